"""Says back what it is told, and misbehaves on demand: how the parent's deadlines and limits are tried out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from organizer.reader.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Callable


def opened() -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return what answers requests."""
    return _answer


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    match request.get("do"):
        case "fill":
            return {"length": len(bytearray(int(request["bytes"])))}
        case "hang":
            while True:
                pass
        case "refuse":
            raise Refused("told_to")
        case "print":
            print(request["text"])  # noqa: T201 - what a library might do
    return request
