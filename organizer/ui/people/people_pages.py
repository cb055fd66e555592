"""The pages of people: all of them, and one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QStackedWidget, QWidget

from organizer.ui.people.people_page import PeoplePage
from organizer.ui.promises.places import PEOPLE

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.ui.keyboard.keys import Keys
    from organizer.ui.look.theme import Theme
    from organizer.ui.people.person_page import PersonPage
    from organizer.ui.promises.list_filter import ListFilter
    from organizer.ui.promises.places import Places
    from organizer.ui.verbs.verbs import Verbs
    from organizer.ui.words.sentences import Sentences


class PeoplePages(QStackedWidget):
    """Shows everyone, or one person; `went(place)` wants another place of the window."""

    went = Signal(str)
    shown = Signal()
    promise_chosen = Signal(object, object)
    details_asked = Signal()
    capture_asked = Signal(str, str)

    def __init__(
        self, theme: Theme, sentences: Sentences, reader: Reader, clock: Clock, keys: Keys, places: Places, verbs: Verbs
    ) -> None:
        """Build the page of everyone; that of one comes when somebody is looked at."""
        super().__init__()
        self._all = PeoplePage(theme, sentences, reader, clock)
        self._one: PersonPage | None = None
        self._looked_at = ""
        self._build_one = partial(self._built_one, theme, sentences, reader, clock, keys, places, verbs)
        self._theme, self._reader, self._verbs = theme, reader, verbs
        self._all.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._all.list.customContextMenuRequested.connect(self._show_menu)
        self._all.opened.connect(lambda person: self.went.emit(f"person:{person}"))
        self.addWidget(self._all)
        self.setFocusProxy(self._all)

    def go_to(self, place: str) -> None:
        """Show `people`, or one as `person:ID`."""
        if place == PEOPLE:
            came_from = "" if self.currentWidget() is self._all else self._looked_at
            self._show(self._all)
            if not self._all.filter.end():
                self._all.refresh()
            if self._all.list.people.place_of(came_from) >= 0:
                self._all.list.choose(came_from)
            return
        if self._one is None:
            self._one = self._build_one()
            self.addWidget(self._one)
        self._looked_at = place.removeprefix("person:")
        if self._one.show_person(self._looked_at):
            self._show(self._one)
        else:
            self.went.emit(PEOPLE)

    @property
    def filter(self) -> ListFilter:
        """What leaves only some people, or some of the promises with one of them."""
        return self._all.filter if self._one is None or self.currentWidget() is self._all else self._one.filter

    def refresh(self) -> None:
        """Show what changed, if it is in sight."""
        if not self.isVisible():
            return
        if self.currentWidget() is self._all:
            self._all.refresh()
        elif self._one is not None:
            self._one.refresh()
            self.shown.emit()

    @property
    def face(self) -> QWidget | None:
        """Who stands before the title."""
        return None if self.currentWidget() is self._all or self._one is None else self._one.face

    def title(self) -> tuple[str, str]:
        """Return what the head of the window says here."""
        if self.currentWidget() is self._all or self._one is None:
            return self._all.title()
        return self._one.title()

    def _show_menu(self, spot: QPoint) -> None:
        """Show what can be done with the person under the mouse, or by the key of menus with the one who is chosen."""
        people = self._all.list
        index = people.indexAt(spot)
        index = index if index.isValid() else people.currentIndex()
        if not index.isValid():
            return
        from organizer.ui.look.menus import ICON_PX, Menu

        people.setCurrentIndex(index)
        person, does = self._reader.person(people.chosen()).person, self._verbs.people
        menu, px = Menu(self._theme, people), self._theme.px
        menu.setAccessibleName(self.tr("All that can be done"))
        for name, icon, act in (
            (self.tr("Open the person"), "user", lambda: self.went.emit(f"person:{person.id}")),
            (self.tr("Log a touch"), "messages-square", lambda: does.ask_what_passed(person)),
            (self.tr("Thank"), "heart", lambda: does.ask_for_thanks(person)),
            (self.tr("Same as…"), "merge", lambda: does.ask_who_it_is(person)),
        ):
            menu.addAction(QIcon(self._theme.icon(icon, "text2", px(ICON_PX), people)), name).triggered.connect(act)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(people.viewport().mapToGlobal(people.visualRect(index).center()))

    def _show(self, page: PeoplePage | PersonPage) -> None:
        self.setCurrentWidget(page)
        self.setFocusProxy(page)

    def _built_one(
        self, theme: Theme, sentences: Sentences, reader: Reader, clock: Clock, keys: Keys, places: Places, verbs: Verbs
    ) -> PersonPage:
        from organizer.ui.people.person_page import PersonPage

        page = PersonPage(theme, sentences, reader, clock, keys, places, verbs)
        page.left.connect(lambda: self.went.emit(PEOPLE))
        page.went.connect(self.went)
        page.promise_chosen.connect(self.promise_chosen)
        page.details_asked.connect(self.details_asked)
        page.capture_asked.connect(self.capture_asked)
        return page
