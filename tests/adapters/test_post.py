"""What other threads have to say comes to the main thread, and nothing of Qt goes to them."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from organizer.adapters.post import Post

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from tests.adapters.conftest import Wait

MANY = 2_000


@pytest.fixture
def post(qt_app: QApplication) -> Iterator[Post]:
    made = Post()
    yield made
    made.close()


def test_events_of_several_threads_arrive_on_the_main_one_each_in_its_order(post: Post, wait: Wait) -> None:
    heard: list[tuple[str, int]] = []
    threads_heard_on: set[int] = set()
    post.arrived.connect(heard.append)
    post.arrived.connect(lambda _event: threads_heard_on.add(threading.get_ident()))

    def tell(name: str) -> None:
        for number in range(MANY):
            post.letterbox.send(name, number)

    tellers = [threading.Thread(target=tell, args=(name,)) for name in "abc"]
    for teller in tellers:
        teller.start()
    wait(lambda: len(heard) == 3 * MANY)
    for teller in tellers:
        teller.join()
    for name in "abc":
        assert [number for said_by, number in heard if said_by == name] == list(range(MANY))
    assert threads_heard_on == {threading.get_ident()}


def test_what_is_sent_after_the_end_is_lost_and_harms_nobody(qt_app: QApplication) -> None:
    post = Post()
    heard: list[tuple[str]] = []
    post.arrived.connect(heard.append)
    letterbox = post.letterbox
    post.close()
    teller = threading.Thread(target=letterbox.send, args=("too late",))
    teller.start()
    teller.join()
    qt_app.processEvents()
    assert heard == []


def test_the_end_that_threads_hold_leads_to_nothing_of_qt(post: Post) -> None:
    held = vars(post.letterbox)
    assert held
    assert not [part for part in held.values() if isinstance(part, QObject)]
