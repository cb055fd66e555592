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
CREATE INDEX promise_case ON promise (lower(case_ref));
ANALYZE sqlite_schema;
DELETE FROM sqlite_stat1;
INSERT INTO person (seq, id, name, folded, circle, aliases, email, phone, ideal_days, longest_days, muted, note, extra, deleted, foreign_href, foreign_etag, foreign_text) VALUES (1, '3a2ab0e5-0da4-43ca-a0c7-ce7dac60172a', 'Maya Lindqvist', 'maya lindqvist', 'customer', '[]', '[]', '[]', NULL, NULL, 0, '', '{}', 0, NULL, NULL, NULL);
INSERT INTO person (seq, id, name, folded, circle, aliases, email, phone, ideal_days, longest_days, muted, note, extra, deleted, foreign_href, foreign_etag, foreign_text) VALUES (2, '37dcb033-ef02-4faa-870a-68fc2437fb6d', 'Jonas', 'jonas', 'customer', '[]', '[]', '[]', NULL, NULL, 0, '', '{}', 0, NULL, NULL, NULL);
INSERT INTO promise (seq, id, side, kind, what, line, to_person, about_person, case_ref, channel, place, made, captured, due, first_due, repeat, series, hangs_on, state, ended, told, note, source, near_miss_note, grade_given, grade_note, extra, deleted, due_at, expected_at, overdue_at, grade, grade_reason, grade_changes_at, near_miss, moves, zone, foreign_href, foreign_etag, foreign_text) VALUES (1, '593d8497-b1b9-4209-a066-3c20416271b0', 'mine', 'promise', 'send the quote', 'send the quote', '3a2ab0e5-0da4-43ca-a0c7-ce7dac60172a', NULL, NULL, NULL, NULL, 1795684320000000, 1795684320000000, NULL, NULL, NULL, NULL, NULL, 'open', NULL, NULL, '', 'window', NULL, NULL, '', '{}', 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 'UTC', NULL, NULL, NULL);
INSERT INTO promise (seq, id, side, kind, what, line, to_person, about_person, case_ref, channel, place, made, captured, due, first_due, repeat, series, hangs_on, state, ended, told, note, source, near_miss_note, grade_given, grade_note, extra, deleted, due_at, expected_at, overdue_at, grade, grade_reason, grade_changes_at, near_miss, moves, zone, foreign_href, foreign_etag, foreign_text) VALUES (2, 'a8da68d5-01f3-4c91-a1d9-f56bda518d80', 'mine', 'promise', 'call back', 'call back', '37dcb033-ef02-4faa-870a-68fc2437fb6d', NULL, NULL, NULL, NULL, 1795684320000000, 1795684320000000, NULL, NULL, NULL, NULL, NULL, 'open', NULL, NULL, '', 'window', NULL, NULL, '', '{}', 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 'UTC', NULL, NULL, NULL);
INSERT INTO promise (seq, id, side, kind, what, line, to_person, about_person, case_ref, channel, place, made, captured, due, first_due, repeat, series, hangs_on, state, ended, told, note, source, near_miss_note, grade_given, grade_note, extra, deleted, due_at, expected_at, overdue_at, grade, grade_reason, grade_changes_at, near_miss, moves, zone, foreign_href, foreign_etag, foreign_text) VALUES (3, '5f6cf3ab-45ca-4b1f-8112-79af07585b0b', 'mine', 'promise', 'wait for the part', 'wait for the part', NULL, NULL, NULL, NULL, NULL, 1795684320000000, 1795684320000000, NULL, NULL, NULL, NULL, NULL, 'open', NULL, NULL, '', 'window', NULL, NULL, '', '{}', 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 'UTC', NULL, NULL, NULL);
INSERT INTO touch (seq, id, person, promise, kind, direction, channel, at, text, told, due, extra, deleted) VALUES (1, 'f677eed7-51df-4586-883e-8d2232288f29', '3a2ab0e5-0da4-43ca-a0c7-ce7dac60172a', '593d8497-b1b9-4209-a066-3c20416271b0', 'update', 'out', NULL, 1795684320000000, 'on its way', NULL, NULL, '{}', 0);
INSERT INTO touch (seq, id, person, promise, kind, direction, channel, at, text, told, due, extra, deleted) VALUES (2, '345a97ba-ebd7-48f6-b137-08d363449552', '37dcb033-ef02-4faa-870a-68fc2437fb6d', 'a8da68d5-01f3-4c91-a1d9-f56bda518d80', 'answer', 'out', NULL, 1795684320000000, '', NULL, NULL, '{}', 1);
INSERT INTO touch (seq, id, person, promise, kind, direction, channel, at, text, told, due, extra, deleted) VALUES (3, '13b64d35-3094-45cf-a7d2-5f9a6c08f452', '37dcb033-ef02-4faa-870a-68fc2437fb6d', 'a8da68d5-01f3-4c91-a1d9-f56bda518d80', 'question', 'out', NULL, 1795684320000000, 'Does it fit?', NULL, NULL, '{}', 1);
INSERT INTO alert (seq, promise, alert, occurrence, generation, at, state) VALUES (1, '593d8497-b1b9-4209-a066-3c20416271b0', 'ask_time', 1795770000000000, 0, 1795770000000000, 'superseded');
INSERT INTO alert (seq, promise, alert, occurrence, generation, at, state) VALUES (2, 'a8da68d5-01f3-4c91-a1d9-f56bda518d80', 'ask_time', 1795770000000000, 0, 1795770000000000, 'superseded');
INSERT INTO alert (seq, promise, alert, occurrence, generation, at, state) VALUES (3, '5f6cf3ab-45ca-4b1f-8112-79af07585b0b', 'ask_time', 1795770000000000, 0, 1795770000000000, 'scheduled');
INSERT INTO alert (seq, promise, alert, occurrence, generation, at, state) VALUES (4, 'a8da68d5-01f3-4c91-a1d9-f56bda518d80', 'ask_time', 1795770000000000, 1, 1795770000000000, 'scheduled');
INSERT INTO step (seq, at, verb, text, target, undone) VALUES (1, 1795684320000000, 'capture', 'send the quote', NULL, 0);
INSERT INTO step (seq, at, verb, text, target, undone) VALUES (2, 1795684320000000, 'capture', 'call back', NULL, 0);
INSERT INTO step (seq, at, verb, text, target, undone) VALUES (3, 1795684320000000, 'capture', 'wait for the part', NULL, 0);
INSERT INTO step (seq, at, verb, text, target, undone) VALUES (4, 1795684320000000, 'update', 'send the quote', NULL, 0);
INSERT INTO step (seq, at, verb, text, target, undone) VALUES (5, 1795684320000000, 'keep', 'call back', NULL, 1);
INSERT INTO step (seq, at, verb, text, target, undone) VALUES (6, 1795684320000000, 'undo', 'call back', 5, 0);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (1, 1, 'person', '3a2ab0e5-0da4-43ca-a0c7-ce7dac60172a', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (2, 1, 'promise', '593d8497-b1b9-4209-a066-3c20416271b0', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (3, 2, 'person', '37dcb033-ef02-4faa-870a-68fc2437fb6d', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (4, 2, 'promise', 'a8da68d5-01f3-4c91-a1d9-f56bda518d80', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (5, 3, 'promise', '5f6cf3ab-45ca-4b1f-8112-79af07585b0b', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (6, 4, 'touch', 'f677eed7-51df-4586-883e-8d2232288f29', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (7, 5, 'touch', '345a97ba-ebd7-48f6-b137-08d363449552', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (8, 5, 'touch', '13b64d35-3094-45cf-a7d2-5f9a6c08f452', NULL, NULL);
INSERT INTO change (seq, step, kind, row_id, before, after) VALUES (9, 5, 'promise', 'a8da68d5-01f3-4c91-a1d9-f56bda518d80', '{"state": "open", "ended": null}', '{"state": "kept", "ended": 1795684320000000}');
INSERT INTO setting (key, value) VALUES ('leaving', '"16:30"');
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
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('touch', 'touch_person', '100000 250 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('touch', 'touch_at', '100000 100000 2');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('alert', 'sqlite_autoindex_alert_1', '200000 4 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('alert', 'alert_standing', '200000 2000 2');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('step', 'step_undone', '20000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('change', 'change_step', '200000 5 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('change', 'change_row', '200000 2 1');
PRAGMA user_version = 2;
