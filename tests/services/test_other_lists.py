"""Lists of other programs come in as promises, once, as one step that can be taken back; nothing of them is trusted."""

from __future__ import annotations

import json
import os
import signal
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from organizer.adapters.reader_child import ReaderChild
from organizer.domain.errors import Unreachable, Unusable
from organizer.domain.when import Day, Zoned, due_to_json
from organizer.outside import other_lists
from organizer.services import task_fields
from organizer.services.aside import to_the_end
from organizer.services.moving.interchange import Plan
from organizer.services.moving.other_lists import OtherLists
from organizer.services.moving.portability import Portability, Taken
from organizer.services.understanding import Understanding

if TYPE_CHECKING:
    from pathlib import Path

    from organizer.domain.promises import Promise
    from tests.services.desk import Desk

TODOIST = """TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE
section,Customers,,,,,,,,
task,"Send the [quote](https://example.org/q) to @maya @errand",with the discount,4,1,Anna (1),,2026-11-27 15:00,en,Europe/Paris
note,She asked twice,,,,Anna (1),,,,
,,,,,,,,,
task,* Book the room,,1,2,Anna (1),,every monday,en,Europe/Paris
"""
TASKWARRIOR: list[dict[str, Any]] = [
    {
        "uuid": "00000000-0000-4000-8000-000000000001",
        "description": "Call Leo about the boiler",
        "status": "pending",
        "entry": "20261120T090000Z",
        "due": "20261126T230000Z",
        "tags": ["phone"],
        "annotations": [{"entry": "20261121T090000Z", "description": "he is in after four"}],
        "project": "house",
    },
    {
        "uuid": "00000000-0000-4000-8000-000000000002",
        "description": "Pay the invoice",
        "status": "completed",
        "entry": "20261101T090000Z",
        "due": "20261110T143000Z",
        "end": "20261110T100000Z",
    },
    {"uuid": "00000000-0000-4000-8000-000000000003", "description": "Dropped", "status": "deleted"},
    {
        "uuid": "00000000-0000-4000-8000-000000000004",
        "description": "Water the plants",
        "status": "recurring",
        "recur": "weekly",
        "due": "20261129T230000Z",
    },
    {
        "uuid": "00000000-0000-4000-8000-000000000005",
        "parent": "00000000-0000-4000-8000-000000000004",
        "description": "Water the plants",
        "status": "pending",
    },
]
TODO_TXT = """(A) 2026-11-20 Send the minutes +board @Maya due:2026-11-27 pri:A
x 2026-11-24 2026-11-20 Return the ladder @home
2026-11-20 See https://example.org/a?b=due:c

x
"""
GOOGLE = {
    "kind": "tasks#taskLists",
    "items": [
        {
            "kind": "tasks#tasks",
            "title": "Shop",
            "items": [
                {
                    "kind": "tasks#task",
                    "id": "a1",
                    "title": "Answer Mrs Hale",
                    "notes": "about the lamp",
                    "status": "needsAction",
                    "due": "2026-11-27T00:00:00Z",
                    "created": "2026-11-20T09:00:00Z",
                },
                {"id": "a2", "parent": "a1", "title": "look up the price", "status": "needsAction"},
                {
                    "id": "a3",
                    "title": "Thank the printer",
                    "status": "completed",
                    "completed": "2026-11-21T10:00:00Z",
                    "created": "2026-11-19T10:00:00Z",
                },
                {"id": "a4", "title": "gone", "deleted": True},
            ],
        }
    ],
}
CARDS = """BEGIN:VCARD
VERSION:4.0
FN:Maya Lindqvist
EMAIL:MAYA@example.org
TEL:+46 8 123 456 78
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Leo Marsh
TEL:08-123 45 699
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:L. Marsh
TEL:(08) 123 45 699
END:VCARD
"""


class Moving:
    """A desk with files beside it."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.folder = folder
        understanding = Understanding(desk.reader, desk.clock, desk.preferences.settings)
        lists = other_lists(desk.book, desk.clock, understanding.read)
        self.portability = Portability(
            desk.book, desk.clock, desk.preferences.settings, lambda _changed: None, lists=lists
        )

    def put(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def look(self, path: Path) -> Plan:
        return to_the_end(self.portability.look_into([path], skip_bad=False))

    def take(self, path: Path) -> Taken:
        return to_the_end(self.portability.bring_in([path], skip_bad=False))

    def promises(self) -> dict[str, Promise]:
        found = [view.promise for view in self.desk.reader.page("all", limit=1_000).rows]
        return {promise.what: promise for promise in sorted(found, key=lambda one: one.made)}

    def name(self, person_id: str | None) -> str:
        return self.desk.book.names_of([person_id or ""]).get(person_id or "", "")


@pytest.fixture
def moving(desk: Desk, tmp_path: Path) -> Moving:
    desk.clock.travel("Europe/Paris")
    return Moving(desk, tmp_path)


def due(promise: Promise) -> object:
    return None if promise.due is None else due_to_json(promise.due)


def test_todoist_brings_words_day_rule_comments_and_where_it_stood(moving: Moving) -> None:
    moving.take(moving.put("cards.vcf", CARDS.replace("Maya Lindqvist", "Maya")))
    taken = moving.take(moving.put("Work.csv", TODOIST))
    assert (taken.promises, taken.people) == (2, 0)
    quote, room = (next(one for what, one in moving.promises().items() if word in what) for word in ("quote", "room"))
    assert moving.name(quote.to) == "Maya"
    assert due(quote) == {"local": "2026-11-27T15:00", "tz": "Europe/Paris"}
    assert quote.note == "with the discount\nhttps://example.org/q\nCustomers\n\nShe asked twice\n@errand"
    assert quote.source == "import"
    assert (due(room), room.repeat) == ("2026-11-30", "FREQ=WEEKLY;BYDAY=MO")
    assert "Send the quote" in room.note


def test_taskwarrior_brings_open_and_done_but_nothing_deleted_and_a_series_once(moving: Moving) -> None:
    moving.take(moving.put("tasks.json", json.dumps(TASKWARRIOR)))
    found = moving.promises()
    assert len(found) == 3
    boiler = next(one for what, one in found.items() if "boiler" in what)
    assert (due(boiler), boiler.note) == ("2026-11-27", "he is in after four\nhouse\n@phone")
    assert boiler.made == datetime.fromisoformat("2026-11-20T09:00:00Z")
    paid = found["Pay the invoice"]
    assert (paid.state, paid.ended) == ("kept", datetime.fromisoformat("2026-11-10T10:00:00Z"))
    assert due(paid) == {"local": "2026-11-10T15:30", "tz": "Europe/Paris"}
    assert found["Water the plants"].repeat == "FREQ=WEEKLY"


def test_taskwarrior_one_task_a_line_is_the_same(moving: Moving) -> None:
    moving.take(moving.put("lines.json", "\n".join(json.dumps(one) for one in TASKWARRIOR)))
    assert len(moving.promises()) == 3


def test_todo_txt_brings_days_and_contexts_that_are_people(moving: Moving) -> None:
    moving.take(moving.put("cards.vcf", CARDS.replace("Maya Lindqvist", "Maya")))
    moving.take(moving.put("todo.txt", TODO_TXT))
    found = moving.promises()
    minutes, ladder = found["Send the minutes"], found["Return the ladder"]
    assert (due(minutes), moving.name(minutes.to), minutes.note) == ("2026-11-27", "Maya", "+board")
    assert (ladder.state, ladder.note) == ("kept", "@home")
    assert ladder.ended == datetime.fromisoformat("2026-11-24T12:00:00Z")
    assert "See https://example.org/a?b=due:c" in found


@pytest.mark.parametrize(
    "said, rule",
    [
        ("rec:1w", "FREQ=WEEKLY"),
        ("rec:+2m", "FREQ=MONTHLY;INTERVAL=2"),
        ("rec:1b", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("rec:0d", None),
        ("rec:sometimes", None),
    ],
)
def test_todo_txt_brings_its_rule(moving: Moving, said: str, rule: str | None) -> None:
    moving.take(moving.put("todo.txt", f"send Nora the list {said} due:2026-12-02\n"))
    (found,) = moving.promises().values()
    assert (found.repeat, due(found)) == (rule, "2026-12-02")


def test_what_was_done_is_as_old_as_that_where_nothing_tells_when_it_was_made(moving: Moving) -> None:
    done = {"id": "d", "title": "Thank Leo", "status": "completed", "completed": "2026-11-21T10:00:00Z"}
    moving.take(moving.put("Tasks.json", json.dumps({"kind": "tasks#tasks", "title": "S", "items": [done]})))
    (found,) = moving.promises().values()
    assert found.ended == found.made == datetime.fromisoformat("2026-11-21T10:00:00Z")


def test_a_label_that_stands_in_the_sentence_stays_a_word_of_it(moving: Moving) -> None:
    moving.take(moving.put("todo.txt", "send the plan to @Nora @office\n"))
    (plan,) = moving.promises().values()
    assert (plan.line, moving.name(plan.to)) == ("send the plan to Nora", "Nora")


def test_google_tasks_bring_a_day_the_note_and_the_list(moving: Moving) -> None:
    moving.take(moving.put("Tasks.json", json.dumps(GOOGLE)))
    found = moving.promises()
    assert len(found) == 3
    hale = next(one for what, one in found.items() if one.line == "Answer Mrs Hale")
    assert (due(hale), hale.note) == ("2026-11-27", "about the lamp\nShop")
    assert found["look up the price"].note == "Shop / Answer Mrs Hale"
    assert found["Thank the printer"].state == "kept"


def test_people_of_cards_join_those_known_by_mail_or_phone_and_each_other(moving: Moving) -> None:
    moving.take(moving.put("cards.vcf", CARDS))
    first = {person.name: person for person in moving.desk.book.people()}
    assert sorted(first) == ["Leo Marsh", "Maya Lindqvist"]
    assert first["Leo Marsh"].aliases == ("L. Marsh",)
    taken = moving.take(moving.put("more.vcf", CARDS.replace("FN:Maya Lindqvist", "FN:Lindqvist Maya")))
    assert taken.people == 1
    assert {person.name for person in moving.desk.book.people()} == set(first)


def test_a_day_that_a_series_leaves_out_never_begins(moving: Moving) -> None:
    vtodo = "UID:1\nSUMMARY:water\nDUE;VALUE=DATE:20261201\nRRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:20261202\n"
    moving.take(moving.put("a.ics", f"BEGIN:VCALENDAR\nBEGIN:VTODO\n{vtodo}END:VTODO\nEND:VCALENDAR\n"))
    (water,) = moving.promises().values()
    done = moving.desk.actions.keep(water.id)
    assert done.next is not None
    assert done.next.due == Day(date(2026, 12, 3))


def test_what_has_no_place_here_stays_word_for_word_in_the_note(moving: Moving) -> None:
    todo = "plain one t:2026-12-24 rec:1w\npay the rent due:2026-12-01 rec:1m t:2026-11-30\n"
    moving.take(moving.put("todo.txt", todo))
    moving.take(moving.put("todoist.csv", "TYPE,CONTENT,DATE\ntask,sort the shed,every! 2 fullmoons\n"))
    task = {"uuid": "1", "description": "mow", "status": "recurring", "recur": "9days", "wait": "20261210T100000Z"}
    moving.take(moving.put("task.json", json.dumps([{**task, "due": "20261201T100000Z"}])))
    never = "RRULE:FREQ=DAILY;INTERVAL=0"
    vtodo = f"BEGIN:VTODO\nUID:1\nSUMMARY:never\nDUE;VALUE=DATE:20261201\n{never}\nEND:VTODO\n"
    moving.take(moving.put("a.ics", f"BEGIN:VCALENDAR\n{vtodo}END:VCALENDAR\n"))
    notes = {one.what: (one.note, one.repeat) for one in moving.promises().values()}
    assert notes == {
        "plain one": ("t:2026-12-24\nrec:1w", None),
        "pay the rent": ("t:2026-11-30", "FREQ=MONTHLY"),
        "sort the shed": ("every! 2 fullmoons", None),
        "mow": ("wait:2026-12-10\nrecur:9days", None),
        "never": (never, None),
    }


def test_marks_for_words_that_stand_out_are_none_of_them(moving: Moving) -> None:
    moving.take(moving.put("todoist.csv", "TYPE,CONTENT\ntask,order **two** of each\ntask,mend __init__ (2 ** 3)\n"))
    assert set(moving.promises()) == {"order two of each", "mend __init__ (2 ** 3)"}


def test_a_calendar_that_was_written_out_here_is_read_as_it_was(moving: Moving) -> None:
    desk, day = moving.desk, Day(date(2026, 11, 27))
    theirs = desk.promise("send the part", to="Bob", side="theirs", kind="waiting", due=day)
    gone = desk.promise("look it up", to="Team manager", about="Mr. Customer", case="4711", channel="phone", due=day)
    desk.promise("water the plants", to="Li", due=Zoned(datetime(2026, 11, 27, 9), "Asia/Tokyo"), repeat="FREQ=DAILY")  # noqa: DTZ001 - a civil time
    desk.actions.got_it(theirs.id)
    desk.actions.let_go(gone.id, told=True)
    text = "".join(moving.portability.give_out("ics"))
    names = {person.id: person.name for person in desk.book.people()}
    before = {one.id: task_fields.fields_of(one, names) for one in moving.promises().values()}
    for one in before:
        desk.actions.delete(one)
    moving.take(moving.put("mine.ics", text))
    names = {person.id: person.name for person in desk.book.people()}
    assert {one.id: task_fields.fields_of(one, names) for one in moving.promises().values()} == before
    for one in before:
        desk.actions.delete(one)
    moving.take(
        moving.put("edited.ics", text.replace("SUMMARY:Li: water", "SUMMARY:Li: feed").replace("Waiting for ", ""))
    )
    assert "feed the plants" in {one.what for one in moving.promises().values()}


def test_a_shared_number_or_address_makes_two_names_no_one_person(moving: Moving) -> None:
    card = "BEGIN:VCARD\nFN:{}\nTEL:{}\nEMAIL:{}\nEND:VCARD\n"
    office = [
        card.format(name, "+49 30 555000", f"{name[:3]}@firm.example") for name in ("Ann One", "Bob Two", "Cid Three")
    ]
    family = [card.format(name, "+46 8 123 456 78", "home@hale.example") for name in ("Maya Hale", "Leo Hale")]
    cards = moving.put("all.vcf", "".join(office + family + [card.format("Hale, Maya", "08-123 456 78", "m@x.org")]))
    moving.take(cards)
    people = {person.name: person for person in moving.desk.book.people()}
    assert sorted(people) == ["Ann One", "Bob Two", "Cid Three", "Leo Hale", "Maya Hale"]
    assert (people["Bob Two"].email, people["Bob Two"].aliases) == (("Bob@firm.example",), ())
    assert people["Maya Hale"].aliases == ("Hale, Maya",)
    assert moving.take(cards).people == 0


def test_numbers_that_only_end_alike_are_of_two_people(moving: Moving) -> None:
    card = "BEGIN:VCARD\nFN:{}\nTEL:{}\nEND:VCARD\n"
    moving.take(
        moving.put("a.vcf", card.format("Anna", "+49 171 2345678") + card.format("Anna Roux", "06 12 34 56 78"))
    )
    assert sorted(person.name for person in moving.desk.book.people()) == ["Anna", "Anna Roux"]
    moving.take(moving.put("b.vcf", card.format("Anna Alt", "0049 (0)171 / 234 56 78")))
    assert {person.name: person.aliases for person in moving.desk.book.people()} == {
        "Anna": ("Anna Alt",),
        "Anna Roux": (),
    }


def test_whoever_was_only_a_number_or_an_address_takes_their_name_from_a_card(moving: Moving) -> None:
    moving.take(moving.put("a.vcf", "BEGIN:VCARD\nFN:+1 555 555 0188\nTEL:+1 555 555 0188\nEND:VCARD\n"))
    moving.take(moving.put("b.vcf", "BEGIN:VCARD\nFN:j@x.org\nEMAIL:j@x.org\nEND:VCARD\n"))
    moving.take(
        moving.put(
            "c.vcf",
            "BEGIN:VCARD\nFN:Jack James\nTEL:(555) 555-0188\nEND:VCARD\nBEGIN:VCARD\nFN:Jo Ash\nEMAIL:j@x.org\nEND:VCARD\n",
        )
    )
    people = {person.name: person.aliases for person in moving.desk.book.people()}
    assert people == {"Jack James": ("+1 555 555 0188",), "Jo Ash": ("j@x.org",)}


def test_a_name_that_somebody_else_goes_by_is_not_taken_from_a_card(moving: Moving) -> None:
    moving.take(moving.put("a.vcf", "BEGIN:VCARD\nFN:Maya\nEND:VCARD\n"))
    moving.take(moving.put("b.vcf", "BEGIN:VCARD\nFN:Maya Miller\nEMAIL:m@x.org\nEND:VCARD\n"))
    moving.take(
        moving.put("c.vcf", "BEGIN:VCARD\nFN:Maya\nNICKNAME:Mimi\nEMAIL:m@x.org\nTEL:+33 1 23 45 67 89\nEND:VCARD\n")
    )
    people = {person.name: person for person in moving.desk.book.people()}
    assert sorted(people) == ["Maya", "Maya Miller"]
    assert (people["Maya Miller"].aliases, people["Maya Miller"].phone) == (("Mimi",), ("+33 1 23 45 67 89",))


def test_a_card_as_telephones_export_it_keeps_numbers_and_addresses(moving: Moving) -> None:
    lines = "TEL;CELL;PREF:0171 2345678\nTEL;HOME:030/1234567\nEMAIL;INTERNET;HOME:joerg@x.org\n"
    moving.take(moving.put("a.vcf", f"BEGIN:VCARD\nVERSION:2.1\nN:Miller;Joe;;;\nFN:Joe Miller\n{lines}END:VCARD\n"))
    (joe,) = moving.desk.book.people()
    assert (joe.phone, joe.email) == (("0171 2345678", "030/1234567"), ("joerg@x.org",))


def test_a_name_that_shows_nothing_is_none_and_no_terminal_obeys_one(moving: Moving) -> None:
    cards = [
        f"BEGIN:VCARD\nFN:{name}\nEMAIL:{number}@x.org\nEND:VCARD\n"
        for number, name in enumerate(("\u200b", "E\u202eve\x1b[31m"))
    ]
    moving.take(moving.put("all.vcf", "".join(cards)))
    assert [person.name for person in moving.desk.book.people()] == ["Eve [31m"]


def test_a_card_that_only_gathers_others_is_nobody_and_a_firm_is_somebody(moving: Moving) -> None:
    group = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Family\nEND:VCARD\n"
    apples = "BEGIN:VCARD\nVERSION:3.0\nFN:Choir\nX-ADDRESSBOOKSERVER-KIND:group\nEND:VCARD\n"
    firm = "BEGIN:VCARD\nVERSION:3.0\nFN:\nN:;;;;\nORG:Hale & Sons;Sales\nEND:VCARD\n"
    moving.take(moving.put("all.vcf", group + apples + firm))
    assert [person.name for person in moving.desk.book.people()] == ["Hale & Sons"]


def test_looking_changes_nothing_and_shows_what_would_come(moving: Moving) -> None:
    plan = moving.look(moving.put("todo.txt", TODO_TXT))
    assert [one.what for one in plan.promises.values()][:2] == ["Send the minutes", "Return the ladder"]
    assert moving.promises() == {}
    moving.take(moving.put("todo.txt", TODO_TXT))
    again = moving.look(moving.put("todo.txt", TODO_TXT))
    assert (len(again.promises), again.known) == (0, 3)


def test_a_list_taken_twice_comes_in_once_and_what_was_done_since_stays(moving: Moving) -> None:
    path = moving.put("todo.txt", TODO_TXT)
    moving.take(path)
    moving.desk.actions.keep(moving.promises()["Send the minutes"].id)
    assert (moving.take(path).promises, moving.take(path).unchanged) == (0, 3)
    assert moving.promises()["Send the minutes"].state == "kept"


def test_a_series_of_a_list_goes_on_whatever_was_promised_since(moving: Moving) -> None:
    moving.take(moving.put("todo.txt", "water the plants rec:1w due:2026-12-02\n"))
    moving.desk.promise("something else, later")
    moving.desk.actions.keep(moving.promises()["water the plants"].id)
    rows = moving.desk.reader.page("open", limit=9).rows
    assert "2026-12-09" in [due(view.promise) for view in rows]


def test_what_was_taken_back_can_be_taken_in_again(moving: Moving) -> None:
    path = moving.put("todo.txt", TODO_TXT)
    moving.take(path)
    moving.desk.actions.undo()
    assert moving.take(path).promises == 3
    assert "Send the minutes" in moving.promises()


def test_two_tasks_of_the_same_words_are_two(moving: Moving) -> None:
    assert moving.take(moving.put("todo.txt", "call back\ncall back\n")).promises == 2


def test_an_import_is_taken_back_as_one_step(moving: Moving) -> None:
    moving.take(moving.put("tasks.json", json.dumps(TASKWARRIOR)))
    moving.desk.actions.undo()
    assert moving.promises() == {}


@pytest.mark.parametrize(
    "name, text",
    [
        ("bank.csv", "Date,Amount\n2026-11-20,12.00\n"),
        ("odd.json", '{"kind": "mail"}'),
        ("broken.json", '[{"description": "x", "status"'),
        ("empty.vcf", "BEGIN:VCARD\nEND:VCARD\n"),
        ("deep.json", "[" * 200_000),
        ("nul.txt", "a\0b"),
    ],
)
def test_what_is_no_list_is_refused_and_nothing_comes_in(moving: Moving, name: str, text: str) -> None:
    with pytest.raises(Unusable) as refused:
        moving.take(moving.put(name, text))
    assert refused.value.data["reason"] == "no_list"
    assert moving.promises() == {}


def test_odd_values_lose_no_other_task(moving: Moving) -> None:
    odd = [
        {"description": 7, "status": "pending", "due": "99999999T999999Z", "tags": "x", "annotations": [1]},
        {"description": "a\u202eb\u0007c " + "x" * 5_000, "status": "pending", "entry": "99991231T235959Z"},
        "no task",
        {"description": "the last one", "status": "pending"},
    ]
    assert moving.take(moving.put("odd.json", json.dumps(odd))).promises == 3
    assert "the last one" in moving.promises()


CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VTODO
UID:one@example.org
CREATED:20261120T080000Z
SUMMARY:Send the minutes to @Maya
DESCRIPTION:both copies
DUE;VALUE=DATE:20261127
END:VTODO
BEGIN:VTODO
UID:two@example.org
SUMMARY:Water the plants
DUE;TZID=America/New_York:20261127T150000
RRULE:FREQ=DAILY
END:VTODO
BEGIN:VTODO
UID:three@example.org
CREATED:20261120T080000Z
SUMMARY:Ring the bank
STATUS:COMPLETED
COMPLETED:20261123T080000Z
END:VTODO
BEGIN:VTODO
UID:four@example.org
SUMMARY:Called off
STATUS:CANCELLED
END:VTODO
BEGIN:VEVENT
UID:five@example.org
SUMMARY:A meeting
DTSTART:20261127T150000Z
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar_brings_its_tasks_with_day_zone_rule_and_end(moving: Moving) -> None:
    assert moving.take(moving.put("tasks.ics", CALENDAR)).promises == 3
    found = {what.lower(): one for what, one in moving.promises().items()}
    minutes, plants, bank = (
        next(one for what, one in found.items() if word in what) for word in ("minutes", "plants", "bank")
    )
    assert (moving.name(minutes.to), due(minutes), minutes.note) == ("Maya", "2026-11-27", "both copies")
    assert (due(plants), plants.repeat) == ({"local": "2026-11-27T15:00", "tz": "America/New_York"}, "FREQ=DAILY")
    assert (bank.state, bank.ended) == ("kept", datetime.fromisoformat("2026-11-23T08:00:00Z"))
    assert moving.take(moving.put("again.ics", CALENDAR)).promises == 0


def test_what_this_book_wrote_out_as_a_calendar_comes_in_once(moving: Moving) -> None:
    moving.desk.promise("send the minutes")
    path = moving.put("own.ics", "".join(moving.portability.give_out("ics")))
    assert (moving.take(path).promises, len(moving.promises())) == (0, 1)


@pytest.mark.parametrize("name", ["letter.eml", "notes.md", "list.xlsx", "nothing"])
def test_a_file_of_another_kind_is_told_which_kinds_are_taken(moving: Moving, name: str) -> None:
    with pytest.raises(Unusable) as refused:
        moving.take(moving.put(name, "From: maya@example.org\n\nhello\n"))
    assert refused.value.data["reason"] == "no_list"


def test_a_file_over_which_the_reader_ends_is_named(desk: Desk, tmp_path: Path) -> None:
    def ended() -> ReaderChild:
        child = ReaderChild("list", patience_s=5)
        os.kill(child.pid, signal.SIGTERM)
        return child

    path = tmp_path / "todo.txt"
    path.write_text(TODO_TXT)
    understanding = Understanding(desk.reader, desk.clock, desk.preferences.settings)
    lists = OtherLists(desk.book, desk.clock, understanding.read, ended)
    with pytest.raises(Unreachable) as stopped:
        to_the_end(lists.read(path, Plan()))
    assert stopped.value.data == {"address": str(path), "reason": "reader_ended"}
