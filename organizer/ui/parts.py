"""Going through the window by keys: from part to part, and from one thing to the next as it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from organizer.ui.look.areas import bring_into_sight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


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


def give_keys_onward(parts: Sequence[QWidget], focused: QWidget | None, *, forward: bool) -> bool:
    """Give the keys to what is read next within the parts, or before; say whether they were there.

    Qt goes by when things were built. What is built late, a case at the side or a line to type in, would come last.
    """
    order = [widget for part in parts for widget in _as_read(part)]
    if focused not in order:
        return False
    target = order[(order.index(focused) + (1 if forward else -1)) % len(order)]
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    bring_into_sight(target)
    return True


def _as_read(widget: QWidget) -> Iterator[QWidget]:
    """Yield what takes the keys in a widget, in the order of its layout; what is in none comes after."""
    if not widget.isVisible():
        return
    if _takes_keys(widget):
        yield widget
    layout = widget.layout()
    children = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    laid_out = [] if layout is None else list(_laid_out(layout, children))
    for child in (*laid_out, *(one for one in children if one not in laid_out and not one.isWindow())):
        yield from _as_read(child)


def _laid_out(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Yield those of the widgets that are in a layout, or in one within it, in its order.

    It asks where each one is, and never for its items: PySide keeps what it was once given of them, does not hear when
    Qt deletes them with their widget, and ends the program once something else lies at the same address.
    """
    inner = [one for one in layout.children() if isinstance(one, QLayout)]
    placed: dict[int, QWidget | QLayout] = {layout.indexOf(one): one for one in widgets}
    placed.update({layout.indexOf(one): one for one in inner})
    for place in sorted(placed):
        one = placed[place]
        if isinstance(one, QLayout):
            yield from _laid_out(one, widgets)
        elif place >= 0:
            yield one


def _takes_keys(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes and widget.isVisible() and widget.isEnabled()
