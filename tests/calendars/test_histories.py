"""By chance, on a real server: the long form is `python -m tests.calendars.histories`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.calendars.histories import play

if TYPE_CHECKING:
    from tests.calendars.servers import Radicale


def test_three_copies_and_a_phone_come_to_the_same_end_and_lose_nothing(radicale: Radicale) -> None:
    assert play(radicale, 1) == []
