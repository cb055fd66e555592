"""What the window is told to do by its shortcuts, its search and its side: where each order leads."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from organizer.domain.errors import OrganizerError
from organizer.ui.promises.places import CASE, PEOPLE, PERSON, PLACES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from organizer.services.preferences import Preferences
    from organizer.ui.keyboard.keys import Keys
    from organizer.ui.overlays import Overlays
    from organizer.ui.prompts.replies import Replies

# What takes the keys to something that the search and the sheet of keys lie over.
_UNDER_OVERLAYS = frozenset({"new", "filter", "next part"})


class Orders(QObject):
    """Obeys. `acts` are what the window itself does, by name; more are offered by the program as it comes up."""

    def __init__(
        self,
        window: QWidget,
        preferences: Preferences,
        keys: Keys,
        overlays: Overlays,
        replies: Replies,
        go_to: Callable[[str], None],
        acts: Mapping[str, Callable[..., object]],
    ) -> None:
        """Listen to the keys of `window`; `go_to` shows a place, or a promise as `promise:ID`."""
        super().__init__(window)
        self._preferences = preferences
        self._keys = keys
        self._overlays = overlays
        self._replies = replies
        self._go_to = go_to
        self._acts = dict(acts)
        self._too_early = ""
        overlays.chosen.connect(self._jump)
        overlays.key_chosen.connect(self._choose_key)
        for written, what in (
            ("Ctrl+N", "new"),
            ("Ctrl+K", "search"),
            ("Ctrl+F", "filter"),
            ("Ctrl+Z", "undo"),
            ("Ctrl+Shift+Z", "redo"),
            ("Ctrl+Y", "redo"),
            ("Ctrl+,", "settings"),
            ("Ctrl+5", "review"),
            ("Ctrl+Shift+L", "leave"),
            ("Ctrl+Shift+A", "away"),
            ("F1", "keys"),
            ("F6", "next part"),
            ("Ctrl+W", "close"),
        ):
            QShortcut(QKeySequence(written), window, partial(self.do, what))
        # Whoever quits means the program, in whichever of its windows.
        quits = QShortcut(QKeySequence("Ctrl+Q"), window, partial(self.do, "quit"))
        quits.setContext(Qt.ShortcutContext.ApplicationShortcut)
        for number, place in enumerate((*PLACES, PEOPLE), 1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), window, partial(self._go, place))

    def offer(self, what: str, act: Callable[..., object]) -> None:
        """Obey one more order from now on, and the one that came just before it could be done."""
        self._acts[what] = act
        if self._too_early.partition(":")[0] == what:
            self.do(self._too_early)

    def do(self, what: str) -> None:
        """Do what is named, as soon as it can be done; `settings:PAGE` shows the settings at a page."""
        name, _, where = what.partition(":")
        self._too_early = "" if name in self._acts else what
        if name in self._acts:
            if name in _UNDER_OVERLAYS:
                self._overlays.end()
            self._acts[name](*filter(None, (where,)))

    def _go(self, place: str) -> None:
        """Show a place, and nothing over it that would keep the look of having the keys."""
        self._overlays.end()
        self._go_to(place)

    def list_otherwise(self, setting: str, value: str) -> None:
        """List what others owe, or what is upcoming, in another way from now on: `waiting_by` or `upcoming_days`."""
        self._set(setting, value)

    def pinned(self) -> list[str]:
        """Return the cases that are pinned to the side."""
        return [line for line in self._preferences.windows().pinned_cases.splitlines() if line]

    def pin(self, case: str) -> None:
        """Pin a case to the side, or let it go from there."""
        pinned = self.pinned()
        after = [one for one in pinned if one != case] if case in pinned else [*pinned, case]
        self._set("pinned_cases", "\n".join(after))

    def _jump(self, kind: str, target: str) -> None:
        """Go where the search was told to: a promise, a person, a case, a place, or a command."""
        if kind == "command":
            self.do(target)
        else:
            self._go_to({"person": PERSON, "case": CASE, "promise": "promise:"}.get(kind, "") + target)

    def _choose_key(self, verb: str, key: str) -> None:
        other = self._keys.what_gives_way(verb, key)
        self._set("own_keys", self._keys.with_key(verb, key))
        self._overlays.show_key(verb, other)

    def _set(self, key: str, words: str) -> None:
        try:
            self._preferences.set(key, words)
        except OrganizerError as refused:
            self._replies.say_refused(refused, None)
