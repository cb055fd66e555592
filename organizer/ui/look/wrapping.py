"""Words in a few lines below one another, for what paints itself: broken within a word where that is longer than a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics, QTextLayout, QTextOption

from organizer.ui.look.controls import cut

if TYPE_CHECKING:
    from PySide6.QtGui import QFont


def wrapped(font: QFont, text: str, wide: int, most: int) -> tuple[str, ...]:
    """Return `text` in at most so many lines of `wide` pixels; what the last one has no room for ends in an ellipsis."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    # Qt counts in UTF-16 units.
    units, start = text.encode("utf-16-le", "replace"), 0
    lines: list[str] = []
    layout.beginLayout()
    while 2 * start < len(units):
        line = layout.createLine()
        line.setLineWidth(max(wide, 1))
        if len(lines) == most - 1:
            lines.append(cut(QFontMetrics(font), _text(units, start, None), wide))
            break
        lines.append(_text(units, start, start + line.textLength()))
        start += max(line.textLength(), 1)
    layout.endLayout()
    return tuple(lines)


def _text(units: bytes, start: int, end: int | None) -> str:
    return units[2 * start : None if end is None else 2 * end].decode("utf-16-le", "replace").strip()
