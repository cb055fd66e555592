"""What was typed into what is meant: times, spans, fields, ids and names."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from organizer.domain.dates import read_span, read_when
from organizer.domain.errors import Unusable
from organizer.domain.line import CHANNELS
from organizer.domain.parsing_form import moment_in
from organizer.domain.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

    from organizer.commands.calls import Desk
    from organizer.domain.when import Due

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


def when(desk: Desk, words: Iterable[str]) -> Due:
    """Return the due that words mean.

    Raises:
        Unusable: they mean none.
    """
    text = " ".join(words)
    due = read_when(text, now=desk.clock.now(), zone=desk.clock.zone(), settings=desk.preferences.settings())
    if due is None:
        raise Unusable(reason="no_such_time", text=text)
    return due


def until(desk: Desk, words: Iterable[str], start: datetime) -> datetime:
    """Return the end (aware UTC) of a span from `start`, or the moment that words name.

    Raises:
        Unusable: they are neither.
    """
    text = " ".join(words)
    span: timedelta | None = read_span(text)
    if span is not None:
        return start + span
    zone, settings = desk.clock.zone(), desk.preferences.settings()
    due = read_when(text, now=start, zone=zone, settings=settings)
    if due is None:
        raise Unusable(reason="no_such_span", text=text)
    return _morning_of(due, desk)


def _morning_of(due: Due, desk: Desk) -> datetime:
    from organizer.domain.when import Day, civil_to_utc, passes_at

    zone = desk.clock.zone()
    if isinstance(due, Day):
        return civil_to_utc(datetime.combine(due.day, desk.preferences.settings().morning), zone)
    return passes_at(due, zone).astimezone(UTC)


def text_of(words: Iterable[str]) -> str:
    """Return words as one clean line.

    Raises:
        Unusable: nothing is left of them, or they are too long.
    """
    return clean_line(" ".join(words))


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
    changes: dict[str, Any] = {}
    for name, value in fields(pairs).items():
        if name == "due":
            changes[name] = when(desk, [value]) if value else None
        elif name == "made":
            changes[name] = moment(desk, value)
        elif name == "what":
            changes[name] = clean_line(value)
        elif name == "note":
            changes[name] = value
        elif name in _CHOICES and value not in _CHOICES[name] and (value or name != "channel"):
            raise Unusable(reason="no_such_value", key=name, text=value, choices=_CHOICES[name])
        else:
            changes[name] = value or None
    return changes


_CHOICES = {"channel": CHANNELS, "kind": ("promise", "message", "waiting"), "side": ("mine", "theirs")}


def person_fields(pairs: Iterable[str]) -> dict[str, Any]:
    """Return FIELD=VALUE words as the values that a person's fields take.

    Raises:
        Unusable: a value is none for its field.
    """
    from organizer.domain.people import Rhythm

    changes: dict[str, Any] = {}
    for name, value in fields(pairs).items():
        if name in {"aliases", "email", "phone"}:
            changes[name] = tuple(part.strip() for part in value.split(",") if part.strip())
        elif name == "muted":
            changes[name] = _truth(value)
        elif name == "rhythm":
            days = [int(part) if part.strip().isdecimal() else None for part in value.split(",")]
            if value and (None in days or len(days) > 2):  # noqa: PLR2004 - ideal and longest
                raise Unusable(reason="no_such_value", key=name, text=value, choices=("7,14",))
            changes[name] = Rhythm(*days) if value else Rhythm()
        else:
            changes[name] = value
    return changes


def _truth(value: str) -> bool:
    if value.lower() not in {"yes", "no", "true", "false", "on", "off"}:
        raise Unusable(reason="no_such_value", key="muted", text=value, choices=("yes", "no"))
    return value.lower() in {"yes", "true", "on"}
