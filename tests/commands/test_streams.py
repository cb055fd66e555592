"""What commands say where it goes nowhere: a full disk, a closed stream, a reader that left."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.desktop.organizer_program import ORGANIZER

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.organizer_program import CommandLine


def in_a_shell(run_organizer: CommandLine, words: str, redirections: str) -> subprocess.CompletedProcess[str]:
    """Run a command with its streams redirected as a shell does."""
    return subprocess.run(
        ["sh", "-c", f'"$0" -m organizer {words} {redirections}', ORGANIZER[0]],
        env={**run_organizer.environment, "ORGANIZER_HOME": str(run_organizer.home)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("words", ["list all", "export", "people", "check", "settings", "parse call Maya"])
def test_what_cannot_be_written_to_standard_output_is_said_in_one_line(run_organizer: CommandLine, words: str) -> None:
    run_organizer.done("add", "call Maya back @Maya")
    said = in_a_shell(run_organizer, words, ">/dev/full")
    assert said.returncode == 4
    assert said.stderr.count("\n") == 1
    assert said.stderr.startswith("Standard output took no more: No space left on device. The book is safe.")


@pytest.mark.parametrize("redirections", [">&-", ">&- 2>&-", "<&- >&- 2>&-", ">/dev/null 2>/dev/full"])
def test_a_promise_is_saved_and_the_status_says_so_though_nobody_listens(
    run_organizer: CommandLine, redirections: str
) -> None:
    said = in_a_shell(run_organizer, "add bring the keys on Feb 30", redirections)
    assert (said.returncode, said.stdout) == (0, "")
    assert [one["what"] for one in run_organizer.asked("list", "all")] == ["bring the keys on Feb 30"]
    assert run_organizer("check").status == 0


def test_an_export_with_its_output_closed_says_nothing_to_nobody(run_organizer: CommandLine) -> None:
    run_organizer.done("add", "call Maya back")
    said = in_a_shell(run_organizer, "export", ">&-")
    assert (said.returncode, said.stderr) == (0, "")


def test_a_line_of_brackets_without_end_is_read_as_words(run_organizer: CommandLine) -> None:
    line = '{"text":' + "[" * 100_000
    said = run_organizer("parse", stdin=line + "\ncall Maya tomorrow\n")
    assert said.status == 0
    assert [json.loads(one)["text"] for one in said.out.splitlines()] == [line, "call Maya tomorrow"]


def test_words_that_still_do_not_get_into_the_book_are_said_in_one_line_with_their_place(
    run_organizer: CommandLine, home: Path
) -> None:
    run_organizer.done("add", "call Maya back")
    waiting = home / "5d9c1b9e-6a2f-4b8e-9f39-0d2c6a5b7e10.spill"
    waiting.write_text(json.dumps({"line": "", "source": "cli", "at": "2026-11-20T09:00:00+00:00"}))
    said = run_organizer("list", "all")
    assert said.status == 0
    assert said.err.count("\n") == 1
    assert f"not in the book yet; they are safe in {waiting}" in said.err
    assert waiting.exists()
