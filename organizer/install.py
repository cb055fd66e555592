"""Install the program from a clone, and start it: `python3 -m organizer.install`.

Uses the standard library only, since nothing else is there yet. Run again, it updates. Everything it makes lies in one folder,
but for the link to the command and, on Linux, the entry in the menu.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NAME = "follow-up-organizer"
APPLICATION = "io.github.follow_up_organizer.Organizer"
SOURCE = Path(__file__).resolve().parents[1]
OLDEST_PYTHON = (3, 11)

# What Qt needs to be imported, and its xcb plugin to show a window: the library, and the Debian package that has it.
WINDOW_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_APT = [
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "-qq",
    "-o",
    "Dpkg::Use-Pty=0",
    "-o",
    "DPkg::Lock::Timeout=300",
]
_COMPLETE = "complete"


class CannotInstall(Exception):
    """Installing ended here; its text is the one sentence that says why and what to do."""


def main(words: Sequence[str] | None = None) -> int:
    """Install or update, then become the program."""
    parser = argparse.ArgumentParser(
        prog="python3 -m organizer.install", description="Install the program and start it."
    )
    parser.add_argument("--no-start", action="store_true", help="install only")
    asked = parser.parse_args(words)
    try:
        command = install(SOURCE, Places.of_this_user())
    except CannotInstall as stopped:
        print(f"organizer.install: {stopped}", file=sys.stderr)
        return 1
    return 0 if asked.no_start else start(command)


def install(source: Path, places: Places) -> Path:
    """Install the program in `source`; return the command that starts it.

    Raises:
        CannotInstall: something is missing that cannot be got from here.
    """
    require_python()
    get_debian_packages([*missing_for_venvs(), *missing_for_windows()], needed=missing_for_venvs())
    program = places.programs / fingerprint(source)
    if (program / _COMPLETE).exists():
        say(f"This version is installed already, in {program}.")
    else:
        say(f"Installing into {program} (the first time, some 90 MB are fetched).")
        make_venv(program)
        fetch(program, [str(source)])
        (program / _COMPLETE).touch()
    command = link_command(script(program, "organizer"), places.commands)
    if places.shared is not None:
        enter_in_menu(source / "resources", command, places.shared)
    forget_older_than(program)
    say_if_not_on_path(command)
    return command


def start(command: Path) -> int:
    """Become the program; where a process cannot become another one, start it and return how it ended."""
    say("Starting it. From now on the command is: organizer")
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command, [str(command)])  # noqa: S606 - no shell is wanted
    return subprocess.run([str(command)], check=False).returncode


def say(sentence: str) -> None:
    """Say one sentence of what goes on."""
    print(sentence, flush=True)


# ---------------------------------------------------------------------------------------------------- where things go


@dataclass(frozen=True)
class Places:
    """Where the program goes: its folders, its command, and what desktops read (None where no desktop reads it).

    The book lies elsewhere, in the platform's data folder, and is never touched.
    """

    programs: Path
    commands: Path
    shared: Path | None

    @staticmethod
    def of_this_user() -> Places:
        """Return the places of whoever runs this; the administrator installs for everyone."""
        home = Path.home()
        if sys.platform == "win32":
            local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
            # The one folder for commands that is on a user's path from the start.
            return Places(local / "Programs" / NAME, local / "Microsoft" / "WindowsApps", None)
        if sys.platform != "darwin" and os.geteuid() == 0:
            everyone = Path("/usr/local")
            return Places(everyone / "lib" / NAME, everyone / "bin", everyone / "share")
        local = home / ".local"
        shared = Path(os.environ.get("XDG_DATA_HOME") or local / "share")
        return Places(local / "lib" / NAME, local / "bin", None if sys.platform == "darwin" else shared)


def fingerprint(source: Path) -> str:
    """Return a short name for exactly this version of the program under this Python."""
    digest = hashlib.sha256(this_python().encode())
    for path in sorted(_shipped(source)):
        digest.update(f"{path.relative_to(source)}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def this_python() -> str:
    """Return what tells this Python from others; one that was only mended is still the same."""
    return f"{sys.version_info.major}.{sys.version_info.minor} {sys.prefix}\0"


def _shipped(source: Path) -> Iterable[Path]:
    yield from (source / name for name in ("pyproject.toml", "README.md", "LICENSE") if (source / name).exists())
    for folder in ("organizer", "resources"):
        yield from (path for path in (source / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def forget_older_than(program: Path) -> None:
    """Remove all versions but this one and the newest before it, which may still be running."""
    others = [path for path in program.parent.iterdir() if path.is_dir() and path != program]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in others[1:]:
        shutil.rmtree(path, ignore_errors=True)


# ------------------------------------------------------------------------------------------------- what has to be there


def require_python(version: tuple[int, ...] = tuple(sys.version_info[:3])) -> None:
    """Pass if `version`, this Python if nothing is said, is new enough.

    Raises:
        CannotInstall: it is not.
    """
    if version < OLDEST_PYTHON:
        wanted, found = ".".join(map(str, OLDEST_PYTHON)), ".".join(map(str, version))
        message = (
            f"Python {wanted} or later is needed and this is {found}; run this with a later one, python{wanted} say."
        )
        raise CannotInstall(message)


def missing_for_venvs() -> list[str]:
    """Return the Debian package without which no virtual environment can be made, if it is missing."""
    tried = subprocess.run([sys.executable, "-c", "import venv, ensurepip"], capture_output=True, check=False)
    return ["python3-venv"] if tried.returncode else []


def missing_for_windows() -> list[str]:
    """Return the Debian packages of the libraries that Qt will look for and not find."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in WINDOW_LIBRARIES.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def get_debian_packages(wanted: Sequence[str], needed: Sequence[str]) -> None:
    """Install the Debian packages `wanted`; go on without them if that cannot be done, but not without those `needed`.

    Raises:
        CannotInstall: one that is needed cannot be installed.
    """
    if not wanted:
        return
    why = apt_get(wanted)
    if why and needed:
        raise CannotInstall(why)
    if why:
        say(f"{why} Until it is there no window can be shown; the commands work.")


def apt_get(packages: Sequence[str]) -> str:
    """Install Debian packages; return an empty string, or the sentence that says why that could not be done."""
    command = f"apt-get install {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        return f"Missing here are what Debian calls {', '.join(packages)}; install them with this system's own tools."
    as_root = _as_root()
    if as_root is None:
        return f"Something is missing here that only the administrator can add: {command}. Then run this again."
    say(f"Running {command}")
    install_them = [*as_root, *_APT, "install", "-y", "--no-install-recommends", *packages]
    # A machine set up a moment ago has no lists of packages yet; one set up long ago has old ones.
    if _runs(install_them) or (_runs([*as_root, *_APT, "update"]) and _runs(install_them)):
        return ""
    return f"This failed, see what it says above: {command}. Mend that and run this again."


def _as_root() -> list[str] | None:
    """Return what to put before a command so that it runs as root; None if there is no way."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    if sys.stdin is not None and sys.stdin.isatty():
        return ["sudo"]
    return ["sudo", "-n"] if _runs(["sudo", "-n", "true"], quiet=True) else None


def _runs(command: Sequence[str], *, quiet: bool = False) -> bool:
    silence = subprocess.DEVNULL if quiet else None
    return subprocess.run(command, check=False, stdout=silence, stderr=silence).returncode == 0


# ------------------------------------------------------------------------------------------------ what is made of them


def make_venv(folder: Path) -> None:
    """Make a virtual environment in `folder`, in place of what may be left there of an earlier attempt.

    Raises:
        CannotInstall: it could not be made.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(folder)], check=False, capture_output=True, text=True
    )
    if done.returncode:
        said = " ".join((done.stdout + done.stderr).split())
        message = f"No virtual environment could be made in {folder}: {said}"
        raise CannotInstall(message)


def fetch(venv: Path, requirements: Sequence[str]) -> None:
    """Install `requirements` into the virtual environment `venv` with its own pip.

    Raises:
        CannotInstall: pip failed; it has said why.
    """
    chatter = [] if sys.stdout.isatty() else ["--quiet"]
    pip = [str(script(venv, "python")), "-m", "pip", "--disable-pip-version-check", "--no-input", *chatter, "install"]
    # What a user set for their own packages must not redirect these.
    environment = {name: value for name, value in os.environ.items() if name not in _REDIRECTIONS}
    if subprocess.run([*pip, *requirements], check=False, env=environment).returncode:
        message = (
            "pip could not fetch what the program is made of, see above; nothing that was installed before is changed."
            " Check the connection and run this again."
        )
        raise CannotInstall(message)


_REDIRECTIONS = frozenset({"PIP_TARGET", "PIP_USER", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME", "PYTHONPATH"})


def script(venv: Path, name: str) -> Path:
    """Return the path of a command in a virtual environment."""
    return venv / "Scripts" / f"{name}.exe" if sys.platform == "win32" else venv / "bin" / name


def link_command(target: Path, folder: Path) -> Path:
    """Make `organizer` in `folder` lead to `target`, in one step; return it.

    Raises:
        CannotInstall: something that is not ours has that name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        command = folder / "organizer.cmd"
        command.write_text(f'@"{target}" %*\n', "utf-8")
        return command
    command = folder / "organizer"
    if command.exists() and not command.is_symlink():
        message = f"{command} is there already and is not this program; move it away and run this again."
        raise CannotInstall(message)
    fresh = folder / f".organizer-{os.getpid()}"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target)
    fresh.replace(command)
    return command


def enter_in_menu(resources: Path, command: Path, shared: Path) -> None:
    """Put the desktop's files into the folder `shared` that desktops read: menu entry, description, icon."""
    entry = (resources / "linux" / f"{APPLICATION}.desktop").read_text("utf-8")
    _write(
        shared / "applications" / f"{APPLICATION}.desktop", entry.replace("Exec=organizer", f"Exec={_quoted(command)}")
    )
    for part, place in (
        (f"linux/{APPLICATION}.metainfo.xml", f"metainfo/{APPLICATION}.metainfo.xml"),
        ("icons/organizer.svg", f"icons/hicolor/scalable/apps/{APPLICATION}.svg"),
    ):
        _write(shared / place, (resources / part).read_text("utf-8"))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _quoted(command: Path) -> str:
    """Return a path as the Desktop Entry Specification wants it in Exec."""
    text = str(command)
    for letter in ("\\", '"', "`", "$"):
        text = text.replace(letter, "\\\\" + letter)
    return f'"{text}"'.replace("%", "%%")


def say_if_not_on_path(command: Path) -> None:
    """Say how to reach the command where the shell does not look for it."""
    folders = [Path(one) for one in os.environ.get("PATH", "").split(os.pathsep) if one]
    if command.parent not in folders:
        say(f"{command.parent} is not on your PATH yet: log in again, or call the command as {command}.")


if __name__ == "__main__":
    sys.exit(main())
