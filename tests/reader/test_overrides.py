"""A series in one calendar object: occurrences ticked by themselves, or taken out of it, and a series without a due."""

from __future__ import annotations

from organizer.reader.vtodo import read, written
from tests.reader.test_vtodo import RECORD, STAMP, fields, new


def ticked(text: str, *days: str) -> str:
    """Return a series with overrides that tick these days, as Thunderbird writes them."""
    uid = next(line for line in text.splitlines() if line.startswith("UID:"))
    overrides = (
        f"BEGIN:VTODO\r\n{uid}\r\nRECURRENCE-ID;VALUE=DATE:{day}\r\nSTATUS:COMPLETED\r\nPERCENT-COMPLETE:100\r\n"
        "COMPLETED:20261127T160000Z\r\nEND:VTODO\r\n"
        for day in days
    )
    return text.replace("END:VCALENDAR", "".join(overrides) + "END:VCALENDAR")


def test_an_occurrence_that_was_ticked_by_itself_moves_the_series_on() -> None:
    text = new(due="2026-11-27", repeat="FREQ=WEEKLY;COUNT=3")
    found = [read(ticked(text, *days)) for days in ((), ("20261127",), ("20261204", "20261127"), ("20261211",))]
    assert [one["due"] for one in found] == ["2026-11-27", "2026-12-04", "2026-12-11", "2026-11-27"]
    assert [one["repeat"][-1] for one in found] == ["3", "2", "1", "3"]
    assert {one["end"][0] for one in found} == {"open"}
    assert read(ticked(text, "20261127", "20261204", "20261211"))["end"] == ["completed", "2026-11-27T16:00:00Z"]


def test_a_series_moved_on_by_ticks_stays_there_to_the_byte() -> None:
    text = ticked(new(due="2026-11-27", repeat="FREQ=WEEKLY"), "20261127")
    after = written(text, fields(text, note="said"), RECORD)
    assert "DUE;VALUE=DATE:20261127" in after
    assert read(after)["due"] == "2026-12-04"


def without(text: str, *exdates: str) -> str:
    """Return a series without these occurrences, as Thunderbird takes one out."""
    return text.replace("STATUS:", "".join(f"EXDATE{one}\r\n" for one in exdates) + "STATUS:", 1)


def test_a_series_moved_on_by_ticks_that_ends_or_moves_here_says_where_it_stands() -> None:
    begins = new(due="2026-11-27", repeat="FREQ=WEEKLY;COUNT=5")
    text = ticked(begins.replace("STATUS:", "DTSTART;VALUE=DATE:20261127\r\nSTATUS:", 1), "20261127")
    ended = written(text, fields(text, end=["completed", STAMP], repeat=""), RECORD)
    assert (read(ended)["due"], read(ended)["end"][0]) == ("2026-12-04", "completed")
    moved = written(text, fields(text, due="2026-12-05"), RECORD)
    assert (read(moved)["due"], read(moved)["repeat"]) == ("2026-12-05", "FREQ=WEEKLY;COUNT=4")


def test_what_a_series_leaves_out_is_read_however_it_is_written() -> None:
    zoned = {"local": "2026-11-27T00:30", "tz": "Europe/Berlin"}
    text = new(due=zoned, repeat="FREQ=WEEKLY")
    ways = (";VALUE=DATE:20261204,20261211", ";TZID=Europe/Berlin:20261204T003000,20261211T003000")
    utc = ":20261203T233000Z", ":20261210T233000Z,nonsense"
    for way in (*((one,) for one in ways), utc):
        assert read(without(text, *way))["except"] == ["2026-12-04", "2026-12-11"]


def test_an_occurrence_that_was_taken_out_moves_the_series_on() -> None:
    text = new(due="2026-11-27", repeat="FREQ=WEEKLY;COUNT=3")
    day = ";VALUE=DATE:202611{}".format
    assert [read(without(text, *days))["due"] for days in ((day(27),), (";VALUE=DATE:20261204",))] == [
        "2026-12-04",
        "2026-11-27",
    ]
    mixed = ticked(without(text, ";VALUE=DATE:20261204"), "20261127")
    assert (read(mixed)["due"], read(mixed)["repeat"]) == ("2026-12-11", "FREQ=WEEKLY;COUNT=1")
    assert read(without(text, day(27), ";VALUE=DATE:20261204,20261211"))["end"] == ["cancelled", None]


def test_what_a_series_leaves_out_is_written_with_the_form_of_its_due() -> None:
    days = ["2026-12-04", "2026-12-11"]
    zoned = {"local": "2026-11-27T15:00", "tz": "Europe/Berlin"}
    for due, line in (
        ("2026-11-27", "EXDATE;VALUE=DATE:20261204,20261211"),
        (zoned, "EXDATE;TZID=Europe/Berlin:20261204T150000,20261211T150000"),
        ({"floating": "2026-11-27T15:00"}, "EXDATE:20261204T150000,20261211T150000"),
        ({"instant": "2026-11-27T14:00:00Z"}, "EXDATE:20261204T140000Z,20261211T140000Z"),
    ):
        text = new(due=due, repeat="FREQ=WEEKLY", **{"except": days})
        assert f"\r\n{line}\r\n" in text
        assert read(text)["except"] == days


def test_what_others_left_out_stays_to_the_byte() -> None:
    text = without(new(due="2026-11-27", repeat="FREQ=WEEKLY"), ";VALUE=DATE;X-A=b:20261211", ";VALUE=DATE:20261204")
    after = written(text, fields(text, note="said"), RECORD)
    assert "EXDATE;VALUE=DATE;X-A=b:20261211\r\nEXDATE;VALUE=DATE:20261204\r\n" in after


def test_a_series_without_a_due_is_counted_from_its_beginning() -> None:
    text = new(repeat="FREQ=WEEKLY").replace("STATUS:", "DTSTART;VALUE=DATE:20261127\r\nSTATUS:", 1)
    assert read(text)["due"] == "2026-11-27"
    assert read(new().replace("STATUS:", "DTSTART;VALUE=DATE:20261127\r\nSTATUS:", 1))["due"] is None
