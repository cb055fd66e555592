"""The plots of a week: which figures each shows, in words, as a table, and painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.ui.look.charts import BalancePlot, BarsPlot, DonutPlot, LinePlot, Plot, WordsPlot
from organizer.ui.words.review_words import FEWEST_WEEKS, GRADE_LOOKS, share
from organizer.ui.words.wording import filled, shown

if TYPE_CHECKING:
    from organizer.services.rituals.reviewing import HowItWent
    from organizer.ui.words.review_words import ReviewWords

_MOST_BARS = 8


class ReviewPlots(QObject):
    """Makes the plots of a week."""

    def __init__(self, words: ReviewWords, parent: QObject | None = None) -> None:
        """Say everything by `words`."""
        super().__init__(parent)
        self._words = words

    def all(self, went: HowItWent) -> tuple[Plot, ...]:
        """Return every plot, in the order of the page."""
        return (
            self.kept(went),
            self.grades(went),
            self.balance(went),
            self.circles(went),
            self.channels(went),
            self.escapes(went),
        )

    def exported(self, went: HowItWent, before: str, differently: str) -> tuple[Plot, ...]:
        """Return every plot and, as tables without a picture, whom to thank and what was to be done differently."""
        return (*self.all(went), self.thanks(went), self.resolutions(before, differently))

    def thanks(self, went: HowItWent) -> Plot:
        """Return whom to thank and why."""
        rows = tuple(
            (shown(one.name, 60), self._words.why_thanks(one))
            for one in (*went.quiet_and_loyal, *went.waited_patiently)
        )
        sentence = "\n".join(f"{name}: {why}." for name, why in rows) or self._words.nobody_to_thank()
        return WordsPlot(self._words.whom_to_thank(), sentence, (self.tr("Person"), self.tr("Why")), rows)

    def resolutions(self, before: str, differently: str) -> Plot:
        """Return what was to be done differently in this week, and after it."""
        asked = ((self.tr("You wanted to do differently"), before), (self._words.differently(), differently))
        rows = tuple((question, answer) for question, answer in asked if answer)
        sentence = "\n".join(f"{asked[0][0]}: {answer}" if answer == before else answer for _, answer in rows)
        return WordsPlot(self._words.differently(), sentence, ("", ""), rows)

    def kept(self, went: HowItWent) -> Plot:
        """Return the line of twelve weeks; below three weeks there is only its sentence."""
        values = tuple(share(kept) if kept.due else None for _, kept in went.weeks)
        known = sum(value is not None for value in values)
        weeks = [filled(self.tr("W%1"), str(week.number)) for week, _ in went.weeks]
        last = self.tr("This week") if went.so_far else weeks[-1]
        return LinePlot(
            self.tr("Kept on time"),
            " ".join(part for part in (self._words.kept_line(went), self._words.reliability(went)) if part),
            (self.tr("Week"), self.tr("Kept"), self.tr("Due")),
            tuple((week.name, str(kept.kept), str(kept.due)) for week, kept in went.weeks),
            200 if known >= FEWEST_WEEKS else 0,
            values,
            (weeks[0], weeks[len(weeks) // 2], last),
        )

    def grades(self, went: HowItWent) -> Plot:
        """Return the ring of grades."""
        parts = tuple((self._words.grade(grade), *GRADE_LOOKS[grade], count) for grade, count in went.grades.items())
        return DonutPlot(
            self.tr("Grades"),
            self._words.grades(went),
            (self.tr("Grade"), self.tr("Promises")),
            tuple((name, str(count)) for name, _, _, count in parts),
            156 if went.kept_on_time.due else 0,
            tuple(part for part in parts if part[-1]),
            self.tr("promises due"),
        )

    def balance(self, went: HowItWent) -> Plot:
        """Return what is open with whom, to both sides."""
        bars = tuple((shown(name, 60), mine, theirs) for name, mine, theirs in went.balance[:_MOST_BARS])
        return BalancePlot(
            self.tr("People balance"),
            self._words.balance(went),
            (self.tr("Person"), self.tr("I owe"), self.tr("They owe me")),
            tuple((shown(name, 60), str(mine), str(theirs)) for name, mine, theirs in went.balance),
            26 + 28 * len(bars) if bars else 0,
            bars,
            (self.tr("I owe"), self.tr("They owe me")),
        )

    def circles(self, went: HowItWent) -> Plot:
        """Return how customers fared against internal people."""
        known = [(circle, kept) for circle, kept in went.circles.items() if kept.due]
        bars = tuple(
            (
                self._words.circle(circle),
                kept.kept / kept.due,
                filled(self.tr("%1 of %2"), str(kept.kept), str(kept.due)),
                "accent",
            )
            for circle, kept in known
        )
        return BarsPlot(
            self.tr("Internal against customers"),
            self._words.circles(went),
            (self.tr("Circle"), self.tr("Kept"), self.tr("Due"), self.tr("Bad")),
            tuple((self._words.circle(circle), str(kept.kept), str(kept.due), str(kept.bad)) for circle, kept in known),
            28 * len(bars),
            bars,
        )

    def channels(self, went: HowItWent) -> Plot:
        """Return how they came."""
        most = max(went.channels.values(), default=1)
        bars = tuple(
            (self._words.channel(name), count / most, str(count), "channel")
            for name, count in list(went.channels.items())[:_MOST_BARS]
        )
        return BarsPlot(
            self.tr("Channels they came by"),
            self._words.channels(went),
            (self.tr("Channel"), self.tr("Promises")),
            tuple((self._words.channel(name), str(count)) for name, count in went.channels.items()),
            28 * len(bars),
            bars,
        )

    def escapes(self, went: HowItWent) -> Plot:
        """Return near misses, complaints and praise."""
        rows = (
            (self.tr("Near misses"), went.near_misses, "today"),
            (self.tr("Complaints"), went.complaints, "overdue"),
            (self.tr("Praise"), went.praise, "kept"),
        )
        most = max(went.near_misses, went.complaints, went.praise, 1)
        bars = tuple((name, count / most, str(count), ink) for name, count, ink in rows)
        sentence = " ".join(part for part in (self._words.near_misses(went), self._words.loud(went)) if part)
        return BarsPlot(
            self.tr("Near misses, complaints, praise"),
            sentence,
            (self.tr("What"), self.tr("How many")),
            tuple((name, str(count)) for name, count, _ in rows),
            28 * len(bars) if any(count for _, count, _ in rows) else 0,
            bars,
        )
