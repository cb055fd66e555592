"""Before you leave, the weekly review and going away, on the command line."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from organizer.commands.ritual_words import why_thanks
from organizer.domain.attention import Wait
from organizer.services.rituals.attending import Owed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.moved_clock import MovedClock
    from tests.desktop.organizer_program import CommandLine

REVIEW_KEYS = [
    "week",
    "from",
    "to",
    "steps",
    "grades",
    "near_misses",
    "complaints",
    "praise",
    "kept_on_time",
    "reliability",
    "circles",
    "balance",
    "channels",
    "loud_tenth",
    "quiet_and_loyal",
    "waited_patiently",
    "weeks",
]
# What was promised in these tests is of this year, and of the last ninety days.
SOON_AFTER = datetime.fromisoformat("2026-12-02T10:00")
STEPS = ["no_person_or_time", "overdue", "waiting", "going_quiet", "thanks_owed", "next_seven_days"]


def test_the_sweep_shows_cards_with_whole_promises(run_organizer: CommandLine) -> None:
    promise = run_organizer.asked("add", "send the quote @Maya in 5 days")
    assert run_organizer.asked("sweep") == {"cards": [], "more": 0}
    assert "Nothing is left hanging." in run_organizer.done("sweep")
    later = run_organizer.asked("sweep", "--now", "2100-01-01T17:00")
    assert [(card["name"], card["why"]) for card in later["cards"]] == [("Maya", "overdue")]
    assert [one["id"] for one in later["cards"][0]["promises"]] == [promise["id"]]
    said = run_organizer.done("sweep", "--now", "2100-01-01T17:00")
    assert said.startswith("Maya · waits past the time\n")


def test_the_review_has_the_keys_of_the_product_and_no_others(run_organizer: CommandLine, clock: MovedClock) -> None:
    clock.step_to(SOON_AFTER)
    run_organizer.done("add", "send the quote @Maya")
    kept = run_organizer.asked("add", "send the plan @Maya via:phone due:2026-11-18", "--at", "2026-11-16T09:00")
    run_organizer.done("keep", kept["id"], "--at", "2026-11-17T10:00", "--question", "Does it fit?")
    run_organizer.done("touch", "Maya", "--kind", "praise", "--in", "--at", "2026-11-19T10:00", "well done")
    found = run_organizer.asked("review", "--week", "2026-W47")
    assert list(found) == REVIEW_KEYS
    assert list(found["steps"]) == STEPS
    assert (found["week"], found["from"], found["to"]) == ("2026-W47", "2026-11-16", "2026-11-22")
    assert found["grades"] == {"excellent": 1, "good": 0, "late_told": 0, "late": 0, "bad": 0}
    assert found["kept_on_time"] == {"kept": 1, "due": 1}
    assert found["circles"]["customer"] == {"kept": 1, "due": 1, "bad": 0}
    assert found["reliability"] == {"value": None, "count": 1}
    assert found["channels"] == {"phone": 1}
    assert (found["praise"], found["complaints"], found["loud_tenth"]) == (1, 0, None)
    assert found["steps"]["thanks_owed"] == ["Maya"]
    assert len(found["steps"]["no_person_or_time"]) == 1
    assert found["balance"] == [{"name": "Maya", "mine": 1, "theirs": 0}]
    assert [week["week"] for week in found["weeks"]][-2:] == ["2026-W46", "2026-W47"]
    assert found["weeks"][-1] == {"week": "2026-W47", "kept": 1, "due": 1}
    said = run_organizer.done("review", "--week", "2026-W47")
    assert "Kept on time: 1 of 1" in said
    assert "Thanks owed            1: Maya" in said


def test_a_draft_before_an_absence_speaks_to_somebody_by_the_first_name_of_what_is_theirs(
    run_organizer: CommandLine,
) -> None:
    run_organizer.done("add", "Jonas Weber will send the form due:2099-12-03")
    (jonas,) = run_organizer.asked("away", "2099-12-01", "2099-12-04")["people"]
    assert jonas["draft"].startswith("Hi Jonas, I am away from")
    assert "It is enough if “send the form” is here by Mon 7 Dec 2099 10:00." in jonas["draft"]


def test_of_what_moved_it_is_not_said_that_it_is_past_its_time() -> None:
    since, until = datetime(2026, 11, 20, 12, tzinfo=UTC), datetime(2026, 11, 25, 12, tzinfo=UTC)
    why = {why: why_thanks(Owed("m", "Maya", wait=Wait("m", "p", why, since, until))) for why in ("moved", "late")}
    assert why["moved"].startswith("waited 5 days longer than you had said, as it moved, and did not chase")
    assert why["late"].startswith("waited 5 days past the time for what was kept late, and did not chase")


def test_the_review_of_the_week_in_progress_is_shown_if_none_is_named(run_organizer: CommandLine) -> None:
    found = run_organizer.asked("review", "--now", "2027-01-02T12:00")
    assert (found["week"], found["from"], found["to"]) == ("2026-W53", "2026-12-28", "2027-01-03")
    run_organizer.done("settings", "week_starts=sun")
    found = run_organizer.asked("review", "--now", "2027-01-03T12:00")
    assert (found["week"], found["from"], found["to"]) == ("2027-W01", "2027-01-03", "2027-01-09")


@pytest.mark.parametrize("now", ["9999-12-31T13:00", "0001-01-01T13:00"])
def test_the_ends_of_the_calendar_break_nothing(run_organizer: CommandLine, now: str) -> None:
    run_organizer.done("add", "send the quote @Maya tomorrow")
    run_organizer.done("sweep", "--now", now)
    assert len(run_organizer.asked("review", "--now", now)["weeks"]) == 12
    run_organizer.done("away", "2026-12-01", "2026-12-05", "--now", now)


def test_who_has_something_due_while_away_gets_a_draft(run_organizer: CommandLine) -> None:
    run_organizer.done("add", "send the quote @Maya due:2099-12-03")
    found = run_organizer.asked("away", "2099-12-01", "2099-12-05")
    assert (found["from"], found["to"], found["over"]) == ("2099-12-01", "2099-12-05", False)
    (maya,) = found["people"]
    assert maya["name"] == "Maya"
    assert maya["draft"].startswith("Hi Maya, I am away from")
    assert "“send the quote” will be with you by Mon 7 Dec 2099 10:00." in maya["draft"]
    assert [one["what"] for one in maya["promises"]] == ["send the quote"]
    assert found["make_right"] == []
    after = run_organizer.asked("away", "2099-12-01", "2099-12-05", "--now", "2099-12-07T09:00")
    assert [one["name"] for one in after["make_right"]] == ["Maya"]
    assert "I am sorry" in after["make_right"][0]["draft"]
    assert after["make_right"][0]["draft"].endswith("If so, you will have it by tomorrow 10:00.")
    assert "Maya" in run_organizer.done("away", "2099-12-01", "2099-12-05")


@pytest.mark.parametrize(
    "words",
    [
        ("review", "--week", "2025-W53"),
        ("review", "--week", "last"),
        ("away", "2026-12-05", "2026-12-01"),
        ("away", "x", "y"),
    ],
)
def test_what_cannot_be_used_is_refused_with_status_2(run_organizer: CommandLine, words: tuple[str, ...]) -> None:
    said = run_organizer(*words)
    assert (said.status, said.out) == (2, "")
    assert said.err.count("\n") == 1


def test_a_grade_says_its_reason_with_the_times_and_can_be_overruled_with_a_note(
    run_organizer: CommandLine, clock: MovedClock
) -> None:
    clock.step_to(SOON_AFTER)
    made = run_organizer.asked("add", "send the quote @Maya due:2026-11-17T17:00", "--at", "2026-11-16T09:00")["id"]
    run_organizer.done("correct", made, "due=2026-11-17 17:00")
    run_organizer.done("update", made, "a little later", "--at", "2026-11-17T15:40")
    run_organizer.done("keep", made, "--at", "2026-11-18T09:10")
    shown = run_organizer.done("show", made)
    assert "Late, told first: due Tue 17 Nov 17:00, you wrote Tue 17 Nov 15:40, kept Wed 18 Nov 09:10" in shown
    run_organizer.done("correct", made, "grade=good", "grade_note=They were away.")
    again = run_organizer.asked("show", made)
    assert (again["grade"], again["grade_reason"]) == ("good", "overruled")
    assert [line["text"] for line in again["story"] if line["kind"] == "grade"] == ["good: They were away."]
    assert "you gave the grade, They were away." in run_organizer.done("show", made)
    run_organizer.done("undo")
    assert run_organizer.asked("show", made)["grade"] == "late_told"
    assert run_organizer("correct", made, "grade=splendid").status == 2


@pytest.mark.parametrize(
    "line", ["send the quote @Maya due:2100-01-01", "waiting for the quote from Maya due:2026-11-02"]
)
def test_a_grade_is_overruled_only_where_there_is_one(run_organizer: CommandLine, line: str) -> None:
    promise = run_organizer.asked("add", line)["id"]
    refused = run_organizer("correct", promise, "grade=good")
    assert (refused.status, refused.out) == (7, "")
    assert "It has no grade to overrule" in refused.err
    run_organizer.done("correct", promise, "grade=", "note=by hand")


def test_an_update_on_a_message_that_names_a_time_says_by_when_it_is_owed_now(run_organizer: CommandLine) -> None:
    made = run_organizer.asked("add", "voicemail from Maya: call back about the roof")["id"]
    said = run_organizer.done("update", made, "you will have it by 2100-01-01")
    assert "by Friday 1 January 2100" in said
    assert f"It goes on as a promise. Was that all? organizer keep {made[:8]}" in said
    after = run_organizer.asked("show", made)
    assert (after["kind"], after["state"], after["due"]) == ("promise", "open", "2100-01-01")


def test_the_third_move_asks_to_say_no_or_make_it_smaller(run_organizer: CommandLine) -> None:
    made = run_organizer.asked("add", "send the quote @Maya due:2099-12-03")["id"]
    said = [run_organizer.done("repromise", made, f"2099-12-0{day}", "--told") for day in (4, 5, 6)]
    assert ["Say no, or make it smaller?" in one for one in said] == [False, False, True]
    assert f"organizer letgo {made[:8]} --told" in said[-1]
    theirs = run_organizer.asked("add", "waiting for the key from Jon due:2099-12-03")["id"]
    said = [run_organizer.done("repromise", theirs, f"2099-12-0{day}", "--not-told") for day in (4, 5, 6)]
    assert not any("Say no" in one for one in said)


def test_a_story_says_what_a_correction_changed_and_a_first_time_is_no_move(run_organizer: CommandLine) -> None:
    made = run_organizer.asked("add", "send the quote @Maya")["id"]
    run_organizer.done("repromise", made, "2099-12-03", "--not-told")
    run_organizer.done("correct", made, "what=send the offer", "due=2099-12-04", "to=Jon")
    story = run_organizer.done("show", made)
    assert "time named → Thu 3 Dec 2099" in story
    corrected = "corrected: due from Thu 3 Dec 2099 to Fri 4 Dec 2099, to from Maya to Jon"
    assert f"{corrected}, what from send the quote to send the offer" in story


def test_a_draft_is_in_one_language_throughout(run_organizer: CommandLine) -> None:
    run_organizer.done("settings", "language=de")
    made = run_organizer.asked("add", "send the quote @'Maya Lindqvist' due:2099-12-03")["id"]
    (maya,) = run_organizer.asked("away", "2099-12-01", "2099-12-05")["people"]
    assert "von Dienstag, 1. Dezember 2099 bis Samstag, 5. Dezember 2099 bin ich nicht da" in maya["draft"]
    assert maya["draft"].endswith("kommt bis Montag, 7. Dezember 2099 10:00.")
    assert "Hallo Maya, „send the quote“" in run_organizer.done("near-miss", made)


def test_got_it_asks_by_when_for_what_waited_for_it(run_organizer: CommandLine, tmp_path: Path) -> None:
    part, call = "5d6f2c0e-3c55-4c7a-9d0a-6f7f0f7c1a11", "6d6f2c0e-3c55-4c7a-9d0a-6f7f0f7c1a12"
    book = tmp_path / "book.jsonl"
    lines = (
        {"type": "promise", "id": part, "side": "theirs", "kind": "waiting", "what": "the part", "to": "Jonas"},
        {"type": "promise", "id": call, "what": "call with the news", "to": "Mrs Hale", "hangs_on": part},
    )
    made = {"made": "2026-11-23T09:00:00+00:00"}
    book.write_text("".join(json.dumps(line | made) + "\n" for line in lines), encoding="utf-8")
    run_organizer.done("import", str(book))
    said = run_organizer.done("gotit", part)
    assert "Waited for it: call with the news, to Mrs Hale." in said
    assert "By when now? organizer repromise 6d6f2c0e WHEN (--told|--not-told)" in said


def test_what_is_due_after_a_complaint_praise_or_near_miss_is_offered(run_organizer: CommandLine) -> None:
    promise = run_organizer.asked("add", "send the quote @Maya tomorrow")
    said = run_organizer.done("touch", "Maya", "--kind", "complaint", "nobody called back")
    assert "A draft: Hi Maya" in said
    assert "Said it? organizer touch Maya --kind apology TEXT" in said
    assert "kind words" in run_organizer.done("touch", "Maya", "--kind", "praise", "well done")
    assert "nearly went wrong" in run_organizer.done("near-miss", promise["id"], "nearly forgot")
    assert "draft" not in run_organizer.done("touch", "Maya", "met her")


def test_a_near_miss_says_why(run_organizer: CommandLine) -> None:
    made = run_organizer.asked("add", "send the quote @Maya due:2026-11-17", "--at", "2026-11-16T09:00")["id"]
    run_organizer.done("correct", made, "due=2026-11-17 17:00")
    run_organizer.done("keep", made, "--at", "2026-11-17T16:50")
    assert "kept in the last tenth of its time" in run_organizer.done("show", made)


def test_a_near_miss_of_earlier_stands_in_the_story_when_it_was(run_organizer: CommandLine) -> None:
    made = run_organizer.asked("add", "send the quote to Maya", "--at", "2026-11-20T08:00Z")["id"]
    run_organizer.done("near-miss", made, "nearly forgot", "--at", "2026-11-21T08:00Z")
    story = run_organizer.asked("show", made)["story"]
    assert [line["at"] for line in story if line["kind"] == "near-miss"] == ["2026-11-21T08:00:00+00:00"]


def test_a_correction_lets_mine_wait_for_theirs_and_no_more(run_organizer: CommandLine) -> None:
    part = run_organizer.asked("add", "waiting for the part from Leo")["id"]
    call = run_organizer.asked("add", "call Mrs Hale")["id"]
    assert run_organizer.asked("correct", call, f"hangs_on={part[:8]}")["hangs_on"] == part
    assert run_organizer("correct", part, f"hangs_on={call}").status == 2
    assert run_organizer("correct", call, "hangs_on=00000000").status == 3
    assert run_organizer.asked("correct", call, "hangs_on=")["hangs_on"] is None
