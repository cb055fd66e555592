"""The rituals of the resident program: the sweep, the weekly review, when both are offered. Part of the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from organizer.domain.when import local_day
from organizer.services.rituals.away_plan import AwayPlan
from organizer.services.rituals.sweeping import Sweeping

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from organizer.rooms import Rooms
    from organizer.services.ports import Clock, Ritual
    from organizer.services.rituals.absences import Absences
    from organizer.services.rituals.offering import ReviewOffer
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences


class Rituals(QObject):
    """Holds the windows of the rituals. `may_quit()` is told when the sweep that held quitting up was left.

    `person_asked(id)` wants a person's page, `capture_asked(person_id, channel)` a promise to somebody typed.
    """

    may_quit = Signal()
    person_asked = Signal(str)
    capture_asked = Signal(str, str)

    def __init__(self, rooms: Rooms, clock: Clock, sentences: Sentences, theme: Theme) -> None:
        """Build no window yet."""
        super().__init__()
        self._rooms = rooms
        self._clock = clock
        self._sentences = sentences
        self._theme = theme
        self._windows: dict[str, Any] = {}
        self._asked_on: date | None = None
        self._quits_after = False
        self._review_offer: ReviewOffer | None = None
        self._plan = AwayPlan(rooms.book)
        self._sweeping = Sweeping(rooms.book, clock, rooms.preferences.settings, rooms.reader)

    def offers(self) -> tuple[Ritual, ...]:
        """Return what is offered by a notice."""
        from organizer.services.rituals.offering import ReturnOffer, ReviewOffer, SweepOffer
        from organizer.services.rituals.review_progress import ReviewProgress
        from organizer.services.rituals.reviewing import Reviewing
        from organizer.ui.words.offer_words import OfferWords

        rooms, clock, settings_of = self._rooms, self._clock, self._rooms.preferences.settings
        words = OfferWords(self)
        reviewing = Reviewing(rooms.book, clock, settings_of)
        self._review_offer = ReviewOffer(reviewing, ReviewProgress(rooms.book), clock, settings_of, words)
        return (
            SweepOffer(self._sweeping, clock, settings_of, words),
            self._review_offer,
            ReturnOffer(self._absences(), self._plan, clock, settings_of, words),
        )

    def start(self, name: str) -> None:
        """Open a ritual by its name: `sweep`, `review` or `away`; of the review, the week that was offered."""
        {"sweep": self.sweep, "review": self._offered_review, "away": self.away}[name]()

    def sweep(self) -> None:
        """Open the sweep, or bring it forward where it is open."""
        self._come_forward("sweep", self._built_sweep)

    def review(self) -> None:
        """Open the weekly review where it stopped, or bring it forward where it is open."""
        self._come_forward("review", self._built_review)

    def _offered_review(self) -> None:
        self.review()
        offered = None if self._review_offer is None else self._review_offer.offered
        if offered is not None:
            self._windows["review"].begin(offered)

    def away(self) -> None:
        """Open the window of a planned absence, or bring it forward where it is open."""
        self._come_forward("away", self._built_away)

    def refresh(self) -> None:
        """Show what changed in the review, and of an absence, if they are open."""
        for name in ("review", "away"):
            if name in self._windows:
                self._windows[name].refresh()

    def build_anew(self) -> None:
        """Let go of the windows, whose sizes or words are of before; those that are open come again in their places."""
        before, self._windows = self._windows, {}
        for name, window in before.items():
            place = window.geometry() if window.isVisible() else None
            window.leave_quietly()
            window.deleteLater()
            if place is not None:
                {"sweep": self.sweep, "review": self.review, "away": self.away}[name]()
                self._windows[name].move(place.topLeft())

    def holds_up_quitting(self) -> bool:
        """Open the sweep instead of quitting, once a day, while cards are open; say whether it did."""
        today = local_day(self._clock.now(), self._clock.zone())
        if self._asked_on == today or not self._sweeping.sweep().cards:
            return False
        self._asked_on = today
        self._quits_after = True
        self.sweep()
        return True

    def close(self) -> None:
        """Take the windows away."""
        self._quits_after = False
        for window in self._windows.values():
            window.close()

    def _come_forward(self, name: str, build: Callable[[], Any]) -> None:
        window = self._windows.get(name)
        if window is None:
            window = self._windows[name] = build()
        if not window.isVisible():
            window.begin()
        window.come_forward()

    def _built_sweep(self) -> Any:  # noqa: ANN401 - a window, imported at its first use
        from organizer.ui.rituals.sweep_window import SweepWindow

        rooms = self._rooms
        window = SweepWindow(
            self._theme, self._sentences, self._sweeping, rooms.actions, self._clock, rooms.preferences
        )
        window.left.connect(self._sweep_left)
        return window

    def _built_review(self) -> Any:  # noqa: ANN401 - a window, imported at its first use
        from organizer.services.rituals.review_progress import ReviewProgress
        from organizer.services.rituals.reviewing import Reviewing
        from organizer.ui.rituals.review_window import ReviewWindow

        rooms = self._rooms
        window = ReviewWindow(
            self._theme,
            self._sentences,
            Reviewing(rooms.book, self._clock, rooms.preferences.settings),
            ReviewProgress(rooms.book),
            rooms.actions,
            rooms.reader,
            self._clock,
            rooms.preferences,
        )
        window.person_asked.connect(self.person_asked)
        window.capture_asked.connect(self.capture_asked)
        return window

    def _built_away(self) -> Any:  # noqa: ANN401 - a window, imported at its first use
        from organizer.ui.rituals.away_window import AwayWindow

        rooms = self._rooms
        return AwayWindow(
            self._theme,
            self._sentences,
            self._absences(),
            self._plan,
            rooms.actions,
            rooms.reader,
            self._clock,
            rooms.preferences,
        )

    def _absences(self) -> Absences:
        from organizer.services.rituals.absences import Absences

        rooms = self._rooms
        return Absences(rooms.book, self._clock, rooms.reader, rooms.actions)

    def _sweep_left(self) -> None:
        if self._quits_after:
            self._quits_after = False
            self.may_quit.emit()
