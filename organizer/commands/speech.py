"""Plain English for what the program knows as codes and data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from organizer.commands.server_words import server_words
from organizer.commands.unusable_words import SAFE, shown, unusable
from organizer.commands.words import moment_words
from organizer.domain import errors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from organizer.domain.errors import OrganizerError
    from organizer.services.capturing import StillWaiting
    from organizer.services.safety.backups import Trouble
    from organizer.services.safety.rescue import Rescued

EXIT_STATUS: dict[type[OrganizerError], int] = {
    errors.NoDisplay: 1,
    errors.Unusable: 2,
    errors.Ambiguous: 2,
    errors.NoSuchPromise: 3,
    errors.NoSuchPerson: 3,
    errors.BookUnavailable: 4,
    errors.BookTooNew: 4,
    errors.BookDamaged: 4,
    errors.BackupDamaged: 4,
    errors.NoKey: 4,
    errors.WrongKey: 4,
    errors.KeyLocked: 5,
    errors.BookBusy: 4,
    errors.DiskRefused: 4,
    errors.OutputRefused: 4,
    errors.SecretsRefused: 5,
    errors.Unreachable: 6,
    errors.VerbDoesNotFit: 7,
    errors.KeyTaken: 7,
    errors.NoHotKeys: 7,
    errors.NothingToUndo: 7,
    errors.ChangedSince: 7,
}


def exit_status(error: OrganizerError) -> int:
    """Return the exit status that PRODUCT.md gives this error."""
    return EXIT_STATUS[type(error)]


def said(error: OrganizerError) -> str:
    """Say in one line what happened, what is safe and what to do."""
    return " ".join(_SAY[type(error)](error.data).split())


def rescued_said(rescued: Rescued, now: datetime, zone: ZoneInfo) -> str:
    """Say that the book was damaged, what was done about it, and what, if anything, is missing."""
    made = "" if rescued.backup_at is None else moment_words(rescued.backup_at, now, zone)
    if rescued.newest_gone and rescued.backup_at is None:
        return (
            f"What was written last was gone from beside the book ({rescued.kept} keeps what was found). Look whether the"
            " promises you captured last are there; all else is as it was."
        )
    if rescued.taken_away:
        return (
            "Another file, or none, had come to the place of the book while it was open. The book was put back as it was;"
            f" nothing is missing. What was there is kept in {rescued.kept}."
        )
    if rescued.begins_anew:
        return (
            "The book was damaged: nothing of it could be read, and no backup was found, so an empty one is in its place. If you"
            " have a backup elsewhere, put it back with: organizer restore FILE. The damaged files are kept in"
            f" {rescued.kept}."
        )
    if rescued.missing and rescued.backup_at is not None:
        return (
            f"The book was gone from its place. The backup of {made} took it; what was captured after that is missing."
        )
    if rescued.backup_at is None:
        source = "There was no backup, so all that could be read of it was brought into a new book"
    else:
        source = (
            f"The backup of {made} took its place, and what was newer was brought over:"
            f" {_counted(rescued.promises, 'promise', 'promises')} and {_counted(rescued.touches, 'touch', 'touches')}"
        )
    missing = (
        "Nothing is missing."
        if rescued.complete
        else "Some of what was newer could not be read: look whether the promises you captured last are there."
    )
    return f"The book was damaged. {source}. {missing} The damaged files are kept in {rescued.kept}."


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def still_waiting_said(waiting: StillWaiting) -> str:
    """Say in one line that words captured before are still beside the book, where, and why."""
    more = len(waiting.files) - 1
    where = str(waiting.files[0]) + (f" and {more} more file{'s' if more > 1 else ''}" if more else "")
    return (
        f"Words you captured before are not in the book yet; they are safe in {where}, and come in at the next start."
        f" {said(waiting.refused)}"
    )


def seal_gone_said(path: Path) -> str:
    """Say that the book is not sealed, and its newest backup is."""
    return (
        f"The book at {path} is not sealed, and its newest backup is: another book may have come to its place. What you write now"
        " lies open. Look with: organizer list all; go back to a backup with organizer restore, or seal it: organizer protect."
    )


def only_read_said(refused: OrganizerError) -> str:
    """Say that the book can be read and not changed, and why."""
    return (
        f"{refused.data['path']} takes no writing{_because(refused.data)}. The book can be read, and words you add are kept"
        " elsewhere until it can be written. Make room or allow writing."
    )


def trouble_said(trouble: Trouble, now: datetime, zone: ZoneInfo) -> str:
    """Say that no backup could be made for a day."""
    since = "yet" if trouble.since is None else f"since {moment_words(trouble.since, now, zone)}"
    return (
        f"No backup could be made in {trouble.where} {since}. The book itself is as it should be. Make room or allow"
        " writing there; then: organizer backup"
    )


def _ambiguous(data: Mapping[str, Any]) -> str:
    candidates = ", ".join(shown(one) for one in data["candidates"])
    return f"{shown(data['word'])} fits several: {candidates}. {SAFE} Say which one."


def _no_promise(data: Mapping[str, Any]) -> str:
    return f"No promise has the id {shown(data['word'])}. {SAFE} Find it with: organizer list all."


def _no_person(data: Mapping[str, Any]) -> str:
    return f"Nobody here is called {shown(data['word']) or 'that'}. {SAFE} Find them with: organizer people."


_REOPEN = "Open it again with: organizer reopen ID."
# Why a verb does not fit, and what to do instead.
_DOES_NOT_FIT = {
    "kept": ("It is kept already.", _REOPEN),
    "got_it": ("It has come already.", _REOPEN),
    "let_go": ("It was let go.", _REOPEN),
    "skipped": ("This time of it was skipped or let go.", _REOPEN),
    "open": ("It is still open.", "Go on with it as it is."),
    "mine": ("It is a promise of yours.", "For what is yours there are: keep, update, repromise, letgo."),
    "theirs": ("You are waiting for it; it is not yours to do.", "For what is theirs there are: gotit, nudge, letgo."),
    "ungraded": (
        "It has no grade to overrule: what is yours has one once it is kept, or overdue.",
        "See what holds with: organizer show ID.",
    ),
    "once": ("It does not come again.", "Give it up with: organizer letgo ID."),
}


def _does_not_fit(data: Mapping[str, Any]) -> str:
    why, remedy = _DOES_NOT_FIT.get(str(data["state"]), ("", ""))
    return f"{data['verb']} does not fit {shown(data.get('what', 'it'))!r}. {why} {SAFE} {remedy}"


def _nothing_to_undo(data: Mapping[str, Any]) -> str:
    if data["verb"] == "redo":
        return f"There is nothing to redo. {SAFE} Only what organizer undo took back can be done again."
    return f"There is nothing to undo. {SAFE} Every step of this book was taken back, or none was made: organizer list all."


def _changed_since(data: Mapping[str, Any]) -> str:
    return f"The {data['field']} was changed since, so this was not taken back. {SAFE} Mend it with: organizer correct."


def _unavailable(data: Mapping[str, Any]) -> str:
    return (
        f"The book at {data['path']} cannot be opened{_because(data)}. It was left as it is. Try again, or use --home."
    )


def _too_new(data: Mapping[str, Any]) -> str:
    return (
        f"The book at {data['path']} was written by a newer version of the program. It was left as it is."
        " Update the program, then open it again."
    )


def _damaged(data: Mapping[str, Any]) -> str:
    return (
        f"What is at {data['path']} is no sound book. It was left as it is, and nothing was written."
        " Move it to a safe place, then put back a copy you have of the book."
    )


def _type_it(data: Mapping[str, Any]) -> str:
    if data.get("in_window"):
        return "Type the recovery key in the window of the program, which waits for it."
    return "Type the recovery key with: organizer --recovery-key COMMAND."


def _which_sealed(data: Mapping[str, Any]) -> str:
    """Return what is sealed: the book, or the backup that is to take the place of a damaged one."""
    if data.get("for_rescue"):
        return f"The book is damaged or gone. The backup that is to take its place, at {data['path']},"
    return f"The book at {data['path']}"


def _no_key(data: Mapping[str, Any]) -> str:
    return (
        f"{_which_sealed(data)} is sealed, and its key is not in the keyring. Nothing is lost, and nothing was"
        f" changed. {_type_it(data)}"
    )


def _wrong_key(data: Mapping[str, Any]) -> str:
    if data.get("for_rescue"):
        return f"{_which_sealed(data)} is sealed with another key than the one at hand. {SAFE} {_type_it(data)}"
    return (
        f"The key at hand is not the one that the book at {data['path']} is sealed with. Nothing is lost, and nothing was"
        f" changed. {_type_it(data)}"
    )


def _key_locked(data: Mapping[str, Any]) -> str:
    reason = str(data.get("reason"))
    why = _SECRETS.get(reason, "The keyring refused.")
    unlock = "" if reason in _NO_KEYRING else "Unlock the keyring, then try again."
    return f"{_which_sealed(data)} is sealed. {why} Nothing is lost, and nothing was changed. {unlock} {_type_it(data)}"


def _busy(data: Mapping[str, Any]) -> str:
    if data.get("reason") == "cut_off":
        return (
            f"The program that holds the book at {data['path']} ended before it had answered. What it had said is done;"
            " the rest may be. Look with: organizer list all."
        )
    if data.get("reason") == "silent":
        return (
            f"The program that holds the book at {data['path']} stopped answering. What was asked is done if it goes on, or"
            " not at all; the book is safe. Look with: organizer list all; if that fails too, end the program and start it anew."
        )
    hung = f" If it hangs, end its process {data['process']} and start it anew." if data.get("process") else ""
    if data.get("spill"):
        safe = (
            f"Your words are safe in {data['spill']} and come into the book with the next command, or the next start."
        )
        return f"Another copy of the program holds the book at {data['path']} and does not answer. {safe}{hung}"
    return (
        f"Another copy of the program holds the book at {data['path']} and does not answer. {SAFE} Try again in a moment."
        f"{hung}"
    )


def _refused(data: Mapping[str, Any]) -> str:
    if data.get("spill"):
        kept = f"Your words are safe in {data['spill']} and come into the book at the next start."
    elif "spill" in data:
        kept = "Your words could not be put anywhere else: copy them from where you typed them."
    else:
        kept = "Nothing in the book was changed."
    return f"{data['path']} cannot be used{_because(data)}. {kept} Make room or allow writing, then try again."


def _because(data: Mapping[str, Any]) -> str:
    return f": {data['reason']}" if data.get("reason") else ""


_NO_KEYRING = ("none", "unsafe")
_SECRETS = {
    "none": "This desktop has no keyring that keeps secrets safe.",
    "unsafe": "The keyring here keeps secrets as plain text, so it is not used.",
    "locked": "The keyring is locked.",
    "silent": "The keyring did not answer.",
}


def _secrets(data: Mapping[str, Any]) -> str:
    why = _SECRETS.get(str(data.get("reason")), "The keyring refused.")
    return f"{why} The secret was kept nowhere. Unlock or install a keyring, then try again."


def _unreachable(data: Mapping[str, Any]) -> str:
    return server_words(data, shown(data["address"]))


_NO_DISPLAY = {
    "no_display": "No window can be shown: there is no display here.",
    "dead_display": "No window can be shown: the display {display} does not answer.",
    "no_wayland": "No window can be shown: QT_QPA_PLATFORM asks for Wayland, and no compositor answers; leave it out.",
    "no_such_platform": "No window can be shown: QT_QPA_PLATFORM asks for {platform}, which is not here; leave it out.",
    "missing_library": "No window can be shown: {library} is missing.",
}


def _no_display(data: Mapping[str, Any]) -> str:
    why = _NO_DISPLAY[str(data["reason"])].format(**{name: shown(value) for name, value in data.items()})
    return f"{why} The book is safe; organizer add and organizer list work here."


_SAY: dict[type[OrganizerError], Callable[[Mapping[str, Any]], str]] = {
    errors.Unusable: unusable,
    errors.Ambiguous: _ambiguous,
    errors.NoSuchPromise: _no_promise,
    errors.NoSuchPerson: _no_person,
    errors.VerbDoesNotFit: _does_not_fit,
    errors.NothingToUndo: _nothing_to_undo,
    errors.ChangedSince: _changed_since,
    errors.BookUnavailable: _unavailable,
    errors.BookTooNew: _too_new,
    errors.BookDamaged: _damaged,
    errors.BackupDamaged: lambda data: (
        f"{shown(data['path'])} is no backup, or a damaged one. {SAFE} See which there are with: organizer backup --list."
    ),
    errors.NoKey: _no_key,
    errors.WrongKey: _wrong_key,
    errors.KeyLocked: _key_locked,
    errors.BookBusy: _busy,
    errors.DiskRefused: _refused,
    errors.OutputRefused: lambda data: (
        f"Standard output took no more{_because(data)}. The book is safe. Make room, or send the output elsewhere; what a"
        " verb did shows: organizer list all."
    ),
    errors.SecretsRefused: _secrets,
    errors.Unreachable: _unreachable,
    errors.NoDisplay: _no_display,
    errors.KeyTaken: lambda data: f"Another program has {data['keys']}. {SAFE} Choose another key.",
    errors.NoHotKeys: lambda data: (
        f"The key {data['keys']} cannot be had here. {SAFE} Let the desktop run this instead: organizer capture."
    ),
}
