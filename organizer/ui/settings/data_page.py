"""Settings: your data. Backups with what they hold, what a restore would change, and the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from organizer.domain.errors import OrganizerError
from organizer.services.aside import aside
from organizer.ui.look.choosing import ONLY_CHOOSE_FOLDERS
from organizer.ui.look.controls import Button
from organizer.ui.settings.moving_lines import MovingLines
from organizer.ui.settings.page import SettingsPage
from organizer.ui.settings.seal_lines import SealLines
from organizer.ui.words.wording import begun, filled

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from organizer.domain.contents import Difference
    from organizer.services.safety.backups import Backups, Listed, Made, Restored
    from organizer.ui.settings.page import SettingLine

_SHOWN = 12
# What takes less is done before it could be read.
_SEEN_AFTER_MS = 200


class DataPage(SettingsPage):
    """Backups, the second folder, and the seal."""

    key = "data"
    icon = "hard-drive"

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Your data")

    def fill(self) -> None:
        """Add the lines; what the backups hold is read while the page is shown already."""
        self._busy = False
        self._waiting: Path | None = None
        self._now = self._button(self.tr("Back up now"), "hard-drive", self._back_up)
        self._last = self.add(self.tr("Last backup"), self.tr("None yet"), self._now).known_as(
            self.tr("copy safety restore")
        )
        folder = self._button(self.tr("Choose…"), "", self._choose_folder)
        self._folder = self.add(self.tr("A second folder"), "", folder)
        none = self._button(self.tr("Do without"), "", lambda: self._set_folder(""))
        self._no_folder = self.add(self.tr("No second folder"), self.tr("What is there stays there"), none)
        self.keep_true(self._show_folder)
        self._seal = SealLines(self, self.work)
        self._moving = MovingLines(self, self.work)
        self.add_card(self.tr("Go back to a backup"))
        self._rows: list[_BackupRow] = [_BackupRow(self) for _ in range(_SHOWN)]
        self._listed: tuple[Listed, ...] = ()
        self._first = 0
        self._further = self._button(self.tr("Show older"), "", self._show_further)
        self._all = self.add(self.tr("Older backups"), "", self._further)
        self._read_backups()

    def turned_to(self) -> None:
        """Read the backups anew: some were made meanwhile."""
        self._read_backups()

    def work(self, work: Generator[object, None, object], done: Callable[[object], None], line: SettingLine) -> None:
        """Do long work while the window goes on, one at a time; what it refuses is said below `line`."""
        if self._busy:
            return
        self._busy = True
        line.say_problem("")
        under_way = QTimer(line)
        under_way.setSingleShot(True)
        under_way.timeout.connect(lambda: line.say_under_way(self.tr("One moment…")))
        under_way.start(_SEEN_AFTER_MS)
        answers: list[object] = []

        def gathered() -> Generator[object, None, None]:
            answers.append((yield from work))

        def ended(error: Exception | None) -> None:
            self._busy = False
            under_way.stop()
            line.say_under_way("")
            if isinstance(error, OrganizerError):
                line.say_problem(self.room.sentences.error(error))
            elif error is not None:
                raise error
            else:
                done(answers[0])
            waiting, self._waiting = self._waiting, None
            if waiting is not None:
                self.look_into(waiting)

        self.room.background.in_slices(gathered(), ended)

    def look_into(self, path: Path) -> None:
        """Show what an import of a file would bring; nothing is taken yet."""
        if self._busy:
            self._waiting = path
        else:
            self._moving.look_into([path])

    @property
    def backups(self) -> Backups:
        """The backups."""
        return self.room.backups

    def show_again(self, _answer: object = None) -> None:
        """Read the backups anew."""
        self._read_backups()
        self._seal.show()

    def offer_undo_at(self, previous: str) -> None:
        """Read the backups anew after going back, and offer the way forth at `previous`, which now holds the book as it was."""
        reading = aside(lambda: tuple(self.backups.listed()))
        self.work(reading, partial(self._show_gone_back, previous), self._last)

    def _show_gone_back(self, previous: str, found: object) -> None:
        had_keys = any(row.has_keys() for row in self._rows)
        self._show_backups(found)
        for row in self._rows:
            if row.holds(previous):
                row.offer_undo(with_keys=had_keys)

    def _button(self, name: str, icon: str, act: Callable[[], None]) -> Button:
        button = Button(self.theme, name, icon=icon)
        button.clicked.connect(act)
        return button

    def _back_up(self) -> None:
        self.work(aside(lambda: self.backups.make("asked")), self._backed_up, self._last)

    def _backed_up(self, made: object) -> None:
        backed_up: Made = made  # type: ignore[assignment]
        if backed_up.second is False:
            self._folder.say_problem(self.tr("The copy could not be made there. Is it plugged in?"))
        self._read_backups()

    def _read_backups(self) -> None:
        self.work(aside(lambda: tuple(self.backups.listed())), self._show_backups, self._last)

    def _show_backups(self, found: object) -> None:
        self._listed = found  # type: ignore[assignment]
        if self._listed:
            newest = self._listed[0]
            said = filled(self.tr("%1. %2", "when. what is in it"), self.made_at(newest), self.what_is_in(newest))
            self._last.say_help(said)
        self._show_from(0)

    def _show_further(self) -> None:
        following = self._first + _SHOWN
        self._show_from(following if following < len(self._listed) else 0)

    def _show_from(self, first: int) -> None:
        self._first = first
        for row, one in zip(self._rows, (*self._listed[first:], *[None] * _SHOWN), strict=False):
            row.show(one)
        last = min(first + _SHOWN, len(self._listed))
        self._all.apply(now=len(self._listed) > _SHOWN)
        self._all.say_help(filled(self.tr("%1 to %2 of %3"), str(first + 1), str(last), str(len(self._listed))))
        self._further.become(self.tr("Show older") if last < len(self._listed) else self.tr("Show the newest"))

    def made_at(self, one: Listed) -> str:
        """Say when a backup was made."""
        words, now, zone = self.room.sentences.words, self.room.clock.now(), self.room.clock.zone()
        said = begun(words.moment(one.backup.at, now, zone))
        day, today = one.backup.at.astimezone(zone).date(), now.astimezone(zone).date()
        return filled(self.tr("%1 %2", "day, time"), words.day(day, today), said) if day == today else said

    def why(self, one: Listed) -> str:
        """Say why a backup was made."""
        return {
            "asked": self.tr("asked for"),
            "migration": self.tr("before an update of the book"),
            "import": self.tr("before an import"),
            "restore": self.tr("before going back"),
            "sync": self.tr("before an account was first synchronised"),
            "seal": self.tr("before its key changed"),
        }.get(one.backup.reason, self.tr("by itself"))

    def what_is_in(self, one: Listed) -> str:
        """Say what is in a backup."""
        if one.counts is None:
            return self.tr("Sealed under another key")
        counts = one.counts
        said = self.tr("Promises: %1, people: %2, touches: %3")
        return filled(said, f"{counts.promises:n}", f"{counts.people:n}", f"{counts.touches:n}")

    def _show_folder(self) -> None:
        chosen = self.room.preferences.get("second_folder")
        self._no_folder.apply(now=bool(chosen))
        self._folder.say_help(
            filled(self.tr("A copy of each backup goes to %1"), chosen)
            if chosen
            else self.tr("A stick or another disk: a copy of each backup goes there, for the day this one fails")
        )

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self.widget, self.tr("A second folder for backups"), options=ONLY_CHOOSE_FOLDERS
        )
        if chosen:
            self._set_folder(chosen)

    def _set_folder(self, path: str) -> None:
        self.set(self._folder, "second_folder", path)


class _BackupRow(QObject):
    """One backup: first what going back to it would change, then the going back, then the way forth again."""

    def __init__(self, page: DataPage) -> None:
        super().__init__(page)
        self._page = page
        self._button = Button(page.theme, self.tr("What would change?"))
        self._button.clicked.connect(self._act)
        self.line = page.add(self.tr("Backup"), "", self._button)
        self._one: Listed | None = None
        self._next: Callable[[], None] = self._compare

    def show(self, one: Listed | None) -> None:
        """Show a backup, or nothing."""
        self._one = one
        self.line.apply(now=one is not None)
        if one is not None:
            self.line.say_label(filled("%1 · %2", self._page.made_at(one), self._page.why(one)))
            self.line.say_help(self._page.what_is_in(one))
            self._offer(self.tr("What would change?"), self._compare)

    def holds(self, name: str) -> bool:
        """Say whether the backup called `name` is the one that is shown."""
        return self._one is not None and self._one.backup.path.name == name

    def has_keys(self) -> bool:
        """Say whether the keys go to its button."""
        return self._button.window().focusWidget() is self._button

    def offer_undo(self, *, with_keys: bool) -> None:
        """Say that this backup holds the book as it was before going back, offer the way forth, and bring it into sight."""
        if self._one is None:
            return
        name = self._one.backup.path.name
        self.line.say_help(self._page.room.sentences.safety.restored(name))
        self._offer(self.tr("Undo"), partial(self._undo, name))
        if with_keys:
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.bring_into_sight(self.line)

    def _act(self) -> None:
        self._next()

    def _offer(self, name: str, act: Callable[[], None]) -> None:
        self._button.become(name)
        self._next = act

    def _compare(self) -> None:
        if self._one is not None:
            path = self._one.backup.path
            self._page.work(aside(partial(self._page.backups.difference, path)), self._compared, self.line)

    def _compared(self, answer: object) -> None:
        found: Difference = answer  # type: ignore[assignment]
        settings = sum(key in self._page.room.preferences.all() for key in found.settings)
        self.line.say_help(self._page.room.sentences.safety.difference(found, settings))
        self._offer(self.tr("Go back to it"), self._restore)

    def _restore(self) -> None:
        if self._one is not None:
            self._page.work(self._page.backups.restore(self._one.backup.path), self._restored, self.line)

    def _restored(self, answer: object) -> None:
        done: Restored = answer  # type: ignore[assignment]
        self._page.offer_undo_at(done.previous.name)

    def _undo(self, previous: str) -> None:
        self._page.work(self._page.backups.undo_restore(previous), self._page.show_again, self.line)
