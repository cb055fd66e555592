"""The line to capture with: what is understood is tinted while one types, and said in a sentence before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from organizer.domain.errors import OrganizerError
from organizer.domain.text import clean_line
from organizer.ui.controls import Label, focus_ring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QTextLine

    from organizer.domain.line import Token
    from organizer.services.actions import Done
    from organizer.services.capturing import Capturing
    from organizer.services.ports import Clock
    from organizer.ui.sentences import Sentences
    from organizer.ui.theme import Theme

INK_OF_FIELD = {
    "to": "who",
    "about": "about",
    "due": "today",
    "repeat": "today",
    "made": "today",
    "channel": "channel",
    "case": "case",
    "where": "kept",
    "kind": "waiting",
}
_MOST_LINES = 4
_LONGEST = 8_000


class CaptureLine(QWidget):
    """The line, and below it what will be saved. `captured(done)` is told after the promise is on disk."""

    captured = Signal(object)
    refused = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, sentences: Sentences, capturing: Capturing, clock: Clock) -> None:
        """Read lines and save them by `capturing`."""
        super().__init__()
        self._theme = theme
        self._sentences = sentences
        self._capturing = capturing
        self._clock = clock
        self._field = TokenField(theme, self.tr("Type a promise the way you would say it"))
        self._field.setAccessibleName(self.tr("New promise"))
        self._preview = Label(theme, "meta", ink="text2")
        self._preview.setWordWrap(True)
        self._preview.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        self._preview.hide()
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(theme.px(6))
        room.addWidget(FieldFrame(theme, self._field))
        room.addWidget(self._preview)
        self.setFocusProxy(self._field)
        self._field.textChanged.connect(self._understand)
        self._field.entered.connect(self.save)
        self._field.left.connect(self.left)
        theme.changed.connect(self._understand)

    @property
    def words(self) -> str:
        """The words in the line."""
        return self._field.toPlainText()

    def put(self, words: str) -> None:
        """Put words into the line, as if they had been typed."""
        self._field.setPlainText(words)
        self._field.moveCursor(QTextCursor.MoveOperation.End)

    def begin(self) -> None:
        """Give the line the keys."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Save the promise. What cannot be saved stays in the line."""
        if not self.words.strip():
            return
        try:
            reading = self._capturing.read(clean_line(self.words))
            done: Done = self._capturing.capture(reading, source="window")
        except OrganizerError as refused:
            self.refused.emit(refused)
            return
        self._field.clear()
        self.captured.emit(done)

    def _understand(self) -> None:
        """Tint what is understood, and say what would be saved."""
        words = self.words
        try:
            reading = self._capturing.read(words) if words.strip() else None
        except OrganizerError as refused:
            self._field.tint(())
            self._preview.say(self._sentences.error(refused), "overdue")
            self._preview.show()
            return
        self._field.tint(reading.tokens if reading else ())
        said = self._sentences.capturing.saves_as(reading, self._clock.now(), self._clock.zone()) if reading else None
        self._preview.setVisible(said is not None)
        if said is not None:
            self._preview.say(said.text, "today" if said.warns else "text2")


class TokenField(QPlainTextEdit):
    """One line of plain text that grows as it wraps; stretches of it are tinted and underlined."""

    entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, invitation: str) -> None:
        """Invite with `invitation` while nothing is typed."""
        super().__init__()
        self._theme = theme
        self._tokens: tuple[tuple[int, int, str], ...] = ()
        self.setPlaceholderText(invitation)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font("line"))
        self.document().setDocumentMargin(0)
        margin = theme.px(12)
        self.setViewportMargins(margin, margin - 2, margin, margin - 2)
        self.viewport().setAutoFillBackground(False)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        theme.changed.connect(self._dress)
        self._dress()

    def tint(self, tokens: Sequence[Token]) -> None:
        """Tint what was understood; the places count code points."""
        text = self.toPlainText()
        self._tokens = tuple(
            (_units(text, token.start), _units(text, token.end), INK_OF_FIELD.get(token.field, "about"))
            for token in tokens
        )
        self.setExtraSelections([self._selection(*token) for token in self._tokens])
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the height its lines need, up to four."""
        lines = min(max(int(self.document().size().height()), 1), _MOST_LINES)
        high = lines * self._theme.metrics("line").lineSpacing() + 2 * (self._theme.px(12) - 2) + 4
        return QSize(self._theme.px(320), high)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and little width."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter, leave by Esc; everything else is typing."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take pasted or dropped text as one line."""
        room = _LONGEST - len(self.toPlainText())
        self.insertPlainText(" ".join(source.text()[: max(room, 0)].splitlines()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tints behind the text and the lines under it."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for start, end, ink in self._tokens:
            self._paint_token(painter, start, end, ink)
        painter.end()
        super().paintEvent(event)

    def _paint_token(self, painter: QPainter, start: int, end: int, ink: str) -> None:
        block = self.document().firstBlock()
        origin = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                box = _box_of(line, first, last, origin)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.ink(f"{ink}_bg"))
                painter.drawRoundedRect(box.adjusted(-2, -1, 2, 1), 4, 4)
                painter.setPen(QPen(self._theme.ink(ink), 2))
                under = box.bottom()
                painter.drawLine(QPointF(box.left() - 1, under), QPointF(box.right() + 1, under))

    def _selection(self, start: int, end: int, ink: str) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(start, self.document().characterCount() - 1))
        cursor.setPosition(min(end, self.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        shape = QTextCharFormat()
        shape.setForeground(self._theme.ink(ink))
        selection.format = shape
        return selection

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, self._theme.ink("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._theme.ink("text3"))
        self.setPalette(palette)
        self.update()


class FieldFrame(QWidget):
    """The frame around a field: an outline, and the ring while the keys go there."""

    def __init__(self, theme: Theme, field: QWidget) -> None:
        """Frame `field`."""
        super().__init__()
        self._theme = theme
        self._field = field
        room = QVBoxLayout(self)
        room.setContentsMargins(3, 3, 3, 3)
        room.addWidget(field)
        self.setFocusProxy(field)
        field.installEventFilter(self)

    def eventFilter(self, watched: object, event: object) -> bool:
        """Paint anew when the keys come and go."""
        if event.type() in {event.Type.FocusIn, event.Type.FocusOut}:  # type: ignore[attr-defined]
            self.update()
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, outline and ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setPen(QPen(self._theme.ink("border_strong"), 1))
        painter.setBrush(self._theme.ink("surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), self._theme.px(8), self._theme.px(8))
        if self._field.hasFocus():
            focus_ring(painter, self._theme, box.adjusted(-1, -1, 1, 1), self._theme.px(8) + 1)


def _box_of(line: QTextLine, first: int, last: int, origin: QPointF) -> QRectF:
    """Return where a stretch of a line of text stands. Text that runs both ways may end left of where it starts."""
    begins, ends = _x(line, first), _x(line, last)
    box = QRectF(min(begins, ends), line.y(), abs(ends - begins), line.height())
    return box.translated(origin)


def _x(line: QTextLine, place: int) -> float:
    # The stubs do not know what it returns: the place, and the letter it stands at.
    at = cast("tuple[float, int]", line.cursorToX(place))
    return at[0]


def _units(text: str, place: int) -> int:
    """Return a place given in code points as Qt counts: in UTF-16 units."""
    return place + sum(letter > "\uffff" for letter in text[:place])
