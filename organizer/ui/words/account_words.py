"""What is said about accounts and their servers."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from PySide6.QtCore import QObject

from organizer.ui.words.wording import filled, in_sentence, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from zoneinfo import ZoneInfo

    from organizer.services.sync.accounts import Account
    from organizer.ui.words.wording import Wording


_MOST_NAMED, _LONGEST_NAMED = 3, 60


class AccountWords(QObject):
    """Says how accounts are, and why a server failed."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say times by `words`."""
        super().__init__(parent)
        self._words = words

    def name(self, account: Account) -> str:
        """Say which account it is: the list, mailbox or folder, and where."""
        if account.kind == "folder":
            return shown(account.place)
        server = shown(unquote(account.address.partition("://")[2]))
        return filled(self.tr("%1, %2", "list, server"), shown(account.name), server) if account.name else server

    def state(self, account: Account, now: datetime, zone: ZoneInfo, next_try: datetime) -> str:
        """Say how an account is: when it last worked, and when it is tried again."""
        parts = [self.tr("Never in step yet.")]
        if account.succeeded_at:
            succeeded = self._moment(account.succeeded_at, now, zone)
            parts = [filled(self.tr("Last in step %1."), succeeded)]
        if account.paused:
            return " ".join([self.tr("Paused."), *parts])
        if account.failing_since:
            parts.append(filled(self.tr("Failing since %1."), self._moment(account.failing_since, now, zone)))
            minutes = (next_try - now) // timedelta(minutes=1) + 1
            parts.append(self.tr("Next try within %n minutes.", "", max(minutes, 1)))
        if account.unreadable:
            if account.kind == "folder":
                said = self.tr(
                    "%n could not be read, and lie in its folder “unread” with the reason.", "", account.unreadable
                )
            else:
                said = self.tr("%n could not be read, and were left there.", "", account.unreadable)
                said = " ".join(filter(None, (said, self._aside(account, now, zone))))
            parts.append(said)
        if account.unwanted:
            parts.append(self.tr("%n were not taken there, and stand here alone.", "", account.unwanted))
        return " ".join(parts)

    def _aside(self, account: Account, now: datetime, zone: ZoneInfo) -> str:
        """Name the mails that could not be read, the newest first, by what of them can be."""
        named = []
        for one in reversed(account.aside[-_MOST_NAMED:]):
            when = self._moment(one["date"], now, zone) if one["date"] else ""
            named.append(", ".join(filter(None, (shown(one["subject"]), shown(one["sender"]), when))))
        words = "; ".join(filter(None, named))
        return f"{words} …" if words and len(account.aside) > _MOST_NAMED else words and f"{words}."

    def failing(self, account: Account) -> str:
        """Say why an account fails, and what to do."""
        said = self.tr("It %1. Nothing is lost here. %2", "could not be reached. … It is tried again")
        return filled(said, self._reason(account.failure), self._remedy(account.failure))

    def question(self, count: int) -> str:
        """Say how many promises are gone from a server."""
        return self.tr("%n promises are gone from there, perhaps not because somebody deleted them", "", count)

    def asked_about(self, whats: Sequence[str]) -> str:
        """Say which promises are gone from a server, and that somebody has to say what is meant."""
        named = "; ".join(shown(what, _LONGEST_NAMED) for what in whats[:_MOST_NAMED])
        named += " …" if len(whats) > _MOST_NAMED else ""
        return filled(self.tr("%1. Nothing was deleted here. What shall become of them?"), named)

    def found(self, account: Account, others: tuple[tuple[str, str], ...]) -> str:
        """Say what a trial found."""
        name = shown(account.name or account.place)
        said = {
            "folder": self.tr("It works: %1 is looked into."),
            "imap": self.tr("It works, with the folder %1."),
            "carddav": self.tr("It works, with the address book %1."),
        }.get(account.kind, self.tr("It works, with the list %1."))
        hint = self.tr("There are also: %1. To use another one, add its address as the server.")
        also = filled(hint, shown(", ".join(f"{other} ({url})" for other, url in others))) if others else ""
        return " ".join(filter(None, (filled(said, name), also)))

    def progress(self, doing: str, done: int, total: int) -> str:
        """Say how far a visit is."""
        said = self.tr("Writing %1 of %2…") if doing == "Writing" else self.tr("Reading %1 of %2…")
        return filled(said, f"{done:n}", f"{total:n}")

    def _moment(self, iso: str, now: datetime, zone: ZoneInfo) -> str:
        return in_sentence(self._words.moment(datetime.fromisoformat(iso), now, zone))

    def server(self, data: Mapping[str, Any]) -> str:
        """Say that a server failed, why, that nothing is lost, and what to do."""
        reason = str(data.get("reason", ""))
        happened = self._status(int(data.get("status") or 0)) if reason == "server" else self._reason(reason)
        said = self.tr("%1 %2. Nothing is lost here. %3")
        return filled(said, shown(unquote(str(data.get("address", "")))), happened, self._remedy(reason))

    def not_added(self, data: Mapping[str, Any]) -> str:
        """Say that a server that was to be added failed, why, and what to do."""
        reason = str(data.get("reason", ""))
        happened = self._status(int(data.get("status") or 0)) if reason == "server" else self._reason(reason)
        host, slash, path = str(data.get("address", "")).partition("://")[2].partition("/")
        server = unquote(host.rpartition("@")[2] + slash + path)
        again = self.tr("See whether its address is right and you are on line, and try again.")
        remedy = self._known_remedies().get(reason, again)
        return filled(self.tr("%1 %2. Nothing was added. %3"), shown(server), happened, remedy)

    def trouble(self, account: Account) -> str:
        """Say that an account has failed for a day, or that it asks something."""
        address = shown(unquote(account.address))
        if account.asked:
            said = self.tr(
                "%1 no longer has %n of your promises, and it is not certain that somebody deleted them. Nothing was"
                " deleted here. Say under Accounts in the settings what shall become of them.",
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
            "no_books": self.tr("has no address book"),
            "no_account": self.tr("has no password in the keyring any more"),
            "too_large": self.tr("answers with more than 20 MB at once"),
            "no_mailbox": self.tr("has no such folder"),
            "no_folder": self.tr("cannot be read or written to"),
            "server": self.tr("reports a fault of its own"),
            "secrets": self.tr("could not be logged in to, since the keyring did not give the secret"),
        }.get(reason, self.tr("could not be reached"))

    def _remedy(self, reason: str) -> str:
        return self._known_remedies().get(reason, self.tr("It is tried again by itself."))

    def _known_remedies(self) -> dict[str, str]:
        return {
            "certificate": self.tr(
                "Check the address; if it is your own server, let this computer trust its authority."
            ),
            "elsewhere": self.tr("Add that address instead if you trust it."),
            "not_secure": self.tr("Write its address with https."),
            "log_in_refused": self.tr("Add the account again with the right ones."),
            "no_account": self.tr("Add the account again with the right ones."),
            "no_dav": self.tr("Open a web page, log in, and wait a minute."),
            "no_lists": self.tr("Make one there."),
            "no_books": self.tr("Make one there."),
            "secrets": self.tr("Unlock the keyring."),
        }
