"""The program's own reminders: the last voice, for desktops that have no other. It never takes the keys by itself."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from organizer.ui.keyboard.keys import Keys
from organizer.ui.look.areas import bring_into_sight, dress_area
from organizer.ui.look.controls import Button, Label
from organizer.ui.look.flow import Flow
from organizer.ui.look.leaving import take_away
from organizer.ui.look.menus import Menu
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QShowEvent

    from organizer.services.ports import Notice
    from organizer.services.window_settings import WindowSettings
    from organizer.ui.look.controls import Tone
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences

_WIDE, _HIGH = 560, 360
_FROM_THE_EDGE = 24
# What is asked and seen elsewhere.
_SHOWN_ELSEWHERE = frozenset({"update", "repromise", "show", "start"})
# The verbs of the main window whose keys press a button here.
_KEYS = {
    "kept": "keep",
    "got_it": "got_it",
    "update": "update",
    "repromise": "repromise",
    "nudge": "nudge",
    "touched": "touch",
    "later": "snooze",
}


class ReminderWindow(QWidget):
    """A small window with a card for each notice that waits: the newest on top, or, where all are shown, the oldest."""

    answered = Signal(str, str, str)
    dismissed = Signal(str)
    snoozed_all = Signal(str)
    quiet_asked = Signal()

    def __init__(self, sentences: Sentences, theme: Theme, windows: Callable[[], WindowSettings]) -> None:
        """Wait hidden until there is something to say; `windows` are asked each time which keys the user chose."""
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self._sentences = sentences
        self._theme = theme
        self._windows = windows
        self._keys = Keys(windows(), self)
        self._cards: dict[str, _Card] = {}
        self.shows_all = False
        self.setObjectName("reminders")
        self.setWindowTitle(self.tr("Reminders"))
        px = theme.px
        self._title = Label(theme, "section")
        self._all = Button(theme, self.tr("Snooze all"), tone="quiet", icon="alarm-clock")
        self._all.setMenu(self._snooze_menu(self.snoozed_all.emit, self._all))
        self._quiet = Button(theme, self.tr("Quiet for an hour"), tone="quiet", icon="bell-off")
        self._quiet.clicked.connect(self.quiet_asked)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(12), px(16), 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._quiet)
        head.addWidget(self._all)
        self._head = QWidget()
        self._head.setLayout(head)
        self._head.hide()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(px(16), px(16), px(16), px(16))
        self._column.setSpacing(px(12))
        self._more = Label(theme, "meta", ink="text2")
        self._more.setWordWrap(True)
        self._more.hide()
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        self._area = area = self._made_area()
        self._wide = px(_WIDE)
        self._dress()
        theme.changed.connect(self._dress)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        room.addWidget(self._head)
        room.addWidget(area)
        self.resize(px(_WIDE), px(_HIGH))

    def _made_area(self) -> QScrollArea:
        """Return what scrolls the cards."""
        inside = QWidget()
        inside.setLayout(self._column)
        area = QScrollArea(self)
        area.setObjectName("reminders-area")
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.tr("Reminders"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        return area

    def _dress(self) -> None:
        dress_area(self._area, self._theme, "canvas")
        wide = self._theme.px(_WIDE)
        if wide != self._wide:
            self._wide = wide
            # Once what is in it has taken its own new size.
            QTimer.singleShot(0, self, self._take_size)

    def _take_size(self) -> None:
        """Be as large as the text is now, where it stands in its corner."""
        for layout in (self._head.layout(), self._column, self.layout()):
            if layout is not None:
                layout.activate()
        self.resize(self._wide, self.height())
        if self.isVisible():
            self._fit()
            self._place()

    # A QWidget has a `show` of its own; this one is the voice's, and shows the window as well.
    def show(
        self,
        notice: Notice | None = None,
        shown: Callable[[], None] | None = None,
        failed: Callable[[], None] | None = None,  # noqa: ARG002 - this voice never fails
    ) -> None:
        """Show `notice` as a card on top, in place of an earlier one of its key; the keys stay where they are."""
        if notice is not None:
            self._forget(notice.key)
            self._add(notice, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not self.shows_all)
        below = self.geometry().bottom()
        self._fit()
        if not self.isVisible():
            self._place()
        elif self.geometry().bottom() != below:
            # It stands on its lower edge: what comes on top grows upwards.
            self.move(self.x(), max(self.y() + below - self.geometry().bottom(), 0))
        super().show()
        if shown is not None:
            shown()

    def show_all(self, notices: Sequence[Notice], more: int, *, quiet: bool = False) -> None:
        """Show a card for each of what waits, asked for by the user; `more` wait besides. With none left the window goes.

        Where the user asked for `quiet`, the head ends it, and begins it otherwise.
        """
        self._quiet.become(self.tr("End the quiet") if quiet else self.tr("Quiet for an hour"))
        was_up = self.shows_all and self.isVisible()
        self.shows_all = bool(notices)
        for key in list(self._cards):
            if key not in {notice.key for notice in notices}:
                self._forget(key)
        for place, notice in enumerate(notices):
            if notice.key not in self._cards or self._cards[notice.key].notice != notice:
                self._forget(notice.key)
                self._add(notice, place)
        count = len(notices) + more
        self._title.setText(self._sentences.notices.count_waiting(count))
        self._head.setVisible(bool(notices))
        self._more.setText(filled(self.tr("And %1 more, in the lists of the window."), str(more)))
        self._more.setVisible(more > 0)
        if not notices:
            self.hide()
        elif not was_up:
            self.show()
            self.raise_()
            self.activateWindow()
            # The keys begin with what is most often wanted, not with what silences everything.
            self._all.setFocus()

    def withdraw(self, key: str) -> None:
        """Take the card of `key` away; with the last one the window goes."""
        self._forget(key)
        if not self._cards:
            self.hide()

    def up(self) -> frozenset[str]:
        """Return the keys of the cards that came by themselves, and not because all were asked for."""
        return frozenset() if self.shows_all else frozenset(self._cards)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was chosen meanwhile; the cards are those of before until they are shown anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setWindowTitle(self.tr("Reminders"))
            self._all.become(self.tr("Snooze all"))
            self._all.setMenu(self._snooze_menu(self.snoozed_all.emit, self._all))
        if event.type() == QEvent.Type.ActivationChange:
            self._show_keys()

    def showEvent(self, event: QShowEvent) -> None:
        """Show keys where they mean something from now on."""
        super().showEvent(event)
        self.windowHandle().focusObjectChanged.connect(self._show_keys, Qt.ConnectionType.UniqueConnection)
        self._show_keys()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be a window for single notices again."""
        self.shows_all = False
        self._head.hide()
        self._more.hide()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing puts all cards aside; what they are about still waits in the list."""
        for key in list(self._cards):
            self._forget(key)
            self.dismissed.emit(key)
        super().closeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Bring what the keys go to into sight."""
        went = super().focusNextPrevChild(forward)
        part = self.focusWidget()
        if went and part is not None:
            bring_into_sight(part)
        return went

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; the key of a verb, alone or with Alt, does it with the card that has the keys, or the first."""
        self._keys.follow(self._windows())
        card, verb = self._meant(), self._keys.verb(event)
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif card is not None and verb is not None and not event.isAutoRepeat():
            card.press(verb)
        else:
            super().keyPressEvent(event)

    def _meant(self) -> _Card | None:
        """Return the card that the keys mean."""
        part = self.focusWidget()
        cards = self._cards.values()
        return next((card for card in cards if part is not None and card.isAncestorOf(part)), next(iter(cards), None))

    def _show_keys(self) -> None:
        meant = self._meant() if self.isActiveWindow() else None
        for card in self._cards.values():
            card.show_keys(shown=card is meant)

    def _add(self, notice: Notice, place: int) -> None:
        self._keys.follow(self._windows())
        card = _Card(notice, self._theme, self._keys, self)
        snooze = card.add_menu(self.tr("Later"))
        snooze.setMenu(self._snooze_menu(lambda verb: self._pressed(notice.key, verb), snooze))
        # In the list of all that waits it would come back with the next change: there it is answered, or put off.
        if not self.shows_all:
            card.add_aside(self.tr("Not now"))
        card.pressed.connect(self._pressed)
        cards = list(self._cards.items())
        cards.insert(place, (notice.key, card))
        self._cards = dict(cards)
        self._column.insertWidget(place, card)
        # As they stand, and not as they came, are they read aloud and reached by Tab.
        for one in (*self._cards.values(), self._more):
            one.raise_()
        buttons = [button for one in self._cards.values() for button in one.findChildren(Button)]
        for before, after in pairwise(buttons):
            self.setTabOrder(before, after)
        card.show()  # now, and not with the next turn of events: the window takes its height from it
        self._show_keys()

    def _snooze_menu(self, chosen: Callable[[str], object], parent: QWidget) -> Menu:
        menu = Menu(self._theme, parent)
        for way in self._sentences.notices.snoozes():
            menu.addAction(way.label).triggered.connect(lambda _checked=False, verb=way.verb: chosen(verb))
        return menu

    def _pressed(self, key: str, verb: str) -> None:
        # It stays on top, and so before what it opens; what is only asked about is among what waits until it was answered.
        if verb in _SHOWN_ELSEWHERE:
            self.close()
        else:
            self.withdraw(key)
        if verb:
            self.answered.emit(key, verb, "")
        else:
            self.dismissed.emit(key)

    def _forget(self, key: str) -> None:
        card = self._cards.pop(key, None)
        if card is not None:
            take_away(card, self._column)

    def _fit(self) -> None:
        """Be as high as the cards are, and no higher than leaves the desktop to be seen."""
        wide = self.width()
        cards = self._column.heightForWidth(wide) if self._column.hasHeightForWidth() else 0
        head = 0 if self._head.isHidden() else self._head.sizeHint().height()
        high = max(cards, self._column.sizeHint().height()) + head
        self.resize(wide, min(high, self._theme.px(_HIGH)))

    def _place(self) -> None:
        """Stand in the lower corner, where reminders are looked for."""
        free = self.screen().availableGeometry()
        edge = self._theme.px(_FROM_THE_EDGE)
        self.move(free.right() - self.width() - edge, free.bottom() - self.height() - edge)


class _Card(QWidget):
    """One notice: what it says, and its buttons."""

    pressed = Signal(str, str)

    def __init__(self, notice: Notice, theme: Theme, keys: Keys, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self._theme = theme
        self._keys = keys
        self._pressed_by: dict[str, Button] = {}
        self.setAccessibleName(notice.title)
        title = Label(theme, "section", notice.title)
        title.setWordWrap(True)
        body = Label(theme, "meta", notice.body, ink="text2")
        body.setWordWrap(True)
        body.setVisible(bool(notice.body))
        buttons = QWidget()
        self._buttons = Flow(buttons, gap=theme.px(4))
        for number, button in enumerate(notice.buttons):
            self._add(button.label, button.verb, "plain" if number else "primary")
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, theme.px(8))
        room.setSpacing(theme.px(4))
        room.addWidget(title)
        room.addWidget(body)
        room.addWidget(buttons)

    def add_menu(self, label: str) -> Button:
        """Add a button that is to be given a menu, and return it."""
        return self._made(label, "later", "quiet")

    def add_aside(self, label: str) -> None:
        """Add the button that puts the card aside."""
        self._add(label, "", "quiet")

    def _add(self, label: str, verb: str, tone: Tone) -> None:
        self._made(label, verb, tone).clicked.connect(lambda: self.pressed.emit(self.notice.key, verb))

    def _made(self, label: str, verb: str, tone: Tone) -> Button:
        key = _KEYS.get(verb, "")
        made = Button(self._theme, label, tone=tone, key=self._keys.cap(key) if key else "")
        self._pressed_by[key] = made
        self._buttons.addWidget(made)
        return made

    def press(self, verb: str) -> None:
        """Press the button that does a verb of the main window, if there is one."""
        button = self._pressed_by.get(verb)
        if button is not None and button.menu() is not None:
            button.showMenu()
        elif button is not None:
            button.click()

    def show_keys(self, *, shown: bool) -> None:
        """Show the keys of its buttons, or only leave their room."""
        for button in self._pressed_by.values():
            button.show_key(shown=shown)
