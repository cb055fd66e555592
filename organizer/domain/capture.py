"""One line into fields and token spans. Explicit marks win over guesses; quoted text is never read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain.dates import FoundDue, Present, find_dues
from organizer.domain.line import CHANNELS, KnownPerson, Reading, Token, Warned
from organizer.domain.people import folded
from organizer.domain.when import Zoned

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.line import Kind, Side
    from organizer.domain.settings import Settings

_QUOTED = re.compile(r'"[^"\n]*"|“[^”\n]*”')
_MARK = re.compile(
    r"(?<![\w@/.:])(?:@(?P<to>\"[^\"]+\"|[^\W\d_][\w'’.-]*)|#(?P<case>[\w][\w./-]*)"
    r"|(?P<name>re|due|via|at):(?P<value>\"[^\"]*\"|\S+))",
    re.IGNORECASE,
)
_FIELD_OF_MARK = {"re": "about", "due": "due", "via": "channel", "at": "where"}
_CHANNEL_WORDS = {
    "person": "in person",
    "in-person": "in person",
    "call": "phone",
    "tel": "phone",
    "mail": "email",
    "e-mail": "email",
    "vm": "voicemail",
    "sms": "chat",
    "text": "chat",
    "slack": "chat",
    "teams": "chat",
    "whatsapp": "chat",
    "word-of-mouth": "word of mouth",
    "dm": "social",
}  # fmt: skip
_CASE = re.compile(r"\b(?:case|ticket|order|invoice|claim)\s+#?(?P<case>[A-Za-z]{0,5}-?\d[\w-]*)", re.IGNORECASE)
_WAITING = re.compile(r"\s*(?:waiting (?:for|on)|wait for)\s+", re.IGNORECASE)
_MESSAGE = re.compile(r"\s*(?:message|voicemail|email|call) from\s+", re.IGNORECASE)
_DANGLING = re.compile(r"\b(?:for|to|from|with|about)\s*$", re.IGNORECASE)
_LOOSE_ENDS = re.compile(r"^[\s,;:.–-]+|[\s,;:–-]+$")
_BEFORE_A_NAME = frozenset(
    [
        "to",
        "for",
        "from",
        "send",
        "give",
        "tell",
        "call",
        "ask",
        "email",
        "bring",
        "show",
        "text",
        "answer",
        "ring",
        "thank",
    ]
)


class People:
    """The people the user has, ready to be looked up; built once, not at every key stroke."""

    def __init__(self, people: Iterable[KnownPerson]) -> None:
        """Index people by their names, aliases, and first names that only one of them has."""
        self._whole: dict[str, str] = {}
        firsts: dict[str, set[str]] = {}
        for person in people:
            for word in (person.name, *person.aliases):
                self._whole.setdefault(folded(word), person.name)
            first = folded(person.name).split(" ", 1)[0]
            firsts.setdefault(first, set()).add(person.name)
        self._first = {first: next(iter(names)) for first, names in firsts.items() if len(names) == 1}
        self._longest = max((len(name.split()) for name in self._whole), default=0)

    def named(self, words: str) -> str | None:
        """Return the full name of who is meant by exactly these words, or None."""
        name = folded(words)
        return self._whole.get(name) or self._first.get(name)

    def longest(self) -> int:
        """Return how many words the longest known name has."""
        return self._longest


@dataclass(slots=True)
class _Draft:
    """What was found so far, by field; marks come first, so a guess never replaces one."""

    tokens: list[Token]
    values: dict[str, str]
    taken: list[tuple[int, int]]

    def is_free(self, start: int, end: int) -> bool:
        """Say whether no token or quotation stands there yet."""
        return all(end <= begin or start >= finish for begin, finish in self.taken)

    def take(self, field: str, start: int, end: int, line: str, value: str) -> None:
        """Give a stretch of the line to a field that has none yet."""
        if field in self.values or not self.is_free(start, end):
            return
        self.values[field] = value
        self.tokens.append(Token(field, start, end, line[start:end]))
        self.taken.append((start, end))


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

    `refused` holds the places (start, end) of tokens the user wants read as plain words.
    """
    present = Present(now, zone, settings)
    draft = _Draft([], {}, [(match.start(), match.end()) for match in _QUOTED.finditer(line)] + sorted(refused))
    due = _read_marks(line, draft, present, people)
    side, kind, begins = _side_and_kind(line)
    _guess_case(line, draft)
    warnings: list[Warned] = []
    if due is None:
        due = _guess_due(line, draft, present, warnings)
    elif due.past:
        warnings.append(Warned("past", due.start, due.end, line[due.start : due.end]))
    _guess_to(line, draft, people, begins if kind != "promise" else 0)
    return Reading(
        text=line,
        side=side,
        kind=kind,
        to=draft.values.get("to"),
        about=draft.values.get("about"),
        case=draft.values.get("case"),
        due=None if due is None else due.due,
        tz=due.due.tz if due is not None and isinstance(due.due, Zoned) else zone.key,
        channel=draft.values.get("channel"),
        where=draft.values.get("where"),
        what=_what(line, draft.tokens, begins),
        tokens=tuple(sorted(draft.tokens, key=lambda token: token.start)),
        warnings=tuple(warnings),
    )


def _read_marks(line: str, draft: _Draft, present: Present, people: People) -> FoundDue | None:
    found: FoundDue | None = None
    quoted = list(draft.taken)
    for match in _MARK.finditer(line):
        if any(begin <= match.start() < end for begin, end in quoted):
            continue
        draft.taken = [(begin, end) for begin, end in draft.taken if not match.start() < begin < match.end()]
        if match["to"]:
            name = match["to"].strip('"')
            name = name if name == match["to"].strip('"') and match["to"].startswith('"') else name.rstrip(".'’-")
            end = match.end() - (0 if match["to"].startswith('"') else len(match["to"]) - len(name))
            draft.take("to", match.start(), end, line, people.named(name) or name)
        elif match["case"]:
            case = match["case"].rstrip(".-/")
            draft.take("case", match.start(), match.start() + 1 + len(case), line, case)
        else:
            found = _read_named_mark(line, match, draft, present, people) or found
    return found


def _read_named_mark(
    line: str, match: re.Match[str], draft: _Draft, present: Present, people: People
) -> FoundDue | None:
    field = _FIELD_OF_MARK[match["name"].lower()]
    written = match["value"]
    value = written.strip('"') if written.startswith('"') else written.rstrip(",;")
    end = match.end() - (0 if written.startswith('"') else len(written) - len(value))
    if not value:
        return None
    if field == "due":
        return _read_due_mark(line, match, draft, present)
    if field == "channel":
        channel = _CHANNEL_WORDS.get(value.lower(), value.lower())
        if channel in CHANNELS:
            draft.take("channel", match.start(), end, line, channel)
        return None
    draft.take(field, match.start(), end, line, (people.named(value) or value) if field == "about" else value)
    return None


def _read_due_mark(line: str, match: re.Match[str], draft: _Draft, present: Present) -> FoundDue | None:
    """Read as many words after `due:` as name a time; in quotes, all of them."""
    start = match.start("value")
    if match["value"].startswith('"'):
        inside = match["value"].strip('"')
        found = next(find_dues(inside, present, bare_hours=True), None)
        end = match.end()
    else:
        found = next(find_dues(line[start:], present, bare_hours=True), None)
        end = start + (found.end if found else 0)
    if found is None or found.start != 0 or found.due is None:
        return None
    draft.take("due", match.start(), end, line, line[match.start() : end])
    return FoundDue(match.start(), end, found.due, 2, found.past)


def _side_and_kind(line: str) -> tuple[Side, Kind, int]:
    waiting = _WAITING.match(line)
    if waiting is not None:
        return "theirs", "waiting", waiting.end()
    message = _MESSAGE.match(line)
    if message is not None:
        return "mine", "message", message.end()
    return "mine", "promise", 0


def _guess_case(line: str, draft: _Draft) -> None:
    for match in _CASE.finditer(line):
        draft.take("case", match.start(), match.end(), line, match["case"])


def _guess_due(line: str, draft: _Draft, present: Present, warnings: list[Warned]) -> FoundDue | None:
    """Take the stretch that says *by when* most clearly; of equals the later one."""
    best: FoundDue | None = None
    for found in find_dues(line, present):
        if not draft.is_free(found.start, found.end):
            continue
        if found.due is None:
            warnings.append(Warned("no_such_date", found.start, found.end, line[found.start : found.end]))
        elif best is None or found.strength >= best.strength:
            best = found
    if best is not None:
        draft.take("due", best.start, best.end, line, line[best.start : best.end])
        if best.past:
            warnings.append(Warned("past", best.start, best.end, line[best.start : best.end]))
    return best


def _guess_to(line: str, draft: _Draft, people: People, begins: int) -> None:
    """Take a known name that stands after to, for or from, or at the very beginning."""
    words = list(re.finditer(r"[^\W\d_][\w'’.-]*", line))
    for place, word in enumerate(words):
        before = words[place - 1].group().lower() if place else ""
        if not (before in _BEFORE_A_NAME or word.start() == begins or place == 0):
            continue
        for length in range(min(people.longest(), len(words) - place), 0, -1):
            end = words[place + length - 1].end()
            written = line[word.start() : end]
            name = people.named(written) or people.named(re.sub(r"['’]s$", "", written))
            if name is not None and draft.is_free(word.start(), end):
                draft.take("to", word.start(), end, line, name)
                return


def _what(line: str, tokens: Sequence[Token], begins: int) -> str:
    """Return the line without what became fields; a known name within the sentence stays, for the sentence needs it."""
    pieces: list[str] = []
    place = begins
    for token in sorted(tokens, key=lambda token: token.start):
        marked = token.text.startswith(("@", "#", "re:"))
        stays = token.field in {"to", "about", "case"} and not marked and token.start > begins
        if token.end <= place or stays:
            continue
        before = line[place : max(token.start, place)]
        pieces.append(_DANGLING.sub("", before) if token.field in {"to", "about"} else before)
        place = token.end
    pieces.append(line[place:])
    what = re.sub(r"\s+([,;.])", r"\1", " ".join(" ".join(pieces).split()))
    return _LOOSE_ENDS.sub("", what) or " ".join(line.split())


def people_called(names: Sequence[str], aliases: Mapping[str, Sequence[str]] | None = None) -> People:
    """Return an index of people given by their names only."""
    return People(KnownPerson(name, tuple((aliases or {}).get(name, ()))) for name in names)
