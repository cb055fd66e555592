"""How often a promise returns is said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from organizer.commands.repeat_words import repeat_words

if TYPE_CHECKING:
    from tests.desktop.organizer_program import CommandLine


@pytest.mark.parametrize(
    "rule,words",
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=WEEKLY;BYDAY=FR", "every Friday"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "every Monday and Thursday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday"),
        ("FREQ=WEEKLY;INTERVAL=2;UNTIL=20270301", "every 2 weeks until 1 March 2027"),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=TU", "every 3 weeks on Tuesday"),
        ("FREQ=MONTHLY;BYMONTHDAY=1", "on the 1st of every month"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "on the 1st and 15th of every month"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "on the last day of every month"),
        ("FREQ=MONTHLY;BYDAY=2TU", "on the 2nd Tuesday of every month"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "on the last Friday of every month"),
        ("FREQ=YEARLY;COUNT=3", "every year 3 times"),
        ("FREQ=HOURLY", "again and again, by a rule not followed here"),
    ],
)
def test_a_rule_is_said_as_a_person_would_say_it(rule: str, words: str) -> None:
    assert repeat_words(rule) == words


def test_what_returns_is_said_when_it_is_saved_and_shown(run_organizer: CommandLine) -> None:
    said = run_organizer.done("add", "send the report every Friday")
    assert "every Friday." in said
    promise = run_organizer.asked("list", "all")[0]["id"]
    assert "every Friday" in run_organizer.done("show", promise)
