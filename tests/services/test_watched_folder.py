"""Whatever is put into the watched folder is in the book once, and the file is moved away; what cannot be read lies aside."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from email.message import EmailMessage
from typing import TYPE_CHECKING, TextIO

import pytest

from organizer.adapters.folder import WatchedFolder
from organizer.adapters.reader_child import ReaderChild
from organizer.domain.errors import Unreachable
from organizer.domain.when import Zoned
from organizer.services.moving.portability import Portability
from organizer.services.sync.folder_round import FolderRounds
from organizer.services.sync.intake import Intake
from organizer.services.understanding import Understanding
from tests.calendars.places import to_the_end

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from organizer.domain.promises import Promise
    from organizer.services.moving.portability import Progress, Taken
    from organizer.services.sync.outcome import Outcome
    from tests.services.desk import Desk

A_PROMISE = (
    '{"type":"promise","id":"4fb7ee4e-4c1b-4f3a-8a1a-0d5c3c3a2f11","what":"send the quote","to":"Maya",'
    '"made":"2026-11-25T10:00:00Z"}'
)
A_PERSON = '{"type":"person","id":"4fb7ee4e-4c1b-4f3a-8a1a-0d5c3c3a2f12","name":"Leo"}'
OWN = frozenset(["me@example.org"])


class Notes:
    """A desk with a watched folder."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.folder = folder
        folder.mkdir()
        understanding = Understanding(desk.reader, desk.clock, desk.preferences.settings)
        self.intake = Intake(desk.book, desk.clock, desk.actions, understanding.read)
        self.rounds = FolderRounds(self.intake, desk.clock, lambda _place: WatchedFolder(folder), self.bring_in)

    def bring_in(self, path: Path) -> Generator[Progress, None, Taken]:
        desk = self.desk
        portability = Portability(desk.book, desk.clock, desk.preferences.settings, desk.changed.append)
        return portability.bring_in([path], skip_bad=False)

    def put(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        # By the desk's clock, not by the machine's: a minute ago.
        written = self.desk.clock.now().timestamp() - 60
        os.utime(path, (written, written))
        return path

    def look(self) -> Outcome:
        return to_the_end(self.rounds.round("", lambda: ReaderChild("file", patience_s=0.05), OWN))

    def whats(self) -> list[str]:
        return sorted(promise.what for promise in self.promises())

    def promises(self) -> list[Promise]:
        return [view.promise for view in self.desk.reader.page("all", limit=1_000).rows]

    def only(self) -> Promise:
        (promise,) = self.promises()
        return promise

    def name(self, promise: Promise) -> str:
        return self.desk.book.names_of([promise.to or ""]).get(promise.to or "", "")

    def there(self) -> list[str]:
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file())


@pytest.fixture
def notes(desk: Desk, tmp_path: Path) -> Notes:
    return Notes(desk, tmp_path / "notes")


def mail(subject: str, text: str = "", sender: str = "Ana Castillo <ana@example.org>") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, "me@example.org", subject
    made["Date"], made["Message-ID"] = "Wed, 25 Nov 2026 14:03:00 +0100", "<1@example.org>"
    made.set_content(text)
    return made


def test_a_note_is_taken_line_by_line(notes: Notes) -> None:
    notes.put("errands.txt", "\ufeffcall @Ana tomorrow\r\nbring @Leo the ladder\r\n")
    assert notes.look().new == 2
    assert notes.whats() == ["bring the ladder", "call"]
    assert {promise.source for promise in notes.promises()} == {"folder"}
    assert notes.there() == ["taken/errands.txt"]


def test_a_note_with_a_blank_line_is_one_promise_and_its_note(notes: Notes) -> None:
    notes.put("one.txt", "send @Maya the quote\n\nShe wants two options.\nNot the blue one.")
    notes.look()
    assert (notes.only().what, notes.only().note) == ("send the quote", "She wants two options.\nNot the blue one.")


def test_of_a_list_what_is_not_ticked_is_taken(notes: Notes) -> None:
    notes.put(
        "list.md",
        "# Saturday\n\n- [ ] call @Ana\n- [x] paid already\n  in cash\n* order lanterns\n1. ring Leo\n",
    )
    notes.look()
    assert notes.whats() == ["call", "order lanterns", "ring Leo"]


def test_a_line_beside_a_list_is_taken_too_and_what_is_indented_below_an_item_is_its_note(notes: Notes) -> None:
    notes.put(
        "list.md",
        "call @Gina about the lease tomorrow\n\n- buy stamps for @Hal\n  the large ones\n\n  and two small ones\n"
        "\n---\nask @Ida for the photos\n",
    )
    assert notes.look().new == 3
    assert notes.whats() == ["ask for the photos", "buy stamps", "call about the lease"]
    (stamps,) = (promise for promise in notes.promises() if promise.what == "buy stamps")
    assert stamps.note == "the large ones\nand two small ones"


@pytest.mark.parametrize(
    "page, whats",
    [
        ("---\ntitle: Saturday\ntags:\n  - market\n---\ncall @Fay tomorrow\n", ["call"]),
        ("---\ncall @Fay tomorrow\nring @Leo\n", ["call", "ring"]),
    ],
)
def test_what_note_programs_keep_at_the_head_of_a_page_is_no_promise(notes: Notes, page: str, whats: list[str]) -> None:
    notes.put("page.md", page)
    notes.look()
    assert notes.whats() == whats


def test_a_heading_with_text_is_one_promise(notes: Notes) -> None:
    notes.put("page.md", "# send @Maya the quote\n\nShe wants two options.\n")
    notes.look()
    assert (notes.only().what, notes.only().note) == ("send the quote", "She wants two options.")


def test_a_mail_of_somebody_is_a_message_an_answer_is_owed_to(notes: Notes) -> None:
    notes.put("mail.eml", mail("Re: boiler", "When will you come?").as_bytes())
    notes.look()
    promise = notes.only()
    assert (promise.kind, promise.channel, promise.what, notes.name(promise)) == (
        "message",
        "email",
        "boiler",
        "Ana Castillo",
    )
    assert promise.note == "When will you come?\n\nmid:1@example.org"
    assert promise.made.isoformat() == "2026-11-25T13:03:00+00:00"
    assert promise.due is not None


def test_a_mail_that_is_saved_again_under_another_name_is_taken_once(notes: Notes) -> None:
    letter = mail("boiler")
    del letter["Message-ID"]
    notes.put("mail.eml", letter.as_bytes())
    notes.look()
    notes.put("mail (1).EML", letter.as_bytes())
    assert notes.look().new == 0
    assert notes.whats() == ["boiler"]
    assert notes.there() == ["taken/mail (1).EML", "taken/mail.eml"]


def test_a_mail_to_oneself_is_a_line_with_its_note(notes: Notes) -> None:
    text = "two options\n\n-- \nSent from my phone\n"
    notes.put("self.eml", mail("send @Maya the quote tomorrow", text, "Me <ME@example.org>").as_bytes())
    notes.look()
    assert (notes.only().what, notes.only().kind) == ("send the quote", "promise")
    assert notes.only().note == "two options\n\nmid:1@example.org"


@pytest.mark.parametrize(
    "body",
    [
        "---------- Forwarded message ---------\nFrom: Ana Castillo <ana@example.org>\nSubject: the boiler\nTo: me\n\nhello",
        "Begin forwarded message:\n\n> From: Ana Castillo <ana@example.org>\n> Subject: the boiler\n",
        "-----Original Message-----\nFrom: Ana Castillo [mailto:ana@example.org]\nSent: x\nSubject: RE: the boiler\n",
        "-------- Weitergeleitete Nachricht --------\nBetreff: the boiler\nVon: Ana Castillo <ana@example.org>\n",
        "*From:* Ana Castillo <ana@example.org>\n*Subject:* the boiler\n",
    ],
)
def test_a_forwarded_mail_is_a_message_of_its_first_sender(notes: Notes, body: str) -> None:
    notes.put("fwd.eml", mail("Fwd: the boiler", body, "me@example.org").as_bytes())
    notes.look()
    assert (notes.only().kind, notes.only().what, notes.name(notes.only())) == ("message", "the boiler", "Ana Castillo")


def test_a_mail_forwarded_whole_is_a_message_of_its_first_sender(notes: Notes) -> None:
    outer = mail("Fwd: x", "see below", "me@example.org")
    outer.add_attachment(mail("the boiler", "hello"))
    notes.put("fwd.eml", outer.as_bytes())
    notes.look()
    assert (notes.only().what, notes.name(notes.only())) == ("the boiler", "Ana Castillo")
    assert notes.only().note.startswith("see below\n\nhello")


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_letters_that_a_mail_does_not_encode_are_read_all_the_same(notes: Notes, charset: str) -> None:
    notes.put("mail.eml", "From: Zoë Hale <z@example.org>\nSubject: Größe\n\nx\n".encode(charset))
    notes.look()
    assert (notes.only().what, notes.name(notes.only())) == ("Größe", "Zoë Hale")


def test_a_name_that_is_turned_round_is_written_as_people_say_it(notes: Notes) -> None:
    notes.put("mail.eml", mail("boiler", "", '"Castillo, Ana" <ana@example.org>').as_bytes())
    notes.put("firm.eml", mail("invoice", "", '"Hale, Inc" <hale@example.org>').as_bytes())
    notes.look()
    assert {notes.name(promise) for promise in notes.promises()} == {"Ana Castillo", "Hale, Inc"}


@pytest.mark.parametrize(
    "subject, text, who, number",
    [
        ("New voicemail from (415) 555-0100", "You have a voicemail", "", "(415) 555-0100"),
        ("Voicemail from Ana Castillo +1 415 555 0100 on Nov 25", "", "Ana Castillo", "+1 415 555 0100"),
        ("New voice message", "From: ANA CASTILLO (4155550100)\nLength: 0:31", "ANA CASTILLO", "4155550100"),
        ("Neue Sprachnachricht von +49 30 901820", "", "", "+49 30 901820"),
    ],
)
def test_a_voicemail_is_a_message_by_voicemail(notes: Notes, subject: str, text: str, who: str, number: str) -> None:
    notes.put("vm.eml", mail(subject, text, "noreply@voicemail.example.com").as_bytes())
    notes.look()
    promise = notes.only()
    assert (promise.kind, promise.channel, notes.name(promise)) == ("message", "voicemail", who or number)
    assert promise.note.startswith(number)


def test_tasks_of_a_calendar_that_are_open_are_taken(notes: Notes) -> None:
    task = "BEGIN:VTODO\r\nUID:1\r\nSUMMARY:call Ana\r\nDUE;VALUE=DATE:20261130\r\nEND:VTODO\r\n"
    done = "BEGIN:VTODO\r\nUID:2\r\nSUMMARY:done\r\nSTATUS:COMPLETED\r\nEND:VTODO\r\n"
    notes.put("tasks.ics", f"BEGIN:VCALENDAR\r\n{task}{done}END:VCALENDAR\r\n")
    notes.look()
    assert str(notes.only().due) == "Day(day=datetime.date(2026, 11, 30))"


def test_a_line_that_shows_nothing_hides_no_later_one(notes: Notes) -> None:
    notes.put("errands.txt", "call @Ana\n\u200b\u202e\nring @Leo\n")
    notes.put("nothing.txt", "\u200b\n")
    assert (notes.look().new, notes.whats()) == (2, ["call", "ring"])
    assert notes.there() == ["taken/errands.txt", "unread/nothing.txt", "unread/nothing.txt.reason.txt"]


def test_a_time_in_a_zone_that_nobody_knows_is_one_here_and_the_line_tells_of_it(notes: Notes) -> None:
    due = "DUE;TZID=Mars/Phobos:20261201T100000"
    notes.put("tasks.ics", f"BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:1\nSUMMARY:ring Leo\n{due}\nEND:VTODO\nEND:VCALENDAR\n")
    notes.look()
    assert notes.only().due == Zoned(datetime(2026, 12, 1, 10), "UTC")  # noqa: DTZ001 - a civil time
    assert notes.only().line == "ring Leo (2026-12-01 10:00:00 Mars/Phobos)"


def test_what_a_terminal_would_obey_is_taken_out_of_foreign_words(notes: Notes) -> None:
    task = "BEGIN:VTODO\nUID:1\nSUMMARY:pay\0 the \x1b[31mbill\u202e now\nEND:VTODO\n"
    notes.put("tasks.ics", f"BEGIN:VCALENDAR\n{task}END:VCALENDAR\n")
    notes.look()
    assert (notes.only().what, notes.only().line) == ("pay the [31mbill now", "pay the [31mbill now")


def test_a_note_that_was_only_just_begun_is_waited_for_and_one_that_stays_empty_is_not(notes: Notes) -> None:
    begun, left = notes.put("begun.txt", ""), notes.put("left.txt", "")
    now = notes.desk.clock.now().timestamp()
    os.utime(begun, (now - 3_600, now - 3_600))
    os.utime(left, (now - 100_000, now - 100_000))
    outcome = notes.look()
    assert (outcome.new, outcome.unreadable, begun.exists(), left.exists()) == (0, 1, True, False)
    begun.write_text("call Leo\n", "utf-8")
    os.utime(begun, (now - 30, now - 30))
    assert notes.look().new == 1


def test_what_cannot_be_read_never_lies_there_without_the_reason(notes: Notes) -> None:
    strange = notes.put("strange.docx", "x")
    (notes.folder / "unread").mkdir()
    # As on a full disk: the file could be moved, but no word be written beside it.
    (notes.folder / "unread" / "strange.docx.reason.txt").mkdir()
    with pytest.raises(Unreachable):
        notes.look()
    assert strange.exists()


def test_people_of_cards_are_taken_and_never_doubled(notes: Notes) -> None:
    notes.desk.promise("something", to="Ana Castillo")
    ana = notes.desk.book.people()[0]
    notes.desk.actions.change_person(ana.id, {"phone": ("+49 30 901820",)})
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\n{}END:VCARD\r\n"
    notes.put(
        "people.vcf",
        card.format("Ana M. Castillo", "TEL:030 901820\r\nEMAIL:ana@example.org\r\n")
        + card.format("Leo Castillo", "item1.EMAIL;TYPE=work:leo@example.org\r\nNICKNAME:Lion\r\n")
        + "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\r\nEND:VCARD\r\n",
    )
    assert notes.look().people == 3
    people = {person.name: person for person in notes.desk.book.people()}
    assert set(people) == {"Ana Castillo", "Leo Castillo", "Jörg Müller"}
    assert (people["Ana Castillo"].aliases, people["Ana Castillo"].email) == (
        ("Ana M. Castillo",),
        ("ana@example.org",),
    )
    assert people["Ana Castillo"].phone == ("+49 30 901820",)
    assert people["Leo Castillo"].email == ("leo@example.org",)
    notes.put("again.vcf", card.format("Castillo, Leo", "EMAIL:LEO@example.org\r\n"))
    notes.look()
    assert len(notes.desk.book.people()) == 3


def test_who_wrote_once_is_known_by_their_address_and_who_called_by_their_number(notes: Notes) -> None:
    notes.put("a.eml", mail("the boiler").as_bytes())
    notes.put("b.eml", mail("again", sender="A. C. <ANA@example.org>").as_bytes())
    notes.put("c.eml", mail("New voicemail from Leo Marsh (415) 555-0134", sender="vm@example.com").as_bytes())
    notes.put("d.eml", mail("New voicemail from +1 415 555 0134", "Hi", sender="vm@example.com").as_bytes())
    notes.put("e.eml", mail("the lamp", sender='"Castillo, Ana" <ac@firm.example>').as_bytes())
    # All of them have one Message-ID, and are parted by their file.
    notes.look()
    assert sorted(notes.name(one) for one in notes.promises()) == ["Ana Castillo"] * 3 + ["Leo Marsh"] * 2


def test_words_of_ones_own_over_a_forwarded_mail_are_the_promise(notes: Notes) -> None:
    text = "---------- Forwarded message ---------\nFrom: Ana Castillo <ana@example.org>\nSubject: the boiler\n\nHello"
    notes.put("a.eml", mail("ring her about it friday 10:00", text, sender="me@example.org").as_bytes())
    notes.look()
    promise = notes.only()
    assert (promise.what, notes.name(promise), promise.kind) == ("ring her about it", "Ana Castillo", "promise")
    assert promise.due is not None


def test_a_book_is_taken_in_whole(notes: Notes) -> None:
    notes.put("lap.jsonl", f"{A_PROMISE}\n{A_PERSON}\n")
    outcome = notes.look()
    assert (outcome.new, outcome.people) == (1, 2)
    assert notes.whats() == ["send the quote"]
    assert notes.there() == ["taken/lap.jsonl"]


def test_a_book_with_a_bad_line_is_set_aside_whole_and_the_line_is_told(notes: Notes) -> None:
    notes.put("lap.jsonl", f'{A_PROMISE}\n{{"type":\n')
    assert notes.look().unreadable == 1
    assert notes.whats() == []
    assert "Line 2" in (notes.folder / "unread" / "lap.jsonl.reason.txt").read_text("utf-8")


def test_a_picture_of_paper_is_a_promise_to_write_it_down(notes: Notes) -> None:
    notes.put("IMG_1.jpg", b"\xff\xd8\xff")
    notes.look()
    assert notes.only().what == "write down what is on IMG_1.jpg"
    assert notes.only().note == str(notes.folder / "taken" / "IMG_1.jpg")
    assert notes.there() == ["taken/IMG_1.jpg"]


def test_a_file_is_waited_for_until_it_is_whole(notes: Notes) -> None:
    path = notes.put("note.txt", "call Ana")
    now = notes.desk.clock.now().timestamp()
    os.utime(path, (now, now))
    assert (notes.look().new, notes.look().unsettled) == (0, 1)
    path.write_text("call Ana tomorrow", "utf-8")
    os.utime(path, (now, now + 1))
    notes.desk.clock.move(seconds=2)
    assert notes.look().new == 0
    notes.desk.clock.move(seconds=2)
    assert notes.look().new == 1
    assert notes.only().line == "call Ana tomorrow"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell who holds a file open")
def test_what_a_program_still_holds_open_for_writing_is_waited_for(notes: Notes) -> None:
    path = notes.folder / "long.txt"

    def write(file: TextIO, words: str) -> None:
        file.write(words)
        file.flush()
        os.utime(path, (now, now))

    now = notes.desk.clock.now().timestamp()
    with path.open("w") as file:
        write(file, "call @Ana tomor")
        notes.desk.clock.move(seconds=30)
        assert (notes.look().new, notes.look().unsettled) == (0, 1)
        write(file, "row 10:00 about the boiler\n")
    assert notes.look().new == 1
    assert notes.only().what == "call about the boiler"
    assert notes.only().due is not None


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell who holds a file open")
def test_a_program_that_never_lets_go_of_a_file_is_not_waited_for(notes: Notes) -> None:
    now = notes.desk.clock.now().timestamp()
    with (notes.folder / "log.txt").open("w") as file:
        file.write("ring @Leo")
        file.flush()
        os.utime(file.name, (now, now))
        notes.desk.clock.move(minutes=9)
        assert (notes.look().new, notes.look().unsettled) == (0, 0)
        notes.desk.clock.move(minutes=2)
        assert notes.look().new == 1


def test_killed_between_the_book_and_the_move_it_is_still_taken_once(notes: Notes) -> None:
    text = "call Ana\ncall Leo\n"
    notes.put("note.txt", text)
    notes.look()
    (notes.folder / "taken" / "note.txt").rename(notes.folder / "note.txt")
    assert notes.look().new == 0
    assert notes.whats() == ["call Ana", "call Leo"]
    assert notes.there() == ["taken/note.txt"]


def test_what_was_deleted_does_not_come_back(notes: Notes) -> None:
    notes.put("note.txt", "call Ana")
    notes.look()
    notes.desk.actions.delete(notes.only().id)
    (notes.folder / "taken" / "note.txt").rename(notes.folder / "note.txt")
    notes.look()
    assert notes.whats() == []


def test_files_of_one_name_do_not_overwrite_each_other(notes: Notes) -> None:
    for text in ("call Ana", "call Leo", "call Maya"):
        notes.put("note.txt", text)
        notes.look()
    assert notes.there() == ["taken/note 2.txt", "taken/note 3.txt", "taken/note.txt"]


@pytest.mark.parametrize(
    "name, raw",
    [
        ("empty.txt", b" \n \n"),
        ("binary.txt", b"\0\1\2"),
        ("program.exe", b"MZ"),
        ("no_mail.eml", b"\r\n\r\n"),
        ("headers.eml", b"X: " + b"a" * 400_000),
        ("no_tasks.ics", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
        ("nobody.vcf", b"BEGIN:VCARD\r\nEND:VCARD\r\n"),
        ("deep.ics", b"BEGIN:VCALENDAR\r\n" * 20_000),
        ("long.txt", b"x\n" * 5_000),
        ("bad.eml", b"From: =?x-no-such?B?////?=\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n"),
    ],
)
def test_what_cannot_be_read_lies_aside_with_its_reason_and_hides_nothing(notes: Notes, name: str, raw: bytes) -> None:
    notes.put(name, raw)
    notes.put("z.txt", "call Ana")
    assert notes.look().new == 1
    assert f"unread/{name}" in notes.there()
    assert (notes.folder / "unread" / f"{name}.reason.txt").read_text("utf-8").endswith(".\n")


def test_links_hidden_and_half_written_files_are_left_alone(notes: Notes, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret words", "utf-8")
    (notes.folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    os.mkfifo(notes.folder / "pipe.txt")
    for name in (".hidden.txt", "half.txt.part", "~$doc.txt", "note.txt~"):
        notes.put(name, "words")
    assert notes.look().new == 0
    assert notes.whats() == []
    assert (tmp_path / "secret.txt").exists()


def test_an_attachment_is_never_a_path(notes: Notes, tmp_path: Path) -> None:
    outer = mail("see the file", "hello")
    outer.add_attachment(b"evil", maintype="application", subtype="x", filename="../../outside.txt")
    notes.put("attached.eml", outer.as_bytes())
    notes.look()
    assert notes.there() == ["taken/attached.eml"]
    assert not (tmp_path / "outside.txt").exists()


def test_markup_is_text(notes: Notes) -> None:
    made = mail("hello")
    made.set_content(
        "<html><style>x{}</style><script>alert(1)</script><p>Come &amp; see</p><img src='http://e/x.png'></html>",
        "html",
    )
    notes.put("html.eml", made.as_bytes())
    notes.look()
    assert notes.only().note.startswith("Come & see")
    assert "alert" not in notes.only().note


def test_a_folder_that_is_gone_is_said(notes: Notes) -> None:
    notes.folder.rmdir()
    with pytest.raises(Unreachable):
        notes.look()


def test_what_could_not_be_read_counts_until_somebody_takes_it_away(notes: Notes) -> None:
    notes.put("table.xlsx", "x")
    notes.put("list.docx", "x")
    notes.look()
    assert notes.rounds.left_unread(str(notes.folder)) == 2
    for file in (notes.folder / "unread").iterdir():
        if file.name.startswith("table"):
            file.unlink()
    assert notes.rounds.left_unread(str(notes.folder)) == 1
