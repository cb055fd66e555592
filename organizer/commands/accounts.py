"""Accounts on the command line: add, test, remove, and synchronise."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organizer.commands.calls import err, out
from organizer.commands.progress import telling
from organizer.commands.server_words import server_words
from organizer.commands.speech import exit_status, said
from organizer.commands.words import moment_words
from organizer.domain.errors import Unusable
from organizer.domain.text import harmless
from organizer.services.sync.account_address import address_from

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator

    from organizer.commands.calls import Call, Desk, Said, Saying
    from organizer.services.sync.account_keeping import Tried, Went
    from organizer.services.sync.accounts import Account

_KEYRING, _FAILED = 5, 6
_SHORT_ID = 8
_MOST_NAMED, _LONGEST_NAMED = 3, 60
# Fewer tasks than this are there before anybody asks how far it is.
_WORTH_TELLING = 50


def account(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:
    """Add, try or remove an account, or show them all."""
    if args.what == "list":
        yield from _listed(args, desk)
        return 0
    address = args.address or ""
    if not address:
        raise Unusable(reason="no_address", text=address)
    if address.startswith(("/", "~", ".")):
        address = (call.folder / Path(address).expanduser()).resolve().as_uri().replace("file:", "folder:", 1)
    elif "://" not in address and "@" in address and args.what == "add":
        # A mail address alone: the tasks are looked for behind its @ (RFC 6764).
        address = address_from("caldav", "", address)
    if args.what == "remove":
        yield from desk.accounts.remove(address)
        yield out(f"Removed {harmless(address)} and its secret. Your promises stay, here and there.")
        return 0
    if args.what in {"pause", "resume"}:
        desk.accounts.pause(address, paused=args.what == "pause")
        yield out(
            f"{harmless(address)} is {'left alone until you resume it' if args.what == 'pause' else 'synchronised again'}."
        )
        return 0
    adds = args.what == "add"
    work = desk.accounts.add(address, call.stdin.rstrip("\r\n")) if adds else desk.accounts.test(address)
    tried: Tried = yield from _quietly(work)
    name = harmless(tried.account.name or tried.account.place)
    kinds = {
        "folder": "which is looked into",
        "imap": f"with the folder {name}",
        "carddav": f"with the address book {name}",
    }
    kind = kinds.get(tried.account.kind, f"with the list {name}")
    yield out(f"{'Added' if adds else 'It works:'} {harmless(address)}, {kind}.")
    for other, url in tried.others:
        yield out(
            f"There is also {harmless(other) or 'a list'}; to use that one, add {harmless(url)} with your name in it."
        )
    if adds:
        yield out("Synchronise now with: organizer sync.")
    return 0


def _listed(args: argparse.Namespace, desk: Desk) -> Generator[Said, None, None]:
    forms = [_form(one, desk) for one in desk.accounts.all()]
    if args.json:
        yield out(json.dumps(forms, ensure_ascii=False))
        return
    for form in forms:
        yield out(f"{harmless(form['address'])}  {form['says']}")
    if not forms:
        yield out(
            "There are no accounts. Add one with: printf %s SECRET | organizer account add https://user@host/path."
        )


def sync(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001 - all commands are called alike
    """Synchronise all accounts now."""
    if args.put_back or args.delete:
        count = desk.accounts.answer(put_back=args.put_back)
        if not args.json:
            undo = " Take it back with: organizer undo" if count and not args.put_back else ""
            yield out(f"{count} {'put back' if args.put_back else 'deleted here'}.{undo}")
    went: tuple[Went, ...] = yield from telling(desk.accounts.sync(), at_least=_WORTH_TELLING)
    if args.json:
        yield out(json.dumps([_form(one.account, desk) | _counts(one) for one in went], ensure_ascii=False))
    elif not went:
        yield from _listed(args, desk)
    status = 0
    for one in went:
        if one.error is not None:
            yield err(said(one.error))
            status = max(status, _KEYRING if exit_status(one.error) == _KEYRING else _FAILED)
        elif not args.json:
            yield out(f"{harmless(one.account.address)}: {_done(one, desk)}")
    return status


def _done(went: Went, desk: Desk) -> str:
    """Say what was done, in one line."""
    done = went.outcome
    parts = [
        (done.new, "new here"),
        (done.people, "people new or added to"),
        (done.changed, "changed here"),
        (done.deleted, "deleted here"),
        (done.written, "written there"),
        (done.deleted_there, "deleted there"),
    ]
    words = ", ".join(f"{count} {what}" for count, what in parts if count) or "nothing was new"
    words += " (organizer undo brings back what was deleted)" if done.deleted else ""
    asks = f" {_question(went.account, desk)}" if done.asked else ""
    ids = ", ".join(one[:_SHORT_ID] for one in done.both)
    both = f" Changed in two places at once, and both are kept: organizer show {ids}." if ids else ""
    unread = (
        f" {done.unreadable} could not be read and {_aside(went.account, done.unreadable)}.{_named(went.account, desk)}"
        if done.unreadable
        else ""
    )
    kept = f" {_unwanted(done.unwanted)}" if done.unwanted else ""
    waits = f" {done.unsettled} may still be being written, and will be taken later." if done.unsettled else ""
    return f"{words}.{both}{unread}{kept}{waits}{asks}"


def _aside(account: Account, count: int) -> str:
    """Say where what could not be read is now."""
    if account.kind == "folder":
        return f"{'lies' if count == 1 else 'lie'} in its folder unread, with the reason"
    return f"{'was' if count == 1 else 'were'} left alone there"


def _named(account: Account, desk: Desk) -> str:
    """Name the mails that could not be read, the newest first, by what of them can be."""
    named = []
    for one in reversed(account.aside[-_MOST_NAMED:]):
        when = _moment(one["date"], desk) if one["date"] else ""
        named.append(", ".join(filter(None, (harmless(one["subject"]), harmless(one["sender"]), when))))
    words = "; ".join(filter(None, named))
    more = f" and {len(account.aside) - _MOST_NAMED} more" if len(account.aside) > _MOST_NAMED else ""
    return f" {words}{more}." if words else ""


def _unwanted(count: int) -> str:
    return f"{count} {'was' if count == 1 else 'were'} not taken there, and {'stands' if count == 1 else 'stand'} here alone."


def _question(account: Account, desk: Desk) -> str:
    count, gone = account.asked, desk.accounts.asked_about(account)
    what = "1 promise is" if count == 1 else f"{count} promises are"
    named = "; ".join(harmless(one.what)[:_LONGEST_NAMED] for one in gone[:_MOST_NAMED])
    more = f" and {len(gone) - _MOST_NAMED} more" if len(gone) > _MOST_NAMED else ""
    return (
        f"{what} gone from there, and it is not certain that somebody deleted them: {named}{more}. Nothing was deleted here."
        " Put them back with: organizer sync --put-back; or delete them here with: organizer sync --delete."
    )


def _counts(went: Went) -> dict[str, Any]:
    done = went.outcome
    return {
        "new": done.new,
        "changed": done.changed,
        "deleted": done.deleted,
        "written": done.written,
        "deleted_there": done.deleted_there,
        "unreadable": done.unreadable,
        "unwanted": done.unwanted,
        "both": list(done.both),
    }


def _form(one: Account, desk: Desk) -> dict[str, Any]:
    return {
        "address": one.address,
        "kind": one.kind,
        "list": one.name,
        "ok": not one.failure,
        "says": _state(one, desk),
        "last_success": one.succeeded_at or None,
        "failing_since": one.failing_since or None,
        "paused": one.paused,
        "asked": one.asked,
    }


def _state(one: Account, desk: Desk) -> str:
    """Say how an account is: when it last worked, since when and why it fails, and when it is tried again."""
    now = desk.clock.now()
    parts = [f"Last in step {_moment(one.succeeded_at, desk)}." if one.succeeded_at else "Never in step yet."]
    if one.paused:
        return " ".join(["Paused.", *parts])
    if one.failing_since:
        minutes = max((desk.accounts.next_try(one, now) - now) // timedelta(minutes=1) + 1, 1)
        parts.append(f"Failing since {_moment(one.failing_since, desk)}.")
        parts.append(f"Next try within {'a minute' if minutes == 1 else f'{minutes} minutes'}.")
        parts.append(server_words({"reason": one.failure}, "It"))
    if one.unreadable:
        parts.append(f"{one.unreadable} could not be read, and {_aside(one, one.unreadable)}.{_named(one, desk)}")
    if one.unwanted:
        parts.append(_unwanted(one.unwanted))
    if one.asked:
        parts.append(_question(one, desk))
    return " ".join(parts)


def _moment(iso: str, desk: Desk) -> str:
    return moment_words(datetime.fromisoformat(iso), desk.clock.now(), desk.clock.zone())


def _quietly(work: Generator[Any, None, Any]) -> Generator[None, None, Any]:
    """Do long work, letting others breathe between its steps."""
    try:
        while True:
            next(work)
            yield None
    except StopIteration as ended:
        return ended.value
