"""What the line says while one types, and after it was saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.ui.wording import begun, filled, in_sentence, shown

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.line import Reading, Warned
    from organizer.domain.promises import Promise
    from organizer.ui.wording import Wording

_LONGEST_WHAT = 160


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be saved, in a sentence; `warns` where something about it is to be pointed out."""

    text: str
    warns: bool = False


class SavingWords(QObject):
    """Says how a line is understood."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say times and channels by `words`."""
        super().__init__(parent)
        self._words = words

    def saves_as(self, reading: Reading, now: datetime, zone: ZoneInfo) -> Preview:
        """Say what a line would be saved as: `Saves as “Send the quote” to Maya, by Friday 16:00, by email`."""
        pattern = {
            "promise": self.tr("Saves as “%1”"),
            "message": self.tr("Saves as an answer owed: “%1”"),
            "waiting": self.tr("Saves as something you wait for: “%1”"),
        }[reading.kind]
        said = filled(pattern, begun(shown(reading.what, _LONGEST_WHAT)))
        if reading.to:
            to = self.tr("%1 to %2") if reading.side == "mine" else self.tr("%1 from %2")
            said = filled(to, said, shown(reading.to))
        said = ", ".join([said, *self._rest(reading, now, zone)])
        warning = self._warning(reading.warnings[0]) if reading.warnings else ""
        return Preview(f"{said}. {warning}" if warning else said, warns=bool(warning))

    def saved(self, promise: Promise, to: str | None, now: datetime, zone: ZoneInfo) -> str:
        """Say that a promise was saved, and for when."""
        what = begun(shown(promise.what, _LONGEST_WHAT))
        named = filled(self.tr("%1: %2", "who: what"), shown(to), what) if to else what
        if promise.due is None:
            return filled(self.tr("Saved: %1"), named)
        due = in_sentence(self._words.due(promise.due, now, zone))
        return filled(self.tr("Saved: %1, by %2"), named, due)

    def _rest(self, reading: Reading, now: datetime, zone: ZoneInfo) -> list[str]:
        rest = []
        if reading.about:
            rest.append(filled(self.tr("about %1"), shown(reading.about)))
        if reading.due is not None:
            rest.append(filled(self.tr("by %1"), in_sentence(self._words.due(reading.due, now, zone))))
        if reading.repeat:
            rest.append(self._words.repeats(reading.repeat))
        if reading.case:
            rest.append(filled(self.tr("case %1"), shown(reading.case)))
        if reading.channel:
            rest.append(filled(self.tr("it came %1"), self._words.by_channel(reading.channel)))
        if reading.where:
            rest.append(filled(self.tr("made at %1"), shown(reading.where)))
        return rest

    def _warning(self, warned: Warned) -> str:
        said = {
            "past": self.tr("“%1” is over already."),
            "no_such_date": self.tr("There is no “%1” in the calendar."),
            "no_such_time": self.tr("There is no such time as “%1”."),
            "two_readings": self.tr("“%1” can be read in two ways."),
        }.get(warned.code, self.tr("“%1” is not sure."))
        return filled(said, shown(warned.text, 60))
