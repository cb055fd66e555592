"""What reminders say: alone, together, and of people left without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.domain.when import Day, passes_at
from organizer.services.ports import Button, Notice
from organizer.ui.words.wording import begun, filled, in_sentence, shown

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.settings import Settings
    from organizer.services.ports import Crowd, Neglect, Reminder
    from organizer.ui.words.wording import Wording

_LONGEST_QUOTE = 120
_MOST_NAMED = 4
# What another announcement follows by itself may go from the screen unseen; all else would be said to nobody.
_SAID_AGAIN = frozenset({"lead", "day_before", "before_leaving"})


class NoticeWords(QObject):
    """Speaks in notices. A title is enough alone; a body adds to it."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say times and channels by `words`."""
        super().__init__(parent)
        self._words = words

    def notice(self, reminder: Reminder, now: datetime, zone: ZoneInfo, settings: Settings) -> Notice:
        """Say one reminder; its title is enough alone."""
        promise = reminder.promise
        urgent = reminder.alert not in _SAID_AGAIN
        reply = Button("update", self.tr("What you told them")) if promise.is_mine and promise.due is not None else None
        title, body = self._hidden(reminder), ""
        if not settings.hide_names:
            title, body = self._title(reminder, now, zone), self._body(reminder, now, zone)
        return Notice(promise.id, title, body, self._buttons(reminder), urgent=urgent, reply=reply)

    def waiting(self, reminder: Reminder, now: datetime, zone: ZoneInfo) -> Notice:
        """Say what still waits for an answer, with the time at which it was to be said. Names are not hidden here."""
        at = filled(self.tr("Reminded %1."), in_sentence(self._words.moment(reminder.at, now, zone)))
        if reminder.promise.due is not None:
            due = in_sentence(self._words.due(reminder.promise.due, now, zone))
            at = filled(self.tr("Due %1. Reminded %2."), due, in_sentence(self._words.moment(reminder.at, now, zone)))
        title = self._named(reminder)
        return Notice(reminder.promise.id, title, at, self._buttons(reminder))

    def count_waiting(self, count: int) -> str:
        """Say how many reminders wait for an answer."""
        return self.tr("1 reminder waits") if count == 1 else filled(self.tr("%1 reminders wait"), str(count))

    def quiet_until(self, until: datetime | None, now: datetime, zone: ZoneInfo) -> str:
        """Say until when the user asked for quiet (aware UTC), or that it is over."""
        if until is None:
            return self.tr("Reminders are said again.")
        return filled(
            self.tr("Quiet until %1. What falls due stands under Reminders."), self._words.moment(until, now, zone)
        )

    def still_here(self) -> Notice:
        """Say where the program is after its window was closed."""
        return Notice("still here", self.tr("Still here for reminders"), self.tr("Quit is Ctrl+Q."))

    def snoozes(self) -> tuple[Button, ...]:
        """Return the ways to be reminded again later."""
        return (
            Button("snooze_hour", self.tr("In 1 hour")),
            Button("snooze_tomorrow", self.tr("Tomorrow morning")),
            Button("snooze_monday", self.tr("On Monday")),
            Button("snooze_back", self.tr("When I am back")),
        )

    def digest(self, crowd: Crowd, now: datetime, zone: ZoneInfo, settings: Settings) -> Notice:
        """Say several reminders as one notice."""
        count, more = str(crowd.count), crowd.count - len(crowd.first)
        title = (
            self.tr("While you were away: %1 promises to see to")
            if crowd.missed
            else self.tr("%1 promises to see to now")
        )
        later = Button("snooze", self.tr("In 30 min"))
        tomorrow = Button("snooze_tomorrow", self.tr("Tomorrow"))
        buttons = (Button("show", self.tr("Open")), later, tomorrow)
        if settings.hide_names:
            return Notice("digest", filled(title, count), "", buttons, urgent=True)
        lines = [self._in_digest(reminder, now, zone) for reminder in crowd.first]
        if more:
            lines.append(filled(self.tr("And %1 more."), str(more)))
        return Notice("digest", filled(title, count), "\n".join(lines), buttons, urgent=True)

    def neglect(self, people: tuple[Neglect, ...], now: datetime, zone: ZoneInfo, settings: Settings) -> Notice:
        """Say who was left without a word for longer than meant."""
        if len(people) > 1:
            title = filled(self.tr("%1 people have not heard from you"), str(len(people)))
            names = "" if settings.hide_names else ", ".join(shown(one.person.name) for one in people[:_MOST_NAMED])
            if names and len(people) > _MOST_NAMED:
                names = filled(self.tr("%1 and %2 more"), names, str(len(people) - _MOST_NAMED))
            return Notice("rhythm", title, names, (Button("show", self.tr("Open")),))
        said = self.person_waiting(people[0], now, zone)
        if settings.hide_names:
            return Notice(said.key, self.tr("Somebody has not heard from you for long"), "", said.buttons)
        return said

    def person_waiting(self, one: Neglect, now: datetime, zone: ZoneInfo) -> Notice:
        """Say of one person that they were left without a word. Names are not hidden here."""
        buttons = (Button("touched", self.tr("Been in touch")), Button("snooze_tomorrow", self.tr("Tomorrow")))
        title = filled(self.tr("%1 has not heard from you for long"), shown(one.person.name))
        last = filled(self.tr("Last in touch %1."), in_sentence(self._words.moment(one.last_touch, now, zone)))
        return Notice(f"rhythm:{one.person.id}", title, last, buttons)

    def _title(self, reminder: Reminder, now: datetime, zone: ZoneInfo) -> str:
        promise, named = reminder.promise, self._named(reminder)
        if promise.due is None:
            return filled(self.tr("%1. By when?"), named)
        due = self._words.due(promise.due, now, zone)
        if not promise.is_mine:
            return filled(self.tr("Still waiting for %1"), named)
        passed = reminder.alert in {"hour_after", "next_morning"} or (
            (reminder.late or reminder.alert != "at_due") and passes_at(promise.due, zone) <= now
        )
        # A notice may stand for an hour, or be held back by the desktop: so it names its time, and never says "now".
        if isinstance(promise.due, Day) or (reminder.alert == "at_due" and not passed):
            return filled(self.tr("%1, due %2"), named, in_sentence(due))
        if passed:
            return filled(self.tr("%1 was due %2"), named, in_sentence(due))
        return filled(self.tr("%1 by %2", "what by when"), named, in_sentence(due))

    def _named(self, reminder: Reminder, longest: int = 400) -> str:
        who, what = shown(reminder.to or ""), begun(shown(reminder.promise.what, longest))
        return filled(self.tr("%1: %2", "who: what"), who, what) if who else what

    def _body(self, reminder: Reminder, now: datetime, zone: ZoneInfo) -> str:
        promise = reminder.promise
        said = shown(promise.line, _LONGEST_QUOTE)
        lines, parts = [], []
        if promise.is_mine:
            lines.append(filled(self.tr("You said: “%1”"), said))
        elif promise.due is not None:
            parts.append(filled(self.tr("Expected %1."), in_sentence(self._words.due(promise.due, now, zone))))
        if reminder.about:
            parts.append(filled(self.tr("About %1."), shown(reminder.about)))
        if promise.channel:
            parts.append(begun(self._words.by_channel(promise.channel)) + ".")
        # At its own time the title says it already.
        if reminder.late and (promise.due is None or passes_at(promise.due, zone) != reminder.at):
            parts.append(
                filled(self.tr("This was to be said %1."), in_sentence(self._words.moment(reminder.at, now, zone)))
            )
        return "\n".join(lines + [" ".join(parts)] * bool(parts))

    def _hidden(self, reminder: Reminder) -> str:
        if reminder.promise.due is None:
            return self.tr("A promise needs a time")
        if not reminder.promise.is_mine:
            return self.tr("Something you wait for has not come")
        return self.tr("A promise is due")

    def _buttons(self, reminder: Reminder) -> tuple[Button, ...]:
        later = Button("snooze", self.tr("In 30 min"))
        if not reminder.promise.is_mine:
            three_days = Button("three_more_days", self.tr("3 more days"))
            return (Button("nudge", self.tr("Nudge")), Button("got_it", self.tr("Got it")), three_days)
        kept = Button("kept", self.tr("Kept"))
        if reminder.promise.due is None:
            return (Button("repromise", self.tr("Say when")), kept, later)
        return (kept, Button("update", self.tr("Update")), later)

    def _in_digest(self, reminder: Reminder, now: datetime, zone: ZoneInfo) -> str:
        promise, named = reminder.promise, self._named(reminder, _LONGEST_QUOTE)
        if promise.due is None:
            return named
        return filled(self.tr("%1, due %2"), named, in_sentence(self._words.due(promise.due, now, zone)))
