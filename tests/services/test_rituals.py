"""The rituals over a real book: what time overtakes, zones, weeks from Sunday, rhythms of circles, drafts of one's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from organizer.domain.errors import Unusable
from organizer.domain.when import Day, Zoned
from organizer.services.alerts.rejudging import Rejudging
from organizer.services.rituals.absences import Absences
from organizer.services.rituals.reviewing import Reviewing
from organizer.services.rituals.sweeping import Sweeping

if TYPE_CHECKING:
    from tests.services.desk import Desk


def reviewing(desk: Desk) -> Reviewing:
    return Reviewing(desk.book, desk.clock, desk.preferences.settings)


def at(day: int, hour: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def timed(day: int, hour: int) -> Zoned:
    return Zoned(at(day, hour).replace(tzinfo=None), "UTC")


def test_the_review_of_a_later_friday_knows_what_will_be_late_by_then(desk: Desk) -> None:
    desk.promise("one", due=timed(27, 12))
    desk.promise("two", due=timed(27, 20))
    went = reviewing(desk)
    week = went.week()
    assert went.how_it_went(week).kept_on_time.due == 0
    friday = went.how_it_went(week, at(27, 17))
    assert (friday.kept_on_time.due, friday.grades["late"], friday.circles["customer"].due) == (1, 1, 1)
    later = went.how_it_went(week, at(20, 12, month=12))
    assert (later.grades["bad"], later.weeks[-1][1].due) == (2, 2)
    # Nothing of it was written: the present is as it was.
    assert went.how_it_went(week).kept_on_time.due == 0


def test_what_was_kept_without_a_time_and_after_they_had_to_ask_was_not_kept_in_time(desk: Desk) -> None:
    asked, unasked = desk.promise("one", to="Maya"), desk.promise("two", to="Maya")
    desk.clock.set(desk.clock.now() + timedelta(hours=1))
    desk.actions.chased(asked.id)
    for promise in (asked, unasked):
        desk.actions.keep(promise.id)
    went = reviewing(desk)
    week = went.how_it_went(went.week())
    assert (week.grades["good"], week.grades["bad"]) == (1, 1)
    assert (week.kept_on_time.kept, week.kept_on_time.due) == (1, 2)
    [maya] = desk.reader.people()
    assert (maya.kept, maya.due) == (1, 2)


def test_grades_that_time_has_changed_are_counted_the_same_before_and_after_they_are_judged_anew(desk: Desk) -> None:
    desk.promise("one", due=timed(27, 12))
    desk.clock.set(at(29, 12))
    went = reviewing(desk)
    before = went.how_it_went(went.week())
    for _ in Rejudging(desk.book, desk.clock, desk.preferences.settings).catch_up():
        pass
    assert went.how_it_went(went.week()) == before
    assert before.grades["late"] == 1


def test_a_book_from_before_the_rituals_is_derived_anew_open_and_closed(desk: Desk) -> None:
    for number in range(60):
        desk.actions.keep(desk.promise(f"p{number}", due=Day(date(2026, 11, 27))).id)
    desk.promise("open", due=timed(27, 12))
    went = reviewing(desk)
    wanted = went.how_it_went(went.week(), at(28))
    desk.book.database.execute_sql("UPDATE promise SET zone = '', counts_on = NULL, credit = NULL")
    assert went.how_it_went(went.week(), at(28)) != wanted
    slices = list(Rejudging(desk.book, desk.clock, desk.preferences.settings).catch_up())
    assert len(slices) > 1
    assert went.how_it_went(went.week(), at(28)) == wanted
    assert wanted.kept_on_time == replace(wanted.kept_on_time, kept=60, due=61)


def test_no_slice_of_judging_anew_writes_more_than_200_rows(desk: Desk) -> None:
    for number in range(60):
        desk.promise(f"p{number}", due=timed(27, 12))
    desk.book.database.execute_sql("UPDATE promise SET zone = ''")
    written: list[str] = []
    desk.book.database.connection().set_trace_callback(written.append)
    slices = 0
    for slices, _ in enumerate(Rejudging(desk.book, desk.clock, desk.preferences.settings).catch_up(), 1):  # noqa: B007
        assert 0 < sum(sql.startswith(("INSERT", "UPDATE", "DELETE")) for sql in written) <= 200
        written.clear()
    assert slices > 1


@pytest.mark.parametrize("way", ["catch_up", "come_along"])
def test_on_a_disk_that_takes_no_writing_what_is_stale_is_told_as_it_stands(desk: Desk, way: str) -> None:
    desk.promise("call", due=timed(27, 12))
    desk.clock.travel("Asia/Tokyo")
    desk.book.database.execute_sql("PRAGMA query_only = 1")
    assert list(getattr(Rejudging(desk.book, desk.clock, desk.preferences.settings), way)()) == []
    desk.book.database.execute_sql("PRAGMA query_only = 0")
    assert len(list(getattr(Rejudging(desk.book, desk.clock, desk.preferences.settings), way)())) == 1


def test_travelling_counts_no_promise_twice_and_none_never(desk: Desk) -> None:
    # Sunday evening in New York is Monday in Paris.
    desk.clock.travel("America/New_York")
    desk.clock.set(at(27, 12))
    desk.actions.keep(desk.promise("by day", due=Day(date(2026, 11, 29))).id)
    desk.promise("still open", due=Day(date(2026, 11, 29)))
    desk.promise("by the hour", due=timed(30, 3))
    went = reviewing(desk)

    def counted(now: datetime) -> list[int]:
        weeks = dict(went.how_it_went(went.week("2026-W49"), now).weeks)
        return [weeks[went.week(name)].due for name in ("2026-W48", "2026-W49")]

    assert counted(at(3, 12, month=12)) == [3, 0]
    desk.clock.travel("Europe/Paris")
    for _ in Rejudging(desk.book, desk.clock, desk.preferences.settings).catch_up():
        pass
    assert sum(counted(at(3, 12, month=12))) == 3


def test_a_week_in_which_the_clocks_change_has_its_seven_days(desk: Desk) -> None:
    desk.clock.travel("Europe/Paris")
    desk.clock.set(at(1, 12, month=10))
    days = [Day(date(2026, 10, day)) for day in range(18, 27)]
    for day in days:
        desk.actions.keep(desk.promise(str(day), due=day).id)
    person = desk.reader.person_named("Maya Lindqvist").id
    desk.clock.set(at(1, 12))
    # The clocks go back in the night to Sunday the 25th; its last half hour is 22:30 UTC, and 23:30 is Monday.
    for minute in (datetime(2026, 10, 25, 22, 30, tzinfo=UTC), datetime(2026, 10, 25, 23, 30, tzinfo=UTC)):
        desk.actions.touch(person, kind="praise", direction="in", at=minute)
    went = reviewing(desk)
    found = [went.how_it_went(went.week(name)) for name in ("2026-W42", "2026-W43", "2026-W44")]
    assert [week.kept_on_time.due for week in found] == [1, 7, 1]
    assert [week.praise for week in found] == [0, 1, 1]


def test_a_week_from_sunday_holds_that_sunday(desk: Desk) -> None:
    desk.preferences.set("week_starts", "sun")
    desk.actions.keep(desk.promise("sunday", due=Day(date(2026, 11, 29))).id)
    went = reviewing(desk)
    assert went.how_it_went(went.week("2026-W49")).kept_on_time.due == 1
    assert went.how_it_went(went.week("2026-W48")).kept_on_time.due == 0


def test_those_of_a_circle_go_quiet_by_its_rhythm(desk: Desk) -> None:
    done = desk.promise()
    person = desk.reader.person_named("Maya Lindqvist").id
    desk.actions.update(done.id, "soon")
    desk.clock.set(at(21, 12, month=12))
    went = reviewing(desk)
    assert went.count("going_quiet") == 0
    desk.preferences.set("rhythm_customer", "7,14")
    assert [quiet.person.name for quiet in went.attending.going_quiet()] == ["Maya Lindqvist"]
    assert desk.reader.person(person).next_contact == at(3, 9, month=12).replace(minute=12)
    desk.actions.change_person(person, {"muted": True})
    assert went.count("going_quiet") == 0


@pytest.mark.parametrize("words", ["0,14", "x", "-1", "7,99999"])
def test_a_rhythm_that_is_none_is_refused(desk: Desk, words: str) -> None:
    with pytest.raises(Unusable):
        desk.preferences.set("rhythm_customer", words)


def test_a_rhythm_and_the_day_of_the_review_are_said_in_words_again(desk: Desk) -> None:
    desk.preferences.set("rhythm_internal", "7,14")
    desk.preferences.set("rhythm_personal", ",30")
    desk.preferences.set("review_on", "thu")
    assert desk.preferences.get("rhythm_internal") == "7,14"
    assert desk.preferences.get("rhythm_personal") == ",30"
    assert desk.preferences.get("review_on") == "3"
    with pytest.raises(Unusable):
        desk.preferences.set("full_day", "0")


def test_a_draft_worded_anew_is_kept_until_it_is_taken_back(desk: Desk) -> None:
    desk.preferences.set_template("thanks", "Cheers {name}!")
    assert desk.reopened().preferences.templates() == {"thanks.en": "Cheers {name}!"}
    again = desk.reopened().preferences
    again.set_template("thanks", " ")
    assert again.templates() == {}
    with pytest.raises(Unusable):
        again.set_template("letter", "Dear")


def test_a_word_given_takes_the_card_away_and_undo_brings_it_back(desk: Desk) -> None:
    promise = desk.promise(due=timed(26, 8))
    sweeping = Sweeping(desk.book, desk.clock, desk.preferences.settings, desk.reader)
    assert [card.lines for card in sweeping.sweep().cards] == [(promise.id,)]
    desk.actions.update(promise.id, "soon")
    assert sweeping.sweep().cards == ()
    desk.actions.undo()
    assert [card.lines for card in sweeping.sweep().cards] == [(promise.id,)]


def test_what_falls_into_an_absence_is_moved_together_and_taken_back_together(desk: Desk) -> None:
    first = desk.promise("one", due=timed(27, 8))
    second = desk.promise("two", "Jon", due=Day(date(2026, 11, 28)))
    theirs = desk.promise("theirs", "Ben", due=timed(27, 9), side="theirs", kind="waiting")
    absences = Absences(desk.book, desk.clock, desk.reader, desk.actions)
    view = absences.away(date(2026, 11, 27), date(2026, 11, 29))
    assert [one.name for one in view.people] == ["Maya Lindqvist", "Ben", "Jon"]
    back = timed(30, 10)
    views = [promise for one in view.people for promise in one.promises]
    done = absences.repromise_together(views, back, told=True, text="I am away.", channel="email")
    assert [one.promise and one.promise.id for one in done] == [first.id, theirs.id, second.id]
    moves = [touch for one in (first, theirs) for touch in desk.book.touches_of(one.id)]
    assert [(move.told, move.text, move.channel) for move in moves] == [
        (True, "I am away.", "email"),
        (False, "", None),
    ]
    assert absences.away(date(2026, 11, 27), date(2026, 11, 29)).people == ()
    desk.actions.undo()
    assert [one.name for one in absences.away(date(2026, 11, 27), date(2026, 11, 29)).people] == [
        "Maya Lindqvist",
        "Ben",
        "Jon",
    ]


def test_contacts_are_counted_by_spans_whatever_becomes_of_a_touch(desk: Desk) -> None:
    """Compare the counts kept beside the touches with the touches themselves."""

    def matches() -> bool:
        kept = desk.book.database.execute_sql("SELECT person, span, count FROM contacts WHERE count != 0").fetchall()
        counted = desk.book.database.execute_sql(
            "SELECT person, (at + 62135596800000000) / 1209600000000, count(*) FROM touch"
            " WHERE contact = 1 AND deleted = 0 GROUP BY 1, 2"
        ).fetchall()
        return sorted(kept) == sorted(counted) and bool(counted)

    promise = desk.promise()
    maya = desk.reader.person_named("Maya Lindqvist").id
    desk.promise("lease", "Jon Hale")
    jon = desk.reader.person_named("Jon Hale").id
    desk.actions.update(promise.id, "soon")
    desk.actions.repromise(promise.id, timed(30, 12), told=False)
    desk.actions.chased(promise.id)
    desk.actions.touch(maya, kind="praise", direction="in", at=datetime(1969, 7, 20, tzinfo=UTC))
    desk.actions.touch(jon, at=at(1))
    assert matches()
    for _ in range(3):
        desk.actions.undo()
    assert matches()
    for _ in range(3):
        desk.actions.redo()
    desk.actions.merge(jon, maya)
    assert matches()
    assert desk.reader.person(maya).last_touch == desk.clock.now()


def test_what_was_looked_up_for_one_step_is_looked_up_anew_after_a_change_in_the_same_moment(desk: Desk) -> None:
    late = desk.promise(due=timed(26, 10))
    jon = desk.promise("lease", "Jon", due=timed(28, 10))
    desk.clock.set(at(26, 12))
    desk.actions.update(jon.id, "soon", at=at(26, 11))
    desk.actions.keep(late.id)
    attending = reviewing(desk).attending
    now = at(26, 13)
    assert [one.name for one in attending.waited_patiently(now)] == ["Maya Lindqvist"]
    desk.actions.thank(late.id, "for waiting")
    assert attending.waited_patiently(now) == ()
    desk.actions.undo()
    assert [one.name for one in attending.waited_patiently(now)] == ["Maya Lindqvist"]


def test_only_the_week_in_progress_goes_on(desk: Desk) -> None:
    desk.clock.set(at(26, 12))
    ours = reviewing(desk)
    week = ours.week()
    assert [ours.how_it_went(week.later(weeks)).so_far for weeks in (-1, 0, 1)] == [False, True, False]
