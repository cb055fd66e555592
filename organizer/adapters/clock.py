"""The present, and the user's zone. The only room that asks the machine what time it is; needs no Qt."""

from __future__ import annotations

import os
import sys
import time
import zoneinfo
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from organizer.domain.when import zone_named

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCALTIME = Path("/etc/localtime")
_TIMEZONE = Path("/etc/timezone")
_HOUR = 3600
# While a system sets its zone, its link is missing or its copy half written for a moment.
_BEING_SET_S = 2.0


class SystemClock:
    """The clock and the zone of this machine."""

    def __init__(
        self, localtime: Path = _LOCALTIME, timezone: Path = _TIMEZONE, *, being_set_s: float = _BEING_SET_S
    ) -> None:
        """Read the zone where the system keeps it: the link `localtime`, or the name in the file `timezone`.

        Where neither can be read any more, the zone stays what it was for `being_set_s` seconds: it is being set.
        """
        self._localtime = localtime
        self._timezone = timezone
        self._being_set_s = being_set_s
        self._untold_since: float | None = None
        self._last_zone: ZoneInfo | None = None
        self._matched: tuple[bytes, str | None] = (b"", None)
        self._rules: str | None = None

    def now(self) -> datetime:
        """Return the moment, aware UTC."""
        return datetime.now(UTC)

    def zone(self) -> ZoneInfo:
        """Return the user's zone, read anew: the variable TZ, else what the system is set to, else UTC.

        The C library is told when it changed, so that Qt and the log agree.
        """
        zone = self._read_zone() or self._untold()
        if zone != self._last_zone:
            if self._last_zone is not None and hasattr(time, "tzset"):
                time.tzset()
            self._last_zone = zone
        return zone

    def zone_rules(self) -> str:
        """Return the version of the rules of all zones, as `2026a`; read once, until `forget_zone_rules`."""
        if self._rules is None:
            self._rules = _version_of_rules()
        return self._rules

    def forget_zone_rules(self) -> None:
        """Read the rules of all zones anew: those on disk were replaced."""
        self._rules = None
        ZoneInfo.clear_cache()
        zone_named.cache_clear()

    def _read_zone(self) -> ZoneInfo | None:
        named = os.environ.get("TZ")
        if named is not None:
            told: ZoneInfo | None = self._zone_of_variable(named)
        elif sys.platform == "win32":
            told = _zone_named(_windows_zone())
        else:
            told = (
                _zone_named(_name_in_path(_link_target(self._localtime)))
                or _zone_named(_first_line(self._timezone))
                or _zone_named(self._zone_by_content())
            )
        if told is not None:
            self._untold_since = None
        return told

    def _untold(self) -> ZoneInfo:
        """Return the zone while nothing tells it: for a moment the one before, then UTC, as in C."""
        now = time.monotonic()
        if self._untold_since is None:
            self._untold_since = now
        is_being_set = now - self._untold_since < self._being_set_s
        return self._last_zone if is_being_set and self._last_zone is not None else ZoneInfo("UTC")

    def _zone_of_variable(self, named: str) -> ZoneInfo:
        """Return the zone that TZ means: a name, a path, or a rule such as CET-1CEST. Unreadable means UTC, as in C."""
        name = named.removeprefix(":")
        if name.startswith("/"):
            return _zone_named(_name_in_path(os.path.realpath(name))) or ZoneInfo("UTC")
        return _zone_named(name) or _zone_of_rule(name) or ZoneInfo("UTC")

    def _zone_by_content(self) -> str | None:
        """Return the name of the zone that `localtime` is a copy of. Looks through all zones once for each content."""
        try:
            content = self._localtime.read_bytes()
        except OSError:
            return None
        if content != self._matched[0]:
            self._matched = (content, _name_of_copy(content))
        return self._matched[1]


def _zone_named(name: str | None) -> ZoneInfo | None:
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _version_of_rules() -> str:
    """Return the version that the system's rules name, or those that come with Python, or when they were last changed."""
    for folder in map(Path, zoneinfo.TZPATH):
        if (named := _first_line(folder / "tzdata.zi")) or (named := _first_line(folder / "+VERSION")):
            return named.removeprefix("# version ")
        try:
            return str(folder.stat().st_mtime_ns)
        except OSError:
            continue
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("tzdata")
    except PackageNotFoundError:
        return ""


def _link_target(path: Path) -> str:
    try:
        return os.path.realpath(path) if path.is_symlink() else ""
    except OSError:
        return ""


def _name_in_path(path: str) -> str | None:
    """Return what follows `zoneinfo/` in a path, without the variants `posix/` and `right/`."""
    _, found, name = path.replace(os.sep, "/").rpartition("zoneinfo/")
    return name.removeprefix("posix/").removeprefix("right/") if found else None


def _first_line(path: Path) -> str | None:
    try:
        with path.open(encoding="utf-8") as lines:
            return lines.readline().strip() or None
    except (OSError, ValueError):
        return None


def _name_of_copy(content: bytes) -> str | None:
    for folder in map(Path, zoneinfo.TZPATH):
        for name in sorted(zoneinfo.available_timezones(), key=lambda name: ("/" not in name, name)):
            try:
                if (folder / name).read_bytes() == content:
                    return name
            except OSError:
                continue
    return None


def _zone_of_rule(rule: str) -> ZoneInfo | None:
    """Return the zone without summer time that has the standard offset of a POSIX rule, where it is whole hours."""
    if not rule or not any(letter.isdigit() for letter in rule):
        return None
    if hasattr(time, "tzset"):
        time.tzset()
    hours, rest = divmod(time.timezone, _HOUR)
    return _zone_named(f"Etc/GMT{hours:+d}") if hours and not rest else None


def _windows_zone() -> str | None:
    if sys.platform != "win32":
        return None
    import winreg

    from organizer.domain.windows_zones import zone_of_windows

    key = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as opened:
            name, _ = winreg.QueryValueEx(opened, "TimeZoneKeyName")
    except OSError:
        return None
    return zone_of_windows(str(name).split("\0", 1)[0])


def for_a_while(seconds: float, pause: float) -> Iterator[None]:
    """Yield at once and again after each `pause`, until so many seconds have passed, whatever takes them."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        yield
        wait(pause)


def wait(seconds: float) -> None:
    """Do nothing for a while: for a command that waits until another process lets go of the book."""
    time.sleep(seconds)
