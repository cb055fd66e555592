"""Long work holds up nobody: in slices, or on the worker thread."""

from __future__ import annotations

import resource
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QTimer

from tests.desktop.waiting import while_passing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from organizer.adapters.background import Background
    from tests.adapters.conftest import Wait


def busy(steps: int, seen: list[str], name: str = "") -> Iterator[None]:
    """Work about half a millisecond a step."""
    span = QElapsedTimer()
    try:
        for _ in range(steps):
            span.start()
            while span.nsecsElapsed() < 500_000:
                pass
            seen.append(name)
            yield
    finally:
        seen.append(f"{name} closed")


def test_work_in_slices_leaves_room_for_events(background: Background, wait: Wait, qt_app: QApplication) -> None:
    gaps: list[int] = []
    since = QElapsedTimer()
    since.start()
    tick = QTimer()
    tick.setInterval(1)
    tick.timeout.connect(lambda: gaps.append(since.restart()))
    tick.start()
    ends: list[Exception | None] = []
    background.in_slices(busy(400, []), ends.append)
    while not ends:
        qt_app.processEvents()
    tick.stop()
    assert ends == [None]
    assert len(gaps) >= 8, "the timer hardly ever rang"
    assert sorted(gaps)[len(gaps) // 2] <= 20


def test_several_works_take_turns(background: Background, wait: Wait) -> None:
    seen: list[str] = []
    ends: list[Exception | None] = []
    background.in_slices(busy(60, seen, "a"), ends.append)
    background.in_slices(busy(60, seen, "b"), ends.append)
    wait(lambda: len(ends) == 2)
    assert {"a", "b"} <= set(seen[:20])


def test_what_stops_a_work_is_told_and_the_others_go_on(background: Background, wait: Wait) -> None:
    def broken() -> Iterator[None]:
        yield
        raise ZeroDivisionError

    ends: list[Exception | None] = []
    background.in_slices(broken(), ends.append)
    background.in_slices(iter(range(1_000)), ends.append)
    wait(lambda: len(ends) == 2)
    assert sorted(type(end).__name__ for end in ends) == ["NoneType", "ZeroDivisionError"]


def test_work_can_be_held_and_resumed_and_costs_nothing_meanwhile(
    background: Background, wait: Wait, qt_app: QApplication
) -> None:
    seen: list[str] = []
    ends: list[Exception | None] = []
    slices = background.slices(busy(100, seen), ends.append)
    wait(lambda: seen)
    slices.hold()
    held_at = len(seen)
    while_passing(0.1, lambda: len(seen) == held_at, meanwhile=qt_app.processEvents)
    assert not background._tick.isActive()
    slices.resume()
    wait(lambda: ends == [None])
    assert seen.count("") == 100


def test_work_that_is_stopped_is_closed_and_says_nothing(background: Background, wait: Wait) -> None:
    seen: list[str] = []
    ends: list[Exception | None] = []
    slices = background.slices(busy(10_000, seen, "a"), ends.append)
    wait(lambda: seen)
    slices.stop()
    assert seen[-1] == "a closed"
    wait(lambda: not background._tick.isActive())
    assert not ends


def test_work_that_stops_itself_is_no_trouble(background: Background, wait: Wait) -> None:
    made: list[object] = []

    def work() -> Iterator[None]:
        yield
        background.in_slices(iter(range(3)), made.append)
        yield

    background.in_slices(work(), made.append)
    wait(lambda: made == [None, None])


def test_nothing_ticks_when_all_is_done(background: Background, wait: Wait) -> None:
    ends: list[Exception | None] = []
    background.in_slices(iter(()), ends.append)
    wait(lambda: ends)
    wait(lambda: not background._tick.isActive())


def test_the_worker_works_elsewhere_and_answers_here(background: Background, wait: Wait) -> None:
    here = threading.current_thread()
    answers: list[tuple[object, threading.Thread]] = []

    def note(answer: object) -> None:
        answers.append((answer, threading.current_thread()))

    background.on_worker(threading.current_thread, note, note)
    wait(lambda: answers)
    there, answered_on = answers[0]
    assert there is not here
    assert answered_on is here


def test_the_worker_does_one_after_the_other_and_tells_what_failed(background: Background, wait: Wait) -> None:
    answers: list[object] = []
    background.on_worker(lambda: 1 // 0, answers.append, lambda error: answers.append(type(error)))
    background.on_worker(lambda: "second", answers.append, answers.append)
    wait(lambda: len(answers) == 2)
    assert answers == [ZeroDivisionError, "second"]


def test_after_closing_no_answer_comes_and_an_unanswered_worker_holds_up_the_end_for_two_seconds_at_most(
    background: Background, qt_app: QApplication
) -> None:
    answers: list[object] = []
    ends: list[Exception | None] = []
    background.in_slices(iter(range(10**9)), ends.append)
    let_go = threading.Event()
    background.on_worker(lambda: let_go.wait(60), answers.append, answers.append)
    span = QElapsedTimer()
    span.start()
    background.close()
    assert span.elapsed() < 4_000
    let_go.set()
    while_passing(0.1, lambda: not answers and not ends, meanwhile=qt_app.processEvents)


def test_memory_that_work_on_the_worker_needed_is_given_back(background: Background, wait: Wait) -> None:
    def work() -> bytes:
        blocks = [bytes(2_000) for _ in range(40_000)]
        return blocks.pop()

    before = _resident_bytes()
    answers: list[object] = []
    background.on_worker(work, answers.append, answers.append)
    wait(lambda: bool(answers))
    # The next answer comes after the memory of the first was given back.
    background.on_worker(lambda: None, answers.append, answers.append)
    wait(lambda: len(answers) == 2)
    assert _resident_bytes() - before < 20_000_000


def _resident_bytes() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
