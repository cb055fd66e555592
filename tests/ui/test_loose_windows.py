"""No part of a window is a window of its own for a moment: it would flash, and take the keys from what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.test_settings_window import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.test_settings_window import Shown

__all__ = ["shown"]


class Watch(QObject):
    """Hears of every window that comes."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - called by Qt
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.came.append(type(watched).__name__)
        return False


@pytest.fixture
def watch(qt_app: QApplication) -> Iterator[Watch]:
    made = Watch()
    qt_app.installEventFilter(made)
    yield made
    qt_app.removeEventFilter(made)


def test_a_search_in_the_settings_builds_every_page_and_shows_no_window(shown: Shown, watch: Watch) -> None:
    shown.window._begin_search()
    shown.window._search.setText("e")
    QApplication.processEvents()
    assert watch.came == []
