"""The windows of the program, built as the user likes them and built anew where they like them otherwise.

Part of the composition root.
"""

from __future__ import annotations

import contextlib
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from organizer.domain.errors import BookUnavailable
from organizer.ui.look.translating import Translating, speak_as_the_system
from organizer.ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from organizer.adapters.desktop_taste import Taste
    from organizer.adapters.session_bus import SessionBus
    from organizer.quick_capture import QuickCapture
    from organizer.rooms import Rooms
    from organizer.services.ports import Background, Clock, Finding, Switch, Visits
    from organizer.ui.capture.capture_card import CaptureCard
    from organizer.ui.capture.many_lines_window import ManyLinesWindow
    from organizer.ui.capture.parcels import Parcel
    from organizer.ui.look.theme import Theme
    from organizer.ui.settings.window import SettingsWindow
    from organizer.ui.words.sentences import Sentences

# Under what the book keeps how the desktop wanted things to look.
_TASTE = "desktop_taste"
_LINE_LEFT = "line_left"
# There Qt asks by itself, and the book may have come from a desktop that wanted something else.
_QT_ASKS = sys.platform in {"win32", "darwin"}


class Windows(QObject):
    """Holds the main window, and the settings once they were looked at. `main` may be another one after a change of size.

    `rebuilt` tells that windows were built anew, in other sizes or another language.
    """

    quit_asked = Signal()
    painted_first = Signal()
    reminders_asked = Signal()
    captured = Signal()
    _closed = Signal()
    rebuilt = Signal()

    def __init__(
        self, application: QApplication, rooms: Rooms, clock: Clock, sentences: Sentences, theme: Theme
    ) -> None:
        """Build the main window; it is not shown yet."""
        super().__init__()
        self._application = application
        self._rooms = rooms
        self._clock = clock
        self._sentences = sentences
        self.theme = theme
        self._settings: SettingsWindow | None = None
        self._many_lines: ManyLinesWindow | None = None
        self._quick_capture: QuickCapture | None = None
        self._autostart: Switch | None = None
        self._reminders = 0
        self._take: Callable[[Parcel], None] | None = None
        self._was_closed = False
        self._bus: SessionBus | None = None
        self._offers: dict[str, Callable[[], None]] = {}
        self._translating = Translating(application)
        self._speak()
        if not _QT_ASKS:
            self._look_as_last_time()
        theme.follow(rooms.preferences.windows())
        self.main = self._built()

    def begin(
        self,
        quick_capture: QuickCapture,
        autostart: Switch,
        links: Switch,
        background: Background,
        visits: Visits,
    ) -> None:
        """Have what the settings need, once it is up."""
        self._links = links
        self._visits = visits
        self._background = background
        self._quick_capture = quick_capture
        self.rebuilt.connect(quick_capture.build_anew)
        quick_capture.key_refused.connect(lambda _refused: self._refresh_settings())
        quick_capture.saved.connect(self.say_done)
        quick_capture.key_mended.connect(lambda refused: self.main.take_back(self._sentences.error(refused)))
        self._autostart = autostart
        self._application.setWindowIcon(self.theme.program_icon())
        self.offer("settings", self.show_settings)
        if not _QT_ASKS:
            self._ask_for_taste()

    def offer(self, what: str, act: Callable[[], None]) -> None:
        """Show the buttons of something the program can do, and its key: `settings review leave`."""
        self._offers[what] = act
        self.main.offer(what, act)

    def show_settings(self, place: str = "") -> None:
        """Show the settings, at a page if one is named, or at something on it, as `reminders:customer`."""
        if self._settings is None and self._quick_capture is not None and self._autostart is not None:
            self._settings = self._built_settings(self._quick_capture, self._autostart)
        if self._settings is not None:
            self._settings.come_forward(place)

    def show_import(self, path: Path) -> None:
        """Show what would come in out of a file; nothing is taken yet."""
        self.show_settings("data")
        if self._settings is not None:
            self._settings.look_into(path)

    def show_many_lines(self) -> None:
        """Show the window for what was noted on paper."""
        if self._many_lines is None:
            from organizer.services.many_lines import ManyLines
            from organizer.ui.capture.many_lines_window import ManyLinesWindow

            rooms = self._rooms
            lines = ManyLines(rooms.actions, rooms.understanding, self._clock)
            self._many_lines = ManyLinesWindow(self.theme, self._sentences, lines, self._clock)
        self._many_lines.come_forward()

    def settings_changed(self) -> None:
        """Look as the user likes now. Windows are built anew where sizes changed, after the click that changed them."""
        if self._quick_capture is not None:
            self._quick_capture.follow_settings()
        resized = self.theme.follow(self._rooms.preferences.windows())
        if self._speak() or resized:
            QTimer.singleShot(0, self, self._build_anew)
            return
        self.main.settings_changed()
        self._refresh_settings()

    def _refresh_settings(self) -> None:
        if self._settings is not None:
            self._settings.refresh()

    def tell_closed(self, tell: Callable[[], None]) -> None:
        """Call `tell` whenever the user closes the main window; at once, if that was before anybody could ask for it."""
        self._closed.connect(tell)
        if self._was_closed:
            tell()

    def _note_closed(self) -> None:
        self._was_closed = True
        self._closed.emit()

    # What is told to whichever main window there is.

    def come_forward(self) -> None:
        """Show the main window in front."""
        self.main.come_forward()

    def say_done(self, said: str) -> None:
        """Say in the window, where it is seen, what was done elsewhere and can be taken back."""
        if self.main.isVisible():
            self.main.verbs.done.emit(said, "")

    def show_promise(self, promise_id: str) -> None:
        """Show a promise in the main window; the window alone, where none is named."""
        if promise_id:
            self.main.show_promise(promise_id)
        else:
            self.main.come_forward()

    def show_person(self, person_id: str) -> None:
        """Show a person's page in the main window."""
        self.main.come_forward()
        self.main.go_to(f"person:{person_id}")

    def capture_with(self, person_id: str, channel: str) -> None:
        """Begin a promise to somebody in the main window, as it came by a channel, if one is named."""
        self.main.capture_with(person_id, "promise", channel)

    def ask_about(self, promise_id: str, verb: str) -> None:
        """Ask what a verb wants to know of a promise: what they were told, by when."""
        self.main.ask_about(promise_id, verb)

    def hint(self, sentence: str) -> None:
        """Say in passing, in the main window, what no undo is about."""
        self.main.verbs.doing.hinted.emit(sentence)

    def show_reminders(self, count: int) -> None:
        """Show how many reminders wait for an answer."""
        self._reminders = count
        self.main.show_reminders(count)

    def refresh(self, ids: frozenset[str]) -> None:
        """Show what changed: these promises, or anything at all if none are named."""
        self.main.refresh(ids)

    def now_moved(self) -> None:
        """Show what the passing of time changed."""
        self.main.now_moved()

    def close(self) -> None:
        """Take every window away, and end what is being done."""
        from organizer.ui.capture.words_left import WordsLeft

        self.main.verbs.doing.finish()
        for line in self.main.findChildren(WordsLeft):
            line.keep()
        for window in (self._settings, self._many_lines):
            if window is not None:
                window.close()
        if self._bus is not None:
            self._bus.close()

    def _speak(self) -> bool:
        """Speak the language that was chosen; say whether that is another one."""
        locale = self._translating.speak(self._rooms.preferences.windows().speech)
        if locale is not None:
            self._sentences.words.speak_as(locale)
        return locale is not None

    def _look_as_last_time(self) -> None:
        """Come up in the colours the desktop wanted last; it is asked after the first paint, which would be in others."""
        match self._rooms.preferences.remembered_when_read(_TASTE):
            case [str(scheme), bool(contrast), bool(still)]:
                self.theme.heed(scheme, contrast=contrast, still=still)

    def _ask_for_taste(self) -> None:
        from organizer.adapters.desktop_taste import DesktopTaste
        from organizer.adapters.session_bus import SessionBus

        self._bus = SessionBus(self)
        self._taste = DesktopTaste(self._bus, self)
        self._taste.told.connect(self._heed)
        self._taste.begin()

    def _heed(self, taste: Taste) -> None:
        self.theme.heed(taste.scheme, contrast=taste.contrast, still=taste.still)
        # A book that takes nothing now only comes up in last time's colours.
        with contextlib.suppress(BookUnavailable):
            if (self._rooms.preferences.remembered(_TASTE) or list(type(taste)())) != list(taste):
                self._rooms.preferences.remember(_TASTE, list(taste))

    def _built(self) -> MainWindow:
        window = main_window(self._rooms, self._clock, self._sentences, self.theme)
        window.quit_asked.connect(self.quit_asked)
        window.painted_first.connect(self.painted_first)
        window.reminders_asked.connect(self.reminders_asked)
        window.captured.connect(self.captured)
        window.closed.connect(self._note_closed)
        window.verbs.doing.settings_asked.connect(self.show_settings)
        for what, act in self._offers.items():
            window.offer(what, act)
        return window

    def get_ready(self) -> None:
        """Build what the first paint did not need."""
        from organizer.services.example import Example

        self.main.get_ready()
        rooms = self._rooms
        self.main.offer_example(Example(lambda: rooms.actions, rooms.reader, rooms.preferences, self._clock))

    def hand_to(self, take: Callable[[Parcel], None]) -> None:
        """Give to `take` what is dropped on the main window or pasted into it, whichever that window is."""
        self._take = take
        self._hear_what_is_handed()

    def _hear_what_is_handed(self) -> None:
        if self._take is not None:
            from organizer.ui.capture.drops import Drops

            Drops(self.main).handed.connect(self._take)

    def _build_anew(self) -> None:
        before, settings = self.main, self._settings
        before.verbs.doing.finish()
        if self._many_lines is not None and not self._many_lines.words.strip():
            self._many_lines.close()
            self._many_lines = None
        self.main = self._built()
        self.get_ready()
        self._hear_what_is_handed()
        self.main.take_over(before)
        self.main.show_reminders(self._reminders)
        before.deleteLater()
        if settings is not None:
            self._settings = None
            if settings.isVisible():
                self.show_settings(settings.page)
                self._settings_over(settings)
            settings.close()
            settings.deleteLater()
        self.rebuilt.emit()

    def _settings_over(self, before: SettingsWindow) -> None:
        if self._settings is not None:
            self._settings.take_over(before)

    def _prove_buttons(self) -> Iterator[Finding | None]:
        from organizer.desk import DeskOverRooms

        return DeskOverRooms(self._rooms).doctor.prove()

    def _heed_notices(self) -> Iterator[Finding | None]:
        from organizer.desk import DeskOverRooms

        return DeskOverRooms(self._rooms).doctor.heed_notices()

    def _built_settings(self, quick_capture: QuickCapture, autostart: Switch) -> SettingsWindow:
        from importlib.metadata import PackageNotFoundError, version

        from organizer.adapters import holidays
        from organizer.ui.settings.pages import PAGES
        from organizer.ui.settings.room import SettingsRoom
        from organizer.ui.settings.window import SettingsWindow

        try:
            said = version("follow-up-organizer")
        except PackageNotFoundError:
            said = "?"
        room = SettingsRoom(
            theme=self.theme,
            sentences=self._sentences,
            preferences=self._rooms.preferences,
            reader=self._rooms.reader,
            clock=self._clock,
            keys=self.main.keys,
            hot_keys=quick_capture,
            autostart=autostart,
            links=self._links,
            backups=self._rooms.backups,
            sealing=self._rooms.sealing,
            background=self._background,
            portability=self._rooms.portability,
            accounts=self._rooms.accounts,
            visits=self._visits,
            prove=self._prove_buttons,
            notices=self._heed_notices,
            countries=holidays.countries,
            parts_of=holidays.parts_of,
            key_refused=lambda: quick_capture.refused,
            type_in=self.show_many_lines,
            version=said,
            book_path=str(self._rooms.book.path),
        )
        return SettingsWindow(room, PAGES)


def main_window(rooms: Rooms, clock: Clock, sentences: Sentences, theme: Theme) -> MainWindow:
    """Build the main window over the rooms; it is not shown yet, and what only acting needs is built at the first act."""

    def card() -> CaptureCard:
        from organizer.ui.capture.capture_card import CaptureCard
        from organizer.ui.capture.words_left import WordsLeft

        made = CaptureCard(theme, sentences, rooms.capturing, rooms.understanding, rooms.reader, clock, source="window")
        WordsLeft(rooms.preferences, _LINE_LEFT, made)
        return made

    return MainWindow(lambda: rooms.actions, card, rooms.reader, clock, sentences, rooms.preferences, theme)


def show_that_it_takes_long(theme: Theme, shows: str) -> None:
    """Show that a large book is brought up to date, until the program goes on; at log-in nobody waits for it."""
    if shows != "--in-background":
        from organizer.ui.opening_window import OpeningWindow

        stop = speak_as_the_system()
        window = OpeningWindow(theme)
        stop()
        window.come()
        # Whoever holds on to it lets go with the first turn of events.
        QTimer.singleShot(0, partial(window.deleteLater))
