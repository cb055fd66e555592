"""The grade of a promise of mine: the worst that fits."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.domain.november import (
    MADE,
    chase,
    civil,
    day,
    grade,
    judged,
    kept,
    let_go,
    move,
    on,
    promise,
    question,
    timed,
    word,
)

if TYPE_CHECKING:
    from organizer.domain.touches import Touch

FRIDAY_THREE = timed(27, 15)
MONDAY = day(30)
A_SECOND = timedelta(seconds=1)
A_TICK = timedelta(microseconds=1)


# In time


def test_a_promise_kept_in_time_is_good() -> None:
    assert grade(kept(on(27, 14), FRIDAY_THREE)) == ("good", "in_time")


def test_kept_at_the_very_time_is_in_time_and_a_moment_later_is_late() -> None:
    assert grade(kept(on(27, 15), FRIDAY_THREE)) == ("good", "in_time")
    assert grade(kept(on(27, 15) + A_TICK, FRIDAY_THREE)) == ("late", "late")


def test_a_day_is_kept_in_time_until_it_is_over() -> None:
    assert grade(kept(on(28) - A_SECOND, day(27))) == ("good", "in_time")
    assert grade(kept(on(28) + A_SECOND, day(27))) == ("late", "late")


def test_the_end_of_the_day_is_the_users() -> None:
    # Half past midnight in Paris is half past eleven of the day before in London.
    at = on(27, 23, 30)
    assert judged(kept(at, day(27)), zone="Europe/London").grade == "good"
    assert judged(kept(at, day(27)), zone="Europe/Paris").grade == "late"


def test_without_a_time_it_is_good_whenever_it_is_kept() -> None:
    assert grade(kept(on(35))) == ("good", "in_time")


def test_it_is_excellent_with_a_question_asked_back_on_delivery_or_after() -> None:
    one = kept(on(27, 14), FRIDAY_THREE)
    assert grade(one, question(on(27, 14))) == ("excellent", "asked_back")
    assert grade(one, question(on(29, 14))) == ("excellent", "asked_back")
    assert grade(kept(on(35)), question(on(35))) == ("excellent", "asked_back")


def test_a_question_asked_before_delivery_or_by_them_makes_nothing_excellent() -> None:
    one = kept(on(27, 14), FRIDAY_THREE)
    assert grade(one, question(on(27, 14) - A_SECOND)) == ("good", "in_time")
    assert grade(one, question(on(27, 14), "in")) == ("good", "in_time")


def test_a_question_asked_back_does_not_mend_lateness() -> None:
    assert grade(kept(on(27, 16), FRIDAY_THREE), question(on(27, 16))) == ("late", "late")


def test_what_they_had_to_ask_for_after_its_time_is_not_excellent_though_it_had_been_kept() -> None:
    assert grade(kept(on(27, 14), FRIDAY_THREE), question(on(27, 14)), chase(on(27, 17))) == ("good", "in_time")
    assert grade(kept(on(27, 14)), question(on(27, 14)), chase(on(27, 17))) == ("good", "in_time")


def test_a_chase_before_the_time_is_not_held_against_you() -> None:
    one = kept(on(27, 14), FRIDAY_THREE)
    assert grade(one, chase(on(27, 10))) == ("good", "in_time")
    assert grade(one, chase(on(27, 10)), question(on(27, 14))) == ("excellent", "asked_back")
    assert grade(kept(on(27, 16), FRIDAY_THREE), chase(on(27, 15))) == ("late", "late")


def test_a_due_they_were_told_of_in_time_is_what_counts() -> None:
    told = move(on(27, 14), MONDAY, told=True)
    assert grade(kept(on(30, 12), MONDAY, first_due=FRIDAY_THREE), told) == ("good", "in_time")


def test_a_due_moved_in_silence_or_told_too_late_does_not_count() -> None:
    one = kept(on(30, 12), MONDAY, first_due=FRIDAY_THREE)
    assert grade(one, move(on(27, 14), MONDAY, told=False)) == ("late", "late")
    assert grade(one, move(on(27, 16), MONDAY, told=True)) == ("late", "late")


def test_kept_by_an_earlier_due_that_only_i_had_in_mind_or_after_it_is_all_the_same() -> None:
    one = kept(on(27, 12), timed(27, 10), first_due=FRIDAY_THREE)
    assert grade(one, move(on(26, 10), timed(27, 10), told=False)) == ("good", "in_time")


# Late


@pytest.mark.parametrize("kind", ["answer", "update", "apology"])
def test_late_but_with_a_word_before_is_told_first(kind: str) -> None:
    assert grade(kept(on(28, 9), FRIDAY_THREE), word(on(27, 14), kind)) == ("late_told", "told_first")


@pytest.mark.parametrize("kind", ["thanks", "question", "check-in", "nudge", "praise"])
def test_what_is_no_word_on_it_tells_them_nothing(kind: str) -> None:
    assert grade(kept(on(28, 9), FRIDAY_THREE), word(on(27, 14), kind)) == ("late", "late")


def test_a_word_that_came_from_them_tells_them_nothing() -> None:
    came_in = replace(word(on(27, 14)), direction="in")
    assert grade(kept(on(28, 9), FRIDAY_THREE), came_in) == ("late", "late")


def test_a_word_at_the_very_time_was_before_it_passed_and_one_after_was_not() -> None:
    late = kept(on(28, 9), FRIDAY_THREE)
    assert grade(late, word(on(27, 15))) == ("late_told", "told_first")
    assert grade(late, word(on(27, 15) + A_TICK)) == ("late", "late")


def test_a_word_in_the_moment_it_was_made_came_after_the_due_was_set() -> None:
    assert grade(kept(on(28, 9), FRIDAY_THREE), word(MADE)) == ("late_told", "told_first")


def test_the_word_that_set_the_due_or_came_before_it_says_nothing_of_that_due_being_missed() -> None:
    late = kept(on(31, 9), MONDAY, first_due=FRIDAY_THREE)
    told = move(on(27, 14), MONDAY, told=True)
    assert grade(late, told) == ("late", "late")
    assert grade(late, word(on(27, 10)), told) == ("late", "late")
    assert grade(late, told, word(on(30, 10))) == ("late_told", "told_first")


def test_a_due_first_set_with_a_word_needs_another_word_before_it_passes() -> None:
    late = kept(on(28, 9), FRIDAY_THREE)
    told = move(on(26, 15), FRIDAY_THREE, told=True)
    assert grade(late, word(on(26, 10)), told) == ("late", "late")
    assert grade(late, told, word(on(27, 10))) == ("late_told", "told_first")


def test_confirming_the_same_due_later_is_a_word() -> None:
    late = kept(on(31, 9), MONDAY, first_due=FRIDAY_THREE)
    moves = [move(on(26, 15), MONDAY, told=True), move(on(30, 9), MONDAY, told=True)]
    assert grade(late, *moves) == ("late_told", "told_first")


def test_moving_on_in_silence_is_no_word() -> None:
    late = kept(on(31, 9), MONDAY, first_due=FRIDAY_THREE)
    assert grade(late, move(on(27, 10), MONDAY, told=False)) == ("late", "late")


# Bad


def test_chased_after_the_time_is_bad_however_it_was_kept() -> None:
    late = kept(on(28, 9), FRIDAY_THREE)
    assert grade(late, chase(on(27, 15) + A_TICK)) == ("bad", "chased")
    assert grade(late, word(on(27, 14)), chase(on(27, 17))) == ("bad", "chased")


def test_chased_in_the_moment_it_was_kept_is_bad_and_after_it_is_not() -> None:
    late = kept(on(28, 9), FRIDAY_THREE)
    assert grade(late, chase(on(28, 9))) == ("bad", "chased")
    assert grade(late, chase(on(28, 10))) == ("late", "late")


def test_chased_after_a_due_that_was_moved_in_time_is_chased_before_the_time() -> None:
    one = kept(on(30, 9), MONDAY, first_due=FRIDAY_THREE)
    assert grade(one, move(on(27, 9), MONDAY, told=True), chase(on(28, 9))) == ("good", "in_time")


def test_without_a_time_any_chase_before_the_end_is_bad() -> None:
    assert grade(kept(on(30)), chase(MADE)) == ("bad", "chased")
    assert grade(kept(on(30)), chase(on(29)), question(on(30))) == ("bad", "chased")


def test_let_go_without_a_word_is_bad_also_before_its_time() -> None:
    assert grade(let_go(on(27, 10), FRIDAY_THREE, told=False)) == ("bad", "let_go_untold")
    assert grade(let_go(on(28, 10), FRIDAY_THREE, told=False)) == ("bad", "let_go_untold")
    assert grade(let_go(on(28, 10), told=False)) == ("bad", "let_go_untold")


def test_let_go_with_nobody_asked_whether_they_were_told_has_no_grade() -> None:
    assert grade(replace(let_go(on(27, 10), FRIDAY_THREE, told=True), told=None)) == (None, None)


def test_let_go_and_told_in_time_has_no_grade() -> None:
    assert grade(let_go(on(27, 15), FRIDAY_THREE, told=True)) == (None, None)
    assert grade(let_go(on(35), told=True)) == (None, None)


def test_let_go_and_told_only_after_is_late_whatever_was_said_before() -> None:
    assert grade(let_go(on(28), FRIDAY_THREE, told=True), word(on(27, 14))) == ("late", "let_go_told_late")


def test_let_go_and_told_after_a_chase_is_bad() -> None:
    assert grade(let_go(on(28), FRIDAY_THREE, told=True), chase(on(27, 20))) == ("bad", "chased")


def test_a_week_of_silence_after_the_time_is_bad() -> None:
    # Friday the 27th, 15:00, and 168 hours: Friday the 4th of December, 15:00.
    assert grade(kept(on(34, 15) - A_TICK, FRIDAY_THREE)) == ("late", "late")
    assert grade(kept(on(34, 15), FRIDAY_THREE)) == ("bad", "silent_for_a_week")
    assert grade(let_go(on(36), FRIDAY_THREE, told=True)) == ("bad", "silent_for_a_week")


def test_a_week_of_silence_is_168_hours_also_when_the_clocks_change() -> None:
    # From noon in Paris on 24 October (10:00 UTC) to 10:00 UTC on the 31st, which is 11:00 there.
    one = kept(datetime(2026, 10, 31, 10, tzinfo=UTC), timed(1, 0), made=datetime(2026, 10, 1, tzinfo=UTC))
    due = replace(timed(1, 12, tz="Europe/Paris"), local=civil(2026, 10, 24, 12))
    one = replace(one, due=due, first_due=due)
    assert judged(one, zone="Europe/Paris").reason == "silent_for_a_week"
    assert judged(replace(one, ended=on(1) - timedelta(hours=14) - A_TICK), zone="Europe/Paris").reason == "late"


def test_a_word_within_the_week_breaks_the_silence_and_one_before_the_time_does_not() -> None:
    very_late = kept(on(39), FRIDAY_THREE)
    assert grade(very_late, word(on(27, 15) + A_TICK)) == ("late", "late")
    assert grade(very_late, word(on(34, 15) - A_TICK)) == ("late", "late")
    assert grade(very_late, word(on(27, 15))) == ("bad", "silent_for_a_week")
    assert grade(very_late, word(on(34, 15))) == ("bad", "silent_for_a_week")


def test_a_move_told_too_late_still_breaks_the_silence() -> None:
    very_late = kept(on(39), MONDAY, first_due=FRIDAY_THREE)
    assert grade(very_late, move(on(28), MONDAY, told=True)) == ("late", "late")
    assert grade(very_late, move(on(28), MONDAY, told=False)) == ("bad", "silent_for_a_week")


def test_silence_is_nothing_bad_without_a_time() -> None:
    assert grade(kept(on(30) + timedelta(days=300))) == ("good", "in_time")


# Open


def test_what_is_open_has_no_grade_until_its_time_has_passed() -> None:
    assert grade(promise(FRIDAY_THREE), now=on(27, 15)) == (None, None)
    assert grade(promise(), chase(on(27)), now=on(35)) == (None, None)
    assert grade(promise(FRIDAY_THREE), chase(on(27)), now=on(27, 15)) == (None, None)


def test_what_is_open_past_its_time_is_graded_as_if_it_were_kept_now() -> None:
    one = promise(FRIDAY_THREE)
    assert grade(one, now=on(27, 16)) == ("late", "late")
    assert grade(one, word(on(27, 10)), now=on(27, 16)) == ("late_told", "told_first")
    assert grade(one, word(on(27, 10)), chase(on(27, 16)), now=on(27, 16)) == ("bad", "chased")
    assert grade(one, now=on(34, 15)) == ("bad", "silent_for_a_week")


def test_a_message_is_graded_like_any_promise() -> None:
    assert grade(kept(on(26, 17), timed(26, 17), kind="message")) == ("good", "in_time")


# Overruled


def test_the_user_has_the_last_word() -> None:
    one = kept(on(28, 9), FRIDAY_THREE, grade_given="good", grade_note="They had said Monday would do.")
    assert grade(one) == ("good", "overruled")


# When it changes by itself


def changes_at(one_due: object, *touches: Touch, now: datetime) -> datetime | None:
    return judged(promise(one_due), *touches, now=now).grade_changes_at  # type: ignore[arg-type]


def test_the_grade_of_what_is_open_first_changes_just_after_its_time() -> None:
    assert changes_at(FRIDAY_THREE, now=MADE) == on(27, 15) + A_TICK
    assert changes_at(FRIDAY_THREE, now=on(27, 15)) == on(27, 15) + A_TICK


def test_then_it_changes_after_a_week_unless_a_word_broke_the_silence() -> None:
    assert changes_at(FRIDAY_THREE, now=on(27, 16)) == on(34, 15)
    assert changes_at(FRIDAY_THREE, word(on(28)), now=on(29)) is None
    assert changes_at(FRIDAY_THREE, word(on(27)), now=on(29)) == on(34, 15)


def test_what_is_bad_stays_bad() -> None:
    assert changes_at(FRIDAY_THREE, chase(on(28)), now=on(29)) is None
    assert changes_at(FRIDAY_THREE, chase(on(29)), now=on(29)) is None
    assert changes_at(FRIDAY_THREE, now=on(34, 15)) is None


def test_what_has_ended_has_no_time_or_was_overruled_never_changes() -> None:
    assert judged(kept(on(27, 16), FRIDAY_THREE)).grade_changes_at is None
    assert changes_at(None, now=MADE) is None
    assert judged(promise(FRIDAY_THREE, grade_given="good"), now=MADE).grade_changes_at is None


def test_a_chase_noted_before_the_clock_was_set_back_counts_when_its_time_comes_again() -> None:
    assert changes_at(FRIDAY_THREE, chase(on(29)), now=on(28)) == on(29)
    assert changes_at(FRIDAY_THREE, word(on(28)), chase(on(29)), now=on(28)) == on(29)


# Whatever happens

MOMENTS = st.integers(0, 24 * 4 * 24).map(lambda quarters: MADE + timedelta(minutes=15 * quarters))
DUES = st.one_of(
    st.none(),
    st.integers(26, 45).map(day),
    st.tuples(st.integers(26, 45), st.integers(0, 23), st.sampled_from([0, 30])).map(lambda at: timed(*at)),
)
TOUCHES = st.lists(
    st.one_of(
        MOMENTS.map(word),
        MOMENTS.map(chase),
        MOMENTS.map(question),
        MOMENTS.map(lambda at: word(at, "thanks")),
        st.builds(lambda at, due, told: move(at, due, told=told), MOMENTS, DUES, st.booleans()),
    ),
    max_size=6,
)
WORST_LAST = {"excellent": 0, "good": 1, "late_told": 2, "late": 3, "bad": 4}


@given(due=DUES, touches=TOUCHES, end=MOMENTS, said=MOMENTS)
def test_a_word_in_time_never_worsens_a_grade(due: object, touches: list[Touch], end: datetime, said: datetime) -> None:
    one = kept(end, due)  # type: ignore[arg-type]
    before = judged(one, *touches)
    if before.expected is not None and said <= before.expected:
        after = judged(one, *touches, word(said))
        assert WORST_LAST[str(after.grade)] <= WORST_LAST[str(before.grade)]


@given(due=DUES, touches=TOUCHES, now=MOMENTS, later=MOMENTS)
@example(due=FRIDAY_THREE, touches=[], now=MADE, later=on(27, 15))
@example(due=FRIDAY_THREE, touches=[], now=on(27, 16), later=on(34, 15))
def test_the_grade_stands_exactly_until_the_moment_it_is_said_to_change(
    due: object, touches: list[Touch], now: datetime, later: datetime
) -> None:
    one = promise(due)  # type: ignore[arg-type]
    of = judged(one, *touches, now=now)
    if of.grade_changes_at is None:
        assert judged(one, *touches, now=max(now, later)).grade == of.grade
    else:
        assert of.grade_changes_at > now
        turned = judged(one, *touches, now=of.grade_changes_at)
        assert turned.grade != of.grade
        assert judged(one, *touches, now=min(max(now, later), of.grade_changes_at - A_TICK)).grade == of.grade


@given(due=DUES, touches=TOUCHES, end=MOMENTS, data=st.data())
def test_the_order_in_which_touches_are_read_changes_nothing(
    due: object, touches: list[Touch], end: datetime, data: st.DataObject
) -> None:
    at_once = {touch.at for touch in touches if touch.kind == "re-promise"}
    moves = [touch for touch in touches if touch.kind == "re-promise"]
    one = kept(end, due)  # type: ignore[arg-type]
    shuffled = data.draw(st.permutations(touches))
    if len(at_once) == len(moves):
        assert judged(one, *shuffled) == judged(one, *touches)


@given(due=DUES, touches=TOUCHES, end=MOMENTS)
def test_every_kept_promise_has_a_grade_and_lateness_is_never_good(
    due: object, touches: list[Touch], end: datetime
) -> None:
    of = judged(kept(end, due), *touches)  # type: ignore[arg-type]
    assert of.grade is not None
    late = of.expected is not None and end > of.expected
    assert (WORST_LAST[of.grade] >= WORST_LAST["late_told"]) >= late


@given(due=DUES, touches=TOUCHES, end=MOMENTS, longer=st.timedeltas(timedelta(0), timedelta(days=20)))
def test_lateness_never_improves_a_grade(due: object, touches: list[Touch], end: datetime, longer: timedelta) -> None:
    before, after = (grade(kept(at, due), *touches)[0] for at in (end, end + longer))  # type: ignore[arg-type]
    assert WORST_LAST[str(after)] >= WORST_LAST[str(before)]


@given(due=DUES, touches=TOUCHES, end=MOMENTS, asked=MOMENTS)
def test_a_chase_never_improves_a_grade(due: object, touches: list[Touch], end: datetime, asked: datetime) -> None:
    one = kept(end, due)  # type: ignore[arg-type]
    assert WORST_LAST[str(grade(one, *touches, chase(asked))[0])] >= WORST_LAST[str(grade(one, *touches)[0])]
