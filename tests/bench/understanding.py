"""The capture line: how long a line takes to understand, beside other readers of time in the same run."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

from organizer.install import script
from tests.__main__ import ROOT, environment_of, extra
from tests.bench.measuring import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.workbench import Workbench


def figures(bench: Workbench) -> Iterator[Figure]:
    """Measure in an environment of its own, which has the other readers; all times are of the processor.

    Raises:
        CannotInstall: the environment could not be made.
        subprocess.CalledProcessError: measuring failed.
    """
    python = script(environment_of("bench", extra("bench")), "python")
    done = subprocess.run(
        [str(python), "-m", "tests.bench.reading_lines"],
        cwd=ROOT,
        # Without what this one may have against compiled modules: they are imported as where they are installed.
        env={**bench.environment, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        check=True,
    )
    told = json.loads(done.stdout)
    yield Figure("import of the domain's capture", told["import"], "ms", most=60)
    yield Figure("a line, median", told["median"], "ms", told["dateparser"], "dateparser's search", most=1)
    yield Figure("a line, 95 in 100", told["p95"], "ms", told["parsedatetime"], "parsedatetime's, median", most=2)
    yield Figure("a line of 4,000 characters", told["long"], "ms", most=50)
    yield Figure("a text of a megabyte", told["megabyte"], "ms", most=1_000)
