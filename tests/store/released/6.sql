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
    zone TEXT NOT NULL DEFAULT '', foreign_href TEXT, foreign_etag TEXT, foreign_text TEXT, counts_on INTEGER, credit REAL, reminds TEXT NOT NULL DEFAULT '', rolls_at INTEGER) STRICT;
CREATE INDEX promise_standing ON promise (deleted, state, overdue_at, seq);
CREATE INDEX promise_side ON promise (deleted, state, side, overdue_at, seq);
CREATE INDEX promise_zone ON promise (deleted, state, zone);
CREATE INDEX promise_ended ON promise (deleted, ended, seq);
CREATE INDEX promise_expected ON promise (deleted, expected_at);
CREATE INDEX promise_to ON promise (to_person, state);
CREATE INDEX promise_about ON promise (about_person, state);
CREATE INDEX promise_series ON promise (series);
CREATE INDEX promise_hangs_on ON promise (hangs_on);
CREATE INDEX promise_grade_changes ON promise (grade_changes_at);
CREATE TABLE touch (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT REFERENCES person (id),
    promise TEXT REFERENCES promise (id), kind TEXT NOT NULL, direction TEXT NOT NULL, channel TEXT, at INTEGER NOT NULL,
    text TEXT NOT NULL, told INTEGER, due TEXT, extra TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX touch_promise ON touch (promise, at);
CREATE INDEX touch_at ON touch (at);
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
CREATE INDEX promise_case ON promise (lower(case_ref));
CREATE INDEX promise_week ON promise
    (counts_on, grade, state, near_miss, ended, expected_at, credit, grade_changes_at, channel, to_person)
    WHERE side = 'mine' AND deleted = 0;
CREATE INDEX promise_open_with ON promise (to_person, side) WHERE state = 'open' AND deleted = 0;
CREATE INDEX promise_lacking ON promise (overdue_at)
    WHERE state = 'open' AND deleted = 0 AND (to_person IS NULL OR due IS NULL);
CREATE INDEX promise_message ON promise (overdue_at) WHERE kind = 'message' AND state = 'open' AND deleted = 0;
CREATE INDEX promise_made ON promise (to_person, made, grade) WHERE deleted = 0;
CREATE INDEX touch_person ON touch (person, at, kind, direction, told, deleted);
CREATE INDEX touch_kind ON touch (kind, at, direction, person, deleted);
CREATE INDEX touch_in ON touch (at, person) WHERE direction = 'in' AND deleted = 0;
CREATE TABLE "alert" (
    seq INTEGER PRIMARY KEY, promise TEXT REFERENCES promise (id), person TEXT REFERENCES person (id),
    alert TEXT NOT NULL, occurrence INTEGER NOT NULL, generation INTEGER NOT NULL, at INTEGER NOT NULL,
    state TEXT NOT NULL, UNIQUE (promise, alert, occurrence, generation)) STRICT;
CREATE INDEX alert_standing ON alert (state, at);
CREATE UNIQUE INDEX alert_of_person ON alert (person, alert, occurrence, generation) WHERE person IS NOT NULL;
CREATE UNIQUE INDEX alert_of_day ON alert (alert, occurrence, generation) WHERE promise IS NULL AND person IS NULL;
CREATE INDEX promise_rolling ON promise (rolls_at) WHERE rolls_at IS NOT NULL;
CREATE TABLE task (
    account TEXT NOT NULL, href TEXT NOT NULL, promise TEXT, etag TEXT NOT NULL, text BLOB NOT NULL, said TEXT NOT NULL,
    record TEXT NOT NULL, server TEXT, confirmed TEXT NOT NULL, asked INTEGER NOT NULL, pending INTEGER NOT NULL,
    PRIMARY KEY (account, href)) STRICT;
CREATE UNIQUE INDEX task_promise ON task (promise) WHERE promise IS NOT NULL;
CREATE INDEX task_pending ON task (account, href) WHERE pending = 1 OR asked = 1;
CREATE INDEX promise_open_case ON promise (case_ref)
    WHERE state = 'open' AND deleted = 0 AND case_ref IS NOT NULL;
ANALYZE sqlite_schema;
DELETE FROM sqlite_stat1;
INSERT INTO person (seq, id, name, folded, circle, aliases, email, phone, ideal_days, longest_days, muted, note, extra, deleted, foreign_href, foreign_etag, foreign_text) VALUES (1, '68095b68-829c-4b12-a755-989b7efe54e3', 'Maya Lindqvist', 'maya lindqvist', 'customer', '[]', '[]', '[]', NULL, NULL, 0, '', '{}', 0, NULL, NULL, NULL);
INSERT INTO person (seq, id, name, folded, circle, aliases, email, phone, ideal_days, longest_days, muted, note, extra, deleted, foreign_href, foreign_etag, foreign_text) VALUES (2, '7e59b329-de31-40ca-9fc7-3bf098b0d2a7', 'Jonas', 'jonas', 'customer', '[]', '[]', '[]', NULL, NULL, 0, '', '{}', 0, NULL, NULL, NULL);
INSERT INTO promise (seq, id, side, kind, what, line, to_person, about_person, case_ref, channel, place, made, captured, due, first_due, repeat, series, hangs_on, state, ended, told, note, source, near_miss_note, grade_given, grade_note, extra, deleted, due_at, expected_at, overdue_at, grade, grade_reason, grade_changes_at, near_miss, moves, zone, foreign_href, foreign_etag, foreign_text, counts_on, credit, reminds, rolls_at) VALUES (1, 'e43251ce-0ec9-4f7a-8cd9-8bb130b65067', 'mine', 'promise', 'send the quote', 'send the quote', '68095b68-829c-4b12-a755-989b7efe54e3', NULL, NULL, NULL, NULL, 1795684320000000, 1795684320000000, NULL, NULL, NULL, NULL, NULL, 'open', NULL, NULL, '', 'window', NULL, NULL, '', '{}', 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 'UTC 2026a 9cef0efa', NULL, NULL, NULL, NULL, NULL, '', NULL);
INSERT INTO promise (seq, id, side, kind, what, line, to_person, about_person, case_ref, channel, place, made, captured, due, first_due, repeat, series, hangs_on, state, ended, told, note, source, near_miss_note, grade_given, grade_note, extra, deleted, due_at, expected_at, overdue_at, grade, grade_reason, grade_changes_at, near_miss, moves, zone, foreign_href, foreign_etag, foreign_text, counts_on, credit, reminds, rolls_at) VALUES (2, 'f9c97fbe-7f93-4cd5-8bb1-d1fe27bf79f5', 'mine', 'promise', 'call back', 'call back', '7e59b329-de31-40ca-9fc7-3bf098b0d2a7', NULL, NULL, NULL, NULL, 1795684320000000, 1795684320000000, NULL, NULL, NULL, NULL, NULL, 'open', NULL, NULL, '', 'window', NULL, NULL, '', '{}', 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 'UTC 2026a 9cef0efa', NULL, NULL, NULL, NULL, NULL, '', NULL);
INSERT INTO promise (seq, id, side, kind, what, line, to_person, about_person, case_ref, channel, place, made, captured, due, first_due, repeat, series, hangs_on, state, ended, told, note, source, near_miss_note, grade_given, grade_note, extra, deleted, due_at, expected_at, overdue_at, grade, grade_reason, grade_changes_at, near_miss, moves, zone, foreign_href, foreign_etag, foreign_text, counts_on, credit, reminds, rolls_at) VALUES (3, 'bf194435-fb95-4765-aba3-c5a8ff6ab124', 'mine', 'promise', 'wait for the part', 'wait for the part', NULL, NULL, NULL, NULL, NULL, 1795684320000000, 1795684320000000, NULL, NULL, NULL, NULL, NULL, 'open', NULL, NULL, '', 'window', NULL, NULL, '', '{}', 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 'UTC 2026a 9cef0efa', NULL, NULL, NULL, NULL, NULL, '', NULL);
INSERT INTO touch (seq, id, person, promise, kind, direction, channel, at, text, told, due, extra, deleted) VALUES (1, '3b8b32a6-a5fc-476e-96ef-0f48b5630246', '68095b68-829c-4b12-a755-989b7efe54e3', 'e43251ce-0ec9-4f7a-8cd9-8bb130b65067', 'update', 'out', NULL, 1795684320000000, 'on its way', NULL, NULL, '{}', 0);
INSERT INTO touch (seq, id, person, promise, kind, direction, channel, at, text, told, due, extra, deleted) VALUES (2, 'a75032f3-2d3f-4a9e-93c2-a15d7f923e04', '7e59b329-de31-40ca-9fc7-3bf098b0d2a7', 'f9c97fbe-7f93-4cd5-8bb1-d1fe27bf79f5', 'answer', 'out', NULL, 1795684320000000, '', NULL, NULL, '{}', 1);
INSERT INTO touch (seq, id, person, promise, kind, direction, channel, at, text, told, due, extra, deleted) VALUES (3, '43b8a2c0-83b1-4e7c-bf49-531044f84371', '7e59b329-de31-40ca-9fc7-3bf098b0d2a7', 'f9c97fbe-7f93-4cd5-8bb1-d1fe27bf79f5', 'question', 'out', NULL, 1795684320000000, 'Does it fit?', NULL, NULL, '{}', 1);
INSERT INTO step (seq, at, verb, text, target, undone) VALUES (1, 1795684320000000, 'capture', 'send the quote', NULL, 0);
INSERT INTO step (seq, at, verb, text, target, undone) VALUES (2, 1795684320000000, 'capture', 'call back', NULL, 0);
INSERT INTO step (seq, at, verb, text, target, undone) VALUES (3, 1795684320000000, 'capture', 'wait for the part', NULL, 0);
INSERT INTO step (seq, at, verb, text, target, undone) VALUES (4, 1795684320000000, 'update', 'send the quote', NULL, 0);
INSERT INTO step (seq, at, verb, text, target, undone) VALUES (5, 1795684320000000, 'keep', 'call back', NULL, 1);
INSERT INTO step (seq, at, verb, text, target, undone) VALUES (6, 1795684320000000, 'undo', 'call back', 5, 0);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (1, 1, 'person', '68095b68-829c-4b12-a755-989b7efe54e3', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (2, 1, 'promise', 'e43251ce-0ec9-4f7a-8cd9-8bb130b65067', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (3, 2, 'person', '7e59b329-de31-40ca-9fc7-3bf098b0d2a7', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (4, 2, 'promise', 'f9c97fbe-7f93-4cd5-8bb1-d1fe27bf79f5', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (5, 3, 'promise', 'bf194435-fb95-4765-aba3-c5a8ff6ab124', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (6, 4, 'touch', '3b8b32a6-a5fc-476e-96ef-0f48b5630246', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (7, 5, 'touch', 'a75032f3-2d3f-4a9e-93c2-a15d7f923e04', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (8, 5, 'touch', '43b8a2c0-83b1-4e7c-bf49-531044f84371', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (9, 5, 'promise', 'f9c97fbe-7f93-4cd5-8bb1-d1fe27bf79f5', '{"state": "open", "ended": null}', '{"state": "kept", "ended": 1795684320000000}');
INSERT INTO setting (key, value) VALUES ('leaving', '"16:30"');
INSERT INTO alert (seq, promise, person, alert, occurrence, generation, at, state) VALUES (1, 'e43251ce-0ec9-4f7a-8cd9-8bb130b65067', NULL, 'ask_time', 1795770000000000, 0, 1795770000000000, 'superseded');
INSERT INTO alert (seq, promise, person, alert, occurrence, generation, at, state) VALUES (2, 'f9c97fbe-7f93-4cd5-8bb1-d1fe27bf79f5', NULL, 'ask_time', 1795770000000000, 0, 1795770000000000, 'superseded');
INSERT INTO alert (seq, promise, person, alert, occurrence, generation, at, state) VALUES (3, 'bf194435-fb95-4765-aba3-c5a8ff6ab124', NULL, 'ask_time', 1795770000000000, 0, 1795770000000000, 'scheduled');
INSERT INTO alert (seq, promise, person, alert, occurrence, generation, at, state) VALUES (4, 'f9c97fbe-7f93-4cd5-8bb1-d1fe27bf79f5', NULL, 'ask_time', 1795770000000000, 1, 1795770000000000, 'scheduled');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'sqlite_autoindex_person_1', '2000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person_folded', '2000 2000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'sqlite_autoindex_promise_1', '100000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_standing', '100000 100000 2000 2 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_side', '100000 100000 2000 1000 2 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_zone', '100000 100000 2000 2000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_ended', '100000 100000 2 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_expected', '100000 100000 100');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_to', '100000 250 100');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_about', '100000 250 100');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_case', '100000 4');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_series', '100000 10');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_hangs_on', '100000 2');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_grade_changes', '100000 10');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('touch', 'sqlite_autoindex_touch_1', '100000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('touch', 'touch_promise', '100000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('touch', 'touch_at', '100000 100000 2');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('step', 'step_undone', '20000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('change', 'change_step', '200000 5 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('change', 'change_row', '200000 2 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_week', '100000 100 30 25 25 2 2 2 2 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_open_with', '2000 5 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_lacking', '100 2');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_message', '100 2');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_made', '100000 250 2 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('touch', 'touch_person', '300000 750 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('touch', 'touch_kind', '300000 30000 2 2 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('touch', 'touch_in', '50000 2 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('alert', 'sqlite_autoindex_alert_1', '200000 4 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('alert', 'alert_standing', '200000 2000 2');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('alert', 'alert_of_person', '2000 4 4 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('alert', 'alert_of_day', '1000 500 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('promise', 'promise_rolling', '1000 2');
PRAGMA user_version = 6;
