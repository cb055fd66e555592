"""A page of the settings: cards, and in each a line a setting, with one line of help and the control at its end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from organizer.domain.errors import OrganizerError
from organizer.ui.look.areas import dress_area
from organizer.ui.look.controls import Label
from organizer.ui.settings.choices import Choice, Switch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from organizer.ui.look.theme import Theme
    from organizer.ui.settings.room import SettingsRoom

_STACKED_BELOW = 450
_WIDEST = 720


class SettingsPage(QObject):
    """One page. A child class names it (`key` in code, `icon`), says its `title`, and fills it with cards and lines."""

    key = ""
    icon = "settings"

    def __init__(self, room: SettingsRoom) -> None:
        """Build nothing yet."""
        super().__init__()
        self.room = room
        self.theme = room.theme
        self.lines: list[SettingLine] = []
        self._refreshing: list[Callable[[], None]] = []
        self._view: _View | None = None
        self._card: _Card | None = None
        self._cards: list[tuple[Label | None, _Card]] = []

    @property
    def widget(self) -> QWidget:
        """The page on the screen, built when it is first asked for."""
        return self._shown()

    def _shown(self) -> _View:
        if self._view is None:
            self._view = _View(self.theme, self.title())
            self.fill()
            self._view.column.addStretch(1)
        return self._view

    def title(self) -> str:
        """Return the name of the page."""
        raise NotImplementedError

    def fill(self) -> None:
        """Add the cards and lines."""
        raise NotImplementedError

    def show_within(self, what: str) -> None:
        """Show one of several things that a page can show in one place; most have only one."""

    def refresh(self) -> None:
        """Show the settings as they are now; called when any changed."""
        for refresh in self._refreshing:
            refresh()

    def turned_to(self) -> None:
        """Show anew what may have changed otherwise than by a setting; called whenever the page is turned to."""

    def look_into(self, path: Path) -> None:
        """Show what an import of a file would bring; most pages have nothing to do with files."""

    def found(self, words: str) -> list[SettingLine]:
        """Return the lines that have all of the words in their label, help or choices, or in other words for them."""
        wanted = words.casefold().split()
        return [line for line in self._built_lines() if all(word in line.words for word in wanted)]

    def show_only(self, hits: Sequence[SettingLine]) -> None:
        """Leave these lines on the page, of those that apply, and the cards that hold any of them."""
        for line in self.lines:
            line.setVisible(line in hits and line.applies)
        for title, card in self._cards:
            there = card.holds_any(self.lines)
            card.setVisible(there)
            if title is not None:
                title.setVisible(there)

    def _built_lines(self) -> list[SettingLine]:
        self._shown()
        return self.lines

    def line_with(self, focused: QWidget | None) -> int | None:
        """Return the number of the line that has the keys, or None."""
        numbers = (
            number for number, line in enumerate(self.lines) if focused is not None and line.isAncestorOf(focused)
        )
        return next(numbers, None)

    def begin_at(self, number: int) -> None:
        """Give the keys to the control of a line by its number."""
        if number < len(self.lines) and (control := self.lines[number].control) is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)
            self.bring_into_sight(self.lines[number])

    def bring_into_sight(self, line: SettingLine) -> None:
        """Scroll to a line, once what changed around it has its place."""
        QTimer.singleShot(0, line, lambda: self._shown().ensureWidgetVisible(line))

    # What a page is filled with.

    def add_widget(self, widget: QWidget) -> None:
        """Add anything between the cards: a bar, a sentence."""
        self._card = None
        self._shown().column.addWidget(widget)

    def add_card(self, title: str = "") -> None:
        """Begin a card; what follows stands in it."""
        column = self._shown().column
        heading = None
        if title:
            heading = Label(self.theme, "section", title, ink="text2")
            heading.setContentsMargins(0, self.theme.px(8), 0, 0)
            column.addWidget(heading)
        self._card = _Card(self.theme)
        column.addWidget(self._card)
        self._cards.append((heading, self._card))

    def add(self, label: str, says: str, control: QWidget | None) -> SettingLine:
        """Add a line with a control of any kind, which is named after the label."""
        return self.add_line(SettingLine(self.theme, label, says, control))

    def add_line(self, line: SettingLine) -> SettingLine:
        """Add a line that is there already."""
        self.lines.append(line)
        if self._card is None:
            self.add_card()
        assert self._card is not None  # noqa: S101 - it was just begun
        self._card.add(line)
        return line

    def add_switch(self, key: str, label: str, says: str = "") -> SettingLine:
        """Add a setting that is on or off."""
        switch = Switch(self.theme)
        line = self.add(label, says, switch)
        self.keep_true(lambda: switch.setChecked(self.room.preferences.get(key) == "yes"))
        switch.clicked.connect(lambda on: self.set(line, key, "yes" if on else "no"))
        return line

    def add_choice(self, key: str, label: str, says: str, choices: Sequence[tuple[str, str]]) -> SettingLine:
        """Add a setting that is one of several: pairs of the value as it is kept, and its name."""
        choice = Choice(self.theme, choices)
        line = self.add(label, says, choice)
        self.keep_true(lambda: choice.show_value(self.room.preferences.get(key)))
        choice.chosen.connect(partial(self.set, line, key))
        return line.known_as(" ".join(name for _, name in choices))

    def set(self, line: SettingLine, key: str, words: str) -> None:
        """Save a setting at once; what cannot be is said below its line."""
        try:
            self.room.preferences.set(key, words)
        except OrganizerError as refused:
            line.say_problem(self.room.sentences.error(refused))
            self.refresh()
        else:
            line.say_problem("")

    def keep_true(self, refresh: Callable[[], None]) -> None:
        """Have `refresh` called now and whenever a setting changed."""
        self._refreshing.append(refresh)
        refresh()


class _View(QScrollArea):
    """The page on the screen: a title, and below it a column of cards."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("settings_page")
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        px = theme.px
        inside = QWidget()
        inside.setMaximumWidth(px(_WIDEST))
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(px(28), px(20), px(28), px(28))
        self.column.setSpacing(px(8))
        self.column.addWidget(Label(theme, "page", title))
        self.column.addSpacing(px(4))
        self.setWidget(inside)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        dress_area(self, self._theme, "canvas")


class SettingLine(QWidget):
    """A label, a line of help, a control, and what went wrong with it."""

    def __init__(self, theme: Theme, label: str, says: str, control: QWidget | None) -> None:
        """Put the control at the end of the line, or below it where there is little room."""
        super().__init__()
        self.words = f"{label} {says}".casefold()
        self.applies = True
        self._theme = theme
        self.control = control
        self._helps, self._under_way = says, ""
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(theme.px(18), theme.px(10), theme.px(16), theme.px(10))
        self._row.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        self._label, self._help = Label(theme, "title", label), Label(theme, "meta", says, ink="text2")
        self._problem = Label(theme, "meta", "", ink="overdue")
        as_high_as_its_words = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        as_high_as_its_words.setHeightForWidth(True)
        words.addStretch(1)
        for part in (self._label, self._help, self._problem):
            part.setWordWrap(True)
            part.setSizePolicy(as_high_as_its_words)
            words.addWidget(part)
        words.addStretch(1)
        if not says:
            # What is told to be seen before it has a place is a window of its own for a moment, and takes the keys.
            self._help.hide()
        self._problem.hide()
        self._row.addLayout(words, 1)
        if control is not None:
            self._name(control, label, says)
            self._label.setBuddy(control)
            self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line towards the one above, where there is one in sight."""
        if self.y() > self._theme.px(8):
            painter = QPainter(self)
            edge = self._theme.px(18)
            painter.fillRect(edge, 0, self.width() - 2 * edge, 1, self._theme.ink("divider"))

    def known_as(self, words: str) -> SettingLine:
        """Be found by these words too: what other programs call it, or what can be chosen."""
        self.words = f"{self.words} {words.casefold()}"
        return self

    def apply(self, *, now: bool) -> None:
        """Stand on the page or not; a search does not bring back what does not apply."""
        self.applies = now
        self.setVisible(now)

    def let_help_be_copied(self) -> None:
        """Let the line of help be marked and copied, and large enough to be copied by hand."""
        self._help.stand_as("line", "text")
        self._help.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def say_label(self, label: str) -> None:
        """Show another label."""
        self._label.setText(label)
        if self.control is not None:
            self._name(self.control, label, self._help.text())

    def _name(self, control: QWidget, label: str, says: str) -> None:
        """Name the control for a screen reader; the line within a field is a widget of its own."""
        for part in (control, *control.findChildren(QLineEdit)):
            part.setAccessibleName(label)
            part.setAccessibleDescription(says)

    def say_help(self, says: str) -> None:
        """Show another line of help."""
        self._helps = says
        self._show_help()

    def _show_help(self) -> None:
        says = self._under_way or self._helps
        self._help.setText(says)
        if not says:
            # Without a home yet, a part that is told to be seen would be a window of its own for a moment.
            self._help.hide()

    def say_under_way(self, sentence: str) -> None:
        """Say in place of the help that something goes on; without a sentence, the help is shown again."""
        self._under_way = sentence
        self._show_help()

    def say_problem(self, sentence: str) -> None:
        """Say what went wrong, or nothing any more."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack label and control where the line is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(_STACKED_BELOW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)
            if self.control is not None:
                align = Qt.AlignmentFlag.AlignLeading if narrow else Qt.AlignmentFlag.AlignVCenter
                self._row.setAlignment(self.control, align)


class _Card(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def add(self, line: QWidget) -> None:
        self._parts.append(line)
        self._column.addWidget(line)

    def holds_any(self, lines: Sequence[QWidget]) -> bool:
        """Say whether there is anything to see in it: one of `lines`, or something that is no line."""
        return any(not part.isHidden() for part in self._parts) or not any(part in lines for part in self._parts)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.ink("divider"), 1))
        painter.setBrush(self._theme.ink("surface"))
        radius = self._theme.px(12)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
