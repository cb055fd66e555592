"""The icon in the tray: how things stand, and a way in. Nothing lives here alone, for not every desktop has a tray."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from organizer.ui.look.controls import isolated
from organizer.ui.look.shipped import shipped
from organizer.ui.words.wording import filled, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.services.ports import Notice
    from organizer.services.views import Counts
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences

_WATCHER = "org.kde.StatusNotifierWatcher"
_SIZES = (16, 22, 24, 32, 48, 64)
# No panel comes up while the program does; the start need not wait for the bus.
_WATCH_AFTER_MS = 100
# One digit is all that can be read on an icon.
_MOST = 9
_LONGEST_LINE = 60


class Tray(QObject):
    """The icon, its menu, and a voice: the notice of the tray is asked for where the desktop has no better one."""

    open_asked = Signal()
    new_asked = Signal()
    waiting_asked = Signal()
    promise_asked = Signal(str)
    leave_asked = Signal()
    quit_asked = Signal()
    reminders_asked = Signal()
    quiet_asked = Signal()
    answered = Signal(str, str, str)
    dismissed = Signal(str)

    def __init__(self, sentences: Sentences, theme: Theme, parent: QObject | None = None) -> None:
        """Show the icon, now or as soon as there is a tray to show it in."""
        super().__init__(parent)
        self._sentences = sentences
        self._theme = theme
        self._overdue = False
        self._waiting = 0
        self._listed: tuple[tuple[Notice, ...], int] = ((), 0)
        self._verb_menus: list[QMenu] = []
        self._pictures: dict[tuple[bool, int], QIcon] = {}
        self._spoken = ""
        self._standing = ""
        self._menu = QMenu()
        self._standing_line = self._menu.addAction("")
        self._standing_line.setEnabled(False)
        self._menu.addSeparator()
        self._new = self._menu.addAction("")
        self._new.triggered.connect(self.new_asked)
        self._new_waiting = self._menu.addAction("")
        self._new_waiting.triggered.connect(self.waiting_asked)
        self._menu.addSeparator()
        self._urgent: list[QAction] = []
        self._urgent_ids: list[str] = []
        self._below_urgent = self._menu.addSeparator()
        self._below_urgent.setVisible(False)
        self._leave = self._menu.addAction("")
        self._leave.triggered.connect(self.leave_asked)
        self._waiting_menu = self._menu.addMenu(self.tr("Reminders"))
        self._waiting_menu.menuAction().setVisible(False)
        self._quiet = self._menu.addAction(self.tr("Quiet for an hour"))
        self._quiet.triggered.connect(self.quiet_asked)
        self._menu.addSeparator()
        self._open = self._menu.addAction("")
        self._open.triggered.connect(self.open_asked)
        self._quit = self._menu.addAction("")
        self._quit.triggered.connect(self.quit_asked)
        self._name_all()
        self._menu.installEventFilter(self)
        self._icon = self._made()
        self._watcher: QObject | None = None
        QTimer.singleShot(_WATCH_AFTER_MS, self, self._watch_for_trays)

    def _name_all(self) -> None:
        """Name what is always in the menu; the rest is named as it changes."""
        self._new.setText(isolated(self.tr("New promise")))
        self._new_waiting.setText(isolated(self.tr("I’m waiting for…")))
        self._leave.setText(isolated(self.tr("Before you leave…")))
        self._open.setText(isolated(self.tr("Open")))
        self._quit.setText(isolated(self.tr("Quit")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Speak the language that was chosen meanwhile."""
        if watched is self._menu and event.type() == QEvent.Type.LanguageChange:
            self._name_all()
        return super().eventFilter(watched, event)

    def show_counts(self, counts: Counts) -> None:
        """Show how things stand: in the menu, in the words under the pointer, and by a dot where something of mine is overdue."""
        self._standing = self._sentences.standing(counts)
        self._standing_line.setText(isolated(self._standing))
        self._icon.setToolTip(self._tip())
        if self._overdue != (counts.mine_late > 0):
            self._overdue = counts.mine_late > 0
            self._icon.setIcon(self._picture())

    def show_urgent(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show the most urgent promises in the menu, each with its id and its line; a press opens it.

        The same few actions are used again and again: this happens after every change.
        """
        while len(self._urgent) < len(lines):
            action = QAction(self._menu)
            action.triggered.connect(partial(self._open_urgent, len(self._urgent)))
            self._menu.insertAction(self._below_urgent, action)
            self._urgent.append(action)
        self._urgent_ids = [promise_id for promise_id, _ in lines]
        for place, action in enumerate(self._urgent):
            action.setVisible(place < len(lines))
            # What is not shown is told to nobody: a hidden line can still be read on the bus.
            action.setText(_one_menu_line(lines[place][1]) if place < len(lines) else "")
        self._below_urgent.setVisible(bool(lines))

    def _open_urgent(self, place: int) -> None:
        if place < len(self._urgent_ids):
            self.promise_asked.emit(self._urgent_ids[place])

    def show_waiting(
        self, first: Sequence[Notice], count: int, *, quiet_until: datetime | None, now: datetime, zone: ZoneInfo
    ) -> None:
        """Show what waits for an answer: how many by the icon's number, the `first` of them in the menu with their verbs.

        None are `first` where names are hidden. `quiet_until` (aware UTC) is until when the user asked for quiet, or None.
        """
        quiet = self.tr("Quiet for an hour")
        if quiet_until is not None:
            quiet = filled(self.tr("End the quiet (until %1)"), self._sentences.words.moment(quiet_until, now, zone))
        self._quiet.setText(isolated(quiet))
        if self._listed != (tuple(first), count):
            self._listed = (tuple(first), count)
            self._list_waiting(first, count)
        if self._waiting != count:
            self._waiting = count
            self._icon.setToolTip(self._tip())
            self._icon.setIcon(self._picture())

    def _list_waiting(self, first: Sequence[Notice], count: int) -> None:
        menu = self._waiting_menu
        menu.clear()
        for verbs in self._verb_menus:
            verbs.deleteLater()  # a menu that is cleared keeps the menus in it
        self._verb_menus = [self._verbs_of(notice) for notice in first]
        for verbs in self._verb_menus:
            menu.addMenu(verbs)
        menu.setTitle(self._sentences.notices.count_waiting(count))
        menu.menuAction().setVisible(count > 0)
        if first:
            menu.addSeparator()
        menu.addAction(self.tr("Show all reminders")).triggered.connect(self.reminders_asked)

    def _verbs_of(self, notice: Notice) -> QMenu:
        verbs = QMenu(_one_menu_line(notice.title), self._menu)
        said = verbs.addAction(_one_menu_line(notice.body))
        said.setEnabled(False)
        for button in (*notice.buttons, *self._sentences.notices.snoozes()):
            verbs.addAction(button.label).triggered.connect(
                lambda _checked=False, verb=button.verb: self.answered.emit(notice.key, verb, "")
            )
        return verbs

    def show(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        """Show `notice` as the tray's message, where there is a tray that can; a click on it opens what it is about."""
        can = QSystemTrayIcon.isSystemTrayAvailable() and self._icon.supportsMessages()
        if not can or self._speaks_through_notifications():
            failed()
            return
        self._spoken = notice.key
        self._icon.showMessage(notice.title, notice.body, self._theme.program_icon())
        shown()

    def withdraw(self, key: str) -> None:
        """Forget the message of `key`; a tray gives no way to take it back."""
        if self._spoken == key:
            self._spoken = ""

    def _made(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(self._picture(), self)
        icon.setToolTip(self._tip())
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._activated)
        icon.messageClicked.connect(self._message_clicked)
        icon.show()
        return icon

    def _speaks_through_notifications(self) -> bool:
        """Say whether this tray would hand a message to the desktop's notifications, which were asked before the tray is."""
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.sessionBus()
        return bus.isConnected() and bool(bus.interface().isServiceRegistered(_WATCHER).value())

    def _watch_for_trays(self) -> None:
        """Build the icon again when a panel comes up after the program: Qt does not move over to it by itself."""
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

        bus = QDBusConnection.sessionBus()
        if bus.isConnected():
            watcher = QDBusServiceWatcher(_WATCHER, bus, QDBusServiceWatcher.WatchModeFlag.WatchForRegistration, self)
            watcher.serviceRegistered.connect(self._tray_came)
            self._watcher = watcher

    def _tray_came(self) -> None:
        self._icon.hide()
        self._icon.deleteLater()
        self._icon = self._made()

    def _tip(self) -> str:
        waiting = self._sentences.notices.count_waiting(self._waiting) if self._waiting else ""
        return "\n".join(filter(None, (self._standing, waiting)))

    def _picture(self) -> QIcon:
        """Return the icon; with the number of reminders that wait, where any do. Each is made once."""
        shows = (self._overdue, min(self._waiting, _MOST + 1))
        if shows not in self._pictures:
            self._pictures[shows] = self._drawn(*shows)
        return self._pictures[shows]

    def _drawn(self, overdue: bool, waiting: int) -> QIcon:  # noqa: FBT001 - both are what is shown
        plain = QIcon(str(shipped("icons", "organizer-tray-overdue.svg" if overdue else "organizer-tray.svg")))
        if not waiting:
            return plain
        numbered = QIcon()
        for size in _SIZES:
            numbered.addPixmap(self._with_number(plain.pixmap(QSize(size, size), 1.0)))
        return numbered

    def _with_number(self, picture: QPixmap) -> QPixmap:
        side = picture.width()
        box = QRectF(side * 0.4, side * 0.4, side * 0.6, side * 0.6)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.ink("overdue"))
        painter.drawEllipse(box)
        font = QFont(self._theme.font("button"))
        font.setPixelSize(max(round(side * 0.42), 6))
        painter.setFont(font)
        painter.setPen(self._theme.ink("surface"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._waiting) if self._waiting <= _MOST else "+")
        painter.end()
        return picture

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.open_asked.emit()

    def _message_clicked(self) -> None:
        if self._spoken:
            self.answered.emit(self._spoken, "show", "")


def _one_menu_line(text: str) -> str:
    """Return foreign text as a line of a menu, where an ampersand would name a key."""
    return isolated(shown(text, _LONGEST_LINE).replace("&", "&&"))
