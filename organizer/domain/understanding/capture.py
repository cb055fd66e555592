"""One line into fields and token spans. Explicit marks win over guesses; quoted text is never read.

The line becomes words (`line_words`), these become marks, references, mentions of people and times, and all of it one row of
nodes. What the nodes tell of who owes whom is heard (`arrivals`, `debts`, `sayings`), and the fields are decided by it
(`whom`, `places`); what remains is the what (`whats`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from organizer.domain.line import KnownPerson, Reading, Token, Warned
from organizer.domain.text import LONGEST_LINE
from organizer.domain.understanding.arrivals import Hearing
from organizer.domain.understanding.capture_words import CaptureWords, capture_words
from organizer.domain.understanding.cases import case_in
from organizer.domain.understanding.dates import Present
from organizer.domain.understanding.known_people import People
from organizer.domain.understanding.line_times import LineTimes, settle_due, times_of
from organizer.domain.understanding.line_words import without_markup, words_of_line
from organizer.domain.understanding.marks import marks_in
from organizer.domain.understanding.mentions import Mentions
from organizer.domain.understanding.naming import Mention
from organizer.domain.understanding.nodes import Stretch, nodes_of
from organizer.domain.understanding.places import Places
from organizer.domain.understanding.times_told import TimesTold
from organizer.domain.understanding.unread_marks import unread_marks
from organizer.domain.understanding.whats import what_and_tokens
from organizer.domain.understanding.whom import Parties
from organizer.domain.when import Zoned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.settings import Settings
    from organizer.domain.understanding.cases import FoundCase
    from organizer.domain.understanding.dates import FoundDue
    from organizer.domain.understanding.line_words import Word
    from organizer.domain.understanding.marks import Mark
    from organizer.domain.understanding.nodes import Node

__all__ = ["People", "people_called", "read_line"]

Span = tuple[int, int]

_AROUND = 3  # an article, a day, and the word after

# Where a line names several ways, the more telling one wins: messaged us on Instagram.
_MOST_TELLING = ("voicemail", "social", "in person", "email", "chat", "phone", "word of mouth")
_SURE = frozenset({"known", "shared", "titled", "family"})


@dataclass(slots=True)
class _Draft:
    """What was found so far, by field; marks come first, so a guess never replaces one."""

    line: str
    values: dict[str, str]
    tokens: list[Token]

    def take(self, field: str, start: int, end: int, value: str) -> None:
        """Give a stretch of the line to a field that has none yet."""
        if field not in self.values and not _touches(start, end, ((one.start, one.end) for one in self.tokens)):
            self.values[field] = value
            self.tokens.append(Token(field, start, end, self.line[start:end]))


def read_line(
    line: str,
    *,
    now: datetime,
    zone: ZoneInfo,
    people: People,
    settings: Settings,
    refused: frozenset[Span] = frozenset(),
) -> Reading:
    """Understand a line at `now` (aware UTC) in the user's `zone`.

    `refused` holds the places (start, end) of tokens the user wants read as plain words. Of a line longer than can be kept,
    the rest is only words.
    """
    read = without_markup(line[:LONGEST_LINE])
    w = _words_of_language(read, settings)
    present = Present(now, zone, settings)
    plain = [(start, end) for start, end in sorted(refused) if start < end]
    words = words_of_line(read, w.deeds)
    draft = _Draft(line, {}, [])
    marks = list(marks_in(read, words, present, w, people, lambda start, end: not _touches(start, end, plain)))
    due = _take_marks(draft, marks, people)
    quoted = [(word.start, word.end) for word in words if word.sort == "quoted"]
    taken = [*plain, *quoted, *((mark.start, mark.end) for mark in marks)]
    case = case_in(line, words, w, lambda start, end: not _touches(start, end, taken))
    stretches = [Stretch("quoted", start, end) for start, end in plain]
    stretches += [Stretch("mark", mark.start, mark.end, _marked(draft, mark)) for mark in marks]
    if case is not None and "case" not in draft.values:
        draft.take("case", case.start, case.end, case.value)
        stretches.append(Stretch("case", case.start, case.end))
        taken.append((case.start, case.end))
    mentions = _mentions(read, words, taken, people, w)
    names = [(words[one.first].start, words[one.after - 1].end) for one in mentions if _wins_over_times(one, words, w)]
    times = times_of(
        _without(read, [*(mark for mark in marks if mark.field != "due"), *([case] if case is not None else [])]),
        present,
        [*taken, *names],
        due,
        is_name=lambda found: _is_in_a_name(read, words, found, w),
        goes_on=lambda start, end: _goes_on(words, start, end, w),
        named=(words[one.first].start for one in mentions),
    )
    stretches += [Stretch("date", start, end) for start, end in times.spans]
    nodes = nodes_of(words, mentions, stretches, w)
    reading = _reading(draft, nodes, times, w, zone)
    unread = [*unread_marks(read, reading.tokens, [*plain, *quoted]), *_shared_names(reading, people)]
    unread += [*_nearly_named(reading, nodes), *_beyond_the_longest(line)]
    return replace(reading, warnings=(*reading.warnings, *unread)) if unread else reading


def _without(line: str, marks: Iterable[Mark | FoundCase]) -> str:
    """Return the line with letters of no language where marks and a reference stand: "@Two" and "@Noon" are people."""
    for mark in marks:
        said = line[mark.start : mark.end]
        line = line[: mark.start] + re.sub(r"\w", "ŋ", said) + line[mark.end :]
    return line


def _shared_names(reading: Reading, people: People) -> Iterator[Warned]:
    """Yield the names of the line that several people bear: nobody known is meant by them, until the user says who."""
    for token in reading.tokens:
        value = {"to": reading.to, "about": reading.about}.get(token.field)
        if value is not None and people.are_several(value):
            yield Warned("several_people", token.start, token.end, value)


def _nearly_named(reading: Reading, nodes: Sequence[Node]) -> Iterator[Warned]:
    """Yield the names of the line that are only nearly those of the people taken for them."""
    mended = [node for node in nodes if node.mention is not None and node.mention.is_mended]
    for token in reading.tokens:
        value = {"to": reading.to, "about": reading.about}.get(token.field)
        for node in mended:
            if node.mention is not None and node.mention.value == value and token.start <= node.start < token.end:
                yield Warned("nearly_named", node.start, node.end, reading.text[node.start : node.end])


def _beyond_the_longest(line: str) -> Iterator[Warned]:
    """Yield what is beyond the longest line that is read: it is only words."""
    if len(line) > LONGEST_LINE:
        yield Warned("too_long", LONGEST_LINE, len(line), line[LONGEST_LINE:])


def _reading(draft: _Draft, nodes: Sequence[Node], times: LineTimes, w: CaptureWords, zone: ZoneInfo) -> Reading:
    hearing = Hearing(draft.line, nodes, w)
    told = hearing.heard()
    settle_due(times, draft.line, TimesTold(hearing.clauses, told, w).all())
    for field, span in (("due", times.due_span), ("repeat", times.repeat_span), ("made", times.made_span)):
        if span is not None:
            draft.take(field, *span, draft.line[slice(*span)])
    if times.rest_span is not None:
        start, end = times.rest_span
        draft.tokens.append(Token("due", start, end, draft.line[start:end]))
    parties = Parties(nodes, told, w)
    kind = parties.kind()
    to = parties.other(kind)
    _take_person(draft, "to", to, nodes, w)
    for start, end, channel in sorted(told.channels, key=lambda found: _MOST_TELLING.index(found[2])):
        draft.take("channel", nodes[start].start, nodes[end].end, channel)
    place = Places(nodes, told, w).found()
    if place is not None:
        draft.take("where", place.start, place.end, _without_article(draft.line[place.bare : place.end], w))
    other = draft.values.get("to") if to is None else to.value
    about = parties.concerned(other, (place.first, place.after) if place else None)
    _take_person(draft, "about", about, nodes, w)
    what, tokens = what_and_tokens(
        draft.line, draft.tokens, nodes, told, w, held=times.due_span if times.is_held else None
    )
    return Reading(
        text=draft.line,
        side="theirs" if kind == "waiting" else "mine",
        kind=kind,
        to=draft.values.get("to"),
        about=draft.values.get("about"),
        case=draft.values.get("case"),
        due=times.due,
        tz=times.due.tz if isinstance(times.due, Zoned) else zone.key,
        repeat=times.repeat,
        channel=draft.values.get("channel"),
        where=draft.values.get("where"),
        made=times.made,
        what=what,
        tokens=tokens,
        warnings=tuple(times.warnings),
        other_due=times.other_due,
    )


def _words_of_language(line: str, settings: Settings) -> CaptureWords:
    """Return the words of the language the line is likeliest in: of several, the one that knows the most of its words."""
    candidates = [language.compiled(capture_words) for language in settings.languages.of(line, settings.language)]
    if len(candidates) == 1:
        return candidates[0]
    low = line.lower().split()
    return max(candidates, key=lambda w: sum(w.knows(word) for word in low))


def _wins_over_times(one: Mention, words: Sequence[Word], w: CaptureWords) -> bool:
    """Say whether a mention is none of the times its words may be: Sunday Adeleke is no day, but Boxing Day is one."""
    first = words[one.first].low
    return one.sort in _SURE or (one.sort == "named" and (first in w.weekdays or first in w.months))


def _is_in_a_name(line: str, words: Sequence[Word], found: FoundDue, w: CaptureWords) -> bool:
    """Say whether a day after an article is part of a name: the Saturday market, the Sunday Times."""
    place = bisect_left(words, found.end, key=lambda word: word.start)
    around = words[max(place - 2, 0) : place + 1]
    if len(around) < _AROUND:
        return False
    article, day, word = around
    if article.low not in w.articles or day.low not in w.weekdays:
        return False
    return word.sort == "word" and (word.low in w.places or word.is_capital) and line[found.end : word.start] == " "


def _goes_on(words: Sequence[Word], start: int, end: int, w: CaptureWords) -> bool:
    """Say whether a line goes on from `start` to `end` as one part: no stop, and no word that begins another."""
    between = [at for at, word in enumerate(words) if start <= word.start < end]
    for at in between:
        word = words[at]
        joins_names = word.low not in w.questions and at + 1 < len(words) and words[at + 1].is_capital
        if word.low == ":" and at == between[0]:
            continue  # every Friday: call Nils at 9
        begins_anew = (word.low in w.seams or word.low in w.to) and not joins_names
        if word.sort != "word" or begins_anew or word.low in w.about:
            return False
    return True


def _touches(start: int, end: int, spans: Iterable[Span]) -> bool:
    return any(start < finish and begin < end for begin, finish in spans)


def _take_marks(draft: _Draft, marks: Sequence[Mark], people: People) -> FoundDue | None:
    """Take what is marked; return the marked due, at the place of the whole mark."""
    due = None
    for mark in marks:
        value = (people.named(mark.value) or mark.value) if mark.field in {"to", "about"} else mark.value
        draft.take(mark.field, mark.start, mark.end, value)
        if mark.due is not None:
            due = replace(mark.due, start=mark.start, end=mark.end)
    return due


def _marked(draft: _Draft, mark: Mark) -> Mention | None:
    return Mention(0, 0, draft.values["to"], "known") if mark.field == "to" else None


def _mentions(
    line: str, words: Sequence[Word], taken: Sequence[Span], people: People, w: CaptureWords
) -> list[Mention]:
    """Return whom the words outside `taken` stretches speak of, by their places among all words."""
    free = [place for place, word in enumerate(words) if not _touches(word.start, word.whole_end, taken)]
    found = Mentions(line, [words[place] for place in free], people, w).all()
    in_line = [replace(one, first=free[one.first], after=free[one.after - 1] + 1) for one in found]
    # A name does not reach over what was marked, quoted or refused.
    return [
        one for one, among in zip(in_line, found, strict=True) if one.after - one.first == among.after - among.first
    ]


def _take_person(draft: _Draft, field: str, who: Mention | None, nodes: Sequence[Node], w: CaptureWords) -> None:
    """Take someone where the line first names them; a role is called by it, without its article: the boss is "boss"."""
    if who is None:
        return
    bare = _without_article(who.value, w) if who.sort in {"role", "group"} else who.value
    node = next((node for node in nodes if node.mention is not None and node.mention.value == who.value), None)
    if node is not None:
        draft.take(field, node.start, node.end, bare)
        return
    start = draft.line.find(who.value)
    if start >= 0:
        draft.take(field, start, start + len(who.value), bare)


def _without_article(words: str, w: CaptureWords) -> str:
    article, _, rest = words.partition(" ")
    return rest if rest and article.lower() in w.articles else words


def people_called(names: Sequence[str], aliases: Mapping[str, Sequence[str]] | None = None) -> People:
    """Return an index of people given by their names only."""
    return People(KnownPerson(name, tuple((aliases or {}).get(name, ()))) for name in names)
