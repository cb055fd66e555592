"""A key is written down, read out, typed back, and nothing goes wrong unseen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.domain import recovery_key
from organizer.domain.errors import Unusable

KEYS = st.binary(min_size=32, max_size=32)
KEY = bytes(range(32))


def refusal(text: str) -> dict[str, object]:
    with pytest.raises(Unusable) as refused:
        recovery_key.read(text)
    return refused.value.data


@given(KEYS)
def test_what_was_written_is_read_back_however_it_is_typed(key: bytes) -> None:
    text = recovery_key.written(key)
    assert [len(group) for group in text.split()] == [5] * 13
    assert recovery_key.read(text) == key
    assert recovery_key.read(text.lower().replace(" ", "-")) == key
    assert recovery_key.read(text.replace(" ", "").replace("0", "o").replace("1", "l")) == key


@given(KEYS, st.integers(0, 12), st.integers(0, 4), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_mistyped_letter_is_seen_and_its_group_named(key: bytes, group: int, place: int, letter: str) -> None:
    groups = recovery_key.written(key).split()
    mistyped = groups[group][:place] + letter + groups[group][place + 1 :]
    typed = " ".join([*groups[:group], mistyped, *groups[group + 1 :]])
    if mistyped == groups[group]:
        assert recovery_key.read(typed) == key
        return
    # One in 32 passes the check of its group; it is another key then, and no book opens with it.
    try:
        seen: object = recovery_key.read(typed) != key
    except Unusable as refused:
        seen = refused.data["groups"]
    assert seen in {True, (group + 1,)}


def test_groups_that_changed_places_are_seen() -> None:
    groups = recovery_key.written(KEY).split()
    groups[2], groups[7] = groups[7], groups[2]
    assert refusal(" ".join(groups))["groups"] == (3, 8)


@pytest.mark.parametrize("text", ["", "hello", "ABCDE " * 12, "ABCDE " * 14])
def test_too_little_or_too_much_is_said_with_how_much_it_was(text: str) -> None:
    data = refusal(text)
    assert (data["groups"], data["length"], data["longest"]) == ((), len(text.replace(" ", "")), 65)


def test_letters_of_no_alphabet_are_mistyped() -> None:
    text = recovery_key.written(KEY)
    assert refusal("é" + text[1:])["groups"] == (1,)
