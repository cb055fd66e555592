"""No dead button stays on the screen: what a killed run left is shown anew in its place, what a quit run showed is taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from organizer.domain.when import Instant
from tests.services.desk import Desk
from tests.services.test_occasions import HandRitual, live_until

if TYPE_CHECKING:
    from pathlib import Path

THREE = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
FURTHER = timedelta(minutes=11)


def announced(desk: Desk, count: int = 1) -> list[str]:
    """Let so many promises fall due, each announced alone; return their ids."""
    desk.preferences.set("alerts", "off, at_due")
    ids = [desk.promise(f"promise {number}", due=Instant(THREE + number * FURTHER)).id for number in range(count)]
    live_until(desk, THREE + count * FURTHER)
    assert [notice.key for notice in desk.notifier.said] == ids
    return ids


def killed(desk: Desk, *left: str) -> Desk:
    """Start again after the program was killed, with these notices still on the screen."""
    after = desk.reopened()
    after.notifier.left = frozenset(left)
    after.reminding.begin()
    return after


def test_what_is_still_true_is_shown_once_more_and_can_be_answered(desk: Desk) -> None:
    (one,) = announced(desk)
    after = killed(desk, one)
    assert [(notice.key, notice.title) for notice in after.notifier.said] == [(one, "at_due:late")]
    after.answering.answer(one, "kept")
    after.reminding.run()
    assert after.notifier.withdrawn == [one]
    after.book.close()


def test_what_was_answered_elsewhere_is_taken_back(desk: Desk) -> None:
    (one,) = announced(desk)
    desk.actions.keep(one)
    after = killed(desk, one, "sweep", "rhythm:nobody", "digest")
    assert after.notifier.said == []
    assert sorted(after.notifier.withdrawn) == sorted([one, "sweep", "rhythm:nobody", "digest"])
    after.book.close()


def test_what_the_desktop_does_not_show_any_more_is_not_shown_again(desk: Desk) -> None:
    announced(desk)
    after = killed(desk)
    assert after.notifier.said == []
    assert after.reminding.count_waiting() == 1
    after.book.close()


def test_many_become_one(desk: Desk) -> None:
    ids = announced(desk, 5)
    after = killed(desk, *ids[:4])
    assert [notice.title for notice in after.notifier.said] == ["4 wait"]
    assert sorted(after.notifier.withdrawn) == sorted(ids[:4])
    again = killed(after, "digest")
    assert [notice.title for notice in again.notifier.said] == ["5 wait"]
    again.book.close()


def test_an_offer_of_the_sweep_is_shown_again_while_there_is_something_to_answer(tmp_path: Path) -> None:
    ritual = HandRitual()
    desk = Desk(tmp_path / "offering", rituals=(ritual,))
    desk.reminding.begin()
    live_until(desk, THREE + timedelta(hours=3))
    assert [notice.key for notice in desk.notifier.said] == ["sweep"]
    after = killed(desk, "sweep")
    assert [notice.key for notice in after.notifier.said] == ["sweep"]
    ritual.cards = 0
    last = killed(after, "sweep")
    assert (last.notifier.said, last.notifier.withdrawn) == ([], ["sweep"])
    last.book.close()


def test_quitting_takes_back_what_is_up_and_the_next_start_says_it_again(desk: Desk) -> None:
    (one,) = announced(desk)
    desk.reminding.end()
    after = killed(desk)
    assert [(notice.key, notice.title) for notice in after.notifier.said] == [(one, "at_due:late")]
    after.book.close()


def test_quitting_does_not_bring_back_what_was_put_aside(desk: Desk) -> None:
    (one,) = announced(desk)
    desk.notifier.withdraw(one)
    desk.reminding.end()
    after = killed(desk)
    assert after.notifier.said == []
    after.book.close()


def test_what_is_up_is_said_anew_in_its_place_and_what_was_put_aside_is_not(desk: Desk) -> None:
    ids = announced(desk, 2)
    desk.notifier.withdraw(ids[0])
    desk.reminding.say_anew()
    assert [notice.key for notice in desk.notifier.said] == [*ids, ids[1]]
