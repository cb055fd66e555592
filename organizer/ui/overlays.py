"""What lies over the window for a moment: the search, and the sheet of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.ui.keyboard.keys import Keys
    from organizer.ui.keyboard.keys_sheet import KeysSheet
    from organizer.ui.look.theme import Theme
    from organizer.ui.promises.places import Places
    from organizer.ui.search_card import SearchCard
    from organizer.ui.words.sentences import Sentences


class Overlays(QObject):
    """Shows one at a time. `chosen(kind, target)` tells where the search was told to go, `ended` that the keys are free."""

    chosen = Signal(str, str)
    ended = Signal()
    key_chosen = Signal(str, str)

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        sentences: Sentences,
        reader: Reader,
        clock: Clock,
        keys: Keys,
        places: Places,
    ) -> None:
        """Show nothing yet."""
        super().__init__(window)
        self._window = window
        self._theme, self._sentences, self._reader = theme, sentences, reader
        self._clock = clock
        self._keys, self._places = keys, places
        self._sheet: KeysSheet | None = None
        self._search: SearchCard | None = None

    def show_keys(self) -> None:
        """Show the sheet of keys, or take it away again."""
        if self._sheet is not None:
            self._end_keys()
            return
        from organizer.ui.keyboard.keys_sheet import KeysSheet

        self.end()
        self._sheet = KeysSheet(self._theme, self._keys.sheet(), self._window)
        self._sheet.closed.connect(self._end_keys)
        self._sheet.chosen.connect(self.key_chosen)

    def show_key(self, verb: str, other: str = "") -> None:
        """Show the sheet anew, with the keys on what a verb has now, and say what became of an `other`."""
        self.end()
        self.show_keys()
        if self._sheet is not None:
            self._sheet.begin_at(verb, other)

    def show_search(self) -> None:
        """Show the search, ready to type."""
        self.end()
        if self._search is None:
            from organizer.ui.search_card import SearchCard

            self._search = SearchCard(
                self._theme,
                self._sentences,
                self._reader,
                self._clock,
                self._places,
                self._window,
            )
            self._search.closed.connect(self._end_search)
            self._search.chosen.connect(self._chosen)
        self._search.come()

    def end(self) -> None:
        """Take everything away."""
        if self._sheet is not None:
            self._end_keys()
        if self._search is not None and self._search.isVisible():
            self._end_search()

    def _chosen(self, kind: str, target: str) -> None:
        self._end_search()
        self.chosen.emit(kind, target)

    def _end_search(self) -> None:
        if self._search is not None:
            self._search.hide()
        self.ended.emit()

    def _end_keys(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.go()
        self.ended.emit()
