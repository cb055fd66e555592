"""Before you leave: one card a person, a verb a key, and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from organizer.domain.errors import OrganizerError
from organizer.ui.keyboard.letters import Letters
from organizer.ui.keyboard.ritual_keys import RitualKeys
from organizer.ui.look.areas import dress_area
from organizer.ui.look.cards import Panel
from organizer.ui.look.controls import OUTSIDE, Button, Label, Picture
from organizer.ui.look.flow import Flow
from organizer.ui.look.leaving import take_away
from organizer.ui.look.placing import come_over_active
from organizer.ui.look.problem_bar import ProblemBar
from organizer.ui.rituals.sweep_card import SweepCard
from organizer.ui.rituals.sweep_head import SweepHead
from organizer.ui.rituals.sweep_steps import SweepStep, SweepSteps
from organizer.ui.rituals.sweep_verbs import SweepVerbs
from organizer.ui.words.sweep_words import MINE, STAYS, THEIRS, SweepWords, verbs_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from organizer.domain.sweep import Card
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.rituals.sweeping import Sweeping
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences

_WIDE, _HIGH, _CARD, _NARROW = 960, 720, 680, 600


class SweepWindow(QWidget):
    """Goes through the cards of an evening. `left()` is told when the window goes, done or not."""

    left = Signal()

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        sweeping: Sweeping,
        actions: Mending,
        clock: Clock,
        preferences: Preferences,
        opens: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        """Show nothing yet; `begin` looks for cards. `opens` opens an address in the program that is for it."""
        super().__init__()
        self._theme, self._sentences = theme, sentences
        self._sweeping, self._actions, self._clock = sweeping, actions, clock
        self._words = SweepWords(sentences.words, self)
        self._cards: list[Card] = []
        self._more = 0
        self._at = 0
        self._steps = SweepSteps()
        self._letters = Letters(preferences.windows, self)
        self._verbs = SweepVerbs(theme, sentences, actions, clock, preferences, opens, self)
        self._verbs.did.connect(self._did_verb)
        self._verbs.refused.connect(self._say_refused)
        self._verbs.closed.connect(self._close_composer)
        self._verbs.asked.connect(self._ask_instead)
        self._composer: QWidget | None = None
        self._tells = True
        self._build()
        again = (("Ctrl+Shift+Z", self._redo), ("Ctrl+Y", self._redo))
        for keys, act in (("Ctrl+Z", self._undo), *again, ("Esc", self._step_back), ("Ctrl+W", self.close)):
            QShortcut(QKeySequence(keys), self, act)
        words = self._words
        RitualKeys(
            self,
            theme,
            self._letters,
            lambda keys: keys.of_sweep(words.keys(MINE), words.keys(THEIRS), skip=words.skip()),
        )
        theme.changed.connect(self.update)

    def begin(self) -> int:
        """Look who waits for a word, show the first card, and return how many there are."""
        found = self._sweeping.sweep()
        self._cards, self._more = list(found.cards), found.more
        self._at = 0
        self._steps = SweepSteps()
        self._head.begin(self._words.opening(len(self._cards)) if self._cards else "")
        self._show()
        return len(self._cards)

    def come_forward(self) -> None:
        """Show the window in front of the others, with the keys."""
        come_over_active(self)
        self._card.setFocus()

    def leave_quietly(self) -> None:
        """Go, and tell nobody: another one takes its place."""
        self._tells = False
        self.close()

    # How it is built.

    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        self.setObjectName("sweep")
        self.setWindowTitle(self.tr("Before you leave"))
        self.setMinimumSize(640, 480)
        self.resize(px(_WIDE), px(_HIGH))
        self._head = SweepHead(theme, self.tr("Before you leave"))
        self._head.leave_asked.connect(self.close)
        self._problem = ProblemBar(theme)
        self._card = SweepCard(theme, self._sentences, self._words, self._clock, self._letters)
        self._card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card.verb_asked.connect(self._do)
        self._add_footer()
        self._done_page = self._made_done_page()
        room = QVBoxLayout(self)
        room.setContentsMargins(px(24), px(20), px(24), px(20))
        room.addWidget(self._head)
        room.addWidget(self._problem)
        room.addWidget(self._made_area(), 1)

    def _made_area(self) -> QScrollArea:
        """Return the middle of the window: the card, or the end, as wide as one reads well."""
        theme, px = self._theme, self._theme.px
        column = QVBoxLayout()
        column.addStretch(2)
        column.addWidget(self._card)
        column.addWidget(self._done_page)
        column.addStretch(3)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addLayout(column, 100)
        across.addStretch(1)
        for part in (self._card, self._done_page):
            part.setMaximumWidth(px(_CARD))
            part.setMinimumWidth(min(px(_CARD), 560))
        inside = QWidget()
        inside.setLayout(across)
        self._area = _Area()
        self._area.setObjectName("cards")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._dress()
        theme.changed.connect(self._dress)
        return self._area

    def _dress(self) -> None:
        dress_area(self._area, self._theme)

    def _add_footer(self) -> None:
        theme = self._theme
        says = Label(theme, "meta", self.tr("Nothing is sent for you."), ink="text2")
        self._back = Button(theme, self.tr("Back"), tone="quiet", key="←")
        self._skip_button = Button(theme, self.tr("Skip"), tone="quiet")
        self._undo_button = Button(theme, self.tr("Undo"), tone="quiet", key=self.tr("Ctrl Z"))
        self._back.clicked.connect(self._go_back)
        self._skip_button.clicked.connect(self._skip)
        self._undo_button.clicked.connect(self._undo)
        says.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        says.setWordWrap(True)
        self._footer, buttons = QWidget(), QWidget()
        ways = Flow(buttons, gap=theme.px(6))
        for button in (self._back, self._skip_button, self._undo_button):
            ways.addWidget(button)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._footer)
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._foot.addWidget(says, 1)
        self._foot.addWidget(buttons)
        self._card.room.addWidget(self._footer)
        self._card.below = self._footer

    def _made_done_page(self) -> Panel:
        theme, px = self._theme, self._theme.px
        page = Panel(theme)
        room = QVBoxLayout(page)
        room.setContentsMargins(px(32), px(28), px(32), px(24))
        room.setSpacing(px(8))
        self._end_title = Label(theme, "page")
        self._end_more = Label(theme, "body", ink="text2")
        self._end_left = Label(theme, "meta", ink="text2")
        room.addWidget(Picture(theme, "sun", "accent", 44), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._end_title, self._end_more, self._end_left):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            room.addWidget(label)
        undo = Button(theme, self.tr("Undo last"), icon="undo-2", tone="quiet")
        undo.clicked.connect(self._undo)
        self._end_undo = undo
        self._end_close = Button(theme, self.tr("Close for today"), icon="check", tone="primary", key="↵")
        self._end_close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(undo)
        row.addWidget(self._end_close)
        row.addStretch(1)
        room.addSpacing(px(8))
        room.addLayout(row)
        return page

    # What is shown.

    def _show(self) -> None:
        self._close_composer()
        over = self._at >= len(self._cards)
        self._card.setVisible(not over)
        self._done_page.setVisible(over)
        count = len(self._cards)
        counted = self._words.progress(min(self._at + 1, count), count) if count else ""
        self._head.show_at(min(self._at, count), count, counted, over=over)
        if over:
            self._show_end()
            return
        card = self._sweeping.card(self._cards[self._at])
        self._card.show_card(card, self._words.spoken(card, self._at + 1, len(self._cards)))
        self._back.setEnabled(self._at > 0)
        self._undo_button.setEnabled(bool(self._steps))
        self._skip_button.become(self.tr("Skip"), key=self._letters.cap("S"))
        self._card.setFocus()

    def _show_end(self) -> None:
        skipped = sum(bool(self._unanswered(number)) for number in range(len(self._cards)))
        hanging = skipped or self._more
        self._end_title.setText(self.tr("That is all for today") if hanging else self.tr("Nothing left hanging"))
        self._end_more.setText(
            self._words.done(self._steps.did(), self._steps.people())
            if self._cards
            else self.tr("Everyone knows where they stand.")
        )
        left = self._words.left(skipped, self._more)
        self._end_left.setText(left)
        self._end_left.setVisible(bool(left))
        self._end_undo.setVisible(bool(self._steps))
        self._end_close.setFocus()

    # What the user does.

    def _do(self, verb: str) -> None:
        view = self._card.selected()
        if view is None or verb not in {name for name, _, _ in verbs_of(view)}:
            return
        self._problem.clear()
        self._close_composer()
        self._card.mark(verb)
        person = self._sweeping.card(self._cards[self._at]).person
        composer = self._verbs.begin(verb, view, self._card.ticked(), None if person is None else person.person)
        if composer is not None:
            self._show_composer(composer)

    def _ask_instead(self, composer: QWidget) -> None:
        verb = self._card.marked
        self._close_composer()
        self._card.mark(verb)
        self._show_composer(composer)

    def _show_composer(self, composer: QWidget) -> None:
        self._composer = composer
        self._card.room.insertWidget(self._card.room.indexOf(self._footer), composer)
        # Words begin where the outlines of buttons and fields do, about which there is room for a ring.
        for words in composer.findChildren(Label):
            words.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        composer.show()
        self._footer.raise_()
        composer.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(composer)

    def _did_verb(self, verb: str, count: int) -> None:
        card, view = self._cards[self._at], self._card.selected()
        whose = card.person or card.lines[0]
        promise = "" if view is None else view.promise.id
        self._steps.add(SweepStep(self._actions.newest_step(), self._at, whose, verb, promise, count))
        left = () if verb in STAYS else self._unanswered(self._at)
        if verb in STAYS or left:
            self._refresh_card(next(iter(left), None), came=verb == "got_it")
        else:
            self._at += 1
            self._show()

    def _unanswered(self, number: int) -> tuple[str, ...]:
        """Return what of a card was neither answered nor handled this evening: a nudge is no word on what I owe."""
        return self._sweeping.unanswered(self._cards[number], self._steps.promises_of(number))

    def _refresh_card(self, selects: str | None, *, came: bool) -> None:
        """Show the card again: something came, and there is somebody to thank, or there is more of theirs to see to."""
        theirs = self._card.selected()
        self._close_composer()
        view = self._sweeping.card(self._cards[self._at])
        self._card.show_card(view, self._words.spoken(view, self._at + 1, len(self._cards)), selects)
        self._undo_button.setEnabled(True)
        self._card.setFocus()
        mine = self._sweeping.waited_for(theirs.promise.id) if came and theirs is not None else None
        if mine is not None:
            self._show_composer(self._verbs.name_a_time(mine))

    def _skip(self) -> None:
        self._at += 1
        self._show()

    def _go_back(self) -> None:
        if self._at > 0:
            self._at -= 1
            self._show()

    def _undo(self) -> None:
        self._turn(self._actions.undo, again=False)

    def _redo(self) -> None:
        self._turn(self._actions.redo, again=True)

    def _turn(self, act: Callable[[int | None], object], *, again: bool) -> None:
        """Take the last verb back and show its card again, or do it again and go on as it did."""
        try:
            step = self._steps.turn(act, again=again)
        except OrganizerError as refused:
            self._say_refused(refused)
            return
        if step is not None:
            goes_on = again and step.verb not in STAYS and not self._unanswered(step.card)
            self._at = step.card + goes_on
            self._show()

    def _step_back(self) -> None:
        if self._composer is not None:
            self._close_composer()
            self._card.setFocus()
        else:
            self.close()

    def _close_composer(self) -> None:
        composer, self._composer = self._composer, None
        self._card.mark(None)
        if composer is not None:
            take_away(composer, self._card.room)
            self._card.setFocus()

    def _say_refused(self, refused: OrganizerError) -> None:
        self._problem.say(self._sentences.error(refused))

    # What Qt calls.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a letter means; Enter closes at the end."""
        letters = {key: verb for verb, _, key in verbs_of(view)} if (view := self._card.selected()) else {}
        letter = self._letters.meant(event)
        if self._at >= len(self._cards):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.close()
        elif letter in letters:
            self._do(letters[letter])
        elif letter == "S":
            self._skip()
        elif event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Right:
            self._skip()
        elif event.key() == Qt.Key.Key_Left:
            self._go_back()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self._card.lines.isVisible():
            self._card.lines.setFocus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ways on below one another where the card is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(_NARROW)
        self._card.be_narrow(narrow=narrow)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._foot.direction() != way:
            self._foot.setDirection(way)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.ink("canvas"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leaving is always possible."""
        super().closeEvent(event)
        if self._tells:
            self.left.emit()


class _Area(QScrollArea):
    """Scrolls by the wheel and to what has the keys; the arrows are for the cards."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the window."""
        event.ignore()
