"""What Windows would say, said by hand: this machine is none, so only the reading of its messages is tried."""

from __future__ import annotations

import ctypes
from ctypes import wintypes
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray

from organizer.adapters import system_events_windows as windows
from tests.hands import HandClock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize(
    "message, what, heard",
    [
        (windows.WM_POWERBROADCAST, windows.PBT_APMSUSPEND, "going_to_sleep"),
        (windows.WM_POWERBROADCAST, windows.PBT_APMRESUMEAUTOMATIC, "woke"),
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_SESSION_UNLOCK, "unlocked"),
        (windows.WM_TIMECHANGE, 0, "clock_stepped"),
        (windows.WM_POWERBROADCAST, 0x000A, ""),
        (windows.WM_WTSSESSION_CHANGE, 0x7, ""),
    ],
)
@pytest.mark.parametrize("kind", [b"windows_generic_MSG", QByteArray(b"windows_dispatcher_MSG")])
def test_a_message_becomes_what_it_means(
    qt_app: QApplication, kind: bytes | QByteArray, message: int, what: int, heard: str
) -> None:
    events = windows.WindowsEvents(HandClock())
    said: list[str] = []
    for name in ("going_to_sleep", "woke", "unlocked", "zone_changed", "clock_stepped"):
        getattr(events, name).connect(lambda name=name: said.append(name))
    told = wintypes.MSG()
    told.message, told.wParam = message, what
    assert events._filter.nativeEventFilter(kind, ctypes.addressof(told)) == (False, 0)
    assert said == ([heard] if heard else [])


def test_another_zone_is_said_on_waking(qt_app: QApplication) -> None:
    clock = HandClock()
    events = windows.WindowsEvents(clock)
    said: list[str] = []
    events.zone_changed.connect(lambda: said.append("zone changed"))
    events.woke.connect(lambda: said.append("woke"))
    clock.travel("Asia/Tokyo")
    events.hear(windows.WM_POWERBROADCAST, windows.PBT_APMRESUMEAUTOMATIC)
    assert said == ["zone changed", "woke"]


def test_messages_of_another_kind_are_left_alone(qt_app: QApplication) -> None:
    events = windows.WindowsEvents(HandClock())
    assert events._filter.nativeEventFilter(b"xcb_generic_event_t", 0) == (False, 0)
