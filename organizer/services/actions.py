"""Every verb of a person: one transaction, one step that can be taken back."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from organizer.domain import promises
from organizer.domain.errors import NoSuchPerson, NoSuchPromise, Unusable
from organizer.domain.promises import Promise
from organizer.domain.reminders import default_message_due
from organizer.domain.snoozing import UNTIL_BACK
from organizer.domain.touches import DIRECTIONS, TOUCH_KINDS, Touch, is_a_word
from organizer.services.naming import known_or_new, new_id
from organizer.services.occurrences import next_occurrence
from organizer.services.settling import Settling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from organizer.domain.line import Reading
    from organizer.domain.people import Person
    from organizer.domain.settings import Settings
    from organizer.domain.when import Due
    from organizer.services.ports import Clock
    from organizer.services.settling import Alerts
    from organizer.store.book import Book

Changed = frozenset[str]
# What a touch of its own is called as a step, where it is more than a contact that was noted.
_CALLED = {("thanks", "out"): "thank", ("answer", "in"): "answered", ("question", "out"): "question"}


@dataclass(frozen=True, slots=True)
class Done:
    """What a verb did: the promise or person as it is now, and the next occurrence of a recurring one.

    Of a step taken back, which promises it concerned and how many, and what it was about in words, a name perhaps.
    """

    verb: str
    promise: Promise | None = None
    person: Person | None = None
    next: Promise | None = None
    step: int = 0
    promises: int = 1
    text: str = ""
    concerned: frozenset[str] = frozenset()


class Actions:
    """The verbs. Times given as `at` are aware UTC, for what happened earlier; without it, it happens now.

    Every verb raises NoSuchPromise or NoSuchPerson for an id that is not there, VerbDoesNotFit where the state forbids it,
    Unusable for a time in the future, and BookUnavailable when the disk refuses; then nothing has changed.
    """

    def __init__(
        self, book: Book, clock: Clock, settings_of: Callable[[], Settings], on_change: Callable[[Changed], None]
    ) -> None:
        """Act on `book`; `on_change` hears the ids of the promises concerned, after they are on disk."""
        self._book = book
        self._clock = clock
        self._settings_of = settings_of
        self._on_change = self._tell
        self._tell_at_once = on_change
        self._untold: set[str] | None = None
        self._settling = Settling(book, clock, settings_of)

    def capture(
        self,
        reading: Reading,
        *,
        source: str,
        at: datetime | None = None,
        promise_id: str | None = None,
        note: str = "",
        line: str = "",
    ) -> Done:
        """Take a line into the book as it was understood; an id given beforehand is taken in once only.

        `line` is what was typed, where more was typed than is seen. It was said at `at`, if it does not itself tell when.
        """
        now = self._clock.now()
        if not reading.what.strip() and not reading.text.strip():
            raise Unusable(reason="empty")
        said = now if at is None else self._moment(at)
        made = reading.made or said
        due = reading.due
        if due is None and reading.kind == "message":
            due = default_message_due(made, self._clock.zone(), self._settings_of())
        promise_id = promise_id or new_id()
        with self._book.step("capture", now, reading.what) as step:
            promise = Promise(
                id=promise_id,
                made=made,
                captured=now,
                what=reading.what,
                line=line or reading.text,
                side=reading.side,
                kind=reading.kind,
                to=known_or_new(self._book, step, reading.to),
                about=known_or_new(self._book, step, reading.about),
                case=reading.case,
                channel=reading.channel,
                where=reading.where,
                due=due,
                first_due=due,
                repeat=reading.repeat,
                series=promise_id if reading.repeat else None,
                note=note,
                source=source,
            )
            self._settling.settle(step, promise, now=now, alerts="plan")
        self._on_change(frozenset({promise_id}))
        return Done("capture", promise=promise, step=step.number or 0)

    def keep(
        self, promise_id: str, *, question: str | None = None, channel: str | None = None, at: datetime | None = None
    ) -> Done:
        """Keep a promise of mine: they have their answer, by a channel, perhaps with a question asked back."""
        before = self.promise(promise_id)
        when = self._moment(at, before)
        after = promises.kept(before, when)
        touches = [self._touch(before, "answer", when, channel=channel)]
        if question is not None:
            touches.append(self._touch(before, "question", when, text=question, channel=channel))
        return self._done("keep", after, *touches)

    def update(
        self,
        promise_id: str,
        text: str,
        *,
        channel: str | None = None,
        at: datetime | None = None,
        owed_by: Due | None = None,
    ) -> Done:
        """Tell them where it stands. A message is answered by any word, and so kept.

        If more is owed than that word, it was said by when: `owed_by`; a message goes on as a promise with it, and a promise
        that was due at another time moves to it.
        """
        before = self.promise(promise_id)
        promises.may_be_updated(before)
        when = self._moment(at, before)
        if owed_by is not None and (before.kind == "message" or owed_by != before.due):
            return self._said_by_when("update", before, owed_by, when, text, channel)
        after = promises.kept(before, when) if before.kind == "message" else before
        return self._done("update", after, self._touch(before, "update", when, text=text, channel=channel))

    def update_in_words(self, promise_id: str, text: str, *, at: datetime | None = None) -> Done:
        """Tell them where it stands, in words alone: a message goes on as a promise if they name a time still to come.

        A word read as a time by mistake leaves a promise open that is seen; one overheard would leave somebody waiting.
        """
        if self.promise(promise_id).kind != "message":
            return self.update(promise_id, text, at=at)
        # What reads lines is heavy, and most verbs do not need it.
        from organizer.domain.understanding.answers import time_named

        said = self._moment(at)
        owed_by = time_named(text, now=said, zone=self._clock.zone(), settings=self._settings_of())
        return self.update(promise_id, text, at=at, owed_by=owed_by)

    def apologise(self, promise_id: str, text: str, owed_by: Due, *, channel: str | None = None) -> Done:
        """Tell them one is sorry, and by when they have it now."""
        before = self.promise(promise_id)
        promises.may_be_updated(before)
        when = self._moment(None)
        if owed_by == before.due and before.kind != "message":
            return self._done("touch", before, self._touch(before, "apology", when, text=text, channel=channel))
        return self._said_by_when("apology", before, owed_by, when, text, channel)

    def _said_by_when(
        self, kind: str, before: Promise, due: Due, when: datetime, text: str, channel: str | None
    ) -> Done:
        """Note a word, and the due that it named, as one step."""
        after = promises.repromised(before, due, told=True)
        word = self._touch(before, kind, when, text=text, channel=channel)
        move = self._touch(before, "re-promise", when, channel=channel, told=True, due=due)
        return self._done("repromise" if kind == "apology" else kind, after, word, move)

    def repromise(
        self,
        promise_id: str,
        due: Due,
        *,
        told: bool,
        text: str = "",
        channel: str | None = None,
        at: datetime | None = None,
    ) -> Done:
        """Move the due, having told them or not; `text` is what they were told, by which channel."""
        before = self.promise(promise_id)
        after = promises.repromised(before, due, told=told)
        when = self._moment(at, before)
        touch = self._touch(before, "re-promise", when, text=text, channel=channel, told=told, due=due)
        return self._done("repromise", after, touch)

    def chased(self, promise_id: str, *, at: datetime | None = None) -> Done:
        """Note that they had to ask."""
        before = self.promise(promise_id)
        promises.may_be_chased(before)
        touch = self._touch(before, "chased", self._moment(at, before), direction="in")
        return self._done("chased", before, touch, alerts="leave")

    def thank(self, promise_id: str, text: str = "", *, channel: str | None = None, at: datetime | None = None) -> Done:
        """Thank for a promise, of theirs or of mine."""
        before = self.promise(promise_id)
        touch = self._touch(before, "thanks", self._moment(at), text=text, channel=channel)
        return self._done("thank", before, touch, alerts="leave")

    def let_go(self, promise_id: str, *, told: bool, at: datetime | None = None) -> Done:
        """Give a promise up, told or not."""
        before = self.promise(promise_id)
        return self._done("letgo", promises.let_go(before, self._moment(at, before), told=told))

    def got_it(self, promise_id: str, *, thanks: str | None = None, at: datetime | None = None) -> Done:
        """Note that what was waited for has come; `thanks` are the words they were thanked with, which may be none."""
        before = self.promise(promise_id)
        moment = self._moment(at, before)
        thanked = () if thanks is None else (self._touch(before, "thanks", moment, text=thanks),)
        return self._done("gotit", promises.got(before, moment), *thanked)

    def nudge(self, promise_id: str, text: str = "", *, channel: str | None = None, at: datetime | None = None) -> Done:
        """Ask again for something of theirs."""
        before = self.promise(promise_id)
        promises.may_be_nudged(before)
        touch = self._touch(before, "nudge", self._moment(at, before), text=text, channel=channel)
        return self._done("nudge", before, touch)

    def snooze(self, promise_id: str, until: datetime, *, until_back: bool = False) -> Done:
        """Hide the reminders of a promise until a moment (aware UTC), or until the user is back before. The due stays."""
        before = self.promise(promise_id)
        promises.may_be_snoozed(before)
        if until <= self._clock.now():
            raise Unusable(reason="in_the_past", text=until.isoformat())
        with self._book.step("snooze", self._clock.now(), before.what) as step:
            self._settling.snooze(step, before, until, UNTIL_BACK if until_back else "snoozed")
        self._tell(frozenset({promise_id}))
        return Done("snooze", promise=before, step=step.number or 0)

    def skip(self, promise_id: str, *, at: datetime | None = None) -> Done:
        """Leave this occurrence of a recurring promise out; the next one stands."""
        before = self.promise(promise_id)
        promises.may_be_skipped(before)
        return self._done("skip", promises.let_go(before, self._moment(at, before), told=True))

    def near_miss(self, promise_id: str, text: str = "", *, at: datetime | None = None) -> Done:
        """Mark a promise of mine as nearly missed, with a note; the story tells of it `at` the time it was so."""
        before = self.promise(promise_id)
        after, at = promises.nearly_missed(before, text), self._moment(at, before)
        return self._done("near-miss", after, alerts="leave", at=at)

    def touch(
        self,
        person_id: str,
        *,
        kind: str = "check-in",
        text: str = "",
        direction: str = "out",
        channel: str | None = None,
        promise_id: str | None = None,
        at: datetime | None = None,
    ) -> Done:
        """Note any contact with a person, perhaps about a promise; a word to whoever left a message answers it."""
        if kind not in TOUCH_KINDS or direction not in DIRECTIONS:
            raise Unusable(reason="no_such_kind", text=kind, choices=TOUCH_KINDS)
        person = self._book.person(person_id)
        if person is None:
            raise NoSuchPerson(word=person_id)
        touch = Touch(new_id(), kind, self._moment(at), person_id, promise_id, direction, channel, text)
        verb = _CALLED.get((kind, direction), "touch")
        if promise_id is not None:
            before = self.promise(promise_id)
            if before.is_open and before.kind == "message" and before.to == person_id and is_a_word(touch):
                done = self._done("touch", promises.kept(before, self._moment(at, before)), touch)
            else:
                done = self._done(verb, before, touch, alerts="leave")
            return replace(done, person=person)
        with self._book.step(verb, self._clock.now(), person.name) as step:
            step.put_touch(touch)
        self._on_change(frozenset())
        return Done(verb, person=person, step=step.number or 0)

    @contextmanager
    def together(self, verb: str) -> Iterator[None]:
        """Make all that is done within the block one step, which one undo takes back; if any of it fails, none is done."""
        self._untold = set()
        try:
            with self._book.step(verb, self._clock.now()):
                yield
            told = frozenset(self._untold)
        finally:
            self._untold = None
        self._tell_at_once(told)

    def _tell(self, changed: Changed) -> None:
        """Tell of a change that is on disk; within `together`, when all of it is."""
        if self._untold is None:
            self._tell_at_once(changed)
        else:
            self._untold |= changed

    def promise(self, promise_id: str) -> Promise:
        """Return the promise of this id.

        Raises:
            NoSuchPromise: there is none.
        """
        found = self._book.promise(promise_id)
        if found is None:
            raise NoSuchPromise(word=promise_id)
        return found

    def _done(
        self, verb: str, after: Promise, *touches: Touch, alerts: Alerts = "answered", at: datetime | None = None
    ) -> Done:
        now = self._clock.now()
        changed = {after.id}
        following = None
        with self._book.step(verb, at or now, after.what) as step:
            for touch in touches:
                step.put_touch(touch)
            self._settling.settle(step, after, now=now, alerts=alerts)
            if not after.is_open and after.repeat is not None and not self._book.goes_on(after):
                following = next_occurrence(after, now, self._clock.zone())
            if following is not None:
                self._settling.settle(step, following, now=now, alerts="plan")
                changed.add(following.id)
        self._on_change(frozenset(changed))
        return Done(verb, promise=after, next=following, step=step.number or 0)

    def _touch(
        self,
        promise: Promise,
        kind: str,
        at: datetime,
        *,
        text: str = "",
        direction: str = "out",
        channel: str | None = None,
        told: bool | None = None,
        due: Due | None = None,
    ) -> Touch:
        return Touch(new_id(), kind, at, promise.to, promise.id, direction, channel, text, told, due)

    def _moment(self, at: datetime | None, promise: Promise | None = None) -> datetime:
        now = self._clock.now()
        if at is None:
            return now
        if at > now:
            raise Unusable(reason="in_the_future", text=at.astimezone(self._clock.zone()).isoformat())
        if promise is not None and at < promise.made:
            raise Unusable(reason="before_it_was_made", text=at.astimezone(self._clock.zone()).isoformat())
        return at
