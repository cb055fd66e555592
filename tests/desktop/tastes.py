"""How the user of the private desktop likes things to look, as its settings portal tells."""

from __future__ import annotations

from tests.desktop.fakes import Fake


class FakeTastes(Fake):
    """The settings portal as the tests want it."""

    MODULE = "tests.desktop.settings_portal"
    NAME = "org.freedesktop.portal.Desktop"

    def choose(self, group: str, key: str, sort: str, value: object) -> None:
        """Choose a value, of a sort as D-Bus writes it."""
        self.do("choose", group=group, key=key, sort=sort, value=value)
