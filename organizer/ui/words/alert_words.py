"""Which reminders there are, in words: the steps of the ladder, how far they stand off, and all of it in one line."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.domain.ladders import span_of
from organizer.ui.words.wording import begun, filled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from organizer.domain.ladders import Ladder

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


class AlertWords(QObject):
    """Puts ladders of reminders into words."""

    def step(self, name: str) -> str:
        """Name a step, as the label of a line."""
        return {
            "day_before": self.tr("A working day before"),
            "lead": self.tr("Before its time"),
            "before_leaving": self.tr("A message, before you leave"),
            "at_due": self.tr("At its time"),
            "hour_after": self.tr("Once more, if you did not answer"),
            "next_morning": self.tr("And the next working morning"),
            "ask_time": self.tr("A promise without a time"),
            "waiting_morning": self.tr("What you wait for"),
            "rhythm": self.tr("People you have not been in touch with"),
        }[name]

    def help(self, name: str) -> str:
        """Say what is worth knowing of a step."""
        return {
            "day_before": self.tr("In the morning, for what is easily forgotten"),
            "lead": self.tr("Earlier where that is outside your working hours"),
            "before_leaving": self.tr("So that nobody who left one goes without a word"),
            "at_due": self.tr("What is due on a day comes in its morning"),
            "hour_after": self.tr("So long after the time"),
            "next_morning": self.tr("From then on it stands in the list only"),
            "ask_time": self.tr("The next working morning asks for one"),
            "waiting_morning": self.tr("The working morning after they were to have done it"),
            "rhythm": self.tr("One morning, when the longest you meant to leave them has passed"),
        }[name]

    def off(self) -> str:
        """Name the choice that leaves a step out."""
        return self.tr("Off")

    def span(self, span: timedelta) -> str:
        """Say how far a step stands off."""
        if span % _DAY == timedelta():
            return self.tr("%n day(s)", "", span // _DAY)
        if span % _HOUR == timedelta():
            return self.tr("%n hour(s)", "", span // _HOUR)
        return filled(self.tr("%1 minutes"), str(span // timedelta(minutes=1)))

    def all_of(self, ladder: Ladder, steps: Iterable[str]) -> str:
        """Say in one line which of `steps` a ladder takes: `1 hour before, at its time`."""
        said = [self._in_line(name, ladder) for name in steps if name in ladder.steps]
        return begun(", ".join(said)) if said else self.tr("None, it is only in the lists")

    def _in_line(self, name: str, ladder: Ladder) -> str:
        span = self.span(span_of(ladder, name) or timedelta())
        return {
            "day_before": self.tr("a working day before"),
            "lead": filled(self.tr("%1 before"), span),
            "before_leaving": filled(self.tr("%1 before you leave"), span),
            "at_due": self.tr("at its time"),
            "hour_after": filled(self.tr("%1 after"), span),
            "next_morning": self.tr("the next working morning"),
            "ask_time": self.tr("once, asking for a time"),
            "waiting_morning": self.tr("the working morning after"),
            "rhythm": self.tr("when it has been too long"),
        }[name]
