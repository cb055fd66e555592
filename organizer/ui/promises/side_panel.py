"""The third part of the window: what is chosen, with its story. Beside the list where there is room, else over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from organizer.ui.promises.places import PERSON
from organizer.ui.promises.promise_view import PromiseListView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.views import PromiseView
    from organizer.ui.keyboard.keys import Keys
    from organizer.ui.look.theme import Theme
    from organizer.ui.promises.inspector import Inspector
    from organizer.ui.verbs.verbs import Verbs
    from organizer.ui.words.sentences import Sentences

_WIDE = 348
_BESIDE_LIST, _BESIDE_PERSON = 1180, 1480
_AFTER_MOVES_MS = 30


class SidePanel(QWidget):
    """Holds the inspector, which is built after the first paint. While it lies over the list, Esc closes it.

    With the keys, it does the verbs of what it shows, as the list does those of what is chosen there.
    """

    left = Signal()
    promise_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        reader: Reader,
        clock: Clock,
        keys: Keys,
        verbs: Verbs,
        window: QWidget,
    ) -> None:
        """Take the room at the side of `window`; show nothing yet."""
        super().__init__(window)
        self._theme = theme
        self._sentences, self._reader, self._clock = sentences, reader, clock
        self._keys, self._verbs = keys, verbs
        self._window = window
        self._inspector: Inspector | None = None
        self._wanted: str | None = None
        self._chosen: Sequence[str] = ()
        self._beside = True
        self._away = False
        self._looked_at = False
        self._may_build = False
        self.setAccessibleName(self.tr("What is chosen"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(theme.px(_WIDE))
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(1, 0, 0, 0)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MOVES_MS)
        self._soon.timeout.connect(self._build_or_show)
        theme.changed.connect(self.update)
        window.installEventFilter(self)
        verbs.asked.connect(self._give_way)

    @property
    def is_over(self) -> bool:
        """Whether it lies over the list."""
        return not self._beside and self.isVisible()

    @property
    def is_open(self) -> bool:
        """Whether it is seen at all."""
        return self.isVisible()

    @property
    def is_apart(self) -> bool:
        """Whether it shows what is not what is chosen in the list."""
        return self._looked_at and self.isVisible()

    def build_soon(self) -> None:
        """Build what it shows, now that the window was painted."""
        self._may_build = True
        self._soon.start()

    def fit(self, place: str) -> None:
        """Stand beside what a place of the window shows, if there is the room; a person's page wants more of it."""
        least = _BESIDE_PERSON if place.startswith(PERSON) else _BESIDE_LIST
        self._settle(beside=self._window.width() >= self._theme.px(least))

    def _settle(self, *, beside: bool) -> None:
        """Stand beside the list, or be away until asked for."""
        if beside == self._beside and (beside or not self.isVisible()):
            return
        self._beside = beside
        if self._inspector is not None:
            self._inspector.may_close(may=not beside)
        layout = self._window.layout()
        if beside:
            if layout is not None:
                layout.addWidget(self)
            self.setVisible(not self._is_away)
        else:
            if layout is not None:
                layout.removeWidget(self)
            self.hide()

    def keep_away(self, *, away: bool) -> None:
        """Stay out of sight where there is nothing that could be chosen."""
        self._away = away
        if self._beside or self._is_away:
            self.setVisible(not self._is_away)

    def show_view(self, view: PromiseView | None, chosen: Sequence[str] = ()) -> None:
        """Show the promise that was chosen in the list, of all that are, a moment later, so that moving stays quick."""
        has_keys = isinstance(self.window().focusWidget(), PromiseListView)
        if view is not None and self.is_apart and not has_keys:
            # The list changed by itself: what is looked at here, perhaps with the keys, stays.
            return
        self._wanted = None if view is None else view.promise.id
        self._chosen = chosen
        self._looked_at = False
        self._soon.start()

    def look_at(self, promise_id: str) -> None:
        """Show a promise that is in no list here, with the keys: they would mean another one in the list."""
        self._wanted, self._chosen = promise_id, ()
        self._looked_at = True
        self.open()

    def open(self, *, keys: bool = True) -> None:
        """Be seen, and take the keys."""
        self._may_build = True
        self._show_wanted()
        if not self._beside:
            self._lie_over()
        elif self._looked_at:
            self.show()
        if keys and self._inspector is not None:
            self._inspector.take_keys()

    def show_details(self) -> None:
        """Be seen, and take the keys without a verb under them."""
        self.open(keys=False)
        if self._inspector is not None:
            self._inspector.be_looked_at()

    def edit(self, promise_id: str) -> None:
        """Show the fields of a promise, the first one with the keys."""
        self._wanted = promise_id
        self.open(keys=False)
        if self._inspector is not None:
            self._inspector.take_fields()

    def close_over(self) -> None:
        """Go away from over the list, and give the keys back."""
        if not self._beside:
            self.hide()
        self.left.emit()

    def refresh(self) -> None:
        """Show it as it is now."""
        if self._inspector is not None and self.isVisible():
            self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the edge of the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.is_over:
            self._lie_over()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the keys back on Esc; do what a verb's key means with what is shown."""
        verb = self._keys.verb(event)
        if event.key() == Qt.Key.Key_Escape:
            self.close_over()
        elif verb is not None and self._inspector is not None:
            if not event.isAutoRepeat():
                self._inspector.do(verb)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and the line towards the list."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.ink("surface"))
        painter.setPen(QPen(self._theme.ink("divider" if self._beside else "border_strong"), 1))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - 1 if rtl else 0
        painter.drawLine(x, 0, x, self.height())

    def _give_way(self) -> None:
        """Lie over no question, also where it was asked from here; the question takes the keys."""
        if self.is_over:
            self.hide()

    @property
    def _is_away(self) -> bool:
        """Whether there is nothing to choose, nor anything that was asked for by itself."""
        return self._away and not self._looked_at

    def _lie_over(self) -> None:
        window = self._window
        wide = min(self._theme.px(_WIDE), window.width())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setFixedWidth(wide)
        self.setGeometry(0 if rtl else window.width() - wide, 0, wide, window.height())
        self.show()
        self.raise_()

    @property
    def _shows_something(self) -> bool:
        return self._may_build and (self._beside or self.isVisible() or self._wanted is not None)

    def _build_or_show(self) -> None:
        """Show what is wanted; where it has to be built for that, this is done first, and keys go between."""
        if self._inspector is None and self._shows_something:
            self._inspector = self._built()
            self._soon.start()
        else:
            self._show_wanted()

    def _show_wanted(self) -> None:
        if self._shows_something:
            if self._inspector is None:
                self._inspector = self._built()
            self._inspector.may_close(may=not self._beside)
            self._inspector.show_promise(self._wanted, among=self._chosen)

    def _built(self) -> Inspector:
        from organizer.ui.promises.inspector import Inspector

        inspector = Inspector(self._theme, self._sentences, self._reader, self._clock, self._keys, self._verbs)
        inspector.closed.connect(self.close_over)
        inspector.promise_asked.connect(self.promise_asked)
        self._room.addWidget(inspector)
        return inspector
