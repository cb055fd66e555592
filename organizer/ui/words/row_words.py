"""What a row of a list says: a promise in the words of the screen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from organizer.domain.when import Day, day_of, end_of_day, has_time, local_day, passes_at
from organizer.ui.words.wording import begun, filled, in_sentence, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.promises import Promise
    from organizer.services.views import PromiseView
    from organizer.ui.words.wording import Wording

_INSTANT = timedelta(microseconds=1)
CHANNEL_ICONS = {
    "in person": "handshake",
    "phone": "phone",
    "voicemail": "voicemail",
    "email": "mail",
    "chat": "message-square",
    "social": "at-sign",
    "word of mouth": "messages-square",
}


class Bit(NamedTuple):
    """A short piece of the second line: an icon, words, and the colour of both."""

    icon: str
    text: str
    ink: str = "text3"


class RowText(NamedTuple):
    """All that a row says. `tone` names the colour of its ring and pill; `spoken` is the row as one sentence."""

    title: str
    who: str
    initials: str
    bits: tuple[Bit, ...]
    pill: str
    pill_icon: str
    tone: str
    spoken: str


class RowWords(QObject):
    """Puts promises into the words of a row."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say times and channels by `words`."""
        super().__init__(parent)
        self._words = words

    def row(self, view: PromiseView, now: datetime, zone: ZoneInfo, under: date | None = None) -> RowText:
        """Return what the row of a promise says at `now` (aware UTC); `under` the heading of a day, not that day again."""
        promise = view.promise
        title = begun(shown(promise.what))
        who = shown(view.to or "", 80)
        pill, icon, tone = self._pill(view, now, zone)
        bits = tuple(self._bits(view, now, zone))
        to = who and filled(self.tr("to %1") if promise.is_mine else self.tr("from %1"), who)
        said = [title, to, pill, *(bit.text for bit in bits)]
        state = self._state(view)
        spoken = ", ".join(part for part in said if part)
        short = self._on_day(view, under, zone) or pill
        return RowText(
            title,
            who or self.tr("No one named"),
            initials(shown(view.to or "")),
            bits,
            short,
            icon,
            tone,
            f"{state}: {spoken}",
        )

    def line(self, view: PromiseView, now: datetime, zone: ZoneInfo) -> str:
        """Return a promise in one short line, as a menu shows it: `Maya: Send the quote, yesterday 17:00`."""
        what = begun(shown(view.promise.what, 60))
        whose = self.tr("%1: %2", "who: what") if view.promise.is_mine else self.tr("From %1: %2", "who: what")
        named = filled(whose, shown(view.to, 30), what) if view.to else what
        if view.promise.due is None:
            return named
        return filled(
            self.tr("%1, %2", "promise, due"), named, in_sentence(self._words.due(view.promise.due, now, zone))
        )

    def due(self, view: PromiseView, now: datetime, zone: ZoneInfo) -> str:
        """Return the due of a promise in words, or an invitation to name one."""
        due = view.promise.due
        return self.tr("By when?") if due is None else begun(self._words.due(due, now, zone))

    def expected_otherwise(self, view: PromiseView, now: datetime, zone: ZoneInfo) -> str:
        """Say by when they expect it, where that is earlier than the due I set myself; else nothing."""
        return next((bit.text for bit in self._expected_otherwise(view, now, zone)), "")

    def _pill(self, view: PromiseView, now: datetime, zone: ZoneInfo) -> tuple[str, str, str]:
        promise = view.promise
        if not promise.is_open:
            return self._ended(promise, now, zone)
        if not promise.is_mine:
            return self._waiting(view, now, zone), "hourglass", "waiting"
        if promise.due is None:
            return self.tr("By when?"), "clock", "today"
        words = begun(self._words.due(promise.due, now, zone))
        if view.overdue:
            return words, "alarm-clock", "overdue"
        soon = day_of(promise.due, zone) <= local_day(now, zone)
        return words, "clock", "today" if soon else "about"

    def _on_day(self, view: PromiseView, day: date | None, zone: ZoneInfo) -> str:
        """Say when on a day a promise is due, where it is due on that day; else nothing."""
        due = view.promise.due
        if day is None or due is None or not view.promise.is_open or day_of(due, zone) != day:
            return ""
        # Of a time on its own day, only the hour is said.
        return self._words.due(due, passes_at(due, zone), zone) if has_time(due) else self.tr("Any time")

    def _waiting(self, view: PromiseView, now: datetime, zone: ZoneInfo) -> str:
        promise = view.promise
        if promise.due is None:
            asked = self.tr("Asked %1") if view.nudged is None else self.tr("Nudged %1")
            return filled(asked, self._words.ago(view.nudged or promise.made, now))
        words = self._words.due(promise.due, now, zone)
        soon = day_of(promise.due, zone) <= local_day(now, zone)
        return filled(self.tr("Expected %1"), in_sentence(words)) if soon else begun(words)

    def _ended(self, promise: Promise, now: datetime, zone: ZoneInfo) -> tuple[str, str, str]:
        when = self.tr("at a time not known") if promise.ended is None else self._words.moment(promise.ended, now, zone)
        match promise.state:
            case "kept":
                return filled(self.tr("Kept %1"), in_sentence(when)), "check", "kept"
            case "got_it":
                return filled(self.tr("Got it %1"), in_sentence(when)), "check", "kept"
        return filled(self.tr("Let go %1"), in_sentence(when)), "x", "about"

    def _bits(self, view: PromiseView, now: datetime, zone: ZoneInfo) -> list[Bit]:
        promise = view.promise
        # Why it stands where it does comes first: what comes last is the first to be cut.
        bits = [*self._expected_otherwise(view, now, zone)]
        if view.about:
            bits.append(Bit("users", shown(view.about, 60)))
        if promise.channel:
            bits.append(Bit(CHANNEL_ICONS.get(promise.channel, "at-sign"), self._words.channel(promise.channel)))
        if promise.case:
            bits.append(Bit("briefcase", shown(promise.case, 60)))
        if promise.where:
            bits.append(Bit("map-pin", shown(promise.where, 60)))
        if view.moves and not (bits and bits[0].icon == "circle-alert"):
            bits.append(Bit("repeat-2", self._moved(view.moves)))
        if promise.repeat:
            from organizer.ui.words.repeat_words import repeats  # late: most promises come once

            bits.append(Bit("rotate-ccw", filled(self.tr("promised %1"), repeats(self._words, promise.repeat))))
        if promise.kind == "message" and promise.is_open:
            bits.append(Bit("corner-down-left", self.tr("answer owed")))
        if view.nudged is not None and local_day(view.nudged, zone) == local_day(now, zone):
            bits.append(Bit("bell", self.tr("nudged today"), "waiting"))
        elif not promise.is_mine and view.overdue:
            bits.append(Bit("bell", self.tr("nudge today"), "waiting"))
        return bits

    def _expected_otherwise(self, view: PromiseView, now: datetime, zone: ZoneInfo) -> Iterator[Bit]:
        """Yield by when they expect it, where that is earlier than the due I set myself."""
        promise = view.promise
        moved = promise.is_open and promise.is_mine and view.moves > 0 and promise.due != promise.first_due
        if not moved or view.expected is None:
            return
        if promise.due is not None and view.expected >= passes_at(promise.due, zone):
            return
        expected = self._expected(view.expected, now, zone)
        if view.expected <= now:
            yield Bit("circle-alert", filled(self.tr("they expected %1"), expected), "overdue")
        elif promise.due is not None:
            yield Bit("circle-alert", filled(self.tr("they expect it %1"), expected), "today")

    def _expected(self, expected: datetime, now: datetime, zone: ZoneInfo) -> str:
        """Say when they expect it; a time at the end of a day is that day."""
        day = local_day(expected - _INSTANT, zone)
        whole = end_of_day(day, zone) == expected
        return in_sentence(self._words.due(Day(day), now, zone) if whole else self._words.moment(expected, now, zone))

    def _moved(self, moves: int) -> str:
        if moves == 1:
            return self.tr("re-promised once")
        return self.tr("re-promised twice") if moves == 2 else filled(self.tr("re-promised %1 times"), str(moves))  # noqa: PLR2004

    def _state(self, view: PromiseView) -> str:
        promise = view.promise
        if not promise.is_open:
            return {"kept": self.tr("Kept"), "got_it": self.tr("Got it")}.get(promise.state, self.tr("Let go"))
        if not promise.is_mine:
            return self.tr("Waiting, overdue") if view.overdue else self.tr("Waiting")
        if view.overdue:
            return self.tr("Overdue")
        return self.tr("Answer owed") if promise.kind == "message" else self.tr("Promise")


def initials(name: str) -> str:
    """Return the letters that stand in a person's circle: of the first and the last word."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return ""
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()
