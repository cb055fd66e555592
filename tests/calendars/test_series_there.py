"""Series on a server: each occurrence that begins is seen on the phone, and whatever way a phone ticks one, it is kept here."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from organizer.domain.when import Day, Zoned

if TYPE_CHECKING:
    from organizer.domain.when import Due
    from tests.calendars.conftest import Meeting
    from tests.calendars.places import Phone, Place

TODAY, TOMORROW, THE_DAY_AFTER = (date(2026, 11, day) for day in (26, 27, 28))


def states(place: Place) -> list[tuple[str, Due | None]]:
    found = [(view.promise.state, view.promise.due) for view in place.desk.reader.page("all").rows]
    return sorted(found, key=lambda one: str(one[1]))


def there(phone: Phone) -> list[tuple[str, date]]:
    parts = [todo.icalendar_component for todo in phone.all()]
    return sorted((str(part["STATUS"]), part["DUE"].dt) for part in parts)


def passes(meet: Meeting, *places: Place) -> None:
    """Let the day pass."""
    meet.clock.set(meet.clock.now() + timedelta(days=1))
    for place in places:
        for _ in range(3):
            place.desk.reminding.run()
        place.sync()


def test_the_next_is_on_the_phone_as_soon_as_the_one_before_has_passed(meet_on_each: Meeting) -> None:
    meet = meet_on_each
    desk, lap, phone = meet.place("desk"), meet.place("lap"), meet.phone()
    desk.desk.promise("water the plants", due=Day(TODAY), repeat="FREQ=DAILY")
    desk.sync()
    lap.sync()
    passes(meet, desk, lap)
    assert there(phone) == [("NEEDS-ACTION", TODAY), ("NEEDS-ACTION", TOMORROW)]
    (first, *_) = sorted(phone.all(), key=lambda todo: str(todo.icalendar_component["DUE"].dt))
    phone.edit(first, status="COMPLETED", completed=meet.clock.now())
    for place in (desk, lap):
        place.sync()
        assert states(place) == [("kept", Day(TODAY)), ("open", Day(TOMORROW))]
    assert there(phone) == [("COMPLETED", TODAY), ("NEEDS-ACTION", TOMORROW)]


def test_after_a_long_absence_the_phone_is_given_the_newest_alone(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    desk.desk.promise("water the plants", due=Day(TODAY), repeat="FREQ=DAILY")
    desk.sync()
    meet.clock.set(meet.clock.now() + timedelta(days=9))
    passes(meet, desk)
    assert len(states(desk)) == 11
    assert there(phone) == [("NEEDS-ACTION", TODAY), ("NEEDS-ACTION", date(2026, 12, 6))]


def test_one_that_passed_and_is_moved_on_by_a_phone_was_kept_and_the_next_is_not_there_twice(meet: Meeting) -> None:
    desk, lap, phone = meet.place("desk"), meet.place("lap"), meet.phone()
    desk.desk.promise("water the plants", due=Day(TODAY), repeat="FREQ=DAILY")
    desk.sync()
    lap.sync()
    passes(meet, desk, lap)
    (first, *_) = sorted(phone.all(), key=lambda todo: str(todo.icalendar_component["DUE"].dt))
    phone.set_day(first, TOMORROW)
    for place in (desk, lap, desk, lap):
        place.sync()
        assert states(place) == [("kept", Day(TODAY)), ("open", Day(TOMORROW))]
    assert there(phone) == [("COMPLETED", TODAY), ("NEEDS-ACTION", TOMORROW)]


def test_each_of_a_series_that_a_phone_moves_on_is_kept(meet: Meeting) -> None:
    desk, lap, phone = meet.place("desk"), meet.place("lap"), meet.phone()
    desk.desk.promise("water the plants", due=Day(TODAY), repeat="FREQ=DAILY")
    desk.sync()
    lap.sync()
    desk.desk.actions.keep(desk.only().id)
    desk.sync()
    days = [TODAY, TOMORROW, THE_DAY_AFTER, THE_DAY_AFTER + timedelta(days=1)]
    for number in (1, 2):
        (there_now,) = [todo for todo in phone.all() if todo.icalendar_component["STATUS"] == "NEEDS-ACTION"]
        phone.set_day(there_now, days[number + 1])
        for place in (desk, lap, desk, lap):
            place.sync()
            kept, ahead = days[: number + 1], days[number + 1]
            assert states(place) == [*(("kept", Day(day)) for day in kept), ("open", Day(ahead))]
        assert there(phone) == [*(("COMPLETED", day) for day in kept), ("NEEDS-ACTION", ahead)]


def test_one_that_is_ticked_here_and_moved_on_there_is_kept_once_and_on_its_day(meet: Meeting) -> None:
    desk, lap, phone = meet.place("desk"), meet.place("lap"), meet.phone()
    desk.desk.promise("water the plants", due=Day(TODAY), repeat="FREQ=DAILY")
    desk.sync()
    lap.sync()
    desk.desk.actions.keep(desk.only().id)
    phone.set_day(phone.only(), TOMORROW)
    for place in (desk, lap, desk):
        place.sync()
        assert states(place) == [("kept", Day(TODAY)), ("open", Day(TOMORROW))]
    assert there(phone) == [("COMPLETED", TODAY), ("NEEDS-ACTION", TOMORROW)]


def test_a_series_that_a_phone_moved_on_goes_on_from_here(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    desk.desk.promise("water the plants", due=Day(TODAY), repeat="FREQ=DAILY")
    desk.sync()
    phone.set_day(phone.only(), TOMORROW)
    desk.sync()
    (ahead,) = [row.promise for row in desk.desk.reader.page("open").rows]
    desk.desk.actions.keep(ahead.id)
    assert states(desk) == [("kept", Day(TODAY)), ("kept", Day(TOMORROW)), ("open", Day(THE_DAY_AFTER))]


def test_a_later_one_that_a_phone_ticks_by_itself_is_kept(meet_on_each: Meeting) -> None:
    """As Thunderbird ticks one: beside the series stands what is otherwise about one of its occurrences."""
    meet = meet_on_each
    desk, lap = meet.place("desk"), meet.place("lap")
    desk.desk.promise("water the plants", due=Day(TODAY), repeat="FREQ=DAILY")
    desk.desk.actions.keep(desk.only().id)
    desk.sync()
    (name,) = meet.names_there()
    _, raw = meet.server.ask("GET", name, meet.user)
    uid = next(line for line in raw.decode().splitlines() if line.startswith("UID:"))
    override = (
        f"BEGIN:VTODO\r\n{uid}\r\nDTSTAMP:20261126T080000Z\r\nSUMMARY:water\r\nRECURRENCE-ID;VALUE=DATE:20261127\r\n"
        "DUE;VALUE=DATE:20261127\r\nSTATUS:COMPLETED\r\nCOMPLETED:20261126T080000Z\r\nEND:VTODO\r\n"
    )
    text = raw.decode().replace("END:VCALENDAR", override + "END:VCALENDAR")
    status, _ = meet.server.ask("PUT", name, meet.user, text, **{"Content-Type": "text/calendar"})
    assert status in {201, 204}
    for place in (desk, lap, desk, lap, desk):
        place.sync()
    assert states(desk) == [("kept", Day(TODAY)), ("kept", Day(TOMORROW)), ("open", Day(THE_DAY_AFTER))]
    assert ("open", Day(THE_DAY_AFTER)) in states(lap)
    assert not desk.sync().did_anything


def test_one_that_a_phone_takes_out_is_skipped_and_never_begins(meet_on_each: Meeting) -> None:
    meet = meet_on_each
    desk, lap = meet.place("desk"), meet.place("lap")
    desk.desk.promise("water the plants", due=Day(TODAY), repeat="FREQ=DAILY")
    desk.sync()
    lap.sync()

    def take_out(name: str, *days: str) -> None:
        _, raw = meet.server.ask("GET", name, meet.user)
        text = raw.decode().replace("RRULE:", f"EXDATE;VALUE=DATE:{','.join(days)}\r\nRRULE:")
        status, _ = meet.server.ask("PUT", name, meet.user, text, **{"Content-Type": "text/calendar"})
        assert status in {201, 204}

    (name,) = meet.names_there()
    take_out(name, "20261126", "20261128")
    for place in (desk, lap, desk, lap):
        place.sync()
        assert states(place) == [("let_go", Day(TODAY)), ("open", Day(TOMORROW))]
    (ahead,) = [row.promise for row in desk.desk.reader.page("open").rows]
    desk.desk.actions.keep(ahead.id)
    for place in (desk, lap, desk):
        place.sync()
        after = THE_DAY_AFTER + timedelta(days=1)
        assert states(place) == [("let_go", Day(TODAY)), ("kept", Day(TOMORROW)), ("open", Day(after))]
    texts = [meet.server.ask("GET", one, meet.user)[1].decode() for one in meet.names_there()]
    assert all("20261128" in text for text in texts if "NEEDS-ACTION" in text)
    assert not desk.sync().did_anything


def test_a_series_without_any_day_goes_on_from_the_day_it_was_ticked(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    phone.add("water the plants", rrule={"freq": ["WEEKLY"]})
    desk.sync()
    assert states(desk) == [("open", None)]
    desk.desk.actions.keep(desk.only().id)
    desk.sync()
    assert states(desk) == [("open", Day(TODAY + timedelta(days=7))), ("kept", None)]


def test_a_time_that_a_phone_moves_on_in_utc_stays_civil_time_in_its_zone(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    ten = Zoned(datetime(2026, 11, 26, 10), "Europe/Berlin")  # noqa: DTZ001 - a civil time
    desk.desk.promise("water the plants", due=ten, repeat="FREQ=DAILY")
    desk.sync()
    phone.edit(phone.only(), due=datetime(2026, 11, 27, 9, tzinfo=UTC))
    desk.sync()
    next_ten = Zoned(datetime(2026, 11, 27, 10), "Europe/Berlin")  # noqa: DTZ001 - a civil time
    assert states(desk) == [("kept", ten), ("open", next_ten)]
