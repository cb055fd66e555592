"""`organizer parse`, asked as a person would ask it: cases in, one object a line out."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import ModuleType


def parsed(cases: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what `organizer parse` prints for each case, in order.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    asked = "".join(
        json.dumps({key: case[key] for key in ("id", "text", "reference", "tz", "people") if key in case}) + "\n"
        for case in cases
    )
    done = subprocess.run(
        [sys.executable, "-m", "organizer", "parse"], input=asked.encode(), stdout=subprocess.PIPE, check=True
    )
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def cases_in(file: Path) -> list[dict[str, Any]]:
    """Return the cases of a file, one JSON object a line."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


def scorer(file: Path) -> ModuleType:
    """Return the scorer that lies beside the cases, as a module.

    Raises:
        ImportError: it is none.
    """
    spec = spec_from_file_location(f"scorer_of_{file.parent.name}", file)
    if spec is None or spec.loader is None:
        raise ImportError(str(file))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
