"""Print every figure with its floor: `python -m tests.bench [--large N] [PART…]`, or make a book: `--make N FILE`."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.made_up_book import lines
from tests.bench.workbench import Workbench

if TYPE_CHECKING:
    from tests.bench.measuring import Figure

PARTS = ("starting", "windows", "commands", "writing", "safety", "idling", "rituals", "understanding", "syncing")


def main() -> int:
    """Measure the parts asked for; return 1 if a figure is not reached."""
    asked = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    asked.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    asked.add_argument("--large", type=int, default=100_000, metavar="N", help="promises in the large book")
    asked.add_argument("--make", nargs=2, metavar=("N", "FILE"), help="only write a book.jsonl of N promises")
    args = asked.parse_args()
    if args.make:
        with Path(args.make[1]).open("w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in lines(int(args.make[0]), datetime.now(UTC)))
        return 0
    bench = Workbench(args.large)
    missed = 0
    try:
        print(f"{'figure':<34}{'value':>12}  {'floor':>28}{'ratio':>7}  wanted")
        for part in args.parts or PARTS:
            for figure in import_module(f"tests.bench.{part}").figures(bench):
                missed += not figure.reached
                print(_line(figure), flush=True)
    finally:
        bench.close()
    return 1 if missed else 0


def _line(figure: Figure) -> str:
    floor = f"{figure.floor:.1f} ({figure.floor_name})" if figure.floor else ""
    ratio = f"{figure.ratio:.2f}" if figure.ratio else ""
    wanted = "".join(
        (
            f"at most {figure.most:g} {figure.unit}" if figure.most is not None else "",
            f"at most {figure.most_ratio:g} x" if figure.most_ratio is not None else "",
            "" if figure.reached else "  MISSED",
        )
    )
    return f"{figure.name:<34}{figure.value:>9.1f} {figure.unit:<3}{floor:>28}{ratio:>7}  {wanted}"


if __name__ == "__main__":
    sys.exit(main())
