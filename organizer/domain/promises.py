"""A promise, its verbs, and what each verb refuses."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from organizer.domain.errors import VerbDoesNotFit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from organizer.domain.line import Kind, Side
    from organizer.domain.when import Due

State = Literal["open", "kept", "got_it", "let_go"]
STATES = ("open", "kept", "got_it", "let_go")
GRADES = ("excellent", "good", "late_told", "late", "bad")
SOURCES = ("popup", "window", "cli", "import", "mail", "caldav", "folder", "url")


@dataclass(frozen=True, slots=True)
class Promise:
    """What one person will do for another, by when. `to` and `about` are ids of people; times are aware UTC.

    `due` is the one in force, `first_due` the first. `told` belongs to a let go. `near_miss_note` is not None once it was marked
    by hand. `grade_given` overrules the grade, with `grade_note`. `hangs_on` is the id of a promise of theirs; `series` joins
    the occurrences of a recurring one. `reminds` changes its ladder of reminders, in the words of `ladders`. `extra` holds keys
    of the interchange that this version does not know.
    """

    id: str
    made: datetime
    captured: datetime
    what: str
    line: str
    side: Side = "mine"
    kind: Kind = "promise"
    to: str | None = None
    about: str | None = None
    case: str | None = None
    channel: str | None = None
    where: str | None = None
    due: Due | None = None
    first_due: Due | None = None
    repeat: str | None = None
    series: str | None = None
    hangs_on: str | None = None
    state: State = "open"
    ended: datetime | None = None
    told: bool | None = None
    note: str = ""
    source: str = "window"
    near_miss_note: str | None = None
    grade_given: str | None = None
    grade_note: str = ""
    reminds: str = ""
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)

    @property
    def is_open(self) -> bool:
        """Say whether nothing has ended it yet."""
        return self.state == "open"

    @property
    def is_mine(self) -> bool:
        """Say whether I owe it."""
        return self.side == "mine"


def kept(promise: Promise, at: datetime) -> Promise:
    """Return it kept at `at` (aware UTC).

    Raises:
        VerbDoesNotFit: it is theirs, or not open.
    """
    _must_be("keep", promise, side="mine")
    return replace(promise, state="kept", ended=at)


def got(promise: Promise, at: datetime) -> Promise:
    """Return what was waited for, as arrived at `at` (aware UTC).

    Raises:
        VerbDoesNotFit: it is mine, or not open.
    """
    _must_be("gotit", promise, side="theirs")
    return replace(promise, state="got_it", ended=at)


def let_go(promise: Promise, at: datetime, *, told: bool) -> Promise:
    """Return it given up at `at` (aware UTC), told or not.

    Raises:
        VerbDoesNotFit: it is not open.
    """
    _must_be("letgo", promise)
    return replace(promise, state="let_go", ended=at, told=told)


def repromised(promise: Promise, due: Due, *, told: bool) -> Promise:
    """Return it with the due moved; a message moved with a word goes on as a promise, for something is still owed.

    Raises:
        VerbDoesNotFit: it is not open.
    """
    _must_be("repromise", promise)
    kind = "promise" if promise.kind == "message" and told else promise.kind
    return replace(promise, due=due, first_due=promise.first_due or due, kind=kind)


def reopened(promise: Promise) -> Promise:
    """Return it open again, as before it ended.

    Raises:
        VerbDoesNotFit: it is open.
    """
    if promise.is_open:
        raise VerbDoesNotFit(verb="reopen", state=promise.state, what=promise.what)
    return replace(promise, state="open", ended=None, told=None)


def may_be_updated(promise: Promise) -> None:
    """Pass if a word on where it stands fits: mine and open.

    Raises:
        VerbDoesNotFit: it does not.
    """
    _must_be("update", promise, side="mine")


def may_be_chased(promise: Promise) -> None:
    """Pass if they can have asked me for it: mine and open.

    Raises:
        VerbDoesNotFit: they cannot.
    """
    _must_be("chased", promise, side="mine")


def may_be_nudged(promise: Promise) -> None:
    """Pass if it can be asked for again: theirs and open.

    Raises:
        VerbDoesNotFit: it cannot.
    """
    _must_be("nudge", promise, side="theirs")


def may_be_snoozed(promise: Promise) -> None:
    """Pass if it can still remind of itself: open.

    Raises:
        VerbDoesNotFit: it cannot.
    """
    _must_be("snooze", promise)


def may_be_skipped(promise: Promise) -> None:
    """Pass if this occurrence can be left out: open and recurring.

    Raises:
        VerbDoesNotFit: it cannot.
    """
    _must_be("skip", promise)
    if promise.repeat is None:
        raise VerbDoesNotFit(verb="skip", state="once", what=promise.what)


def nearly_missed(promise: Promise, note: str) -> Promise:
    """Return it marked by hand as a near miss, with a note.

    Raises:
        VerbDoesNotFit: it is theirs.
    """
    if not promise.is_mine:
        raise VerbDoesNotFit(verb="near-miss", state="theirs", what=promise.what)
    return replace(promise, near_miss_note=note)


def _must_be(verb: str, promise: Promise, side: str | None = None) -> None:
    if side is not None and promise.side != side:
        raise VerbDoesNotFit(verb=verb, state=promise.side, what=promise.what)
    if not promise.is_open:
        skipped = promise.state == "let_go" and promise.repeat is not None
        raise VerbDoesNotFit(verb=verb, state="skipped" if skipped else promise.state, what=promise.what)
