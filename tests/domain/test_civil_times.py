"""Every quarter of an hour of the days on which clocks change, against a table written by hand.

The table holds the offsets from UTC in minutes before and after each change, and the civil time at which the clock is moved;
from it the moments are worked out here by adding and subtracting, without zoneinfo and without the code under test.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.promises import Promise
from organizer.domain.reminders import ladder
from organizer.domain.settings import Settings
from organizer.domain.when import Day, Floating, Instant, Zoned, passes_at

QUARTERS = [timedelta(minutes=15 * number) for number in range(96)]
EVERY_DAY = Settings(working_days=frozenset(range(7)))


@dataclass(frozen=True)
class Change:
    """A day on which a clock is moved: at a civil time (minutes after its midnight), from one offset to another (minutes)."""

    zone: str
    day: date
    at: int
    before: int
    after: int

    def utc(self, minutes: int) -> datetime:
        """Return the moment of a civil time, in minutes after the midnight with which the day begins.

        The skipped hour is moved forward by the gap, which is the offset before the change; the doubled hour is the first.
        """
        gap = self.after - self.before
        offset = self.before if minutes < self.at + max(gap, 0) else self.after
        midnight = datetime(self.day.year, self.day.month, self.day.day, tzinfo=UTC)
        return midnight + timedelta(minutes=minutes - offset)


CHANGES = [
    Change("Europe/Berlin", date(2026, 3, 29), 120, 60, 120),
    Change("Europe/Berlin", date(2026, 10, 25), 180, 120, 60),
    Change("America/New_York", date(2026, 3, 8), 120, -300, -240),
    Change("America/New_York", date(2026, 11, 1), 120, -240, -300),
    Change("Australia/Lord_Howe", date(2026, 4, 5), 120, 660, 630),
    Change("Australia/Lord_Howe", date(2026, 10, 4), 120, 630, 660),
    Change("Africa/Cairo", date(2026, 4, 24), 0, 120, 180),
    Change("Africa/Cairo", date(2026, 10, 29), 1_440, 180, 120),
    # Apia left out the whole of Friday 30 December 2011, and put its clocks back for the last time in 2021.
    Change("Pacific/Apia", date(2011, 12, 30), 0, -600, 840),
    Change("Pacific/Apia", date(2021, 4, 4), 240, 840, 780),
    # Kathmandu moved once, by a quarter of an hour, and stands still since.
    Change("Asia/Kathmandu", date(1986, 1, 1), 0, 330, 345),
    Change("Asia/Kathmandu", date(2026, 3, 29), 2_000, 345, 345),
    Change("Pacific/Auckland", date(2026, 4, 5), 180, 780, 720),
    Change("Pacific/Auckland", date(2026, 9, 27), 120, 720, 780),
]

# A few moments worked out on paper, so that the table itself is not believed blindly.
ON_PAPER = [
    ("Europe/Berlin", date(2026, 3, 29), 150, "2026-03-29T01:30"),
    ("Europe/Berlin", date(2026, 10, 25), 150, "2026-10-25T00:30"),
    ("America/New_York", date(2026, 11, 1), 90, "2026-11-01T05:30"),
    ("Australia/Lord_Howe", date(2026, 10, 4), 135, "2026-10-03T15:45"),
    ("Australia/Lord_Howe", date(2026, 4, 5), 105, "2026-04-04T14:45"),
    ("Africa/Cairo", date(2026, 4, 24), 30, "2026-04-23T22:30"),
    ("Africa/Cairo", date(2026, 10, 29), 1_410, "2026-10-29T20:30"),
    ("Pacific/Apia", date(2011, 12, 30), 720, "2011-12-30T22:00"),
    ("Asia/Kathmandu", date(1986, 1, 1), 0, "1985-12-31T18:30"),
    ("Pacific/Auckland", date(2026, 9, 27), 150, "2026-09-26T14:30"),
]


def named(change: Change) -> str:
    return f"{change.zone} {change.day}"


@pytest.mark.parametrize("zone, day, minutes, utc", ON_PAPER)
def test_the_table_agrees_with_what_was_worked_out_on_paper(zone: str, day: date, minutes: int, utc: str) -> None:
    (change,) = [one for one in CHANGES if (one.zone, one.day) == (zone, day)]
    assert change.utc(minutes).isoformat()[:16] == utc


def local(change: Change, quarter: timedelta) -> datetime:
    return datetime(change.day.year, change.day.month, change.day.day, tzinfo=UTC).replace(tzinfo=None) + quarter


@pytest.mark.parametrize("change", CHANGES, ids=named)
def test_a_time_in_the_zone_of_the_user_is_due_and_rings_when_the_table_says(change: Change) -> None:
    zone = ZoneInfo(change.zone)
    for quarter in QUARTERS:
        moment = change.utc(quarter // timedelta(minutes=1))
        for due in (Zoned(local(change, quarter), change.zone), Floating(local(change, quarter))):
            assert passes_at(due, zone) == moment, due
            assert _rings(due, zone)["at_due"] == moment, due


@pytest.mark.parametrize("change", CHANGES, ids=named)
def test_a_time_named_in_a_zone_is_the_same_moment_wherever_the_user_is(change: Change) -> None:
    for quarter in QUARTERS:
        due = Zoned(local(change, quarter), change.zone)
        assert _rings(due, ZoneInfo("America/Santiago"))["at_due"] == change.utc(quarter // timedelta(minutes=1)), due


@pytest.mark.parametrize("change", CHANGES, ids=named)
def test_an_instant_and_its_hour_before_know_of_no_change(change: Change) -> None:
    zone = ZoneInfo(change.zone)
    always = Settings(working_days=frozenset(range(7)), work_begins=time.min, leaving=time.max)
    for quarter in QUARTERS:
        moment = change.utc(quarter // timedelta(minutes=1))
        rings = _rings(Instant(moment), zone, always)
        assert rings["at_due"] == moment
        assert rings["lead"] == moment - timedelta(hours=1)
        assert rings["hour_after"] == moment + timedelta(hours=1)


@pytest.mark.parametrize("change", CHANGES, ids=named)
def test_a_day_speaks_on_its_morning_and_ends_with_it(change: Change) -> None:
    zone = ZoneInfo(change.zone)
    for quarter in QUARTERS:
        minutes = quarter // timedelta(minutes=1)
        settings = Settings(
            working_days=frozenset(range(7)), morning=time(minutes // 60, minutes % 60), leaving=time.max
        )
        assert _rings(Day(change.day), zone, settings)["at_due"] == change.utc(minutes), minutes
    assert passes_at(Day(change.day), zone) == change.utc(1_440)


def _rings(
    due: Day | Zoned | Floating | Instant, zone: ZoneInfo, settings: Settings = EVERY_DAY
) -> dict[str, datetime]:
    long_before = datetime(1985, 1, 1, tzinfo=UTC)
    promise = Promise("p", long_before, long_before, "a", "a", due=due, first_due=due)
    return {alert.name: alert.at for alert in ladder(promise, from_=long_before, zone=zone, settings=settings)}
