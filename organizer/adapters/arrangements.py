"""What the user arranged, as the doctor finds it: the key that works everywhere, the start with the desktop, the accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from organizer.services.ports import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


class Start(Protocol):
    """Whether the program starts with the desktop."""

    def is_on(self) -> bool:
        """Return whether it does."""


class Account(Protocol):
    """An account, as far as it tells how it is."""

    @property
    def paused(self) -> bool:
        """Whether the user left it alone for now."""

    @property
    def failure(self) -> str:
        """Why the last round failed, as a code; empty if it did not."""

    @property
    def asked(self) -> int:
        """How many things it wants to know before it goes on."""

    @property
    def unreadable(self) -> int:
        """How many things of it could not be read."""


class Arrangements:
    """Looks at what was arranged. Nothing that was not wanted is a fault."""

    def __init__(
        self,
        chosen_key: Callable[[], str],
        held_key: Callable[[], str | None],
        start: Start,
        accounts: Callable[[], Sequence[tuple[str, Account]]],
        why: Callable[[str, str], str],
    ) -> None:
        """Look at the key that was chosen and the one that is held, None where the program does not run beside this.

        `accounts` come with their names; `why` says what a failure (a code) of an account of a name means.
        """
        self._chosen_key = chosen_key
        self._held_key = held_key
        self._start = start
        self._accounts = accounts
        self._why = why

    def look(self) -> Iterator[Finding]:
        """Yield how each is; it takes no time."""
        yield self._key()
        yield self._start_with_desktop()
        yield from self._each_account()

    def _key(self) -> Finding:
        chosen = self._chosen_key()
        if not chosen:
            return Finding("hotkey", True, "None is chosen. The settings take one; organizer capture does the same.")
        held = self._held_key()
        if held is None:
            return Finding("hotkey", True, f"{chosen} is chosen, and is taken once the program runs.")
        if held == chosen:
            return Finding("hotkey", True, f"{chosen} brings the capture window over any program.")
        return Finding(
            "hotkey",
            False,
            f"{chosen} is not to be had; another program may hold it. Choose another in the settings, or give one to"
            " organizer capture in those of the desktop.",
        )

    def _start_with_desktop(self) -> Finding:
        if self._start.is_on():
            return Finding("autostart", True, "The program starts with the desktop.")
        return Finding("autostart", True, "Off: reminders begin when you start the program. The settings turn it on.")

    def _each_account(self) -> Iterator[Finding]:
        accounts = self._accounts()
        if not accounts:
            yield Finding("accounts", True, "None is set up.")
        for name, account in accounts:
            if account.failure and not account.paused:
                yield Finding("accounts", False, self._why(account.failure, name))
            elif account.asked and not account.paused:
                yield Finding("accounts", False, f"{name} waits for an answer: organizer sync asks it.")
            else:
                state = "is paused" if account.paused else "is in step"
                aside = f" {account.unreadable} things of it could not be read." if account.unreadable else ""
                yield Finding("accounts", True, f"{name} {state}.{aside}")
