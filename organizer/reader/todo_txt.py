"""todo.txt: one task a line; `x` before what is done, then the days it was done and made, `due:` and the like among the words."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from organizer.reader.list_row import row, without_labels

_LINE = re.compile(
    r"(?P<done>x\s+)?(?:\([A-Z]\)\s+)?(?:(?P<first>\d{4}-\d\d-\d\d)\s+)?(?:(?P<second>\d{4}-\d\d-\d\d)\s+)?(?P<words>.*)"
)
_DUE = re.compile(r"(?:^|\s)due:(\d{4}-\d\d-\d\d)(?=\s|$)")
_OTHER_KEY = re.compile(r"(?:^|\s)(?:t|pri|rec|h|uid|id):(?!//)\S+")
# When it is to begin, and how it comes again, where that has no place here.
_BEGINS = re.compile(r"(?:^|\s)((?:t|rec):(?!//)\S+)")
_REPEAT = re.compile(r"(?:^|\s)rec:\+?(\d{1,3})([dbwmy])(?=\s|$)")
_RULES = {
    "d": "FREQ=DAILY",
    "b": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "w": "FREQ=WEEKLY",
    "m": "FREQ=MONTHLY",
    "y": "FREQ=YEARLY",
}
_CONTEXT = re.compile(r"(?:^|\s)@(\S+)")
_PROJECT = re.compile(r"(?:^|\s)\+(\S+)")


def rows(text: str) -> list[dict[str, Any]]:
    """Return a row for each line that has words."""
    return [found for line in text.splitlines() if (found := _row(line.strip())) is not None]


def _row(line: str) -> dict[str, Any] | None:
    parts = _LINE.fullmatch(line)
    if parts is None or parts["words"].strip() in {"", "x"}:
        return None
    words, done = parts["words"], parts["done"] is not None
    made = parts["second"] if done else parts["first"]
    due = _DUE.search(words)
    notes = [f"+{one}" for one in _PROJECT.findall(words)]
    repeat = _rule(words) if due and not done else None
    unsaid = [one for one in _BEGINS.findall(words) if repeat is None or not one.startswith("rec:")]
    plain = without_labels(words, _CONTEXT)
    for mark in (_DUE, _OTHER_KEY, _PROJECT):
        plain = mark.sub(" ", plain)
    return row(
        plain if plain.strip() else words,
        note=" ".join(notes),
        labels=_CONTEXT.findall(words),
        due=_day(due[1]) if due else None,
        repeat=repeat,
        unsaid=unsaid,
        made=_noon(made),
        ended=_noon(parts["first"]) if done else None,
        state="kept" if done else "open",
    )


def _rule(words: str) -> str | None:
    """Return the rule of RFC 5545 that `rec:2w` or `rec:+1m` asks for; None if there is none, or none that can be said."""
    found = _REPEAT.search(words)
    if found is None or not int(found[1]) or (found[2] == "b" and int(found[1]) != 1):
        return None
    return _RULES[found[2]] + (f";INTERVAL={int(found[1])}" if int(found[1]) > 1 else "")


def _day(text: str | None) -> str | None:
    try:
        return date.fromisoformat(text or "").isoformat()
    except ValueError:
        return None


def _noon(text: str | None) -> str | None:
    """Return the middle of a day, which is the same day in most zones."""
    day = _day(text)
    return f"{day}T12:00:00+00:00" if day else None
