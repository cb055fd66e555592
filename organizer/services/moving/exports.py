"""The book in forms that others read, a piece at a time."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import UTC
from typing import TYPE_CHECKING

from organizer.domain.errors import Unusable
from organizer.domain.when import Day, Floating, Instant, Zoned, due_to_json
from organizer.services import task_fields
from organizer.services.moving import interchange
from organizer.store import everything

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from organizer.domain.promises import Promise
    from organizer.domain.when import Due
    from organizer.services.ports import Clock
    from organizer.store.book import Book

_AT_ONCE = 50
_PLAIN_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
_COLUMNS = (
    "id",
    "side",
    "kind",
    "what",
    "to",
    "about",
    "case",
    "channel",
    "where",
    "made",
    "due",
    "state",
    "ended",
    "note",
)


def chunks(book: Book, form: str, clock: Clock) -> Iterator[str]:
    """Yield the book in the form `jsonl`, `csv`, `ics` or `md`.

    Raises:
        Unusable: there is no such form.
    """
    if form not in _FORMS:
        raise Unusable(reason="no_such_value", key="--format", text=form, choices=tuple(_FORMS))
    return _joined(_FORMS[form](book, clock))


def _joined(lines: Iterable[str]) -> Iterator[str]:
    piece: list[str] = []
    for line in lines:
        piece.append(line)
        if len(piece) == _AT_ONCE:
            yield "".join(piece)
            piece.clear()
    yield "".join(piece)


def _jsonl(book: Book, clock: Clock) -> Iterator[str]:  # noqa: ARG001 - all forms are called alike
    for person in everything.all_people(book):
        yield json.dumps(interchange.person_form(person), ensure_ascii=False) + "\n"
    for promise in everything.all_promises(book):
        yield json.dumps(interchange.promise_form(promise), ensure_ascii=False) + "\n"
    for touch in everything.all_touches(book):
        yield json.dumps(interchange.touch_form(touch), ensure_ascii=False) + "\n"


def _csv(book: Book, clock: Clock) -> Iterator[str]:  # noqa: ARG001
    names = {person.id: person.name for person in everything.all_people(book)}
    yield _row(_COLUMNS)
    for promise in everything.all_promises(book):
        due = "" if promise.due is None else due_to_json(promise.due)
        yield _row(
            (
                promise.id,
                promise.side,
                promise.kind,
                promise.what,
                names.get(promise.to or "", ""),
                names.get(promise.about or "", ""),
                promise.case or "",
                promise.channel or "",
                promise.where or "",
                promise.made.isoformat(),
                due if isinstance(due, str) else " ".join(due.values()),
                promise.state,
                "" if promise.ended is None else promise.ended.isoformat(),
                promise.note,
            )
        )


def _row(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow([_harmless(cell) for cell in cells])
    return text.getvalue()


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} and not _PLAIN_NUMBER.fullmatch(cell):
        return "'" + cell
    return cell


def _markdown(book: Book, clock: Clock) -> Iterator[str]:
    names = {person.id: person.name for person in everything.all_people(book)}
    zone = clock.zone()
    yield "# Promises\n"
    for state, title in (("open", "Open"), ("kept", "Kept"), ("got_it", "Got it"), ("let_go", "Let go")):
        yield f"\n## {title}\n\n"
        for promise in everything.all_promises(book):
            if promise.state != state:
                continue
            who = _escaped(names.get(promise.to or "", "someone"))
            due = "" if promise.due is None else f", by {_civil(promise.due)}"
            ended = "" if promise.ended is None else f", {promise.ended.astimezone(zone):%Y-%m-%d}"
            yield f"- {'to' if promise.is_mine else 'from'} {who}: {_escaped(promise.what)}{due}{ended}\n"


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]()#+!|<>~-])", r"\\\1", " ".join(text.split()))


def _civil(due: Due) -> str:
    match due:
        case Day(day):
            return day.isoformat()
        case Zoned(local, tz):
            return f"{local:%Y-%m-%d %H:%M} {tz}"
        case Floating(local):
            return f"{local:%Y-%m-%d %H:%M}"
        case Instant(at):
            return f"{at:%Y-%m-%d %H:%M} UTC"


def _calendar(book: Book, clock: Clock) -> Iterator[str]:
    """Yield a VCALENDAR (RFC 5545) with a VTODO for each promise."""
    names = {person.id: person.name for person in everything.all_people(book)}
    stamp = _utc(clock.now())
    yield "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Follow-up Organizer//EN\r\n"
    for promise in everything.all_promises(book):
        yield "".join(_folded(line) for line in _todo(promise, names, stamp))
    yield "END:VCALENDAR\r\n"


def _todo(promise: Promise, names: dict[str, str], stamp: str) -> Iterator[str]:
    said = {name: value for name, value in task_fields.fields_of(promise, names).items() if value}
    yield "BEGIN:VTODO"
    yield f"UID:{promise.id}"
    yield f"DTSTAMP:{stamp}"
    yield f"CREATED:{_utc(promise.made)}"
    yield f"SUMMARY:{_text(task_fields.summary(said))}"
    if promise.line != promise.what:
        yield f"DESCRIPTION:{_text(promise.line)}"
    if promise.due is not None:
        yield _due_line(promise.due)
    if promise.repeat:
        yield f"RRULE:{promise.repeat.splitlines()[0]}"
    if promise.state == "open":
        yield "STATUS:NEEDS-ACTION"
    else:
        yield f"STATUS:{'CANCELLED' if promise.state == 'let_go' else 'COMPLETED'}"
        if promise.ended is not None and promise.state != "let_go":
            yield f"COMPLETED:{_utc(promise.ended)}"
    yield f"X-ORGANIZER-FIELDS:{_text(json.dumps(said, ensure_ascii=False))}"
    yield "END:VTODO"


def _due_line(due: Due) -> str:
    match due:
        case Day(day):
            return f"DUE;VALUE=DATE:{day:%Y%m%d}"
        case Zoned(local, tz):
            return f"DUE;TZID={tz}:{local:%Y%m%dT%H%M%S}"
        case Floating(local):
            return f"DUE:{local:%Y%m%dT%H%M%S}"
        case Instant(at):
            return f"DUE:{_utc(at)}"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _folded(line: str) -> str:
    """Return a content line folded at 75 bytes, never within a character."""
    pieces: list[bytes] = []
    piece = b""
    for letter in line:
        encoded = letter.encode()
        if len(piece) + len(encoded) > (75 if not pieces else 74):
            pieces.append(piece)
            piece = b""
        piece += encoded
    return b"\r\n ".join([*pieces, piece]).decode() + "\r\n"


_FORMS: dict[str, Callable[[Book, Clock], Iterator[str]]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "ics": _calendar,
    "md": _markdown,
}
