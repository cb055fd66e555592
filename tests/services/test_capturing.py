"""Words that the book refused come into it once, however often they are tried again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from organizer.domain.errors import DiskRefused
from organizer.domain.line import Reading
from organizer.services.capturing import Capturing

if TYPE_CHECKING:
    from datetime import datetime

    from tests.services.desk import Desk


def plainly(line: str, now: datetime) -> Reading:
    return Reading(text=line, what=line, made=now)


@pytest.fixture
def capturing(desk: Desk) -> Capturing:
    return Capturing(desk.actions, desk.clock, plainly, (desk.folder,))


def refuse(desk: Desk, *, writing: bool) -> None:
    """Let the book take no writing, as where its disk does not; or take it again."""
    desk.book.database.execute_sql(f"PRAGMA query_only = {0 if writing else 1}")


def refused(capturing: Capturing, desk: Desk, line: str) -> None:
    with pytest.raises(DiskRefused):
        capturing.capture(plainly(line, desk.clock.now()), source="window")


def whats(desk: Desk) -> list[str]:
    return sorted(view.promise.what for view in desk.reader.page("all", limit=50).rows)


def test_words_tried_again_become_one_promise_and_their_file_goes(capturing: Capturing, desk: Desk) -> None:
    refuse(desk, writing=False)
    refused(capturing, desk, "bring the keys")
    refused(capturing, desk, "bring the keys")
    assert len(list(desk.folder.glob("*.spill"))) == 1
    refuse(desk, writing=True)
    capturing.capture(plainly("bring the keys", desk.clock.now()), source="window")
    assert whats(desk) == ["bring the keys"]
    assert list(desk.folder.glob("*.spill")) == []


def test_words_that_came_in_meanwhile_are_not_taken_twice_when_they_still_stand_in_the_line(
    capturing: Capturing, desk: Desk
) -> None:
    refuse(desk, writing=False)
    refused(capturing, desk, "bring the keys")
    refuse(desk, writing=True)
    assert capturing.take_in_spilled() == 1
    done = capturing.capture(plainly("bring the keys", desk.clock.now()), source="window")
    assert done.promise is not None
    assert whats(desk) == ["bring the keys"]
    capturing.capture(plainly("bring the keys", desk.clock.now()), source="window")
    assert whats(desk) == ["bring the keys", "bring the keys"]


def test_words_edited_where_they_stood_take_the_place_of_those_that_were_refused(
    capturing: Capturing, desk: Desk
) -> None:
    refuse(desk, writing=False)
    refused(capturing, desk, "bring the keys")
    for words in ("bring the keys and the map", "bring the map"):
        (before,) = desk.folder.glob("*.spill")
        with pytest.raises(DiskRefused):
            capturing.capture(plainly(words, desk.clock.now()), source="window", instead_of=str(before))
    (before,) = desk.folder.glob("*.spill")
    refuse(desk, writing=True)
    capturing.capture(plainly("bring the atlas", desk.clock.now()), source="window", instead_of=str(before))
    assert whats(desk) == ["bring the atlas"]
    assert list(desk.folder.glob("*.spill")) == []


def test_words_that_came_in_stay_when_what_still_stands_there_is_edited(capturing: Capturing, desk: Desk) -> None:
    refuse(desk, writing=False)
    refused(capturing, desk, "bring the keys")
    (before,) = desk.folder.glob("*.spill")
    refuse(desk, writing=True)
    assert capturing.take_in_spilled() == 1
    capturing.capture(plainly("bring the map", desk.clock.now()), source="window", instead_of=str(before))
    assert whats(desk) == ["bring the keys", "bring the map"]


def test_once_there_is_room_all_that_waits_comes_in_with_the_next_words(capturing: Capturing, desk: Desk) -> None:
    refuse(desk, writing=False)
    refused(capturing, desk, "bring the keys")
    refuse(desk, writing=True)
    capturing.capture(plainly("call Maya", desk.clock.now()), source="window")
    assert whats(desk) == ["bring the keys", "call Maya"]


def test_where_the_disk_refuses_one_of_many_that_wait_all_are_said_to_wait(capturing: Capturing, desk: Desk) -> None:
    refuse(desk, writing=False)
    for line in ("bring the keys", "call Maya", "ask Eve"):
        refused(capturing, desk, line)
    assert capturing.take_in_spilled() == 0
    assert capturing.still_waiting is not None
    assert len(capturing.still_waiting.files) == 3
    refuse(desk, writing=True)
    assert capturing.take_in_spilled() == 3
    assert capturing.still_waiting is None


def test_enter_waits_for_few_statements_none_of_which_is_built_up_anew(capturing: Capturing, desk: Desk) -> None:
    for _ in range(2):
        asked: list[str] = []
        desk.book.database.connection().set_trace_callback(asked.append)
        reading = Reading(text="call Maya", what="call Maya", to="Maya")
        capturing.capture(reading, source="window")
    assert [sql for sql in asked if '"t1"' in sql] == []
    # Lines that begin so are what the search does within its own tables.
    assert len([sql for sql in asked if not sql.lstrip().startswith("--")]) <= 16
