"""Zones named in a line: "3pm Chicago time", "15:00 CET", "noon Eastern"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from organizer.domain.timing.zone_names import ABBREVIATIONS, CITIES, REGIONS
from organizer.domain.when import zone_named

if TYPE_CHECKING:
    from organizer.domain.timing.line_words import Line

_OFFSET = re.compile(r"\s?(?:utc|gmt)?\s?([+-−])(\d{1,2})(?::?(\d\d))?(?![\d/-])|z\b", re.IGNORECASE)
_SPELLED = re.compile(r"[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_-]+){1,2}(?![\w/])")
_FROM_UTC = re.compile(r"(?:utc|gmt)\s?[+−-]\d", re.IGNORECASE)
_MOST_HOURS = 14
_LONGEST_CITY = 3


def zone(line: Line, place: int) -> tuple[str, int] | None:
    """Read the zone that follows a time; return its IANA name and where it ends."""
    if place >= len(line.words):
        return None
    start = place + (line.word(place) == "(")
    if start < len(line.words) and _FROM_UTC.match(line.text, line.words[start].start):
        return None  # GMT+2
    return _spelled(line, place, start) or _abbreviated(line, place, start) or _of_a_place(line, place, start)


def _spelled(line: Line, place: int, start: int) -> tuple[str, int] | None:
    match = _SPELLED.match(line.text, line.words[start].start) if start < len(line.words) else None
    if match is None or not _is_zone(match[0]):
        return None
    return match[0], _closed(line, place, line.place_at(match.end(), start))


def _is_zone(name: str) -> bool:
    """Say whether there is an IANA zone of this name."""
    try:
        return zone_named(name).key == name
    except ValueError:
        return False


def _abbreviated(line: Line, place: int, start: int) -> tuple[str, int] | None:
    written = line.written(start)
    if written.isupper() and written in ABBREVIATIONS:
        return ABBREVIATIONS[written], line.past(_closed(line, place, start + 1), "clock", "zone_time")
    return None


def _of_a_place(line: Line, place: int, start: int) -> tuple[str, int] | None:
    start = line.past(start, "clock", "zone_of")
    for length in range(_LONGEST_CITY, 0, -1):
        name = " ".join(line.word(start + step) for step in range(length))
        region = REGIONS.get(name)
        end = line.is_(start + length, "clock", "zone_time")
        if region is not None and (end or line.is_capital(start)):
            return region, end or start + length
        if name in CITIES and (end or (line.is_(place, "clock", "zone_of") and line.is_capital(start))):
            return CITIES[name], _closed(line, place, end or start + length)
    return None


def _closed(line: Line, place: int, end: int) -> int:
    return end + (line.word(place) == "(" and line.word(end) == ")")


def offset(line: Line, place: int) -> tuple[int, int] | None:
    """Read an offset from UTC that touches a time ("15:00+02:00", "15:00Z", "15:00 UTC+2"); return minutes and its end."""
    if place == 0 or place >= len(line.words):
        return None
    start = place + (line.word(place) == "(")
    match = _OFFSET.match(line.text, line.words[start - 1].end)
    if match is None or (not (line.is_glued(place) and start == place) and line.word(start) not in {"utc", "gmt"}):
        return None
    if match[1] is None:
        return 0, place + 1
    hours, minutes = int(match[2]), int(match[3] or 0)
    if hours > _MOST_HOURS or minutes > 59:  # noqa: PLR2004 - minutes of an hour
        return None
    total = hours * 60 + minutes
    return total if match[1] == "+" else -total, _closed(line, place, line.place_at(match.end(), start))
