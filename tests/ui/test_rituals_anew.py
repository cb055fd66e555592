"""The windows of the rituals after the size of text was changed: in the new size, where they stood."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from organizer.domain.review import week_of
from organizer.rituals import Rituals

if TYPE_CHECKING:
    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


def windows(title: str) -> list[object]:
    return [one for one in QApplication.topLevelWidgets() if one.windowTitle() == title and one.isVisible()]


def test_an_open_window_comes_again_in_the_new_size_and_quits_nothing(
    rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme
) -> None:
    rooms.capturing.capture(rooms.capturing.read("send the quote @Maya today 10:00"), source="window")
    clock.move(hours=3)
    rituals = Rituals(rooms, clock, sentences, theme)
    left: list[bool] = []
    rituals.may_quit.connect(lambda: left.append(True))
    assert rituals.holds_up_quitting()
    rituals.review()
    high = rituals._windows["sweep"]._head._leave.sizeHint().height()
    try:
        rooms.preferences.set("text_size", "150")
        assert theme.follow(rooms.preferences.windows())
        rituals.build_anew()
        assert len(windows("Before you leave")) == len(windows("Weekly review")) == 1
        assert rituals._windows["sweep"]._head._leave.sizeHint().height() > high * 1.3
        assert left == []
        rituals._windows["sweep"].close()
        assert left == [True]
    finally:
        rituals.close()


def test_the_review_that_was_offered_is_the_one_that_opens(
    rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme
) -> None:
    rooms.capturing.capture(rooms.capturing.read("send the quote @Maya today 10:00"), source="window")
    rituals = Rituals(rooms, clock, sentences, theme)
    offer = next(one for one in rituals.offers() if one.name == "review")
    last_friday = clock.now() - timedelta(days=6)
    last_week = week_of(last_friday.date(), 0)
    assert offer.notice(last_friday) is not None
    try:
        rituals.start("review")
        assert rituals._windows["review"]._week == last_week
    finally:
        rituals.close()
