"""Print how well lines are understood, and fail below the floors: `python -m tests.capture_scores FOLDER [-v]`.

FOLDER holds `dates/` and `lines/`, each with `public.jsonl` and its `score.py`. With -v the mistakes are printed too.
"""

from __future__ import annotations

import argparse
import pkgutil
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import tests.scoring

if TYPE_CHECKING:
    from tests.scoring.figure import Figure


def main() -> int:
    """Score every room of `tests.scoring` that has cases; return 1 if a figure is not reached."""
    asked = argparse.ArgumentParser(prog="python -m tests.capture_scores", description=__doc__)
    asked.add_argument("folder", type=Path, metavar="FOLDER")
    asked.add_argument("-v", "--verbose", action="store_true", help="print the mistakes too")
    args = asked.parse_args()
    missed = 0
    for room in pkgutil.iter_modules(tests.scoring.__path__):
        scores = getattr(import_module(f"tests.scoring.{room.name}"), "scores", None)
        for figure in scores(args.folder) if scores is not None else ():
            missed += not figure.reached
            print(_line(figure), flush=True)
            for mistake in figure.mistakes if args.verbose else ():
                print(f"    {mistake}")
    return 1 if missed else 0


def _line(figure: Figure) -> str:
    wanted = "".join(
        (
            f"at least {figure.least:g} %" if figure.least is not None else "",
            f"at most {figure.most:g} %" if figure.most is not None else "",
            "" if figure.reached else "  MISSED",
        )
    )
    return f"{figure.name:<44}{figure.value:>7.1f} % of {figure.cases:<5} {wanted}".rstrip()


if __name__ == "__main__":
    sys.exit(main())
