"""Where the window asks its short questions, and says what was done or went wrong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from organizer.domain.errors import BookUnavailable, Unusable
from organizer.ui.look.column import keep_to_column
from organizer.ui.look.leaving import take_away

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from organizer.domain.errors import OrganizerError
    from organizer.ui.look.problem_bar import ProblemBar
    from organizer.ui.look.theme import Theme
    from organizer.ui.look.undo_toast import UndoToast
    from organizer.ui.prompts.prompts import Prompt
    from organizer.ui.words.sentences import Sentences


class Replies(QObject):
    """Shows one question at a time above the last line of the window, and a toast over it.

    `freed` tells that the keys were with a question that has gone.
    """

    freed = Signal()
    undo_asked = Signal()
    more_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        problem: ProblemBar,
        room: QVBoxLayout,
        last: QWidget,
        over: QWidget,
        *,
        rows: QWidget | None = None,
    ) -> None:
        """Put questions into `room` before the widget `last`, toasts over `over`, and problems into `problem`.

        What is asked has its height before `rows` have any.
        """
        super().__init__(over)
        self._theme = theme
        self._sentences = sentences
        self._problem = problem
        keep_to_column(problem, theme)
        self._room = room
        self._rows, self._last = rows, last
        self._over = over
        self._prompt: Prompt | None = None
        self._toast: UndoToast | None = None
        self._refused: OrganizerError | None = None
        self._given_up: dict[tuple[str, str], str] = {}

    @property
    def prompt(self) -> Prompt | None:
        """The question that is asked now."""
        return self._prompt

    def ask(self, prompt: Prompt) -> None:
        """Ask a question in place of the one before; what was just done can still be undone."""
        self.offer(prompt)
        if self._rows is not None:
            self._rows.setMinimumHeight(1)
        if self._toast is not None:
            self._toast.offer_undo_alone()
        self._room.activate()
        prompt.begin()

    def offer(self, prompt: Prompt) -> None:
        """Ask what nobody waits to be asked: the keys stay where they are, and what was just done can still be undone."""
        self.close()
        self._prompt = prompt
        # Esc loses no words: asked the same again, they are there.
        if words := self._given_up.pop(prompt.asks, ""):
            prompt.go_on_from(words)
        prompt.given_up.connect(partial(self._keep_words, prompt.asks))
        prompt.closed.connect(self.close)
        # It stands as wide as a problem does, and as the line and the rows.
        keep_to_column(prompt, self._theme, below=self._theme.px(6))
        self._room.insertWidget(self._room.indexOf(self._last), prompt)
        # A screen reader comes to it first, too.
        prompt.stackUnder(self._last)
        prompt.show()
        if self._toast is not None:
            self._room.activate()
            self._toast.stand_above(prompt)

    def _keep_words(self, asks: tuple[str, str], words: str) -> None:
        if words:
            self._given_up[asks] = words

    def close(self) -> None:
        """Take the question away."""
        prompt, self._prompt = self._prompt, None
        if prompt is None:
            return
        if isinstance(self._refused, Unusable):
            # It was of what was asked.
            self._take_refusal_back()
        if self._toast is not None:
            self._toast.stand_above(None)
        focused = prompt.window().focusWidget()
        had_keys = focused is None or prompt.isAncestorOf(focused)
        take_away(prompt, self._room)
        if self._rows is not None:
            self._rows.setMinimumHeight(0)
        if had_keys:
            self.freed.emit()

    def say_done(self, sentence: str, more: str) -> None:
        """Say what was done, with a way back, and perhaps one more thing to do, which then has the key of an offer."""
        self._take_refusal_back()
        if more:
            self.close()
        self._built_toast().say(sentence, more=more)

    def hint(self, sentence: str) -> None:
        """Say why nothing was done."""
        self._built_toast().say(sentence, undo=False)

    def _built_toast(self) -> UndoToast:
        if self._toast is None:
            from organizer.ui.look.undo_toast import UndoToast

            self._toast = UndoToast(self._theme, self._over, self._last)
            self._toast.undo_asked.connect(self.undo_asked)
            self._toast.more_asked.connect(self.more_asked)
        self._toast.stand_above(self._prompt)
        return self._toast

    def say_refused(self, refused: OrganizerError, again: Callable[[], None] | None) -> None:
        """Say what could not be done. Where the book refused, it may be tried again; what is no use has no more to it."""
        details = "" if isinstance(refused, Unusable) else f"{type(refused).__name__}: {refused.data}"
        again = again if isinstance(refused, BookUnavailable) else None
        self._refused = refused
        self._problem.say(self._sentences.error(refused), again=again, details=details)

    def _take_refusal_back(self) -> None:
        refused, self._refused = self._refused, None
        if refused is not None:
            self.take_back(refused)

    def take_back(self, refused: OrganizerError) -> None:
        """Take away what was said of something that could not be done."""
        self._problem.take_back(self._sentences.error(refused))
