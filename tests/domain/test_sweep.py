"""Who gets a card before one leaves, why, and in which order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from organizer.domain.sweep import ALWAYS, MOST_CARDS, Line, evening, sweep, why
from tests.domain.november import IN_UTC, OFFICE_HOURS, on

if TYPE_CHECKING:
    from organizer.domain.sweep import Sweep

# Wednesday, at the leaving time.
NOW = on(25, 17)
AT = evening(NOW, IN_UTC, OFFICE_HOURS)


def line(promise: str = "p", person: str | None = "maya", due: int | None = None, **fields: object) -> Line:
    passes = None if due is None else on(due, 12)
    base = Line(promise, person, "mine", "promise", "open", on(20), passes, passes)
    return replace(base, **fields)  # type: ignore[arg-type]


def test_each_reason_for_a_card() -> None:
    assert why(line(kind="message", due=27), AT) == "message"
    assert why(line(due=24), AT) == "overdue"
    assert why(line(overdue_at=on(25, 18)), AT) == "due_today"
    assert why(line(overdue_at=on(26)), AT) == "due_today"
    assert why(line(overdue_at=on(26, 9, 59)), AT) == "due_early"
    assert why(line(overdue_at=on(26, 10)), AT) is None
    assert why(line(), AT) is None
    assert why(line(side="theirs", kind="waiting", due=24), AT) == "theirs_overdue"
    assert why(line(side="theirs", kind="waiting", overdue_at=on(25, 18)), AT) is None
    got = line(side="theirs", kind="waiting", state="got_it", ended=on(25, 9))
    assert why(got, AT) == "not_thanked"
    assert why(replace(got, thanked=True), AT) is None
    assert why(replace(got, ended=on(24, 23)), AT) is None
    assert why(line(state="kept", ended=on(25, 9)), AT) is None


def test_on_friday_what_is_due_before_ten_on_monday_is_early() -> None:
    friday = evening(on(27, 17), IN_UTC, OFFICE_HOURS)
    assert why(line(overdue_at=on(30, 9)), friday) == "due_early"
    assert why(line(overdue_at=on(28, 20)), friday) == "due_early"
    assert why(line(overdue_at=on(30, 10)), friday) is None


def test_cards_come_by_their_most_urgent_line_and_what_waits_longest_first() -> None:
    lines = [
        line("a", "got", state="got_it", ended=on(25, 9)),
        line("b", "theirs", due=24, side="theirs", kind="waiting"),
        line("c", "early", overdue_at=on(26, 9)),
        line("d", "today", overdue_at=on(25, 20)),
        line("e", "late", due=24),
        line("f", "later", due=23),
        line("g", "message", kind="message", due=27),
        line("h", "early", overdue_at=on(40)),
        line("i", "calm", overdue_at=on(40)),
    ]
    found = sweep(lines, frozenset(), AT)
    assert [card.person for card in found.cards] == ["message", "later", "late", "today", "early", "theirs", "got"]
    assert [card.lines for card in found.cards if card.person == "early"] == [("c", "h")]


def test_a_card_lists_all_that_is_open_the_oldest_expected_first() -> None:
    lines = [line("later", due=30), line("none"), line("late", due=20), line("old", state="kept", ended=on(2))]
    assert sweep(lines, frozenset(), AT).cards[0].lines == ("late", "later", "none")


def test_without_a_person_each_promise_has_its_card() -> None:
    found = sweep([line("a", None, due=24), line("b", None, due=23)], frozenset(), AT)
    assert [(card.person, card.lines) for card in found.cards] == [(None, ("b",)), (None, ("a",))]


def test_who_was_given_a_word_today_gets_no_card() -> None:
    lines = [line("a", "maya", due=24), line("b", None, due=24), line("c", None, due=24)]
    found = sweep(lines, frozenset({"maya", "b"}), AT)
    assert [card.lines for card in found.cards] == [("c",)]


def test_messages_and_overdue_always_get_a_card_and_the_rest_stop_at_nine() -> None:
    overdue = [line(f"o{number}", f"o{number}", due=24) for number in range(7)]
    today = [line(f"t{number}", f"t{number}", overdue_at=on(25, 20)) for number in range(5)]
    found = sweep([*today, *overdue], frozenset(), AT)
    assert (len(found.cards), found.more) == (9, 3)
    many = [line(f"o{number}", f"o{number}", due=24) for number in range(12)]
    found = sweep([*today, *many], frozenset(), AT)
    assert (len(found.cards), found.more) == (12, 5)


LINES = st.lists(
    st.builds(
        line,
        promise=st.uuids().map(str),
        person=st.sampled_from([None, *"abcdefghijklmnop"]),
        due=st.none() | st.integers(1, 50),
        kind=st.sampled_from(["promise", "message"]),
        state=st.sampled_from(["open", "open", "open", "kept", "let_go"]),
    ),
    max_size=60,
)


@given(LINES, st.frozensets(st.sampled_from("abcdefgh")))
def test_nobody_is_lost_and_nobody_comes_twice(lines: list[Line], heard: frozenset[str]) -> None:
    found: Sweep = sweep(lines, heard, AT)
    owners = [card.person or card.lines[0] for card in found.cards]
    assert len(owners) == len(set(owners))
    urgent = {one.person or one.promise for one in lines if why(one, AT)} - heard
    assert len(found.cards) + found.more == len(urgent)
    always = {one.person or one.promise for one in lines if why(one, AT) in ALWAYS} - heard
    assert always <= set(owners)
    assert len(found.cards) <= max(MOST_CARDS, len(always))
    for card in found.cards:
        theirs = {one.promise for one in lines if one.person == card.person and one.state == "open"}
        assert set(card.lines) == (theirs if card.person else set(card.lines))
