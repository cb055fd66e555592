"""The book's safety: backups made, listed, compared and put back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from organizer.commands.calls import err, out
from organizer.commands.words import moment_words
from organizer.domain.text import harmless
from organizer.services.aside import aside

if TYPE_CHECKING:
    import argparse

    from organizer.commands.calls import Call, Desk, Saying
    from organizer.domain.contents import Counts, Difference
    from organizer.services.safety.backups import Listed
    from organizer.services.safety.sealing import Resealed

_REASONS = {
    "hourly": "by itself",
    "daily": "by itself",
    "asked": "asked for",
    "migration": "before an update of the book",
    "import": "before an import",
    "restore": "before a restore",
    "sync": "before the first sync",
    "seal": "before its key changed",
}


def backup(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:
    """Make a backup, on the shelf or in a file; or list those on the shelf."""
    if args.list:
        return (yield from _list(args, desk))
    if args.file is None:
        made = yield from aside(lambda: desk.backups.make("asked"))
        path, counts = made.backup.path, made.counts
        if made.second is False:
            where = harmless(desk.preferences.settings().second_folder)
            yield err(
                f"No copy could be made in the second folder, {where}. The backup beside the book is sound. Is it plugged in?"
            )
    else:
        path = call.folder / args.file
        counts = yield from aside(lambda: desk.backups.save_to(path))
    if args.json:
        yield out(json.dumps({"file": str(path), **_counts_form(counts)}))
    else:
        yield out(f"Backed up {_counted(counts)} to {path}. It was opened and checked.")
    return 0


def _list(args: argparse.Namespace, desk: Desk) -> Saying:
    listed = yield from aside(lambda: tuple(desk.backups.listed()))
    if args.json:
        yield out(json.dumps([_listed_form(one, desk) for one in listed]))
        return 0
    for one in listed:
        at = moment_words(one.backup.at, desk.clock.now(), desk.clock.zone())
        what = "cannot be read with the keys here" if one.counts is None else _counted(one.counts)
        yield out(f"{one.backup.path.name}  {at:<17} {what}, {_REASONS.get(one.backup.reason, one.backup.reason)}")
    if not listed:
        yield out("No backup was made yet. Make one with: organizer backup")
    return 0


def restore(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:
    """Say what a backup would change, and put it in the place of the book."""
    path = desk.backups.found(args.file, call.folder)
    changes = yield from aside(lambda: desk.backups.difference(path, call.recovery_key))
    if not args.json:
        for line in _told(changes, desk):
            yield out(line)
    if args.dry_run:
        if args.json:
            yield out(json.dumps(_difference_form(changes, desk), ensure_ascii=False))
        else:
            yield out("Nothing was changed. Leave out --dry-run to put it back.")
        return 0
    done = yield from desk.backups.restore(path, call.recovery_key)
    if args.json:
        yield out(json.dumps(_difference_form(changes, desk) | {"previous": str(done.previous)}, ensure_ascii=False))
    else:
        yield out(
            f"Restored {_counted(done.counts)}. The book as it was is kept in {done.previous}."
            " Take it back with: organizer undo"
        )
    return 0


def protect(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:
    """Show a new recovery key; with it typed back, seal the book."""
    if not call.recovery_key:
        again = desk.sealing.is_sealed
        key = yield from aside(desk.sealing.begin)
        if args.json:
            yield out(json.dumps({"recovery_key": key, "sealed": again}))
        else:
            how = "." if call.is_terminal else " with: organizer protect --recovery-key"
            state = "still sealed under its old key" if again else "not sealed yet"
            yield out(_SHOWN.format(key=key, state=state, how=how))
        return 0
    resealed = yield from desk.sealing.finish(call.recovery_key)
    says = "The book is sealed. Its key is in the keyring, and on your paper."
    return (yield from _resealed(args, resealed, says, sealed=True))


def unprotect(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001
    """Take the seal off."""
    says = "The seal is off: whoever gets at the file can read the book."
    if not desk.sealing.is_sealed:
        says = "The book was not sealed: whoever gets at the file can read it."
    resealed = yield from desk.sealing.take_off()
    return (yield from _resealed(args, resealed, says, sealed=False))


def _resealed(args: argparse.Namespace, resealed: Resealed, says: str, *, sealed: bool) -> Saying:
    if args.json:
        left = [str(path) for path in resealed.left]
        yield out(json.dumps({"sealed": sealed, "backups": resealed.backups, "left": left}))
        return 0
    yield out(f"{says} Backups that went along: {resealed.backups}.")
    for path in resealed.left:
        yield out(f"As it was, and yours to delete: {path}")
    if sealed:
        yield out("Exports, and backups you put elsewhere, are as they were too.")
    return 0


_SHOWN = """This is the recovery key of the book. Write it down on paper, and keep it where nobody else looks.
Whoever has it can open the book and its backups; without it and the keyring nobody can, you included.

    {key}

It is not shown again. The book is {state}; type the key back{how}"""


def _told(changes: Difference, desk: Desk) -> list[str]:
    """Return what a restore changes, in lines."""
    last = "" if changes.last is None else moment_words(changes.last, desk.clock.now(), desk.clock.zone())
    lines = [f"The backup holds {_counted(changes.then)}{f'; last changed {last}' if last else ''}."]
    lines.append(f"The book now holds {_counted(changes.now)}.")
    for count, what, words in (
        (changes.lost, "only in the book now, and will be gone", changes.lost_words),
        (changes.back, "only in the backup, and will come back", changes.back_words),
        (changes.other, "will read as they did then", changes.other_words),
    ):
        if count:
            named = "; ".join(harmless(word) for word in words) + ("; …" if count > len(words) else "")
            lines.append(f"  {count} {what}: {named}")
    if not changes.lost + changes.back + changes.other:
        lines.append("  No promise would change.")
    if settings := _settings_in(changes, desk):
        lines.append(f"  settings that will be as they were then: {', '.join(settings)}")
    return lines


def _settings_in(changes: Difference, desk: Desk) -> list[str]:
    """Return the settings among what differs; the rest is what the program remembers for itself."""
    return [key for key in changes.settings if key in desk.preferences.all()]


def _counted(counts: Counts) -> str:
    return ", ".join(
        f"{number:,} {one if number == 1 else many}"
        for number, one, many in (
            (counts.promises, "promise", "promises"),
            (counts.people, "person", "people"),
            (counts.touches, "touch", "touches"),
        )
    )


def _counts_form(counts: Counts) -> dict[str, Any]:
    return {"promises": counts.promises, "people": counts.people, "touches": counts.touches}


def _listed_form(one: Listed, desk: Desk) -> dict[str, Any]:
    at = one.backup.at.astimezone(desk.clock.zone()).isoformat()
    counts = None if one.counts is None else _counts_form(one.counts)
    return {"file": str(one.backup.path), "at": at, "reason": one.backup.reason, "sealed": one.sealed, "counts": counts}


def _difference_form(changes: Difference, desk: Desk) -> dict[str, Any]:
    last = None if changes.last is None else changes.last.astimezone(desk.clock.zone()).isoformat()
    return {
        "now": _counts_form(changes.now),
        "then": _counts_form(changes.then),
        "last_changed": last,
        "gone": changes.lost,
        "back": changes.back,
        "other": changes.other,
        "settings": _settings_in(changes, desk),
    }
