"""A line as the grammar of time sees it: words with their places, and the phrases of time that begin at each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from organizer.domain.timing.lexicon import Kind, Lexicon, folded

if TYPE_CHECKING:
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.settings import Settings
    from organizer.domain.vocabulary import Language

# What is inside an address is no word of the line.
_ADDRESS = re.compile(r"\w@[\w.-]+\.\w|://|^www\.")
_CHUNK = re.compile(r"\S+")
# What begins at a place: the kind of phrase, what it stands for, and where it ends.
_Mark = dict[Kind, tuple[Any, int]]
# So many empty places stand after the last word, and (counted from the end) before the first.
_BEYOND = 24
_SEVERAL_AT_ONCE = frozenset({"cues", "clock", "joins", "every"})
_ENDS = frozenset(".,;:!?)]}–—-…\"”»'’")


class Word(NamedTuple):
    """A word, number or sign of the line, folded, and where it stands (code points, `end` exclusive)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Present:
    """The present as the grammar needs it: the moment (aware UTC), the user's zone and habits."""

    now: datetime
    zone: ZoneInfo
    settings: Settings

    @property
    def local(self) -> datetime:
        """Return the naive civil time of now."""
        return self.now.astimezone(self.zone).replace(tzinfo=None)

    @property
    def today(self) -> date:
        """Return the user's day."""
        return self.local.date()


class Line:
    """The words of a line in one language."""

    def __init__(self, text: str, language: Language, present: Present, names: frozenset[int] = frozenset()) -> None:
        """Split `text` into words and look each up; `names` are the offsets at which someone is named."""
        self.text = text
        self._names = names
        # What was read at a place before: words lead here by several ways.
        self.memory: dict[tuple[object, ...], object] = {}
        self.present = present
        self.local = present.local
        self.today = self.local.date()
        self.lexicon = language.compiled(Lexicon)
        addresses = _addresses(text) if "@" in text or "www." in text or "://" in text else []
        self.words = [
            word
            for match in self.lexicon.split(text)
            if not any(start <= match.start() < end for start, end in addresses)
            for word in self._words(match.group(), match.start(), match.end())
        ]
        self._texts = [*(word.text for word in self.words), *[""] * _BEYOND]
        self._numbers = [text.isdecimal() and text.isascii() for text in self._texts]
        self.marks: list[_Mark] = [*map(self._mark, range(len(self.words))), *({} for _ in range(_BEYOND))]
        self._kinds = {kind if isinstance(kind, str) else kind[0] for mark in self.marks for kind in mark}

    def _words(self, written: str, start: int, end: int) -> tuple[Word, ...]:
        word = folded(written)
        if word in self.lexicon.phrases or not word[:1].isalpha():
            return (Word(word, start, end),)
        letters = self.lexicon.parted(word)
        if letters and len(word) == len(written):
            return Word(word[:letters], start, start + letters), Word(word[letters:], start + letters, end)
        return (Word(self.lexicon.meant(word, written), start, end),)

    def _mark(self, place: int) -> _Mark:
        """Return the longest phrase of each kind that begins at `place`, with what it stands for and where it ends."""
        found: _Mark = {}
        for rest, kind, value in self.lexicon.phrases.get(self._texts[place], ()):
            if kind not in found and (not rest or self._goes_on(place + 1, rest)):
                found[kind] = (value, place + 1 + len(rest))
        return found

    def _goes_on(self, place: int, rest: tuple[str, ...]) -> bool:
        return self._texts[place : place + len(rest)] == list(rest)

    def get(self, place: int, kind: Kind) -> tuple[Any, int] | None:
        """Return the longest phrase of `kind` at `place`: what it stands for, and where it ends; None if there is none."""
        return self.marks[place].get(kind)

    def is_(self, place: int, kind: str, *values: str) -> int:
        """Return where a phrase of `kind` that stands for one of `values` ends; 0 if there is none at `place`.

        Of joins, cues, rules and the words of the clock a phrase may be several at once; of other kinds it is one.
        """
        mark = self.marks[place]
        if not mark:
            return 0
        if kind not in _SEVERAL_AT_ONCE:
            one = mark.get(kind)
            return one[1] if one is not None and one[0] in values else 0
        furthest = 0
        for value in values:
            one = mark.get((kind, value))
            if one is not None and one[1] > furthest:
                furthest = one[1]
        return furthest

    def has(self, *kinds: str) -> bool:
        """Say whether any phrase of the line is of one of these kinds or tables."""
        return not self._kinds.isdisjoint(kinds)

    def past(self, place: int, kind: str, *values: str) -> int:
        """Return where such a phrase ends, or `place` itself if there is none."""
        return (self.is_(place, kind, *values) or place) if self.marks[place] else place

    def word(self, place: int) -> str:
        """Return the word at `place`, folded; nothing beyond the ends."""
        return self._texts[place]

    def written(self, place: int) -> str:
        """Return the word at `place` as it was typed."""
        return self.text[self.words[place].start : self.words[place].end] if 0 <= place < len(self.words) else ""

    def is_glued(self, place: int) -> bool:
        """Say whether no space parts the word at `place` from the one before."""
        return 0 < place < len(self.words) and self.words[place].start == self.words[place - 1].end

    def is_number(self, place: int) -> bool:
        """Say whether digits stand at `place`."""
        return self._numbers[place]

    def is_name(self, place: int) -> bool:
        """Say whether someone is named at `place`."""
        return 0 <= place < len(self.words) and self.words[place].start in self._names

    def is_capital(self, place: int) -> bool:
        """Say whether the word at `place` begins with a capital, in a line that has small letters too."""
        written = self.written(place)
        return written[:1].isupper() and not self.text.isupper()

    def place_at(self, offset: int, place: int) -> int:
        """Return the place, from `place` on, of the first word that begins at `offset` or after."""
        while place < len(self.words) and self.words[place].start < offset:
            place += 1
        return place

    def ends(self, place: int) -> bool:
        """Say whether the line, or a part of it, ends before `place`."""
        return place >= len(self.words) or (self.words[place].text in _ENDS and not self._joins(place))

    def has_before(self, group: str, start: int, reach: int) -> bool:
        """Say whether a word of a group stands among the `reach` before `start`, in the same part of the line."""
        for place in range(start - 1, max(start - 1 - reach, -1), -1):
            if self.lexicon.among(group, self.word(place)):
                return True
            if self.ends(place):
                return False
        return False

    def _joins(self, place: int) -> bool:
        """Say whether a sign stands between two words without a space, as a hyphen does, or between two numbers."""
        if not (self.is_glued(place) and self.is_glued(place + 1)):
            return False
        between_numbers = self.is_number(place - 1) and self.is_number(place + 1)
        return self.words[place].text in "-–'’" or between_numbers


def _addresses(text: str) -> list[tuple[int, int]]:
    """Return where addresses of mail and of the web stand."""
    return [chunk.span() for chunk in _CHUNK.finditer(text) if _ADDRESS.search(chunk.group())]
