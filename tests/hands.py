"""The world held by hand: a clock that moves when told, an alarm and a voice that remember."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.services.ports import Notice

# A Thursday morning.
MORNING = datetime(2026, 11, 26, 9, 12, tzinfo=UTC)


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = MORNING, zone: str = "UTC") -> None:
        self._now = now
        self._zone = ZoneInfo(zone)
        self.rules = "2026a"

    def now(self) -> datetime:
        return self._now

    def zone(self) -> ZoneInfo:
        return self._zone

    def zone_rules(self) -> str:
        return self.rules

    def move(self, **span: float) -> datetime:
        self._now += timedelta(**span)
        return self._now

    def set(self, moment: datetime) -> None:
        self._now = moment

    def travel(self, zone: str) -> None:
        self._zone = ZoneInfo(zone)


class HandAlarm:
    """An alarm that remembers what it was set to."""

    def __init__(self) -> None:
        self.moment: datetime | None = None

    def ring_at(self, moment: datetime | None) -> None:
        self.moment = moment


class HandNotifier:
    """A voice that remembers; it takes everything over at once, unless told to be `mute` or to leave callers `hanging`."""

    def __init__(self) -> None:
        self.said: list[Notice] = []
        self.withdrawn: list[str] = []
        self.left: frozenset[str] = frozenset()
        self.mute = False
        self.hanging = False

    def show(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        if self.mute:
            failed()
            return
        self.said.append(notice)
        if not self.hanging:
            shown()

    def withdraw(self, key: str) -> None:
        self.withdrawn.append(key)

    def take_over(self, found: Callable[[frozenset[str]], None]) -> None:
        found(self.left)

    def up(self) -> frozenset[str]:
        return frozenset(notice.key for notice in self.said) - set(self.withdrawn)
