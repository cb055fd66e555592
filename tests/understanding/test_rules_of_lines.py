"""What was learned of lines, rule by rule: what is lacked or held, questions within a line, slips that are none, and names."""

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

NOW = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
KNOWN = (
    *("Ben", "Dave", "Mrs. Hale", "Mr. Hale", "Coach Bell", "Mr. D'Souza", "Sheila O'Connor", "Tito's Rentals"),
    *("Joy Pelletier", "Kingsway Lettings", "April Summers", "Olive Hart", "Noah", "Dr. Banerjee", "Under 9s"),
)


def reading(line: str) -> Reading:
    return read_line(line, now=NOW, zone=ZoneInfo("UTC"), people=people_called(KNOWN), settings=HABITS)


def tells(line: str, told: dict[str, Any]) -> bool:
    got = reading_to_json(reading(line), ZoneInfo("UTC"))
    return {field: got[field] for field in told} == told


@pytest.mark.parametrize(
    "line, kind",
    [
        ("Ben still hasn't got his deposit", "promise"),
        ("Mrs. Hale hasn't received the form yet", "promise"),
        ("Dave hasn't got back to me", "waiting"),
        ("Dave still has our drill", "waiting"),
        ("Dave has my number", "promise"),
    ],
)
def test_what_someone_lacks_is_owed_to_them_and_what_of_mine_they_hold_is_owed_to_me(line: str, kind: str) -> None:
    assert tells(line, {"kind": kind, "to": "Mrs. Hale" if "Hale" in line else line.split(maxsplit=1)[0]})


@pytest.mark.parametrize(
    "line, told",
    [
        ("Ben wonders if the seller would take less", {"kind": "message", "to": "Ben"}),
        ("have to let Coach Bell know whether Dave's bringing the balls", {"kind": "promise", "to": "Coach Bell"}),
        ("Ben rang: can we move it to the 30th?", {"kind": "message", "to": "Ben", "due": None}),
        ("Ben asked whether the reading circle can have the hall on Friday", {"kind": "message", "due": None}),
    ],
)
def test_what_is_done_in_a_question_is_nobodys_promise(line: str, told: dict[str, Any]) -> None:
    assert tells(line, told)


@pytest.mark.parametrize(
    "line, told",
    [
        ("remind me to tell Dr. Banerjee she needs to know by eleven", {"kind": "promise", "to": "Dr. Banerjee"}),
        ("Psalm 23 for Ben to read", {"kind": "promise", "to": "Ben"}),
        ("Ben came in with his sister to taste the soups", {"kind": "message", "to": "Ben"}),
        ("Ben is picking up the drops on Saturday", {"kind": "promise", "to": "Ben"}),
        ("Ben gave me his word it gets done Friday", {"kind": "waiting", "to": "Ben"}),
        ("Dave says they're couriering them tomorrow", {"kind": "waiting", "to": "Dave"}),
        ("Ben - missing stamp, they resend tue", {"kind": "waiting", "to": "Ben"}),
        ("Ben swore he'd be here by two", {"kind": "waiting", "to": "Ben"}),
        ("I agreed with Ben that he'd see the list by Friday", {"kind": "promise", "to": "Ben"}),
        ("Ben hasn't given me the card", {"kind": "waiting", "to": "Ben"}),
        ("the paper mill was meant to deliver by the 12th", {"kind": "waiting", "to": "paper mill"}),
        ("Olive said she'd swap with Noah and let me know tonight", {"kind": "waiting", "to": "Olive Hart"}),
    ],
)
def test_whose_word_it_is_depends_on_who_is_to_do_it(line: str, told: dict[str, Any]) -> None:
    assert tells(line, told)


@pytest.mark.parametrize(
    "line, told",
    [
        ("Ben wants the list emailed to him", {"kind": "message", "channel": None}),
        ("Ben is emailing me the slips by noon", {"kind": "waiting", "channel": None}),
        ("Chased up by Ben again for the keys", {"kind": "message", "to": "Ben"}),
        ("Ben sent me a message on facebook asking who plays", {"kind": "message", "channel": "social"}),
        ("Ben asked me to spell it out in an email", {"kind": "message", "to": "Ben", "channel": None}),
        ("Ben viber'd me", {"kind": "message", "to": "Ben", "channel": "chat"}),
        ("Ben chatted us about a transfer", {"kind": "message", "to": "Ben", "channel": "chat"}),
        ("Ben caught up with me at the gym", {"kind": "message", "channel": "in person", "where": "gym"}),
        ("Ben left me a sticky note: can she leave early Thursday?", {"kind": "message", "to": "Ben", "due": None}),
        ("text from Dave running 20 mins late", {"kind": "message", "to": "Dave", "channel": "chat"}),
    ],
)
def test_how_word_came_is_told_by_who_sent_it(line: str, told: dict[str, Any]) -> None:
    assert tells(line, told)


@pytest.mark.parametrize(
    "line, told",
    [
        ("Tito's owe us a credit", {"kind": "waiting", "to": "Tito's Rentals"}),
        ("photo to Tito's by Friday", {"to": "Tito's Rentals", "about": None}),
        ("mister d souza called", {"to": "Mr. D'Souza"}),
        ("o connor boiler fri", {"to": "Sheila O'Connor"}),
        ("coch bell called", {"to": "Coach Bell"}),
        ("joy peletier called", {"to": "Joy Pelletier"}),
        ("kingsway letings called", {"to": "Kingsway Lettings"}),
        ("City Plumbing has my valves", {"to": "City Plumbing"}),
        ("oliv - scones x 60", {"to": "Olive Hart"}),
        ("one of the dads wandered over", {"kind": "message", "to": "one of the dads", "channel": "in person"}),
        ("Mr. Hale, who was in on Monday, is asking for his form", {"kind": "message", "to": "Mr. Hale"}),
        ("counsel for the bank phoned", {"to": "counsel for the bank"}),
        ("Hale's office manager wants a demo", {"to": "Hale's office manager"}),
        ("Mr. Hale called, Mrs. Hale wants the keys, told her Friday", {"to": "Mrs. Hale"}),
        ("send Ben February's receipts", {"to": "Ben", "about": None}),
    ],
)
def test_whoever_is_meant_is_found_however_they_are_called(line: str, told: dict[str, Any]) -> None:
    assert tells(line, told)


@pytest.mark.parametrize(
    "line, due",
    [
        ("get the list to Ben before I leave today", "2026-11-24"),
        ("Ben needs the ward by the time she lands at 6", "2026-11-24T18:00"),
        ("the figures to Ben before I leave", None),
        ("the plan for Ben by the first Sunday in April", "2027-04-04"),
        ("oranges sat Under 9s", "2026-11-28"),
        ("chase Ben mon if nothing", "2026-11-30"),
        ("the statistics to Ben on Monday, 9 sharp", "2026-11-30T09:00"),
        ("Ben proof 2 thurs noon", "2026-11-26T12:00"),
        ("three CVs to Ben by the end of Thursday", "2026-11-26T17:00"),
        ("told Ben's wife she gets it, told her friday for sure", "2026-11-27"),
        ("Ben owes us a list, said early next week", "2026-11-30"),
        ("answer Ben before the day is out", "2026-11-24T17:00"),
        ("a call to Ben at eight-thirty am", "2026-11-25T08:30"),
        ("call Ben in 2h30 about it", "2026-11-24T12:35"),
        ("see Ben in a fortnight's time", "2026-12-08"),
        ("Ben's book by frday", "2026-11-27"),
    ],
)
def test_a_time_is_due_as_its_words_say(line: str, due: str | None) -> None:
    assert tells(line, {"due": due})


@pytest.mark.parametrize(
    "line, case",
    [
        ("the floodlights, CRM 20441, for Ben", "20441"),
        ("Ben's ticket, 4471", "4471"),
        ("obi A12-3345 reset today", "A12-3345"),
        ("the USD 15000 refund to Ben", None),
        ("ZIP 60614 list to Ben", None),
        ("ask Ben re PTO 7/3", None),
        ("Ben rma 30-22 pickup", "30-22"),
        ("Ben hold tag # 3390 release", "3390"),
        ("Ben is our # 1 fan", None),
        ("Ben permit 11-30", None),
        ("Ben owes us credit memo 4419", "4419"),
        ("order, 1500 mugs", None),
    ],
)
def test_a_number_is_a_case_only_with_what_makes_it_one(line: str, case: str | None) -> None:
    assert tells(line, {"case": case})


def test_a_form_of_a_word_of_every_day_is_no_slip_of_another() -> None:
    assert tells("tell Coach Bell whether Dave's playing Friday", {"kind": "promise", "to": "Coach Bell"})


@pytest.mark.parametrize(
    "line, where",
    [
        ("Ben mentioned at coffee morning that his book is missing", "coffee morning"),
        ("Ben was at the counter, he needs the film", "counter"),
        ("Ben, at the gas pump: could we fix his light?", "gas pump"),
        ("Ben came up to me by the pool about his goggles", "pool"),
        ("Ben rang in a state about the pickup", None),
        ("Promised the couple at number 12 I'd find out who owns the hedge", None),
        ("Ben stopped me on Elm about the parking", "Elm"),
        ("Ben asked me at the time clock to find it", "time clock"),
        ("I told the tenants in 4B at the mailboxes they'd get a fob", "mailboxes"),
        ("I told Ben over the radio he'd get a light", None),
        ("Ben dropped in to complain about the noise", None),
    ],
)
def test_the_place_of_a_talk_is_where_they_were(line: str, where: str | None) -> None:
    assert tells(line, {"where": where})


@pytest.mark.parametrize(
    "line, kind",
    [
        ("Ben would like his deposit back", "message"),
        ("Ben would like to change his booking", "message"),
        ("Ben said he would like to call me on Friday", "message"),
        ("Ben needs the code, will do", "promise"),
        ("Ben needs the code by noon, I'm on it", "promise"),
        ("Ben rang, try again tomorrow", "promise"),
        ("Ben: which line is it? ask him", "promise"),
        ("Ben: which line is it?", "message"),
        ("Ben reckons he can lend me the van on Monday", "waiting"),
        ("Ben says he will have the bumper painted for me by Friday", "waiting"),
        ("Ben never got our papers, so I promised him copies", "promise"),
        ("Ben, over WhatsApp: is the hall free?", "message"),
        ("Ben says thanks, and could he have the slides too?", "message"),
        ("ask Ben, can he come on Friday?", "promise"),
        ("Ben says the parts arrive on Thursday", "waiting"),
        ("Ben will be here by two", "waiting"),
        ("Ben will be by at noon to pick up his skis", "promise"),
        ("Ben hasn't shown up", "waiting"),
        ("Ben thinks his bill is too high", "message"),
        ("Ben says can he bring the dog", "message"),
        ("I think Ben is happy", "promise"),
        ("Ben vacation request Thursday", "promise"),
        ("hey remind me Ben needs his key, I'll get it", "promise"),
        ("I'll drop the keys off with Ben at 4", "promise"),
    ],
)
def test_a_wish_or_a_question_is_theirs_until_i_say_that_i_will(line: str, kind: str) -> None:
    assert tells(line, {"kind": kind, "to": "Ben"})


@pytest.mark.parametrize(
    "line",
    ["tell Ben that his glasses turned up", "tell Ben that Dave rang", "let Ben know whether the white lilac came in"],
)
def test_what_i_am_to_tell_brought_no_word_to_me(line: str) -> None:
    assert tells(line, {"kind": "promise", "to": "Ben", "channel": None})


@pytest.mark.parametrize(
    "line, told",
    [
        ("call Ben at 3pm in two days", {"due": "2026-11-26T15:00", "what": "call Ben"}),
        ("within 2 days call Ben at 5", {"due": "2026-11-26T17:00", "what": "call Ben"}),
        ("Fri: call Ben at 9", {"due": "2026-11-27T09:00", "what": "call Ben"}),
        ("Mon, Wed and Fri: call Ben", {"repeat": "FREQ=WEEKLY;BYDAY=MO,WE,FR", "what": "call Ben"}),
        ("Ben asked about yoga on Sunday, answer him today", {"due": "2026-11-24"}),
        ("told Ben on Friday I would send the plans", {"due": None, "made": "2026-11-20T12:00:00+00:00"}),
        ("told Ben on Friday that I'll send the plans Monday", {"due": "2026-11-30"}),
        ("told Ben Friday we will be closed", {"due": "2026-11-27"}),
        ("promised Ben yesterday to call by 4", {"due": "2026-11-24T16:00", "what": "to call"}),
    ],
)
def test_the_day_of_a_promise_and_the_day_it_was_given_are_told_apart(line: str, told: dict[str, Any]) -> None:
    assert tells(line, told)


@pytest.mark.parametrize(
    "line, channel",
    [
        ("Ben was on the phone earlier, he says nobody called him back", "phone"),
        ("Ben says he never got the email, send it to him again", None),
        ("hey remind me Ben needs his key", None),
    ],
)
def test_a_word_came_only_by_the_way_it_was_told(line: str, channel: str | None) -> None:
    assert tells(line, {"to": "Ben", "channel": channel})


@pytest.mark.parametrize(
    "line, to",
    [
        ("penny business cards fri", "Penny Voss"),
        ("bell kit list fri", "Coach Bell"),
        ("will timesheet fri", "Will Sutton"),
        ("will proof the leaflet fri", None),
        ("olive bread order fri", None),
        ("penny plain paper for Dave fri", "Dave"),
        ("will owes me 3 keys", "Will Sutton"),
        ("fri: penny gets the pump quote", "Penny Voss"),
        ("quote -> penny fri", "Penny Voss"),
        ("the Men's Shed has our tables", "Men's Shed"),
        ("Will Frost, 20/20 vision form", "Will Frost"),
        ("Office for 9 users, May Chen in HR, tell her by Friday", "May Chen"),
        ("aunti lose wreath", "Aunty Lose"),
    ],
)
def test_a_name_that_is_a_word_of_every_day_is_known_by_where_it_stands(line: str, to: str | None) -> None:
    people = people_called([*KNOWN, "Penny Voss", "Will Sutton", "Men's Shed", "Aunty Lose"])
    got = read_line(line, now=NOW, zone=ZoneInfo("UTC"), people=people, settings=HABITS)
    assert got.to == to


@pytest.mark.parametrize(
    "line, told",
    [
        ("Ben guaranteed us the night guard for Thursday", {"kind": "waiting", "to": "Ben"}),
        ("Kingsway: alarm code not here yet", {"kind": "waiting", "to": "Kingsway Lettings"}),
        ("kingsway credit note 5567 still to come", {"kind": "waiting", "case": "5567"}),
        ("Their rep says the forks go out today and I'll have them Wednesday", {"kind": "waiting", "to": "Their rep"}),
        ("Ben will have a fitter on site on Friday", {"kind": "waiting", "to": "Ben"}),
        ("Ben's VPN keeps dropping, said I'd remote in at 1:15", {"kind": "promise", "to": "Ben"}),
        ("Ben can't print, he wants it working by 3 pm", {"kind": "message", "to": "Ben"}),
        ("Mrs. Hale wants it typed up by Friday", {"kind": "message", "to": "Mrs. Hale"}),
        ("Mrs. Hale says thanks and could she also have the list", {"kind": "message", "to": "Mrs. Hale"}),
        ("Ben swore the stone would be here before the month is out", {"kind": "waiting", "to": "Ben"}),
        ("Ben never sent the biopsy", {"kind": "waiting", "to": "Ben"}),
        ("Ben hasn't gotten back to us on the form", {"kind": "waiting", "to": "Ben"}),
        ("Ben says can you fax the page to his bank", {"kind": "message", "to": "Ben"}),
        ("Ben would prefer a quiet room, can we tell him by 8", {"kind": "message", "to": "Ben"}),
        ("Dave flagged that Ben is unhappy with the bill", {"kind": "message", "to": "Ben"}),
        ("Dave passed me a note that Ben wants 200 leaflets", {"kind": "message", "to": "Ben"}),
        ("Dave left a sticky on my desk ben wants his route sheet", {"kind": "message", "to": "Ben"}),
        ("Dave reports that a bloke called Mick Tran lost his keys", {"kind": "message", "to": "Mick Tran"}),
        ("Ben rang. I told him Dr. Banerjee would have a look and I'd reply by noon", {"kind": "promise", "to": "Ben"}),
        ("A patron emailed. I owe her an answer once I've spoken to Ben", {"kind": "promise", "to": "patron"}),
        ("Dave heard from Ben that he wants to change the date", {"kind": "message", "to": "Ben"}),
        (
            "Ben reckons the skip will be gone by Tuesday, he's ringing the council",
            {"kind": "waiting", "channel": None},
        ),
        (
            "Ben shorted us two cases and will make it good on Friday",
            {"kind": "waiting", "to": "Ben", "what": "shorted us two cases and will make it good"},
        ),
        ("Ben rang and will call her Friday", {"kind": "promise"}),
        ("Ben said the rye truck comes Thursday", {"kind": "waiting", "to": "Ben"}),
        ("Ben says the officer never called him and I said I'd find out", {"kind": "promise", "to": "Ben"}),
        ("Ben left word that his estimate from Kingsway Lettings is wrong", {"kind": "message", "to": "Ben"}),
        ("Ben water bill q, vm", {"kind": "message", "to": "Ben", "channel": "voicemail"}),
        ("Kingsway Lettings: ben transcript 16 sept", {"to": "Kingsway Lettings", "about": "Ben"}),
        ("Dr. Banerjee's out till Wednesday, Ben wants the sheet", {"to": "Ben", "about": None}),
        ("Ben asked if he may renew by phone", {"kind": "message", "channel": None}),
        ("Kingsway renewal: waiting on Ben's sign-off", {"kind": "waiting", "to": "Ben"}),
        ("Dave owes him a tenner, Ben gets his P45 from me Monday", {"kind": "promise", "to": "Ben"}),
        ("Mrs. Hale wants it in writing, Monday at 10", {"kind": "message", "to": "Mrs. Hale"}),
        ("Ben says the printer on the third floor jams again", {"kind": "message", "to": "Ben"}),
        ("Ben drops it Friday", {"kind": "waiting", "to": "Ben"}),
        ("Ben hasn't been paid for the holiday, sort it by Friday", {"kind": "promise", "to": "Ben"}),
        ("Ben asked at the counter could we keep his tyres on Friday", {"kind": "message", "due": None}),
        ("kingswya lettings want certified copies", {"kind": "message", "to": "Kingsway Lettings"}),
        ("Dave fee note 2207 today", {"to": "Dave", "case": "2207", "due": "2026-11-24"}),
        ("Mrs. Hale hasn't picked up her skirt, give her a ring today", {"kind": "promise", "to": "Mrs. Hale"}),
        ("Ben were to collect the mattresses at eight", {"kind": "waiting", "due": None}),
        ("Ben stopped by and said his check is coming on monday", {"kind": "waiting", "to": "Ben"}),
        ("Ben forgot his umbrella and would be glad to have it back", {"kind": "message", "to": "Ben"}),
        ("Dave radioed that Ben wants a child seat", {"kind": "message", "to": "Ben", "channel": "word of mouth"}),
        ("Ben text: alarm code pls", {"kind": "message", "to": "Ben", "channel": "chat"}),
        ("Dave called, wants mr hales date of birth", {"to": "Dave", "about": "Mr. Hale"}),
        ("ben van keys 530p", {"kind": "promise", "to": "Ben"}),
        ("Ben, in the lobby: could someone check his copay", {"kind": "message", "to": "Ben", "where": "lobby"}),
        ("Ben has to have the log in my inbox by ten", {"kind": "waiting", "to": "Ben"}),
        ("Ben is holding the table for us provided we pay him by Friday", {"kind": "promise", "to": "Ben"}),
        ("Ben phoned about the certificate and I keep forgetting, do it by 4", {"kind": "promise", "to": "Ben"}),
        ("Ben would be obliged if we sent it by post", {"kind": "message", "to": "Ben"}),
        ("Ben met me outside the court and asked is there word", {"kind": "message", "channel": "in person"}),
        ("Ben prefers cash, tell the vault to have it ready by noon", {"kind": "promise"}),
        ("Ben came in angry because nobody rang him", {"kind": "message", "where": None}),
        ("Ben said the permit would come through by Friday", {"kind": "waiting", "to": "Ben"}),
        ("Dave says there's a Mr. Quiroga holding about a will", {"kind": "message", "to": "Mr. Quiroga"}),
        ("Dave forwarded a complaint from a Mrs. Osei", {"kind": "message", "to": "Mrs. Osei"}),
        ("Dave invoice 5529 still outstanding, wed", {"kind": "waiting", "to": "Dave"}),
        ("Dave reply outstanding", {"kind": "waiting", "to": "Dave"}),
        ("Dave outstanding bill, pay wed", {"kind": "promise", "to": "Dave"}),
        ("Dave po 7781 not back, chase wed", {"kind": "waiting", "to": "Dave"}),
        ("Dave parts on their way, wed", {"kind": "waiting", "to": "Dave"}),
        ("Dave report from him by wed", {"kind": "waiting", "to": "Dave"}),
        ("form due back from Dave on Friday", {"kind": "waiting", "to": "Dave"}),
        ("still no form from Dave", {"kind": "waiting", "to": "Dave"}),
        ("no answer from Dave, try again at 6", {"kind": "promise", "to": "Dave"}),
        ("We're getting a new table from Dave on Thursday", {"kind": "waiting", "to": "Dave"}),
        ("I'm getting the table for Ben from Dave", {"kind": "promise"}),
        ("Dave reckons the seed will get here by Friday", {"kind": "waiting", "to": "Dave"}),
        ("Dave is coming back for them at noon", {"kind": "promise", "to": "Dave"}),
        ("Dave is coming by at 4 to collect his shoes", {"kind": "promise", "to": "Dave"}),
        ("Dave is coming to fix the boiler on Tuesday", {"kind": "waiting", "to": "Dave"}),
        ("@Dave at:gym promised him the bands", {"kind": "promise", "to": "Dave"}),
        ("@Dave at:gym promised me the bands", {"kind": "waiting", "to": "Dave"}),
        ("Dave can't make Wednesday and would like another slot", {"kind": "message", "to": "Dave"}),
        ("Dave can't find his badge", {"kind": "message", "to": "Dave"}),
        ("Dave can't print, fix by Friday", {"kind": "promise", "to": "Dave"}),
        ("Dave's upset about the price", {"kind": "message", "to": "Dave"}),
        ("Dave reported that the tap drips", {"kind": "message", "to": "Dave"}),
        ("Dave had a question about the price", {"kind": "message", "to": "Dave"}),
        ("Dave is hoping I'll send the price", {"kind": "message", "to": "Dave"}),
        ("Dave phoned he wants somebody to explain the bill to him", {"kind": "message", "to": "Dave"}),
        ("Dave txt - is it done?", {"kind": "message", "channel": "chat"}),
        ("Dave txt'd: can he move to Thursday?", {"kind": "message", "channel": "chat"}),
        ("Ben left his number with Dave and would like a ring back", {"kind": "message", "to": "Ben"}),
        ("Dave says a man called tobias renner phoned", {"to": "tobias renner", "channel": "phone"}),
        ("Dave would rather have his shirts folded", {"kind": "message", "to": "Dave"}),
        ("Dave has the tickets and will drop them round on Thursday", {"kind": "waiting", "to": "Dave"}),
        ("Dave is cross and will call them Thursday", {"kind": "promise", "to": "Dave"}),
        ("Dave came to the desk and asked for his key", {"kind": "message", "channel": "in person"}),
        ("Dave - sink, rang 8.10, wants a plumber", {"kind": "message", "channel": "phone"}),
        ("Dave swore they'd be on site by Thursday", {"kind": "waiting", "to": "Dave"}),
        ("Dave's receipt, he'll pick it up Thursday", {"kind": "promise", "to": "Dave"}),
        ("Dave will pick up the flyers for us Thursday", {"kind": "waiting", "to": "Dave"}),
        ("Dave question about pets", {"kind": "message", "to": "Dave"}),
        ("Dave told me by the cold store he would have it fixed by tonight", {"kind": "waiting", "to": "Dave"}),
        ("12 for brunch, April Koh pays, receipt to her on the 6th", {"to": "April Koh", "due": "2026-12-06"}),
    ],
)
def test_who_has_the_next_step_is_told_by_the_whole_sentence(line: str, told: dict[str, Any]) -> None:
    assert tells(line, told)


@pytest.mark.parametrize(
    "line, where",
    [
        ("Ben walked in without an appointment and complained", None),
        ("I let Ben know in the waiting room that his lenses would be ready", "waiting room"),
        ("Ben's mother stopped by the office wanting her records", "office"),
        ("Gave Ben my word at the match that his banner would be up", "match"),
    ],
)
def test_where_it_was_said_is_a_place(line: str, where: str | None) -> None:
    assert reading(line).where == where


@pytest.mark.parametrize(
    "line, due",
    [
        ("Ben needs the plan before his 2 o'clock", "2026-11-24T14:00"),
        ("Ben needs the plan before the 3pm meeting", "2026-11-24T15:00"),
        ("Ben hasn't paid, he said end of month", "2026-11-30"),
        ("Ben hasn't paid, he said the 5th", "2026-12-05"),
        ("Ben asked could I send it tomorrow", "2026-11-25"),
        ("Ben is after his ledger, could I send it tomorrow", "2026-11-25"),
        ("Ben rang: can we move it to the 30th?", None),
        ("Ben said he'd look at the chiller in 1402 tomorrow morning", "2026-11-25T09:00"),
        ("Ben emailed about noise on Monday nights", None),
        ("Ben emailed about the noise at night", None),
        ("Ben needs the letter, I told him Monday at the latest", "2026-11-30"),
        ("Ben's dog is staying till Friday, I said he could visit tomorrow at 5", "2026-11-25T17:00"),
        ("Ben fence permit 12/22", "2026-12-22"),
    ],
)
def test_a_time_is_due_where_something_is_to_be_done_by_then(line: str, due: str | None) -> None:
    assert tells(line, {"due": due})
