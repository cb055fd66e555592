"""The reminders of the resident program: voices, passes, answers, quiet, what wakes them. Part of the composition root."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from organizer.domain.errors import OrganizerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QApplication

    from organizer.adapters.clock import SystemClock
    from organizer.rooms import Rooms
    from organizer.services.ports import Notice, Notifier, Ritual
    from organizer.ui.look.theme import Theme
    from organizer.ui.tray import Tray
    from organizer.ui.words.sentences import Sentences

log = logging.getLogger(__name__)

# What the tray's menu and the window of reminders show at once; the lists of the program show all.
_IN_MENU, _IN_WINDOW = 5, 50
_SETTLED_AFTER_MS = 60_000
_STILL_HERE_SAID = "still_here_said"


class Reminders(QObject):
    """Reminds, and does what is answered.

    `shows_promise(id)` and `asks(id, verb)` want the window; `starts(name)` opens the sweep or the review; `refused(error)`
    could not be done, `hinted(sentence)` says what was; `derived(ids)` are those a pass changed, or any; `ran()` comes after
    each pass, `time_moved()` after the clock or zone changed.
    """

    shows_promise = Signal(str)
    asks = Signal(str, str)
    starts = Signal(str)
    refused = Signal(object)
    derived = Signal(object)
    hinted = Signal(str)
    counted = Signal(int)
    ran = Signal()
    time_moved = Signal()

    def __init__(
        self,
        application: QApplication,
        rooms: Rooms,
        clock: SystemClock,
        sentences: Sentences,
        theme: Theme,
        tray: Tray,
    ) -> None:
        """Build nothing yet."""
        super().__init__()
        self._application = application
        self._rooms = rooms
        self._clock = clock
        self._sentences = sentences
        self._theme = theme
        self._tray = tray
        self._closing: list[Callable[[], None]] = []
        self._of_itself = ""
        self._events: Any = None
        self._hides_names = rooms.preferences.settings().hide_names
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.run)
        # A turn of its own: a key that was pressed during the pass goes first.
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(0)
        self._telling.timeout.connect(self._tell_what_waits)

    def begin(self, program: str, application_id: str, rituals: Sequence[Ritual] = ()) -> None:
        """Bring up voices, alarm and passes, and run the first pass."""
        from organizer.adapters.notifications.chain import Chain
        from organizer.adapters.wall_timer import Alarm
        from organizer.services.alerts.announcing import Announcing
        from organizer.services.alerts.answering import Answering
        from organizer.services.alerts.occasions import Occasions
        from organizer.services.alerts.quiet import Quiet
        from organizer.services.alerts.rejudging import Rejudging
        from organizer.services.alerts.reminding import Reminding
        from organizer.ui.reminder_window import ReminderWindow

        rooms, clock, settings_of = self._rooms, self._clock, self._rooms.preferences.settings
        # It reads, and so comes first: what a damaged page stops here can begin once more.
        self._quiet = Quiet(rooms.book, clock, settings_of)
        self._alarm = Alarm(clock, self)
        self._closing.append(self._alarm.close)
        self._alarm.rang.connect(self.run)
        self._alarm.clock_stepped.connect(self._time_moved)
        self._cards = ReminderWindow(self._sentences, self._theme, rooms.preferences.windows)
        self._cards.snoozed_all.connect(self._snooze_all)
        voices = [
            *desktop_voices(
                self, self._closing, self._sentences, self._theme, program, application_id, self._noted_in()
            ),
            self._tray,
            self._cards,
        ]
        self._chain = Chain(voices, parent=self)
        self._chain.answered.connect(self.answer)
        self._chain.replied.connect(self._take_words)
        self._occasions = Occasions(rooms.book, clock, settings_of, rituals)
        self._answering = Answering(rooms.book, rooms.actions, clock, self._occasions, settings_of)
        self._reminding = Reminding(
            rooms.book,
            clock,
            self._alarm,
            Announcing(self._chain, self._sentences.notices, clock, settings_of),
            rooms.reader,
            Rejudging(rooms.book, clock, settings_of, self.derived.emit),
            self._occasions,
            self._quiet,
        )
        self._tray.reminders_asked.connect(self.show_waiting)
        self._tray.quiet_asked.connect(self.turn_quiet)
        self._cards.quiet_asked.connect(self.turn_quiet)
        self._listen_to_system(program)
        self._closing.append(self._reminding.end)
        self._reminding.begin()
        self._tell_what_waits()
        QTimer.singleShot(_SETTLED_AFTER_MS, self, self._renew_holidays)

    def run_soon(self) -> None:
        """Run a pass once everything that happens now is done."""
        self._soon.start()

    def run(self) -> None:
        """Run a pass."""
        hides = self._rooms.preferences.settings().hide_names
        if hides != self._hides_names:
            self._hides_names = hides
            self._reminding.say_anew()
        else:
            self._reminding.run()
        self._telling.start()
        self.ran.emit()

    def show_waiting(self) -> None:
        """Show what waits for an answer, with the time each was due, in the window of reminders."""
        notices = self._waiting(_IN_WINDOW)
        self._cards.show_all(notices, self._reminding.count_waiting() - len(notices), quiet=self._is_quiet())

    def _is_quiet(self) -> bool:
        return self._quiet.asked_until() is not None

    def say_still_here(self) -> None:
        """Say once, when the window is closed for the first time, that the reminders go on; a press shows the window."""
        preferences = self._rooms.preferences
        if preferences.remembered(_STILL_HERE_SAID):
            return
        try:
            preferences.remember(_STILL_HERE_SAID, value=True)
        except OrganizerError:
            log.exception("it is said again that the program is still here")
        notice = self._sentences.notices.still_here()
        self._of_itself = notice.key
        self._chain.show(notice, lambda: None, lambda: None)

    def close(self) -> None:
        """Give everything back."""
        self._telling.stop()
        for close in reversed(self._closing):
            close()

    def _noted_in(self) -> Path | None:
        """Return the file in which the notices that are up are noted, beside the socket; None where there is no place."""
        from organizer.adapters.summons.address import address_of

        try:
            return Path(address_of(self._rooms.book.path.parent)).with_suffix(".notices")
        except OrganizerError:
            return None

    # What is answered.

    def answer(self, key: str, verb: str, token: str = "") -> None:
        """Do what a button says, whichever voice it was on; `token` lets a window be raised."""
        from organizer.services.alerts.answering import SNOOZES
        from organizer.services.alerts.reminding import DIGEST, PEOPLE

        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        if key == DIGEST and verb in SNOOZES:
            self._snooze(self._reminding.spoken_of(key), verb)
        elif key == DIGEST:
            self.show_waiting()
        elif verb == "show" and key == self._of_itself:
            # Not every desktop takes a notice away that was pressed, and nothing is left to be answered.
            self._chain.withdraw(key)
            self.shows_promise.emit("")
        elif verb == "show" and (key == PEOPLE or key.startswith(f"{PEOPLE}:")):
            self.shows_promise.emit("")
        elif verb == "show" and key in self._occasions.rituals:
            self._do(key, "start", "")
            self.starts.emit(key)
        elif verb == "show":
            self.shows_promise.emit(key)
        elif verb in {"update", "repromise"}:
            self.asks.emit(key, verb)
        else:
            self._do(key, verb, "")
            if verb == "start":
                self.starts.emit(key)

    def _take_words(self, key: str, verb: str, words: str) -> None:
        self._do(key, verb, words)

    def _do(self, key: str, verb: str, words: str) -> None:
        try:
            self._answering.answer(key, verb, words)
        except OrganizerError as refused:
            self.refused.emit(refused)
        self.run_soon()

    def _snooze_all(self, verb: str) -> None:
        self._snooze([notice.key for notice in self._waiting()], verb)

    def _snooze(self, promise_ids: Iterable[str], verb: str) -> None:
        try:
            self._answering.snooze_all(promise_ids, verb)
        except OrganizerError as refused:
            self.refused.emit(refused)
        self.run_soon()

    def turn_quiet(self) -> None:
        """Be quiet for an hour, or no more, and say so."""
        try:
            if self._quiet.asked_until() is None:
                self._quiet.ask_for()
            else:
                self._quiet.end()
            until, now, zone = self._quiet.asked_until(), self._clock.now(), self._clock.zone()
            self.hinted.emit(self._sentences.notices.quiet_until(until, now, zone))
        except OrganizerError as refused:
            self.refused.emit(refused)
        self.run_soon()

    def _waiting(self, most: int | None = None) -> list[Notice]:
        """Return what waits for an answer, in words: promises, the oldest first, then people left without a word."""
        now, zone, words = self._clock.now(), self._clock.zone(), self._sentences.notices
        found = [words.waiting(reminder, now, zone) for reminder in self._reminding.waiting(most)]
        if most is None or len(found) < most:
            found += [words.person_waiting(one, now, zone) for one in self._reminding.people_waiting()]
        return found[:most]

    def _tell_what_waits(self) -> None:
        """Show how much waits: in the tray with its verbs, and as a number on the window."""
        try:
            count = self._reminding.count_waiting()
            now, zone = self._clock.now(), self._clock.zone()
            first = [] if self._hides_names else self._waiting(_IN_MENU)
        except OrganizerError:
            log.exception("what waits could not be counted")
            return
        self._tray.show_waiting(first, count, quiet_until=self._quiet.asked_until(), now=now, zone=zone)
        # Qt makes a path on the bus of the application's name, in which no space can be; trays show it as their title.
        named = self._application.applicationName()
        self._application.setApplicationName("organizer")
        self._application.setBadgeNumber(count)
        self._application.setApplicationName(named)
        self.counted.emit(count)
        if self._cards.shows_all:
            self.show_waiting()

    # What the machine says.

    def _listen_to_system(self, program: str) -> None:
        events: Any
        if sys.platform == "win32":
            from PySide6.QtGui import QWindow

            from organizer.adapters.system_events_windows import WindowsEvents

            events = WindowsEvents(self._clock, self)
            events.clock_stepped.connect(self._time_moved)
            # A top-level window of its own, never shown: the user's may be built anew, in another size of text.
            self._ear = QWindow()
            self._ear.create()
            events.watch(self._application, self._ear)
        elif sys.platform == "darwin":
            from organizer.adapters.system_events_macos import MacEvents

            events = MacEvents(self._clock, self)
            events.clock_stepped.connect(self._time_moved)
            events.watch()
        else:
            from organizer.adapters.system_events import SystemEvents

            events = SystemEvents(self._clock, self, program=program)
            events.zone_rules_changed.connect(self._zone_rules_changed)
            events.watch()
            self._closing.append(events.close)
        events.going_to_sleep.connect(self._write_all_down)
        events.woke.connect(self._time_moved)
        events.zone_changed.connect(self._time_moved)
        events.unlocked.connect(self._user_came_back)
        self._events = events

    def _write_all_down(self) -> None:
        try:
            self._rooms.book.flush()
        except OrganizerError:
            log.exception("the book could not be flushed before sleep; all that was acknowledged is on disk")

    def _renew_holidays(self) -> None:
        try:
            self._rooms.preferences.renew_holidays(self._clock.now().astimezone(self._clock.zone()).date())
        except OrganizerError:
            log.exception("the public holidays are asked for at the next start")

    def _user_came_back(self) -> None:
        self._reminding.user_came_back()
        self.run_soon()

    def _zone_rules_changed(self) -> None:
        self._clock.forget_zone_rules()
        self._time_moved()

    def _time_moved(self) -> None:
        self.run_soon()
        self.time_moved.emit()


def desktop_voices(
    parent: QObject,
    closing: list[Callable[[], None]],
    sentences: Sentences,
    theme: Theme,
    program: str,
    application_id: str,
    noted_in: Path | None = None,
) -> list[Notifier]:
    """Return what this desktop shows notices with, the best first; what has to be closed is added to `closing`.

    What is up is noted in the file `noted_in`, where notices outlive the program.
    """
    from organizer.adapters.notifications.plyer_notice import PlyerNotice

    plyer = PlyerNotice(program=program, parent=parent)
    closing.append(plyer.close)
    if sys.platform in {"win32", "darwin"}:
        from organizer.adapters.notifications.desktop_notice import DesktopNotice

        centre = DesktopNotice(program=program, parent=parent)
        closing.append(centre.close)
        return [centre, plyer]
    from organizer.adapters.notifications.freedesktop import Freedesktop
    from organizer.adapters.session_bus import SessionBus

    bus = SessionBus(parent)
    closing.append(bus.close)
    desktop = Freedesktop(
        bus,
        program=program,
        desktop_entry=application_id,
        open_label=sentences.open_label,
        icon=theme.program_icon_path(),
        noted_in=noted_in,
        parent=parent,
    )
    return [desktop, plyer]
