"""How far long work is, on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from organizer.commands.calls import err

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from organizer.commands.calls import Said

# So many slices take about half a second.
_LONG = 16


def telling(work: Generator[Any, None, Any], *, at_least: int = 1) -> Generator[Said | None, None, Any]:
    """Do long work to its end and return its answer, saying each tenth of it; nothing of work of fewer than `at_least` parts."""
    said: tuple[str, int] = ("", -1)
    while True:
        try:
            progress = next(work)
        except StopIteration as ended:
            return ended.value
        if progress is not None and progress.total >= at_least:
            percent = min(100 * progress.done // progress.total, 100)
            if (progress.doing, percent // 10) != said:
                said = (progress.doing, percent // 10)
                yield err(f"{progress.doing} {percent}%")
        yield None


def said_if_long(work: Iterator[None]) -> Iterator[Said | None]:
    """Do what others need not hear of, the slices of bringing promises up to date; say so where it proves to be long."""
    for number, _ in enumerate(work):
        yield err("One moment: the promises are brought to this day and zone.") if number == _LONG else None
