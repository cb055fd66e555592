"""One round of an address book: cards that are new or changed there are read, and join the people here. Never the other way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from organizer.services.moving.portability import Progress
from organizer.services.sync.conversing import asked
from organizer.services.sync.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Generator

    from organizer.services.ports import Clock, Conversation
    from organizer.services.sync.accounts import Account
    from organizer.services.sync.intake import Intake

_AT_ONCE = 100
_SOURCE = "import"


class CardRounds:
    """Reads address books. Who is gone from one stays here: they may still be owed something."""

    def __init__(self, intake: Intake, clock: Clock) -> None:
        """Take people in by `intake`."""
        self._intake = intake
        self._clock = clock

    def round(
        self, account: Account, conversation: Conversation
    ) -> Generator[Progress | None, None, tuple[Account, Outcome]]:
        """Take in what is new with an open conversation; return the account as it is to be kept, and what was done.

        How far the book was read is kept only when all of it was: broken off, it is read again, which doubles nobody.

        Raises:
            Unreachable: the server failed; who was taken in until then stays.
            BookUnavailable: the book refused; the cards are read again.
        """
        outcome = Outcome()
        request = {"do": "changes", "list": account.place, "token": "" if account.unsure else account.token}
        changes = yield from asked(conversation, account.address, request)
        urls = changes["urls"]
        for start in range(0, len(urls), _AT_ONCE):
            request = {"do": "cards", "list": account.place, "urls": urls[start : start + _AT_ONCE]}
            found = yield from asked(conversation, account.address, request)
            outcome.unreadable += found["unreadable"]
            people = {"lines": [], "mails": [], "people": found["people"]}
            outcome.people += self._intake.take(account.address, people, self._clock.now(), _SOURCE).people
            yield Progress("Reading", min(start + _AT_ONCE, len(urls)), len(urls))
        return replace(account, token=changes["token"], unsure=False), outcome
