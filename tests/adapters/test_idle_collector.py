"""What is unreachable is collected on the main thread, whichever thread allocates."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from organizer.adapters.idle_collector import IdleCollector
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator


class Ring:
    """One that holds itself, and tells in which thread it went."""

    def __init__(self, went: list[int]) -> None:
        self.itself, self._went = self, went

    def __del__(self) -> None:
        self._went.append(threading.get_ident())


def allocate() -> None:
    """Allocate more than the collector waits for."""
    kept = [[number] for number in range(50_000)]
    assert len(kept) == 50_000


def wait_a_turn() -> None:
    """Let the event loop wait once."""
    turn = QEventLoop()
    QTimer.singleShot(1, turn.quit)
    turn.exec()


@pytest.fixture
def collecting() -> Iterator[IdleCollector]:
    made = IdleCollector()
    yield made
    made.deleteLater()
    gc.unfreeze()
    gc.enable()


@pytest.mark.usefixtures("qt_app", "collecting")
def test_no_other_thread_destroys_what_the_main_one_let_go_of() -> None:
    went: list[int] = []
    Ring(went)
    other = threading.Thread(target=allocate)
    other.start()
    other.join()
    assert went == []
    held = [[number] for number in range(5_000)]
    until(lambda: bool(went), "the ring to go", meanwhile=wait_a_turn)
    assert went == [threading.get_ident()]
    assert held
