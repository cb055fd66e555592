"""Full text over promises, people and stories, newest first."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain.when import end_of_day, start_of_day
from organizer.store.rows import micros

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from zoneinfo import ZoneInfo

    from playhouse.sqlcipher_ext import SqlCipherDatabase

    from organizer.domain.asking import Question
    from organizer.store.book import Book
    from organizer.store.lists import Today

_LETTERS = re.compile(r"[^\W_]+")

# Scripts without spaces between words, and Korean, whose words grow endings: what is asked for in them is found
# anywhere in a text, for the full-text index knows only whole runs of letters.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff"  # Thai and Lao, Myanmar, Hangul, Khmer
    "\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"  # kana, Hangul, kana, ideographs
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]"  # Hangul, ideographs
)

# The accents of Latin letters, by which most that is not plain is soon told.
_ACCENTS = re.compile("[\u0300-\u036f]+")

_STATES = {
    "open": "p.state = 'open'",
    "overdue": "p.state = 'open' AND p.overdue_at <= :now",
    "waiting": "p.state = 'open' AND p.side = 'theirs'",
    "kept": "+p.state = 'kept'",
    "closed": "p.state != 'open'",
    "mine": "p.side = 'mine'",
    "theirs": "p.side = 'theirs'",
    "message": "p.kind = 'message'",
}

# A whole day's moment is its end, a time's the time itself: so a day is (start, end].
_DUE = {
    "<": "p.due_at <= :starts{0}",
    "<=": "p.due_at <= :ends{0}",
    ">": "p.due_at > :ends{0}",
    ">=": "p.due_at > :starts{0}",
    "=": "p.due_at > :starts{0} AND p.due_at <= :ends{0}",
}

# Each of the terms stands somewhere: one condition however many there are, for SQLite bounds how deep they may go.
_ANYWHERE = r"""NOT EXISTS (SELECT 1 FROM json_each(:anywhere) term WHERE NOT (
    p.what LIKE term.value ESCAPE '\' OR p.note LIKE term.value ESCAPE '\' OR p.line LIKE term.value ESCAPE '\'
    OR coalesce(p.case_ref, '') LIKE term.value ESCAPE '\' OR coalesce(p.place, '') LIKE term.value ESCAPE '\'
    OR EXISTS (SELECT 1 FROM person q WHERE q.id IN (p.to_person, p.about_person)
        AND (q.name || ' ' || q.aliases || ' ' || q.note LIKE term.value ESCAPE '\'))
    OR EXISTS (SELECT 1 FROM touch t
        WHERE t.promise = p.id AND t.deleted = 0 AND t.text LIKE term.value ESCAPE '\')))"""

_TEXTS = (
    "SELECT p.id, p.what || ' ' || p.note, p.line,"
    " (SELECT group_concat(q.name || ' ' || q.aliases || ' ' || q.note, ' ')"
    " FROM person q WHERE q.id IN (p.to_person, p.about_person)),"
    " p.case_ref, p.place,"
    " (SELECT group_concat(t.text, ' ') FROM touch t WHERE t.promise = p.id AND t.deleted = 0)"
    " FROM promise p WHERE p.id IN (SELECT value FROM json_each(?))"
)
_PEOPLE = {
    "to": "p.seq IN (SELECT o.seq FROM promise o WHERE o.to_person IN (SELECT value FROM json_each(:{0})))",
    "about": "p.seq IN (SELECT o.seq FROM promise o WHERE o.about_person IN (SELECT value FROM json_each(:{0})))",
}
_AMONG = {
    "to": "+p.to_person IN (SELECT value FROM json_each(:{0}))",
    "about": "+p.about_person IN (SELECT value FROM json_each(:{0}))",
}
_HOW_MANY = {
    "to": "SELECT count(*) FROM (SELECT 1 FROM promise WHERE to_person IN (SELECT value FROM json_each(?)) LIMIT ?)",
    "about": "SELECT count(*) FROM (SELECT 1 FROM promise WHERE about_person IN (SELECT value FROM json_each(?)) LIMIT ?)",
}
_MANY = 2_000
# Names are compared by SQLite, and by Python where it may know better: where there are accents or aliases.
_PERHAPS_CALLED = """
SELECT id, name, aliases FROM person
WHERE deleted = 0 AND (aliases != '[]' OR octet_length(folded) != length(folded)) AND NOT instr(' ' || folded, ?)
"""
_CALLED = """
SELECT json_group_array(id) FROM (
    SELECT id FROM person WHERE deleted = 0 AND instr(' ' || folded, ?) UNION ALL SELECT value FROM json_each(?))
"""
_AFTER = {row: f"{row} < (SELECT seq FROM promise WHERE id = :after)" for row in ("find.rowid", "p.seq")}
_PLACES = ("what", "line", "person", "case", "where", "story")
_PLACE_OF_OPERATOR = {"to": "person", "about": "person", "case": "case", "via": "channel", "where": "where"}


@dataclass(frozen=True, slots=True)
class Hit:
    """A promise that was found, by id, and where: `what line person case where story`, or `channel due state grade`.

    Where several places have the words, it is the first in this order that has all of them, or else any.
    """

    promise: str
    found_in: str


def found(
    book: Book, asked: Question, today: Today, zone: ZoneInfo, *, limit: int, after: str | None = None
) -> tuple[Hit, ...]:
    """Return at most `limit` promises that a search finds, newest first, from just after the promise of id `after`.

    Where a grade is asked for, those whose grade has changed by `today.now` come too: to what, only the rules can tell.
    """
    if asked.is_empty:
        return ()
    with book.reading() as database:
        query = _Query(database, asked, today, zone)
        if after is not None:
            query.only(_AFTER[query.row], after=after)
        rows = database.execute_sql(query.sql, {**query.values, "limit": limit})
        return _told_where(database, asked, [row[0] for row in rows])


class _Query:
    """The conditions of one search, with their values; what the full-text index can answer is one match."""

    def __init__(self, database: SqlCipherDatabase, asked: Question, today: Today, zone: ZoneInfo) -> None:
        # The plus keeps SQLite from an index over the whole book where there is a better way; what is open has its own.
        bound_by_state = {"open", "overdue", "waiting"} & set(asked.states)
        self.conditions = ["p.deleted = 0" if bound_by_state else "+p.deleted = 0"]
        self.values: dict[str, object] = {}
        self._matches = [
            _quoted(term) + ("*" if beginning else "") for term, beginning in _terms(asked) if _is_indexed(term)
        ]
        if anywhere := [_within(term) for term, _ in _terms(asked) if not _is_indexed(term)]:
            self.only(_ANYWHERE, anywhere=json.dumps(anywhere))
        for operator, text in asked.fields:
            self._field(database, operator, text)
        for compared, day in asked.due:
            number = str(len(self.values))
            bounds = {f"starts{number}": start_of_day(day, zone), f"ends{number}": end_of_day(day, zone)}
            used = {name: micros(at) for name, at in bounds.items() if name in _DUE[compared].format(number)}
            self.only(_DUE[compared].format(number), **used)
        for state in asked.states:
            self.only(_STATES[state], **({"now": micros(today.now)} if state == "overdue" else {}))
        if asked.grade is not None:
            was_or_changed = "(p.grade = :grade OR p.grade_changes_at <= :now)"
            self.only(was_or_changed, grade=asked.grade, now=micros(today.now))
        self.source, self.row = "promise p", "p.seq"
        if self._matches:
            # Newest first by row, which the full-text index gives without sorting: so it is to lead the join.
            self.source, self.row = "find CROSS JOIN promise p ON p.seq = find.rowid", "find.rowid"
            self.only("find MATCH :match", match=" AND ".join(self._matches))

    @property
    def sql(self) -> str:
        conditions = " AND ".join(self.conditions)
        # Every part of it is one of the literals above.
        return f"SELECT p.id FROM {self.source} WHERE {conditions} ORDER BY {self.row} DESC LIMIT :limit"

    def only(self, condition: str, **values: object) -> None:
        """Ask only for what fits one more condition."""
        self.conditions.append(condition)
        self.values |= values

    def _field(self, database: SqlCipherDatabase, operator: str, text: str) -> None:
        name = f"field{len(self.values)}"
        if operator in {"to", "about"}:
            ids = _people_called(database, text)
            # Where a letter means so many that the newest of theirs are soon met, theirs are not gathered first.
            many = database.execute_sql(_HOW_MANY[operator], (ids, _MANY)).fetchone()[0] == _MANY
            self.only((_AMONG if many else _PEOPLE)[operator].format(name), **{name: ids})
        elif operator == "via":
            self.only(f"p.channel LIKE :{name} ESCAPE '\\'", **{name: _within(text)})
        elif operator == "where" and _is_indexed(text):
            self._matches.append(f"{{place}} : {_quoted(text)}*")
        elif operator == "where":
            self.only(f"p.place LIKE :{name} ESCAPE '\\'", **{name: _within(text)})
        else:
            self._case(name, text.removeprefix("#"))

    def _case(self, name: str, text: str) -> None:
        if _is_indexed(text):
            self._matches.append(f"{{ref}} : {_quoted(text)}")
        if text.isascii() or not _is_indexed(text):
            # SQLite lowers ASCII only; beyond it the index, which knows more letters, has the say.
            self.only(f"lower(p.case_ref) = lower(:{name})", **{name: text})


def _terms(asked: Question) -> list[tuple[str, bool]]:
    """Return the words and phrases, each with whether it may be the beginning of a word: the last word may."""
    last = len(asked.words) - 1
    words = [(word, number == last) for number, word in enumerate(asked.words)]
    return [*((phrase, False) for phrase in asked.phrases), *words]


def _is_indexed(term: str) -> bool:
    """Say whether the full-text index can find a term: it has letters or digits, of a script with words apart."""
    return _LETTERS.search(term) is not None and _UNSPACED.search(term) is None


def _quoted(term: str) -> str:
    """Return a term as a string of the full-text language, so that nothing in it is ever an operator."""
    return '"' + term.replace('"', " ") + '"'


def _within(term: str) -> str:
    return "%" + re.sub(r"([%_\\])", r"\\\1", term) + "%"


def _people_called(database: SqlCipherDatabase, text: str) -> str:
    """Return the ids, as JSON, of people of whose name or alias a word begins so; without spaces, any part of it."""
    wanted = _bare(text)
    sought = wanted if _UNSPACED.search(text) else f" {wanted}"
    perhaps = database.execute_sql(_PERHAPS_CALLED, (sought,))
    also = [row_id for row_id, name, aliases in perhaps if _is_called(sought, name, aliases)]
    return str(database.execute_sql(_CALLED, (sought, json.dumps(also))).fetchone()[0])


def _is_called(sought: str, name: str, aliases: str) -> bool:
    if sought in f" {_bare(name)}":
        return True
    return aliases != "[]" and any(sought in f" {_bare(alias)}" for alias in json.loads(aliases))


def _told_where(database: SqlCipherDatabase, asked: Question, ids: Sequence[str]) -> tuple[Hit, ...]:
    terms = _terms(asked)
    if not terms:
        place = _place_without_words(asked)
        return tuple(Hit(promise, place) for promise in ids)
    rows = database.execute_sql(_TEXTS, (json.dumps(ids),))
    places = {promise: _place(terms, texts) for promise, *texts in rows}
    return tuple(Hit(promise, places[promise]) for promise in ids)


def _place_without_words(asked: Question) -> str:
    if asked.fields:
        return _PLACE_OF_OPERATOR[asked.fields[0][0]]
    if asked.due:
        return "due"
    return "state" if asked.states else "grade"


def _place(terms: Iterable[tuple[str, bool]], texts: Iterable[str | None]) -> str:
    """Return the first place that has all terms, or else any."""
    having = [[_has(text or "", term, beginning=beginning) for term, beginning in terms] for text in texts]
    for enough in (all, any):
        for place, has in zip(_PLACES, having, strict=True):
            if enough(has):
                return place
    return "what"


def _has(text: str, term: str, *, beginning: bool) -> bool:
    """Say whether a text has a term, as far as can be told without the index."""
    if not _is_indexed(term):
        return term.lower() in text.lower()
    words, wanted = (" ".join(_LETTERS.findall(_bare(part))) for part in (text, term))
    return f" {wanted}" in f" {words}" if beginning else f" {wanted} " in f" {words} "


def _bare(text: str) -> str:
    """Return `text` as words are compared: without case, accents and doubled spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    apart = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    if apart.isascii():
        return " ".join(apart.split())
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())
