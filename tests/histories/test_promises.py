"""Every hand-made history of a single promise: expected time, overdue, grade, near miss, credit."""

from __future__ import annotations

import re

import pytest

from organizer.domain.grading import earned, judge
from organizer.domain.settings import Settings
from tests.histories.reading import IN_UTC, History, at_end_of, histories, moment, passes

ALL = [history for name in ("grades.txt", "near_misses.txt", "credits.txt") for history in histories(name)]


@pytest.mark.parametrize("history", ALL, ids=lambda history: history.title)
def test_a_promise_comes_to_what_its_history_says(history: History) -> None:
    assert history.claims
    for claim in history.claims:
        _check(history, claim)


def _check(history: History, claim: str) -> None:
    match = re.fullmatch(r"(?:at (.+?): )?(.+)", claim)
    assert match is not None
    now = moment(match[1]) if match[1] else at_end_of(history)
    says = match[2]
    (promise,) = history.promises
    judged = judge(promise, history.touches, now=now, zone=IN_UTC, settings=Settings())
    if says == "no grade":
        assert (judged.grade, judged.reason) == (None, None)
    elif says == "no near miss":
        assert not judged.near_miss
    elif says == "is not counted":
        assert earned(promise, judged.expected, now) is None
    elif found := re.fullmatch(r"near miss \((\w+)\)", says):
        assert (judged.near_miss, judged.near_miss_reason) == (True, found[1])
    elif found := re.fullmatch(r"(\w+) \((\w+)\)", says):
        assert (judged.grade, judged.reason) == (found[1], found[2])
    elif found := re.fullmatch(r"expects (.+)", says):
        assert judged.expected == passes(found[1])
    elif found := re.fullmatch(r"overdue from (.+)", says):
        assert judged.overdue_at == passes(found[1])
    elif found := re.fullmatch(r"earns (.+)", says):
        worth = earned(promise, judged.expected, now)
        assert worth == pytest.approx(float(found[1]), abs=1e-9)
        assert judged.credit == (None if promise.is_open else worth)
    else:
        pytest.fail(f"nobody understands the claim {claim!r}")
