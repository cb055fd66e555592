"""What the review says of its figures is no more than they tell."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from organizer.domain.attention import Loyal, Wait
from organizer.domain.review import Week
from organizer.services.rituals.attending import Owed
from organizer.services.rituals.reviewing import HowItWent, Kept
from organizer.ui.words.review_words import ReviewWords
from organizer.ui.words.wording import Wording

if TYPE_CHECKING:
    from organizer.ui.look.translating import Translating

Balance = tuple[tuple[str, int, int], ...]
NOTHING = Kept()
SINCE = datetime(2026, 11, 25, 17, tzinfo=UTC)


@pytest.fixture
def words(translating: Translating) -> ReviewWords:
    translating.speak("en")
    return ReviewWords(Wording())


def went(customer: Kept = NOTHING, internal: Kept = NOTHING, balance: Balance = ()) -> HowItWent:
    circles = {"customer": customer, "internal": internal, "personal": NOTHING}
    week = Week(date(2026, 11, 23))
    return HowItWent(week, True, {}, 0, 0, 0, NOTHING, None, 0, circles, {}, (), balance)


def test_of_a_few_nothing_is_said_of_who_was_served_better(words: ReviewWords) -> None:
    few = went(customer=Kept(1, 4), internal=Kept(1, 5))
    assert words.circles(few) == "Too few were due to say who was served better."
    assert words.circles(went(customer=Kept(4, 5), internal=Kept(1, 5))) == "Customers were served better."
    assert words.circles(went(customer=Kept(1, 5), internal=Kept(4, 5))) == "Internal people were served better."
    assert words.circles(went(customer=Kept(4, 5), internal=Kept(4, 5))).endswith("served alike.")
    assert words.circles(went(customer=Kept(4, 5))) == "Only one side had something due."


def test_nobody_is_named_as_owed_most_where_several_are_owed_as_much(words: ReviewWords) -> None:
    assert words.balance(went(balance=(("Maya", 3, 0), ("Jon", 2, 0)))) == "You owe Maya most."
    tied = went(balance=(("Maya", 2, 1), ("Jon", 2, 1), ("Ben", 1, 0)))
    assert words.balance(tied) == "You owe most to 2 people, 2 each. 2 people owe you most, 1 each."
    assert words.balance(went(balance=(("Maya", 0, 4), ("Jon", 0, 1)))) == "Maya owes you 4."
    assert words.balance(went()) == "Nothing is open with anybody."


@pytest.mark.parametrize(
    "minutes, said",
    [(0.2, "a minute"), (3, "3 minutes"), (54, "54 minutes"), (58, "an hour"), (180, "3 hours"), (60 * 120, "5 days")],
)
def test_a_wait_is_as_long_as_it_was(words: ReviewWords, minutes: float, said: str) -> None:
    wait = Wait("maya", "quote", "late", SINCE, SINCE + timedelta(minutes=minutes))
    assert words.why_thanks(Owed("maya", "Maya", wait=wait)).startswith(f"waited {said} and did not chase")


@pytest.mark.parametrize("touches, said", [(1, "1 touch where"), (0, "0 touches where"), (2, "2 touches where")])
def test_why_somebody_is_loyal_says_what_was_counted_and_no_more(words: ReviewWords, touches: int, said: str) -> None:
    owed = Owed("maya", "Maya", loyal=Loyal("maya", 3, touches, 4))
    assert (
        words.why_thanks(owed) == f"3 promises in a year, none bad, no chase and no complaint; {said} the middle is 4"
    )
