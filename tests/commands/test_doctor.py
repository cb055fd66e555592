"""The self-test on a terminal: a press is asked for where a notification can be shown."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from organizer.commands.calls import Call
from organizer.commands.moving import examined
from organizer.services.ports import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator


class Doctor:
    """Finds that notifications work, or not, and hears no press."""

    def __init__(self, *, shows: bool) -> None:
        self._shows = shows

    def look(self) -> Iterator[Finding | None]:
        yield Finding("notifications", self._shows, "as it is")

    def prove(self) -> Iterator[Finding | None]:
        yield Finding("buttons", ok=False, says="none was pressed")


@pytest.mark.parametrize("shows", [True, False])
def test_a_press_is_asked_for_only_where_a_notification_can_be_shown(*, shows: bool) -> None:
    call = Call(("doctor",), Path(), is_terminal=True)
    said = [one for one in examined(argparse.Namespace(json=False), Doctor(shows=shows), call) if one is not None]
    assert any("Press its button" in one.text for one in said) == shows
    assert any("none was pressed" in one.text for one in said)
