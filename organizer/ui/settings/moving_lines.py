"""Settings: lists of other programs in, after a look at what would come, and the book out in forms that others read."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from organizer.ui.look.choosing import ONLY_CHOOSE, offered_as
from organizer.ui.look.controls import Button
from organizer.ui.settings.choices import Choice
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from organizer.services.moving.interchange import Plan
    from organizer.services.moving.portability import Taken
    from organizer.ui.settings.page import SettingLine, SettingsPage

_SHOWN = 8


class MovingLines(QObject):
    """The lines about import and export, on a page of the settings."""

    def __init__(
        self,
        page: SettingsPage,
        work: Callable[[Generator[object, None, object], Callable[[object], None], SettingLine], None],
    ) -> None:
        """Add them to `page`; long work is done by `work`."""
        super().__init__(page)
        self._page = page
        self._work = work
        self._portability = page.room.portability
        self._plan: Plan | None = None
        theme = page.theme
        page.add_card(self.tr("In and out"))
        choose = Button(theme, self.tr("Choose…"))
        choose.clicked.connect(self._choose)
        self._choose_line = page.add(self.tr("Import"), "", choose)
        self._take = Button(theme, self.tr("Take in"), tone="primary")
        self._take.clicked.connect(self._take_in)
        self._preview = page.add(self.tr("What would come in"), "", self._take)
        self._form = Choice(
            theme,
            (
                ("jsonl", self.tr("Promises and people (jsonl)")),
                ("csv", self.tr("A table (CSV)")),
                ("ics", self.tr("Tasks for calendars (.ics)")),
                ("md", self.tr("Text to read (Markdown)")),
            ),
        )
        self._form.show_value("jsonl")
        self._form_line = page.add(self.tr("Export as"), "", self._form)
        save = Button(theme, self.tr("Save as…"))
        save.clicked.connect(self._save_as)
        self._save_line = page.add(self.tr("Export"), self.tr("Readable by whoever gets the file"), save)
        self._show_nothing()

    def look_into(self, files: list[Path]) -> None:
        """Read files and show what would come in; nothing is taken yet."""
        self._show_nothing()
        self._work(self._portability.look_into(files, skip_bad=False), self._show_plan, self._choose_line)

    def export(self, path: Path) -> None:
        """Write the book out to `path`, in the form that is chosen."""
        form = ("jsonl", "csv", "ics", "md")[self._form.currentIndex()]

        def write() -> Generator[object, None, object]:
            yield from self._portability.write_file(path, self._portability.give_out(form))
            return path.name

        self._work(write(), self._exported, self._save_line)

    def _show_nothing(self) -> None:
        self._plan = None
        self._choose_line.say_help(
            self.tr(
                "Todoist (CSV), Taskwarrior and Google Tasks (JSON), todo.txt, calendars (.ics), vCards, or book.jsonl"
            )
        )
        self._preview.apply(now=False)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self._page.widget,
            self.tr("What to import"),
            "",
            self.tr("Lists and cards (*.csv *.json *.txt *.ics *.vcf *.jsonl);;All files (*)"),
            options=ONLY_CHOOSE,
        )
        if chosen:
            self.look_into([Path(one) for one in chosen])

    def _show_plan(self, answer: object) -> None:
        plan: Plan = answer  # type: ignore[assignment]
        self._plan = plan
        counted = self.tr("Promises: %1, people: %2, touches: %3")
        said = filled(
            counted, f"{len(plan.promises):n}", f"{len(plan.people) + len(plan.newcomers):n}", f"{len(plan.touches):n}"
        )
        if plan.known:
            said += "\n" + filled(self.tr("Here already, and left as they are: %1"), f"{plan.known:n}")
        rows = self._page.room.sentences.importing.rows(plan, self._page.room.clock.now(), self._page.room.clock.zone())
        shown = list(islice(rows, _SHOWN + 1))
        if len(shown) > _SHOWN:
            shown[_SHOWN] = "…"
        self._preview.say_help("\n".join([said, *shown]))
        self._take.setVisible(bool(plan.size))
        self._preview.apply(now=True)
        self._take.setFocus()

    def _take_in(self) -> None:
        if self._plan is not None:
            plan, self._plan = self._plan, None
            self._work(self._portability.take(plan), self._taken, self._preview)

    def _taken(self, answer: object) -> None:
        taken: Taken = answer  # type: ignore[assignment]
        self._show_nothing()
        said = self.tr("Taken in: promises %1, people %2, touches %3. Undo in the main window takes it back")
        counts = (taken.promises, taken.people, taken.touches)
        self._choose_line.say_help(filled(said, *(f"{count:n}" for count in counts)))

    def _save_as(self) -> None:
        form = ("jsonl", "csv", "ics", "md")[self._form.currentIndex()]
        chosen, _ = QFileDialog.getSaveFileName(
            self._page.widget, self.tr("Export to"), offered_as(f"book.{form}"), options=ONLY_CHOOSE
        )
        if chosen:
            self.export(Path(chosen))

    def _exported(self, answer: object) -> None:
        self._save_line.say_help(filled(self.tr("Exported to %1"), str(answer)))
