"""Pictures in any colour, drawn from SVG files when they are first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QPainter, QPixmap

from organizer.ui.look.shipped import shipped

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

_DRAWN = 'stroke-width="2"'
_STROKE = 'stroke-width="1.75"'


class Icons:
    """Draws icons and remembers them. Names are those of the files in `resources/icons`."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._sources: dict[str, str] = {}
        self._pictures: dict[tuple[str, int, int, float], QPixmap] = {}

    def picture(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        """Return an icon of `size` logical pixels for a screen of this device pixel ratio."""
        key = (name, colour.rgba(), size, ratio)
        found = self._pictures.get(key)
        if found is None:
            found = self._pictures[key] = self._drawn(name, colour, size, ratio)
        return found

    def _drawn(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer

        source = self._source(name).replace("currentColor", colour.name())
        picture = QPixmap(round(size * ratio), round(size * ratio))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(QByteArray(source.encode())).render(painter)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    def _source(self, name: str) -> str:
        if name not in self._sources:
            text = shipped("icons", f"{name}.svg").read_text("utf-8")
            self._sources[name] = text.replace(_DRAWN, _STROKE)
        return self._sources[name]
