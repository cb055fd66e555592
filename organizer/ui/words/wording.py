"""Words for times, channels and people, as they stand on the screen."""

from __future__ import annotations

import re
import unicodedata
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt

from organizer.domain.when import Day, Floating, Instant, Zoned, local_day, within_calendar, zone_named

if TYPE_CHECKING:
    from datetime import date, datetime, time
    from zoneinfo import ZoneInfo

    from organizer.domain.when import Due

_PLACE = re.compile(r"%(\d)")
_JOINERS = "\u200c\u200d"
_LONGEST_SHOWN = 400
_SHORT = QLocale.FormatType.ShortFormat


def filled(sentence: str, *values: str) -> str:
    """Return a sentence with %1, %2, … replaced, all at once, so that a value may hold such a mark itself."""
    return _PLACE.sub(lambda match: values[int(match[1]) - 1], sentence)


def shown(text: str, longest: int = _LONGEST_SHOWN) -> str:
    """Return foreign text as one harmless line: no controls, no half letters, no marks that turn its direction."""
    if not text.isprintable():
        text = "".join(
            letter if letter in _JOINERS or unicodedata.category(letter)[0] != "C" else " " for letter in text
        )
    line = " ".join(text[: longest * 4].split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def begun(text: str) -> str:
    """Return text with a capital at its beginning, unless its first word has its own way (iPhone, eBay)."""
    first, _, _ = text.partition(" ")
    return text[:1].upper() + text[1:] if first.islower() else text


def in_sentence(words: str) -> str:
    """Return a due as it stands within a sentence: `yesterday 17:00`, but `Fri 20 Nov` and `Mo. 20. Nov.`."""
    first = words.partition(" ")[0]
    is_short = len(first) <= len("Fri") or first.endswith(".")
    return words if is_short or first[0].isdigit() else words[0].lower() + words[1:]


class Wording(QObject):
    """Says times, channels and the like in the user's language."""

    def __init__(self, parent: QObject | None = None, locale: QLocale | None = None) -> None:
        """Speak as `locale` does, or the system's."""
        super().__init__(parent)
        self.speak_as(locale or QLocale())

    def speak_as(self, locale: QLocale) -> None:
        """Write dates and times as `locale` does from now on."""
        self._locale = locale
        self._halves = "AP" in locale.timeFormat(_SHORT).upper()

    @property
    def locale(self) -> QLocale:
        """How dates and times are written."""
        return self._locale

    def due(self, due: Due, now: datetime, zone: ZoneInfo) -> str:
        """Say a due: `Today`, `16:00`, `Yesterday 17:00`, `Fri 20 Nov 16:00`; the place where its clock is another one."""
        today = within_calendar(now).astimezone(zone).date()
        match due:
            case Day(day):
                return self.day(day, today)
            case Zoned(local, tz):
                place = _elsewhere(local, tz, zone)
                return " ".join(filter(None, (self._day_and_time(local, today), place)))
            case Floating(local):
                return self._day_and_time(local, today)
            case Instant(at):
                return self.moment(at, now, zone)

    def moment(self, moment: datetime, now: datetime, zone: ZoneInfo) -> str:
        """Say a moment (aware) in the user's zone."""
        today = within_calendar(now).astimezone(zone).date()
        return self._day_and_time(within_calendar(moment).astimezone(zone).replace(tzinfo=None), today)

    def day(self, day: date, today: date) -> str:
        """Say a day: `Yesterday`, `Today`, `Tomorrow`, else `Fri 20 Nov`, with the year where it is another."""
        match (day - today).days:
            case -1:
                return self.tr("Yesterday")
            case 0:
                return self.tr("Today")
            case 1:
                return self.tr("Tomorrow")
        week, month = self._locale.dayName(day.isoweekday(), _SHORT), self._locale.monthName(day.month, _SHORT)
        if day.year == today.year:
            return self._whole(filled(self.tr("%1 %2 %3", "weekday, day, month"), week, str(day.day), month))
        said = self.tr("%1 %2 %3 %4", "weekday, day, month, year")
        return self._whole(filled(said, week, str(day.day), month, str(day.year)))

    def whole_day(self, day: date) -> str:
        """Say a day in full: `Thursday 19 November`."""
        long = QLocale.FormatType.LongFormat
        week, month = self._locale.dayName(day.isoweekday(), long), self._locale.monthName(day.month, long)
        return self._whole(filled(self.tr("%1 %2 %3", "weekday, day, month in full"), week, str(day.day), month))

    def days(self, first: date, last: date) -> str:
        """Say the days from one to another, without the year: `16–22 Nov`, `30 Nov – 6 Dec`."""
        months = [self._locale.monthName(day.month, _SHORT) for day in (first, last)]
        if first.month == last.month:
            said = self.tr("%1–%2 %3", "day, day, month")
            return self._whole(filled(said, str(first.day), str(last.day), months[1]))
        said = self.tr("%1 %2 – %3 %4", "day, month, day, month")
        return self._whole(filled(said, str(first.day), months[0], str(last.day), months[1]))

    def time(self, at: time) -> str:
        """Say a time of the day as the user's clock does."""
        if not self._halves:
            return f"{at.hour:02}:{at.minute:02}"
        half = self._locale.amText() if at.hour < 12 else self._locale.pmText()  # noqa: PLR2004 - noon
        return self._whole(f"{at.hour % 12 or 12}:{at.minute:02} {half}")

    def ago(self, moment: datetime, now: datetime) -> str:
        """Say roughly how long ago a moment was: `just now`, `20 min ago`, `3 h ago`, `6 days ago`."""
        span = now - moment
        if span < timedelta(minutes=1):
            return self.tr("just now")
        if span < timedelta(hours=1):
            return filled(self.tr("%1 min ago"), str(span // timedelta(minutes=1)))
        if span < timedelta(days=1):
            return filled(self.tr("%1 h ago"), str(span // timedelta(hours=1)))
        if span < timedelta(days=2):
            return self.tr("a day ago")
        return self._days(span.days)

    def since(self, moment: datetime, now: datetime, zone: ZoneInfo) -> str:
        """Say how long ago a moment was: as `ago` on that day and night, from then on in days of the calendar."""
        days = (local_day(now, zone) - local_day(moment, zone)).days
        return self.ago(moment, now) if now - moment < timedelta(days=1) or days < 2 else self._days(days)  # noqa: PLR2004

    def days_since(self, day: date, today: date) -> str:
        """Say how many days ago a day was; nothing for yesterday and today, which say so themselves."""
        days = (today - day).days
        return self._days(days) if days > 1 else ""

    def _days(self, days: int) -> str:
        return filled(self.tr("%1 days ago"), str(days))

    def channel(self, code: str) -> str:
        """Say a channel as a row does: `Phone`, `In person`."""
        known = {
            "in person": self.tr("In person"),
            "phone": self.tr("Phone"),
            "voicemail": self.tr("Voicemail"),
            "email": self.tr("Email"),
            "chat": self.tr("Chat"),
            "social": self.tr("Social"),
            "word of mouth": self.tr("Word of mouth"),
        }
        return known.get(code) or begun(shown(code))

    def by_channel(self, code: str) -> str:
        """Say how something came: `by phone`, `in person`."""
        known = {
            "in person": self.tr("in person"),
            "phone": self.tr("by phone"),
            "voicemail": self.tr("by voicemail"),
            "email": self.tr("by email"),
            "chat": self.tr("by chat"),
            "social": self.tr("on social media"),
            "word of mouth": self.tr("by word of mouth"),
        }
        return known.get(code) or filled(self.tr("by %1"), shown(code))

    def _whole(self, said: str) -> str:
        """Return a day or a time that stays together, with its figures, within words that run the other way."""
        turned = self._locale.textDirection() == Qt.LayoutDirection.RightToLeft
        return f"\u2068{said}\u2069" if turned else said

    def _day_and_time(self, local: datetime, today: date) -> str:
        at = self.time(local.time())
        return at if local.date() == today else f"{self.day(local.date(), today)} {at}"


def _elsewhere(local: datetime, tz: str, zone: ZoneInfo) -> str:
    """Return the place of a zone whose clock stands differently from the user's at that time, else nothing."""
    there = local.replace(tzinfo=zone_named(tz)).utcoffset()
    return "" if there == local.replace(tzinfo=zone).utcoffset() else tz.rsplit("/", 1)[-1].replace("_", " ")
