"""The search language: words, words in quotes, and operators such as `to: case: due:<2026-12-01 is:overdue`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from organizer.domain.errors import Unusable
from organizer.domain.promises import GRADES

_PART = re.compile(r'(?P<name>[a-z]+):(?P<value>"[^"]*"|\S*)|"(?P<quoted>[^"]*)"|(?P<word>\S+)', re.IGNORECASE)
IS = ("open", "overdue", "waiting", "kept", "closed", "mine", "theirs", "message")
_COMPARED = re.compile(r"(<=|>=|<|>|=)?(\d{4}-\d\d-\d\d)")
_TEXT_OPERATORS = ("to", "about", "case", "via", "where")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for. `words` are to be found as they are, the last one as a beginning too; `phrases` word for word.

    `fields` holds (operator, text), `due` (comparison, day), `states` words after `is:`.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    due: tuple[tuple[str, date], ...] = ()
    states: tuple[str, ...] = ()
    grade: str | None = None

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is asked for."""
        return self == Question()


def question(text: str) -> Question:
    """Read a search.

    Raises:
        Unusable: an operator's value is none that it knows.
    """
    asked = Question()
    for match in _PART.finditer(text):
        name, value = (match["name"] or "").lower(), (match["value"] or "").strip('"')
        if name in _TEXT_OPERATORS:
            asked = replace(asked, fields=(*asked.fields, (name, value))) if value else asked
        elif name == "due":
            asked = replace(asked, due=(*asked.due, _compared(value)))
        elif name == "is":
            asked = replace(asked, states=(*asked.states, _known(value, IS, "is")))
        elif name == "grade":
            asked = replace(asked, grade=_known(value, GRADES, "grade"))
        elif match["quoted"]:
            asked = replace(asked, phrases=(*asked.phrases, match["quoted"]))
        elif match["quoted"] is None:
            asked = replace(asked, words=(*asked.words, match.group()))
    return asked


def _compared(value: str) -> tuple[str, date]:
    match = _COMPARED.fullmatch(value)
    try:
        if match is not None:
            return match[1] or "=", date.fromisoformat(match[2])
    except ValueError:
        pass
    raise Unusable(reason="no_such_value", key="due:", text=value, choices=("<2026-12-01", ">=2026-12-01"))


def _known(value: str, choices: tuple[str, ...], operator: str) -> str:
    if value.lower() not in choices:
        raise Unusable(reason="no_such_value", key=f"{operator}:", text=value, choices=choices)
    return value.lower()
