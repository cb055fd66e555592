"""Public holidays by place, as the `holidays` package knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_COUNTRY_LETTERS = 2
_YEARS_BACK, _YEARS_AHEAD = 1, 10


def public_holidays(place: str, this_year: int) -> frozenset[date]:
    """Return the days off work of a country or part of one, as `DE`, `DE-BY` or `US-CA`, for the years around this one.

    Raises:
        ValueError: the package knows no such place.
    """
    import holidays

    country, _, part = place.strip().upper().partition("-")
    years = range(this_year - _YEARS_BACK, this_year + _YEARS_AHEAD + 1)
    try:
        found = holidays.country_holidays(country, subdiv=part or None, years=years)
    except NotImplementedError as unknown:
        raise ValueError(place) from unknown
    return frozenset(found)


def countries() -> tuple[str, ...]:
    """Return the codes of the countries whose holidays are known, as `DE`."""
    import holidays

    return tuple(sorted(code for code in holidays.list_supported_countries() if len(code) == _COUNTRY_LETTERS))


def parts_of(country: str) -> dict[str, str]:
    """Return the parts of a country that have holidays of their own, by code, as `BY`, with their names; none if unknown."""
    import holidays

    try:
        known = holidays.country_holidays(country)
    except NotImplementedError:
        return {}
    names = {code: name for name, code in known.subdivisions_aliases.items()}
    return {code: names.get(code, code) for code in known.subdivisions}
