"""Settings: working days and hours, the leaving time of each weekday, and days off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from organizer.domain.understanding.dates import read_when
from organizer.domain.when import day_of, local_day
from organizer.ui.look.controls import Button
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.plain_field import PlainField
from organizer.ui.settings.page import SettingsPage
from organizer.ui.settings.time_controls import LateChoice, TimeField, WeekdayPicker
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from organizer.domain.settings import Settings
    from organizer.ui.settings.page import SettingLine

_SHORT = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAYS_SHOWN = 20


class HoursPage(SettingsPage):
    """When one works."""

    key = "hours"
    icon = "calendar-clock"

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Working time")

    def fill(self) -> None:
        """Add the lines."""
        self._add_days()
        self._add_time(
            "work_begins", self.tr("Work begins"), self.tr("Reminders ahead of a time stay within your hours")
        )
        self._add_time(
            "leaving", self.tr("You leave at"), self.tr("Messages are due then, and “Before you leave” is offered")
        )
        self._add_time("morning", self.tr("Morning reminders"), self.tr("What is due on a day is announced then"))
        self._add_time(
            "end_of_day", self.tr("“End of day”"), self.tr("The time that these words mean when you type them")
        )
        self._add_leaving_times()
        self._add_days_off()

    def _settings(self) -> Settings:
        return self.room.preferences.settings()

    # The week.

    def _add_days(self) -> None:
        locale = self.room.sentences.words.locale
        picker = WeekdayPicker(self.theme, locale, self._settings().week_starts)
        says = self.tr("Morning reminders and “Before you leave” come on these")
        line = self.add(self.tr("Working days"), says, picker)
        picker.chosen.connect(lambda days: self.set(line, "working_days", _week_in_words(days)))
        self.keep_true(lambda: picker.show_days(self._settings().working_days))

    def _add_time(self, key: str, label: str, says: str) -> None:
        field = TimeField(self.theme)
        line = self.add(label, says, field)
        field.chosen.connect(partial(self.set, line, key))
        self.keep_true(lambda: field.show_time(getattr(self._settings(), key)))

    def _add_leaving_times(self) -> None:
        self.add_card(self.tr("When you leave, day by day"))
        locale = self.room.sentences.words.locale
        self._leaving: dict[int, tuple[SettingLine, TimeField]] = {}
        for place in range(7):
            day = (self._settings().week_starts + place) % 7
            field = TimeField(self.theme)
            line = self.add(filled(self.tr("%1, you leave at", "a weekday"), locale.dayName(day + 1)), "", field)
            field.chosen.connect(partial(self._leave_on, day, line))
            self._leaving[day] = (line, field)
        self.keep_true(self._show_leaving_times)

    def _show_leaving_times(self) -> None:
        settings = self._settings()
        own = dict(settings.leaving_on)
        for day, (line, field) in self._leaving.items():
            line.apply(now=day in settings.working_days)
            line.say_help(self.tr("Not as on other days") if own.get(day, settings.leaving) != settings.leaving else "")
            field.show_time(own.get(day, settings.leaving))

    def _leave_on(self, day: int, line: SettingLine, at: str) -> None:
        settings = self._settings()
        times: dict[int, str] = {one: when.isoformat("minutes") for one, when in settings.leaving_on} | {day: at}
        usual = settings.leaving.isoformat("minutes")
        words = ",".join(f"{_SHORT[one]}={when}" for one, when in sorted(times.items()) if when != usual)
        self.set(line, "leaving_on", words)

    # Days off.

    def _add_days_off(self) -> None:
        self.add_card(self.tr("Days off"))
        self._country = LateChoice(self.theme, self._countries)
        says = self.tr("No working days then. They are known for ten years ahead")
        self._country_line = self.add(self.tr("Public holidays of"), says, self._country)
        self._country.chosen.connect(partial(self.set, self._country_line, "holidays_of"))
        self._part = LateChoice(self.theme, self._parts)
        self._part_line = self.add(self.tr("Part of the country"), self.tr("It may have days of its own"), self._part)
        self._part.chosen.connect(partial(self.set, self._part_line, "holidays_of"))
        self._field = PlainField(self.theme, self.tr("A day off of your own"), self.tr("24 december"))
        self._field.setMinimumWidth(self.theme.px(180))
        self._field.returnPressed.connect(self._add_day)
        self._field_line = self.add(
            self.tr("A day off of your own"), self.tr("Type a day and press Enter"), FieldFrame(self.theme, self._field)
        )
        self._days: list[SettingLine] = []
        self.keep_true(self._show_days_off)

    def _show_days_off(self) -> None:
        place = self._settings().holidays_of
        country, _, part = place.partition("-")
        self._country.show_value(country)
        parts = self.room.parts_of(country) if country else {}
        self._part_line.apply(now=bool(parts))
        self._part.find_anew()
        self._part.show_value(place if part else country)
        shown = self._own_days()[:_DAYS_SHOWN]
        while len(self._days) < len(shown):
            self._days.append(self._line_of_a_day(len(self._days)))
        for number, line in enumerate(self._days):
            line.apply(now=number < len(shown))
            line.say_label(self._said(shown[number]) if number < len(shown) else "")

    def _line_of_a_day(self, number: int) -> SettingLine:
        button = Button(self.theme, self.tr("Take out"), icon="x")
        button.clicked.connect(lambda: self._take_out(number))
        return self.add("", "", button)

    def _said(self, day: date) -> str:
        return self.room.sentences.words.locale.toString(day, QLocale.FormatType.LongFormat)  # type: ignore[call-overload, no-any-return]

    def _own_days(self) -> list[date]:
        """Return the days of one's own that are still to come, soonest first."""
        today = local_day(self.room.clock.now(), self.room.clock.zone())
        return sorted(day for day in self._settings().holidays if day >= today)

    def _add_day(self) -> None:
        words = self._field.text().strip()
        zone, settings = self.room.clock.zone(), self._settings()
        due = read_when(words, now=self.room.clock.now(), zone=zone, settings=settings) if words else None
        if due is None:
            self._field_line.say_problem(
                self.tr("That is no day yet. Nothing was changed. Try “24 december”.") if words else ""
            )
            return
        self._keep_days({*settings.holidays, day_of(due, zone)})
        self._field.clear()

    def _take_out(self, place: int) -> None:
        shown = self._own_days()
        if place < len(shown):
            self._keep_days(self._settings().holidays - {shown[place]})

    def _keep_days(self, days: Iterable[date]) -> None:
        self.set(self._field_line, "holidays", ",".join(sorted(day.isoformat() for day in days)))

    # Places.

    def _countries(self) -> list[tuple[str, str]]:
        """Return the countries whose holidays are known: that of the system first, the others by their names."""
        here = QLocale.territoryToCode(QLocale.system().territory())
        named = sorted(((code, _country_name(code)) for code in self.room.countries()), key=lambda one: one[1])
        first = [one for one in named if one[0] == here]
        return [("", self.tr("None")), *first, *(one for one in named if one[0] != here)]

    def _parts(self) -> list[tuple[str, str]]:
        country = self._settings().holidays_of.partition("-")[0]
        parts = self.room.parts_of(country) if country else {}
        named = sorted(((f"{country}-{code}", name) for code, name in parts.items()), key=lambda one: one[1])
        return [(country, self.tr("The whole country")), *named]


def _week_in_words(days: Iterable[int]) -> str:
    return ",".join(_SHORT[day] for day in sorted(days))


def _country_name(code: str) -> str:
    """Return a country's name in English, and in its own tongue where that is another."""
    territory = QLocale.codeToTerritory(code)
    name = QLocale.territoryToString(territory)
    own = QLocale(QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, territory)
    its_own = own.nativeTerritoryName() if own.territory() == territory else ""
    return f"{name} ({its_own})" if its_own and its_own != name else name
