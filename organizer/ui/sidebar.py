"""The places of the window at its side; a rail of icons where the window is narrow."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from organizer.ui.look.controls import Across, Button, Label, PressedByEnter, elided, focus_ring, tell_key, tell_whole
from organizer.ui.look.leaving import take_away
from organizer.ui.promises.places import CASE, PEOPLE
from organizer.ui.words.wording import filled, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from organizer.services.views import Counts
    from organizer.ui.look.theme import Theme
    from organizer.ui.promises.places import Places

_ICONS = {"today": "sun", "upcoming": "calendar-days", "waiting": "hourglass", PEOPLE: "users"}


class Sidebar(QWidget):
    """Names the places with how much stands in each, and the cases that are open."""

    went = Signal(str)
    new_asked = Signal()
    keys_asked = Signal()
    reminders_asked = Signal()
    review_asked = Signal()
    settings_asked = Signal()
    pin_asked = Signal(str)

    def __init__(self, theme: Theme, places: Places) -> None:
        """Show `places`; the first is the one the window is at."""
        super().__init__()
        self._theme = theme
        self._rail = False
        self.setAccessibleName(self.tr("Places"))
        self._new = Button(theme, self.tr("New promise"), icon="plus", tone="primary")
        tell_key(self._new, self.tr("New promise"), self.tr("Ctrl+N"))
        self._new.clicked.connect(self.new_asked)
        self._new.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._places = {place: PlaceButton(theme, places.title(place), icon) for place, icon in _ICONS.items()}
        self._cases: dict[str, PlaceButton] = {}
        self._review = PlaceButton(theme, self.tr("Review"), "chart-line")
        self._settings = PlaceButton(theme, self.tr("Settings"), "settings")
        self._reminders = PlaceButton(theme, self.tr("Reminders"), "bell-ring")
        self._reminders.setToolTip(self.tr("What was announced and waits for an answer"))
        self._reminders.clicked.connect(self.reminders_asked)
        self._reminders.hide()
        self._keys = PlaceButton(theme, self.tr("Keys"), "keyboard")
        for button, name, key, asked in (
            (self._review, self.tr("Weekly review"), self.tr("Ctrl+5"), self.review_asked),
            (self._settings, self.tr("Settings"), self.tr("Ctrl+,"), self.settings_asked),
            (self._keys, self.tr("All keys"), self.tr("F1"), self.keys_asked),
        ):
            tell_key(button, name, key)
            button.clicked.connect(asked)
        self._review.hide()
        self._settings.hide()
        self._room = QVBoxLayout(self)
        self._room.setSpacing(2)
        self._room.addWidget(self._new)
        self._room.addSpacing(theme.px(6))
        for number, (place, button) in enumerate(self._places.items(), start=1):
            tell_key(button, places.title(place), filled(self.tr("Ctrl+%1"), str(number)))
            self._add_place(button, place)
            self._room.addWidget(button)
        self._room.addWidget(self._reminders)
        self._room.addWidget(self._review)
        self._cases_title = Label(theme, "section", self.tr("Cases"), ink="text2")
        self._cases_title.setContentsMargins(theme.px(10), theme.px(14), theme.px(10), theme.px(4))
        self._cases_title.hide()
        self._room.addWidget(self._cases_title)
        self._cases_room = QVBoxLayout()
        self._cases_room.setSpacing(2)
        self._room.addLayout(self._cases_room)
        self._room.addStretch(1)
        self._room.addWidget(self._settings)
        self._room.addWidget(self._keys)
        self._places["today"].setChecked(True)
        self.narrow(rail=False)

    def narrow(self, *, rail: bool) -> None:
        """Be a rail of icons, or show the names too."""
        px = self._theme.px
        self._rail = rail
        self.setFixedWidth(px(60 if rail else 224))
        side = px(8)
        self._room.setContentsMargins(side, px(12), side, px(12))
        self._new.become("" if rail else self.tr("New promise"))
        self._new.setAccessibleName(self.tr("New promise"))
        for button in (*self._places.values(), self._reminders, self._review, self._settings, self._keys):
            button.be_rail(rail=rail)
        self._show_cases()

    def offer(self, what: str) -> None:
        """Show what the program can do beside its places: `review`, `settings`."""
        if (way := {"review": self._review, "settings": self._settings}.get(what)) is not None:
            way.show()

    def be_at(self, place: str) -> None:
        """Mark the place the window is at; one that has no button marks none."""
        button = self._places.get(place) or self._cases.get(place.removeprefix(CASE))
        if button is not None:
            button.setChecked(True)
            return
        checked = self._group.checkedButton()
        if checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def show_counts(self, counts: Counts) -> None:
        """Show how much stands in each place."""
        on_page = counts.mine_late + counts.mine_today + counts.theirs_now
        self._places["today"].count(on_page, urgent=counts.mine_late > 0)
        self._places["upcoming"].count(counts.later)
        self._places["waiting"].count(counts.waiting)

    def show_reminders(self, count: int) -> None:
        """Show how many reminders wait for an answer, where any do."""
        self._reminders.count(count, urgent=True)
        self._reminders.setVisible(count > 0)

    def show_cases(self, cases: Sequence[tuple[str, int]], pinned: Sequence[str]) -> None:
        """Show the open cases, the pinned ones first and marked."""
        if list(self._cases) != [name for name, _ in cases]:
            for button in self._cases.values():
                self._group.removeButton(button)
                take_away(button, self._cases_room)
            self._cases = {name: self._case(name) for name, _ in cases}
            # Tab and who reads aloud come to the cases where they stand: before what is at the foot.
            for before, after in pairwise((self._review, *self._cases.values(), self._settings, self._keys)):
                self.setTabOrder(before, after)
            for last in (self._settings, self._keys):
                last.raise_()
            self._show_cases()
        for name, count in cases:
            self._cases[name].count(count)
            self._cases[name].wear("pin" if name in pinned else "briefcase")

    def _case(self, name: str) -> PlaceButton:
        button = PlaceButton(self._theme, shown(name, 80), "briefcase")
        tell_whole(button, name)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda _spot: self.pin_asked.emit(name))
        self._add_place(button, CASE + name)
        self._cases_room.addWidget(button)
        return button

    def _add_place(self, button: PlaceButton, place: str) -> None:
        button.setCheckable(True)
        self._group.addButton(button)
        button.clicked.connect(partial(self.went.emit, place))

    def _show_cases(self) -> None:
        self._cases_title.setVisible(bool(self._cases) and not self._rail)
        for button in self._cases.values():
            button.setVisible(not self._rail)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and the line towards the list."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.ink("sidebar"))
        painter.setPen(QPen(self._theme.ink("divider"), 1))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0 if rtl else self.width() - 1
        painter.drawLine(x, 0, x, self.height())


class PlaceButton(PressedByEnter):
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

    def wear(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
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
        start = Qt.AlignmentFlag.AlignLeft
        end = Qt.AlignmentFlag.AlignRight
        painter.setFont(theme.font("title" if self.isChecked() else "body"))
        painter.setPen(theme.ink("text"))
        box = QRect(x, 0, self.width() - x - px(48), self.height())
        said = elided(theme.metrics("title" if self.isChecked() else "body"), self.text(), box.width())
        painter.drawText(place(box), start | Qt.AlignmentFlag.AlignVCenter, said)
        if self._count:
            painter.setFont(theme.font("count"))
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
