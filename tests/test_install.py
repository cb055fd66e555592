"""One command installs the program from a clone, and again updates it; what cannot be done is said in one sentence."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from organizer.install import (
    APPLICATION,
    CannotInstall,
    Places,
    enter_in_menu,
    fingerprint,
    forget_older_than,
    link_command,
    require_python,
)

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a fresh clone, with what is not committed yet laid over it."""
    folder = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(folder)], check=True, capture_output=True)
    for part in ("organizer", "resources"):
        shutil.rmtree(folder / part)
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def places(folder: Path) -> Places:
    return Places(folder / "lib", folder / "bin", folder / "share")


def installing(clone: Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Install `clone` below `folder` as the command would, in a process of its own."""
    words = (
        "import pathlib, sys; from organizer.install import Places, install;"
        "f = pathlib.Path(sys.argv[2]);"
        "install(pathlib.Path(sys.argv[1]), Places(f / 'lib', f / 'bin', f / 'share'))"
    )
    return subprocess.run(
        [sys.executable, "-c", words, str(clone), str(folder)],
        cwd=clone,
        env={**os.environ, "PYTHONPATH": str(clone), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.timeout(600)
def test_a_clone_becomes_a_command_that_keeps_a_promise_and_is_updated_by_the_same(clone: Path, tmp_path: Path) -> None:
    first = installing(clone, tmp_path)
    assert first.returncode == 0, first.stdout + first.stderr
    command = tmp_path / "bin" / "organizer"
    environment = {**os.environ, "ORGANIZER_HOME": str(tmp_path / "home"), "PYTHONPATH": ""}

    def organizer(*words: str) -> str:
        said = subprocess.run([command, *words], env=environment, capture_output=True, text=True, check=False)
        assert said.returncode == 0, said.stderr
        return said.stdout

    assert "revised quote" in organizer("add", "send Maya the revised quote by Friday 15:00")
    assert "revised quote" in organizer("list", "open")

    again = installing(clone, tmp_path)
    assert "installed already" in again.stdout, again.stdout + again.stderr

    before = command.resolve()
    (clone / "resources" / "changelog.md").write_text("changed", "utf-8")
    updated = installing(clone, tmp_path)
    assert updated.returncode == 0, updated.stdout + updated.stderr
    assert command.resolve() != before
    assert before.exists(), "a program that runs loads parts of itself late"
    assert "revised quote" in organizer("list", "open")
    assert not {path.name for path in clone.iterdir()} & {"build", "dist", "follow_up_organizer.egg-info"}


@pytest.mark.timeout(600)
def test_an_update_that_fails_leaves_the_program_as_it_was(clone: Path, tmp_path: Path) -> None:
    command = link_command(tmp_path / "old", tmp_path / "bin")
    text = (clone / "pyproject.toml").read_text("utf-8")
    (clone / "pyproject.toml").write_text(text.replace('"peewee>=4.5,<5"', '"peewee>=999"'), "utf-8")
    failed = installing(clone, tmp_path, PIP_RETRIES="0", PIP_NO_INDEX="1")
    assert failed.returncode != 0
    assert "CannotInstall: pip could not fetch" in failed.stderr
    assert command.readlink() == tmp_path / "old"


def test_a_wheel_holds_the_program_and_all_that_comes_with_it(clone: Path, tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=clone,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    held = set(zipfile.ZipFile(wheel).namelist())
    shipped = [path for part in ("organizer", "resources") for path in (clone / part).rglob("*") if path.is_file()]
    for path in shipped:
        name = str(path.relative_to(clone))
        assert (name if name.startswith("organizer") else f"organizer/{name}") in held
    assert not [name for name in held if name.startswith("tests")]


def test_a_link_is_moved_in_one_step_and_nothing_foreign_is_overwritten(tmp_path: Path) -> None:
    assert link_command(tmp_path / "one", tmp_path / "bin").readlink() == tmp_path / "one"
    command = link_command(tmp_path / "two", tmp_path / "bin")
    assert command.readlink() == tmp_path / "two"
    assert list(command.parent.iterdir()) == [command]
    command.unlink()
    command.write_text("another program", "utf-8")
    with pytest.raises(CannotInstall, match="is there already"):
        link_command(tmp_path / "one", tmp_path / "bin")
    assert command.read_text("utf-8") == "another program"


def test_the_menu_entry_starts_the_command_wherever_it_lies(tmp_path: Path) -> None:
    shared = tmp_path / "share"
    enter_in_menu(ROOT / "resources", Path('/home of "Ann"/100%/$bin/organizer'), shared)
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment,method-assign] # keys are case-sensitive here
    entry.read(shared / "applications" / f"{APPLICATION}.desktop", "utf-8")
    assert entry["Desktop Entry"]["Exec"] == r'"/home of \\"Ann\\"/100%%/\\$bin/organizer" %u'
    assert entry["Desktop Entry"]["Icon"] == APPLICATION
    assert (shared / "icons/hicolor/scalable/apps" / f"{APPLICATION}.svg").exists()
    assert (shared / "metainfo" / f"{APPLICATION}.metainfo.xml").exists()


def test_a_version_is_known_by_what_is_in_it(clone: Path) -> None:
    before = fingerprint(clone)
    (clone / "organizer" / "__pycache__").mkdir()
    (clone / "organizer" / "__pycache__" / "cli.pyc").write_text("cached", "utf-8")
    (clone / "notes.txt").write_text("no part of it", "utf-8")
    assert fingerprint(clone) == before
    (clone / "organizer" / "cli.py").write_text("changed", "utf-8")
    assert fingerprint(clone) != before


def test_the_version_before_is_kept_and_older_ones_go(tmp_path: Path) -> None:
    for age, name in enumerate(("new", "last", "older", "oldest")):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (1_000 - age, 1_000 - age))
    forget_older_than(tmp_path / "new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["last", "new"]


def test_a_python_too_old_is_told_which_one_is_needed() -> None:
    require_python((3, 11, 0))
    with pytest.raises(CannotInstall, match=r"Python 3\.11 or later is needed and this is 3\.9\.2"):
        require_python((3, 9, 2))


def test_without_apt_what_is_missing_is_said_in_one_sentence(tmp_path: Path) -> None:
    words = "from organizer.install import apt_get; print(apt_get(['libgl1', 'libegl1']))"
    said = subprocess.run(
        [sys.executable, "-c", words],
        env={"PYTHONPATH": str(ROOT), "PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == (
        "Missing here are what Debian calls libgl1, libegl1; install them with this system's own tools.\n"
    )


def test_the_program_is_never_put_where_the_book_lies(own_environment: dict[str, str]) -> None:
    from platformdirs import user_data_dir

    book = Path(user_data_dir("follow-up-organizer", appauthor=False))
    mine = Places.of_this_user()
    for place in (mine.programs, mine.commands):
        assert not place.is_relative_to(book)
        assert not book.is_relative_to(place)
