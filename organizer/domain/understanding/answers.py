"""What an answer to somebody says of the time to come: by when more is owed, if it names a time that is no report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from organizer.domain.timing.lexicon import Lexicon, folded
from organizer.domain.understanding.capture import People, read_line
from organizer.domain.when import passes_at

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.line import Reading
    from organizer.domain.settings import Settings
    from organizer.domain.when import Due

_STOP = re.compile(r"[.,;:!?\n](?!\d)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def time_named(text: str, *, now: datetime, zone: ZoneInfo, settings: Settings) -> Due | None:
    """Return the time still to come that what was said at `now` (aware UTC) names, in the user's `zone`.

    That of a mere report, as "sent it today", is none, unless there is another.
    """
    reading = read_line(text, now=now, zone=zone, people=People(()), settings=settings)
    due = reading.due
    if due is None or passes_at(due, zone) <= now:
        return None
    return None if reading.other_due is None and _only_reports(reading, settings) else due


def _only_reports(reading: Reading, settings: Settings) -> bool:
    """Say whether what stands around the due, up to the next stops, tells only what was done."""
    places = [(token.start, token.end) for token in reading.tokens if token.field == "due"]
    if not places:
        return False
    first, last = min(places)[0], max(places)[1]
    begin = max((stop.end() for stop in _STOP.finditer(reading.text, 0, first)), default=0)
    after = _STOP.search(reading.text, last)
    around = reading.text[begin : after.start() if after else None]
    words = [folded(word) for word in _WORD.findall(around)]
    lexicons = [language.compiled(Lexicon) for language in settings.languages.of(reading.text, settings.language)]

    def any_among(name: str) -> bool:
        return any(lexicon.among(name, word) for lexicon in lexicons for word in words)

    return any_among("reported") and not any_among("to_come")
