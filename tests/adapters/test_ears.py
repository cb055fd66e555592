"""What is listened to is heard; what cannot be is left alone for a while, and hides no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from organizer.adapters.ears import Ears
from organizer.domain.errors import Unreachable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


class Mailboxes:
    """Mailboxes by hand: what each says at its next turn."""

    def __init__(self) -> None:
        self.wanted = {"a", "b"}
        self.news: set[str] = set()
        self.broken: set[str] = set()
        self.opened: list[str] = []
        self.closed: list[str] = []

    def listen(self, address: str) -> Iterator[bool]:
        self.opened.append(address)
        try:
            while True:
                if address in self.broken:
                    raise Unreachable(address=address, reason="no_idle")
                yield address in self.news
        finally:
            self.closed.append(address)


@pytest.fixture
def mailboxes() -> Mailboxes:
    return Mailboxes()


@pytest.fixture
def ears(qt_app: QApplication, mailboxes: Mailboxes) -> Iterator[Ears]:
    made = Ears(mailboxes.listen, lambda: mailboxes.wanted)  # type: ignore[arg-type]
    yield made
    made.close()


def test_what_comes_is_heard(ears: Ears, mailboxes: Mailboxes) -> None:
    heard = QSignalSpy(ears.heard)
    ears.look()
    ears._hear()
    assert heard.count() == 0
    mailboxes.news = {"b"}
    ears._hear()
    assert heard.count() == 1


def test_one_that_is_not_wanted_any_more_is_closed(ears: Ears, mailboxes: Mailboxes) -> None:
    ears.look()
    ears._hear()
    mailboxes.wanted = {"b"}
    ears.look()
    assert mailboxes.closed == ["a"]
    ears.close()
    assert mailboxes.closed == ["a", "b"]


def test_one_that_is_lost_is_tried_again_in_ten_minutes_and_hides_no_other(ears: Ears, mailboxes: Mailboxes) -> None:
    heard = QSignalSpy(ears.heard)
    mailboxes.broken, mailboxes.news = {"a"}, {"b"}
    ears.look()
    ears._hear()
    assert heard.count() == 1
    ears.look()
    assert mailboxes.opened == ["a", "b"]
    for _ in range(300):
        ears._hear()
    mailboxes.broken = set()
    ears.look()
    ears._hear()
    assert mailboxes.opened == ["a", "b", "a"]


def test_nothing_runs_while_nothing_is_wanted(ears: Ears, mailboxes: Mailboxes) -> None:
    mailboxes.wanted = set()
    ears.look()
    assert not ears._tick.isActive()
