"""The words of the command line, as PRODUCT.md lists them."""

from __future__ import annotations

import argparse
from typing import NoReturn

from organizer.domain.errors import Unusable
from organizer.domain.touches import TOUCH_KINDS

LISTS = ("today", "overdue", "upcoming", "waiting", "open", "closed", "all")
FORMATS = ("jsonl", "csv", "ics", "md")


class Asked(Exception):
    """Help or the version was asked for; the text is the answer."""


class Parser(argparse.ArgumentParser):
    """A parser that raises what it finds instead of ending the process, which may be the resident program."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        _, _, after = message.partition(": ") if message.startswith("argument ") else ("", "", message)
        raise Unusable(reason="arguments", text=after, usage=" ".join(self.format_usage().split()[1:]))

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 - the signature is argparse's
        """Hand the help on as an answer."""
        raise Asked(self.format_help())

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:  # noqa: ARG002 - as above
        """Hand what argparse would print on as an answer."""
        raise Asked(message or "")


def parser() -> Parser:
    """Return the parser of all commands; `command` names the one that was asked for."""
    top = Parser(
        prog="organizer",
        description="Keep your word in sight: promises, caught in one line, until they are kept.",
        epilog="Without a command it starts, or shows the window of the one that runs.",
        allow_abbrev=False,
    )
    top.add_argument("--home", metavar="DIR", help="the folder with the book and settings")
    _json(top, default=False)
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    _capture(commands)
    _reading(commands)
    _verbs(commands)
    _mending(commands)
    _moving(commands)
    return top


def _capture(commands: argparse._SubParsersAction[Parser]) -> None:
    add = _command(commands, "add", "capture a promise, the way you would say it", at=True)
    add.add_argument("text", nargs="+", metavar="TEXT")
    parse = _command(commands, "parse", "show how lines are understood; saves nothing")
    parse.add_argument("--now", metavar="ISO")
    parse.add_argument("--tz", metavar="ZONE")
    parse.add_argument("--people", metavar="FILE", help="one name a line")
    parse.add_argument("text", nargs="*", metavar="TEXT")


def _reading(commands: argparse._SubParsersAction[Parser]) -> None:
    listing = _command(commands, "list", "list promises", now=True)
    listing.add_argument("which", nargs="?", choices=LISTS, default="today")
    listing.add_argument("--person", metavar="NAME")
    listing.add_argument("--case", metavar="REF")
    listing.add_argument("--limit", type=_count, metavar="N")
    _command(commands, "show", "one promise with its story", now=True).add_argument("id", metavar="ID")
    person = _command(
        commands, "person", "one person with their promises and story; FIELD=VALUE changes them", now=True
    )
    person.add_argument("name", metavar="NAME")
    person.add_argument("fields", nargs="*", metavar="FIELD=VALUE")
    _command(commands, "people", "everyone", now=True)
    search = _command(commands, "search", "find promises; to: about: case: via: where: due:<DATE is: grade:", now=True)
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--limit", type=_count, default=50, metavar="N")


def _verbs(commands: argparse._SubParsersAction[Parser]) -> None:
    keep = _verb(commands, "keep", "it is done, and they know")
    keep.add_argument("--question", metavar="TEXT", help="a question asked back")
    _verb(commands, "update", "tell them where it stands").add_argument("text", nargs="+", metavar="TEXT")
    move = _verb(commands, "repromise", "move the due")
    move.add_argument("when", nargs="+", metavar="WHEN")
    _told(move)
    _verb(commands, "chased", "they had to ask you")
    thank = _command(commands, "thank", "thank a person, or for a promise", at=True)
    thank.add_argument("whom", metavar="ID|NAME")
    thank.add_argument("text", nargs="*", metavar="TEXT")
    _told(_verb(commands, "letgo", "give it up"))
    _verb(commands, "gotit", "what you waited for has come")
    _verb(commands, "nudge", "ask again for what is theirs")
    _verb(commands, "snooze", "hide its reminders for a while").add_argument("span", nargs="+", metavar="FOR")
    _verb(commands, "skip", "leave this occurrence out")
    _verb(commands, "near-miss", "mark a narrow escape").add_argument("text", nargs="*", metavar="TEXT")
    touch = _command(commands, "touch", "note any contact with a person", at=True)
    touch.add_argument("name", metavar="NAME")
    touch.add_argument("--kind", choices=TOUCH_KINDS, default="check-in")
    touch.add_argument("--in", dest="incoming", action="store_true", help="they turned to you")
    touch.add_argument("--by", dest="channel", metavar="CHANNEL")
    touch.add_argument("--promise", metavar="ID")
    touch.add_argument("text", nargs="+", metavar="TEXT")


def _mending(commands: argparse._SubParsersAction[Parser]) -> None:
    correct = _command(commands, "correct", "mend what was mistyped")
    correct.add_argument("id", metavar="ID")
    correct.add_argument("fields", nargs="+", metavar="FIELD=VALUE")
    for name, says in (("delete", "take out what should never have been there"), ("reopen", "open it again")):
        _command(commands, name, says).add_argument("id", metavar="ID")
    merge = _command(commands, "merge", "two people who are one")
    merge.add_argument("name", metavar="NAME")
    merge.add_argument("into", metavar="INTO")
    _command(commands, "undo", "take the last step back")
    _command(commands, "redo", "do again what was taken back")


def _moving(commands: argparse._SubParsersAction[Parser]) -> None:
    bring = _command(commands, "import", "take in book.jsonl files")
    bring.add_argument("files", nargs="+", metavar="FILE")
    bring.add_argument("--skip-bad", action="store_true", help="leave out lines that cannot be read")
    give = _command(commands, "export", "write the book out")
    give.add_argument("--format", choices=FORMATS, default="jsonl")
    give.add_argument("file", nargs="?", metavar="FILE")
    _command(commands, "check", "check the book")
    _command(commands, "settings", "show or set").add_argument("setting", nargs="?", metavar="KEY[=VALUE]")
    account = _command(commands, "account", "mail and calendar accounts; the secret comes from standard input")
    account.add_argument("what", choices=("add", "test", "remove"))
    account.add_argument("address", nargs="?", metavar="ADDRESS", help="imaps://user@host or https://user@host/path")
    _command(commands, "doctor", "what works here")


def _command(
    commands: argparse._SubParsersAction[Parser], name: str, says: str, *, now: bool = False, at: bool = False
) -> Parser:
    made = commands.add_parser(name, help=says, description=says[0].upper() + says[1:] + ".", allow_abbrev=False)
    _json(made, default=argparse.SUPPRESS)
    if now:
        made.add_argument("--now", metavar="ISO", help="as it is, or will be, at that time")
    if at:
        made.add_argument("--at", metavar="ISO", help="for what happened earlier")
    return made


def _verb(commands: argparse._SubParsersAction[Parser], name: str, says: str) -> Parser:
    made = _command(commands, name, says, at=True)
    made.add_argument("id", metavar="ID")
    return made


def _told(made: Parser) -> None:
    group = made.add_mutually_exclusive_group(required=True)
    group.add_argument("--told", dest="told", action="store_true", default=None, help="they know")
    group.add_argument("--not-told", dest="told", action="store_false", help="they do not know yet")


def _json(made: Parser, *, default: object) -> None:
    made.add_argument("--json", action="store_true", default=default, help="JSON on standard output")


def _count(word: str) -> int:
    number = int(word)
    if number < 1:
        raise argparse.ArgumentTypeError("a number of rows is 1 or more")
    return number
