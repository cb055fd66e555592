"""One round of a mailbox: what the user sent to themselves, or put into the chosen folder, is taken in once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from organizer.domain.errors import Unusable
from organizer.domain.text import harmless
from organizer.domain.when import aware_utc
from organizer.services.moving.portability import Progress
from organizer.services.sync.conversing import asked
from organizer.services.sync.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Generator
    from datetime import datetime

    from organizer.services.ports import Clock, Conversation
    from organizer.services.sync.accounts import Account, Accounts
    from organizer.services.sync.conversing import Answer
    from organizer.services.sync.intake import Intake

_SOURCE = "mail"
_INBOX = "INBOX"
# How far back is looked at first, and where the server's numbers mean something else by now.
_FIRST_LOOK = timedelta(days=14)
# Of more than the first, the oldest are only counted; a server may refuse to be asked about more than the second at once.
_MOST_NAMED, _MOST_ASIDE, _LONGEST_WORDS = 100, 5_000, 80
_NAMELESS = {"subject": "", "sender": "", "date": ""}
_BEFORE_MAIL = 1970
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class MailRounds:
    """Looks into mailboxes. Of the inbox only the user's own mails are taken; of another folder, all."""

    def __init__(self, intake: Intake, accounts: Accounts, clock: Clock) -> None:
        """Take in by `intake`; how far each mailbox was read is kept in `accounts`."""
        self._intake = intake
        self._accounts = accounts
        self._clock = clock

    def round(
        self, account: Account, conversation: Conversation, own: frozenset[str]
    ) -> Generator[Progress | None, None, tuple[Account, Outcome]]:
        """Take in what is new with an open conversation; return the account as it is to be kept, and what was done.

        A mail is in the book before it is marked as seen, under an id that follows from what is in it: killed anywhere, it is
        taken in once. How far the mailbox was read is kept after each piece.

        Raises:
            Unreachable: the server failed; all that was done until then stays done.
            BookUnavailable: the book refused; the mail is read again.
        """
        outcome = Outcome()
        more = True
        while more:
            answer = yield from asked(conversation, account.address, self._request(account, own))
            taken = [one["uid"] for one in answer["mails"] if self._take(account, one, own, outcome)]
            yield Progress("Reading", outcome.new, outcome.new)
            if taken:
                request = {"do": "done", "folder": account.place, "uids": taken}
                yield from asked(conversation, account.address, request)
            left = [one for one in account.aside if one["uid"] in answer["aside"]]
            new = [self._named(one) for one in answer["mails"] if one["uid"] not in taken]
            aside = [*left, *new][-_MOST_ASIDE:]
            aside = [*({**_NAMELESS, "uid": one["uid"]} for one in aside[:-_MOST_NAMED]), *aside[-_MOST_NAMED:]]
            account = replace(
                account, token=f"{answer['validity']} {answer['last']}", aside=aside, unreadable=len(aside)
            )
            self._accounts.put(account)
            more = answer["more"]
        return account, outcome

    def _request(self, account: Account, own: frozenset[str]) -> Answer:
        validity, _, after = account.token.partition(" ")
        since = (self._clock.now() - _FIRST_LOOK).date()
        return {
            "do": "new",
            "folder": account.place,
            "validity": int(validity or 0),
            "after": int(after or 0),
            "since": f"{since.day}-{_MONTHS[since.month - 1]}-{since.year}",
            "aside": [one["uid"] for one in account.aside],
            "own": sorted(own) if account.place.upper() == _INBOX else [],
        }

    def _take(self, account: Account, one: Answer, own: frozenset[str], outcome: Outcome) -> bool:
        """Take a mail in; return whether it is done with, and may be marked."""
        if "mail" not in one:
            outcome.unreadable += 1
            return False
        found = {"lines": [], "mails": [{**one["mail"], "to_self": one["to_self"]}], "people": []}
        if any(self._intake.has_mail(f"{address}\n{one['digest']}", one["mail"]) for address in self._beside(account)):
            # It was moved, copied or labelled after it had come from another folder.
            return True
        try:
            taken = self._intake.take(f"{account.address}\n{one['digest']}", found, self._clock.now(), _SOURCE, own)
        except Unusable:
            outcome.unreadable += 1
            return False
        outcome.new += taken.promises
        return True

    def _beside(self, account: Account) -> list[str]:
        """Return the addresses of the other folders of the same mailbox that are looked into."""
        same = urlsplit(account.address).netloc
        return [
            one.address
            for one in self._accounts.all()
            if one.kind == account.kind and one.address != account.address and urlsplit(one.address).netloc == same
        ]

    def _named(self, one: Answer) -> dict[str, Any]:
        """Return what tells a mail that could not be read from others; its words are foreign, and are cut short."""
        head = one.get("mail") or one["heading"]
        when = _moment(head["date"])
        return {
            "uid": one["uid"],
            "subject": harmless(head["subject"])[:_LONGEST_WORDS],
            "sender": harmless(head["from_name"] or head["from_address"])[:_LONGEST_WORDS],
            "date": min(when, self._clock.now()).isoformat() if when is not None else "",
        }


def _moment(text: str | None) -> datetime | None:
    """Return when a mail says it was written (aware UTC); None for a time before there was mail."""
    try:
        when = aware_utc(text or "")
    except (ValueError, OverflowError):
        return None
    return when if when.year > _BEFORE_MAIL else None
