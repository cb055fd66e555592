"""People are recognised by whatever they are called, and nobody is seen where nobody is meant."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.line import KnownPerson, Reading
from organizer.domain.understanding.capture import People, read_line
from tests.domain.words_at_hand import HABITS

PEOPLE = People(
    KnownPerson(name, aliases)
    for name, aliases in {
        "Keiko Tanaka": ("KT",),
        "Dr. Hemi Parata": (),
        "Mrs. Singh": (),
        "Mr. Singh": (),
        "Ana Castillo": (),
        "Leo Castillo": (),
        "Priya Nair": (),
        "Priya Menon": (),
        "Siobhán Byrne": (),
        "Will Moran": (),
        "Grant Osei": (),
        "Rose Dunn": ("the rose lady",),
        "Sheila O'Connor": (),
        "Fatima Al-Sayed": (),
        "Rick's Roofing": (),
        "St. Brendan's": (),
        "Beck & Sons": (),
        "Planning dept": (),
        "Harcourt Bank": (),
        "Mama Atieno": (),
        "Marco Feld": (),
        "Grace Daly": (),
        "Linh Tran": (),
        "Żaneta Wójcik": (),
        "Mr. Nowicki": (),
    }.items()
)


def read(line: str) -> Reading:
    now = datetime(2026, 11, 16, 9, tzinfo=UTC)
    return read_line(line, now=now, zone=ZoneInfo("UTC"), people=PEOPLE, settings=HABITS)


@pytest.mark.parametrize(
    "words, name",
    [
        ("Keiko Tanaka", "Keiko Tanaka"),
        ("keiko", "Keiko Tanaka"),
        ("tanaka", "Keiko Tanaka"),
        ("Tanaka Keiko", "Keiko Tanaka"),
        ("KT", "Keiko Tanaka"),
        ("K. Tanaka", "Keiko Tanaka"),
        ("Ms. Tanaka", "Keiko Tanaka"),
        ("kieko", "Keiko Tanaka"),
        ("tanka", "Keiko Tanaka"),
        ("dr parata", "Dr. Hemi Parata"),
        ("Doctor Parata", "Dr. Hemi Parata"),
        ("hemi", "Dr. Hemi Parata"),
        ("mrs singh", "Mrs. Singh"),
        ("Mr. Singh", "Mr. Singh"),
        ("siobhan", "Siobhán Byrne"),
        ("SIOBHÁN BYRNE", "Siobhán Byrne"),
        ("zaneta", "Żaneta Wójcik"),
        ("wojcik", "Żaneta Wójcik"),
        ("oconnor", "Sheila O'Connor"),
        ("O’Connor", "Sheila O'Connor"),
        ("al-sayed", "Fatima Al-Sayed"),
        ("sayed", "Fatima Al-Sayed"),
        ("Rick's Roofing", "Rick's Roofing"),
        ("ricks roofing", "Rick's Roofing"),
        ("St. Brendan's", "St. Brendan's"),
        ("beck & sons", "Beck & Sons"),
        ("harcourt", "Harcourt Bank"),
        ("Priya N.", "Priya Nair"),
        ("leo c", "Leo Castillo"),
        ("will moran", "Will Moran"),
        ("atieno", "Mama Atieno"),
    ],
)
def test_a_known_person_is_meant_by_any_part_of_the_name(words: str, name: str) -> None:
    assert read(f"promised {words} the minutes").to == name


@pytest.mark.parametrize(
    "words, written",
    [
        ("castillo", "castillo"),
        ("Singh", "Singh"),
        ("priya", "priya"),
        ("Mr. Castillo", "Mr. Castillo"),
        ("Will Sutton", "Will Sutton"),
        ("Keiko's brother", "Keiko's brother"),
        ("Mrs. Nowak", "Mrs. Nowak"),
        ("Mrs. Nowicki", "Mrs. Nowicki"),
        ("the building manager", "building manager"),
        ("Bill Tanaka", "Bill Tanaka"),
        ("the Castillos", "the Castillos"),
    ],
)
def test_who_could_be_several_or_is_somebody_else_stays_as_it_was_written(words: str, written: str) -> None:
    assert read(f"promised {words} the minutes").to == written


@pytest.mark.parametrize(
    "line",
    [
        "grant access to the shared drive",
        "will paint the fence",
        "rose wine for table four",
        "macro for the price sheet",
        "daily report on sales",
        "train the new till",
        "plan the planning meeting",
        "look at the April figures",
        "print the Easter menu",
        "buy Excel licences",
        "the bank holiday rota",
        'print "Keiko Tanaka" on the card',
        "mail keiko@tanaka.example back",
        "Green light for the roof",
        "Wrong invoice on the desk",
    ],
)
def test_a_word_of_every_day_names_nobody(line: str) -> None:
    reading = read(line)
    assert (reading.to, reading.about) == (None, None)


@pytest.mark.parametrize(
    "line, to, about",
    [
        ("Mrs. Singh's chart for Dr. Parata", "Dr. Hemi Parata", "Mrs. Singh"),
        ("keiko: slides for harcourt", "Keiko Tanaka", "Harcourt Bank"),
        ("tell Grace whether Keiko has paid", "Grace Daly", "Keiko Tanaka"),
        ("Rose Dunn says Keiko wants the keys", "Keiko Tanaka", None),
        ("send Sheila the Harcourt file", "Sheila O'Connor", "Harcourt Bank"),
        ("call Keiko about Mrs. Singh", "Keiko Tanaka", "Mrs. Singh"),
        ("@Grace the tally re:Keiko", "Grace Daly", "Keiko Tanaka"),
    ],
)
def test_whom_it_is_owed_to_is_told_from_whom_it_concerns(line: str, to: str, about: str | None) -> None:
    reading = read(line)
    assert (reading.to, reading.about) == (to, about)


@pytest.mark.parametrize(
    "line",
    [
        "Keiko called, and Rose Dunn says Grace wants the keys",
        "Keiko passed on that Grace wants the keys",
        "according to Keiko, Grace needs the keys",
    ],
)
def test_who_only_passed_it_on_is_not_the_one_to_answer(line: str) -> None:
    reading = read(line)
    assert (reading.kind, reading.to, reading.about) == ("message", "Grace Daly", None)
