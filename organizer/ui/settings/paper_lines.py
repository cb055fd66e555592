"""Settings: paper. A card of today's and this week's promises for the pocket, and typing back in what was noted on it."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from organizer.domain.errors import OrganizerError
from organizer.domain.when import Day, day_of, local_day, passes_at
from organizer.ui.look.choosing import ONLY_CHOOSE, offered_as
from organizer.ui.look.controls import Button
from organizer.ui.settings.choices import Choice
from organizer.ui.settings.pocket_card import CardPart, CardRow, PocketCard
from organizer.ui.words.wording import begun, filled, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from organizer.domain.when import Due
    from organizer.services.views import PromiseView
    from organizer.ui.settings.page import SettingsPage

_FORMS = ("a6", "letter")
# Under what the book keeps which of them was chosen.
_FORM = "pocket_card"
_MOST = 60
_WEEK = timedelta(days=7)
# As far from a day no word but its date is said for it.
_FAR = timedelta(days=3)


class PaperLines(QObject):
    """The lines about paper, on a page of the settings."""

    def __init__(self, page: SettingsPage) -> None:
        """Add them to `page`."""
        super().__init__(page)
        self._page = page
        theme = page.theme
        page.add_card(self.tr("On paper"))
        self._form = Choice(theme, (("a6", self.tr("A6")), ("letter", self.tr("Letter, folded once"))))
        preferences = page.room.preferences
        self._form.show_value("letter" if preferences.remembered(_FORM) == "letter" else "a6")
        self._form.chosen.connect(self._remember)
        page.add(self.tr("Size of the pocket card"), "", self._form)
        save = Button(theme, self.tr("Save as PDF…"))
        save.clicked.connect(self._save_as)
        self._line = page.add(
            self.tr("A card for the pocket"),
            self.tr("Today’s and this week’s promises, and blank lines for new ones"),
            save,
        )
        type_in = Button(theme, self.tr("Type in…"), icon="pencil")
        type_in.clicked.connect(page.room.type_in)
        page.add(
            self.tr("What was noted on paper"), self.tr("Many lines at once, with the day they were made on"), type_in
        )

    def _remember(self, form: str) -> None:
        # A book that takes nothing now is said elsewhere; the card is printed as was chosen.
        with suppress(OrganizerError):
            self._page.room.preferences.remember(_FORM, form)

    def write(self, path: str) -> None:
        """Write the card to `path`."""
        clock, words = self._page.room.clock, self._page.room.sentences.words
        today = clock.now().astimezone(clock.zone()).date()
        title = filled(self.tr("Promises, %1"), words.whole_day(today))
        form = _FORMS[self._form.currentIndex()]
        if PocketCard(self._page.theme).write(path, form, title, self._parts()):
            self._line.say_problem("")
            self._line.say_help(filled(self.tr("Saved to %1"), shown(path)))
        else:
            self._line.say_problem(filled(self.tr("“%1” cannot be written. Choose another place."), shown(path)))

    def _parts(self) -> tuple[CardPart, ...]:
        room = self._page.room
        now, zone = room.clock.now(), room.clock.zone()
        coming = [
            view
            for view in room.reader.page("upcoming", limit=_MOST).rows
            if view.promise.due is not None and passes_at(view.promise.due, zone) <= now + _WEEK
        ]
        return (
            CardPart(self.tr("Today"), self._rows(room.reader.page("today", limit=_MOST).rows)),
            CardPart(self.tr("This week"), self._rows(coming)),
        )

    def _rows(self, views: Iterable[PromiseView]) -> tuple[CardRow, ...]:
        said = []
        for view in views:
            what = begun(shown(view.promise.what))
            named = (
                self.tr("%1: %2", "who: what") if view.promise.is_mine else self.tr("Waiting for %1: %2", "who: what")
            )
            name = filled(named, shown(view.to), what) if view.to else what
            said.append(CardRow(name, "" if view.promise.due is None else self._due(view.promise.due)))
        return tuple(said)

    def _due(self, due: Due) -> str:
        """Say a due as it is still right on another day: paper that said “Tomorrow” would lie from midnight on."""
        room = self._page.room
        now, zone = room.clock.now(), room.clock.zone()
        days = (day_of(due, zone) - local_day(now, zone)).days
        if days == 0 and isinstance(due, Day):
            return ""
        if days:
            now += _FAR if days < 0 else -_FAR
        return room.sentences.words.due(due, now, zone)

    def _save_as(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._page.widget, self.tr("Save the card to"), offered_as("card.pdf"), "PDF (*.pdf)", options=ONLY_CHOOSE
        )
        if chosen:
            self.write(chosen)
