"""Read lines that a fuzzer makes up: `python3 -m tests.fuzzing [INPUTS]`, 100,000 of them unless said.

The fuzzer (atheris) goes into an environment of its own. What it finds worth keeping grows from run to run in the user's
cache, beginning with the lines of `tests/understanding`. A line that is read wrongly is written there too, and ends the run.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from organizer.install import NAME, CannotInstall, require_python, say, script
from tests.__main__ import ROOT, environment_of, extra
from tests.understanding.times_said import TABLES, cases

USUAL = 100_000


def main(words: list[str]) -> int:
    """Install the fuzzer, sow the corpus, run; return 0 if every line was read."""
    try:
        require_python()
        python = script(environment_of("fuzzing", extra("fuzzing")), "python")
    except CannotInstall as stopped:
        say(f"tests.fuzzing: {stopped}")
        return 1
    inputs = int(words[0]) if words else USUAL
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / NAME / "fuzzing"
    corpus, found = folder / "lines", folder / "found"
    for place in (corpus, found):
        place.mkdir(parents=True, exist_ok=True)
    sow(corpus)
    done = subprocess.run(
        [
            *(str(python), "-m", "tests.fuzzing.line_fuzzer", str(corpus)),
            *(f"-runs={inputs}", "-max_len=4000", "-timeout=30", f"-artifact_prefix={found}/", "-print_final_stats=1"),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        check=False,
    )
    say(
        f"tests.fuzzing: {len(list(corpus.iterdir()))} lines in the corpus; {'all read' if not done.returncode else 'FAILED'}"
    )
    return done.returncode


def sow(corpus: Path) -> None:
    """Put the lines of the tables into the corpus."""
    for table in TABLES:
        for case in cases(table):
            seed = corpus / f"{table.stem}-{case.place.rpartition(':')[2]}"
            if not seed.exists():
                seed.write_text(case.line, "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
