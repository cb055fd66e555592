"""What is known of tasks on servers: where each promise stands there, as last seen, and what both sides had agreed on."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from organizer.domain.reconcile import Record, from_json, to_json
from organizer.store.history import SYNC
from organizer.store.rows import Row, moment, promise_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from organizer.domain.promises import Promise
    from organizer.store.book import Book
    from organizer.store.writing import Step

_COLUMNS = ("account", "href", "promise", "etag", "text", "said", "record", "server", "confirmed", "asked", "pending")
_IN_ONE_QUERY = 200


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One object on a server. Without a `promise` it is none of ours: no task, unreadable, or over before it was first seen.

    `text` is the object as last seen, `said` what it said; `record` what the promise says with all edits made here, `server`
    what the object is known to hold of it, `confirmed` what a list of the server has shown to have arrived. An empty `etag`
    says that it is not there. `pending` is set while something is still to be written there, `asked` while only a person can say.
    """

    account: str
    href: str
    promise: str | None
    etag: str = ""
    text: str = ""
    said: dict[str, Any] = field(default_factory=dict)
    record: Record = field(default_factory=Record)
    server: Record | None = None
    confirmed: Record = field(default_factory=Record)
    asked: bool = False
    pending: bool = False


def put_task(step: Step, row: TaskRow) -> None:
    """Write what is known of one object."""
    values = (
        row.account,
        row.href,
        row.promise,
        row.etag,
        row.text.encode("utf-8", "surrogateescape"),
        json.dumps(row.said),
        json.dumps(to_json(row.record)),
        None if row.server is None else json.dumps(to_json(row.server)),
        json.dumps(to_json(row.confirmed)),
        int(row.asked),
        int(row.pending),
    )
    marks = ", ".join("?" for _ in _COLUMNS)
    step.execute(f"INSERT OR REPLACE INTO task ({', '.join(_COLUMNS)}) VALUES ({marks})", values)


def confirm(step: Step, account: str, hrefs: list[str]) -> None:
    """Note that all that was written to these objects has arrived."""
    step.execute(
        "UPDATE task SET confirmed = server WHERE account = ? AND server IS NOT NULL AND confirmed != server"
        " AND href IN (SELECT value FROM json_each(?))",
        (account, json.dumps(hrefs)),
    )


def forget_task(step: Step, account: str, href: str) -> None:
    """Forget an object."""
    step.execute("DELETE FROM task WHERE account = ? AND href = ?", (account, href))


def leave_account(step: Step, account: str) -> None:
    """Forget where promises stood on the server of an account.

    What was agreed on about each is kept, without an account: if they are met on a server again, an edit made here meanwhile
    is known to be one.
    """
    step.execute("DELETE FROM task WHERE account = ? AND promise IS NULL", (account,))
    step.execute(
        "UPDATE task SET account = '', href = promise, asked = 0, pending = 0, confirmed = ? WHERE account = ?",
        (json.dumps(to_json(Record())), account),
    )


def etags(book: Book, account: str) -> dict[str, str]:
    """Return the etags as last seen, by href; empty ones for what is not there."""
    with book.reading() as database:
        return dict(database.execute_sql("SELECT href, etag FROM task WHERE account = ?", (account,)).fetchall())


def count(book: Book, account: str) -> int:
    """Return how many promises stand on a server."""
    with book.reading() as database:
        sql = "SELECT count(*) FROM task WHERE account = ? AND promise IS NOT NULL AND etag != ''"
        return int(database.execute_sql(sql, (account,)).fetchone()[0])


def captured_there(book: Book, account: str) -> dict[str, datetime]:
    """Return when each promise that stands on a server was captured here (aware UTC), by href."""
    with book.reading() as database:
        sql = "SELECT t.href, p.captured FROM task t JOIN promise p ON p.id = t.promise WHERE t.account = ? AND t.etag != ''"
        return {href: moment(at) for href, at in database.execute_sql(sql, (account,)).fetchall()}


def task_at(book: Book, account: str, href: str) -> TaskRow | None:
    """Return what is known of an object."""
    return next(_rows(book, "account = ? AND href = ?", account, href), None)


def task_of(book: Book, promise: str) -> TaskRow | None:
    """Return where a promise stands on a server, if it does or did; without an account where that was removed."""
    return next(_rows(book, "promise = ?", promise), None)


def pending(book: Book, account: str) -> list[str]:
    """Return the hrefs at which something is still to be written."""
    return _hrefs(book, "account = ? AND pending = 1 AND asked = 0", account)


def asked_about(book: Book, account: str) -> list[str]:
    """Return the hrefs about which a person is asked."""
    return _hrefs(book, "account = ? AND asked = 1", account)


def _hrefs(book: Book, condition: str, *arguments: str) -> list[str]:
    with book.reading() as database:
        sql = f"SELECT href FROM task WHERE {condition} ORDER BY href"
        return [row[0] for row in database.execute_sql(sql, arguments).fetchall()]


def _rows(book: Book, condition: str, *arguments: str) -> Iterator[TaskRow]:
    with book.reading() as database:
        sql = f"SELECT {', '.join(_COLUMNS)} FROM task WHERE {condition}"
        found = database.execute_sql(sql, arguments).fetchall()
    for row in found:
        account, href, promise, etag, text, said, record, server, confirmed, asked, waiting = row
        yield TaskRow(
            account,
            href,
            promise,
            etag,
            bytes(text).decode("utf-8", "surrogateescape"),
            json.loads(said),
            from_json(json.loads(record)),
            None if server is None else from_json(json.loads(server)),
            from_json(json.loads(confirmed)),
            bool(asked),
            bool(waiting),
        )


def anything_of(book: Book, promise_id: str) -> tuple[Promise, bool] | None:
    """Return a promise, deleted or not, and whether it is deleted; None if there never was one of this id."""
    with book.reading() as database:
        cursor = database.execute_sql("SELECT * FROM promise WHERE id = ?", (promise_id,))
        values = cursor.fetchone()
        if values is None:
            return None
        row: Row = dict(zip((column[0] for column in cursor.description), values, strict=True))
    return promise_of(row), bool(row["deleted"])


def open_nowhere(book: Book) -> list[str]:
    """Return the ids of all that is open and stands on no server yet, oldest first."""
    with book.reading() as database:
        sql = (
            "SELECT id FROM promise p WHERE deleted = 0 AND state = 'open'"
            " AND NOT EXISTS (SELECT 1 FROM task t WHERE t.promise = p.id AND t.account != '') ORDER BY seq"
        )
        return [row[0] for row in database.execute_sql(sql).fetchall()]


def begun(book: Book, account: str) -> list[str]:
    """Return the ids of open occurrences that stand on no server yet: the newest of each series that stands on this one.

    Those that began by themselves, as the one before passed, are no change that anybody made.
    """
    with book.reading() as database:
        sql = (
            "SELECT p.id FROM promise p WHERE p.deleted = 0 AND p.state = 'open' AND p.series IS NOT NULL"
            " AND NOT EXISTS (SELECT 1 FROM task t WHERE t.promise = p.id AND t.account != '')"
            " AND NOT EXISTS (SELECT 1 FROM promise n WHERE n.series = p.series AND n.seq > p.seq AND n.deleted = 0"
            " AND n.state = 'open') AND EXISTS (SELECT 1 FROM promise b JOIN task t ON t.promise = b.id"
            " WHERE (b.id = p.series OR b.series = p.series) AND t.account = ? AND t.etag != '') ORDER BY p.seq"
        )
        return [row[0] for row in database.execute_sql(sql, (account,)).fetchall()]


def newest(book: Book) -> tuple[int, int]:
    """Return the numbers of the last change and of the last step, from which `changed_since` goes on."""
    with book.reading() as database:
        sql = "SELECT coalesce((SELECT max(seq) FROM change), 0), coalesce((SELECT max(seq) FROM step), 0)"
        change, step = database.execute_sql(sql).fetchone()
    return int(change), int(step)


def changed_since(book: Book, change: int, step: int) -> list[str]:
    """Return the ids of promises that changed here since these numbers: by verbs, undo, redo, or a person's new name."""
    rows = (
        "SELECT kind, row_id FROM change WHERE seq > ? AND step NOT IN (SELECT seq FROM step WHERE seq > ? AND verb = ?) UNION"
        " SELECT c.kind, c.row_id FROM step s JOIN change c ON c.step = s.target WHERE s.seq > ? AND s.target IS NOT NULL"
    )
    with book.reading() as database:
        found = database.execute_sql(rows, (change, step, SYNC, step)).fetchall()
        people = sorted({row_id for kind, row_id in found if kind == "person"})
        changed = {row_id for kind, row_id in found if kind == "promise"}
        touches = json.dumps([row_id for kind, row_id in found if kind == "touch"])
        sql = "SELECT promise FROM touch WHERE promise IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
        changed.update(row[0] for row in database.execute_sql(sql, (touches,)).fetchall())
        for start in range(0, len(people), _IN_ONE_QUERY):
            changed.update(_with_people(database, people[start : start + _IN_ONE_QUERY]))
    return sorted(changed)


def _with_people(database: Any, people: Iterable[str]) -> Iterator[str]:  # noqa: ANN401 - peewee has no types
    some = json.dumps(list(people))
    for column in ("to_person", "about_person"):
        sql = f"SELECT id FROM promise WHERE {column} IN (SELECT value FROM json_each(?))"
        yield from (row[0] for row in database.execute_sql(sql, (some,)).fetchall())
