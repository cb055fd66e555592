"""Very many that fall due at once hold nothing up, and none of them is lost."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from organizer.store import ledger
from tests.services.desk import Desk
from tests.services.test_nuisance import THREE, at_due_only, due_at, titles
from tests.services.test_occasions import live_until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def calls_of(work: Callable[[], object]) -> int:
    """Return how many functions were called meanwhile, in Python or beneath it."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def test_a_crowd_costs_no_more_statements_than_a_few(desk: Desk) -> None:
    at_due_only(desk)
    written: list[str] = []
    connection = desk.book.database.connection()
    for number in range(120):
        due_at(desk, THREE, f"p{number}")
    desk.clock.set(THREE)
    connection.set_trace_callback(written.append)
    desk.reminding.run()
    connection.set_trace_callback(None)
    assert desk.reminding.count_waiting() == 120
    assert sum(sql.startswith("UPDATE alert") for sql in written) <= 3
    assert len(written) < 40


def test_one_more_in_a_crowd_costs_next_to_nothing(tmp_path: Path) -> None:
    told = {}
    for size in (50, 150):
        desk = Desk(tmp_path / str(size))
        at_due_only(desk)
        for number in range(size):
            due_at(desk, THREE, f"p{number}")
        desk.reminding.run()
        desk.clock.set(THREE)
        told[size] = calls_of(desk.reminding.run)
        assert titles(desk) == [f"{size} wait"]
        desk.book.close()
    # Each read whole, as one that is named is, would be five hundred.
    assert (told[150] - told[50]) / 100 < 50


def test_a_crowd_that_the_quiet_lets_through_costs_no_more_statements_than_a_few(desk: Desk) -> None:
    at_due_only(desk)
    desk.preferences.set("quiet_hours", "14:00-16:00")
    for number in range(120):
        due_at(desk, THREE, f"p{number}")
    desk.clock.set(THREE)
    asked: list[str] = []
    desk.book.database.connection().set_trace_callback(asked.append)
    desk.reminding.run()
    desk.book.database.connection().set_trace_callback(None)
    assert titles(desk) == ["120 wait"]
    assert len(asked) < 40


def test_killed_between_the_claim_and_the_notice_of_a_crowd_all_of_it_is_said_again(desk: Desk) -> None:
    at_due_only(desk)
    desk.notifier.hanging = True
    for number in range(30):
        due_at(desk, THREE, f"p{number:02}")
    live_until(desk, THREE)
    again = desk.reopened()
    assert {entry.alert for entry in ledger.unanswered(again.book)} == {"at_due"}
    again.reminding.begin()
    assert [(notice.title, notice.body) for notice in again.notifier.said] == [("30 wait", "p00, p01, p02, p03")]
    assert len(again.reminding.waiting()) == again.reminding.count_waiting() == 30
    once_more = again.reopened()
    once_more.reminding.begin()
    assert titles(once_more) == []
