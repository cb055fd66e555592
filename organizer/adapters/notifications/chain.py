"""The chain of voices: each is asked only when the one before it could not speak."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal

from organizer.adapters.notifications.deadline import Deadline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from organizer.services.ports import Notice, Notifier

log = logging.getLogger(__name__)

# Every voice has its own, shorter, deadline; this one is for a voice that breaks its word.
_VOICE_WITHIN_MS = 10_000


@runtime_checkable
class Answering(Protocol):
    """A voice whose notices can be answered: it has the signals `answered(key, verb, token)` and `dismissed(key)`."""

    answered: Any
    dismissed: Any


@runtime_checkable
class TakingWords(Protocol):
    """A voice whose notices take words: it has the signal `replied(key, verb, words)`."""

    replied: Any


@runtime_checkable
class Outliving(Protocol):
    """A voice whose notices stay up when the program is killed."""

    def take_over(self, found: Callable[[frozenset[str]], None]) -> None:
        """Call `found` with the keys of those that a run before left up."""


@runtime_checkable
class Counting(Protocol):
    """A voice that knows what it shows."""

    def up(self) -> frozenset[str]:
        """Return the keys of the notices that are up."""


class Chain(QObject):
    """Speaks by the first voice that can.

    A voice with an attribute `vouches` that is False cannot tell whether anything was seen: after it, the next is asked
    too.
    """

    answered = Signal(str, str, str)
    replied = Signal(str, str, str)
    dismissed = Signal(str)

    def __init__(
        self, voices: Sequence[Notifier], *, within_ms: int = _VOICE_WITHIN_MS, parent: QObject | None = None
    ) -> None:
        """Ask `voices` in this order.

        What any of them is answered comes as `answered(key, verb, activation_token)`, and words as `replied(key, verb, words)`.
        """
        super().__init__(parent)
        self._voices = tuple(voices)
        self._within_ms = within_ms
        self._holders: dict[str, set[int]] = {}
        self._latest: dict[str, _Errand] = {}
        self._turns: dict[int, _Turn] = {}
        self._numbers = 0
        for voice in self._voices:
            if isinstance(voice, Answering):
                voice.answered.connect(self.answered)
                voice.dismissed.connect(self.dismissed)
            if isinstance(voice, TakingWords):
                voice.replied.connect(self.replied)

    def show(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        """Show `notice` by the first voice that can; call exactly one of `shown` and `failed`, once."""
        errand = _Errand(notice, shown, failed)
        self._latest[notice.key] = errand
        self._ask(errand, 0)

    def withdraw(self, key: str) -> None:
        """Take back the notice of `key` from every voice that may still show it, now or later."""
        errand = self._latest.pop(key, None)
        if errand is not None:
            errand.withdrawn = True
        self._holders.pop(key, None)
        for voice in self._voices:
            _tell(voice, key)

    def take_over(self, found: Callable[[frozenset[str]], None]) -> None:
        """Call `found` with the keys of notices that a run before left up."""
        outliving = next((voice for voice in self._voices if isinstance(voice, Outliving)), None)
        if outliving is None:
            found(frozenset())
        else:
            outliving.take_over(found)

    def up(self) -> frozenset[str]:
        """Return the keys of the notices that any voice knows to be up."""
        return frozenset[str]().union(*(voice.up() for voice in self._voices if isinstance(voice, Counting)))

    def _ask(self, errand: _Errand, place: int) -> None:
        if place == len(self._voices):
            self._end(errand)
            return
        self._numbers += 1
        number = self._numbers
        deadline = Deadline(number, self._within_ms, self)
        deadline.ran_out.connect(self._give_up)
        self._turns[number] = _Turn(errand, place, deadline)
        try:
            self._voices[place].show(
                errand.notice,
                lambda: self._settle(number, was_shown=True),
                lambda: self._settle(number, was_shown=False),
            )
        except Exception:
            log.exception("a voice broke")
            self._settle(number, was_shown=False)

    def _give_up(self, number: int) -> None:
        self._settle(number, was_shown=False)

    def _settle(self, number: int, *, was_shown: bool) -> None:
        """End a voice's turn: its first word counts, and silence is a no."""
        turn = self._turns.pop(number, None)
        if turn is not None:
            turn.deadline.end()
            self._heard(turn.errand, turn.place, was_shown=was_shown)

    def _heard(self, errand: _Errand, place: int, *, was_shown: bool) -> None:
        if was_shown:
            errand.spoken = True
            self._hold(errand, place)
        if errand.withdrawn or (was_shown and getattr(self._voices[place], "vouches", True)):
            self._end(errand)
        else:
            self._ask(errand, place + 1)

    def _hold(self, errand: _Errand, place: int) -> None:
        """Note who shows the notice, and take it back from those who showed an earlier one of its key."""
        key = errand.notice.key
        if errand.withdrawn or self._latest.get(key) is not errand:
            return
        if not errand.holders:
            for before in self._holders.pop(key, set()) - {place}:
                _tell(self._voices[before], key)
        errand.holders.add(place)
        self._holders[key] = set(errand.holders)

    def _end(self, errand: _Errand) -> None:
        if self._latest.get(errand.notice.key) is errand:
            del self._latest[errand.notice.key]
        (errand.shown if errand.spoken or errand.withdrawn else errand.failed)()


class _Errand:
    """A notice on its way down the chain."""

    def __init__(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        self.notice = notice
        self.shown = shown
        self.failed = failed
        self.spoken = False
        self.withdrawn = False
        self.holders: set[int] = set()


@dataclass(frozen=True, slots=True)
class _Turn:
    """A voice that was asked and has not answered."""

    errand: _Errand
    place: int
    deadline: Deadline


def _tell(voice: Notifier, key: str) -> None:
    try:
        voice.withdraw(key)
    except Exception:
        log.exception("a voice broke")
