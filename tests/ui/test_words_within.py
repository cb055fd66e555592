"""Words that stay within what they stand in, and begin at the side where the language does."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from organizer.domain.review import STEPS
from organizer.domain.when import Day
from organizer.services.window_settings import WindowSettings
from organizer.ui.look.cards import Tile
from organizer.ui.look.charts import DonutPlot
from organizer.ui.promises.story_list import StoryList, _EventRow
from organizer.ui.rituals.review_rail import ReviewRail, _StepButton
from organizer.ui.tray import Tray
from organizer.ui.words.review_words import ReviewWords
from organizer.ui.words.story_words import StoryText
from organizer.ui.words.wording import Wording

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from organizer.ui.look.theme import Theme
    from organizer.ui.look.translating import Translating
    from organizer.ui.words.sentences import Sentences

NOTHING = dict.fromkeys(STEPS, 0)


def inked(widget: QWidget, ink: QColor) -> list[int]:
    """Return in which columns a widget has a colour."""
    picture = widget.grab().toImage()
    wanted = ink.rgb()
    columns = range(picture.width())
    return [x for x in columns if any(picture.pixel(x, y) == wanted for y in range(picture.height()))]


def rail_of(theme: Theme, sentences: Sentences, *, at: str = STEPS[0]) -> ReviewRail:
    rail = ReviewRail(theme, ReviewWords(sentences.words))
    rail.resize(rail.width(), 700)
    rail.show()
    rail.show_week("W47", NOTHING, frozenset(), at)
    return rail


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_the_side_of_the_review_is_as_wide_as_the_names_of_its_steps(
    translating: Translating, sentences: Sentences, theme: Theme, language: str, size: int
) -> None:
    theme.follow(WindowSettings(text_size=size))
    translating.speak(language)
    rail = rail_of(theme, sentences)
    for button in rail.findChildren(_StepButton):
        # The one that is looked at has the wider letters.
        needed = theme.metrics("title").horizontalAdvance(button.text())
        assert button.width() - theme.px(50) >= needed, button.text()
    rail.close()


def test_a_side_that_is_taken_in_still_tells_its_steps_apart(theme: Theme, sentences: Sentences) -> None:
    rail = rail_of(theme, sentences)
    rail.narrow(rail=True)
    rail.resize(rail.width(), 700)
    pictures = [button.grab().toImage() for button in rail.findChildren(_StepButton)[1:]]
    assert rail.width() == theme.px(64)
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[at + 1 :])
    rail.close()


@pytest.mark.parametrize("low", [False, True])
def test_words_begin_where_the_language_does_on_a_tile(qt_app: QApplication, theme: Theme, low: bool) -> None:  # noqa: FBT001
    tile = Tile(theme, "thank", "heart", "T", "Thank", "Close it")
    tile.be_low(low=low)
    tile.resize(240, tile.sizeHint().height())
    qt_app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    at = inked(tile, theme.ink("text"))
    assert min(at) > tile.width() // 2
    assert max(at) > tile.width() - theme.px(20)


def test_words_begin_where_the_language_does_beside_the_review(
    qt_app: QApplication, theme: Theme, sentences: Sentences
) -> None:
    qt_app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    rail = rail_of(theme, sentences)
    overdue = rail.findChildren(_StepButton)[1]
    at = inked(overdue, theme.ink("text"))
    assert min(at) > overdue.width() // 2
    assert max(at) > overdue.width() - theme.px(44)
    rail.close()


def test_what_is_counted_stands_within_the_ring(theme: Theme) -> None:
    parts = (("Good", "circle-check-big", "kept", 3), ("Late", "clock", "overdue", 1))
    size = QSize(520, 156)

    def painted(middle: str) -> QImage:
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        DonutPlot("a", "b", (), (), parts=parts, middle=middle).paint(painter, theme, QRectF(0, 0, 520, 156))
        painter.end()
        return image

    with_words, without = painted("fällige Versprechen"), painted("")
    white = QColor("white").rgb()
    # Where words are, no ring was; and they leave room to it.
    for x in range(4, 152):
        for y in range(4, 152):
            is_ring = without.pixel(x, y) != white and ((x - 78) ** 2 + (y - 78) ** 2) ** 0.5 > 50
            assert not is_ring or with_words.pixel(x, y) == without.pixel(x, y)
    reach = max(
        ((x - 78) ** 2 + (y - 78) ** 2) ** 0.5
        for x in range(22, 134)
        for y in range(70, 134)
        if with_words.pixel(x, y) != without.pixel(x, y)
    )
    assert reach < 74 * 0.74 - 3


def test_when_and_how_an_event_came_is_said_whole(theme: Theme) -> None:
    when = "Mon 16 Nov 10:12 AM · Email · by Tue 17 Nov 5:00 PM"
    event = StoryText("mail", "text2", "Promised", when, "I’ll get you the new number by Wednesday evening.", "", "")
    story = StoryList(theme)
    story.resize(300, 200)
    story.show()
    story.tell([event])
    row = story.itemDelegate()
    assert isinstance(row, _EventRow)
    below = story.viewport().width() - theme.px(37)
    assert theme.metrics("meta").horizontalAdvance(when) > below, "one line would not hold it"
    assert " ".join(row._lines(when, below, 2)) == when
    short = StoryText(event.icon, event.ink, event.head, "Mon 16 Nov", event.body, "", "")
    high = story.sizeHintForIndex(story.model().index(0, 0)).height()
    story.tell([short])
    assert high >= story.sizeHintForIndex(story.model().index(0, 0)).height() + 2 * theme.metrics("meta").height()
    story.close()


def test_a_line_of_the_tray_is_not_turned_round_where_words_run_to_the_left(
    qt_app: QApplication, theme: Theme, sentences: Sentences
) -> None:
    tray = Tray(sentences, theme)
    line = "3 keys: Bring them, 4:00 PM"
    for direction, shown in (
        (Qt.LayoutDirection.LeftToRight, line),
        (Qt.LayoutDirection.RightToLeft, f"\u2068{line}\u2069"),
    ):
        qt_app.setLayoutDirection(direction)
        tray.show_urgent([("a", line)])
        assert shown in [action.text() for action in tray._menu.actions()]


def test_days_and_times_of_a_language_that_runs_to_the_left_stay_whole_among_words_that_do_not() -> None:
    words = Wording(locale=QLocale(QLocale.Language.Arabic, QLocale.Country.Egypt))
    now, zone = datetime(2026, 11, 26, 9, tzinfo=UTC), ZoneInfo("UTC")
    assert words.due(Day(date(2026, 11, 17)), now, zone) == "\u2068الثلاثاء 17 نوفمبر\u2069"
    assert words.moment(now.replace(hour=23), now, zone) == "\u206811:00 م\u2069"
    assert Wording(locale=QLocale("en_GB")).due(Day(date(2026, 11, 17)), now, zone) == "Tue 17 Nov"
