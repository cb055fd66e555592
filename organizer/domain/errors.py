"""What can go wrong that a person can act on. Everything else is a bug."""

from __future__ import annotations


class OrganizerError(Exception):
    """Something happened that a person can act on; `data` holds what a sentence about it needs.

    The sentence itself is said by a Speech (on screen or in the command line), never here.
    """

    def __init__(self, **data: object) -> None:
        """Keep `data`, by name, for the sentence."""
        super().__init__(", ".join(sorted(data)))
        self.data = data


class Unusable(OrganizerError):
    """Words, arguments or a file that cannot be used as they are. data: reason, and what it was."""


class Ambiguous(OrganizerError):
    """A name or id that fits several. data: word, candidates."""


class NoSuchPromise(OrganizerError):
    """No promise has this id. data: word."""


class NoSuchPerson(OrganizerError):
    """No person goes by this name. data: word."""


class VerbDoesNotFit(OrganizerError):
    """The verb does not fit the promise's state. data: verb, state (a state, a side, or a reason)."""


class NothingToUndo(OrganizerError):
    """There is no step to take back, or to do again. data: verb."""


class ChangedSince(OrganizerError):
    """Undo would overwrite a later change of the same field. data: field, what."""


class BookUnavailable(OrganizerError):
    """The book cannot be opened or written. data: path, and reason where the disk gave one."""


class BookTooNew(BookUnavailable):
    """The book was written by a newer version of the program. data: path, version."""


class BookDamaged(BookUnavailable):
    """The file is there but is not a sound book. data: path, and reason `newest_pages_gone` where that is all."""


class BackupDamaged(BookDamaged):
    """A backup, or what was taken for one, is not sound; the book is as it was. data: path."""


class NoKey(BookUnavailable):
    """The book is sealed, and its key is not in the keyring. data: path, fingerprint.

    `for_rescue`, of this and the next two, says that it is the backup which is to take the place of a damaged book.
    """


class WrongKey(BookUnavailable):
    """The book is sealed under another key than the one at hand. data: path, fingerprint, groups (of a typed one)."""


class KeyLocked(BookUnavailable):
    """The book is sealed, and the keyring with its key did not give it. data: path, fingerprint, reason."""


class BookBusy(BookUnavailable):
    """Another process owns the book and does not answer. data: path."""


class DiskRefused(BookUnavailable):
    """The disk took no more: full, read-only or failing. data: path, reason, spill."""


class OutputRefused(OrganizerError):
    """What was said could not be written to standard output. data: reason, in the system's words."""


class SecretsRefused(OrganizerError):
    """The keyring is absent, locked, or did not answer. data: reason."""


class Unreachable(OrganizerError):
    """A server or the network failed. data: address, reason."""


class NoDisplay(OrganizerError):
    """There is no usable display for a window. data: reason, and what it is about: `display library platform`."""


class KeyTaken(OrganizerError):
    """Another program has the hot key. data: keys."""


class NoHotKeys(OrganizerError):
    """No hot key can be had here, or not this one. data: keys, reason.

    Reasons: `unusable of_programs no_such_key missing_library no_server no_portal refused other_system`.
    """
