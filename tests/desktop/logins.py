"""The system's log-ins on the private desktop: what tells of sleep, waking and unlocking."""

from __future__ import annotations

from tests.desktop.fakes import Fake


class FakeLogins(Fake):
    """`org.freedesktop.login1` as the tests want it."""

    MODULE = "tests.desktop.login_manager"
    NAME = "org.freedesktop.login1"

    def sleep(self, *, begins: bool) -> None:
        """Say that the machine is about to sleep, or that it woke."""
        self.do("sleep", begins=begins)

    def unlock(self) -> None:
        """Say that the session is to be unlocked."""
        self.do("unlock")
