"""What is said about accounts and their servers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from organizer.ui.wording import filled, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from organizer.services.accounts import Account


class AccountWords(QObject):
    """Says how accounts are, and why a server failed."""

    def server(self, data: Mapping[str, Any]) -> str:
        """Say that a server failed, why, that nothing is lost, and what to do."""
        reason = str(data.get("reason", ""))
        happened = self._status(int(data.get("status") or 0)) if reason == "server" else self._reason(reason)
        said = self.tr("%1 %2. Nothing is lost here. %3")
        return filled(said, shown(str(data.get("address", ""))), happened, self._remedy(reason))

    def trouble(self, account: Account) -> str:
        """Say that an account has failed for a day, or that it asks something."""
        address = shown(account.address)
        if account.asked:
            said = self.tr(
                "%1 no longer has %n of your promises, and it is not certain that somebody deleted them. Nothing was"
                " deleted here. In a terminal, organizer sync --put-back puts them there again, organizer sync --delete"
                " deletes them here.",
                "",
                account.asked,
            )
            return filled(said, address)
        said = self.tr("%1 has not been synchronised for a day: it %2. Nothing is lost here. %3")
        return filled(said, address, self._reason(account.failure), self._remedy(account.failure))

    def _status(self, status: int) -> str:
        if status == 403:  # noqa: PLR2004 - as HTTP counts
            return self.tr("forbids that")
        if status in {404, 410}:
            return self.tr("no longer has this list")
        if status == 507:  # noqa: PLR2004
            return self.tr("has no room left")
        return filled(self.tr("reports a fault of its own (%1)"), str(status))

    def _reason(self, reason: str) -> str:
        return {
            "too_slow": self.tr("did not answer in time"),
            "busy": self.tr("is busy and asks to be left alone for a while"),
            "certificate": self.tr("shows a certificate that this computer does not trust"),
            "elsewhere": self.tr("sends on to another machine, to which your secret was not given"),
            "not_secure": self.tr("would be spoken to without protection"),
            "log_in_refused": self.tr("refuses your name and secret"),
            "no_dav": self.tr("answers with something that is no task list, as log-in pages of hotels and firms do"),
            "no_lists": self.tr("has no task list"),
            "too_large": self.tr("answers with more than 20 MB at once"),
            "no_mailbox": self.tr("has no such folder"),
            "no_folder": self.tr("cannot be read or written to"),
            "server": self.tr("reports a fault of its own"),
            "secrets": self.tr("could not be logged in to, since the keyring did not give the secret"),
        }.get(reason, self.tr("could not be reached"))

    def _remedy(self, reason: str) -> str:
        return {
            "certificate": self.tr(
                "Check the address; if it is your own server, let this computer trust its authority."
            ),
            "elsewhere": self.tr("Add that address instead if you trust it."),
            "not_secure": self.tr("Write its address with https."),
            "log_in_refused": self.tr("Add the account again with the right ones."),
            "no_dav": self.tr("Open a web page, log in, and wait a minute."),
            "no_lists": self.tr("Make one there."),
            "secrets": self.tr("Unlock the keyring."),
        }.get(reason, self.tr("It is tried again by itself."))
