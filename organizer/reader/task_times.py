"""Times of calendar objects: days, zoned, floating and fixed ones, and the definitions of zones that go with them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from organizer.domain.when import Day, Floating, Instant, Zoned, due_from_json, due_to_json, passes_at, zone_named
from organizer.domain.windows_zones import zone_of_windows
from organizer.reader.content_lines import Component, Line, components, folded, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from organizer.domain.when import Due

_DAY = re.compile(r"[0-9]{8}")
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)")
_DURATION = re.compile(r"([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?")
_MINUTES_A_DAY = 24 * 60
_LEAP_SECOND = 60
_UTC = ZoneInfo("UTC")


def moment(line: Line | None) -> str | None:
    """Return the moment that a line in UTC names, as ISO 8601; None if it names none."""
    found = None if line is None else _TIME.fullmatch(line.value.strip())
    local = None if found is None else _civil(found)
    return None if local is None else local.replace(tzinfo=UTC).isoformat().replace("+00:00", "Z")


def _civil(found: re.Match[str]) -> datetime | None:
    year, month, day, hour, minute, second = (int(part) for part in found.groups()[:6])
    try:
        return datetime(year, month, day, hour, minute, min(second, _LEAP_SECOND - 1))  # noqa: DTZ001 - a civil time
    except ValueError:
        return None


def due_form(line: Line, lines: list[Line], calendar: Component) -> Any:  # noqa: ANN401 - text or an object
    """Return a DUE or DTSTART in the interchange form; None if it is none.

    A zone that nobody knows is looked for by its definition in the file, by Windows' name, and by the end of its name. If
    all that fails, the civil time is kept with the name, as `{"local", "tz", "unknown": true}`, for the account's zone.
    """
    value = line.value.strip()
    if _DAY.fullmatch(value):
        return _day(value)
    found = _TIME.fullmatch(value)
    local = None if found is None else _civil(found)
    if found is None or local is None:
        return None
    named = line.parameters.get("TZID")
    zone = _known_zone(named, lines, calendar) if named else None
    if found[7]:
        at = local.replace(tzinfo=UTC)
        # Some servers write a zone that is UTC both ways (vobject, and with it Radicale): it is still a time in a zone.
        return due_to_json(Instant(at) if zone is None else Zoned(_in_zone(at, zone), zone))
    if not named:
        return due_to_json(Floating(local))
    if zone is None:
        return {"local": local.isoformat(), "tz": named, "unknown": True}
    return due_to_json(Zoned(local, zone))


def _in_zone(at: datetime, zone: str) -> datetime:
    """Return the civil time of a zone at a moment; at the ends of the calendar, that of UTC."""
    try:
        return at.astimezone(zone_named(zone)).replace(tzinfo=None)
    except OverflowError:
        return at.replace(tzinfo=None)


def _day(value: str) -> str | None:
    try:
        return date(int(value[:4]), int(value[4:6]), int(value[6:])).isoformat()
    except ValueError:
        return None


def _known_zone(named: str, lines: list[Line], calendar: Component) -> str | None:
    candidates = [named, _location(named, lines, calendar), zone_of_windows(named), *_endings(named)]
    for candidate in candidates:
        if candidate:
            try:
                return zone_named(candidate).key
            except ValueError:
                continue
    return None


def _endings(named: str) -> Iterator[str]:
    """Yield the ends of a name such as /freeassociation.sourceforge.net/Europe/Paris."""
    parts = named.strip("/").split("/")
    for length in (3, 2):
        if len(parts) > length:
            yield "/".join(parts[-length:])


def _location(named: str, lines: list[Line], calendar: Component) -> str | None:
    """Return the place that the definition of a zone in the file says it is at."""
    for part in calendar.parts:
        own = {lines[number].name: lines[number].value for number in part.own}
        if part.name == "VTIMEZONE" and own.get("TZID") == named:
            return own.get("X-LIC-LOCATION")
    return None


def later(form: Any, duration: str) -> Any:  # noqa: ANN401
    """Return a due in the interchange form, a DURATION later; None if one of the two is none."""
    found = _DURATION.fullmatch(duration.strip())
    if form is None or found is None or (isinstance(form, dict) and form.get("unknown")):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    span = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    span = -span if found[1] == "-" else span
    try:
        match due_from_json(form):
            case Day(day):
                return due_to_json(Day(day + span))
            case Zoned(local, tz):
                return due_to_json(Zoned(local + span, tz))
            case Floating(local):
                return due_to_json(Floating(local + span))
            case Instant(at):
                return due_to_json(Instant(at + span))
    except OverflowError:
        return None


def may_begin(start: Any, due: Any) -> bool:  # noqa: ANN401
    """Say whether a task that is due at `due` may begin at `start`: not after it (RFC 5545 3.8.2.3)."""
    if start is None or (isinstance(start, dict) and start.get("unknown")):
        return True
    return passes_at(due_from_json(start), _UTC) <= passes_at(due_from_json(due), _UTC)


def due_line(form: Any, name: str = "DUE") -> str:  # noqa: ANN401
    """Return the DUE, or another property of a time, that says a due of the interchange form."""
    match due_from_json(form):
        case Day(day):
            return f"{name};VALUE=DATE:{_basic(day)}"
        case Zoned(local, tz):
            return f"{name};TZID={tz}:{_basic(local)}"
        case Floating(local):
            return f"{name}:{_basic(local)}"
        case Instant(at):
            return f"{name}:{_basic(at)}Z"


def days_line(name: str, days: Sequence[str], form: Any) -> str | None:  # noqa: ANN401
    """Return a property of days, as times of day like those of a due of the interchange form; None without any."""
    if not days or not form:
        return None
    first, *others = (due_line(due_to_json(_on(due_from_json(form), date.fromisoformat(day))), name) for day in days)
    return ",".join([first, *(other.rpartition(":")[2] for other in others)])


def _on(due: Due, day: date) -> Due:
    """Return a due on another day."""
    match due:
        case Day(_):
            return Day(day)
        case Zoned(local, tz):
            return Zoned(datetime.combine(day, local.time()), tz)
        case Floating(local):
            return Floating(datetime.combine(day, local.time()))
        case Instant(at):
            return Instant(datetime.combine(day, at.timetz()))


def _basic(when: date) -> str:
    """Return a day, or a time without its offset, as RFC 5545 writes it; the C library's years have no four digits always."""
    text = when.replace(tzinfo=None).isoformat("T", "seconds") if isinstance(when, datetime) else when.isoformat()
    return text.replace("-", "").replace(":", "")


def utc(iso: str) -> str:
    """Return an ISO time with offset as RFC 5545 writes UTC."""
    return f"{_basic(datetime.fromisoformat(iso).astimezone(UTC))}Z"


def trigger(minutes: int) -> str:
    """Return a number of minutes after the due (negative: before) as a duration."""
    size = abs(minutes)
    days, rest = divmod(size, _MINUTES_A_DAY)
    text = f"P{days}D" if days and not rest else f"PT{size}M"
    return f"-{text}" if minutes < 0 else text


def minutes(duration: str) -> int | None:
    """Return a duration as minutes; None if it is none."""
    found = _DURATION.fullmatch(duration.strip())
    if found is None:
        return None
    weeks, days, hours, some, seconds = (int(part or 0) for part in found.groups()[1:])
    size = ((weeks * 7 + days) * 24 + hours) * 60 + some + seconds // 60
    return -size if found[1] == "-" else size


def with_zone(text: str, form: Any) -> str:  # noqa: ANN401
    """Return a calendar object with the definition of the due's zone, if it needs one and has none."""
    wanted = list(zone_lines(form))
    if not wanted:
        return text
    lines = lines_of(text)
    for calendar in components(lines):
        tz = str(form["tz"])
        for part in calendar.parts:
            if part.name == "VTIMEZONE" and any(lines[n].name == "TZID" and lines[n].value == tz for n in part.own):
                return text
        end = "\r\n" if lines[calendar.begin].raw.endswith("\r\n") else "\n"
        place = calendar.parts[0].begin if calendar.parts else calendar.end
        before, after = lines[:place], lines[place:]
        return "".join(
            [*(one.raw for one in before), *(folded(new, end) for new in wanted), *(one.raw for one in after)]
        )
    return text


def zone_lines(form: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield a VTIMEZONE for a zoned due: what holds at that time, and from the next change of the clocks on."""
    due = due_from_json(form) if form else None
    if not isinstance(due, Zoned) or due.tz == "UTC":
        return
    zone = zone_named(due.tz)
    begin = (due.local - timedelta(days=370)).replace(minute=0, second=0, microsecond=0, tzinfo=UTC)
    offset = begin.astimezone(zone).utcoffset() or timedelta()
    yield from ("BEGIN:VTIMEZONE", f"TZID:{due.tz}")
    yield from _observance(begin, offset, zone)
    for change in _changes(begin, begin + timedelta(days=740), zone):
        yield from _observance(change, offset, zone)
        offset = change.astimezone(zone).utcoffset() or timedelta()
    yield "END:VTIMEZONE"


def _observance(change: datetime, before: timedelta, zone: ZoneInfo) -> Iterator[str]:
    """Yield what holds from a moment on; its DTSTART is the civil time by the clocks before the change."""
    local = change.astimezone(zone)
    kind = "DAYLIGHT" if local.dst() else "STANDARD"
    yield from (f"BEGIN:{kind}", f"DTSTART:{_basic(change.replace(tzinfo=None) + before)}")
    yield from (f"TZOFFSETFROM:{_offset(before)}", f"TZOFFSETTO:{_offset(local.utcoffset() or timedelta())}")
    yield f"END:{kind}"


def _changes(begin: datetime, end: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the moments at which the clocks of a zone change, to the hour."""
    here, offset = begin, begin.astimezone(zone).utcoffset()
    while here < end:
        step = timedelta(days=1)
        if (here + step).astimezone(zone).utcoffset() != offset:
            while here.astimezone(zone).utcoffset() == offset:
                here += timedelta(hours=1)
            offset = here.astimezone(zone).utcoffset()
            yield here
        else:
            here += step


def _offset(span: timedelta) -> str:
    minutes = int(span.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
