"""What was taken back, or done again, in words: the verb, and the promise, the person or how many promises it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.ui.verbs.doing import named_what
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from organizer.services.actions import Done


class UndoWords(QObject):
    """Names a step of the past."""

    def undone(self, done: Done) -> str:
        """Say what was taken back."""
        what = self._what(done)
        if what:
            return filled(self.tr("Undone “%1”: %2"), self._verb(done.verb), what)
        return filled(self.tr("Undone “%1”."), self._verb(done.verb))

    def done_again(self, done: Done) -> str:
        """Say what was done again."""
        what = self._what(done)
        if what:
            return filled(self.tr("Done again “%1”: %2"), self._verb(done.verb), what)
        return filled(self.tr("Done again “%1”."), self._verb(done.verb))

    def _what(self, done: Done) -> str:
        if done.verb not in {"merge", "person"}:
            if done.promise is not None:
                return named_what(done.promise.what)
            if done.promises > 1 and (not done.text or done.verb == "import"):
                return self.tr("%n promise(s)", "", done.promises)
        return named_what(done.text)

    def _verb(self, verb: str) -> str:
        return {
            "capture": self.tr("Saved"),
            "keep": self.tr("Kept"),
            "gotit": self.tr("Got it"),
            "update": self.tr("Update"),
            "repromise": self.tr("Re-promise"),
            "chased": self.tr("They had to ask"),
            "thank": self.tr("Thank"),
            "touch": self.tr("Noted"),
            "answered": self.tr("They answered"),
            "question": self.tr("Question noted"),
            "hang": self.tr("Hangs on"),
            "nudge": self.tr("Nudge"),
            "letgo": self.tr("Let go"),
            "skip": self.tr("Skip this time"),
            "snooze": self.tr("Remind me later"),
            "near-miss": self.tr("That was close"),
            "reopen": self.tr("Reopen"),
            "correct": self.tr("Correct"),
            "delete": self.tr("Delete"),
            "delete-elsewhere": self.tr("Deleted in another place"),
            "person": self.tr("Correct"),
            "merge": self.tr("The same person"),
            "import": self.tr("Import"),
            "restore": self.tr("Restore"),
        }.get(verb, self.tr("The last step"))
