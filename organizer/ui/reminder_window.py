"""The program's own reminders: the last voice, for desktops that have no other. It never takes the keys by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from organizer.ui.controls import Button, Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from organizer.services.ports import Notice
    from organizer.ui.sentences import Sentences
    from organizer.ui.theme import Theme

_WIDE, _HIGH = 460, 320
_FROM_THE_EDGE = 24


class ReminderWindow(QWidget):
    """A small window with a card for each notice that waits, the newest on top."""

    answered = Signal(str, str, str)
    dismissed = Signal(str)

    def __init__(self, sentences: Sentences, theme: Theme) -> None:
        """Wait hidden until there is something to say."""
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self._sentences = sentences
        self._theme = theme
        self._cards: dict[str, _Card] = {}
        self.setObjectName("reminders")
        self.setWindowTitle(self.tr("Reminders"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16))
        self._column.setSpacing(theme.px(12))
        self._column.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._column)
        area = QScrollArea(self)
        area.setObjectName("reminders-area")
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.tr("Reminders"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(area)
        self.resize(theme.px(_WIDE), theme.px(_HIGH))

    # A QWidget has a `show` of its own; this one is the voice's, and shows the window as well.
    def show(
        self,
        notice: Notice | None = None,
        shown: Callable[[], None] | None = None,
        failed: Callable[[], None] | None = None,  # noqa: ARG002 - this voice never fails
    ) -> None:
        """Show `notice` as a card on top, in place of an earlier one of its key."""
        if notice is not None:
            self._forget(notice.key)
            card = _Card(notice, self._theme, self.tr("Not now"), self)
            card.pressed.connect(self._pressed)
            self._cards[notice.key] = card
            self._column.insertWidget(0, card)
        if not self.isVisible():
            self._place()
        super().show()
        if shown is not None:
            shown()

    def withdraw(self, key: str) -> None:
        """Take the card of `key` away; with the last one the window goes."""
        self._forget(key)
        if not self._cards:
            self.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing puts all cards aside; what they are about still waits in the list."""
        for key in list(self._cards):
            self._forget(key)
            self.dismissed.emit(key)
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _pressed(self, key: str, verb: str) -> None:
        self.withdraw(key)
        if verb:
            self.answered.emit(key, verb, "")
        else:
            self.dismissed.emit(key)

    def _forget(self, key: str) -> None:
        card = self._cards.pop(key, None)
        if card is not None:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _place(self) -> None:
        """Stand in the lower corner, where reminders are looked for."""
        free = self.screen().availableGeometry()
        edge = self._theme.px(_FROM_THE_EDGE)
        self.move(free.right() - self.width() - edge, free.bottom() - self.height() - edge)


class _Card(QWidget):
    """One notice: what it says, and its buttons."""

    pressed = Signal(str, str)

    def __init__(self, notice: Notice, theme: Theme, later: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(notice.title)
        title = Label(theme, "section", notice.title)
        title.setWordWrap(True)
        body = Label(theme, "meta", notice.body, ink="text2")
        body.setWordWrap(True)
        body.setVisible(bool(notice.body))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(4))
        for number, button in enumerate(notice.buttons):
            made = Button(theme, button.label, tone="plain" if number else "primary")
            made.clicked.connect(lambda _checked=False, verb=button.verb: self.pressed.emit(notice.key, verb))
            buttons.addWidget(made)
        buttons.addStretch(1)
        aside = Button(theme, later, tone="quiet")
        aside.clicked.connect(lambda: self.pressed.emit(notice.key, ""))
        buttons.addWidget(aside)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, theme.px(8))
        room.setSpacing(theme.px(4))
        room.addWidget(title)
        room.addWidget(body)
        room.addLayout(buttons)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
