"""The short form of `python -m tests.faults.monkey`: random keys and clicks for some seconds end nothing."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from tests.faults.monkey import play

if TYPE_CHECKING:
    from tests.desktop.organizer_program import Resident


@pytest.mark.loud
@pytest.mark.usefixtures("dunst")
def test_keys_and_clicks_at_random_end_nothing(resident: Resident) -> None:
    went = play(resident, random.Random(4), 40)
    assert went.wrong == "", (went.last, went.wrong)
    assert went.steps == 40
