"""The window of the settings: pages at the side, a search over all of them; there is nothing to confirm."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from organizer.ui.look.areas import bring_into_sight
from organizer.ui.look.controls import Across, Label, PressedByEnter, focus_ring
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.placing import come_over_active
from organizer.ui.look.plain_field import PlainField

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from organizer.ui.look.theme import Theme
    from organizer.ui.settings.page import SettingsPage
    from organizer.ui.settings.room import SettingsRoom

_SIZE, _LEAST, _RAIL_BELOW = (940, 640), (560, 420), 640


class SettingsWindow(QWidget):
    """Shows one page at a time; each is built when it is first looked at, or searched."""

    def __init__(self, room: SettingsRoom, pages: tuple[type[SettingsPage], ...]) -> None:
        """Offer `pages`."""
        super().__init__()
        self._room = room
        self._pages = {kind.key: kind(room) for kind in pages}
        theme, px = room.theme, room.theme.px
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setObjectName("settings")
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumSize(*_LEAST)
        self.resize(px(_SIZE[0]), px(_SIZE[1]))
        self._search = PlainField(theme, self.tr("Search settings"), self.tr("Search settings"), high=30)
        self._search.textChanged.connect(self._look_for)
        self._search.returnPressed.connect(self._go_to_found)
        self._side = _Side(theme)
        room_at_side = QVBoxLayout(self._side)
        room_at_side.setContentsMargins(px(10), px(16), px(10), px(12))
        room_at_side.setSpacing(2)
        self._searching = False
        title = Label(theme, "page", self.tr("Settings"))
        title.setContentsMargins(px(6), 0, px(6), px(6))
        frame = FieldFrame(theme, self._search)
        self._wide_only = (title, frame)
        for part in self._wide_only:
            room_at_side.addWidget(part)
        self._nothing = Label(theme, "meta", self.tr("No setting has these words. Esc shows all again."), ink="text2")
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(px(6), 0, px(6), 0)
        self._nothing.hide()
        room_at_side.addWidget(self._nothing)
        room_at_side.addSpacing(px(6))
        self._tabs: dict[str, _Tab] = {}
        for key, page in self._pages.items():
            tab = _Tab(theme, page.title(), page.icon)
            tab.clicked.connect(partial(self.show_page, key))
            self._tabs[key] = tab
            room_at_side.addWidget(tab)
        room_at_side.addStretch(1)
        self._stack = QStackedWidget()
        policy = self._stack.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._stack.setSizePolicy(policy)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._side)
        across.addWidget(self._stack, 1)
        QShortcut(QKeySequence("Ctrl+F"), self, self._begin_search)
        QShortcut(QKeySequence("Ctrl+W"), self, self.close)
        theme.changed.connect(self.update)
        self.show_page(pages[0].key)

    def come_forward(self, place: str = "") -> None:
        """Show the window in front, at a page if one is named, or at something on it, as `reminders:customer`."""
        page, _, within = place.partition(":")
        self.show_page(page or self.page)
        if within:
            self._pages[page].show_within(within)
        come_over_active(self)

    def show_page(self, key: str) -> None:
        """Show a page by its key."""
        for other, tab in self._tabs.items():
            tab.setChecked(other == key)
            # Tab leads to the page that is shown, whatever had the keys before.
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == key else Qt.FocusPolicy.ClickFocus)
        widget = self._pages[key].widget
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self._pages[key].turned_to()

    def look_into(self, path: Path) -> None:
        """Show what an import of a file would bring, on the page that is shown."""
        self._pages[self.page].look_into(path)

    @property
    def page(self) -> str:
        """The key of the page that is shown."""
        return next(key for key, tab in self._tabs.items() if tab.isChecked())

    def take_over(self, before: SettingsWindow) -> None:
        """Stand where another window stood that this one replaces: at its page, the keys on the same line of it."""
        self.move(before.geometry().topLeft())
        number = before._pages[before.page].line_with(before.focusWidget())
        if number is not None:
            self._pages[self.page].begin_at(number)

    def refresh(self) -> None:
        """Show the settings as they are now."""
        for page in self._pages.values():
            page.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the page the width, where there is little of it."""
        super().resizeEvent(event)
        self._fit_side()

    @property
    def _is_narrow(self) -> bool:
        return self.width() < self._room.theme.px(_RAIL_BELOW)

    def _fit_side(self) -> None:
        rail = self._is_narrow and not self._searching
        self._side.setFixedWidth(self._room.theme.px(58 if rail else 220))
        for part in self._wide_only:
            part.setVisible(not rail)
        for tab in self._tabs.values():
            tab.setToolTip(tab.text() if rail else "")

    def _begin_search(self) -> None:
        # Where it is always to be seen, there is nothing to step back from.
        self._searching = self._is_narrow
        self._fit_side()
        self._search.selectAll()
        self._search.setFocus()

    def _go_to_found(self) -> None:
        """Give the keys to the first control of what was found."""
        page = self._pages[self.page]
        found = (number for number, line in enumerate(page.lines) if not line.isHidden() and line.control is not None)
        first = next(found, None)
        if first is not None and self._search.text().strip():
            page.begin_at(first)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Bring what the keys go to into sight."""
        went = super().focusNextPrevChild(forward)
        part = self.focusWidget()
        if went and part is not None:
            bring_into_sight(part)
        return went

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the search, then closes."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._search.text() or self._searching:
            self._search.clear()
            self._searching = False
            self._fit_side()
        else:
            self.close()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._room.theme.ink("canvas"))

    def _look_for(self, words: str) -> None:
        """Show only the lines that have the words, and the first page that has any."""
        first = ""
        for key, page in self._pages.items():
            hits = page.found(words)
            page.show_only(hits)
            self._tabs[key].setEnabled(bool(hits) or not words.strip())
            if hits and not first:
                first = key
        self._nothing.setVisible(bool(words.strip()) and not first)
        self._stack.setVisible(self._nothing.isHidden())
        if words.strip() and first and not self._tabs[self.page].isEnabled():
            self.show_page(first)


class _Side(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.ink("sidebar"))
        painter.setPen(QPen(self._theme.ink("divider"), 1))
        x = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - 1
        painter.drawLine(x, 0, x, self.height())


class _Tab(PressedByEnter):
    def __init__(self, theme: Theme, name: str, icon: str) -> None:
        super().__init__(name)
        self._theme = theme
        self._icon = icon
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first or last page by Home and End, as to the next by the arrows."""
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            tabs = [tab for tab in self.window().findChildren(_Tab) if tab.isEnabled()]
            tab = tabs[0 if event.key() == Qt.Key.Key_Home else -1]
            tab.setFocus()
            tab.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(34))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(0, 1, 0, -1)
        if self.isEnabled() and (self.isChecked() or self.underMouse()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink("selected" if self.isChecked() else "hover"))
            painter.drawRoundedRect(box, px(8), px(8))
        if self.hasFocus():
            focus_ring(painter, theme, QRectF(box), px(8))
        place = Across(self.rect(), mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        size = px(18)
        spot = place(QRect(px(10), (self.height() - size) // 2, size, size))
        ink = "accent" if self.isChecked() else "text2"
        painter.drawPixmap(spot.topLeft(), theme.icon(self._icon, ink, size, self))
        start = Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font("title" if self.isChecked() else "body"))
        painter.setPen(theme.ink("text" if self.isEnabled() else "text3"))
        words = QRect(px(38), 0, self.width() - px(46), self.height())
        if words.width() > 0:
            painter.drawText(place(words), start | Qt.AlignmentFlag.AlignVCenter, self.text())
