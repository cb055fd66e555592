"""The log tells what went wrong, and nothing of whom or what it was about."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.adapters.log_file import DiscreetFormatter, without_words
from organizer.domain.errors import NoSuchPerson

if TYPE_CHECKING:
    from tests.desktop.organizer_program import CommandLine, Resident

NAME = "Wilhelmina Quarrington"
WHAT = "marzipan elephant"


def fail(error: Exception) -> None:
    raise error


def raised() -> BaseException:
    """Return an error that another led to, which came of a third."""
    first: Exception = KeyError(NAME)
    for following in (NoSuchPerson(word=NAME), ValueError(WHAT)):
        try:
            fail(first)
        except Exception as before:  # noqa: BLE001 - whatever it is
            following.__cause__ = before
        first = following
    try:
        fail(first)
    except ValueError as last:
        return last
    raise AssertionError


def test_an_error_is_told_by_its_kind_and_place_with_those_that_led_to_it() -> None:
    told = without_words(raised())
    assert NAME not in told
    assert WHAT not in told
    assert "builtins.ValueError\n" in told
    assert "organizer.domain.errors.NoSuchPerson: word\n" in told
    assert told.rstrip().endswith("builtins.KeyError")
    assert told.count("test_log_file.py") >= 3


def test_a_logged_exception_has_no_words() -> None:
    error = raised()
    record = logging.LogRecord(
        "book", logging.ERROR, "", 1, "it failed", None, (type(error), error, error.__traceback__)
    )
    said = DiscreetFormatter("%(message)s").format(record)
    assert said.startswith("it failed\n")
    assert NAME not in said
    assert WHAT not in said


def test_an_error_nobody_expected_says_no_words_on_standard_error_either(tmp_path: Path) -> None:
    script = (
        "from pathlib import Path; from organizer.adapters.log_file import log_to;"
        f"log_to(Path({str(tmp_path)!r})); exec('raise ValueError(chr(77) + chr(97) + chr(121) + chr(97))')"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    log = (tmp_path / "organizer.log").read_text()
    assert done.returncode == 1
    assert "ValueError" in log
    assert "ValueError" in done.stderr
    assert "Maya" not in log + done.stderr
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "ORGANIZER_LOG": "debug"},
    )
    assert "Maya" in done.stderr


def test_a_day_of_use_leaves_no_name_in_the_log_and_no_core_dump_may_be_written(resident: Resident) -> None:
    resident.start()
    run: CommandLine = resident.run
    one = run.asked("add", f"send the {WHAT} to", f"@{NAME}", "tomorrow", "#C-4711")
    run.done("update", one["id"], f"the {WHAT} is on its way")
    run("correct", one["id"], f"what={WHAT} again", "due=never ever")
    run("person", NAME, "circle=nonsense")
    run("search", WHAT)
    run("keep", "0000")
    run("restore", WHAT)
    run.done("backup")
    limits = Path(f"/proc/{resident.pid}/limits").read_text()
    assert [line.split()[4] for line in limits.splitlines() if line.startswith("Max core file size")] == ["0"]
    resident.stop()
    log = resident.home / "organizer.log"
    said = (log.read_text() if log.exists() else "") + resident.said
    for word in (NAME, NAME.split(maxsplit=1)[0], WHAT, "C-4711"):
        assert word not in said
    assert not log.exists() or log.stat().st_mode & 0o077 == 0
