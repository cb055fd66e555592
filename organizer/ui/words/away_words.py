"""What is said of a planned absence: whom it concerns, and what is done about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.domain.when import local_day
from organizer.ui.words.row_words import Bit, RowText, initials
from organizer.ui.words.wording import begun, filled, in_sentence, shown

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.absences import Absence
    from organizer.domain.when import Due
    from organizer.services.rituals.absences import Awaiting, AwayView
    from organizer.ui.words.wording import Wording

_MOST_NAMED = 3


class AwayWords(QObject):
    """Speaks of an absence."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say times by `words`."""
        super().__init__(parent)
        self._words = words

    def day(self, absence: Absence, *, last: bool, now: datetime, zone: ZoneInfo) -> str:
        """Say the first or the last day of an absence, as one would type it."""
        return self._words.day(absence.last if last else absence.first, local_day(now, zone))

    def summary(self, view: AwayView, back: Due, now: datetime, zone: ZoneInfo) -> str:
        """Say whom an absence concerns."""
        first, last = (self.day(view.absence, last=end, now=now, zone=zone) for end in (False, True))
        by = filled(self.tr("It moves to %1."), in_sentence(self._words.due(back, now, zone)))
        if view.is_over:
            said = self.tr("%n waited in vain while you were away.", "", len(view.make_right))
            said = filled(self.tr("You were away from %1 to %2."), in_sentence(first), in_sentence(last)) + " " + said
            return f"{said} {by}" if any(one.is_owed_more for one in view.make_right) else said
        when = filled(self.tr("You are away from %1 to %2."), in_sentence(first), in_sentence(last))
        if not view.people:
            return when
        count = self.tr("%n would wait for something in that time.", "", len(view.people))
        return f"{when} {count} {by}"

    def line(self, one: Awaiting, now: datetime, zone: ZoneInfo) -> RowText:
        """Return the line of somebody whom an absence concerns."""
        name = shown(one.name or "", 80) or self.tr("No one named")
        bits = []
        for view in one.promises[:_MOST_NAMED]:
            due = view.promise.due
            by = "" if due is None else in_sentence(self._words.due(due, now, zone))
            what = begun(shown(view.promise.what, 60))
            bits.append(
                Bit(
                    "handshake" if view.promise.is_mine else "hourglass",
                    filled(self.tr("%1, %2", "promise, due"), what, by) if by else what,
                    "text2",
                )
            )
        more = len(one.promises) - len(bits)
        if more > 0:
            bits.append(Bit("plus", self.tr("%n more", "", more), "text2"))
        spoken = ", ".join([name, *(bit.text for bit in bits)])
        return RowText(name, "", initials(one.name or ""), tuple(bits), "", "", "about", spoken)

    def nothing(self, view: AwayView | None) -> tuple[str, str]:
        """Say that there is nobody to tell."""
        if view is None:
            return self.tr("When are you away?"), self.tr("Name the first day and the last: monday, 21 december.")
        if view.is_over:
            return self.tr("Nobody is left to make it right with."), self.tr("Welcome back.")
        return self.tr("Nobody is left waiting."), self.tr(
            "Whoever had something due in that time knows, or it has moved."
        )
