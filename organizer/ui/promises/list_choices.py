"""What can be chosen above a list: in which order what others owe stands, and how far ahead days stand one by one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from organizer.ui.look.column import keep_to_column
from organizer.ui.look.controls import OUTSIDE, Button
from organizer.ui.look.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from organizer.ui.look.theme import Theme


class _ListChoice(QWidget):
    """Buttons, one of which is pressed; `asked(value)` wants another."""

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._flow, self._group = Flow(self, gap=theme.px(2)), QButtonGroup(self)
        keep_to_column(self, theme, around=OUTSIDE)
        self._buttons: dict[str, Button] = {}

    def choose_among(self, buttons: Mapping[str, Button]) -> None:
        """Have these buttons, by the value each stands for; none is pressed yet."""
        self._buttons = dict(buttons)
        for value, button in self._buttons.items():
            button.setCheckable(True)
            self._group.addButton(button)
            self._flow.addWidget(button)
            button.clicked.connect(partial(self.asked.emit, value))

    def show_choice(self, value: str) -> None:
        """Show which is chosen; one that has no button, for it was set elsewhere, leaves them as they are."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)


class WaitingOrder(_ListChoice):
    """The oldest first, or person by person: `time` or `person`."""

    def __init__(self, theme: Theme) -> None:
        """Have neither pressed yet."""
        super().__init__(theme)
        self.setAccessibleName(self.tr("Order"))
        self.choose_among(
            {
                "time": Button(theme, self.tr("Oldest first"), icon="clock", tone="quiet"),
                "person": Button(theme, self.tr("By person"), icon="user", tone="quiet"),
            }
        )


class UpcomingDays(_ListChoice):
    """How many days ahead stand one by one, before weeks: `7`, `14` or `30`."""

    def __init__(self, theme: Theme) -> None:
        """Have none pressed yet."""
        super().__init__(theme)
        self.setAccessibleName(self.tr("Days that stand one by one"))
        self.choose_among(
            {
                "7": Button(theme, self.tr("7 days"), tone="quiet"),
                "14": Button(theme, self.tr("14 days"), tone="quiet"),
                "30": Button(theme, self.tr("30 days"), tone="quiet"),
            }
        )
