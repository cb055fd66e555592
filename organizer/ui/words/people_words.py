"""People in the words of the screen: their rhythm, what is open, how one's word was kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.domain.rhythms import quiet_from, rhythm_of
from organizer.domain.when import local_day
from organizer.ui.words.row_words import initials
from organizer.ui.words.wording import filled, shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.people import Person
    from organizer.domain.settings import Settings
    from organizer.domain.touches import Touch
    from organizer.services.told import PersonStanding, PersonView
    from organizer.ui.words.wording import Wording

_WEEK, _MONTH = 7, 30


@dataclass(frozen=True, slots=True)
class PersonText:
    """All that a row of people says; `touched` is the last touch where no heading names it.

    `share` of the rhythm has gone by, from 0 to 1; None without a rhythm.
    """

    name: str
    initials: str
    below: str
    last_touch: str
    touched: str
    rhythm: str
    tone: str
    share: float | None
    spoken: str


class PeopleWords(QObject):
    """Puts people into words."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say times by `words`."""
        super().__init__(parent)
        self._words = words

    def row(self, view: PersonStanding, now: datetime, zone: ZoneInfo, settings: Settings) -> PersonText:
        """Return what the row of a person says at `now` (aware UTC)."""
        person = view.person
        name = shown(person.name, 200)
        last = self.tr("never") if view.last_touch is None else self._words.ago(view.last_touch, now)
        rhythm, tone, share = self.rhythm(view, now, zone, settings)
        below = " · ".join([self.circle(person.circle), *(shown(alias, 40) for alias in person.aliases[:2])])
        owe = filled(self.tr("I owe %1, they owe %2"), str(view.mine), str(view.theirs))
        touched = filled(self.tr("last touch %1"), last)
        spoken = f"{name}, {owe}, {touched}, {rhythm}"
        return PersonText(name, initials(person.name), below, last, touched, rhythm, tone, share, spoken)

    def called(self, person: Person, of_that_name: Sequence[Person]) -> str:
        """Name a person: one of several people of that name by what else is known, `Sam Hill · Internal · 555-2`."""
        if len(of_that_name) <= 1:
            return shown(person.name, 80)
        known = next(filter(str.strip, (*person.aliases, *person.email, *person.phone, person.note)), "")
        return " · ".join(filter(None, (shown(person.name), self.circle(person.circle), shown(known, 30))))

    def asked(self, question: Touch, now: datetime) -> str:
        """Say the question asked back that waits for its answer."""
        ago = self._words.ago(question.at, now)
        if not question.text:
            return filled(self.tr("You asked something back %1."), ago)
        return filled(self.tr("You asked %1: “%2”"), ago, shown(question.text, 200))

    def circle(self, circle: str) -> str:
        """Say a circle."""
        return {
            "customer": self.tr("Customer"),
            "internal": self.tr("Internal"),
            "personal": self.tr("Personal"),
        }.get(circle, circle)

    def every(self, days: int) -> str:
        """Say a rhythm: `Every week`, `Every 10 days`."""
        if days == 1:
            return self.tr("Every day")
        if days == _WEEK:
            return self.tr("Every week")
        if days in {_MONTH, _MONTH + 1}:
            return self.tr("Every month")
        if days % _WEEK == 0:
            return self.tr("Every %n week(s)", "", days // _WEEK)
        return self.tr("Every %n day(s)", "", days)

    def rhythm(
        self, view: PersonStanding, now: datetime, zone: ZoneInfo, settings: Settings
    ) -> tuple[str, str, float | None]:
        """Say how the rhythm stands, its tone, and how much of it has gone by."""
        days = rhythm_of(view.person, settings).ideal_days
        if days is None:
            return self.tr("Muted") if view.person.muted else self.tr("No rhythm set"), "text3", None
        every = self.every(days)
        if view.last_touch is None or view.next_contact is None:
            return filled(self.tr("%1 · never touched"), every), "today", 1.0
        share = min((now - view.last_touch) / (view.next_contact - view.last_touch), 1.0)
        quiet = quiet_from(view.person, view.last_touch, zone, settings)
        late = (local_day(now, zone) - local_day(view.next_contact, zone)).days
        if quiet is not None and quiet <= now:
            return filled(self.tr("%1 · gone quiet"), every), "overdue", 1.0
        if late < 0:
            return filled(self.tr("%1 · on track"), every), "kept", share
        over = self.tr("%n day(s) over", "", late) if late else self.tr("today")
        return f"{every} · {over}", "today", 1.0 if late else share

    def kept(self, view: PersonView) -> str:
        """Say how many were kept on time."""
        if not view.due:
            return self.tr("No promise came due yet")
        return filled(self.tr("Kept on time: %1 of %2"), str(view.kept), str(view.due))
