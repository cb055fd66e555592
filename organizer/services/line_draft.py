"""A line while it is being written: its words, what was put right by hand, and how it is understood so far."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from organizer.domain.errors import OrganizerError
from organizer.domain.when import Instant

if TYPE_CHECKING:
    from organizer.domain.handed_in import HandedIn
    from organizer.domain.line import Reading, Token, Warned
    from organizer.services.ports import Clock
    from organizer.services.understanding import Understanding

KINDS = ("promise", "message", "waiting")
_Place = tuple[int, int]
# A field left out may be read from other words then, which are left out too.
_MOST_READINGS = 5
_SHORTEST_BEGINNING = 2


class LineDraft:
    """The words, the places in them that are to stay plain words, and the fields that were chosen rather than typed."""

    def __init__(self, understanding: Understanding, clock: Clock) -> None:
        """Begin with nothing."""
        self._understanding = understanding
        self._clock = clock
        self._words = ""
        self._plain: frozenset[_Place] = frozenset()
        self._chosen: dict[str, Any] = {}
        self._usual_case = ""
        self._last: Reading | None = None
        self._as_of: tuple[object, ...] = ()

    @property
    def words(self) -> str:
        """The words as they stand now."""
        return self._words

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to save."""
        return not self._words.strip()

    def write(self, words: str) -> None:
        """Take the words as they stand now; what was declared plain stays so where it was not written over."""
        before, self._words = self._words, words
        self._plain = frozenset(moved for place in self._plain if (moved := _moved(place, before, words)) is not None)
        if self.is_blank:
            self._chosen.clear()

    def reading(self) -> Reading | None:
        """Return how the line is understood, with what was chosen; None where there are no words.

        Raises:
            Unusable: the words are too many, or no whole letters.
        """
        if self.is_blank:
            return None
        read = self._read()
        fields = {"case": self._usual_case, **self._chosen} if self._usual_case and read.case is None else self._chosen
        return replace(read, **fields, warnings=self._still_open(read))

    def reading_or_none(self) -> Reading | None:
        """Return how the line is understood; None also where it cannot be."""
        try:
            return self.reading()
        except OrganizerError:
            return None

    def _read(self) -> Reading:
        """Understand the words, unless they were understood so already: at Enter they were, at the last letter."""
        now = self._clock.now()
        as_of = (self._words, self._plain, *self._understanding.basis(now))
        if self._last is None or self._as_of != as_of or _counts_from_now(self._last):
            self._last, self._as_of = self._understanding.read(self._words, now, self._plain), as_of
        return self._last

    def _still_open(self, read: Reading) -> tuple[Warned, ...]:
        """Return what is still to be pointed out: a field that was chosen leaves no doubt."""
        settled = [token for token in read.tokens if token.field in self._chosen]
        return tuple(
            warned
            for warned in read.warnings
            if not any(token.start < warned.end and warned.start < token.end for token in settled)
        )

    def make_plain(self, tokens: tuple[Token, ...]) -> None:
        """Let stretches that were understood be plain words."""
        self._plain |= {(token.start, token.end) for token in tokens}

    def choose(self, field: str, value: object) -> None:
        """Set a field by hand: `to about due channel case where`; it stands above what the words say."""
        self._chosen[field] = value

    def know(self, thing: HandedIn) -> None:
        """Set what is known beforehand of something that was handed in."""
        if thing.kind:
            self.choose_kind(thing.kind)
        for field, value in (("to", thing.to), ("channel", thing.channel), ("made", thing.made)):
            if value is not None:
                self.choose(field, value)

    @property
    def kind(self) -> str:
        """The kind that was chosen; a promise where none was."""
        return str(self._chosen.get("kind", "promise"))

    def choose_kind(self, kind: str) -> None:
        """Say whose promise it is: `promise`, `message` (mine both) or `waiting` (theirs); nothing leaves it to the words."""
        if not kind:
            self._chosen.pop("kind", None)
            self._chosen.pop("side", None)
            return
        self._chosen["kind"] = kind
        self._chosen["side"] = "theirs" if kind == "waiting" else "mine"

    def belong_to(self, case: str) -> None:
        """Be of a case wherever neither the words nor a choice says otherwise; "" for none."""
        self._usual_case = case

    def leave_out(self, field: str) -> None:
        """Leave a field empty: what was chosen is forgotten, and all the words say of it becomes plain."""
        self._chosen.pop(field, None)
        if field == "case" and self._usual_case:
            self._chosen["case"] = None
        for _ in range(_MOST_READINGS):
            self.make_plain(self._tokens_of(field))

    def _tokens_of(self, field: str) -> tuple[Token, ...]:
        read = self.reading()
        return () if read is None else tuple(token for token in read.tokens if token.field == field)

    def is_new_person(self, name: str) -> bool:
        """Say whether nobody of this name is in the book yet."""
        return not self._understanding.knows(name)

    def names_like(self, beginning: str, limit: int) -> tuple[str, ...]:
        """Return names that begin so, by any of their words; at most `limit`."""
        return self._understanding.names_like(beginning, limit)

    def completion(self) -> str:
        """Return how a name that is being typed after @ goes on; nothing where it is not known yet."""
        begun = self._words.rpartition("@")[2]
        if "@" not in self._words or len(begun) < _SHORTEST_BEGINNING or begun.endswith(" "):
            return ""
        names = self.names_like(begun, 1)
        return names[0][len(begun) :] if names and names[0].casefold().startswith(begun.casefold()) else ""

    def clear(self) -> None:
        """Begin anew."""
        self._words = ""
        self._plain = frozenset()
        self._chosen.clear()


def _counts_from_now(read: Reading) -> bool:
    """Say whether something in a line is meant to the second: in 20 minutes, an hour ago."""
    return read.made is not None or isinstance(read.due, Instant) or isinstance(read.other_due, Instant)


def _moved(place: _Place, before: str, after: str) -> _Place | None:
    """Return where a place of the words went when they changed, or None where they were changed within it."""
    ahead = _common(before, after)
    behind = _common(before[ahead:][::-1], after[ahead:][::-1])
    start, end = place
    if end <= ahead:
        return place
    if start >= len(before) - behind:
        shift = len(after) - len(before)
        return start + shift, end + shift
    return None


def _common(first: str, second: str) -> int:
    """Return how many letters two texts begin with alike."""
    alike = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        alike += 1
    return alike
