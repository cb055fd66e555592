"""What is said about the safety of the book: backups, damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.ui.words.wording import Wording, filled, in_sentence, shown

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.contents import Difference
    from organizer.domain.errors import OrganizerError
    from organizer.services.capturing import StillWaiting
    from organizer.services.ports import SharedFolder
    from organizer.services.safety.backups import Trouble
    from organizer.services.safety.rescue import Rescued


_LONGEST = 60


class SafetyWords(QObject):
    """Says how the book is."""

    def __init__(self, words: Wording, parent: QObject) -> None:
        """Say times by `words`."""
        super().__init__(parent)
        self.words = words

    def rescued(self, rescued: Rescued, now: datetime, zone: ZoneInfo) -> str:
        """Say that the book was damaged, what was done about it, and what, if anything, is missing."""
        kept = shown(str(rescued.kept))
        if rescued.newest_gone and rescued.backup_at is None:
            said = self.tr(
                "What was written last was gone from beside the book. Look whether the promises you captured last are there;"
                " all else is as it was. What was found is kept in %1."
            )
            return filled(said, kept)
        if rescued.taken_away:
            said = self.tr(
                "Another file, or none, had come to the place of the book while it was open. The book was put back as it was;"
                " nothing is missing. What was there is kept in %1."
            )
            return filled(said, kept)
        if rescued.begins_anew:
            said = self.tr(
                "The book was damaged: nothing of it could be read, and no backup was found, so an empty one is in its place. If"
                " you have a backup elsewhere, put it back with: organizer restore FILE. The damaged files are kept in %1."
            )
            return filled(said, kept)
        if rescued.missing and rescued.backup_at is not None:
            said = self.tr(
                "The book was gone from its place. The backup of %1 took it; what was captured after that is missing."
            )
            return filled(said, in_sentence(self.words.moment(rescued.backup_at, now, zone)))
        parts = []
        if rescued.backup_at is None:
            parts.append(self.tr("The book was damaged. All that could be read of it was brought into a new one."))
        else:
            said = self.tr(
                "The book was damaged. The backup of %1 took its place, and what was newer was brought over (promises: %2,"
                " touches: %3)."
            )
            at = in_sentence(self.words.moment(rescued.backup_at, now, zone))
            parts.append(filled(said, at, str(rescued.promises), str(rescued.touches)))
        if rescued.complete:
            parts.append(self.tr("Nothing is missing."))
        else:
            parts.append(
                self.tr("Some of it could not be read: look whether the promises you captured last are there.")
            )
        parts.append(filled(self.tr("The damaged files are kept in %1."), kept))
        return " ".join(parts)

    def seal_gone(self) -> str:
        """Say that the book is not sealed, and its newest backup is."""
        return self.tr(
            "The book is not sealed, and its newest backup is: another book may have come to its place. What you write now lies"
            " open. Go back to a backup, or seal the book: Settings › Your data."
        )

    def keyring_asked(self) -> str:
        """Say that the keyring is asked for the key of the book, and what can be done meanwhile."""
        return self.tr(
            "The keyring is asked for its key, and has not answered yet: it may be asking you for its password in a window of"
            " its own. The book opens once it answers, or when you type the recovery key."
        )

    def due_while_locked(self) -> tuple[str, str]:
        """Say that something is due in a book that is not open: a title and a line below it."""
        return self.tr("A promise is due"), self.tr(
            "Open the book to see which: it is sealed, and its key is not here."
        )

    def difference(self, found: Difference, settings: int = 0) -> str:
        """Say what going back to a backup would change; `settings` is how many of them."""
        parts = []
        for said, count, words in (
            (self.tr("Only in the book now, and gone then: %1 (%2)."), found.lost, found.lost_words),
            (self.tr("Only in the backup, and back then: %1 (%2)."), found.back, found.back_words),
            (self.tr("As they were then: %1 (%2)."), found.other, found.other_words),
        ):
            if count:
                named = "; ".join(shown(word, _LONGEST) for word in words) + ("; …" if count > len(words) else "")
                parts.append(filled(said, str(count), named))
        parts = parts or [self.tr("No promise would change.")]
        if settings:
            parts.append(filled(self.tr("Settings as they were then: %1."), str(settings)))
        return " ".join(parts)

    def restored(self, previous: str) -> str:
        """Say that a backup was put back, and where the book is that it took the place of."""
        return filled(self.tr("Done. The book as it was is kept as %1."), shown(previous))

    def no_backup(self, trouble: Trouble) -> str:
        """Say that no backup could be made for a day."""
        where = shown(str(trouble.where))
        if trouble.since is None:
            said = self.tr(
                "No backup could be made in %1 yet. The book itself is as it should be. Make room or allow writing."
            )
            return filled(said, where)
        said = self.tr(
            "No backup could be made in %1 for %2 days. The book itself is as it should be. Make room or allow writing."
        )
        return filled(said, where, str(max(1, trouble.days)))

    def still_waiting(self, waiting: StillWaiting, why: str) -> str:
        """Say that words captured before are still beside the book, where, and why."""
        said = self.tr("Words you captured before are not in the book yet; they are safe in %1. %2")
        return filled(said, shown(str(waiting.files[0])), why)

    def only_read(self, refused: OrganizerError, waiting: StillWaiting | None) -> str:
        """Say that the disk takes no writing, why, and what becomes of the words captured meanwhile."""
        why = str(refused.data.get("reason", ""))
        said = self.tr(
            "The book can be read, not changed: the disk of %1 takes no writing%2. What you capture is kept safe elsewhere"
            " and comes in once it can. Make room or allow writing."
        )
        parts = [filled(said, shown(str(refused.data["path"])), f" ({shown(why)})" if why else "")]
        if waiting is not None:
            parts.append(filled(self.tr("Captured and waiting: %1."), str(len(waiting.files))))
        return " ".join(parts)

    def shared(self, shared: SharedFolder) -> str:
        """Say that others have hands on the folder of the book, what may come of it, and what to do."""
        said = (
            self.tr(
                "The book is on a network disk (%1), which may lose what was saved. Keep it on a disk of this computer, and"
                " let only copies of its backups go there: Settings › Your data."
            )
            if shared.how == "network"
            else self.tr(
                "The book is in a folder that %1 copies to other computers; two that write it spoil it. Move it elsewhere, and"
                " let only copies of its backups go there: Settings › Your data."
            )
        )
        return filled(said, shown(shared.by))
