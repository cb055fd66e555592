"""The field above a list that leaves only the rows with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.plain_field import PlainField

if TYPE_CHECKING:
    from organizer.ui.look.theme import Theme

_LONGEST = 200


class FilterField(QWidget):
    """`changed(words)` comes at each letter, and with no words when it closes; `left` tells that the list may have the keys."""

    changed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        """Stay hidden until it begins."""
        super().__init__()
        self._field = PlainField(
            theme, self.tr("Filter this list"), self.tr("Filter this list: a word, a person, a case")
        )
        self._field.setMaxLength(_LONGEST)
        self._field.setClearButtonEnabled(False)
        self._field.textChanged.connect(self.changed)
        self._field.installEventFilter(self)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(FieldFrame(theme, self._field))
        self.setFocusProxy(self._field)
        self.hide()

    @property
    def words(self) -> str:
        """The words that rows have to have."""
        return self._field.text().strip()

    def begin(self) -> None:
        """Be seen, and take the keys."""
        self.show()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_filter(self) -> None:
        """Go away; every row is wanted again."""
        self.hide()
        self._field.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on Esc; give the list the keys on Enter and Down."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_filter()
                self.left.emit()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
