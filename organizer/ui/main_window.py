"""The window: places at the side, a line to capture with, the list, and what one can do with a promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from organizer.domain.errors import BookUnavailable, OrganizerError
from organizer.ui.capture_line import CaptureLine
from organizer.ui.controls import Label
from organizer.ui.footer import Footer
from organizer.ui.keys import Keys
from organizer.ui.nothing_to_show import NothingToShow, Parts
from organizer.ui.places import PLACES, Places
from organizer.ui.problem_bar import ProblemBar
from organizer.ui.promise_list import PromiseList
from organizer.ui.promise_view import PromiseListView
from organizer.ui.sidebar import Sidebar
from organizer.ui.verbs import Verbs
from organizer.ui.wording import filled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from organizer.services.actions import Done
    from organizer.services.capturing import Capturing
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.understanding import Understanding
    from organizer.services.views import Counts, PromiseView
    from organizer.ui.keys_sheet import KeysSheet
    from organizer.ui.prompts import Prompt
    from organizer.ui.sentences import Sentences
    from organizer.ui.theme import Theme
    from organizer.ui.undo_toast import UndoToast

_WIDE, _NARROW = 1180, 860
_SIZE, _LEAST = (1180, 760), (640, 480)


class MainWindow(QWidget):
    """The one window of the program. Closing it hides it; `quit_asked` ends the program."""

    quit_asked = Signal()
    painted_first = Signal()
    reminders_asked = Signal()

    def __init__(
        self,
        actions: Mending,
        reader: Reader,
        capturing: Capturing,
        understanding: Understanding,
        clock: Clock,
        sentences: Sentences,
        preferences: Preferences,
        theme: Theme,
    ) -> None:
        """Show what `reader` reads, and act by `actions` and `capturing`."""
        super().__init__()
        self.theme = theme
        self._actions = actions
        self._reader = reader
        self._clock = clock
        self._sentences = sentences
        self._painted = False
        self._prompt: Prompt | None = None
        self._sheet: KeysSheet | None = None
        self._toast: UndoToast | None = None
        self._keys = Keys(self)
        self._places = Places(sentences.words, self)
        self._model = PromiseList(reader, clock, sentences.rows, self._places)
        self._verbs = Verbs(actions, reader, clock, preferences, sentences, theme)
        self._build(capturing, understanding)
        self._connect()
        self._add_shortcuts()
        self.go_to("today")
        self._list.setFocus()
        if self._nothing.asks_for_first:
            self._line.begin()

    # What the program calls.

    def come_forward(self) -> None:
        """Show the window in front of the others, with the keys."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def capture(self) -> None:
        """Show the window, ready to type a promise."""
        self.come_forward()
        self._line.begin()

    def show_promise(self, promise_id: str) -> None:
        """Show the window with a promise selected; what is not open any more is looked for in vain, quietly."""
        self.come_forward()
        for place in (self._model.place, *PLACES):
            if place != self._model.place:
                self.go_to(place)
            if self._list.choose(promise_id):
                self._list.setFocus()
                return
        self.go_to("today")

    def ask_for_update(self, promise_id: str) -> None:
        """Show the window, and ask what they were told about a promise."""
        self.show_promise(promise_id)
        self._verbs.do(promise_id, "update")

    def say_problem(self, sentence: str) -> None:
        """Say in place what went wrong."""
        self._problem.say(sentence)

    def refresh(self, ids: frozenset[str]) -> None:
        """Show what changed: these promises, or anything at all if none are named."""
        self._model.refresh(ids)

    def show_reminders(self, count: int) -> None:
        """Show how many reminders wait for an answer."""
        self._sidebar.show_reminders(count)

    def now_moved(self) -> None:
        """Show what the passing of time changed."""
        self._model.now_moved()

    def go_to(self, place: str) -> None:
        """Show a place of the window: `today upcoming waiting`."""
        self._sidebar.be_at(place)
        self._model.go_to(place)
        self._list.scrollToTop()
        self._list.choose_first()

    # How it is built.

    def _build(self, capturing: Capturing, understanding: Understanding) -> None:
        px = self.theme.px
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Follow-up Organizer"))
        self.setMinimumSize(*_LEAST)
        self.resize(px(_SIZE[0]), px(_SIZE[1]))
        self._sidebar = Sidebar(self.theme, self._places)
        self._title = Label(self.theme, "page")
        self._subtitle = Label(self.theme, "meta", ink="text2")
        self._problem = ProblemBar(self.theme)
        self._line = CaptureLine(self.theme, self._sentences, capturing, understanding, self._reader, self._clock)
        for part in (self._problem, self._line):
            part.setContentsMargins(px(13), 0, px(27), 0)
        self._list = PromiseListView(self.theme, self._keys, self._model)
        self._list.setAccessibleName(self.tr("Promises"))
        self._footer = Footer(self.theme)
        self._middle = QWidget()
        self._room = QVBoxLayout(self._middle)
        self._room.setContentsMargins(px(16), px(18), px(2), px(10))
        self._room.setSpacing(px(2))
        for label in (self._title, self._subtitle):
            label.setContentsMargins(px(16), 0, px(30), 0)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._room.addWidget(label)
        self._room.addSpacing(px(8))
        self._room.addWidget(self._problem)
        self._room.addWidget(self._line)
        self._room.addSpacing(px(4))
        self._room.addWidget(self._list, 1)
        self._room.addWidget(self._footer)
        shown = Parts(self._room, self._title, self._subtitle, self._line, self._list, self._footer)
        self._nothing = NothingToShow(self.theme, self._reader, self._clock, self._sentences, shown, self)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(self._sidebar)
        self._across.addWidget(self._middle, 1)

    def _connect(self) -> None:
        self._sidebar.went.connect(self._go_and_take_keys)
        self._sidebar.new_asked.connect(self._line.begin)
        self._sidebar.keys_asked.connect(self._show_keys)
        self._sidebar.reminders_asked.connect(self.reminders_asked)
        self._model.shown.connect(self._tell_how_it_stands)
        self._line.captured.connect(self._say_saved)
        self._line.refused.connect(self._not_saved)
        self._line.left.connect(self._list.setFocus)
        self._line.open_asked.connect(self.show_promise)
        self._list.verb_asked.connect(self._verbs.do)
        self._verbs.asked.connect(self._ask)
        self._verbs.done.connect(self._say_done)
        self._verbs.refused.connect(self._say_refused)
        self._verbs.ending.connect(self._let_leave)
        self._verbs.stayed.connect(self._model.gone)
        self.theme.changed.connect(self.update)

    def _add_shortcuts(self) -> None:
        for keys, act in (
            ("Ctrl+N", self._line.begin),
            ("Ctrl+Z", self._verbs.undo),
            ("Ctrl+Shift+Z", self._verbs.redo),
            ("Ctrl+Y", self._verbs.redo),
            ("F1", self._show_keys),
            ("F6", self._next_part),
            ("Ctrl+W", self.close),
            ("Ctrl+Q", self.quit_asked.emit),
            *(
                (f"Ctrl+{number}", lambda place=place: self._go_and_take_keys(place))
                for number, place in enumerate(PLACES, 1)
            ),
        ):
            QShortcut(QKeySequence(keys), self, act)

    # What the user does.

    def _go_and_take_keys(self, place: str) -> None:
        self._close_prompt()
        self.go_to(place)
        self._list.setFocus()

    def _say_saved(self, done: Done) -> None:
        promise = done.promise
        if promise is None:
            return
        self._problem.clear()
        view = self._reader.promise(promise.id)
        said = self._sentences.capturing.saved(promise, view.to, self._clock.now(), self._clock.zone())
        self._say_done(said, "")
        index = self._model.index_of(promise.id)
        if index.isValid():
            self._list.choose(promise.id)

    def _not_saved(self, refused: OrganizerError) -> None:
        self._say_refused(refused, self._line.save if isinstance(refused, BookUnavailable) else None)

    def _say_refused(self, refused: OrganizerError, again: Callable[[], None] | None) -> None:
        details = f"{type(refused).__name__}: {refused.data}"
        self._problem.say(self._sentences.error(refused), again=again, details=details)

    def _say_done(self, sentence: str, more: str) -> None:
        if self._toast is None:
            from organizer.ui.undo_toast import UndoToast

            self._toast = UndoToast(self.theme, self._middle)
            self._toast.undo_asked.connect(self._verbs.undo)
            self._toast.more_asked.connect(self._verbs.ask_back)
        self._toast.say(sentence, more=more)

    def _let_leave(self, view: PromiseView) -> None:
        """Go on to the next promise, and keep the one that ends in sight for a moment."""
        promise_id = view.promise.id
        if self._list.chosen() == view:
            self._list.step_from(promise_id)
        self._model.let_leave(view)
        QTimer.singleShot(0, self, lambda: self._list.see_off(promise_id))

    def _ask(self, prompt: Prompt) -> None:
        self._close_prompt()
        self._prompt = prompt
        prompt.closed.connect(self._close_prompt)
        self._room.insertWidget(self._room.indexOf(self._footer), prompt)
        prompt.show()
        prompt.begin()
        if self._toast is not None:
            self._toast.end()

    def _close_prompt(self) -> None:
        prompt, self._prompt = self._prompt, None
        if prompt is not None:
            had_keys = prompt.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else True
            prompt.hide()
            prompt.deleteLater()
            if had_keys:
                self._list.setFocus()

    def _show_keys(self) -> None:
        if self._sheet is not None:
            self._hide_keys()
            return
        from organizer.ui.keys_sheet import KeysSheet

        self._sheet = KeysSheet(self.theme, self._keys, self)
        self._sheet.closed.connect(self._hide_keys)

    def _hide_keys(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.hide()
            sheet.deleteLater()
            self._list.setFocus()

    def _next_part(self) -> None:
        parts: list[QWidget] = [self._sidebar, self._line, self._list]
        if self._prompt is not None:
            parts.append(self._prompt)
        now = self.focusWidget()
        at = next(
            (n for n, part in enumerate(parts) if now is not None and (part is now or part.isAncestorOf(now))), -1
        )
        self._give_keys(parts[(at + 1) % len(parts)])

    def _give_keys(self, part: QWidget) -> None:
        inside = [one for one in part.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        target = part if part.focusPolicy() & Qt.FocusPolicy.TabFocus or part.focusProxy() else next(iter(inside), part)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    # What it shows.

    def _tell_how_it_stands(self) -> None:
        counts = self._reader.counts()
        place = self._model.place
        self._sidebar.show_counts(counts)
        self._footer.show_kept(counts.kept_today)
        self._title.setText(self._places.title(place))
        self._subtitle.setText(self._subtitle_of(place, counts))
        self._nothing.settle(counts, place, rows=self._model.has_promises())

    def _subtitle_of(self, place: str, counts: Counts) -> str:
        if place == "today":
            today = self._clock.now().astimezone(self._clock.zone()).date()
            return f"{self._sentences.words.whole_day(today)} · {self._sentences.standing(counts)}"
        if place == "upcoming":
            return filled(self.tr("%1 after today"), str(counts.later))
        return filled(self.tr("%1 with others"), str(counts.waiting))

    # What Qt calls.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go one step back on Esc; show the keys on a question mark."""
        if event.key() == Qt.Key.Key_Escape:
            if self._prompt is not None:
                self._close_prompt()
            else:
                self._list.setFocus()
        elif event.text() == "?":
            self._show_keys()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell, once, that the window was painted."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted_first.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the sidebar in where it is narrow."""
        super().resizeEvent(event)
        self._sidebar.narrow(rail=self.width() < self.theme.px(_NARROW))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide the window; the program goes on for its reminders."""
        event.ignore()
        self.hide()
