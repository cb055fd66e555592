"""The house keeps its rules: floors, what each may import, the length of a room, and nothing of the builder's machine."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from itertools import takewhile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "organizer"
LONGEST_ROOM = 400
# The first thing a command does, and the installer, come before anything is installed.
STANDARD_LIBRARY_ONLY = ("domain", "install.py", "adapters/summons/client.py")
NO_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def rooms(*parts: str) -> list[Path]:
    """Return the modules below the given parts of the program, or of all of it."""
    bases = [PROGRAM / part for part in parts] or [PROGRAM]
    return sorted(path for base in bases for path in (base.rglob("*.py") if base.is_dir() else [base]))


def imports_of(path: Path) -> set[str]:
    """Return the names of all modules imported anywhere in a file, but for those of types only."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add(str(node.module))
    return found


def tracked() -> list[Path]:
    """Return the text files that are part of the project."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return [path for path in paths if path.is_file() and path.suffix not in {".png", ".ttf", ".woff2", ".qm", ".ico"}]


def test_the_floors_stand() -> None:
    linted = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert linted.returncode == 0, linted.stdout + linted.stderr


@pytest.mark.parametrize("part", STANDARD_LIBRARY_ONLY)
def test_what_comes_first_needs_the_standard_library_only(part: str) -> None:
    allowed = sys.stdlib_module_names | {"organizer"}
    for path in rooms(part):
        foreign = {name for name in imports_of(path) if name.partition(".")[0] not in allowed}
        assert not foreign, path


def test_the_installer_and_the_tests_start_on_a_bare_python() -> None:
    bare = subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); import organizer.install"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert bare.returncode == 0, bare.stderr


@pytest.mark.parametrize("path", rooms(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_is_no_longer_than_one_can_keep_in_mind(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_ROOM


def test_every_room_has_a_name_that_says_something() -> None:
    for path in rooms():
        assert path.stem not in NO_NAMES, path


def test_a_package_is_a_sentence_and_no_code() -> None:
    for path in [*rooms(), *(ROOT / "tests").rglob("__init__.py")]:
        if path.name == "__init__.py":
            body = ast.parse(path.read_text("utf-8")).body
            assert len(body) == 1, path
            assert isinstance(body[0], ast.Expr), path


def test_nobody_asks_a_layout_for_its_items() -> None:
    """PySide keeps them, does not hear when Qt deletes them, and takes what lies there next for them: the program ends."""
    for path in rooms("ui"):
        asked = re.findall(r"(?<!def )\b(?:itemAt|takeAt|itemAtPosition)\(", path.read_text("utf-8"))
        assert asked == [], path


def test_a_dialog_for_files_only_chooses_them() -> None:
    for path in rooms("ui"):
        text = path.read_text("utf-8")
        assert len(re.findall(r"QFileDialog\.get", text)) == len(re.findall(r"options=ONLY_CHOOSE", text)), path


def test_every_dependency_has_an_upper_bound() -> None:
    extras = PROJECT["project"]["optional-dependencies"].values()
    for requirement in [*PROJECT["project"]["dependencies"], *(one for extra in extras for one in extra)]:
        assert re.search(r"<\s*\d", requirement.partition(";")[0]), requirement


def test_nothing_names_the_machine_it_was_made_on() -> None:
    # Taken apart, so that this file does not hold what it looks for.
    places = re.compile(
        "|".join(("/" + "work/", "/opt/" + "venv", "/opt/" + "pypi", "/" + "root/", "/home/" + "[a-z]"))
    )
    for path in tracked():
        found = places.search(path.read_text("utf-8", "replace"))
        assert found is None, (path, found)


def test_a_promise_that_cannot_be_kept_is_not_in_the_code() -> None:
    """Say that nothing is left half done: no skipped test, no marks for later."""
    marks = re.compile(
        "|".join((r"\bTO" + r"DO\b", r"\bFIX" + r"ME\b", r"\bX" + r"XX\b", r"pytest\." + "skip", r"mark\." + "xfail"))
    )
    for path in tracked():
        if path.suffix == ".py":
            found = marks.search(path.read_text("utf-8"))
            assert found is None, (path, found)


def test_every_link_of_the_readme_leads_somewhere() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).is_file()] == []


def test_the_changelog_opens_with_the_version_that_is_built() -> None:
    lines = (ROOT / "resources" / "changelog.md").read_text("utf-8").splitlines()
    versions = [line for line in lines if line.startswith("## ")]
    unreleased = list(takewhile(lambda line: "Unreleased" in line, versions))
    assert PROJECT["project"]["version"] in "".join(versions[len(unreleased) :][:1] or unreleased)
