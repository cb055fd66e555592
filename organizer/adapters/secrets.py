"""Secrets in the keyring of the desktop, or nowhere: a keyring that keeps plain text is refused."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Any

from organizer.domain.errors import SecretsRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from keyring.backend import KeyringBackend

SERVICE = "follow-up-organizer"
ANSWERS_WITHIN_S = 20.0
# One that is open; one that is not asks its user something first.
OPEN_ANSWERS_WITHIN_S = 1.2
# Who sees nothing happen for so long wants to know what is waited for.
_WAITS_UNSAID_S = 2.0
_UNSAFE_MODULES = ("keyrings.alt.", "keyring.backends.fail", "keyring.backends.null")


class _Question:
    """One call, on a thread of its own."""

    def __init__(self, name: str, work: Callable[[], Any]) -> None:
        self.name = name
        self._work = work
        self._answers: list[Any] = []
        self._refusals: list[str] = []
        self._waited_s = 0.0
        # A daemon thread: one that waits for a prompt for ever must not keep the program from ending.
        self._thread = threading.Thread(target=self._ask, name="keyring", daemon=True)
        self._thread.start()

    @property
    def stands(self) -> bool:
        """Whether it has no answer yet."""
        return self._thread.is_alive()

    def wait(self, within_s: float) -> None:
        """Wait for the answer until it was waited for `within_s` seconds in all."""
        self._thread.join(max(0.0, within_s - self._waited_s))
        self._waited_s = max(self._waited_s, within_s)

    def answer(self) -> Any:  # noqa: ANN401 - what the call returns
        """Return the answer, or raise what was refused."""
        if self._refusals:
            raise SecretsRefused(reason=self._refusals[0])
        return self._answers[0]

    def _ask(self) -> None:
        try:
            self._answers.append(self._work())
        except Exception as refused:  # noqa: BLE001 - backends raise what they like; only its kind may leave this room
            self._refusals.append(_reason(refused))


class KeyringSecrets:
    """The desktop's keyring. A prompt that nobody answers would block for ever, so each call has a deadline.

    A secret that was not given by then may still be: whoever asks for the same again waits on for that answer.
    Calls may come from several threads: they take turns. Whoever has an event loop to run calls from another thread, or lets
    them wait for a moment only.
    """

    def __init__(
        self,
        within_s: float = ANSWERS_WITHIN_S,
        service: str = SERVICE,
        on_wait: Callable[[], None] = lambda: None,
    ) -> None:
        """Wait at most `within_s` seconds for an answer, and say so by `on_wait`; keep everything under the name `service`."""
        self.within_s = within_s
        self._service = service
        self._on_wait = on_wait
        self._asked: _Question | None = None
        self._turn = threading.Lock()

    @property
    def is_asking(self) -> bool:
        """Say whether a call that was given up still waits for its answer, as for that of somebody at a prompt."""
        return self._asked is not None and self._asked.stands

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
        answer: str | None = self._ask(lambda keyring: keyring.get_password(self._service, name), name)
        return answer

    def forget(self, name: str) -> None:
        """Forget the secret kept under `name`, if there is one.

        Raises:
            SecretsRefused: it could not be asked. data: reason, as for `keep`.
        """
        if self.recall(name) is not None:
            self._ask(lambda keyring: keyring.delete_password(self._service, name))

    def _ask(self, work: Callable[[KeyringBackend], Any], name: str = "") -> Any:  # noqa: ANN401 - what `work` returns
        with self._turn:
            asked = self._asked
            if asked is None or not name or asked.name != name:
                if self.is_asking:
                    # The prompt of an earlier call still stands; a second one would only pile up behind it.
                    raise SecretsRefused(reason="silent")
                asked = self._asked = _Question(name, lambda: work(_safe_keyring()))
            asked.wait(min(self.within_s, _WAITS_UNSAID_S))
            if asked.stands and self.within_s > _WAITS_UNSAID_S:
                self._on_wait()
                asked.wait(self.within_s)
            if asked.stands:
                raise SecretsRefused(reason="silent")
            self._asked = None
            return asked.answer()


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
