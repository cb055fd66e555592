"""HTML is read for the words it shows, whatever it holds, in time that grows with its length alone."""

from __future__ import annotations

import time

import pytest

from organizer.domain.marked_text import words_shown


@pytest.mark.parametrize(
    "marked, words",
    [
        ("<p>one\n  two</p><p>three<br>four", "one two\nthree\nfour"),
        ("a <b>b</b> &lt;c&gt;&nbsp;d", "a b <c>\xa0d"),
        ("<head><title>x</title></head><body>seen<script>if (a<b) x()</script></body>", "seen"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<div></div><div> </div>", ""),
    ],
)
def test_words_are_in_the_lines_in_which_they_are_shown(marked: str, words: str) -> None:
    assert words_shown(marked) == words


@pytest.mark.parametrize("part", ["a", "<", "<a", "< ", "</", "<script>", "&", "<!--"])
def test_tags_that_do_not_end_take_no_longer_than_others(part: str) -> None:
    """Ten times as much takes about ten times as long; it took a hundred times."""
    assert _seconds("<" + part * 100_000) < 40 * max(_seconds("<" + part * 10_000), 0.001)


def _seconds(marked: str) -> float:
    begun = time.process_time()
    words_shown(marked)
    return time.process_time() - begun
