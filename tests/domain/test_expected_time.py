"""What they expect, and what is overdue."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.grading import expectation
from organizer.domain.when import Day, Floating, Instant, Zoned
from tests.domain.november import IN_UTC, MADE, a_date, civil, day, judged, kept, move, on, promise, timed, word

THURSDAY_THREE = timed(26, 15)
FRIDAY_THREE = timed(27, 15)
MONDAY = day(30)


def test_they_expect_the_first_due() -> None:
    assert judged(promise(FRIDAY_THREE), now=MADE).expected == on(27, 15)


def test_without_a_due_nothing_is_expected_and_nothing_overdue() -> None:
    of = judged(promise(), now=on(30))
    assert (of.expected, of.overdue_at) == (None, None)


def test_a_day_is_expected_by_its_end_in_the_users_zone() -> None:
    assert judged(promise(day(27)), now=MADE, zone="America/New_York").expected == on(28, 5)
    assert judged(promise(day(27)), now=MADE, zone="Asia/Tokyo").expected == on(27, 15)


def test_a_day_on_which_the_clocks_change_is_over_at_its_own_end() -> None:
    # Paris goes forward on 29 March (23 hours long) and back on 25 October (25 hours long).
    spring, autumn = promise(Day(a_date("2026-03-29"))), promise(Day(a_date("2026-10-25")))
    before = datetime(2026, 1, 1, tzinfo=UTC)
    assert judged(spring, now=before, zone="Europe/Paris").expected == datetime(2026, 3, 29, 22, tzinfo=UTC)
    assert judged(autumn, now=before, zone="Europe/Paris").expected == datetime(2026, 10, 25, 23, tzinfo=UTC)


def test_a_day_before_a_midnight_that_is_skipped_is_over_when_the_next_begins() -> None:
    # In Beirut the 29th of March 2026 begins at 1:00, which is 22:00 UTC.
    late_march = promise(Day(a_date("2026-03-28")))
    assert judged(late_march, now=on(1), zone="Asia/Beirut").expected == datetime(2026, 3, 28, 22, tzinfo=UTC)


def test_a_time_in_a_zone_stays_when_the_user_travels_and_a_floating_one_goes_along() -> None:
    three = civil(2026, 11, 27, 15)
    for zone in ("Europe/Paris", "Asia/Tokyo"):
        assert judged(promise(Zoned(three, "Europe/Paris")), now=MADE, zone=zone).expected == on(27, 14)
        assert judged(promise(Instant(on(27, 14))), now=MADE, zone=zone).expected == on(27, 14)
    assert judged(promise(Floating(three)), now=MADE, zone="Asia/Tokyo").expected == on(27, 6)


def test_a_time_in_the_skipped_hour_moves_forward_and_one_in_the_doubled_hour_is_the_first() -> None:
    skipped = Zoned(civil(2026, 3, 29, 2, 30), "Europe/Paris")
    doubled = Zoned(civil(2026, 10, 25, 2, 30), "Europe/Paris")
    assert judged(promise(skipped), now=on(1)).expected == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert judged(promise(doubled), now=on(1)).expected == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_move_they_were_told_in_time_changes_what_they_expect() -> None:
    one = promise(MONDAY, first_due=FRIDAY_THREE)
    assert judged(one, move(on(27, 14), MONDAY, told=True), now=on(27, 16)).expected == on(31)


def test_told_at_the_very_moment_of_the_due_is_still_in_time() -> None:
    one = promise(MONDAY, first_due=FRIDAY_THREE)
    assert judged(one, move(on(27, 15), MONDAY, told=True), now=on(28)).expected == on(31)
    assert judged(one, move(on(27, 15, 0, 1), MONDAY, told=True), now=on(28)).expected == on(27, 15)


def test_a_move_to_an_earlier_due_counts_too() -> None:
    one = promise(FRIDAY_THREE, first_due=MONDAY)
    assert judged(one, move(on(26, 10), FRIDAY_THREE, told=True), now=on(26, 11)).expected == on(27, 15)


def test_a_move_they_were_not_told_changes_nothing_for_them() -> None:
    one = promise(MONDAY, first_due=FRIDAY_THREE)
    assert judged(one, move(on(26, 10), MONDAY, told=False), now=on(26, 11)).expected == on(27, 15)


def test_a_told_move_is_measured_by_what_they_last_heard_and_not_by_what_was_only_meant() -> None:
    # Friday became Monday in silence; telling them on Saturday comes after the Friday they knew of.
    one = promise(day(31), first_due=FRIDAY_THREE)
    moves = [move(on(26, 10), MONDAY, told=False), move(on(28, 10), day(31), told=True)]
    assert judged(one, *moves, now=on(28, 11)).expected == on(27, 15)


def test_each_move_is_measured_by_the_one_before_it_in_whatever_order_they_come() -> None:
    one = promise(day(32), first_due=FRIDAY_THREE)
    moves = [move(on(30, 9), day(32), told=True), move(on(27, 9), MONDAY, told=True)]
    assert judged(one, *moves, now=on(30, 10)).expected == on(33)
    assert judged(one, *reversed(moves), now=on(30, 10)).expected == on(33)


def test_after_one_that_came_too_late_a_later_one_cannot_mend_it() -> None:
    one = promise(day(32), first_due=FRIDAY_THREE)
    moves = [move(on(28, 9), MONDAY, told=True), move(on(29, 9), day(32), told=True)]
    assert judged(one, *moves, now=on(30, 10)).expected == on(27, 15)


def test_moves_in_one_moment_end_with_the_due_in_force() -> None:
    one = promise(MONDAY, first_due=FRIDAY_THREE)
    moves = [move(on(27, 9), MONDAY, told=True), move(on(27, 9), day(29), told=True)]
    assert judged(one, *moves, now=on(27, 10)).expected == on(31)
    assert judged(one, *reversed(moves), now=on(27, 10)).expected == on(31)


def test_where_there_was_no_due_the_first_they_are_told_is_expected() -> None:
    one = promise(FRIDAY_THREE, first_due=None)
    assert judged(one, move(on(26, 10), FRIDAY_THREE, told=True), now=on(26, 11)).expected == on(27, 15)
    assert expectation(one, [move(on(26, 10), FRIDAY_THREE, told=True)], IN_UTC).set_at == on(26, 10)


def test_a_move_that_names_no_due_moves_nothing() -> None:
    assert judged(promise(FRIDAY_THREE), move(on(26, 10), None, told=True), now=on(26, 11)).expected == on(27, 15)


def test_other_words_move_nothing() -> None:
    assert judged(promise(FRIDAY_THREE), word(on(26, 10)), now=on(26, 11)).expected == on(27, 15)


def test_mine_is_overdue_from_the_earlier_of_what_was_meant_and_what_they_expect() -> None:
    put_off = judged(promise(MONDAY, first_due=FRIDAY_THREE), move(on(26, 10), MONDAY, told=False), now=on(26, 11))
    sooner = judged(
        promise(THURSDAY_THREE, first_due=FRIDAY_THREE), move(on(26, 10), THURSDAY_THREE, told=False), now=on(26, 11)
    )
    assert put_off.overdue_at == on(27, 15)
    assert (sooner.overdue_at, sooner.expected) == (on(26, 15), on(27, 15))


def test_theirs_is_overdue_when_its_due_has_passed_and_is_never_graded() -> None:
    theirs = promise(MONDAY, first_due=FRIDAY_THREE, side="theirs", kind="waiting", grade_given="bad")
    of = judged(theirs, move(on(26, 10), MONDAY, told=False), now=on(35))
    assert (of.overdue_at, of.expected) == (on(31), on(31))
    assert (of.grade, of.reason, of.grade_changes_at, of.near_miss) == (None, None, None, False)
    assert judged(promise(side="theirs", kind="waiting"), now=on(35)).overdue_at is None


def test_moves_are_counted_told_or_not() -> None:
    moves = [move(on(26, 10), MONDAY, told=False), move(on(26, 11), FRIDAY_THREE, told=True)]
    assert judged(promise(FRIDAY_THREE), *moves, word(on(26, 12)), now=on(26, 13)).moves == 2


def test_a_first_time_and_the_same_time_again_are_no_moves() -> None:
    named = [move(on(26, 10), FRIDAY_THREE, told=False), move(on(26, 11), FRIDAY_THREE, told=True)]
    assert judged(promise(FRIDAY_THREE), *named, now=on(26, 13)).moves == 0
    back = [*named, move(on(26, 12), MONDAY, told=True), move(on(26, 13), FRIDAY_THREE, told=True)]
    assert judged(promise(FRIDAY_THREE), *back, now=on(26, 14)).moves == 2
    assert judged(promise(FRIDAY_THREE), *reversed(back), now=on(26, 14)).moves == 2


def test_a_move_to_a_time_that_is_not_known_is_one() -> None:
    unknown = [move(on(26, 10), None, told=True), move(on(26, 11), FRIDAY_THREE, told=True)]
    assert judged(promise(FRIDAY_THREE), *unknown, now=on(26, 13)).moves == 1


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"])
@pytest.mark.parametrize("end", ["9999-12-31", "0001-01-01"])
def test_the_ends_of_the_calendar_are_judged_like_any_day(zone: str, end: str) -> None:
    of = judged(promise(Day(a_date(end))), now=MADE, zone=zone)
    assert of.expected is not None
    assert of.expected.astimezone(ZoneInfo("Pacific/Kiritimati")).year == int(end[:4])
    assert of.grade == ("bad" if end.startswith("0001") else None)
    assert judged(kept(on(27), Day(a_date(end))), zone=zone).grade == ("bad" if end.startswith("0001") else "good")
