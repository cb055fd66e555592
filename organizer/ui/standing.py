"""How it stands, told around the page: the counts at the side, the head of the window, its last line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.ui.look.controls import isolated
from organizer.ui.words.wording import begun, filled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.views import Counts
    from organizer.ui.look.footer import Footer
    from organizer.ui.look.header import Header
    from organizer.ui.promises.places import Places
    from organizer.ui.sidebar import Sidebar
    from organizer.ui.words.sentences import Sentences

_MOST_CASES = 6


class Standing(QObject):
    """Tells it for a place of the window."""

    def __init__(
        self,
        reader: Reader,
        clock: Clock,
        sentences: Sentences,
        places: Places,
        around: tuple[Sidebar, Header, Footer],
        pinned: Callable[[], Sequence[str]],
        parent: QObject,
    ) -> None:
        """Tell it in what stands `around` the page; `pinned` returns the cases pinned to the side."""
        super().__init__(parent)
        self._reader, self._clock = reader, clock
        self._sentences, self._places = sentences, places
        self._sidebar, self._header, self._footer = around
        self._pinned = pinned

    def tell(self, place: str, title: tuple[str, str] | None = None, face: QWidget | None = None) -> Counts:
        """Tell how it stands; a page with a `title` of its own says that, with the `face` of whose it is. Return the counts."""
        counts = self._reader.counts()
        self._sidebar.show_counts(counts)
        self.show_cases()
        self._footer.show_kept(counts.kept_today)
        if title is not None:
            # The first page hides it while the book is empty; no other page of such a book is to go without its title.
            self._header.show()
        self._header.show_face(face)
        self._header.say(*(title or (self._places.title(place), self._subtitle_of(place, counts))))
        return counts

    def show_cases(self) -> None:
        """Show the cases at the side."""
        pinned = self._pinned()
        self._sidebar.show_cases(self._reader.open_cases(_MOST_CASES, pinned), pinned)

    def _subtitle_of(self, place: str, counts: Counts) -> str:
        if place == "today":
            today = self._clock.now().astimezone(self._clock.zone()).date()
            return f"{begun(self._sentences.words.whole_day(today))} · {isolated(self._sentences.standing(counts))}"
        # Where there are none, the page says so below.
        if place == "upcoming":
            return filled(self.tr("%1 after today"), str(counts.later)) if counts.later else ""
        if place == "waiting":
            return filled(self.tr("%1 with others"), str(counts.waiting)) if counts.waiting else ""
        return self.tr("All that belongs to this case")
