"""One process at a time holds the book, and the system takes it back from one that dies."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from organizer.adapters.ownership import Holder, Ownership
from organizer.domain.errors import Unusable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HOLD = """
import sys
from pathlib import Path
from organizer.adapters.ownership import Ownership
owner = Ownership(Path(sys.argv[1]))
print(owner.take(), flush=True)
owner.announce("/a/socket")
print("announced", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other(home: Path) -> Iterator[subprocess.Popen[str]]:
    """Return another process that holds the book."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "True\n"
    assert process.stdout.readline() == "announced\n"
    yield process
    process.kill()
    process.communicate()


def test_what_nobody_holds_can_be_taken_and_given_back(home: Path) -> None:
    owner = Ownership(home)
    assert owner.take()
    assert owner.take(), "it was held already"
    assert owner.held
    owner.release()
    owner.release()
    assert not owner.held
    assert Ownership(home).take()


def test_what_another_process_holds_cannot_be_taken(home: Path, other: subprocess.Popen[str]) -> None:
    owner = Ownership(home)
    assert not owner.take()
    assert not owner.held
    assert owner.holder() == Holder(other.pid, "/a/socket")


def test_two_in_one_process_do_not_both_get_it(home: Path) -> None:
    with Ownership(home) as first:
        assert first.take()
        assert not Ownership(home).take()
    with Ownership(home) as second:
        assert second.take()


def test_a_holder_that_is_killed_holds_no_longer(home: Path, other: subprocess.Popen[str]) -> None:
    other.kill()
    other.wait()
    owner = Ownership(home)
    assert owner.take()
    assert owner.holder() == Holder(os.getpid(), None), "the dead one's socket is still named"
    owner.release()


def test_a_child_of_the_holder_does_not_keep_it(home: Path) -> None:
    owner = Ownership(home)
    assert owner.take()
    child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    owner.release()
    second = Ownership(home)
    assert second.take()
    second.release()
    child.communicate()


def test_a_shorter_note_leaves_nothing_of_a_longer_one(home: Path) -> None:
    with Ownership(home) as owner:
        owner.take()
        owner.announce("/a/socket/with/a/very/long/name")
        owner.announce("/short")
        assert owner.holder() == Holder(os.getpid(), "/short")


def test_a_fresh_home_and_its_lock_are_closed_to_others(home: Path) -> None:
    with Ownership(home) as owner:
        owner.take()
        assert home.stat().st_mode & 0o777 == 0o700
        assert (home / "organizer.lock").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("shared", [False, True])
def test_what_came_there_open_to_all_is_closed_and_what_is_not_of_the_book_is_left(home: Path, *, shared: bool) -> None:
    (home / "backups").mkdir(parents=True)
    book, backup, other = home / "book.db", home / "backups" / "book-20261124T220000Z-daily.db", home / "thesis.txt"
    for path in (book, backup, *([other] if shared else [])):
        path.touch()
        path.chmod(0o666)
    for folder in (home, home / "backups"):
        folder.chmod(0o777)
    with Ownership(home) as owner:
        assert owner.take()
    modes = [path.stat().st_mode & 0o777 for path in (home, home / "backups", book, backup)]
    assert modes == ([0o777, 0o777, 0o600, 0o600] if shared else [0o700, 0o700, 0o600, 0o600])
    assert not shared or other.stat().st_mode & 0o777 == 0o666


@pytest.mark.parametrize("rubbish", [b"", b"\0\xff" * 5_000, b'{"pid": "x"}', b"[" * 4_000, b"null"])
def test_rubbish_in_the_lock_file_blocks_nobody(rubbish: bytes, home: Path) -> None:
    home.mkdir()
    (home / "organizer.lock").write_bytes(rubbish)
    owner = Ownership(home)
    assert owner.holder() is None
    assert owner.take()
    owner.release()


def test_a_home_that_cannot_be_written_is_said_with_its_reason(home: Path) -> None:
    home.write_text("a file where the home should be")
    with pytest.raises(Unusable) as refused:
        Ownership(home).take()
    assert refused.value.data == {"reason": "no_home", "text": str(home), "cause": "File exists"}


def test_a_link_in_place_of_the_lock_is_not_followed(home: Path, tmp_path: Path) -> None:
    home.mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("precious")
    (home / "organizer.lock").symlink_to(elsewhere)
    with pytest.raises(Unusable):
        Ownership(home).take()
    assert elsewhere.read_text() == "precious"


def test_owning_needs_no_qt() -> None:
    script = (
        "import sys, organizer.adapters.ownership, organizer.adapters.clock, organizer.adapters.summons.client;"
        "sys.exit(any(name.startswith(('PySide6', 'keyring', 'plyer')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_asking_imports_little() -> None:
    script = (
        "import sys; before = set(sys.modules); import organizer.adapters.summons.client;"
        "organizer.adapters.summons.client.ask('/nonexistent', {}, print, print);"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    heavy = {"typing", "dataclasses", "pathlib", "argparse", "asyncio", "logging", "subprocess", "datetime", "inspect"}
    assert not heavy & set(done.stdout.split())
