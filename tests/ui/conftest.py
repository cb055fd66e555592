"""A desk with everything the windows need, in this process on the private screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QTranslator

from organizer.rooms import Rooms, furnish
from organizer.ui.look.theme import Theme
from organizer.ui.look.translating import Translating
from organizer.ui.words.sentences import Sentences
from tests.hands import HandClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _as_before(qt_app: QApplication) -> Iterator[None]:
    """Give back what Qt has one of in a process, for the next test: language, way of writing dates, direction, font, colours."""
    locale, direction, font, palette = QLocale(), qt_app.layoutDirection(), qt_app.font(), qt_app.palette()
    yield
    for spoken in qt_app.findChildren(QTranslator):
        qt_app.removeTranslator(spoken)
    QLocale.setDefault(locale)
    qt_app.setLayoutDirection(direction)
    qt_app.setFont(font)
    qt_app.setPalette(palette)


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
def translating(qt_app: QApplication) -> Translating:
    """Return what speaks a language; until it is told to, none is spoken."""
    return Translating(qt_app)


@pytest.fixture
def sentences() -> Sentences:
    return Sentences()
