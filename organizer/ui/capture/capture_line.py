"""The line to capture with in the window; its chips come with the first word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from organizer.ui.look.field_frame import RING_ROOM, paint_frame

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from organizer.ui.capture.capture_card import CaptureCard
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences

_WIDE = 560


class CaptureLine(QWidget):
    """A capture card in a frame. The card is built when the window has settled, or when it is first wanted.

    Until then the frame and its invitation are painted, so that nobody waits for a field that nobody types in yet. The
    signals are those of the card.
    """

    captured = Signal(object)
    refused = Signal(object)
    mended = Signal(object)
    left = Signal()
    open_asked = Signal(str)
    typed_in = Signal(bool)

    def __init__(self, theme: Theme, sentences: Sentences, build: Callable[[], CaptureCard]) -> None:
        """Have the card that `build` builds."""
        super().__init__()
        self._theme = theme
        self._invitation = sentences.capturing.invitation()
        self._build = build
        self._card: CaptureCard | None = None
        self._case = ""
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(sentences.capturing.new_promise())

    @property
    def card(self) -> CaptureCard:
        """The card, built by now."""
        if self._card is None:
            self._card = self._build()
            self._card.captured.connect(self.captured)
            self._card.refused.connect(self.refused)
            self._card.mended.connect(self.mended)
            self._card.left.connect(self.left)
            self._card.open_asked.connect(self.open_asked)
            self._card.field.another.connect(self._card.save)
            self._card.field.typed_in.connect(self.typed_in)
            self._card.understood.connect(self._show_chips_to_words)
            self._card.field.setPlaceholderText(self._invitation)
            if self._case:
                self._card.belong_to(self._case)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setFocusProxy(self._card)
            self.setAccessibleName("")
            self.unsetCursor()
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            self._room.addWidget(self._card)
            if self._card.words:
                # Left there when the program ended.
                self._card.understand()
        return self._card

    def invite(self, invitation: str) -> None:
        """Say `invitation` while nothing is typed."""
        self._invitation = invitation
        if self._card is not None:
            self._card.field.setPlaceholderText(invitation)
        self.update()

    def belong_to(self, case: str) -> None:
        """Save what names no case as of this one, on whose page the line stands; "" for none."""
        if case != self._case:
            self._case = case
            if self._card is not None:
                self._card.belong_to(case)

    def get_ready(self) -> None:
        """Build the card, if it was not wanted yet."""
        begins = self.hasFocus()
        card = self.card
        if begins:
            card.begin()

    @property
    def words(self) -> str:
        """The words in the line."""
        return self._card.words if self._card is not None else ""

    def put(self, words: str) -> None:
        """Put words into the line, as if they had been typed."""
        if words or self._card is not None:
            self.card.put(words)

    def take_over(self, before: CaptureLine) -> None:
        """Have what stands in another line that this one replaces, and beside it."""
        if before._card is not None:
            self.card.take_over(before._card)

    def begin(self) -> None:
        """Give the line the keys, and show it where it made room."""
        self.show()
        self.card.begin()

    def begin_with(self, person_id: str, kind: str, channel: str) -> None:
        """Give the line the keys, for a promise to or from someone: `promise message waiting`; words that are there stay."""
        if not self.words.strip():
            name = self.card.name_of(person_id)
            via = f'via:"{channel}" ' if " " in channel else f"via:{channel} " if channel else ""
            self.put(f'@"{name}" {via}')
        self.card.choose_kind(kind)
        self.begin()

    def forget_typing(self) -> None:
        """Leave Ctrl+Z to what was done since: it takes back the last thing, and no letters from before."""
        if self._card is not None:
            self._card.field.document().clearUndoRedoStacks()

    def save(self) -> None:
        """Save what is in the line."""
        self.card.save()

    def sizeHint(self) -> QSize:
        """Return a width that has room for the invitation, where nothing gives it another."""
        if self._card is not None:
            hint = super().sizeHint()
            return QSize(max(hint.width(), self._theme.px(_WIDE)), hint.height())
        high = self._theme.metrics("line").lineSpacing() + 2 * (self._margin - 2) + 4 + 2 * RING_ROOM
        return QSize(self._theme.px(_WIDE), high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what the card will show, while there is none."""
        if self._card is not None:
            return
        painter = QPainter(self)
        box = paint_frame(painter, self._theme, self.contentsRect())
        painter.setFont(self._theme.font("line"))
        painter.setPen(self._theme.ink("text3"))
        within = box.adjusted(self._margin, self._margin - 2, -self._margin, 0)
        painter.drawText(within, Qt.TextFlag.TextWordWrap, self._invitation)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keys to the card."""
        super().focusInEvent(event)
        self.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the keys go down to the rows, where nothing is typed."""
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin where the line is clicked."""
        super().mousePressEvent(event)
        self.begin()

    @property
    def _margin(self) -> int:
        return self._theme.px(12)

    def _show_chips_to_words(self, reading: object) -> None:
        card = self.card
        if reading is not None:
            card.show_chips()
        card.let_chips_show(shown=reading is not None)
