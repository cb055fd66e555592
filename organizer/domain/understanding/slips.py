"""Slips of the hand: words that are one slip away from a word one knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHORTEST_SLIP = 4
_LONGEST = 24


class Spellings:
    """Finds the known words that a mistyped one may have been meant for.

    The words of a first letter are made ready when a word with that letter is first looked for: a slip in the very first
    letter is not forgiven, for it makes another word.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Know these words."""
        self._unready: dict[str, list[str]] = {}
        self._ready: dict[str, dict[str, list[str]]] = {}
        for word in words:
            if SHORTEST_SLIP <= len(word) <= _LONGEST:
                self._unready.setdefault(word[0], []).append(word)

    def near(self, word: str, *, another_letter: bool = False) -> list[str]:
        """Return the known words one slip away: two letters swapped, one missing, one too many.

        With `another_letter` also those where one letter stands in the place of another.
        """
        if not SHORTEST_SLIP <= len(word) <= _LONGEST:
            return []
        ready = self._of_letter(word[0])
        found = dict.fromkeys(known for less in (word, *_less_one(word)) for known in ready.get(less, ()))
        return [known for known in found if is_slip(word, known, another_letter=another_letter)]

    def _of_letter(self, letter: str) -> dict[str, list[str]]:
        ready = self._ready.get(letter)
        if ready is None:
            ready = {}
            for word in self._unready.pop(letter, ()):
                for less in {word, *_less_one(word)}:
                    ready.setdefault(less, []).append(word)
            self._ready[letter] = ready
        return ready


def _less_one(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(1, len(word)))


def is_slip(written: str, meant: str, *, another_letter: bool = False) -> bool:
    """Say whether `written` is one slip away from `meant`, and not the same."""
    longer, shorter = (written, meant) if len(written) > len(meant) else (meant, written)
    if len(longer) - len(shorter) > 1 or longer == shorter:
        return False
    place = next(
        (at for at, (one, other) in enumerate(zip(longer, shorter, strict=False)) if one != other), len(shorter)
    )
    if len(longer) > len(shorter):
        return longer[place + 1 :] == shorter[place:]
    swapped = (
        shorter[place : place + 2][::-1] == longer[place : place + 2] and longer[place + 2 :] == shorter[place + 2 :]
    )
    return swapped or (another_letter and longer[place + 1 :] == shorter[place + 1 :])
