"""Settings: how promises are caught."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from organizer.domain.handed_in import BOOKMARKLET
from organizer.ui.look.controls import Button
from organizer.ui.settings.choices import KeyField, Switch
from organizer.ui.settings.page import SettingsPage
from organizer.ui.settings.paper_lines import PaperLines
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from organizer.domain.errors import OrganizerError
    from organizer.ui.settings.page import SettingLine


class CapturePage(SettingsPage):
    """The key that works everywhere, the start with the desktop, and how dates are read."""

    key = "capture"
    icon = "zap"

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Capture")

    def fill(self) -> None:
        """Add the lines."""
        self._keys = KeyField(self.theme)
        self._line = self.add(self.tr("Key that works everywhere"), "", self._keys).known_as(
            self.tr("global hot key shortcut keyboard")
        )
        self._keys.pressed_keys.connect(self._take)
        self._none = Button(self.theme, self.tr("Give it back"), tone="plain")
        self._none.clicked.connect(self._give_back)
        self._none_line = self.add(self.tr("Do without the key"), self.tr("Other programs can have it"), self._none)
        self.keep_true(self._show_keys)
        start = Switch(self.theme)
        self._start_line = self.add(
            self.tr("Start with the desktop"), self.tr("In the background, so that reminders are never missed"), start
        ).known_as(self.tr("autostart login boot sign in"))
        start.clicked.connect(self._start_with_desktop)
        self.keep_true(lambda: start.setChecked(self.room.autostart.is_on()))
        self._add_other_programs()
        self._paper = PaperLines(self)
        self.add_card(self.tr("How dates are read"))
        self.add_switch("day_first", self.tr("3/4 is the 3rd of April"), self.tr("Off: the 4th of March"))
        self.add_choice(
            "next_weekday",
            self.tr("“Next Friday”"),
            "",
            (("following", self.tr("Friday of next week")), ("nearest", self.tr("The next Friday to come"))),
        )

    def _add_other_programs(self) -> None:
        """Add what other programs hand in, and how a web page does."""
        self.add_card(self.tr("From other programs"))
        links = Switch(self.theme)
        self._links_line = self.add(
            self.tr("Open organizer: links"),
            self.tr("Web pages, mails and cards are shown in the capture window; nothing is saved until you do"),
            links,
        )
        links.clicked.connect(self._open_links)
        self.keep_true(lambda: links.setChecked(self.room.links.is_on()))
        copy = Button(self.theme, self.tr("Copy"), icon="copy")
        copy.clicked.connect(self._copy_bookmark)
        self._bookmark_line = self.add(self.tr("A bookmark that captures a page"), self._how_to_bookmark(), copy)

    def turned_to(self) -> None:
        """Say of what was copied before how it is done."""
        self._bookmark_line.say_help(self._how_to_bookmark())

    def _how_to_bookmark(self) -> str:
        return self.tr("Copy it, make a bookmark in your browser, and paste it there in place of the address")

    def _open_links(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        noted = self.room.links.turn(on=on)
        said = self.tr("The desktop’s list of who opens links cannot be written. Nothing was changed.")
        self._links_line.say_problem("" if noted else said)
        self.refresh()

    def _copy_bookmark(self) -> None:
        QGuiApplication.clipboard().setText(BOOKMARKLET)
        self._bookmark_line.say_help(self.tr("Copied. Paste it as the address of a new bookmark"))

    def _show_keys(self) -> None:
        chosen = self.room.preferences.windows().hot_key
        self._keys.show_keys(chosen)
        self._none_line.apply(now=bool(chosen))
        refused = self.room.key_refused() if chosen else None
        self._line.say_problem("" if refused is None else self.room.sentences.error(refused))
        if refused is not None:
            self._line.say_help("")
        elif chosen:
            self._line.say_help(filled(self.tr("%1 brings the capture window over any program"), chosen))
        else:
            self._line.say_help(
                self.tr("It brings the capture window over any program. None is taken until you choose")
            )

    def _take(self, keys: str) -> None:
        """Take the key: that is the test whether another program has it."""

        def taken(_called: str) -> None:
            self.set(self._line, "hot_key", keys)

        def refused(error: OrganizerError) -> None:
            self._take_the_former()
            self._show_keys()
            self._line.say_problem(self.room.sentences.error(error))

        self.room.hot_keys.take(keys, taken, refused)

    def _take_the_former(self) -> None:
        former = self.room.preferences.windows().hot_key
        if former:
            self.room.hot_keys.take(former, lambda _called: None, lambda _error: None)

    def _give_back(self) -> None:
        self.room.hot_keys.let_go()
        self.set(self._line, "hot_key", "")

    def _start_with_desktop(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        line: SettingLine = self._start_line
        if self.room.autostart.turn(on=on):
            line.say_problem("")
        else:
            line.say_problem(self.tr("The desktop’s list of programs to start cannot be written. Nothing was changed."))
        self.refresh()
