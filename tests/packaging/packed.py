"""Pack the program with PyInstaller, and see that what comes out works. Run by `python3 -m tests.packaging [FOLDER]`.

Checks that the folder is at most 160 MB, that it holds every library its own libraries ask for, that `organizer add` and
`organizer list` work with nothing else of this machine in reach, and that the window comes up on a private X display.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.desktop.noise import Noise
from tests.desktop.organizer_program import CommandLine, Resident
from tests.desktop.private_desktop import PrivateDesktop, make_folder, private_environment, remove_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 160_000_000
# What every desktop has, and what has to be the machine's own: the C library, and the drivers of its graphics card.
OF_THE_SYSTEM = re.compile(
    r"^(ld-linux|lib(c|m|dl|rt|pthread|util|resolv|nsl)\.so|lib(GL|EGL|GLX|OpenGL|gbm|drm|vulkan)\.so)"
)


def main(words: list[str]) -> int:
    """Pack, check, and say the figures; return 1 if one check found something."""
    with tempfile.TemporaryDirectory(prefix="packed-") as spare:
        folder = Path(words[0] if words else spare).resolve()
        packed = pack(folder)
        bytes_ = size(packed)
        lacking = lacking_libraries(packed)
        with private_desktop() as desktop:
            said, window = try_it(desktop, packed / "organizer")
    print(f"size      {bytes_ / 1e6:.0f} MB (at most {LARGEST / 1e6:.0f})")
    print(f"libraries {'complete' if not lacking else 'lacking: ' + ', '.join(sorted(lacking))}")
    print(f"add, list {said}")
    print(f"window    {window * 1_000:.0f} ms from the start to the answer of the window's program")
    return 1 if bytes_ > LARGEST or lacking else 0


def pack(folder: Path) -> Path:
    """Run `pyinstaller build.spec` into `folder` and return the folder of the program."""
    with tempfile.TemporaryDirectory(prefix="packing-") as work:
        done = subprocess.run(
            [
                *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
                *("--distpath", str(folder), "--workpath", work, str(ROOT / "build.spec")),
            ],
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stderr[-4_000:]
    return folder / "organizer"


def size(folder: Path) -> int:
    """Return the bytes of all files in a folder; a link counts nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def lacking_libraries(folder: Path) -> set[str]:
    """Return the libraries that those in the folder ask for and that are neither in it nor part of every system."""
    libraries = [path for path in folder.rglob("*") if path.is_file() and ".so" in path.name]
    there = {path.name for path in libraries}
    asked: set[str] = set()
    for library in libraries:
        headers = subprocess.run(["objdump", "-p", str(library)], capture_output=True, text=True, check=True).stdout
        asked.update(re.findall(r"NEEDED\s+(\S+)", headers))
    return {name for name in asked - there if not OF_THE_SYSTEM.match(name)}


def try_it(desktop: PrivateDesktop, program: Path) -> tuple[str, float]:
    """Capture a promise with the packed program and see it in its window; return what it said, and the seconds it took."""
    environment = {name: value for name, value in desktop.environment.items() if name != "PYTHONPATH"}
    home = desktop.folder / "a-book" / "home"
    home.parent.mkdir()
    run = CommandLine(home, environment, (str(program),))
    said = run.done("add", "send", "Maya", "the", "revised", "quote", "today", "17:00").strip()
    assert "revised quote" in run.done("list", "open")
    resident = Resident(desktop, home, run, Noise(), (str(program),))
    began = time.monotonic()
    try:
        resident.start()
        took = time.monotonic() - began
        resident.window()
        desktop.screen.screenshot(desktop.folder / "window.png")
        assert "revised quote" in run.done("list", "open")
    finally:
        resident.end()
    return said, took


@contextmanager
def private_desktop() -> Iterator[PrivateDesktop]:
    """Have a private desktop for a while."""
    folder = make_folder()
    desktop = PrivateDesktop(private_environment(folder), folder)
    try:
        yield desktop
    finally:
        desktop.end()
        remove_folder(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
