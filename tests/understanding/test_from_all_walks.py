"""What was learned of lines of shops, chambers, wards, schools and homes, rule by rule."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.understanding.capture import people_called, read_line
from organizer.domain.understanding.parsing_form import reading_to_json
from tests.domain.words_at_hand import HABITS

NOW = datetime(2026, 11, 19, 10, 20, tzinfo=UTC)  # a Thursday
KNOWN = (
    "Dana Whitfield",
    "Marcus Bell",
    "T. J. Maddox",
    "Rebecca Stein",
    "Judge Alvarez",
    "Mrs. Van der Berg",
    "Dr. Leung's office",
    "Big Sky Roofing",
    "Wollongong Bus Co",
    "Ops",
    "Dee",
    "Herr Klein",
    "The Lamb & Flag",
    "Mr. Delgado-Cruz",
    "Cole Jr.",
)


def got(line: str, *fields: str) -> list[Any]:
    reading = read_line(line, now=NOW, zone=ZoneInfo("UTC"), people=people_called(KNOWN), settings=HABITS)
    told = reading_to_json(reading, ZoneInfo("UTC"))
    return [told[field] for field in fields]


@pytest.mark.parametrize(
    "line, to",
    [
        ("T. J. wants the trailer pin", "T. J. Maddox"),
        ("tj: trailer pin", "T. J. Maddox"),
        ("Judge Alvarez's chambers emailed", "Judge Alvarez's chambers"),
        ("Promised Dana's brother-in-law I'd look", "Dana's brother-in-law"),
        ("Mrs. Van der Berg's daughter rang", "Mrs. Van der Berg's daughter"),
        ("doctor leungs office rang", "Dr. Leung's office"),
        ("Dr. Leung's wife rang", "Dr. Leung's wife"),
        ("bus co deposit", "Wollongong Bus Co"),
        ("promsed rebeca the list", "Rebecca Stein"),
        ("lamb & flag deposit", "The Lamb & Flag"),
        ("today 23:50 pay Zoë", "Zoë"),
        ("My neighbor Marcus locked himself out, promised him the spare key", "Marcus Bell"),
        ("Dana stuck her head in my office about the rota", "Dana Whitfield"),
        ("Forgot to send Dana's form, get it out today", "Dana Whitfield"),
        ("No need to call Dana, email her instead", "Dana Whitfield"),
        ("cole junior will pay the rest", "Cole Jr."),
        ("Rebecca mentioned Dana is retiring in July, get the card to Rebecca by the end of June", "Rebecca Stein"),
        ("every weekday morning text Mom", "Mom"),
        ("check in on Dana tomorrow", "Dana Whitfield"),
        ("Over the radio Officer Pike asked for the gate code", "Officer Pike"),
        ("Rebook Dana for Tuesday", "Dana Whitfield"),
        ("Unlock Dana's account", "Dana Whitfield"),
        ("Peter Klein called", "Peter Klein"),
        ("Said I'd have the Stein brief to Judge Alvarez", "Judge Alvarez"),
        ("Heute Abend Mama anrufen", "Mama"),
        ("morgen den Chef anrufen", "Chef"),
        ("Herrn Klein wegen Dana anrufen", "Herr Klein"),
    ],
)
def test_people_are_found_by_what_they_are_called(line: str, to: str) -> None:
    assert got(line, "to") == [to]


@pytest.mark.parametrize(
    "line, to, what",
    [
        ("@Maya Lindqvist banner proof", "Maya Lindqvist", "banner proof"),
        ("@Jan de Vries invoice", "Jan de Vries", "invoice"),
        ("@Maya Lindqvist's keys", "Maya Lindqvist", "keys"),
        ("@Marcus Bell rollout plan", "Marcus Bell", "rollout plan"),
        ("@dana whitfield deck", "Dana Whitfield", "deck"),
        ("@Marcus Rollout plan", "Marcus Bell", "Rollout plan"),
        ("@Sam Okonkwo-Reid inspection report", "Sam Okonkwo-Reid", "inspection report"),
        ("@Maya API limits", "Maya", "API limits"),
        ("@Dave Gas bill", "Dave", "Gas bill"),
        ("@Dave Monday", "Dave", "@Dave Monday"),
    ],
)
def test_a_mark_takes_the_whole_name_and_no_word_more(line: str, to: str, what: str) -> None:
    assert got(line, "to", "what") == [to, what]


@pytest.mark.parametrize(
    "line, kind, to",
    [
        ("Dana has yet to pay the invoice", "waiting", "Dana Whitfield"),
        ("I'm supposed to hear from Dana about the test by Tuesday", "waiting", "Dana Whitfield"),
        ("Dana never rang back, try her again at 9", "waiting", "Dana Whitfield"),
        ("Dana didn't get my email, resend it", "promise", "Dana Whitfield"),
        ("Ops sent the wrong form; they're resending it this morning", "waiting", "Ops"),
        ("Dana's keen to know if it's lodged", "message", "Dana Whitfield"),
        ("Dana said not to worry about the chairs, but the tables must be returned", "promise", "Dana Whitfield"),
        ("Marcus, the baker, will deliver 60 rolls on Friday at 7", "waiting", "Marcus Bell"),
        ("Dana or Marcus will bring the flute", "waiting", "Dana Whitfield"),
        ("Dana reported the leak, plumber by tomorrow or she'll cancel", "promise", "Dana Whitfield"),
        ("dana: hasn't paid her half yet", "waiting", "Dana Whitfield"),
        ("ops parcel - refund owed to us", "waiting", "Ops"),
        ("dana sending pix tonite", "waiting", "Dana Whitfield"),
        ("Dana asked me if I'd translate it, said yes", "promise", "Dana Whitfield"),
        ("Dana's been asking for the docs, have to send them by Thursday", "promise", "Dana Whitfield"),
        ("Dana messaged me. Could we confirm by Friday?", "message", "Dana Whitfield"),
        ("Herr Klein versprochen, dass ich vorbeikomme", "promise", "Herr Klein"),
        ("I need Dana to countersign by Friday", "waiting", "Dana Whitfield"),
        ("I need the form to Dana by noon", "promise", "Dana Whitfield"),
        ("We've been promised the part by Big Sky Roofing", "waiting", "Big Sky Roofing"),
        ("Big Sky Roofing promised a crew Wednesday", "waiting", "Big Sky Roofing"),
        ("Big Sky Roofing promised the tenant a new key", "promise", "tenant"),
        ("Dana and I agreed she would pay", "waiting", "Dana Whitfield"),
        ("Ops will have the new rule in place by 6pm", "waiting", "Ops"),
        ("dana costumes, she has them for me thu", "waiting", "Dana Whitfield"),
        ("Marcus is borrowing my truck, he'll have it back Tuesday", "waiting", "Marcus Bell"),
        ("Dana let me know that Marcus couldn't log in", "message", "Marcus Bell"),
        ("Dana is hoping for an answer by 5", "message", "Dana Whitfield"),
        ("Dana emailed me the logs, I haven't said anything yet", "message", "Dana Whitfield"),
    ],
)
def test_who_owes_whom(line: str, kind: str, to: str) -> None:
    assert got(line, "kind", "to") == [kind, to]


@pytest.mark.parametrize(
    "line, channel, where",
    [
        ("Dana rang at four about the typo", "phone", None),
        ("Dana rang at 8:15, call back", "phone", None),
        ("Dana stopped me on the Luas to ask about it", "in person", "Luas"),
        ("Talked to Dana over lunch at Carlino's and said she'd get my notes", None, "Carlino's"),
        ("had coffee with Dana in the Pantibar. She's to send me her board.", None, "Pantibar"),
        ("Over lunch at the Lamb & Flag I told Dana we'd waive it", None, "Lamb & Flag"),
        ("Dana left a note on the windscreen", None, None),
        ("Dana left a message at the nurses' station; he hasn't slept", None, "nurses' station"),
        ("Spoke with Cole Jr. on the phone, he'll wire the rest", "phone", None),
        ("Had a nice chat with Dana at the fish fry, offered to print her cards", None, "fish fry"),
        ("Told Dana down at the footy club she'd have it back", None, "footy club"),
        ("Dana came to the counter, her tablets were short", "in person", None),
        ("got Dana's voicemail, call her after 3", "voicemail", None),
        ("Dana came to my desk about the rota", "in person", None),
        ("Dana left two voicemails", "voicemail", None),
    ],
)
def test_where_and_how_it_was_said(line: str, channel: str | None, where: str | None) -> None:
    assert got(line, "channel", "where") == [channel, where]


@pytest.mark.parametrize(
    "line, due",
    [
        ("Monday call dana", "2026-11-23"),
        ("first Friday send the list", "2026-12-04"),
        ("the second Tuesday call Dana", "2026-12-08"),
        ("by the first friday of the new year", "2027-01-01"),
        ("told him early next week", "2026-11-23"),
        ("dana is waiting on her refund i told her friday", "2026-11-20"),
        ("told her on Friday I'd look", None),
        ("feed the cats from Friday through Monday", "2026-11-20"),
        ("dana has not heard from us in three weeks, she wants a call today", "2026-11-19"),
        ("Dee texted can she leave early on saturday let her know tomorrow", "2026-11-20"),
        ("Dana wants the minutes from the 9 o'clock by tomorrow lunchtime", "2026-11-20T12:00"),
        ("dana ref 1 may", "2027-05-01"),
        ("Mondays at 8am call Dana", "2026-11-23T08:00"),
        ("Monday morning first thing call Dana", "2026-11-23T09:00"),
        ("5 Dec 2026, 14.30", "2026-12-05T14:30"),
        ("Sat 5 Dec from 10", "2026-12-05T10:00"),
        ("11/29 programs -> dana", "2026-11-29"),
        ("5/16 bolts for dana", None),
        ("He's lending me his tile saw this weekend", "2026-11-21"),
        ("Marcus borrowed it on Sunday and said he'd drop it home tomorrow night", "2026-11-20T20:00"),
        ("I told her two weeks tops", "2026-12-03"),
        ("half-past two on the dot", "2026-11-19T14:30"),
        ("back by the bank holiday", "2026-12-25"),
        ("o'hare badge 10a", None),
        ("cal dana befor 6", "2026-11-19T18:00"),
        ("quarterly review with Ops on 15 January at 2pm", "2027-01-15T14:00"),
        ("weekly update to Dana, Fridays at 3", "2026-11-20T15:00"),
        ("last Friday of the month timesheet to Dana", "2026-11-27"),
        ("Saturday 9-12 help Dana move", "2026-11-21T09:00"),
        ("feed Dana's cat twice a day from the 10th to the 17th of December", "2026-12-10"),
        ("call Dana at 14h", "2026-11-19T14:00"),
        ("weigh Dana at 6 every morning", "2026-11-20T06:00"),
        ("report on weekdays at 4", "2026-11-19T16:00"),
        ("on weekdays ring Dana at 9", "2026-11-20T09:00"),
        ("letter in 3 biz days", "2026-11-24"),
        ("pay Ops before the year is out", "2026-12-31"),
        ("newsletter by the first Sunday of Advent", "2026-11-29"),
        ("give it back by Victoria Day", "2027-05-24"),
        ("token for Dana before thxgiving", "2026-11-26"),
        ("dana face sheet, 2 hrs", None),
        ("Monday call notes to Dana", None),
    ],
)
def test_when_it_is_due(line: str, due: str | None) -> None:
    assert got(line, "due") == [due]


@pytest.mark.parametrize(
    "line, case",
    [
        ("File the motion in 24-cv-01883", "24-cv-01883"),
        ("quote 10pp brochure for Dana", None),
        ("Rechnung 2026-118 an Herrn Klein", "2026-118"),
        ("1-Dec-2026 call Dana", None),
        ("contract b4 14th", None),
        ("ref 11 dec for Dana", None),
        ("claim form 88/4410 to Dana", "88/4410"),
        ("the claim form, no. 88/4410, to Dana", "88/4410"),
    ],
)
def test_which_case_it_is(line: str, case: str | None) -> None:
    assert got(line, "case") == [case]


def test_something_that_has_an_acronym_is_nobody_it_concerns() -> None:
    assert got("Dana called, her VPN's down again", "about") == [None]


@pytest.mark.parametrize(
    "line, what",
    [
        ("van der berg - family meeting", "family meeting"),
        ("told Dana and Marcus I'd send the list", "told Dana and Marcus I'd send the list"),
        ("delgado cruz lease", "lease"),
        ("dana 4B yes/no b4 noon", "4B yes/no"),
        ("I owe Dana an apology, and flowers, before the weekend.", "an apology, and flowers."),
        ("Ops was to wire it, they now say Friday", "Ops was to wire it, they now say Friday"),
        ("text dana re sat noon", "text dana re sat noon"),
    ],
)
def test_what_is_left_reads_as_it_was_meant(line: str, what: str) -> None:
    assert got(line, "what") == [what]


def test_a_name_after_one_of_a_kind_is_a_word() -> None:
    people = people_called(["Blessing Okonjo"])
    reading = read_line("a blessing in disguise", now=NOW, zone=ZoneInfo("UTC"), people=people, settings=HABITS)
    assert reading.to is None
