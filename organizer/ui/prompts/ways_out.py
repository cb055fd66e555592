"""The ways out to somebody: write, call, walk over. Each opens another program, or asks for legs; nothing is sent here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

from organizer.domain.drafting import mailto, tel
from organizer.ui.look.controls import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.ui.look.theme import Theme


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways to reach somebody: an address and subject, a number; empty where none is known."""

    email: str = ""
    subject: str = ""
    phone: str = ""


class WaysOut(QObject):
    """Makes the buttons. `went(channel)` tells which way was taken: `email`, `phone`, or `in person`."""

    went = Signal(str)

    def __init__(
        self, theme: Theme, ways: Ways, opens: Callable[[QUrl], object], text_of: Callable[[], str], parent: QObject
    ) -> None:
        """Open addresses by `opens`; a mail begins with the words of `text_of`."""
        super().__init__(parent)
        self._ways, self._opens, self._text_of = ways, opens, text_of
        mail = Button(theme, self.tr("Open in mail"), icon="mail")
        mail.clicked.connect(self._write)
        self.buttons = [mail]
        if tel(ways.phone):
            call = Button(theme, self.tr("Call"), icon="phone")
            call.setToolTip(ways.phone)
            call.clicked.connect(self._call)
            self.buttons.append(call)
        walk = Button(theme, self.tr("Walk over"), icon="handshake")
        walk.setToolTip(self.tr("Go and say it; noted as said in person"))
        walk.clicked.connect(lambda: self.went.emit("in person"))
        self.buttons.append(walk)

    def _write(self) -> None:
        self._open(mailto(self._ways.email, self._ways.subject, self._text_of()))
        self.went.emit("email")

    def _call(self) -> None:
        self._open(tel(self._ways.phone) or "")
        self.went.emit("phone")

    def _open(self, address: str) -> None:
        self._opens(QUrl(address, QUrl.ParsingMode.StrictMode))
