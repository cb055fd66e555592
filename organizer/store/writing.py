"""Writing within one step: every changed field is kept before and after, so that the step can be taken back."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

from organizer.domain.reminders import Alert
from organizer.store.rows import derived_row, micros, moment, moment_or_none, person_row, promise_row, touch_row
from organizer.store.tables import PersonRow, PromiseRow, SettingRow, TouchRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from peewee import Model
    from playhouse.sqlcipher_ext import SqlCipherDatabase

    from organizer.domain.grading import Judged
    from organizer.domain.people import Person
    from organizer.domain.promises import Promise
    from organizer.domain.touches import Touch
    from organizer.store.rows import Row

# Changes of these kinds are of no row: before them are the numbers of the alerts they closed, of those that were shown and of
# those still to come; after a snooze the moment until which it hides, after others whether what was shown is answered.
SNOOZE, ALERTS = "snooze", "alerts"
TABLES: dict[str, type[Model]] = {"person": PersonRow, "promise": PromiseRow, "touch": TouchRow}


class Step:
    """An open transaction. With a `number`, what it writes is remembered under that step; without, it is not."""

    def __init__(self, database: SqlCipherDatabase, number: int | None) -> None:
        """Write to `database`, remembering under step `number`."""
        self._database = database
        self.number = number
        self.changed_people = 0
        self.turned_touches = 0

    @contextmanager
    def forgetting(self) -> Iterator[None]:
        """Write for a while what no later undo is to take back: what follows from an undo itself."""
        number, self.number = self.number, None
        try:
            yield
        finally:
            self.number = number

    def put_person(self, person: Person) -> None:
        """Write a person, new or changed; a new name or note is found by the search at once."""
        self.changed_people += 1
        row = person_row(person)
        old = self._put("person", row)
        if old is not None and any(old[name] != row[name] for name in ("folded", "aliases", "note")):
            self._find_again_with(person.id)

    def put_promise(self, promise: Promise, judged: Judged, zone: ZoneInfo, basis: str = "") -> bool:
        """Write a promise with what the rules derive of it in the user's `zone`, on this `basis`; say whether it is new."""
        return self._put("promise", promise_row(promise), derived_row(promise, judged, zone, basis)) is None

    def put_judged(self, promise: Promise, judged: Judged, zone: ZoneInfo, basis: str = "") -> None:
        """Write only what the rules derive of a promise."""
        update = PromiseRow.update(**derived_row(promise, judged, zone, basis)).where(PromiseRow.id == promise.id)
        update.execute(self._database)

    def rolled(self, promise_id: str) -> None:
        """Note that the occurrence after this one is there."""
        PromiseRow.update(rolls_at=None).where(PromiseRow.id == promise_id).execute(self._database)

    def put_touch(self, touch: Touch) -> None:
        """Write a touch, new or changed."""
        self._put("touch", touch_row(touch))

    def delete(self, kind: str, row_id: str) -> None:
        """Turn a person, promise or touch into a tombstone."""
        table = TABLES[kind]
        self.changed_people += kind == "person"
        table.update(deleted=1).where(table.id == row_id).execute(self._database)  # type: ignore[attr-defined]
        self._remember(kind, row_id, {"deleted": 0}, {"deleted": 1})

    def restore(self, kind: str, row_id: str, fields: Row) -> None:
        """Put back single columns of a row, as undo and redo do; their own step holds no changes."""
        table = TABLES[kind]
        table.update(**fields).where(table.id == row_id).execute(self._database)  # type: ignore[attr-defined]
        self.turned_touches += kind == "touch"
        if kind == "person":
            self.changed_people += 1
            self._find_again_with(row_id)

    def mark_undone(self, step: int, *, undone: bool) -> None:
        """Mark a step as taken back, or as done again."""
        self._database.execute_sql("UPDATE step SET undone = ? WHERE seq = ?", (int(undone), step))

    def execute(self, sql: str, arguments: tuple[object, ...] = ()) -> None:
        """Write to a table of the store that no undo is about."""
        self._database.execute_sql(sql, arguments)

    def put_setting(self, key: str, value: object) -> None:
        """Write a setting; None forgets it."""
        if value is None:
            SettingRow.delete().where(SettingRow.key == key).execute(self._database)
        else:
            self._database.execute_sql(
                "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (key, json.dumps(value))
            )

    def silence(self, promise_id: str, *, answered: bool) -> None:
        """Close every alert of a promise that is not closed: the announced ones as answered, if they were; all else superseded."""
        self._remember(ALERTS, promise_id, self._open_alerts(promise_id), {"answered": answered})
        self._database.execute_sql(
            "UPDATE alert SET state = CASE WHEN state IN ('shown', 'sending') THEN ? ELSE 'superseded' END"
            " WHERE promise = ? AND state IN ('scheduled', 'sending', 'shown')",
            ("answered" if answered else "superseded", promise_id),
        )

    def open_again(self, numbers: Iterable[int]) -> None:
        """Let closed alerts be due at their times again, those whose time has passed at once."""
        self._database.execute_sql(
            "UPDATE alert SET state = 'scheduled' WHERE state IN ('answered', 'superseded', 'snoozed')"
            " AND seq IN (SELECT value FROM json_each(?))",
            (json.dumps(list(numbers)),),
        )

    def take_down(self, promise_id: str, wanted: Iterable[str]) -> None:
        """Close what was announced of a promise by steps that are not wanted any more; by a snooze, where none is."""
        names = {*wanted}
        names |= {"snoozed", "until_back"} if names else set()
        self._database.execute_sql(
            "UPDATE alert SET state = 'answered' WHERE promise = ? AND state IN ('sending', 'shown')"
            " AND alert NOT IN (SELECT value FROM json_each(?))",
            (promise_id, json.dumps(sorted(names))),
        )

    def _open_alerts(self, promise_id: str) -> Row:
        """Return the numbers of a promise's alerts that are not closed: of those shown, and of those still to come."""
        rows = self._database.execute_sql(
            "SELECT seq, state FROM alert WHERE promise = ? AND state IN ('scheduled', 'sending', 'shown')",
            (promise_id,),
        ).fetchall()
        to_come = [number for number, state in rows if state == "scheduled"]
        return {"shown": [number for number, state in rows if state != "scheduled"], "to_come": to_come}

    def unschedule(self, promise_id: str) -> frozenset[str]:
        """Give up the alerts of a promise that were not announced yet, snoozes left out; return their names."""
        rows = self._database.execute_sql(
            "UPDATE alert SET state = 'superseded' WHERE promise = ? AND state = 'scheduled'"
            " AND alert NOT IN ('snoozed', 'until_back') RETURNING alert",
            (promise_id,),
        ).fetchall()
        return frozenset(row[0] for row in rows)

    def announced(self, promise_id: str) -> dict[str, datetime]:
        """Return when each alert of a promise that was announced, by name, was last to be said (aware UTC)."""
        rows = self._database.execute_sql(
            "SELECT alert, max(at) FROM alert WHERE promise = ? AND state IN ('sending', 'shown', 'answered', 'snoozed')"
            " GROUP BY alert",
            (promise_id,),
        ).fetchall()
        return {name: moment(at) for name, at in rows}

    def hidden_until(self, promise_id: str) -> datetime | None:
        """Return until when a snooze hides the alerts of a promise (aware UTC); None without one."""
        found = self._database.execute_sql(
            "SELECT max(at) FROM alert WHERE promise = ? AND state = 'scheduled' AND alert IN ('snoozed', 'until_back')",
            (promise_id,),
        ).fetchone()[0]
        return moment_or_none(found)

    def plan(self, promise_id: str, alerts: Iterable[Alert]) -> None:
        """Schedule alerts of a promise, as a new generation where one of the same time was there before."""
        for alert in alerts:
            at = micros(alert.at)
            self._database.execute_sql(
                "INSERT INTO alert (promise, alert, occurrence, generation, at, state) SELECT ?, ?, ?,"
                " coalesce(max(generation) + 1, 0), ?, 'scheduled' FROM alert"
                " WHERE promise = ? AND alert = ? AND occurrence = ?",
                (promise_id, alert.name, at, at, promise_id, alert.name, at),
            )

    def snooze(self, promise_id: str, until: datetime, always: frozenset[str], name: str = "snoozed") -> None:
        """Hide a promise's alerts until a moment, then speak once; those named in `always` keep their time.

        It takes the place of an earlier snooze, which may have been for longer.
        `name` is `snoozed`, or `until_back` where the user's coming back ends it before.
        """
        at = micros(until)
        self._remember(SNOOZE, promise_id, self._open_alerts(promise_id), {"until": at, "name": name})
        self._database.execute_sql(
            "UPDATE alert SET state = CASE WHEN state IN ('shown', 'sending') THEN 'snoozed' ELSE 'superseded' END"
            " WHERE promise = ? AND (state IN ('shown', 'sending') OR (state = 'scheduled'"
            " AND (alert IN ('snoozed', 'until_back') OR at <= ? AND alert NOT IN (SELECT value FROM json_each(?)))))",
            (promise_id, at, json.dumps(sorted(always))),
        )
        self.plan(promise_id, [Alert(name, until)])

    def end_until_back(self, now: datetime) -> tuple[str, ...]:
        """Let what waits for the user to come back be said by `now` (aware UTC); return the ids of its promises."""
        rows = self._database.execute_sql(
            "UPDATE alert SET at = ? WHERE state = 'scheduled' AND alert = 'until_back' AND at > ? RETURNING promise",
            (micros(now), micros(now)),
        ).fetchall()
        return tuple(row[0] for row in rows)

    def hidden(self, promise_id: str) -> frozenset[str]:
        """Return the names of the alerts of a promise that were still to come when a snooze hid them."""
        rows = self._database.execute_sql(
            "SELECT alert FROM alert WHERE state = 'superseded' AND seq IN (SELECT value FROM change,"
            " json_each(change.before, '$.to_come') WHERE row_id = ? AND kind = ?)",
            (promise_id, SNOOZE),
        ).fetchall()
        return frozenset(row[0] for row in rows)

    def plan_for_person(self, person_id: str, alert: Alert | None, at: datetime | None = None) -> None:
        """Let an alert be the only one of a person; what was announced of another is answered. None: let there be none.

        It is said at `at` (aware UTC), or at its own time; one that was there before stays as it is.
        """
        occurrence = -1 if alert is None else micros(alert.at)
        self._database.execute_sql(
            "UPDATE alert SET state = CASE state WHEN 'scheduled' THEN 'superseded' ELSE 'answered' END"
            " WHERE person = ? AND occurrence != ? AND state IN ('scheduled', 'sending', 'shown')",
            (person_id, occurrence),
        )
        if alert is not None:
            self._insert_alert(person_id, alert.name, occurrence, micros(at or alert.at), 0)
            # What had answered it, a word or that they were muted, may have been taken back.
            self._database.execute_sql(
                "UPDATE alert SET state = 'scheduled', at = ? WHERE person = ? AND alert = ? AND occurrence = ?"
                " AND state IN ('answered', 'superseded')",
                (micros(at or alert.at), person_id, alert.name, occurrence),
            )

    def plan_for_day(self, name: str, at: datetime) -> None:
        """Let `at` (aware UTC) be the next time of the sweep, or of the review; snoozed ones stay."""
        self._database.execute_sql(
            "UPDATE alert SET state = 'superseded' WHERE promise IS NULL AND person IS NULL AND alert = ?"
            " AND state = 'scheduled' AND generation = 0 AND at >= ? AND occurrence != ?",
            (name, micros(at), micros(at)),
        )
        self._insert_alert(None, name, micros(at), micros(at), 0)

    def answer_for_day(self, name: str, again_at: datetime | None = None) -> None:
        """Close what was announced of the sweep, or of the review; offer it again at a moment (aware UTC), if one is given."""
        self._database.execute_sql(
            "UPDATE alert SET state = ? WHERE promise IS NULL AND person IS NULL AND alert = ?"
            " AND state IN ('sending', 'shown')",
            ("answered" if again_at is None else "snoozed", name),
        )
        if again_at is not None:
            self._insert_alert(None, name, micros(again_at), micros(again_at), 1)

    def put_off_for_person(self, person_id: str, until: datetime) -> None:
        """Say what was announced of a person once more at a moment (aware UTC)."""
        self._database.execute_sql(
            "UPDATE alert SET state = 'scheduled', at = ? WHERE person = ? AND state IN ('sending', 'shown')",
            (micros(until), person_id),
        )

    def _insert_alert(self, person_id: str | None, name: str, occurrence: int, at: int, generation: int) -> None:
        self._database.execute_sql(
            "INSERT INTO alert (person, alert, occurrence, generation, at, state) VALUES (?, ?, ?, ?, ?, 'scheduled')"
            " ON CONFLICT DO NOTHING",
            (person_id, name, occurrence, generation, at),
        )

    def find_by(self, promise_id: str) -> None:
        """Write anew what the search knows of a promise; called once after all else about it is written."""
        self._find_where("p.id = ?", promise_id)

    def _find_again_with(self, person_id: str) -> None:
        self._find_where("p.to_person = ? OR p.about_person = ?", person_id, person_id)

    def _find_where(self, condition: str, *arguments: str) -> None:
        self._database.execute_sql(FIND.format(condition=condition), arguments)

    def _put(self, kind: str, row: Row, derived: Row | None = None) -> Row | None:
        """Insert or update a row; return the old one, or None if it is new."""
        old = self._row(kind, row["id"])
        if old is None:
            self._insert(kind, {**row, **(derived or {}), "deleted": 0})
            self._remember(kind, row["id"], None, None)
            return None
        changed = {name: value for name, value in row.items() if old[name] != value}
        if old["deleted"]:
            changed["deleted"] = 0
        if changed or derived:
            given = {**changed, **(derived or {})}
            columns = ", ".join(f"{name} = ?" for name in given)
            self._database.execute_sql(f"UPDATE {kind} SET {columns} WHERE id = ?", (*given.values(), row["id"]))
        if changed:
            self._remember(kind, row["id"], {name: old[name] for name in changed}, changed)
        return old

    # The columns are named here and nowhere else, and building them up from a model takes longer than writing them.
    def _row(self, kind: str, row_id: str) -> Row | None:
        cursor = self._database.execute_sql(f"SELECT * FROM {kind} WHERE id = ?", (row_id,))
        values = cursor.fetchone()
        return None if values is None else dict(zip((column[0] for column in cursor.description), values, strict=True))

    def _insert(self, table: str, row: Row) -> None:
        marks = ", ".join("?" for _ in row)
        self._database.execute_sql(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))

    def _remember(self, kind: str, row_id: str, before: Row | None, after: Row | None) -> None:
        if self.number is None:
            return
        told = {"before": _json_or_none(before), "after": _json_or_none(after)}
        self._insert("change", {"step": self.number, "kind": kind, "row_id": row_id, **told})


def _json_or_none(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False)


FIND = """
INSERT OR REPLACE INTO find (rowid, what, line, names, ref, place, story)
SELECT p.seq, p.what || ' ' || p.note, p.line,
    coalesce((SELECT group_concat(q.name || ' ' || q.aliases || ' ' || q.note, ' ')
        FROM person q WHERE q.id IN (p.to_person, p.about_person)), ''),
    coalesce(p.case_ref, ''), coalesce(p.place, ''),
    coalesce((SELECT group_concat(t.text, ' ') FROM touch t WHERE t.promise = p.id AND t.deleted = 0), '')
FROM promise p WHERE {condition}
"""
