"""A week on paper and as a table: PDF and CSV."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSaveFile, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from organizer.ui.look.charts import WordsPlot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organizer.ui.look.charts import Plot
    from organizer.ui.look.theme import Theme

_DOTS = 96
_MARGIN_MM = 16.0
# What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(path: str, title: str, plots: Sequence[Plot], theme: Theme) -> bool:  # noqa: ARG001 - both are called alike
    """Write every figure as a table below its title; return False if the file could not be written."""
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow([title])
    for plot in plots:
        rows.writerow([])
        said_in_rows = isinstance(plot, WordsPlot) and plot.rows
        rows.writerow([plot.title] if said_in_rows else [plot.title, _harmless(plot.sentence)])
        if any(plot.columns):
            rows.writerow(plot.columns)
        rows.writerows([_harmless(cell) for cell in row] for row in plot.rows)
    file = QSaveFile(path)
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        return False
    file.write(b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "replace"))
    return file.commit()


def write_pdf(path: str, title: str, plots: Sequence[Plot], theme: Theme) -> bool:
    """Write the plots on A4, in the colours of the light scheme; return False if the file could not be written."""
    file = QSaveFile(path)
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        return False
    writer = QPdfWriter(file)
    writer.setTitle(title)
    writer.setCreator("Follow-up Organizer")
    writer.setResolution(_DOTS)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
        )
    )
    painter = QPainter(writer)
    with theme.on_paper():
        _paint_pages(painter, writer, title, plots, theme)
    painter.end()
    return file.commit()


def _paint_pages(painter: QPainter, writer: QPdfWriter, title: str, plots: Sequence[Plot], theme: Theme) -> None:
    px = theme.px
    page = QRectF(0, 0, writer.width(), writer.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    y = _say(painter, theme, "page", "text", title, 0.0, page) + px(12)
    for plot in plots:
        needed = px(64) + px(plot.high)
        if y + needed > page.height():
            writer.newPage()
            y = 0.0
        y = _say(painter, theme, "title", "text", plot.title, y, page) + px(2)
        y = _say(painter, theme, "body", "text2", plot.sentence, y, page) + px(6)
        if plot.high:
            plot.paint(painter, theme, QRectF(0, y, page.width(), px(plot.high)))
            y += px(plot.high)
        y += px(20)


def _say(painter: QPainter, theme: Theme, role: str, ink: str, text: str, y: float, page: QRectF) -> float:
    painter.setFont(theme.font(role))
    painter.setPen(theme.ink(ink))
    room = QRectF(0, y, page.width(), page.height() - y)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    needed = painter.boundingRect(room, int(flags), text)
    painter.drawText(room, int(flags), text)
    return float(needed.bottom())


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
