"""Plyer is the last voice of a desktop: it may speak, it never holds up anybody, and its word is no proof."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer

from organizer.adapters.notifications.plyer_notice import PlyerNotice, _argument
from tests.adapters.ears import Ears, notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from tests.adapters.conftest import Wait
    from tests.desktop.notifications import FakeNotifications


@pytest.fixture
def plyer(qt_app: QApplication) -> Iterator[PlyerNotice]:
    made = PlyerNotice(program="Follow-up Organizer", within_ms=1_000)
    yield made
    made.close()


@pytest.mark.parametrize(
    "title,body,seen",
    [
        ("Call Mrs. Hale", "She asked on Monday", ("Call Mrs. Hale", "She asked on Monday")),
        ("-u critical", "--help", (" -u critical", " --help")),
        ("<b>R&D</b>", "a < b & c", ("‹b›R＆D‹/b›", "a ‹ b ＆ c")),
        ("nul\0 and half \ud800", "\x1b[31m", ("nul and half \ufffd", "[31m")),
        ("x" * 1_000_000, "y" * 1_000_000, ("x" * 119 + "…", "y" * 399 + "…")),
    ],
)
def test_plyer_shows_a_notice_as_plain_text(
    title: str, body: str, seen: tuple[str, str], plyer: PlyerNotice, notifications: FakeNotifications, wait: Wait
) -> None:
    ears = Ears(plyer)
    ears.show(notice(title=title, body=body))
    wait(lambda: ears.outcomes)
    assert ears.outcomes == [("promise-1", "shown")]
    shown = notifications.wait_for()
    assert (shown.title, shown.body) == seen
    assert not plyer.vouches


def test_a_daemon_that_hangs_holds_up_neither_the_program_nor_the_next_notice(
    plyer: PlyerNotice, notifications: FakeNotifications, wait: Wait
) -> None:
    ears = Ears(plyer)
    notifications.hang()
    span = QElapsedTimer()
    span.start()
    ears.show(notice("promise-1"))
    assert span.elapsed() < 50
    wait(lambda: ears.outcomes)
    assert 900 < span.elapsed() < 3_000
    span.start()
    ears.show(notice("promise-2"))
    wait(lambda: len(ears.outcomes) == 2)
    assert span.elapsed() < 200
    assert ears.outcomes == [("promise-1", "failed"), ("promise-2", "failed")]
    notifications.go_on()
    wait(lambda: not plyer._overdue)
    ears.show(notice("promise-3"))
    wait(lambda: len(ears.outcomes) == 3)
    assert ears.outcomes[2] == ("promise-3", "shown")


def test_several_are_said_one_after_the_other(plyer: PlyerNotice, notifications: FakeNotifications, wait: Wait) -> None:
    ears = Ears(plyer)
    for number in range(5):
        ears.show(notice(f"promise-{number}", title=f"number {number}"))
    wait(lambda: len(ears.outcomes) == 5)
    wait(lambda: len(notifications.shown) == 5)
    assert [one.title for one in notifications.shown] == [f"number {number}" for number in range(5)]
    wait(lambda: not plyer.findChildren(QTimer))


@pytest.mark.parametrize("platform,longest", [("win32", (63, 255)), ("darwin", (100, 200))])
def test_nothing_is_longer_than_its_platform_takes(platform: str, longest: tuple[int, int]) -> None:
    for part in (0, 1):
        assert len(_argument("long " * 1_000, part, platform)) <= longest[part]
        assert "\n" not in _argument("two\nlines", part, platform)
    assert sys.platform == "linux"
