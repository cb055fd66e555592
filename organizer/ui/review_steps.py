"""The steps of the review that hold something to do: promises or people, each acted on in place by keys."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from organizer.domain.review import crunches, days_ahead
from organizer.domain.when import local_day
from organizer.ui.controls import Label
from organizer.ui.wording import begun, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from PySide6.QtGui import QKeyEvent

    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.reviewing import Reviewing
    from organizer.services.views import PromiseView
    from organizer.ui.review_words import ReviewWords
    from organizer.ui.sentences import Sentences
    from organizer.ui.theme import Theme

PROMISE_STEPS = ("no_person_or_time", "overdue", "waiting", "next_seven_days")
_AT_ONCE = 200
_MINE = {"K": "keep", "U": "update", "R": "repromise", "T": "thank", "L": "let_go", "C": "chased", "P": "who"}
_THEIRS = {"G": "got_it", "N": "nudge", "R": "repromise", "T": "thank", "L": "let_go", "P": "who"}
_QUIET = {"L": "log", "D": "make_right", "M": "mute", "P": "open"}
_OWED = {"T": "thank", "L": "log", "P": "open"}
_TARGET = Qt.ItemDataRole.UserRole


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
    ) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme, self._sentences, self._words = theme, sentences, words
        self._reviewing, self._reader, self._clock, self._preferences = reviewing, reader, clock, preferences
        self._step = ""
        self._verbs: list[dict[str, str]] = []
        self._note = Label(theme, "body", ink="today")
        self._note.setWordWrap(True)
        self._nothing = Label(theme, "body", ink="text2")
        self._nothing.setWordWrap(True)
        self.list = _Rows(theme)
        self.list.key_pressed.connect(self._pressed)
        self._keys = Label(theme, "meta", ink="text2")
        self.room = QVBoxLayout(self)
        self.room.setContentsMargins(0, 0, 0, 0)
        self.room.setSpacing(theme.px(8))
        for part in (self._note, self._nothing):
            self.room.addWidget(part)
        self.room.addWidget(self.list, 1)
        self.room.addWidget(self._keys)
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_keys())

    @property
    def last(self) -> QLabel:
        """Return the line that questions are asked above."""
        return self._keys

    def show_step(self, step: str) -> None:
        """Show a step, where one was before if it is the same."""
        row = self.list.currentRow() if step == self._step else 0
        self._step = step
        self.list.setAccessibleName(self._words.step(step)[0])
        self.list.clear()
        self._verbs.clear()
        now = self._clock.now()
        self._note.setText(self._crunch(now) if step == "next_seven_days" else "")
        self._note.setVisible(bool(self._note.text()))
        for text, target, keys in self._rows(step, now):
            item = QListWidgetItem(text)
            item.setData(_TARGET, target)
            self._verbs.append(keys)
            if target is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setFont(self._theme.font("section"))
            self.list.addItem(item)
        empty = self.list.count() == 0
        self._nothing.setText(self._words.nothing(step))
        self._nothing.setVisible(empty)
        self.list.setVisible(not empty)
        self._keys.setVisible(not empty)
        self.list.choose_near(row)
        self._show_keys()

    def _rows(self, step: str, now: datetime) -> Iterator[tuple[str, str | None, dict[str, str]]]:
        if step == "going_quiet":
            for quiet in self._reviewing.attending.going_quiet(now):
                name = shown(quiet.person.name, 80)
                yield f"{name}   {self._words.quiet(quiet, now)}", quiet.person.id, _QUIET
        elif step == "thanks_owed":
            for owed in self._reviewing.attending.thanks_owed(now):
                yield f"{shown(owed.name, 80)}   {self._words.why_thanks(owed)}", owed.person, _OWED
        else:
            yield from self._promise_rows(step, now)

    def _promise_rows(self, step: str, now: datetime) -> Iterator[tuple[str, str | None, dict[str, str]]]:
        ids = self._reviewing.promises(step, now)[:_AT_ONCE]
        views = {view.promise.id: view for view in self._reader.these(ids, now)}
        ordered = [views[one] for one in ids if one in views]
        zone = self._clock.zone()
        if step != "next_seven_days":
            for view in ordered:
                yield self._text(view, now), view.promise.id, _MINE if view.promise.is_mine else _THEIRS
            return
        today, full = local_day(now, zone), self._preferences.windows().full_day
        by_day: dict[date, list[PromiseView]] = {}
        for view in ordered:
            by_day.setdefault(_day_of(view, zone), []).append(view)
        for day, those in by_day.items():
            yield self._words.day_head(day, today, len(those), full), None, {}
            for view in those:
                yield self._text(view, now), view.promise.id, _MINE

    def _text(self, view: PromiseView, now: datetime) -> str:
        row = self._sentences.rows.row(view, now, self._clock.zone())
        who = shown(view.to or "", 60) or self.tr("no one named")
        bits = ", ".join(bit.text for bit in row.bits)
        return f"{begun(row.title)}   {who} · {row.pill}{f' · {bits}' if bits else ''}"

    def _crunch(self, now: datetime) -> str:
        days = days_ahead(local_day(now, self._clock.zone()))
        return self._words.crunch(crunches(days[0], days[-1], self._preferences.settings()), days[0])

    def _pressed(self, key: str) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        verb = self._verbs[self.list.currentRow()].get(key)
        if verb is not None:
            self.verb_asked.emit(self._step, item.data(_TARGET), verb)

    def _show_keys(self) -> None:
        row = self.list.currentRow()
        keys = self._verbs[row] if 0 <= row < len(self._verbs) else {}
        self._keys.setText("   ".join(f"{key} {self._verb(verb)}" for key, verb in keys.items()))

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


class _Rows(QListWidget):
    """Rows one moves through; letters are verbs."""

    key_pressed = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("rows")
        self.setFont(theme.font("body"))
        self.setWordWrap(False)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        theme.changed.connect(self._dress)
        self._dress()

    def choose_near(self, row: int) -> None:
        """Select a row, or the nearest one that can be."""
        order = sorted(range(self.count()), key=lambda number: abs(number - max(row, 0)))
        for number in order:
            if self.item(number).data(_TARGET) is not None:
                self.setCurrentRow(number)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell letters; move by the arrows."""
        if event.text().isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.key_pressed.emit(event.text().upper())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        c = self._theme.colours
        self.setStyleSheet(
            f"#rows{{background:{c.canvas};border:0;outline:0;color:{c.text}}}"
            f"#rows::item{{min-height:{self._theme.px(40)}px;padding-left:10px;border-radius:8px}}"
            f"#rows::item:selected{{background:{c.selected};color:{c.text};border:0;border-left:3px solid {c.focus}}}"
            f"#rows::item:disabled{{color:{c.text2}}}" + self._theme.bar_sheet()
        )


def _day_of(view: PromiseView, zone: ZoneInfo) -> date:
    """Return the day a promise stands on: a day's end is the start of the next one."""
    passes = view.overdue_at or view.promise.made
    return local_day(passes - timedelta(microseconds=1), zone)
