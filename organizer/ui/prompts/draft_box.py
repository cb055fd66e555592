"""A draft: a text to copy or to open in the mail program, and to note once it was said. Nothing is sent for the user."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from organizer.ui.look.cards import key_within
from organizer.ui.look.controls import Button, Label
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.flow import Flow
from organizer.ui.look.text_box import TextBox
from organizer.ui.prompts.ways_out import WaysOut
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QUrl

    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.ways_out import Ways


@dataclass(frozen=True, slots=True)
class Ready:
    """A ready text: its kind of draft, what its button says, the text filled in, and the template it came from.

    `channel` is the one it was written for, `channel_name` how that is called; both are empty where none is known.
    """

    kind: str
    name: str
    text: str
    template: str
    channel: str = ""
    channel_name: str = ""


class DraftBox(QWidget):
    """Shows a draft to be edited. `noted(text, channel)` says that it was said.

    `worded(kind, template, channel)` says that it is always to be so, by this channel, or by any where none is named;
    `chosen()` that another of the ready texts was taken.
    """

    noted = Signal(str, str)
    worded = Signal(str, str, str)
    chosen = Signal()
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        ready: tuple[Ready, ...],
        ways: Ways,
        note: str,
        *,
        icon: str = "check",
        opens: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        """Offer the texts in `ready`, the first at once; `note` is what the button says that notes it.

        `opens` opens an address in the program that is for it.
        """
        super().__init__()
        self.theme = theme
        self._ready = ready
        self._chosen = ready[0]
        self._as_template = False
        self._channel = ""
        self._opens = opens
        self.room = QVBoxLayout(self)
        self.room.setContentsMargins(0, 0, 0, 0)
        self.room.setSpacing(theme.px(6))
        if len(ready) > 1:
            self._add_choices()
        self.field = TextBox(theme, self.tr("Draft"))
        self.field.begin_with(self._chosen.text)
        self.field.given_up.connect(self.closed)
        self.room.addWidget(FieldFrame(theme, self.field))
        self._between = QVBoxLayout()
        self.room.addLayout(self._between)
        self._buttons = QWidget()
        self.row = Flow(self._buttons, gap=theme.px(4))
        self._note = Button(theme, note, icon=icon, tone="primary", key=self.tr("Ctrl ↵"))
        self._note.clicked.connect(self._done)
        self.row.addWidget(self._note)
        self._add_ways(ways)
        self._own = Button(theme, self.tr("My words…"), icon="pencil", tone="quiet")
        self._own.setToolTip(self.tr("Word this draft once for all; {name}, {what}, {due} and {was} are filled in"))
        self._own.clicked.connect(self._turn_to_template)
        self.row.addWidget(self._own)
        self._own_by_channel = Button(theme, self.tr("Keep these words"), tone="quiet")
        self._own_by_channel.clicked.connect(self._keep_by_channel)
        self._own_by_channel.hide()
        self.row.addWidget(self._own_by_channel)
        self.room.addWidget(self._buttons)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            key_within(self, keys, self._done)
        self.setFocusProxy(self.field)

    def put_between(self, *parts: QWidget) -> None:
        """Put what belongs to the words between them and the buttons: so it is seen, read aloud, and reached by Tab."""
        for part in parts:
            self._between.addWidget(part)
            part.stackUnder(self._buttons)
        buttons = (button for part in (*parts, self._buttons) for button in part.findChildren(Button))
        for before, after in pairwise((self.field, *buttons)):
            self.setTabOrder(before, after)

    def say(self, text: str) -> None:
        """Show another text in place of the draft, unless the user has changed it."""
        if not self._as_template and self.field.toPlainText() == self._chosen.text:
            self.field.begin_with(text)
            self._chosen = replace(self._chosen, text=text)

    def reword(self, ready: tuple[Ready, ...]) -> None:
        """Offer the same drafts in other words; what the user has changed stays."""
        number = self._ready.index(self._chosen)
        kept = self._as_template or self.field.toPlainText() != self._chosen.text
        self._ready, self._chosen = ready, ready[number]
        if not kept:
            self.field.begin_with(self._chosen.text)
        self.field.setFocus()

    @property
    def kind(self) -> str:
        """Return which draft was chosen."""
        return self._chosen.kind

    @property
    def text(self) -> str:
        """Return the words as they stand."""
        return self.field.toPlainText().strip()

    def note(self) -> None:
        """Note the words as they stand."""
        self._done()

    def choose(self, number: int) -> None:
        """Take one of the ready texts."""
        self._chosen = self._ready[number]
        self._as_template = False
        self._own.become(self.tr("My words…"), icon="pencil")
        self._own_by_channel.hide()
        self.field.begin_with(self._chosen.text)
        self.field.setFocus()
        self.chosen.emit()

    def _add_choices(self) -> None:
        choices = QWidget()
        row = Flow(choices, gap=self.theme.px(4))
        for number, one in enumerate(self._ready):
            button = Button(self.theme, one.name, key=self.tr("Alt %1").replace("%1", str(number + 1)))
            button.clicked.connect(partial(self.choose, number))
            key_within(self, f"Alt+{number + 1}", partial(self.choose, number))
            row.addWidget(button)
        self.room.addWidget(choices)

    def _add_ways(self, ways: Ways) -> None:
        copy = Button(self.theme, self.tr("Copy"), icon="copy")
        copy.clicked.connect(self._copy)
        self.row.addWidget(copy)
        out = WaysOut(self.theme, ways, self._opens, lambda: self.text, self)
        out.went.connect(self._went)
        for button in out.buttons:
            self.row.addWidget(button)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.field.setFocus()

    def _went(self, channel: str) -> None:
        """Keep by which way it is said, to be noted; who walked over has said it."""
        self._channel = channel
        if channel == "in person":
            self._done()
        else:
            self._note.setFocus()

    def _turn_to_template(self) -> None:
        """Show the template of the draft to be worded anew; pressed again, it is kept."""
        if self._as_template:
            self.worded.emit(self._chosen.kind, self.text, "")
            return
        self._as_template = True
        self._own.become(self.tr("Keep these words"), icon="check")
        if self._chosen.channel:
            self._own_by_channel.become(filled(self.tr("Keep them for: %1"), self._chosen.channel_name))
            self._own_by_channel.show()
        self.field.begin_with(self._chosen.template)
        self.field.setFocus()

    def _keep_by_channel(self) -> None:
        self.worded.emit(self._chosen.kind, self.text, self._chosen.channel)

    def _done(self) -> None:
        if self._as_template:
            self._turn_to_template()
        else:
            self.noted.emit(self.text, self._channel)


class Words(QWidget):
    """A note below a field."""

    def __init__(self, theme: Theme, text: str, ink: str = "text2") -> None:
        """Say `text`."""
        super().__init__()
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        label = Label(theme, "meta", text, ink=ink)
        label.setWordWrap(True)
        room.addWidget(label)
