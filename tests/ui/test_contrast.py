"""Every pair of colours that is used together is far enough apart: text 4.5 to 1, outlines 3 to 1; WCAG 2.2, 1.4.3 and 1.4.11."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter

from organizer.ui.look.colours import DARK, LIGHT, Colours, in_high_contrast
from organizer.ui.look.shipped import shipped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SCHEMES = {
    "light": LIGHT,
    "dark": DARK,
    "light, high": in_high_contrast(LIGHT),
    "dark, high": in_high_contrast(DARK),
}
PLANES = ("canvas", "sidebar", "surface", "raised", "hover", "selected")
ROWS = ("canvas", "surface", "raised", "hover", "selected")
HUES = ("overdue", "today", "kept", "waiting", "who", "case", "channel", "about")
TEXT, OUTLINE = 4.5, 3.0


def text_pairs() -> list[tuple[str, str]]:
    """Return ink and ground of every text: the three inks on all planes, each hue on its tint and in rows, labels of buttons."""
    return [
        *itertools.product(("text", "text2", "text3", "accent"), PLANES),
        *((hue, f"{hue}_bg") for hue in HUES),
        *itertools.product(HUES, ROWS),
        ("text", "overdue_bg"),
        ("text2", "about_bg"),
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("canvas", "kept"),
        ("surface", "overdue"),
    ]


def outline_pairs() -> list[tuple[str, str]]:
    """Return line and ground of everything that is told by its outline: fields, rings, the focus, the switch."""
    return [
        *itertools.product(("border_strong", "focus", "accent", "overdue", "waiting"), PLANES),
        *((hue, f"{hue}_bg") for hue in HUES),
    ]


def luminance(colour: str) -> float:
    """Return the relative luminance of `#RRGGBB` (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(scheme: Colours, first: str, second: str) -> float:
    one, other = sorted((luminance(getattr(scheme, first)), luminance(getattr(scheme, second))), reverse=True)
    return (one + 0.05) / (other + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_text_can_be_read_on_every_ground_it_stands_on(scheme: Colours) -> None:
    low = {pair: round(contrast(scheme, *pair), 2) for pair in text_pairs() if contrast(scheme, *pair) < TEXT}
    assert low == {}


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_outlines_can_be_seen_on_every_ground_they_stand_on(scheme: Colours) -> None:
    low = {pair: round(contrast(scheme, *pair), 2) for pair in outline_pairs() if contrast(scheme, *pair) < OUTLINE}
    assert low == {}


@pytest.mark.parametrize("name", ["organizer-tray", "organizer-tray-overdue"])
@pytest.mark.parametrize("panel", ["#ffffff", "#000000", "#808080", "#2e3436"])
def test_the_icon_in_the_tray_is_seen_on_a_panel_of_any_colour(qt_app: QApplication, name: str, panel: str) -> None:
    assert qt_app is not None
    side = 22
    picture = QImage(side, side, QImage.Format.Format_RGB32)
    picture.fill(QColor(panel))
    painter = QPainter(picture)
    painter.drawPixmap(0, 0, QIcon(str(shipped("icons", f"{name}.svg"))).pixmap(QSize(side, side), 1.0))
    painter.end()
    ground = luminance(panel)
    inks = (luminance(picture.pixelColor(x, y).name()) for x in range(side) for y in range(side))
    pairs = (sorted((ink, ground), reverse=True) for ink in inks)
    assert sum((light + 0.05) / (dark + 0.05) >= OUTLINE for light, dark in pairs) >= 2 * side
