"""A line of text in which what was understood is tinted and underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit, QToolTip

from organizer.domain.text import LONGEST_LINE
from organizer.ui.capture.parcels import is_no_line, is_text_alone, words_in
from organizer.ui.look.controls import plain_tip
from organizer.ui.look.nothing_typed import is_for_window
from organizer.ui.words.wording import filled, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent, QTextLine

    from organizer.domain.line import Token
    from organizer.ui.look.theme import Theme

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
_LONGEST_NAMED = 40


class TokenField(QPlainTextEdit):
    """One line of plain text that grows as it wraps; stretches of it are tinted and underlined.

    `too_much(text)` tells of what was to be put in and has no room in a line.
    """

    entered = Signal()
    another = Signal()
    left = Signal()
    tabbed = Signal()
    made_plain = Signal(object)
    too_much = Signal(str)
    rewrapped = Signal()
    typed_in = Signal(bool)

    def __init__(self, theme: Theme, invitation: str, *, role: str = "line", bare: bool = False) -> None:
        """Invite with `invitation` while nothing is typed; `bare` leaves out the room for a frame."""
        super().__init__()
        self._theme = theme
        self._role = role
        self._tokens: tuple[tuple[int, int, str], ...] = ()
        self._understood: tuple[Token, ...] = ()
        self._completion = ""
        self._armed = False
        self.setPlaceholderText(invitation)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(role))
        self.document().setDocumentMargin(0)
        self._margin = 3 if bare else theme.px(12)
        self.setViewportMargins(self._margin, self._margin - 2, self._margin, self._margin - 2)
        self.viewport().setAutoFillBackground(False)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        theme.changed.connect(self._dress)
        self._dress()

    def tint(self, tokens: Sequence[Token]) -> None:
        """Tint what was understood; the places count code points."""
        text = self.toPlainText()
        self._understood = tuple(tokens)
        self._tokens = tuple(
            (_units(text, token.start), _units(text, token.end), INK_OF_FIELD.get(token.field, "about"))
            for token in tokens
        )
        self.setExtraSelections([self._selection(*token) for token in self._tokens])
        self.viewport().update()

    def offer(self, completion: str) -> None:
        """Show in grey how the word at the cursor could go on; the end of the line takes it on Tab."""
        self._completion = completion
        self.viewport().update()

    def take_completion(self) -> bool:
        """Take what was offered; say whether there was anything."""
        rest = self._completion
        if rest:
            self.insertPlainText(rest)
        return bool(rest)

    @property
    def completion(self) -> str:
        """How the word at the cursor could go on."""
        return self._completion

    def sizeHint(self) -> QSize:
        """Return the height its lines need, up to four."""
        lines = min(max(int(self.document().size().height()), 1), _MOST_LINES)
        high = lines * self._theme.metrics(self._role).lineSpacing() + 2 * (self._margin - 2) + 4
        return QSize(self._theme.px(320), high)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and little width."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Shift+Z to the window, where nothing was typed that they could take back or bring again."""
        return not is_for_window(event, self.document()) and super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter, save and go on by Ctrl+Enter, leave by Esc; everything else is typing."""
        if event.matches(QKeySequence.StandardKey.Paste) and is_no_line(QGuiApplication.clipboard().mimeData()):
            # It is no text: the window around takes it.
            event.ignore()
            return
        key = event.key()
        armed, self._armed = self._armed, False
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                more = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                (self.another if more else self.entered).emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Tab and not self.tabChangesFocus():
            self.tabbed.emit()
        elif key == Qt.Key.Key_Backspace and not event.modifiers() and (token := self._token_at_the_end()) is not None:
            if armed:
                self.made_plain.emit(token)
            self._armed = not armed
        elif self._is_for_what_is_around(event):
            event.ignore()
        else:
            super().keyPressEvent(event)
        if armed or self._armed:
            self.viewport().update()
            self._say_what_comes_next()

    def _say_what_comes_next(self) -> None:
        """Say at the cursor what another Backspace does, for the first one took no letter away."""
        token = self._token_at_the_end() if self._armed else None
        if token is None:
            QToolTip.hideText()
            return
        words = shown(self.toPlainText()[token.start : token.end], _LONGEST_NAMED)
        said = filled(self.tr("⌫ again takes “%1” as plain words"), words)
        QToolTip.showText(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()), plain_tip(said), self)

    def _is_for_what_is_around(self, event: QKeyEvent) -> bool:
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.text().isascii():
            # Qt would type the letter; it is a key of the card. Where Alt writes other letters, as on a Mac, they are typed.
            return True
        return event.key() == Qt.Key.Key_Down and self.document().isEmpty()

    def _token_at_the_end(self) -> Token | None:
        """Return the last thing that was understood, if the line ends with it and the cursor stands there."""
        text, cursor = self.toPlainText(), self.textCursor()
        if cursor.hasSelection() or not cursor.atEnd() or not self._understood:
            return None
        last = self._understood[-1]
        return last if last.end == len(text) else None

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text; files, links and mails that are dropped are for the window around."""
        return is_text_alone(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take pasted or dropped text as one line."""
        if not is_no_line(source):
            self.take_in(words_in(source))

    def take_in(self, text: str) -> None:
        """Put a text where the cursor is, as one line; what has no room there stays whole, and is told."""
        line = " ".join(text.splitlines())
        room = LONGEST_LINE - len(self.toPlainText()) + len(self.textCursor().selectedText())
        if len(line) > room:
            self.too_much.emit(text)
        else:
            self.insertPlainText(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where another width breaks the line elsewhere; where one types stays in sight."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
            self.rewrapped.emit()
        self.ensureCursorVisible()
        # What wraps stands beside nothing; Qt would leave it moved aside by the width of a cursor.
        self.horizontalScrollBar().setValue(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()
        self.typed_in.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring; the keys are its own still, where another window or a menu has them for a while."""
        super().focusOutEvent(event)
        self.update()
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.typed_in.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tints behind the text and the lines under it."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = [(box, ink, start) for start, end, ink in self._tokens for box in self._boxes(start, end)]
        for box, ink, start in boxes:
            armed = self._armed and start == self._tokens[-1][0]
            painter.setPen(QPen(self._theme.ink(ink), 1.5) if armed else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.ink(f"{ink}_bg"))
            painter.drawRoundedRect(box.adjusted(-2, -1, 2, 1), 4, 4)
        # Over the tints of all lines: that of the next one begins where this one is underlined.
        for box, ink, _ in boxes:
            painter.setPen(QPen(self._theme.ink(ink), 2))
            painter.drawLine(QPointF(box.left() - 1, box.bottom()), QPointF(box.right() + 1, box.bottom()))
        if self._completion and self.textCursor().atEnd():
            self._paint_completion(painter)
        painter.end()
        super().paintEvent(event)

    def _paint_completion(self, painter: QPainter) -> None:
        place = self.cursorRect()
        painter.setFont(self.font())
        painter.setPen(self._theme.ink("text3"))
        metrics = self._theme.metrics(self._role)
        painter.drawText(QPointF(place.right(), place.top() + metrics.ascent()), self._completion)

    def _boxes(self, start: int, end: int) -> Iterator[QRectF]:
        """Yield where a stretch of the text stands, a box for each of its lines."""
        block = self.document().firstBlock()
        origin = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                yield _box_of(line, first, last, origin)

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
