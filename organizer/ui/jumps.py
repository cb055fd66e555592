"""Where one can jump, and what one can do from anywhere, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.ui.places import PEOPLE, PLACES

if TYPE_CHECKING:
    from organizer.ui.places import Places

Jump = tuple[str, str, str, str, str]


class Jumps(QObject):
    """Finds places and commands by the beginnings of their words."""

    def __init__(self, places: Places, parent: QObject) -> None:
        """Know them all."""
        super().__init__(parent)
        icons = {"today": "sun", "upcoming": "calendar-days", "waiting": "hourglass", PEOPLE: "users"}
        go, do = self.tr("Go to"), self.tr("Do")
        self._jumps: list[Jump] = [
            ("place", place, places.title(place), go, icons[place]) for place in (*PLACES, PEOPLE)
        ]
        self._jumps += [
            ("command", "new", self.tr("New promise"), do, "plus"),
            ("command", "leave", self.tr("Before you leave"), do, "door-open"),
            ("command", "away", self.tr("Going away"), do, "sun"),
            ("command", "review", self.tr("Weekly review"), do, "chart-line"),
            ("command", "settings", self.tr("Settings"), do, "settings"),
            ("command", "undo", self.tr("Undo"), do, "undo-2"),
            ("command", "redo", self.tr("Do again"), do, "redo-2"),
            ("command", "keys", self.tr("Keys"), do, "keyboard"),
            ("command", "quit", self.tr("Quit"), do, "log-out"),
        ]

    def found(self, words: str) -> list[Jump]:
        """Return those of whose name a word begins so; all of them for no words."""
        wanted = words.casefold()
        return [jump for jump in self._jumps if f" {jump[2].casefold()}".find(f" {wanted}") >= 0]
