"""The middle of the window: the page of promises, and once they were looked at the pages of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from organizer.ui.people.people_pages import PeoplePages
    from organizer.ui.promises.promises_page import PromisesPage


class Stage(QStackedWidget):
    """Shows one of them; both can be filtered, and take the keys."""

    def __init__(self, promises: PromisesPage, built_people: Callable[[], PeoplePages]) -> None:
        """Show promises; people are built at their first use."""
        super().__init__()
        self._promises = promises
        self._built_people = built_people
        self._people: PeoplePages | None = None
        self.addWidget(promises)

    @property
    def here(self) -> PromisesPage | PeoplePages:
        """The page that is shown."""
        return self.people or self._promises

    @property
    def people(self) -> PeoplePages | None:
        """The pages of people, where they are shown."""
        return self._people if self._people is not None and self.currentWidget() is self._people else None

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What of the page that is shown the keys go to in turn."""
        return (self._promises.line, self._promises.list) if self.people is None else (self.people,)

    def hasHeightForWidth(self) -> bool:
        """Return that it needs no height for what is in it: it has what is left, and a question that is asked below goes before."""
        return False

    def show_promises(self) -> None:
        """Show the page of promises."""
        self.setCurrentWidget(self._promises)

    def show_people(self) -> PeoplePages:
        """Show the pages of people, and return them."""
        if self._people is None:
            self._people = self._built_people()
            self.addWidget(self._people)
        self.setCurrentWidget(self._people)
        return self._people

    def refresh_people(self) -> None:
        """Show what changed with people, where they are shown."""
        if self._people is not None:
            self._people.refresh()

    def take_keys(self) -> None:
        """Give the page that is shown the keys."""
        self.here.setFocus()

    def filter_here(self) -> None:
        """Take words that leave only the rows with them."""
        self.here.filter.begin()
