"""Install what the tests need, and run every check: `python3 -m tests [ARGUMENTS OF PYTEST…]`.

Debian packages are installed with apt-get (as root, or through sudo), the rest into a virtual environment in the user's cache,
one for each set of requirements. Then ruff, its formatter, mypy, the floors of the house (import-linter) and all of pytest.
Uses the standard library only, since nothing else is there yet.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

from organizer.install import (
    NAME,
    CannotInstall,
    fetch,
    get_debian_packages,
    make_venv,
    missing_for_venvs,
    missing_for_windows,
    require_python,
    say,
    script,
    this_python,
)

ROOT = Path(__file__).resolve().parents[1]
_READY = "complete"

# The command or file that tells whether it is there, and the Debian package that has it.
COMMANDS = {
    "Xvfb": "xvfb",
    "setxkbmap": "x11-xkb-utils",
    "dbus-daemon": "dbus",
    "openbox": "openbox",
    "dunst": "dunst",
    "gnome-keyring-daemon": "gnome-keyring",
    "tint2": "tint2",
    "xdotool": "xdotool",
    "notify-send": "libnotify-bin",
    "import": "imagemagick",
    "git": "git",
    "strace": "strace",
    "cc": "gcc",
    "unshare": "util-linux",
    "objdump": "binutils",
    "doveadm": "dovecot-imapd",
}
FILES = {
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/lib/python3/dist-packages/pyatspi/__init__.py": "python3-pyatspi",
    "/usr/include/stdio.h": "libc6-dev",
    "/usr/share/zoneinfo/Europe/Paris": "tzdata",
    "/usr/include/sys/timerfd.h": "libc6-dev",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf": "fonts-dejavu-core",
}
CHECKS = {
    "ruff": ["ruff", "check"],
    "the formatter": ["ruff", "format", "--check"],
    "mypy": ["mypy"],
    "the floors": ["lint-imports"],
    "pytest": ["pytest"],
}


def main(words: list[str]) -> int:
    """Install, run every check even if one before it failed, and say in the end which did."""
    try:
        require_python()
        get_debian_packages(missing(), needed=missing())
        venv = environment()
    except CannotInstall as stopped:
        say(f"tests: {stopped}")
        return 1
    failed = [name for name, command in CHECKS.items() if not passes(name, command, venv, words)]
    say(f"tests: failed: {', '.join(failed)}" if failed else "tests: all is well")
    return 1 if failed else 0


def missing() -> list[str]:
    """Return the Debian packages that are not there yet; none where there are no Debian packages."""
    if not sys.platform.startswith("linux"):
        return []
    commands = [package for command, package in COMMANDS.items() if shutil.which(command) is None]
    files = [package for path, package in FILES.items() if not Path(path).exists()]
    return [*missing_for_venvs(), *missing_for_windows(), *commands, *files]


def environment() -> Path:
    """Return a virtual environment that has what the program and its tests require, making it if need be.

    Raises:
        CannotInstall: it could not be made.
    """
    return environment_of("tests", requirements())


def environment_of(name: str, wanted: list[str]) -> Path:
    """Return a virtual environment that has what is `wanted`, making it if need be; `name` begins its folder's name.

    Raises:
        CannotInstall: it could not be made.
    """
    digest = hashlib.sha256("\0".join([this_python(), *wanted]).encode()).hexdigest()[:12]
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    venv = cache / NAME / f"{name}-{digest}"
    if not (venv / _READY).exists():
        say(f"tests: installing what they need into {venv}")
        make_venv(venv)
        fetch(venv, wanted)
        (venv / _READY).touch()
    return venv


def extra(name: str) -> list[str]:
    """Return what one extra of pyproject.toml requires, without the program's own requirements."""
    optional: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
        "optional-dependencies"
    ]
    return optional[name]


def requirements(extra: str = "tests") -> list[str]:
    """Return what the program and one of its extras require, as pyproject.toml says."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"][extra]]


def passes(name: str, command: list[str], venv: Path, words: list[str]) -> bool:
    """Run one check in `venv`; the `words` go to pytest. Return whether it found nothing."""
    say(f"\n── {name}")
    began = time.monotonic()
    done = subprocess.run(
        [str(script(venv, command[0])), *command[1:], *(words if name == "pytest" else [])],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        check=False,
    )
    say(f"── {name}: {'well' if not done.returncode else 'FAILED'}, {time.monotonic() - began:.0f} s")
    return not done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
