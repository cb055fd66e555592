"""The counts of the window are those of its lists, and are asked for in one go."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from organizer.domain.when import Day, Zoned

if TYPE_CHECKING:
    from organizer.domain.when import Due
    from tests.services.desk import Desk

_COUNTED = {
    "mine_late": "my_overdue",
    "mine_today": "my_today",
    "theirs_now": "theirs_now",
    "later": "later",
    "waiting": "waiting",
    "kept_today": "kept_today",
}


def at_hour(day: int, hour: int) -> Due:
    return Zoned(datetime(2026, 11, day, hour), "UTC")  # noqa: DTZ001 - civil time


def filled_in(desk: Desk) -> None:
    """Have promises of both sides that stand, or ended, in every way, and each way another number of times."""
    dues: tuple[Due | None, ...] = (
        Day(date(2026, 11, 25)),
        at_hour(26, 8),
        at_hour(26, 16),
        Day(date(2026, 11, 28)),
        None,
    )
    times = 1
    for kind in ("promise", "waiting"):
        for due in dues:
            for end in ("", "kept", "let go", "deleted"):
                for number in range(times):
                    side = "mine" if kind == "promise" else "theirs"
                    one = desk.promise(f"{kind} {due} {end} {number}", kind=kind, side=side, due=due)
                    if end == "kept":
                        (desk.actions.keep if kind == "promise" else desk.actions.got_it)(one.id)
                    elif end == "let go":
                        desk.actions.let_go(one.id, told=True)
                    elif end == "deleted":
                        desk.actions.delete(one.id)
            times = times % 3 + 1


def test_each_count_is_how_many_rows_its_list_has_whenever_it_is_asked(desk: Desk) -> None:
    filled_in(desk)
    seen: set[int] = set()
    for hours in (0, 8, 30, 80):
        now = datetime(2026, 11, 26, 9, tzinfo=UTC) + timedelta(hours=hours)
        counts = desk.reader.counts(now)
        listed = {name: len(desk.reader.page(which, now=now, limit=500).rows) for name, which in _COUNTED.items()}
        assert {name: getattr(counts, name) for name in _COUNTED} == listed
        seen.update(listed.values())
    assert len(seen) > 4


def test_all_counts_are_asked_for_by_one_statement(desk: Desk) -> None:
    asked: list[str] = []
    desk.book.database.connection().set_trace_callback(asked.append)
    desk.reader.counts()
    assert len(asked) == 1
