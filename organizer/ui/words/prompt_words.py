"""What the short questions offer: of whom they speak, and the times at hand."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.domain.reminders import next_working_day
from organizer.domain.snoozing import UNTIL_BACK, until_monday, until_tomorrow
from organizer.domain.when import Day, Floating, Instant, Zoned, civil_to_utc, passes_at
from organizer.ui.words.wording import Wording, begun, filled, shown

if TYPE_CHECKING:
    from datetime import date
    from zoneinfo import ZoneInfo

    from organizer.domain.settings import Settings
    from organizer.domain.when import Due
    from organizer.services.views import PromiseView

_OFTEN = 3
_FRIDAY = 4
_MORNING, _AFTERNOON = time(10), time(16)

Choices = tuple[tuple[str, "Due"], ...]


class PromptWords(QObject):
    """Offers times with their names, and says of which promise a question is."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say times by `words`."""
        super().__init__(parent)
        self._words = words

    def of_whom(self, view: PromiseView) -> str:
        """Return whose promise it is and which, in one short line."""
        what = begun(shown(view.promise.what))
        return filled(self.tr("%1: %2", "who: what"), shown(view.to), what) if view.to else what

    def kind(self, kind: str) -> str:
        """Say whose promise it is."""
        return {
            "promise": self.tr("I owe"),
            "message": self.tr("Answer owed"),
            "waiting": self.tr("I’m waiting"),
        }[kind]

    def times_to_move_to(self, now: datetime, zone: ZoneInfo, settings: Settings) -> Choices:
        """Return the times that a promise is most often moved to, soonest first, each with its name."""
        local = now.astimezone(zone)
        today = local.date()
        friday = today + timedelta(days=(_FRIDAY - today.weekday()) % 7)
        if friday == today and local.time() >= _AFTERNOON:
            friday += timedelta(days=7)
        monday = today + timedelta(days=7 - today.weekday())
        next_week = monday if settings.is_working_day(monday) else next_working_day(monday, settings)
        moments = {
            datetime.combine(today + timedelta(days=1), _MORNING),
            datetime.combine(friday, _AFTERNOON),
            datetime.combine(next_week, _MORNING),
        }
        dues = [Zoned(moment, zone.key) for moment in sorted(moments)]
        return tuple((begun(self._words.due(due, now, zone)), due) for due in dues)

    def times_to_remind_at(
        self, now: datetime, zone: ZoneInfo, settings: Settings
    ) -> tuple[tuple[str, Due | str], ...]:
        """Return when one most often wants to be reminded again, each with its name; `UNTIL_BACK` is no time."""
        tomorrow, monday = (
            Zoned(at.astimezone(zone).replace(tzinfo=None), zone.key)
            for at in (until_tomorrow(now, zone, settings), until_monday(now, zone, settings))
        )
        return (
            (self.tr("In 30 min"), Instant(now + timedelta(minutes=30))),
            (self.tr("In 1 hour"), Instant(now + timedelta(hours=1))),
            (begun(self._words.due(tomorrow, now, zone)), tomorrow),
            *(((begun(self._words.due(monday, now, zone)), monday),) if monday != tomorrow else ()),
            (self.tr("When I am back"), UNTIL_BACK),
        )

    def moved_often(self, view: PromiseView) -> str:
        """Return what to say of a promise that is being moved the third time or more; nothing before that."""
        if view.moves + 1 < _OFTEN:
            return ""
        return self.tr("It was moved often. Say no, or make it smaller?")


def moment_to_remind(due: Due, zone: ZoneInfo, settings: Settings) -> datetime:
    """Return the moment (aware UTC) to remind at: of a whole day, its morning."""
    if isinstance(due, Day):
        return civil_to_utc(datetime.combine(due.day, settings.morning), zone)
    return passes_at(due, zone)


def on_day(due: Due | None, day: date, zone: ZoneInfo) -> Due:
    """Return a due on another day, at the same time of it; without a due, or for a whole day, the day itself."""
    match due:
        case Zoned(local, tz):
            return Zoned(datetime.combine(day, local.time()), tz)
        case Floating(local):
            return Floating(datetime.combine(day, local.time()))
        case Instant(at):
            return Zoned(datetime.combine(day, at.astimezone(zone).time()), zone.key)
    return Day(day)
