"""The weekly review: what each step holds, and how the week went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from organizer.domain import review
from organizer.domain.grading import FEWEST_TO_COUNT, credit, judge
from organizer.domain.people import CIRCLES
from organizer.domain.promises import GRADES
from organizer.domain.when import end_of_day, local_day, start_of_day
from organizer.services.rituals.attending import Attending
from organizer.store import contacts, steps, weeks
from organizer.store.weeks import Graded

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from organizer.domain.review import Week
    from organizer.domain.settings import Settings
    from organizer.services.ports import Clock
    from organizer.services.rituals.attending import Owed
    from organizer.store.book import Book


@dataclass(frozen=True, slots=True)
class Kept:
    """How many promises were kept in time, of how many that were due; and how many of those were graded bad."""

    kept: int = 0
    due: int = 0
    bad: int = 0


@dataclass(frozen=True, slots=True)
class HowItWent:
    """How a week went. `reliability` is None below ten counted promises; `so_far` says whether the week goes on."""

    week: Week
    so_far: bool
    grades: dict[str, int]
    near_misses: int
    complaints: int
    praise: int
    kept_on_time: Kept
    reliability: float | None
    counted: int
    circles: dict[str, Kept]
    channels: dict[str, int]
    weeks: tuple[tuple[Week, Kept], ...]
    balance: tuple[tuple[str, int, int], ...] = ()
    loud_tenth: float | None = None
    quiet_and_loyal: tuple[Owed, ...] = ()
    waited_patiently: tuple[Owed, ...] = ()


@dataclass(slots=True)
class _Sum:
    """Grades being added up: by grade, by circle, and by week."""

    grades: Counter[str] = field(default_factory=Counter)
    circles: dict[str, Kept] = field(default_factory=dict)
    near: int = 0
    kept: int = 0

    def add(self, graded: Graded) -> None:
        self.near += graded.near
        if graded.grade is None:
            return
        self.grades[graded.grade] += graded.count
        self.kept += graded.kept
        if graded.circle is not None:
            of = self.circles.get(graded.circle, Kept())
            bad = graded.count if graded.grade == "bad" else 0
            self.circles[graded.circle] = Kept(of.kept + graded.kept, of.due + graded.count, of.bad + bad)


class Reviewing:
    """Reads the weekly review. `now` (aware UTC) is the present unless given."""

    def __init__(self, book: Book, clock: Clock, settings_of: Callable[[], Settings]) -> None:
        """Review `book`."""
        self._book = book
        self._clock = clock
        self._settings_of = settings_of
        self.attending = Attending(book, clock, settings_of)

    def week(self, name: str | None = None, now: datetime | None = None) -> Week:
        """Return the week of this name, or the one in progress.

        Raises:
            Unusable: no week is called so.
        """
        starts_on = self._settings_of().week_starts
        if name is not None:
            return review.week_named(name, starts_on)
        return review.week_of(local_day(now or self._clock.now(), self._clock.zone()), starts_on)

    def has_anything(self) -> bool:
        """Say whether anything was ever promised."""
        return bool(self._book.promise_ids("", 1))

    def promises(self, step: str, now: datetime | None = None) -> tuple[str, ...]:
        """Return the ids of the promises that a step holds, in its order: one of the first three, or the next seven days."""
        return steps.promise_ids(self._book, step, *self._moments(now))

    def count(self, step: str, now: datetime | None = None) -> int:
        """Return how much a step holds; the last holds nothing to do."""
        moment = now or self._clock.now()
        if step == "going_quiet":
            return len(self.attending.going_quiet(moment))
        if step == "thanks_owed":
            return len(self.attending.thanks_owed(moment))
        return 0 if step not in steps.STEPS else steps.count(self._book, step, *self._moments(moment))

    def how_it_went(self, week: Week, now: datetime | None = None) -> HowItWent:
        """Return how a week went, or goes so far; what concerns people is as it stood at its end, or stands now."""
        moment, zone = now or self._clock.now(), self._clock.zone()
        begins, ends = start_of_day(week.first, zone), end_of_day(week.last, zone)
        at = min(moment, ends)
        counts = weeks.of_week(self._book, week.first, week.last, moment)
        shown = review.weeks_up_to(week)
        anew = self._judged_anew(shown[0].first, week.last, moment)
        total = _Sum()
        for graded in (*counts.graded, *(graded for day, graded in anew if day >= week.first)):
            total.add(graded)
        earned = [credit(moment - since) for since in counts.open_since]
        counted = counts.credited + len(earned)
        heard = weeks.complaints_and_praise(self._book, begins, ends)
        return HowItWent(
            week,
            so_far=begins <= moment < ends,
            grades={grade: total.grades[grade] for grade in GRADES},
            near_misses=total.near,
            complaints=heard.get("complaint", 0),
            praise=heard.get("praise", 0),
            kept_on_time=Kept(total.kept, total.grades.total(), total.grades["bad"]),
            reliability=(counts.credit + sum(earned)) / counted if counted >= FEWEST_TO_COUNT else None,
            counted=counted,
            circles={circle: total.circles.get(circle, Kept()) for circle in CIRCLES},
            channels=dict(counts.channels.most_common()),
            weeks=self._line(shown, anew, moment),
            balance=contacts.balance(self._book),
            loud_tenth=self.attending.loud_tenth(at),
            quiet_and_loyal=self.attending.quiet_and_loyal(at),
            waited_patiently=self.attending.waited_patiently(at),
        )

    def _line(
        self, shown: tuple[Week, ...], anew: tuple[tuple[date, Graded], ...], now: datetime
    ) -> tuple[tuple[Week, Kept], ...]:
        first = shown[0].first
        found = weeks.by_week(self._book, first, len(shown), now)
        more = Counter((day - first).days // 7 for day, graded in anew if graded.grade is not None)
        counted = ((week, *found.get(number, (0, 0)), more[number]) for number, week in enumerate(shown))
        return tuple((week, Kept(kept, due + late)) for week, kept, due, late in counted)

    def _judged_anew(self, first: date, last: date, now: datetime) -> tuple[tuple[date, Graded], ...]:
        """Return what is open and whose grade time has changed since it was written, judged as of now, with its day."""
        zone, settings = self._clock.zone(), self._settings_of()
        anew = []
        for promise in weeks.overtaken(self._book, first, last, now):
            judged = judge(promise, self._book.touches_of(promise.id), now=now, zone=zone, settings=settings)
            person = None if promise.to is None else self._book.person(promise.to)
            if judged.counts_on is not None:
                circle = None if person is None else person.circle
                anew.append((judged.counts_on, Graded(circle, judged.grade, 1, 0, int(judged.near_miss))))
        return tuple(anew)

    def _moments(self, now: datetime | None) -> tuple[datetime, datetime]:
        moment, zone = now or self._clock.now(), self._clock.zone()
        return moment, end_of_day(review.days_ahead(local_day(moment, zone))[-1], zone)
