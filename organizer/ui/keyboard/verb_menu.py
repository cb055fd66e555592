"""The menu of all that can be done with a promise."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from organizer.domain.promises import Promise
    from organizer.ui.keyboard.keys import Keys
    from organizer.ui.look.menus import Menu
    from organizer.ui.look.theme import Theme

VERB_ICONS = {
    "keep": "check",
    "got_it": "package-check",
    "update": "send",
    "repromise": "repeat-2",
    "nudge": "bell-ring",
    "thank": "heart",
    "chased": "megaphone",
    "touch": "messages-square",
    "answered": "corner-down-left",
    "snooze": "alarm-clock-plus",
    "copy": "copy",
    "edit": "pencil",
    "hang": "link",
    "let_go": "circle-slash",
    "skip": "arrow-right",
    "near_miss": "zap",
    "reopen": "rotate-ccw",
    "person": "user",
    "delete": "trash-2",
}
_BEFORE_A_LINE = frozenset({"edit", "person"})


def show_menu(
    over: QWidget, theme: Theme, place: QPoint, keys: Keys, promises: Sequence[Promise], do: Callable[[str], None]
) -> Menu:
    """Show at `place` (of the screen) what can be done with these promises; `do(verb)` hears what was chosen."""
    from organizer.ui.look.menus import ICON_PX, Menu  # late: before the first paint no menu is needed

    menu = Menu(theme, over)
    menu.setAccessibleName(keys.menu_name())
    for verb in keys.all_verbs_of(promises):
        icon = theme.icon(VERB_ICONS[verb], "text2", theme.px(ICON_PX), over)
        action = menu.addAction(QIcon(icon), f"{keys.label(verb)}\t{keys.cap(verb)}")
        action.triggered.connect(partial(do, verb))
        if verb in _BEFORE_A_LINE:
            menu.addSeparator()
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
    return menu
