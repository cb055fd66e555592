"""The two orders of what others owe: the oldest first, or person by person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from organizer.ui.look.controls import Button
from organizer.ui.look.flow import Flow

if TYPE_CHECKING:
    from organizer.ui.look.theme import Theme


class WaitingOrder(QWidget):
    """Two buttons, one of which is pressed; `asked(by)` wants the other: `time` or `person`."""

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Have neither pressed yet."""
        super().__init__()
        px = theme.px
        flow, group = Flow(self, gap=px(2)), QButtonGroup(self)
        self.setContentsMargins(px(10), 0, px(20), 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("Order"))
        self._buttons = {
            "time": Button(theme, self.tr("Oldest first"), icon="clock", tone="quiet"),
            "person": Button(theme, self.tr("By person"), icon="user", tone="quiet"),
        }
        for by, button in self._buttons.items():
            button.setCheckable(True)
            group.addButton(button)
            flow.addWidget(button)
            button.clicked.connect(partial(self.asked.emit, by))

    def show_order(self, by: str) -> None:
        """Show which order it is in."""
        self._buttons[by].setChecked(True)
