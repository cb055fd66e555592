"""The fields of a promise, a line each; pressed, a line asks for its right value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from organizer.domain.errors import OrganizerError
from organizer.domain.handed_in import link_of
from organizer.domain.reminders import steps_of
from organizer.domain.unknown_zones import unknown_zone
from organizer.domain.when import Day, local_day, passes_at
from organizer.ui.look.controls import Across, PressedByEnter, elided, focus_ring, plain_tip
from organizer.ui.look.wrapping import wrapped
from organizer.ui.words.repeat_words import repeats
from organizer.ui.words.wording import begun, filled, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent

    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.views import PromiseView
    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.prompts import Prompt
    from organizer.ui.verbs.verbs import Verbs
    from organizer.ui.words.sentences import Sentences

# Every field that can be corrected, and the link, in the order they stand, with its icon.
_ICONS = {
    "what": "pencil",
    "due": "calendar-clock",
    "to": "user",
    "about": "users",
    "channel": "at-sign",
    "case": "briefcase",
    "where": "map-pin",
    "made": "history",
    "kind": "handshake",
    "repeat": "rotate-ccw",
    "reminds": "bell-ring",
    "hangs_on": "link",
    "note": "text-quote",
    "link": "external-link",
    "grade": "flag",
}
_ALWAYS = ("due",)
_ONLY_WHEN_ASKED = ("what", "to", "made", "kind")
_ONLY_WHEN_THERE = ("grade", "link")


@dataclass(frozen=True, slots=True)
class _Said:
    words: str
    ink: str = "text"
    is_usual: bool = False


class FieldRows(QWidget):
    """Shows the fields that hold something; all of them when asked for. `names` are what the fields are called."""

    promise_asked = Signal(str)

    def __init__(self, theme: Theme, sentences: Sentences, reader: Reader, clock: Clock, verbs: Verbs) -> None:
        """Show nothing yet; `opens` opens a link in the program that is for it."""
        super().__init__()
        self._theme, self._sentences, self._reader, self._clock, self._verbs = theme, sentences, reader, clock, verbs
        self._view: PromiseView | None = None
        self._all = False
        self.opens: Callable[[QUrl], object] = QDesktopServices.openUrl
        self.names = {
            "what": self.tr("What"),
            "due": self.tr("Due"),
            "to": self.tr("To"),
            "about": self.tr("About"),
            "channel": self.tr("Channel"),
            "case": self.tr("Case"),
            "where": self.tr("Where"),
            "made": self.tr("Made"),
            "kind": self.tr("Kind"),
            "repeat": self.tr("Again"),
            "reminds": self.tr("Alerts"),
            "hangs_on": self.tr("Waits for"),
            "note": self.tr("Note"),
            "link": self.tr("Link"),
            "grade": self.tr("Grade"),
        }
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        self._rows = {field: FieldRow(theme, self.names[field], icon) for field, icon in _ICONS.items()}
        for field, row in self._rows.items():
            room.addWidget(row)
            row.clicked.connect(partial(self._ask, field))
        self._more = FieldRow(theme, self.tr("More to correct"), "chevron-down", leads_on=True)
        self._more.clicked.connect(self.show_all)
        room.addWidget(self._more)

    def show_view(self, view: PromiseView) -> None:
        """Show the fields of a promise."""
        if self._view is None or self._view.promise.id != view.promise.id:
            self._all = False
        self._view = view
        said = self._said(view)
        for field, row in self._rows.items():
            one = said.get(field)
            row.say(one.words if one else "", one.ink if one else "text3")
            there = one is not None and field not in _ONLY_WHEN_ASKED and not one.is_usual
            row.setVisible(there or field in _ALWAYS or (self._all and field not in _ONLY_WHEN_THERE))
        self._rows["link"].setAccessibleDescription(self.tr("Enter opens it in the program that is for it."))
        self._more.setVisible(not self._all)

    def show_all(self) -> None:
        """Show the empty fields too."""
        self._all = True
        if self._view is not None:
            self.show_view(self._view)

    def take_keys(self) -> None:
        """Give the first field the keys."""
        self._rows["what" if self._all else "due"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _late(self, due: str, view: PromiseView, now: datetime, zone: ZoneInfo) -> str:
        """Return a due with how long it has passed; one that has not, with by when they expected it."""
        promise, say = view.promise, self._sentences
        if promise.due is not None and passes_at(promise.due, zone) > now:
            expected = say.rows.expected_otherwise(view, now, zone)
            return f"{due} · {expected}" if expected else due
        if isinstance(promise.due, Day):
            since = say.words.days_since(promise.due.day, local_day(now, zone))
        else:
            since = say.words.since(view.overdue_at or now, now, zone)
        return f"{due} · {since}" if since else due

    def _due(self, view: PromiseView, now: datetime, zone: ZoneInfo) -> _Said:
        promise, due = view.promise, self._sentences.rows.due(view, now, zone)
        late = view.overdue and view.overdue_at is not None
        if late:
            due = self._late(due, view, now, zone)
        unknown = unknown_zone(promise.line, promise.due)
        if unknown:
            said = self.tr("zone %1 is unknown")
            due = f"{due} · {filled(said, shown(unknown))}"
        return _Said(due, "overdue" if late else "text" if promise.due else "today")

    def _said(self, view: PromiseView) -> dict[str, _Said]:
        promise, now, zone, say = view.promise, self._clock.now(), self._clock.zone(), self._sentences
        said = {"what": _Said(begun(shown(promise.what))), "made": _Said(say.words.moment(promise.made, now, zone))}
        said["due"] = self._due(view, now, zone)
        for field, words in (
            ("to", view.to),
            ("about", view.about),
            ("case", promise.case),
            ("where", promise.where),
            ("note", promise.note),
        ):
            if words:
                said[field] = _Said(shown(words))
        link = link_of(promise.note)
        if link is not None:
            said["link"] = _Said(self.tr("The mail it came by") if link.lower().startswith("mid:") else shown(link))
        if promise.channel:
            said["channel"] = _Said(say.words.channel(promise.channel))
        if promise.repeat:
            said["repeat"] = _Said(begun(repeats(say.words, promise.repeat)))
        if promise.is_open:
            wanted = self._reader.ladder(promise)
            usual = not promise.reminds
            words = say.alerts.all_of(wanted, steps_of(promise))
            said["reminds"] = _Said(words, "text2" if usual else "text", is_usual=usual)
        said["kind"] = _Said(say.prompts.kind(promise.kind))
        if promise.hangs_on:
            said["hangs_on"] = _Said(self._what_of(promise.hangs_on))
        if view.grade:
            near = self.tr("near miss") if view.near_miss else ""
            why = say.grades.why(view.grade_reason or "")
            said["grade"] = _Said(" · ".join(filter(None, (say.grades.name(view.grade), why, near))))
        return said

    def _what_of(self, promise_id: str) -> str:
        try:
            view = self._reader.promise(promise_id)
        except OrganizerError:
            return self.tr("something that is gone")
        over = "%1" if view.promise.is_open else self.tr("%1 · waited for no longer")
        return filled(over, self._sentences.prompts.of_whom(view))

    def _ask(self, field: str) -> None:
        """Ask for the right value of a field, in place."""
        view = self._view
        if view is None:
            return
        if field == "hangs_on":
            self._verbs.mending.ask_what_it_hangs_on(view)
        elif field == "reminds":
            self._ask_for_reminders(view)
        elif field == "grade":
            self._verbs.mending.ask_for_grade(view)
        elif field == "link":
            self.opens(QUrl(link_of(view.promise.note) or ""))
        elif field in {"what", "note"}:
            self._ask_for_words(view, field)
        elif field == "made":
            self._ask_when_made(view)
        else:
            self._ask_by_picker(view, field)

    def _ask_for_words(self, view: PromiseView, field: str) -> None:
        from organizer.ui.prompts.note_prompt import NotePrompt
        from organizer.ui.prompts.prompts import WordsPrompt

        promise, whom, button = view.promise, self._sentences.prompts.of_whom(view), self.tr("Correct")
        prompt: NotePrompt | WordsPrompt
        if field == "note":
            prompt = NotePrompt(self._theme, self.tr("Your note"), whom, button, promise.note)
        else:
            question = self.tr("What is it, in your words?")
            prompt = WordsPrompt(self._theme, question, whom, "", button, words=promise.what)
        prompt.answered.connect(lambda text: self._correct(prompt, view, field, text))
        self._ask_at(field, prompt)

    def _ask_for_reminders(self, view: PromiseView) -> None:
        from organizer.ui.prompts.ladder_prompt import LadderPrompt

        promise, say = view.promise, self._sentences
        prompt = LadderPrompt(
            self._theme,
            say.alerts,
            self.tr("When shall it remind you?"),
            say.prompts.of_whom(view),
            steps_of(promise),
            below=self._reader.ladder(replace(promise, reminds="")),
            now=self._reader.ladder(promise),
        )
        prompt.picked.connect(lambda words: self._correct(prompt, view, "reminds", words))
        self._ask_at("reminds", prompt)

    def _ask_when_made(self, view: PromiseView) -> None:
        from organizer.domain.understanding.past import moment_of
        from organizer.ui.prompts.prompts import WhenPrompt

        prompt = WhenPrompt(
            self._theme,
            self._sentences,
            self._clock,
            self._reader.settings(),
            self.tr("When was it made?"),
            self._sentences.prompts.of_whom(view),
            (),
            past=True,
        )
        prompt.picked.connect(
            lambda due: self._correct(prompt, view, "made", min(moment_of(due, self._clock.zone()), self._clock.now()))
        )
        self._ask_at("made", prompt)

    def _ask_by_picker(self, view: PromiseView, field: str) -> None:
        from organizer.ui.prompts.chip_pickers import picker_for

        names = self._reader.names_with
        prompt = picker_for(field, self._theme, self._sentences, self._reader, names, self._clock, may_be_empty=True)
        prompt.picked.connect(lambda value: self._correct(prompt, view, field, value))
        self._ask_at(field, prompt)

    def _ask_at(self, field: str, prompt: Prompt) -> None:
        """Ask, and give the keys back to the field afterwards: the next to correct is not far from it."""
        prompt.closed.connect(self._rows[field].setFocus)
        self._verbs.asked.emit(prompt)

    def _correct(self, prompt: Prompt, view: PromiseView, field: str, value: object) -> None:
        stands = getattr(view if field in {"to", "about"} else view.promise, field)
        # No reminders at all are something else than those that everything has.
        both_empty = field != "reminds" and not value and not stands
        if value == stands or both_empty:
            prompt.closed.emit()
        else:
            self._verbs.mending.correct(view, field, value, prompt)


class FieldRow(PressedByEnter):
    """One field: its icon, its name, its value."""

    def __init__(self, theme: Theme, name: str, icon: str, *, leads_on: bool = False) -> None:
        """Show nothing yet; one that `leads_on` has a name alone, and says what a press shows."""
        super().__init__(name)
        self._theme, self._leads_on = theme, leads_on
        self._name = name
        self._icon = icon
        self._words, self._ink = "", "text"
        self._unfolded = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def say(self, words: str, ink: str) -> None:
        """Show a value in a colour by name."""
        self._words, self._ink = words, ink
        self.setAccessibleName(f"{self._name}: {words}" if words else filled(self.tr("%1: empty"), self._name))
        self.setAccessibleDescription(self.tr("Enter corrects it."))
        self.setToolTip(plain_tip(words) if words else "")
        self.updateGeometry()
        self.update()

    @property
    def lines(self) -> tuple[str, ...]:
        """The value as it is shown: what it is, and below it what is said of it, where both have no room beside each other.

        Where the keys are, all of it.
        """
        words = self._words or "–"
        first, _, rest = words.partition(" · ")
        if self._theme.metrics("meta_strong").horizontalAdvance(words) <= self._room:
            return (words,)
        if self._unfolded:
            return wrapped(self._theme.font("meta_strong"), words, self._room, _MOST_LINES)
        return (first, rest) if rest else (words,)

    @property
    def _room(self) -> int:
        return self.width() - self._theme.px(_NAME_WIDE + 12)

    def sizeHint(self) -> QSize:
        """Return the height of its lines."""
        lines = len(self.lines)
        return QSize(self._theme.px(160), self._theme.px(28 if lines == 1 else 4 + _LINE * lines))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show all of the value where the keys come to it; under the mouse nothing moves, or a press would miss."""
        super().focusInEvent(event)
        self._unfold(unfolded=True, reason=event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the value in short again."""
        super().focusOutEvent(event)
        self._unfold(unfolded=False, reason=event.reason())

    def _unfold(self, *, unfolded: bool, reason: Qt.FocusReason) -> None:
        if reason not in {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self._unfolded = unfolded
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another height where another width cuts the value, or no longer does."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it, mirrored where the language runs from right to left."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink("hover"))
            painter.drawRoundedRect(box, px(6), px(6))
        if self.hasFocus():
            focus_ring(painter, theme, box, px(6))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        place = Across(self.rect(), mirrored=mirrored)
        start = Qt.AlignmentFlag.AlignLeft
        lines = self.lines
        # Icon and name stand beside the first line.
        first = self.height() if len(lines) == 1 else px(24)
        size, middle = px(15), first // 2
        spot = place(QRect(px(4), middle - size // 2, size, size))
        painter.drawPixmap(spot.topLeft(), theme.icon(self._icon, "text2", size, self))
        name_wide = self.width() if self._leads_on else px(_NAME_WIDE)
        painter.setFont(theme.font("meta_strong" if self._leads_on else "meta"))
        painter.setPen(theme.ink("text" if self._leads_on else "text2"))
        said = elided(theme.metrics("meta"), self._name, name_wide - px(30))
        painter.drawText(place(QRect(px(26), 0, name_wide - px(26), first)), start | _VCENTER, said)
        if self._leads_on:
            return
        painter.setFont(theme.font("meta_strong"))
        painter.setPen(theme.ink(self._ink))
        for number, line in enumerate(lines):
            said = elided(theme.metrics("meta_strong"), line, self._room)
            top, high = (0, first) if number == 0 else (px(2 + _LINE * number), px(_LINE))
            painter.drawText(place(QRect(name_wide + px(6), top, self._room, high)), start | _VCENTER, said)


_VCENTER = Qt.AlignmentFlag.AlignVCenter
_NAME_WIDE = 92
_LINE, _MOST_LINES = 20, 12
