"""A private X server with a window manager: keys can be pressed on it, and pictures taken of it."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from tests.desktop.programs import Program, line_from
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

SIZE = "1440x1000x24"
_AT_MOST_S = 30
# A person's hand is slower than this; a program needs a moment to see that something is being dragged.
_STEPS, _PAUSE = 12, "0.02"


class Screen:
    """Xvfb on a number of its own choice (no race, no fixed number), with openbox."""

    def __init__(self, folder: Path, environment: Mapping[str, str], size: str = SIZE) -> None:
        """Start both, and wait until windows are managed."""
        reading, writing = os.pipe()
        self._server = Program(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
            environment,
            folder / "xvfb.log",
            pass_fds=(writing,),
        )
        os.close(writing)
        self.display = ":" + line_from(reading, self._server)
        self._environment = {**environment, "DISPLAY": self.display}
        up = folder / "openbox-is-up"
        self._manager = Program(
            ["openbox", "--sm-disable", "--startup", f"touch {up}"], self._environment, folder / "openbox.log"
        )
        until(up.exists, lambda: f"openbox; it said: {self._manager.said}")
        # A keyboard that has ë, á and most of their kind.
        self._ask("setxkbmap", "-layout", "us", "-variant", "altgr-intl")

    def type(self, text: str, meanwhile: Callable[[], object] | None = None) -> None:
        """Type text with real key presses into whatever window has the focus.

        The keyboard has the letters of western Europe; others (— or 日) may get lost on the way. Where that window is in
        this process, `meanwhile` is its application's `processEvents`.
        """
        words = ["xdotool", "type", "--delay", "12", "--", text]
        typing = subprocess.Popen(words, env=self._environment, stderr=subprocess.PIPE, text=True)
        until(lambda: typing.poll() is not None, "the keys to be typed", within=_AT_MOST_S, meanwhile=meanwhile)
        _, error = typing.communicate()
        assert typing.returncode == 0, error

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as xdotool names them: `Return`, `ctrl+n`, `Escape`."""
        self.xdotool("key", "--delay", "10", "--", *keys)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Press a button of the mouse at a place of the screen, in pixels."""
        # Without xdotool's --sync, which waits 15 s for a mouse that is there already: X does one after the other anyway.
        self.xdotool("mousemove", str(x), str(y), "click", str(button))

    def drag(self, start: tuple[int, int], end: tuple[int, int], meanwhile: Callable[[], object] | None = None) -> None:
        """Drag with the mouse from one place of the screen to another; `meanwhile` as for `type`."""
        words = ["xdotool", "mousemove", *map(str, start), "mousedown", "1", "sleep", _PAUSE]
        for step in range(1, _STEPS + 1):
            between = (str(a + (b - a) * step // _STEPS) for a, b in zip(start, end, strict=True))
            words += ["mousemove", *between, "sleep", _PAUSE]
        moving = subprocess.Popen([*words, "mouseup", "1"], env=self._environment, stderr=subprocess.PIPE, text=True)
        until(lambda: moving.poll() is not None, "the mouse to be moved", within=_AT_MOST_S, meanwhile=meanwhile)
        _, error = moving.communicate()
        assert moving.returncode == 0, error

    def windows(self, title: str) -> list[int]:
        """Return the visible windows whose title matches the regular expression `title`."""
        found = self._ask("xdotool", "search", "--onlyvisible", "--name", title, check=False)
        return [int(line) for line in found.split()]

    def window(self, title: str) -> int:
        """Wait for one visible window whose title matches, and return it."""
        return until(lambda: self.windows(title), f"a window called {title}")[0]

    def focused_title(self) -> str:
        """Return the title of the window that has the focus; empty if none has."""
        return self._ask("xdotool", "getwindowfocus", "getwindowname", check=False).strip()

    def focus(self, title: str) -> int:
        """Wait for the window, give it the focus, and return it."""
        window = self.window(title)
        self.xdotool("windowactivate", str(window))
        until(lambda: self._ask("xdotool", "getwindowfocus", check=False).strip() == str(window), f"focus for {title}")
        return window

    def open_by(self, keys: str, title: str) -> int:
        """Press keys that open a window, once: what comes too early is to be done as soon as it can be. Give it the focus."""
        self.press(keys)
        return self.focus(title)

    def place(self, window: int) -> tuple[int, int]:
        """Return where the upper left corner of a window is, in pixels."""
        said = self._ask("xdotool", "getwindowgeometry", "--shell", str(window))
        found = dict(line.split("=", 1) for line in said.splitlines() if "=" in line)
        return int(found["X"]), int(found["Y"])

    def box(self, title: str) -> tuple[int, int, int, int] | None:
        """Return left, top, width and height of a visible window, in pixels of the screen; None if there is none."""
        for window in self.windows(title):
            said = self._ask("xdotool", "getwindowgeometry", "--shell", str(window), check=False)
            found = dict(line.split("=", 1) for line in said.splitlines() if "=" in line)
            if "HEIGHT" in found:
                return int(found["X"]), int(found["Y"]), int(found["WIDTH"]), int(found["HEIGHT"])
        return None

    def close(self, window: int) -> None:
        """Close a window as a person does; xdotool's own windowclose would destroy it."""
        visible = ("xdotool", "search", "--onlyvisible", "--name", "")

        def gone() -> bool:
            return str(window) not in self._ask(*visible, check=False).split()

        self.xdotool("windowactivate", "--sync", str(window))
        self.press("alt+F4")
        until(gone, "the window to close")

    def screenshot(self, path: Path, window: int | None = None) -> Path:
        """Write a picture of the whole screen, or of one window, to `path` (.png), and return it."""
        self._ask("import", "-silent", "-window", str(window or "root"), str(path))
        return path

    def xdotool(self, *words: str) -> str:
        """Run xdotool on this screen and return what it said."""
        return self._ask("xdotool", *words)

    def attempt(self, *words: str) -> None:
        """Run xdotool, whether or not there is anything for it to do."""
        self._ask("xdotool", *words, check=False)

    def end(self) -> None:
        """Take the screen down."""
        self._manager.end()
        self._server.end()

    def _ask(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(
            words, env=self._environment, capture_output=True, text=True, timeout=_AT_MOST_S, check=False
        )
        assert not check or done.returncode == 0, (words, done.stderr)
        return done.stdout
