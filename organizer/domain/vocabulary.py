"""The words of the languages that lines are written in: which language a line is in, and what its words are.

A language is one data file in `domain/languages`; adding one needs no code. Its table `[language]` stands first and names
`code` and `markers`, common words that give the language away. Every other table belongs to a grammar, which asks for it
by name: `[cues]`, `[weekdays]` and so on to that of time, `[capture]` to that of lines. A value is a list of phrases parted
by ` | `, or a table of its own.

The domain reads no disk: `services/languages.py` finds the files and hands their texts in. Only the heads are read at
first; the words of a language are read when a line in it comes by, and compiled once (`Language.compiled`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

T = TypeVar("T")

# The O of O'Hare is no word of any.
_WORDS = re.compile(r"(?<!\w)(?!o['’]\w)[^\W\d_]+")
_PARTED = re.compile(r"\s*\|\s*")
# Whoever writes more than this does not change the language in between.
_ENOUGH = 2_000


class Language:
    """The words of one language."""

    def __init__(self, code: str, tables: Mapping[str, Any]) -> None:
        """Hold the `tables` of the language's file."""
        self.code = code
        self._tables = tables
        self._compiled: dict[object, object] = {}

    def table(self, name: str) -> Mapping[str, Any]:
        """Return one table of the file as it is; an empty one if the language has none."""
        return cast("Mapping[str, Any]", self._tables.get(name, {}))

    def phrases(self, table: str, name: str) -> tuple[str, ...]:
        """Return the phrases of one entry, in lower case; none if the language has no such entry."""
        return phrases_in(str(self.table(table).get(name, "")))

    def compiled(self, build: Callable[[Language], T]) -> T:
        """Return what `build` makes of this language; it is built once."""
        if build not in self._compiled:
            self._compiled[build] = build(self)
        return cast("T", self._compiled[build])


class Languages:
    """The languages at hand. One object serves the whole program: what it has read and compiled stays with it."""

    def __init__(
        self,
        markers: Callable[[], Mapping[str, Iterable[str]]],
        read: Callable[[str], Mapping[str, Any]],
        usual: str = "en",
    ) -> None:
        """Ask `markers` for the words that give each language away, by code, and `read` for the tables of one, when needed."""
        self._find = markers
        self._read = read
        self._usual = usual
        self._known: dict[str, Language] = {}
        self._markers: dict[str, tuple[str, ...]] | None = None
        self._codes: frozenset[str] = frozenset()

    @property
    def codes(self) -> frozenset[str]:
        """Return the codes of the languages at hand."""
        self._given_away()
        return self._codes

    def named(self, code: str) -> Language:
        """Return a language; one that is not at hand has no words."""
        if code not in self._known:
            self._known[code] = Language(code, self._read(code) if code in self.codes else {})
        return self._known[code]

    def of(self, line: str, preferred: str) -> tuple[Language, ...]:
        """Return the languages `line` may be in, likeliest first.

        Those with the most words that give them away, of equals the preferred one first; and always the preferred one. A
        line that gives none away may be in any.
        """
        given_away = self._given_away()
        counts: dict[str, int] = {}
        for word in _WORDS.findall(line[:_ENOUGH].lower()):
            for code in given_away.get(word, ()):
                counts[code] = counts.get(code, 0) + 1
        if not counts and not any(map(str.isalpha, line[:_ENOUGH])):
            return (self.named(preferred),)
        most = max(counts.values(), default=0)
        fitting = sorted(
            (code for code in self.codes if counts.get(code, 0) == most),
            key=lambda code: (code != preferred, code != self._usual, code),
        )
        return tuple(self.named(code) for code in dict.fromkeys((*fitting, preferred)))

    def _given_away(self) -> dict[str, tuple[str, ...]]:
        """Return the codes of the languages that each marker gives away."""
        if self._markers is None:
            self._markers = {}
            found = self._find()
            self._codes = frozenset(found)
            for code, words in found.items():
                for word in words:
                    self._markers[word] = (*self._markers.get(word, ()), code)
        return self._markers


def phrases_in(text: str) -> tuple[str, ...]:
    """Return the phrases of `text`, parted by ` | `, in lower case."""
    return tuple(phrase for phrase in _PARTED.split(text.strip().lower()) if phrase)


def no_languages() -> Languages:
    """Return no language at all: only what needs no words is understood."""
    return Languages(dict, lambda _code: {})
