"""An example for someone new: offered below the first question, and taken out again by a bar above the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from organizer.services.example import Sample
from organizer.ui.look.column import keep_to_column
from organizer.ui.look.controls import Button, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.services.example import Example
    from organizer.ui.look.theme import Theme
    from organizer.ui.verbs.doing import Doing


class ExampleOffer(QObject):
    """Puts the example in when asked, and shows `bar` as long as any of it is there. `turned` tells of either."""

    turned = Signal()

    def __init__(self, theme: Theme, example: Example, doing: Doing, parent: QObject) -> None:
        """Act by `doing`, which says what is refused."""
        super().__init__(parent)
        self._example = example
        self._doing = doing
        self.bar = _Bar(theme)
        self.bar.out.clicked.connect(self._take_out)
        self.button = Button(theme, self.tr("Show me an example"), icon="layers", tone="quiet")
        self.button.clicked.connect(self._put_in)

    def settle(self) -> None:
        """Show the bar, or not."""
        self.bar.setVisible(self._example.is_there)

    def _put_in(self) -> None:
        self._doing.say_after(
            lambda: self._example.put_in(self._samples(), self.tr("An example")),
            self.tr("Five examples. They go again at one press."),
        )
        self.settle()
        self.turned.emit()

    def _take_out(self) -> None:
        self._doing.say_after(self._example.take_out, self.tr("The examples are gone."))
        self.settle()
        self.turned.emit()

    def _samples(self) -> tuple[Sample, ...]:
        return (
            Sample(
                self.tr("Send the revised quote"),
                "Maya Lindqvist",
                days=-1,
                hour=17,
                made_days_ago=4,
                channel="email",
                case=self.tr("Harbor refit"),
            ),
            Sample(self.tr("Answer about the July dates"), "Priya Nair", days=0, kind="message", channel="chat"),
            Sample(self.tr("Call back with the price"), "Tomás Ferreira", days=1, hour=10, channel="phone"),
            Sample(self.tr("Photos of the wiring"), self.tr("Dad"), days=3, channel="in person"),
            Sample(
                self.tr("The signed contract"), "Jonas Weber", days=-1, made_days_ago=6, side="theirs", kind="waiting"
            ),
        )


class _Bar(QWidget):
    """Says that there are examples among the promises."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        px = theme.px
        said = Label(theme, "meta", self.tr("There are examples among these, to look and try."), ink="text2")
        said.setWordWrap(True)
        self.out = Button(theme, self.tr("Take them out"), icon="trash-2")
        room = QHBoxLayout(self)
        room.setContentsMargins(px(13), px(3), px(9), px(3))
        room.addWidget(said, 1)
        room.addWidget(self.out, 0, Qt.AlignmentFlag.AlignVCenter)
        keep_to_column(self, theme)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a quiet ground, as wide as the rows are."""
        painter, px = QPainter(self), self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.ink("hover"))
        painter.drawRoundedRect(QRectF(self.contentsRect()), px(8), px(8))
