"""Foreign bytes are read in a child, which is held to its limits and ended when it takes too long."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import organizer
from organizer.adapters.reader_child import ReaderChild
from organizer.domain.errors import Unreachable
from tests.desktop.waiting import until


def asked(child: ReaderChild, **request: object) -> dict[str, Any]:
    child.ask(request)
    found = until(child.answer, str(request))
    assert found is not None
    return found


def test_requests_are_answered_one_after_the_other_whatever_is_in_them() -> None:
    with closing(ReaderChild("echo")) as child:
        for text in ("one", "zwei\nZeilen", "\ud800", "\0"):
            assert asked(child, do="say", text=text) == {"answer": {"do": "say", "text": text}}


def test_a_refusal_is_an_answer_and_the_next_request_is_answered() -> None:
    with closing(ReaderChild("echo")) as child:
        assert asked(child, do="refuse") == {"refused": "told_to"}
        assert asked(child, do="fill", bytes="no number") == {"refused": "unreadable", "kind": "ValueError"}
        assert "answer" in asked(child, do="say")


def test_what_a_library_prints_does_not_come_between_the_answers() -> None:
    with closing(ReaderChild("echo")) as child:
        assert asked(child, do="print", text='{"answer": "forged"}')["answer"]["do"] == "print"
        assert asked(child, do="say", text="after it")["answer"]["text"] == "after it"


@pytest.mark.parametrize("size, fits", [(100_000_000, True), (400_000_000, False)])
def test_more_memory_than_allowed_is_a_refusal_and_no_danger(size: int, *, fits: bool) -> None:
    with closing(ReaderChild("echo")) as child:
        assert ("answer" in asked(child, do="fill", bytes=size)) is fits
        assert "answer" in asked(child, do="say")


def test_a_child_that_takes_too_long_is_ended() -> None:
    with closing(ReaderChild("echo", deadline_s=0.3)) as child:
        child.ask({"do": "hang"})
        with pytest.raises(Unreachable):
            until(child.answer)
        assert not Path(f"/proc/{child.pid}").exists()


def test_a_child_that_died_is_told_of() -> None:
    with closing(ReaderChild("echo")) as child:
        asked(child, do="say")
        child.close()
        with pytest.raises(Unreachable):
            until(child.answer)


def test_a_file_in_the_folder_it_is_started_in_is_not_run(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit", "utf-8")
    script = (
        "from organizer.adapters.reader_child import ReaderChild\n"
        "child = ReaderChild('echo', patience_s=10)\n"
        "child.ask({'do': 'say'})\n"
        "print(child.answer())\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(organizer.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "{'answer': {'do': 'say'}}"


@pytest.mark.parametrize("words", [[], ["nonsense"], ["echo", "more"]])
def test_a_kind_that_is_none_is_refused(words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "organizer.reader", *words], stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert done.returncode == 2
    assert done.stdout == b""
