"""People left without a word, and what the day offers by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from organizer.domain.people import Rhythm
from organizer.services.ports import Button, Notice
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from organizer.domain.people import Person

# Thursday; two weeks later, on the tenth at 9:12, it is past; the next working morning is that of the eleventh.
LAST_TOUCH = datetime(2026, 11, 26, 9, 12, tzinfo=UTC)


class HandRitual:
    """A sweep at 17:00 of every day, of as many cards as a test says."""

    name = "sweep"

    def __init__(self) -> None:
        self.cards = 2

    def next_at(self, after: datetime) -> datetime | None:
        at = after.replace(hour=17, minute=0)
        return at if at > after else at + timedelta(days=1)

    def notice(self, at: datetime) -> Notice | None:
        buttons = (Button("start", "Start"), Button("later", "In 15 min"), Button("not_today", "Not today"))
        return Notice("sweep", f"{self.cards} to answer, {at:%H:%M}", "", buttons) if self.cards else None

    def stands(self, at: datetime) -> bool:
        return self.notice(at) is not None


@pytest.fixture
def ritual() -> HandRitual:
    return HandRitual()


@pytest.fixture
def evening(tmp_path: Path, ritual: HandRitual) -> Iterator[Desk]:
    made = Desk(tmp_path / "evening", rituals=[ritual])
    yield made
    made.book.close()


def titles(desk: Desk) -> list[str]:
    return [notice.title for notice in desk.notifier.said]


def someone(desk: Desk, name: str = "Maya Lindqvist", longest: int = 14) -> Person:
    """Return a person who was given a word at 9:12 on Thursday, and is meant to be given one every two weeks."""
    promise = desk.promise(to=name)
    desk.actions.keep(promise.id)
    person = desk.reader.person_named(name)
    desk.actions.change_person(person.id, {"rhythm": Rhythm(7, longest)})
    return person


def live_until(desk: Desk, moment: datetime) -> None:
    """Let the alarm ring as often as it wants to until then."""
    desk.reminding.run()
    while desk.alarm.moment is not None and desk.alarm.moment <= moment:
        desk.clock.set(max(desk.alarm.moment, desk.clock.now()))
        desk.reminding.run()
    desk.clock.set(moment)


def test_a_rhythm_past_its_longest_is_said_on_one_working_morning(desk: Desk) -> None:
    someone(desk)
    live_until(desk, LAST_TOUCH + timedelta(days=40))
    assert titles(desk) == ["neglected: Maya Lindqvist"]


def test_it_is_said_on_the_morning_itself_and_not_before(desk: Desk) -> None:
    someone(desk)
    live_until(desk, datetime(2026, 12, 11, 8, 59, tzinfo=UTC))
    assert titles(desk) == []
    live_until(desk, datetime(2026, 12, 11, 9, 0, tzinfo=UTC))
    assert titles(desk) == ["neglected: Maya Lindqvist"]


def test_weekends_make_nobody_late(desk: Desk) -> None:
    someone(desk, longest=16)
    live_until(desk, datetime(2026, 12, 14, 8, 59, tzinfo=UTC))
    assert titles(desk) == []
    live_until(desk, datetime(2026, 12, 14, 9, 0, tzinfo=UTC))
    assert titles(desk) == ["neglected: Maya Lindqvist"]


def test_a_word_in_time_puts_it_off(desk: Desk) -> None:
    person = someone(desk)
    desk.clock.move(days=10)
    desk.actions.touch(person.id)
    live_until(desk, LAST_TOUCH + timedelta(days=20))
    assert titles(desk) == []


def test_a_word_given_meanwhile_takes_the_notice_back(desk: Desk) -> None:
    person = someone(desk)
    live_until(desk, datetime(2026, 12, 11, 10, 0, tzinfo=UTC))
    desk.actions.touch(person.id)
    desk.reminding.run()
    assert desk.notifier.withdrawn == [f"rhythm:{person.id}"]


def test_been_in_touch_notes_a_check_in_and_begins_the_span_anew(desk: Desk) -> None:
    person = someone(desk)
    live_until(desk, datetime(2026, 12, 11, 10, 0, tzinfo=UTC))
    desk.answering.answer(f"rhythm:{person.id}", "touched")
    assert desk.reader.person(person.id).last_touch == desk.clock.now()
    live_until(desk, datetime(2026, 12, 28, 9, 0, tzinfo=UTC))
    assert titles(desk) == ["neglected: Maya Lindqvist"] * 2


def test_tomorrow_says_it_once_more_on_the_next_morning(desk: Desk) -> None:
    person = someone(desk)
    live_until(desk, datetime(2026, 12, 11, 10, 0, tzinfo=UTC))
    desk.answering.answer(f"rhythm:{person.id}", "snooze_tomorrow")
    desk.reminding.run()
    assert desk.notifier.withdrawn == [f"rhythm:{person.id}"]
    live_until(desk, datetime(2026, 12, 12, 9, 0, tzinfo=UTC))
    assert titles(desk) == ["neglected: Maya Lindqvist"] * 2


def test_the_rhythm_of_a_circle_holds_for_who_has_none_of_their_own(desk: Desk) -> None:
    promise = desk.promise(to="Jonas Weber")
    desk.actions.keep(promise.id)
    desk.preferences._settings = replace(desk.preferences.settings(), rhythm_customer=Rhythm(7, 14))
    live_until(desk, datetime(2026, 12, 11, 9, 0, tzinfo=UTC))
    assert titles(desk) == ["neglected: Jonas Weber"]


def test_a_muted_person_is_not_spoken_of(desk: Desk) -> None:
    person = someone(desk)
    desk.reminding.run()
    desk.actions.change_person(person.id, {"muted": True})
    live_until(desk, LAST_TOUCH + timedelta(days=40))
    assert titles(desk) == []


def test_several_people_are_one_notice(desk: Desk) -> None:
    for name in ("Maya Lindqvist", "Jonas Weber", "Ada Obi"):
        someone(desk, name)
    live_until(desk, datetime(2026, 12, 11, 9, 0, tzinfo=UTC))
    assert titles(desk) == ["neglected: Ada Obi, Jonas Weber, Maya Lindqvist"]


def test_a_rhythm_that_was_over_long_before_it_was_set_waits_for_a_working_morning(desk: Desk) -> None:
    desk.clock.set(LAST_TOUCH)
    person = someone(desk)
    desk.actions.change_person(person.id, {"rhythm": Rhythm()})
    desk.clock.set(datetime(2026, 12, 30, 22, 0, tzinfo=UTC))
    desk.actions.change_person(person.id, {"rhythm": Rhythm(7, 14)})
    desk.reminding.run()
    assert titles(desk) == []
    live_until(desk, datetime(2026, 12, 31, 9, 0, tzinfo=UTC))
    assert titles(desk) == ["neglected: Maya Lindqvist"]


def test_the_sweep_is_offered_at_its_time_and_once(evening: Desk) -> None:
    live_until(evening, datetime(2026, 11, 26, 20, 0, tzinfo=UTC))
    assert titles(evening) == ["2 to answer, 17:00"]


def test_with_nothing_to_do_no_sweep_is_offered(evening: Desk, ritual: HandRitual) -> None:
    ritual.cards = 0
    live_until(evening, datetime(2026, 11, 26, 20, 0, tzinfo=UTC))
    assert titles(evening) == []


def test_later_offers_it_again_in_15_minutes_and_not_today_ends_it(evening: Desk) -> None:
    live_until(evening, datetime(2026, 11, 26, 17, 1, tzinfo=UTC))
    evening.answering.answer("sweep", "later")
    evening.answering.answer("sweep", "later")
    live_until(evening, datetime(2026, 11, 26, 17, 16, tzinfo=UTC))
    assert titles(evening) == ["2 to answer, 17:00", "2 to answer, 17:16"]
    evening.answering.answer("sweep", "not_today")
    live_until(evening, datetime(2026, 11, 27, 16, 59, tzinfo=UTC))
    assert len(titles(evening)) == 2
    live_until(evening, datetime(2026, 11, 27, 17, 0, tzinfo=UTC))
    assert len(titles(evening)) == 3


def test_a_sweep_that_was_missed_is_offered_once(evening: Desk) -> None:
    evening.reminding.begin()
    evening.clock.move(days=3)
    again = evening.reopened()
    again.reminding.begin()
    assert titles(again) == ["2 to answer, 17:00"]
    again.book.close()


def test_an_offer_is_taken_back_once_nothing_is_left_to_do(evening: Desk, ritual: HandRitual) -> None:
    live_until(evening, datetime(2026, 11, 26, 17, 0, tzinfo=UTC))
    assert [notice.key for notice in evening.notifier.said] == ["sweep"]
    evening.reminding.run()
    assert evening.notifier.withdrawn == []
    ritual.cards = 0
    evening.reminding.run()
    assert evening.notifier.withdrawn == ["sweep"]
    ritual.cards = 1
    evening.reminding.run()
    assert len(evening.notifier.said) == 1


def test_whoever_was_left_without_a_word_waits_in_the_list_until_it_is_answered(desk: Desk) -> None:
    person = someone(desk)
    live_until(desk, datetime(2026, 12, 11, 9, 0, tzinfo=UTC))
    assert [one.person.name for one in desk.reminding.people_waiting()] == ["Maya Lindqvist"]
    assert desk.reminding.count_waiting() == 1
    desk.answering.snooze_all([f"rhythm:{person.id}"], "snooze_monday")
    assert desk.reminding.people_waiting() == ()
    live_until(desk, datetime(2026, 12, 14, 9, 0, tzinfo=UTC))
    assert [one.person.name for one in desk.reminding.people_waiting()] == ["Maya Lindqvist"]
    desk.answering.answer(f"rhythm:{person.id}", "touched")
    desk.reminding.run()
    assert desk.reminding.count_waiting() == 0


def test_what_quiet_holds_back_of_people_is_in_the_list(desk: Desk) -> None:
    someone(desk)
    desk.clock.set(datetime(2026, 12, 11, 8, 30, tzinfo=UTC))
    desk.quiet.ask_for()
    live_until(desk, datetime(2026, 12, 11, 9, 0, tzinfo=UTC))
    assert titles(desk) == []
    assert [one.person.name for one in desk.reminding.people_waiting()] == ["Maya Lindqvist"]
    assert desk.reminding.count_waiting() == 1


def test_whoever_was_muted_by_mistake_waits_again(desk: Desk) -> None:
    person = someone(desk)
    live_until(desk, datetime(2026, 12, 11, 9, 0, tzinfo=UTC))
    desk.actions.change_person(person.id, {"muted": True})
    desk.reminding.run()
    assert desk.reminding.people_waiting() == ()
    desk.actions.undo()
    live_until(desk, datetime(2026, 12, 11, 9, 1, tzinfo=UTC))
    assert [one.person.name for one in desk.reminding.people_waiting()] == ["Maya Lindqvist"]
    live_until(desk, datetime(2026, 12, 20, 9, 1, tzinfo=UTC))
    assert len(desk.notifier.said) == 2


def test_a_touch_that_was_taken_back_lets_them_wait_again_at_once(desk: Desk) -> None:
    person = someone(desk)
    live_until(desk, datetime(2026, 12, 11, 9, 0, tzinfo=UTC))
    desk.actions.touch(person.id)
    desk.reminding.run()
    assert desk.reminding.people_waiting() == ()
    desk.actions.undo()
    desk.reminding.run()
    assert [one.person.name for one in desk.reminding.people_waiting()] == ["Maya Lindqvist"]
