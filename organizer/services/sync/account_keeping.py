"""Adding, trying, removing and synchronising accounts."""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from organizer.domain.errors import OrganizerError, SecretsRefused, Unusable
from organizer.services.aside import aside
from organizer.services.sync.accounts import Account, account_at, without_user
from organizer.services.sync.conversing import asked
from organizer.services.sync.outcome import Outcome
from organizer.store import tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from datetime import datetime

    from organizer.domain.promises import Promise
    from organizer.services.moving.portability import Progress
    from organizer.services.ports import Conversation, Secrets
    from organizer.services.sync.accounts import Accounts
    from organizer.services.sync.card_round import CardRounds
    from organizer.services.sync.conversing import Answer
    from organizer.services.sync.folder_round import FolderRounds
    from organizer.services.sync.mail_round import MailRounds
    from organizer.services.sync.syncing import Syncing
    from organizer.store.book import Book

_KEYRING_LEFT_ALONE_S = 1_800
# Less than a child may take for an answer, and than a line lives that nothing goes over.
_LISTENS_FOR_S = 60
_LOOKED_AT_ALL_THE_SAME = timedelta(minutes=10)
_NEAREST_FIRST = ("folder", "imap", "carddav", "caldav")


@dataclass(frozen=True, slots=True)
class Tried:
    """What a server showed when it was tried: the list that is used, and the others there are, by name and URL."""

    account: Account
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Went:
    """How an account went: what was done, or what stopped it."""

    account: Account
    outcome: Outcome
    error: OrganizerError | None = None


class AccountKeeping:
    """Keeps accounts. What takes long is a generator that yields while it waits."""

    def __init__(
        self,
        book: Book,
        accounts: Accounts,
        syncing: Syncing,
        folders: FolderRounds,
        mails: MailRounds,
        cards: CardRounds,
        secrets: Secrets,
        connect: Callable[[str, str, str | None], Conversation],
    ) -> None:
        """Keep `accounts` and their `secrets`; `connect(kind, address, secret)` opens a conversation about one."""
        self._book = book
        self._accounts = accounts
        self._syncing = syncing
        self._folders = folders
        self._mails = mails
        self._cards = cards
        self._secrets = secrets
        self._connect = connect
        self._back_up: Callable[[], Generator[None, None, None]] | None = None
        self._listened_to: set[str] = set()
        self._news: set[str] = set()
        self._under_way = False
        self._said: dict[str, str] = {}

    def back_up_by(self, back_up: Callable[[], Generator[None, None, None]]) -> None:
        """Make a backup of the book by `back_up` before each account's first round."""
        self._back_up = back_up

    def all(self) -> tuple[Account, ...]:
        """Return all accounts."""
        return self._accounts.all()

    def mailboxes(self) -> set[str]:
        """Return the addresses of the mailboxes that are to be listened to: those that work."""
        return {one.address for one in self.all() if one.kind == "imap" and not one.paused and not one.failing_since}

    def next_try(self, account: Account, now: datetime) -> datetime:
        """Return from when on an account is tried again by itself, as it looks at `now` (both aware UTC)."""
        return self._accounts.next_try(account, now)

    def newly_in_trouble(self) -> tuple[Account, ...]:
        """Return the accounts that have failed for a day, or that ask something, each once a day."""
        today = self._accounts.today()
        new = tuple(one for one in self._accounts.in_trouble() if self._said.get(one.address) != today)
        self._said.update({one.address: today for one in new})
        return new

    def add(self, address: str, secret: str) -> Generator[Progress | None, None, Tried]:
        """Keep a secret in the keyring, try the server, and add the account; where that fails, nothing is kept.

        Raises:
            Unusable: it is no address, there is no secret, the log-in is refused, or no task list is there.
            SecretsRefused: the keyring does not take the secret.
            Unreachable: the server failed.
        """
        account = account_at(address)
        if account.kind == "folder":
            self._folders.is_there(account.place)
            self._accounts.put(account)
            return Tried(account)
        if not secret:
            raise Unusable(reason="no_secret")
        # The keyring may ask the user something first: nobody else is to wait for that.
        before = yield from aside(lambda: self._secrets.recall(address))
        yield from aside(lambda: self._secrets.keep(address, secret))
        try:
            tried = yield from self._try(account, secret)
        except OrganizerError:
            yield from aside(lambda: self._put_back(address, before))
            raise
        same = next((one for one in self._accounts.all() if one.is_same_as(tried.account)), None)
        if same is not None and same.address != address:
            # The same list or mailbox by another spelling: what is there would come twice.
            yield from aside(lambda: self._put_back(address, before))
            yield from aside(lambda: self._secrets.keep(same.address, secret))
            address = same.address
            tried = replace(tried, account=replace(tried.account, address=address))
        kept = {one.address: one for one in self._accounts.all()}.get(address)
        if kept is not None and kept.place == tried.account.place:
            tried = replace(tried, account=replace(kept, name=tried.account.name, failure="", failing_since=""))
        self._accounts.put(tried.account)
        return tried

    def _put_back(self, address: str, before: str | None) -> None:
        if before is None:
            self._secrets.forget(address)
        else:
            self._secrets.keep(address, before)

    def test(self, address: str) -> Generator[Progress | None, None, Tried]:
        """Try the server of an account that was added.

        Raises:
            Unusable: there is none of this address, or the log-in is refused.
            SecretsRefused: the keyring does not give the secret.
            Unreachable: the server failed.
        """
        account = self._accounts.at(address)
        if account.kind == "folder":
            self._folders.is_there(account.place)
            return Tried(account)
        return (yield from self._try(account, None))

    def _try(self, account: Account, secret: str | None) -> Generator[Progress | None, None, Tried]:
        with self._conversing(account, secret) as conversation:
            yield from self._open(account, conversation)
            place = account.place if account.kind in {"caldav", "carddav"} else ""
            request = {"do": "find", "address": place or account.url}
            lists = (yield from asked(conversation, account.address, request))["lists"]
        chosen = next((one for one in lists if one["url"] == account.place), lists[0])
        others = tuple((one["name"], one["url"]) for one in lists if one is not chosen)
        return Tried(replace(account, place=chosen["url"], name=chosen["name"]), others)

    @contextmanager
    def _conversing(self, account: Account, secret: str | None) -> Iterator[Conversation]:
        with closing(self._connect(account.kind, account.address, secret)) as conversation:
            yield conversation

    @staticmethod
    def _open(account: Account, conversation: Conversation) -> Generator[None, None, None]:
        request = {"do": "open", "address": without_user(account.address), "user": account.user}
        yield from asked(conversation, account.address, request)

    def remove(self, address: str) -> Generator[None, None, None]:
        """Forget an account, its secret, and where promises stood there; the promises stay, here and there.

        Raises:
            Unusable: there is none of this address.
            SecretsRefused: the keyring does not let go of the secret; the account is as it was.
        """
        if self._accounts.at(address).kind != "folder":
            yield from aside(lambda: self._secrets.forget(address))
        self._accounts.remove(address)
        with self._book.unremembered() as step:
            tasks.leave_account(step, address)

    def pause(self, address: str, *, paused: bool) -> Account:
        """Leave an account alone for a while, or go on with it.

        Raises:
            Unusable: there is none of this address.
        """
        account = replace(self._accounts.at(address), paused=paused)
        self._accounts.put(account)
        return account

    def sync(self) -> Generator[Progress | None, None, tuple[Went, ...]]:
        """Synchronise every account that is not paused, one after the other; one that fails does not stop the others.

        Where that is under way already, it is waited for, and then done once more.
        """
        while self._under_way:
            yield None
        self._under_way = True
        try:
            return (yield from self._sync(lambda _account: True))
        finally:
            self._under_way = False

    def sync_if_due(self) -> Generator[Progress | None, None, tuple[Went, ...]]:
        """Synchronise the accounts whose servers did not ask to be left alone; nothing where that is under way already."""
        if self._under_way:
            return ()
        self._under_way = True
        try:
            return (yield from self._sync(lambda one: self._accounts.may_be_tried(one) and not self._is_quiet(one)))
        finally:
            self._under_way = False

    def look_into_folders(self) -> Generator[Progress | None, None, tuple[Went, ...]]:
        """Take in what lies in watched folders; also while others are waited for, as files keep nobody waiting."""
        went = []
        for account in self._accounts.all():
            if account.kind == "folder" and not account.paused:
                went.append((yield from self.sync_one(account, takes_new=False)))  # noqa: PERF401 - it waits
        return tuple(went)

    def listen(self, address: str) -> Generator[bool, None, None]:
        """Hear of new mail as it comes, yielding whether there is any; meanwhile the mailbox is looked into less often.

        Raises:
            Unusable: there is no account of this address, or the log-in is refused.
            SecretsRefused: the keyring does not give the secret.
            Unreachable: the server failed, or cannot tell of new mail (`no_idle`).
        """
        account = self._accounts.at(address)
        with self._conversing(account, None) as conversation:
            for _ in self._open(account, conversation):
                yield False
            known = -1
            try:
                while True:
                    request = {"do": "wait", "folder": account.place, "known": known, "seconds": _LISTENS_FOR_S}
                    waiting = asked(conversation, address, request)
                    answer = yield from _saying_no(waiting)
                    self._listened_to.add(address)
                    if answer["news"] or known not in {-1, answer["next"]}:
                        self._news.add(address)
                        yield True
                    known = answer["next"]
            finally:
                self._listened_to.discard(address)

    def _is_quiet(self, account: Account) -> bool:
        """Say whether nothing can have come to a mailbox since it was last looked into, as far as it is listened to."""
        if account.address not in self._listened_to or account.address in self._news:
            return False
        return not account.failing_since and self._accounts.worked_within(account, _LOOKED_AT_ALL_THE_SAME)

    def _sync(self, wanted: Callable[[Account], bool]) -> Generator[Progress | None, None, tuple[Went, ...]]:
        went = []
        first = True
        # Nobody waits for a server: what is near comes first.
        for account in sorted(self._accounts.all(), key=lambda one: _NEAREST_FIRST.index(one.kind)):
            if account.paused:
                continue
            if wanted(account):
                went.append((yield from self.sync_one(account, takes_new=first)))
            first = first and account.kind != "caldav"
        return tuple(went)

    def sync_one(self, account: Account, *, takes_new: bool) -> Generator[Progress | None, None, Went]:
        """Synchronise one account; promises that stand on no server yet go to it if `takes_new`."""
        try:
            self._news.discard(account.address)
            account = yield from self._backed_up(account)
            after, outcome = yield from self._round(account, takes_new=takes_new)
        except OrganizerError as error:
            pause = int(error.data.get("after") or 0)  # type: ignore[call-overload]
            reason = str(error.data.get("reason", ""))
            code = reason
            if isinstance(error, SecretsRefused):
                # Each time it is asked, a locked keyring may ask the user.
                code, pause = "secrets", _KEYRING_LEFT_ALONE_S
            # What was doubtful before is doubtful still: whatever broke off is looked at from the beginning.
            failed = self._accounts.failed(
                replace(self._accounts.at(account.address), unsure=True), code, pause_s=pause
            )
            return Went(failed, Outcome(), error)
        # Somebody may have paused it meanwhile.
        paused = self._accounts.at(account.address).paused
        kept = self._accounts.succeeded(replace(after, paused=paused))
        yield from self._syncing.confirm(kept, outcome)
        return Went(kept, outcome)

    def _backed_up(self, account: Account) -> Generator[None, None, Account]:
        """Make a backup before the first round of an account, which may change the whole book; without one it is not gone."""
        if not account.backed_up and self._back_up is not None:
            yield from self._back_up()
            account = replace(self._accounts.at(account.address), backed_up=True)
            self._accounts.put(account)
        return account

    def _round(self, account: Account, *, takes_new: bool) -> Generator[Progress | None, None, tuple[Account, Outcome]]:
        if account.kind == "folder":
            outcome = yield from self._folders.round(
                account.place, lambda: self._connect("file", account.address, ""), self._own()
            )
            return replace(account, unreadable=self._folders.left_unread(account.place)), outcome
        with self._conversing(account, None) as conversation:
            yield from self._open(account, conversation)
            if account.kind == "carddav":
                return (yield from self._cards.round(account, conversation))
            if account.kind == "imap":
                return (yield from self._mails.round(account, conversation, self._own()))
            return (yield from self._syncing.round(account, conversation, takes_new=takes_new))

    def _own(self) -> frozenset[str]:
        """Return the user's own mail addresses, as far as accounts tell."""
        return frozenset(one.mail_address for one in self._accounts.all() if one.mail_address)

    def asked_about(self, account: Account) -> tuple[Promise, ...]:
        """Return what an account asks about: promises that are gone from it without a word."""
        return self._syncing.asked_about(account) if account.asked else ()

    def answer(self, *, put_back: bool, address: str = "") -> int:
        """Answer what accounts, or the one of an address, ask about promises gone from them; return how many it was about."""
        count = 0
        for account in self._accounts.all():
            if account.asked and address in {"", account.address}:
                count += self._syncing.answer(account, put_back=put_back)
                self._accounts.put(replace(account, asked=0))
        return count


def _saying_no(waiting: Generator[None, None, Answer]) -> Generator[bool, None, Answer]:
    """Wait for an answer, saying that there is nothing new."""
    while True:
        try:
            next(waiting)
        except StopIteration as ended:
            answer: Answer = ended.value
            return answer
        yield False
