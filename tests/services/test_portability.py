"""What an import refuses, line by line, and in whose words."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from organizer.domain.errors import Unusable
from organizer.domain.when import instant_text
from organizer.services.aside import to_the_end
from organizer.services.moving.interchange import promise_form
from organizer.services.moving.portability import Portability, Taken

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.desk import Desk

PERSON: dict[str, Any] = {"type": "person", "id": "11111111-1111-4111-8111-111111111111", "name": "Maya Lindqvist"}
PROMISE: dict[str, Any] = {
    "type": "promise",
    "id": "22222222-2222-4222-8222-222222222222",
    "what": "send the quote",
    "to": PERSON["id"],
    "made": "2026-11-20T09:00:00Z",
}
TOUCH: dict[str, Any] = {
    "type": "touch",
    "id": "33333333-3333-4333-8333-333333333333",
    "kind": "update",
    "at": "2026-11-21T09:00:00Z",
}
NOBODY = "99999999-9999-4999-8999-999999999999"


def written(folder: Path, *lines: dict[str, Any] | str) -> Path:
    """Write lines to a file and return it."""
    folder.mkdir(exist_ok=True)
    path = folder / "book.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
    return path


def taken(desk: Desk, *files: Path, skip_bad: bool = False) -> Taken:
    portability = Portability(desk.book, desk.clock, desk.preferences.settings, lambda _changed: None)
    return to_the_end(portability.bring_in(files, skip_bad=skip_bad))


def refusal(desk: Desk, file: Path) -> tuple[object, object]:
    """Return the number of the line that is refused, and why."""
    with pytest.raises(Unusable) as refused:
        taken(desk, file)
    return refused.value.data["line"], refused.value.data["cause"]


@pytest.mark.parametrize(
    "change, cause",
    [
        ({"due": 5}, "its due 5 is no day or time that exists"),
        ({"due": [1]}, "its due [1] is no day or time that exists"),
        ({"due": "2026-02-30"}, 'its due "2026-02-30" is no day or time that exists'),
        (
            {"due": {"local": "noon", "tz": "UTC"}},
            'its due {"local": "noon", "tz": "UTC"} is no day or time that exists',
        ),
        ({"due": {"floating": "2026-11-27T15:00+01:00"}}, None),
        ({"due": {"local": "2026-11-27T15:00", "tz": "Mars/Olympus"}}, None),
        ({"made": "yesterday"}, 'its made "yesterday" is no time with offset, as 2026-11-27T14:00:00Z'),
        ({"made": 7}, "its made 7 is no time with offset, as 2026-11-27T14:00:00Z"),
        ({"ended": {}}, "its ended {} is no time with offset, as 2026-11-27T14:00:00Z"),
        ({"side": "theirs", "state": "kept"}, "its state is kept, which goes with mine only"),
        ({"state": "got_it"}, "its state is got_it, which goes with theirs only"),
        ({"state": "done"}, 'its state "done" is none of: open, kept, got_it, let_go'),
        ({"hangs_on": PROMISE["id"].upper()}, "it hangs on itself"),
        ({"hangs_on": "the other one"}, 'its hangs_on "the other one" is no UUID'),
        ({"repeat": "EVERY DAY"}, 'its repeat "EVERY DAY" is no rule of RFC 5545, as FREQ=WEEKLY;BYDAY=FR'),
        ({"repeat": "COUNT=3"}, 'its repeat "COUNT=3" is no rule of RFC 5545, as FREQ=WEEKLY;BYDAY=FR'),
        (
            {"repeat": "FREQ=DAILY;INTERVAL=0"},
            'its repeat "FREQ=DAILY;INTERVAL=0" comes too often, or never: INTERVAL is 1 to 1000, COUNT 1 to 100000',
        ),
        (
            {"repeat": "COUNT=1e9;FREQ=HOURLY"},
            'its repeat "COUNT=1e9;FREQ=HOURLY" comes too often, or never: INTERVAL is 1 to 1000, COUNT 1 to 100000',
        ),
        ({"reminds": "loudly"}, 'its reminds "loudly" is no ladder of reminders, as lead=2h'),
        ({"to": NOBODY}, f"its to {NOBODY} is nobody's id"),
        ({"about": NOBODY}, f"its about {NOBODY} is nobody's id"),
    ],
)
def test_a_value_that_is_none_for_its_key_is_named_with_its_line_and_key(
    desk: Desk, tmp_path: Path, change: dict[str, Any], cause: str | None
) -> None:
    file = written(tmp_path / "in", PERSON, PROMISE | change)
    line, said = refusal(desk, file)
    assert line == 2
    assert said == cause or (cause is None and str(said).endswith("is no day or time that exists"))
    assert desk.book.people() == ()
    skipping = taken(desk, file, skip_bad=True)
    assert (skipping.people, skipping.promises, len(skipping.skipped)) == (1, 0, 1)
    assert [person.name for person in desk.book.people()] == ["Maya Lindqvist"]


def test_a_touch_with_nobody_is_refused_too(desk: Desk, tmp_path: Path) -> None:
    file = written(tmp_path / "in", PERSON, TOUCH | {"person": NOBODY})
    assert refusal(desk, file) == (2, f"its person {NOBODY} is nobody's id")


def test_a_rhythm_that_is_no_pair_of_days_is_refused(desk: Desk, tmp_path: Path) -> None:
    file = written(tmp_path / "in", PERSON | {"rhythm": "weekly"})
    assert refusal(desk, file) == (1, 'its rhythm "weekly" is no pair of ideal_days and longest_days')


def test_a_promise_goes_out_with_the_keys_of_the_form_and_when_it_was_captured_only_if_it_was_made_earlier(
    desk: Desk, tmp_path: Path
) -> None:
    taken(desk, written(tmp_path / "in", PERSON, PROMISE))
    came = desk.book.promise(PROMISE["id"])
    earlier = desk.promise(made=desk.clock.now() - timedelta(days=1))
    assert came is not None
    assert "captured" not in promise_form(came)
    assert promise_form(earlier)["captured"] == instant_text(earlier.captured)


def test_a_promise_that_does_not_say_when_it_was_made_was_made_now_and_so_it_stays(desk: Desk, tmp_path: Path) -> None:
    without = {key: value for key, value in PROMISE.items() if key != "made"}
    ended = {"id": TOUCH["id"], "state": "kept", "ended": "2026-11-20T09:00:00Z"}
    file = written(tmp_path / "in", PERSON, without, without | ended)
    taken(desk, file)
    came, over = desk.book.promise(PROMISE["id"]), desk.book.promise(TOUCH["id"])
    assert came is not None
    assert over is not None
    assert (came.made, over.made) == (desk.clock.now(), over.ended)
    desk.clock.set(desk.clock.now() + timedelta(days=3))
    again = taken(desk, file)
    assert (again.promises, again.unchanged) == (0, 3)
    assert desk.book.promise(PROMISE["id"]) == came


def test_an_id_that_is_somebodys_in_the_book_or_further_down_is_taken(desk: Desk, tmp_path: Path) -> None:
    taken(desk, written(tmp_path / "first", PROMISE | {"to": PERSON["id"].upper()}, PERSON))
    later = PROMISE | {"id": TOUCH["id"], "about": PERSON["id"]}
    assert taken(desk, written(tmp_path / "then", later)).promises == 1
    assert len(desk.book.people()) == 1


def test_a_number_without_end_is_said_in_the_programs_words(desk: Desk, tmp_path: Path) -> None:
    long = '{"type": "person", "rhythm": {"ideal_days": ' + "7" * 5_000 + "}}"
    assert refusal(desk, written(tmp_path / "in", long)) == (1, "it holds a number that is too long")


def test_two_lines_of_one_file_that_say_different_things_of_one_id_are_refused(desk: Desk, tmp_path: Path) -> None:
    file = written(tmp_path / "in", PROMISE, PERSON, PROMISE, PROMISE | {"what": "send the offer"})
    assert refusal(desk, file) == (4, "line 3 has the same id and says otherwise")


def test_of_two_files_the_later_says_how_it_is(desk: Desk, tmp_path: Path) -> None:
    first = written(tmp_path / "first", PERSON, PROMISE)
    taken(desk, first, written(tmp_path / "later", PROMISE | {"what": "send the offer"}))
    assert desk.whats("all") == ["send the offer"]


def test_a_rule_that_is_not_understood_is_kept_as_it_stands(desk: Desk, tmp_path: Path) -> None:
    rule = "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR"
    taken(desk, written(tmp_path / "in", PERSON, PROMISE | {"repeat": rule}))
    kept = desk.book.promise(PROMISE["id"])
    assert kept is not None
    assert kept.repeat == rule
