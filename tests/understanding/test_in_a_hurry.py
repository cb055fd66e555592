"""What was learned of lines typed in a hurry, rule by rule: people without a name, words given back, times that are none."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.understanding.capture import people_called, read_line
from organizer.domain.understanding.parsing_form import reading_to_json
from tests.domain.words_at_hand import HABITS

if TYPE_CHECKING:
    from organizer.domain.line import Reading

NOW = datetime(2026, 11, 18, 14, 5, tzinfo=UTC)  # a Wednesday
KNOWN = (
    "Dana Whitfield",
    "Omar Haddad",
    "Mrs. Hale",
    "Acme Co",
    "Mr. Fairbrother",
    "Jordan Blake",
    "Kev",
    "Sofia",
    "Orchard Court",
    "Petal & Stem",
)


def reading(line: str) -> Reading:
    return read_line(line, now=NOW, zone=ZoneInfo("UTC"), people=people_called(KNOWN), settings=HABITS)


def _of(line: str, told: dict[str, Any]) -> dict[str, Any]:
    got = reading_to_json(reading(line), ZoneInfo("UTC"))
    return {field: got[field] for field in told}


@pytest.mark.parametrize(
    "line, to",
    [
        ("guest in 207 left a note about noise", "guest in 207"),
        ("tenant of 9b whatsapped boiler out again", "tenant of 9b"),
        ("landlord of the Crown wants a price by friday", "landlord of the Crown"),
        ("lady w/ the buggy asked if we have the blue one", "lady w/ the buggy"),
        ("wedding party asked at reception if the bar stays open", "wedding party"),
        ("night shift rang, no gloves left", "night shift"),
        ("compliance need the KYC file in a fortnight", "compliance"),
        ("mr fairbrothers sister left a voicemail about probate", "mr fairbrothers sister"),
        ("jordan blakes mom called", "jordan blakes mom"),
        ("April from Foxtons left her number", "April"),
        ("got a text frm Kev, running 20 min late", "Kev"),
        ("kev msg'd on fb asking about hours", "Kev"),
        ("Omar (landlord) phoned, rent review on its way", "Omar Haddad"),
        ("text from orchard ct, no hot water", "Orchard Court"),
    ],
)
def test_who_left_word_is_heard_though_nobody_known_by_name(line: str, to: str) -> None:
    assert _of(line, {"kind": "", "to": ""}) == {"kind": "message", "to": to}


@pytest.mark.parametrize(
    "line", ["refund asked for by Dana", "quote asked for", "invoice emailed to Dana", "check what was asked"]
)
def test_things_that_were_asked_for_ask_nothing_themselves(line: str) -> None:
    assert reading(line).to in {None, "Dana Whitfield"}
    assert reading(line).kind == "promise"


@pytest.mark.parametrize(
    "line, to",
    [
        ("Kev: cover my shift, i owe her lunch", "Kev"),
        ("Omar rang, tell her yes/no by tues", "Omar Haddad"),
        ("tell her dietitian the scan is done", "her dietitian"),
        ("donuts for the guys monday", "guys"),
        ("Thank the PTA for the snacks", "PTA"),
        ("Mum - ring her tonight", "Mum"),
        ("FW: Dana - photos needed for omar asap", "Dana Whitfield"),
        ("new pupil Sunday Okafor, ring him", "Sunday Okafor"),
        ("Kev furnace out, told her 2 hrs", "Kev"),
        ("rota for July", None),
        ("Remember to thank Dr. Alvarez", "Dr. Alvarez"),
        ("a tourist at the counter lost her key, told her to come at 10", "tourist"),
    ],
)
def test_it_goes_to_someone_and_not_to_a_thing(line: str, to: str | None) -> None:
    assert reading(line).to == to


@pytest.mark.parametrize(
    "line",
    [
        "Dana said she'll have the deeds to us next week",
        "he said hell have the deeds to us next week",
        "spoke to Acme, redemption figure to us in 48hrs",
        "Acme survey report expected thurs",
        "Acme parts are expected monday",
        "Acme late with hubs, they now say June 4",
        "Acme shipping the docks by the 15th",
        "Acme short us 4 tubs, credit by friday they said",
        "waiting for fairbrothers essay",
        "Omar swears I'll have it by Friday noon",
        "petal and stem owes the spray",
        "waitin on omra for the plans",
        "Omar is proofing the leaflet for me, back on Friday",
        "Omar is moving the boxes for me friday",
        "Omar has the key and needs to give it back to me tonight",
        "Sofia to loop in legal by eod",
        "Dana to demo the tool friday",
        "Omar getting theatre tickets for Mrs. Hale",
    ],
)
def test_what_is_to_come_from_them_is_waited_for(line: str) -> None:
    assert reading(line).kind == "waiting"


@pytest.mark.parametrize(
    "line",
    [
        "Dana wants to speak to me before she signs",
        "Dana needs to speak to me",
        "Dana would like to talk to us",
        "Omar says the lock is jammed",
        "Mrs. Hale says her tap is leaking",
        "Dana: can we move Friday?",
        "Mrs. Hale - is her cat ok?",
        "lady who had the blue rinse phoned re her hearing aid",
        "Text: Dana running late",
        "They want the load calc redone",
        "They called about the fence",
        "Dana left word that the copies must be stamped before August 1",
    ],
)
def test_who_wants_a_word_or_tells_of_a_trouble_left_a_message(line: str) -> None:
    assert reading(line).kind == "message"


@pytest.mark.parametrize(
    "line",
    [
        "Acme shipping label by fri",
        "Dana to dentist fri",
        "Omar says thanks",
        "Dana getting her quote fri",
        "two inches of rain expected, move cows tomorrow",
        "Dana is cancelling Thursday",
        "Omar is moving rooms Monday, let his gran know",
    ],
)
def test_nobody_owes_where_a_word_only_looks_like_a_deed(line: str) -> None:
    assert reading(line).kind == "promise"


def test_what_another_is_said_to_feel_is_word_of_mouth() -> None:
    told = {"to": "Mrs. Hale", "channel": "word of mouth"}
    assert _of("Omar told me Mrs. Hale isn't happy with her room, sort it", told) == told


def test_whose_message_was_passed_to_me_is_to_be_answered() -> None:
    told = {"kind": "message", "to": "Dana Whitfield", "channel": "word of mouth"}
    assert _of("Omar passed me a msg from Dana: call her", told) == told
    assert _of("Omar left a message about Dana", {"to": ""}) == {"to": "Omar Haddad"}


@pytest.mark.parametrize(
    "line, channel",
    [
        ("WhatsApp: Omar asking for the code", "chat"),
        ("Twitter: Dana says the site is down", "social"),
        ("Email: Omar wants the plan", "email"),
        ("Phone: 555 0144", None),
    ],
)
def test_a_line_may_be_headed_with_the_way_it_came(line: str, channel: str | None) -> None:
    assert reading(line).channel == channel


def test_whose_matter_is_talked_about_is_no_deed_of_theirs() -> None:
    told = {"kind": "promise", "to": "Dana Whitfield", "about": "Jordan Blake"}
    assert _of("Dana wants to talk about Jordan's reading, told her I'd call Monday", told) == told
    assert reading("re: Acme - Dana is sending the NDA back").about == "Acme Co"


def test_the_line_may_begin_with_whose_thing_it_is() -> None:
    assert _of("omar keys to dana fri", {"to": "", "about": ""}) == {"to": "Dana Whitfield", "about": "Omar Haddad"}
    assert reading("omar to dana fri").about is None
    assert reading("They want the load calc redone").to is None
    assert reading("form for the May exhibition, Mrs. Hale needs it tuesday").to == "Mrs. Hale"


@pytest.mark.parametrize(
    "line, where",
    [
        ("Omar came by the info desk wanting a tour", "info desk"),
        ("Mrs. Hale flagged me down on County Road 9, wants eggs", "County Road 9"),
        ("caught Mrs. Hale at the gas station, owe her a bill", "gas station"),
        ("April in the Joey room wants March off", None),
        ("Kev at the hardware store - thermostat, said I'd swing by", "hardware store"),
        ("met Omar at the Sun inn friday", "Sun inn"),
        ("Omar messaged me on Slack about the tour", None),
    ],
)
def test_where_it_was_said_is_told_from_where_someone_is_at_home(line: str, where: str | None) -> None:
    assert reading(line).where == where


@pytest.mark.parametrize(
    "line, case",
    [
        ("matter OGI/0042 for Dana", "OGI/0042"),
        ("DA 2026/0143 Dana, site report", "2026/0143"),
        ("Kev pc down, tkt 448102", "448102"),
        ("invoice 12/14 to Dana", None),
        ("cert no 88120034 to Dana", "88120034"),
        ("phone no 88120034 for Dana", None),
        ("apostille no. 5501-B for Dana", "5501-B"),
        ("case 2/3 for Dana", None),
    ],
)
def test_a_reference_may_have_a_slash_and_a_date_is_none(line: str, case: str | None) -> None:
    assert reading(line).case == case


def test_the_way_it_will_go_is_not_how_it_came() -> None:
    told = {"channel": None, "due": "2026-11-19"}
    assert _of("promised Dana plans by email tomorrow", told) == told
    assert reading("promised Dana by email I'd send the plans").channel == "email"
    assert reading("Dana says the check's in the mail").channel is None


@pytest.mark.parametrize(
    "line, due",
    [
        ("thank Kev for covering sunday", None),
        ("thank Kev for the cake tomorrow", "2026-11-19"),
        ("thank Kev for the cake friday", "2026-11-20"),
        ("thank Kev for his help on monday", None),
        ("Dana owes me the audit pack, was due monday", None),
        ("the report is due monday", "2026-11-23"),
        ("told her 5 working days", "2026-11-25"),
        ("told them 3 times already", None),
        ("Mrs. Hale's offer expires 31/03, let her know where we are by the 25th", "2026-11-25"),
        ("get it to her half three", "2026-11-18T15:30"),
        ("cancel her 2pm", None),
        ("cover my till 12-1 thurs", "2026-11-19T12:00"),
        ("call Dana before close", "2026-11-18T17:00"),
        ("before closing the account call Dana", None),
        ("call Acme when they open monday", "2026-11-23"),
        ("ring her arvo", "2026-11-18T15:00"),
        ("Kev sunday eve", "2026-11-22T18:00"),
        ("let everyone know by 24:00", "2026-11-19T00:00"),
        ("tues 15 Dana quote", "2026-12-15"),
        ("rendez-vous mardi 15 à 9h", "2026-12-15T09:00"),
        ("Tuesday 24 chairs for Dana", "2026-11-24"),
        ("copy to Mrs. Hale, she asked sunday", None),
        ("Kev lost his glasses at the Sun inn", None),
        ("Kev asked after church on sunday whether we take sofas", None),
        ("say sorry to Kev for the mixup in May", None),
        ("answer Dana inside the week", "2026-11-20"),
        ("Dana: can we move Friday?", None),
        ("Mrs. Hale: could her nephew come on sunday? tell her by fri", "2026-11-20"),
        ("Dana: can she have it by friday?", "2026-11-20"),
        ("Dana is cancelling Thursday", None),
        ("Dana is leaving Friday, card to her by thurs", "2026-11-19"),
        ("will Kev cover on the 26th? ask him again friday", "2026-11-20"),
        ("the gate was locked at 8", None),
        ("the call was moved to Friday", "2026-11-20"),
        ("Dana was promised a call on Friday", "2026-11-20"),
        ("Dana was in this morning, wants the bill split", None),
        ("apologise to Kev for friday", None),
        ("Dana needs a new one by six", "2026-11-18T18:00"),
        ("call Dana Mon 3-5", "2026-11-23T15:00"),
        ("taxi for Dana 8.15 tomorrow", "2026-11-19T08:15"),
        ("version 3.15 tomorrow", "2026-11-19"),
        ("by the 15th Dana gets the rent", "2026-12-15"),
        ("by the 2nd Avenue gate", None),
        ("in the next week call Dana", "2026-11-25"),
        ("the meeting on Tuesday went well, thank Dana", None),
        ("avant le week-end appeler Luc", "2026-11-20"),
        ("avant la fin de la semaine prochaine", "2026-11-27"),
        ("waiting for Acme to sign, they said June 20", "2027-06-20"),
        ("promised Dana she could leave at 2 on friday", "2026-11-20T14:00"),
        ("Dana is on leave until Friday", None),
        ("Jordan asked to swap for monday, let him know by close tomorrow", "2026-11-19T17:00"),
        ("Dana's answer due 10 days", "2026-11-28"),
        ("ring Kev 12.30 sharp", "2026-11-19T12:30"),
    ],
)
def test_a_time_is_what_the_words_around_it_make_of_it(line: str, due: str | None) -> None:
    assert _of(line, {"due": due}) == {"due": due}
