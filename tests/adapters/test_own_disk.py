"""The disk of a home; the disk that is out is in tests/faults/test_disk_refuses.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.adapters.own_disk import is_out

if TYPE_CHECKING:
    from pathlib import Path


def test_a_home_whose_link_leads_in_a_circle_is_on_no_disk_that_is_out(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.symlink_to(home)
    assert not is_out(home / "book.db")
