"""How what is due is said: in words, by a voice, or by none where another device does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.domain.settings import Settings
    from organizer.services.ports import Clock, Crowd, Neglect, Notice, Reminder, Speech, Voices


class Announcing:
    """Says reminders in the words of `speech`, by `notifier`."""

    def __init__(self, notifier: Voices, speech: Speech, clock: Clock, settings_of: Callable[[], Settings]) -> None:
        """Speak at the times of `clock`."""
        self._notifier = notifier
        self._speech = speech
        self._clock = clock
        self._settings_of = settings_of

    def of_one(self, reminder: Reminder) -> Notice:
        """Say one reminder."""
        return self._speech.notice(reminder, self._clock.now(), self._clock.zone(), self._settings_of())

    def of_many(self, crowd: Crowd) -> Notice:
        """Say several reminders as one notice."""
        return self._speech.digest(crowd, self._clock.now(), self._clock.zone(), self._settings_of())

    def of_people(self, people: tuple[Neglect, ...]) -> Notice:
        """Say who was left without a word."""
        return self._speech.neglect(people, self._clock.now(), self._clock.zone(), self._settings_of())

    def show(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        """Show a notice, and call exactly one of `shown` and `failed`; where another device announces, it is only listed."""
        if self._settings_of().announced_here:
            self._notifier.show(notice, shown, failed)
        else:
            self._notifier.withdraw(notice.key)
            shown()

    def withdraw(self, key: str) -> None:
        """Take back the notice of `key`, if it is still up."""
        self._notifier.withdraw(key)

    def take_over(self, found: Callable[[frozenset[str]], None]) -> None:
        """Call `found`, at once or later, with the keys of notices that a run before left up."""
        self._notifier.take_over(found)

    def up(self) -> frozenset[str]:
        """Return the keys of the notices that are up."""
        return self._notifier.up()
