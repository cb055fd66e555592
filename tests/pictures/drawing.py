"""Draws the scenes of one scale: `python -m tests.pictures.drawing FOLDER NAME_OF_SCALE [SCENE…]`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from organizer.rooms import furnish
from organizer.services.window_settings import WindowSettings
from organizer.ui.look.theme import Theme
from organizer.ui.look.translating import Translating
from tests.hands import HandClock
from tests.pictures.fixed_book import NOW, fill
from tests.pictures.scenes import SCENES, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from organizer.rooms import Rooms

LOOKS = {
    "light": WindowSettings(theme="light", speech="en"),
    "dark": WindowSettings(theme="dark", speech="en"),
    "high-contrast": WindowSettings(theme="light", contrast="high", speech="en"),
    "text-200": WindowSettings(theme="light", text_size=200, speech="en"),
    "right-to-left": WindowSettings(theme="light", speech="en"),
    "german": WindowSettings(theme="light", speech="de"),
    "french": WindowSettings(theme="dark", speech="fr"),
}
# The last looks are drawn of these scenes only, and once.
FEW = (
    *(
        "today",
        "upcoming",
        "waiting",
        "people",
        "person",
        "person-640",
        "popup-typing",
        "search",
        "settings-look",
        "today-640",
    ),
    *("first-use", "repromise", "keys", "sweep", "sweep-update", "review-overdue", "review-how-the-week-went", "tray"),
)
_ACROSS, _WIDE, _HIGH, _GAP = 4, 640, 420, 24
_ROUNDS, _ROUND_MS = 12, 6


def main(folder: Path, scale: str, wanted: list[str]) -> int:
    """Draw every scene in every look."""
    application = QApplication(["pictures"])
    theme, translating = Theme(application), Translating(application)
    with tempfile.TemporaryDirectory() as homes:
        for look, windows in LOOKS.items():
            few = look not in {"light", "dark"}
            if few and scale != "1x":
                continue
            theme.follow(windows)
            translating.speak(windows.speech)
            right = look == "right-to-left"
            application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
            names = [name for name in SCENES if (not wanted or name in wanted) and (not few or name in FEW)]
            drawn = {name: _drawn(application, theme, Path(homes) / f"{look}-{name}", name) for name in names}
            for name, picture in drawn.items():
                picture.save(str(folder / f"{name}-{look}-{scale}.png"))
            _sheet(drawn, theme).save(str(folder / f"sheet-{look}-{scale}.png"))
            print(f"{look} {scale}: {len(drawn)} pictures", flush=True)
    return 0


def _drawn(application: QApplication, theme: Theme, home: Path, name: str) -> QPixmap:
    clock = HandClock(NOW)
    lived, empty = _rooms(home / "lived", clock), _rooms(home / "empty", clock)
    fill(lived, clock)

    def settle() -> None:
        # Counted in rounds, not by the clock: what takes long in one of them is followed by as many more.
        for _ in range(_ROUNDS):
            QTest.qWait(_ROUND_MS)

    widget: QWidget = SCENES[name](Stage(theme, lived, empty, clock, settle))
    settle()
    picture = widget.grab()
    widget.hide()
    widget.deleteLater()
    settle()
    for rooms in (lived, empty):
        rooms.close()
    return picture


def _rooms(home: Path, clock: HandClock) -> Rooms:
    home.mkdir(parents=True)
    nothing: Callable[..., None] = lambda *_: None  # noqa: E731
    return furnish(home, clock, nothing, nothing)


def _sheet(drawn: dict[str, QPixmap], theme: Theme) -> QPixmap:
    """Return all pictures on one sheet, each with its name."""
    rows = -(-len(drawn) // _ACROSS)
    sheet = QPixmap(_ACROSS * (_WIDE + _GAP) + _GAP, max(rows, 1) * (_HIGH + 2 * _GAP) + _GAP)
    sheet.setDevicePixelRatio(1)
    sheet.fill(QColor("#8a857b"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setFont(theme.font("meta_strong"))
    for number, (name, picture) in enumerate(drawn.items()):
        x = _GAP + number % _ACROSS * (_WIDE + _GAP)
        y = _GAP + number // _ACROSS * (_HIGH + 2 * _GAP)
        painter.setPen(QColor("white"))
        painter.drawText(x, y + _GAP - 8, name)
        share = min(_WIDE / picture.width(), _HIGH / picture.height(), 1)
        box = QRectF(x, y + _GAP, picture.width() * share, picture.height() * share)
        painter.drawPixmap(box, picture, QRectF(picture.rect()))
    painter.end()
    return sheet


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:]))
