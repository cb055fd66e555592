"""Kept in time, but only just."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from organizer.domain.settings import Settings
from tests.domain.november import chase, day, judged, kept, let_go, move, on, promise, question, timed, word

if TYPE_CHECKING:
    from organizer.domain.promises import Promise
    from organizer.domain.touches import Touch

FRIDAY_THREE = timed(27, 15)


def missed(one: Promise, *touches: Touch, now: datetime | None = None, **fields: object) -> str | None:
    of = judged(one, *touches, now=now, **fields)  # type: ignore[arg-type]
    assert of.near_miss == (of.near_miss_reason is not None)
    return of.near_miss_reason


# The last tenth


def test_the_last_tenth_of_the_span_is_a_near_miss() -> None:
    # Made at 9:00, due ten hours later: the last tenth begins at 18:00.
    due = timed(26, 19)
    assert missed(kept(on(26, 18), due)) is None
    assert missed(kept(on(26, 18, 0, 1), due)) == "last_tenth"
    assert missed(kept(on(26, 19), due)) == "last_tenth"


def test_kept_late_is_no_near_miss_but_a_miss() -> None:
    assert missed(kept(on(26, 19, 0, 1), timed(26, 19))) is None


def test_of_a_short_span_at_least_the_last_five_minutes_count() -> None:
    # Half an hour: a tenth would be three minutes.
    due = timed(26, 9, 30)
    assert missed(kept(on(26, 9, 25), due)) is None
    assert missed(kept(on(26, 9, 25, 1), due)) == "last_tenth"


def test_of_a_long_span_at_most_the_last_four_hours_count() -> None:
    # Twenty days: a tenth would be two.
    due = timed(46, 9)
    assert missed(kept(on(46, 5), due)) is None
    assert missed(kept(on(46, 5, 0, 1), due)) == "last_tenth"


def test_a_day_is_measured_to_the_leaving_time() -> None:
    # Thursday 9:00 to Friday 17:00 is 32 hours; the last tenth is 3 h 12 min and begins at 13:48.
    assert missed(kept(on(27, 13, 48), day(27))) is None
    assert missed(kept(on(27, 13, 48, 1), day(27))) == "last_tenth"


def test_a_day_kept_after_the_leaving_time_is_a_near_miss() -> None:
    assert missed(kept(on(27, 23), day(27))) == "last_tenth"


def test_the_leaving_time_is_that_of_the_weekday() -> None:
    # On Fridays the user leaves at 13:00: 28 hours, and the last tenth begins at 10:12.
    early_friday = Settings(leaving_on=((4, time(13)),))
    assert missed(kept(on(27, 10, 12), day(27)), settings=early_friday) is None
    assert missed(kept(on(27, 10, 13), day(27)), settings=early_friday) == "last_tenth"


def test_the_leaving_time_is_the_users_own() -> None:
    # 17:00 in Tokyo is 8:00 UTC: 23 hours, and the last tenth begins at 5:42 UTC.
    assert missed(kept(on(27, 5, 42), day(27)), zone="Asia/Tokyo") is None
    assert missed(kept(on(27, 5, 43), day(27)), zone="Asia/Tokyo") == "last_tenth"


def test_it_is_measured_to_the_due_they_expect() -> None:
    one = kept(on(27, 14), timed(30, 9), first_due=FRIDAY_THREE)
    assert missed(one, move(on(26, 10), timed(30, 9), told=True)) is None
    assert missed(one, move(on(26, 10), timed(30, 9), told=False)) == "last_tenth"


def test_made_at_or_after_the_due_is_never_one() -> None:
    assert missed(kept(on(26, 15), timed(26, 15), made=on(26, 15))) is None
    assert missed(kept(on(26, 15), timed(26, 15), made=on(26, 16))) is None
    moves = [move(on(26, 15), timed(26, 15), told=False) for _ in range(3)]
    assert missed(kept(on(26, 15), timed(26, 15), made=on(26, 15)), *moves) is None


def test_made_today_after_the_leaving_time_had_no_chance_to_be_earlier() -> None:
    assert missed(kept(on(26, 19), day(26), made=on(26, 18))) is None
    assert missed(kept(on(26, 19), day(26), made=on(26, 17))) is None
    assert missed(kept(on(26, 19), day(26), made=on(26, 16, 59))) == "last_tenth"


def test_without_a_time_nothing_is_missed_nearly() -> None:
    assert missed(kept(on(30))) is None


def test_only_what_was_kept_can_be_one() -> None:
    assert missed(promise(FRIDAY_THREE), now=on(27, 15)) is None
    assert missed(let_go(on(27, 15), FRIDAY_THREE, told=True)) is None


# Moved


def test_in_time_only_because_it_was_moved_on_the_day_it_was_due() -> None:
    told = move(on(27, 14), day(30), told=True)
    assert missed(kept(on(28, 9), day(30), first_due=FRIDAY_THREE), told) == "moved_on_the_day"


def test_moved_on_the_day_but_kept_by_the_old_due_all_the_same() -> None:
    told = move(on(27, 9), day(30), told=True)
    assert missed(kept(on(27, 12), day(30), first_due=FRIDAY_THREE), told) is None
    assert missed(kept(on(27, 15), day(30), first_due=FRIDAY_THREE), told) is None


def test_moved_the_day_before_is_no_near_miss() -> None:
    told = move(on(26, 23, 59), day(30), told=True)
    assert missed(kept(on(28, 9), day(30), first_due=FRIDAY_THREE), told) is None


def test_the_day_it_was_due_is_the_users() -> None:
    # 23:59 UTC on Thursday is Friday in Paris.
    told = move(on(26, 23, 59), day(30), told=True)
    one = kept(on(28, 9), day(30), first_due=FRIDAY_THREE)
    assert missed(one, told, zone="Europe/Paris") == "moved_on_the_day"


def test_moved_on_the_day_in_silence_is_late_and_no_near_miss() -> None:
    silent = move(on(27, 14), day(30), told=False)
    assert missed(kept(on(28, 9), day(30), first_due=FRIDAY_THREE), silent) is None


def test_any_of_several_moves_can_have_saved_it() -> None:
    moves = [move(on(27, 14), timed(30, 15), told=True), move(on(29, 9), day(32), told=True)]
    assert missed(kept(on(30, 16), day(32), first_due=FRIDAY_THREE), *moves) == "moved_on_the_day"


def test_after_three_moves_it_was_one_and_after_two_it_was_not() -> None:
    early = kept(on(27, 9), day(35), first_due=day(30))
    moves = [move(on(26, 10 + number), day(33 + number), told=number != 1) for number in range(3)]
    assert missed(early, *moves[:2]) is None
    assert missed(early, *moves) == "moved_often"


def test_after_three_moves_but_late_it_is_no_near_miss() -> None:
    moves = [move(on(26, 10 + number), day(33), told=False) for number in range(3)]
    assert missed(kept(on(31, 9), day(33), first_due=day(30)), *moves) is None


# By hand


def test_one_marked_by_hand_is_one_whatever_else_was() -> None:
    assert missed(kept(on(27, 9), FRIDAY_THREE, near_miss_note="nearly sent the wrong one")) == "by_hand"
    assert missed(promise(near_miss_note=""), now=on(27)) == "by_hand"
    assert missed(kept(on(30), FRIDAY_THREE, near_miss_note="")) == "by_hand"


# Whatever the span

MINUTES = st.integers(1, 60 * 24 * 60)


@given(span=MINUTES, before=st.integers(0, 60 * 24 * 60))
def test_four_hours_before_is_never_one_and_five_minutes_before_always(span: int, before: int) -> None:
    made, left = on(1, 9), min(before, span)
    due = timed(1, 9)
    due = type(due)(due.local + timedelta(minutes=span), "UTC")
    one = kept(made + timedelta(minutes=span - left), due, made=made)
    if left >= 4 * 60:
        assert missed(one) is None
    if left < 5:
        assert missed(one) == "last_tenth"


@given(span=MINUTES, earlier=st.integers(0, 300), later=st.integers(0, 300))
def test_kept_earlier_is_never_nearer_to_a_miss(span: int, earlier: int, later: int) -> None:
    made = on(1, 9)
    due = type(FRIDAY_THREE)(timed(1, 9).local + timedelta(minutes=span), "UTC")
    ends = sorted(made + timedelta(minutes=max(span - gap, 0)) for gap in (earlier, later))
    first, second = (judged(kept(end, due, made=made)).near_miss for end in ends)
    assert first <= second


@given(st.lists(st.integers(0, 400), max_size=3))
def test_words_questions_and_chases_make_no_near_miss(hours: list[int]) -> None:
    one = kept(on(27, 9), FRIDAY_THREE)
    touches = [kind(on(26, 9) + timedelta(hours=at)) for at in hours for kind in (word, question, chase)]
    assert missed(one, *touches) is None
