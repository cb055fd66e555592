"""Settings: the seal of the book. A new key is shown once, written down, typed back, and only then used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from organizer.services.aside import aside
from organizer.ui.look.controls import Button
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.plain_field import PlainField
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from organizer.services.safety.sealing import Resealed
    from organizer.ui.settings.page import SettingLine, SettingsPage

_FIELD_WIDE = 300


class SealLines(QObject):
    """The lines about the seal, on a page of the settings."""

    def __init__(
        self,
        page: SettingsPage,
        work: Callable[[Generator[object, None, object], Callable[[object], None], SettingLine], None],
    ) -> None:
        """Add them to `page`; long work is done by `work`."""
        super().__init__(page)
        self._page = page
        self._work = work
        self._sealing = page.room.sealing
        theme = page.theme
        page.add_card(self.tr("Seal"))
        self._begin = Button(theme, self.tr("Seal the book…"), icon="lock")
        self._begin.clicked.connect(self._draw)
        self._state = page.add(self.tr("The book is not sealed"), "", self._begin).known_as(
            self.tr("protect encrypt password lock")
        )
        self._print = Button(theme, self.tr("Print…"))
        self._print.clicked.connect(self._print_key)
        self._shown = page.add(self.tr("Your recovery key"), "", self._print)
        self._shown.let_help_be_copied()
        self._field = PlainField(theme, self.tr("Recovery key"), self.tr("Type the recovery key back"))
        self._field.setMinimumWidth(theme.px(_FIELD_WIDE))
        self._field.returnPressed.connect(self._finish)
        away = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._field, context=Qt.ShortcutContext.WidgetShortcut)
        away.activated.connect(self._put_away)
        typed = self.tr(
            "Seals the book and its backups once it is the key you wrote down; press Enter. Esc takes it off the screen"
        )
        self._typed = page.add(self.tr("Type it back"), typed, FieldFrame(theme, self._field))
        self._off = Button(theme, self.tr("Take the seal off"))
        self._off.clicked.connect(self._take_off)
        self._off_line = page.add(self.tr("Without a seal"), self.tr("Whoever gets at the file can read it"), self._off)
        page.add_switch(
            "tell_when_locked",
            self.tr("Speak up while it is closed"),
            self.tr(
                "Keeps the times of reminders beside the sealed book, with no word and no name: “A promise is due”"
            ),
        )
        self._key = ""
        self.show()

    def show(self) -> None:
        """Show how it stands."""
        sealed = self._sealing.is_sealed
        self._begin.become(self.tr("New key…") if sealed else self.tr("Seal the book…"))
        self._state.say_label(self.tr("The book is sealed") if sealed else self.tr("The book is not sealed"))
        self._state.say_help(
            self.tr("Its key is in the keyring of this computer, and on your paper. Its backups are sealed too")
            if sealed
            else self.tr("A key of your own keeps it and its backups closed to everyone else who gets at the files")
        )
        for line in (self._shown, self._typed):
            line.apply(now=bool(self._key))
        self._off_line.apply(now=sealed)

    def _draw(self) -> None:
        self._work(aside(self._sealing.begin), self._drawn, self._state)

    def _drawn(self, answer: object) -> None:
        self._key = str(answer)
        says = self.tr(
            "%1\nWrite it on paper and keep it where nobody else looks. Whoever has it can open the book; without it and the"
            " keyring nobody can. It is not shown again."
        )
        groups = self._key.split()
        half = (len(groups) + 1) // 2
        self._shown.say_help(filled(says, f"{' '.join(groups[:half])}\n{' '.join(groups[half:])}"))
        self.show()
        self._field.clear()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away(self) -> None:
        """Leave it as it stands: a key that was never typed back opens nothing."""
        self._key = ""
        self._shown.say_help("")
        self._typed.say_problem("")
        self._field.clear()
        self.show()
        self._begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        self._work(self._sealing.finish(self._field.text()), self._sealed, self._typed)

    def _sealed(self, answer: object) -> None:
        self._key = ""
        self._field.clear()
        self.show()
        self._tell_left(answer)

    def _take_off(self) -> None:
        self._work(self._sealing.take_off(), self._taken_off, self._off_line)

    def _taken_off(self, answer: object) -> None:
        self.show()
        self._tell_left(answer)

    def _tell_left(self, answer: object) -> None:
        resealed: Resealed = answer  # type: ignore[assignment]
        if resealed.left:
            said = self.tr("As they were, and yours to delete: %1")
            self._state.say_problem(filled(said, ", ".join(map(str, resealed.left))))

    def _print_key(self) -> None:
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        if QPrintDialog(printer, self._page.widget).exec():
            paper = QTextDocument()
            paper.setPlainText(filled(self.tr("Recovery key of my Follow-up Organizer book\n\n%1"), self._key))
            paper.print_(printer)
