"""What came of looking at an account."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Outcome:
    """What a round did: promises new, changed and deleted here, tasks written and deleted there, and what it asks.

    `both` are the ids of promises that were edited in two places at once; `arrived` the hrefs of objects that hold all that was
    written to them, as far as the next token knows. `unwanted` are tasks that the server did not take. For a folder also
    people, and files that are not whole yet.
    """

    new: int = 0
    changed: int = 0
    deleted: int = 0
    written: int = 0
    deleted_there: int = 0
    asked: int = 0
    unreadable: int = 0
    unwanted: int = 0
    people: int = 0
    unsettled: int = 0
    both: tuple[str, ...] = ()
    arrived: tuple[str, ...] = field(default=(), repr=False)

    @property
    def did_anything(self) -> bool:
        """Say whether anything changed here or there."""
        return bool(self.new or self.changed or self.deleted or self.written or self.deleted_there)
