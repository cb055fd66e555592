"""A task that another program wrote is changed in one field, and every other line stays as it was to the byte."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from organizer.domain.when import due_from_json
from organizer.reader.content_lines import lines_of
from organizer.reader.refusal import Refused
from organizer.reader.vtodo import GROUPS, STATE, read, written

GOLDEN = Path(__file__).parent / "golden"
CLIENTS = sorted(path.stem for path in GOLDEN.glob("*.ics"))
STAMP = "2026-11-26T09:12:00Z"
RECORD = {"fields": {"what": {"desk.1": "send the quote"}}, "seen": {"desk": 1}}
PARIS = {"local": "2026-11-30T09:30", "tz": "Europe/Paris"}

# For each field another value, and the properties that may change by it.
EDITS: dict[str, tuple[Any, set[str]]] = {
    "summary": ("Maya: revised quote; second, longer option, with a line that has to be folded – überall", {"SUMMARY"}),
    "due": ("2026-12-01", {"DUE"}),
    "end": (["cancelled", None], {"STATUS", "COMPLETED", "PERCENT-COMPLETE"}),
    "repeat": ("FREQ=MONTHLY;BYMONTHDAY=1", {"RRULE"}),
    "except": (["2026-12-24"], {"EXDATE"}),
    "note": ("two\nlines", {"DESCRIPTION"}),
}
READ: dict[str, dict[str, Any]] = {
    "tasks_org": {
        "summary": "Send Maya the revised quote, with the second option",
        "due": {"local": "2026-11-27T15:00", "tz": "Europe/Paris"},
        "end": ["open", None],
        "repeat": "FREQ=WEEKLY;INTERVAL=1;BYDAY=FR",
        "note": "She asked twice; the first one had the old prices.\nCall back if unsure",
    },
    "apple": {
        "summary": "Ring Mr Hale about the boiler – he said “before ten”, tell him which part",
        "due": {"local": "2026-11-26T09:30", "tz": "America/New_York"},
        "end": ["open", None],
    },
    "nextcloud": {"summary": "Return the sample case", "due": "2026-11-28", "end": ["open", None]},
    "thunderbird": {
        "summary": "Angebot für Frau Müller überarbeiten",
        "due": {"local": "2026-11-25T17:00", "tz": "Europe/Berlin"},
        "note": "Preise",
    },
    "evolution": {"summary": "Bring the ladder back", "due": {"local": "2026-11-26T12:00", "tz": "Europe/Berlin"}},
    "korganizer": {
        "summary": "Answer the auditor",
        "due": {"instant": "2026-11-30T16:00:00Z"},
        "end": ["completed", "2026-11-16T09:00:00Z"],
    },
    "jtx": {"summary": "Order 50 lanterns for the market", "due": {"floating": "2026-11-29T10:00"}},
}


def golden(client: str) -> str:
    return (GOLDEN / f"{client}.ics").read_bytes().decode()


def fields(text: str, **changes: Any) -> dict[str, Any]:  # noqa: ANN401
    said = read(text)
    return {"uid": said["uid"], "created": STAMP, "stamp": STAMP, **{group: said[group] for group in GROUPS}, **changes}


def new(**changes: Any) -> str:  # noqa: ANN401
    said = {"summary": "Maya: send it", "due": None, "end": ["open", None], "repeat": "", "except": [], "note": ""}
    return written(None, {"uid": "u-1", "created": STAMP, "stamp": STAMP, **said, **changes}, RECORD)


@pytest.mark.parametrize("client", CLIENTS)
def test_a_task_is_read_as_its_program_meant_it(client: str) -> None:
    said = read(golden(client))
    assert {group: said[group] for group in READ[client]} == READ[client]


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("client", CLIENTS)
def test_one_field_is_edited_and_every_other_line_stays_to_the_byte(client: str, group: str) -> None:
    before = golden(client)
    value, may_change = EDITS[group]
    after = written(before, fields(before, **{group: value}), RECORD)
    kept = [line.raw for line in lines_of(before) if line.name not in may_change]
    told = [line.raw for line in lines_of(after) if line.name not in {*may_change, STATE}]
    if group == "note":
        # The descriptions of alarms are not ours.
        before_alarm, _, alarm = before.partition("BEGIN:VALARM")
        assert after.partition("BEGIN:VALARM")[2] == alarm
        assert "BEGIN:VTODO" in before_alarm
    assert told == kept
    assert read(after)[group] == value
    assert all(len(line.encode()) <= 75 for line in set(after.split("\r\n")) - set(before.split("\r\n")))


@pytest.mark.parametrize("client", CLIENTS)
def test_what_says_the_same_is_written_once_and_then_left_alone(client: str) -> None:
    before = golden(client)
    once = written(before, fields(before), RECORD)
    assert [line.raw for line in lines_of(once) if line.name != STATE] == [line.raw for line in lines_of(before)]
    assert written(once, fields(once), RECORD) == once
    assert read(once)["state"] == RECORD


def test_a_rule_that_never_gets_on_is_none_and_stays_on_the_server_as_it_is() -> None:
    endless = golden("tasks_org").replace("INTERVAL=1", "INTERVAL=0")
    assert read(endless)["repeat"] == ""
    assert "INTERVAL=0" in written(endless, fields(endless, summary="other words"), RECORD)


def test_an_edit_made_elsewhere_is_known_by_its_print() -> None:
    ours = new(due=PARIS)
    edited = ours.replace("SUMMARY:Maya: send it", "SUMMARY:Maya: send it today")
    said = read(edited)
    changed = {group for group in GROUPS if said["prints"][group] != said["sealed_prints"][group]}
    assert changed == {"summary"}


def test_a_server_that_folds_and_orders_anew_makes_no_edit() -> None:
    ours = new(due=PARIS, repeat="FREQ=WEEKLY;BYDAY=FR", note="one, two; three\nfour")
    other = ours.replace("\r\n ", "").replace("RRULE:FREQ=WEEKLY;BYDAY=FR", "RRULE:BYDAY=FR;FREQ=WEEKLY")
    said = read(other)
    assert said["prints"] == said["sealed_prints"]


@pytest.mark.parametrize(
    "due", ["2026-12-01", PARIS, {"floating": "2026-12-01T08:00"}, {"instant": "2026-12-01T08:00:00Z"}, None]
)
def test_a_new_task_says_its_due_the_way_it_was_meant(due: Any) -> None:  # noqa: ANN401
    assert read(new(due=due))["due"] == due


def test_a_zoned_due_brings_the_definition_of_its_zone() -> None:
    text = new(due=PARIS)
    assert "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n" in text
    # The clocks of Paris went back on 25 October 2026 at 3:00, and go forward on 28 March 2027 at 2:00.
    assert "BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100" in text
    assert "BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200" in text


def test_a_due_moved_into_another_zone_brings_that_zone_and_nothing_else() -> None:
    before = golden("nextcloud")
    after = written(before, fields(before, due=PARIS), RECORD)
    without = (
        after[: after.index("BEGIN:VTIMEZONE")] + after[after.index("END:VTIMEZONE\r\n") + len("END:VTIMEZONE\r\n") :]
    )
    assert [line.raw for line in lines_of(without) if line.name not in {"DUE", STATE}] == [
        line.raw for line in lines_of(before) if line.name != "DUE"
    ]


@pytest.mark.parametrize(
    "named, zone",
    [
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("/softwarestudio.org/Tzfile/America/New_York", "America/New_York"),
        ("/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ('"Europe/Paris"', "Europe/Paris"),
    ],
)
def test_a_zone_is_known_by_other_names_too(named: str, zone: str) -> None:
    text = new(due="2026-12-01").replace("DUE;VALUE=DATE:20261201", f"DUE;TZID={named}:20261201T080000")
    assert read(text)["due"] == {"local": "2026-12-01T08:00", "tz": zone}


def test_a_time_written_in_a_zone_and_in_utc_is_that_moment_in_that_zone() -> None:
    text = new(due="2026-12-01").replace("DUE;VALUE=DATE:20261201", "DUE;TZID=Europe/Paris:20261201T080000Z")
    assert read(text)["due"] == {"local": "2026-12-01T09:00", "tz": "Europe/Paris"}


@pytest.mark.parametrize("due", ["0001-01-03", {"floating": "0099-12-01T08:00"}, {"instant": "0001-01-03T00:00:00Z"}])
def test_a_year_has_four_digits(due: Any) -> None:  # noqa: ANN401
    assert read(new(due=due))["due"] == due


def test_a_zone_that_nobody_knows_is_marked_and_never_floating() -> None:
    text = new(due="2026-12-01").replace("DUE;VALUE=DATE:20261201", "DUE;TZID=My Zone:20261201T080000")
    assert read(text)["due"] == {"local": "2026-12-01T08:00:00", "tz": "My Zone", "unknown": True}


@pytest.mark.parametrize(
    "due, start",
    [
        ("2026-11-24", "DTSTART;VALUE=DATE:20261124"),
        ("2026-12-01", "DTSTART;TZID=America/New_York:20261126T093000"),
        ({"local": "2026-11-25T10:00", "tz": "Europe/Paris"}, "DTSTART;TZID=Europe/Paris:20261125T100000"),
        ({"local": "2026-12-01T10:00", "tz": "Europe/Paris"}, "DTSTART;TZID=America/New_York:20261126T093000"),
        (None, "DTSTART;TZID=America/New_York:20261126T093000"),
    ],
)
def test_a_task_never_begins_after_it_is_due(due: Any, start: str) -> None:  # noqa: ANN401
    before = golden("apple")
    after = written(before, fields(before, due=due), RECORD)
    todo = after[after.index("BEGIN:VTODO") :]
    assert [line.raw.strip() for line in lines_of(todo) if line.name == "DTSTART"] == [start]


def test_a_length_from_the_start_is_a_due_until_one_is_written() -> None:
    text = new().replace("STATUS:", "DTSTART:20261126T090000Z\r\nDURATION:PT90M\r\nSTATUS:")
    assert read(text)["due"] == {"instant": "2026-11-26T10:30:00Z"}
    moved = written(text, fields(text, due="2026-12-01"), RECORD)
    assert "DURATION" not in moved
    assert read(moved)["due"] == "2026-12-01"


def test_a_task_done_and_opened_again_says_so_everywhere() -> None:
    done = written(new(), fields(new(), end=["completed", "2026-11-26T08:00:00Z"]), RECORD)
    assert all(one in done for one in ("STATUS:COMPLETED", "COMPLETED:20261126T080000Z", "PERCENT-COMPLETE:100"))
    again = written(done, fields(done, end=["open", None]), RECORD)
    assert "STATUS:NEEDS-ACTION" in again
    assert "PERCENT-COMPLETE" not in again
    assert "\r\nCOMPLETED" not in again


def test_alarms_are_given_from_the_due_and_only_with_one() -> None:
    assert "TRIGGER;RELATED=END:-PT60M" in new(due=PARIS, alarms=[-60, 0])
    assert "TRIGGER;RELATED=END:PT0M" in new(due=PARIS, alarms=[-60, 0])
    assert "TRIGGER;RELATED=END:-P1D" in new(due=PARIS, alarms=[-1440])
    assert "VALARM" not in new(alarms=[0])


def triggers(text: str) -> list[str]:
    return [line.value for line in lines_of(text) if line.name == "TRIGGER"]


def test_alarms_of_ours_follow_when_a_day_becomes_a_time_of_day() -> None:
    day = new(due="2026-12-01", alarms=[540])
    timed = written(day, {**fields(day, due=PARIS), "alarms": [-60, 0]}, RECORD)
    assert triggers(timed) == ["-PT60M", "PT0M"]
    # Another time of day is what they count from.
    later = {"local": "2026-12-02T09:30", "tz": "Europe/Paris"}
    moved = written(timed, {**fields(timed, due=later), "alarms": [-60, 0]}, RECORD)
    assert moved[moved.index("BEGIN:VALARM") :] == timed[timed.index("BEGIN:VALARM") :]
    renamed = written(timed, {**fields(timed, summary="Maya: quote"), "alarms": [-60, 0]}, RECORD)
    assert renamed.count("\r\nDESCRIPTION:Maya: quote\r\n") == 2
    assert triggers(written(timed, {**fields(timed, due=None), "alarms": [-60, 0]}, RECORD)) == []
    # One that was taken away on a phone stays away.
    first = timed.index("BEGIN:VALARM")
    fewer = timed[:first] + timed[timed.index("BEGIN:VALARM", first + 1) :]
    assert triggers(written(fewer, {**fields(fewer, summary="Maya: quote"), "alarms": [-60, 0]}, RECORD)) == ["PT0M"]
    # A phone that makes a time of day of a day leaves the alarm as it was.
    phone = day.replace("DUE;VALUE=DATE:20261201", "DUE:20261201T160000Z")
    assert triggers(written(phone, {**fields(phone), "alarms": [-60, 0]}, {"seen": 2})) == ["-PT60M", "PT0M"]
    # As a server writes them that puts everything in an order of its own.
    theirs = timed.replace("-PT60M", "-PT1H").replace("PT0M", "P0D")
    assert triggers(written(theirs, {**fields(theirs, due="2026-12-03"), "alarms": [540]}, RECORD)) == ["PT540M"]


def test_a_promise_that_gets_its_first_due_gets_its_alarms() -> None:
    without = new(due=None, alarms=[540])
    assert triggers(written(without, {**fields(without, due="2026-12-01"), "alarms": [540]}, RECORD)) == ["PT540M"]


@pytest.mark.parametrize("client", CLIENTS)
def test_alarms_of_others_stay_to_the_byte(client: str) -> None:
    before = golden(client)
    after = written(before, {**fields(before, due="2026-12-05", summary="Maya: quote"), "alarms": [540]}, RECORD)
    alarms = [text.partition("BEGIN:VALARM")[2].partition("END:VTODO")[0] for text in (before, after)]
    assert alarms[0] == alarms[1]


def test_of_a_series_with_changed_occurrences_the_series_is_meant() -> None:
    override = "BEGIN:VTODO\r\nUID:u-1\r\nRECURRENCE-ID:20261201T080000Z\r\nSUMMARY:other\r\nEND:VTODO\r\n"
    text = new(repeat="FREQ=DAILY").replace("BEGIN:VTODO", override + "BEGIN:VTODO", 1)
    after = written(text, fields(text, summary="changed"), RECORD)
    assert read(after)["summary"] == "changed"
    assert override in after


def test_bytes_that_are_no_text_come_back_as_they_were() -> None:
    raw = new().encode().replace(b"STATUS:", b"X-OLD:caf\xe9\r\nSTATUS:")
    after = written(raw.decode("utf-8", "surrogateescape"), fields(new(), summary="changed"), RECORD)
    assert b"X-OLD:caf\xe9\r\n" in after.encode("utf-8", "surrogateescape")


def test_a_letter_cut_in_two_by_a_fold_is_whole() -> None:
    raw = new().encode().replace(b"SUMMARY:Maya: send it", b"SUMMARY:caf" + b"\xc3\r\n \xa9")
    assert read(raw.decode("utf-8", "surrogateescape"))["summary"] == "café"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "<html>log in</html>",
        "BEGIN:VTODO\r\nEND:VTODO",
    ],
)
def test_what_holds_no_task_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read(text)
    with pytest.raises(Refused):
        written(text, fields(new()), RECORD)


@pytest.mark.parametrize("state", ["", "1.", "1.AAAA", "2.eJwDAAAAAAE=", "1.\u20ac", "1." + "A" * 100_000])
def test_a_state_that_was_spoilt_is_as_if_there_were_none(state: str) -> None:
    text = "".join(line.raw if line.name != STATE else f"{STATE}:{state}\r\n" for line in lines_of(new()))
    assert read(text)["state"] is None


@pytest.mark.parametrize(
    "line",
    [
        "DUE:garbage",
        "DUE;VALUE=DATE:20260230",
        "DUE:20261301T080000Z",
        "DUE;TZID=:20261201T256199",
        "DUE",
        ":",
        'DUE;X="a:20261201',
    ],
)
def test_a_due_that_is_none_is_no_due(line: str) -> None:
    assert read(new().replace("STATUS:", line + "\r\nSTATUS:", 1))["due"] is None


def test_what_was_written_is_a_due_of_the_interchange() -> None:
    assert due_from_json(read(golden("apple"))["due"]) == due_from_json(READ["apple"]["due"])


def test_a_zone_of_very_many_parts_is_no_zone() -> None:
    todo = f"BEGIN:VTODO\r\nUID:1\r\nSUMMARY:x\r\nDUE;TZID={'a/' * 5_000}a:20261127T150000\r\nEND:VTODO"
    due = read(f"BEGIN:VCALENDAR\r\n{todo}\r\nEND:VCALENDAR\r\n")["due"]
    assert due["unknown"] is True
