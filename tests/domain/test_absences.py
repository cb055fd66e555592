"""A planned absence: what falls into it, and with whom to make it right afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest

from organizer.domain.absences import absence, falls_into, is_over, was_left_waiting
from organizer.domain.errors import Unusable
from tests.domain.november import IN_UTC, a_date, chase, day, kept, on, promise, timed, word

AWAY = absence(a_date("2026-11-23"), a_date("2026-11-27"))


def test_what_is_due_from_its_first_to_its_last_day_falls_into_it() -> None:
    assert falls_into(promise(day(23)), on(24), AWAY, IN_UTC)
    assert falls_into(promise(day(27)), on(28), AWAY, IN_UTC)
    assert falls_into(promise(timed(27, 23, 59)), on(27, 23, 59), AWAY, IN_UTC)
    assert not falls_into(promise(day(22)), on(23), AWAY, IN_UTC)
    assert not falls_into(promise(day(28)), on(29), AWAY, IN_UTC)
    assert not falls_into(promise(), None, AWAY, IN_UTC)
    assert not falls_into(kept(on(20), day(24)), on(25), AWAY, IN_UTC)


def test_what_they_expect_inside_falls_into_it_though_i_mean_it_later() -> None:
    assert falls_into(promise(day(30)), on(25), AWAY, IN_UTC)


def test_it_cannot_end_before_it_begins_and_is_over_after_its_last_day() -> None:
    with pytest.raises(Unusable):
        absence(a_date("2026-11-27"), a_date("2026-11-23"))
    assert not is_over(AWAY, on(27, 23, 59), IN_UTC)
    assert is_over(AWAY, on(28), IN_UTC)


def test_who_waited_in_it_is_to_be_made_right_with_until_told_sorry() -> None:
    def left(one: object, *touches: object, now: object = on(30)) -> bool:
        return was_left_waiting(one, on(25), touches, AWAY, now=now, zone=IN_UTC)  # type: ignore[arg-type]

    still_open = promise(day(24), to="maya")
    assert left(still_open)
    assert left(replace(still_open, state="kept", ended=on(29)))
    assert not left(replace(still_open, state="kept", ended=on(24)))
    assert left(replace(still_open, state="kept", ended=on(24)), chase(on(26)))
    assert not left(still_open, word(on(29), "apology"))
    assert left(still_open, word(on(24), "apology"), word(on(29), "update"))
    assert not left(still_open, now=on(24))
    assert not left(replace(still_open, to=None))
    assert not left(replace(still_open, side="theirs"))
    assert not was_left_waiting(still_open, None, (), AWAY, now=on(30), zone=IN_UTC)
    assert not was_left_waiting(still_open, on(29), (), AWAY, now=on(30), zone=IN_UTC)
