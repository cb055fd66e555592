"""Stands in for desktop-notifier 6.2, which is installed on Windows and macOS only: the part of it that is used.

The real one was tried on Linux against dunst, once, by hand.
"""

from __future__ import annotations

import asyncio
import enum
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Urgency(enum.Enum):
    """How much a notice presses."""

    Critical = "critical"
    Normal = "normal"


@dataclass(frozen=True)
class Icon:
    """A picture."""

    path: Path | None = None


@dataclass(frozen=True)
class Button:
    """A button and what is called when it is pressed."""

    title: str
    on_pressed: Callable[[], Any] | None = None


@dataclass(frozen=True)
class ReplyField:
    """A line that takes words, and what is called with them."""

    title: str
    button_title: str
    on_replied: Callable[[str], Any] | None = None


class DesktopNotifier:
    """A notification centre that can be told to be a dummy, to forbid, to fail or to hang."""

    made: DesktopNotifier | None = None
    mood = "well"

    def __init__(self, app_name: str, app_icon: Icon | None) -> None:
        self.app_name = app_name
        self.app_icon = app_icon
        self.up: dict[str, dict[str, Any]] = {}
        self._numbers = itertools.count(1)
        type(self).made = self

    async def request_authorisation(self) -> bool:
        return self.mood != "forbidden"

    async def has_authorisation(self) -> bool:
        return self.mood != "forbidden"

    async def get_capabilities(self) -> frozenset[str]:
        return frozenset() if self.mood == "dummy" else frozenset({"title", "buttons"})

    async def send(self, **words: Any) -> str:  # noqa: ANN401
        if self.mood == "hanging":
            await asyncio.sleep(3_600)
        if self.mood == "broken":
            raise OSError
        identifier = f"notice-{next(self._numbers)}"
        if self.mood != "failing":  # a failure is logged, and shows only in that this is not called
            self.up[identifier] = words
            words["on_dispatched"]()
        return identifier

    async def clear(self, identifier: str) -> None:
        del self.up[identifier]
