"""What lies beside a sealed book is taken for what it is, whoever wrote it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from organizer.services.safety.locked_times import NAME, locked_times
from organizer.store.second_copies import copies_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "kept",
    ["", "{", "7", '[["a"]]', "[7]", '[["a", 7]]', '[["a", "2026-11-26T09:00:00"]]', "[" * 100_000, "\x00"],
)
def test_rubbish_in_place_of_the_times_is_nothing_to_tell_of(tmp_path: Path, kept: str) -> None:
    (tmp_path / NAME).write_text(kept)
    (tmp_path / "copies.json").write_text(kept)
    assert locked_times(tmp_path) == ()
    assert copies_of(tmp_path) == ()


def test_the_earliest_time_comes_first(tmp_path: Path) -> None:
    times = [["b", "2026-11-26T10:00:00+01:00"], ["c", "2026-11-26T09:30:00"], ["a", "2026-11-26T08:30:00+00:00"]]
    (tmp_path / NAME).write_text(json.dumps(times))
    assert [time.id for time in locked_times(tmp_path)] == ["a", "b"]
