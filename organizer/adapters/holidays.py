"""Public holidays by place, as the `holidays` package knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_COUNTRY_LETTERS = 2
_MOST_LETTERS_OF_A_CODE = 3
_YEARS_BACK, _YEARS_AHEAD = 1, 10


def public_holidays(place: str, this_year: int) -> frozenset[date]:
    """Return the days off work of a country or part of one, as `DE`, `DE-BY` or `US-CA`, for the years around this one.

    Raises:
        ValueError: the package knows no such place.
    """
    import holidays

    country, _, part = place.strip().partition("-")
    years = range(this_year - _YEARS_BACK, this_year + _YEARS_AHEAD + 1)
    try:
        known = holidays.country_holidays(country.upper())
        # Most codes are in capitals, but not that of Augsburg.
        part = next((one for one in known.subdivisions if one.upper() == part.upper()), part)
        found = holidays.country_holidays(country.upper(), subdiv=part or None, years=years)
    except NotImplementedError as unknown:
        raise ValueError(place) from unknown
    return frozenset(found)


def countries() -> tuple[str, ...]:
    """Return the codes of the countries whose holidays are known, as `DE`; `UK`, which is no such code, is `GB` again."""
    import holidays

    return tuple(
        sorted(code for code in holidays.list_supported_countries() if len(code) == _COUNTRY_LETTERS and code != "UK")
    )


def parts_of(country: str) -> dict[str, str]:
    """Return the parts of a country that have holidays of their own, by code, as `BY`, with their names; none if unknown."""
    import holidays

    try:
        known = holidays.country_holidays(country)
    except NotImplementedError:
        return {}
    return {code: _name(code, known.subdivisions_aliases) for code in known.subdivisions}


def _name(code: str, codes_by_name: dict[str, str]) -> str:
    """Return the first name of a part that is no other code of it, as `Wien` beside `W`."""
    names = [name for name, meant in codes_by_name.items() if meant == code]
    return next((name for name in names if len(name) > _MOST_LETTERS_OF_A_CODE), names[0] if names else code)
