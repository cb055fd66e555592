"""What the child cannot do."""

from __future__ import annotations


class Refused(Exception):
    """A request that cannot be answered. `reason` is a code; `data` goes with it and holds no secret."""

    def __init__(self, reason: str, **data: object) -> None:
        """Refuse for a `reason`."""
        super().__init__(reason)
        self.reason = reason
        self.data = data
