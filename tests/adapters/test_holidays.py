"""Public holidays by place: every place that is offered can be chosen, and has a name."""

from __future__ import annotations

from datetime import date

import pytest

from organizer.adapters.holidays import countries, parts_of, public_holidays

PEACE_OF_AUGSBURG = date(2026, 8, 8)


@pytest.mark.parametrize("place", ["DE-Augsburg", "de-augsburg", "DE-AUGSBURG"])
def test_a_part_is_found_however_its_code_is_written(place: str) -> None:
    assert PEACE_OF_AUGSBURG in public_holidays(place, 2026)
    assert PEACE_OF_AUGSBURG not in public_holidays("DE-BY", 2026)


@pytest.mark.parametrize("country", ["DE", "CH", "BE", "NZ", "ES", "BR"])
def test_every_part_that_is_offered_can_be_chosen(country: str) -> None:
    for part in parts_of(country):
        assert public_holidays(f"{country}-{part}", 2026)


def test_a_part_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="DE-Atlantis"):
        public_holidays("DE-Atlantis", 2026)


def test_parts_are_called_by_their_names_and_not_by_another_code() -> None:
    assert parts_of("AT")["9"] == "Wien"
    assert parts_of("MY")["14"] == "Wilayah Persekutuan Kuala Lumpur"
    assert parts_of("NZ")["AUK"] == "Auckland"
    assert parts_of("CH")["UR"] == "Uri"


def test_no_country_is_offered_twice() -> None:
    assert "GB" in countries()
    assert "UK" not in countries()
