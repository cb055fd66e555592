"""An answer in the sweep: a way out to them, then whether it is done, and the question asked back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from organizer.ui.look.controls import Button, Label
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.flow import Flow
from organizer.ui.look.plain_field import PlainField
from organizer.ui.prompts.ways_out import WaysOut
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QUrl

    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.ways_out import Ways

_LONGEST = 2_000


class AnswerBox(QWidget):
    """Asks, once a promise is kept, for the question asked back; it may stay empty. `answered(question, channel)`."""

    answered = Signal(str, str)

    def __init__(
        self, theme: Theme, example: str, ways: Ways, opens: Callable[[QUrl], object], *, can_ask: bool
    ) -> None:
        """Invite to a question such as `example`; `opens` opens an address in the program that is for it."""
        super().__init__()
        self._channel = ""
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(theme.px(6))
        room.addWidget(Label(theme, "title", self.tr("Is it done, and do they know?")))
        invitation = filled(self.tr("The question you asked back, if any: %1"), example)
        self._field = PlainField(theme, self.tr("A question asked back; may stay empty"), invitation)
        self._field.setMaxLength(_LONGEST)
        # Afterwards: the key that ends this card is not to be one for the next.
        self._field.returnPressed.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        frame = FieldFrame(theme, self._field)
        room.addWidget(frame)
        frame.setVisible(can_ask)
        buttons = QWidget()
        row = Flow(buttons, gap=theme.px(4))
        self._yes = Button(theme, self.tr("Yes, kept"), icon="check", tone="primary", key="↵")
        self._yes.clicked.connect(self._answer)
        row.addWidget(self._yes)
        if can_ask:
            out = WaysOut(theme, ways, opens, str, self)
            out.went.connect(self._went)
            for button in out.buttons:
                row.addWidget(button)
        room.addWidget(buttons)
        self.setFocusProxy(self._field if can_ask else self._yes)

    def _went(self, channel: str) -> None:
        """Wait for their coming back from the mail or the telephone; who walked over has said it."""
        self._channel = channel
        if channel == "in person":
            self._answer()
        else:
            self._yes.setFocus()

    def _answer(self) -> None:
        self.answered.emit(self._field.text().strip(), self._channel)
