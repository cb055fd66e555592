"""`book.jsonl` in and out: idempotent, unknown keys kept, nothing half taken."""

from __future__ import annotations

import csv
import io
import json
import os
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.organizer_program import CommandLine

PERSON: dict[str, Any] = {
    "type": "person",
    "id": "11111111-1111-4111-8111-111111111111",
    "name": "Maya Lindqvist",
    "circle": "internal",
    "aliases": ["ML"],
    "rhythm": {"ideal_days": 7, "longest_days": 14},
    "their_own": {"deep": [1, 2]},
}
PROMISE: dict[str, Any] = {
    "type": "promise",
    "id": "22222222-2222-4222-8222-222222222222",
    "what": "send the quote",
    "to": PERSON["id"],
    "about": "Zed Corporation",
    "made": "2026-11-20T09:00:00Z",
    "due": {"local": "2026-11-27T15:00", "tz": "Europe/Paris"},
    "x-colour": "blue",
}
TOUCH: dict[str, Any] = {
    "type": "touch",
    "id": "33333333-3333-4333-8333-333333333333",
    "person": PERSON["id"],
    "promise": PROMISE["id"],
    "kind": "re-promise",
    "at": "2026-11-21T09:00:00Z",
    "told": True,
    "due": "2026-11-30",
}


def written(folder: Path, *lines: dict[str, Any] | str) -> str:
    """Write lines to a file and return its path."""
    path = folder / "book.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return str(path)


def exported(run_organizer: CommandLine) -> dict[str, dict[str, Any]]:
    lines = map(json.loads, run_organizer.done("export").splitlines())
    return {line["id"]: line for line in lines}


def test_lines_in_any_order_come_in_whole(run_organizer: CommandLine, tmp_path: Path) -> None:
    run_organizer.done("import", written(tmp_path, TOUCH, PROMISE, PERSON))
    shown = run_organizer.asked("show", PROMISE["id"])
    assert (shown["to"], shown["about"], shown["due"]) == ("Maya Lindqvist", "Zed Corporation", PROMISE["due"])
    assert shown["expected"].startswith("2026-12-01T00:00")
    assert [line["kind"] for line in shown["story"]] == ["made", "re-promise"]


def test_a_second_import_changes_nothing(run_organizer: CommandLine, tmp_path: Path) -> None:
    file = written(tmp_path, PERSON, PROMISE, TOUCH)
    run_organizer.done("import", file)
    before = exported(run_organizer)
    assert json.loads(run_organizer.done("import", file, "--json"))["promises"] == 0
    assert exported(run_organizer) == before


def test_keys_that_are_not_known_are_given_back(run_organizer: CommandLine, tmp_path: Path) -> None:
    run_organizer.done("import", written(tmp_path, PERSON, PROMISE))
    given_back = exported(run_organizer)
    assert given_back[PERSON["id"]]["their_own"] == {"deep": [1, 2]}
    assert given_back[PROMISE["id"]]["x-colour"] == "blue"


def test_what_was_exported_comes_into_an_empty_book_the_same(run_organizer: CommandLine, tmp_path: Path) -> None:
    run_organizer.done("add", "call @Jonas back tomorrow 10")
    run_organizer.done("import", written(tmp_path, PERSON, PROMISE, TOUCH))
    before = exported(run_organizer)
    out = tmp_path / "out.jsonl"
    run_organizer.done("export", str(out))
    other = tmp_path / "other"
    run_organizer.done("--home", str(other), "import", str(out))
    lines = map(json.loads, run_organizer.done("--home", str(other), "export").splitlines())
    assert {line["id"]: line for line in lines} == before


def test_an_import_is_one_step_to_take_back(run_organizer: CommandLine, tmp_path: Path) -> None:
    run_organizer.done("add", "call @Jonas back")
    run_organizer.done("import", written(tmp_path, PERSON, PROMISE, TOUCH))
    run_organizer.done("undo")
    assert [one["what"] for one in run_organizer.asked("list", "all")] == ["call back"]
    assert [one["name"] for one in run_organizer.asked("people")] == ["Jonas"]
    run_organizer.done("redo")
    assert len(run_organizer.asked("list", "all")) == 2


def test_an_import_of_nothing_new_says_so_and_offers_nothing_to_take_back(
    run_organizer: CommandLine, tmp_path: Path
) -> None:
    file = written(tmp_path, PERSON, PROMISE)
    assert "organizer undo" in run_organizer.done("import", file)
    again = run_organizer.done("import", file)
    assert "Nothing new" in again
    assert "undo" not in again


@pytest.mark.parametrize(
    "bad",
    [
        "not json",
        '{"type": "promise"',
        '{"type": "dragon", "id": "22222222-2222-4222-8222-222222222223"}',
        '{"type": "promise", "id": "../../etc/passwd", "what": "w", "made": "2026-11-20T09:00:00Z"}',
        '{"type": "promise", "id": "22222222-2222-4222-8222-222222222223", "what": 5, "made": "2026-11-20T09:00:00Z"}',
        '{"type": "promise", "id": "22222222-2222-4222-8222-222222222223", "what": "w", "made": "2026-11-20"}',
        '{"type": "promise", "id": "22222222-2222-4222-8222-222222222223", "what": "w", "made": NaN}',
        '{"type": "promise", "id": "22222222-2222-4222-8222-222222222223", "what": "\\ud800", "made": "2026-11-20T09:00:00Z"}',
        "[" * 100_000,
        "[1, 2]",
    ],
)
def test_a_bad_line_is_named_by_its_number_and_nothing_of_the_file_is_taken(
    run_organizer: CommandLine, tmp_path: Path, bad: str
) -> None:
    file = written(tmp_path, PERSON, bad, PROMISE)
    said = run_organizer("import", file)
    assert said.status == 2
    assert "Line 2 of" in said.err
    assert run_organizer.asked("list", "all") == []
    assert run_organizer("import", file, "--skip-bad").status == 0
    assert len(run_organizer.asked("list", "all")) == 1


def test_the_cause_of_a_bad_line_is_said_with_its_key_in_the_programs_words(
    run_organizer: CommandLine, tmp_path: Path
) -> None:
    said = run_organizer("import", written(tmp_path, PERSON, PROMISE | {"due": 5}))
    assert "Line 2 of book.jsonl cannot be read: its due 5 is no day or time that exists." in said.err


def test_cells_of_a_table_are_no_formulas(run_organizer: CommandLine) -> None:
    run_organizer.done("add", '=cmd|"/c calc"!A1')
    rows = list(csv.DictReader(io.StringIO(run_organizer.done("export", "--format", "csv"))))
    refused = run_organizer("export", "--format", "csv", "--json")
    assert (refused.status, refused.out) == (2, "")
    assert rows[0]["what"].startswith("'=")


def test_a_day_is_exported_to_calendars_as_a_day(run_organizer: CommandLine, tmp_path: Path) -> None:
    run_organizer.done("add", "send the quote, please; now 2030-01-02")
    run_organizer.done("export", "--format", "ics", str(tmp_path / "promises.ics"))
    text = (tmp_path / "promises.ics").read_bytes().decode()
    assert "DUE;VALUE=DATE:20300102" in text
    assert "\\, please\\; now" in text
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_an_export_is_there_whole_for_its_owner_only_and_never_among_the_book(
    run_organizer: CommandLine, tmp_path: Path, home: Path
) -> None:
    run_organizer.done("add", "send the quote")
    run_organizer.done("export", "--format", "md", str(tmp_path / "promises.md"))
    assert (tmp_path / "promises.md").stat().st_mode & 0o077 == 0
    assert run_organizer("export", str(home / "book.db")).status == 2
    assert run_organizer("check").status == 0


def test_an_export_goes_through_a_link_and_never_takes_the_place_of_a_pipe_or_a_device(
    run_organizer: CommandLine, tmp_path: Path
) -> None:
    run_organizer.done("add", "send the quote")
    (tmp_path / "elsewhere").mkdir()
    target, link, pipe = tmp_path / "elsewhere" / "promises.md", tmp_path / "link.md", tmp_path / "pipe"
    target.write_text("of last week", "utf-8")
    link.symlink_to(target)
    os.mkfifo(pipe)
    run_organizer.done("export", "--format", "md", str(link))
    assert link.is_symlink()
    assert "send the quote" in target.read_text("utf-8").lower()
    assert run_organizer("export", str(pipe)).status == 2
    assert pipe.is_fifo()


def test_what_is_no_plain_file_or_far_too_large_is_not_read_at_all(run_organizer: CommandLine, tmp_path: Path) -> None:
    huge = tmp_path / "huge.jsonl"
    with huge.open("wb") as file:
        file.truncate(300_000_000)
    for name, reason in (("/dev/zero", "no plain file"), (str(huge), "larger than 200 MB")):
        said = run_organizer("import", "--skip-bad", name)
        assert (said.status, reason in said.err, "standard output" in said.err) == (2, True, False), said
    for name, cause in ((str(tmp_path), "it is no plain file"), ("", "it is no plain file"), ("no.db", "not there")):
        said = run_organizer("restore", name, folder=tmp_path)
        assert (said.status, cause in said.err, said.err[0] != " ") == (2, True, True), said


def test_what_was_deleted_and_comes_in_again_is_said(run_organizer: CommandLine, tmp_path: Path) -> None:
    lines = written(tmp_path, PERSON, PROMISE)
    run_organizer.done("import", lines)
    run_organizer.done("delete", PROMISE["id"])
    assert "1 of them had been deleted here, and is back." in run_organizer.done("import", lines)
    assert "deleted" not in run_organizer.done("import", lines)


def test_what_is_not_known_of_what_ended_is_not_shown_as_known(run_organizer: CommandLine, tmp_path: Path) -> None:
    made, due = "2026-11-02T09:00:00Z", "2026-11-20"
    form: dict[str, Any] = {
        "type": "promise",
        "side": "mine",
        "kind": "promise",
        "to": "Maya",
        "made": made,
        "due": due,
    }
    kept, gone = "44444444-4444-4444-8444-444444444444", "55555555-5555-4555-8555-555555555555"
    lines = [
        form | {"id": kept, "what": "send the quote", "state": "kept", "ended": None},
        form | {"id": gone, "what": "sign the lease", "state": "let_go", "ended": "2026-11-19T09:00:00Z"},
    ]
    run_organizer.done("import", written(tmp_path, *lines))
    shown = [run_organizer.asked("show", one) for one in (kept, gone)]
    assert [(one["state"], one["ended"], one["grade"]) for one in shown] == [
        ("kept", None, None),
        ("let_go", shown[1]["ended"], None),
    ]
    assert [one["id"] for one in run_organizer.asked("list", "closed")] == [gone, kept]
    assert "nobody was told" not in run_organizer.done("show", gone)
    week = run_organizer.asked("review", "--week", "2026-W47")
    assert (week["kept_on_time"], week["reliability"]["count"]) == ({"kept": 0, "due": 0}, 0)
    assert run_organizer.asked("person", "Maya")["kept"] == {"kept": 0, "due": 0}
    assert [json.loads(line)["ended"] for line in run_organizer.done("export").splitlines() if kept in line] == [None]


def test_who_comes_to_another_zone_with_very_many_is_told_why_the_first_list_takes_a_moment(
    run_organizer: CommandLine, tmp_path: Path
) -> None:
    many = [PROMISE | {"id": f"22222222-2222-4222-8222-{number:012}"} for number in range(500)]
    run_organizer.done("import", written(tmp_path, PERSON, *many))
    elsewhere = {"TZ": "Asia/Tokyo"}
    first, then = (run_organizer("list", "--json", environment=elsewhere) for _ in range(2))
    assert first.err == "One moment: the promises are brought to this day and zone.\n"
    assert (first.json, then.err) == (then.json, "")
