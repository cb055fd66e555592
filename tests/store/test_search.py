"""Whatever was written is found by its words, newest first."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from organizer.domain.errors import Unusable
from organizer.domain.when import Day, Zoned

if TYPE_CHECKING:
    from organizer.domain.promises import Promise
    from tests.services.desk import Desk

THURSDAY = date(2026, 11, 26)
FRIDAY, MONDAY = Day(date(2026, 11, 27)), Day(date(2026, 11, 30))


def found(desk: Desk, words: str, **asked: object) -> list[str]:
    return [one.view.promise.what for one in desk.reader.search(words, **asked)]  # type: ignore[arg-type]


def places(desk: Desk, words: str) -> list[str]:
    return [one.found_in for one in desk.reader.search(words)]


def corrected(desk: Desk, promise: Promise, **changes: object) -> None:
    desk.actions.correct(promise.id, changes)


# Words


def test_every_word_is_looked_for_and_the_newest_comes_first(desk: Desk) -> None:
    for what in ("send the red quote", "send the blue quote", "send the blue chair"):
        desk.promise(what)
    assert found(desk, "quote send") == ["send the blue quote", "send the red quote"]
    assert found(desk, "chair red") == []


def test_the_last_word_may_be_only_begun_and_others_not(desk: Desk) -> None:
    desk.promise("send the quote")
    assert found(desk, "send quo") == ["send the quote"]
    assert found(desk, "q") == ["send the quote"]
    assert found(desk, "quo send") == []
    assert found(desk, "uote") == []


def test_words_in_quotes_stand_together_in_that_order(desk: Desk) -> None:
    desk.promise("bring the red chair", to=None)
    assert found(desk, '"red chair"') == ["bring the red chair"]
    assert found(desk, '"chair red"') == []
    assert found(desk, '"red cha"') == []


def test_case_accents_and_spelling_of_one_letter_make_no_difference(desk: Desk) -> None:
    desk.promise("Café für Zoë", to=None)
    for words in ("CAFE", "café", "cafe\u0301", "fur zoe", "ZOË"):
        assert found(desk, words) == ["Café für Zoë"], words


@pytest.mark.parametrize("words", ["Maya", "lindqvist", "C-4711", "4711", "break", "fountain", "urgent", "parcel"])
def test_it_looks_everywhere(desk: Desk, words: str) -> None:
    promise = desk.promise(
        "send the quote", to="Maya Lindqvist", case="C-4711", where="break room", line="urgent quote"
    )
    desk.actions.update(promise.id, "left by the fountain")
    corrected(desk, promise, note="the parcel is blue")
    assert found(desk, words) == ["send the quote"]


def test_it_looks_by_the_person_it_is_about_and_by_an_alias(desk: Desk) -> None:
    promise = desk.promise("look it up", to="Ann", about="Mr. Lopez")
    assert promise.about is not None
    desk.actions.change_person(promise.about, {"aliases": ("El Señor",)})
    assert found(desk, "lopez") == found(desk, "señor") == found(desk, "ann") == ["look it up"]


def test_it_looks_into_what_is_noted_of_a_person_as_soon_as_it_is(desk: Desk) -> None:
    promise = desk.promise("send it", to="Nora")
    assert promise.to is not None
    desk.actions.change_person(promise.to, {"note": "likes giraffes 長頸鹿"})
    assert places(desk, "giraffe") == places(desk, "頸") == ["person"]
    assert found(desk, "send giraffes") == ["send it"]
    desk.actions.change_person(promise.to, {"note": "likes zebras"})
    assert (found(desk, "giraffes"), found(desk, "zebras")) == ([], ["send it"])


def test_what_was_noted_of_a_person_before_notes_were_looked_into_is_found(desk: Desk) -> None:
    promise = desk.promise("send it", to="Nora")
    assert promise.to is not None
    desk.actions.change_person(promise.to, {"note": "likes giraffes"})
    with desk.book.step("an older program", desk.clock.now()) as step:
        step.execute("INSERT OR REPLACE INTO find (rowid, what) SELECT seq, what FROM promise")
    desk.book.database.user_version = 7
    assert found(desk, "giraffes") == []
    again = desk.reopened()
    assert found(again, "giraffes") == found(again, "nora") == ["send it"]
    again.book.close()


def test_it_tells_where_the_words_were(desk: Desk) -> None:
    promise = desk.promise("send it", to="Maya", case="C-4711", where="hallway", line="mail it to her", channel="phone")
    desk.actions.update(promise.id, "left by the fountain")
    asked = {
        "send": "what",
        "mail": "line",
        "maya": "person",
        "4711": "case",
        "hallway": "where",
        "fount": "story",
        "it": "what",
        "send maya": "what",
        "maya fountain": "person",
        "to:maya": "person",
        "case:C-4711": "case",
        "via:phone": "channel",
        "where:hall": "where",
        "is:open": "state",
        "to:maya is:open": "person",
        "to:maya fountain": "story",
    }
    assert {words: places(desk, words) for words in asked} == {words: [place] for words, place in asked.items()}


def test_a_due_or_a_grade_alone_is_told_as_such(desk: Desk) -> None:
    promise = desk.promise(due=FRIDAY)
    desk.actions.keep(promise.id)
    assert places(desk, "due:2026-11-27") == ["due"]
    assert places(desk, "grade:good") == ["grade"]


# What changed


def test_what_was_changed_is_found_by_its_new_words_only(desk: Desk) -> None:
    promise = desk.promise("send the quote", line="x", to="Maya")
    corrected(desk, promise, what="bring the chair", to="Ruth")
    assert found(desk, "chair") == found(desk, "ruth") == ["bring the chair"]
    assert found(desk, "quote") == found(desk, "maya") == []


def test_a_person_by_a_new_name_is_found_at_once(desk: Desk) -> None:
    promise = desk.promise("send it", to="Maya")
    assert promise.to is not None
    desk.actions.change_person(promise.to, {"name": "Mia"})
    assert (found(desk, "mia"), found(desk, "maya")) == (["send it"], [])


def test_merged_people_are_found_by_either_name(desk: Desk) -> None:
    one, other = desk.promise("a", to="Maya"), desk.promise("b", to="Mia")
    assert one.to is not None
    assert other.to is not None
    desk.actions.merge(other.to, one.to)
    assert found(desk, "mia") == found(desk, "maya") == ["b", "a"]


def test_what_was_deleted_or_taken_back_is_not_found_until_it_is_there_again(desk: Desk) -> None:
    promise = desk.promise("send the quote")
    desk.actions.update(promise.id, "by the fountain")
    desk.actions.undo()
    assert found(desk, "fountain") == []
    desk.actions.redo()
    assert found(desk, "fountain") == ["send the quote"]
    desk.actions.delete(promise.id)
    assert found(desk, "quote") == found(desk, "is:open") == []
    desk.actions.undo()
    assert found(desk, "quote") == ["send the quote"]


# Operators


def test_to_and_about_ask_for_names_from_the_beginning_of_any_word(desk: Desk) -> None:
    desk.promise("a", to="Maya Lindqvist", about="Amaya Hale")
    desk.promise("b", to="Amaya Hale")
    assert found(desk, "to:maya") == found(desk, "to:LINDQ") == found(desk, 'to:"maya  lind"') == ["a"]
    assert found(desk, "about:hale") == ["a"]
    assert found(desk, "to:hale") == ["b"]
    assert found(desk, "to:nobody") == []
    assert found(desk, "to:maya to:hale") == []


def test_a_letter_that_means_many_finds_the_newest_of_theirs_and_nobody_elses(desk: Desk) -> None:
    desk.promise("the first", to="Maya Lindqvist")
    with desk.actions.together("capture"):
        for number in range(2_000):
            desk.promise(f"one {number}", to="Maya Lindqvist", about="Mona Hale")
    desk.promise("not theirs", to="Ruth Norris")
    for operator in ("to", "about"):
        assert found(desk, f"{operator}:m", limit=2) == ["one 1999", "one 1998"]
        assert found(desk, f'{operator}:m "one 7"', limit=2) == ["one 7"]
    assert found(desk, "to:m first") == ["the first"]
    assert found(desk, "about:m first") == []
    assert found(desk, "to:m is:kept") == []


def test_names_are_asked_for_without_their_accents(desk: Desk) -> None:
    desk.promise("a", to="Zoë Ørsted")
    assert found(desk, "to:zoe") == ["a"]


def test_a_case_is_asked_for_whole(desk: Desk) -> None:
    desk.promise("a", case="C-12")
    desk.promise("b", case="C-123")
    desk.promise("c", case="Ä-12")
    assert found(desk, "case:c-12") == found(desk, "case:#C-12") == ["a"]
    assert found(desk, "case:C-") == []
    assert found(desk, "case:ä-12") == ["c"]
    assert found(desk, "case:-") == []


def test_a_channel_and_a_place_may_be_a_part(desk: Desk) -> None:
    desk.promise("a", channel="in person", where="break room")
    desk.promise("b", channel="voicemail", where="★")
    desk.promise("c")
    assert found(desk, "via:person") == found(desk, "where:room") == found(desk, "where:bre") == ["a"]
    assert found(desk, "via:voice") == found(desk, "where:★") == ["b"]
    assert found(desk, "via:%") == found(desk, "via:_") == []


def test_a_due_is_asked_for_by_the_users_days(desk: Desk) -> None:
    desk.clock.travel("Europe/Paris")
    desk.promise("day", due=FRIDAY)
    desk.promise("time", due=Zoned(datetime(2026, 11, 27, 15, tzinfo=UTC).replace(tzinfo=None), "Europe/Paris"))
    desk.promise("monday", due=MONDAY)
    desk.promise("none")
    assert found(desk, "due:2026-11-27") == found(desk, "due:=2026-11-27") == ["time", "day"]
    assert found(desk, "due:<2026-11-27") == []
    assert found(desk, "due:<=2026-11-27") == found(desk, "due:<2026-11-28") == ["time", "day"]
    assert found(desk, "due:>2026-11-27") == found(desk, "due:>=2026-11-30") == ["monday"]
    assert found(desk, "due:>=2026-11-27 due:<2026-12-01") == ["monday", "time", "day"]


def test_states_are_asked_for(desk: Desk) -> None:
    kept = desk.promise("kept")
    desk.actions.keep(kept.id)
    desk.promise("late", due=FRIDAY)
    desk.promise("waiting", side="theirs", kind="waiting", due=MONDAY)
    got = desk.promise("got", side="theirs", kind="waiting")
    desk.actions.got_it(got.id)
    desk.promise("message", kind="message", due=MONDAY)
    desk.clock.move(days=2)
    assert found(desk, "is:open") == ["message", "waiting", "late"]
    assert found(desk, "is:overdue") == ["late"]
    assert found(desk, "is:waiting") == ["waiting"]
    assert found(desk, "is:kept") == ["kept"]
    assert found(desk, "is:closed") == ["got", "kept"]
    assert found(desk, "is:mine is:open") == ["message", "late"]
    assert found(desk, "is:theirs") == ["got", "waiting"]
    assert found(desk, "is:message") == ["message"]


def test_overdue_is_asked_of_the_present_that_is_given(desk: Desk) -> None:
    desk.promise("late", due=FRIDAY)
    assert found(desk, "is:overdue") == []
    assert found(desk, "is:overdue", now=desk.clock.now() + timedelta(days=3)) == ["late"]


def test_a_grade_is_that_of_the_present_also_where_nothing_was_judged_anew(desk: Desk) -> None:
    desk.promise("late", due=FRIDAY)
    good = desk.promise("good", due=FRIDAY)
    desk.actions.keep(good.id)
    for later, grade in ((timedelta(days=2), "late"), (timedelta(days=12), "bad")):
        now = desk.clock.now() + later
        assert found(desk, f"grade:{grade}", now=now) == ["late"]
        assert found(desk, f"grade:{grade} late", now=now) == ["late"]
        assert found(desk, "grade:good", now=now) == ["good"]
    assert found(desk, "grade:late") == []


def test_a_page_is_full_though_grades_have_changed_since(desk: Desk) -> None:
    for number in range(6):
        promise = desk.promise(f"promise {number}", due=FRIDAY)
        if number % 2:
            desk.actions.update(promise.id, "it will be late")
    now = desk.clock.now() + timedelta(days=2)
    assert found(desk, "grade:late_told", now=now, limit=2) == ["promise 5", "promise 3"]


def test_a_value_no_operator_knows_is_refused(desk: Desk) -> None:
    with pytest.raises(Unusable):
        desk.reader.search("is:lost")


# Pages


@pytest.mark.parametrize("words", ["promise", "is:open", "promise is:open", "手紙", "to:maya"])
def test_pages_follow_one_another_without_a_gap(desk: Desk, words: str) -> None:
    for number in range(7):
        desk.promise(f"promise {number} 手紙", to="Maya")
    first = desk.reader.search(words, limit=3)
    second = desk.reader.search(words, limit=3, after=first[-1].view.promise.id)
    third = desk.reader.search(words, limit=3, after=second[-1].view.promise.id)
    whats = [one.view.promise.what for one in (*first, *second, *third)]
    assert whats == [f"promise {number} 手紙" for number in range(6, -1, -1)]
    assert desk.reader.search(words, limit=3, after=third[-1].view.promise.id) == ()


def test_nothing_is_found_with_nothing(desk: Desk) -> None:
    desk.promise()
    assert found(desk, "") == found(desk, '  "" ') == found(desk, "to:") == []


# Scripts without spaces, and what is no letter at all


@pytest.mark.parametrize(
    "what, words",
    [
        ("株式会社に見積書を送る", "見積"),
        ("株式会社に見積書を送る", "見積書 会社"),
        ("ABC株式会社に送る", "abc株式"),
        ("계약서를 보내기", "계약"),
        ("ส่งใบเสนอราคา", "ราคา"),
        ("send 🎁 to her", "🎁"),
        ("50% off", "%"),
        ("file_name", "_"),
        ("C:\\path", "\\"),
        ("what?", "?"),
    ],
)
def test_they_are_found_anywhere_in_a_text(desk: Desk, what: str, words: str) -> None:
    desk.promise("something else", to=None)
    desk.promise(what, to=None)
    assert found(desk, words) == [what]
    assert places(desk, words) == ["what"]


def test_they_are_found_wherever_words_are_looked_for(desk: Desk) -> None:
    promise = desk.promise("a", to="田中恵子", case="案件7", where="市場", line="手紙")
    desk.actions.update(promise.id, "明日")
    corrected(desk, promise, note="注意")
    for words in ("田中", "案件", "市場", "手紙", "明日", "注意", "where:市", "to:恵子", "case:案件7"):
        assert found(desk, words) == ["a"], words
    assert found(desk, "where:田") == found(desk, "to:市場") == []


def test_they_go_with_other_words(desk: Desk) -> None:
    desk.promise("send 見積書", to=None)
    desk.promise("bring 見積書", to=None)
    assert found(desk, "見積 send") == ["send 見積書"]


# Whatever is typed

HOSTILE = [
    '"', '""', '"""', "'", "*", "**", "a*", "^a", "a AND", "AND", "OR", "NOT", "NOT a", "NEAR(a b)", "a NEAR/2 b", "(", ")",
    "(a", "a)", "{what} : a", "what:a", "what : a", "-a", "+a", "a + b", "a;DROP TABLE promise", "%", "_", "\\", "a\x00b",
    "\x00", "\ud800", "a\ud800b", "to:'", "to:%", "to:\\", 'case:"', "case:'", "where:*", 'where:""', "via:'", "☃", "é",
    "\u0301", "\u200d", "a" * 4_000, "a " * 2_000, "の " * 2_000, '"a b" ' * 600, "( " * 2_000, "to:a " * 20, "a\u202eb",
]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(HOSTILE[:-9]), max_size=4).map(" ".join)))
@example("is:open NEAR(")
def test_nothing_that_is_typed_is_ever_a_fault(desk: Desk, words: str) -> None:
    with suppress(Unusable):
        assert desk.reader.search(words) == ()


@pytest.mark.parametrize("words", HOSTILE)
def test_what_looks_like_a_language_is_only_words(desk: Desk, words: str) -> None:
    desk.promise("and or not near a b what", to=None)
    desk.reader.search(words)
    assert found(desk, "near") == ["and or not near a b what"]


WORD = st.text(st.characters(categories=["Ll", "Lu", "Nd"], max_codepoint=0x24F), min_size=1, max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(words=st.lists(WORD, min_size=1, max_size=5), data=st.data())
def test_any_of_its_words_and_any_beginning_of_one_finds_a_promise(
    desk: Desk, words: list[str], data: st.DataObject
) -> None:
    promise = desk.promise(" ".join(words), to=None)
    some = data.draw(st.permutations(words))
    cut = data.draw(st.integers(1, len(some[-1])))
    asked = " ".join([*some[:-1], some[-1][:cut]])
    ids = [one.view.promise.id for one in desk.reader.search(asked)]
    assert ids[0] == promise.id
