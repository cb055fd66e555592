"""Windows beside the main one come up over it, whole on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from organizer.ui.look.placing import come_over_active, resize_within_screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize("corner", [(300, 200), (-200, -100), (5_000, 4_000)])
def test_a_window_comes_over_the_middle_of_the_one_in_use_and_whole_on_its_screen(
    qt_app: QApplication, corner: tuple[int, int]
) -> None:
    before, window = QWidget(), QWidget()
    before.resize(600, 400)
    before.move(*corner)
    before.show()
    assert QTest.qWaitForWindowActive(before)
    window.resize(300, 200)
    try:
        come_over_active(window)
        assert QTest.qWaitForWindowActive(window)
        there = qt_app.primaryScreen().availableGeometry()
        assert there.contains(window.geometry())
        wanted = before.frameGeometry().center()
        if there.contains(before.geometry()):
            assert abs(window.frameGeometry().center().x() - wanted.x()) < 40
            assert abs(window.frameGeometry().center().y() - wanted.y()) < 40
        stays = window.pos()
        before.activateWindow()
        come_over_active(window)
        assert window.pos() == stays
    finally:
        before.close()
        window.close()


def test_a_window_is_no_larger_than_its_screen_has_room_for(qt_app: QApplication) -> None:
    window = QWidget()
    there = qt_app.primaryScreen().availableGeometry()
    resize_within_screen(window, there.width() + 500, 300)
    assert (window.width(), window.height()) == (there.width(), 300)
    resize_within_screen(window, 400, there.height() + 500)
    assert window.width() == 400
    assert window.height() < there.height()
