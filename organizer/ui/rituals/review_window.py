"""The weekly review: seven steps at the side, each acted on in place, and how the week went."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from organizer.domain.errors import OrganizerError
from organizer.domain.review import STEPS
from organizer.domain.when import local_day
from organizer.ui.keyboard.letters import Letters
from organizer.ui.keyboard.ritual_keys import RitualKeys
from organizer.ui.look.cards import key_within
from organizer.ui.look.choosing import ONLY_CHOOSE, offered_as
from organizer.ui.look.controls import Button
from organizer.ui.look.flow import Flow
from organizer.ui.look.line_label import LineLabel
from organizer.ui.look.placing import come_over_active
from organizer.ui.look.problem_bar import ProblemBar
from organizer.ui.prompts.replies import Replies
from organizer.ui.rituals.review_rail import ReviewRail
from organizer.ui.rituals.review_steps import StepPage
from organizer.ui.rituals.review_verbs import ReviewVerbs
from organizer.ui.rituals.week_page import WeekPage
from organizer.ui.words.review_words import ReviewWords
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from organizer.domain.review import Week
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.rituals.review_progress import ReviewProgress
    from organizer.services.rituals.reviewing import Reviewing
    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.prompts import Prompt
    from organizer.ui.words.sentences import Sentences

_WIDE, _HIGH, _NARROW, _STACKED, _LOW = 1200, 780, 900, 560, 320


class ReviewWindow(QWidget):
    """Goes through a week. `person_asked(id)` wants a person's page, `capture_asked(person_id, channel)` a promise typed."""

    person_asked = Signal(str)
    capture_asked = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        reviewing: Reviewing,
        progress: ReviewProgress,
        actions: Mending,
        reader: Reader,
        clock: Clock,
        preferences: Preferences,
    ) -> None:
        """Show nothing yet; `begin` opens the week in progress."""
        super().__init__()
        self._theme, self._sentences = theme, sentences
        self._reviewing, self._progress, self._clock = reviewing, progress, clock
        self._words = ReviewWords(sentences.words, self)
        self._week: Week = reviewing.week()
        self._step = STEPS[0]
        self._now = clock.now()
        self._counts: dict[str, int] = {}
        self._rail = ReviewRail(theme, self._words)
        self._letters = Letters(preferences.windows, self)
        self._page = StepPage(theme, sentences, self._words, reviewing, reader, clock, preferences, self._letters)
        self._went = WeekPage(theme, self._words)
        self._verbs = ReviewVerbs(theme, sentences, actions, reader, clock, preferences, reviewing, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_anew)
        self._build()
        self._connect()

    def begin(self, week: Week | None = None) -> None:
        """Open a week, the one in progress if none is given, where its review stopped."""
        self._week = week or self._reviewing.week()
        self._take_stock()
        done = self._progress.steps_done(self._week)
        self._go_to(next((step for step in STEPS if step not in done), STEPS[-1]))

    def come_forward(self) -> None:
        """Show the window in front of the others, with the keys."""
        come_over_active(self)
        self._take_keys()

    def refresh(self) -> None:
        """Show what changed, once everything that happens now is done."""
        if self.isVisible():
            self._soon.start()

    def leave_quietly(self) -> None:
        """Go, with what was typed kept: another one takes its place."""
        self.close()

    # How it is built.

    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        self.setObjectName("review")
        self.setWindowTitle(self.tr("Weekly review"))
        self.setMinimumSize(640, 480)
        self.resize(px(_WIDE), px(_HIGH))
        self._title, self._hint = LineLabel(theme, "page"), LineLabel(theme, "meta", ink="text2")
        self._pdf = Button(theme, self.tr("Export PDF"), icon="external-link")
        self._csv = Button(theme, self.tr("Export CSV"), icon="external-link")
        self._short = {self._pdf: self.tr("PDF"), self._csv: self.tr("CSV")}
        self._next = Button(theme, self.tr("Done, next"), icon="check", tone="primary", key=self.tr("Ctrl ↵"))
        names = QVBoxLayout()
        names.setSpacing(0)
        self._before = LineLabel(theme, "meta_strong", ink="accent")
        for label in (self._title, self._hint, self._before):
            names.addWidget(label)
        # The names of a step stand above its buttons, where there is no room beside.
        self._head = head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.addLayout(names, 1)
        buttons = QWidget()
        ways = Flow(buttons, gap=px(6))
        for button in (self._pdf, self._csv, self._next):
            ways.addWidget(button)
        head.addWidget(buttons)
        self._problem = ProblemBar(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._went)
        middle = QWidget()
        room = QVBoxLayout(middle)
        room.setContentsMargins(px(24), px(18), px(24), px(14))
        room.addLayout(head)
        room.addSpacing(px(8))
        room.addWidget(self._problem)
        room.addWidget(self._stack, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._rail)
        across.addWidget(middle, 1)
        self._replies = Replies(theme, self._sentences, self._problem, self._page.room, self._page.last, middle)

    def _connect(self) -> None:
        self._rail.went.connect(self._go_to)
        self._rail.week_asked.connect(self._other_week)
        self._rail.later_asked.connect(self.close)
        self._next.clicked.connect(self._step_done)
        self._pdf.clicked.connect(partial(self._export, "pdf"))
        self._csv.clicked.connect(partial(self._export, "csv"))
        self._page.verb_asked.connect(self._verbs.do)
        self._verbs.asked.connect(self._ask)
        self._verbs.done.connect(self._say_done)
        self._verbs.refused.connect(self._replies.say_refused)
        self._verbs.person_asked.connect(self.person_asked)
        self._verbs.capture_asked.connect(self.capture_asked)
        self._replies.freed.connect(self._take_keys)
        self._replies.undo_asked.connect(self._verbs.undo)
        self._replies.more_asked.connect(self._verbs.take_up)
        self._went.resolved.connect(self._resolve)
        for keys, act in (
            ("Ctrl+Z", self._verbs.undo),
            ("Ctrl+Shift+Z", self._verbs.redo),
            ("Ctrl+Y", self._verbs.redo),
            ("Alt+Left", partial(self._other_week, -1)),
            ("Alt+Right", partial(self._other_week, 1)),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(keys), self, act)
        page = self._page
        RitualKeys(
            self, self._theme, self._letters, lambda keys: keys.of_review(page.letters(), page.letters_with_people())
        )
        # Drafts have this key, too; so it is only where no draft is.
        for part in (self._page.list, self._went):
            for keys in ("Ctrl+Return", "Ctrl+Enter"):
                key_within(part, keys, self._step_done)
        self._page.list.entered.connect(self._go_on)
        self._theme.changed.connect(self.update)

    # What is shown.

    def _take_stock(self) -> None:
        """Count what the steps hold, as of now; going from one to the next shows them as they were counted."""
        self._now = self._clock.now()
        self._counts = {step: self._reviewing.count(step, self._now) for step in STEPS}

    def _show_anew(self) -> None:
        self._take_stock()
        self._show()
        if self._step != STEPS[-1] and self._replies.prompt is None:
            # A list that came to its end gave the keys to what comes next, which is the way back.
            self._take_keys()

    def _show(self) -> None:
        now, last = self._now, self._step == STEPS[-1]
        self._rail.show_week(self._week_named(), self._counts, self._progress.steps_done(self._week), self._step)
        self._name_the_step()
        self._stack.setCurrentWidget(self._went if last else self._page)
        before = self._progress.resolution(self._week.later(-1))
        # It opens the review; on the page of how the week went it has its own place.
        self._before.setText(self._words.wanted_differently(before))
        self._before.setVisible(bool(before) and not last)
        if last:
            went = self._reviewing.how_it_went(self._week, now)
            self._went.show_week(went, before, self._progress.resolution(self._week))
        else:
            self._page.show_step(self._step, now)

    def _week_named(self) -> str:
        this_year = local_day(self._now, self._clock.zone()).year == self._week.last.year
        return self._words.week(self._week) if this_year else self._words.week_of_year(self._week)

    def _name_the_step(self) -> None:
        """Say which step it is; and of which week, where the side is taken in and has no room for it."""
        narrow, last = self.width() < self._theme.px(_NARROW), self._step == STEPS[-1]
        # A low window has one line for the name, and leaves the rest of its height to the page.
        low = self.height() < self._theme.px(_LOW)
        for button in (self._pdf, self._csv):
            button.setVisible(last and not low)
        self._hint.setVisible(not low)
        name, hint = self._words.step(self._step)
        self._title.setText(name)
        self._title.setWordWrap(narrow and not low)
        with_week = filled(self.tr("%1 · %2", "week, what to do"), self._week_named(), hint)
        self._hint.setText(with_week if narrow else hint)
        self._next.become(self.tr("Done") if last or narrow else self.tr("Done, next"))

    def _go_to(self, step: str) -> None:
        self._replies.close()
        self._problem.clear()
        self._step = step
        self._show()
        self._take_keys()

    def _take_keys(self) -> None:
        if self._step == STEPS[-1]:
            self._went.setFocus()
        elif self._page.list.isVisible():
            self._page.list.setFocus()
        else:
            self._next.setFocus()

    # What the user does.

    def _go_on(self) -> None:
        """Look at the next step; this one stays to be looked at."""
        self._go_to(STEPS[STEPS.index(self._step) + 1])

    def _step_done(self) -> None:
        """Mark the step, and go on; after the last, the review of this week is done."""
        if self._step == STEPS[-1]:
            self._went.keep_words()
        try:
            self._progress.mark(self._week, self._step)
        except OrganizerError as refused:
            self._replies.say_refused(refused, None)
            return
        if self._step == STEPS[-1]:
            self.close()
        else:
            self._go_on()

    def _other_week(self, weeks: int) -> None:
        """Look at another week: how it went; what is to be done is always of now."""
        self._week = self._week.later(weeks)
        self._step = STEPS[-1]
        self._show()
        self._take_keys()

    def _ask(self, prompt: Prompt) -> None:
        self._replies.ask(prompt)

    def _say_done(self, sentence: str, more: str) -> None:
        self._replies.close()
        self._replies.say_done(sentence, more)
        self._soon.start()

    def _resolve(self, words: str) -> None:
        try:
            self._progress.resolve(self._week, words)
        except OrganizerError as refused:
            self._replies.say_refused(refused, None)

    def _export(self, form: str) -> None:
        """Write how the week went to a file that the user names."""
        from organizer.ui.rituals.review_export import write_csv, write_pdf

        name = f"review-{self._week.name}.{form}"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export the week"), offered_as(name), options=ONLY_CHOOSE)
        if not path:
            return
        self._went.keep_words()
        went = self._reviewing.how_it_went(self._week)
        before, after = self._progress.resolution(self._week.later(-1)), self._progress.resolution(self._week)
        title, plots = self._words.week_of_year(self._week), self._went.plots_of(went, before, after)
        done = (write_pdf if form == "pdf" else write_csv)(path, title, plots, self._theme)
        if not done:
            from organizer.domain.errors import Unusable

            self._replies.say_refused(Unusable(reason="no_write", text=path), None)

    # What Qt calls.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc; wherever the keys are, Ctrl+Enter is done with the step where no question is asked."""
        if event.key() == Qt.Key.Key_Escape:
            if self._replies.prompt is not None:
                self._replies.close()
            else:
                self.close()
        elif self._replies.prompt is None and (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._step_done()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.ink("canvas"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the side in, and put the cards below one another, where it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(_NARROW)
        self._rail.narrow(rail=narrow)
        stacked = self.width() < self._theme.px(_STACKED)
        self._went.narrow(narrow=narrow, stacked=stacked)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._name_the_step()
        for button, name in ((self._pdf, self.tr("Export PDF")), (self._csv, self.tr("Export CSV"))):
            button.become(self._short[button] if narrow else name)
            button.setAccessibleName(name)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed; the review goes on where it stopped."""
        self._went.keep_words()
        super().closeEvent(event)
