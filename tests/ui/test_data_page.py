"""Your data: what the backups hold, what going back would change, the way back and forth, and the seal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from organizer.services.aside import to_the_end
from organizer.services.safety.keys import Keys
from organizer.services.safety.sealing import Sealing
from organizer.ui.keyboard.keys import Keys as ShownKeys
from organizer.ui.settings.data_page import DataPage
from organizer.ui.settings.room import SettingsRoom
from organizer.ui.settings.window import SettingsWindow
from tests.desktop.waiting import until
from tests.services.test_sealing import HandSecrets
from tests.ui.at_once import AtOnce, InItsTime

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.settings.page import SettingLine
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


MADE = "Today 09:12 · asked for"
PREVIOUS = "Today 09:12 · before going back"


class Page:
    """The page in its window, and ways to read and press."""

    def __init__(self, rooms: Rooms, theme: Theme, sentences: Sentences, clock: HandClock) -> None:
        self.rooms = rooms
        secrets = HandSecrets()
        rooms.keys = Keys(lambda: secrets)
        other: Any = None
        room = SettingsRoom(
            theme=theme,
            sentences=sentences,
            preferences=rooms.preferences,
            reader=rooms.reader,
            clock=clock,
            keys=ShownKeys(rooms.preferences.windows()),
            hot_keys=other,
            autostart=other,
            links=other,
            backups=rooms.backups,
            sealing=Sealing(rooms.book, rooms.keys, lambda: None),
            background=AtOnce(),
            portability=rooms.portability,
            accounts=other,
            visits=other,
        )
        self.window = SettingsWindow(room, (DataPage,))
        self.window.come_forward("data")
        self.page: DataPage = self.window._pages["data"]  # type: ignore[assignment]

    def lines(self, label: str) -> list[SettingLine]:
        return [line for line in self.page.lines if line._label.text() == label and line.applies]

    def help(self, label: str) -> str:
        return self.lines(label)[0]._help.text()

    def press(self, label: str) -> str:
        line = self.lines(label)[0]
        assert line.control is not None
        line.control.click()  # type: ignore[attr-defined]
        return line._help.text()

    def whats(self) -> list[str]:
        return sorted(view.promise.what for view in self.rooms.reader.page("all").rows)


@pytest.fixture
def page(rooms: Rooms, theme: Theme, sentences: Sentences, clock: HandClock) -> Iterator[Page]:
    add(rooms, "send the quote")
    made = Page(rooms, theme, sentences, clock)
    yield made
    made.window.close()


def add(rooms: Rooms, line: str) -> None:
    rooms.capturing.capture(rooms.capturing.read(line), source="cli")


def test_a_backup_is_made_and_listed_with_what_it_holds(page: Page) -> None:
    assert page.help("Last backup") == "None yet"
    assert page.lines(MADE) == []
    page.press("Last backup")
    assert page.help("Last backup") == "Today 09:12. Promises: 1, people: 0, touches: 0"
    assert len(page.lines(MADE)) == 1


def test_long_work_says_that_it_goes_on_and_short_work_does_not(page: Page) -> None:
    page.press("Last backup")
    made = page.help("Last backup")
    slow = InItsTime()
    page.page.room = replace(page.page.room, background=slow)
    page.press("Last backup")
    assert page.help("Last backup") == made
    until(lambda: page.help("Last backup") == "One moment…", "it to be said", meanwhile=QApplication.processEvents)
    slow.go_on()
    assert page.help("Last backup") == made


def test_a_backup_that_was_made_by_itself_is_listed_when_the_page_is_turned_to_again(
    page: Page, clock: HandClock
) -> None:
    page.rooms.actions.capture(page.rooms.understanding.read("call Maya back", clock.now()), source="window")
    page.rooms.backups.make("hourly")
    page.window.come_forward()
    assert page.help("Last backup").startswith("Today 09:12. Promises: 2")


def test_the_dialog_for_a_folder_lets_nobody_delete_or_rename_one(page: Page) -> None:
    found: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        found.append(dialog.testOption(QFileDialog.Option.ReadOnly))
        dialog.reject()

    QTimer.singleShot(0, look)
    page.press("A second folder")
    assert found == [True]


def test_older_backups_than_the_newest_twelve_are_shown_too(page: Page, clock: HandClock) -> None:
    for _ in range(15):
        page.rooms.backups.make("hourly")
        clock.move(hours=-20)
    page.page.show_again()
    shown = [
        line._label.text() for line in page.page.lines if line._label.text().endswith("by itself") and line.applies
    ]
    assert len(shown) == 12
    assert page.press("Older backups") == "13 to 15 of 15"
    older = [
        line._label.text() for line in page.page.lines if line._label.text().endswith("by itself") and line.applies
    ]
    assert len(older) == 3
    assert not set(older) & set(shown)
    assert page.press("Older backups") == "1 to 12 of 15"


def test_going_back_first_says_what_it_changes_then_does_it_and_can_be_undone(page: Page) -> None:
    page.press("Last backup")
    add(page.rooms, "bring the keys")
    page.rooms.preferences.set("leaving", "18:30")
    said = "Only in the book now, and gone then: 1 (bring the keys). Settings as they were then: 1."
    assert page.press(MADE) == said
    assert page.whats() == ["bring the keys", "send the quote"]
    page.press(MADE)
    assert page.whats() == ["send the quote"]
    assert page.help(PREVIOUS).startswith("Done. The book as it was is kept as book-")
    page.press(PREVIOUS)
    assert page.whats() == ["bring the keys", "send the quote"]


def test_the_keys_go_along_to_the_way_forth_after_going_back(page: Page) -> None:
    page.press("Last backup")
    page.press(MADE)
    page.lines(MADE)[0].control.setFocus()  # type: ignore[union-attr]
    QTest.keyClick(page.window.focusWidget(), Qt.Key.Key_Space)
    assert page.window.focusWidget() is page.lines(PREVIOUS)[0].control
    assert page.lines(PREVIOUS)[0].control.text() == "Undo"  # type: ignore[union-attr]


def test_a_backup_that_proves_damaged_is_said_below_its_line_and_not_put_back(page: Page) -> None:
    page.press("Last backup")
    path = next(iter(page.rooms.backups.listed())).backup.path
    page.press(MADE)
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    page.press(MADE)
    assert "or a damaged one" in page.lines(MADE)[0]._problem.text()
    assert page.whats() == ["send the quote"]


def test_the_book_is_sealed_once_the_key_that_was_shown_is_typed_back(page: Page, tmp_path: Path) -> None:
    assert page.lines("Your recovery key") == []
    page.press("The book is not sealed")
    key = " ".join(page.help("Your recovery key").splitlines()[:2])
    field = page.page._seal._field
    # The last letter of a group checks it: another one there is never right by chance.
    mistyped = "".join("AB"[letter == "A"] if place in {4, 16} else letter for place, letter in enumerate(key))
    for typed, problem in (("hello", "no recovery key"), (mistyped, "its groups number 1, 3"), (key, "")):
        field.clear()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        line = next(line for line in page.page.lines if line._label.text() == "Type it back")
        assert problem in line._problem.text()
        assert page.rooms.book.key.is_published == bool(problem)
    assert page.lines("The book is sealed")
    assert page.lines("Your recovery key") == []
    assert field.text() == ""
    page.press("Without a seal")
    assert page.rooms.book.key.is_published
    assert page.lines("The book is not sealed")


def test_esc_takes_the_recovery_key_off_the_screen_and_another_may_be_drawn(page: Page) -> None:
    assert QTest.qWaitForWindowActive(page.window)
    page.press("The book is not sealed")
    first, field = page.help("Your recovery key"), page.page._seal._field
    QTest.keyClicks(field, first[:6])
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert page.window.isVisible()
    assert (page.lines("Your recovery key"), page.lines("Type it back"), field.text()) == ([], [], "")
    assert page.rooms.book.key.is_published
    page.press("The book is not sealed")
    assert page.help("Your recovery key").splitlines()[:2] != first.splitlines()[:2]


def test_a_list_is_looked_at_taken_in_and_taken_back(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "todo.txt"
    path.write_text("Call Leo about the boiler due:2026-11-27\nx Return the ladder\n")
    assert page.lines("What would come in") == []
    page.page._moving.look_into([path])
    assert page.help("What would come in") == (
        "Promises: 2, people: 1, touches: 0\n• Call Leo about the boiler, to Leo, by tomorrow\n• Return the ladder, done"
    )
    assert page.whats() == ["send the quote"]
    page.press("What would come in")
    assert page.whats() == ["Call Leo about the boiler", "Return the ladder", "send the quote"]
    assert page.help("Import") == "Taken in: promises 2, people 1, touches 0. Undo in the main window takes it back"
    assert page.lines("What would come in") == []
    page.page._moving.look_into([path])
    assert "left as they are: 2" in page.help("What would come in")
    page.rooms.actions.undo()
    assert page.whats() == ["send the quote"]


def test_what_is_no_list_is_said(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "bank.csv"
    path.write_text("Date,Amount\n")
    page.page._moving.look_into([path])
    assert "is no list that is understood" in page.lines("Import")[0]._problem.text()


@pytest.mark.parametrize(
    "place, form, word",
    [(1, "csv", "send the quote"), (2, "ics", "SUMMARY"), (3, "md", "- to someone: send the quote")],
)
def test_the_book_is_exported_in_the_form_that_is_chosen(
    page: Page, tmp_path: Path, place: int, form: str, word: str
) -> None:
    page.page._moving._form.setCurrentIndex(place)
    page.page._moving.export(tmp_path / f"out.{form}")
    assert word in (tmp_path / f"out.{form}").read_text()
    assert page.help("Export") == f"Exported to out.{form}"


def test_what_does_not_apply_is_not_brought_up_by_a_search(page: Page) -> None:
    page.window._search.setText("recovery")
    page.window._search.setText("")
    assert not next(line for line in page.page.lines if line._label.text() == "Your recovery key").isVisible()


def test_no_word_of_it_is_cut_where_the_seal_and_a_backup_are_opened(page: Page) -> None:
    for _ in range(3):
        to_the_end(page.rooms.backups.before("import"))
    add(page.rooms, "bring the keys")
    page.page.show_again()
    page.press("The book is not sealed")
    page.press("Today 09:12 · before an import")

    def cut() -> list[str]:
        words = [label for label in page.window.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
        return [label.text() for label in words if label.heightForWidth(label.width()) > label.height() + 1]

    until(lambda: not cut(), lambda: f"room for {cut()}", meanwhile=QApplication.processEvents)
