"""What was typed into what is meant: times, spans, fields, ids and names."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from organizer.domain import ladders
from organizer.domain.errors import Unusable
from organizer.domain.line import CHANNELS
from organizer.domain.people import Rhythm
from organizer.domain.promises import GRADES
from organizer.domain.recurring import is_understood
from organizer.domain.text import clean_line, clean_note
from organizer.domain.understanding.dates import read_span, read_when
from organizer.domain.understanding.parsing_form import moment_in
from organizer.domain.when import Day, civil_to_utc, passes_at, shifted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

    from organizer.commands.calls import Desk
    from organizer.domain.when import Due

_LONGEST_RHYTHM = 36_500
_ID = re.compile(r"[0-9a-f]{4,8}(-[0-9a-f-]*)?", re.IGNORECASE)


def moment(desk: Desk, text: str | None) -> datetime | None:
    """Return an ISO time (a day means its start; without offset it is the user's) as aware UTC; None for none.

    Raises:
        Unusable: it is none.
    """
    if text is None:
        return None
    try:
        return moment_in(text, desk.clock.zone())
    except (ValueError, OverflowError) as unreadable:
        raise Unusable(reason="no_date", text=text) from unreadable


def when(desk: Desk, words: Iterable[str], now: datetime | None = None) -> Due:
    """Return the due that words mean, said at `now` (aware UTC) or at present.

    Raises:
        Unusable: they mean none.
    """
    text = " ".join(words)
    due = read_when(text, now=desk.now(now), zone=desk.clock.zone(), settings=desk.preferences.settings())
    if due is None:
        raise Unusable(reason="no_such_time", text=text)
    return due


def until(desk: Desk, words: Iterable[str], start: datetime) -> datetime:
    """Return the end (aware UTC) of a span from `start`, or the moment that words name; of a day, its morning.

    Raises:
        Unusable: they are neither.
    """
    text = " ".join(words).strip()
    zone, settings = desk.clock.zone(), desk.preferences.settings()
    span: timedelta | None = read_span(text, now=start, zone=zone, settings=settings)
    if span is not None:
        return shifted(start, span)
    due = read_when(text, now=start, zone=zone, settings=settings)
    if due is None:
        raise Unusable(reason="no_such_span", text=text)
    return (
        civil_to_utc(datetime.combine(due.day, settings.morning), zone)
        if isinstance(due, Day)
        else passes_at(due, zone)
    )


def text_of(words: Iterable[str], of: str) -> str:
    """Return words as one clean line; `of` says what they are, as `the update`.

    Raises:
        Unusable: nothing is left of them, or they are too long.
    """
    text = " ".join(words)
    try:
        return clean_line(text)
    except Unusable as unusable:
        if unusable.data["reason"] == "empty":
            raise Unusable(reason="no_words", key=of) from unusable
        raise


def looks_like_an_id(word: str) -> bool:
    """Say whether a word can be the beginning of an id."""
    return _ID.fullmatch(word) is not None


def fields(pairs: Iterable[str]) -> dict[str, str]:
    """Return FIELD=VALUE words as a mapping.

    Raises:
        Unusable: one lacks its equals sign.
    """
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise Unusable(reason="no_equals_sign", text=pair)
        found[name.strip().replace("-", "_")] = value.strip()
    return found


def promise_fields(desk: Desk, pairs: Iterable[str]) -> dict[str, Any]:
    """Return FIELD=VALUE words as the values that `correct` takes; an empty value takes the field away.

    Raises:
        Unusable: a value is none for its field.
    """
    return {name: _promise_field(desk, name, value) for name, value in fields(pairs).items()}


_CHOICES = {"channel": CHANNELS, "kind": ("promise", "message", "waiting"), "side": ("mine", "theirs"), "grade": GRADES}


def _promise_field(desk: Desk, name: str, value: str) -> Any:  # noqa: ANN401 - each field has its type
    if name in {"note", "grade_note"}:
        return clean_note(value)
    if name == "reminds":
        return _ladder(value)
    if name == "made":
        return _past(desk, value)
    if not value and name not in {"what", "kind", "side"}:
        return None
    if name in {"due", "hangs_on"}:
        return when(desk, [value]) if name == "due" else desk.reader.id_of(value)
    if name == "repeat" and not is_understood(value.upper()):
        raise Unusable(reason="no_such_value", key=name, text=value, choices=("FREQ=WEEKLY;BYDAY=FR", "FREQ=DAILY"))
    if name in _CHOICES and value not in _CHOICES[name]:
        raise Unusable(reason="no_such_value", key=name, text=value, choices=_CHOICES[name])
    return value.upper() if name == "repeat" else text_of([value], name)


def _ladder(value: str) -> str:
    try:
        return ladders.checked(value)
    except ValueError as unreadable:
        raise Unusable(reason="no_such_value", key="reminds", text=value, choices=_LADDERS) from unreadable


_LADDERS = ("lead=2h", "hour_after=off", "day_before", "off")


def _past(desk: Desk, value: str) -> datetime:
    made = moment(desk, value)
    if made is None or made > desk.clock.now():
        raise Unusable(reason="made_to_come", text=value)
    return made


def person_fields(pairs: Iterable[str]) -> dict[str, Any]:
    """Return FIELD=VALUE words as the values that a person's fields take; an empty value takes the field away.

    Raises:
        Unusable: a value is none for its field.
    """
    return {name: _person_field(name, value) for name, value in fields(pairs).items()}


def _person_field(name: str, value: str) -> Any:  # noqa: ANN401 - each field has its type
    match name:
        case "aliases" | "email" | "phone":
            return tuple(clean_line(part) for part in value.split(",") if part.strip())
        case "muted":
            return _truth(value)
        case "rhythm":
            return _rhythm(value)
        case "note":
            return clean_note(value)
        case _:
            return text_of([value], name)


def _rhythm(value: str) -> Rhythm:
    """Read `IDEAL` or `IDEAL,LONGEST` days."""
    if not value:
        return Rhythm()
    parts = [part.strip() for part in value.split(",")]
    days = [int(part) for part in parts if part.isdecimal() and len(part) <= len(str(_LONGEST_RHYTHM))]
    if len(parts) > 2 or len(days) < len(parts) or days != sorted(days) or not 0 < days[0] <= _LONGEST_RHYTHM:  # noqa: PLR2004 - ideal, longest
        raise Unusable(reason="no_such_value", key="rhythm", text=value, choices=("7", "7,14"))
    return Rhythm(*days)


def _truth(value: str) -> bool:
    if value.lower() not in {"yes", "no", "true", "false", "on", "off"}:
        raise Unusable(reason="no_such_value", key="muted", text=value, choices=("yes", "no"))
    return value.lower() in {"yes", "true", "on"}
