"""Titles that a screen reader knows as headings, and leads to from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget

from organizer.ui.look.controls import Label

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface


class Headings:
    """Tells Qt of the labels that are headings. It is called only where something reads the screen."""

    def __init__(self) -> None:
        """Begin with the next label that is asked about."""
        self._told: dict[int, _Heading] = {}
        QAccessible.installFactory(self._interface_of)

    def _interface_of(self, _key: str, thing: QObject) -> QAccessibleInterface | None:
        if not isinstance(thing, Label) or not thing.is_heading:
            return None
        told, number = _Heading(thing), id(thing)
        # Qt owns it and lets it go with its label; until then it must not go with the last name it has in Python.
        self._told[number] = told
        thing.destroyed.connect(lambda: self._told.pop(number, None))
        return told


class _Heading(QAccessibleWidget):
    def __init__(self, label: Label) -> None:
        super().__init__(label, QAccessible.Role.Heading)
        self._label = label

    def text(self, which: QAccessible.Text) -> str:
        """Return what it says."""
        if which == QAccessible.Text.Name:
            return self._label.accessibleName() or self._label.text()
        return super().text(which)
