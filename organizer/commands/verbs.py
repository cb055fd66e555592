"""The verbs: what a person does to a promise, and mending."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from organizer.commands import reading_words as read
from organizer.commands.calls import Said, err, out
from organizer.commands.json_forms import person_form, promise_form
from organizer.commands.words import due_words, moment_words, promise_sentence
from organizer.domain.errors import NoSuchPerson, NoSuchPromise, Unusable, VerbDoesNotFit
from organizer.domain.recurring import is_understood
from organizer.domain.snoozing import rings_before, until_back_at_latest
from organizer.domain.text import clean_line, harmless, typed_line
from organizer.domain.when import passes_at

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from organizer.commands.calls import Call, Desk, Saying
    from organizer.domain.line import Reading, Warned
    from organizer.domain.promises import Promise
    from organizer.services.actions import Done

_OFTEN = 3
_DID = {
    "capture": "Saved",
    "keep": "Kept",
    "update": "Updated",
    "repromise": "Moved",
    "chased": "Chased",
    "thank": "Thanked",
    "letgo": "Let go",
    "gotit": "Got it",
    "nudge": "Nudged",
    "skip": "Skipped",
    "snooze": "Snoozed",
    "near-miss": "Near miss",
    "correct": "Corrected",
    "delete": "Deleted",
    "delete-elsewhere": "Deleted in another place",
    "reopen": "Open again",
    "touch": "Noted",
    "answered": "They answered",
    "question": "Question noted",
    "hang": "Hangs on",
    "merge": "Joined",
    "person": "Changed",
    "import": "Imported",
    "restore": "Restored",
}


_END_ONE = ("keep", "letgo", "gotit", "skip")


def add(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001 - all commands are called alike
    """Capture a line."""
    at = read.moment(desk, args.at)
    line = typed_line(" ".join(args.text))
    reading = desk.capturing.read(clean_line(line), at)
    done = desk.capturing.capture(reading, source="cli", at=at, line=line)
    yield from _tell(args, desk, done)
    for warned in reading.warnings:
        yield err(_pointed_out(warned, reading, desk, done.promise))
    return 0


def _pointed_out(warned: Warned, reading: Reading, desk: Desk, saved: Promise | None) -> str:
    """Say what is to be pointed out about a line, and how to mend it."""
    other = reading.other_due
    second = "the other" if other is None else due_words(other, desk.clock.now(), desk.clock.zone(), in_full=True)
    named = "ID" if saved is None else saved.id[:8]
    return _POINTED_OUT[warned.code].format(harmless(warned.text), other=second, id=named)


_POINTED_OUT = {
    "past": "{} is over already. Was another day meant? Mend it with: organizer correct {id} due=WHEN",
    "no_such_date": "{} is no day or time that exists, so it stays in the words. Mend it with: organizer correct {id} due=WHEN",
    "no_such_time": "{} is no time that exists, so it stays in the words. Mend it with: organizer correct {id} due=WHEN",
    "no_such_channel": "{} is no channel, so it stays in the words. Mend it with: organizer correct {id} channel=CHANNEL",
    "several_people": "{} may be several people; it was noted as it stands. Mend it with: organizer correct {id} to=NAME",
    "nearly_named": "{} is nearly the name that was taken. Is somebody else meant? Mend it with: organizer correct {id} to=NAME",
    "too_long": "Only the first 4,000 characters were read. The rest stays in the words.",
    "other_weekday": "{} is no such weekday; the date was taken. Mend it with: organizer correct {id} due=WHEN",
    "two_readings": "{} can be read in two ways; the likelier was taken, not {other}. "
    "Mend it with: organizer correct {id} due=WHEN",
}


def verb(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001
    """Do the verb that `args.command` names to the promise that `args.id` begins."""
    promise_id = desk.reader.id_of(args.id)
    if args.command == "delete":
        return (yield from _tell_deleted(args, desk, promise_id))
    if args.command == "snooze":
        return (yield from _snooze(args, desk, promise_id))
    at = read.moment(desk, getattr(args, "at", None))
    was_message = desk.actions.promise(promise_id).kind == "message"
    done = _DO[args.command](args, desk, promise_id, at)
    yield from _tell(args, desk, done)
    if done.verb == "update" and was_message and done.promise and done.promise.is_open and not args.json:
        yield out(f"  It goes on as a promise. Was that all? organizer keep {promise_id[:8]}")
    if args.command == "repromise":
        due, now, zone = read.when(desk, args.when, at), desk.clock.now(), desk.clock.zone()
        if passes_at(due, zone) <= now:
            yield err(_POINTED_OUT["past"].format(due_words(due, now, zone, in_full=True), id=promise_id[:8]))
    if done.verb == "near-miss" and not args.json:
        yield from _offer(desk, done, "apology.near", "apology")
    if done.verb == "repromise" and not args.json:
        yield from _advise(desk, promise_id)
    return 0


def _advise(desk: Desk, promise_id: str) -> Iterator[Said]:
    """Ask of a promise of mine that was moved often whether it should not be let go, or made smaller."""
    view = desk.reader.promise(promise_id)
    if view.promise.is_mine and view.moves >= _OFTEN:
        short = promise_id[:8]
        yield out(f"It was moved {view.moves} times. Say no, or make it smaller?")
        yield out(f"  organizer letgo {short} --told, or organizer correct {short} what=WORDS")


def _keep(args: argparse.Namespace, desk: Desk, promise_id: str, at: datetime | None) -> Done:
    question = None if args.question is None else read.text_of([args.question], "the question")
    return desk.actions.keep(promise_id, question=question, at=at)


def _update(args: argparse.Namespace, desk: Desk, promise_id: str, at: datetime | None) -> Done:
    return desk.actions.update_in_words(promise_id, read.text_of(args.text, "the update"), at=at)


def _repromise(args: argparse.Namespace, desk: Desk, promise_id: str, at: datetime | None) -> Done:
    return desk.actions.repromise(promise_id, read.when(desk, args.when, at), told=args.told, at=at)


def _let_go(args: argparse.Namespace, desk: Desk, promise_id: str, at: datetime | None) -> Done:
    return desk.actions.let_go(promise_id, told=args.told, at=at)


def _snooze(args: argparse.Namespace, desk: Desk, promise_id: str) -> Saying:
    now, zone = desk.clock.now(), desk.clock.zone()
    until_back = " ".join(args.span).lower() in _UNTIL_BACK
    if until_back:
        until = until_back_at_latest(now, zone, desk.preferences.settings())
        says = f"Snoozed until you are back, at the latest {moment_words(until, now, zone)}"
    else:
        until = read.until(desk, args.span, read.moment(desk, args.at) or now)
        says = f"Snoozed until {moment_words(until, now, zone)}"
    if until <= now:
        raise Unusable(reason="in_the_past", text=" ".join(args.span))
    done = desk.actions.snooze(promise_id, until, until_back=until_back)
    view = desk.reader.promise(promise_id)
    rings = rings_before(view.promise, view.alerts, until, zone)
    if rings is not None:
        says += f", but it still rings at its time, {moment_words(rings, now, zone)}"
    return (yield from _tell(args, desk, done, says))


_UNTIL_BACK = ("until back", "until i am back", "back")


def _near_miss(args: argparse.Namespace, desk: Desk, promise_id: str, at: datetime | None) -> Done:
    return desk.actions.near_miss(promise_id, read.text_of(args.text, "the near miss") if args.text else "", at=at)


def _correct(args: argparse.Namespace, desk: Desk, promise_id: str, _at: datetime | None) -> Done:
    fields = read.promise_fields(desk, args.fields)
    if fields.get("grade") is not None and (view := desk.reader.promise(promise_id)).grade is None:
        raise VerbDoesNotFit(verb="grade", state="ungraded", what=view.promise.what)
    return desk.actions.correct(promise_id, fields)


_DO: dict[str, Callable[[argparse.Namespace, Desk, str, datetime | None], Done]] = {
    "keep": _keep,
    "update": _update,
    "repromise": _repromise,
    "chased": lambda _args, desk, promise_id, at: desk.actions.chased(promise_id, at=at),
    "letgo": _let_go,
    "gotit": lambda _args, desk, promise_id, at: desk.actions.got_it(promise_id, at=at),
    "nudge": lambda _args, desk, promise_id, at: desk.actions.nudge(promise_id, at=at),
    "skip": lambda _args, desk, promise_id, at: desk.actions.skip(promise_id, at=at),
    "near-miss": _near_miss,
    "correct": _correct,
    "reopen": lambda _args, desk, promise_id, _at: desk.actions.reopen(promise_id),
}


def thank(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001
    """Thank a person, or for a promise."""
    text = read.text_of(args.text, "the thanks") if args.text else ""
    at = read.moment(desk, args.at)
    promise_id = _promise_meant(args.whom, desk)
    if promise_id is None:
        done = desk.actions.thank_person(desk.reader.person_named(args.whom).id, text, at=at)
    else:
        done = desk.actions.thank(promise_id, text, at=at)
    yield from _tell(args, desk, done)
    return 0


def _promise_meant(word: str, desk: Desk) -> str | None:
    """Return the id of the promise that a word begins; None if it is a name, as "Abbe" is."""
    if not read.looks_like_an_id(word):
        return None
    try:
        return desk.reader.id_of(word)
    except NoSuchPromise:
        try:
            desk.reader.person_named(word)
        except NoSuchPerson:
            pass
        else:
            return None
        raise


def touch(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001
    """Note any contact."""
    done = desk.actions.touch(
        desk.reader.person_named(args.name).id,
        kind=args.kind,
        text=read.text_of(args.text, "the touch"),
        direction="in" if args.incoming or args.kind in {"chased", "complaint", "praise"} else "out",
        channel=args.channel,
        promise_id=None if args.promise is None else desk.reader.id_of(args.promise),
        at=read.moment(desk, args.at),
    )
    yield from _tell(args, desk, done)
    if not args.json and args.kind in _DUE_THEN:
        yield from _offer(desk, done, *_DUE_THEN[args.kind])
    return 0


# What is due after something was heard: the template of its draft, and the kind of touch that it is.
_DUE_THEN = {"complaint": ("apology.complaint", "apology"), "praise": ("thanks.praise", "thanks")}


def _offer(desk: Desk, done: Done, kind: str, touch: str) -> Iterator[Said]:
    """Offer a word that is due: a draft of it, and how to note that it was said."""
    import shlex

    from organizer.domain.drafting import called, draft, template

    to = done.person.id if done.person is not None else done.promise.to if done.promise is not None else None
    if to is None:
        return
    name = desk.reader.person(to).person.name
    fields = {"name": called(name), "what": None if done.promise is None else done.promise.what}
    words = template(kind, desk.preferences.settings().language, desk.preferences.templates())
    yield out(f"  A draft: {harmless(draft(words, fields))}")
    yield out(f"  Said it? organizer touch {shlex.quote(harmless(name))} --kind {touch} TEXT")


def merge(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001
    """Join two people who are one."""
    reader = desk.reader
    yield from _tell(
        args, desk, desk.actions.merge(reader.person_named(args.name).id, reader.person_named(args.into).id)
    )
    return 0


def take_back(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001
    """Take the last step back, or do it again."""
    work = desk.actions.undo_in_slices() if args.command == "undo" else desk.actions.redo_in_slices()
    done: Done
    while True:
        try:
            next(work)
        except StopIteration as ended:
            done = ended.value
            break
        yield None
    what = f"{'Took back' if args.command == 'undo' else 'Did again'} “{_DID[done.verb]}”"
    if args.json:
        form = None
        if done.promise is not None:
            form = promise_form(desk.reader.promise(done.promise.id), desk.clock.now(), desk.clock.zone())
        yield out(json.dumps({args.command: done.verb, "promise": form}, ensure_ascii=False))
    elif done.promise is not None:
        view = desk.reader.promise(done.promise.id)
        yield out(promise_sentence(what, view, desk.clock.now(), desk.clock.zone()))
    else:
        yield out(f"{what}.")
    return 0


def _tell(args: argparse.Namespace, desk: Desk, done: Done, says: str = "") -> Saying:
    """Say what was done; `says` instead of the usual word for the verb."""
    now, zone = desk.clock.now(), desk.clock.zone()
    if done.promise is not None:
        view = desk.reader.promise(done.promise.id)
        if args.json:
            yield out(json.dumps(promise_form(view, now, zone), ensure_ascii=False))
            return 0
        yield out(promise_sentence(says or _DID[done.verb], view, now, zone))
        if done.next is not None:
            yield out(promise_sentence("Next", desk.reader.promise(done.next.id), now, zone))
        elif args.command in _END_ONE and view.promise.repeat and not is_understood(view.promise.repeat):
            yield out("It returns by a rule that is not followed here. Capture the next one yourself.")
        if done.verb == "gotit":
            for mine in desk.reader.hanging_on(done.promise.id):
                yield out(promise_sentence("Waited for it", mine, now, zone))
                yield out(f"  By when now? organizer repromise {mine.promise.id[:8]} WHEN (--told|--not-told)")
    elif done.person is not None:
        person = desk.reader.person(done.person.id)
        line = json.dumps(person_form(person, zone), ensure_ascii=False) if args.json else ""
        yield out(line or f"{_DID[done.verb]}: {harmless(person.person.name)}.")
    return 0


def _tell_deleted(args: argparse.Namespace, desk: Desk, promise_id: str) -> Saying:
    view = desk.reader.promise(promise_id)
    desk.actions.delete(promise_id)
    zone = desk.clock.zone()
    if args.json:
        yield Said("out", json.dumps(promise_form(view, desk.clock.now(), zone), ensure_ascii=False) + "\n")
    else:
        yield out(promise_sentence("Deleted", view, desk.clock.now(), zone) + " Take it back with: organizer undo")
    return 0
