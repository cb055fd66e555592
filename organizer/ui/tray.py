"""The icon in the tray: how things stand, and a way in. Nothing lives here alone, for not every desktop has a tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from organizer.ui.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.services.ports import Notice
    from organizer.services.views import Counts
    from organizer.ui.sentences import Sentences
    from organizer.ui.theme import Theme

_WATCHER = "org.kde.StatusNotifierWatcher"


class Tray(QObject):
    """The icon, its menu, and a voice: the notice of the tray is asked for where the desktop has no better one."""

    open_asked = Signal()
    new_asked = Signal()
    quit_asked = Signal()
    answered = Signal(str, str, str)
    dismissed = Signal(str)

    def __init__(self, sentences: Sentences, theme: Theme, parent: QObject | None = None) -> None:
        """Show the icon, now or as soon as there is a tray to show it in."""
        super().__init__(parent)
        self._sentences = sentences
        self._theme = theme
        self._overdue = False
        self._spoken = ""
        self._standing = ""
        self._menu = QMenu()
        self._standing_line = self._menu.addAction("")
        self._standing_line.setEnabled(False)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("New promise")).triggered.connect(self.new_asked)
        self._menu.addAction(self.tr("Open")).triggered.connect(self.open_asked)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Quit")).triggered.connect(self.quit_asked)
        self._icon = self._made()
        self._watcher = self._watch_for_trays()

    def show_counts(self, counts: Counts) -> None:
        """Show how things stand: in the menu, in the words under the pointer, and by a dot where something is overdue."""
        self._standing = self._sentences.standing(counts)
        self._standing_line.setText(self._standing)
        self._icon.setToolTip(self._standing)
        if self._overdue != (counts.overdue > 0):
            self._overdue = counts.overdue > 0
            self._icon.setIcon(self._picture())

    def show(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        """Show `notice` as the tray's message, where there is a tray that can; a click on it opens what it is about."""
        if not (QSystemTrayIcon.isSystemTrayAvailable() and self._icon.supportsMessages()):
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
        icon.setToolTip(self._standing)
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._activated)
        icon.messageClicked.connect(self._message_clicked)
        icon.show()
        return icon

    def _watch_for_trays(self) -> QObject | None:
        """Build the icon again when a panel comes up after the program: Qt does not move over to it by itself."""
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return None
        watcher = QDBusServiceWatcher(_WATCHER, bus, QDBusServiceWatcher.WatchModeFlag.WatchForRegistration, self)
        watcher.serviceRegistered.connect(self._tray_came)
        return watcher

    def _tray_came(self) -> None:
        self._icon.hide()
        self._icon.deleteLater()
        self._icon = self._made()

    def _picture(self) -> QIcon:
        return QIcon(str(shipped("icons", "organizer-tray-overdue.svg" if self._overdue else "organizer-tray.svg")))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.open_asked.emit()

    def _message_clicked(self) -> None:
        if self._spoken:
            self.answered.emit(self._spoken, "show", "")
