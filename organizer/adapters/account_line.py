"""A conversation about one account: the child that talks to its server, and the secret out of the keyring."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from organizer.domain.errors import OrganizerError, Unreachable, Unusable

if TYPE_CHECKING:
    from organizer.services.ports import Conversation, Secrets

_PATIENCE_S = 0.005


class AccountLine:
    """Speaks with a child, giving it the secret when it is to open a server.

    The keyring may ask the user something, so it is asked on a thread of its own; `answer` never waits for it.
    """

    def __init__(self, child: Conversation, secrets: Secrets, address: str, secret: str | None = None) -> None:
        """Speak about the account of `address`; a `secret` that is not in the keyring yet can be given."""
        self._child = child
        self._secrets = secrets
        self._address = address
        self._secret = secret
        self._asking: threading.Thread | None = None
        self._refused: list[OrganizerError] = []

    def ask(self, request: dict[str, Any]) -> None:
        """Send a request to the child."""
        if request.get("do") != "open":
            self._child.ask(request)
            return
        self._asking = threading.Thread(target=self._open, args=(request,), name="account", daemon=True)
        self._asking.start()

    def _open(self, request: dict[str, Any]) -> None:
        try:
            secret = self._secret if self._secret is not None else self._secrets.recall(self._address)
        except OrganizerError as refused:
            self._refused.append(refused)
            return
        if secret is None:
            self._refused.append(Unusable(reason="no_account", text=self._address))
            return
        self._child.ask({**request, "secret": secret})

    def answer(self) -> dict[str, Any] | None:
        """Return the answer to the last request, or None if it has not come yet.

        Raises:
            SecretsRefused: the keyring did not give the secret.
            Unusable: it holds none for this account.
            Unreachable: the child ended, or took too long.
        """
        if self._asking is not None:
            self._asking.join(_PATIENCE_S)
            if self._asking.is_alive():
                return None
            self._asking = None
            if self._refused:
                raise self._refused.pop()
        try:
            return self._child.answer()
        except Unreachable as lost:
            raise Unreachable(**{**lost.data, "address": self._address}) from lost

    def close(self) -> None:
        """End the child."""
        self._child.close()
