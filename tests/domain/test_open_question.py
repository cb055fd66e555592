"""A question asked back is open until they answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from organizer.domain.touches import Touch, open_question

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def touch(kind: str, hours: float, direction: str = "out") -> Touch:
    return Touch(f"{kind} {hours}", kind, NOON + timedelta(hours=hours), "maya", None, direction)


def test_without_a_question_none_is_open() -> None:
    assert open_question([touch("answer", 0), touch("question", 1, "in")], NOON) is None


def test_the_last_question_is_open_until_they_answer() -> None:
    first, last = touch("question", 0), touch("question", 2)
    earlier_answer = touch("answer", 1, "in")
    assert open_question([last, earlier_answer, first], NOON) == last
    assert open_question([first, last, touch("answer", 3, "in")], NOON) is None


def test_my_own_answer_answers_nothing() -> None:
    asked = touch("question", 0)
    assert open_question([asked, touch("answer", 1)], NOON) == asked


def test_after_thirty_days_a_question_waits_no_more() -> None:
    asked = touch("question", 0)
    assert open_question([asked], NOON + timedelta(days=30)) == asked
    assert open_question([asked], NOON + timedelta(days=30, minutes=1)) is None
