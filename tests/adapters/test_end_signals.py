"""What is sent to a process that is to end is heard, once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from organizer.adapters.end_signals import EndSignals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.adapters.conftest import Wait


@pytest.fixture
def end_signals(qt_app: object) -> Iterator[EndSignals]:
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)}
    listening = EndSignals()
    listening.listen()
    yield listening
    listening.close()
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_each_signal_is_heard_once(end_signals: EndSignals, wait: Wait, number: signal.Signals) -> None:
    came: list[bool] = []
    end_signals.came.connect(lambda: came.append(True))
    os.kill(os.getpid(), number)
    wait(lambda: came == [True])
    assert signal.getsignal(number) is signal.SIG_DFL


_ENDS_SLOWLY = """
import os, signal
from PySide6.QtCore import QCoreApplication
from organizer.adapters.end_signals import EndSignals
application = QCoreApplication([])
signals = EndSignals()
signals.came.connect(lambda: os.kill(os.getpid(), signal.SIGTERM))
signals.listen()
os.kill(os.getpid(), signal.SIGTERM)
application.exec()
"""


def test_a_second_signal_ends_the_process_at_once() -> None:
    done = subprocess.run([sys.executable, "-c", _ENDS_SLOWLY], check=False, timeout=60)
    assert done.returncode == -signal.SIGTERM
