"""What was edited in two places at once is kept, shown in both, and settled by a person."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from organizer.domain.when import Day
from organizer.services.views import ALSO, Beside

if TYPE_CHECKING:
    from organizer.domain.promises import Promise
    from organizer.services.views import PromiseView
    from tests.calendars.conftest import Meeting
    from tests.calendars.places import Place

FRIDAY, FIRST, EVE = Day(date(2026, 11, 27)), Day(date(2026, 12, 1)), Day(date(2026, 12, 24))


def two_dues(meet: Meeting) -> tuple[Place, Place, Promise]:
    """Let a due be mended in two places before they hear of each other."""
    desk, lap = meet.place("desk"), meet.place("lap")
    made = desk.desk.promise("revised quote", due=FRIDAY)
    meet_again(desk, lap)
    desk.desk.actions.correct(made.id, {"due": EVE})
    lap.desk.actions.correct(made.id, {"due": FIRST})
    meet_again(desk, lap)
    return desk, lap, made


def meet_again(*places: Place) -> None:
    for _ in range(2):
        for place in places:
            place.sync()


def shown(place: Place, promise: Promise) -> PromiseView:
    return place.desk.reader.promise(promise.id)


def test_both_values_are_shown_in_both_places_and_the_earlier_due_leads(meet: Meeting) -> None:
    desk, lap, made = two_dues(meet)
    for place in (desk, lap):
        assert (place.only().due, place.only().first_due) == (FIRST, FIRST)
        assert shown(place, made).beside == (Beside("due", EVE),)
    assert meet.phone().only().icalendar_component["DUE"].dt == FIRST.day


def test_a_round_tells_which_promises_two_places_edited(meet: Meeting) -> None:
    desk, lap = meet.place("desk"), meet.place("lap")
    made = desk.desk.promise("revised quote", due=FRIDAY)
    meet_again(desk, lap)
    desk.desk.actions.correct(made.id, {"what": "revised quote by post"})
    lap.desk.actions.correct(made.id, {"what": "second quote"})
    assert desk.sync().both == ()
    assert lap.sync().both == (made.id,)
    assert lap.sync().both == ()


def test_another_value_settles_it_everywhere(meet: Meeting) -> None:
    desk, lap, made = two_dues(meet)
    desk.desk.actions.correct(made.id, {"due": Day(date(2026, 12, 23))})
    meet_again(desk, lap)
    for place in (desk, lap):
        assert place.only().due == Day(date(2026, 12, 23))
        assert ALSO not in place.only().extra


def test_staying_with_what_leads_settles_it_everywhere_too(meet: Meeting) -> None:
    desk, lap, made = two_dues(meet)
    lap.desk.actions.let_stand(made.id)
    assert shown(lap, made).beside == ()
    meet_again(lap, desk)
    for place in (desk, lap):
        assert place.only().due == FIRST
        assert shown(place, made).beside == ()


def test_the_choice_can_be_taken_back(meet: Meeting) -> None:
    desk, _, made = two_dues(meet)
    desk.desk.actions.correct(made.id, {"due": FIRST})
    assert shown(desk, made).beside == ()
    desk.desk.actions.undo()
    assert shown(desk, made).beside == (Beside("due", EVE),)


def test_two_ends_are_shown_until_another_is_chosen(meet: Meeting) -> None:
    desk, lap = meet.place("desk"), meet.place("lap")
    made = desk.desk.promise("revised quote", due=FRIDAY)
    meet_again(desk, lap)
    desk.desk.actions.keep(made.id)
    lap.desk.actions.let_go(made.id, told=True)
    meet_again(desk, lap)
    for place in (desk, lap):
        assert place.only().state == "kept"
        assert shown(place, made).beside == (Beside("end", "let_go"),)
    lap.desk.actions.reopen(made.id)
    meet_again(lap, desk)
    for place in (desk, lap):
        assert place.only().state == "open"
        assert shown(place, made).beside == ()


def test_what_was_said_to_them_is_known_in_both_places_and_judged_alike(meet: Meeting) -> None:
    desk, lap = meet.place("desk"), meet.place("lap")
    made = desk.desk.promise("revised quote", due=FRIDAY)
    meet_again(desk, lap)
    desk.desk.actions.repromise(made.id, FIRST, told=True)
    meet.clock.move(minutes=5)
    lap.desk.actions.chased(made.id)
    meet_again(desk, lap)
    meet.clock.move(days=5)
    lap.desk.actions.keep(made.id, question="Anything else?")
    meet_again(lap, desk)
    kinds = [line.kind for line in desk.desk.reader.story(made.id)]
    assert kinds == [line.kind for line in lap.desk.reader.story(made.id)]
    assert {"re-promise", "chased", "question", "kept"} <= set(kinds)
    assert shown(desk, made).expected == shown(lap, made).expected
    assert shown(desk, made).grade == shown(lap, made).grade == "excellent"
    assert not desk.sync().did_anything


def test_a_word_that_was_taken_back_is_taken_back_in_both_places(meet: Meeting) -> None:
    desk, lap = meet.place("desk"), meet.place("lap")
    made = desk.desk.promise("revised quote", due=FRIDAY)
    desk.desk.actions.update(made.id, "nearly done")
    meet_again(desk, lap)
    assert [touch.text for touch in lap.desk.book.touches_of(made.id)] == ["nearly done"]
    desk.desk.actions.undo()
    meet_again(desk, lap)
    assert lap.desk.book.touches_of(made.id) == ()


def test_a_grade_that_was_overruled_stands_in_both_places(meet: Meeting) -> None:
    desk, lap = meet.place("desk"), meet.place("lap")
    made = desk.desk.promise("revised quote", due=FRIDAY)
    desk.desk.actions.keep(made.id)
    desk.desk.actions.correct(made.id, {"grade": "bad", "grade_note": "they were not happy"})
    desk.desk.actions.near_miss(made.id, "nearly sent the wrong one")
    desk.desk.promise("another")
    meet_again(desk, lap)
    desk.desk.actions.reopen(made.id)
    meet_again(desk, lap)
    view = shown(lap, made)
    assert (view.promise.grade_given, view.promise.grade_note, view.near_miss) == ("bad", "they were not happy", True)


def test_the_story_tells_what_was_changed_in_another_place(meet: Meeting) -> None:
    desk, lap = meet.place("desk"), meet.place("lap")
    made = desk.desk.promise("revised quote", due=FRIDAY)
    meet_again(desk, lap)
    desk.desk.actions.correct(made.id, {"case": "Q-17", "due": FIRST})
    desk.desk.actions.repromise(made.id, FIRST.__class__(FIRST.day + timedelta(days=1)), told=True)
    meet_again(desk, lap)
    (line,) = [line for line in lap.desk.reader.story(made.id) if line.kind == "sync"]
    assert line.text == "case"


def test_words_that_became_fields_leave_the_summary_on_the_phone(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    phone.add("Leo: ring about the boiler tomorrow 10:00")
    desk.sync()
    assert phone.summaries() == ["Leo: ring about the boiler"]
    assert "DUE" in phone.only().icalendar_component
    assert desk.only().line == "Leo: ring about the boiler tomorrow 10:00"
    assert not desk.sync().did_anything
