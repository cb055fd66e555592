"""How a week went: its plots, whom to think of, and what will be done differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from organizer.ui.look.cards import Panel
from organizer.ui.look.chart_card import ChartCard
from organizer.ui.look.controls import Label
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.rituals.review_plots import ReviewPlots
from organizer.ui.words.wording import filled, shown

if TYPE_CHECKING:
    from organizer.services.rituals.reviewing import HowItWent
    from organizer.ui.look.charts import Plot
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.review_words import ReviewWords

_LONGEST = 500


class WeekPage(QScrollArea):
    """Shows a week. `resolved(words)` is told when what will be done differently was changed."""

    resolved = Signal(str)

    def __init__(self, theme: Theme, words: ReviewWords) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme, self._words = theme, words
        self._plots = ReviewPlots(words, self)
        self._kept_words = ""
        self._side_by_side: list[QBoxLayout] = []
        self._cards: list[ChartCard] = []
        self._narrow = self._stacked = False
        self.setObjectName("week")
        self.setAccessibleName(words.step("how_the_week_went")[0])
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("#week{background:transparent}" + theme.bar_sheet())
        self.viewport().setAutoFillBackground(False)
        self._field = QLineEdit()
        self._field.setFrame(False)
        self._field.setFont(theme.font("body"))
        self._field.setMaxLength(_LONGEST)
        self._field.setPlaceholderText(self.tr("One line, shown again next week"))
        self._field.setAccessibleName(words.differently())
        self._field.setMinimumHeight(theme.px(32))
        self._field.setTextMargins(theme.px(8), 0, theme.px(8), 0)
        self._field.setStyleSheet("QLineEdit{background:transparent;border:0}")
        self._field.editingFinished.connect(self.keep_words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def plots_of(self, went: HowItWent, before: str = "", differently: str = "") -> tuple[Plot, ...]:
        """Return all that a week is exported with."""
        return self._plots.exported(went, before, differently)

    def show_week(self, went: HowItWent, before: str, differently: str) -> None:
        """Show a week; `before` was to be done differently in it, `differently` after it."""
        px = self._theme.px
        self._side_by_side.clear()
        inside = QWidget()
        inside.setAutoFillBackground(False)
        room = QVBoxLayout(inside)
        room.setContentsMargins(0, 0, px(8), 0)
        room.setSpacing(px(12))
        if before:
            room.addWidget(self._noted(self._words.wanted_differently(before)))
        self._cards = [ChartCard(self._theme, plot) for plot in self._plots.all(went)]
        kept, grades, balance, *others = self._cards
        room.addWidget(kept)
        room.addLayout(self._beside(grades, balance))
        room.addLayout(self._beside(*others[:2]))
        room.addLayout(self._beside(others[2], self._people(went)))
        room.addWidget(self._question())
        room.addStretch(1)
        self._kept_words = differently
        self._field.setText(differently)
        self.narrow(narrow=self._narrow, stacked=self._stacked)
        before_it = self.takeWidget()
        self.setWidget(inside)
        if before_it is not None:
            before_it.deleteLater()

    def narrow(self, *, narrow: bool, stacked: bool) -> None:
        """Put the cards below one another where two do not stand side by side, and what is in their heads where `stacked`."""
        self._narrow, self._stacked = narrow, stacked
        for card in self._cards:
            card.stack_head(stacked=stacked)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for row in self._side_by_side:
            row.setDirection(way)

    def keep_words(self) -> None:
        """Tell what will be done differently, if it was changed."""
        words = self._field.text().strip()
        if words != self._kept_words:
            self._kept_words = words
            self.resolved.emit(words)

    def _beside(self, *cards: QWidget) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side_by_side.append(row)
        row.setSpacing(self._theme.px(12))
        for card in cards:
            row.addWidget(card, 1)
        return row

    def _people(self, went: HowItWent) -> Panel:
        """Return who was quiet and loyal, and who waited patiently."""
        lines = [
            filled(self.tr("%1 is quiet and loyal: %2."), shown(one.name, 60), self._words.why_thanks(one))
            for one in went.quiet_and_loyal[:5]
        ]
        lines += [
            filled(self.tr("%1 %2."), shown(one.name, 60), self._words.why_thanks(one))
            for one in went.waited_patiently[:5]
        ]
        panel, room = self._panel(self._words.whom_to_thank())
        for line in lines or [self._words.nobody_to_thank()]:
            label = Label(self._theme, "body", line, ink="text2")
            label.setWordWrap(True)
            room.addWidget(label)
        return panel

    def _noted(self, text: str) -> Panel:
        return self._panel(text)[0]

    def _question(self) -> Panel:
        panel, room = self._panel(self._words.differently())
        room.addWidget(FieldFrame(self._theme, self._field))
        return panel

    def _panel(self, title: str) -> tuple[Panel, QVBoxLayout]:
        px = self._theme.px
        panel = Panel(self._theme, radius=12)
        room = QVBoxLayout(panel)
        room.setContentsMargins(px(18), px(12), px(14), px(14))
        room.setSpacing(px(6))
        label = Label(self._theme, "title", title, heading=True)
        label.setWordWrap(True)
        room.addWidget(label)
        return panel, room
