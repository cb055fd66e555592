"""What was changed in two places at once: what leads is shown, the other is not lost, and one press settles it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from organizer.ui.look.controls import Button, Label
from organizer.ui.look.leaving import take_away
from organizer.ui.words.repeat_words import repeats
from organizer.ui.words.wording import begun, filled, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QPaintEvent

    from organizer.services.ports import Clock
    from organizer.services.views import Beside, PromiseView
    from organizer.ui.look.theme import Theme
    from organizer.ui.verbs.verbs import Verbs
    from organizer.ui.words.sentences import Sentences

_LONGEST = 200


class ConflictBox(QWidget):
    """Shows what another place said of the fields of a promise; nothing while there is nothing to settle."""

    def __init__(
        self, theme: Theme, sentences: Sentences, names: Mapping[str, str], clock: Clock, verbs: Verbs
    ) -> None:
        """Show nothing yet; `names` are what fields are called."""
        super().__init__()
        self._theme, self._sentences, self._names, self._clock, self._verbs = theme, sentences, names, clock, verbs
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        self._room.setSpacing(theme.px(6))
        self._shown: list[QWidget] = []
        self.hide()

    def show_view(self, view: PromiseView) -> None:
        """Show what is to be settled of a promise."""
        for one in self._shown:
            take_away(one, self._room)
        self._shown = []
        self.setVisible(bool(view.beside))
        if not view.beside:
            return
        title = Label(self._theme, "meta_strong", self.tr("Changed in two places at once"))
        words = Label(self._theme, "meta", self.tr("What is shown leads. This was said too:"), ink="text2")
        words.setWordWrap(True)
        stay = Button(self._theme, self.tr("Keep what is shown"), icon="check")
        stay.clicked.connect(partial(self._verbs.mending.let_stand, view))
        for part in (title, words, *(self._row(view, one) for one in view.beside), stay):
            self._room.addWidget(part)
            part.show()
            self._shown.append(part)
        self.setAccessibleName(self.tr("Changed in two places at once"))

    def _row(self, view: PromiseView, one: Beside) -> QWidget:
        """Say what another place said, with the button that takes it."""
        end = self.tr("End")
        said = f"{self._names.get(one.field, end)}: {self._words(one)}"
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.px(8))
        label = Label(self._theme, "body", said)
        label.setWordWrap(True)
        line.addWidget(label, 1)
        if one.field != "end":
            use = Button(self._theme, self.tr("Use this"))
            use.setAccessibleName(filled(self.tr("Use this instead: %1"), said))
            value = one.value if one.field != "note" else one.value or ""
            use.clicked.connect(partial(self._verbs.mending.correct, view, one.field, value))
            line.addWidget(use, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _words(self, one: Beside) -> str:
        if one.value is None:
            return self.tr("nothing")
        if not isinstance(one.value, str):
            return begun(self._sentences.words.due(one.value, self._clock.now(), self._clock.zone()))
        words = self._sentences.words
        says: dict[str, Callable[[str], str]] = {
            "end": self._end,
            "kind": self._sentences.prompts.kind,
            "channel": words.channel,
            "repeat": lambda rule: begun(repeats(words, rule)),
        }
        say = says.get(one.field)
        return say(one.value) if say else shown(one.value, _LONGEST)

    def _end(self, state: str) -> str:
        return {
            "open": self.tr("still open"),
            "kept": self.tr("kept"),
            "got_it": self.tr("got it"),
            "let_go": self.tr("let go"),
        }.get(state, shown(state))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, with a line that says it waits for a decision."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.ink("today"), 1))
        painter.setBrush(self._theme.ink("hover"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, self._theme.px(8), self._theme.px(8))
