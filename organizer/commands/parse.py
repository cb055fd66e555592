"""`organizer parse`: how lines are understood. It touches no book."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.domain.errors import Unusable
from organizer.domain.settings import Settings
from organizer.domain.understanding.capture import People, people_called, read_line
from organizer.domain.understanding.parsing_form import Asked, asked, moment_in, reading_to_json
from organizer.domain.when import zone_named
from organizer.services.languages import installed_languages

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator
    from zoneinfo import ZoneInfo

    from organizer.services.ports import Clock


def parsed(
    args: argparse.Namespace, clock: Clock, lines: Iterable[str], refuse: Callable[[Unusable], None]
) -> Iterator[str]:
    """Yield one JSON object for TEXT, or for each of `lines`; of one that cannot be read `refuse` is told, and the rest goes on.

    Raises:
        Unusable: an option cannot be read.
    """
    zone = _zone(args.tz) if args.tz else clock.zone()
    try:
        now = moment_in(args.now, zone) if args.now else clock.now()
    except ValueError as unreadable:
        raise Unusable(reason="no_date", text=args.now) from unreadable
    known = _Known(_names(args.people) if args.people else ())
    settings = Settings(languages=installed_languages())
    one = [Asked(" ".join(args.text))] if args.text else _asked(lines, zone, refuse)
    for line in one:
        own = line.zone or zone
        people = known.of(line.people)
        reading = read_line(line.text, now=line.now or now, zone=own, people=people, settings=settings)
        form = reading_to_json(reading, own)
        yield json.dumps(form if line.id is None else {"id": line.id, **form}, ensure_ascii=True)


def _asked(lines: Iterable[str], zone: ZoneInfo, refuse: Callable[[Unusable], None]) -> Iterator[Asked]:
    for line in lines:
        try:
            yield asked(line.rstrip("\r\n"), zone)
        except Unusable as unreadable:
            refuse(unreadable)


class _Known:
    """The people lines are read with; one index for as long as the same names are given."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._usual = people_called(names)
        self._names: tuple[str, ...] | None = None
        self._last = self._usual

    def of(self, names: tuple[str, ...] | None) -> People:
        """Return the index of these names, or of the usual ones."""
        if names is None:
            return self._usual
        if names != self._names:
            self._names, self._last = names, people_called(names)
        return self._last


def _zone(name: str) -> ZoneInfo:
    try:
        return zone_named(name)
    except ValueError as unknown:
        raise Unusable(reason="no_such_zone", text=name) from unknown


def _names(file: str) -> tuple[str, ...]:
    try:
        lines = Path(file).read_text("utf-8").splitlines()
    except (OSError, ValueError) as refused:
        cause = getattr(refused, "strerror", None) or "it is no UTF-8 text"
        raise Unusable(reason="no_file", text=file, cause=cause) from refused
    return tuple(line.strip() for line in lines if line.strip())


def standard_input() -> Iterator[str]:
    """Yield the lines of standard input; bytes that are no UTF-8 become replacement signs."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace")
