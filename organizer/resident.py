"""The resident program: the window, the tray, the socket and the reminders over one book. Part of the composition root."""

from __future__ import annotations

import logging
import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from organizer.adapters.clock import SystemClock
from organizer.adapters.log_file import log_to
from organizer.adapters.secrets import ANSWERS_WITHIN_S, OPEN_ANSWERS_WITHIN_S, KeyringSecrets
from organizer.domain.errors import BookUnavailable, KeyLocked, NoKey, OrganizerError, WrongKey
from organizer.domain.given import given_by, shows_window
from organizer.rooms import APPLICATION_ID, PROGRAM, furnish
from organizer.ui.look.headings import Headings
from organizer.ui.look.theme import Theme
from organizer.ui.words.sentences import Sentences
from organizer.windows import Windows, show_that_it_takes_long

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from organizer.adapters.ownership import Ownership
    from organizer.adapters.visits import Visits
    from organizer.commands.calls import Said
    from organizer.reminders import Reminders
    from organizer.rituals import Rituals
    from organizer.rooms import Rooms
    from organizer.safekeeping import Safekeeping
    from organizer.services.ports import Switch

log = logging.getLogger(__name__)

# As for any command on a book whose key is not there.
_GAVE_UP = 4
_URGENT = 3


class Resident(QObject):
    """The running program. It owns the book from `live` to its end."""

    def __init__(self, folder: Path, owner: Ownership) -> None:
        """Live in the home `folder`, whose book `owner` holds."""
        self._application = new_application()
        super().__init__()
        self._folder = folder
        self._owner = owner
        self._clock = SystemClock()
        self._sentences = Sentences(self)
        self._closing: list[Callable[[], None]] = []
        self._reminders: Reminders | None = None
        self._rituals: Rituals | None = None
        self._safekeeping: Safekeeping | None = None
        self._address: str | None = None
        self._visits: Visits | None = None
        self._asked_meanwhile = ""
        self._is_up = False

    def live(self, shows: str = "") -> int:
        """Show the window and stay until the user quits; return the exit status.

        `shows` is `capture` to show the popup instead, or `--in-background` to show nothing.

        Raises:
            BookUnavailable: the book cannot be opened; it was said in a window, too.
        """
        log_to(self._folder)
        theme = Theme(self._application)
        self._headings = Headings()
        try:
            rooms = self._opened(theme, shows)
        except BookUnavailable as refused:
            # Until the window is closed others must be told the same, and not that this one does not answer.
            self._owner.release()
            from organizer.unlocking import say_in_a_window

            say_in_a_window(refused, self._sentences, theme)
            raise
        if rooms is None:
            return _GAVE_UP
        self._rooms = rooms
        self._closing.append(rooms.close)
        self._windows = Windows(self._application, rooms, self._clock, self._sentences, theme)
        self._closing.append(self._windows.close)
        self._windows.quit_asked.connect(self._quit)
        self._windows.painted_first.connect(self._settle_in)
        if shows := self._asked_meanwhile or shows:
            QTimer.singleShot(0, self, partial(self._begin_without_window, shows))
        else:
            self._windows.main.show()
        try:
            return int(self._application.exec())
        finally:
            for close in reversed(self._closing):
                close()

    def _opened(self, theme: Theme, shows: str) -> Rooms | None:
        """Open the book; a sealed one that the keyring does not open by its recovery key. None where the user gave up."""
        secrets = KeyringSecrets(OPEN_ANSWERS_WITHIN_S)
        changed = (self._changed, self._settings_changed)
        said = partial(show_that_it_takes_long, theme, shows)
        open_with = partial(furnish, self._folder, self._clock, *changed, secrets_of=lambda: secrets, before_long=said)
        try:
            return open_with()
        except (NoKey, WrongKey, KeyLocked) as refused:
            from organizer.reminders import desktop_voices
            from organizer.unlocking import Unlocking

            needs = (open_with, secrets, self._clock, self._sentences, theme, desktop_voices)
            unlocking = Unlocking(self._owner, self._folder, *needs)
            rooms = unlocking.rooms(refused, at_rest=shows == "--in-background")
            self._asked_meanwhile = unlocking.asked_meanwhile
            return rooms
        finally:
            secrets.within_s = ANSWERS_WITHIN_S

    def _begin_without_window(self, shows: str) -> None:
        self._settle_in()
        token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
        if shows == "capture":
            self._quick_capture.show(token)
        elif shows != "--in-background":
            self._quick_capture.open_given(shows, token)

    def _settle_in(self) -> None:
        """Bring up the socket and the tray, which the first paint did not need; the rest comes after them."""
        from organizer.adapters.background import Background
        from organizer.adapters.end_signals import EndSignals
        from organizer.adapters.summons.owner import Summons
        from organizer.quick_capture import QuickCapture
        from organizer.ui.tray import Tray

        self._windows.painted_first.disconnect(self._settle_in)
        self._background = Background(self)
        self._closing.append(self._background.close)
        self._quick_capture = QuickCapture(
            self._application, self._rooms, self._sentences, self._windows.theme, APPLICATION_ID, self._background
        )
        self._quick_capture.open_asked.connect(self._windows.show_promise)
        self._quick_capture.import_asked.connect(self._windows.show_import)
        self._quick_capture.key_refused.connect(
            lambda refused: self._windows.main.say_problem(self._sentences.error(refused))
        )
        self._windows.hand_to(self._quick_capture.open_parcel)
        self._windows.captured.connect(lambda: self._quick_capture.offer_once(self._windows.main.ask))
        self._closing.append(self._quick_capture.close)
        self._rooms.held_key = lambda: self._quick_capture.held
        self._summons = Summons(self._answer_request, self._background, self)
        self._closing.append(self._summons.close)
        try:
            self._address = self._summons.listen(self._folder)
            self._owner.announce(self._address)
        except OrganizerError:
            log.exception("other processes cannot reach this one; the window works")
        self._tray = Tray(self._sentences, self._windows.theme, self)
        self._tray.open_asked.connect(self._windows.come_forward)
        self._tray.new_asked.connect(self._quick_capture.show)
        self._tray.waiting_asked.connect(lambda: self._quick_capture.show(kind="waiting"))
        self._tray.promise_asked.connect(self._windows.show_promise)
        self._tray.quit_asked.connect(self._quit)
        self._end_signals = EndSignals(self)
        self._end_signals.came.connect(self._leave)
        self._end_signals.listen()
        self._background.in_slices(self._watch_time(), self._all_is_up)

    def _watch_time(self) -> Iterator[None]:
        """Bring up the reminders, and all that tells of time, in steps between which keys are heard."""
        from organizer.coming_up import brought_in

        yield from brought_in()
        from organizer.adapters.wall_timer import Alarm
        from organizer.reminders import Reminders
        from organizer.safekeeping import Safekeeping
        from organizer.services.safety.locked_times import LockedTimes

        self._window_alarm = Alarm(self._clock, self)
        self._closing.append(self._window_alarm.close)
        self._window_alarm.rang.connect(self._time_moved)
        needs = (self._rooms, self._clock, self._sentences, self._windows.theme, self._tray)
        reminders = Reminders(self._application, *needs)
        self._closing.append(reminders.close)
        reminders.ran.connect(self._after_pass)
        reminders.derived.connect(self._windows.refresh)
        reminders.hinted.connect(self._windows.hint)
        self._windows.offer("quiet", reminders.turn_quiet)
        reminders.time_moved.connect(self._windows.now_moved)
        reminders.counted.connect(self._windows.show_reminders)
        reminders.shows_promise.connect(self._windows.show_promise)
        reminders.asks.connect(self._windows.ask_about)
        reminders.refused.connect(lambda refused: self._windows.main.say_problem(self._sentences.error(refused)))
        self._windows.reminders_asked.connect(reminders.show_waiting)
        self._safekeeping = Safekeeping(
            self._rooms,
            self._clock,
            self._sentences,
            lambda: self._windows.main,
            self._background,
            lambda: self._owner.announce(self._address),
        )
        self._closing.append(self._safekeeping.close)
        self._safekeeping.take_in_words()
        # Who found the program busy has put words beside the book.
        self._summons.asked.connect(self._safekeeping.take_in_words)
        self._windows.rebuilt.connect(self._safekeeping.say_how_writing_stands)
        self._locked_times = LockedTimes(self._rooms.book)
        yield
        yield from self._begin_the_rest(reminders, self._safekeeping)

    def _all_is_up(self, stopped_by: Exception | None) -> None:
        """Look after the book from now on; where a page that cannot be read stopped the rest, all the more."""
        from organizer.adapters.idle_collector import IdleCollector

        if self._safekeeping is not None:
            self._safekeeping.begin()
        self._is_up = True
        self._collector = IdleCollector(self)
        if stopped_by is not None:
            raise stopped_by

    def _begin_the_rest(self, reminders: Reminders, safekeeping: Safekeeping) -> Iterator[None]:
        rituals = self._bring_up_rituals()
        rituals.person_asked.connect(self._windows.show_person)
        rituals.capture_asked.connect(self._windows.capture_with)
        self._windows.rebuilt.connect(rituals.build_anew)
        self._windows.offer("leave", rituals.sweep)
        self._tray.leave_asked.connect(rituals.sweep)
        self._windows.offer("review", rituals.review)
        self._windows.offer("away", rituals.away)
        reminders.starts.connect(rituals.start)
        for begin in (self._quick_capture.get_ready, self._windows.get_ready):
            safekeeping.soundly(begin)
            yield
        safekeeping.soundly(lambda: reminders.begin(PROGRAM, APPLICATION_ID, rituals.offers()))
        self._reminders = reminders
        self._after_pass()
        yield
        visits = self._visits = self._visits_to_accounts()
        self._windows.begin(self._quick_capture, self._rooms.autostart(), self._links(), self._background, visits)
        yield
        safekeeping.soundly(visits.begin)
        self._windows.tell_closed(reminders.say_still_here)

    def _quit(self) -> None:
        """Quit as the user asks; once a day, while somebody waits for a word, the sweep comes first. A log-out never waits."""
        try:
            held_up = self._bring_up_rituals().holds_up_quitting()
        except OrganizerError:
            log.exception("nobody can be looked up to answer before leaving")
            held_up = False
        if not held_up:
            self._leave()

    def _leave(self) -> None:
        """End, whatever is open. Qt's own `quit` asks every window, and ours hide instead of closing."""
        self._application.exit(0)

    def _bring_up_rituals(self) -> Rituals:
        """Return the rituals; they are built when the program has settled in, or when the user quits before that."""
        if self._rituals is None:
            from organizer.rituals import Rituals

            self._rituals = Rituals(self._rooms, self._clock, self._sentences, self._windows.theme)
            self._closing.append(self._rituals.close)
            self._rituals.may_quit.connect(self._leave)
        return self._rituals

    def _links(self) -> Switch:
        """Return who opens organizer: links; macOS tells the program itself what it is to open."""
        if sys.platform == "darwin":
            from organizer.adapters.open_events import OpenEvents

            OpenEvents(self._application, self).opened.connect(self._quick_capture.open_given)
        return self._rooms.links()

    def _visits_to_accounts(self) -> Visits:
        """Return what keeps promises in step with the user's servers."""
        from organizer.adapters.ears import Ears
        from organizer.adapters.visits import Visits

        visits = Visits(
            self._begin_visit,
            lambda: self._begin_visit(asked=True),
            lambda: self._rooms.preferences.remembered("accounts"),
            lambda: [one.place for one in self._rooms.accounts.all() if one.kind == "folder"],
            self,
            beside=lambda: self._rooms.accounts.look_into_folders(),  # noqa: PLW0108 - they are built when first wanted
        )
        ears = Ears(self._rooms.accounts.listen, self._rooms.accounts.mailboxes, self)
        ears.heard.connect(visits.look_soon)
        visits.ended.connect(ears.look)
        self._closing += [visits.close, ears.close]
        visits.went.connect(self._heard_of_accounts)
        return visits

    def _begin_visit(self, *, asked: bool = False) -> Generator[Any, None, tuple[Any, ...]]:
        return self._rooms.accounts.sync() if asked else self._rooms.accounts.sync_if_due()

    def _heard_of_accounts(self) -> None:
        """Say once a day which account needs somebody."""
        for account in self._rooms.accounts.newly_in_trouble():
            self._windows.main.say_problem(self._sentences.accounts.trouble(account))

    def _answer_request(self, request: dict[str, object]) -> Generator[Said | None, None, int]:
        """Do what another process asks, as the command line would."""
        from organizer.commands.calls import Said, call_of
        from organizer.commands.run import run as run_command
        from organizer.desk import DeskOverRooms

        try:
            call = call_of(request)
        except (KeyError, TypeError):
            yield Said("err", "That was no request that is understood. Nothing was changed.\n")
            return 2
        if shows_window(call.argv):
            self._show_what(call.argv, str(request.get("token", "")))
            yield None
            return 0
        while not self._is_up:
            yield None  # a command finds everything there
        status = yield from run_command(call, DeskOverRooms(self._rooms), self._put_right)
        if call.argv[0] == "account" and self._visits is not None:
            self._visits.look_soon()
        if self._rooms.needs_putting_right and self._safekeeping is not None:
            self._safekeeping.put_right_soon()
        return status

    def _put_right(self) -> bool:
        """Put a book right that proved damaged just now; return whether it is."""
        rooms, keeping = self._rooms, self._safekeeping
        return rooms.put_right_unsaid() if keeping is None else rooms.needs_putting_right and keeping.put_right()

    def _show_what(self, argv: tuple[str, ...], token: str) -> None:
        if not argv:
            self._come_forward(token)
        elif argv == ("capture",):
            self._quick_capture.show(token)
        elif given_by(argv):
            self._quick_capture.open_given(given_by(argv), token)

    def _come_forward(self, token: str) -> None:
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        self._windows.main.come_forward()

    def _changed(self, ids: frozenset[str]) -> None:
        """After every change: the rows concerned, and a pass of the reminders, once what changed is on disk."""
        self._windows.refresh(ids)
        if self._reminders is not None:
            self._reminders.run_soon()
        if self._safekeeping is not None:
            self._safekeeping.hear_of_change()
        if self._rituals is not None:
            self._rituals.refresh()
        if self._visits is not None:
            self._visits.hear_of_change()

    def _settings_changed(self) -> None:
        self._windows.settings_changed()
        self._changed(frozenset())

    def _time_moved(self) -> None:
        self._windows.main.now_moved()
        if self._reminders is not None:
            self._reminders.run_soon()

    def _after_pass(self) -> None:
        """Show what stands now; a page that cannot be read is put right first, and then it comes here again."""
        try:
            self._locked_times.keep(wanted=self._rooms.preferences.settings().tell_when_locked)
            self._show_counts()
            self._window_alarm.ring_at(self._rooms.reader.next_change())
        except BookUnavailable:
            log.exception("what is counted is counted again after the next change")

    def _show_counts(self) -> None:
        reader, now, zone = self._rooms.reader, self._clock.now(), self._clock.zone()
        self._tray.show_counts(reader.counts())
        hides = self._rooms.preferences.settings().hide_names
        urgent = () if hides else reader.page("urgent", limit=_URGENT).rows
        self._tray.show_urgent([(one.promise.id, self._sentences.rows.line(one, now, zone)) for one in urgent])


def new_application() -> QApplication:
    """Return the application, before any window."""
    QGuiApplication.setDesktopFileName(APPLICATION_ID)
    # The one style that looks alike everywhere; asked for here, since all of Qt's styles come up with the first that is touched.
    # On X11 the first word is what panels and docks look for the desktop file by.
    application = QApplication([APPLICATION_ID, "-style", "fusion"])
    application.setApplicationName(PROGRAM)
    application.setApplicationDisplayName(PROGRAM)
    application.setQuitOnLastWindowClosed(False)
    return application
