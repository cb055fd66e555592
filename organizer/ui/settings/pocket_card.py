"""A card for the pocket: today's and this week's promises, and blank lines for those made away from the desk. PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSaveFile, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from organizer.ui.look.controls import elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organizer.ui.look.theme import Theme

_DOTS = 96
_LEAST_BLANKS = 4
_MARGIN_MM = 7.0
_LARGEST_DUE = 0.4


@dataclass(frozen=True, slots=True)
class CardRow:
    """A promise on the card: what and to whom, and by when."""

    what: str
    due: str


@dataclass(frozen=True, slots=True)
class CardPart:
    """A heading with its promises."""

    title: str
    rows: tuple[CardRow, ...]


class Paper(Protocol):
    """What is painted on, page after page."""

    def width(self) -> int:
        """Return how many dots fit across."""

    def height(self) -> int:
        """Return how many dots fit down."""

    def newPage(self) -> bool:
        """Begin another page."""


class PocketCard(QObject):
    """Paints the card, on A6, or on a sheet of Letter folded once."""

    def __init__(self, theme: Theme) -> None:
        """Dress it by `theme`, in the light colours."""
        super().__init__()
        self._theme = theme

    def write(self, path: str, form: str, title: str, parts: Sequence[CardPart]) -> bool:
        """Write the card in the form `a6` or `letter`; return False if the file could not be written."""
        file = QSaveFile(path)
        if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
            return False
        writer = QPdfWriter(file)
        writer.setTitle(title)
        writer.setCreator("Follow-up Organizer")
        writer.setResolution(_DOTS)
        folded = form == "letter"
        page = QPageSize(QPageSize.PageSizeId.Letter if folded else QPageSize.PageSizeId.A6)
        way = QPageLayout.Orientation.Landscape if folded else QPageLayout.Orientation.Portrait
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        writer.setPageLayout(QPageLayout(page, way, margins, QPageLayout.Unit.Millimeter))
        painter = QPainter(writer)
        with self._theme.on_paper():
            self.fill(painter, writer, title, parts, folded=folded)
        painter.end()
        return file.commit()

    def fill(self, painter: QPainter, paper: Paper, title: str, parts: Sequence[CardPart], *, folded: bool) -> None:
        """Paint the card on paper, with more pages where one is not enough."""
        panes = _Panes(painter, paper, self._theme, folded=folded)
        panes.say("title", "text", title)
        for part in parts:
            panes.make_room(2)
            panes.say("meta_strong", "text2", part.title)
            for one in part.rows:
                panes.make_room(1)
                panes.row(one)
            if not part.rows:
                panes.say("meta", "text2", "–")
        panes.make_room(2 + _LEAST_BLANKS)
        panes.say("meta_strong", "text2", self.tr("New: what, to whom, by when"))
        panes.blank_to_the_end()


class _Panes:
    """The panes of the paper, filled from the top: two a sheet where it is folded, one otherwise."""

    def __init__(self, painter: QPainter, paper: Paper, theme: Theme, *, folded: bool) -> None:
        self._painter, self._paper, self._theme = painter, paper, theme
        self._sheet = QRectF(0, 0, paper.width(), paper.height())
        gap = theme.px(26)
        wide = (self._sheet.width() - 2 * gap) / 2 if folded else self._sheet.width()
        starts = (0.0, wide + 2 * gap) if folded else (0.0,)
        self._panes = [QRectF(x, 0, wide, self._sheet.height()) for x in starts]
        self._number, self._y = 0, 0.0
        self._high, self._blank = theme.px(21), theme.px(26)
        self._begin_sheet()

    def make_room(self, rows: int) -> None:
        """Go on in the next pane where this one has no room for so many rows."""
        if self._y + rows * self._high > self._sheet.height():
            self._next()

    def say(self, role: str, ink: str, text: str) -> None:
        """Write a line across."""
        metrics = self._theme.metrics(role)
        box = QRectF(self._pane.x(), self._y + 3, self._pane.width(), metrics.height())
        self._write(box, role, ink, elided(metrics, text, int(box.width())))
        self._y += metrics.height() + 6

    def row(self, one: CardRow) -> None:
        """Write a promise: a box to tick, what it is, and by when."""
        pane, metrics, indent = self._pane, self._theme.metrics("meta"), self._theme.px(17)
        due = elided(metrics, one.due, int(pane.width() * _LARGEST_DUE))
        wide = metrics.horizontalAdvance(due) + 1
        room = pane.width() - indent - wide - indent / 2
        self._box(self._high)
        self._write(QRectF(pane.right() - wide, self._y, wide, self._high), "meta", "text2", due)
        what = elided(metrics, one.what, int(room))
        self._write(QRectF(pane.x() + indent, self._y, room, self._high), "meta", "text", what)
        self._y += self._high

    def blank_to_the_end(self) -> None:
        """Fill what is left of the sheet with lines to write on."""
        while True:
            while self._y + self._blank <= self._sheet.height():
                self._box(self._blank)
                self._painter.setPen(QPen(self._theme.ink("border_strong"), 0.6))
                low = int(self._y + self._blank - 3)
                self._painter.drawLine(int(self._pane.x()) + self._theme.px(17), low, int(self._pane.right()), low)
                self._y += self._blank
            if (self._number + 1) % len(self._panes) == 0:
                return
            self._next()

    @property
    def _pane(self) -> QRectF:
        return self._panes[self._number % len(self._panes)]

    def _next(self) -> None:
        self._number, self._y = self._number + 1, 0.0
        if self._number % len(self._panes) == 0:
            self._paper.newPage()
            self._begin_sheet()

    def _begin_sheet(self) -> None:
        """Show where the sheet is folded."""
        if len(self._panes) > 1:
            middle = int(self._sheet.center().x())
            self._painter.setPen(QPen(self._theme.ink("divider"), 1, Qt.PenStyle.DashLine))
            self._painter.drawLine(middle, 0, middle, int(self._sheet.height()))

    def _write(self, box: QRectF, role: str, ink: str, text: str) -> None:
        self._painter.setFont(self._theme.font(role))
        self._painter.setPen(self._theme.ink(ink))
        self._painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)

    def _box(self, high: float) -> None:
        size = self._theme.px(10)
        self._painter.setPen(QPen(self._theme.ink("border_strong"), 1))
        self._painter.drawRect(QRectF(self._pane.x(), self._y + (high - size) / 2, size, size))
