"""One line into fields and token spans. Explicit marks win over guesses; quoted text is never read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain.arrivals import Hearing
from organizer.domain.capture_words import CaptureWords, capture_words
from organizer.domain.cases import case_in
from organizer.domain.dates import FoundDue, Present, find_dues
from organizer.domain.known_people import People
from organizer.domain.line import KnownPerson, Reading, Token, Warned
from organizer.domain.line_words import words_of_line
from organizer.domain.marks import marks_in
from organizer.domain.mentions import Mentions
from organizer.domain.naming import Mention
from organizer.domain.nodes import Stretch, nodes_of
from organizer.domain.places import Places
from organizer.domain.text import LONGEST_LINE
from organizer.domain.whats import what_and_tokens
from organizer.domain.when import Zoned
from organizer.domain.whom import Parties

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.line_words import Word
    from organizer.domain.marks import Mark
    from organizer.domain.nodes import Node
    from organizer.domain.settings import Settings

__all__ = ["People", "people_called", "read_line"]


@dataclass(slots=True)
class _Draft:
    """What was found so far, by field; marks come first, so a guess never replaces one."""

    line: str
    values: dict[str, str]
    tokens: list[Token]

    def take(self, field: str, start: int, end: int, value: str) -> None:
        """Give a stretch of the line to a field that has none yet."""
        if field in self.values or any(start < token.end and token.start < end for token in self.tokens):
            return
        self.values[field] = value
        self.tokens.append(Token(field, start, end, self.line[start:end]))


def read_line(
    line: str,
    *,
    now: datetime,
    zone: ZoneInfo,
    people: People,
    settings: Settings,
    refused: frozenset[tuple[int, int]] = frozenset(),
) -> Reading:
    """Understand a line at `now` (aware UTC) in the user's `zone`.

    `refused` holds the places (start, end) of tokens the user wants read as plain words. Of a line longer than can be kept,
    the rest is only words.
    """
    read = line[:LONGEST_LINE]
    present = Present(now, zone, settings)
    w = settings.languages.of(read, settings.language)[0].compiled(capture_words)
    words = [word for word in words_of_line(read, w.deeds) if not _within(word.start, word.whole_end, refused)]
    opaque = [(word.start, word.end) for word in words if word.sort == "quoted"] + sorted(refused)
    draft = _Draft(line, {}, [])
    marks = list(marks_in(read, words, present, w, lambda start, end: not _within(start, end, refused)))
    due = _take_marks(draft, marks, people)
    spans = [Stretch("mark", mark.start, mark.end, _marked(draft, mark)) for mark in marks]
    taken = [*opaque, *((mark.start, mark.end) for mark in marks)]
    case = case_in(line, words, w, lambda start, end: not _within(start, end, taken))
    if case is not None:
        spans.append(Stretch("case", case.start, case.end))
        taken.append((case.start, case.end))
        draft.take("case", case.start, case.end, case.value)
    free = [word for word in words if not _within(word.start, word.end, taken) or word.sort == "quoted"]
    mentions = Mentions(read, free, people, w).all()
    warnings: list[Warned] = []
    dates, due = _dates(read, present, taken, mentions, free, due, warnings)
    if due is not None and "due" not in draft.values:
        draft.take("due", due.start, due.end, line[due.start : due.end])
    spans += [Stretch("date", start, end) for start, end in dates]
    spans += [Stretch("quoted", start, end) for start, end in sorted(refused)]
    nodes = nodes_of(words, _by_word(words, free, mentions), spans, w)
    return _reading(line, zone, draft, nodes, due, warnings, w)


def _reading(
    line: str,
    zone: ZoneInfo,
    draft: _Draft,
    nodes: Sequence[Node],
    due: FoundDue | None,
    warnings: list[Warned],
    w: CaptureWords,
) -> Reading:
    told = Hearing(line, nodes, w).heard()
    parties = Parties(nodes, told, w)
    kind = parties.kind()
    to = parties.other(kind)
    _take_person(draft, "to", to, nodes)
    for start, end, channel in sorted(told.channels, key=lambda found: _CERTAINTY.index(found[2])):
        draft.take("channel", nodes[start].start, nodes[end].end, channel)
    place = Places(nodes, told, w).found()
    if place is not None:
        draft.take("where", place.start, place.end, line[place.bare : place.end])
    about = parties.concerned(draft.values.get("to"), (place.first, place.after) if place else None)
    _take_person(draft, "about", about, nodes)
    what, tokens = what_and_tokens(line, draft.tokens, nodes, told, w)
    return Reading(
        text=line,
        side="theirs" if kind == "waiting" else "mine",
        kind=kind,
        to=draft.values.get("to"),
        about=draft.values.get("about"),
        case=draft.values.get("case"),
        due=None if due is None else due.due,
        tz=due.due.tz if due is not None and isinstance(due.due, Zoned) else zone.key,
        channel=draft.values.get("channel"),
        where=draft.values.get("where"),
        what=what,
        tokens=tokens,
        warnings=tuple(warnings),
    )


# Where a line names several ways, the more telling one wins: messaged us on Instagram.
_CERTAINTY = ("voicemail", "social", "in person", "email", "chat", "phone", "word of mouth")


def _within(start: int, end: int, spans: Sequence[tuple[int, int]] | frozenset[tuple[int, int]]) -> bool:
    return any(start < finish and begin < end for begin, finish in spans)


def _take_marks(draft: _Draft, marks: Sequence[Mark], people: People) -> FoundDue | None:
    due = None
    for mark in marks:
        value = (people.named(mark.value) or mark.value) if mark.field in {"to", "about"} else mark.value
        draft.take(mark.field, mark.start, mark.end, value)
        if mark.due is not None:
            due = FoundDue(mark.start, mark.end, mark.due.due, 2, mark.due.past)
    return due


def _marked(draft: _Draft, mark: Mark) -> Mention | None:
    return Mention(0, 0, draft.values["to"], "known") if mark.field == "to" else None


def _by_word(words: Sequence[Word], free: Sequence[Word], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions by the places of their words among all words."""
    if len(words) == len(free):
        return list(mentions)
    places = {word.start: place for place, word in enumerate(words)}
    return [
        Mention(
            places[free[one.first].start], places[free[one.after - 1].start] + 1, one.value, one.sort, one.is_possessive
        )
        for one in mentions
    ]


def _dates(
    line: str,
    present: Present,
    taken: Sequence[tuple[int, int]],
    mentions: Sequence[Mention],
    words: Sequence[Word],
    marked: FoundDue | None,
    warnings: list[Warned],
) -> tuple[list[tuple[int, int]], FoundDue | None]:
    """Return where times stand, and the one that says *by when* most clearly; of equals the later one."""
    people = [
        (words[one.first].start, words[one.after - 1].end)
        for one in mentions
        if one.sort not in {"capital", "role", "group"}
    ]
    best = marked
    spans = []
    for found in find_dues(line, present):
        if _within(found.start, found.end, taken) or _within(found.start, found.end, people):
            continue
        spans.append((found.start, found.end))
        if found.due is None:
            warnings.append(Warned("no_such_date", found.start, found.end, line[found.start : found.end]))
        elif marked is None and (best is None or found.strength >= best.strength):
            best = found
    if best is not None and best.past:
        warnings.append(Warned("past", best.start, best.end, line[best.start : best.end]))
    return spans, best


def _take_person(draft: _Draft, field: str, who: Mention | None, nodes: Sequence[Node]) -> None:
    if who is None or field in draft.values:
        return
    node = next((node for node in nodes if node.mention is not None and node.mention.value == who.value), None)
    if node is not None:
        draft.take(field, node.start, node.end, who.value)
        return
    start = draft.line.find(who.value)
    if start >= 0:
        draft.take(field, start, start + len(who.value), who.value)


def people_called(names: Sequence[str], aliases: Mapping[str, Sequence[str]] | None = None) -> People:
    """Return an index of people given by their names only."""
    return People(KnownPerson(name, tuple((aliases or {}).get(name, ()))) for name in names)
