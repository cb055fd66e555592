"""Going from one part of the window to the next by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def give_keys_to_next(parts: Sequence[QWidget], focused: QWidget | None) -> None:
    """Give the keys to the part after the one that has them, to the first after the last."""
    at = next(
        (n for n, part in enumerate(parts) if focused is not None and (part is focused or part.isAncestorOf(focused))),
        -1,
    )
    part = parts[(at + 1) % len(parts)]
    inside = [one for one in part.findChildren(QWidget) if _takes_keys(one)]
    target = part if _takes_keys(part) or part.focusProxy() else next(iter(inside), part)
    target.setFocus(Qt.FocusReason.TabFocusReason)


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible()
