"""Days and times as a draft says them: in its own language, whatever language the window or the command line speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain.when import Day, Floating, Instant, Zoned, local_day, within_calendar

if TYPE_CHECKING:
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.when import Due


@dataclass(frozen=True, slots=True)
class DayWords:
    """How a language says days: `near` yesterday, today and tomorrow, `form` of weekday, day and month, `the` before it."""

    near: tuple[str, str, str]
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    form: str = "{weekday} {day} {month}"
    the: str = ""


DAY_WORDS = {
    "en": DayWords(
        ("yesterday", "today", "tomorrow"),
        ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ),
    "de": DayWords(
        ("gestern", "heute", "morgen"),
        ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        (
            *("Januar", "Februar", "März", "April", "Mai", "Juni"),
            *("Juli", "August", "September", "Oktober", "November", "Dezember"),
        ),
        form="{weekday}, {day}. {month}",
    ),
    "fr": DayWords(
        ("hier", "aujourd’hui", "demain"),
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        (
            *("janvier", "février", "mars", "avril", "mai", "juin"),
            *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
        ),
    ),
    "es": DayWords(
        ("ayer", "hoy", "mañana"),
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        (
            *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
            *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
        ),
        form="{weekday} {day} de {month}",
        the="el ",
    ),
}


def due_in(language: str, due: Due, now: datetime, zone: ZoneInfo) -> str:
    """Return a due at `now` (aware UTC) in a language, as it stands within a sentence: `Freitag, 27. November 16:00`."""
    words, today = DAY_WORDS.get(language, DAY_WORDS["en"]), local_day(now, zone)
    match due:
        case Day(day):
            return _day(words, day, today, the=words.the)
        case Zoned(local, tz):
            elsewhere = "" if tz == zone.key else f" {tz}"
            return f"{_day_and_time(words, local, today)}{elsewhere}"
        case Floating(local):
            return _day_and_time(words, local, today)
        case Instant(at):
            return _day_and_time(words, within_calendar(at).astimezone(zone).replace(tzinfo=None), today)


def day_in(language: str, day: date, today: date) -> str:
    """Return a day in a language, as it stands after a word that holds the article: `del viernes 27 de noviembre`."""
    return _day(DAY_WORDS.get(language, DAY_WORDS["en"]), day, today, the="")


def _day_and_time(words: DayWords, local: datetime, today: date) -> str:
    return f"{_day(words, local.date(), today, the=words.the)} {local:%H:%M}"


def _day(words: DayWords, day: date, today: date, *, the: str) -> str:
    near = {-1: words.near[0], 0: words.near[1], 1: words.near[2]}.get((day - today).days)
    if near is not None:
        return near
    said = words.form.format(weekday=words.weekdays[day.weekday()], day=day.day, month=words.months[day.month - 1])
    return f"{the}{said}" if day.year == today.year else f"{the}{said} {day.year}"
