"""Frozen SQL steps on `PRAGMA user_version`. A step that has shipped is never edited; a change is a new step."""

from __future__ import annotations

FIRST = """
CREATE TABLE person (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, folded TEXT NOT NULL, circle TEXT NOT NULL,
    aliases TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL, ideal_days INTEGER, longest_days INTEGER,
    muted INTEGER NOT NULL, note TEXT NOT NULL, extra TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
    foreign_href TEXT, foreign_etag TEXT, foreign_text TEXT) STRICT;
CREATE INDEX person_folded ON person (deleted, folded);

CREATE TABLE promise (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, side TEXT NOT NULL, kind TEXT NOT NULL, what TEXT NOT NULL,
    line TEXT NOT NULL, to_person TEXT REFERENCES person (id), about_person TEXT REFERENCES person (id), case_ref TEXT,
    channel TEXT, place TEXT, made INTEGER NOT NULL, captured INTEGER NOT NULL, due TEXT, first_due TEXT, repeat TEXT,
    series TEXT, hangs_on TEXT, state TEXT NOT NULL, ended INTEGER, told INTEGER, note TEXT NOT NULL,
    source TEXT NOT NULL, near_miss_note TEXT, grade_given TEXT, grade_note TEXT NOT NULL, extra TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, due_at INTEGER, expected_at INTEGER, overdue_at INTEGER, grade TEXT,
    grade_reason TEXT, grade_changes_at INTEGER, near_miss INTEGER NOT NULL DEFAULT 0, moves INTEGER NOT NULL DEFAULT 0,
    zone TEXT NOT NULL DEFAULT '', foreign_href TEXT, foreign_etag TEXT, foreign_text TEXT) STRICT;
CREATE INDEX promise_standing ON promise (deleted, state, overdue_at, seq);
CREATE INDEX promise_side ON promise (deleted, state, side, overdue_at, seq);
CREATE INDEX promise_zone ON promise (deleted, state, zone);
CREATE INDEX promise_ended ON promise (deleted, ended, seq);
CREATE INDEX promise_expected ON promise (deleted, expected_at);
CREATE INDEX promise_to ON promise (to_person, state);
CREATE INDEX promise_about ON promise (about_person, state);
CREATE INDEX promise_case ON promise (lower(case_ref));
CREATE INDEX promise_series ON promise (series);
CREATE INDEX promise_hangs_on ON promise (hangs_on);
CREATE INDEX promise_grade_changes ON promise (grade_changes_at);

CREATE TABLE touch (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT REFERENCES person (id),
    promise TEXT REFERENCES promise (id), kind TEXT NOT NULL, direction TEXT NOT NULL, channel TEXT, at INTEGER NOT NULL,
    text TEXT NOT NULL, told INTEGER, due TEXT, extra TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX touch_promise ON touch (promise, at);
CREATE INDEX touch_person ON touch (person, at);
CREATE INDEX touch_at ON touch (at);

CREATE TABLE alert (
    seq INTEGER PRIMARY KEY, promise TEXT NOT NULL REFERENCES promise (id), alert TEXT NOT NULL,
    occurrence INTEGER NOT NULL, generation INTEGER NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL,
    UNIQUE (promise, alert, occurrence, generation)) STRICT;
CREATE INDEX alert_standing ON alert (state, at);

CREATE TABLE step (
    seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, verb TEXT NOT NULL, text TEXT NOT NULL, target INTEGER,
    undone INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX step_undone ON step (undone, seq);
CREATE TABLE change (
    seq INTEGER PRIMARY KEY, step INTEGER NOT NULL REFERENCES step (seq), kind TEXT NOT NULL, row_id TEXT NOT NULL,
    before TEXT, after TEXT) STRICT;
CREATE INDEX change_step ON change (step, seq);
CREATE INDEX change_row ON change (row_id, seq);

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE VIRTUAL TABLE find USING fts5 (
    what, line, names, ref, place, story, content='', contentless_delete=1, prefix='1 2 3',
    tokenize='unicode61 remove_diacritics 2');
"""

# SQLite is told how selective each index is in a book of 100,000 promises; nothing ever measures it anew, so that a query
# goes the same way in every book. Untold, it takes `deleted = 0`, which is everything, for the best of all conditions.
SECOND = """
DROP INDEX promise_case;
CREATE INDEX promise_case ON promise (lower(case_ref));
ANALYZE sqlite_schema;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('person', 'sqlite_autoindex_person_1', '2000 1'), ('person', 'person_folded', '2000 2000 1'),
    ('promise', 'sqlite_autoindex_promise_1', '100000 1'), ('promise', 'promise_standing', '100000 100000 2000 2 1'),
    ('promise', 'promise_side', '100000 100000 2000 1000 2 1'), ('promise', 'promise_zone', '100000 100000 2000 2000'),
    ('promise', 'promise_ended', '100000 100000 2 1'), ('promise', 'promise_expected', '100000 100000 100'),
    ('promise', 'promise_to', '100000 250 100'), ('promise', 'promise_about', '100000 250 100'),
    ('promise', 'promise_case', '100000 4'), ('promise', 'promise_series', '100000 10'),
    ('promise', 'promise_hangs_on', '100000 2'), ('promise', 'promise_grade_changes', '100000 10'),
    ('touch', 'sqlite_autoindex_touch_1', '100000 1'), ('touch', 'touch_promise', '100000 3 1'),
    ('touch', 'touch_person', '100000 250 1'), ('touch', 'touch_at', '100000 100000 2'),
    ('alert', 'sqlite_autoindex_alert_1', '200000 4 1 1 1'), ('alert', 'alert_standing', '200000 2000 2'),
    ('step', 'step_undone', '20000 10000 1'), ('change', 'change_step', '200000 5 1'),
    ('change', 'change_row', '200000 2 1');
ANALYZE sqlite_schema;
"""

# What the rituals count: the week a promise counts in and what it earned, and touches by person and kind, each from one index.
# A promise without a zone was never derived by the rules as they are; the program derives it anew when it has time.
THIRD = """
ALTER TABLE promise ADD COLUMN counts_on INTEGER;
ALTER TABLE promise ADD COLUMN credit REAL;
UPDATE promise SET zone = '';
CREATE INDEX promise_week ON promise
    (counts_on, grade, state, near_miss, ended, expected_at, credit, grade_changes_at, channel, to_person)
    WHERE side = 'mine' AND deleted = 0;
CREATE INDEX promise_open_with ON promise (to_person, side) WHERE state = 'open' AND deleted = 0;
CREATE INDEX promise_lacking ON promise (overdue_at)
    WHERE state = 'open' AND deleted = 0 AND (to_person IS NULL OR due IS NULL);
CREATE INDEX promise_message ON promise (overdue_at) WHERE kind = 'message' AND state = 'open' AND deleted = 0;
CREATE INDEX promise_made ON promise (to_person, made, grade) WHERE deleted = 0;
DROP INDEX touch_person;
CREATE INDEX touch_person ON touch (person, at, kind, direction, told, deleted);
CREATE INDEX touch_kind ON touch (kind, at, direction, person, deleted);
CREATE INDEX touch_in ON touch (at, person) WHERE direction = 'in' AND deleted = 0;
DELETE FROM sqlite_stat1 WHERE idx = 'touch_person';
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('promise', 'promise_week', '100000 100 30 25 25 2 2 2 2 1 1'), ('promise', 'promise_open_with', '2000 5 3'),
    ('promise', 'promise_lacking', '100 2'), ('promise', 'promise_message', '100 2'),
    ('promise', 'promise_made', '100000 250 2 1'), ('touch', 'touch_person', '300000 750 1 1 1 1 1'),
    ('touch', 'touch_kind', '300000 30000 2 2 1 1'), ('touch', 'touch_in', '50000 2 1');
ANALYZE sqlite_schema;
"""

# Reminders of people and of the day itself, beside those of promises; a promise's own ladder; what rolls on by itself.
FOURTH = """
ALTER TABLE promise ADD COLUMN reminds TEXT NOT NULL DEFAULT '';
CREATE TABLE alert_new (
    seq INTEGER PRIMARY KEY, promise TEXT REFERENCES promise (id), person TEXT REFERENCES person (id),
    alert TEXT NOT NULL, occurrence INTEGER NOT NULL, generation INTEGER NOT NULL, at INTEGER NOT NULL,
    state TEXT NOT NULL, UNIQUE (promise, alert, occurrence, generation)) STRICT;
INSERT INTO alert_new (seq, promise, alert, occurrence, generation, at, state)
    SELECT seq, promise, alert, occurrence, generation, at, state FROM alert;
DROP TABLE alert;
ALTER TABLE alert_new RENAME TO alert;
CREATE INDEX alert_standing ON alert (state, at);
CREATE UNIQUE INDEX alert_of_person ON alert (person, alert, occurrence, generation) WHERE person IS NOT NULL;
CREATE UNIQUE INDEX alert_of_day ON alert (alert, occurrence, generation) WHERE promise IS NULL AND person IS NULL;
ALTER TABLE promise ADD COLUMN rolls_at INTEGER;
CREATE INDEX promise_rolling ON promise (rolls_at) WHERE rolls_at IS NOT NULL;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('alert', 'sqlite_autoindex_alert_1', '200000 4 1 1 1'), ('alert', 'alert_standing', '200000 2000 2'),
    ('alert', 'alert_of_person', '2000 4 4 1 1'), ('alert', 'alert_of_day', '1000 500 1 1'),
    ('promise', 'promise_rolling', '1000 2');
ANALYZE sqlite_schema;
"""

# Where promises stand on servers. A promise stands on one of them at most; an object there may be none of ours.
FIFTH = """
CREATE TABLE task (
    account TEXT NOT NULL, href TEXT NOT NULL, promise TEXT, etag TEXT NOT NULL, text BLOB NOT NULL, said TEXT NOT NULL,
    record TEXT NOT NULL, server TEXT, confirmed TEXT NOT NULL, asked INTEGER NOT NULL, pending INTEGER NOT NULL,
    PRIMARY KEY (account, href)) STRICT;
CREATE UNIQUE INDEX task_promise ON task (promise) WHERE promise IS NOT NULL;
CREATE INDEX task_pending ON task (account, href) WHERE pending = 1 OR asked = 1;
"""

# The cases at the side of the window, with how much is open in each: read off an index of these few rows alone.
SIXTH = """
CREATE INDEX promise_open_case ON promise (case_ref)
    WHERE state = 'open' AND deleted = 0 AND case_ref IS NOT NULL;
"""

# Which touches are contacts is asked of the rules when one is written. How many there were with a person is kept by spans
# of two weeks, counted from the first day of the calendar, for counting a year of 100,000 touches one by one takes 40 ms.
SEVENTH = """
ALTER TABLE touch ADD COLUMN contact INTEGER NOT NULL DEFAULT 0;
UPDATE touch SET contact = kind != 'chased' AND (kind != 're-promise' OR told IS 1);
DROP INDEX touch_person;
CREATE INDEX touch_person ON touch (person, at);
CREATE INDEX touch_contact ON touch (person, at, kind, direction) WHERE contact = 1 AND deleted = 0;
DROP INDEX touch_at;
CREATE INDEX touch_at ON touch (at, person, contact, direction, deleted);
CREATE INDEX promise_late ON promise (ended)
    WHERE ended > expected_at AND side = 'mine' AND state = 'kept' AND deleted = 0;
CREATE TABLE contacts (person TEXT NOT NULL, span INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (person, span))
    STRICT, WITHOUT ROWID;
INSERT INTO contacts SELECT person, (at + 62135596800000000) / 1209600000000, count(*) FROM touch
    WHERE contact = 1 AND deleted = 0 AND person IS NOT NULL GROUP BY 1, 2;
CREATE TRIGGER touch_made AFTER INSERT ON touch WHEN NEW.contact = 1 AND NEW.deleted = 0 AND NEW.person IS NOT NULL BEGIN
    INSERT INTO contacts VALUES (NEW.person, (NEW.at + 62135596800000000) / 1209600000000, 1)
    ON CONFLICT DO UPDATE SET count = count + 1; END;
CREATE TRIGGER touch_changed AFTER UPDATE OF person, at, contact, deleted ON touch BEGIN
    UPDATE contacts SET count = count - 1 WHERE OLD.contact = 1 AND OLD.deleted = 0 AND person = OLD.person
    AND span = (OLD.at + 62135596800000000) / 1209600000000; INSERT INTO contacts
    SELECT NEW.person, (NEW.at + 62135596800000000) / 1209600000000, 1
    WHERE NEW.contact = 1 AND NEW.deleted = 0 AND NEW.person IS NOT NULL ON CONFLICT DO UPDATE SET count = count + 1; END;
DELETE FROM sqlite_stat1 WHERE idx IN ('touch_person', 'touch_at');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('touch', 'touch_person', '300000 750 1'), ('touch', 'touch_contact', '300000 700 1 1 1'),
    ('touch', 'touch_at', '300000 2 1 1 1 1'), ('promise', 'promise_late', '10000 2'),
    ('contacts', 'contacts', '30000 80 1');
ANALYZE sqlite_schema;
"""

# What is noted of a person is found with their promises.
EIGHTH = """
INSERT OR REPLACE INTO find (rowid, what, line, names, ref, place, story)
SELECT p.seq, p.what || ' ' || p.note, p.line,
    coalesce((SELECT group_concat(q.name || ' ' || q.aliases || ' ' || q.note, ' ')
        FROM person q WHERE q.id IN (p.to_person, p.about_person)), ''),
    coalesce(p.case_ref, ''), coalesce(p.place, ''),
    coalesce((SELECT group_concat(t.text, ' ') FROM touch t WHERE t.promise = p.id AND t.deleted = 0), '')
FROM promise p WHERE EXISTS (SELECT 1 FROM person q WHERE q.id IN (p.to_person, p.about_person) AND q.note != '');
"""

STEPS = (FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH)
NEWEST = len(STEPS)


def statements(step: str) -> tuple[str, ...]:
    """Return the single statements of a step."""
    return tuple(text for text in (part.strip() for part in step.split(";\n")) if text)
