"""What goes into the book comes out of it as it was, or does not go in at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from organizer.domain.grading import Judged
from organizer.domain.people import Person, Rhythm
from organizer.domain.promises import Promise
from organizer.domain.touches import Touch
from organizer.domain.when import Day, Floating, Instant, Zoned
from organizer.store.book import Book
from organizer.store.tables import PromiseRow

if TYPE_CHECKING:
    from organizer.domain.when import Due

NOON = datetime(2026, 11, 26, 12, 0, 0, 123456, tzinfo=UTC)
IN_UTC = ZoneInfo("UTC")
CIVIL = NOON.replace(tzinfo=None)
MAYA = Person("maya", "Maya Lindqvist")
NOTHING_JUDGED = Judged()

EVERYTHING = Promise(
    id="p1",
    made=NOON,
    captured=NOON.replace(hour=13),
    what="send the quote",
    line="send the quote @Maya re:Lopez",
    side="theirs",
    kind="waiting",
    to="maya",
    about="lopez",
    case="C-12",
    channel="phone",
    where="break room",
    due=Zoned(CIVIL, "Europe/Paris"),
    first_due=Day(date(2026, 11, 27)),
    repeat="FREQ=WEEKLY",
    series="s1",
    hangs_on="p0",
    state="let_go",
    ended=NOON.replace(day=28),
    told=False,
    note="by the window",
    source="mail",
    near_miss_note="nearly forgot",
    grade_given="good",
    grade_note="They said so.",
    extra={"colour": "green", "deep": {"list": [1, None, "två"]}},
)


def put(book: Book, *things: Promise | Person | Touch, of: Judged = NOTHING_JUDGED) -> None:
    with book.step("put", NOON) as step:
        for thing in things:
            match thing:
                case Promise():
                    step.put_promise(thing, of, IN_UTC)
                case Person():
                    step.put_person(thing)
                case Touch():
                    step.put_touch(thing)


def again(book: Book) -> Book:
    """Open the same book once more, as the next start of the program does."""
    book.close()
    return Book(book.path)


def test_every_field_of_a_promise_outlives_the_program(book: Book) -> None:
    put(book, MAYA, Person("lopez", "Lopez"), EVERYTHING)
    reopened = again(book)
    assert reopened.promise("p1") == EVERYTHING
    reopened.close()


def test_every_field_of_a_person_outlives_the_program(book: Book) -> None:
    person = Person(
        "o",
        'Zoë "Zo" Ørsted',
        "personal",
        ("Zo", "ゾーイ"),
        ("zo@example.org",),
        ("+45 1234",),
        Rhythm(14, 30),
        muted=True,
        note="likes tea",
        extra={"shoe": 38},
    )
    put(book, person)
    reopened = again(book)
    assert reopened.person("o") == person
    reopened.close()


def test_every_field_of_a_touch_outlives_the_program(book: Book) -> None:
    touch = Touch(
        "t",
        "re-promise",
        NOON,
        "maya",
        "p",
        "out",
        "chat",
        "säg",
        told=False,
        due=Day(date(2026, 12, 1)),
        extra={"a": 1},
    )
    put(book, MAYA, replace(EVERYTHING, id="p", about=None), touch)
    reopened = again(book)
    assert reopened.touches_of("p") == (touch,)
    assert reopened.touches_with("maya") == (touch,)
    reopened.close()


@pytest.mark.parametrize(
    "due",
    [
        None,
        Day(date(2026, 2, 28)),
        Day(date.max),
        Day(date.min),
        Zoned(CIVIL, "America/New_York"),
        Floating(CIVIL.replace(second=0, microsecond=0)),
        Instant(NOON),
    ],
)
def test_a_due_keeps_what_was_meant(book: Book, due: Due | None) -> None:
    put(book, Promise("p", NOON, NOON, "a", "a", due=due, first_due=due))
    found = book.promise("p")
    assert found is not None
    assert (found.due, found.first_due) == (due, due)


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(what=WORDS, name=WORDS, text=WORDS, key=WORDS, value=st.none() | st.booleans() | st.integers() | WORDS)
def test_any_words_at_all_come_back_letter_by_letter(
    book: Book, what: str, name: str, text: str, key: str, value: object
) -> None:
    promise = Promise("p", NOON, NOON, what, what, note=text, case=text, where=name, extra={key: value})
    person = Person("q", name, aliases=(text,), note=what)
    touch = Touch("t", "update", NOON, "q", "p", text=text)
    put(book, person, promise, touch)
    assert (book.promise("p"), book.person("q"), book.touches_of("p")) == (promise, person, (touch,))


def test_moments_are_exact_to_the_microsecond_from_the_first_year_to_the_last(book: Book) -> None:
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    put(book, Promise("p", first, last, "a", "a", ended=last.replace(microsecond=999_998)))
    found = book.promise("p")
    assert found is not None
    assert (found.made, found.captured, found.ended) == (first, last, last.replace(microsecond=999_998))


# All or nothing


def test_a_verb_that_fails_half_way_leaves_nothing(book: Book) -> None:
    # The promise names somebody who is not there.
    with pytest.raises(Exception, match="FOREIGN KEY"):
        put(book, MAYA, EVERYTHING)
    assert (book.people(), book.promise("p1")) == ((), None)
    assert book.database.execute_sql("SELECT count(*) FROM step").fetchone() == (0,)
    assert book.database.execute_sql("SELECT count(*) FROM change").fetchone() == (0,)


def test_putting_the_same_again_changes_nothing_and_remembers_nothing(book: Book) -> None:
    put(book, MAYA, replace(EVERYTHING, about=None))
    put(book, MAYA, replace(EVERYTHING, about=None))
    assert book.database.execute_sql("SELECT count(*) FROM change").fetchone() == (2,)


def test_a_change_remembers_only_the_fields_it_changed(book: Book) -> None:
    one = Promise("p", NOON, NOON, "a", "a")
    put(book, one)
    put(book, replace(one, what="b", note="n"))
    kept = book.database.execute_sql("SELECT before, after FROM change ORDER BY seq DESC LIMIT 1").fetchone()
    assert kept == ('{"what": "a", "note": ""}', '{"what": "b", "note": "n"}')


def test_what_is_derived_is_written_beside_it(book: Book) -> None:
    of = Judged(
        expected=NOON, overdue_at=NOON, grade="late", reason="late", grade_changes_at=NOON, near_miss=True, moves=3
    )
    put(book, Promise("p", NOON, NOON, "a", "a", due=Instant(NOON)), of=of)
    columns = "due_at", "expected_at", "overdue_at", "grade", "grade_reason", "grade_changes_at", "near_miss", "moves"
    micros = 1_795_694_400_123_456
    row = PromiseRow.select().dicts().first(book.database)
    assert tuple(row[column] for column in columns) == (micros, micros, micros, "late", "late", micros, 1, 3)
    assert row["zone"] == "UTC"


# What was deleted


def test_what_was_deleted_is_a_tombstone_and_comes_back_when_it_is_put_again(book: Book) -> None:
    one = Promise("p", NOON, NOON, "a", "a", to="maya")
    put(book, MAYA, one, Touch("t", "update", NOON, "maya", "p"))
    with book.step("delete", NOON) as step:
        for kind, row_id in (("promise", "p"), ("person", "maya"), ("touch", "t")):
            step.delete(kind, row_id)
    assert (book.promise("p"), book.person("maya"), book.people(), book.touches_of("p")) == (None, None, (), ())
    assert (book.promises_with("maya"), book.promise_ids("p", 5)) == ((), ())
    assert book.promise_touched_by("t") == "p"
    assert book.database.execute_sql("SELECT count(*) FROM promise").fetchone() == (1,)
    put(book, MAYA, one)
    assert (book.promise("p"), book.person("maya")) == (one, MAYA)


# Asking


def test_ids_are_found_by_their_beginning(book: Book) -> None:
    put(book, *(Promise(name, NOON, NOON, "a", "a") for name in ("abcd1", "abcd2", "abce", "abc%")))
    assert sorted(book.promise_ids("abcd", 5)) == ["abcd1", "abcd2"]
    assert len(book.promise_ids("abc", 2)) == 2
    assert book.promise_ids("abc%", 5) == ("abc%",)
    assert book.promise_ids("x", 5) == ()


def test_everyone_comes_by_name_however_it_is_written(book: Book) -> None:
    put(book, Person("1", "zoe"), Person("2", "Adam"), Person("3", "bea"))
    assert [person.name for person in book.people()] == ["Adam", "bea", "zoe"]


def test_names_of_a_thousand_people_are_known_deleted_ones_too(book: Book) -> None:
    put(book, *(Person(str(number), f"Person {number}") for number in range(1_001)))
    with book.step("delete", NOON) as step:
        step.delete("person", "7")
    names = book.names_of(str(number) for number in range(1_001))
    assert (len(names), names["7"], names["1000"]) == (1_001, "Person 7", "Person 1000")
    assert book.names_of([]) == {}


def test_promises_with_a_person_are_those_to_and_about_them(book: Book) -> None:
    put(book, MAYA, Person("lopez", "Lopez"))
    put(book, Promise("1", NOON, NOON, "a", "a", to="maya"), Promise("2", NOON, NOON, "b", "b", about="maya"))
    put(book, Promise("3", NOON, NOON, "c", "c", to="lopez"))
    assert [promise.id for promise in book.promises_with("maya")] == ["1", "2"]


def test_touches_come_oldest_first_and_in_one_moment_as_they_were_noted(book: Book) -> None:
    put(book, MAYA, Promise("p", NOON, NOON, "a", "a"))
    times = {"late": NOON.replace(hour=15), "first": NOON, "second": NOON, "early": NOON.replace(hour=9)}
    put(book, *(Touch(name, "update", at, "maya", "p") for name, at in times.items()))
    assert [touch.id for touch in book.touches_of("p")] == ["early", "first", "second", "late"]


def test_a_series_goes_on_where_a_later_occurrence_stands(book: Book) -> None:
    first, second = (Promise(name, NOON, NOON, "a", "a", series="s", repeat="FREQ=DAILY") for name in "12")
    put(book, first)
    assert not book.goes_on(first)
    put(book, second)
    assert book.goes_on(first)
    assert not book.goes_on(second)
    with book.step("delete", NOON) as step:
        step.delete("promise", "2")
    assert not book.goes_on(first)


def test_settings_are_kept_and_forgotten(book: Book) -> None:
    with book.unremembered() as step:
        step.put_setting("leaving", "17:30")
        step.put_setting("language", "de")
    with book.unremembered() as step:
        step.put_setting("language", None)
        step.put_setting("leaving", "18:00")
    assert book.settings() == {"leaving": "18:00"}


def test_a_sound_book_passes_its_check(book: Book) -> None:
    put(book, MAYA)
    assert book.quick_check()
