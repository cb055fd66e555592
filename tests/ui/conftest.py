"""A desk with everything the windows need, in this process on the private screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from organizer.rooms import Rooms, furnish
from organizer.ui.look.theme import Theme
from organizer.ui.words.sentences import Sentences
from tests.hands import HandClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _dates_written_as_before() -> Iterator[None]:
    """Write dates again as this machine does, whatever language a test had chosen: Qt has one way for the whole process."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def rooms(home: Path, clock: HandClock) -> Iterator[Rooms]:
    home.mkdir()
    made = furnish(home, clock, lambda _ids: None, lambda: None)
    yield made
    made.close()


@pytest.fixture
def theme(qt_app: QApplication) -> Theme:
    return Theme(qt_app)


@pytest.fixture
def sentences() -> Sentences:
    return Sentences()
