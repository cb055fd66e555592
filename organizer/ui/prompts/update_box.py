"""A quick update in the sweep: the draft, and what is still owed after it, and by when."""

from __future__ import annotations

from datetime import datetime, time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from organizer.domain.reminders import next_working_day
from organizer.domain.when import Zoned, end_of_day, local_day, passes_at
from organizer.ui.look.controls import Button, Label
from organizer.ui.look.flow import Flow
from organizer.ui.words.wording import begun, filled, in_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.domain.when import Due
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.views import PromiseView
    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.draft_box import DraftBox, Ready
    from organizer.ui.prompts.move_box import Instead
    from organizer.ui.words.sentences import Sentences

_MORNING = time(10)
# What begins with being sorry says by when they have it now.
_SORRY = frozenset({"apology", "apology.complaint", "make_right"})


class UpdateBox(QWidget):
    """Shows the draft in `box`. `said(kind, text, channel, due)`: what was said, and by when more is owed, or None."""

    said = Signal(str, str, str, object)

    def __init__(
        self,
        theme: Theme,
        box: DraftBox,
        choices: tuple[tuple[str, Due], ...],
        drafts_for: Callable[[Due | None], tuple[Ready, ...]],
        *,
        has_message: bool,
        meant: Callable[[Due | None], tuple[PromiseView, ...]] = lambda _due: (),
        instead: Instead | None = None,
    ) -> None:
        """Offer `choices` of when more is owed, the first at once; `drafts_for` words the drafts for one of them.

        Only a message, or an apology, has a new time: `has_message` says whether a message is among what is answered, and
        `meant` what a word with a time is about. `instead` is offered where one of these was moved often.
        """
        super().__init__()
        self.box, self._drafts_for, self._has_message = box, drafts_for, has_message
        self._meant, self._instead = meant, instead
        self._names = {due: name for name, due in choices}
        self._due: Due | None = choices[0][1]
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(theme.px(6))
        room.addWidget(box)
        self._owed = Label(theme, "meta", ink="today")
        self._owed.setWordWrap(True)
        self._times = QWidget()
        row = Flow(self._times, gap=theme.px(4))
        for name, due in choices:
            button = Button(theme, name, icon="clock")
            button.clicked.connect(partial(self._take, due))
            row.addWidget(button)
        self._nothing = Button(theme, self.tr("Nothing more is owed"), tone="quiet")
        self._nothing.setToolTip(self.tr("This word was the answer; the message is kept"))
        self._nothing.clicked.connect(partial(self._take, None))
        row.addWidget(self._nothing)
        box.put_between(self._owed, self._times, *(() if instead is None else (instead,)))
        box.chosen.connect(self._show)
        box.noted.connect(self._say)
        self.setFocusProxy(box)
        self._show()

    @property
    def _names_a_time(self) -> bool:
        return self._has_message or self.box.kind in _SORRY

    def _take(self, due: Due | None) -> None:
        self._due = due
        self.box.reword(self._drafts_for(due))
        self._show()

    def _show(self) -> None:
        sorry = self.box.kind in _SORRY
        if sorry and self._due is None:
            self._take(next(iter(self._names)))
            return
        if self._due is None:
            kept = self.tr("Nothing more is owed: it is kept.")
            several = len(self._meant(None)) > 1
            self._owed.say(self.tr("No time is named; the messages are kept.") if several else kept, "text2")
        else:
            by = in_sentence(self._names[self._due])
            words = self.tr("The due moves to %1.") if sorry else self._goes_on()
            self._owed.say(filled(words, by), "today")
        self._nothing.setVisible(not sorry)
        for part in (self._owed, self._times):
            part.setVisible(self._names_a_time)
        if self._instead is not None:
            self._instead.setVisible(self._names_a_time and self._due is not None)

    def _goes_on(self) -> str:
        """Say what goes on with the time that is named, and what it leaves as it is."""
        about, of_all = len(self._meant(self._due)), len(self._meant(None))
        goes_on = self.tr("It goes on as a promise, due %1.")
        if about > 1:
            goes_on = self.tr("All of these go on as promises, due %1.")
        rest = self.tr("What is due later stays as it is.")
        return goes_on if about == of_all else f"{goes_on} {rest}"

    def _say(self, text: str, channel: str) -> None:
        self.said.emit(self.box.kind, text, channel, self._due if self._names_a_time else None)


def when_more(
    sentences: Sentences, clock: Clock, preferences: Preferences, views: tuple[PromiseView, ...]
) -> tuple[tuple[str, Due], ...]:
    """Return when more can be owed than a word, each with its name: as a message was due, if later than today, or next morning.

    Without a message it is as any of them was due.
    """
    now, zone, settings = clock.now(), clock.zone(), preferences.settings()
    today = local_day(now, zone)
    messages = [one for one in views if one.promise.kind == "message"]
    dues = [one.promise.due for one in messages or views if one.promise.due is not None]
    later = sorted(
        (due for due in dues if passes_at(due, zone) > end_of_day(today, zone)), key=lambda due: passes_at(due, zone)
    )
    morning = Zoned(datetime.combine(next_working_day(today, settings), _MORNING), zone.key)
    others = (due for _, due in sentences.prompts.times_to_move_to(now, zone, settings))
    return tuple(
        (begun(sentences.words.due(due, now, zone)), due) for due in dict.fromkeys((*later[-1:], morning, *others))
    )
