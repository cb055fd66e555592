"""The pass: show everything that is due and unanswered, then say when to wake next."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from organizer.domain.errors import BookUnavailable, DiskRefused, OrganizerError
from organizer.services.alerts import saying
from organizer.services.alerts.said import Said
from organizer.services.alerts.unnoted import Unnoted
from organizer.store import ledger

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from organizer.services.alerts.announcing import Announcing
    from organizer.services.alerts.occasions import Occasions
    from organizer.services.alerts.quiet import Quiet
    from organizer.services.alerts.rejudging import Rejudging
    from organizer.services.ports import Alarm, Clock, Crowd, Neglect, Notice, Reminder
    from organizer.services.reading import Reader
    from organizer.store.book import Book
    from organizer.store.ledger import Entry

DIGEST = "digest"
PEOPLE = "rhythm"
MOST_AT_ONCE = 3
CROWD_WITHIN = timedelta(minutes=10)
TRY_AGAIN = timedelta(minutes=1)
# What falls due within less than a second is gathered, so that it becomes one notice and not many.
GATHERED_WITHIN = timedelta(milliseconds=700)

log = logging.getLogger(__name__)


class Reminding:
    """Reminds of what is due. A pass may run at any time and as often as one likes; the book says what is to be said."""

    def __init__(
        self,
        book: Book,
        clock: Clock,
        alarm: Alarm,
        announcing: Announcing,
        reader: Reader,
        rejudging: Rejudging,
        occasions: Occasions,
        quiet: Quiet,
    ) -> None:
        """Remind of what is in `book`, at the times that `alarm` rings."""
        self._book = book
        self._clock = clock
        self._alarm = alarm
        self._announcing = announcing
        self._rejudging = rejudging
        self._occasions = occasions
        self._quiet = quiet
        # Each notice that is up, with the keys of what it is about: its own, or those of all that a digest names.
        self._up: dict[str, frozenset[str]] = {}
        # When each ritual of which a notice is up was to be offered.
        self._offered_at: dict[str, datetime] = {}
        # When each promise was last announced, alone or in a digest, of those within the last minutes.
        self._lately: dict[str, datetime] = {}
        self._said = Said(reader, clock)
        # What this pass has claimed and not handed to a voice yet.
        self._claimed: set[int] = set()
        self._unnoted = Unnoted(book)
        # Whether the disk took no writing in this pass.
        self._refused = False
        # What quiet kept back, by its number in the ledger.
        self._held: set[int] = set()
        self._silent_until: datetime | None = None

    def begin(self) -> None:
        """Take up what was being shown when the program last ended, and run the first pass: the user is back."""
        try:
            ledger.release_claims(self._book)
            self._rejudging.user_came_back()
        except BookUnavailable as refused:
            log.warning(
                "what was being shown cannot be noted (%s); what is due is said all the same", type(refused).__name__
            )
        self._announcing.take_over(self._take_over)

    def end(self) -> None:
        """Take the notices back that are up: their buttons would do nothing. What they said is due again at the next start."""
        left = self._announcing.up()
        for key in left:
            self._announcing.withdraw(key)
        about = frozenset[str]().union(*(self._up.get(key, frozenset({key})) for key in left))
        try:
            ledger.take_back(self._book, about)
        except OrganizerError:
            log.exception("what was up when the program ended stands in the list only")

    def say_anew(self) -> None:
        """Say in other words what is up: names are to be hidden now, or no longer."""
        self._take_over(self._announcing.up())

    def _take_over(self, left: frozenset[str]) -> None:
        """Show again, each in its place, what is on the screen, also of a killed run, so that its buttons are heard; then run."""
        try:
            self._show_again(left)
        except Exception:
            log.exception("what was left on the screen stays there as it is")
        self.run()

    def user_came_back(self) -> None:
        """Say what was to wait until the user is back at the machine."""
        try:
            if self._rejudging.user_came_back():
                self.run()
        except OrganizerError:
            log.exception("what waits for the user's coming back is said later")

    def run(self) -> None:
        """Run a pass; an error in it is logged, and the next pass still comes."""
        again: datetime | None = self._clock.now() + TRY_AGAIN
        try:
            self._bring_up_to_date()
            self._withdraw_untrue()
            again = self._announce_due()
            self._mend_words()
        except Exception:
            log.exception("a pass of reminders failed; the next one comes in a minute")
            self._give_back_claims()
        self._alarm.ring_at(again)

    def _bring_up_to_date(self) -> None:
        """Plan what is to be said, and note what was said; a disk that takes no writing keeps nothing from being said."""
        self._refused = False
        try:
            self._unnoted.note()
            self._rejudging.run()
            self._occasions.plan()
            self._occasions.recheck_people()
        except DiskRefused:
            self._refused = True
            log.warning("nothing can be noted; what is due is said all the same")

    def waiting(self, limit: int | None = None) -> tuple[Reminder, ...]:
        """Return what was announced, or held back, and not answered yet: the oldest first, each promise once."""
        return self._reminders(ledger.waiting(self._book, self._clock.now(), limit))

    def people_waiting(self) -> tuple[Neglect, ...]:
        """Return who was left without a word, as was announced, or held back, and not answered yet: the longest first."""
        held = ledger.due_people(self._book, self._clock.now())
        return self._occasions.neglected((*ledger.unanswered_people(self._book), *held))

    def count_waiting(self) -> int:
        """Return how many promises and people wait for an answer."""
        return ledger.count_waiting(self._book, self._clock.now())

    def spoken_of(self, key: str) -> frozenset[str]:
        """Return the ids of the promises that the notice of `key` is about: those a digest names; all that wait if it is gone."""
        waiting = frozenset(entry.key for entry in ledger.waiting(self._book, self._clock.now()))
        return waiting & self._up.get(key, waiting)

    # What is due.

    def _announce_due(self) -> datetime | None:
        """Announce what is due and may be said now; return when the next pass is to run (aware UTC), or None."""
        now = self._clock.now()
        if self._silent_until is not None and now < self._silent_until:
            return self._silent_until
        self._silent_until = None
        due = tuple(entry for entry in ledger.due_entries(self._book, now) if entry not in self._unnoted)
        gathered = now if self._rejudging.is_rolling() else self._gathered_by(due, now)
        if gathered is not None:
            return gathered
        quiet_until = self._quiet.until()
        if quiet_until is not None:
            rings = self._quiet.lets_through(due)
            self._held = {entry.number for entry in due} - {entry.number for entry in rings}
            due = rings
        self._announce(due)
        if self._silent_until is not None:
            return self._silent_until
        if self._refused:
            # What could not be noted still looks as if it were to come: it must not call for one pass after the other.
            return min(ledger.next_at(self._book, now) or now + TRY_AGAIN, now + TRY_AGAIN)
        moments = (
            ledger.next_at(self._book, now if quiet_until is not None else None),
            self._rejudging.next_at(),
            self._occasions.next_plan(),
            quiet_until,
        )
        return min(moment for moment in moments if moment is not None)

    def _gathered_by(self, due: Sequence[Entry], now: datetime) -> datetime | None:
        """Return when to look again, where more falls due within the same moment as what just did; else None."""
        if not due or now - due[-1].at >= GATHERED_WITHIN:
            return None
        following = ledger.next_at(self._book, now)
        end = due[-1].at + GATHERED_WITHIN if now - due[0].at >= GATHERED_WITHIN else due[0].at + GATHERED_WITHIN
        return end if following is not None and now < end and following <= end else None

    # What is said.

    def _announce(self, due: Sequence[Entry]) -> None:
        promised = [entry for entry in due if entry.promise is not None]
        personal = [entry for entry in due if entry.person is not None]
        latest = ledger.latest(promised)
        if latest:
            self._claim(latest, sorted(set(promised) - set(latest), key=lambda entry: entry.number))
            self._announce_promises(latest)
        if personal:
            self._claim(personal, [])
            self._announce_people(personal)
        of_day = [entry for entry in due if entry.promise is None and entry.person is None]
        for name, offers in groupby(
            sorted(of_day, key=lambda entry: (entry.alert, entry.at)), lambda entry: entry.alert
        ):
            self._announce_ritual(name, list(offers))

    def _announce_promises(self, entries: Sequence[Entry]) -> None:
        now = self._clock.now()
        self._lately = {key: at for key, at in self._lately.items() if abs(now - at) < CROWD_WITHIN}
        standing = self._standing()
        numbers = {entry.key: entry.number for entry in entries}
        crowd = dict.fromkeys(key for key in self._lately if key in standing and key not in numbers)
        told_lately = bool(self._lately.keys() & {*crowd, *numbers})
        self._lately |= dict.fromkeys(numbers, now)
        if len(crowd) + len(entries) > MOST_AT_ONCE:
            known = [entry for entry in ledger.unanswered(self._book) if entry.promise in crowd] if crowd else []
            together = self._crowd((*ledger.latest(known), *entries))
            # Who was told of one of them a moment ago, and took back what was done, say, is not away.
            together = replace(together, missed=together.missed and not told_lately)
            self._show_many(together, frozenset((*crowd, *numbers)), entries)
            # What it names may still be up alone, from an hour ago, say.
            for key in (*crowd, *numbers):
                self._withdraw(key)
            return
        for reminder in self._reminders(entries):
            self._announce_alone(reminder, [entry for entry in entries if entry.key == reminder.promise.id])

    def _show_many(self, crowd: Crowd, about: frozenset[str], entries: Sequence[Entry]) -> None:
        self._said.note(DIGEST, crowd.first)
        self._show(self._announcing.of_many(crowd), about, entries)

    def _announce_alone(self, reminder: Reminder, entries: Sequence[Entry]) -> None:
        """Announce one promise; where that goes wrong it stays due, and keeps no other from being announced."""
        try:
            self._said.note(reminder.promise.id, (reminder,))
            self._show(self._announcing.of_one(reminder), frozenset({reminder.promise.id}), entries)
        except Exception:
            log.exception("a reminder could not be said; it is tried again in a minute")
            self._not_shown([entry.number for entry in entries])

    def _announce_people(self, entries: Sequence[Entry]) -> None:
        people = self._occasions.neglected(entries)
        if people:
            notice = self._announcing.of_people(people)
            self._show(notice, frozenset(entry.key for entry in entries), entries)

    def _announce_ritual(self, name: str, entries: Sequence[Entry]) -> None:
        """Offer the sweep, or the review, once, however often it was missed; nothing is said where nothing is to do."""
        ritual = self._occasions.rituals.get(name)
        notice = None if ritual is None else ritual.notice(entries[-1].at)
        self._claim(entries[-1:] if notice else [], entries[:-1] if notice else entries)
        if notice is not None:
            self._offered_at[name] = entries[-1].at
            self._show(notice, frozenset({name}), entries[-1:])

    def _show(self, notice: Notice, about: frozenset[str], entries: Sequence[Entry]) -> None:
        numbers = [entry.number for entry in entries]
        self._up[notice.key] = about
        self._announcing.show(
            notice,
            shown=lambda: self._was_shown(numbers),
            failed=lambda: self._not_shown(numbers),
        )
        self._claimed.difference_update(numbers)

    def _claim(self, entries: Sequence[Entry], outdone: Sequence[Entry]) -> None:
        self._claimed = {entry.number for entry in entries}
        try:
            ledger.claim(self._book, entries, outdone)
        except DiskRefused:
            # Rather once more after the next start than not at all.
            log.warning("that a reminder is shown cannot be noted")
            self._refused = True
            self._unnoted.add(entries, outdone)

    def _give_back_claims(self) -> None:
        """Let what was claimed by a pass that failed, and handed to no voice, be due again."""
        try:
            ledger.put_back(self._book, sorted(self._claimed))
            self._claimed.clear()
        except OrganizerError:
            log.exception("what was claimed is given back at the next start")

    def _show_again(self, left: frozenset[str]) -> None:
        """Show in their places those of `left` that are still true, a crowd of them as one; take the others back."""
        unanswered = ledger.unanswered(self._book) if left else ()
        promised = ledger.latest([entry for entry in unanswered if entry.promise is not None])
        again = [entry for entry in promised if entry.key in left or DIGEST in left]
        alone = [entry for entry in again if entry.key in left or len(again) <= MOST_AT_ONCE]
        together = [entry for entry in again if entry not in alone]
        if len(alone) + bool(together) > MOST_AT_ONCE:
            alone, together = [], again
        if together:
            self._show_many(self._crowd(together), frozenset(entry.key for entry in together), together)
        for reminder in self._reminders(alone):
            self._announce_alone(reminder, [entry for entry in alone if entry.key == reminder.promise.id])
        people = [entry for entry in unanswered if entry.person is not None and left & {entry.key, PEOPLE}]
        if people:
            self._announce_people(people)
        for entry in unanswered:
            ritual = self._occasions.rituals.get(entry.key) if entry.key in left else None
            notice = None if ritual is None else ritual.notice(entry.at)
            if notice is not None:
                self._offered_at[entry.key] = entry.at
                self._show(notice, frozenset({entry.key}), [entry])
        for key in left - self._up.keys():
            self._announcing.withdraw(key)

    def _was_shown(self, numbers: Sequence[int]) -> None:
        try:
            ledger.mark_shown(self._book, numbers)
        except OrganizerError:
            log.exception("that a reminder was shown could not be noted; it may be shown once more")

    def _not_shown(self, numbers: Sequence[int]) -> None:
        """No voice at all could speak: what is due stays due, and is tried again in a minute."""
        self._unnoted.drop(numbers)
        try:
            ledger.put_back(self._book, numbers)
        except OrganizerError:
            log.exception("what could not be shown is due again at the next start")
        self._silent_until = self._clock.now() + TRY_AGAIN
        self._alarm.ring_at(self._silent_until)

    # What is no longer true.

    def _withdraw_untrue(self) -> None:
        """Take back notices of what was answered in another way."""
        if not self._up:
            return
        standing = self._standing()
        for key, about in sorted(self._up.items()):
            if not about & standing:
                self._withdraw(key)
            elif key in self._occasions.rituals and not self._occasions.still_offers(key, self._offered_at[key]):
                self._occasions.answer(key, "not_today")
                self._withdraw(key)

    def _mend_words(self) -> None:
        """Say again, in its place, what was corrected while it was up; of many, also where one that was named is answered."""
        untrue = self._said.untrue(self._clock.now(), self._standing()) if self._up else frozenset()
        for key in sorted(untrue & self._up.keys() & self._announcing.up()):
            waiting = [entry for entry in ledger.unanswered(self._book) if entry.promise in self._up[key]]
            entries = ledger.latest(waiting)
            # They were said when they were to be; now only the words are others.
            crowd = replace(self._crowd(entries), missed=False)
            if crowd.count > 1:
                self._show_many(crowd, self._up[key], entries)
            elif crowd.first:
                self._announce_alone(replace(crowd.first[0], late=False), entries)
            if key == DIGEST and crowd.count == 1:
                self._withdraw(key)

    def _standing(self) -> frozenset[str]:
        """Return the keys of notices that are not answered yet, those with them that the disk has not noted."""
        return ledger.standing(self._book) | self._unnoted.keys()

    def _withdraw(self, key: str) -> None:
        self._said.forget(key)
        if self._up.pop(key, None) is not None:
            self._announcing.withdraw(key)

    def _reminders(self, entries: Sequence[Entry]) -> tuple[Reminder, ...]:
        return saying.reminders_of(self._book, entries, self._clock.now(), self._held)

    def _crowd(self, entries: Sequence[Entry]) -> Crowd:
        return saying.crowd_of(self._book, entries, self._clock.now(), self._held)
