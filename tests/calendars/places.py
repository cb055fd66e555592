"""Copies of the program, each with a book of its own, and a phone, all of them on one task list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from caldav.davclient import DAVClient

from organizer.adapters.account_line import AccountLine
from organizer.adapters.folder import WatchedFolder
from organizer.adapters.reader_child import ReaderChild
from organizer.services.sync.account_keeping import AccountKeeping
from organizer.services.sync.accounts import Accounts
from organizer.services.sync.card_round import CardRounds
from organizer.services.sync.folder_round import FolderRounds
from organizer.services.sync.intake import Intake
from organizer.services.sync.mail_round import MailRounds
from organizer.services.sync.syncing import Syncing
from organizer.services.sync.task_book import TaskBook
from organizer.services.understanding import Understanding
from organizer.store import tasks
from tests.calendars.servers import SECRET
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from datetime import date

    from organizer.domain.errors import OrganizerError
    from organizer.domain.promises import Promise
    from organizer.services.moving.portability import Progress, Taken
    from organizer.services.ports import Conversation
    from organizer.services.sync.outcome import Outcome
    from tests.hands import HandClock

T = TypeVar("T")


class PlainSecrets:
    """Keeps secrets in a dictionary: the keyring is tried in the journeys."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def keep(self, name: str, secret: str) -> None:
        self.kept[name] = secret

    def recall(self, name: str) -> str | None:
        return self.kept.get(name)

    def forget(self, name: str) -> None:
        self.kept.pop(name, None)


def to_the_end(work: Generator[Any, None, T]) -> T:
    """Do work to its end, and return what it returns."""
    while True:
        try:
            next(work)
        except StopIteration as ended:
            found: T = ended.value
            return found


def _no_book(_path: Path) -> Generator[Progress, None, Taken]:
    raise AssertionError("no book is put into a folder here")
    yield


class Place:
    """One copy of the program with an account on a list. What is put `between` may change what a server says."""

    def __init__(self, folder: Path, address: str, clock: HandClock, deadline_s: float = 90.0) -> None:
        self.desk = Desk(folder, clock)
        self.deadline_s = deadline_s
        self.address = address
        self.secrets = PlainSecrets()
        self.children: list[ReaderChild] = []
        self.between: Callable[[ReaderChild], Conversation] | None = None
        understanding = Understanding(self.desk.reader, clock, self.desk.preferences.settings)
        task_book = TaskBook(
            self.desk.book, clock, self.desk.preferences, self.desk.preferences.settings, understanding.read
        )
        self.accounts = Accounts(self.desk.preferences, clock)
        self.syncing = Syncing(self.desk.book, clock, task_book, lambda _changed: None)

        def connect(kind: str, about: str, secret: str | None) -> AccountLine:
            child = ReaderChild(kind, patience_s=0.05, deadline_s=self.deadline_s)
            self.children.append(child)
            return AccountLine(self.between(child) if self.between else child, self.secrets, about, secret)

        intake = Intake(self.desk.book, clock, self.desk.actions, understanding.read)
        folders = FolderRounds(intake, clock, lambda place: WatchedFolder(Path(place)), _no_book)
        mails = MailRounds(intake, self.accounts, clock)
        self.keeping = AccountKeeping(
            self.desk.book,
            self.accounts,
            self.syncing,
            folders,
            mails,
            CardRounds(intake, clock),
            self.secrets,
            connect,
        )

    def join(self) -> None:
        to_the_end(self.keeping.add(self.address, SECRET))

    def try_sync(self) -> tuple[Outcome, OrganizerError | None]:
        (went,) = to_the_end(self.keeping.sync())
        return went.outcome, went.error

    def sync(self) -> Outcome:
        outcome, error = self.try_sync()
        if error is not None:
            raise error
        return outcome

    def answer(self, *, put_back: bool) -> int:
        return self.keeping.answer(put_back=put_back)

    def whats(self) -> list[str]:
        return sorted(view.promise.what for view in self.desk.reader.page("all", limit=10_000).rows)

    def only(self) -> Promise:
        (view,) = self.desk.reader.page("all").rows
        return view.promise

    def names(self, promise: Promise) -> str:
        return self.desk.book.names_of([promise.to or ""]).get(promise.to or "", "")

    def text_there(self, promise: Promise) -> str:
        row = tasks.task_of(self.desk.book, promise.id)
        assert row is not None
        return row.text

    def close(self) -> None:
        self.desk.book.close()


class Phone:
    """A plain CalDAV client that knows nothing of this program."""

    def __init__(self, url: str, user: str) -> None:
        client: Any = DAVClient
        self._client = client(url=url, username=user, password=SECRET, timeout=20)
        self.calendar: Any = self._client.calendar(url=url)

    def add(self, summary: str, **lines: object) -> Any:  # noqa: ANN401 - caldav's own object
        """Make a task, as a phone does."""
        return self.calendar.save_todo(summary=summary, **lines)

    def add_text(self, ical: str) -> Any:  # noqa: ANN401
        return self.calendar.save_todo(ical)

    def all(self) -> list[Any]:
        return list(self.calendar.todos(include_completed=True))

    def only(self) -> Any:  # noqa: ANN401
        (todo,) = self.all()
        return todo

    def summaries(self) -> list[str]:
        return sorted(str(todo.icalendar_component.get("SUMMARY")) for todo in self.all())

    def edit(self, todo: Any, **properties: Any) -> None:  # noqa: ANN401
        """Write some properties of a task anew; the rest is as it was."""
        with todo.edit_icalendar_component() as component:
            for name, value in properties.items():
                component.pop(name, None)
                if value is not None:
                    component.add(name, value)
        todo.save()

    def set_day(self, todo: Any, day: date) -> None:  # noqa: ANN401
        self.edit(todo, due=day)

    def close(self) -> None:
        self._client.close()
