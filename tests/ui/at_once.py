"""Long work, done at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class AtOnce:
    """Does work in slices to its end at once."""

    def in_slices(self, work: Iterator[object], ended: Callable[[Exception | None], None]) -> None:
        try:
            for _ in work:
                pass
        except Exception as error:  # noqa: BLE001 - as the real one does
            ended(error)
        else:
            ended(None)


class InItsTime:
    """Holds work back until it is told to do it."""

    def __init__(self) -> None:
        self._held: tuple[Iterator[object], Callable[[Exception | None], None]] | None = None

    def in_slices(self, work: Iterator[object], ended: Callable[[Exception | None], None]) -> None:
        self._held = work, ended

    def go_on(self) -> None:
        assert self._held is not None
        AtOnce().in_slices(*self._held)
