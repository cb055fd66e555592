"""Pack the program with PyInstaller, and see that what comes out works. Run by `python3 -m tests.packaging [FOLDER]`.

The first word is the Python whose packages are packed: those of the program and PyInstaller, and none of the tests.

Checks that the folder is at most 160 MB, that it holds every library its own libraries ask for, that `organizer add` and
`organizer list` work with nothing else of this machine in reach, and that the window comes up on a private X display.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.adapters.clock import SystemClock
from tests.desktop.noise import Noise
from tests.desktop.organizer_program import CommandLine, Resident
from tests.desktop.private_desktop import PrivateDesktop, make_folder, private_environment, remove_folder
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 160_000_000
# What has to be the machine's own: the C library, the drivers of its graphics card, what speaks to its screen, its spooler.
OF_THE_SYSTEM = re.compile(
    r"^(ld-linux|lib(c|m|dl|rt|pthread|util|resolv|nsl)\.so|lib(GL|EGL|GLX|OpenGL|gbm|drm|vulkan)\.so|libxcb\.so|libwayland-|libcups\.so)"
)
# Stands in front of the real one, and writes down what it was called with and what it was given.
NOTIFY_SEND = """\
#!/bin/sh
printf '%s\\n' "$@" > "$HERE/notified"
env >> "$HERE/notified"
"""


def main(words: list[str]) -> int:
    """Pack, check, and say the figures; return 1 if one check found something."""
    with tempfile.TemporaryDirectory(prefix="packed-") as spare:
        folder = Path(words[1] if words[1:] else spare).resolve()
        packed = pack(words[0], folder)
        bytes_ = size(packed)
        lacking = lacking_libraries(packed)
        with private_desktop() as desktop:
            said, window = try_it(desktop, packed / "organizer")
    print(f"size      {bytes_ / 1e6:.0f} MB (at most {LARGEST / 1e6:.0f})")
    print(f"libraries {'complete' if not lacking else 'lacking: ' + ', '.join(sorted(lacking))}")
    print(f"add, list {said}")
    print(f"window    {window * 1_000:.0f} ms from the start to the answer of the window's program")
    return 1 if bytes_ > LARGEST or lacking else 0


def pack(python: str, folder: Path) -> Path:
    """Run `pyinstaller build.spec` with a Python into `folder` and return the folder of the program."""
    with tempfile.TemporaryDirectory(prefix="packing-") as work:
        done = subprocess.run(
            [
                *(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
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
    here = desktop.folder / "packed"
    (here / "bin").mkdir(parents=True)
    (here / "bin" / "notify-send").write_text(NOTIFY_SEND, "utf-8")
    (here / "bin" / "notify-send").chmod(0o700)
    environment = {name: value for name, value in desktop.environment.items() if name != "PYTHONPATH"}
    environment |= {"PATH": f"{here / 'bin'}:{environment['PATH']}", "HERE": str(here)}
    run = CommandLine(here / "home", environment, (str(program),))
    said = run.done("add", "send", "Maya", "the", "revised", "quote", "today", "23:59").strip()
    assert "revised quote" in run.done("list", "open")
    run.done("import", str(a_promise_due_now(here)))
    resident = Resident(desktop, here / "home", run, Noise(), (str(program),))
    began = time.monotonic()
    try:
        resident.start(environment=environment)
        took = time.monotonic() - began
        resident.window()
        assert "revised quote" in run.done("list", "open")
        # There is no notification daemon here, so it is plyer that has to speak.
        notified = here / "notified"
        until(lambda: notified.exists() and "HERE=" in notified.read_text("utf-8"), lambda: f"plyer; {resident.said}")
        assert "call Tom" in notified.read_text("utf-8")
        assert "LD_LIBRARY_PATH" not in notified.read_text("utf-8"), (
            "programs we start would take our libraries for theirs"
        )
    finally:
        resident.end()
    return said, took


def a_promise_due_now(folder: Path) -> Path:
    """Write a book.jsonl with one promise that falls due in a moment."""
    now = SystemClock().now()
    promise = {
        "type": "promise",
        "id": "0c8bb3ce-6a5a-4c55-8d3f-3e5f0d1c2b10",
        "what": "call Tom",
        "made": (now - timedelta(hours=2)).isoformat(),
        "due": {"instant": (now + timedelta(seconds=1)).isoformat()},
    }
    path = folder / "owed.jsonl"
    path.write_text(json.dumps(promise) + "\n", "utf-8")
    return path


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
