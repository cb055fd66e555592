"""The running program looks after its book by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject, Signal

from organizer.adapters.rounds import Rounds
from organizer.domain.errors import BookDamaged, DiskRefused
from organizer.services.safety.backups import Backups
from organizer.services.safety.keys import Keys
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.desktop.noise import Noise


class HandAlarm(QObject):
    """An alarm that rings when told."""

    rang = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.at: datetime | None = None

    def ring_at(self, moment: datetime | None) -> None:
        self.at = moment


class SameThread:
    """A worker that works at once."""

    def on_worker(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        try:
            answer = work()
        except Exception as error:  # noqa: BLE001 - as the real one does
            failed(error)
        else:
            done(answer)


class Watched:
    """Rounds over a real book, and what they told."""

    def __init__(self, folder: Path) -> None:
        self.desk = Desk(folder)
        self.alarm = HandAlarm()
        self.sound = True
        self.checks = 0
        self.exchanges = 7
        self.resealed = 0
        self.told: list[str] = []
        secrets: Any = None
        self.backups = Backups(self.desk.book, self.desk.clock, Keys(secrets), lambda: "", lambda: None)
        self.rounds = Rounds(
            self.backups,
            self.desk.preferences,
            self.desk.clock,
            self.alarm,
            SameThread(),
            self,
            self._reseal,
        )
        self.rounds.damaged.connect(lambda which: self.told.append(f"damaged {which}"))
        self.rounds.in_trouble.connect(lambda _trouble: self.told.append("trouble"))

    def _reseal(self) -> None:
        self.resealed += 1

    def book_is_sound(self) -> bool:
        self.checks += 1
        return self.sound

    @property
    def count(self) -> int:
        return len(list(self.backups.listed()))

    def ring(self) -> None:
        assert self.alarm.at is not None
        self.desk.clock.set(self.alarm.at)
        self.alarm.rang.emit()


@pytest.fixture
def watched(tmp_path: Path, qt_app: QApplication) -> Iterator[Watched]:
    made = Watched(tmp_path / "home")
    made.desk.promise()
    yield made
    made.desk.book.close()


def test_the_first_round_makes_a_backup_checks_the_book_and_tries_the_backup(watched: Watched) -> None:
    watched.rounds.begin()
    assert (watched.count, watched.checks, watched.resealed) == (1, 1, 1)
    assert watched.desk.preferences.remembered("backup_tried") == watched.desk.clock.now().isoformat()
    assert watched.told == []


def test_rounds_go_on_for_days_and_check_once_a_day(watched: Watched) -> None:
    watched.rounds.begin()
    began = watched.desk.clock.now()
    while (watched.desk.clock.now() - began).days < 3:
        watched.ring()
    assert watched.count >= 3
    assert 3 <= watched.checks <= 4
    assert watched.told == []


def test_a_book_that_does_not_pass_is_told_of_and_checked_again(watched: Watched) -> None:
    watched.sound = False
    watched.rounds.begin()
    assert watched.told == ["damaged 7"]
    assert watched.desk.preferences.remembered("checked") is None


def test_a_failing_backup_is_tried_again_soon_and_told_of_after_a_day(watched: Watched, noise: Noise) -> None:
    noise.expect("no backup could be made: DiskRefused")
    watched.backups.folder.write_text("a file in its place")
    with pytest.raises(DiskRefused):
        watched.backups.make("asked")
    watched.rounds.begin()
    assert watched.told == []
    watched.desk.clock.move(hours=25)
    watched.alarm.rang.emit()
    assert watched.told == ["trouble"]
    watched.backups.folder.unlink()
    watched.ring()
    assert watched.count == 1
    assert watched.told == ["trouble"]


def test_damage_that_a_backup_comes_upon_is_told_as_damage(watched: Watched, noise: Noise) -> None:
    noise.expect("no backup could be made: BookDamaged")
    path = watched.desk.book.path
    for number in range(40):
        watched.desk.promise(f"promise {number} " + "x" * 400)
    watched.desk.book.close()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(BookDamaged):
        watched.backups.make("asked")
    try:
        watched.rounds.begin()
    finally:
        assert watched.told == ["damaged 7"]


def test_after_a_change_the_next_backup_comes_within_the_hour(watched: Watched) -> None:
    watched.rounds.begin()
    first = watched.alarm.at
    watched.desk.clock.move(minutes=5)
    watched.desk.promise("another")
    watched.rounds.hear_of_change()
    assert first is not None
    assert watched.alarm.at is not None
    assert watched.alarm.at <= first
