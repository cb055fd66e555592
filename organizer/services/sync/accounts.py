"""The accounts of a user: servers with task lists, mailboxes, folders. Their secrets are in the keyring, not here."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import unquote, urlsplit, urlunsplit

from organizer.domain.addresses import is_loopback
from organizer.domain.errors import Unusable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences

Kind = Literal["caldav", "carddav", "imap", "folder"]
_KEY = "accounts"
_SCHEMES: dict[str, Kind] = {
    "https": "caldav",
    "http": "caldav",
    "carddavs": "carddav",
    "carddav": "carddav",
    "imaps": "imap",
    "imap": "imap",
    "folder": "folder",
}
_VISIBLE_AFTER = timedelta(days=1)
_AGAIN_AFTER, _AT_LEAST_EVERY = timedelta(seconds=40), timedelta(hours=1)
_ONLY_HERE = {"http", "imap", "carddav"}


@dataclass(frozen=True, slots=True)
class Account:
    """One account. `address` names it; times are ISO 8601. `failing_since` and `failure` are set while it fails.

    `backed_up`: the book was, before the first round.

    For a task list: `place` is its URL, `token` what the server said we know, `listed_at` when all etags were compared,
    `unsure` whether they have to be, `change` and `step` up to where the book's own changes were looked at.

    For a mailbox: `aside` are the mails that could not be read and still lie there, by `uid`, with `subject`, `sender` and
    `date` (ISO 8601) as far as those could be.
    """

    address: str
    kind: Kind
    place: str = ""
    name: str = ""
    paused: bool = False
    token: str = ""
    listed_at: str = ""
    unsure: bool = False
    change: int = 0
    step: int = 0
    first_done: bool = False
    tried_at: str = ""
    succeeded_at: str = ""
    failing_since: str = ""
    failure: str = ""
    asked: int = 0
    unreadable: int = 0
    unwanted: int = 0
    not_before: str = ""
    backed_up: bool = False
    aside: Sequence[Mapping[str, Any]] = ()

    @property
    def user(self) -> str:
        """Return the name to log in by."""
        return unquote(urlsplit(self.address).username or "")

    @property
    def mail_address(self) -> str:
        """Return the mail address that this account tells of; empty if it tells of none."""
        if "@" in self.user:
            return self.user.lower()
        host = urlsplit(self.address).hostname or ""
        return f"{self.user}@{host}".lower() if self.kind == "imap" else ""

    def is_same_as(self, other: Account) -> bool:
        """Say whether two accounts, both tried, are the same list, address book or mailbox, however the address is written."""
        ours, theirs = urlsplit(self.address), urlsplit(other.address)
        return (self.kind, self.place, self.user, ours.scheme, ours.hostname, ours.port) == (
            other.kind,
            other.place,
            other.user,
            theirs.scheme,
            theirs.hostname,
            theirs.port,
        )

    @property
    def url(self) -> str:
        """Return the address without the name."""
        return without_user(self.address)


def without_user(address: str) -> str:
    """Return an address without the name in it."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def account_at(address: str) -> Account:
    """Return a new account of an address such as https://user@host/path or imaps://user@host.

    Raises:
        Unusable: it is no address, holds a password, or would go over the net unprotected.
    """
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError as strange:
        raise Unusable(reason="no_address", text=address) from strange
    kind = _SCHEMES.get(parts.scheme)
    if parts.password is not None:
        raise Unusable(reason="secret_in_address")
    if kind is None or (kind != "folder" and not host):
        raise Unusable(reason="no_address", text=address)
    if parts.scheme in _ONLY_HERE and not is_loopback(host):
        raise Unusable(reason="not_secure", text=address)
    if kind == "folder":
        place = unquote(parts.path)
        if host or not place.startswith("/"):
            raise Unusable(reason="no_address", text=address)
        return Account(address, kind, place=place, name=place)
    if not parts.username:
        raise Unusable(reason="no_user", text=address)
    return Account(address, kind)


class Accounts:
    """The accounts, kept in the book's settings."""

    def __init__(self, preferences: Preferences, clock: Clock) -> None:
        """Keep accounts by `preferences`."""
        self._preferences = preferences
        self._clock = clock

    def all(self) -> tuple[Account, ...]:
        """Return all accounts in the order they were added; what a newer version noted beside is left out."""
        kept = self._preferences.remembered(_KEY)
        known = {field.name for field in fields(Account)}
        forms = kept if isinstance(kept, list) else []
        return tuple(Account(**{name: value for name, value in form.items() if name in known}) for form in forms)

    def at(self, address: str) -> Account:
        """Return the account of an address.

        Raises:
            Unusable: there is none.
        """
        for account in self.all():
            if account.address == address:
                return account
        raise Unusable(reason="no_account", text=address)

    def put(self, account: Account) -> None:
        """Keep an account, new or changed."""
        others = {one.address: one for one in self.all()}
        others[account.address] = account
        self._preferences.remember(_KEY, [asdict(one) for one in others.values()])

    def remove(self, address: str) -> None:
        """Forget an account."""
        self._preferences.remember(_KEY, [asdict(one) for one in self.all() if one.address != address])

    def succeeded(self, account: Account) -> Account:
        """Note that an account worked now; return it."""
        now = self._clock.now().isoformat()
        account = replace(account, tried_at=now, succeeded_at=now, failing_since="", failure="", not_before="")
        self.put(account)
        return account

    def failed(self, account: Account, failure: str, *, pause_s: int = 0) -> Account:
        """Note that an account failed now, and why; it is not tried again before the pause a server asked for."""
        now = self._clock.now()
        account = replace(
            account,
            tried_at=now.isoformat(),
            failure=failure,
            failing_since=account.failing_since or now.isoformat(),
            not_before=(now + timedelta(seconds=pause_s)).isoformat() if pause_s else "",
        )
        self.put(account)
        return account

    def today(self) -> str:
        """Return the user's day, as ISO."""
        return self._clock.now().astimezone(self._clock.zone()).date().isoformat()

    def may_be_tried(self, account: Account) -> bool:
        """Say whether it is time to try an account again."""
        now = self._clock.now()
        return now >= self.next_try(account, now)

    @staticmethod
    def next_try(account: Account, now: datetime) -> datetime:
        """Return from when on (aware UTC) an account is tried again: not before its server allows, less often where it fails."""
        if account.not_before and now < datetime.fromisoformat(account.not_before):
            return datetime.fromisoformat(account.not_before)
        if not account.failing_since:
            return now
        tried = datetime.fromisoformat(account.tried_at)
        failing_for = tried - datetime.fromisoformat(account.failing_since)
        # Off line for a moment, it is tried every minute; failing for a day, every hour or so.
        return tried + min(max(failing_for / 8, _AGAIN_AFTER), _AT_LEAST_EVERY)

    def worked_within(self, account: Account, span: timedelta) -> bool:
        """Say whether an account worked so short a time ago."""
        at = account.succeeded_at
        return bool(at) and timedelta() <= self._clock.now() - datetime.fromisoformat(at) < span

    def in_trouble(self) -> tuple[Account, ...]:
        """Return the accounts that have failed for a day, or that ask something."""
        now = self._clock.now()
        return tuple(
            one
            for one in self.all()
            if one.asked or (one.failing_since and now - datetime.fromisoformat(one.failing_since) >= _VISIBLE_AFTER)
        )
