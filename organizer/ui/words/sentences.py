"""The sentences of the program: what went wrong, what a reminder says, what a verb did. Each is a literal within `tr`."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from organizer.domain import errors
from organizer.ui.words.row_words import RowWords
from organizer.ui.words.saving_words import SavingWords
from organizer.ui.words.wording import Wording, filled, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from organizer.domain.errors import OrganizerError
    from organizer.services.views import Counts
    from organizer.ui.words.account_words import AccountWords
    from organizer.ui.words.alert_words import AlertWords
    from organizer.ui.words.grade_words import GradeWords
    from organizer.ui.words.import_words import ImportWords
    from organizer.ui.words.notice_words import NoticeWords
    from organizer.ui.words.people_words import PeopleWords
    from organizer.ui.words.prompt_words import PromptWords
    from organizer.ui.words.safety_words import SafetyWords
    from organizer.ui.words.story_words import StoryWords

_LONGEST_QUOTE = 120


class Sentences(QObject):
    """Speaks on screen and in notices.

    `words` says times and channels, `rows` a promise, `capturing` how a line is understood, `prompts` what questions offer,
    `notices` what reminds, `safety` how the book is, `story` what happened, `people` a person,
    `accounts` how servers are, `alerts` which reminders there are.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Speak the user's language."""
        super().__init__(parent)
        self.words = Wording(self)
        self.capturing = SavingWords(self.words, self)
        self.rows = RowWords(self.words, self)

    @cached_property
    def prompts(self) -> PromptWords:
        """What questions offer; come up with the first question."""
        from organizer.ui.words.prompt_words import PromptWords

        return PromptWords(self.words, self)

    @cached_property
    def notices(self) -> NoticeWords:
        """What reminds; comes up with the reminders."""
        from organizer.ui.words.notice_words import NoticeWords

        return NoticeWords(self.words, self)

    @cached_property
    def safety(self) -> SafetyWords:
        """How the book is; comes up when there is something to say of it."""
        from organizer.ui.words.safety_words import SafetyWords

        return SafetyWords(self.words, self)

    @cached_property
    def accounts(self) -> AccountWords:
        """How servers are; comes up with the first account that is told of."""
        from organizer.ui.words.account_words import AccountWords

        return AccountWords(self.words, self)

    @cached_property
    def story(self) -> StoryWords:
        """What happened, in words; come up when a story is first told."""
        from organizer.ui.words.story_words import StoryWords

        return StoryWords(self.words, self)

    @cached_property
    def grades(self) -> GradeWords:
        """How grades are explained; grades are not needed to be seen first."""
        from organizer.ui.words.grade_words import GradeWords

        return GradeWords(self.words, self)

    @cached_property
    def people(self) -> PeopleWords:
        """People in words; come up when they are first looked at."""
        from organizer.ui.words.people_words import PeopleWords

        return PeopleWords(self.words, self)

    @cached_property
    def alerts(self) -> AlertWords:
        """Which reminders there are, in words; come up when they are first chosen."""
        from organizer.ui.words.alert_words import AlertWords

        return AlertWords(self)

    @cached_property
    def importing(self) -> ImportWords:
        """What an import would bring; come up when one is first looked at."""
        from organizer.ui.words.import_words import ImportWords

        return ImportWords(self.words, self)

    def error(self, error: OrganizerError) -> str:
        """Say what happened, what is safe and what to do."""
        data = error.data
        said = self._said(error, data)
        return " ".join(said.split())

    def open_label(self) -> str:
        """Say what a click on a notice does."""
        return self.tr("Open")

    def hot_key_does(self) -> str:
        """Say what the hot key does, as the desktop's own dialog shows it."""
        return self.tr("Capture a promise")

    def standing(self, counts: Counts) -> str:
        """Say how the day stands, counting as the headings of its page do: `2 overdue, 4 to keep today, 1 waiting on others`."""
        parts = (
            (self.tr("%1 overdue"), counts.mine_late),
            (self.tr("%1 to keep today"), counts.mine_today),
            (self.tr("%1 waiting on others"), counts.theirs_now),
        )
        said = [filled(words, str(count)) for words, count in parts if count]
        return ", ".join(said) or self.tr("Nothing due today")

    def _said(self, error: OrganizerError, data: Mapping[str, Any]) -> str:
        if data.get("for_rescue"):
            damaged = self.tr("The book is damaged or gone. Its newest backup takes its place once it can be opened.")
            return f"{damaged} {self._said_of(error, data)}"
        return self._said_of(error, data)

    def _said_of(self, error: OrganizerError, data: Mapping[str, Any]) -> str:  # noqa: C901, PLR0911, PLR0912 - one each
        path = shown(str(data.get("path", "")))
        match error:
            case errors.Unusable():
                return self._unusable(data)
            case errors.Ambiguous():
                candidates = ", ".join(shown(str(one)) for one in data["candidates"])
                said = self.tr("“%1” fits several: %2. Nothing was changed. Say which one.")
                return filled(said, _quoted(data["word"]), candidates)
            case errors.NoSuchPromise():
                return self.tr("This promise is not there any more. Nothing was changed.")
            case errors.NoSuchPerson():
                said = self.tr("Nobody here is called “%1”. Nothing was changed. Look for another spelling.")
                return filled(said, _quoted(data["word"]))
            case errors.VerbDoesNotFit():
                return self._does_not_fit(data)
            case errors.NothingToUndo():
                redo = data.get("verb") == "redo"
                return self.tr("There is nothing to do again.") if redo else self.tr("There is nothing to undo.")
            case errors.ChangedSince():
                return self.tr(
                    "It was changed again since, so this was not taken back. Nothing was changed. Mend it by hand."
                )
            case errors.BookTooNew():
                said = self.tr(
                    "The book at %1 was written by a newer version of the program. It was left as it is. Update the"
                    " program, then open it again."
                )
                return filled(said, path)
            case errors.BackupDamaged():
                return filled(
                    self.tr("%1 is no backup, or a damaged one. Nothing was changed. Choose another one."), path
                )
            case errors.BookDamaged():
                said = self.tr(
                    "What is at %1 is no sound book. It was left as it is, and nothing was written. Move it to a safe"
                    " place, then put back a copy you have of the book."
                )
                return filled(said, path)
            case errors.NoKey():
                said = self.tr(
                    "The book at %1 is sealed, and its key is not in the keyring. Nothing is lost, and nothing was changed."
                    " Type the recovery key."
                )
                return filled(said, path)
            case errors.WrongKey():
                said = self.tr(
                    "The key at hand is not the one that the book at %1 is sealed with. Nothing is lost, and nothing was"
                    " changed. Type the recovery key."
                )
                return filled(said, path)
            case errors.KeyLocked():
                said = self.tr(
                    "The book at %1 is sealed, and the keyring with its key did not open. Nothing is lost, and nothing was"
                    " changed. Unlock the keyring and try again, or type the recovery key."
                )
                return filled(said, path)
            case errors.BookBusy():
                said = self.tr(
                    "Another copy of the program holds the book at %1 and does not answer. Nothing was changed. Close"
                    " it, then try again."
                )
                if data.get("process"):
                    said = self.tr(
                        "Another copy of the program (process %2) holds the book at %1 and does not answer. Nothing was"
                        " changed. End it, then try again."
                    )
                return filled(said, path, str(data.get("process")))
            case errors.DiskRefused():
                return self._disk_refused(data, path)
            case errors.BookUnavailable():
                said = self.tr("The book at %1 cannot be opened%2. It was left as it is. Try again.")
                return filled(said, path, _because(data))
            case errors.SecretsRefused():
                return self._secrets(data)
            case errors.Unreachable():
                return self.accounts.server(data)
            case errors.NoDisplay():
                return self.tr("No window can be shown here. The book is safe; the command line works.")
            case errors.KeyTaken():
                return filled(self.tr("Another program has %1. Choose another key."), shown(str(data["keys"])))
            case errors.NoHotKeys():
                return self._no_hot_key(data)
        return self.tr("That could not be done. Nothing was changed.")

    def _no_hot_key(self, data: Mapping[str, Any]) -> str:
        if data.get("reason") in {"unusable", "no_such_key"}:
            said = self.tr("%1 cannot be a key for all programs. Take Ctrl, Alt or the logo key and one more.")
            return filled(said, shown(str(data["keys"])))
        if data.get("reason") == "of_programs":
            said = self.tr("Programs need %1 themselves. Add another of Ctrl, Alt and the logo key: Ctrl+Alt+Space.")
            return filled(said, shown(str(data["keys"])))
        return self.tr(
            "This desktop gives programs no key of their own. In its settings, let a key run: organizer capture"
        )

    def _unusable(self, data: Mapping[str, Any]) -> str:
        text, mistyped = _quoted(data.get("text", "")), data.get("groups", ())
        choices = ", ".join(map(str, mistyped or data.get("choices", ())))
        said = {
            "empty": self.tr("There are no words yet. Type the promise the way you would say it."),
            "too_long": self.tr("The text has %2 characters, and at most %3 can be saved. Shorten it."),
            "half_characters": self.tr("The text holds characters that are no whole letters. Type it again."),
            "in_the_future": self.tr("That time is still to come. Give one that has been."),
            "in_the_past": self.tr("That time is over already. Give one to come."),
            "before_it_was_made": self.tr("That is before the promise was made. Give a later time."),
            "no_such_time": self.tr("“%1” is no time that is understood. Try: tomorrow 10, Friday 3pm, 1 December."),
            "no_such_span": self.tr("“%1” is no length of time that is understood. Try: 30 min, 2 hours, a week."),
            "no_such_zone": self.tr("No time zone is called “%1”. Zones look like Europe/Paris."),
            "no_such_value": self.tr("“%1” cannot be set here. %4"),
            "no_such_field": self.tr("No field is called “%1”. There are: %4."),
            "no_such_circle": self.tr("No circle is called “%1”. There are: %4."),
            "ends_before_it_begins": self.tr(
                "An absence cannot end before it begins. Give the first day, then the last."
            ),
            "cannot_wait": self.tr("“%1” can only wait for something of theirs, and only if it is yours."),
            "same_person": self.tr("“%1” is one and the same already."),
            "no_file": self.tr("“%1” cannot be read. Choose another file."),
            "no_home": self.tr("“%1” cannot hold a book. Choose another folder."),
            "home_gone": self.tr(
                "“%1” is not there, nor the folder around it, so no new book was begun. Plug in the disk it is on, and start"
                " again."
            ),
            "disk_gone": self.tr(
                "“%1” was on a disk that is not there now, so no new book was begun. Plug it in, and start again."
            ),
            "no_write": self.tr("“%1” cannot be written. The book is as it was. Choose another place."),
            "no_backup_file": self.tr("“%1” is there and is no backup, so it was left as it is. Choose another name."),
            "no_recovery_key": self.tr("That is no recovery key. Look at it again, group by group."),
            "mistyped_groups": self.tr("That is no recovery key. Look again at its groups number %4."),
            "no_new_key": self.tr("There is no new key to type back. Begin anew."),
            "other_recovery_key": self.tr("That is not the recovery key that was shown. Type it as it was shown."),
            "no_list": self.tr(
                "“%1” is no list that is understood: book.jsonl, a Todoist CSV, Taskwarrior or Google Tasks JSON, todo.txt,"
                " a calendar’s tasks (.ics) or vCards. Nothing was taken in."
            ),
            "too_large": self.tr("“%1” is larger than %3 MB. Nothing was taken in."),
            "not_opened": self.tr(
                "“%1” cannot be opened here. Mails, cards, calendars, notes and pictures can. Nothing was saved."
            ),
            "no_server": self.tr("There is no server to ask. Type its address."),
            "no_name": self.tr("Your name on the server is missing. Type it."),
            "no_secret": self.tr("There is no password to log in by. Type it."),
            "no_address": self.tr("“%1” is no address of a server. Try: cloud.example.org"),
            "not_secure": self.tr("“%1” would send your password without protection. Write it with https or imaps."),
            "secret_in_address": self.tr("The address holds a password. Type that in its own line."),
            "log_in_refused": self.tr("“%1” refuses this name and password. Nothing was changed. Type them again."),
            "bad_line": self.tr("“%1” cannot be read to its end. Nothing of it was taken in."),
        }.get(
            "mistyped_groups" if mistyped else str(data.get("reason", "")),
            self.tr("“%1” cannot be used here. Nothing was changed."),
        )
        length, longest = (self._count(data.get(name, "")) for name in ("length", "longest"))
        return filled(said, text, length, longest, choices)

    def _count(self, value: object) -> str:
        return self.words.locale.toString(value) if isinstance(value, int) else str(value)

    def _does_not_fit(self, data: Mapping[str, Any]) -> str:
        why = {
            "kept": self.tr("“%1” is kept already."),
            "got_it": self.tr("“%1” has come already."),
            "let_go": self.tr("“%1” was let go."),
            "skipped": self.tr("This time of “%1” was skipped or let go."),
            "open": self.tr("“%1” is still open."),
            "mine": self.tr("“%1” is a promise of yours."),
            "theirs": self.tr("You wait for “%1”; it is not yours to do."),
            "once": self.tr("“%1” does not come again."),
        }.get(str(data.get("state", "")), self.tr("That does not fit “%1”."))
        return filled(why, _quoted(data.get("what", ""))) + " " + self.tr("Nothing was changed.")

    def _disk_refused(self, data: Mapping[str, Any], path: str) -> str:
        spill, book = Path(data.get("spill") or ""), Path(path)
        if data.get("spill") and spill.parent == book.parent:
            # Where they are, exactly, is among the details to copy.
            path, kept = book.name, self.tr("Your words are safe beside it and come into the book at the next start.")
        elif data.get("spill"):
            kept = filled(
                self.tr("Your words are safe in %1 and come into the book at the next start."), str(data["spill"])
            )
        elif "spill" in data:
            kept = self.tr("Your words still stand in the line: copy them from there.")
        else:
            kept = self.tr("Nothing in the book was changed.")
        said = self.tr("%1 cannot be used%2. %3 Make room or allow writing, then try again.")
        return filled(said, path, _because(data), kept)

    def _secrets(self, data: Mapping[str, Any]) -> str:
        why = {
            "none": self.tr("This desktop has no keyring that keeps secrets safe."),
            "locked": self.tr("The keyring is locked."),
            "silent": self.tr("The keyring did not answer."),
        }.get(str(data.get("reason")), self.tr("The keyring refused."))
        return why + " " + self.tr("The secret was kept nowhere. Unlock or install a keyring, then try again.")


def _quoted(text: object) -> str:
    return shown(str(text), _LONGEST_QUOTE)


def _because(data: Mapping[str, Any]) -> str:
    return f": {shown(str(data['reason']))}" if data.get("reason") else ""
