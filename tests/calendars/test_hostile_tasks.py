"""Whatever somebody puts into a shared list, the tasks beside it come, and the account stays in step."""

from __future__ import annotations

import base64
import json
import zlib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.calendars.conftest import Meeting

UNSEEN = "\u200b"


def state(**fields: str) -> str:
    """Return the record that another copy of the program might have left in a task."""
    record = {"fields": {name: {"evil.1": value} for name, value in fields.items()}, "seen": {"evil": 1}}
    packed = zlib.compress(json.dumps({"record": record, "prints": {}}).encode())
    return "1." + base64.urlsafe_b64encode(packed).decode()


@pytest.mark.parametrize("words", [UNSEEN, "\u202e\u200b", "\u200d", "x" * 50_000])
def test_words_that_show_nothing_or_too_much_stop_nothing(meet: Meeting, words: str) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    desk.desk.promise("revised quote")
    desk.sync()
    phone.edit(phone.only(), summary=words)
    phone.add("call Leo later")
    desk.sync()
    assert len(desk.whats()) == 2
    assert desk.desk.reader.page("all").rows[0].promise.what.strip(UNSEEN)
    desk.sync()
    assert not desk.sync().did_anything


@pytest.mark.parametrize(
    "fields",
    [
        {"what": "a\0b\x1b[31m", "to": UNSEEN, "note": "n\0", "line": UNSEEN},
        {"what": "x", "due": '{"local":"x"}', "end": "[1,2,3]", "made": "no", "kind": "zzz"},
        {"what": "x", "due": '"9999-12-31"', "first_due": '"0001-01-01"', "made": "0001-01-01T00:00:00Z"},
        {
            "what": "x",
            "hangs_on": "x" * 100_000,
            "series": "\0",
            "repeat": "FREQ=DAILY;COUNT=100000000000",
            "case": UNSEEN,
        },
        {
            "what": "x",
            "touch zzz": "{}",
            "touch \0": "[1]",
            "grade": f'["good", "{UNSEEN}"]',
            "near_miss": f'"{UNSEEN}"',
        },
        {"what": "x", "end": '["kept","9999-12-31T23:59:59Z",null]'},
    ],
)
def test_a_record_that_was_made_up_stops_nothing(meet: Meeting, fields: dict[str, str]) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    phone.add_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTODO\r\nDTSTAMP:20261125T205000Z\r\n"
        f"UID:6a1b0f10-0000-4000-8000-0000000000aa\r\nSUMMARY:hostile\r\nX-ORGANIZER-STATE:{state(**fields)}\r\n"
        "END:VTODO\r\nEND:VCALENDAR\r\n"
    )
    phone.add("call Leo later")
    desk.sync()
    assert any("call" in what for what in desk.whats())
    assert desk.accounts.all()[0].failure == ""
