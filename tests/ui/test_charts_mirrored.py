"""The plots of a week, painted for a language that runs to the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from organizer.ui.look.charts import BalancePlot, BarsPlot, DonutPlot, LinePlot, Plot
from organizer.ui.look.controls import paint_keycap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from organizer.ui.look.theme import Theme

_SIZE = QSize(500, 220)
PLOTS = (
    LinePlot("a", "b", (), (), values=(20.0, None, 40.0, 90.0), ends=("W1", "W2", "now")),
    DonutPlot("a", "b", (), (), parts=(("Good", "circle-check-big", "kept", 3), ("Late", "clock", "overdue", 1))),
    BarsPlot("a", "b", (), (), bars=(("Customers", 0.8, "80 %", "accent"),)),
    BalancePlot("a", "b", (), (), bars=(("Maya", 3, 1),), sides=("I owe", "They owe")),
)


def painted(plot: Plot, theme: Theme, direction: Qt.LayoutDirection) -> QImage:
    image = QImage(_SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    plot.paint(painter, theme, QRectF(0, 0, _SIZE.width(), _SIZE.height()))
    painter.end()
    return image


def ink_of(image: QImage) -> list[int]:
    """Return how much is painted in each tenth of the width."""
    tenth, white = image.width() // 10, QColor("white").rgb()
    return [
        sum(image.pixel(x, y) != white for x in range(at * tenth, (at + 1) * tenth) for y in range(image.height()))
        for at in range(10)
    ]


@pytest.mark.parametrize("plot", PLOTS, ids=lambda plot: type(plot).__name__)
def test_a_plot_is_mirrored_with_its_words(plot: Plot, theme: Theme) -> None:
    plain = ink_of(painted(plot, theme, Qt.LayoutDirection.LeftToRight))
    mirrored = ink_of(painted(plot, theme, Qt.LayoutDirection.RightToLeft))
    assert plain != mirrored
    # The strokes of letters fall a little otherwise from the other side.
    for here, there in zip(plain, reversed(mirrored), strict=True):
        assert abs(here - there) <= max(here, there) // 4 + 90


@pytest.fixture
def to_the_left(qt_app: QApplication) -> Iterator[None]:
    qt_app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qt_app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def cap(theme: Theme, direction: Qt.LayoutDirection) -> QImage:
    image = QImage(_SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    paint_keycap(painter, theme, QRect(20, 20, 90, 24), "Ctrl ↵")
    painter.end()
    return image


@pytest.mark.usefixtures("to_the_left")
def test_the_order_of_keys_is_not_turned_round(theme: Theme) -> None:
    assert cap(theme, Qt.LayoutDirection.RightToLeft) == cap(theme, Qt.LayoutDirection.LeftToRight)
