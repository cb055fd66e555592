"""Public holidays by place, as the `holidays` package knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

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
