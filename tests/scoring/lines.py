"""Whole lines against the fields they mean: the public cases, and the lines of many trades."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.scoring.figure import Figure, share
from tests.scoring.parsing import cases_in, parsed, scorer
from tests.understanding.lines_said import lines_of_trades

if TYPE_CHECKING:
    from pathlib import Path

LEAST_OF_A_FIELD = 95
LEAST_ALL_RIGHT = 80


def scores(folder: Path) -> list[Figure]:
    """Return the figures of the cases in `folder`/lines, and of the lines of many trades by the same judge."""
    judge = scorer(folder / "lines" / "score.py")
    public = cases_in(folder / "lines" / "public.jsonl")
    return [*_figures("lines", judge, public), *_figures("lines of trades", judge, lines_of_trades())]


def _figures(name: str, judge: Any, cases: list[dict[str, Any]]) -> list[Figure]:  # noqa: ANN401 - a foreign module
    wrong = [_wrong(judge, case, reading) for case, reading in zip(cases, parsed(cases), strict=True)]
    figures = [
        Figure(
            f"{name}, {field}",
            share(sum(field not in one for one in wrong), len(cases)),
            len(cases),
            least=LEAST_OF_A_FIELD,
            mistakes=tuple(one[field] for one in wrong if field in one),
        )
        for field in judge.FIELDS
    ]
    right = sum(not one for one in wrong)
    return [*figures, Figure(f"{name}, every field right", share(right, len(cases)), len(cases), least=LEAST_ALL_RIGHT)]


def _wrong(judge: Any, case: dict[str, Any], reading: dict[str, Any]) -> dict[str, str]:  # noqa: ANN401 - a foreign module
    """Return the fields that are wrong, each with a sentence about it."""
    wrong = {}
    for field in judge.FIELDS:
        others = case.get("accept", {}).get(field, [])
        allowed = {judge.norm(field, value) for value in (case["expected"][field], *others)}
        if judge.norm(field, reading[field]) not in allowed:
            wanted, got = case["expected"][field], reading[field]
            wrong[field] = f"{case['text']!r} at {case['reference']}: {field} wanted {wanted!r}, got {got!r}"
    return wrong
