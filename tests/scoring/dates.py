"""Times within lines, and bare ones, against the due they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.scoring.figure import Figure, share
from tests.scoring.parsing import cases_in, parsed, scorer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LANGUAGES = {"de": "German", "fr": "French", "es": "Spanish"}


def scores(folder: Path) -> list[Figure]:
    """Return the figures of the cases in `folder`/dates, by what they must reach and by where they come from."""
    cases = cases_in(folder / "dates" / "public.jsonl")
    judge = scorer(folder / "dates" / "score.py")
    told = [_judged(judge, case, reading) for case, reading in zip(cases, parsed(cases), strict=True)]
    english = [one for one in told if one["lang"] == "en"]
    placed = [one for one in told if one["span_right"] is not None]
    figures = [
        _figure("dates, English with a date", (one for one in english if one["dated"]), least=97),
        _false_positives([one for one in english if not one["dated"]]),
        Figure(
            "dates, spans",
            share(sum(one["span_right"] for one in placed), len(placed)),
            len(placed),
            least=97,
            mistakes=tuple(one["says"] for one in placed if not one["span_right"]),
        ),
    ]
    figures += [
        _figure(f"dates, {name}", (one for one in told if one["lang"] == code), least=85)
        for code, name in LANGUAGES.items()
    ]
    for key in ("category", "source"):
        for value in sorted({str(one[key]) for one in told}):
            figures.append(_figure(f"dates, {key} {value}", (one for one in told if one[key] == value), silent=True))
    return figures


def _judged(judge: Any, case: dict[str, Any], reading: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - a foreign module
    due = judge.parse(reading["due"])
    span = next(((one["start"], one["end"]) for one in reading["tokens"] if one["field"] == "due"), None)
    right, why = judge.verdict(case, due)
    says = f"{case['text']!r} at {case['reference']}: {why}, wanted {case['expected']}, got {reading['due']}"
    return {
        "lang": case.get("lang", "en"),
        "category": case["category"],
        "source": case["source"],
        "dated": case["expected"] is not None,
        "right": bool(right),
        "span_right": judge.span_ok(case, span) if right and case["expected"] and span else None,
        "says": says if not right else f"{case['text']!r}: wanted {case.get('span')!r}, took {span}",
    }


def _figure(name: str, judged: Iterable[dict[str, Any]], *, least: float | None = None, silent: bool = False) -> Figure:
    ones = list(judged)
    wrong = () if silent else tuple(one["says"] for one in ones if not one["right"])
    return Figure(name, share(sum(one["right"] for one in ones), len(ones)), len(ones), least=least, mistakes=wrong)


def _false_positives(ones: list[dict[str, Any]]) -> Figure:
    wrong = tuple(one["says"] for one in ones if not one["right"])
    return Figure(
        "dates, English without a date, false", share(len(wrong), len(ones)), len(ones), most=1, mistakes=wrong
    )
