"""Long work on a thread of its own, while the caller goes on pausing."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

Answer = TypeVar("Answer")
# One step may hold up its caller for so long: it may be the main thread, between two events.
_STEP_S = 0.005


def aside(work: Callable[[], Answer]) -> Generator[None, None, Answer]:
    """Do `work` on a thread of its own, pausing until it is done; return its answer, or raise what it raised.

    The work must be such that it may end the program with it half done: the thread does not keep the program from ending.
    """
    answers: list[Answer] = []
    errors: list[Exception] = []

    def do() -> None:
        try:
            answers.append(work())
        except Exception as error:  # noqa: BLE001 - raised again by whoever waits
            errors.append(error)

    working = threading.Thread(target=do, name="aside", daemon=True)
    working.start()
    while working.is_alive():
        working.join(_STEP_S)
        yield
    if errors:
        raise errors[0]
    return answers[0]


def to_the_end(work: Generator[object, None, Answer]) -> Answer:
    """Do all of a paused work at once."""
    while True:
        try:
            next(work)
        except StopIteration as ended:
            answer: Answer = ended.value
            return answer
