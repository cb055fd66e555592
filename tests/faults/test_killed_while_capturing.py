"""Whatever kills the program or fills the disk: what was said to be saved is there, and no word is lost."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from organizer.services.capturing import Capturing
from organizer.store.book import Book
from organizer.store.spill import spilled
from tests.faults.capturing_child import read
from tests.services.desk import Desk

ROOT = Path(__file__).parents[2]


def child(folder: Path, count: int, *limits: int) -> subprocess.Popen[str]:
    arguments = [str(folder), str(count), *map(str, limits)]
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.capturing_child", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("heard", [1, 67, 133, 199])
def test_every_capture_that_was_acknowledged_is_there_after_a_kill(tmp_path: Path, heard: int) -> None:
    with child(tmp_path, 200) as capturing:
        assert capturing.stdout is not None
        said = [capturing.stdout.readline() for _ in range(heard)]
        capturing.kill()
        # What it had said and nobody had read yet counts too; the last line may be cut.
        said += [line for line in capturing.stdout if line.endswith("\n")]
    acknowledged = [line.split()[1] for line in said]
    assert len(acknowledged) >= heard
    with closing(Book(tmp_path / "book.db")) as book:
        assert book.quick_check()
        assert all(book.promise(promise) is not None for promise in acknowledged)
    desk = Desk(tmp_path)
    rows = desk.reader.page("all", limit=500).rows
    assert len(rows) == len(desk.reader.search("promise", limit=500)) <= len(acknowledged) + 1
    assert all(view.alerts for view in rows)
    desk.book.close()


def test_on_a_full_disk_what_was_saved_is_there_and_the_rest_is_spilled_and_taken_in_later(tmp_path: Path) -> None:
    with closing(Book(tmp_path / "book.db")):
        pass
    room = (tmp_path / "book.db").stat().st_size + 200_000
    with child(tmp_path, 100, room) as capturing:
        assert capturing.stdout is not None
        said = [line.split() for line in capturing.stdout]
    saved = [words[1] for words in said if words[0] == "saved"]
    refused = [words for words in said if words[0] == "refused"]
    assert capturing.returncode == 0
    assert saved
    assert refused
    assert {words[1] for words in refused} == {"DiskRefused"}
    assert all(Path(words[2]).parent == tmp_path for words in refused)
    desk = Desk(tmp_path)
    assert desk.book.quick_check()
    assert all(desk.book.promise(promise) is not None for promise in saved)
    assert len(list(spilled((tmp_path,)))) == len(refused)
    taken = Capturing(desk.actions, desk.clock, read, (tmp_path,)).take_in_spilled()
    assert taken == len(refused)
    lines = sorted(view.promise.line for view in desk.reader.page("all", limit=500).rows)
    assert lines == sorted(f"promise {number} " + "x" * 200 for number in range(100))
    assert list(spilled((tmp_path,))) == []
    desk.book.close()
