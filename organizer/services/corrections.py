"""What of a promise can be mended, and what goes along with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from organizer.domain.promises import Promise
    from organizer.services.settling import Alerts

CORRECTABLE = frozenset(
    {"what", "to", "about", "case", "channel", "where", "made", "due", "kind", "side", "repeat", "note", "reminds"}
    | {"hangs_on", "grade", "grade_note"}
)
# A mended word is no answer, and ends no snooze: what waits goes on waiting.
_NO_MATTER_FOR_ALERTS = frozenset(
    {"what", "about", "case", "channel", "where", "made", "note", "grade", "grade_note", "hangs_on"}
)
_CHANGE_THE_LADDER = frozenset({"to", "reminds"})
# What ends a promise is called otherwise on either side.
_ENDS = {("kept", "theirs"): "got_it", ("got_it", "mine"): "kept"}


def coherent(before: Promise, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the changes with what goes together: waiting, and got it, always and only when it is theirs.

    A grade that is mended overrules the one that the rules give; None lets the rules speak again.
    """
    changes = dict(given)
    if "grade" in changes:
        changes["grade_given"] = changes.pop("grade")
    if "kind" in changes:
        changes["side"] = "theirs" if changes["kind"] == "waiting" else "mine"
    elif "side" in changes:
        theirs = changes["side"] == "theirs"
        changes["kind"] = "waiting" if theirs else ("promise" if before.kind == "waiting" else before.kind)
    side = changes.get("side", before.side)
    if (before.state, side) in _ENDS:
        changes["state"] = _ENDS[before.state, side]
    if side == "theirs" and before.hangs_on is not None:
        changes["hangs_on"] = None
    return changes


def alerts_after(changes: Mapping[str, Any]) -> Alerts:
    """Return what is to become of the alerts of a promise of which these fields were mended."""
    if changes.keys() <= _NO_MATTER_FOR_ALERTS:
        return "leave"
    return "move" if changes.keys() <= _NO_MATTER_FOR_ALERTS | _CHANGE_THE_LADDER else "plan"
