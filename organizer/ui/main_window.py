"""The window: places at the side, a page in the middle, what is chosen at the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from organizer.ui.capture.capture_line import CaptureLine
from organizer.ui.keyboard.keys import Keys
from organizer.ui.look.footer import Footer
from organizer.ui.look.header import Header
from organizer.ui.look.placing import resize_within_screen
from organizer.ui.look.problem_bar import ProblemBar
from organizer.ui.orders import Orders
from organizer.ui.overlays import Overlays
from organizer.ui.parts import give_keys_onward, give_keys_to_next
from organizer.ui.promises.places import CASE, PEOPLE, PLACES, Places
from organizer.ui.promises.promise_list import PromiseList
from organizer.ui.promises.promises_page import PromisesPage
from organizer.ui.promises.side_panel import SidePanel
from organizer.ui.prompts.replies import Replies
from organizer.ui.sidebar import Sidebar
from organizer.ui.stage import Stage
from organizer.ui.standing import Standing
from organizer.ui.verbs.verbs import Verbs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from organizer.services.actions import Done
    from organizer.services.example import Example
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.ui.capture.capture_card import CaptureCard
    from organizer.ui.look.theme import Theme
    from organizer.ui.people.people_pages import PeoplePages
    from organizer.ui.prompts.prompts import Prompt
    from organizer.ui.words.sentences import Sentences

_NARROW, _LOW = 860, 340
_SIZE, _LEAST = (1180, 760), (640, 480)


class MainWindow(QWidget):
    """The one window of the program. Closing it hides it; `quit_asked` ends the program."""

    quit_asked = Signal()
    painted_first = Signal()
    reminders_asked = Signal()
    captured = Signal()
    closed = Signal()

    def __init__(
        self,
        actions: Callable[[], Mending],
        build_card: Callable[[], CaptureCard],
        reader: Reader,
        clock: Clock,
        sentences: Sentences,
        preferences: Preferences,
        theme: Theme,
    ) -> None:
        """Show what `reader` reads, and act by `actions` and the card that is built to capture with."""
        super().__init__()
        self.theme, self._reader, self._clock = theme, reader, clock
        self._sentences, self._preferences = sentences, preferences
        self._painted, self._place = False, "today"
        self.keys = Keys(preferences.windows(), self)
        self._places = Places(sentences.words, self)
        self.verbs = Verbs(actions, reader, clock, preferences, sentences, theme)
        model = PromiseList(reader, clock, sentences.rows, self._places, preferences.windows)
        line = CaptureLine(theme, sentences, build_card)
        self._page = PromisesPage(theme, sentences, reader, clock, self.keys, line, model)
        self._build()
        self._side_panel = SidePanel(theme, sentences, reader, clock, self.keys, self.verbs, self)
        self._across.addWidget(self._side_panel)
        self._overlays = Overlays(self, theme, sentences, reader, clock, self.keys, self._places)
        self._orders = Orders(
            self,
            preferences,
            self.keys,
            self._overlays,
            self._replies,
            self._go_and_take_keys,
            {
                "new": self.capture,
                "search": self._overlays.show_search,
                "filter": self._stage.filter_here,
                "keys": self._overlays.show_keys,
                "undo": self.verbs.undo,
                "redo": self.verbs.redo,
                "next part": self._next_part,
                "close": self.close,
                "quit": self.quit_asked.emit,
            },
        )
        around = (self._sidebar, self._header, self._footer)
        self._standing = Standing(reader, clock, sentences, self._places, around, self._orders.pinned, self)
        self._connect()
        self.settings_changed()
        self.go_to("today")
        self._page.begin()

    # What the program calls.

    @property
    def place(self) -> str:
        """Where the window is: `today upcoming waiting people`, `case:NAME` or `person:ID`."""
        return self._place

    def come_forward(self) -> None:
        """Show the window in front of the others, with the keys."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def capture(self) -> None:
        """Show the window, ready to type a promise."""
        self.come_forward()
        if self._place == PEOPLE or self._place.startswith("person:"):
            self.go_to("today")
        self._page.line.begin()

    def show_promise(self, promise_id: str) -> None:
        """Show the window with a promise chosen; one that is not open any more is shown at the side alone."""
        self.come_forward()
        for place in (self._place, *PLACES):
            if place == PEOPLE or place.startswith("person:"):
                continue
            if place != self._place:
                self.go_to(place)
            if self._page.list.choose(promise_id):
                self._page.list.setFocus()
                return
        self.go_to("today")
        self._page.list.print_keys(shown=False)
        self._side_panel.look_at(promise_id)

    def ask_about(self, promise_id: str, verb: str) -> None:
        """Show the window with a promise, and ask what a verb wants to know of it."""
        self.show_promise(promise_id)
        self.verbs.do(promise_id, verb)

    def say_problem(self, sentence: str, again: Callable[[], None] | None = None) -> None:
        """Say in place what went wrong; `again` is what trying again does. No sentence takes away what was said."""
        self._problem.say(sentence, again=again) if sentence else self._problem.clear()

    def refresh(self, ids: frozenset[str]) -> None:
        """Show what changed: these promises, or anything at all if none are named."""
        self._page.model.refresh(ids)
        self._side_panel.refresh()
        self._stage.refresh_people()

    def show_reminders(self, count: int) -> None:
        """Show how many reminders wait for an answer; with the last, the keys go back to the list."""
        before = self.focusWidget()
        self._sidebar.show_reminders(count)
        if before is not None and before.isHidden():
            self._stage.take_keys()

    def now_moved(self) -> None:
        """Show what the passing of time changed."""
        self._page.model.now_moved()
        self._side_panel.refresh()

    def settings_changed(self) -> None:
        """Do as the settings say now; what they change of what is shown comes with the next `refresh`."""
        windows = self._preferences.windows()
        self.keys.follow(windows)
        self._page.list.be_compact(compact=windows.compact)

    def offer(self, what: str, act: Callable[[], None]) -> None:
        """Show the way into something the program can do: `settings`, `review`, `leave`, `away` or `quiet`."""
        self._orders.offer(what, act)
        self._header.offer(what)
        self._sidebar.offer(what)

    def offer_example(self, example: Example) -> None:
        """Offer an example to someone new, and to take it out again."""
        self._page.offer_example(example, self.verbs.doing)

    def take_over(self, before: MainWindow) -> None:
        """Stand where another window stood that this one replaces."""
        self.setGeometry(before.geometry())
        self.go_to(before.place)
        self._page.line.take_over(before._page.line)
        self._problem.stand_for(before._problem)
        self.setVisible(before.isVisible())
        before.hide()

    def get_ready(self) -> None:
        """Build what the first paint did not need."""
        self._page.line.get_ready()

    def go_to(self, place: str) -> None:
        """Show a place of the window: `today upcoming waiting people`, `case:NAME` or `person:ID`."""
        self._place = place
        self._sidebar.be_at(place)
        self._side_panel.fit(place)
        if place == PEOPLE or place.startswith("person:"):
            # What was chosen in another place is not of this one; a person's page chooses anew.
            self._side_panel.show_view(None)
            self._stage.show_people().go_to(place)
            self._tell_how_it_stands()
        else:
            self._stage.show_promises()
            self._page.go_to(place)

    def ask(self, prompt: Prompt) -> None:
        """Ask in place what nobody waits to be asked."""
        self._replies.offer(prompt)

    # How it is built.

    def _build(self) -> None:
        px = self.theme.px
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Follow-up Organizer"))
        self.setMinimumSize(*_LEAST)
        resize_within_screen(self, px(_SIZE[0]), px(_SIZE[1]))
        self._sidebar = Sidebar(self.theme, self._places)
        self._header = Header(self.theme)
        self._problem = ProblemBar(self.theme)
        self.take_back = self._problem.take_back
        self._stage = Stage(self._page, self._built_people)
        self._footer = Footer(self.theme)
        self._page.beside(self._header, self._footer)
        self._middle = QWidget()
        self._room = QVBoxLayout(self._middle)
        self._room.setContentsMargins(0, px(12), 0, px(4))
        self._room.setSpacing(px(6))
        for part in (self._header, self._problem, self._stage, self._footer):
            self._room.addWidget(part, 1 if part is self._stage else 0)
        where = (self._room, self._footer, self._middle)
        self._replies = Replies(self.theme, self._sentences, self._problem, *where, rows=self._stage)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(self._sidebar)
        self._across.addWidget(self._middle, 1)

    def _connect(self) -> None:
        page, verbs = self._page, self.verbs
        self._sidebar.went.connect(self._go_and_take_keys)
        self._sidebar.new_asked.connect(self.capture)
        self._sidebar.keys_asked.connect(self._overlays.show_keys)
        self._sidebar.review_asked.connect(lambda: self._orders.do("review"))
        self._sidebar.settings_asked.connect(lambda: self._orders.do("settings"))
        self._sidebar.pin_asked.connect(self._orders.pin)
        self._header.search_asked.connect(self._overlays.show_search)
        self._header.leave_asked.connect(lambda: self._orders.do("leave"))
        self._overlays.ended.connect(self._give_keys_back)
        page.shown.connect(self._tell_how_it_stands)
        page.order_asked.connect(self._orders.list_otherwise)
        page.line.captured.connect(self._say_saved)
        page.line.refused.connect(lambda refused: self._replies.say_refused(refused, page.line.save))
        page.line.mended.connect(self._replies.take_back)
        page.line.open_asked.connect(self.show_promise)
        page.list.verb_asked.connect(verbs.do_to)
        page.list.selected.connect(self._side_panel.show_view)
        page.list.hinted.connect(self._replies.hint)
        page.list.details_asked.connect(self._side_panel.show_details)
        page.list.edit_asked.connect(self._side_panel.edit)
        page.list.day_asked.connect(verbs.to_day)
        page.list.shift_asked.connect(verbs.by_days)
        verbs.asked.connect(self._replies.ask)
        self._replies.freed.connect(self._give_keys_back)
        self._replies.undo_asked.connect(verbs.undo)
        self._replies.more_asked.connect(verbs.doing.take_up)
        verbs.done.connect(self._replies.say_done)
        verbs.done.connect(page.line.forget_typing)
        verbs.refused.connect(self._replies.say_refused)
        verbs.doing.hinted.connect(self._replies.hint)
        verbs.doing.came_back.connect(page.list.choose_again)
        verbs.ending.connect(page.let_leave)
        verbs.stayed.connect(page.model.gone)
        verbs.person_asked.connect(lambda person: self._go_and_take_keys(f"person:{person}"))
        verbs.edit_asked.connect(self._side_panel.edit)
        verbs.doing.capture_asked.connect(lambda person, channel: self.capture_with(person, "promise", channel))
        self._side_panel.left.connect(self._stage.take_keys)
        self._side_panel.promise_asked.connect(self.show_promise)
        self._sidebar.reminders_asked.connect(self.reminders_asked)
        self.theme.changed.connect(self.update)

    # What the user does.

    def _go_and_take_keys(self, place: str) -> None:
        if place.startswith("promise:"):
            self.show_promise(place.removeprefix("promise:"))
            return
        self._replies.close()
        self.go_to(place)
        self._stage.take_keys()

    def _built_people(self) -> PeoplePages:
        from organizer.ui.people.people_pages import PeoplePages

        people = PeoplePages(
            self.theme, self._sentences, self._reader, self._clock, self.keys, self._places, self.verbs
        )
        people.went.connect(self._go_and_take_keys)
        people.shown.connect(self._tell_how_it_stands)
        people.promise_chosen.connect(self._side_panel.show_view)
        people.details_asked.connect(self._side_panel.show_details)
        people.capture_asked.connect(self.capture_with)
        return people

    def capture_with(self, person_id: str, kind: str, channel: str = "") -> None:
        """Begin a promise to someone, or something to wait for from them, perhaps as it came by a channel."""
        self.come_forward()
        self.go_to("today")
        self._page.line.begin_with(person_id, kind, channel)

    def _say_saved(self, done: Done) -> None:
        if (promise := done.promise) is None:
            return
        self._problem.clear()
        view = self._reader.promise(promise.id)
        said = self._sentences.capturing.saved(promise, view.to, self._clock.now(), self._clock.zone())
        self._replies.say_done(said, "")
        self._page.list.choose(promise.id)
        self.captured.emit()

    def _give_keys_back(self) -> None:
        (self._side_panel.open if self._side_panel.is_apart else self._stage.take_keys)()

    def _next_part(self) -> None:
        parts = [self._sidebar, *self._stage.parts, self._side_panel if self._side_panel.is_open else None]
        give_keys_to_next([one for one in (*parts, self._replies.prompt) if one is not None], self.focusWidget())

    # What it shows.

    def _tell_how_it_stands(self) -> None:
        if (people := self._stage.people) is not None:
            self._standing.tell(self._place, people.title(), people.face)
            self._side_panel.keep_away(away=self._place == PEOPLE)
        else:
            self._page.settle(self._standing.tell(self._place))
            self._side_panel.keep_away(away=not self._page.model.has_promises())

    # What Qt calls.

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Go on as the window is read: the side, the middle from above, what is chosen."""
        parts = (self._sidebar, self._middle, self._side_panel)
        return give_keys_onward(parts, self.focusWidget(), forward=forward) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go one step back on Esc; show the keys on a question mark."""
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif event.text() == "?":
            self._overlays.show_keys()
        else:
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        if self._replies.prompt is not None:
            self._replies.close()
        elif self._side_panel.is_over:
            self._side_panel.close_over()
        elif self._stage.here.filter.end():
            self._give_keys_back()
        elif self._place.startswith(("person:", CASE)):
            self._go_and_take_keys("today" if self._place.startswith(CASE) else PEOPLE)
        else:
            self._give_keys_back()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell, once, that the window was painted."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._painted_now)

    def _painted_now(self) -> None:
        self.painted_first.emit()
        self._side_panel.build_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the sidebar in where it is narrow; let the side panel lie over the list where there is no third place."""
        super().resizeEvent(event)
        self._sidebar.narrow(rail=self.width() < self.theme.px(_NARROW))
        self._side_panel.fit(self._place)
        self._footer.setVisible(self.height() >= self.theme.px(_LOW))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide the window; the program goes on for its reminders."""
        event.ignore()
        self.hide()
        self.closed.emit()
