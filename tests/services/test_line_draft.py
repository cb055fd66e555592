"""A line being written: what was put right by hand stays so while the words around it change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from organizer.domain.line import Reading
from organizer.services.line_draft import LineDraft
from organizer.services.understanding import Understanding

if TYPE_CHECKING:
    from tests.services.desk import Desk


@pytest.fixture
def draft(desk: Desk) -> LineDraft:
    return LineDraft(Understanding(desk.reader, desk.clock, desk.preferences.settings), desk.clock)


def case_of(draft: LineDraft) -> str | None:
    reading = draft.reading()
    return None if reading is None else reading.case


def plain(draft: LineDraft, words: str) -> None:
    """Write words, and have their case be plain."""
    draft.write(words)
    reading = draft.reading()
    assert reading is not None
    draft.make_plain(tuple(token for token in reading.tokens if token.field == "case"))


@pytest.mark.parametrize(
    "later", ["now pay #A-1", "pay #A-1 today", "pay  #A-1", "#A-1"], ids=["before", "after", "close", "cut"]
)
def test_plain_words_stay_plain_where_others_change(draft: LineDraft, later: str) -> None:
    plain(draft, "pay #A-1")
    assert case_of(draft) is None
    draft.write(later)
    assert case_of(draft) is None


def test_plain_words_that_are_written_anew_are_understood_again(draft: LineDraft) -> None:
    plain(draft, "pay #A-1")
    draft.write("pay #A-2")
    assert case_of(draft) == "A-2"


def test_what_is_chosen_stands_above_the_words_until_it_is_left_out(draft: LineDraft) -> None:
    draft.write("pay #A-1")
    draft.choose("case", "B-2")
    assert case_of(draft) == "B-2"
    draft.leave_out("case")
    assert case_of(draft) is None


def test_an_empty_line_forgets_what_was_chosen(draft: LineDraft) -> None:
    draft.write("pay")
    draft.choose("case", "B-2")
    draft.write("")
    draft.write("pay")
    assert case_of(draft) is None


def test_what_is_written_on_the_page_of_a_case_is_of_it_unless_that_is_said_otherwise(draft: LineDraft) -> None:
    draft.belong_to("A-1")
    draft.write("pay")
    assert case_of(draft) == "A-1"
    draft.write("pay #A-2")
    assert case_of(draft) == "A-2"
    draft.write("pay")
    draft.leave_out("case")
    assert case_of(draft) is None
    draft.clear()
    draft.write("call")
    assert case_of(draft) == "A-1"
    draft.belong_to("")
    assert case_of(draft) is None


def test_names_are_found_by_the_beginning_of_any_of_their_words(desk: Desk, draft: LineDraft) -> None:
    desk.promise(to="Maya Lindqvist")
    desk.promise(to="Linda May")
    assert draft.names_like("lind", 5) == ("Linda May", "Maya Lindqvist")
    assert draft.names_like("may", 5) == ("Linda May", "Maya Lindqvist")
    assert draft.names_like("x", 5) == ()
    assert len(draft.names_like("", 1)) == 1


def test_someone_new_is_known_as_soon_as_they_are_in_the_book(desk: Desk, draft: LineDraft) -> None:
    assert draft.is_new_person("Maya Lindqvist")
    desk.promise(to="Maya Lindqvist")
    assert not draft.is_new_person("Maya Lindqvist")
    desk.actions.undo()
    desk.promise(to="Ben")
    assert not draft.is_new_person("Ben")


def test_what_was_doubtful_is_no_longer_pointed_out_once_it_was_chosen(draft: LineDraft) -> None:
    draft.write("send the deck by 4/5")
    read = draft.reading()
    assert read is not None
    assert [one.code for one in read.warnings] == ["two_readings"]
    draft.choose("due", read.other_due)
    chosen = draft.reading()
    assert chosen is not None
    assert chosen.warnings == ()


def test_a_mark_means_the_case_that_is_known_by_these_words(desk: Desk, draft: LineDraft) -> None:
    for case in ("Harbor refit", "ACME-2231"):
        desk.actions.capture(Reading(text="call", what="call", case=case), source="window")
    for mark, case in (
        ("#harbor-refit", "Harbor refit"),
        ("#Harbor_Refit", "Harbor refit"),
        ("#acme-2231", "ACME-2231"),
        ("#harbor", "harbor"),
    ):
        draft.write(f"send the quote {mark}")
        assert case_of(draft) == case


@pytest.mark.parametrize("words", ["send the map friday 16:00", "call back in 20 minutes"])
def test_words_that_were_understood_are_saved_as_they_would_be_read_now(
    desk: Desk, draft: LineDraft, words: str
) -> None:
    anew = Understanding(desk.reader, desk.clock, desk.preferences.settings)
    draft.write(words)
    for span in ({"seconds": 0}, {"seconds": 20}, {"days": 1}):
        desk.clock.move(**span)
        assert draft.reading() == anew.read(words, desk.clock.now())
    draft.write(f"{words} @Ola #harbor-refit")
    before = draft.reading()
    desk.promise(to="Ola Berg", case="Harbor refit")
    assert draft.reading() == anew.read(draft.words, desk.clock.now())
    assert draft.reading() != before
