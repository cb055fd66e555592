"""Secrets in the keyring of the desktop, or nowhere: a keyring that keeps plain text is refused."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from organizer.domain.errors import SecretsRefused

if TYPE_CHECKING:
    from collections.abc import Callable

SERVICE = "follow-up-organizer"
_ANSWERS_WITHIN = 20.0
_REFUSED_MODULES = ("keyrings.alt.", "keyring.backends.fail", "keyring.backends.null")


class KeyringSecrets:
    """The desktop's keyring. A prompt that nobody answers would block for ever, so each call has a deadline."""

    def keep(self, name: str, secret: str) -> None:
        """Keep `secret` under `name`; see ports.Secrets."""
        _within_deadline(lambda backend: backend.set_password(SERVICE, name, secret))

    def recall(self, name: str) -> str | None:
        """Return the secret kept under `name`, or None; see ports.Secrets."""
        found = _within_deadline(lambda backend: backend.get_password(SERVICE, name))
        return None if found is None else str(found)

    def forget(self, name: str) -> None:
        """Forget the secret kept under `name`; see ports.Secrets."""
        if self.recall(name) is not None:
            _within_deadline(lambda backend: backend.delete_password(SERVICE, name))


def _within_deadline(work: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - keyring has no types of its own
    answer: list[Any] = []
    failure: list[Exception] = []

    def ask() -> None:
        try:
            answer.append(work(_backend()))
        except Exception as refused:  # noqa: BLE001 - backends raise what they like; it is translated below
            failure.append(refused)

    # A thread that is a daemon: one that waits for a prompt for ever must not keep the program from ending.
    thread = threading.Thread(target=ask, name="keyring", daemon=True)
    thread.start()
    thread.join(_ANSWERS_WITHIN)
    if thread.is_alive():
        raise SecretsRefused(reason="silent")
    if failure:
        raise _translated(failure[0]) from None  # what a backend says may hold the secret
    return answer[0]


def _backend() -> Any:  # noqa: ANN401
    import keyring  # noqa: PLC0415 - 100 ms, and only accounts need it
    from keyring.errors import NoKeyringError  # noqa: PLC0415

    backend = keyring.get_keyring()
    used = [backend, *getattr(backend, "backends", ())]
    if any(type(one).__module__.startswith(_REFUSED_MODULES) for one in used):
        raise NoKeyringError
    return backend


def _translated(failure: Exception) -> SecretsRefused:
    if isinstance(failure, SecretsRefused):
        return failure
    reason = {"NoKeyringError": "none", "KeyringLocked": "locked"}.get(type(failure).__name__, "refused")
    return SecretsRefused(reason=reason)
