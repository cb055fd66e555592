"""The keys of the windows beside the main one, shown over them by F1 as there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from organizer.ui.keyboard.keys import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from organizer.ui.keyboard.keys import Group
    from organizer.ui.keyboard.keys_sheet import KeysSheet
    from organizer.ui.keyboard.letters import Letters
    from organizer.ui.look.theme import Theme


class RitualKeys(QObject):
    """Listens to F1 in a window, shows what its keys do, and gives the keys back to what had them."""

    def __init__(
        self, window: QWidget, theme: Theme, letters: Letters, groups: Callable[[RitualKeys], Sequence[Group]]
    ) -> None:
        """Show what `groups` says when asked."""
        super().__init__(window)
        self._window, self._theme, self._letters, self._groups = window, theme, letters, groups
        self._sheet: KeysSheet | None = None
        self._before: QWidget | None = None
        QShortcut(QKeySequence("F1"), window, self.turn)

    def turn(self) -> None:
        """Show the sheet, or take it away."""
        if self._sheet is not None:
            self._end()
            return
        from organizer.ui.keyboard.keys_sheet import KeysSheet

        self._before = self._window.focusWidget()
        self._sheet = KeysSheet(self._theme, self._groups(self), self._window)
        self._sheet.closed.connect(self._end)

    def of_sweep(
        self, mine: Iterable[tuple[str, str]], theirs: Iterable[tuple[str, str]], *, skip: str
    ) -> tuple[Group, ...]:
        """Return the keys of the window before one leaves: those of what I owe, of what they owe, and of both."""
        ctrl, alt = self.tr("Ctrl"), self.tr("Alt")
        both = (
            *self._lines((("S", skip),)),
            Line(("→",), skip),
            Line(("←",), self.tr("The card before")),
            Line(("↑", "↓"), self.tr("Another line")),
            Line((self.tr("Space"),), self.tr("Tick a line, or not")),
            Line((alt, "1"), self.tr("Other words; to 3")),
            Line((ctrl, "↵"), self.tr("Note what is drafted")),
            *self._always(),
        )
        return (
            (self.tr("What I owe"), self._lines(mine)),
            (self.tr("What they owe"), self._lines(theirs)),
            (self.tr("On every card"), both),
        )

    def of_review(self, promises: Iterable[tuple[str, str]], people: Iterable[tuple[str, str]]) -> tuple[Group, ...]:
        """Return the keys of the review: those of its promises, of its people, and of every step."""
        ctrl, alt = self.tr("Ctrl"), self.tr("Alt")
        steps = (
            Line(("↑", "↓"), self.tr("Another line")),
            Line((ctrl, "↵"), self.tr("Done, next step")),
            Line((alt, "←"), self.tr("The week before")),
            Line((alt, "→"), self.tr("The week after")),
            *self._always(),
        )
        return (
            (self.tr("With promises"), self._lines(promises)),
            (self.tr("With people"), self._lines(people)),
            (self.tr("In every step"), steps),
        )

    def of_absence(self) -> tuple[Group, ...]:
        """Return the keys of going away."""
        return ((self.tr("Going away"), (Line((self.tr("Tab"),), self.tr("What comes next")), *self._always())),)

    def _always(self) -> tuple[Line, ...]:
        ctrl, shift = self.tr("Ctrl"), self.tr("Shift")
        return (
            Line((ctrl, "Z"), self.tr("Undo")),
            Line((ctrl, shift, "Z"), self.tr("Do again")),
            Line(("Esc",), self.tr("One step back")),
            Line((ctrl, "W"), self.tr("Close")),
            Line(("F1",), self.tr("These keys")),
        )

    def _end(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.go()
        if self._before is not None:
            self._before.setFocus()

    def _lines(self, keys: Iterable[tuple[str, str]]) -> tuple[Line, ...]:
        return tuple(Line(tuple(self._letters.cap(letter).split(" ")), does) for letter, does in keys)
