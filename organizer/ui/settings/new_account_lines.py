"""Settings: adding an account. It is tried first; where that fails nothing is kept, and why is said below the line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit

from organizer.domain.errors import OrganizerError
from organizer.services.sync.account_address import address_from
from organizer.ui.look.choosing import ONLY_CHOOSE_FOLDERS
from organizer.ui.look.controls import Button
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.plain_field import PlainField
from organizer.ui.settings.choices import Choice

if TYPE_CHECKING:
    from organizer.ui.settings.page import SettingLine, SettingsPage

_FIELD_WIDE = 300


class NewAccountLines(QObject):
    """The lines that add an account; `given(address, secret, line)` tells of one to be tried, and below which line to say of it."""

    given = Signal(str, str, object)

    def __init__(self, page: SettingsPage) -> None:
        """Add them to `page`."""
        super().__init__(page)
        self._page = page
        page.add_card(self.tr("Add an account"))
        kinds = (
            ("caldav", self.tr("Tasks on a CalDAV server")),
            ("imap", self.tr("Mails to myself (IMAP)")),
            ("carddav", self.tr("People of an address book (CardDAV)")),
            ("folder", self.tr("A watched folder")),
        )
        self._kind = Choice(page.theme, kinds)
        self._kind.chosen.connect(self._show_kind)
        self._kind_line = page.add(self.tr("What it is"), "", self._kind)
        self._server, self._server_line = self._field(
            self.tr("Server"), self.tr("Its address; empty if it is the one behind the @ of your name"), "example.org"
        )
        self._user, self._user_line = self._field(
            self.tr("Your name there"), self.tr("Often your whole mail address"), "name@example.org"
        )
        self._secret, self._secret_line = self._field(
            self.tr("Password"),
            self.tr("Better a password for apps, if the server makes them. It is kept in the keyring alone"),
            "",
        )
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        for field in (self._server, self._user, self._secret):
            field.returnPressed.connect(self._add)
        choose = Button(page.theme, self.tr("Choose…"))
        choose.clicked.connect(self._choose_folder)
        self._folder_line = page.add(
            self.tr("Folder"),
            self.tr("Notes, mails, tasks, cards and pictures that are put there are taken in"),
            choose,
        )
        self._test = Button(page.theme, self.tr("Test and add"), icon="plus", tone="primary")
        self._test.clicked.connect(self._add)
        self._test_line = page.add(self.tr("Add it"), "", self._test)
        self._kind.show_value("caldav")
        self._show_kind("caldav")

    def _field(self, label: str, says: str, invitation: str) -> tuple[PlainField, SettingLine]:
        theme = self._page.theme
        field = PlainField(theme, label, invitation)
        field.setMinimumWidth(theme.px(_FIELD_WIDE))
        return field, self._page.add(label, says, FieldFrame(theme, field))

    def _show_kind(self, kind: str) -> None:
        self._chosen = kind
        for line in (self._server_line, self._user_line, self._secret_line, self._test_line):
            line.apply(now=kind != "folder")
        self._folder_line.apply(now=kind == "folder")
        self._kind_line.say_help(
            {
                "caldav": self.tr("Nextcloud, Radicale, Fastmail, iCloud, Baïkal…: your phone shows and ticks them"),
                "carddav": self.tr("Only read: they join the people you have, by mail, phone and name"),
                "imap": self.tr(
                    "The subject is the promise, of what you send to yourself or to NAME+promise@…; add /FOLDER to the server to "
                    "take in all of a folder, such as that of your voicemails"
                ),
                "folder": self.tr("Any program that brings files from your phone can fill it"),
            }[kind]
        )
        self._test_line.say_help(self.tr("Nothing is kept unless the server answers"))
        self._test_line.say_problem("")

    def _add(self) -> None:
        try:
            address = address_from(self._chosen, self._server.text(), self._user.text())
        except OrganizerError as refused:
            self._test_line.say_problem(self._page.room.sentences.error(refused))
            return
        self.given.emit(address, self._secret.text(), self._test_line)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self._page.widget, self.tr("The folder to watch"), options=ONLY_CHOOSE_FOLDERS
        )
        if chosen:
            self.add_folder(Path(chosen))

    def add_folder(self, folder: Path) -> None:
        """Watch a folder from now on."""
        self.given.emit(folder.resolve().as_uri().replace("file:", "folder:", 1), "", self._folder_line)

    def clear(self) -> None:
        """Forget what was typed: the account is there."""
        for field in (self._server, self._user, self._secret):
            field.clear()
