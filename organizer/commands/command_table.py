"""Every command: how it is written, what it does, and the words it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain.errors import Unusable
from organizer.domain.line import CHANNELS
from organizer.domain.touches import TOUCH_KINDS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

PROGRAM = "organizer"
USAGE = "organizer [--home DIR] [--json] COMMAND …"
LISTS = ("today", "overdue", "upcoming", "waiting", "open", "closed", "all")
_ACCOUNT_VERBS = ("add", "test", "remove", "pause", "resume", "list")
FORMATS = ("jsonl", "csv", "ics", "md")
_FEWEST_ROWS, _MOST_ROWS = 1, 1_000_000_000
_ROWS_FOUND = 50


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `usage` are its words and options as they are written, `says` what it does, without a full stop."""

    usage: str
    says: str
    fill: Callable[[argparse.ArgumentParser], None]


def _id(made: argparse.ArgumentParser) -> None:
    made.add_argument("id", metavar="ID", help="any unique beginning of it, of 4 or more characters")


def _verb(made: argparse.ArgumentParser) -> None:
    _id(made)
    _at(made)


def _at(made: argparse.ArgumentParser) -> None:
    made.add_argument("--at", metavar="ISO", help="when it happened, if earlier: 2026-11-27T15:00")


def _now(made: argparse.ArgumentParser) -> None:
    made.add_argument("--now", metavar="ISO", help="as it is, or will be, at that time")


def _told(made: argparse.ArgumentParser) -> None:
    group = made.add_mutually_exclusive_group(required=True)
    group.add_argument("--told", dest="told", action="store_true", default=None, help="they know")
    group.add_argument("--not-told", dest="told", action="store_false", help="they do not know yet")


def _one_of(what: str, choices: tuple[str, ...]) -> Callable[[str], str]:
    def read(word: str) -> str:
        if word not in choices:
            raise Unusable(reason="no_such_value", key=what, text=word, choices=choices)
        return word

    return read


def _count(word: str) -> int:
    if not (word.isascii() and word.isdecimal() and len(word) < len(str(_MOST_ROWS)) and int(word) >= _FEWEST_ROWS):
        raise Unusable(reason="no_count", text=word)
    return int(word)


def _or(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _nothing(_made: argparse.ArgumentParser) -> None:
    """Take no words."""


def _add(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "text", nargs="+", metavar="TEXT", help="@name, #case, re:, due:, via:, at: and plain dates are read"
    )
    _at(made)


def _parse(made: argparse.ArgumentParser) -> None:
    made.add_argument("text", nargs="*", metavar="TEXT", help="without it, each line of standard input")
    made.add_argument("--now", metavar="ISO", help="read it as said at that time")
    made.add_argument("--tz", metavar="ZONE", help="the zone it was said in, as Europe/Paris")
    made.add_argument("--people", metavar="FILE", help="known names, one a line")


def _list(made: argparse.ArgumentParser) -> None:
    made.add_argument("which", nargs="?", type=_one_of("LIST", LISTS), default="today", metavar="LIST", help=_or(LISTS))
    made.add_argument("--person", metavar="NAME", help="only what is with, or about, this person")
    made.add_argument("--case", metavar="REF", help="only this case")
    made.add_argument("--limit", type=_count, metavar="N", help="at most so many rows")
    _now(made)


def _show(made: argparse.ArgumentParser) -> None:
    _id(made)
    _now(made)


def _person(made: argparse.ArgumentParser) -> None:
    made.add_argument("name", metavar="NAME")
    made.add_argument(
        "fields",
        nargs="*",
        metavar="FIELD=VALUE",
        help="name circle aliases email phone rhythm=IDEAL,LONGEST muted note",
    )
    _now(made)


def _search(made: argparse.ArgumentParser) -> None:
    operators = "words, and to: about: case: via: where: due:<2026-12-01 is:overdue is:waiting grade:bad"
    made.add_argument("words", nargs="+", metavar="WORDS", help=operators)
    made.add_argument(
        "--limit", type=_count, default=_ROWS_FOUND, metavar="N", help=f"at most so many rows ({_ROWS_FOUND})"
    )
    _now(made)


def _keep(made: argparse.ArgumentParser) -> None:
    _verb(made)
    made.add_argument("--question", metavar="TEXT", help="the question you asked back")


def _update(made: argparse.ArgumentParser) -> None:
    _verb(made)
    made.add_argument(
        "text", nargs="+", metavar="TEXT", help="what you told them; a message goes on if it names a time"
    )


def _repromise(made: argparse.ArgumentParser) -> None:
    _verb(made)
    made.add_argument("when", nargs="+", metavar="WHEN", help="tomorrow 10, Friday 3pm, 2026-12-01")
    _told(made)


def _thank(made: argparse.ArgumentParser) -> None:
    made.add_argument("whom", metavar="ID|NAME")
    made.add_argument("text", nargs="*", metavar="TEXT", help="what you thanked for")
    _at(made)


def _letgo(made: argparse.ArgumentParser) -> None:
    _verb(made)
    _told(made)


def _snooze(made: argparse.ArgumentParser) -> None:
    _verb(made)
    made.add_argument(
        "span", nargs="+", metavar="FOR", help="30 min, 2 hours, until tomorrow, until Monday, until back"
    )


def _near_miss(made: argparse.ArgumentParser) -> None:
    _verb(made)
    made.add_argument("text", nargs="*", metavar="TEXT", help="what nearly went wrong")


def _touch(made: argparse.ArgumentParser) -> None:
    made.add_argument("name", metavar="NAME")
    made.add_argument("text", nargs="+", metavar="TEXT")
    kinds = _one_of("--kind", TOUCH_KINDS)
    made.add_argument("--kind", type=kinds, default="check-in", metavar="KIND", help=_or(TOUCH_KINDS))
    made.add_argument("--in", dest="incoming", action="store_true", help="they turned to you")
    made.add_argument("--by", dest="channel", type=_one_of("--by", CHANNELS), metavar="CHANNEL", help=_or(CHANNELS))
    made.add_argument("--promise", metavar="ID", help="the promise it was about")
    _at(made)


def _correct(made: argparse.ArgumentParser) -> None:
    _id(made)
    names = "what to about case channel where made due kind side repeat reminds note grade grade_note; an empty VALUE takes it away"
    made.add_argument("fields", nargs="+", metavar="FIELD=VALUE", help=names)


def _merge(made: argparse.ArgumentParser) -> None:
    made.add_argument("name", metavar="NAME", help="who turned out to be somebody else")
    made.add_argument("into", metavar="INTO", help="who they are")


def _review(made: argparse.ArgumentParser) -> None:
    made.add_argument("--week", metavar="WEEK", help="2026-W47; the week in progress if none is named")
    _now(made)


def _away(made: argparse.ArgumentParser) -> None:
    made.add_argument("first", metavar="FROM", help="the first day away: Monday, 2026-12-21")
    made.add_argument("last", metavar="TO", help="the last day away")
    _now(made)


def _import(made: argparse.ArgumentParser) -> None:
    made.add_argument("files", nargs="+", metavar="FILE")
    made.add_argument("--skip-bad", action="store_true", help="leave out lines that cannot be read")
    made.add_argument("--dry-run", action="store_true", help="only show what would come in")


def _export(made: argparse.ArgumentParser) -> None:
    made.add_argument("file", nargs="?", metavar="FILE", help="without it, or as -, standard output")
    made.add_argument("--format", type=_one_of("--format", FORMATS), default="jsonl", metavar="FORM", help=_or(FORMATS))


def _backup(made: argparse.ArgumentParser) -> None:
    made.add_argument("file", nargs="?", metavar="FILE", help="without it, beside the book")
    made.add_argument("--list", action="store_true", help="show the backups beside the book")


def _restore(made: argparse.ArgumentParser) -> None:
    made.add_argument("file", metavar="FILE", help="a backup: a file, or a name from organizer backup --list")
    made.add_argument("--dry-run", action="store_true", help="only say what would change")


def _settings(made: argparse.ArgumentParser) -> None:
    made.add_argument("setting", nargs="?", metavar="KEY[=VALUE]", help="without it, all settings are shown")


def _account(made: argparse.ArgumentParser) -> None:
    made.add_argument("what", type=_one_of("account", _ACCOUNT_VERBS), metavar="VERB", help=_or(_ACCOUNT_VERBS))
    made.add_argument(
        "address",
        nargs="?",
        metavar="ADDRESS",
        help="https://user@host/path, imaps://user@host, carddavs://user@host, FOLDER",
    )


def _sync(made: argparse.ArgumentParser) -> None:
    group = made.add_mutually_exclusive_group()
    group.add_argument(
        "--put-back", action="store_true", help="what is gone from a server without a word goes there again"
    )
    group.add_argument(
        "--delete", action="store_true", help="what is gone from a server without a word is deleted here, too"
    )


COMMANDS = {
    "add": Command("TEXT… [--at ISO]", "capture a promise, the way you would say it", _add),
    "capture": Command("", "show the small window to capture with", _nothing),
    "parse": Command(
        "[TEXT…] [--now ISO] [--tz ZONE] [--people FILE]", "show how lines are read; saves nothing", _parse
    ),
    "list": Command("[LIST] [--person NAME] [--case REF] [--limit N] [--now ISO]", "promises; those of today", _list),
    "show": Command("ID [--now ISO]", "one promise with its story", _show),
    "search": Command("WORDS… [--limit N] [--now ISO]", "find promises, by words and operators", _search),
    "people": Command("[--now ISO]", "everyone", _now),
    "person": Command("NAME [FIELD=VALUE…] [--now ISO]", "one person with their story, or change them", _person),
    "keep": Command("ID [--question TEXT] [--at ISO]", "it is done, and they know", _keep),
    "update": Command("ID TEXT… [--at ISO]", "tell them where it stands", _update),
    "repromise": Command("ID WHEN (--told|--not-told) [--at ISO]", "move the due", _repromise),
    "chased": Command("ID [--at ISO]", "they had to ask you", _verb),
    "thank": Command("ID|NAME [TEXT…] [--at ISO]", "thank for a promise, or a person", _thank),
    "letgo": Command("ID (--told|--not-told) [--at ISO]", "give it up", _letgo),
    "gotit": Command("ID [--at ISO]", "what you waited for has come", _verb),
    "nudge": Command("ID [--at ISO]", "ask again for what is theirs", _verb),
    "snooze": Command("ID FOR [--at ISO]", "hide its reminders for a while", _snooze),
    "skip": Command("ID [--at ISO]", "leave this occurrence out", _verb),
    "near-miss": Command("ID [TEXT…] [--at ISO]", "mark a narrow escape", _near_miss),
    "touch": Command(
        "NAME [--kind KIND] [--in] [--by CHANNEL] [--promise ID] [--at ISO] TEXT…",
        "note any contact with a person",
        _touch,
    ),
    "correct": Command("ID FIELD=VALUE…", "mend what was mistyped", _correct),
    "delete": Command("ID", "take out what should never have been there", _id),
    "reopen": Command("ID", "open it again", _id),
    "merge": Command("NAME INTO", "join two people who are one", _merge),
    "undo": Command("", "take the last step back", _nothing),
    "redo": Command("", "do again what was taken back", _nothing),
    "sweep": Command("[--now ISO]", "who still waits for a word before you leave", _now),
    "review": Command("[--week WEEK] [--now ISO]", "how the week went, and what its review holds", _review),
    "away": Command("FROM TO [--now ISO]", "who has something due while you are away", _away),
    "import": Command(
        "FILE… [--skip-bad] [--dry-run]",
        "take in book.jsonl, Todoist, Taskwarrior, todo.txt, Google Tasks, calendar and vCard files",
        _import,
    ),
    "export": Command("[FILE] [--format jsonl|csv|ics|md]", "write the book out", _export),
    "backup": Command("[FILE] [--list]", "make a backup, or list them", _backup),
    "restore": Command("FILE [--dry-run] [--recovery-key]", "put a backup in the place of the book", _restore),
    "protect": Command("[--recovery-key]", "seal the book under a new key", _nothing),
    "unprotect": Command("[--recovery-key]", "take the seal off", _nothing),
    "check": Command("", "check the book", _nothing),
    "settings": Command("[KEY[=VALUE]]", "show or set what the program goes by", _settings),
    "account": Command(
        "add|test|remove|pause|resume ADDRESS, or list", "mail and calendar; the secret from standard input", _account
    ),
    "sync": Command("[--put-back|--delete]", "synchronise accounts now", _sync),
    "doctor": Command("", "what works here", _nothing),
}

_GROUPS = (
    ("Catch and look", ("add", "capture", "parse", "list", "show", "search", "people", "person")),
    ("Keep your word", ("keep", "update", "repromise", "chased", "letgo", "snooze", "skip", "near-miss")),
    ("Wait for theirs, and be in touch", ("gotit", "nudge", "thank", "touch")),
    ("Look back and ahead", ("sweep", "review", "away")),
    ("Mend", ("correct", "delete", "reopen", "merge", "undo", "redo")),
    ("The book and the program", ("import", "export", "settings", "account", "sync", "doctor")),
    ("Keep it safe", ("backup", "restore", "protect", "unprotect", "check")),
)
_OVERVIEW = """usage: {usage}

Keep your word in sight: promises, caught in one line, until they are kept.
Without a command it starts, or shows the window of the one that runs.

{groups}

Everywhere
  --home DIR      the folder with the book and settings (or the variable ORGANIZER_HOME)
  --json          JSON on standard output
  --recovery-key  ask for the recovery key of a sealed book, or read it from standard input
  --now, --at ISO look as at that time; note what happened earlier: 2026-11-27T15:00
  COMMAND --help  all of one command

For example
  organizer add send the revised quote @Maya by Friday 16:00
  organizer keep 3f2a --question "Does it fit?"
"""


def overview() -> str:
    """Return all commands at a glance."""
    groups = (
        "\n".join([title, *(f"  {name:<15} {COMMANDS[name].says}" for name in names)]) for title, names in _GROUPS
    )
    return _OVERVIEW.format(usage=USAGE, groups="\n\n".join(groups))
