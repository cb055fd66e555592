"""Commands, their JSON, their exit statuses and their one-line errors."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.moved_clock import MovedClock
    from tests.desktop.organizer_program import CommandLine

PROMISE_KEYS = [
    "id",
    "side",
    "kind",
    "what",
    "line",
    "to",
    "about",
    "case",
    "channel",
    "where",
    "made",
    "due",
    "first_due",
    "expected",
    "repeat",
    "state",
    "ended",
    "grade",
    "grade_reason",
    "near_miss",
    "overdue",
    "alerts",
    "hangs_on",
    "source",
    "note",
]
STORY_KEYS = ["at", "kind", "direction", "channel", "text", "told", "due"]
PERSON_KEYS = [
    "id",
    "name",
    "circle",
    "aliases",
    "rhythm",
    "muted",
    "last_touch",
    "next_contact",
    "mine",
    "theirs",
    "kept",
    "note",
]


@pytest.mark.parametrize("words", [("--help",), ("add", "--help"), ("sync", "--help")])
def test_help_is_said_and_is_no_failure(run_organizer: CommandLine, home: Path, words: tuple[str, ...]) -> None:
    done = run_organizer(*words)
    assert done.out.startswith("usage: organizer")
    assert (done.status, done.err) == (0, "")
    assert not home.exists()


def test_add_says_the_sentence_it_saved(run_organizer: CommandLine) -> None:
    said = run_organizer.done("add", "send the quote @Maya #12 tomorrow")
    assert said.startswith("Saved: send the quote, to Maya, case 12, by tomorrow.")


def test_the_json_of_a_promise_has_the_keys_of_the_product_and_no_others(run_organizer: CommandLine) -> None:
    promise = run_organizer.asked("add", "send the quote @Maya tomorrow")
    assert sorted(promise) == sorted(PROMISE_KEYS)
    shown = run_organizer.asked("show", promise["id"][:8])
    assert sorted(shown) == sorted([*PROMISE_KEYS, "story"])
    assert list(shown["story"][0]) == STORY_KEYS
    assert (promise["source"], promise["side"], promise["state"]) == ("cli", "mine", "open")


def test_the_json_of_a_person_has_the_keys_of_the_product(run_organizer: CommandLine) -> None:
    run_organizer.done("add", "send the quote @Maya tomorrow")
    assert [sorted(person) for person in run_organizer.asked("people")] == [sorted(PERSON_KEYS)]
    page = run_organizer.asked("person", "maya")
    assert {*PERSON_KEYS, "promises", "story"} <= set(page)


def test_a_verb_takes_any_unique_beginning_of_an_id_with_four_or_more_characters(run_organizer: CommandLine) -> None:
    promise = run_organizer.asked("add", "send the quote")
    assert run_organizer("keep", promise["id"][:3]).status == 2
    kept = run_organizer.asked("keep", promise["id"][:4], "--question", "Does it fit?")
    assert (kept["state"], kept["grade"]) == ("kept", "excellent")


def test_an_ambiguous_id_names_the_candidates(run_organizer: CommandLine, tmp_path: Path) -> None:
    lines = [
        {
            "type": "promise",
            "id": f"aaaaaaaa-0000-4000-8000-00000000000{n}",
            "what": "w",
            "made": "2026-11-20T09:00:00Z",
        }
        for n in (1, 2)
    ]
    book = tmp_path / "book.jsonl"
    book.write_text("\n".join(map(json.dumps, lines)))
    run_organizer.done("import", str(book))
    said = run_organizer("keep", "aaaa")
    assert said.status == 2
    assert all(str(line["id"]) in said.err for line in lines)


def test_an_ambiguous_name_names_the_candidates(run_organizer: CommandLine) -> None:
    run_organizer.done("add", 'x @"Ana Castillo"')
    run_organizer.done("add", 'x @"Leo Castillo"')
    said = run_organizer("person", "castillo")
    assert said.status == 2
    assert "Ana Castillo" in said.err
    assert "Leo Castillo" in said.err


@pytest.mark.parametrize(
    "status, words",
    [
        (2, ["nonsense"]),
        (2, ["add"]),
        (2, ["add", "  "]),
        (2, ["add", "x" * 5_000]),
        (2, ["add", "x", "--at", "yesterday"]),
        (2, ["add", "x", "--at", "2999-01-01"]),
        (2, ["list", "everything"]),
        (2, ["list", "--limit", "0"]),
        (2, ["list", "--now", "garbage"]),
        (2, ["settings", "colour=blue"]),
        (2, ["settings", "leaving=late"]),
        (2, ["search", "is:strange"]),
        (2, ["search", "due:<2026-02-30"]),
        (2, ["import", "/nonexistent/book.jsonl"]),
        (2, ["account", "add", "not an address"]),
        (3, ["show", "12345678-1234-4234-8234-123456789abc"]),
        (3, ["keep", "ffff"]),
        (3, ["person", "Nobody"]),
        (3, ["touch", "Nobody", "hello"]),
        (7, ["undo"]),
        (7, ["redo"]),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line_with_its_exit_status(
    run_organizer: CommandLine, status: int, words: list[str]
) -> None:
    said = run_organizer(*words)
    assert said.status == status, said
    assert said.out == ""
    assert said.err.endswith("\n")
    assert said.err.count("\n") == 1


def test_bytes_that_are_no_text_are_refused_and_nothing_is_kept(run_organizer: CommandLine) -> None:
    assert run_organizer("add", "half \udcff a letter").status == 2
    assert run_organizer.asked("list", "all") == []


def test_of_very_long_words_a_list_shows_the_beginning_and_one_promise_all(run_organizer: CommandLine) -> None:
    made = run_organizer.asked("add", "long " * 700 + "end")
    (line,) = run_organizer.done("list", "all").splitlines()
    assert len(line) < 400
    assert "long end" in run_organizer.done("show", made["id"])


def test_marks_of_direction_are_kept_in_the_line_alone_and_controls_nowhere(run_organizer: CommandLine) -> None:
    promise = run_organizer.asked("add", "send\x1b[31m it\u202e @Maya tomorrow")
    assert promise["line"] == "send [31m it\u202e @Maya tomorrow"
    assert promise["what"] == "send [31m it"
    assert promise["to"] == "Maya"
    assert "\u202e" not in run_organizer.done("show", promise["id"])


@pytest.mark.parametrize(
    "words, said",
    [
        (["update", "ID", " "], "There are no words for the update."),
        (["keep", "ID", "--question", ""], "There are no words for the question."),
        (["correct", "ID", "what="], "There are no words for what."),
        (["person", "Maya", "name="], "There are no words for name."),
        (["snooze", "ID", "0", "minutes"], "0 minutes is over already."),
        (["--home"], "After --home a value is missing."),
        (["list", "--home="], "After --home a value is missing."),
        (["--home", "", "list"], "After --home a value is missing."),
    ],
)
def test_what_lacks_is_said_by_its_own_name(run_organizer: CommandLine, words: list[str], said: str) -> None:
    promise = run_organizer.asked("add", "send the quote @Maya")
    refused = run_organizer(*(promise["id"] if word == "ID" else word for word in words))
    assert refused.status == 2
    assert refused.err.startswith(said)
    assert refused.err.count("\n") == 1


@pytest.mark.parametrize(
    "words", [["show", ""], ["", "--json"], ["person", ""], ["add", "x", "--at", "2999-01-01T10:00"]]
)
def test_what_is_refused_is_named_as_it_was_typed_or_as_empty(run_organizer: CommandLine, words: list[str]) -> None:
    refused = run_organizer(*words)
    assert any(name in refused.err for name in ('""', "called that", f"{words[-1]}:00"))


def test_a_day_that_does_not_exist_stays_in_the_words_and_is_pointed_out(run_organizer: CommandLine) -> None:
    said = run_organizer("add", "pay the rent on Feb 30")
    assert said.status == 0
    assert "Feb 30" in said.out
    assert "Feb 30" in said.err


def test_marks_that_are_not_understood_are_pointed_out_and_the_promise_is_saved(run_organizer: CommandLine) -> None:
    said = run_organizer("add", "due:2026-02-30 via:pigeon send it @Maya")
    assert said.status == 0
    assert "Saved: due:2026-02-30 via:pigeon send it, to Maya." in said.out
    assert [line.split(" is no ")[0] for line in said.err.splitlines()] == ["due:2026-02-30", "via:pigeon"]
    parsed = run_organizer("parse", "due:2026-02-30 send it")
    assert [warned["code"] for warned in parsed.json["warnings"]] == ["no_such_date"]


def test_a_verb_that_does_not_fit_exits_7_and_changes_nothing(run_organizer: CommandLine) -> None:
    promise = run_organizer.asked("add", "send the quote")
    run_organizer.done("keep", promise["id"])
    assert run_organizer("keep", promise["id"]).status == 7
    assert run_organizer("gotit", promise["id"]).status == 7
    assert run_organizer.asked("show", promise["id"])["state"] == "kept"


@pytest.mark.parametrize(
    "first, then, remedy",
    [
        ("keep", "keep", "reopen"),
        ("letgo --told", "update late", "reopen"),
        ("skip", "keep", "skipped or let go"),
        ("", "reopen", "Go on with it"),
        ("", "gotit", "keep, update"),
    ],
)
def test_a_verb_that_does_not_fit_says_what_to_do_instead(
    run_organizer: CommandLine, first: str, then: str, remedy: str
) -> None:
    promise = run_organizer.asked("add", "send the quote tomorrow")
    if first == "skip":
        run_organizer.done("correct", promise["id"], "repeat=FREQ=DAILY")
    if first:
        verb, *words = first.split()
        run_organizer.done(verb, promise["id"], *words)
    verb, *words = then.split()
    said = run_organizer(verb, promise["id"], *words)
    assert said.status == 7
    assert said.err.count("\n") == 1
    assert remedy in said.err


def test_told_or_not_told_has_to_be_said(run_organizer: CommandLine) -> None:
    promise = run_organizer.asked("add", "send the quote tomorrow")
    assert run_organizer("repromise", promise["id"], "friday").status == 2
    moved = run_organizer.asked("repromise", promise["id"], "friday", "3pm", "--not-told")
    assert moved["due"]["local"].endswith("T15:00")
    assert moved["first_due"] == promise["due"]


def test_everything_can_be_taken_back_and_done_again(run_organizer: CommandLine) -> None:
    promise = run_organizer.asked("add", "send the quote")
    run_organizer.done("letgo", promise["id"], "--not-told")
    assert run_organizer.asked("undo")["promise"]["state"] == "open"
    assert run_organizer.asked("redo")["promise"]["state"] == "let_go"


def test_an_empty_today_says_what_comes_next(run_organizer: CommandLine) -> None:
    run_organizer.done("add", "water the plants @Ida due:2027-03-01")
    run_organizer.done("add", "send the quote @Maya due:2027-02-01")
    said = run_organizer.done("list", "--now", "2026-11-25T10:00").splitlines()
    assert said[:2] == ["Nothing is left for today.", "Next up:"]
    assert "send the quote" in said[2]
    assert len(said) == 3
    assert run_organizer.done("list", "--now", "2026-11-25T10:00", "--json").strip() == "[]"


def test_parse_touches_no_book_and_reads_lines_and_objects(run_organizer: CommandLine, home: Path) -> None:
    lines = "send it @Maya\n" + json.dumps(
        {"text": "call tomorrow", "now": "2026-11-26T09:00", "tz": "Asia/Tokyo", "id": 7}
    )
    said = run_organizer("parse", stdin=lines)
    first, second = map(json.loads, said.out.splitlines())
    assert (first["to"], first["what"]) == ("Maya", "send it")
    assert (second["id"], second["due"], second["tz"]) == (7, "2026-11-27", "Asia/Tokyo")
    assert not home.exists()


def test_a_line_that_cannot_be_read_stops_none_of_the_others(run_organizer: CommandLine) -> None:
    lines = [{"text": "call Maya", "tz": "Nowhere/Atall"}, {"text": "call Noor", "now": "soon"}, {"text": "call Ana"}]
    said = run_organizer("parse", stdin="\n".join(map(json.dumps, lines)) + "\nsend it\n")
    assert [json.loads(line)["text"] for line in said.out.splitlines()] == ["call Ana", "send it"]
    assert said.status == 2
    assert ["Nowhere/Atall" in line for line in said.err.splitlines()] == [True, False]


def test_what_a_line_tells_of_when_it_was_made_is_reckoned_from_when_it_was_said(run_organizer: CommandLine) -> None:
    saturday = run_organizer.asked("add", "--at", "2026-06-10T12:00Z", "On Saturday the boss asked me for the plan")
    assert saturday["made"].startswith("2026-06-06T")
    yesterday = run_organizer.asked("add", "--at", "2026-06-10T12:00Z", "Dana called yesterday")
    assert yesterday["made"].startswith("2026-06-09T")
    assert run_organizer.asked("add", "--at", "2026-06-10T12:00Z", "call Dana")["made"].startswith("2026-06-10T")
    assert run_organizer("add", "--at", "2999-01-01", "Dana called yesterday").status == 2


def test_what_is_open_is_shown_where_the_user_is_now(run_organizer: CommandLine, tmp_path: Path) -> None:
    form = {
        "type": "promise",
        "id": "aaaaaaaa-0000-4000-8000-000000000001",
        "what": "call",
        "made": "2026-11-20T09:00:00Z",
    }
    book = tmp_path / "book.jsonl"
    book.write_text(json.dumps(form | {"due": {"floating": "2100-01-15T15:00"}}))
    run_organizer("import", str(book), environment={"TZ": "Europe/Paris"})
    asked = (("list", "all"), ("show", str(form["id"])), ("search", "call"))
    for zone, expected in {"America/New_York": "15:00:00-05:00", "Asia/Tokyo": "15:00:00+09:00"}.items():
        for words in asked:
            said = run_organizer(*words, "--json", environment={"TZ": zone}).json
            found = said[0] if isinstance(said, list) else said
            assert (found["expected"], found["alerts"][1]) == (f"2100-01-15T{expected}",) * 2


def test_a_series_has_rolled_on_when_it_is_looked_at(run_organizer: CommandLine, clock: MovedClock) -> None:
    for line in ("water the plants every day 11:00", "waiting for the till count from Jonas every day 12:00"):
        run_organizer.done("add", line)
    clock.step(timedelta(days=2, hours=1, minutes=30))
    sides = [one["side"] for one in run_organizer.asked("list", "open")]
    assert (sides.count("mine"), sides.count("theirs")) == (4, 3)


def test_settings_are_kept_and_used(run_organizer: CommandLine) -> None:
    run_organizer.done("settings", "end_of_day=16:15")
    assert run_organizer.asked("settings", "end_of_day") == {"end_of_day": "16:15"}
    assert run_organizer.asked("add", "send it tomorrow EOD")["due"]["local"].endswith("T16:15")


def test_a_setting_changes_what_is_told_of_reminders_without_the_program(run_organizer: CommandLine) -> None:
    run_organizer.done("add", "send the quote @Maya tomorrow 15:00")
    assert len(run_organizer.asked("list", "open")[0]["alerts"]) > 1
    run_organizer.done("settings", "alerts=off, at_due")
    assert len(run_organizer.asked("list", "open")[0]["alerts"]) == 1


def test_an_option_stands_before_or_after_its_command(run_organizer: CommandLine, home: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    assert run_organizer("--json", "list", "all").json == []
    assert run_organizer("--home", str(other), "add", "x").status == 0
    assert (other / "book.db").exists()
    assert len(run_organizer("list", "all", "--json", f"--home={other}").json) == 1
    assert run_organizer.asked("list", "all") == []


def test_a_home_whose_disk_is_gone_is_told_of_and_no_new_book_begun(run_organizer: CommandLine, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    said = run_organizer("--home", str(stick / "book"), "add", "x")
    assert (said.status, stick.exists()) == (2, False)
    assert "no new book was begun" in said.err
    stick.mkdir()
    assert run_organizer("--home", str(stick / "book"), "add", "x").status == 0


def test_check_finds_a_sound_book_and_doctor_tells_what_works(run_organizer: CommandLine) -> None:
    run_organizer.done("add", "x")
    assert run_organizer("check").status == 0
    parts = json.loads(run_organizer("doctor", "--json").out)
    assert {"part", "ok", "says"} == set(parts[0])
    wanted = {"book", "window", "notifications", "tray", "keyring", "hotkey", "autostart", "accounts"}
    assert wanted <= {part["part"] for part in parts}


@pytest.mark.parametrize(
    "words, cause",
    [
        (["export", "/nonexistent/x.jsonl"], "No such file or directory"),
        (["export", "{file}/x.jsonl"], "Not a directory"),
        (["export", "{folder}"], "no plain file"),
        (["export", "/proc/x.jsonl"], "No such file or directory"),
        (["backup", "/nonexistent/x.db"], "No such file or directory"),
        (["list", "--home", "/proc/nope"], "No such file or directory"),
        (["list", "--home", "{file}"], "File exists"),
        (["list", "--home", "{file}/below"], "Not a directory"),
        (["list", "--home", "{folder}/" + "x" * 300], "File name too long"),
    ],
)
def test_a_place_that_is_none_is_unusable_and_not_the_disks_fault(
    run_organizer: CommandLine, tmp_path: Path, words: list[str], cause: str
) -> None:
    run_organizer.done("add", "call Maya back")
    file, folder = tmp_path / "a file", tmp_path / "a folder"
    file.touch()
    folder.mkdir()
    said = run_organizer(*(word.format(file=file, folder=folder) for word in words))
    assert said.status == 2
    assert said.err.count("\n") == 1
    assert cause in said.err
    assert "room" not in said.err


def test_capture_shows_a_window_and_has_no_json(run_organizer: CommandLine) -> None:
    said = run_organizer("capture", "--json", environment={"DISPLAY": "", "WAYLAND_DISPLAY": ""})
    assert said.status == 2
    assert "no option --json" in said.err


def test_the_story_of_a_person_says_which_promise_each_event_was_about(run_organizer: CommandLine) -> None:
    for what in ("send the quote", "bring the keys"):
        run_organizer.done("add", f"{what} @Maya tomorrow")
    ids = {one["what"]: one["id"] for one in run_organizer.asked("list", "all")}
    run_organizer.done("update", ids["bring the keys"], "they are cut tonight")
    run_organizer.done("keep", ids["send the quote"])
    said = run_organizer.done("person", "Maya")
    assert "update (bring the keys): they are cut tonight" in said
    assert "kept (send the quote)\n" in said


def test_whom_something_is_from_is_said_once(run_organizer: CommandLine) -> None:
    run_organizer.done("add", "waiting for the keys from Jonas")
    assert run_organizer.done("list", "waiting").strip().endswith("from Jonas · the keys")
    assert run_organizer.asked("list", "waiting")[0]["what"] == "the keys from Jonas"
