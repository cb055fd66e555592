"""The words of time of one language, ready to be looked up: each phrase with its kind and what it stands for."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING, Any

from organizer.domain.vocabulary import phrases_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from organizer.domain.vocabulary import Language

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
# What a phrase is: a kind, or a table and a name in it where one phrase may be several of that table.
Kind = str | tuple[str, str]
_PLAIN_WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)*"
_REST = r"|\d+|[^\s\w]|_+|\w"
_SHORTEST_MISSPELT = 6
_SHORTEST_WITHOUT_A_LETTER = 5
_ENDING = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day: its usual time, or the name of the setting that says it, and the half of the day it lies in.

    `alone` says that it needs no day or other word beside it, `after_day` that it must stand after a day ("mon am").
    """

    name: str
    at: time | str
    half: str | None = None
    alone: bool = False
    after_day: bool = False


class Lexicon:
    """Looks phrases up by their first word; accents do not count, and well-known words may be misspelt by one letter."""

    def __init__(self, language: Language) -> None:
        """Compile the tables of `language`."""
        self.code = language.code
        elided = "|".join(language.phrases("language", "elisions"))
        word = rf"(?:{elided})['’]|{_PLAIN_WORD}" if elided else _PLAIN_WORD
        self.word_pattern = re.compile(word + _REST, re.IGNORECASE)
        self._habits = frozenset(language.phrases("language", "habits"))
        self._compounds: dict[str, int] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], Kind, Any]]] = {}
        self._sets: dict[str, frozenset[str]] = {}
        self._near: dict[str, str] = {}
        self._not_misspelt = frozenset(" ".join(language.phrases("context", "not_misspelt")).split())
        self._add_simple(language)
        self._add_names(language)
        self._add_numbers(language)
        self._add_days_and_parts(language)
        for entries in self.phrases.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        for name, value in language.table("context").items():
            self._sets[name] = frozenset(folded(word) for word in " ".join(phrases_in(str(value))).split())
        self._remember_misspelt(language)
        if self.has_habit("compounds"):
            self._remember_compounds()

    def parted(self, word: str) -> int:
        """Return after how many letters a compound of a weekday and a part of the day parts; 0 if it is none."""
        return self._compounds.get(word, 0)

    def has_habit(self, name: str) -> bool:
        """Say whether the language has a habit of the list `habits` (see `languages/en.toml`)."""
        return name in self._habits

    def among(self, name: str, word: str) -> bool:
        """Say whether `word` stands in a list of the table `[context]`."""
        return word in self._sets.get(name, ())

    def is_unit(self, word: str) -> bool:
        """Say whether `word` by itself is a unit of time or half a day: hours, wk, the a of 10a."""
        units = {"units", ("clock", "short_am"), ("clock", "short_pm")}
        return any(kind in units and not rest for rest, kind, _ in self.phrases.get(word, ()))

    def split(self, text: str) -> list[re.Match[str]]:
        """Return the words, numbers and signs of `text`, with their places."""
        return list(self.word_pattern.finditer(text))

    def meant(self, word: str, written: str) -> str:
        """Return the well-known word that a misspelt one means; itself if it is none. `written` is as it was typed."""
        if len(word) < _SHORTEST_WITHOUT_A_LETTER or word in self._not_misspelt:
            return word
        if len(word) < _SHORTEST_MISSPELT:
            near = self._near.get(word, word)  # frday, fridy: a letter short, and half of the word is there
            whole = near[-_ENDING:] == word[-_ENDING:] or near[:_ENDING] == word[:_ENDING]
            return near if whole and near[0] + near[-1] == word[0] + word[-1] else word
        for shorter in (word, *(word[:place] + word[place + 1 :] for place in range(len(word)))):
            meant = self._near.get(shorter)
            if meant is not None and meant[0] == word[0] and differs_by_one(word, meant):
                # A capital makes it a name, unless it ends as the word does.
                named = not written.islower() and word[-_ENDING:] != meant[-_ENDING:]
                return word if named else meant
        return word

    def _add_simple(self, language: Language) -> None:
        for kind in ("which", "bounds", "ago", "units", "short_units"):
            for name in language.table(kind):
                self._add(language.phrases(kind, name), kind, name)
        # One word may do several of these at once, so each has a kind of its own.
        for table in ("cues", "clock", "joins", "every"):
            for name in language.table(table):
                self._add(language.phrases(table, name), (table, name), name)
        for name in language.table("repeats"):
            self._add(language.phrases("repeats", name), "repeat", name)
        for name in language.table("periods"):
            self._add(language.phrases("periods", name), "period", tuple(name.split("_")))

    def _add_names(self, language: Language) -> None:
        for number, name in enumerate(WEEKDAYS):
            self._add(language.phrases("weekdays", name), "weekday", number)
            self._add(language.phrases("weekdays", name + "s"), "weekdays", number)
        for number, name in enumerate(MONTHS, 1):
            self._add(language.phrases("months", name), "month", number)
        for name, entry in language.table("holidays").items():
            self._add(phrases_in(entry["words"]), "holiday", (name, _rule(entry, language.table("holidays"))))

    def _add_numbers(self, language: Language) -> None:
        numbers = language.table("numbers")
        for word, value in numbers.get("words", {}).items():
            self._add((word,), "number", value)
        for name, value in (
            ("one", 1),
            ("couple", 2),
            ("few", 3),
            ("half", 0.5),
            ("one_and_a_half", 1.5),
            ("quarter", 0.25),
            ("three_quarters", 0.75),
        ):
            self._add(phrases_in(numbers.get(name, "")), "some", value)
        self._add(phrases_in(numbers.get("and_a_half", "")), "and_a_half", 0.5)
        ordinals = language.table("ordinals")
        for word, value in ordinals.get("words", {}).items():
            self._add((word,), "ordinal", value)
        self._add(phrases_in(ordinals.get("last", "")), "ordinal", -1)
        self._add(phrases_in(ordinals.get("second_last", "")), "ordinal", -2)
        self._add(phrases_in(ordinals.get("suffixes", "")), "suffix", 0)

    def _add_days_and_parts(self, language: Language) -> None:
        for name, entry in language.table("parts").items():
            at = entry["at"]
            said = time.fromisoformat(at) if ":" in at else at
            part = Part(name, said, entry.get("half"), entry.get("alone", False), entry.get("after_day", False))
            self._add(phrases_in(entry["words"]), "part", part)
        for entry in language.table("days").values():
            self._add(phrases_in(entry["words"]), "day", (entry["days"], entry.get("part")))
        for entry in language.table("past").values():
            self._add(phrases_in(entry["words"]), "past", entry["days"])

    def part(self, name: str) -> Part:
        """Return a part of the day by the name of its entry.

        Raises:
            KeyError: the language has no such part.
        """
        for entries in self.phrases.values():
            for _, kind, value in entries:
                if kind == "part" and value.name == name:
                    return value  # type: ignore[no-any-return]
        raise KeyError(name)

    def _add(self, phrases: Iterable[str], kind: Kind, value: object) -> None:
        for phrase in phrases:
            words = [folded(match.group()) for match in self.split(phrase)]
            self.phrases.setdefault(words[0], []).append((tuple(words[1:]), kind, value))

    def _remember_misspelt(self, language: Language) -> None:
        for phrase in language.phrases("language", "often_misspelt"):
            word = folded(phrase)
            self._near.setdefault(word, word)
            for place in range(len(word)):
                self._near.setdefault(word[:place] + word[place + 1 :], word)

    def _remember_compounds(self) -> None:
        lone = [(word, kind) for word, entries in self.phrases.items() for rest, kind, _ in entries if not rest]
        days = [word for word, kind in lone if kind == "weekday"]
        parts = [word for word, kind in lone if kind == "part"]
        self._compounds = {day + part: len(day) for day in days for part in parts}


def folded(word: str) -> str:
    """Return a word in lower case, without accents, with plain apostrophes."""
    lower = word.lower()
    if lower.isascii():
        return lower
    apart = unicodedata.normalize("NFKD", lower.replace("’", "'"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def differs_by_one(one: str, other: str) -> bool:
    """Say whether two words differ by one letter: left out, put in, put for another, or changed places with its neighbour."""
    if one == other or abs(len(one) - len(other)) > 1:
        return one == other
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, rest_of_other = one[start:], other[start:]
    return (
        rest[1:] == rest_of_other
        or rest == rest_of_other[1:]
        or rest[1:] == rest_of_other[1:]
        or (rest[:2] == rest_of_other[:2][::-1] and rest[2:] == rest_of_other[2:])
    )


def _rule(entry: Mapping[str, Any], holidays: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the rule of a holiday: days from Easter, the nth weekday of a month, or the last before a day; else a day of the year.

    Days after it count too. One may be any of several `holidays`, whichever comes first.
    """
    plus = int(entry.get("plus", 0))
    if "easter" in entry:
        return ("easter", int(entry["easter"]) + plus)
    if "nth" in entry:
        nth, weekday, month = entry["nth"].split()
        return ("nth", int(nth), WEEKDAYS.index(weekday), MONTHS.index(month) + 1, plus)
    if "any" in entry:
        return ("any", *(_rule(holidays[name], holidays) for name in entry["any"].split()))
    if "before" in entry:
        weekday, day = entry["before"].split()
        return ("before", WEEKDAYS.index(weekday), *map(int, day.split("-")))
    month, day = entry["day"].split("-")
    return ("day", int(month), int(day), plus)
