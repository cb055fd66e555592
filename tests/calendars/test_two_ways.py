"""Promises made, ticked, edited and deleted in one place arrive in the others: two books, a phone, and a real server."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.when import Day, Instant, Zoned
from organizer.services.views import ALSO
from organizer.store import tasks
from tests.calendars.places import to_the_end
from tests.calendars.servers import SECRET

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from organizer.adapters.reader_child import ReaderChild
    from tests.calendars.conftest import Meeting


class Answering:
    """A conversation, and what happens here while a task of the server is on its way."""

    def __init__(self, conversation: ReaderChild, meanwhile: Callable[[], object]) -> None:
        self._conversation, self._meanwhile = conversation, meanwhile
        self.close = conversation.close

    def ask(self, request: dict[str, Any]) -> None:
        self._conversation.ask(request)
        if request["do"] == "fetch":
            self._meanwhile()

    def answer(self) -> dict[str, Any] | None:
        return self._conversation.answer()


FRIDAY = Day(date(2026, 11, 27))


def test_a_promise_goes_from_one_book_to_the_phone_and_the_other_book(meet_on_each: Meeting) -> None:
    desk, lap, phone = meet_on_each.place("desk"), meet_on_each.place("lap"), meet_on_each.phone()
    made = desk.desk.promise("revised quote", due=FRIDAY, case="Q-17", channel="phone", where="market")
    assert desk.sync().written == 1
    assert phone.summaries() == ["Maya Lindqvist: revised quote"]
    assert phone.only().icalendar_component["DUE"].dt == date(2026, 11, 27)
    assert lap.sync().new == 1
    arrived = lap.only()
    assert (arrived.id, arrived.line, arrived.case, arrived.channel, arrived.where, arrived.due, arrived.made) == (
        made.id,
        made.line,
        "Q-17",
        "phone",
        "market",
        FRIDAY,
        made.made,
    )
    assert lap.names(arrived) == "Maya Lindqvist"
    assert not desk.sync().did_anything
    assert not lap.sync().did_anything


def test_the_phone_rings_for_the_time_of_day_that_a_day_became(meet_on_each: Meeting) -> None:
    desk, phone = meet_on_each.place("desk"), meet_on_each.phone()
    made = desk.desk.promise("revised quote", due=FRIDAY)
    desk.sync()
    desk.desk.actions.correct(made.id, {"due": Zoned(datetime(2026, 11, 27, 16), "Europe/Paris")})  # noqa: DTZ001
    desk.sync()
    alarms = phone.only().icalendar_component.subcomponents
    assert sorted(alarm["TRIGGER"].dt for alarm in alarms) == [timedelta(hours=-1), timedelta()]


def test_the_phone_rings_by_the_alerts_that_were_chosen(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    desk.desk.preferences.set("alerts", "lead=2h")
    desk.desk.preferences.set("alerts_internal", "lead=off")
    desk.desk.preferences.set("morning", "08:30")
    four = Zoned(datetime(2026, 11, 27, 16), "Europe/Paris")  # noqa: DTZ001 - a civil time
    desk.desk.promise("revised quote", due=four)
    desk.desk.promise("the slides", to="Leo", due=four)
    leo = next(person for person in desk.desk.book.people() if person.name == "Leo")
    desk.desk.actions.change_person(leo.id, {"circle": "internal"})
    desk.desk.promise("the boiler", due=FRIDAY)
    desk.sync()
    found = {str(todo.icalendar_component["SUMMARY"]): todo.icalendar_component.subcomponents for todo in phone.all()}
    rings = {words: sorted(alarm["TRIGGER"].dt for alarm in alarms) for words, alarms in found.items()}
    assert rings == {
        "Maya Lindqvist: revised quote": [timedelta(hours=-2), timedelta()],
        "Leo: the slides": [timedelta()],
        "Maya Lindqvist: the boiler": [timedelta(hours=8, minutes=30)],
    }


def test_a_task_ticked_on_the_phone_is_kept_here(meet_on_each: Meeting) -> None:
    desk, phone = meet_on_each.place("desk"), meet_on_each.phone()
    desk.desk.promise("revised quote", due=FRIDAY)
    desk.sync()
    phone.only().complete()
    assert desk.sync().changed == 1
    assert desk.only().state == "kept"
    assert not desk.sync().did_anything


def test_what_others_owe_is_got_by_the_same_tick(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    desk.desk.promise("the part", side="theirs", kind="waiting")
    desk.sync()
    assert phone.summaries() == ["Waiting for Maya Lindqvist: the part"]
    phone.only().complete()
    desk.sync()
    assert desk.only().state == "got_it"


def test_a_promise_kept_here_is_ticked_on_the_phone_and_opened_again_too(meet_on_each: Meeting) -> None:
    desk, phone = meet_on_each.place("desk"), meet_on_each.phone()
    made = desk.desk.promise("revised quote")
    desk.sync()
    desk.desk.actions.keep(made.id)
    desk.sync()
    assert phone.only().icalendar_component["STATUS"] == "COMPLETED"
    desk.desk.actions.undo()
    desk.sync()
    assert phone.only().icalendar_component["STATUS"] == "NEEDS-ACTION"


def test_a_task_made_on_the_phone_is_captured_through_the_same_language(meet_on_each: Meeting) -> None:
    desk, phone = meet_on_each.place("desk"), meet_on_each.phone()
    desk.desk.promise("something else")
    phone.add("call @Ana tomorrow #C-9")
    assert desk.sync().new == 1
    (captured,) = [view.promise for view in desk.desk.reader.page("all").rows if view.promise.source == "caldav"]
    assert (captured.case, desk.names(captured), captured.what) == ("C-9", "Ana", "call")
    assert captured.due is not None
    # The phone shows the day that was understood, and no words that will be wrong the day after.
    shown = {str(todo.icalendar_component["SUMMARY"]): todo for todo in phone.all()}
    assert "DUE" in shown["Ana: call"].icalendar_component
    assert not desk.sync().did_anything


def test_somebody_who_came_into_the_book_while_the_server_was_waited_for_is_not_doubled(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    phone.add("call @Ana tomorrow")
    phone.add("bring @Ana the ladder")

    def meanwhile() -> None:
        desk.desk.promise("ring back", to="Ana")

    desk.between = lambda child: Answering(child, meanwhile)
    desk.sync()
    assert len(desk.whats()) == 3
    assert [person.name for person in desk.desk.book.people()] == ["Ana"]


def test_a_due_chosen_on_the_phone_goes_before_the_words(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    phone.add("call Ana tomorrow", due=datetime(2026, 12, 3, 15, tzinfo=ZoneInfo("Europe/Paris")))
    desk.sync()
    assert desk.only().due == Zoned(datetime(2026, 12, 3, 15), "Europe/Paris")  # noqa: DTZ001 - a civil time


def test_a_phone_task_reaches_both_books_once(meet: Meeting) -> None:
    desk, lap, phone = meet.place("desk"), meet.place("lap"), meet.phone()
    phone.add("call Ana tomorrow 10:00")
    for _ in range(2):
        desk.sync()
        lap.sync()
    assert desk.only().id == lap.only().id
    assert len(phone.all()) == 1
    assert ALSO not in lap.only().extra


def test_what_was_done_before_it_was_first_seen_is_left_alone_until_it_is_opened(meet: Meeting) -> None:
    phone = meet.phone()
    old = phone.add("paint the fence")
    old.complete()
    desk = meet.place("desk")
    assert not desk.sync().did_anything
    phone.edit(phone.only(), status="NEEDS-ACTION", completed=None, **{"percent-complete": 0})
    desk.sync()
    assert desk.whats() == ["paint the fence"]


def test_a_time_that_the_phone_moved_in_a_zone_that_is_utc_stands_everywhere(meet: Meeting) -> None:
    desk, lap, phone = meet.place("desk"), meet.place("lap"), meet.phone()
    desk.desk.promise("revised quote", due=Zoned(datetime(2026, 11, 27, 16), "Etc/UTC"))  # noqa: DTZ001 - a civil time
    desk.sync()
    lap.sync()
    task = phone.only()
    task.data = task.data.replace("20261127T16", "20261128T16")
    task.save()
    for place in (desk, lap, desk):
        place.sync()
    for place in (desk, lap):
        assert place.only().due == Zoned(datetime(2026, 11, 28, 16), "Etc/UTC")  # noqa: DTZ001 - a civil time
        assert ALSO not in place.only().extra


def test_a_time_in_a_zone_that_the_phone_writes_as_utc_stays_one_that_travel_does_not_move(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    due = Zoned(datetime(2026, 11, 27, 16), "Europe/Paris")  # noqa: DTZ001 - a civil time
    desk.desk.promise("revised quote", due=due)
    desk.sync()
    phone.edit(phone.only(), due=datetime(2026, 11, 27, 15, tzinfo=UTC), summary="Maya Lindqvist: the quote")
    desk.sync()
    assert (desk.only().what, desk.only().due) == ("the quote", due)
    phone.edit(phone.only(), due=datetime(2026, 11, 27, 14, tzinfo=UTC))
    desk.sync()
    assert desk.only().due == Instant(datetime(2026, 11, 27, 14, tzinfo=UTC))


def test_edits_of_different_fields_meet(meet_on_each: Meeting) -> None:
    desk, phone = meet_on_each.place("desk"), meet_on_each.phone()
    made = desk.desk.promise("revised quote", due=FRIDAY)
    desk.sync()
    phone.set_day(phone.only(), date(2026, 11, 30))
    desk.desk.actions.correct(made.id, {"what": "quote with two options"})
    desk.sync()
    assert (desk.only().what, desk.only().due) == ("quote with two options", Day(date(2026, 11, 30)))
    assert phone.summaries() == ["Maya Lindqvist: quote with two options"]
    assert phone.only().icalendar_component["DUE"].dt == date(2026, 11, 30)


def test_a_person_chosen_on_the_phone_is_known_by_name(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    desk.desk.promise("something", to="Ana Castillo")
    desk.desk.promise("revised quote")
    desk.sync()
    todo = next(one for one in phone.all() if "quote" in str(one.icalendar_component["SUMMARY"]))
    phone.edit(todo, summary="Ana Castillo: revised quote, today")
    desk.sync()
    changed = next(v.promise for v in desk.desk.reader.page("all").rows if v.promise.what == "revised quote, today")
    assert desk.names(changed) == "Ana Castillo"


def test_a_deletion_travels_both_ways_unless_it_was_edited_meanwhile(meet_on_each: Meeting) -> None:
    desk, lap, phone = meet_on_each.place("desk"), meet_on_each.place("lap"), meet_on_each.phone()
    gone, edited, kept = (desk.desk.promise(what) for what in ("gone", "edited", "stays"))
    desk.sync()
    lap.sync()
    for todo in phone.all():
        if str(todo.icalendar_component["SUMMARY"]).endswith(("gone", "edited")):
            todo.delete()
    desk.desk.actions.correct(edited.id, {"what": "edited here"})
    desk.sync()
    lap.sync()
    assert desk.whats() == lap.whats() == ["edited here", "stays"]
    lap.desk.actions.delete(kept.id)
    lap.sync()
    desk.sync()
    assert desk.whats() == ["edited here"]
    assert phone.summaries() == ["Maya Lindqvist: edited here"]
    assert desk.desk.book.promise(gone.id) is None


def test_what_the_phone_edited_survives_a_deletion_here(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    made = desk.desk.promise("revised quote")
    desk.sync()
    phone.edit(phone.only(), summary="Maya Lindqvist: quote, urgent")
    desk.desk.actions.delete(made.id)
    desk.sync()
    assert desk.whats() == ["quote, urgent"]


def test_more_than_a_fifth_gone_at_once_stops_and_asks(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    for number in range(10):
        desk.desk.promise(f"promise {number}")
    desk.sync()
    for todo in phone.all()[:6]:
        todo.delete()
    assert desk.sync().asked == 6
    assert len(desk.whats()) == 10
    assert desk.sync().asked == 6
    assert desk.answer(put_back=True) == 6
    desk.sync()
    assert len(phone.all()) == 10
    for todo in phone.all()[:6]:
        todo.delete()
    desk.sync()
    desk.answer(put_back=False)
    desk.sync()
    assert len(desk.whats()) == len(phone.all()) == 4


def test_what_was_deleted_here_on_the_answer_can_be_taken_back(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    for number in range(10):
        desk.desk.promise(f"promise {number}")
    desk.sync()
    for todo in phone.all()[:6]:
        todo.delete()
    desk.sync()
    assert desk.answer(put_back=False) == 6
    assert len(desk.whats()) == 4
    desk.desk.actions.undo()
    assert len(desk.whats()) == 10
    desk.sync()
    assert len(phone.all()) == 10
    assert len(desk.whats()) == 10


def test_a_list_by_another_spelling_is_the_same_account(meet: Meeting) -> None:
    desk = meet.place("desk")
    to_the_end(desk.keeping.add(f"http://{meet.user}@127.0.0.1:{meet.server.port}/", SECRET))
    assert [one.address for one in desk.accounts.all()] == [desk.address]
    assert list(desk.secrets.kept) == [desk.address]


def test_what_is_near_is_not_kept_waiting_by_a_server(meet: Meeting, tmp_path: Path) -> None:
    desk = meet.place("desk")
    to_the_end(desk.keeping.add(tmp_path.as_uri().replace("file:", "folder:"), ""))
    went = to_the_end(desk.keeping.sync())
    assert [one.account.kind for one in went] == ["folder", "caldav"]


def test_a_list_that_was_emptied_and_put_back_from_a_backup_loses_nothing(meet: Meeting) -> None:
    desk = meet.place("desk")
    first = desk.desk.promise("first")
    desk.sync()
    backup = {name: meet.server.ask("GET", name, meet.user)[1].decode() for name in meet.names_there()}
    desk.desk.actions.correct(first.id, {"what": "first, with more words"})
    desk.desk.promise("made after the backup")
    desk.sync()
    meet.server.ask("DELETE", meet.path, meet.user)
    meet.server.make_user(meet.user)
    for name, text in backup.items():
        meet.server.ask("PUT", name, meet.user, text, **{"Content-Type": "text/calendar"})
    desk.sync()
    assert desk.whats() == ["first, with more words", "made after the backup"]
    desk.answer(put_back=True)
    desk.sync()
    texts = "".join(meet.server.ask("GET", name, meet.user)[1].decode() for name in meet.names_there())
    assert "first\\, with more words" in texts
    assert "made after the backup" in texts


def test_a_phone_that_ends_a_recurring_task_does_not_end_the_series(meet: Meeting) -> None:
    desk, lap, phone = meet.place("desk"), meet.place("lap"), meet.phone()
    desk.desk.promise("weekly report", due=FRIDAY, repeat="FREQ=WEEKLY;BYDAY=FR")
    desk.sync()
    lap.sync()
    phone.edit(phone.only(), status="COMPLETED", completed=meet.clock.now(), **{"percent-complete": 100})
    desk.sync()
    lap.sync()
    desk.sync()
    for place in (desk, lap):
        states = sorted((view.promise.state, view.promise.due) for view in place.desk.reader.page("all").rows)
        assert states == [("kept", FRIDAY), ("open", Day(date(2026, 12, 4)))]
    assert len(phone.all()) == 2


def test_a_phone_that_moves_a_recurring_task_on_has_kept_the_occurrence(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    desk.desk.promise("weekly report", due=FRIDAY, repeat="FREQ=WEEKLY;BYDAY=FR")
    desk.sync()
    phone.set_day(phone.only(), date(2026, 12, 4))
    desk.sync()
    states = sorted((view.promise.state, view.promise.due) for view in desk.desk.reader.page("all").rows)
    assert states == [("kept", FRIDAY), ("open", Day(date(2026, 12, 4)))]


def test_an_occurrence_kept_by_moving_its_task_on_is_kept_at_every_place_and_once(meet: Meeting) -> None:
    desk, lap, phone = meet.place("desk"), meet.place("lap"), meet.phone()
    desk.desk.promise("weekly report", due=FRIDAY, repeat="FREQ=WEEKLY;BYDAY=FR")
    desk.sync()
    lap.sync()
    phone.set_day(phone.only(), date(2026, 12, 4))
    phone.edit(phone.only(), **{"last-modified": datetime(1999, 1, 1, tzinfo=UTC)})
    for place in (desk, lap, desk, lap):
        assert place.sync().both == ()
        for view in place.desk.reader.page("closed").rows:
            assert view.promise.ended is not None
            assert view.promise.ended >= view.promise.made
    for place in (desk, lap):
        states = sorted((view.promise.state, view.promise.due) for view in place.desk.reader.page("all").rows)
        assert states == [("kept", FRIDAY), ("open", Day(date(2026, 12, 4)))]
    assert len(phone.all()) == 2


def test_an_occurrence_ticked_by_itself_is_kept_and_the_series_goes_on(meet_on_each: Meeting) -> None:
    """As Thunderbird ticks one: beside the series stands what is otherwise about one of its occurrences."""
    meet = meet_on_each
    desk, lap = meet.place("desk"), meet.place("lap")
    desk.desk.promise("weekly report", due=FRIDAY, repeat="FREQ=WEEKLY;BYDAY=FR")
    desk.sync()
    lap.sync()
    (name,) = meet.names_there()
    for day, following in (("20261127", date(2026, 12, 4)), ("20261204", date(2026, 12, 11))):
        _, raw = meet.server.ask("GET", name, meet.user)
        text = raw.decode()
        uid = next(line for line in text.splitlines() if line.startswith("UID:"))
        override = (
            f"BEGIN:VTODO\r\n{uid}\r\nDTSTAMP:20261126T080000Z\r\nSUMMARY:weekly report\r\nRECURRENCE-ID;VALUE=DATE:{day}\r\n"
            f"DUE;VALUE=DATE:{day}\r\nSTATUS:COMPLETED\r\nCOMPLETED:20261126T080000Z\r\nEND:VTODO\r\n"
        )
        text = text.replace("END:VCALENDAR", override + "END:VCALENDAR")
        status, _ = meet.server.ask("PUT", name, meet.user, text, **{"Content-Type": "text/calendar"})
        assert status in {201, 204}
        for place in (desk, lap, desk):
            assert place.sync().both == ()
        for place in (desk, lap):
            rows = place.desk.reader.page("all").rows
            assert Day(following) in [view.promise.due for view in rows if view.promise.is_open]
    for place in (desk, lap):
        states = {(view.promise.state, view.promise.due) for view in place.desk.reader.page("all").rows}
        assert states == {("kept", FRIDAY), ("kept", Day(date(2026, 12, 4))), ("open", Day(date(2026, 12, 11)))}


def test_a_series_made_on_the_phone_goes_on_after_a_tick_whatever_was_promised_since(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    phone.add("write the notes", due=date(2026, 11, 27), rrule={"freq": "weekly"})
    desk.sync()
    desk.desk.promise("something else, later")
    phone.edit(phone.only(), status="COMPLETED", completed=meet.clock.now(), **{"percent-complete": 100})
    desk.sync()
    states = [
        (v.promise.state, v.promise.due)
        for v in desk.desk.reader.page("all").rows
        if v.promise.what == "write the notes"
    ]
    assert sorted(states, key=str) == [("kept", FRIDAY), ("open", Day(date(2026, 12, 4)))]


def test_weeks_off_line_are_made_up_for(meet: Meeting) -> None:
    desk, lap, phone = meet.place("desk"), meet.place("lap"), meet.phone()
    made = [desk.desk.promise(f"promise {number}") for number in range(8)]
    desk.sync()
    lap.sync()
    meet.clock.move(weeks=6)
    for promise in made[:4]:
        desk.desk.actions.keep(promise.id)
    desk.sync()
    phone.add("made on the phone")
    lap.desk.actions.correct(made[5].id, {"note": "said while off line"})
    lap.sync()
    desk.sync()
    assert [v.promise.state for v in lap.desk.reader.page("all").rows].count("kept") == 4
    assert desk.whats() == lap.whats()
    noted = desk.desk.book.promise(made[5].id)
    assert noted is not None
    assert noted.note == "said while off line"


def test_what_other_programs_keep_in_a_task_is_kept(meet_on_each: Meeting) -> None:
    desk, phone = meet_on_each.place("desk"), meet_on_each.phone()
    phone.add_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VTODO\r\nUID:strange-1\r\nDTSTAMP:20261120T080000Z\r\n"
        "SUMMARY:bring the ladder back\r\nX-APPLE-SORT-ORDER:42\r\nPRIORITY:3\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n"
        "DESCRIPTION:mine\r\nTRIGGER;RELATED=END:-PT7M\r\nEND:VALARM\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
    )
    desk.sync()
    desk.desk.actions.correct(desk.only().id, {"due": FRIDAY})
    desk.sync()
    text = phone.only().data
    for kept in ("X-APPLE-SORT-ORDER:42", "PRIORITY:3", "TRIGGER;RELATED=END:-PT7M", "UID:strange-1"):
        assert kept in text
    assert phone.only().icalendar_component["DUE"].dt == date(2026, 11, 27)


def test_a_task_that_cannot_be_read_hides_no_other(meet: Meeting) -> None:
    desk = meet.place("desk")
    ask = meet.server.ask
    for name, summary in (("a", "first"), ("b", ""), ("c", "third")):
        text = (
            f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTODO\r\nUID:{name}\r\nDTSTAMP:20261120T080000Z\r\n"
        )
        ask("PUT", f"{meet.path}{name}.ics", meet.user, f"{text}SUMMARY:{summary}\r\nEND:VTODO\r\nEND:VCALENDAR\r\n")
    outcome = desk.sync()
    assert (outcome.new, outcome.unreadable) == (2, 1)
    assert desk.whats() == ["first", "third"]


def test_an_undo_here_reaches_the_phone_and_what_the_phone_did_is_not_undone(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    made = desk.desk.promise("revised quote")
    desk.sync()
    desk.desk.actions.correct(made.id, {"what": "typing error"})
    desk.sync()
    phone.edit(phone.only(), description="noted on the phone")
    desk.sync()
    desk.desk.actions.undo()
    desk.sync()
    assert phone.summaries() == ["Maya Lindqvist: revised quote"]
    assert phone.only().icalendar_component["DESCRIPTION"] == "noted on the phone"


def test_what_the_phone_deleted_is_brought_back_by_undo_everywhere(meet: Meeting) -> None:
    desk, lap, phone = meet.place("desk"), meet.place("lap"), meet.phone()
    for what in ("first", "second", "third"):
        desk.desk.promise(what)
    desk.sync()
    lap.sync()
    for todo in phone.all()[:2]:
        todo.delete()
    desk.sync()
    lap.sync()
    left = desk.whats()
    assert (len(left), lap.whats()) == (1, left)
    done = desk.desk.actions.undo()
    assert (done.verb, done.promises) == ("delete-elsewhere", 2)
    for place in (desk, lap, desk, lap):
        place.sync()
        assert len(place.whats()) == 3
    assert len(phone.summaries()) == 3
    desk.desk.actions.redo()
    for place in (desk, lap):
        place.sync()
        assert place.whats() == left
    assert len(phone.summaries()) == 1


def test_a_name_in_the_place_of_another_is_a_name_though_nobody_has_it_yet(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    desk.desk.promise("revised quote")
    desk.sync()
    phone.edit(phone.only(), summary="Leo Marsh: revised quote")
    desk.sync()
    assert (desk.names(desk.only()), desk.only().what) == ("Leo Marsh", "revised quote")


@pytest.mark.parametrize("days", [3, -300])
def test_a_phone_whose_clock_is_wrong_ends_nothing_in_time_to_come_or_before_it_was_made(
    meet: Meeting, days: int
) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    desk.desk.promise("revised quote", due=Day(date(2026, 11, 27)))
    desk.sync()
    phone.edit(phone.only(), status="COMPLETED", completed=meet.clock.now() + timedelta(days=days))
    desk.sync()
    (view,) = desk.desk.reader.page("all").rows
    assert (view.promise.ended, view.grade) == (meet.clock.now(), "good")


def test_a_person_with_a_new_name_is_called_so_on_the_phone(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    made = desk.desk.promise("revised quote")
    desk.sync()
    desk.desk.actions.change_person(str(made.to), {"name": "Maya L. Berg"})
    desk.sync()
    assert phone.summaries() == ["Maya L. Berg: revised quote"]


def test_a_secret_is_in_no_file_of_the_home(meet: Meeting) -> None:
    desk = meet.place("desk")
    desk.desk.promise("revised quote")
    desk.sync()
    kept = json.dumps(desk.desk.book.settings())
    assert "correct horse" not in kept
    assert desk.accounts.all()[0].succeeded_at == meet.clock.now().isoformat()


def test_a_full_list_of_etags_is_compared_every_day(meet: Meeting) -> None:
    desk = meet.place("desk")
    made = desk.desk.promise("revised quote")
    desk.sync()
    # A server that skips items: as if it had told of this change, and we had not heard.
    row = tasks.task_of(desk.desk.book, made.id)
    assert row is not None
    text = row.text.replace("revised quote", "words changed there")
    meet.server.ask("PUT", meet.names_there()[0], meet.user, text, **{"Content-Type": "text/calendar"})
    account = desk.accounts.all()[0]
    desk.sync()
    desk.desk.actions.correct(made.id, {"note": "x"})
    assert desk.accounts.all()[0].listed_at == account.listed_at
    meet.clock.move(hours=21)
    desk.sync()
    assert desk.accounts.all()[0].listed_at == (meet.clock.now() - timedelta()).isoformat()


def test_a_first_download_that_was_stopped_goes_on_where_it_was(meet: Meeting) -> None:
    for number in range(60):
        uid = f"{number:08}-0000-4000-8000-000000000000"
        task = f"BEGIN:VTODO\r\nUID:{uid}\r\nDTSTAMP:20261125T100000Z\r\nSUMMARY:call customer {number}\r\nEND:VTODO"
        text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x\r\n{task}\r\nEND:VCALENDAR\r\n"
        assert meet.server.ask("PUT", f"{meet.path}{uid}.ics", meet.user, text)[0] == 201
    desk = meet.place("desk")
    work = desk.keeping.sync()
    while len(desk.whats()) < 10:
        next(work)
    work.close()
    assert desk.sync().new == 50
    assert desk.whats() == sorted(f"call customer {number}" for number in range(60))
    assert len(meet.names_there()) == 60


def test_very_many_promises_are_written_once_each(meet: Meeting) -> None:
    desk, lap = meet.place("desk"), meet.place("lap")
    for number in range(60):
        desk.desk.promise(f"call customer {number}")
    work = desk.keeping.sync()
    while len(meet.names_there()) < 30:
        next(work)
    # Killed with a request on its way: nobody knows what came of it.
    work.close()
    desk.sync()
    desk.sync()
    assert len(meet.names_there()) == 60
    assert lap.sync().new == 60
    assert not desk.sync().did_anything


def test_what_a_promise_waits_for_is_a_relation_there_and_goes_with_it(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    mine = desk.desk.promise("send the quote")
    theirs = desk.desk.promise("the measures", kind="waiting", side="theirs")
    desk.sync()
    desk.desk.actions.hang(mine.id, theirs.id)
    desk.sync()
    (task,) = (one for one in phone.all() if "send the quote" in one.icalendar_component["SUMMARY"])
    related = task.icalendar_component["RELATED-TO"]
    assert (str(related), related.params["RELTYPE"]) == (theirs.id, "DEPENDS-ON")
    desk.desk.actions.hang(mine.id, None)
    desk.sync()
    assert "RELATED-TO" not in desk.text_there(mine)


def test_relations_of_others_stay_as_they_are(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    mine = desk.desk.promise("send the quote")
    theirs = desk.desk.promise("the measures", kind="waiting", side="theirs")
    desk.sync()
    (task,) = (one for one in phone.all() if "send the quote" in one.icalendar_component["SUMMARY"])
    task.icalendar_component.add("RELATED-TO", "the-trade-fair")
    task.save()
    desk.sync()
    desk.desk.actions.hang(mine.id, theirs.id)
    desk.sync()
    assert desk.text_there(mine).count("RELATED-TO") == 1
    assert "the-trade-fair" in desk.text_there(mine)
