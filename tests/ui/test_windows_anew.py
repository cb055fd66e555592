"""Windows that are built anew where sizes change, and those that are gone by then."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from organizer.adapters.background import Background
from organizer.adapters.desktop_taste import Taste
from organizer.adapters.hotkeys.x11 import X11HotKeys
from organizer.adapters.visits import Visits
from organizer.domain.grading import Judged
from organizer.domain.handed_in import HandedIn
from organizer.domain.promises import Promise
from organizer.quick_capture import QuickCapture
from organizer.ui.capture.words_left import WordsLeft
from organizer.ui.look.problem_bar import ProblemBar
from organizer.ui.look.theme import Theme
from organizer.ui.look.undo_toast import UndoToast
from organizer.ui.look.upper_part import UpperPart
from organizer.ui.settings.choices import Choice
from organizer.windows import Windows, main_window
from tests.desktop.waiting import until
from tests.ui.at_once import AtOnce
from tests.ui.test_settings_window import HandAutostart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.rooms import Rooms
    from organizer.ui.main_window import MainWindow
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


@pytest.fixture
def quick_capture(qt_app: QApplication, rooms: Rooms, sentences: Sentences, theme: Theme) -> Iterator[QuickCapture]:
    background = Background()
    made = QuickCapture(qt_app, rooms, sentences, theme, "org.example.App", background)
    yield made
    made.close()
    background.close()


@pytest.fixture
def windows(
    qt_app: QApplication,
    rooms: Rooms,
    clock: HandClock,
    sentences: Sentences,
    theme: Theme,
    quick_capture: QuickCapture,
) -> Iterator[Windows]:
    made, starts = Windows(qt_app, rooms, clock, sentences, theme), HandAutostart()
    visits = Visits(rooms.accounts.sync_if_due, rooms.accounts.sync, rooms.accounts.all, list)
    made.begin(quick_capture, starts, starts, AtOnce(), visits)
    made.come_forward()
    yield made
    made.close()
    made.main.close()
    rooms.preferences.set("text_size", "100")
    rooms.preferences.set("speech", "system")
    made.settings_changed()
    QApplication.processEvents()
    made.main.close()


def settings_seen() -> int:
    return sum(one.isVisible() and one.windowTitle().startswith("Settings") for one in QApplication.topLevelWidgets())


def grow(windows: Windows, rooms: Rooms, percent: int) -> None:
    before = windows.main
    rooms.preferences.set("text_size", str(percent))
    windows.settings_changed()
    while windows.main is before:
        QApplication.processEvents()


def test_settings_that_were_closed_stay_closed_when_sizes_change(windows: Windows, rooms: Rooms) -> None:
    windows.show_settings("look")
    assert settings_seen() == 1
    grow(windows, rooms, 150)
    assert settings_seen() == 1
    assert windows._settings is not None
    windows._settings.close()
    grow(windows, rooms, 125)
    assert settings_seen() == 0
    assert windows.main.isVisible()


def test_what_was_left_in_the_line_is_there_at_the_next_start_until_it_is_saved(
    windows: Windows, rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme, qt_app: QApplication
) -> None:
    def next_start() -> MainWindow:
        made = main_window(rooms, clock, sentences, theme)
        made.get_ready()
        return made

    line = windows.main._page.line
    line.begin()
    QTest.keyClicks(line.card.field, "half a line")
    QTest.keyClick(line.card.field, Qt.Key.Key_Escape)
    second = next_start()
    assert second._page.line.words == "half a line"
    second._page.line.put("half a line for @Maya")
    (left,) = second.findChildren(WordsLeft)
    kept = rooms.preferences.remembered
    until(lambda: kept("line_left") == "half a line for @Maya", "what a crash leaves", meanwhile=qt_app.processEvents)
    second._page.line.save()
    left.keep()
    assert next_start()._page.line.words == ""


def test_what_is_typed_as_the_program_ends_is_kept(windows: Windows, rooms: Rooms) -> None:
    windows.main._page.line.put("half a line")
    windows.close()
    assert rooms.preferences.remembered("line_left") == "half a line"


def test_the_windows_have_the_picture_of_the_program(windows: Windows) -> None:
    assert not windows.main.windowIcon().pixmap(32, 32).isNull()


def test_what_the_popup_saved_is_said_where_one_goes_on_and_in_the_window_where_it_is_taken_back(
    windows: Windows, rooms: Rooms, quick_capture: QuickCapture, qt_app: QApplication
) -> None:
    quick_capture.show(words="send the map @Ben")
    popup = quick_capture._built()
    QTest.keyClick(popup._card.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qt_app.processEvents()
    assert popup._behind.isVisible()
    assert popup._behind.text() == "Saved: Ben: Send the map"
    toast = windows.main.findChild(UndoToast)
    assert isinstance(toast, UndoToast)
    assert toast._sentence.text() == "Saved: Ben: Send the map"
    windows.main.verbs.undo()
    windows.main.verbs.doing.finish()
    assert rooms.reader.page("all").rows == ()
    popup.go()
    quick_capture.show()
    assert not popup._behind.isVisible()
    windows.main.close()
    QTest.keyClicks(popup._card.field, "call Ola")
    QTest.keyClick(popup._card.field, Qt.Key.Key_Return)
    qt_app.processEvents()
    assert not windows.main.isVisible()


def test_the_popup_follows_sizes_and_language_and_keeps_what_is_in_it(
    windows: Windows, rooms: Rooms, quick_capture: QuickCapture, qt_app: QApplication
) -> None:
    quick_capture.show(words="send @Maya the quote")
    first = quick_capture._built()
    first._card._choose("case", "harbor")
    QTest.keyClick(first._card.field, Qt.Key.Key_Escape)
    grow(windows, rooms, 150)
    quick_capture.show()
    larger = quick_capture._built()
    assert larger.height() > first.height()
    before = windows.main
    rooms.preferences.set("speech", "de")
    windows.settings_changed()
    until(lambda: windows.main is not before, "other windows", meanwhile=qt_app.processEvents)
    german = quick_capture._built()
    assert (german.windowTitle(), german.isVisible()) == ("Neues Versprechen", True)
    assert german._card.words == "send @Maya the quote"
    QTest.keyClick(german._card.field, Qt.Key.Key_Return)
    assert rooms.reader.page("all", limit=5).rows[0].promise.case == "harbor"


def test_what_is_handed_in_still_waits_in_a_popup_of_another_size(
    windows: Windows, rooms: Rooms, quick_capture: QuickCapture
) -> None:
    for words in ("first page", "second page"):
        quick_capture.hand_in(HandedIn(words, source="url", note=f"https://example.org/{words[0]}"))
    grow(windows, rooms, 150)
    popup = quick_capture._built()
    assert popup._card.words == "first page"
    QTest.keyClick(popup._card.field, Qt.Key.Key_Return)
    assert popup._card.words == "second page"
    assert rooms.reader.page("all", limit=5).rows[0].promise.note == "https://example.org/f"


def test_the_settings_say_that_another_program_has_the_key(
    windows: Windows, rooms: Rooms, qt_app: QApplication
) -> None:
    other = X11HotKeys(qt_app)
    other.take("Ctrl+Alt+F7", lambda _called: None, lambda _error: None)
    windows.show_settings("capture")
    assert windows._settings is not None
    line = next(one for one in windows._settings._pages["capture"].lines if "works" in one._label.text())
    rooms.preferences.set("hot_key", "Ctrl+Alt+F7")
    windows.settings_changed()
    until(line._problem.text, "the refusal", meanwhile=QApplication.processEvents)
    assert line._problem.text() == "Another program has Ctrl+Alt+F7. Choose another key."
    assert not line._help.text()
    other.let_go()
    rooms.preferences.set("hot_key", "")
    windows.settings_changed()
    assert not line._problem.text()


def test_what_went_wrong_is_still_said_when_sizes_change(windows: Windows, rooms: Rooms) -> None:
    windows.main.say_problem("The book can be read, not changed.")
    grow(windows, rooms, 150)
    assert [bar._sentence.text() for bar in windows.main.findChildren(ProblemBar) if bar.isVisible()] == [
        "The book can be read, not changed."
    ]


def test_a_long_step_is_taken_back_to_its_end_though_sizes_change_meanwhile(windows: Windows, rooms: Rooms) -> None:
    now = datetime(2026, 11, 26, 9, tzinfo=UTC)
    with rooms.book.step("import", now, "many") as step:
        for number in range(60):
            step.put_promise(Promise(str(number), now, now, f"promise {number}", ""), Judged(), ZoneInfo("UTC"))
    windows.main.verbs.undo()
    grow(windows, rooms, 150)
    assert not any(rooms.book.promise(str(number)) for number in range(60))


def test_a_part_that_is_gone_is_not_dressed_again(theme: Theme, capfd: pytest.CaptureFixture[str]) -> None:
    part = UpperPart(theme, QWidget())
    part.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.use("dark")
    theme.use("system")
    assert "already deleted" not in capfd.readouterr().err


def test_a_setting_that_changes_sizes_keeps_the_keys_so_that_it_can_be_changed_further(
    windows: Windows, rooms: Rooms
) -> None:
    windows.show_settings("look")
    before = windows._settings
    assert before is not None
    assert QTest.qWaitForWindowActive(before)
    size = next(line for line in before._pages["look"].lines if line._label.text() == "Size of text")
    assert size.control is not None
    size.control.setFocus()
    for percent in ("110", "125"):
        window, control = windows.main, QApplication.focusWidget()
        assert isinstance(control, Choice)
        QTest.keyClick(control, Qt.Key.Key_Down)
        windows.settings_changed()
        while windows.main is window:
            QApplication.processEvents()
        assert rooms.preferences.windows().text_size == int(percent)
        assert windows._settings is not None
        until(windows._settings.isActiveWindow, "the keys", meanwhile=QApplication.processEvents)


def test_the_first_paint_comes_in_the_colours_the_desktop_wanted_last(
    windows: Windows, qt_app: QApplication, rooms: Rooms, clock: HandClock, sentences: Sentences
) -> None:
    windows._heed(Taste("dark", contrast=False, still=True))
    rooms.preferences.read_again()
    theme = Theme(qt_app)
    assert not theme.is_dark
    later = Windows(qt_app, rooms, clock, sentences, theme)
    assert (theme.is_dark, theme.moves) == (True, False)
    later.close()
    later.main.close()
    later.main.deleteLater()
