"""The popup over any program: one line, its chips, and away again. It is built beforehand and never shows the window."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from organizer.domain.errors import Unusable
from organizer.ui.capture.capture_card import CaptureCard
from organizer.ui.capture.drops import Drops
from organizer.ui.capture.kind_switch import KindSwitch
from organizer.ui.look.controls import OUTSIDE, Button, Cap, Label, Rule
from organizer.ui.look.leaving import take_away
from organizer.ui.look.problem_bar import ProblemBar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from organizer.domain.errors import OrganizerError
    from organizer.domain.handed_in import HandedIn
    from organizer.domain.line import Reading
    from organizer.services.actions import Done
    from organizer.services.capturing import Capturing
    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.understanding import Understanding
    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.prompts import Prompt
    from organizer.ui.words.sentences import Sentences

_WIDE = 720
_FROM_TOP = 0.2
_MARGIN = 12


class CapturePopup(QWidget):
    """Comes over what one is doing, takes a promise, and goes; what was not saved is still in it the next time."""

    left = Signal()
    captured = Signal(object)
    open_asked = Signal(str)
    handed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        capturing: Capturing,
        understanding: Understanding,
        reader: Reader,
        clock: Clock,
        *,
        sees_through: bool,
    ) -> None:
        """Stay hidden; `sees_through` tells whether the desktop can show round corners smoothly."""
        super().__init__(
            None, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        )
        self._theme = theme
        self._sentences = sentences
        self._sees_through = sees_through
        self._more = False
        self._watched: set[str] = set()
        self._had_keys = False
        self._prompt: Prompt | None = None
        self._waiting: deque[HandedIn] = deque()
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, on=sees_through)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle(self.tr("New promise"))
        self.setObjectName("popup")
        self._card = CaptureCard(theme, sentences, capturing, understanding, reader, clock, source="popup", large=True)
        self._card.show_chips()
        self._problem = ProblemBar(theme)
        self._kind = KindSwitch(theme)
        self._behind = Label(theme, "meta", ink="text2")
        self._behind.hide()
        self._build()
        self._connect()
        self.resize(theme.px(_WIDE), self.sizeHint().height())

    def get_ready(self) -> None:
        """Do beforehand what the first showing would have to wait for: layout, fonts, icons, a window of the system."""
        self._card.understand()
        self._fit()
        self._watch_screens()
        self.grab()

    def come(self) -> None:
        """Show it on the screen the pointer is on, with the keys, and with the words that were left in it."""
        self._watch_screens()
        self._had_keys = self.isActiveWindow()
        self._behind.setVisible(bool(self._waiting))
        self._place()
        self.show()
        self.raise_()
        self.activateWindow()
        self._card.begin()
        self._card.understand()

    def begin_with(self, words: str, kind: str = "") -> None:
        """Come with these words in the line, if it is empty; `kind` says whose promise it is.

        An empty line keeps no kind from the last time: nothing is left that it was chosen for.
        """
        is_blank = not self._card.words.strip()
        if words and is_blank:
            self._card.put(words)
        if kind or is_blank:
            self._card.choose_kind(kind)
        self.come()

    @property
    def card(self) -> CaptureCard:
        """The line, and what is understood of it."""
        return self._card

    def take_over(self, before: CapturePopup) -> None:
        """Have the line of another popup that this one replaces, and what waits behind it."""
        self._card.take_over(before._card)
        self._waiting = before._waiting
        self._show_next()

    def hand_in(self, things: Iterable[HandedIn]) -> None:
        """Come with what another program handed in, one thing after the other; words that are in the line go first.

        What was handed in before, and left without a word of the user's own, goes behind what is new.
        """
        left = None if self.isVisible() else self._card.as_handed_in
        if left is None:
            self._waiting.extend(things)
        else:
            self._waiting.extendleft(reversed([*things, left]))
            self._card.clear()
        self._show_next()
        self.come()

    def leave(self) -> None:
        """Go away. What was handed in, and has no word of the user's own, is refused; what waits behind it comes first."""
        if self._card.as_handed_in is None:
            self.go()
            return
        self._card.clear()
        if not self._waiting:
            self.go()
            return
        self._show_next()
        self._card.begin()

    def go(self) -> None:
        """Go away; the words stay for the next time."""
        self._card.close_picker()
        self._take_offer_back()
        self.hide()
        self.left.emit()

    def offer(self, prompt: Prompt) -> None:
        """Show an offer below the line until it goes; the line keeps the keys, for nobody asked for it."""
        self._prompt = prompt
        prompt.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        self._outer.addWidget(prompt)
        prompt.closed.connect(self._answered)
        prompt.show()
        self._place()

    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(px(20) - OUTSIDE, px(18), px(20) - OUTSIDE, px(14))
        self._outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._rest = QWidget()
        self._outer.addWidget(self._rest)
        room = QVBoxLayout(self._rest)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(px(10))
        for part in (self._behind, self._problem):
            part.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        room.addWidget(self._card)
        room.addWidget(self._behind)
        room.addWidget(self._problem)
        room.addStretch(1)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(px(4))
        whose, foot = QHBoxLayout(), QHBoxLayout()
        whose.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        whose.setSpacing(px(8))
        whose.addWidget(self._kind)
        whose.addWidget(Cap(theme, self.tr("Tab")))
        whose.addStretch(1)
        foot.setSpacing(px(4))
        foot.addStretch(1)
        self._another_name, self._close_name = self.tr("Add another"), self.tr("Close")
        self._another = Button(theme, self._another_name, tone="quiet", key=self.tr("Ctrl ↵"))
        self._close = Button(theme, self._close_name, tone="quiet", key=self.tr("Esc"))
        self._save = Button(theme, self.tr("Save"), tone="primary", key="↵")
        for button in (self._another, self._close, self._save):
            foot.addWidget(button)
        rule = Rule(theme)
        rule.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        room.addWidget(rule)
        self._foot.addLayout(whose, 1)
        self._foot.addLayout(foot)
        room.addLayout(self._foot)

    def _connect(self) -> None:
        self._card.captured.connect(self._saved)
        self._card.refused.connect(self._say_refused)
        self._card.mended.connect(lambda refused: self._problem.take_back(self._sentences.error(refused)))
        self._card.left.connect(self.leave)
        self._card.understood.connect(self._show_kind)
        self._card.grew.connect(self._fit_in_sight)
        self._card.open_asked.connect(self._open)
        self._card.field.another.connect(self._save_and_go_on)
        self._card.field.setTabChangesFocus(False)
        self._card.field.tabbed.connect(self._tab)
        self._drops = Drops(self)
        self._drops.handed.connect(self.handed)
        self._problem.closed.connect(self._fit_in_sight)
        self._kind.chosen.connect(self._choose_kind)
        self._save.clicked.connect(self._card.save)
        self._another.clicked.connect(self._save_and_go_on)
        self._close.clicked.connect(self.leave)
        self._theme.changed.connect(self.update)

    def say_saved(self, said: str) -> None:
        """Say what was saved, where one goes on with another."""
        if self.isVisible() and not self._waiting:
            self._behind.say(said)
            self._behind.show()
            self._fit()

    def _saved(self, done: Done) -> None:
        self._problem.clear()
        self.captured.emit(done)
        if self._waiting:
            self._show_next()
            self._card.begin()
        elif not self._more:
            self.go()

    def _show_next(self) -> None:
        """Put what waits into the line, if that is empty, and say how many wait behind it."""
        if self._waiting and not self._card.words.strip():
            self._card.hand_in(self._waiting.popleft())
        self._behind.setVisible(bool(self._waiting))
        self._behind.say(self.tr("%n more wait behind this one", "", len(self._waiting)))
        self._fit()

    def _save_and_go_on(self) -> None:
        self._more = True
        self._card.save()
        self._more = False
        self._card.begin()

    def say_refused(self, refused: OrganizerError) -> None:
        """Come, and say why something that was handed in cannot be opened."""
        self._problem.say(self._sentences.error(refused))
        self.come()

    def _say_refused(self, refused: OrganizerError) -> None:
        # Trying again helps where the book refused, and not where the words are no use.
        again = None if isinstance(refused, Unusable) else self._card.save
        self._problem.say(
            self._sentences.error(refused), again=again, details="" if again is None else self._card.words
        )
        self._fit()

    def _show_kind(self, reading: Reading | None) -> None:
        self._kind.show_kind(self._card.kind if reading is None else reading.kind)

    def _choose_kind(self, kind: str) -> None:
        self._kind.show_kind(kind)
        self._card.choose_kind(kind)
        self._card.begin()

    def _tab(self) -> None:
        if not self._card.field.take_completion():
            self._choose_kind(self._kind.next_kind())

    def _open(self, promise_id: str) -> None:
        self.go()
        self.open_asked.emit(promise_id)

    def _answered(self) -> None:
        self._take_offer_back()
        self._fit()
        self._card.begin()

    def _take_offer_back(self) -> None:
        prompt, self._prompt = self._prompt, None
        if prompt is not None:
            take_away(prompt, self._outer)

    # Where it stands.

    def _fit_in_sight(self) -> None:
        """Take the height that the content needs, where it is seen; when it comes it does so anyway."""
        if self.isVisible():
            self._fit()

    def _fit(self) -> None:
        """Take the height that the content needs, and stay on the screen."""
        # Where the pointer is, only the server of the screen knows: it is asked once.
        free = self._free()
        wide = min(self._theme.px(_WIDE), free.width() - 2 * _MARGIN)
        self._fit_foot(wide)
        for part in (self._card, self._rest):
            part.updateGeometry()
        self._outer.activate()
        wraps = self._outer.hasHeightForWidth()
        high = self._outer.totalHeightForWidth(wide) if wraps else self._outer.sizeHint().height()
        self.setMinimumHeight(0)
        self.resize(wide, min(high, free.height() - 2 * _MARGIN))

    def _fit_foot(self, wide: int) -> None:
        """Leave the lesser buttons their icons only, where words are too long for all, and else stand in two rows."""
        fixed = self._kind.sizeHint().width() + self._save.sizeHint().width() + self._theme.px(100)
        lesser = ((self._close, self._close_name, "x"), (self._another, self._another_name, "plus"))
        for button, name, _ in lesser:
            button.become(name, icon="")
        for button, name, icon in lesser:
            if fixed + sum(one.sizeHint().width() for one, _, _ in lesser) > wide:
                button.become("", icon=icon)
                button.setAccessibleName(name)
                button.setToolTip(name)
        narrow = fixed + sum(one.sizeHint().width() for one, _, _ in lesser) > wide
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._foot.direction() != way:
            self._foot.setDirection(way)

    def _place(self) -> None:
        self._fit()
        free = self._free()
        left = free.left() + (free.width() - self.width()) // 2
        top = free.top() + int(free.height() * _FROM_TOP)
        self.move(left, max(min(top, free.bottom() - self.height()), free.top()))

    def _free(self) -> QRect:
        return (QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()).availableGeometry()

    def _watch_screens(self) -> None:
        """Hear when the screen it stands on changes or goes away."""
        self.winId()
        window, screen = self.windowHandle(), self.screen()
        if not self._watched:
            window.screenChanged.connect(self._stay_in_sight, Qt.ConnectionType.QueuedConnection)
        if screen.name() not in self._watched:
            self._watched.add(screen.name())
            screen.availableGeometryChanged.connect(self._stay_in_sight, Qt.ConnectionType.QueuedConnection)

    def _stay_in_sight(self) -> None:
        """Come to a screen that is there, with the size it has room for."""
        if self.isVisible() and not self._free().contains(self.geometry()):
            self._place()

    # What Qt calls.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Go when the keys went elsewhere: whoever looks away is done, and the words are kept."""
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange:
            return
        if self.isActiveWindow():
            self._had_keys = True
        elif self._had_keys and self.isVisible():
            QTimer.singleShot(0, self, self._go_if_left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Round the corners where the desktop cannot show them smoothly."""
        super().resizeEvent(event)
        if not self._sees_through:
            path = QPainterPath()
            path.addRoundedRect(QRectF(self.rect()), self._theme.px(8), self._theme.px(8))
            self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.ink("border_strong"), 1))
        painter.setBrush(self._theme.ink("raised"))
        radius = self._theme.px(14 if self._sees_through else 8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _go_if_left(self) -> None:
        # A desktop that is slow to give it the keys is no reason to go: it may have been shown anew since.
        if self._had_keys and self.isVisible() and not self.isActiveWindow():
            self.go()
