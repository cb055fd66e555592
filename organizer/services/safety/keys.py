"""Which key opens a book or backup: the published one, one from the keyring, or one that was typed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from organizer.domain.errors import DiskRefused, KeyLocked, NoKey, SecretsRefused, Unusable, WrongKey
from organizer.store.seal import KEY_BYTES, PUBLISHED, Key, fingerprint_in, salt_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from organizer.services.ports import Secrets

_NAME = "book "


class Keys:
    """The keys at hand. The keyring is asked only for a file that is sealed."""

    def __init__(self, secrets_of: Callable[[], Secrets], typed: str = "") -> None:
        """Ask the keyring that `secrets_of` makes; `typed` is a recovery key, if one was given."""
        self._secrets_of = secrets_of
        self._typed = typed
        self._books: dict[Path, Key] = {}
        self._known = {PUBLISHED.fingerprint: PUBLISHED}

    def key_of(self, path: Path, typed: str = "") -> Key:
        """Return the key that a file names which is not open in this process. A typed one that fits is kept in the keyring.

        Raises:
            NoKey: it is sealed, and its key is not in the keyring.
            WrongKey: it is sealed under another key than the one typed, and than the one kept.
            KeyLocked: it is sealed, and the keyring did not answer.
            Unusable: what was typed is no recovery key.
            OSError: the file cannot be read.
        """
        named = fingerprint_in(salt_of(path))
        if named is None:
            return PUBLISHED
        if named in self._known:
            return self._known[named]
        spelled = typed or self._typed
        key = self._typed_key(named, spelled)
        if key is None:
            try:
                key = self._kept_key(path, named)
            except (NoKey, KeyLocked) as refused:
                raise WrongKey(path=str(path), fingerprint=named) if spelled else refused from refused
        self._known[named] = key
        return key

    def key_of_book(self, path: Path) -> Key:
        """Return the key of the book at `path`, which may be open; the published one for a book that is still to be made.

        Raises:
            as `key_of`.
        """
        if path not in self._books:
            try:
                self._books[path] = self.key_of(path) if path.is_file() else PUBLISHED
            except OSError as refused:
                raise DiskRefused(path=str(path), reason=refused.strerror or "") from refused
        return self._books[path]

    def forget_book(self, path: Path) -> None:
        """Look anew at the book at `path`: another has taken its place."""
        self._books.pop(path, None)

    def known(self) -> tuple[Key, ...]:
        """Return the keys that were needed so far."""
        return tuple(self._known.values())

    def keep(self, key: Key) -> None:
        """Keep a key in the keyring, and see that it gives it back.

        Raises:
            SecretsRefused: it does not.
        """
        secrets = self._secrets_of()
        secrets.keep(_NAME + key.fingerprint, key.secret.hex())
        if secrets.recall(_NAME + key.fingerprint) != key.secret.hex():
            raise SecretsRefused(reason="refused")
        self._known[key.fingerprint] = key

    def keep_for_later(self, home: Path, key: Key) -> None:
        """Keep a key that nothing is sealed with yet, until it was typed back.

        Raises:
            SecretsRefused: the keyring does not keep it.
        """
        self._secrets_of().keep(_later(home), key.secret.hex())

    def kept_for_later(self, home: Path) -> Key | None:
        """Return the key that nothing is sealed with yet; None if there is none.

        Raises:
            SecretsRefused: the keyring did not answer.
        """
        kept = self._secrets_of().recall(_later(home))
        return None if kept is None else Key(bytes.fromhex(kept))

    def forget_for_later(self, home: Path) -> None:
        """Forget that key.

        Raises:
            SecretsRefused: the keyring did not answer.
        """
        self._secrets_of().forget(_later(home))

    def _typed_key(self, named: str, typed: str) -> Key | None:
        """Return what was typed, if it is the key named; it may be that of another file: a backup, or the key to come."""
        if not typed:
            return None
        from organizer.domain import recovery_key

        key = Key(recovery_key.read(typed))
        if key.fingerprint != named:
            return None
        try:
            self.keep(key)
        except SecretsRefused:
            # It opens the book all the same; next time it is asked for again.
            self._known[named] = key
        return key

    def _kept_key(self, path: Path, named: str) -> Key:
        try:
            kept = self._secrets_of().recall(_NAME + named)
        except SecretsRefused as refused:
            reason = refused.data.get("reason", "")
            raise KeyLocked(path=str(path), fingerprint=named, reason=reason) from refused
        if kept is None:
            raise NoKey(path=str(path), fingerprint=named)
        try:
            key = Key(bytes.fromhex(kept))
        except ValueError:
            key = Key(b"")
        if len(key.secret) != KEY_BYTES or key.fingerprint != named:
            raise WrongKey(path=str(path), fingerprint=named)
        return key


def _later(home: Path) -> str:
    """Return the name of a key to come; it tells one home from another, and nothing of where it is."""
    return "new key " + hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:16]


def read_typed(typed: str, wanted: Key) -> None:
    """See that a recovery key was typed back as it was shown.

    Raises:
        Unusable: it is not the one. data: reason `no_recovery_key` or `other_recovery_key`.
    """
    from organizer.domain import recovery_key

    if recovery_key.read(typed) != wanted.secret:
        raise Unusable(reason="other_recovery_key")
