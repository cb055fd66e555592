"""HTML is read for the words it shows; how long hostile HTML takes is tried by `tests/reader/fuzzing.py`."""

from __future__ import annotations

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
