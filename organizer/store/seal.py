"""Keys of the book, and what the first bytes of a file tell of the key it is under.

Every book and backup is SQLCipher under a 256-bit key. Unsealed, that is a published one: it protects nothing, but every page is
checked. SQLCipher keeps 16 bytes at the start of a file that are no secret, its salt. Here they are `FUO1`, 4 bytes drawn
by chance for each book and kept by its backups, and 8 bytes that tell which key opens it. So a wrong key, a missing key
and a damaged file can be told apart, and pages of one book are never taken for those of another.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KEY_BYTES = 32
_MARK = b"FUO1"
_CHANCE_BYTES = 4
_SALT_BYTES = 16
_TELLS_APART = b"follow-up organizer key: "


@dataclass(frozen=True, slots=True)
class Key:
    """A key; its bytes are never shown."""

    secret: bytes = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """Return what tells this key from others and gives nothing of it away."""
        return hashlib.sha256(_TELLS_APART + self.secret).digest()[:8].hex()

    @property
    def is_published(self) -> bool:
        """Say whether this is the key everybody knows."""
        return self.secret == PUBLISHED.secret

    def new_salt(self) -> bytes:
        """Return the first bytes of a new book under this key."""
        return self.salt_like(_MARK + os.urandom(_CHANCE_BYTES))

    def salt_like(self, salt: bytes) -> bytes:
        """Return the first bytes of a copy, under this key, of the book that begins with `salt`."""
        if salt[: len(_MARK)] != _MARK:
            return self.new_salt()
        return salt[: len(_MARK) + _CHANCE_BYTES] + bytes.fromhex(self.fingerprint)

    def spelled(self, salt: bytes = b"") -> str:
        """Return the key as SQLCipher takes it; with a salt, where a file is new or its first bytes are not to be trusted."""
        return f"x'{self.secret.hex()}{salt.hex()}'"


# Published on purpose; see above.
PUBLISHED = Key(b"Follow-up Organizer keeps a word")


def new_key() -> Key:
    """Return a key drawn by chance."""
    return Key(os.urandom(KEY_BYTES))


def salt_of(path: Path) -> bytes:
    """Return the first bytes of a file that no connection of this process has open.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return file.read(_SALT_BYTES)


def fingerprint_in(salt: bytes) -> str | None:
    """Return the fingerprint of the key that opens a file with these first bytes; None if they are of no book."""
    if len(salt) < _SALT_BYTES or salt[: len(_MARK)] != _MARK:
        return None
    return salt[len(_MARK) + _CHANCE_BYTES :].hex()


def is_sealed(salt: bytes) -> bool:
    """Say whether a file with these first bytes is a book under a key of its user's own."""
    return fingerprint_in(salt) not in {None, PUBLISHED.fingerprint}
