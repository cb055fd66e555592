"""Secrets in the keyring of the desktop, or nowhere: a keyring that keeps plain text is refused."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, TypeVar

from organizer.domain.errors import SecretsRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from keyring.backend import KeyringBackend

Answer = TypeVar("Answer")

SERVICE = "follow-up-organizer"
_ANSWERS_WITHIN_S = 20.0
_UNSAFE_MODULES = ("keyrings.alt.", "keyring.backends.fail", "keyring.backends.null")


class KeyringSecrets:
    """The desktop's keyring. A prompt that nobody answers would block for ever, so each call has a deadline.

    Calls may come from several threads: they take turns. Whoever has an event loop to run calls from another thread.
    """

    def __init__(self, within_s: float = _ANSWERS_WITHIN_S, service: str = SERVICE) -> None:
        """Wait at most `within_s` seconds for an answer; keep everything under the name `service`."""
        self._within_s = within_s
        self._service = service
        self._asking: threading.Thread | None = None
        self._turn = threading.Lock()

    def keep(self, name: str, secret: str) -> None:
        """Keep `secret` under `name`.

        Raises:
            SecretsRefused: nothing was kept. data: reason `none`, `unsafe`, `locked`, `silent` or `refused`.
        """
        self._ask(lambda keyring: keyring.set_password(self._service, name, secret))

    def recall(self, name: str) -> str | None:
        """Return the secret kept under `name`, or None.

        Raises:
            SecretsRefused: it could not be asked. data: reason, as for `keep`.
        """
        return self._ask(lambda keyring: keyring.get_password(self._service, name))

    def forget(self, name: str) -> None:
        """Forget the secret kept under `name`, if there is one.

        Raises:
            SecretsRefused: it could not be asked. data: reason, as for `keep`.
        """
        if self.recall(name) is not None:
            self._ask(lambda keyring: keyring.delete_password(self._service, name))

    def _ask(self, work: Callable[[KeyringBackend], Answer]) -> Answer:
        with self._turn:
            return self._ask_in_turn(work)

    def _ask_in_turn(self, work: Callable[[KeyringBackend], Answer]) -> Answer:
        if self._asking is not None and self._asking.is_alive():
            # The prompt of an earlier call still stands; a second one would only pile up behind it.
            raise SecretsRefused(reason="silent")
        answers: list[Answer] = []
        refusals: list[str] = []

        def ask() -> None:
            try:
                answers.append(work(_safe_keyring()))
            except Exception as refused:  # noqa: BLE001 - backends raise what they like; only its kind may leave this room
                refusals.append(_reason(refused))

        # A daemon thread: one that waits for a prompt for ever must not keep the program from ending.
        self._asking = threading.Thread(target=ask, name="keyring", daemon=True)
        self._asking.start()
        self._asking.join(self._within_s)
        if refusals:
            raise SecretsRefused(reason=refusals[0])
        if not answers:
            raise SecretsRefused(reason="silent")
        return answers[0]


def _safe_keyring() -> KeyringBackend:
    """Return the keyring that is in use, or the first safe one of a chain of them.

    Raises:
        SecretsRefused: there is none, or none that is safe.
    """
    import keyring
    from keyring.backends.chainer import ChainerBackend

    used = keyring.get_keyring()
    candidates = list(used.backends) if isinstance(used, ChainerBackend) else [used]
    for candidate in candidates:
        if not _is_unsafe(candidate):
            return candidate
    raise SecretsRefused(reason="unsafe" if any(map(_keeps_plain_text, candidates)) else "none")


def _is_unsafe(keyring: KeyringBackend) -> bool:
    return any(f"{kind.__module__}.".startswith(_UNSAFE_MODULES) for kind in type(keyring).__mro__)


def _keeps_plain_text(keyring: KeyringBackend) -> bool:
    return any(kind.__module__.startswith("keyrings.alt") for kind in type(keyring).__mro__)


def _reason(refused: Exception) -> str:
    if isinstance(refused, SecretsRefused):
        return str(refused.data["reason"])
    with contextlib.suppress(ImportError):
        from keyring.errors import InitError, KeyringLocked, NoKeyringError

        if isinstance(refused, NoKeyringError):
            return "none"
        if isinstance(refused, KeyringLocked | InitError):
            return "locked"
    return "refused"
