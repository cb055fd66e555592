"""Quick capture: the popup, and the key that brings it over any program. Part of the composition root."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from organizer.domain.errors import OrganizerError
from organizer.domain.given import SCHEME

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from tempfile import TemporaryDirectory

    from PySide6.QtWidgets import QApplication

    from organizer.domain.handed_in import HandedIn
    from organizer.rooms import Rooms
    from organizer.services.actions import Done
    from organizer.services.ports import Background, HotKeys
    from organizer.services.sync.handing_in import HandingIn, Opened
    from organizer.ui.capture.capture_popup import CapturePopup
    from organizer.ui.capture.parcels import Parcel
    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.prompts import Prompt
    from organizer.ui.words.sentences import Sentences

SUGGESTED = "Ctrl+Alt+Space"
_WORDS_LEFT = "words_left"

log = logging.getLogger(__name__)


class QuickCapture(QObject):
    """Builds the popup before it is needed, and holds the hot key that the user chose. Nobody's key is taken unasked.

    `key_refused(error)` tells that the key chosen before is not to be had now; `key_mended(error)`, with what was told, that
    another was had since, or none is wanted any more. `saved(sentence)` says what was saved.
    """

    pressed = Signal()
    saved = Signal(str)
    open_asked = Signal(str)
    import_asked = Signal(object)
    key_refused = Signal(object)
    key_mended = Signal(object)

    def __init__(
        self,
        application: QApplication,
        rooms: Rooms,
        sentences: Sentences,
        theme: Theme,
        application_id: str,
        background: Background,
    ) -> None:
        """Build nothing yet."""
        super().__init__()
        self._background = background
        self._application = application
        self._rooms = rooms
        self._sentences = sentences
        self._theme = theme
        self._application_id = application_id
        self._popup: CapturePopup | None = None
        self._keys: HotKeys | None = None
        self._closing: list[Callable[[], None]] = []
        self._folder: TemporaryDirectory[str] | None = None
        self.held = ""
        self.refused: OrganizerError | None = None
        self._asked_for = ""

    def get_ready(self) -> None:
        """Build the popup, hidden, and take the key that was chosen before."""
        self._built().get_ready()
        self._rooms.understanding.get_ready()
        chosen = self._rooms.preferences.windows().hot_key
        if chosen:
            self.take(chosen, lambda _keys: None, self._could_not)

    def build_anew(self) -> None:
        """Build the popup in the sizes and the language of now, with what was left in it."""
        before, self._popup = self._popup, None
        if before is None:
            return
        popup = self._built()
        popup.take_over(before)
        popup.get_ready()
        if before.isVisible():
            popup.come()
        before.close()
        before.deleteLater()

    def follow_settings(self) -> None:
        """Take the key that the settings name now, where another was asked for; let it go where they name none."""
        chosen = self._rooms.preferences.windows().hot_key
        if chosen == self._asked_for:
            return
        if chosen:
            self.take(chosen, lambda _keys: None, self._could_not)
        else:
            self.let_go()

    def show(self, token: str = "", words: str = "", kind: str = "") -> None:
        """Show the popup; `token` is the desktop's leave to come forward."""
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        popup = self._built()
        popup.begin_with(words, kind)
        # Not as soon as the first one is saved: the keys go back at once to where they came from.
        self.offer_once(popup.offer)

    def hand_in(self, thing: HandedIn | None) -> None:
        """Show what another program handed in; the user saves it, or not. None shows the popup as it is."""
        self._built().hand_in(() if thing is None else (thing,))

    def open_parcel(self, parcel: Parcel) -> None:
        """Open what was dropped, pasted or sent here, and show what is in it."""
        if parcel.thing is not None:
            self.hand_in(parcel.thing)
        for path in parcel.files:
            self._open(self._handing_in().open_file(path))
        if parcel.mail:
            self._open(self._handing_in().open_mail(parcel.mail))
        if parcel.cards:
            self._open(self._handing_in().open_file(self._kept(parcel.cards)))

    def open_given(self, word: str, token: str = "") -> None:
        """Show what the desktop started the program with: an organizer: link, or a file by its path or URL."""
        from organizer.domain.handed_in import of_link
        from organizer.ui.capture.parcels import Parcel

        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        if word.lower().startswith(SCHEME):
            self.hand_in(of_link(word))
            return
        from PySide6.QtCore import QUrl  # late, as nothing before the first paint has an address

        path = QUrl(word).toLocalFile() if word.lower().startswith("file:") else word
        self.open_parcel(Parcel(files=(Path(path),)))

    def _kept(self, cards: bytes) -> Path:
        """Keep cards that came without a file in one of our own, from which they can be looked at and taken in; then it goes."""
        from tempfile import TemporaryDirectory

        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="organizer-")
        path = Path(self._folder.name) / "cards.vcf"
        path.write_bytes(cards)
        return path

    def _handing_in(self) -> HandingIn:
        from organizer.outside import handing_in

        return handing_in(self._rooms.book, self._rooms.clock)

    def _open(self, opening: Generator[None, None, Opened]) -> None:
        """Open something while the program goes on; then show it, or say why that cannot be."""
        opened: list[Opened] = []

        def gathered() -> Generator[None, None, None]:
            opened.append((yield from opening))

        def ended(error: Exception | None) -> None:
            if isinstance(error, OrganizerError):
                self._built().say_refused(error)
            elif error is not None:
                raise error
            elif opened[0].people and opened[0].path is not None:
                self.import_asked.emit(opened[0].path)
            else:
                self._built().hand_in(opened[0].things)

        self._background.in_slices(gathered(), ended)

    def take(self, keys: str, taken: Callable[[str], None], refused: Callable[[OrganizerError], None]) -> None:
        """Take a hot key in place of the one before: this is also the test whether another program has it.

        Later call `taken` with what the desktop calls it, or `refused`.
        """
        hot_keys = self._hot_keys()
        self._asked_for = keys

        def hold(called: str) -> None:
            self.held = keys
            self._make_up()
            taken(called)

        hot_keys.take(keys, hold, refused)

    def offer_once(self, ask: Callable[[Prompt], None]) -> None:
        """After the first promise of all, offer a key by `ask`; never again, whatever the answer."""
        windows, preferences = self._rooms.preferences.windows(), self._rooms.preferences
        if windows.hot_key or windows.hot_key_offered or not self._rooms.reader.page("all", limit=1).rows:
            return
        from organizer.ui.capture.hot_key_offer import HotKeyOffer

        prompt = HotKeyOffer(self._theme, SUGGESTED)

        def remember(keys: str) -> None:
            preferences.set("hot_key", keys)
            prompt.closed.emit()

        def refused(error: OrganizerError) -> None:
            prompt.say_problem(self._sentences.error(error))

        prompt.wanted.connect(lambda keys: self.take(keys, lambda _called: remember(keys), refused))
        preferences.set("hot_key_offered", "yes")
        ask(prompt)

    def let_go(self) -> None:
        """Give the key back."""
        self.held = self._asked_for = ""
        if self._keys is not None:
            self._keys.let_go()
        self._make_up()

    def close(self) -> None:
        """Give everything back."""
        self.let_go()
        for close in reversed(self._closing):
            close()
        if self._folder is not None:
            self._folder.cleanup()
        if self._popup is not None:
            self._popup.go()
            self._popup.close()

    def _make_up(self) -> None:
        """Tell that what was refused at last is wanted no more."""
        refused, self.refused = self.refused, None
        if refused is not None:
            self.key_mended.emit(refused)

    def _could_not(self, error: OrganizerError) -> None:
        self.refused = error
        log.info("the hot key is not to be had: %s", error.data)
        self.key_refused.emit(error)

    def _built(self) -> CapturePopup:
        if self._popup is None:
            from organizer.adapters.display import is_composited
            from organizer.ui.capture.capture_popup import CapturePopup
            from organizer.ui.capture.words_left import WordsLeft

            rooms = self._rooms
            self._popup = CapturePopup(
                self._theme,
                self._sentences,
                rooms.capturing,
                rooms.understanding,
                rooms.reader,
                rooms.clock,
                sees_through=QGuiApplication.platformName() != "xcb" or is_composited(),
            )
            self._popup.left.connect(WordsLeft(rooms.preferences, _WORDS_LEFT, self._popup.card).keep)
            self._popup.open_asked.connect(self.open_asked)
            self._popup.handed.connect(self.open_parcel)
            # Later: the keys go back at once to where they came from.
            self._popup.captured.connect(self._say_saved, Qt.ConnectionType.QueuedConnection)
        return self._popup

    def _say_saved(self, done: Done) -> None:
        rooms = self._rooms
        if done.promise is None:
            return
        to = rooms.reader.promise(done.promise.id).to
        said = self._sentences.capturing.saved(done.promise, to, rooms.clock.now(), rooms.clock.zone())
        self._built().say_saved(said)
        self.saved.emit(said)

    def _hot_keys(self) -> HotKeys:
        if self._keys is None:
            self._keys = self._of_this_system()
            self._keys.pressed.connect(self.pressed)
            self._keys.pressed.connect(self.show)
        return self._keys

    def _of_this_system(self) -> HotKeys:
        if sys.platform == "win32":
            from organizer.adapters.hotkeys.windows import WindowsHotKeys

            return WindowsHotKeys(self._application, self)
        if sys.platform == "darwin":
            from organizer.adapters.hotkeys.macos import MacHotKeys

            return MacHotKeys(self)
        if QGuiApplication.platformName() == "xcb":
            from organizer.adapters.hotkeys.x11 import X11HotKeys

            return X11HotKeys(self._application, self)
        from organizer.adapters.hotkeys.portal import PortalHotKeys
        from organizer.adapters.session_bus import SessionBus

        bus = SessionBus(self)
        self._closing.append(bus.close)
        return PortalHotKeys(bus, application_id=self._application_id, does=self._sentences.hot_key_does(), parent=self)
