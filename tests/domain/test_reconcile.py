"""One promise in several places comes to the same end everywhere, and no value that stood is lost."""

from __future__ import annotations

import json

import pytest

from organizer.domain.reconcile import (
    Here,
    Plan,
    Record,
    edited,
    edited_elsewhere,
    from_json,
    has_arrived,
    is_older,
    looks_restored,
    merged,
    others,
    plan_absent,
    plan_found,
    put_back,
    to_json,
    too_many,
    values,
)
from tests.domain import three_places

SHORT_FORM = 300
# Where a fault shows itself that needs a deletion, a backup, an edit and a restore in this order.
RARE = {"old_deletion_is_news": range(3_850, 3_870)}
MADE = edited(Record(), "desk", {"what": "send the quote", "due": '"2026-11-27"', "end": '["open",null,null]'})


@pytest.mark.parametrize("seeds", [range(start, start + 100) for start in range(0, SHORT_FORM, 100)])
def test_whatever_happens_in_three_places_all_come_to_the_same_end(seeds: range) -> None:
    for seed in seeds:
        three_places.play(seed)


@pytest.mark.parametrize("fault", three_places.FAULTS)
def test_a_planted_fault_is_caught(fault: str) -> None:
    def goes_wrong(seed: int) -> bool:
        try:
            three_places.play(seed, fault)
        except AssertionError:
            return True
        return False

    assert any(goes_wrong(seed) for seed in RARE.get(fault, range(SHORT_FORM)))


def test_edits_of_different_fields_are_both_taken() -> None:
    desk, phone = edited(MADE, "desk", {"what": "send the revised quote"}), edited(MADE, "lap", {"due": '"2026-11-30"'})
    together = merged(desk, phone)
    assert values(together)["what"] == "send the revised quote"
    assert values(together)["due"] == '"2026-11-30"'
    assert others(together) == {}


def test_a_true_conflict_keeps_both_and_the_earlier_due_leads() -> None:
    later, sooner = (
        edited(MADE, "desk", {"due": '"2026-12-24"'}),
        edited(MADE, "lap", {"due": '{"floating":"2026-11-26T09:00"}'}),
    )
    for together in (merged(later, sooner), merged(sooner, later)):
        assert values(together)["due"] == '{"floating":"2026-11-26T09:00"}'
        assert others(together) == {"due": ('"2026-12-24"',)}


def test_a_due_that_cannot_be_read_never_leads() -> None:
    together = merged(edited(MADE, "desk", {"due": "nonsense"}), edited(MADE, "lap", {"due": '"9999-12-31"'}))
    assert values(together)["due"] == '"9999-12-31"'


def test_an_end_leads_before_an_open_state() -> None:
    kept = edited(MADE, "lap", {"end": '["kept","2026-11-26T09:00:00Z",null]'})
    reopened = edited(MADE, "desk", {"end": '["open",null,""]'})
    strange = edited(MADE, "else", {"end": "?"})
    assert values(merged(strange, merged(reopened, kept)))["end"].startswith('["kept"')


def test_the_same_edit_made_twice_is_no_conflict() -> None:
    together = merged(edited(MADE, "desk", {"what": "call"}), edited(MADE, "lap", {"what": "call"}))
    assert others(together) == {}


def test_an_edit_on_the_phone_is_the_same_edit_to_all_who_see_it() -> None:
    seen_here, seen_there = edited_elsewhere(MADE, {"what": "call Maya"}), edited_elsewhere(MADE, {"what": "call Maya"})
    superseded = edited(seen_here, "desk", {"what": "write to Maya"})
    assert values(merged(superseded, seen_there))["what"] == "write to Maya"
    assert others(merged(superseded, seen_there)) == {}


def test_a_second_edit_on_the_phone_supersedes_the_first_that_was_seen_from_here() -> None:
    mine = merged(MADE, edited_elsewhere(MADE, {"what": "call Maya"}))
    again = edited_elsewhere(MADE, {"what": "call Maya tomorrow"}, mine)
    assert values(merged(mine, again))["what"] == "call Maya tomorrow"
    assert others(merged(mine, again)) == {}


def test_a_promise_edited_on_the_phone_for_years_stays_small() -> None:
    record = MADE
    for number in range(500):
        record = merged(record, edited_elsewhere(record, {"what": f"edit {number}"}, record))
    assert len(record.seen) < 40
    assert values(record)["what"] == "edit 499"


def test_nothing_to_change_makes_no_edit() -> None:
    assert edited(MADE, "desk", {}) is MADE


def test_where_dots_were_lost_nothing_is_taken_away() -> None:
    mine, theirs = (
        Record({"what": {("a", 1): "one"}}, {"a": 1, "b": 1}),
        Record({"what": {("b", 1): "two"}}, {"a": 1, "b": 1}),
    )
    assert set(merged(mine, theirs).fields["what"].values()) == {"one", "two"}


def test_a_replica_put_back_from_a_backup_does_not_use_a_dot_twice() -> None:
    later = edited(MADE, "desk", {"what": "newer words"})
    again = edited(MADE, "desk", {"what": "typed after the restore"}, after=later)
    assert set(merged(again, later).fields["what"].values()) == {"newer words", "typed after the restore"}
    assert has_arrived(MADE, later, "desk")
    assert not has_arrived(again, later, "desk")


def test_what_is_new_on_the_server_is_written_here_and_left_alone_there() -> None:
    assert plan_found(None, MADE, MADE) == Plan(MADE, here="write")
    assert plan_found(None, MADE, None) == Plan(MADE, here="write")


def test_an_edit_made_on_the_phone_is_sealed_there() -> None:
    edited_there = edited_elsewhere(MADE, {"what": "call"}, MADE)
    assert plan_found(Here(MADE, was_there=True), edited_there, MADE).there == "replace"


def test_what_is_the_same_in_both_places_is_left_alone() -> None:
    assert plan_found(Here(MADE, was_there=True), MADE, MADE) == Plan(MADE)


def test_a_deletion_here_goes_there_unless_it_was_edited_meanwhile() -> None:
    deleted = Here(MADE, deleted=True, was_there=True)
    assert plan_found(deleted, MADE, MADE).there == "delete"
    newer = edited(MADE, "lap", {"what": "send the revised quote"})
    plan = plan_found(deleted, newer, newer)
    assert (plan.here, plan.there, values(plan.record)["what"]) == ("write", "leave", "send the revised quote")


def test_what_was_put_back_on_the_server_comes_back_but_not_because_the_server_was_restored() -> None:
    gone = Here(MADE, deleted=True)
    assert plan_found(gone, MADE, MADE).here == "write"
    assert plan_found(gone, MADE, MADE, restored=True).there == "delete"


def test_a_deletion_there_is_followed_only_if_everything_had_arrived() -> None:
    assert plan_absent(Here(MADE, acknowledged=True, was_there=True), "told").here == "delete"
    assert plan_absent(Here(MADE, was_there=True), "told").there == "create"
    assert plan_absent(Here(MADE), "told").there == "create"
    assert plan_absent(Here(MADE, deleted=True, was_there=True), "told") == Plan(MADE)


def test_what_is_only_missing_from_a_list_is_asked_about() -> None:
    plan = plan_absent(Here(MADE, acknowledged=True, was_there=True), "found")
    assert (plan.ask, plan.here, plan.there) == (True, "leave", "leave")


def test_who_puts_a_promise_back_edits_it() -> None:
    assert not MADE.knows_all_of(put_back(MADE, "desk"))


def test_more_than_five_deletions_and_a_fifth_of_all_are_asked_about() -> None:
    assert not too_many(5, known=6)
    assert too_many(6, known=20)
    assert not too_many(20, known=100)
    assert too_many(21, known=100)


def test_a_server_that_has_lost_edits_looks_restored() -> None:
    newer = edited(MADE, "desk", {"what": "newer"})
    assert looks_restored(newer, MADE)
    assert not looks_restored(MADE, newer)
    assert not looks_restored(edited_elsewhere(MADE, {"what": "on the phone"}), MADE)


def test_a_token_with_a_lower_number_is_older_and_of_any_other_nothing_is_known() -> None:
    assert is_older("http://sabre.io/ns/sync/99", than="http://sabre.io/ns/sync/100")
    assert not is_older("http://sabre.io/ns/sync/100", than="http://sabre.io/ns/sync/100")
    assert not is_older("http://sabre.io/ns/sync/101", than="http://sabre.io/ns/sync/100")
    assert not is_older("data:,7-3", than="data:,8-5")
    assert not is_older("http://radicale.org/ns/sync/5a00a4c1", than="http://radicale.org/ns/sync/ac8b89d2")
    assert not is_older("", than="")
    assert not is_older("3", than="")


def test_a_record_is_kept_and_read_again_as_it_was() -> None:
    record = merged(edited(MADE, "desk.top", {"what": "one"}), edited_elsewhere(MADE, {"what": "two"}))
    assert from_json(json.loads(json.dumps(to_json(record)))) == record


@pytest.mark.parametrize(
    "form",
    [
        None,
        [],
        {},
        {"fields": {}, "seen": []},
        {"fields": {"what": {}}, "seen": {}},
        {"fields": {"what": {"a.1": 5}}, "seen": {}},
        {"fields": {"what": {"a.x": "one"}}, "seen": {}},
        {"fields": {"what": "one"}, "seen": {}},
    ],
)
def test_what_is_no_record_is_refused(form: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(form)
