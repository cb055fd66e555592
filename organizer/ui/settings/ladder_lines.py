"""The lines that choose reminders: one a step of the ladder, on the page of settings and in the question for one promise."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from organizer.domain.ladders import Ladder, span_of, with_step
from organizer.ui.settings.choices import Choice, Switch
from organizer.ui.settings.page import SettingLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from organizer.ui.look.theme import Theme
    from organizer.ui.words.alert_words import AlertWords

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_SPANS = {
    "lead": (10 * _MINUTE, 15 * _MINUTE, 30 * _MINUTE, _HOUR, 2 * _HOUR, 3 * _HOUR, 4 * _HOUR, _DAY),
    "before_leaving": (15 * _MINUTE, 30 * _MINUTE, _HOUR, 2 * _HOUR),
    "hour_after": (15 * _MINUTE, 30 * _MINUTE, _HOUR, 2 * _HOUR, 4 * _HOUR),
}
_OFF = "off"


class LadderLines(QObject):
    """Shows a ladder; `changed(ladder)` gives the one that the user made of it."""

    changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        words: AlertWords,
        steps: Iterable[str],
        parent: QObject | None = None,
        *,
        with_help: bool = True,
    ) -> None:
        """Have a line for each of `steps`."""
        super().__init__(parent)
        self._words = words
        self._ladder = Ladder()
        self._controls: dict[str, Switch | Choice] = {}
        self._offered: dict[str, tuple[tuple[str, str], ...]] = {}
        self.lines: list[SettingLine] = []
        for name in steps:
            control: Switch | Choice
            if name in _SPANS:
                control = Choice(theme, ())
                control.chosen.connect(partial(self._stand_off, name))
            else:
                control = Switch(theme)
                control.clicked.connect(lambda on, name=name: self._turn(name, on=on))
            self._controls[name] = control
            self.lines.append(SettingLine(theme, words.step(name), words.help(name) if with_help else "", control))

    def show(self, ladder: Ladder) -> None:
        """Show which steps a ladder takes, and how far they stand off."""
        self._ladder = ladder
        for name, control in self._controls.items():
            taken = name in ladder.steps
            if isinstance(control, Switch):
                control.setChecked(taken)
            else:
                self._offer(name, control)
                control.show_value(_minutes(span_of(ladder, name)) if taken else _OFF)

    def _offer(self, name: str, control: Choice) -> None:
        """Offer the spans at hand, and the one that was set elsewhere."""
        spans = sorted({*_SPANS[name], span_of(self._ladder, name) or _HOUR})
        offered = ((_OFF, self._words.off()), *((_minutes(span), self._words.span(span)) for span in spans))
        if self._offered.get(name) != offered:
            self._offered[name] = offered
            control.offer(offered)

    def _turn(self, name: str, *, on: bool) -> None:
        self._say(with_step(self._ladder, name, taken=on))

    def _stand_off(self, name: str, minutes: str) -> None:
        span = None if minutes == _OFF else int(minutes) * _MINUTE
        self._say(with_step(self._ladder, name, span, taken=span is not None))

    def _say(self, ladder: Ladder) -> None:
        self._ladder = ladder
        self.changed.emit(ladder)


def _minutes(span: timedelta | None) -> str:
    return str((span or timedelta()) // _MINUTE)
