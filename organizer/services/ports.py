"""What the services need of the world outside; the adapters give it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from organizer.domain.errors import OrganizerError
    from organizer.domain.people import Person
    from organizer.domain.promises import Promise
    from organizer.domain.settings import Settings


class Clock(Protocol):
    """The present."""

    def now(self) -> datetime:
        """Return the moment, aware UTC."""

    def zone(self) -> ZoneInfo:
        """Return the user's zone, read anew."""

    def zone_rules(self) -> str:
        """Return the version of the rules of all zones, as `2026a`."""


class Alarm(Protocol):
    """A wall clock that can be set to one moment. It carries no information: the book is the truth."""

    def ring_at(self, moment: datetime | None) -> None:
        """Ring at `moment` (aware UTC), or never; replaces what was set before. A moment that has passed rings at once."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button of a notice: `verb` comes back when it is pressed, `label` is what is written on it."""

    verb: str
    label: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification as plain text. A later notice with the same `key` replaces this one.

    An `urgent` one stays until it is answered, where the desktop can; it breaks no do-not-disturb. `reply` is the verb that a
    line typed into the notice answers with, and what the empty line says; only some desktops have such lines.
    """

    key: str
    title: str
    body: str = ""
    buttons: tuple[Button, ...] = ()
    urgent: bool = False
    reply: Button | None = None


class Notifier(Protocol):
    """A voice that can show a notice."""

    def show(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        """Show `notice`; later call exactly one of `shown` (it was taken over) and `failed`, on the main thread."""

    def withdraw(self, key: str) -> None:
        """Take back the notice of `key`, if it is still up."""


class Voices(Notifier, Protocol):
    """All voices of a program that comes and goes, while its notices may stay."""

    def take_over(self, found: Callable[[frozenset[str]], None]) -> None:
        """Call `found`, at once or later, with the keys of notices that a run before left up, having been killed."""

    def up(self) -> frozenset[str]:
        """Return the keys of the notices that are up, as far as the voices know."""


class HotKeys(Protocol):
    """One key that works in every program; `pressed` is a signal."""

    pressed: Any

    def take(self, keys: str, taken: Callable[[str], None], refused: Callable[[OrganizerError], None]) -> None:
        """Take `keys` (`Ctrl+Alt+Space`) in place of those held; later call exactly one of the two.

        `taken` is given what the system calls the key; `refused` a KeyTaken or NoHotKeys, and then none is held.
        """

    def let_go(self) -> None:
        """Give the key back."""


class Switch(Protocol):
    """Whether the system does something for this program: starts it with the desktop, opens organizer: links with it."""

    def is_on(self) -> bool:
        """Return whether it does."""

    def turn(self, *, on: bool) -> bool:
        """Have it done from now on, or no longer; return whether that could be noted."""


class Secrets(Protocol):
    """Where secrets are kept: the keyring of the desktop, or nowhere."""

    def keep(self, name: str, secret: str) -> None:
        """Keep `secret` under `name`.

        Raises:
            SecretsRefused: there is no keyring, it is locked, or it did not answer.
        """

    def recall(self, name: str) -> str | None:
        """Return the secret kept under `name`, or None.

        Raises:
            SecretsRefused: there is no keyring, it is locked, or it did not answer.
        """

    def forget(self, name: str) -> None:
        """Forget the secret kept under `name`, if there is one.

        Raises:
            SecretsRefused: there is no keyring, it is locked, or it did not answer.
        """


class Conversation(Protocol):
    """A conversation with a child process that reads foreign bytes or talks to a server; one request at a time."""

    def ask(self, request: dict[str, Any]) -> None:
        """Send a request. One to `open` a server is completed with the secret of its address, which is in the keyring."""

    def answer(self) -> dict[str, Any] | None:
        """Return the answer to it, or None if it has not come yet; a refusal is an answer.

        Raises:
            SecretsRefused: the keyring did not give the secret.
            Unreachable: the child ended, or took too long.
        """

    def close(self) -> None:
        """End it."""


class WholeFile(Protocol):
    """A file of a watched folder: where, when it was written (aware UTC), and a print of its name and contents."""

    @property
    def path(self) -> Path:
        """Return where it is."""

    @property
    def written(self) -> datetime:
        """Return when it was written."""

    @property
    def digest(self) -> str:
        """Return its print."""


class Folder(Protocol):
    """A watched folder."""

    def whole(self, now: datetime) -> tuple[Sequence[WholeFile], int]:
        """Return the files that are whole at `now` (aware UTC), and how many are not yet.

        Raises:
            Unreachable: the folder cannot be read.
        """

    def left_unread(self) -> int:
        """Return how many files that could not be read nobody has taken away yet."""

    def place_of(self, waiting: WholeFile) -> Path:
        """Return where a file goes once it is taken."""

    def move_away(self, waiting: WholeFile, reason: str | None = None, detail: str = "") -> None:
        """Move a file to those taken, or with the code of a `reason`, and a `detail` of it, to those that could not be read.

        Raises:
            Unreachable: the folder cannot be written to.
        """


class Visits(Protocol):
    """Visits to the user's accounts, made by themselves and when asked for; `moved` and `ended` are signals."""

    moved: Any
    ended: Any

    @property
    def under_way(self) -> bool:
        """Return whether a visit is being made."""

    def go_now(self) -> None:
        """Make a visit to all accounts now."""

    def stop(self) -> None:
        """Break off the visit that is under way; what was done until then stays done."""


class Background(Protocol):
    """Work that would hold up the main thread."""

    def in_slices(self, work: Iterator[object], ended: Callable[[Exception | None], None]) -> None:
        """Step through `work` between the events of the main thread, then call `ended` with what stopped it, or None."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to remind of: which alert of which promise, when it was due to be said (aware UTC).

    It is `held` where the quiet that was asked for kept it back.
    """

    promise: Promise
    alert: str
    at: datetime
    to: str | None
    about: str | None
    late: bool
    held: bool = False


@dataclass(frozen=True, slots=True)
class Crowd:
    """Many reminders that are said as one: the first few of them, how many there are, and whether nobody was there for any."""

    first: tuple[Reminder, ...]
    count: int
    missed: bool


@dataclass(frozen=True, slots=True)
class Neglect:
    """A person left without a word for longer than meant: since when, and when that was to be said (both aware UTC)."""

    person: Person
    last_touch: datetime
    at: datetime


class Ritual(Protocol):
    """Something of the day that is offered by a notice: the sweep, the review. Its `name` is the key of the notice."""

    @property
    def name(self) -> str:
        """Return `sweep` or `review`."""

    def next_at(self, after: datetime) -> datetime | None:
        """Return when it is offered next after a moment (both aware UTC), or None if never."""

    def notice(self, at: datetime) -> Notice | None:
        """Say what was to be offered at `at` (aware UTC); None where there is nothing to offer now.

        Its buttons: `start` opens it, `later` offers it again in 15 minutes, `not_today` ends it for the day.
        """

    def stands(self, at: datetime) -> bool:
        """Say whether what was offered for `at` (aware UTC) is still to be done; asked after every change while it is up."""


@dataclass(frozen=True, slots=True)
class SharedFolder:
    """Who else has hands on a folder: by a `network` disk, of which kind, or by a `cloud` service, of which name."""

    how: Literal["network", "cloud"]
    by: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One part of the program as it was found on this machine: whether it works, and what to say of it."""

    part: str
    ok: bool
    says: str


class Examiner(Protocol):
    """Looks at parts of the program."""

    def look(self) -> Iterator[Finding | None]:
        """Yield what works here and what does not; None while an answer is being waited for."""


class Prover(Examiner, Protocol):
    """Looks at parts of the program, and can have one proved by the user."""

    def prove(self) -> Iterator[Finding | None]:
        """Show one notice and yield whether its button was pressed; None while that is awaited."""


class Speech(Protocol):
    """Says reminders in words."""

    def notice(self, reminder: Reminder, now: datetime, zone: ZoneInfo, settings: Settings) -> Notice:
        """Say one reminder; its title is enough alone. The key is the promise's id."""

    def digest(self, crowd: Crowd, now: datetime, zone: ZoneInfo, settings: Settings) -> Notice:
        """Say several reminders as one notice, with the key `digest`."""

    def neglect(self, people: tuple[Neglect, ...], now: datetime, zone: ZoneInfo, settings: Settings) -> Notice:
        """Say who was left without a word too long: with the key `rhythm:` and the id for one, `rhythm` for several."""
