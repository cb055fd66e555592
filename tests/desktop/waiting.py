"""Waiting for what other processes do: the one place in the tests that lets time pass."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

LONGEST = 15.0
_BETWEEN_LOOKS = 0.01


def until(
    look: Callable[[], T],
    what: str | Callable[[], str] = "",
    *,
    within: float = LONGEST,
    meanwhile: Callable[[], object] | None = None,
) -> T:
    """Look again and again until `look` returns something true, and return that.

    `meanwhile` is called between two looks: an application's `processEvents`, where the window is in this process.
    `what` says what is waited for, or is asked for it when it did not come.

    Raises:
        AssertionError: it did not come `within` so many seconds.
    """
    deadline = time.monotonic() + within
    while True:
        if meanwhile is not None:
            meanwhile()
        seen = look()
        if seen:
            return seen
        if time.monotonic() > deadline:
            missed = what() if callable(what) else what
            message = f"Waited {within:g} s in vain: {missed or look}"
            raise AssertionError(message)
        time.sleep(_BETWEEN_LOOKS)


def while_passing(
    seconds: float, look: Callable[[], bool], what: str = "", *, meanwhile: Callable[[], object] | None = None
) -> None:
    """Watch for `seconds` that `look` stays true: the way to say that something does *not* happen.

    Raises:
        AssertionError: it did happen.
    """
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if meanwhile is not None:
            meanwhile()
        assert look(), what or look
        time.sleep(_BETWEEN_LOOKS)
