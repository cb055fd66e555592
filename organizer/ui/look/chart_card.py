"""A plot on a page: its sentence first, the figures painted, and as a table on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.look.cards import Panel
from organizer.ui.look.controls import Button, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.charts import Plot
    from organizer.ui.look.theme import Theme

_MOST_ROWS = 12


class ChartCard(Panel):
    """Shows a plot. The picture has all figures in its accessible description."""

    def __init__(self, theme: Theme, plot: Plot) -> None:
        """Show `plot`."""
        super().__init__(theme, radius=12)
        self.plot = plot
        px = theme.px
        self.setAccessibleName(plot.title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        title = Label(theme, "title", plot.title, heading=True)
        sentence = Label(theme, "body", plot.sentence, ink="text2")
        for label in (title, sentence):
            label.setWordWrap(True)
        self._turn = Button(theme, self.tr("Show as table"), tone="quiet")
        self._turn.clicked.connect(self._turn_over)
        if not plot.high:
            self._turn.hide()
        self._head = head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.addWidget(title, 1)
        head.addWidget(self._turn)
        self._picture = _Picture(theme, plot)
        self._table: _Table | None = None
        self._theme = theme
        room = self._room = QVBoxLayout(self)
        room.setContentsMargins(px(18), px(10), px(14), px(14))
        room.setSpacing(px(6))
        room.addLayout(head)
        room.addWidget(sentence)
        room.addWidget(self._picture)
        room.addStretch(1)
        self._picture.setVisible(bool(plot.high))

    def stack_head(self, *, stacked: bool) -> None:
        """Put the way to the table below the title, where there is no room beside it."""
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)

    def _turn_over(self) -> None:
        if self._table is None:
            self._table = _Table(self._theme, self.plot)
            self._table.hide()
            self._room.insertWidget(self._room.count() - 1, self._table)
        as_table = self._table.isHidden()
        self._table.setVisible(as_table)
        self._picture.setVisible(not as_table)
        self._turn.become(self.tr("Show as plot") if as_table else self.tr("Show as table"))


class _Picture(QWidget):
    def __init__(self, theme: Theme, plot: Plot) -> None:
        super().__init__()
        self._theme, self._plot = theme, plot
        self.setAccessibleName(plot.title)
        self.setAccessibleDescription(plot.spoken)
        self.setFixedHeight(theme.px(plot.high) if plot.high else 1)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._plot.paint(painter, self._theme, QRectF(self.rect()))


class _Table(QTableWidget):
    def __init__(self, theme: Theme, plot: Plot) -> None:
        super().__init__(len(plot.rows), len(plot.columns))
        self._theme = theme
        self.setObjectName("figures")
        self.setAccessibleName(plot.title)
        self.setHorizontalHeaderLabels(list(plot.columns))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFont(theme.font("body"))
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultSectionSize(theme.px(26))
        for number, row in enumerate(plot.rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.setItem(number, column, item)
        self.setFixedHeight(theme.px(32 + 26 * min(max(len(plot.rows), 1), _MOST_ROWS)))
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        c = self._theme.colours
        self.setStyleSheet(
            f"#figures{{background:{c.surface};color:{c.text};selection-background-color:{c.selected};selection-color:{c.text}}}"
            f"#figures QHeaderView::section{{background:{c.surface};color:{c.text2};border:0;"
            f"border-bottom:1px solid {c.divider};padding:4px;text-align:left}}" + self._theme.bar_sheet()
        )
