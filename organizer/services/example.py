"""A few promises that show someone new how it looks, and that go again at one press, with the people only they concern."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from organizer.domain.line import Reading
from organizer.domain.when import Day, Zoned, local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from organizer.domain.line import Kind, Side
    from organizer.services.actions import Done
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader

_KEY = "example"


@dataclass(frozen=True, slots=True)
class Sample:
    """One promise of it: in how many days from today it is due, at an hour or as a whole day, and made how long before."""

    what: str
    to: str
    days: int
    hour: int | None = None
    made_days_ago: int = 0
    side: Side = "mine"
    kind: Kind = "promise"
    channel: str | None = None
    case: str | None = None


class Example:
    """Puts samples into the book as one step, and knows which they are."""

    def __init__(self, actions: Callable[[], Mending], reader: Reader, preferences: Preferences, clock: Clock) -> None:
        """Act by `actions`, which are not built before; which promises are samples is noted in `preferences`."""
        self._actions = actions
        self._reader = reader
        self._preferences = preferences
        self._clock = clock
        noted = preferences.remembered(_KEY)
        self._ids: tuple[str, ...] = tuple(map(str, noted)) if isinstance(noted, list) else ()

    @property
    def is_there(self) -> bool:
        """Whether any sample is in the book."""
        return bool(self._ids) and bool(self._reader.these(self._ids))

    def put_in(self, samples: Sequence[Sample], note: str) -> Done:
        """Put the samples into the book, each with a `note` that says what it is.

        Raises:
            BookUnavailable: the book refused; none was put in.
        """
        with self._actions().together("capture"):
            done = [self._capture(sample, note) for sample in samples]
        self._remember([one.promise.id for one in done if one.promise is not None])
        return done[-1]

    def take_out(self) -> Done:
        """Take out what is left of the samples, and the people whom nothing else concerns.

        Raises:
            BookUnavailable: the book refused; nothing was taken out.
        """
        done = self._actions().take_out([view.promise.id for view in self._reader.these(self._ids)])
        self._remember([])
        return done

    def _remember(self, ids: list[str]) -> None:
        self._preferences.remember(_KEY, ids or None)
        self._ids = tuple(ids)

    def _capture(self, sample: Sample, note: str) -> Done:
        now, zone = self._clock.now(), self._clock.zone()
        day = local_day(now, zone) + timedelta(days=sample.days)
        hour = sample.hour
        due = Day(day) if hour is None else Zoned(datetime(day.year, day.month, day.day, hour), zone.key)  # noqa: DTZ001 - civil time
        reading = Reading(
            sample.what,
            side=sample.side,
            kind=sample.kind,
            to=sample.to,
            case=sample.case,
            due=due,
            channel=sample.channel,
            what=sample.what,
        )
        at = now - timedelta(days=sample.made_days_ago)
        return self._actions().capture(reading, source="window", at=at, note=note)
