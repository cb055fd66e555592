"""Import, export, settings, check and doctor."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from organizer.commands.calls import Said, err, out
from organizer.commands.progress import said_if_long, telling
from organizer.commands.words import due_words
from organizer.domain.errors import Unusable
from organizer.domain.text import harmless

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from organizer.commands.calls import Call, Desk, Saying
    from organizer.services.moving.interchange import Plan
    from organizer.services.moving.portability import Taken
    from organizer.services.ports import Finding, Prover

_SHOWN = 20
_SEVERAL = {"promise": "promises", "person": "people", "touch": "touches"}


def bring_in(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:
    """Take in files; progress goes to standard error."""
    files = [call.folder / name for name in args.files]
    if args.dry_run:
        plan = yield from telling(desk.portability.look_into(files, skip_bad=args.skip_bad))
        yield from _shown(plan, args, desk)
        return 0
    taken = yield from telling(desk.portability.bring_in(files, skip_bad=args.skip_bad))
    for skipped in taken.skipped:
        yield err(f"Line {skipped.line} of {skipped.file} was left out: {skipped.cause}.")
    if args.json:
        counts = {"people": taken.people, "promises": taken.promises, "touches": taken.touches}
        yield out(json.dumps(counts | {"unchanged": taken.unchanged, "skipped": len(taken.skipped)}))
    else:
        yield out(_imported(taken))
    return 0


def _shown(plan: Plan, args: argparse.Namespace, desk: Desk) -> Iterator[Said]:
    """Say what an import would take in."""
    counts = {
        "people": len(plan.people) + len(plan.newcomers),
        "promises": len(plan.promises),
        "touches": len(plan.touches),
    }
    if args.json:
        yield out(json.dumps(counts | {"unchanged": plan.known, "skipped": len(plan.skipped)}))
        return
    names = {person.id: person.name for person in plan.people.values()}
    now, zone = desk.clock.now(), desk.clock.zone()
    for promise in islice(plan.promises.values(), _SHOWN):
        to = (
            f", {'from' if promise.side == 'theirs' else 'to'} {names.get(promise.to, promise.to)}"
            if promise.to
            else ""
        )
        due = f", by {due_words(promise.due, now, zone)}" if promise.due is not None else ""
        ended = "" if promise.is_open else " (done)"
        yield out(harmless(f"{promise.what}{to}{due}{ended}"))
    for person in islice(plan.people.values(), _SHOWN):
        yield out(harmless(", ".join(filter(None, (person.name, *person.email, *person.phone)))))
    known = f" {plan.known} rows are here already." if plan.known else ""
    yield out(
        f"{_counted(counts['promises'], 'promise')}, {_counted(counts['people'], 'person')} and"
        f" {_counted(counts['touches'], 'touch')} would come in.{known}"
        " Nothing was changed. Take them in by the same command without --dry-run."
    )


def _imported(taken: Taken) -> str:
    if not taken.promises + taken.people + taken.touches:
        known = f"; all {taken.unchanged} rows were here already" if taken.unchanged else ""
        return f"Nothing new was in it{known}. The book is as it was."
    back = (
        f" {taken.back} of them had been deleted here, and {'is' if taken.back == 1 else 'are'} back."
        if taken.back
        else ""
    )
    return (
        f"Imported {_counted(taken.promises, 'promise')}, {_counted(taken.people, 'person')},"
        f" {_counted(taken.touches, 'touch')};"
        f" {taken.unchanged} were here already.{back} Take it back with: organizer undo"
    )


def _counted(number: int, one: str) -> str:
    return f"{number} {one if number == 1 else _SEVERAL[one]}"


def give_out(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:
    """Write the book out, to a file or to standard output."""
    if args.json and args.file is None and args.format != "jsonl":
        raise Unusable(reason="no_such_value", key="--format with --json", text=args.format, choices=("jsonl",))
    chunks = desk.portability.give_out(args.format)
    if args.file is None:
        for chunk in chunks:
            yield Said("out", chunk)
            yield None
        return 0
    path = call.folder / args.file
    for _ in desk.portability.write_file(path, chunks):
        yield None
    yield out(json.dumps({"file": str(path)}) if args.json else f"Exported to {path}.")
    return 0


def settings(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001 - all commands are called alike
    """Show all settings, show one, or set one."""
    preferences = desk.preferences
    if args.setting is None:
        shown = preferences.all()
    else:
        key, equals, value = args.setting.partition("=")
        if equals:
            preferences.set(key, value)
        shown = {key: preferences.get(key)}
    if args.json:
        yield out(json.dumps(shown, ensure_ascii=False))
    else:
        yield out("\n".join(f"{key}={value}" for key, value in shown.items()))
    # What it changes of alerts and moments is told as it is from now on.
    yield from said_if_long(desk.rejudging.catch_up())
    return 0


def check(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001
    """Check the book."""
    found: list[Finding] = []
    yield from _tell(args, desk.checker.look(), found)
    return (yield from _sum_up(args, found))


def doctor(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:
    """Say what works here; on a terminal, have the button of a notification pressed."""
    return (yield from examined(args, desk.doctor, call))


def examined(args: argparse.Namespace, doctor: Prover, call: Call) -> Saying:
    """Say what the doctor finds, with the book or without."""
    found: list[Finding] = []
    yield from _tell(args, doctor.look(), found)
    if call.is_terminal:
        if any(part.part == "notifications" and part.ok for part in found):
            yield err("A notification was sent. Press its button within 20 seconds.")
        yield from _tell(args, doctor.prove(), found)
    return (yield from _sum_up(args, found))


def _tell(args: argparse.Namespace, parts: Iterable[Finding | None], found: list[Finding]) -> Iterator[Said | None]:
    """Say what is found as it comes, and add it to `found`."""
    for part in parts:
        if part is not None:
            found.append(part)
            if not args.json:
                yield out(f"{'✓' if part.ok else '✗'} {part.part}: {part.says}")
        yield None


def _sum_up(args: argparse.Namespace, found: list[Finding]) -> Saying:
    if args.json:
        yield out(json.dumps([{"part": p.part, "ok": p.ok, "says": p.says} for p in found], ensure_ascii=False))
    return 0 if all(part.ok for part in found) else 1
