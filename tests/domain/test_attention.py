"""Who takes the attention, who is quiet and loyal, who waited patiently."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from organizer.domain.attention import Acquaintance, is_made_good, loud_tenth, quiet_and_loyal, quiet_ones, wait_for
from tests.domain.november import IN_UTC, chase, kept, let_go, move, on, promise, timed

FRIDAY_THREE = timed(27, 15)


def test_the_loud_tenth_is_rounded_up_and_unknown_among_few() -> None:
    assert loud_tenth([6, 2, 1, 1], people=10) == 0.6
    assert loud_tenth([6, 2, 1, 1], people=11) == 0.8
    assert loud_tenth([6, 2, 1, 1], people=9) is None
    assert loud_tenth([], people=100) is None


@given(st.lists(st.integers(0, 50), min_size=1, max_size=60), st.integers(10, 200))
def test_the_loud_tenth_is_a_share_and_never_less_than_its_part(counts: list[int], others: int) -> None:
    share = loud_tenth(counts, people=max(others, len(counts)))
    if sum(counts):
        assert share is not None
        assert 0.1 - 1e-9 <= share <= 1
    else:
        assert share is None


def someone(person: str, **fields: int) -> Acquaintance:
    return replace(Acquaintance(person, touches=2, troubles=0, thanks=0), **fields)  # type: ignore[arg-type]


def test_quiet_and_loyal_are_those_below_the_median_with_nothing_against_them() -> None:
    year = [
        someone("loyal"),
        someone("most"),
        someone("few"),
        someone("badly served"),
        someone("trouble", troubles=1),
        someone("thanked", thanks=1),
        someone("loud", touches=20),
        someone("louder", touches=30),
        someone("middle", touches=10),
        someone("loudest", touches=40),
        someone("busy", touches=50),
    ]
    promises = {"loyal": (3, 0), "most": (9, 0), "few": (2, 0), "badly served": (9, 1), "middle": (9, 0)}
    # Six of eleven have 2 touches: the middle is 2, which nobody is below.
    assert quiet_ones(year) == ((), 2)
    quiet, middle = quiet_ones([*year, someone("busier", touches=60)])
    assert ([one.person for one in quiet], middle) == (["loyal", "most", "few", "badly served"], 6)
    found = quiet_and_loyal(quiet, middle, promises)
    assert [(one.person, one.promises, one.median) for one in found] == [("most", 9, 6), ("loyal", 3, 6)]
    assert quiet_ones([]) == ((), 0)


def test_kept_late_without_a_chase_was_waited_for_from_the_expected_time_on() -> None:
    late = kept(on(27, 17), FRIDAY_THREE, to="maya")
    wait = wait_for(late, [], at=on(30), zone=IN_UTC)
    assert wait is not None
    assert (wait.why, wait.since, wait.until) == ("late", on(27, 15), on(27, 17))
    assert wait_for(late, [chase(on(27, 16))], at=on(30), zone=IN_UTC) is None
    assert wait_for(late, [], at=on(35), zone=IN_UTC) is None
    assert wait_for(late, [], at=on(27, 16), zone=IN_UTC) is None
    assert wait_for(kept(on(27, 14), FRIDAY_THREE, to="maya"), [], at=on(30), zone=IN_UTC) is None
    assert wait_for(replace(late, to=None), [], at=on(30), zone=IN_UTC) is None
    assert wait_for(kept(on(27, 17), to="maya"), [], at=on(30), zone=IN_UTC) is None


def test_moved_without_a_chase_was_waited_for_from_the_time_before_the_move() -> None:
    moved = promise(timed(30, 12), first_due=FRIDAY_THREE, to="maya")
    told = move(on(27, 14), timed(30, 12), told=True)
    wait = wait_for(moved, [told], at=on(29), zone=IN_UTC)
    assert wait is not None
    assert (wait.why, wait.since, wait.until) == ("moved", on(27, 15), on(29))
    # The time before the move has not come yet: nobody waits.
    assert wait_for(moved, [told], at=on(27, 14, 30), zone=IN_UTC) is None
    assert wait_for(moved, [replace(told, at=on(10))], at=on(29), zone=IN_UTC) is None
    assert (
        wait_for(promise(timed(30, 12), to="maya"), [move(on(27), timed(30, 12), told=True)], at=on(29), zone=IN_UTC)
        is None
    )
    ended = replace(let_go(on(28), FRIDAY_THREE, told=True), to="maya")
    wait = wait_for(ended, [told], at=on(29), zone=IN_UTC)
    assert wait is not None
    assert wait.until == on(28)


def test_what_was_captured_without_a_time_was_not_waited_for_before_it_had_one() -> None:
    one = promise(timed(30, 12), first_due=None, to="maya")
    assert wait_for(one, [move(on(27), timed(30, 12), told=False)], at=on(29), zone=IN_UTC) is None


def test_sorry_or_thanks_since_makes_it_good_and_before_it_does_not() -> None:
    wait = wait_for(kept(on(27, 17), FRIDAY_THREE, to="maya"), [], at=on(30), zone=IN_UTC)
    assert wait is not None
    assert is_made_good(wait, on(27, 17))
    assert not is_made_good(wait, on(27, 15))
    assert not is_made_good(wait, None)
