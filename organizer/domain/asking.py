"""The search language: words, words in quotes, and operators such as `to: case: due:<2026-12-01 is:overdue`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from organizer.domain.errors import Unusable
from organizer.domain.promises import GRADES
from organizer.domain.text import LONGEST_LINE, refuse_beyond

_PART = re.compile(r'(?P<name>[a-z]+):(?P<value>"[^"]*"?|\S*)|"(?P<quoted>[^"]*)"?|(?P<word>\S+)', re.IGNORECASE)
IS = ("open", "overdue", "waiting", "kept", "closed", "mine", "theirs", "message")
_COMPARED = re.compile(r"(<=|>=|<|>|=)?(\d{4}-\d\d-\d\d)", re.ASCII)
_TEXT_OPERATORS = ("to", "about", "case", "via", "where")
_OPERATORS = (*_TEXT_OPERATORS, "due", "is", "grade")
MOST_OPERATORS = 20


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
    """Read a search. What is no operator is a word, however odd; a quotation that was never closed goes to the end.

    Raises:
        Unusable: an operator's value is none that it knows, there are more than 20 operators, or the search is longer
            than a line may be.
    """
    refuse_beyond(LONGEST_LINE, text)
    asked = Question()
    for match in _PART.finditer(_readable(text)):
        name, value = (match["name"] or "").lower(), (match["value"] or "").strip('"').strip()
        if name in _TEXT_OPERATORS:
            asked = replace(asked, fields=(*asked.fields, (name, value))) if value else asked
        elif name == "due":
            asked = replace(asked, due=(*asked.due, _compared(value)))
        elif name == "is":
            asked = replace(asked, states=(*asked.states, _known(value, IS, "is")))
        elif name == "grade":
            asked = replace(asked, grade=_known(value.replace("-", "_"), GRADES, "grade"))
        elif match["quoted"] is not None:
            asked = replace(asked, phrases=(*asked.phrases, match["quoted"])) if match["quoted"].strip() else asked
        else:
            asked = replace(asked, words=(*asked.words, match.group()))
    if len(asked.fields) + len(asked.due) > MOST_OPERATORS:
        raise Unusable(reason="too_many_operators", most=MOST_OPERATORS)
    return asked


def has_operator(text: str) -> bool:
    """Say whether a search has an operator, be it readable or not: then it asks for promises, not for a name."""
    return any((match["name"] or "").lower() in _OPERATORS for match in _PART.finditer(text))


def _readable(text: str) -> str:
    """Return `text` without half characters, which no book can hold, and with spaces for controls."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(letter if letter.isprintable() else " " for letter in whole)


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
