"""How often a promise returns, in the user's language: every 2 weeks on Friday until 1 March 2027."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from organizer.domain.recurring import rule_of
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from organizer.domain.recurring import Rule
    from organizer.ui.words.wording import Wording

_WORKING_WEEK = tuple((0, day) for day in range(5))
_TEENS = range(10, 21)


def repeats(words: Wording, rule: str) -> str:
    """Say an RFC 5545 rule as `words` says times: `every 2 weeks on Friday`; one that is not understood as such."""
    return RepeatWords(words.locale).said(rule)


class RepeatWords(QObject):
    """Says rules of return; the command line says the same in English, in `commands/repeat_words.py`."""

    def __init__(self, locale: QLocale, parent: QObject | None = None) -> None:
        """Write days as `locale` does."""
        super().__init__(parent)
        self._locale = locale

    def said(self, rule: str) -> str:
        """Say an RFC 5545 rule; one that is kept but not understood is `again and again, by a rule not followed here`."""
        read = rule_of(rule)
        if read is None:
            return self.tr("again and again, by a rule not followed here")
        often = self._how_often(read)
        if read.until is not None:
            last = self._locale.toString(
                QDate(read.until.year, read.until.month, read.until.day), self.tr("d MMMM yyyy", "how a day is written")
            )
            return filled(self.tr("%1 until %2", "how often, last day"), often, last)
        if read.count is not None:
            return filled(self.tr("%1 %2", "how often, how many times"), often, self._times(read.count))
        return often

    def _times(self, count: int) -> str:
        return self.tr("once more") if count == 1 else self.tr("%n times", "", count)

    def _how_often(self, rule: Rule) -> str:
        every = self._every(rule)
        if rule.month_days:
            days = self._listed([self._of_month(number) for number in rule.month_days])
            return filled(self.tr("on the %1 of %2", "days of the month, how often"), days, every)
        if rule.days == _WORKING_WEEK and rule.interval == 1:
            return self.tr("every weekday")
        if any(nth for nth, _ in rule.days):
            days = self._listed([self._nth_weekday(nth, day) for nth, day in rule.days])
            return filled(self.tr("on the %1 of %2", "weekdays of the month, how often"), days, every)
        if rule.days:
            days = self._listed([self._weekday(day) for _, day in rule.days])
            if rule.interval == 1:
                return filled(self.tr("every %1", "weekdays"), days)
            return filled(self.tr("%1 on %2", "how often, weekdays"), every, days)
        return every

    def _every(self, rule: Rule) -> str:
        many = rule.interval
        match rule.freq:
            case "DAILY":
                return self.tr("every day") if many == 1 else self.tr("every %n days", "", many)
            case "WEEKLY":
                return self.tr("every week") if many == 1 else self.tr("every %n weeks", "", many)
            case "MONTHLY":
                return self.tr("every month") if many == 1 else self.tr("every %n months", "", many)
            case _:
                return self.tr("every year") if many == 1 else self.tr("every %n years", "", many)

    def _of_month(self, number: int) -> str:
        if number == -1:
            return self.tr("last day", "of the month")
        if number < 0:
            return filled(self.tr("%1 last day", "of the month"), self._nth(-number))
        return self.tr("1st", "day of the month") if number == 1 else self._nth_day(number)

    def _nth_weekday(self, nth: int, day: int) -> str:
        name = self._weekday(day)
        if nth == -1:
            return filled(self.tr("last %1", "weekday of the month"), name)
        if nth < 0:
            return filled(self.tr("%1 last %2", "weekday of the month"), self._nth(-nth), name)
        return filled(self.tr("%1 %2", "nth, weekday of the month"), self._nth(nth) if nth else "", name).strip()

    def _nth_day(self, number: int) -> str:
        """Say a day of the month by its number, other than the first."""
        if number % 100 in _TEENS:
            return filled(self.tr("%1th", "day of the month"), str(number))
        ends = {
            1: self.tr("%1st", "day of the month"),
            2: self.tr("%1nd", "day of the month"),
            3: self.tr("%1rd", "day of the month"),
        }
        return filled(ends.get(number % 10, self.tr("%1th", "day of the month")), str(number))

    def _nth(self, number: int) -> str:
        """Say which of several it is: of the weekdays or days of a month."""
        few = {
            1: self.tr("1st", "of several"),
            2: self.tr("2nd", "of several"),
            3: self.tr("3rd", "of several"),
        }
        return few.get(number) or filled(self.tr("%1th", "of several"), str(number))

    def _weekday(self, day: int) -> str:
        return self._locale.dayName(day + 1, QLocale.FormatType.LongFormat)

    def _listed(self, words: list[str]) -> str:
        if len(words) == 1:
            return words[0]
        return filled(self.tr("%1 and %2", "a list and its last"), ", ".join(words[:-1]), words[-1])
