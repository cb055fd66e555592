"""What the weekly review says: its steps, its figures in sentences, and why thanks are owed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.ui.words.row_words import Bit, RowText, initials
from organizer.ui.words.wording import filled, shown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from organizer.domain.review import Crunch, Week
    from organizer.services.rituals.attending import Owed, Quiet
    from organizer.services.rituals.reviewing import HowItWent, Kept
    from organizer.ui.words.wording import Wording

FEWEST_WEEKS = 3
# Fewer than these on either side tell nothing of who was served better.
_FEWEST_TO_COMPARE = 5
# A grade's icon and the colour of both.
GRADE_LOOKS = {
    "excellent": ("heart-handshake", "accent"),
    "good": ("circle-check-big", "kept"),
    "late_told": ("send", "today"),
    "late": ("clock", "channel"),
    "bad": ("circle-alert", "overdue"),
}


class ReviewWords(QObject):
    """Speaks in the weekly review."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say days and channels by `words`."""
        super().__init__(parent)
        self._words = words

    def step(self, step: str) -> tuple[str, str]:
        """Return the name of a step, and what is to be done in it."""
        return {
            "no_person_or_time": (self.tr("No person or no time"), self.tr("Say for whom, and by when")),
            "overdue": (self.tr("Overdue"), self.tr("Keep it, say a word, or move it")),
            "waiting": (self.tr("Waiting on others"), self.tr("Look, and nudge where it is time")),
            "going_quiet": (self.tr("People going quiet"), self.tr("Get in touch, or make it right")),
            "thanks_owed": (self.tr("Thanks owed"), self.tr("Say thank you")),
            "next_seven_days": (self.tr("Next seven days"), self.tr("Re-promise what does not fit")),
            "how_the_week_went": (self.tr("How the week went"), self.tr("Look, no work")),
        }[step]

    def nothing(self, step: str) -> str:
        """Say that a step holds nothing."""
        return {
            "no_person_or_time": self.tr("Everything has a person and a time."),
            "overdue": self.tr("Nothing is overdue."),
            "waiting": self.tr("Nobody owes you anything."),
            "going_quiet": self.tr("Nobody has gone quiet."),
            "thanks_owed": self.tr("No thanks are owed."),
            "next_seven_days": self.tr("Nothing is due in the next seven days."),
        }.get(step, "")

    def more_of_nothing(self, step: str) -> str:
        """Say what else there is to know where a step holds nothing."""
        if step != "going_quiet":
            return ""
        return self.tr("Rhythms are set on a person’s page, or for a circle in the settings.")

    def heading(self, title: str) -> RowText:
        """Return a heading between the lines of a step."""
        return RowText(title, "", "", (), "", "", "about", title)

    def quiet_line(self, one: Quiet, now: datetime) -> RowText:
        """Return the line of somebody who has gone quiet."""
        name, last = shown(one.person.name, 80), self.quiet(one, now)
        return RowText(
            name,
            "",
            initials(one.person.name),
            (Bit("history", last, "text2"),),
            "",
            "",
            "about",
            f"{name}, {last}",
        )

    def owed_line(self, one: Owed) -> RowText:
        """Return the line of somebody to whom thanks are owed, with why."""
        name, why = shown(one.name, 80), self.why_thanks(one)
        icon = "heart" if one.loyal is not None else "hourglass" if one.wait is not None else "thumbs-up"
        return RowText(name, "", initials(one.name), (Bit(icon, why, "text2"),), "", "", "about", f"{name}, {why}")

    def and_more_promises(self, more: int) -> str:
        """Say that there are more promises than are shown."""
        return self.tr("And %n more; they come up as these are seen to.", "", more)

    def and_more(self, more: int) -> str:
        """Say that more people have gone quiet than are shown."""
        return self.tr("And %n more, shorter quiet; they come up as these are seen to.", "", more)

    def week(self, week: Week) -> str:
        """Say a week: `Week 47 · 16–22 Nov`."""
        return filled(self.tr("Week %1 · %2"), str(week.number), self._words.days(week.first, week.last))

    def week_of_year(self, week: Week) -> str:
        """Say a week with its year: `Week 47 of 2026 · 16–22 Nov`."""
        days = self._words.days(week.first, week.last)
        return filled(self.tr("Week %1 of %2 · %3"), str(week.number), week.name[:4], days)

    def whom_to_thank(self) -> str:
        """Return what stands above those who deserve thanks."""
        return self.tr("Whom to thank")

    def nobody_to_thank(self) -> str:
        """Say that nobody stands out."""
        return self.tr("Nobody stands out this week.")

    def wanted_differently(self, before: str) -> str:
        """Say what was to be done differently since the last review."""
        return filled(self.tr("You wanted to do differently: %1"), shown(before))

    def differently(self) -> str:
        """Ask what closes the review."""
        return self.tr("What will I do differently?")

    def count(self, number: int) -> str:
        """Say how much a step holds."""
        return self.tr("Nothing") if not number else str(number)

    def grade(self, grade: str) -> str:
        """Return the name of a grade."""
        return {
            "excellent": self.tr("Excellent"),
            "good": self.tr("Good"),
            "late_told": self.tr("Late, told first"),
            "late": self.tr("Late"),
            "bad": self.tr("Bad"),
        }[grade]

    def circle(self, circle: str) -> str:
        """Return the name of a circle."""
        return {"customer": self.tr("Customers"), "internal": self.tr("Internal"), "personal": self.tr("Personal")}[
            circle
        ]

    def channel(self, code: str) -> str:
        """Return the name of a channel."""
        return self._words.channel(code)

    def kept_line(self, went: HowItWent) -> str:
        """Say how the line of twelve weeks went."""
        now = went.kept_on_time
        known = [kept for _, kept in went.weeks if kept.due]
        if not now.due:
            return self.tr("Nothing was due this week.")
        said = filled(self.tr("%1 of %2 kept on time."), str(now.kept), str(now.due))
        if len(known) < FEWEST_WEEKS:
            more = FEWEST_WEEKS - len(known)
            wait = (
                self.tr("One more week and a line appears here.")
                if more == 1
                else self.tr("Two more weeks and a line appears here.")
            )
            return f"{said} {wait}"
        before = [kept for week, kept in went.weeks[:-1] if kept.due]
        last = before[-1] if before else None
        if last is None:
            return said
        change = share(now) - share(last)
        if abs(change) < 1:
            same = (
                self.tr("So far the same as the week before.")
                if went.so_far
                else self.tr("The same as the week before.")
            )
            return said + " " + same
        if went.so_far:
            moved = self.tr("So far up from %1%.") if change > 0 else self.tr("So far down from %1%.")
        else:
            moved = self.tr("Up from %1%.") if change > 0 else self.tr("Down from %1%.")
        return said + " " + filled(moved, str(round(share(last))))

    def reliability(self, went: HowItWent) -> str:
        """Say how reliable a word was; nothing where too little is known."""
        if went.reliability is None:
            return ""
        return filled(self.tr("Reliability %1, from %2 promises."), f"{went.reliability:.3f}", str(went.counted))

    def grades(self, went: HowItWent) -> str:
        """Say the grades in one sentence."""
        due = went.kept_on_time.due
        if not due:
            return self.tr("No promise was graded this week.")
        told = went.grades["excellent"] + went.grades["good"] + went.grades["late_told"]
        return filled(self.tr("In %1 of %2, they knew in time."), str(told), str(due))

    def near_misses(self, went: HowItWent) -> str:
        """Say how many nearly went wrong."""
        match went.near_misses:
            case 0:
                return self.tr("No near misses.")
            case 1:
                return self.tr("One was kept just in time.")
        return filled(self.tr("%1 were kept just in time."), str(went.near_misses))

    def heard(self, went: HowItWent) -> str:
        """Say what was heard of complaints and praise."""
        return filled(self.tr("Complaints %1, praise %2."), str(went.complaints), str(went.praise))

    def circles(self, went: HowItWent) -> str:
        """Say how customers and internal people fared against each other."""
        customer, internal = went.circles["customer"], went.circles["internal"]
        if not customer.due or not internal.due:
            return (
                self.tr("Only one side had something due.")
                if customer.due or internal.due
                else self.tr("Nothing was due.")
            )
        if min(customer.due, internal.due) < _FEWEST_TO_COMPARE:
            return self.tr("Too few were due to say who was served better.")
        gap = share(customer) - share(internal)
        if abs(gap) < 5:  # noqa: PLR2004 - as good as equal
            return self.tr("Customers and internal people were served alike.")
        return self.tr("Customers were served better.") if gap > 0 else self.tr("Internal people were served better.")

    def balance(self, went: HowItWent) -> str:
        """Say whom one owes most, and who owes most."""
        owed, owing = _those_with_most(went.balance, 1), _those_with_most(went.balance, 2)
        parts = []
        if len(owed) == 1:
            parts.append(filled(self.tr("You owe %1 most."), shown(owed[0][0], 60)))
        elif owed:
            parts.append(filled(self.tr("You owe most to %n people, %1 each.", "", len(owed)), str(owed[0][1])))
        if len(owing) == 1:
            parts.append(filled(self.tr("%1 owes you %2."), shown(owing[0][0], 60), str(owing[0][2])))
        elif owing:
            parts.append(filled(self.tr("%n people owe you most, %1 each.", "", len(owing)), str(owing[0][2])))
        return " ".join(parts) or self.tr("Nothing is open with anybody.")

    def channels(self, went: HowItWent) -> str:
        """Say how most of them came."""
        if not went.channels:
            return self.tr("How they came was not noted.")
        most = next(iter(went.channels))
        return filled(self.tr("Most came %1."), self._words.by_channel(most))

    def loud(self, went: HowItWent) -> str:
        """Say what the loud tenth took; nothing where it is not known."""
        if went.loud_tenth is None:
            return ""
        return filled(
            self.tr("The noisiest tenth of people took %1% of all that came in during 90 days."),
            str(round(went.loud_tenth * 100)),
        )

    def why_thanks(self, one: Owed) -> str:
        """Say why thanks are owed."""
        if one.loyal is not None:
            said = self.tr("%1 promises in a year, none bad, no chase and no complaint; %2")
            touches = self.tr("%n touch(es) where the middle is %1", "", one.loyal.touches)
            return filled(said, str(one.loyal.promises), filled(touches, f"{one.loyal.median:g}"))
        if one.wait is not None:
            said = self.tr("waited %1 and did not chase, while others were seen to")
            return filled(said, self._span((one.wait.until - one.wait.since).total_seconds() / 60))
        return self.tr("praised you, and had no answer yet")

    def _span(self, minutes: float) -> str:
        if minutes < 55:  # noqa: PLR2004 - short of an hour
            return self.tr("%n minute(s)", "", max(round(minutes), 1))
        hours = round(minutes / 60)
        if hours == 1:
            return self.tr("an hour")
        days = round(hours / 24)
        return filled(self.tr("%1 hours"), str(hours)) if days < 2 else filled(self.tr("%1 days"), str(days))  # noqa: PLR2004

    def quiet(self, one: Quiet, now: datetime) -> str:
        """Say since when nothing was heard of somebody."""
        return filled(self.tr("last touch %1"), self._words.ago(one.last_touch, now))

    def crunch(self, ends: Iterable[tuple[date, Crunch]], today: date) -> str:
        """Say that a month, quarter or year ends in these days; nothing where none does."""
        said = []
        for day, what in ends:
            sentence = {
                "month": self.tr("%1 is the last working day of the month."),
                "quarter": self.tr("%1 is the last working day of the quarter."),
                "year": self.tr("%1 is the last working day of the year."),
            }[what]
            said.append(filled(sentence, self._words.day(day, today)))
        return " ".join(said)

    def day_head(self, day: date, today: date, count: int, full: int) -> str:
        """Say a day of the week ahead, with how much stands in it."""
        said = filled(self.tr("%1 · %2"), self._words.day(day, today), str(count))
        return filled(self.tr("%1, full"), said) if count > full else said


def share(kept: Kept) -> float:
    """Return how much was kept on time, in per cent."""
    return 100 * kept.kept / kept.due if kept.due else 0.0


def _those_with_most(balance: Iterable[tuple[str, int, int]], side: int) -> list[tuple[str, int, int]]:
    """Return those whose count on one side of the balance is the highest; none where nothing is open there."""
    rows = [one for one in balance if one[side]]
    most = max((int(one[side]) for one in rows), default=0)
    return [one for one in rows if one[side] == most]
