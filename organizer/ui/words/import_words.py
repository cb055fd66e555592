"""What an import would bring, row by row, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.ui.words.wording import filled, in_sentence, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.promises import Promise
    from organizer.services.moving.interchange import Plan
    from organizer.ui.words.wording import Wording

_LONGEST = 90


class ImportWords(QObject):
    """Says promises and people that are not in the book yet."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say times by `words`."""
        super().__init__(parent)
        self._words = words

    def rows(self, plan: Plan, now: datetime, zone: ZoneInfo) -> Iterator[str]:
        """Yield each promise and person of a plan as one harmless line."""
        names = {person.id: person.name for person in plan.people.values()}
        for promise in plan.promises.values():
            yield f"• {self._promise(promise, names, now, zone)}"
        for person in plan.people.values():
            yield "• " + shown(", ".join(filter(None, (person.name, *person.email, *person.phone))), _LONGEST)

    def _promise(self, promise: Promise, names: dict[str, str], now: datetime, zone: ZoneInfo) -> str:
        parts = [shown(promise.what, _LONGEST)]
        if promise.to:
            to = self.tr("from %1") if promise.side == "theirs" else self.tr("to %1")
            parts.append(filled(to, shown(names.get(promise.to, promise.to))))
        if promise.due is not None:
            parts.append(filled(self.tr("by %1"), in_sentence(self._words.due(promise.due, now, zone))))
        if not promise.is_open:
            parts.append(self.tr("done"))
        return ", ".join(parts)
