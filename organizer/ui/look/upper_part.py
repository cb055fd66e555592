"""Parts of a height of their own that scroll where there is no room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from organizer.ui.look.areas import bring_into_sight, dress_area

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QRect, QSize
    from PySide6.QtGui import QResizeEvent

    from organizer.ui.look.theme import Theme

_LEAST = 96


class UpperPart(QScrollArea):
    """As high as what is in it, if there is the room; else it scrolls."""

    def __init__(self, theme: Theme, inside: QWidget) -> None:
        """Show `inside`."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inside = inside
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._theme = theme
        self.verticalScrollBar().rangeChanged.connect(self._keep_keys_in_sight)
        self._dress()
        theme.changed.connect(self._dress)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height where something in it wants more, or less."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def measure_anew(self, *parts: QWidget) -> None:
        """Take the height of what is in it now; layouts tell each other of changes only later."""
        for part in parts:
            part.updateGeometry()
        layout = self._inside.layout()
        if layout is not None:
            layout.invalidate()
        self.updateGeometry()

    def _dress(self) -> None:
        dress_area(self, self._theme)

    def _keep_keys_in_sight(self) -> None:
        """Show what has the keys where the height has changed: a part is given them before its place is known."""
        part = self.focusWidget()
        if part is not None and part.hasFocus():
            bring_into_sight(part)

    def sizeHint(self) -> QSize:
        """Return the height of what is in it, at the width there is."""
        hint = super().sizeHint()
        wide, inside = self.viewport().width(), self._inside
        hint.setHeight(inside.heightForWidth(wide) if inside.hasHeightForWidth() else inside.sizeHint().height())
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the width changed."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return room for some of it."""
        hint = super().minimumSizeHint()
        hint.setHeight(min(self.sizeHint().height(), _LEAST))
        return hint


class LowerPart(UpperPart):
    """As high as what is put into its `room`, at any width; it is the first to give way to others, and scrolls then."""

    def __init__(self, theme: Theme) -> None:
        """Be empty."""
        inside = QWidget()
        # A text that wraps names the height of a narrow one as its least; at the width there is, it needs less.
        inside.setMinimumHeight(1)
        super().__init__(theme, inside)
        self.room = QVBoxLayout(inside)
        self.room.setContentsMargins(0, 0, 0, 0)
        self.room.setSpacing(theme.px(6))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def settle(self) -> None:
        """Take the height of what is in it now; be away while that is nothing."""
        self.setVisible(not self.room.isEmpty())
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Return the height of what is in it."""
        return self._inside.heightForWidth(width) if self._inside.hasHeightForWidth() else self.sizeHint().height()


class LineFirst(QVBoxLayout):
    """A line to type in above a part that scrolls. Where there is too little height, Qt would take from both alike."""

    def __init__(self, parent: QWidget, line: QWidget, rest: LowerPart, gap: int) -> None:
        """Put `rest` below `line` in `parent`, `gap` pixels apart."""
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)
        self._line, self._rest = line, rest
        self.addWidget(line)
        self.addWidget(rest)

    def setGeometry(self, box: QRect) -> None:
        """Give the line what it needs, as far as the rest keeps its least."""
        super().setGeometry(box)
        line, rest = self._line.geometry(), self._rest.geometry()
        more = min(
            self._line.sizeHint().height() - line.height(), rest.height() - self._rest.minimumSizeHint().height()
        )
        if more > 0 and self._rest.isVisible():
            self._line.setGeometry(line.adjusted(0, 0, 0, more))
            self._rest.setGeometry(rest.adjusted(0, more, 0, 0))
