"""An account that was removed and added again, or a book that comes to a server it never met: nothing said in either is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from organizer.services.moving.portability import Portability
from tests.calendars.places import Place, to_the_end

if TYPE_CHECKING:
    from pathlib import Path

    from tests.calendars.conftest import Meeting


@pytest.fixture
def desk(meet: Meeting) -> Place:
    """Return a place whose promises stand on the server."""
    place = meet.place("desk")
    for what in ("quote", "key", "lamp", "ladder"):
        place.desk.promise(what)
    place.sync()
    return place


def id_of(place: Place, what: str) -> str:
    return next(view.promise.id for view in place.desk.reader.page("all").rows if view.promise.what == what)


def beside(place: Place, promise_id: str) -> set[str]:
    view = place.desk.reader.promise(promise_id)
    return {str(one.value) for one in view.beside if one.field == "what"}


def test_what_was_done_here_and_there_while_the_account_was_gone_meets(meet: Meeting, desk: Place) -> None:
    phone = meet.phone()
    quote, key, lamp = (id_of(desk, what) for what in ("quote", "key", "lamp"))
    to_the_end(desk.keeping.remove(desk.address))
    desk.desk.actions.correct(quote, {"what": "quote in blue"})
    desk.desk.actions.keep(key)
    desk.desk.actions.delete(lamp)
    ladder = next(todo for todo in phone.all() if "ladder" in str(todo.icalendar_component["SUMMARY"]))
    phone.edit(ladder, summary="Maya Lindqvist: the long ladder")
    desk.join()
    desk.sync()
    assert desk.whats() == ["key", "quote in blue", "the long ladder"]
    assert desk.desk.reader.promise(key).promise.state == "kept"
    assert sorted(phone.summaries()) == [
        "Maya Lindqvist: key",
        "Maya Lindqvist: quote in blue",
        "Maya Lindqvist: the long ladder",
    ]
    assert not desk.sync().did_anything


def test_what_stood_on_a_removed_server_goes_to_another(meet: Meeting, desk: Place) -> None:
    to_the_end(desk.keeping.remove(desk.address))
    for todo in meet.phone().all():
        todo.delete()
    desk.join()
    assert desk.sync().written == 4
    assert len(meet.names_there()) == 4
    assert len(desk.whats()) == 4


def test_a_book_that_was_imported_keeps_what_it_says_beside_what_the_server_says(
    meet: Meeting, desk: Place, tmp_path: Path
) -> None:
    quote, key = id_of(desk, "quote"), id_of(desk, "key")
    file = tmp_path / "book.jsonl"
    portability = Portability(desk.desk.book, desk.desk.clock, desk.desk.preferences.settings, lambda _changed: None)
    file.write_text("".join(portability.give_out("jsonl")), "utf-8")
    lap = meet.place("lap")
    theirs = Portability(lap.desk.book, lap.desk.clock, lap.desk.preferences.settings, lambda _changed: None)
    to_the_end(theirs.bring_in([file], skip_bad=False))
    lap.desk.actions.correct(quote, {"what": "quote in blue"})
    lap.desk.actions.keep(key)
    for _ in range(2):
        lap.sync()
        desk.sync()
    for place in (lap, desk):
        view = place.desk.reader.promise(quote)
        assert {view.promise.what, *beside(place, quote)} == {"quote", "quote in blue"}
        assert place.desk.reader.promise(key).promise.state == "kept"
        assert len(place.whats()) == 4
        assert not place.sync().did_anything
    # What both say alike is no choice to be made.
    assert beside(lap, id_of(lap, "lamp")) == set()
