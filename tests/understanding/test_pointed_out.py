"""What cannot be, and what could mean several, is pointed out, and nothing of it is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.understanding.capture import people_called, read_line
from organizer.domain.when import Day
from tests.domain.words_at_hand import HABITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from organizer.domain.line import Reading

NOW = datetime(2026, 11, 18, 14, 5, tzinfo=UTC)


def reading(line: str, *people: str, aliases: Mapping[str, tuple[str, ...]] | None = None) -> Reading:
    known = people_called(people, aliases)
    return read_line(line, now=NOW, zone=ZoneInfo("UTC"), people=known, settings=HABITS)


@pytest.mark.parametrize(
    "line, code, text",
    [
        ("send it at 25:00", "no_such_time", "25:00"),
        ("call Bo by 24:30 on Friday", "no_such_time", "24:30 on Friday"),
        ("send it due:25:00", "no_such_time", "due:25:00"),
        ("send it by Feb 30", "no_such_date", "Feb 30"),
        ("send it Feb 30 by 25:00", "no_such_date", "Feb 30 by 25:00"),
        ("call Bo by the 32nd", "no_such_date", "the 32nd"),
        ("call Bo 11/31", "no_such_date", "11/31"),
        ("2/30 call Bo about rent", "no_such_date", "2/30"),
        ("call Bo on the 31st of June", "no_such_date", "the 31st of June"),
        ("send it 2026-13-45", "no_such_date", "2026-13-45"),
    ],
)
def test_a_day_or_time_that_does_not_exist_stays_in_the_words(line: str, code: str, text: str) -> None:
    read = reading(line)
    assert [(one.code, line[one.start : one.end]) for one in read.warnings] == [(code, text)]
    assert read.due is None
    assert text in read.what


@pytest.mark.parametrize(
    "line, due, other",
    [
        ("call Bo on Monday December 1", "2026-12-01", "2026-11-30"),
        ("call Bo Dec 1 (Monday)", "2026-12-01", "2026-11-30"),
        ("call Bo on Friday 12/1", "2026-12-01", "2026-12-04"),
        ("call Bo Thursday, 1 December 2026", "2026-12-01", "2026-12-03"),
        ("call Bo on Monday 2026-12-01", "2026-12-01", "2026-11-30"),
    ],
)
def test_a_weekday_that_is_not_that_of_its_date_is_pointed_out(line: str, due: str, other: str) -> None:
    read = reading(line)
    assert [one.code for one in read.warnings] == ["other_weekday"]
    assert (read.due, read.other_due) == (Day(date.fromisoformat(due)), Day(date.fromisoformat(other)))
    assert read.what == "call Bo"


def test_an_hour_that_does_not_exist_is_pointed_out_after_a_repeat_too() -> None:
    read = reading("call Bo every Friday at 25:00")
    assert [(one.code, one.text) for one in read.warnings] == [("no_such_time", "at 25:00")]
    assert (read.repeat, read.what) == ("FREQ=WEEKLY;BYDAY=FR", "call Bo at 25:00")


@pytest.mark.parametrize("line", ["Bo did 11/31 exercises", "page 2/30 to Bo", "meet on the 32nd floor", "score 2/30"])
def test_figures_that_are_no_day_at_all_are_not_pointed_out(line: str) -> None:
    assert reading(line).warnings == ()


@pytest.mark.parametrize("line", ["call Bo Tuesday December 1", "call Bo Fri 2/4", "call Bo Friday the 4th"])
def test_a_weekday_that_fits_its_date_is_not_pointed_out(line: str) -> None:
    assert reading(line).warnings == ()


def test_a_weekday_far_ahead_tells_the_year_and_the_nearer_one_is_named_too() -> None:
    read = reading("call Bo Tuesday, July 18")
    assert [one.code for one in read.warnings] == ["two_readings"]
    assert (read.due, read.other_due) == (Day(date(2028, 7, 18)), Day(date(2027, 7, 18)))


@pytest.mark.parametrize(
    "line, due, other",
    [
        ("send Tom the form by 10 Nov", "2027-11-10", "2026-11-10"),
        ("send Tom the form by 10/20", "2027-10-20", "2026-10-20"),
        ("send Tom the form by 10 Oct", "2027-10-10", None),
        ("send Tom the form by 20 Nov", "2026-11-20", None),
        ("send Tom the form by 10 Nov 2027", "2027-11-10", None),
    ],
)
def test_a_day_that_is_just_over_may_be_meant_all_the_same(line: str, due: str, other: str | None) -> None:
    read = reading(line)
    assert read.due == Day(date.fromisoformat(due))
    assert read.other_due == (None if other is None else Day(date.fromisoformat(other)))
    assert [one.code for one in read.warnings] == (["two_readings"] if other else [])


def test_beside_a_day_that_does_not_exist_another_still_counts() -> None:
    read = reading("Feb 30, call Bo by Friday")
    assert [one.code for one in read.warnings] == ["no_such_date"]
    assert str(read.due).count("2026, 11, 20") == 1
    assert read.what == "Feb 30, call Bo"


@pytest.mark.parametrize("line", ["@Ana keys", "castillo keys thu", "keys re:Castillo", "tell ana the keys are here"])
def test_a_name_that_several_bear_names_none_of_them_and_is_pointed_out(line: str) -> None:
    read = reading(line, "Ana Castillo", "Ana Lopez", "Leo Castillo")
    assert [one.code for one in read.warnings] == ["several_people"]
    assert {read.to, read.about} & {"Ana Castillo", "Ana Lopez", "Leo Castillo"} == set()


@pytest.mark.parametrize("line", ["@Ana keys", '@"Ana Lopez" keys', "@Zoe keys", "keys for Leo"])
def test_a_name_that_means_one_or_nobody_known_is_not_pointed_out(line: str) -> None:
    assert reading(line, "Ana", "Ana Lopez", "Leo Castillo").warnings == ()


def test_an_alias_of_two_people_is_pointed_out_after_its_mark_too() -> None:
    two = {"Ana Castillo": ("AC",), "Adam Cole": ("AC",)}
    assert [one.code for one in reading("@AC keys", *two, aliases=two).warnings] == ["several_people"]


@pytest.mark.parametrize(
    "line, to, what",
    [
        ("Omar will send me the contract by Friday", "Omar", "send me the contract"),
        ("The boss is going to let me know about the budget Friday", "boss", "let me know about the budget"),
        ("Waiting for Tunde to bring his utility bill, Monday", "Tunde", "bring his utility bill"),
        ("NAPA still owe us the rotors", "NAPA", "the rotors"),
        ("Rosa promised to send us the plan", "Rosa", "send us the plan"),
        ("Omar owes Dana a call", "Omar", "Omar owes Dana a call"),
        ("Tim hasn't sent me the file", "Tim", "Tim hasn't sent me the file"),
    ],
)
def test_what_is_waited_for_is_said_without_whose_it_is(line: str, to: str, what: str) -> None:
    read = reading(line)
    assert (read.kind, read.to, read.what) == ("waiting", to, what)


@pytest.mark.parametrize(
    "line, to, about",
    [
        ("look up Mr. Customer's case for the team manager", "team manager", "Mr. Customer"),
        ("I promised the boss a clean ledger", "boss", None),
        ("the lady in 12C was told we'd call", "lady in 12C", None),
        ("the Goldbergs get two more seats from me", "the Goldbergs", None),
    ],
)
def test_a_role_is_called_without_its_article(line: str, to: str, about: str | None) -> None:
    read = reading(line)
    assert (read.to, read.about) == (to, about)


@pytest.mark.parametrize(
    "line, to, text",
    [
        ("call Gracie", "Grace Kim", "Gracie"),
        ("tell Whitfeild the keys are here", "Dana Whitfield", "Whitfeild"),
        ("Dana Whitfeild needs keys", "Dana Whitfield", "Dana Whitfeild"),
    ],
)
def test_a_name_that_is_only_nearly_a_known_one_is_pointed_out(line: str, to: str, text: str) -> None:
    read = reading(line, "Grace Kim", "Dana Whitfield")
    assert read.to == to
    assert [(one.code, line[one.start : one.end]) for one in read.warnings] == [("nearly_named", text)]


@pytest.mark.parametrize("line", ["call Zelda", "send Zelda a card", "Zelda needs keys", "keys for Zelda tomorrow"])
def test_a_name_with_another_letter_is_another_name(line: str) -> None:
    read = reading(line, "Zelma", "Dana Whitfield")
    assert (read.to, read.warnings) == ("Zelda", ())


def test_what_is_beyond_the_longest_line_is_pointed_out_and_stays_in_the_words() -> None:
    line = "call Bo " + "x" * 4_000 + " by Friday"
    read = reading(line)
    assert [(one.code, one.start, one.end) for one in read.warnings] == [("too_long", 4_000, len(line))]
    assert read.what == line
