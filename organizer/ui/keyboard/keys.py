"""The keys of the window: which means which verb, what both are called, and the user's own choice of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from organizer.domain.promises import Promise
    from organizer.services.window_settings import WindowSettings

_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_NAMED = {"Del": Qt.Key.Key_Delete}
_TWIN = Qt.KeyboardModifier.AltModifier
_MINE = ("keep", "update", "repromise")
_THEIRS = ("got_it", "nudge", "repromise")
# What is done with one that has ended.
ENDED = ("reopen", "thank")
# Every verb with its key, in the order of menus and of the sheet of keys.
DEFAULTS = {
    "keep": "K",
    "got_it": "G",
    "update": "U",
    "repromise": "R",
    "nudge": "N",
    "thank": "T",
    "chased": "H",
    "touch": "I",
    "answered": "Y",
    "snooze": "S",
    "copy": "C",
    "edit": "E",
    "hang": "W",
    "let_go": "L",
    "skip": "X",
    "near_miss": "M",
    "reopen": "O",
    "person": "P",
    "delete": "Del",
}


# What is done with one promise alone.
_ALONE = frozenset({"touch", "answered", "edit", "hang", "near_miss", "person"})
TOGETHER = frozenset(DEFAULTS) - _ALONE


class Line(NamedTuple):
    """One line of the sheet of keys: the caps, what they do, and the verb where the key can be chosen."""

    caps: tuple[str, ...]
    does: str
    verb: str = ""


# The title of some keys, and what each of them does.
Group = tuple[str, tuple[Line, ...]]


class Keys(QObject):
    """Knows which key means which verb, and how both are written."""

    def __init__(self, windows: WindowSettings, parent: QObject | None = None) -> None:
        """Use the keys of the design, and those the user chose instead."""
        super().__init__(parent)
        self.follow(windows)

    def follow(self, windows: WindowSettings) -> None:
        """Use the keys that the settings say."""
        self._single = windows.single_keys
        self._written = written_by(windows.own_keys)
        self._verbs = {_key(written): verb for verb, written in self._written.items()}

    def with_key(self, verb: str, key: str) -> str:
        """Return the setting in which a verb has another key, "" for its first one; the verb that had it takes the former."""
        written = _exchanged(self._written, verb, key or DEFAULTS[verb])
        return ",".join(f"{one}={had}" for one, had in written.items() if had != DEFAULTS[one])

    def what_gives_way(self, verb: str, key: str) -> str:
        """Say which other verb `with_key` would give the key that a verb has now; "" for none."""
        other = next((one for one, had in self._written.items() if had == (key or DEFAULTS[verb])), verb)
        return "" if other == verb else filled(self.tr("“%1” has %2 now."), self.label(other), self.cap(verb))

    def verb(self, event: QKeyEvent) -> str | None:
        """Return the verb of a key pressed in a list: alone, or with Alt, which works also where letters alone do not."""
        held = event.modifiers() & _OTHERS
        if held not in {Qt.KeyboardModifier.NoModifier, _TWIN}:
            return None
        verb = self._verbs.get(Qt.Key(event.key()))
        if verb is None or (held == Qt.KeyboardModifier.NoModifier and not self._works_alone(verb)):
            return None
        return verb

    def verbs_of(self, promise: Promise) -> tuple[str, ...]:
        """Return the verbs that a row shows: what one most likely does with it."""
        if not promise.is_open:
            return ()
        return _MINE if promise.is_mine else _THEIRS

    def all_verbs_of(self, promises: Sequence[Promise]) -> tuple[str, ...]:
        """Return every verb that fits a promise, or any of several, in the order of the menu."""
        may_be = DEFAULTS if len(promises) == 1 else [verb for verb in DEFAULTS if verb in TOGETHER]
        return tuple(verb for verb in may_be if any(fits(verb, promise) for promise in promises))

    def why_not(self, verb: str, *promises: Promise) -> str:
        """Say why a verb does nothing with what is chosen, and what fits a single one; "" where it does something."""
        if len(promises) > 1 and verb not in TOGETHER:
            return filled(self.tr("“%1” is for one promise at a time."), self.label(verb))
        if any(fits(verb, promise) for promise in promises):
            return ""
        if len(promises) > 1:
            return filled(self.tr("“%1” fits none of these."), self.label(verb))
        fitting = self.verbs_of(promises[0]) or ENDED
        which = " · ".join(f"{self.cap(one)} {self.label(one)}" for one in fitting)
        return filled(self.tr("“%1” does not fit this one. %2"), self.label(verb), which)

    def cap(self, verb: str) -> str:
        """Return what stands on the key of a verb."""
        written = self._written[verb]
        cap = self.tr("Del") if written == "Del" else written
        alt = self.tr("Alt")
        return cap if self._works_alone(verb) else f"{alt} {cap}"

    def _works_alone(self, verb: str) -> bool:
        """Say whether the key of a verb works without Alt: no letter does, where the user wants none alone."""
        return self._single or self._written[verb] in _NAMED

    def cap_for_all(self, verb: str) -> str:
        """Return what stands on the keys that do a verb with all under a heading."""
        shift, (*alt, cap) = self.tr("Shift"), self.cap(verb).split(" ")
        return " ".join((*alt, shift, cap))

    def label(self, verb: str) -> str:
        """Return what a verb is called on a button."""
        return {
            "keep": self.tr("Kept"),
            "update": self.tr("Update"),
            "repromise": self.tr("Re-promise"),
            "nudge": self.tr("Nudge"),
            "got_it": self.tr("Got it"),
            "thank": self.tr("Thank"),
            "chased": self.tr("They had to ask"),
            "touch": self.tr("Log a touch"),
            "answered": self.tr("They answered"),
            "let_go": self.tr("Let go"),
            "skip": self.tr("Skip this time"),
            "snooze": self.tr("Remind me later"),
            "copy": self.tr("Copy what I said"),
            "edit": self.tr("Correct"),
            "hang": self.tr("Hangs on"),
            "near_miss": self.tr("That was close"),
            "reopen": self.tr("Reopen"),
            "person": self.tr("Open the person"),
            "delete": self.tr("Delete"),
        }[verb]

    def menu_name(self) -> str:
        """Return what the menu of verbs is called."""
        return self.tr("All that can be done")

    def all_of_them(self, verb: str) -> str:
        """Return what a verb is called where it is done with all under a heading."""
        return {"repromise": self.tr("Re-promise all")}[verb]

    def sheet(self) -> tuple[Group, ...]:
        """Return every key with what it does, in groups."""
        ctrl, shift, alt = self.tr("Ctrl"), self.tr("Shift"), self.tr("Alt")
        everywhere = (
            Line((ctrl, "N"), self.tr("New promise")),
            Line((ctrl, "K"), self.tr("Search or jump")),
            Line((ctrl, "F"), self.tr("Filter this list")),
            Line((ctrl, "1"), self.tr("Today")),
            Line((ctrl, "2"), self.tr("Upcoming")),
            Line((ctrl, "3"), self.tr("Waiting")),
            Line((ctrl, "4"), self.tr("People")),
            Line((ctrl, "5"), self.tr("Review")),
            Line((ctrl, shift, "L"), self.tr("Before you leave")),
            Line((ctrl, shift, "A"), self.tr("Going away")),
            Line((ctrl, "M"), self.tr("On a person’s page: the same as…")),
            Line((ctrl, "Z"), self.tr("Undo")),
            Line((ctrl, shift, "Z"), self.tr("Do again")),
            Line((ctrl, ","), self.tr("Settings")),
            Line(("F6",), self.tr("Next part of the window")),
            Line(("F1",), self.tr("These keys")),
            Line(("Esc",), self.tr("One step back")),
            Line((ctrl, "W"), self.tr("Close the window; reminders go on")),
            Line((ctrl, "Q"), self.tr("Quit")),
        )
        verbs = tuple(Line(tuple(self.cap(verb).split(" ")), self.label(verb), verb) for verb in DEFAULTS)
        in_list = (
            Line(("↑", "↓"), self.tr("Move")),
            Line((shift, "↑", "↓"), self.tr("Choose several")),
            Line((self.tr("Space"),), self.tr("Details")),
            Line((self.tr("Menu"),), self.tr("All that can be done")),
            Line((alt, "↑", "↓"), self.tr("To another day")),
            *verbs,
            Line(tuple(self.cap_for_all("repromise").split(" ")), self.tr("Re-promise all that is overdue")),
        )
        capture = (
            Line(("↵",), self.tr("Save")),
            Line((ctrl, "↵"), self.tr("Save, add another")),
            Line((self.tr("Tab"),), self.tr("I owe, answer owed, I’m waiting")),
            Line(("⌫", "⌫"), self.tr("Last thing understood: plain words")),
            Line((alt, "T"), self.tr("To; D By, V Via, C Case, W Where")),
            Line((alt, "S"), self.tr("Take in what is selected elsewhere")),
            Line(("Esc",), self.tr("Close; the words stay")),
        )
        return (
            (self.tr("Everywhere"), everywhere),
            (self.tr("In the list"), in_list),
            (self.tr("While capturing"), capture),
        )


def fits(verb: str, promise: Promise) -> bool:
    """Say whether a verb can be done with a promise as it stands."""
    stands = {
        "mine": promise.is_mine,
        "theirs": not promise.is_mine,
        "open": promise.is_open,
        "ended": not promise.is_open,
        "again": promise.repeat is not None,
        "someone": promise.to is not None,
    }
    return all(stands[condition] for condition in _WANTS.get(verb, ()))


_WANTS = {
    "reopen": ("ended",),
    "keep": ("mine", "open"),
    "update": ("mine", "open"),
    "chased": ("mine", "open"),
    "hang": ("mine", "open"),
    "got_it": ("theirs", "open"),
    "nudge": ("theirs", "open"),
    "skip": ("open", "again"),
    "near_miss": ("mine",),
    "person": ("someone",),
    "touch": ("someone",),
    "answered": ("someone",),
    "repromise": ("open",),
    "snooze": ("open",),
    "let_go": ("open",),
}


def written_by(setting: str) -> dict[str, str]:
    """Return the key of every verb where a setting gives some of them others: `keep=J,update=P`.

    What cannot be read is left out. No key ever means two verbs: whoever loses one takes the other's.
    """
    written = dict(DEFAULTS)
    for part in setting.split(","):
        verb, _, key = part.partition("=")
        if verb in DEFAULTS and (key in _NAMED or (len(key) == 1 and key.isascii() and key.isalnum())):
            written = _exchanged(written, verb, key if key in _NAMED else key.upper())
    return written


def _exchanged(written: Mapping[str, str], verb: str, key: str) -> dict[str, str]:
    """Return the keys with another one for a verb, whose former goes to the verb that had it."""
    former = written[verb]
    after = {other: former if had == key else had for other, had in written.items()}
    return after | {verb: key}


def _key(written: str) -> Qt.Key:
    return _NAMED[written] if written in _NAMED else Qt.Key(ord(written))
