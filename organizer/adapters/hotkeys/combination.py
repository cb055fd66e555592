"""A combination of keys as it is written in the settings: `Ctrl+Alt+Space`."""

from __future__ import annotations

from dataclasses import dataclass

from organizer.domain.errors import NoHotKeys

MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")
_OTHER_NAMES = {"Control": "Ctrl", "Super": "Meta", "Win": "Meta", "Cmd": "Meta", "Option": "Alt"}
NAMED = frozenset(
    ["Space", "Tab", "Return", "Insert", "Home", "End", "PgUp", "PgDown", "Up", "Down", "Left", "Right", "Pause"]
    + [f"F{number}" for number in range(1, 25)]
)


@dataclass(frozen=True, slots=True)
class Combination:
    """Modifiers and one key: a name of `NAMED`, or one printable character in upper case."""

    modifiers: frozenset[str]
    key: str


def combination(written: str) -> Combination:
    """Read `Ctrl+Alt+Space`.

    Raises:
        NoHotKeys: it names no key, or has no modifier that keeps it apart from typing: reason `unusable`. It is Ctrl and one
            character, which copies, pastes, saves or quits in every program: reason `of_programs`. data: reason, keys.
    """
    parts = [part.strip() for part in written.replace("++", "+Plus").split("+")]
    names = [_OTHER_NAMES.get(part, part) for part in parts[:-1]]
    key = "+" if parts[-1] == "Plus" else parts[-1]
    known = key in NAMED or (len(key) == 1 and key.isprintable() and not key.isspace())
    alone = not {"Ctrl", "Alt", "Meta"} & set(names) and not (key in NAMED and key[1:].isdigit())
    if not known or alone or any(name not in MODIFIERS for name in names):
        raise NoHotKeys(reason="unusable", keys=written)
    if names == ["Ctrl"] and len(key) == 1:
        raise NoHotKeys(reason="of_programs", keys=written)
    return Combination(frozenset(names), key if key in NAMED else key.upper())
