"""Plain English for words, arguments and files that cannot be used as they are."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from organizer.domain.text import harmless

if TYPE_CHECKING:
    from collections.abc import Mapping

SAFE = "Nothing was changed."
_LONGEST_QUOTE = 120


def unusable(data: Mapping[str, Any]) -> str:
    """Say what cannot be used, why, and what to do instead."""
    text = shown(data.get("text", ""))
    reason = str(data.get("reason", ""))
    if reason in _UNUSABLE:
        said = _UNUSABLE[reason].format(text=text or '""', **_others(data))
        return f"{said} {SAFE}"
    return f"{text or 'That'} cannot be used here. {SAFE}"


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
    "no_words": "There are no words for {key}. Write some, with quotation marks around them.",
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
    "no_write": "{text} cannot be written: {cause}. The book is as it was. Name a file in a folder that is there and yours.",
    "no_home": "{text} cannot hold a book: {cause}. Name a folder after --home, or in ORGANIZER_HOME.",
    "home_gone": "{text} is not there, nor the folder around it, so no new book was begun. Plug in the disk it is on, or make that"
    " folder first.",
    "disk_gone": "{text} was on a disk that is not there now, so no new book was begun. Plug it in, or name another folder after"
    " --home, or in ORGANIZER_HOME.",
    "no_backup_file": "{text} is there and is no backup, so it was left as it is. Choose another name.",
    "no_recovery_key": "That is no recovery key{groups}. It has 13 groups of 5 letters and figures. Type it again.",
    "no_recovery_key_came": "No recovery key came on standard input. Type it when it is asked for, or leave --recovery-key out.",
    "no_new_key": "There is no new key to type back. Begin with: organizer protect.",
    "other_recovery_key": "That is not the recovery key that was shown. Type it back as it was shown.",
    "is_the_book": "{text} could overwrite the book or a file that belongs to it. Choose another place or name.",
    "too_large": "{text} is larger than {longest} MB, more than is read at once. Split it, and import the parts.",
    "no_plain_file": "{text} is no plain file, so it was left as it is. Name another file, or none for standard output.",
    "no_book_file": "{text} is no book.jsonl file; other forms go out only. Export it as jsonl from where it came.",
    "bad_line": "Line {line} of {text} cannot be read: {cause}. Nothing of the file was taken; mend it, or add --skip-bad.",
    "cannot_wait": "{text} can only wait for something of theirs, and only if it is yours.",
    "same_person": "{text} is one and the same already.",
    "no_secret": "No secret came on standard input. Try: printf %s SECRET | organizer account add ADDRESS.",
    "no_list": "{text} is no list that is understood: book.jsonl, a Todoist CSV, Taskwarrior or Google Tasks JSON, todo.txt,"
    " a calendar's tasks (.ics) or vCards.",
    "not_opened": "{text} cannot be opened here. Mails, cards, calendars, notes and pictures can.",
    "no_server": "There is no server to ask. Give its address.",
    "no_name": "Your name on the server is missing. Give it.",
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
        "cause": shown(data.get("cause", "")),
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
    "upcoming_days": "14",
    "rhythm_customer": "30,60",
    "rhythm_internal": "14,30",
    "rhythm_personal": "14,30",
    "alerts": "lead=2h,hour_after=off",
    "alerts_customer": "lead=2h,day_before",
    "alerts_internal": "lead=30m",
    "alerts_personal": "off",
    "quiet_hours": "22:00-07:00",
    "announced_here": "yes",
    "theme": "system, light or dark",
    "contrast": "system, high or normal",
    "text_size": "100, from 80 to 200",
    "compact": "no",
    "motion": "system or off",
    "system_font": "no",
    "speech": "system, en, de or fr",
    "single_keys": "yes",
    "hot_key_offered": "yes",
    "waiting_by": "time or person",
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


def shown(text: object) -> str:
    """Return foreign text as one short, harmless line."""
    line = harmless(str(text)[: 10 * _LONGEST_QUOTE])
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"
