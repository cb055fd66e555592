"""The present: the only room that asks the machine for it."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LOCALTIME = Path("/etc/localtime")
_TIMEZONE_FILE = Path("/etc/timezone")


class SystemClock:
    """The machine's clock and zone. The zone is read anew at every asking, for people travel."""

    def now(self) -> datetime:
        """Return the moment, aware UTC."""
        return datetime.now(UTC)

    def zone(self) -> ZoneInfo:
        """Return the user's zone; UTC where the machine names none that is known."""
        return _zone(_zone_name())


def wait(seconds: float) -> None:
    """Do nothing for a while; only a command that waits for another process may."""
    time.sleep(seconds)


def _zone_name() -> str:
    named = os.environ.get("TZ", "").removeprefix(":")
    if named:
        return named
    if sys.platform in {"win32", "darwin"}:
        return _foreign_zone_name()
    try:
        target = str(_LOCALTIME.readlink())
    except OSError:
        target = ""
    if "zoneinfo/" in target:
        return target.split("zoneinfo/", 1)[1]
    try:
        return _TIMEZONE_FILE.read_text("ascii").strip() or "UTC"
    except (OSError, ValueError):
        return "UTC"


def _foreign_zone_name() -> str:
    """Return the IANA name of the zone where only Qt knows it (Windows), or where the link lies elsewhere (macOS)."""
    from PySide6.QtCore import QTimeZone  # noqa: PLC0415 - 100 ms that Linux never needs

    return bytes(QTimeZone.systemTimeZoneId().data()).decode()


@lru_cache(maxsize=8)
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")
