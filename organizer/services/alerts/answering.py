"""What the buttons of a notice do: the same verbs as anywhere. An answer may come late, or twice."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from organizer.domain.errors import NoSuchPerson, NoSuchPromise, Unusable, VerbDoesNotFit
from organizer.domain.snoozing import until_back_at_latest, until_monday, until_tomorrow
from organizer.domain.text import clean_line
from organizer.domain.when import Day, Floating, Zoned, local_day, shifted
from organizer.store import ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from organizer.domain.settings import Settings
    from organizer.domain.when import Due
    from organizer.services.alerts.occasions import Occasions
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.store.book import Book

THREE_DAYS = timedelta(days=3)
SPANS = {"snooze": timedelta(minutes=30), "snooze_hour": timedelta(hours=1)}
SNOOZES = ("snooze", "snooze_hour", "snooze_tomorrow", "snooze_monday", "snooze_back")
# Done a second time, these would do something more: they count only for what was announced and not answered yet.
_ONCE = frozenset({*SNOOZES, "nudge", "three_more_days", "update"})

log = logging.getLogger(__name__)


class Answering:
    """Answers for promises, people left without a word, the sweep and the review, by the key of their notice."""

    def __init__(
        self, book: Book, actions: Mending, clock: Clock, occasions: Occasions, settings_of: Callable[[], Settings]
    ) -> None:
        """Answer by `actions`, and by `occasions` for what is of no promise."""
        self._book = book
        self._actions = actions
        self._clock = clock
        self._occasions = occasions
        self._settings_of = settings_of

    def answer(self, key: str, verb: str, text: str = "") -> None:
        """Do what the button named `verb` says: `kept got_it update nudge three_more_days`, or one of `SNOOZES`.

        Of a person: `touched`, or one of `SNOOZES`. Of the sweep and the review: `start later not_today`. `text` goes with an
        update.

        Raises:
            BookUnavailable: the disk refused.
            Unusable: an update has no words, or too many.
        """
        kind, _, person_id = key.partition(":")
        if key in self._occasions.rituals:
            self._occasions.answer(key, verb)
            return
        try:
            if kind == ledger.RHYTHM:
                self._answer_for_person(person_id, verb)
            elif verb not in _ONCE or ledger.is_standing(self._book, key):
                self._answer_for_promise(key, verb, text)
        except (NoSuchPromise, NoSuchPerson, VerbDoesNotFit):
            log.info("a notice was answered after its promise had ended")

    def snooze_all(self, keys: Iterable[str], verb: str) -> None:
        """Snooze everything that waits, each by the key of its notice, as one step that one undo takes back; see `answer`.

        Raises:
            BookUnavailable: the disk refused.
        """
        with self._actions.together("snooze"):
            for key in keys:
                kind, _, person_id = key.partition(":")
                if kind == ledger.RHYTHM:
                    self._answer_for_person(person_id, verb)
                else:
                    self._snooze(key, verb)

    def _answer_for_promise(self, promise_id: str, verb: str, text: str) -> None:
        match verb:
            case "kept":
                self._actions.keep(promise_id)
            case "got_it":
                self._actions.got_it(promise_id)
            case "nudge":
                self._actions.nudge(promise_id)
            case "update":
                self._actions.update_in_words(promise_id, clean_line(text))
            case "three_more_days":
                due = self._three_days_on(self._actions.promise(promise_id).due)
                self._actions.repromise(promise_id, due, told=False)
            case _ if verb in SNOOZES:
                self._snooze(promise_id, verb)

    def _answer_for_person(self, person_id: str, verb: str) -> None:
        if verb == "touched":
            self._actions.touch(person_id, kind="check-in")
        elif verb in SNOOZES:
            self._occasions.put_off(person_id, self._until(verb))

    def _snooze(self, promise_id: str, verb: str) -> None:
        try:
            self._actions.snooze(promise_id, self._until(verb), until_back=verb == "snooze_back")
        except (NoSuchPromise, VerbDoesNotFit, Unusable):
            log.info("what has ended is not snoozed")

    def _until(self, verb: str) -> datetime:
        now, zone, settings = self._clock.now(), self._clock.zone(), self._settings_of()
        match verb:
            case "snooze_tomorrow":
                return until_tomorrow(now, zone, settings)
            case "snooze_monday":
                return until_monday(now, zone, settings)
            case "snooze_back":
                return until_back_at_latest(now, zone, settings)
            case _:
                return shifted(now, SPANS[verb])

    def _three_days_on(self, due: Due | None) -> Due:
        """Return the day in three days; where a civil time was named, that time of it."""
        zone = self._clock.zone()
        day = local_day(shifted(self._clock.now(), THREE_DAYS), zone)
        match due:
            case Zoned(local, tz):
                return Zoned(datetime.combine(day, local.time()), tz)
            case Floating(local):
                return Floating(datetime.combine(day, local.time()))
            case _:
                return Day(day)
