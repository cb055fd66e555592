"""The book outlives the program: the script in resources opens a backup with nothing but Python."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from organizer.domain import recovery_key
from organizer.store.copying import copy_book
from organizer.store.seal import PUBLISHED, Key, new_key
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPT = Path(__file__).parents[1] / "resources" / "recovery" / "open_book.py"
READ = "import sqlite3, sys; print(*sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall()[0])"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "home")
    for number in range(12):
        made.promise(f"promise {number} " + "x" * 300)
    yield made
    made.book.close()


def opened(source: Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run the script as on a machine that has Python and no package at all."""
    words = [sys.executable, "-I", "-S", str(SCRIPT), str(source), str(source.with_suffix(".plain"))]
    return subprocess.run(words, input=typed, capture_output=True, text=True, check=False)


def backup(desk: Desk, key: Key) -> Path:
    path = desk.folder.parent / "backup.db"
    copy_book(desk.book.path, desk.book.key, path, key)
    return path


def read(path: Path, query: str) -> str:
    words = [sys.executable, "-c", READ, str(path.with_suffix(".plain")), query]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("key", [PUBLISHED, new_key()])
def test_a_backup_becomes_a_plain_database_that_is_whole(desk: Desk, key: Key) -> None:
    path = backup(desk, key)
    done = opened(path, recovery_key.written(key.secret).lower() + "\n")
    assert (done.returncode, "12 promises" in done.stdout) == (0, True), done
    assert read(path, "PRAGMA integrity_check") == "ok"
    assert read(path, "SELECT count(*), min(what) FROM promise") == "12 promise 0 " + "x" * 300


def test_a_wrong_or_mistyped_key_opens_nothing(desk: Desk) -> None:
    key = new_key()
    path = backup(desk, key)
    groups = recovery_key.written(key.secret).split()
    mistyped = " ".join([*groups[:4], groups[4][:4] + ("0" if groups[4][4] != "0" else "1"), *groups[5:]])
    for typed, said in ((recovery_key.written(new_key().secret), "not the recovery key"), (mistyped, "group 5")):
        done = opened(path, typed + "\n")
        assert (done.returncode, said in done.stdout) == (1, True), done
    assert not path.with_suffix(".plain").exists()


def test_a_damaged_page_is_named_and_the_rest_is_there(desk: Desk) -> None:
    path = backup(desk, PUBLISHED)
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    done = opened(path)
    assert (done.returncode, "left empty: 1," in done.stdout) == (1, True), done


def test_of_a_file_that_was_cut_off_the_rest_is_there_without_its_last_pages(desk: Desk) -> None:
    path = backup(desk, PUBLISHED)
    whole = path.read_bytes()
    path.write_bytes(whole[: -3 * 4096 - 1])
    done = opened(path)
    assert (done.returncode, "left empty: 4," in done.stdout, done.stderr) == (1, True, ""), done
    assert path.with_suffix(".plain").stat().st_size == len(whole)


def test_what_cannot_be_read_or_written_is_said_in_a_line(desk: Desk, tmp_path: Path) -> None:
    done = opened(tmp_path / "nothing.db")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    path = backup(desk, PUBLISHED)
    for cut in range(4096, path.stat().st_size, 4096):
        os.truncate(path, path.stat().st_size - 4096)
        path.with_suffix(".plain").unlink(missing_ok=True)
        done = opened(path)
        assert (done.returncode, "Traceback" in done.stderr) == (1, False), (cut, done)


def test_what_is_no_book_is_said(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_bytes(b"Dear Maya " * 1_000)
    done = opened(tmp_path / "letter.db")
    assert (done.returncode, "no book" in done.stdout) == (1, True)
