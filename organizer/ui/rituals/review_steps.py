"""The steps of the review that hold something to do: promises or people, each acted on in place by keys."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from organizer.domain.review import crunches, days_ahead
from organizer.domain.when import local_day, passes_at
from organizer.ui.look.blank_page import BlankPage
from organizer.ui.look.controls import Button, Label
from organizer.ui.look.flow import Flow
from organizer.ui.look.leaving import take_away
from organizer.ui.look.upper_part import UpperPart
from organizer.ui.promises.lines_list import Line, LinesList
from organizer.ui.words.wording import begun

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.rituals.reviewing import Reviewing
    from organizer.services.views import PromiseView
    from organizer.ui.keyboard.letters import Letters
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.review_words import ReviewWords
    from organizer.ui.words.sentences import Sentences

PROMISE_STEPS = ("no_person_or_time", "overdue", "waiting", "next_seven_days")
_AT_ONCE = 60
_MINE = {"K": "keep", "U": "update", "R": "repromise", "T": "thank", "L": "let_go", "H": "chased", "P": "who"}
_THEIRS = {"G": "got_it", "N": "nudge", "R": "repromise", "T": "thank", "L": "let_go", "P": "who"}
_LATE = {"D": "make_right"}
_QUIET = {"I": "log", "D": "make_right", "M": "mute", "P": "open"}
_OWED = {"T": "thank", "I": "log", "P": "open"}
_MOST_PEOPLE = 12


class StepPage(QWidget):
    """What a step holds. `verb_asked(step, id, verb)` comes from a key: the id of a promise, or of a person."""

    verb_asked = Signal(str, str, str)

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        words: ReviewWords,
        reviewing: Reviewing,
        reader: Reader,
        clock: Clock,
        preferences: Preferences,
        letters: Letters,
    ) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme, self._sentences, self._words = theme, sentences, words
        self._reviewing, self._reader, self._clock, self._preferences = reviewing, reader, clock, preferences
        self._step = ""
        self._mine: dict[str, bool] = {}
        self._note = Label(theme, "body", ink="today")
        self._note.setWordWrap(True)
        self._nothing = BlankPage(theme)
        self.list = LinesList(theme, letters)
        self.list.key_pressed.connect(self._pressed)
        self._keys = _Keys(theme, letters)
        self._keys.pressed.connect(self._pressed)
        # In a low window with large text they have no room for all their rows.
        self._foot = UpperPart(theme, self._keys)
        self.room = QVBoxLayout(self)
        self.room.setContentsMargins(0, 0, 0, 0)
        self.room.setSpacing(theme.px(8))
        self.room.addWidget(self._note)
        self.room.addWidget(self._nothing, 1)
        self.room.addWidget(self.list, 1)
        self.room.addWidget(self._foot)
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_keys())

    @property
    def last(self) -> QWidget:
        """Return the line that questions are asked above."""
        return self._foot

    def show_step(self, step: str, now: datetime) -> None:
        """Show a step as of `now` (aware UTC), where one was before if it is the same."""
        row = self.list.currentRow() if step == self._step else 0
        self._step = step
        self.list.setAccessibleName(self._words.step(step)[0])
        self._note.setText(self._crunch(now) if step == "next_seven_days" else "")
        self._note.setVisible(bool(self._note.text()))
        self.list.show_lines(self._lines(step, now))
        empty = self.list.count() == 0
        self._nothing.say("check-check", "kept", self._words.nothing(step), self._words.more_of_nothing(step))
        self._nothing.setVisible(empty)
        self.list.setVisible(not empty)
        self._foot.setVisible(not empty)
        self.list.choose_near(row)
        self._show_keys()

    def _lines(self, step: str, now: datetime) -> Iterator[Line]:
        if step == "going_quiet":
            quiet = self._reviewing.attending.going_quiet(now)
            for one in quiet[:_MOST_PEOPLE]:
                yield Line(self._words.quiet_line(one, now), one.person.id, of_person=True)
            if len(quiet) > _MOST_PEOPLE:
                yield Line(self._words.heading(self._words.and_more(len(quiet) - _MOST_PEOPLE)))
        elif step == "thanks_owed":
            for owed in self._reviewing.attending.thanks_owed(now):
                yield Line(self._words.owed_line(owed), owed.person, of_person=True)
        else:
            yield from self._promise_lines(step, now)

    def _promise_lines(self, step: str, now: datetime) -> Iterator[Line]:
        found = self._reviewing.promises(step, now)
        ids = found[:_AT_ONCE]
        views = {view.promise.id: view for view in self._reader.these(ids, now)}
        ordered = [views[one] for one in ids if one in views]
        self._mine = {view.promise.id: view.promise.is_mine for view in ordered}
        lines = self._by_day(ordered, now) if step == "next_seven_days" else self._one_by_one(ordered, now)
        yield from lines
        if len(found) > len(ids):
            yield Line(self._words.heading(self._words.and_more_promises(len(found) - len(ids))))

    def _one_by_one(self, views: list[PromiseView], now: datetime) -> Iterator[Line]:
        zone = self._clock.zone()
        yield from (Line(self._sentences.rows.row(view, now, zone), view.promise.id) for view in views)

    def _by_day(self, views: list[PromiseView], now: datetime) -> Iterator[Line]:
        zone = self._clock.zone()
        today, full = local_day(now, zone), self._preferences.windows().full_day
        by_day: dict[date, list[PromiseView]] = {}
        for view in views:
            by_day.setdefault(_day_of(view, now, zone), []).append(view)
        for day, those in by_day.items():
            yield Line(self._words.heading(self._words.day_head(day, today, len(those), full)))
            yield from self._one_by_one(those, now)

    def _keys_of(self, target: str) -> dict[str, str]:
        """Return the letters that mean something for a line, each with its verb."""
        if self._step == "going_quiet":
            return _QUIET
        if self._step == "thanks_owed":
            return _OWED
        keys = _MINE if self._mine.get(target, True) else _THEIRS
        return keys | _LATE if self._step == "overdue" else keys

    def letters(self) -> tuple[tuple[str, str], ...]:
        """Return the letters of the steps with promises, each with what it does."""
        return tuple((key, begun(self._verb(verb))) for key, verb in (_MINE | _THEIRS | _LATE).items())

    def letters_with_people(self) -> tuple[tuple[str, str], ...]:
        """Return the letters of the steps with people, each with what it does."""
        return tuple((key, begun(self._verb(verb))) for key, verb in (_QUIET | _OWED).items())

    def _crunch(self, now: datetime) -> str:
        days = days_ahead(local_day(now, self._clock.zone()))
        return self._words.crunch(crunches(days[0], days[-1], self._preferences.settings()), days[0])

    def _pressed(self, key: str) -> None:
        line = self.list.chosen()
        if line is None or line.target is None:
            return
        verb = self._keys_of(line.target).get(key)
        if verb is not None:
            self.verb_asked.emit(self._step, line.target, verb)

    def _show_keys(self) -> None:
        line = self.list.chosen()
        keys = {} if line is None or line.target is None else self._keys_of(line.target)
        self._keys.show_keys({key: begun(self._verb(verb)) for key, verb in keys.items()})
        self._foot.measure_anew(self._keys)

    def _verb(self, verb: str) -> str:
        return {
            "keep": self.tr("kept"),
            "update": self.tr("update"),
            "repromise": self.tr("re-promise"),
            "thank": self.tr("thank"),
            "let_go": self.tr("let go"),
            "chased": self.tr("they asked"),
            "got_it": self.tr("got it"),
            "nudge": self.tr("nudge"),
            "who": self.tr("person"),
            "log": self.tr("log a touch"),
            "make_right": self.tr("make it right"),
            "mute": self.tr("mute"),
            "open": self.tr("person page"),
        }[verb]


class _Keys(QWidget):
    """What can be done with the chosen line, each a button with its key; the keys stay with the list."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, letters: Letters) -> None:
        super().__init__()
        self._theme, self._letters = theme, letters
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._shown: dict[str, str] = {}
        self._buttons: QWidget | None = None

    def show_keys(self, names: dict[str, str]) -> None:
        """Show these verbs; all are laid out at once, not one after the other."""
        shown = {self._letters.cap(key): name for key, name in names.items()}
        if shown == self._shown:
            return
        self._shown = shown
        if self._buttons is not None:
            take_away(self._buttons, self._room)
        self._buttons = QWidget()
        row = Flow(self._buttons, gap=self._theme.px(2))
        for key, name in names.items():
            button = Button(self._theme, name, tone="quiet", key=self._letters.cap(key))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self.pressed.emit, key))
            row.addWidget(button)
        self._room.addWidget(self._buttons)
        # A layout shows what it was given with the next turn of events, and until then leaves it no room.
        self._buttons.show()


def _day_of(view: PromiseView, now: datetime, zone: ZoneInfo) -> date:
    """Return the day a promise stands on, that it was moved to if it is overdue; a day's end is the start of the next one."""
    passes = view.overdue_at or view.promise.made
    if passes <= now and view.promise.due is not None:
        passes = passes_at(view.promise.due, zone)
    return local_day(passes - timedelta(microseconds=1), zone)
