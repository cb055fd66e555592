"""The columns of people: no name runs into the next, whatever the language."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect

from organizer.ui.people.people_list import Columns

if TYPE_CHECKING:
    from organizer.ui.look.theme import Theme

NAMES = {
    "person": "Person",
    "owe": "Ich schulde",
    "they": "Sie schulden",
    "last": "Letzter Kontakt",
    "rhythm": "Rhythmus",
}


@pytest.mark.parametrize("wide", [400, 460, 640, 900, 1_200])
def test_each_column_is_as_wide_as_its_name_and_none_lies_over_another(theme: Theme, wide: int) -> None:
    columns = Columns(theme)
    columns.have_room_for(NAMES)
    places = columns.at(QRect(0, 0, wide, 58))
    advance = theme.metrics("meta_strong").horizontalAdvance
    assert all(places[name].width() > advance(NAMES[name]) for name in places if name != "person")
    assert all(before.right() < after.left() for before, after in pairwise(places.values()))
    assert places["person"].width() > 120
