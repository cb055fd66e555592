"""Full text over promises, people and stories, newest first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain.asking import question
from organizer.domain.people import folded
from organizer.domain.when import end_of_day, start_of_day
from organizer.store.rows import micros

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from organizer.domain.asking import Question
    from organizer.store.book import Book
    from organizer.store.lists import Today

_COLUMNS = ("what", "line", "names", "ref", "place", "story")
_FOUND_IN = {"what": "what", "line": "line", "names": "person", "ref": "case", "place": "where", "story": "story"}
_LETTERS = re.compile(r"\w+")
_STATES = {
    "open": "p.state = 'open'",
    "overdue": "p.state = 'open' AND p.overdue_at <= :now",
    "waiting": "p.state = 'open' AND p.side = 'theirs'",
    "kept": "p.state = 'kept'",
    "closed": "p.state != 'open'",
    "mine": "p.side = 'mine'",
    "theirs": "p.side = 'theirs'",
    "message": "p.kind = 'message'",
}
_FIELDS = {
    "to": "p.to_person IN (SELECT id FROM person WHERE instr(folded || ' ' || lower(aliases), :{0}))",
    "about": "p.about_person IN (SELECT id FROM person WHERE instr(folded || ' ' || lower(aliases), :{0}))",
    "case": "lower(p.case_ref) = :{0}",
    "via": "p.channel = :{0}",
    "where": "instr(lower(p.place), :{0})",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """A promise that was found, by id, and where the words were: `what line person case where story`, or an operator."""

    promise: str
    found_in: str


def found(book: Book, text: str, today: Today, zone: ZoneInfo, *, limit: int) -> tuple[Hit, ...]:
    """Return at most `limit` promises that `text` finds, newest first.

    Raises:
        Unusable: an operator's value is none that it knows.
    """
    asked = question(text)
    if asked.is_empty:
        return ()
    conditions, values = _conditions(asked, today, zone)
    match = _match(asked)
    # Newest first by row, which the full-text index gives without sorting.
    source = "find JOIN promise p ON p.seq = find.rowid" if match else "promise p"
    if match:
        conditions.insert(0, "find MATCH :match")
        values["match"] = match
    order = "find.rowid" if match else "p.seq"
    sql = (
        f"SELECT p.id, p.seq FROM {source} WHERE {' AND '.join(conditions)}"  # noqa: S608 - built of our own words
        f" ORDER BY {order} DESC LIMIT :limit"
    )
    with book.reading() as database:
        rows = database.execute_sql(sql, {**values, "limit": limit}).fetchall()
        return tuple(Hit(promise, _place(database, asked, seq)) for promise, seq in rows)


def _conditions(asked: Question, today: Today, zone: ZoneInfo) -> tuple[list[str], dict[str, object]]:
    conditions = ["p.deleted = 0"]
    values: dict[str, object] = {"now": micros(today.now)}
    conditions.extend(_STATES[state] for state in asked.states)
    for number, (operator, text) in enumerate(asked.fields):
        conditions.append(_FIELDS[operator].format(f"field{number}"))
        values[f"field{number}"] = folded(text)
    for number, (compared, day) in enumerate(asked.due):
        starts, ends = micros(start_of_day(day, zone)), micros(end_of_day(day, zone))
        values |= {f"starts{number}": starts, f"ends{number}": ends}
        conditions.append(_DUE[compared].format(number))
    if asked.grade is not None:
        conditions.append("p.grade = :grade")
        values["grade"] = asked.grade
    # `:now` is always given, also where no condition asks for it.
    conditions.append(":now IS NOT NULL")
    return conditions, values


# A whole day's moment is its end, a time's the time itself: so a day is (start, end].
_DUE = {
    "<": "p.due_at <= :starts{0}",
    "<=": "p.due_at <= :ends{0}",
    ">": "p.due_at > :ends{0}",
    ">=": "p.due_at > :starts{0}",
    "=": "p.due_at > :starts{0} AND p.due_at <= :ends{0}",
}


def _match(asked: Question) -> str:
    """Return the words as an FTS5 expression; every word is quoted, so none is ever an operator."""
    terms = [_quoted(phrase) for phrase in asked.phrases]
    terms.extend(_quoted(word) for word in asked.words)
    terms = [term for term in terms if term]
    if terms and asked.words and _quoted(asked.words[-1]):
        terms[-1] += "*"
    return " ".join(terms)


def _quoted(text: str) -> str:
    letters = _LETTERS.findall(text)
    return '"' + " ".join(letters) + '"' if letters else ""


def _place(database: object, asked: Question, seq: int) -> str:
    terms = [term for term in (_quoted(part) for part in (*asked.phrases, *asked.words)) if term]
    if not terms:
        return (asked.fields[0][0] if asked.fields else "what") if not asked.due else "due"
    for column in _COLUMNS:
        match = f"{{{column}}} : ({' '.join(terms)}*)"
        row = database.execute_sql(  # type: ignore[attr-defined]
            "SELECT 1 FROM find WHERE find MATCH ? AND rowid = ?", (match, seq)
        ).fetchone()
        if row is not None:
            return _FOUND_IN[column]
    return "what"
