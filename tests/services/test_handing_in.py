"""Mails, cards, calendars and notes that are dropped or sent here are opened in the child and shown; nothing is saved."""

from __future__ import annotations

from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from organizer.domain.errors import Unusable
from organizer.domain.people import Person
from organizer.outside import handing_in
from organizer.services.aside import to_the_end

if TYPE_CHECKING:
    from pathlib import Path

    from organizer.services.sync.handing_in import HandingIn, Opened
    from tests.services.desk import Desk


@pytest.fixture
def opening(desk: Desk) -> HandingIn:
    return handing_in(desk.book, desk.clock)


def mail(subject: str, text: str, sender: str = "Maya Hale <maya@example.org>") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, "me@example.org", subject
    made["Date"], made["Message-ID"] = "Wed, 25 Nov 2026 14:03:00 +0000", "<m1@example.org>"
    made.set_content(text)
    return made


def opened(opening: HandingIn, folder: Path, name: str, raw: bytes) -> Opened:
    (folder / name).write_bytes(raw)
    return to_the_end(opening.open_file(folder / name))


def test_a_mail_is_a_message_from_who_wrote_it_with_a_link_back(opening: HandingIn, tmp_path: Path) -> None:
    (thing,) = opened(opening, tmp_path, "a.eml", mail("Re: revised quote", "Could you send it?").as_bytes()).things
    assert (thing.words, thing.kind, thing.to, thing.channel) == ("revised quote", "message", "Maya Hale", "email")
    assert thing.note == "Could you send it?\n\nmid:m1@example.org"
    assert thing.made is not None
    assert thing.made.isoformat() == "2026-11-25T14:03:00+00:00"


def test_someone_known_by_the_address_keeps_the_name_they_have_here(
    opening: HandingIn, desk: Desk, tmp_path: Path
) -> None:
    with desk.book.step("import", desk.clock.now()) as step:
        step.put_person(Person("p1", "Mrs Hale", email=("MAYA@example.org",)))
    (thing,) = opened(opening, tmp_path, "a.eml", mail("quote", "x").as_bytes()).things
    assert thing.to == "Mrs Hale"


def test_a_mail_given_by_its_bytes_is_the_same(opening: HandingIn) -> None:
    (thing,) = to_the_end(opening.open_mail(mail("quote", "x").as_bytes())).things
    assert (thing.words, thing.to) == ("quote", "Maya Hale")


def test_a_forwarded_mail_is_from_its_first_sender_and_a_voicemail_from_its_caller(
    opening: HandingIn, tmp_path: Path
) -> None:
    text = "---------- Forwarded message ---------\nFrom: Leo Marsh <leo@example.org>\nSubject: boiler\n\nIt leaks."
    (thing,) = opened(opening, tmp_path, "a.eml", mail("Fwd: boiler", text).as_bytes()).things
    assert (thing.to, thing.words) == ("Leo Marsh", "boiler")
    voicemail = mail("New voicemail from Ana Silva (+1 415 555 0100)", "0:32", "no-reply@phone.example")
    (thing,) = opened(opening, tmp_path, "b.eml", voicemail.as_bytes()).things
    assert (thing.channel, thing.words, thing.kind) == ("voicemail", "answer the voicemail", "message")


def test_each_task_and_each_line_is_a_thing_of_its_own(opening: HandingIn, tmp_path: Path) -> None:
    task = "BEGIN:VTODO\r\nUID:{}\r\nSUMMARY:{}\r\nEND:VTODO\r\n"
    raw = "BEGIN:VCALENDAR\r\n" + task.format(1, "call Leo") + task.format(2, "send it") + "END:VCALENDAR\r\n"
    assert [one.words for one in opened(opening, tmp_path, "a.ics", raw.encode()).things] == ["call Leo", "send it"]
    assert [one.words for one in opened(opening, tmp_path, "a.txt", b"one\ntwo\n").things] == ["one", "two"]


def test_cards_are_people_to_be_looked_at_as_an_import(opening: HandingIn, tmp_path: Path) -> None:
    found = opened(opening, tmp_path, "a.vcf", b"BEGIN:VCARD\r\nFN:Maya\r\nEND:VCARD\r\n")
    assert (found.people, found.things, found.path) == (1, (), tmp_path / "a.vcf")


@pytest.mark.parametrize("name, raw", [("a.exe", b"MZ"), ("a.eml", b"\0" * 100), ("a.vcf", b"x"), ("a.txt", b" ")])
def test_what_holds_nothing_is_said(opening: HandingIn, tmp_path: Path, name: str, raw: bytes) -> None:
    with pytest.raises(Unusable) as refused:
        opened(opening, tmp_path, name, raw)
    assert refused.value.data["reason"] == "not_opened"


def test_what_is_not_there_is_said(opening: HandingIn, tmp_path: Path) -> None:
    with pytest.raises(Unusable) as refused:
        to_the_end(opening.open_file(tmp_path / "gone.eml"))
    assert refused.value.data["reason"] == "no_file"
