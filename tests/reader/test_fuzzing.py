"""Foreign bytes by chance are read or refused, and nothing else; the long form is `python -m tests.reader.fuzzing`."""

from __future__ import annotations

import pytest

from tests.reader.fuzzing import FORMATS, fuzz


@pytest.mark.parametrize("name", FORMATS)
def test_bytes_by_chance_are_read_or_refused(name: str) -> None:
    assert set(fuzz(name, 150)) <= {"read", "refused"}
