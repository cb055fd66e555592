"""The program itself: two homes and a phone on one server, by the command line and by the running window; the real keyring."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.calendars.servers import SECRET
from tests.desktop.organizer_program import CommandLine
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.calendars.conftest import Meeting
    from tests.desktop.organizer_program import Resident
    from tests.desktop.private_desktop import PrivateDesktop


def test_two_homes_and_a_phone_come_to_the_same(desktop: PrivateDesktop, meet: Meeting, tmp_path: Path) -> None:
    desk, lap = (CommandLine(tmp_path / name, desktop.environment) for name in ("a", "b"))
    phone = meet.phone()
    made = desk.asked("add", "send Maya the revised quote on Friday 15:00 @Maya")
    for one in (desk, lap):
        assert "with the list Promises" in one.done("account", "add", meet.address, stdin=SECRET)
        assert SECRET not in one.done("account", "list")
    assert "1 written there" in desk.done("sync")
    assert "1 new here" in lap.done("sync")
    assert "Last in step today " in lap.done("account", "list")
    lap.done("keep", made["id"])
    desk.done("correct", made["id"], "case=Q-17")
    lap.done("sync")
    desk.done("sync")
    lap.done("sync")
    for one in (desk, lap):
        (shown,) = one.asked("list", "all")
        assert (shown["state"], shown["case"], shown["to"]) == ("kept", "Q-17", "Maya")
    assert phone.only().icalendar_component["STATUS"] == "COMPLETED"
    phone.add("call Leo about the boiler tomorrow")
    assert desk.asked("sync")[0]["new"] == 1
    desk.done("account", "remove", meet.address)
    assert desk("account", "test", meet.address).status == 2
    assert len(desk.asked("list", "all")) == 2


def test_a_wrong_secret_and_a_server_that_is_not_there_are_said(
    desktop: PrivateDesktop, meet: Meeting, tmp_path: Path
) -> None:
    desk = CommandLine(tmp_path / "a", desktop.environment)
    refused = desk("account", "add", meet.address, stdin="wrong")
    assert (refused.status, refused.err.count("\n")) == (2, 1)
    assert desk("account", "add", "http://anna@127.0.0.1:9/", stdin="x").status == 6
    alone = desk("account", "add", "anna@127.0.0.1:9", stdin="x")
    assert (alone.status, "https://anna%40127.0.0.1%3A9@127.0.0.1:9 could not be reached" in alone.err) == (6, True)
    assert desk.asked("account", "list") == []
    assert desk.asked("sync") == []


def test_without_a_keyring_the_secret_is_kept_nowhere(run_organizer: CommandLine, meet: Meeting) -> None:
    said = run_organizer(
        "account", "add", meet.address, stdin=SECRET, environment={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/"}
    )
    assert said.status == 5
    assert run_organizer.asked("account", "list") == []


def test_the_running_program_fetches_and_brings_by_itself(
    another_resident: Callable[[Path], Resident], meet: Meeting, tmp_path: Path
) -> None:
    program = another_resident(tmp_path / "a")
    program.run.done("account", "add", meet.address, stdin=SECRET)
    phone = meet.phone()
    phone.add("call Leo about the boiler")
    program.start()
    until(lambda: program.run.asked("list", "all"), "the task of the phone", within=30)
    program.run.done("add", "send the quote @Maya")
    until(lambda: "Maya: send the quote" in phone.summaries(), "the promise made here", within=30)


def test_what_is_gone_from_a_server_without_a_word_is_asked_about_and_the_answer_can_be_taken_back(
    desktop: PrivateDesktop, meet: Meeting, tmp_path: Path
) -> None:
    desk, phone = CommandLine(tmp_path / "a", desktop.environment), meet.phone()
    book = tmp_path / "book.jsonl"
    made = (
        {
            "type": "promise",
            "id": f"6a1b0f10-0000-4000-8000-00000000000{n}",
            "what": f"p{n}",
            "made": "2026-11-25T10:00:00Z",
        }
        for n in range(10)
    )
    book.write_text("".join(json.dumps(one) + "\n" for one in made), "utf-8")
    desk.done("import", str(book))
    desk.done("account", "add", meet.address, stdin=SECRET)
    desk.done("sync")
    for todo in phone.all()[:6]:
        todo.delete()
    said = desk.done("sync")
    assert "6 promises are gone from there" in said
    assert " and 3 more. Nothing was deleted here." in said
    assert said.partition("deleted them: ")[2][:2] in {f"p{n}" for n in range(10)}
    assert len(desk.asked("list", "open")) == 10
    assert "6 written there" in desk.done("sync", "--put-back")
    assert (len(phone.all()), len(desk.asked("list", "open"))) == (10, 10)
    for todo in phone.all()[:6]:
        todo.delete()
    assert "6 promises are gone from there" in desk.done("sync")
    assert "6 deleted here. Take it back with: organizer undo" in desk.done("sync", "--delete")
    assert len(desk.asked("list", "open")) == 4
    desk.done("undo")
    assert len(desk.asked("list", "open")) == 10
    desk.done("sync")
    assert len(phone.all()) == 10
