"""The ledger of reminders: each is said at least once, and what was said is not said again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.grading import Judged
from organizer.domain.promises import Promise
from organizer.domain.reminders import Alert
from organizer.store import ledger
from organizer.store.book import Book

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organizer.store.ledger import Entry

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
LEAD, AT_DUE = Alert("lead", NOON), Alert("at_due", NOON + HOUR)


@pytest.fixture
def planned(book: Book) -> Book:
    """Return a book with one promise and two alerts."""
    with book.step("capture", NOON) as step:
        step.put_promise(Promise("p", NOON, NOON, "a", "a"), Judged(), ZoneInfo("UTC"))
        step.plan("p", [LEAD, AT_DUE])
    return book


def states(book: Book) -> list[tuple[str, int, str]]:
    return list(book.database.execute_sql("SELECT alert, generation, state FROM alert ORDER BY seq").fetchall())


def alerts(entries: Sequence[Entry]) -> list[str]:
    return [entry.alert for entry in entries]


def claim_and_show(book: Book, now: datetime) -> None:
    due = ledger.due_entries(book, now)
    ledger.claim(book, due, [])
    ledger.mark_shown(book, [entry.number for entry in due])


def test_an_alert_is_due_from_its_moment_on(planned: Book) -> None:
    assert ledger.due_entries(planned, NOON - timedelta(microseconds=1)) == ()
    assert alerts(ledger.due_entries(planned, NOON)) == ["lead"]
    assert alerts(ledger.due_entries(planned, NOON + HOUR)) == ["lead", "at_due"]
    assert ledger.due_entries(planned, NOON)[0].at == NOON


def test_the_next_is_the_earliest_that_is_still_to_come(planned: Book) -> None:
    assert ledger.next_at(planned) == NOON
    claim_and_show(planned, NOON)
    assert ledger.next_at(planned) == NOON + HOUR
    claim_and_show(planned, NOON + HOUR)
    assert ledger.next_at(planned) is None


def test_what_is_claimed_is_not_due_and_what_was_shown_waits_for_an_answer(planned: Book) -> None:
    due = ledger.due_entries(planned, NOON)
    ledger.claim(planned, due, [])
    assert ledger.due_entries(planned, NOON) == ()
    assert ledger.unanswered(planned) == due
    assert ledger.standing(planned) == {"p"}
    ledger.mark_shown(planned, [due[0].number])
    assert ledger.unanswered(planned) == due
    assert ledger.standing(planned) == {"p"}


def test_what_was_claimed_when_the_program_died_is_due_again(planned: Book) -> None:
    ledger.claim(planned, ledger.due_entries(planned, NOON), [])
    again = Book(planned.path)
    ledger.release_claims(again)
    assert alerts(ledger.due_entries(again, NOON)) == ["lead"]
    again.close()


def test_what_was_shown_is_not_released(planned: Book) -> None:
    claim_and_show(planned, NOON)
    ledger.release_claims(planned)
    assert ledger.due_entries(planned, NOON) == ()


def test_what_no_voice_could_show_is_due_again(planned: Book) -> None:
    due = ledger.due_entries(planned, NOON)
    ledger.claim(planned, due, [])
    ledger.put_back(planned, [due[0].number])
    assert ledger.due_entries(planned, NOON) == due


def test_what_is_outdone_by_a_later_alert_is_never_said(planned: Book) -> None:
    lead, at_due = ledger.due_entries(planned, NOON + HOUR)
    ledger.claim(planned, [at_due], [lead])
    assert states(planned) == [("lead", 0, "superseded"), ("at_due", 0, "sending")]


def test_an_answer_that_comes_before_the_reply_of_the_desktop_holds(planned: Book) -> None:
    due = ledger.due_entries(planned, NOON)
    ledger.claim(planned, due, [])
    with planned.unremembered() as step:
        step.silence("p", answered=True)
    ledger.mark_shown(planned, [due[0].number])
    ledger.put_back(planned, [due[0].number])
    assert states(planned) == [("lead", 0, "answered"), ("at_due", 0, "superseded")]


def test_silencing_tells_the_answered_from_what_was_only_given_up(planned: Book) -> None:
    claim_and_show(planned, NOON)
    with planned.unremembered() as step:
        step.silence("p", answered=True)
    assert states(planned) == [("lead", 0, "answered"), ("at_due", 0, "superseded")]


def test_silencing_without_an_answer_answers_nothing(planned: Book) -> None:
    claim_and_show(planned, NOON)
    with planned.unremembered() as step:
        step.silence("p", answered=False)
    assert states(planned) == [("lead", 0, "superseded"), ("at_due", 0, "superseded")]


def test_planned_again_for_the_same_time_it_is_a_new_generation(planned: Book) -> None:
    with planned.unremembered() as step:
        step.silence("p", answered=False)
        step.plan("p", [LEAD])
    assert states(planned) == [("lead", 0, "superseded"), ("at_due", 0, "superseded"), ("lead", 1, "scheduled")]


def test_a_snooze_hides_what_falls_within_it_but_not_the_alert_at_the_time(planned: Book) -> None:
    with planned.unremembered() as step:
        step.snooze("p", NOON + 2 * HOUR, frozenset({"at_due"}))
    assert states(planned) == [("lead", 0, "superseded"), ("at_due", 0, "scheduled"), ("snoozed", 0, "scheduled")]
    assert ledger.next_at(planned) == NOON + HOUR


def test_a_snooze_takes_down_what_was_shown_and_speaks_once_when_it_is_over(planned: Book) -> None:
    claim_and_show(planned, NOON)
    with planned.unremembered() as step:
        step.snooze("p", NOON + HOUR / 2, frozenset({"at_due"}))
    assert ledger.unanswered(planned) == ()
    assert alerts(ledger.due_entries(planned, NOON + HOUR / 2)) == ["snoozed"]


def test_unscheduling_leaves_snoozes_and_what_was_said(planned: Book) -> None:
    claim_and_show(planned, NOON)
    with planned.unremembered() as step:
        step.snooze("p", NOON + 3 * HOUR, frozenset({"at_due"}))
        assert step.unschedule("p") == {"at_due"}
    assert states(planned) == [("lead", 0, "snoozed"), ("at_due", 0, "superseded"), ("snoozed", 0, "scheduled")]


def test_alerts_of_others_are_left_alone(planned: Book) -> None:
    with planned.unremembered() as step:
        step.put_promise(Promise("q", NOON, NOON, "b", "b"), Judged(), ZoneInfo("UTC"))
        step.plan("q", [LEAD])
        step.silence("q", answered=True)
        step.snooze("q", NOON + 5 * HOUR, frozenset())
    assert states(planned)[:2] == [("lead", 0, "scheduled"), ("at_due", 0, "scheduled")]
