"""The windows beside the main one: before one leaves, the review, an absence, and what waits in the tray."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from organizer.domain.review import STEPS
from organizer.domain.sweep import MOST_CARDS
from organizer.rituals import Rituals
from organizer.services.example import Example
from organizer.ui.tray import Tray
from organizer.ui.words.sentences import Sentences

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from organizer.rooms import Rooms
    from tests.pictures.scenes import Stage

Key = Qt.Key


def _ritual(stage: Stage, name: str, rooms: Rooms | None = None) -> Any:  # noqa: ANN401 - as Rituals keeps them
    rituals = Rituals(rooms or stage.lived, stage.clock, Sentences(), stage.theme)
    rituals.start(name)
    stage.settle()
    window = rituals._windows[name]
    # Nothing else holds on to what opened it.
    window.setProperty("rituals", rituals)
    return window


def _sweep(*keys: Qt.Key) -> Callable[[Stage], QWidget]:
    def scene(stage: Stage) -> QWidget:
        window = _ritual(stage, "sweep")
        for key in keys:
            QTest.keyClick(window.focusWidget() or window, key)
            stage.settle()
        assert isinstance(window.focusWidget(), QPlainTextEdit) or not keys or keys[-1] != Key.Key_U
        return window  # type: ignore[no-any-return]

    return scene


def _review(step: str) -> Callable[[Stage], QWidget]:
    def scene(stage: Stage) -> QWidget:
        window = _ritual(stage, "review")
        window._go_to(step)
        return window  # type: ignore[no-any-return]

    return scene


def _example(stage: Stage) -> QWidget:
    window = stage.window(stage.empty)
    rooms = stage.empty
    window.offer_example(Example(lambda: rooms.actions, rooms.reader, rooms.preferences, stage.clock))
    offer = window._page._example
    assert offer is not None
    offer.button.click()
    window.refresh(frozenset())
    return window


def _tray(stage: Stage) -> QWidget:
    tray = Tray(Sentences(), stage.theme)
    reader, now, zone = stage.lived.reader, stage.clock.now(), stage.clock.zone()
    tray.show_counts(reader.counts())
    urgent = reader.page("my_overdue").rows[:2] + reader.page("my_today").rows[:1]
    tray.show_urgent([(view.promise.id, Sentences().rows.line(view, now, zone)) for view in urgent])
    menu = tray._menu
    menu.setProperty("tray", tray)
    menu.popup(menu.pos())
    return menu


RITUALS: dict[str, Callable[[Stage], QWidget]] = {
    "sweep": _sweep(),
    "sweep-answer": _sweep(Key.Key_A),
    "sweep-update": _sweep(Key.Key_U),
    "sweep-repromise": _sweep(Key.Key_R),
    "sweep-done": _sweep(*[Key.Key_S] * MOST_CARDS),
    "sweep-keys": _sweep(Key.Key_F1),
    **{f"review-{step.replace('_', '-')}": _review(step) for step in STEPS},
    "away": partial(_ritual, name="away"),
    "example": _example,
    "tray": _tray,
}
