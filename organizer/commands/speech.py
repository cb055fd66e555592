"""Plain English for what the program knows as codes and data."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from organizer.commands.server_words import server_words
from organizer.domain import errors
from organizer.domain.text import harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from organizer.domain.errors import OrganizerError
    from organizer.services.backups import Trouble
    from organizer.services.rescue import Rescued

_SAFE = "Nothing was changed."

EXIT_STATUS: dict[type[OrganizerError], int] = {
    errors.NoDisplay: 1,
    errors.Unusable: 2,
    errors.Ambiguous: 2,
    errors.NoSuchPromise: 3,
    errors.NoSuchPerson: 3,
    errors.BookUnavailable: 4,
    errors.BookTooNew: 4,
    errors.BookDamaged: 4,
    errors.NoKey: 4,
    errors.WrongKey: 4,
    errors.KeyLocked: 5,
    errors.BookBusy: 4,
    errors.DiskRefused: 4,
    errors.SecretsRefused: 5,
    errors.Unreachable: 6,
    errors.VerbDoesNotFit: 7,
    errors.KeyTaken: 7,
    errors.NoHotKeys: 7,
    errors.NothingToUndo: 7,
    errors.ChangedSince: 7,
}


def exit_status(error: OrganizerError) -> int:
    """Return the exit status that PRODUCT.md gives this error."""
    return EXIT_STATUS[type(error)]


def said(error: OrganizerError) -> str:
    """Say in one line what happened, what is safe and what to do."""
    return " ".join(_SAY[type(error)](error.data).split())


def rescued_said(rescued: Rescued) -> str:
    """Say that the book was damaged, what was done about it, and what, if anything, is missing."""
    if rescued.newest_gone and rescued.backup_at is None:
        return (
            f"What was written last was gone from beside the book ({rescued.kept} keeps what was found). Look whether the"
            " promises you captured last are there; all else is as it was."
        )
    if rescued.backup_at is None:
        source = "There was no backup, so all that could be read of it was brought into a new book"
    else:
        source = (
            f"The backup of {rescued.backup_at:%Y-%m-%d %H:%M} UTC took its place, and what was newer was brought over:"
            f" {rescued.promises} promises and {rescued.touches} touches"
        )
    missing = (
        "Nothing is missing."
        if rescued.complete
        else "Some of what was newer could not be read: look whether the promises you captured last are there."
    )
    return f"The book was damaged. {source}. {missing} The damaged files are kept in {rescued.kept}."


def trouble_said(trouble: Trouble) -> str:
    """Say that no backup could be made for a day."""
    since = "yet" if trouble.since is None else f"since {trouble.since:%Y-%m-%d %H:%M} UTC"
    return (
        f"No backup could be made in {trouble.where} {since}. The book itself is as it should be. Make room or allow"
        " writing there; then: organizer backup"
    )


def _unusable(data: Mapping[str, Any]) -> str:
    text = _shown(data.get("text", ""))
    reason = str(data.get("reason", ""))
    if reason in _UNUSABLE:
        return f"{_UNUSABLE[reason].format(text=text, **_others(data))} {_SAFE}"
    return f"{text or 'That'} cannot be used here. {_SAFE}"


_UNUSABLE = {
    "arguments": "{text}. Write it as: {usage}.",
    "no_command": "No command was named. See them all with: organizer --help.",
    "unknown_command": "There is no command {text}.{guess} See them all with: organizer --help.",
    "unknown_option": "{key} has no option {text}.{guess} Write it as: {usage}. Put -- before words that begin with a dash.",
    "no_value": "After {text} a value is missing. Give one, or leave {text} out.",
    "words_missing": "{key} lacks {text}. Write it as: {usage}.",
    "one_of_missing": "{key} lacks {text}: say whether they know. Write it as: {usage}.",
    "not_both": "{text} contradicts another option. Write it as: {usage}.",
    "too_many_words": "{key} takes no {text}. Write it as: {usage}. Put quotation marks around words that belong together.",
    "empty": "There are no words to keep. Type the promise the way you would say it.",
    "too_long": "The text has {length} characters, and at most {longest} are kept. Shorten it.",
    "too_much": "What was asked has {length} bytes, and the program takes {longest}. Put it into a file, and import that.",
    "half_characters": "The text holds characters that are no whole letters. Type or copy it again.",
    "in_the_future": "{text} is still to come, and --at is for what happened earlier. Give an earlier time.",
    "made_to_come": "{text} is still to come, and a promise was made at some time before now. Give an earlier time.",
    "in_the_past": "{text} is over already. Give a time to come.",
    "before_it_was_made": "{text} is before the promise was made. Give a later time.",
    "short_id": "{text} is too short for an id. Give 4 or more of its characters.",
    "no_count": "{text} is no number of rows. Give 1 or more.",
    "no_such_list": "No list is called {text}.",
    "too_many_operators": "A search has at most {most} operators. Leave some out.",
    "no_such_field": "No field is called {text}. There are: {choices}.{guess}",
    "no_such_kind": "No kind of touch is called {text}. There are: {choices}.",
    "no_such_circle": "No circle is called {text}. There are: {choices}.",
    "no_such_setting": "No setting is called {text}. There are: {choices}.{guess}",
    "no_such_value": "{text} is no value for {key}.{instead}",
    "no_such_time": "{text} is no time that is understood. Try: tomorrow 10, Friday 3pm, 2026-12-01.",
    "no_such_span": "{text} is no length of time that is understood. Try: 30 min, 2 hours, a week.",
    "no_such_zone": "No time zone is called {text}. Zones look like Europe/Paris.",
    "no_equals_sign": "{text} lacks its =. Write it as FIELD=VALUE, with quotation marks around several words.",
    "no_such_week": "No week is called {text}. Weeks look like 2026-W47.",
    "ends_before_it_begins": "An absence from {key} cannot end on {text}. Give the first day, then the last.",
    "no_such_template": "No draft is called {text}. There are: {choices}.",
    "no_date": "{text} is no ISO time. Write it as 2026-12-01 or 2026-12-01T15:00.",
    "no_file": "{text} cannot be read: {cause}.",
    "no_write": "{text} cannot be written: {cause}. The book is as it was.",
    "no_backup_file": "{text} is there and is no backup, so it was left as it is. Choose another name.",
    "no_recovery_key": "That is no recovery key{groups}. It has 13 groups of 5 letters and figures. Type it again.",
    "no_new_key": "There is no new key to type back. Begin with: organizer protect.",
    "other_recovery_key": "That is not the recovery key that was shown. Type it back as it was shown.",
    "is_the_book": "{text} could overwrite the book or a file that belongs to it. Choose another place or name.",
    "no_plain_file": "{text} is no plain file, so it was left as it is. Name another file, or none for standard output.",
    "no_book_file": "{text} is no book.jsonl file; other forms go out only. Export it as jsonl from where it came.",
    "bad_line": "Line {line} of {text} cannot be read: {cause}. Nothing of the file was taken; mend it, or add --skip-bad.",
    "cannot_wait": "{text} can only wait for something of theirs, and only if it is yours.",
    "same_person": "{text} is one and the same already.",
    "no_secret": "No secret came on standard input. Try: printf %s SECRET | organizer account add ADDRESS.",
    "no_user": "{text} lacks your name there. Write it as https://user@host/path, with %40 for an @ in the name.",
    "not_secure": "{text} would send your secret without protection. Write it with https or imaps.",
    "no_address": "{text} is no address of an account. Write it as imaps://user@host or https://user@host/path.",
    "secret_in_address": "The address holds a password. Take it out, and give it on standard input.",
    "unreadable_line": "{text} cannot be read as a line to parse. Mend its now, tz or people, or leave the line out.",
    "no_account": "There is no account {text}. Add it with: organizer account add ADDRESS.",
    "log_in_refused": "{text} answers, but refuses this name and secret. Add them again with: organizer account add ADDRESS.",
}


def _others(data: Mapping[str, Any]) -> dict[str, str]:
    choices = tuple(map(str, data.get("choices", ())))
    close = _nearest(str(data.get("text", "")), choices)
    return {
        "usage": str(data.get("usage", "organizer --help")),
        "length": str(data.get("length", "")),
        "longest": str(data.get("longest", "")),
        "choices": ", ".join(choices),
        "guess": f" Did you mean {close[0]}?" if close else "",
        "key": str(data.get("key", "")),
        "instead": _instead(choices, str(data.get("key", "")), close),
        "most": str(data.get("most", "")),
        "cause": _shown(data.get("cause", "")),
        "line": str(data.get("line", "")),
        "groups": _mistyped(data),
    }


def _mistyped(data: Mapping[str, Any]) -> str:
    groups = tuple(map(str, data.get("groups", ())))
    if groups:
        return f": look at {'group' if len(groups) == 1 else 'groups'} {', '.join(groups)}"
    return f": it has {data['length']} letters and figures instead of {data['longest']}" if "length" in data else ""


# What a value of a setting looks like.
_LIKE = {
    "language": "en",
    "day_first": "yes",
    "week_starts": "mon",
    "next_weekday": "following or nearest",
    "working_days": "mon,tue,wed,thu,fri",
    "work_begins": "09:00",
    "leaving": "17:00",
    "leaving_on": "fri=15:00",
    "morning": "09:00",
    "end_of_day": "17:00",
    "holidays": "2026-12-25,2026-12-26",
    "hide_names": "no",
    "holidays_of": "DE or US-CA",
    "day_before": "no",
    "second_folder": "/media/stick/backups",
    "tell_when_locked": "no",
    "review_on": "fri",
    "full_day": "5",
    "rhythm_customer": "30,60",
    "rhythm_internal": "14,30",
    "rhythm_personal": "14,30",
    "alerts": "lead=2h,hour_after=off",
    "alerts_customer": "lead=2h,day_before",
    "alerts_internal": "lead=30m",
    "alerts_personal": "off",
    "quiet_hours": "22:00-07:00",
    "announced_here": "yes",
}


def _nearest(word: str, choices: tuple[str, ...]) -> list[str]:
    """Return the choice that was probably meant, if any; the dashes of options say nothing."""
    bare = {choice.lstrip("-"): choice for choice in choices}
    return [bare[near] for near in difflib.get_close_matches(word[:_LONGEST_QUOTE].lstrip("-").lower(), bare, n=1)]


def _instead(choices: tuple[str, ...], key: str, close: list[str]) -> str:
    if close:
        return f" Did you mean {close[0]}? There are: {', '.join(choices)}."
    if choices:
        return f" Try: {', '.join(choices)}."
    return f" Write it as: {key}={_LIKE[key]}." if key in _LIKE else ""


def _ambiguous(data: Mapping[str, Any]) -> str:
    candidates = ", ".join(_shown(one) for one in data["candidates"])
    return f"{_shown(data['word'])} fits several: {candidates}. {_SAFE} Say which one."


def _no_promise(data: Mapping[str, Any]) -> str:
    return f"No promise has the id {_shown(data['word'])}. {_SAFE} Find it with: organizer list all."


def _no_person(data: Mapping[str, Any]) -> str:
    return f"Nobody here is called {_shown(data['word'])}. {_SAFE} Find them with: organizer people."


_DOES_NOT_FIT = {
    "kept": "It is kept already.",
    "got_it": "It has come already.",
    "let_go": "It was let go.",
    "open": "It is still open.",
    "mine": "It is a promise of yours.",
    "theirs": "You are waiting for it; it is not yours to do.",
    "once": "It does not come again.",
}


def _does_not_fit(data: Mapping[str, Any]) -> str:
    why = _DOES_NOT_FIT.get(str(data["state"]), "")
    remedy = "Open it again with: organizer reopen ID." if data["state"] in {"kept", "got_it", "let_go"} else ""
    return f"{data['verb']} does not fit {_shown(data.get('what', 'it'))!r}. {why} {_SAFE} {remedy}"


def _nothing_to_undo(data: Mapping[str, Any]) -> str:
    return f"There is nothing to {data['verb']}. {_SAFE}"


def _changed_since(data: Mapping[str, Any]) -> str:
    return (
        f"The {data['field']} was changed since, so this was not taken back. {_SAFE} Mend it with: organizer correct."
    )


def _unavailable(data: Mapping[str, Any]) -> str:
    return (
        f"The book at {data['path']} cannot be opened{_because(data)}. It was left as it is. Try again, or use --home."
    )


def _too_new(data: Mapping[str, Any]) -> str:
    return (
        f"The book at {data['path']} was written by a newer version of the program. It was left as it is."
        " Update the program, then open it again."
    )


def _damaged(data: Mapping[str, Any]) -> str:
    return (
        f"What is at {data['path']} is no sound book. It was left as it is, and nothing was written."
        " Move it to a safe place, then put back a copy you have of the book."
    )


_TYPE_IT = "Type the recovery key with: organizer --recovery-key COMMAND."


def _no_key(data: Mapping[str, Any]) -> str:
    return (
        f"The book at {data['path']} is sealed, and its key is not in the keyring. Nothing is lost, and nothing was"
        f" changed. {_TYPE_IT}"
    )


def _wrong_key(data: Mapping[str, Any]) -> str:
    return (
        f"The key at hand is not the one that the book at {data['path']} is sealed with. Nothing is lost, and nothing was"
        f" changed. {_TYPE_IT}"
    )


def _key_locked(data: Mapping[str, Any]) -> str:
    why = _SECRETS.get(str(data.get("reason")), "The keyring refused.")
    return (
        f"The book at {data['path']} is sealed. {why} Nothing is lost, and nothing was changed. Unlock the keyring, then try"
        f" again. {_TYPE_IT}"
    )


def _busy(data: Mapping[str, Any]) -> str:
    if data.get("reason") == "cut_off":
        return (
            f"The program that holds the book at {data['path']} ended before it had answered. What it had said is done;"
            " the rest may be. Look with: organizer list all."
        )
    return f"Another copy of the program holds the book at {data['path']} and does not answer. {_SAFE} Try again."


def _refused(data: Mapping[str, Any]) -> str:
    if data.get("spill"):
        kept = f"Your words are safe in {data['spill']} and come into the book at the next start."
    elif "spill" in data:
        kept = "Your words could not be put anywhere else: copy them from where you typed them."
    else:
        kept = "Nothing in the book was changed."
    return (
        f"The disk took no more at {data['path']}{_because(data)}. {kept} Make room or allow writing, then try again."
    )


def _because(data: Mapping[str, Any]) -> str:
    return f": {data['reason']}" if data.get("reason") else ""


_SECRETS = {
    "none": "This desktop has no keyring that keeps secrets safe.",
    "unsafe": "The keyring here keeps secrets as plain text, so it is not used.",
    "locked": "The keyring is locked.",
    "silent": "The keyring did not answer.",
}


def _secrets(data: Mapping[str, Any]) -> str:
    why = _SECRETS.get(str(data.get("reason")), "The keyring refused.")
    return f"{why} The secret was kept nowhere. Unlock or install a keyring, then try again."


def _unreachable(data: Mapping[str, Any]) -> str:
    return server_words(data, _shown(data["address"]))


_NO_DISPLAY = {
    "no_display": "No window can be shown: there is no display here.",
    "dead_display": "No window can be shown: the display {display} does not answer.",
    "missing_library": "No window can be shown: {library} is missing.",
}


def _no_display(data: Mapping[str, Any]) -> str:
    why = _NO_DISPLAY[str(data["reason"])].format(**data)
    return f"{why} The book is safe; organizer add and organizer list work here."


_SAY: dict[type[OrganizerError], Callable[[Mapping[str, Any]], str]] = {
    errors.Unusable: _unusable,
    errors.Ambiguous: _ambiguous,
    errors.NoSuchPromise: _no_promise,
    errors.NoSuchPerson: _no_person,
    errors.VerbDoesNotFit: _does_not_fit,
    errors.NothingToUndo: _nothing_to_undo,
    errors.ChangedSince: _changed_since,
    errors.BookUnavailable: _unavailable,
    errors.BookTooNew: _too_new,
    errors.BookDamaged: _damaged,
    errors.NoKey: _no_key,
    errors.WrongKey: _wrong_key,
    errors.KeyLocked: _key_locked,
    errors.BookBusy: _busy,
    errors.DiskRefused: _refused,
    errors.SecretsRefused: _secrets,
    errors.Unreachable: _unreachable,
    errors.NoDisplay: _no_display,
    errors.KeyTaken: lambda data: f"Another program has {data['keys']}. {_SAFE} Choose another key.",
    errors.NoHotKeys: lambda data: (
        f"The key {data['keys']} cannot be had here. {_SAFE} Let the desktop run this instead: organizer capture."
    ),
}

_LONGEST_QUOTE = 120


def _shown(text: object) -> str:
    """Return foreign text as one short, harmless line."""
    line = harmless(str(text)[: 10 * _LONGEST_QUOTE])
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"
