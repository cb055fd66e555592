"""What the line says while one types, and after it was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from organizer.ui.words.row_words import CHANNEL_ICONS
from organizer.ui.words.wording import begun, filled, in_sentence, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.line import Reading, Warned
    from organizer.domain.promises import Promise
    from organizer.ui.words.wording import Wording

_LONGEST_WHAT = 160


class Preview(NamedTuple):
    """What would be saved, in a sentence; `warns` where something about it is to be pointed out."""

    text: str
    warns: bool = False


class ChipValue(NamedTuple):
    """What a chip shows: the words, perhaps another icon and colour than its field's, and another reading to offer."""

    words: str
    icon: str = ""
    ink: str = ""
    other: str = ""


class SavingWords(QObject):
    """Says how a line is understood."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say times and channels by `words`."""
        super().__init__(parent)
        self._words = words

    def new_promise(self) -> str:
        """Return how the line is called."""
        return self.tr("New promise")

    def example(self) -> str:
        """Return a line as one might type it."""
        return self.tr("Send @Maya the revised quote by Friday 4pm")

    def invitation(self) -> str:
        """Return what stands in the line while it is empty."""
        return self.tr("Type a promise the way you would say it")

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
        if (too_long := next((one for one in reading.warnings if one.code == "too_long"), None)) is not None:
            # As it stands it is not saved, so it is not said as what.
            return Preview(self._too_long(too_long), warns=True)
        warning = self._warning(reading.warnings[0]) if reading.warnings else ""
        return Preview(f"{said}. {warning}" if warning else said, warns=bool(warning))

    def chips(
        self,
        reading: Reading,
        is_new_person: Callable[[str], bool],
        called: Callable[[str], str],
        now: datetime,
        zone: ZoneInfo,
    ) -> dict[str, ChipValue]:
        """Return what the chips of a line show, by field; empty ones are left out. `called` names someone who is known."""
        values = {}
        for field, name in (("to", reading.to), ("about", reading.about)):
            if name and is_new_person(name):
                values[field] = ChipValue(filled(self.tr("%1, a new person"), shown(name)), "user-plus")
            elif name:
                values[field] = ChipValue(called(name))
        if reading.due is not None:
            values["due"] = self._due_chip(reading, now, zone)
        if reading.channel:
            icon = CHANNEL_ICONS.get(reading.channel, "at-sign")
            values["channel"] = ChipValue(self._words.channel(reading.channel), icon)
        if reading.case:
            values["case"] = ChipValue(shown(reading.case))
        if reading.where:
            values["where"] = ChipValue(shown(reading.where))
        return values

    def saves_beside(self, reading: Reading, due: str, now: datetime, zone: ZoneInfo) -> str:
        """Say what a line would be saved as, and that the person has this promise already, and for when."""
        there = self.tr("%1 has this already, due %2.") if due else self.tr("%1 has this already.")
        saves = self.saves_as(reading, now, zone).text.removesuffix(".")
        return f"{saves}. {filled(there, shown(reading.to or ''), in_sentence(due))}"

    def saved(self, promise: Promise, to: str | None, now: datetime, zone: ZoneInfo) -> str:
        """Say that a promise was saved, and for when."""
        what = begun(shown(promise.what, _LONGEST_WHAT))
        named = filled(self.tr("%1: %2", "who: what"), shown(to), what) if to else what
        if promise.due is None:
            return filled(self.tr("Saved: %1"), named)
        due = in_sentence(self._words.due(promise.due, now, zone))
        return filled(self.tr("Saved: %1, by %2"), named, due)

    def _due_chip(self, reading: Reading, now: datetime, zone: ZoneInfo) -> ChipValue:
        due = reading.due
        words = "" if due is None else self._words.due(due, now, zone)
        if reading.repeat:
            words = filled(self.tr("%1, %2", "due, how often"), words, self._returns(reading.repeat))
        past = any(warned.code == "past" for warned in reading.warnings)
        other = reading.other_due if reading.other_due != due else None
        or_else = "" if other is None else filled(self.tr("or %1?"), in_sentence(self._words.due(other, now, zone)))
        return ChipValue(words, "alarm-clock" if past else "", "overdue" if past else "", or_else)

    def _returns(self, rule: str) -> str:
        from organizer.ui.words.repeat_words import repeats  # late: most promises come once

        return repeats(self._words, rule)

    def _rest(self, reading: Reading, now: datetime, zone: ZoneInfo) -> list[str]:
        rest = []
        if reading.about:
            rest.append(filled(self.tr("about %1"), shown(reading.about)))
        if reading.due is not None:
            rest.append(filled(self.tr("by %1"), in_sentence(self._words.due(reading.due, now, zone))))
        if reading.repeat:
            rest.append(self._returns(reading.repeat))
        if reading.case:
            rest.append(filled(self.tr("case %1"), shown(reading.case)))
        if reading.channel:
            rest.append(filled(self.tr("it came %1"), self._words.by_channel(reading.channel)))
        if reading.where:
            rest.append(filled(self.tr("made at %1"), shown(reading.where)))
        return rest

    def _too_long(self, warned: Warned) -> str:
        said = self.tr("The line has %1 characters, and at most %2 can be saved. Shorten it.")
        return filled(said, *(self._words.locale.toString(count) for count in (warned.end, warned.start)))

    def _warning(self, warned: Warned) -> str:
        said = {
            "past": self.tr("“%1” is over already."),
            "no_such_date": self.tr("There is no “%1” in the calendar."),
            "no_such_channel": self.tr("“%1” is no channel."),
            "no_such_time": self.tr("There is no such time as “%1”."),
            "several_people": self.tr("“%1” may be several people. Which one?"),
            "other_weekday": self.tr("“%1”: the date falls on another weekday."),
            "nearly_named": self.tr("“%1” is nearly that name. Is somebody else meant?"),
            "two_readings": self.tr("“%1” can be read in two ways."),
        }.get(warned.code, self.tr("“%1” is not sure."))
        return filled(said, shown(warned.text, 60))
