"""The menu of all that can be done with a promise."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from organizer.ui.keyboard.keys import TOGETHER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from organizer.domain.promises import Promise
    from organizer.ui.keyboard.keys import Keys

_BEFORE_A_LINE = frozenset({"edit", "person"})


def show_menu(
    over: QWidget, place: QPoint, keys: Keys, promises: Sequence[Promise], do: Callable[[str], None]
) -> QMenu:
    """Show at `place` (of the screen) what can be done with these promises; `do(verb)` hears what was chosen."""
    menu = QMenu(over)
    menu.setAccessibleName(keys.menu_name())
    fitting = [verb for verb in keys.all_verbs_of(promises[0]) if len(promises) == 1 or verb in TOGETHER]
    for verb in fitting:
        action = menu.addAction(f"{keys.label(verb)}\t{keys.cap(verb)}")
        action.triggered.connect(partial(do, verb))
        if verb in _BEFORE_A_LINE:
            menu.addSeparator()
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
    return menu
