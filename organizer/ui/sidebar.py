"""The places of the window at its side; a rail of icons where the window is narrow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from organizer.ui.controls import Across, Button, focus_ring
from organizer.ui.places import PLACES
from organizer.ui.wording import filled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.services.views import Counts
    from organizer.ui.places import Places
    from organizer.ui.theme import Theme

_ICONS = {"today": "sun", "upcoming": "calendar-days", "waiting": "hourglass"}


class Sidebar(QWidget):
    """Names the places with how much stands in each."""

    went = Signal(str)
    new_asked = Signal()
    keys_asked = Signal()
    reminders_asked = Signal()

    def __init__(self, theme: Theme, places: Places) -> None:
        """Show `places`; the first is the one the window is at."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(self.tr("Places"))
        self._new = Button(theme, self.tr("New promise"), icon="plus", tone="primary")
        self._new.setToolTip(self.tr("New promise (Ctrl+N)"))
        self._new.clicked.connect(self.new_asked)
        self._new.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._places = {place: PlaceButton(theme, places.title(place), _ICONS[place]) for place in PLACES}
        self._reminders = PlaceButton(theme, self.tr("Reminders"), "bell-ring")
        self._reminders.setToolTip(self.tr("What was announced and waits for an answer"))
        self._reminders.clicked.connect(self.reminders_asked)
        self._reminders.hide()
        self._keys = PlaceButton(theme, self.tr("Keys"), "keyboard")
        self._keys.setToolTip(self.tr("All keys (F1)"))
        self._keys.clicked.connect(self.keys_asked)
        self._room = QVBoxLayout(self)
        self._room.setSpacing(2)
        self._room.addWidget(self._new)
        self._room.addSpacing(theme.px(6))
        for number, (place, button) in enumerate(self._places.items(), start=1):
            button.setToolTip(filled(self.tr("%1 (Ctrl+%2)"), places.title(place), str(number)))
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(partial(self.went.emit, place))
            self._room.addWidget(button)
        self._room.addWidget(self._reminders)
        self._room.addStretch(1)
        self._room.addWidget(self._keys)
        self._places["today"].setChecked(True)
        self.narrow(rail=False)

    def narrow(self, *, rail: bool) -> None:
        """Be a rail of icons, or show the names too."""
        px = self._theme.px
        self.setFixedWidth(px(60 if rail else 224))
        side = px(8)
        self._room.setContentsMargins(side, px(12), side, px(12))
        self._new.become("" if rail else self.tr("New promise"))
        self._new.setAccessibleName(self.tr("New promise"))
        for button in (*self._places.values(), self._reminders, self._keys):
            button.be_rail(rail=rail)

    def be_at(self, place: str) -> None:
        """Mark the place the window is at."""
        self._places[place].setChecked(True)

    def show_counts(self, counts: Counts) -> None:
        """Show how much stands in each place."""
        self._places["today"].count(counts.overdue + counts.today, urgent=counts.overdue > 0)
        self._places["upcoming"].count(counts.later)
        self._places["waiting"].count(counts.waiting)

    def show_reminders(self, count: int) -> None:
        """Show how many reminders wait for an answer, where any do."""
        self._reminders.count(count, urgent=True)
        self._reminders.setVisible(count > 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and the line towards the list."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.ink("sidebar"))
        painter.setPen(QPen(self._theme.ink("divider"), 1))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0 if rtl else self.width() - 1
        painter.drawLine(x, 0, x, self.height())


class PlaceButton(QPushButton):
    """One line of the sidebar: an icon, a name, a count."""

    def __init__(self, theme: Theme, name: str, icon: str) -> None:
        """Show `name`."""
        super().__init__(name)
        self._theme = theme
        self._icon = icon
        self._count = 0
        self._urgent = False
        self._rail = False
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def count(self, number: int, *, urgent: bool = False) -> None:
        """Show how much stands there; `urgent` marks it by colour and weight."""
        self._count, self._urgent = number, urgent
        name = self.text() if not number else f"{self.text()}, {number}"
        self.setAccessibleName(name)
        self.update()

    def be_rail(self, *, rail: bool) -> None:
        """Show the icon only, or all of it."""
        self._rail = rail
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(self._theme.px(40), self._theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it, mirrored where the language runs from right to left."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(0, 1, 0, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink("selected" if self.isChecked() else "hover"))
            painter.drawRoundedRect(box, px(8), px(8))
        if self.hasFocus():
            focus_ring(painter, theme, QRectF(box), px(8))
        place = Across(self.rect(), mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        size = px(18)
        left = (self.width() - size) // 2 if self._rail else px(10)
        spot = place(QRect(left, (self.height() - size) // 2, size, size))
        ink = "accent" if self.isChecked() else "text2"
        painter.drawPixmap(spot.topLeft(), theme.icon(self._icon, ink, size, self))
        if self._rail:
            self._paint_dot(painter, spot)
        else:
            self._paint_words(painter, place, left + size + px(10))

    def _paint_words(self, painter: QPainter, place: Across, x: int) -> None:
        theme, px = self._theme, self._theme.px
        start = Qt.AlignmentFlag.AlignRight if place.mirrored else Qt.AlignmentFlag.AlignLeft
        end = Qt.AlignmentFlag.AlignLeft if place.mirrored else Qt.AlignmentFlag.AlignRight
        painter.setFont(theme.font("title" if self.isChecked() else "body"))
        painter.setPen(theme.ink("text"))
        box = QRect(x, 0, self.width() - x - px(48), self.height())
        painter.drawText(place(box), start | Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._count:
            painter.setFont(theme.font("meta_strong"))
            painter.setPen(theme.ink("overdue" if self._urgent else "text3"))
            box = QRect(self.width() - px(10) - px(60), 0, px(60), self.height())
            painter.drawText(place(box), end | Qt.AlignmentFlag.AlignVCenter, str(self._count))

    def _paint_dot(self, painter: QPainter, icon: QRect) -> None:
        """Mark on the rail that something is overdue there."""
        if self._urgent:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.ink("overdue"))
            radius = self._theme.px(3)
            painter.drawEllipse(icon.topRight(), radius, radius)
