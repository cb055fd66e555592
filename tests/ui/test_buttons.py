"""Painted buttons: what tells, without words, which of them has the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from organizer.ui.look.controls import Button

if TYPE_CHECKING:
    from organizer.ui.look.theme import Scheme, Theme


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_filled_button_that_has_the_keys_stands_apart_from_its_ring(theme: Theme, scheme: Scheme) -> None:
    theme.use(scheme)
    window = QWidget()
    room = QVBoxLayout(window)
    button = Button(theme, "Kept", icon="check", tone="primary")
    room.addWidget(button)
    room.addWidget(Button(theme, "Update"))
    window.show()
    try:
        assert QTest.qWaitForWindowActive(window)
        button.setFocus()
        picture = button.grab().toImage()
        across = [picture.pixelColor(x, picture.height() // 2) for x in range(8)]
        ring = max(x for x in range(4) if across[x] == theme.ink("focus"))
        between = across[ring + 1]
        assert between == theme.ink("canvas")
        assert {theme.ink("accent").name(), theme.ink("accent_hover").name()} & {
            one.name() for one in across[ring + 2 :]
        }
    finally:
        window.close()
