"""The values in a line of `book.jsonl`, each read by its key; what is none for its key is said in the program's words."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from uuid import UUID

from organizer.domain import ladders
from organizer.domain.recurring import has_no_measure, is_understood
from organizer.domain.when import aware_utc, due_from_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from organizer.domain.when import Due

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_LONGEST_NUMBER = 300
_LONGEST_QUOTE = 40
# A rule of RFC 5545 that this program does not roll on by itself is kept as it stands.
_RULE = re.compile(r"(RRULE:)?(?=.*\bFREQ=)[A-Z-]+=[^;=\s]+(;[A-Z-]+=[^;=\s]+)*;?", re.IGNORECASE)


class Unreadable(ValueError):
    """A line or a value in it cannot be read; the text says why, in words that go on from "it cannot be read"."""


def json_of(text: str) -> Any:  # noqa: ANN401 - JSON
    """Return what the JSON of a line holds.

    Raises:
        Unreadable: a number in it is none, or is too long.
        ValueError, RecursionError: it is no JSON, or nested too deeply; `cause` says so.
    """
    return json.loads(text, parse_constant=_no_number, parse_int=_whole_number)


def _no_number(word: str) -> None:
    raise Unreadable(f"{word} is no number")


def _whole_number(word: str) -> int:
    if len(word) > _LONGEST_NUMBER:
        raise Unreadable("it holds a number that is too long")
    return int(word)


def cause(bad: Exception) -> str:
    """Say why a line cannot be read."""
    if isinstance(bad, Unreadable):
        return str(bad)
    if isinstance(bad, KeyError):
        return f"it lacks {bad.args[0]}"
    return next(
        (says for kind, says in _CAUSES.items() if isinstance(bad, kind)), "it holds a value that cannot be read"
    )


_CAUSES: dict[type[Exception], str] = {
    UnicodeDecodeError: "it is no UTF-8 text",
    UnicodeEncodeError: "it holds characters that are no whole letters",
    json.JSONDecodeError: "it is no JSON",
    RecursionError: "it is nested too deeply",
}


def shown(value: object) -> str:
    """Return a value as a line quotes it: the first 40 letters of its JSON."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"


def own_id(form: Mapping[str, Any], key: str) -> str:
    """Return an id as ids are written."""
    try:
        return str(UUID(str(form[key])))
    except ValueError:
        raise Unreadable(f"its {key} {shown(form[key])} is no UUID") from None


def words(form: Mapping[str, Any], key: str, *, needed: bool = False) -> str:
    """Return a text; an empty one where there is none."""
    value = form[key] if needed else form.get(key)
    if value is None and not needed:
        return ""
    if not isinstance(value, str) or (needed and not value.strip()):
        raise Unreadable(f"its {key} is no text")
    value.encode("utf-8")
    return value.replace("\x00", " ")


def who(form: Mapping[str, Any], key: str) -> str | None:
    """Return the id or the name of a person, if there is one; an id as ids are written."""
    value = words(form, key)
    return str(UUID(value)) if is_id(value) else value or None


def is_id(value: str) -> bool:
    """Say whether a text is an id, and so no name."""
    return _ID.fullmatch(value) is not None


def one_of(form: Mapping[str, Any], key: str, choices: tuple[Any, ...], usual: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a value that is among `choices`; `usual` where there is none."""
    value = form[key] if usual is None and None not in choices else form.get(key)
    if value is None and None not in choices:
        value = usual
    if value not in choices:
        raise Unreadable(f"its {key} {shown(value)} is none of: {', '.join(str(one) for one in choices if one)}")
    return value


def texts(form: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Return a list of texts."""
    value = form.get(key) or []
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise Unreadable(f"its {key} is no list of texts")
    return tuple(word.replace("\x00", " ") for word in value)


def days(rhythm: Any, key: str) -> int | None:  # noqa: ANN401 - JSON
    """Return a number of days of a rhythm, if there is one."""
    if not isinstance(rhythm, dict):
        raise Unreadable(f"its rhythm {shown(rhythm)} is no pair of ideal_days and longest_days")
    value = rhythm.get(key)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 100_000:  # noqa: PLR2004
        raise Unreadable(f"its {key} {shown(value)} is no number of days")
    return value


def truth(form: Mapping[str, Any], key: str) -> bool | None:
    """Return true, false or nothing."""
    value = form.get(key)
    if value is not None and not isinstance(value, bool):
        raise Unreadable(f"its {key} is neither true nor false")
    return value


def moment(form: Mapping[str, Any], key: str) -> datetime:
    """Return a time as aware UTC."""
    value = form[key]
    try:
        return aware_utc(value)
    except (ValueError, TypeError):
        raise Unreadable(f"its {key} {shown(value)} is no time with offset, as 2026-11-27T14:00:00Z") from None


def moment_or_none(form: Mapping[str, Any], key: str) -> datetime | None:
    """Return a time as aware UTC, if there is one."""
    return None if form.get(key) is None else moment(form, key)


def due(form: Mapping[str, Any], key: str) -> Due | None:
    """Return a due, if there is one."""
    value = form.get(key)
    if value is None:
        return None
    try:
        return due_from_json(value)
    except (ValueError, TypeError):
        raise Unreadable(f"its {key} {shown(value)} is no day or time that exists") from None


def rule(form: Mapping[str, Any], key: str) -> str | None:
    """Return a rule of RFC 5545, if there is one."""
    value = words(form, key)
    if value and not is_understood(value) and not _RULE.fullmatch(value):
        raise Unreadable(f"its {key} {shown(value)} is no rule of RFC 5545, as FREQ=WEEKLY;BYDAY=FR")
    if value and has_no_measure(value):
        raise Unreadable(
            f"its {key} {shown(value)} comes too often, or never: INTERVAL is 1 to 1000, COUNT 1 to 100000"
        )
    return value or None


def ladder(form: Mapping[str, Any], key: str) -> str:
    """Return the words of a ladder of reminders."""
    value = words(form, key)
    try:
        return ladders.checked(value)
    except ValueError:
        raise Unreadable(f"its {key} {shown(value)} is no ladder of reminders, as lead=2h") from None
