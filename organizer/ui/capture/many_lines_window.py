"""What was noted on paper, typed back in: a line each, with one day on which all of them were made."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter, QPalette, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from organizer.domain.errors import OrganizerError
from organizer.ui.look.areas import dress_area
from organizer.ui.look.controls import Button, Label
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.placing import come_over_active
from organizer.ui.settings.choices import Choice

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from organizer.domain.line import Reading
    from organizer.services.many_lines import ManyLines
    from organizer.services.ports import Clock
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences

_SIZE = (760, 600)
_DAYS_BACK = 30
_UNDERSTOOD_AFTER_MS = 200


class ManyLinesWindow(QWidget):
    """Takes many lines; below them stands how each is understood. What is not saved stays until the program ends."""

    def __init__(self, theme: Theme, sentences: Sentences, lines: ManyLines, clock: Clock) -> None:
        """Save by `lines`."""
        super().__init__()
        self._theme, self._sentences, self._lines, self._clock = theme, sentences, lines, clock
        self._days: tuple[date, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setObjectName("many_lines")
        self.setWindowTitle(self.tr("From paper"))
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(self.tr("One promise a line"))
        self._text.setPlaceholderText(self.tr("One promise a line, as you would say it on the day it was made"))
        self._text.setTabChangesFocus(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setFont(theme.font("line"))
        self._text.document().setDocumentMargin(theme.px(10))
        self._text.viewport().setAutoFillBackground(False)
        self._made = Choice(theme, self._offered_days())
        self._made.show_value(self._today().isoformat())
        self._made.setAccessibleName(self.tr("Made on"))
        self._made.chosen.connect(lambda _day: self.understand())
        self._understood = Label(theme, "meta", ink="text2")
        self._understood.setWordWrap(True)
        self._understood.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._understood.setAccessibleName(self.tr("How each line is understood"))
        self._problem = Label(theme, "body", ink="overdue")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._save = Button(theme, self.tr("Save all"), tone="primary", key=self.tr("Ctrl ↵"))
        self._save.clicked.connect(self.save)
        self._close = Button(theme, self.tr("Close"), tone="quiet", key=self.tr("Esc"))
        self._close.clicked.connect(self.close)
        self._build()
        self._look = QTimer(self, singleShot=True, interval=_UNDERSTOOD_AFTER_MS)
        self._look.timeout.connect(self.understand)
        self._text.textChanged.connect(self._look.start)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save)
        QShortcut(QKeySequence("Escape"), self, self.close)
        theme.changed.connect(self._dress)
        self._dress()
        self.understand()

    @property
    def words(self) -> str:
        """What was typed and not saved."""
        return self._text.toPlainText()

    def come_forward(self) -> None:
        """Show the window in front, with the keys in the text; the days are counted from today."""
        today = self._today()
        if not self._days or self._days[0] != today:
            self._made.offer(self._offered_days())
            self._made.show_value(today.isoformat())
        come_over_active(self)
        self._text.setFocus()

    def understand(self) -> None:
        """Say how each line is understood."""
        now, zone = self._clock.now(), self._clock.zone()
        said = []
        for one in self._read():
            if isinstance(one, OrganizerError):
                said.append(f"✗ {self._sentences.error(one)}")
            else:
                said.append(f"• {self._sentences.capturing.saves_as(one, now, zone).text}")
        if more := len(self._lines.rest(self.words)):
            said.append(self.tr("%n more, read when these are saved", "", more))
        self._understood.setText("\n".join(said))
        self._save.setEnabled(bool(said))

    def save(self) -> None:
        """Save all lines as one step; those that cannot be understood stay, and are said."""
        read = self._read()
        good: list[Reading] = [one for one in read if not isinstance(one, OrganizerError)]
        bad = [one for one in read if isinstance(one, OrganizerError)]
        try:
            if bad:
                raise bad[0]
            count = self._lines.save(good)
        except OrganizerError as refused:
            self._say(self._sentences.error(refused), "overdue")
            return
        self._text.setPlainText("\n".join(self._lines.rest(self.words)))
        self._say(self.tr("%n saved. Undo in the main window takes them back.", "", count), "text2")
        self.understand()

    def _say(self, sentence: str, ink: str) -> None:
        self._problem.say(sentence, ink)
        self._problem.show()

    def _read(self) -> tuple[Reading | OrganizerError, ...]:
        return self._lines.read(self._text.toPlainText(), self._days[max(self._made.currentIndex(), 0)])

    def _today(self) -> date:
        return self._clock.now().astimezone(self._clock.zone()).date()

    def _offered_days(self) -> list[tuple[str, str]]:
        today = self._today()
        self._days = tuple(today - timedelta(days=back) for back in range(_DAYS_BACK))
        words = self._sentences.words
        names = [words.day(day, today) if back < 2 else words.whole_day(day) for back, day in enumerate(self._days)]  # noqa: PLR2004
        return [(day.isoformat(), name) for day, name in zip(self._days, names, strict=True)]

    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        room = QVBoxLayout(self)
        room.setContentsMargins(px(24), px(20), px(24), px(18))
        room.setSpacing(px(10))
        head = QHBoxLayout()
        head.addWidget(Label(theme, "page", self.tr("From paper")))
        head.addStretch(1)
        head.addWidget(Label(theme, "body", self.tr("Made on"), ink="text2"))
        head.addWidget(self._made)
        room.addLayout(head)
        room.addWidget(FieldFrame(theme, self._text), 3)
        below = QScrollArea()
        below.setFrameShape(QFrame.Shape.NoFrame)
        below.setWidgetResizable(True)
        below.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._understood.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        below.setWidget(self._understood)
        self._below = below
        room.addWidget(below, 2)
        room.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._save)
        room.addLayout(foot)

    def _dress(self) -> None:
        for area in (self._text, self._below):
            dress_area(area, self._theme)
        palette, role = self._text.palette(), QPalette.ColorRole
        palette.setColor(role.Text, self._theme.ink("text"))
        palette.setColor(role.PlaceholderText, self._theme.ink("text3"))
        self._text.setPalette(palette)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.ink("canvas"))
