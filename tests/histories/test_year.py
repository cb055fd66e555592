"""One week of the plausible year, counted by hand from its raw lines.

The week of 20 July 2026, in which Anna was away. Read off the lines, each due with how it ended:

    20 July 10:00  Ruth Hale        kept 28 July 9:00, 191 hours later without a word      bad
    20 July 12:00  Keiko Tanaka     asked on the 24th, kept 27 July 20:00                  bad
    20 July 15:00  Mr. Brand        kept 28 July 2:00, 179 hours later without a word      bad
    20 July 15:00  Maya Lindqvist   kept 13:30                                             good, just in time
    20 July 15:00  Priya Nair       kept 13:30, with a question asked back                 excellent, just in time
    21 July 16:00  Tomás Ferreira   kept 28 July 7:00, 159 hours later                     late
    21 July 16:00  Leo Castillo     kept 11:00                                             good
    22 July 10:00  Mr. Brand        kept 27 July 21:00                                     late
    22 July 16:00  Ruth Hale        kept 28 July 6:00                                      late
    23 July 15:00  Grace Okafor     kept 28 July 0:00                                      late
    23 July 16:00  Maya Lindqvist   kept 27 July 16:00                                     late

Their credits, by the points of the product: .483333 .494203 .492029 1 1 .525 1 .602778 .594444 .675 .7, in the mean .687890.
Priya is internal, the others are customers. Three came by voicemail, two in person, one by chat, one by phone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from organizer.services.moving.portability import Portability
from organizer.services.rituals.reviewing import Kept, Reviewing
from tests.hands import HandClock
from tests.histories.year import NOW, Year
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def reviewing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reviewing]:
    folder: Path = tmp_path_factory.mktemp("year")
    desk = Desk(folder / "home", HandClock(NOW))
    path = folder / "year.jsonl"
    path.write_text("".join(line + "\n" for line in Year().lines()), encoding="utf-8")
    settings_of = desk.preferences.settings
    for _ in Portability(desk.book, desk.clock, settings_of, lambda _ids: None).bring_in([path], skip_bad=False):
        pass
    yield Reviewing(desk.book, desk.clock, settings_of)
    desk.book.close()


def test_a_week_comes_to_what_was_counted_by_hand(reviewing: Reviewing) -> None:
    went = reviewing.how_it_went(reviewing.week("2026-W30"))
    assert went.grades == {"excellent": 1, "good": 2, "late_told": 0, "late": 5, "bad": 3}
    assert went.kept_on_time == Kept(3, 11, 3)
    assert (went.near_misses, went.complaints, went.praise) == (2, 0, 0)
    assert went.reliability == pytest.approx(0.687890, abs=1e-6)
    assert went.circles == {"customer": Kept(2, 10, 3), "internal": Kept(1, 1, 0), "personal": Kept()}
    assert went.channels == {"voicemail": 3, "in person": 2, "chat": 1, "phone": 1}


def test_the_weeks_of_the_year_add_up_and_no_promise_counts_twice_or_never(reviewing: Reviewing) -> None:
    last = reviewing.week()
    weeks = [last.later(-back) for back in range(56)]
    counted = {week: reviewing.how_it_went(week) for week in weeks}
    for week in weeks[:44]:
        assert [kept.due for _, kept in counted[week].weeks] == [
            counted[week.later(-back)].kept_on_time.due for back in range(11, -1, -1)
        ]
    graded = reviewing._book.database.execute_sql(
        "SELECT count(*) FROM promise WHERE side = 'mine' AND grade IS NOT NULL"
    ).fetchone()[0]
    assert sum(went.kept_on_time.due for went in counted.values()) == graded
    assert graded > 400
