"""Plots painted by hand: each has a sentence, direct labels, and the same figures as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPen

from organizer.ui.look.controls import elided, faded, isolated

if TYPE_CHECKING:
    from organizer.ui.look.theme import Theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_LEGEND = 280
_ALL = 5760  # a full turn, in sixteenths of a degree, as Qt counts


@dataclass(frozen=True, slots=True)
class Plot:
    """Figures with what is said about them. `high` is the height in logical pixels for text of 14."""

    title: str
    sentence: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    high: int = 0

    @property
    def spoken(self) -> str:
        """Return all of it as one text, for those who hear it."""
        return f"{self.sentence} " + "; ".join(self._spoken(*row) for row in self.rows)

    def _spoken(self, name: str, *values: str) -> str:
        """Return a row as one hears it: several values each with what it counts."""
        if len(values) == 1:
            return f"{name} {values[0]}"
        return f"{name}: " + ", ".join(f"{of} {value}" for of, value in zip(self.columns[1:], values, strict=True))

    def paint(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        """Paint the figures into `box`; a plot of its own kind does."""


@dataclass(frozen=True, slots=True)
class WordsPlot(Plot):
    """What is said, line by line, and no picture; where there are rows, they say the same."""


@dataclass(frozen=True, slots=True)
class LinePlot(Plot):
    """A share over weeks, in per cent; None where there was nothing to share. `ends` label the first, middle and last."""

    values: tuple[float | None, ...] = ()
    ends: tuple[str, ...] = ()

    def paint(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        """Paint a line with a soft ground; weeks without promises are gaps. The last value is labelled."""
        px = theme.px
        ground = box.adjusted(px(44), px(8), -px(52), -px(24))
        place = _Mirror(painter, box)
        painter.setFont(theme.font("tick"))
        for percent in (0, 25, 50, 75, 100):
            y = ground.bottom() - ground.height() * percent / 100
            painter.setPen(QPen(theme.ink("divider"), 1))
            painter.drawLine(place.point(ground.left(), y), place.point(ground.right(), y))
            painter.setPen(theme.ink("text3"))
            painter.drawText(place(QRectF(box.left(), y - px(8), px(36), px(16))), _RIGHT, f"{percent}%")
        step = ground.width() / max(len(self.values) - 1, 1)
        points = [
            None
            if value is None
            else place.point(ground.left() + number * step, ground.bottom() - ground.height() * value / 100)
            for number, value in enumerate(self.values)
        ]
        for run in _runs(points):
            self._paint_run(painter, theme, run, ground)
        self._paint_ends(painter, theme, points, ground, place)

    def _paint_run(self, painter: QPainter, theme: Theme, run: list[QPointF], ground: QRectF) -> None:
        line = QPainterPath(run[0])
        for point in run[1:]:
            line.lineTo(point)
        area = QPainterPath(line)
        area.lineTo(run[-1].x(), ground.bottom())
        area.lineTo(run[0].x(), ground.bottom())
        area.closeSubpath()
        fade = QLinearGradient(0, ground.top(), 0, ground.bottom())
        fade.setColorAt(0, faded(theme.ink("accent"), 0.22))
        fade.setColorAt(1, faded(theme.ink("accent"), 0.02))
        painter.fillPath(area, fade)
        painter.setPen(QPen(theme.ink("accent"), theme.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)
        painter.setBrush(theme.ink("accent"))
        painter.setPen(QPen(theme.ink("surface"), 1.5))
        for point in run:
            painter.drawEllipse(point, theme.px(3.5), theme.px(3.5))

    def _paint_ends(
        self, painter: QPainter, theme: Theme, points: list[QPointF | None], ground: QRectF, place: _Mirror
    ) -> None:
        px = theme.px
        known = [(point, value) for point, value in zip(points, self.values, strict=True) if point is not None]
        if known:
            point, value = known[-1]
            painter.setFont(theme.font("section"))
            painter.setPen(theme.ink("text"))
            at_end = QRectF(place.point(point.x(), 0).x() + px(8), point.y() - px(10), px(52), px(20))
            painter.drawText(place(at_end), _LEFT, f"{value:.0f}%")
        painter.setFont(theme.font("tick"))
        painter.setPen(theme.ink("text3"))
        places = (ground.left(), ground.center().x(), ground.right())
        for x, text in zip(places, self.ends, strict=False):
            painter.drawText(
                place(QRectF(x - px(70), ground.bottom() + px(4), px(140), px(18))), _CENTRE, isolated(text)
            )


@dataclass(frozen=True, slots=True)
class DonutPlot(Plot):
    """Parts of a whole: each a name, an icon, a colour by name and a count. `middle` stands below the whole number."""

    parts: tuple[tuple[str, str, str, int], ...] = ()
    middle: str = ""

    def paint(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        """Paint a ring, the whole in its middle, and beside it each part with its icon and number."""
        px = theme.px
        whole = sum(count for _, _, _, count in self.parts)
        wide = min(box.height() - px(8), px(148), box.width() * 0.45)
        ring = _Mirror(painter, box)(QRectF(box.left() + px(4), box.top() + px(4), wide, wide))
        thick = max(wide * 0.13, 6)
        inner = ring.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        start = 90 * 16
        shown = [part for part in self.parts if part[3]]
        gap = 24 if len(shown) > 1 else 0
        for _, _, ink, count in shown:
            span = round(_ALL * count / whole)
            painter.setPen(QPen(theme.ink(ink), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(inner, start - gap, -max(span - 2 * gap, 16))
            start -= span
        if not whole:
            painter.setPen(QPen(theme.ink("divider"), thick))
            painter.drawEllipse(inner)
        painter.setPen(theme.ink("text"))
        painter.setFont(theme.font("page"))
        # What is counted stands below the number, in as many lines as fit between the sides of the ring.
        metrics, beside = theme.metrics("tick"), thick + px(10)
        words = QRectF(ring.left() + beside, 0, wide - 2 * beside, ring.height())
        words.setHeight(metrics.boundingRect(words.toRect(), _WRAPPED, self.middle).height())
        high = theme.metrics("page").height()
        top = ring.center().y() - (high + words.height()) / 2
        painter.drawText(QRectF(ring.left(), top, wide, high), _CENTRE, str(whole))
        words.moveTop(top + high)
        painter.setFont(theme.font("tick"))
        painter.setPen(theme.ink("text2"))
        painter.drawText(words, _WRAPPED, isolated(self.middle))
        self._paint_legend(painter, theme, box, px(4) + wide + px(20))

    def _paint_legend(self, painter: QPainter, theme: Theme, whole: QRectF, beside: float) -> None:
        px, place = theme.px, _Mirror(painter, whole)
        box = whole.adjusted(beside, 0, 0, 0)
        box.setWidth(min(box.width(), px(_LEGEND)))
        y = box.top() + px(6)
        for name, icon, ink, count in self.parts:
            spot = place(QRectF(box.left() - px(2), y + px(3), px(16), px(16)))
            painter.drawPixmap(spot.topLeft(), theme.icon(icon, ink, px(16), painter.device()))
            painter.setPen(theme.ink("text"))
            painter.setFont(theme.font("body"))
            words = elided(theme.metrics("body"), name, int(box.width() - px(50)))
            painter.drawText(place(QRectF(box.left() + px(22), y, box.width() - px(52), px(22))), _LEFT, words)
            painter.setFont(theme.font("section"))
            painter.drawText(place(QRectF(box.right() - px(36), y, px(34), px(22))), _RIGHT, str(count))
            y += px(26)


@dataclass(frozen=True, slots=True)
class BarsPlot(Plot):
    """Bars from the left: each a name, a length between 0 and 1, what is written at its end, and a colour by name."""

    bars: tuple[tuple[str, float, str, str], ...] = ()

    def paint(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        """Paint a bar a row."""
        px = theme.px
        names = max((theme.metrics("body").horizontalAdvance(name) for name, *_ in self.bars), default=0)
        names = min(names + px(12), int(box.width() * 0.4))
        room = box.width() - names - px(84)
        y, place = box.top(), _Mirror(painter, box)
        for name, length, said, ink in self.bars:
            painter.setFont(theme.font("body"))
            painter.setPen(theme.ink("text"))
            words = elided(theme.metrics("body"), name, names - px(8))
            painter.drawText(place(QRectF(box.left(), y, names, px(24))), _LEFT, words)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink("hover"))
            painter.drawRoundedRect(place(QRectF(box.left() + names, y + px(5), room, px(14))), 4, 4)
            painter.setBrush(theme.ink(ink))
            bar = QRectF(box.left() + names, y + px(5), max(room * length, 3 if length else 0), px(14))
            painter.drawRoundedRect(place(bar), 4, 4)
            painter.setFont(theme.font("section"))
            painter.setPen(theme.ink("text2"))
            painter.drawText(place(QRectF(box.right() - px(78), y, px(76), px(24))), _LEFT, isolated(said))
            y += px(28)


@dataclass(frozen=True, slots=True)
class BalancePlot(Plot):
    """Bars to both sides of a middle: each a name, what I owe, what they owe me."""

    bars: tuple[tuple[str, int, int], ...] = ()
    sides: tuple[str, str] = ("", "")

    def paint(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        """Paint what I owe to the left of the middle and what they owe to the right."""
        px, place = theme.px, _Mirror(painter, box)
        names = min(px(150), box.width() * 0.34)
        middle = box.left() + names + (box.width() - names) / 2
        room = (box.width() - names) / 2 - px(34)
        most = max((max(mine, theirs) for _, mine, theirs in self.bars), default=1) or 1
        painter.setFont(theme.font("tick"))
        painter.setPen(theme.ink("text2"))
        painter.drawText(place(QRectF(middle - px(128), box.top(), px(120), px(18))), _RIGHT, isolated(self.sides[0]))
        painter.drawText(place(QRectF(middle + px(8), box.top(), px(120), px(18))), _LEFT, isolated(self.sides[1]))
        y = box.top() + px(22)
        bottom = y + len(self.bars) * px(28)
        painter.setPen(QPen(theme.ink("border_strong"), 1))
        painter.drawLine(place.point(middle, y), place.point(middle, bottom))
        for name, mine, theirs in self.bars:
            painter.setFont(theme.font("body"))
            painter.setPen(theme.ink("text"))
            words = elided(theme.metrics("body"), name, int(names - px(8)))
            painter.drawText(place(QRectF(box.left(), y, names, px(26))), _LEFT, words)
            left, right = room * mine / most, room * theirs / most
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink("accent"))
            painter.drawRoundedRect(place(QRectF(middle - 1 - left, y + px(5), left, px(16))), 3, 3)
            painter.setBrush(theme.ink("waiting"))
            painter.drawRoundedRect(place(QRectF(middle + 2, y + px(5), right, px(16))), 3, 3)
            painter.setFont(theme.font("meta_strong"))
            painter.setPen(theme.ink("text2"))
            if mine:
                painter.drawText(place(QRectF(middle - left - px(36), y, px(30), px(26))), _RIGHT, str(mine))
            if theirs:
                painter.drawText(place(QRectF(middle + right + px(8), y, px(30), px(26))), _LEFT, str(theirs))
            y += px(28)


class _Mirror:
    """Puts what was reckoned from left to right where it belongs, on a painter whose language runs the other way too.

    Words need no more: on such a painter Qt takes AlignLeft for the side at which a language begins.
    """

    def __init__(self, painter: QPainter, box: QRectF) -> None:
        """Mirror within `box`, where it is to be."""
        self._sides = box.left() + box.right()
        self._mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def __call__(self, spot: QRectF) -> QRectF:
        """Return where `spot` goes."""
        return spot.translated(self._sides - spot.left() - spot.right(), 0) if self._mirrored else spot

    def point(self, x: float, y: float) -> QPointF:
        """Return where a point goes."""
        return QPointF(self._sides - x if self._mirrored else x, y)


def _runs(points: list[QPointF | None]) -> list[list[QPointF]]:
    """Return the stretches of points that follow one another without a gap."""
    runs: list[list[QPointF]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]
