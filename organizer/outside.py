"""What talks to servers, mailboxes and folders, put together. Part of the composition root."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from organizer.adapters.account_line import AccountLine
from organizer.adapters.folder import WatchedFolder
from organizer.adapters.reader_child import ReaderChild
from organizer.services.moving.other_lists import OtherLists
from organizer.services.sync.account_keeping import AccountKeeping
from organizer.services.sync.accounts import Accounts
from organizer.services.sync.card_round import CardRounds
from organizer.services.sync.folder_round import FolderRounds
from organizer.services.sync.handing_in import HandingIn
from organizer.services.sync.intake import Intake
from organizer.services.sync.mail_round import MailRounds
from organizer.services.sync.syncing import Syncing
from organizer.services.sync.task_book import TaskBook

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from datetime import datetime

    from organizer.domain.line import Reading
    from organizer.services.actions import Actions
    from organizer.services.moving.portability import Progress, Taken
    from organizer.services.ports import Clock, Secrets
    from organizer.services.preferences import Preferences
    from organizer.store.book import Book

# A step of work that waits for another process holds up its caller for so long.
PATIENCE_S = 0.002


def other_lists(book: Book, clock: Clock, read_line: Callable[[str, datetime], Reading]) -> OtherLists:
    """Build what reads the lists of other programs."""
    return OtherLists(book, clock, read_line, lambda: ReaderChild("list", patience_s=PATIENCE_S))


def handing_in(book: Book, clock: Clock) -> HandingIn:
    """Build what opens files and mails that are dropped, pasted or sent here."""
    return HandingIn(book, clock, lambda: ReaderChild("file", patience_s=PATIENCE_S))


def account_keeping(
    book: Book,
    clock: Clock,
    preferences: Preferences,
    read_line: Callable[[str, datetime], Reading],
    on_change: Callable[[frozenset[str]], None],
    secrets: Secrets,
    actions: Actions,
    bring_in: Callable[[Path], Generator[Progress, None, Taken]],
) -> AccountKeeping:
    """Build what keeps and synchronises accounts; `bring_in` takes a whole book in."""

    def connect(kind: str, address: str, secret: str | None) -> AccountLine:
        return AccountLine(ReaderChild(kind, patience_s=PATIENCE_S), secrets, address, secret)

    task_book = TaskBook(book, clock, preferences, preferences.settings, read_line)
    syncing = Syncing(book, clock, task_book, on_change)
    accounts = Accounts(preferences, clock)
    intake = Intake(book, clock, actions, read_line)
    folders = FolderRounds(intake, clock, lambda place: WatchedFolder(Path(place)), bring_in)
    cards = CardRounds(intake, clock)
    mails = MailRounds(intake, accounts, clock)
    return AccountKeeping(book, accounts, syncing, folders, mails, cards, secrets, connect)
