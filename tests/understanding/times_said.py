"""The tables of times people write (`times*.txt`), and the judge of what is made of a case."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLES = tuple(sorted(Path(__file__).parent.glob("times*.txt")))
_PARTS = {
    "morning": (time(5), time(12)),
    "afternoon": (time(12), time(18)),
    "evening": (time(16), time(23, 59)),
    "end": (time(16), time(23, 59)),
}
# Words that may lead to the marked ones.
_LEAD = frozenset(
    {
        *(
            "by",
            "on",
            "at",
            "due",
            "before",
            "until",
            "till",
            "the",
            "this",
            "for",
            "in",
            "from",
            "no",
            "later",
            "than",
        ),
        *("within", "around", "about", "next", "bis", "am", "à", "le", "el", ""),
    }
)


@dataclass(frozen=True, slots=True)
class Case:
    """A line, who says it when, what it means, and which words say so; `place` is the table and the number of its line."""

    place: str
    language: str
    now: datetime
    zone: ZoneInfo
    line: str
    meanings: tuple[str, ...]
    span: tuple[int, int]

    @property
    def has_date(self) -> bool:
        """Say whether a due is meant at all."""
        return self.meanings != ("-",)

    def allows(self, due: date | datetime | None) -> bool:
        """Say whether a due (a day, or a civil time) is what is meant."""
        return any(_fits(meaning, due) for meaning in self.meanings)

    def allows_span(self, start: int, end: int) -> bool:
        """Say whether the stretch found is the words that name the due, but for words that lead to it."""
        first, last = self.span
        before, after = self.line[min(start, first) : max(start, first)], self.line[min(end, last) : max(end, last)]
        return not after.strip(" .,;:!?()") and all(word.strip("(:,-") in _LEAD for word in before.lower().split())


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a table.

    Raises:
        ValueError: a line of it is none.
    """
    language, now, zone = "en", datetime.min.replace(tzinfo=UTC), ZoneInfo("UTC")
    for place, row in enumerate(path.read_text("utf-8").splitlines(), 1):
        if row.startswith("## "):
            language, moment, tz = row[3:].split()
            zone = ZoneInfo(tz)
            now = datetime.fromisoformat(moment).replace(tzinfo=zone).astimezone(UTC)
        elif row and not row.startswith("#"):
            marked, meaning = row.rsplit(" => ", 1)
            line = marked.replace("[", "").replace("]", "")
            span = (marked.index("["), marked.index("]") - 1) if "[" in marked else (0, len(line))
            yield Case(
                f"{path.stem}:{place}", language, now, zone, line, tuple(re.split(r"\s+or\s+", meaning.strip())), span
            )


def _fits(meaning: str, due: date | datetime | None) -> bool:
    if meaning == "-" or due is None:
        return meaning == "-" and due is None
    if ".." in meaning:
        first, last = map(_moment, meaning.split(".."))
        return isinstance(first, datetime) == isinstance(due, datetime) and first <= due <= last
    day, _, part = meaning.partition(" ")
    if not part:
        return _moment(day) == due
    begins, ends = _PARTS[part]
    if not isinstance(due, datetime):
        return due == date.fromisoformat(day)
    return due.date() == date.fromisoformat(day) and begins <= due.time() <= ends


def _moment(text: str) -> date | datetime:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
