"""The doctor tells of the key, the start with the desktop and the accounts; what nobody wanted is no fault."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from organizer.adapters.arrangements import Arrangements


@dataclass
class HandStart:
    """Starts with the desktop, or does not."""

    on: bool = False

    def is_on(self) -> bool:
        return self.on


@dataclass
class HandAccount:
    """An account as a test says."""

    failure: str = ""
    asked: int = 0
    unreadable: int = 0
    paused: bool = False


def looked(
    *accounts: tuple[str, HandAccount], chosen: str = "", held: str | None = None, on: bool = False
) -> list[tuple[str, bool, str]]:
    arrangements = Arrangements(
        lambda: chosen, lambda: held, HandStart(on), lambda: accounts, lambda code, name: f"{name}: {code}"
    )
    return [(one.part, one.ok, one.says) for one in arrangements.look()]


def test_nothing_arranged_is_no_fault() -> None:
    found = looked()
    assert [(part, ok) for part, ok, _ in found] == [("hotkey", True), ("autostart", True), ("accounts", True)]
    assert [says.split(":")[0].split(".")[0] for _, _, says in found] == ["None is chosen", "Off", "None is set up"]


@pytest.mark.parametrize(
    "held, ok, word", [("Ctrl+Alt+Space", True, "brings"), ("", False, "another program"), (None, True, "once")]
)
def test_the_key_is_held_or_not_to_be_had_or_not_wanted_yet(*, held: str | None, ok: bool, word: str) -> None:
    part, found_ok, says = looked(chosen="Ctrl+Alt+Space", held=held)[0]
    assert (part, found_ok) == ("hotkey", ok)
    assert "Ctrl+Alt+Space" in says
    assert word in says


def test_starting_with_the_desktop_is_told() -> None:
    assert looked(on=True)[1] == ("autostart", True, "The program starts with the desktop.")


def test_each_account_tells_how_it_is() -> None:
    found = looked(
        ("Home", HandAccount()),
        ("Work", HandAccount(failure="unreachable")),
        ("Old", HandAccount(failure="unreachable", paused=True)),
        ("Notes", HandAccount(unreadable=2)),
        ("Asks", HandAccount(asked=3)),
    )[2:]
    assert [(ok, says) for _, ok, says in found] == [
        (True, "Home is in step."),
        (False, "Work: unreachable"),
        (True, "Old is paused."),
        (True, "Notes is in step. 2 things of it could not be read."),
        (False, "Asks waits for an answer: organizer sync asks it."),
    ]
