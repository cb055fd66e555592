"""A real book in a folder of its own, with the services over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.line import Reading
from organizer.services.alerts.announcing import Announcing
from organizer.services.alerts.answering import Answering
from organizer.services.alerts.occasions import Occasions
from organizer.services.alerts.quiet import Quiet
from organizer.services.alerts.rejudging import Rejudging
from organizer.services.alerts.reminding import Reminding
from organizer.services.languages import installed_languages
from organizer.services.mending import Mending
from organizer.services.ports import Button, Notice
from organizer.services.preferences import Preferences
from organizer.services.reading import Reader
from organizer.store.book import Book
from organizer.store.seal import PUBLISHED, Key
from tests.hands import HandAlarm, HandClock, HandNotifier

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from organizer.domain.promises import Promise
    from organizer.domain.settings import Settings
    from organizer.services.ports import Crowd, Neglect, Reminder, Ritual, Voices


class PlainSpeech:
    """Says codes as they are, so that a test sees what was meant to be said, and notes of which crowds nobody was there."""

    def __init__(self) -> None:
        self.missed: list[bool] = []

    def notice(self, reminder: Reminder, now: datetime, zone: ZoneInfo, settings: Settings) -> Notice:
        late = ":late" if reminder.late else ""
        return Notice(reminder.promise.id, f"{reminder.alert}{late}", reminder.promise.what, (Button("kept", "Kept"),))

    def digest(self, crowd: Crowd, now: datetime, zone: ZoneInfo, settings: Settings) -> Notice:
        self.missed.append(crowd.missed)
        return Notice("digest", f"{crowd.count} wait", ", ".join(one.promise.what for one in crowd.first))

    def neglect(self, people: tuple[Neglect, ...], now: datetime, zone: ZoneInfo, settings: Settings) -> Notice:
        key = f"rhythm:{people[0].person.id}" if len(people) == 1 else "rhythm"
        return Notice(key, "neglected: " + ", ".join(one.person.name for one in people))


class Desk:
    """Everything a person's desk has; `reopened` is the same desk after the program was killed."""

    def __init__(
        self,
        folder: Path,
        clock: HandClock | None = None,
        rituals: Sequence[Ritual] = (),
        voice: Voices | None = None,
        key: Key = PUBLISHED,
    ) -> None:
        self.folder = folder
        self.rituals = rituals
        self.clock = clock or HandClock()
        self.book = Book(folder / "book.db", key)
        self.changed: list[frozenset[str]] = []
        self.begun: list[frozenset[str]] = []
        self.preferences = Preferences(self.book, lambda: None, installed_languages())
        settings_of = self.preferences.settings
        self.actions = Mending(self.book, self.clock, settings_of, self.changed.append)
        self.reader = Reader(self.book, self.clock, settings_of)
        self.alarm = HandAlarm()
        self.notifier = HandNotifier()
        self.speech = PlainSpeech()
        rejudging = Rejudging(self.book, self.clock, settings_of, self.begun.append)
        self.occasions = Occasions(self.book, self.clock, settings_of, self.rituals)
        self.quiet = Quiet(self.book, self.clock, settings_of)
        self.reminding = Reminding(
            self.book,
            self.clock,
            self.alarm,
            Announcing(voice or self.notifier, self.speech, self.clock, settings_of),
            self.reader,
            rejudging,
            self.occasions,
            self.quiet,
        )
        self.answering = Answering(self.book, self.actions, self.clock, self.occasions, settings_of)

    def reopened(self) -> Desk:
        self.book.close()
        return Desk(self.folder, self.clock, self.rituals)

    def promise(self, what: str = "send the quote", to: str | None = "Maya Lindqvist", **fields: object) -> Promise:
        reading = Reading(text=fields.pop("line", what), what=what, to=to, **fields)  # type: ignore[arg-type]
        done = self.actions.capture(reading, source="window")
        assert done.promise is not None
        return done.promise

    def whats(self, which: str) -> list[str]:
        return [view.promise.what for view in self.reader.page(which).rows]

    def alerts_to_come(self, promise_id: str) -> tuple[datetime, ...]:
        return self.reader.promise(promise_id).alerts
