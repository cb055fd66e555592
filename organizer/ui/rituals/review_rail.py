"""The side of the review: the week, its steps with their counts, and a way to finish later."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from organizer.domain.review import STEPS
from organizer.ui.look.controls import Across, Button, Label, elided, focus_ring, tell_key
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme
    from organizer.ui.words.review_words import ReviewWords


class ReviewRail(QWidget):
    """Shows the steps. `went(step)`, `week_asked(weeks)` earlier or later, `later_asked()`."""

    went = Signal(str)
    week_asked = Signal(int)
    later_asked = Signal()

    def __init__(self, theme: Theme, words: ReviewWords) -> None:
        """Name the steps by `words`."""
        super().__init__()
        self._theme, self._words = theme, words
        px = theme.px
        self.setAccessibleName(self.tr("Steps"))
        self._week = Label(theme, "meta", ink="text2")
        self._week.setWordWrap(True)
        before = Button(theme, "", icon="chevron-left", tone="quiet")
        after = Button(theme, "", icon="chevron-right", tone="quiet")
        for button, name, key in ((before, self.tr("The week before"), "←"), (after, self.tr("The week after"), "→")):
            button.setAccessibleName(name)
            tell_key(button, name, filled(self.tr("Alt+%1"), key))
        before.clicked.connect(partial(self.week_asked.emit, -1))
        after.clicked.connect(partial(self.week_asked.emit, 1))
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._week, 1)
        head.addWidget(before)
        head.addWidget(after)
        room = QVBoxLayout(self)
        room.setContentsMargins(px(14), px(18), px(12), px(14))
        room.setSpacing(px(4))
        title = Label(theme, "page", self.tr("Weekly review"))
        room.addWidget(title)
        room.addLayout(head)
        room.addSpacing(px(8))
        self._steps = {step: _StepButton(theme, place, words.step(step)[0]) for place, step in enumerate(STEPS, 1)}
        for step, line in self._steps.items():
            line.clicked.connect(partial(self.went.emit, step))
            room.addWidget(line)
        room.addStretch(1)
        later = Button(theme, self.tr("Finish later"), tone="quiet", key=self.tr("Esc"))
        later.clicked.connect(self.later_asked)
        self._wide_only = (title, self._week, before, after, later)
        room.addWidget(later, 0, Qt.AlignmentFlag.AlignHCenter)
        theme.changed.connect(self.update)
        self.narrow(rail=False)

    def narrow(self, *, rail: bool) -> None:
        """Be a rail of signs where the window is narrow, or show the names too, as wide as they are."""
        px = self._theme.px
        named = max(button.sizeHint().width() for button in self._steps.values()) + px(26)
        self.setFixedWidth(px(64) if rail else min(max(named, px(264)), px(340)))
        for part in self._wide_only:
            part.setVisible(not rail)

    def show_week(self, week: str, counts: Mapping[str, int], done: frozenset[str], at: str) -> None:
        """Show a week, what its steps hold, which are done, and which one is looked at."""
        self._week.setText(week)
        for step, button in self._steps.items():
            looks = step == STEPS[-1]
            more = self._words.step(step)[1] if looks else self._words.count(counts[step])
            button.show_state(more, said="" if looks else more, done=step in done, here=step == at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.ink("sidebar"))
        painter.setPen(QPen(self._theme.ink("divider"), 1))
        x = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - 1
        painter.drawLine(x, 0, x, self.height())


class _StepButton(QPushButton):
    """A step: its place or a sign that it is done, its name, its count."""

    def __init__(self, theme: Theme, place: int, name: str) -> None:
        super().__init__(name)
        self._theme, self._place = theme, place
        self._more, self._done, self._here = "", False, False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, more: str, *, said: str, done: bool, here: bool) -> None:
        self._more, self._done, self._here = more, done, here
        state = self.tr("done") if done else self.tr("to look at")
        self.setAccessibleName(", ".join(filter(None, (self.text(), said, state))))
        self.setAccessibleDescription(self.tr("Shown now.") if here else self.tr("Enter shows it."))
        self.setToolTip(f"{self.text()}: {more}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of a step."""
        px = self._theme.px
        return QSize(self._theme.metrics("title").horizontalAdvance(self.text()) + px(52), px(48))

    def minimumSizeHint(self) -> QSize:
        """Return less: where there is no room for the name, the place says which step it is."""
        return QSize(self._theme.px(38), self._theme.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it, mirrored where the language runs from right to left."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink("selected" if self._here else "hover"))
            painter.drawRoundedRect(self.rect(), px(8), px(8))
        if self.hasFocus():
            focus_ring(painter, theme, QRectF(self.rect()), px(8))
        place = Across(self.rect(), mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        spot = place(QRect(px(8), (self.height() - px(22)) // 2, px(22), px(22)))
        if self._done:
            painter.drawPixmap(spot.topLeft(), theme.icon("circle-check-big", "kept", px(22), self))
        else:
            painter.setPen(QPen(theme.ink("accent" if self._here else "border_strong"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(spot).adjusted(1, 1, -1, -1))
            painter.setFont(theme.font("tick"))
            painter.setPen(theme.ink("accent" if self._here else "text2"))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(self._place))
        start = Qt.AlignmentFlag.AlignLeft
        wide = self.width() - px(50)
        if wide <= 0:
            return
        painter.setFont(theme.font("title" if self._here else "body"))
        painter.setPen(theme.ink("text"))
        name = elided(painter.fontMetrics(), self.text(), wide)
        painter.drawText(place(QRect(px(40), px(5), wide, px(20))), start | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(theme.font("meta"))
        painter.setPen(theme.ink("text2"))
        more = elided(theme.metrics("meta"), self._more, wide)
        painter.drawText(place(QRect(px(40), px(24), wide, px(18))), start | Qt.AlignmentFlag.AlignVCenter, more)
