"""Secrets are kept in the keyring of the desktop, or nowhere."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringLocked, PasswordSetError

from organizer.adapters.secrets import KeyringSecrets
from organizer.domain.errors import SecretsRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.desktop.private_desktop import PrivateDesktop


class HandKeyring(KeyringBackend):
    """A keyring in memory, which can be told to refuse or to wait."""

    priority = 0  # never chosen by itself

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.before: Callable[[], None] = lambda: None

    def get_password(self, service: str, username: str) -> str | None:
        self.before()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.before()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def plain_text_keyring() -> KeyringBackend:
    """Return a keyring as keyrings.alt has them."""
    kind = type("PlaintextKeyring", (HandKeyring,), {"__module__": "keyrings.alt.file"})
    made: KeyringBackend = kind()
    return made


def chained(*members: KeyringBackend) -> KeyringBackend:
    kind = type("Chain", (chainer.ChainerBackend,), {"backends": list(members), "priority": 0})
    made: KeyringBackend = kind()
    return made


@pytest.fixture
def use() -> Iterator[Callable[[KeyringBackend], None]]:
    """Return a way to choose the keyring; the chosen one before is put back."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.fixture
def hand(use: Callable[[KeyringBackend], None]) -> HandKeyring:
    made = HandKeyring()
    use(made)
    return made


def refusing(kind: type[Exception]) -> Callable[[], None]:
    def refuse() -> None:
        raise kind("the secret is: hunter2")

    return refuse


def waiting_for(moment: threading.Event) -> Callable[[], None]:
    def wait() -> None:
        moment.wait(60)

    return wait


def test_the_real_keyring_keeps_recalls_and_forgets(desktop: PrivateDesktop) -> None:
    script = """
from organizer.adapters.secrets import KeyringSecrets
secrets = KeyringSecrets()
secrets.forget("account")
print(secrets.recall("account"))
secrets.keep("account", "grün 🔑")
print(secrets.recall("account"))
secrets.forget("account")
print(secrets.recall("account"))
"""
    program = desktop.start(sys.executable, "-c", script, log="secrets")
    assert program.wait(30) == 0, program.said
    assert program.said.splitlines() == ["None", "grün 🔑", "None"]


def test_without_a_keyring_nothing_is_kept(desktop: PrivateDesktop) -> None:
    script = """
from organizer.adapters.secrets import KeyringSecrets
from organizer.domain.errors import SecretsRefused
try:
    KeyringSecrets().keep("account", "hunter2")
except SecretsRefused as refused:
    print(refused.data)
"""
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus"}
    program = desktop.start(sys.executable, "-c", script, environment=nowhere, log="no-keyring")
    assert program.wait(30) == 0, program.said
    assert program.said.splitlines()[-1] == "{'reason': 'none'}"


@pytest.mark.parametrize(
    "chosen,reason",
    [
        (fail.Keyring, "none"),
        (null.Keyring, "none"),
        (plain_text_keyring, "unsafe"),
        (lambda: chained(plain_text_keyring(), null.Keyring()), "unsafe"),  # type: ignore[no-untyped-call]
        (chained, "none"),
    ],
)
def test_a_keyring_that_keeps_plain_text_or_nothing_is_refused(
    chosen: Callable[[], KeyringBackend], reason: str, use: Callable[[KeyringBackend], None]
) -> None:
    use(chosen())
    secrets = KeyringSecrets()
    for call in (lambda: secrets.keep("a", "b"), lambda: secrets.recall("a"), lambda: secrets.forget("a")):
        with pytest.raises(SecretsRefused) as refused:
            call()  # type: ignore[no-untyped-call]
        assert refused.value.data == {"reason": reason}


def test_of_a_chain_only_the_safe_one_is_used(use: Callable[[KeyringBackend], None]) -> None:
    unsafe, safe = plain_text_keyring(), HandKeyring()
    use(chained(unsafe, safe))
    KeyringSecrets().keep("account", "hunter2")
    assert list(safe.kept.values()) == ["hunter2"]
    assert isinstance(unsafe, HandKeyring)
    assert not unsafe.kept


@pytest.mark.parametrize(
    "kind,reason", [(KeyringLocked, "locked"), (PasswordSetError, "refused"), (OSError, "refused")]
)
def test_a_keyring_that_refuses_says_why_and_never_what(kind: type[Exception], reason: str, hand: HandKeyring) -> None:
    hand.before = refusing(kind)
    with pytest.raises(SecretsRefused) as refused:
        KeyringSecrets().keep("account", "hunter2")
    assert refused.value.data == {"reason": reason}
    assert refused.value.__cause__ is None
    assert refused.value.__context__ is None


def test_a_prompt_nobody_answers_is_not_waited_for_and_not_asked_twice(hand: HandKeyring) -> None:
    answered = threading.Event()
    asked: list[bool] = []

    def prompt() -> None:
        asked.append(True)
        answered.wait(60)

    hand.before = prompt
    secrets = KeyringSecrets(within_s=0.2)
    for _ in range(3):
        with pytest.raises(SecretsRefused) as refused:
            secrets.recall("account")
        assert refused.value.data == {"reason": "silent"}
    assert asked == [True]
    answered.set()


def test_a_secret_that_comes_late_is_given_to_who_asks_for_it_again(hand: HandKeyring) -> None:
    answered = threading.Event()
    hand.kept["follow-up-organizer", "account"] = "hunter2"
    hand.before = waiting_for(answered)
    secrets = KeyringSecrets(within_s=0.2)
    with pytest.raises(SecretsRefused):
        secrets.recall("account")
    assert secrets.is_asking
    with pytest.raises(SecretsRefused):
        secrets.recall("another account")
    answered.set()
    secrets.within_s = 60
    hand.before = refusing(OSError)  # it is not asked once more
    assert secrets.recall("account") == "hunter2"
    assert not secrets.is_asking


def test_a_prompt_that_was_closed_is_not_opened_again_by_who_waits_for_it(hand: HandKeyring) -> None:
    closed = threading.Event()
    asked: list[bool] = []

    def prompt() -> None:
        asked.append(True)
        closed.wait(60)
        raise KeyringLocked

    hand.before = prompt
    secrets = KeyringSecrets(within_s=0.2)
    with pytest.raises(SecretsRefused):
        secrets.recall("account")
    closed.set()
    secrets.within_s = 60
    with pytest.raises(SecretsRefused) as refused:
        secrets.recall("account")
    assert (refused.value.data, asked) == ({"reason": "locked"}, [True])


def test_what_is_waited_for_is_said_while_the_keyring_is_silent(hand: HandKeyring) -> None:
    said = threading.Event()
    hand.kept["follow-up-organizer", "account"] = "hunter2"
    hand.before = waiting_for(said)
    assert KeyringSecrets(on_wait=said.set).recall("account") == "hunter2"
