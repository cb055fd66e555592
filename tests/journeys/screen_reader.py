"""A screen reader's hands: `/usr/bin/python3 screen_reader.py press|type|read ROLE NAME [TEXT]` on whatever program is up.

It runs in the system's own Python, where Debian puts pyatspi. It waits for what it is asked for, at most ten seconds.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

import pyatspi

if TYPE_CHECKING:
    from collections.abc import Iterator

_WITHIN_S = 10
_PROGRAM = "organizer"


def main(what: str, role: str, name: str, text: str = "") -> int:
    """Do one thing with the first part of that role whose name begins so; say its name."""
    part = _waited_for(role, name)
    if part is None:
        print(f"nothing of role {role} is called {name}; there are: {_all_named()}", file=sys.stderr)
        return 1
    print(part.name)
    if what == "press":
        _press(part)
    elif what == "type":
        part.queryEditableText().insertText(0, text, len(text))
    return 0


def _press(part: Any) -> None:  # noqa: ANN401 - pyatspi has no types
    actions = part.queryAction()
    names = [actions.getName(number) for number in range(actions.nActions)]
    actions.doAction(names.index("Press") if "Press" in names else 0)


def _waited_for(role: str, name: str) -> Any:  # noqa: ANN401 - as above
    ends = time.monotonic() + _WITHIN_S
    while time.monotonic() < ends:
        for part in _parts():
            if part.getRoleName() == role and part.name.startswith(name) and _is_shown(part):
                return part
        time.sleep(0.1)  # noqa: TID251 - another Python, which knows nothing of ours
    return None


def _parts() -> Iterator[Any]:
    desktop = pyatspi.Registry.getDesktop(0)
    for program in desktop:
        if program is not None and _PROGRAM in program.name.lower():
            yield from _below(program)


def _below(part: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    yield part
    for child in part:
        if child is not None:
            yield from _below(child)


def _is_shown(part: Any) -> bool:  # noqa: ANN401 - as above
    return bool(part.getState().contains(pyatspi.STATE_SHOWING))


def _all_named() -> list[str]:
    return [f"{part.getRoleName()} {part.name}" for part in _parts() if part.name][:80]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
