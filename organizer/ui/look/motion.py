"""Things that move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QVariantAnimation

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


def easing_out(
    owner: QObject, start: float, end: float, milliseconds: int, show: Callable[[float], None]
) -> QVariantAnimation:
    """Start to move from `start` to `end`, fast at first; `show` is given each step of the way."""
    moving = QVariantAnimation(owner, startValue=start, endValue=end, duration=milliseconds)
    moving.setEasingCurve(QEasingCurve.Type.OutCubic)
    moving.valueChanged.connect(show)
    moving.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)
    return moving
