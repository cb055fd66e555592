"""The keys of the window, and what they are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from organizer.domain.promises import Promise

_NO_OTHER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_MINE = ("keep", "update", "repromise")
_THEIRS = ("got_it", "nudge", "repromise")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sheet of keys: the caps, and what they do."""

    caps: tuple[str, ...]
    does: str


class Keys(QObject):
    """Knows which key means which verb, and how both are written."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Use the keys of the design."""
        super().__init__(parent)
        self._verbs = {
            Qt.Key.Key_K: "keep",
            Qt.Key.Key_U: "update",
            Qt.Key.Key_R: "repromise",
            Qt.Key.Key_N: "nudge",
            Qt.Key.Key_G: "got_it",
            Qt.Key.Key_S: "snooze",
            Qt.Key.Key_C: "copy",
            Qt.Key.Key_Delete: "delete",
        }

    def verb(self, event: QKeyEvent) -> str | None:
        """Return the verb of a single key pressed in a list."""
        if event.modifiers() & _NO_OTHER:
            return None
        return self._verbs.get(Qt.Key(event.key()))

    def verbs_of(self, promise: Promise) -> tuple[str, ...]:
        """Return the verbs that a row shows: what one most likely does with it."""
        if not promise.is_open:
            return ()
        return _MINE if promise.is_mine else _THEIRS

    def cap(self, verb: str) -> str:
        """Return what stands on the key of a verb."""
        return {
            "keep": "K",
            "update": "U",
            "repromise": "R",
            "nudge": "N",
            "got_it": "G",
            "snooze": "S",
            "copy": "C",
            "delete": self.tr("Del"),
        }[verb]

    def label(self, verb: str) -> str:
        """Return what a verb is called on a button."""
        return {
            "keep": self.tr("Kept"),
            "update": self.tr("Update"),
            "repromise": self.tr("Re-promise"),
            "nudge": self.tr("Nudge"),
            "got_it": self.tr("Got it"),
            "snooze": self.tr("Remind me later"),
            "copy": self.tr("Copy what I said"),
            "delete": self.tr("Delete"),
        }[verb]

    def sheet(self) -> tuple[tuple[str, tuple[Line, ...]], ...]:
        """Return every key with what it does, in groups."""
        ctrl, shift = self.tr("Ctrl"), self.tr("Shift")
        everywhere = (
            Line((ctrl, "N"), self.tr("New promise")),
            Line((ctrl, "1"), self.tr("Today")),
            Line((ctrl, "2"), self.tr("Upcoming")),
            Line((ctrl, "3"), self.tr("Waiting")),
            Line((ctrl, "Z"), self.tr("Undo")),
            Line((ctrl, shift, "Z"), self.tr("Do again")),
            Line(("F6",), self.tr("Next part of the window")),
            Line(("F1",), self.tr("These keys")),
            Line(("Esc",), self.tr("One step back")),
            Line((ctrl, "W"), self.tr("Close the window; reminders go on")),
            Line((ctrl, "Q"), self.tr("Quit")),
        )
        verbs = tuple(Line((self.cap(verb),), self.label(verb)) for verb in self._verbs.values())
        in_list = (
            Line(("↑", "↓"), self.tr("Move")),
            Line((self.tr("Space"),), self.tr("Details")),
            *verbs,
        )
        capture = (
            Line(("↵",), self.tr("Save")),
            Line(("Esc",), self.tr("Back to the list; the words stay")),
        )
        return (
            (self.tr("Everywhere"), everywhere),
            (self.tr("In the list"), in_list),
            (self.tr("In the line"), capture),
        )
