"""The words of a line, each exactly where it stands, in any script."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from organizer.domain.understanding.titles import ABBREVIATED

if TYPE_CHECKING:
    from collections.abc import Container

# What stands between words: ASCII signs, and the dashes, quotation marks, stops and arrows of the other scripts.
_SIGNS = (
    r"!-/:-@\[-^`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2010-\u205e\u2190-\u21ff"
    r"\u3001-\u3003\u3008-\u3011\uff01-\uff0f\uff1a-\uff20"
)
_LETTER = rf"[^\s{_SIGNS}]"
# A quotation in the signs of many languages. Of the straight one and of ‘this’, an apostrophe within a word ends none,
# nor does one begin it where letters or figures are left out: 'til, '26.
_QUOTED = (
    r'"[^"\n]*"|“[^“”\n]*”|„[^„“”\n]*[“”]|‚[^‚‘’\n]*[‘’]|«[^«»\n]*»|»[^«»\n]*«|‹[^‹›\n]*›|›[^‹›\n]*‹'
    r"|(?<!\w)'(?!(?:till?|em|cause|cos|tis|twas|bout|round|n|\d\ds?)\b)(?=\S)(?:[^'\n]|(?<=\w)'(?=\w))+(?<=\S)'(?!\w)"
    r"|(?<!\w)‘(?=\S)(?:[^‘’\n]|(?<=\w)’(?=\w))+(?<=\S)’(?!\w)"
)
_WORD = re.compile(
    rf"(?P<quoted>{_QUOTED})"
    r"|(?P<address>(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})"
    rf"|(?P<word>[wW]/(?!(?:in|o|out|e|c|b|k)\b|/)|{_LETTER}+(?:(?:['’&\u2010\u2011-]|(?<=\d)[.,:/](?=\d)){_LETTER}+)*)"
    r"|(?P<sign>->|=>|[^\s])"
)
# Of a pasted page: how a word looks, which says nothing.
_MARKUP = re.compile(
    r"</?(?:a|abbr|b|big|br|code|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|pre|s|small|span|strike|strong|sub|sup|td|tr|tt|u|ul)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
# What is written onto a word and is a word of its own: Maya's, I'll, she'd, they've, I'm, they're.
_TAILS = ("s", "ll", "d", "ve", "m", "re")
_LONGEST_TAIL = 3
_PLAIN_SIGNS = str.maketrans({"’": "'", "\u2010": "-", "\u2011": "-"})
_LETTERS_OF_THEIR_OWN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i"})


class Word(NamedTuple):
    """A word, a sign or a quotation; `start` and `end` count code points, `end` is where the bare word ends.

    `low` is the bare word in lower case with plain apostrophes, and `tail` what is written onto it ("s" for Maya's), which
    ends at `whole_end`. `sort` is `word`, `sign`, `quoted` or `address`.
    """

    low: str
    start: int
    end: int
    whole_end: int
    tail: str
    is_capital: bool
    sort: str


def without_markup(line: str) -> str:
    """Return a line with spaces in the place of its markup, so that all else stands where it stood."""
    return _MARKUP.sub(lambda markup: " " * len(markup.group()), line) if "<" in line else line


def words_of_line(line: str, whole: Container[str] = ()) -> list[Word]:
    """Return the words of a line in order; nothing but spaces is left out, and the stop of an abbreviation is part of it.

    Words of `whole` are not parted at their apostrophe: "dm'd".
    """
    words: list[Word] = []
    for match in _WORD.finditer(line):
        word = _word(match, whole)
        if word.low == "." and words and words[-1].end == word.start and _is_abbreviated(words[-1]):
            words[-1] = words[-1]._replace(end=word.end, whole_end=word.end)
        else:
            words.append(word)
    return words


def _is_abbreviated(word: Word) -> bool:
    return (
        word.sort == "word" and not word.tail and (word.low in ABBREVIATED or (len(word.low) == 1 and word.is_capital))
    )


def _word(match: re.Match[str], whole: Container[str]) -> Word:
    text, start, end = match.group(), match.start(), match.end()
    if match.lastgroup != "word":
        return Word(text if match.lastgroup == "sign" else "", start, end, end, "", False, match.lastgroup or "")
    low = text.lower().translate(_PLAIN_SIGNS) if not text.isascii() else text.lower()
    tail = ""
    place = low.rfind("'", -_LONGEST_TAIL)
    if place > 0 and low[place + 1 :] in _TAILS and len(low) == len(text) and low not in whole:
        tail, low = low[place + 1 :], low[:place]
    bare = start + len(low) if tail else end
    return Word(low, start, bare, end, tail, text[0].isupper(), "word")


def spelled_plainly(word: str) -> str:
    """Return a word as names are compared: lower case, without accents, apostrophes and stops."""
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word).casefold()
        word = "".join(letter for letter in word if not unicodedata.combining(letter))
        word = word.translate(_LETTERS_OF_THEIR_OWN).translate(_PLAIN_SIGNS)
    return word.lower().replace("'", "").replace(".", "")
