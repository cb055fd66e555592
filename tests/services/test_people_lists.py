"""The lists of people, and how it stands with those in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.people import Rhythm

if TYPE_CHECKING:
    from tests.services.desk import Desk


def names(desk: Desk, which: str) -> list[str]:
    return [name for _, name in desk.reader.people_listed(which)]


def test_each_list_has_those_who_belong_in_it_by_name(desk: Desk) -> None:
    desk.promise("send the quote", "Maya")
    desk.promise("the parcel", "anna", side="theirs", kind="waiting")
    desk.actions.keep(desk.promise("call", "Zoe").id)
    assert names(desk, "all") == ["anna", "Maya", "Zoe"]
    assert (names(desk, "owe"), names(desk, "they"), names(desk, "quiet")) == (["Maya"], ["anna"], [])
    assert desk.reader.people_counted() == {"all": 3, "owe": 1, "they": 1, "quiet": 0}


def test_who_was_not_heard_of_for_longer_than_meant_is_quiet_and_the_muted_never_are(desk: Desk) -> None:
    for name in ("Maya", "Zoe", "Anna"):
        desk.actions.keep(desk.promise("call", name).id)
    maya, zoe = (desk.reader.person_named(name) for name in ("Maya", "Zoe"))
    desk.actions.change_person(maya.id, {"rhythm": Rhythm(7, 14)})
    desk.actions.change_person(zoe.id, {"rhythm": Rhythm(7, 14), "muted": True})
    desk.clock.move(days=13)
    assert names(desk, "quiet") == []
    desk.clock.move(days=5)
    assert names(desk, "quiet") == ["Maya"]
    assert desk.reader.people_counted()["quiet"] == 1


def test_how_it_stands_is_said_of_those_asked_for(desk: Desk) -> None:
    desk.promise("send the quote", "Maya")
    desk.actions.update(desk.promise("send the map", "Maya").id, "on its way")
    maya, said = desk.reader.person_named("Maya"), desk.clock.now()
    standing = desk.reader.people_standing([maya.id, "nobody"])
    assert list(standing) == [maya.id]
    assert (standing[maya.id].mine, standing[maya.id].theirs, standing[maya.id].last_touch) == (2, 0, said)
