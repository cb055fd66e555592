"""Notifications on the private desktop: a fake daemon that remembers, and the real dunst."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.desktop.fakes import Fake
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.desktop.private_desktop import PrivateDesktop
    from tests.desktop.screen import Screen

_AT_MOST_S = 10
EXPIRED, DISMISSED = 1, 2


@dataclass(frozen=True, slots=True)
class Shown:
    """One notification as it came over the bus; `actions` maps the key of each button to its label."""

    number: int
    application: str
    replaces: int
    icon: str
    title: str
    body: str
    actions: dict[str, str]
    hints: dict[str, Any]
    hint_types: dict[str, str]
    expires: int


class FakeNotifications(Fake):
    """`org.freedesktop.Notifications` as a test wants it: strict, dead, slow, unwilling, or hanging.

    A daemon told not to disturb is none of these: from outside it cannot be told from one that shows everything.
    """

    MODULE = "tests.desktop.notification_daemon"
    NAME = "org.freedesktop.Notifications"

    @property
    def shown(self) -> list[Shown]:
        """Every notification raised so far, also over restarts, the oldest first."""
        return [
            Shown(**{**one, "actions": dict(zip(one["actions"][::2], one["actions"][1::2], strict=True))})
            for one in ({key: value for key, value in said.items() if key != "event"} for said in self.heard("notify"))
        ]

    @property
    def closed(self) -> list[int]:
        """The numbers that the program took back."""
        return [one["number"] for one in self.heard("close")]

    @property
    def malformed(self) -> list[str]:
        """The signatures of calls that no daemon would take."""
        return [one["signature"] for one in self.heard("malformed")]

    def wait_for(self, title: str = "", *, count: int = 1, within: float = 15.0) -> Shown:
        """Wait for `count` notifications whose title holds `title`; return the last of them."""

        def matching() -> list[Shown]:
            return [one for one in self.shown if title in one.title]

        until(
            lambda: len(matching()) >= count,
            lambda: f"{count} × {title!r} among {[one.title for one in self.shown]}",
            within=within,
        )
        return matching()[count - 1]

    def wait_until_closed(self, number: int) -> None:
        """Wait until the program took a notification back."""
        until(lambda: number in self.closed, f"number {number} to be taken back")

    def press(self, shown: Shown, action: str, *, token: str = "", closes: bool = True) -> None:
        """Press a button, or with `default` the notification itself; `token` is what lets a window be raised."""
        assert action in shown.actions, (action, shown.actions)
        self.do("press", number=shown.number, action=action, token=token, closes=closes)

    def reply(self, shown: Shown, words: str) -> None:
        """Type words into the line of a notification, and send them."""
        self.do("reply", number=shown.number, words=words)

    def dismiss(self, shown: Shown) -> None:
        """Close it as the user does."""
        self.do("close", number=shown.number, reason=DISMISSED)

    def expire(self, shown: Shown) -> None:
        """Let its time on the screen run out."""
        self.do("close", number=shown.number, reason=EXPIRED)

    def be_slow(self, seconds: float) -> None:
        """Answer each call only after so many seconds."""
        self.do("slow", seconds=seconds)

    def refuse(self, error: str = "org.freedesktop.Notifications.MaxNotificationsExceeded") -> None:
        """Answer each `Notify` with an error; with an empty one, take them again."""
        self.do("refuse", error=error)

    def mumble(self, *, on: bool) -> None:
        """Answer with what the specification does not know; or speak clearly again."""
        self.do("mumble", on=on)

    def offer(self, capabilities: Sequence[str]) -> None:
        """Offer just these capabilities."""
        self.do("capabilities", names=list(capabilities))


class Dunst:
    """The real dunst. Its buttons can be pressed: it asks a script of ours which one."""

    def __init__(self, desktop: PrivateDesktop) -> None:
        """Start it and wait until it owns its name."""
        self._desktop = desktop
        self._choice = desktop.folder / "dunst-choice"
        menu = desktop.folder / "dunst-menu"
        self._offered = desktop.folder / "dunst-offered"
        menu.write_text(f'#!/bin/sh\ntee "{self._offered}" | grep -m 1 -F -f "{self._choice}"\n', "utf-8")
        menu.chmod(0o700)
        settings = desktop.folder / "dunstrc"
        settings.write_text(
            f"[global]\ndmenu = {menu}\nfont = DejaVu Sans 10\nicon_path =\nmouse_left_click = do_action\n", "utf-8"
        )
        self._program = desktop.start("dunst", "-config", str(settings))
        desktop.session_bus.wait_for(FakeNotifications.NAME)

    def showing(self) -> int:
        """Return how many notifications are on the screen now."""
        return int(self._control("count", "displayed"))

    def titles(self) -> list[str]:
        """Return the titles on the screen or waiting for it, as dunst's own history tells after they were closed."""
        return re.findall(r'"summary" : \{\s*"type" : "s",\s*"data" : "([^"]*)"', self._control("history"))

    def wait_for(self, count: int = 1) -> None:
        """Wait until so many are on the screen."""
        until(lambda: self.showing() >= count, f"{count} notifications on the screen")

    def press(self, label: str) -> None:
        """Press the button with this label on one of those that are up."""
        self._choice.write_text(label + "\n", "utf-8")
        self._offered.write_text("", "utf-8")
        self._control("context")
        until(lambda: label in self.offered, lambda: f"the button {label}, among {self.offered!r}")

    def click(self, screen: Screen) -> None:
        """Click with the mouse on the notification that is on the screen."""
        window = screen.xdotool("search", "--onlyvisible", "--class", "Dunst").split()[0]
        place = dict(line.split("=", 1) for line in screen.xdotool("getwindowgeometry", "--shell", window).splitlines())
        screen.click(int(place["X"]) + 20, int(place["Y"]) + 12)

    @property
    def offered(self) -> str:
        """What could be pressed at the last press: a line a button, with its label and the title of its notification."""
        return self._offered.read_text("utf-8")

    def pause(self) -> None:
        """Do not disturb: it takes notifications over and shows nothing."""
        self._control("set-paused", "true")

    def end(self) -> None:
        """Take it off the bus."""
        self._program.end()

    def _control(self, *words: str) -> str:
        done = subprocess.run(
            ["dunstctl", *words],
            env=self._desktop.environment,
            capture_output=True,
            text=True,
            timeout=_AT_MOST_S,
            check=True,
        )
        return done.stdout
