"""The words of the command line: which command was asked for, and with what."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from organizer.commands.command_table import COMMANDS, PROGRAM, USAGE, overview
from organizer.domain.errors import Unusable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Options that may stand before the command, and whether a value follows them.
_BEFORE = {"--json": False, "--now": True, "--at": True}
_HELP = ("-h", "--help")
# Words that begin with a dash and are words all the same: "-5 degrees", "- milk".
_DASHED_WORD = re.compile(r"-(?=[^-a-zA-Z]|$)|-.*\s", re.DOTALL)

# A file may be called by bytes that are no text; nothing else may be.
_TAKES_FILES = ("import", "export", "parse")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


class Asked(Exception):
    """Help or the version was asked for; the text is the answer."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One way in which argparse says that words do not fit, and the reason it stands for."""

    pattern: re.Pattern[str]
    reason: str


_PROBLEMS = (
    Problem(re.compile(r"the following arguments are required: (.*)"), "words_missing"),
    Problem(re.compile(r"one of the arguments (.*) is required"), "one_of_missing"),
    Problem(re.compile(r"unrecognized arguments: (.*)", re.DOTALL), "too_many_words"),
    Problem(re.compile(r"argument (.*): not allowed with argument .*"), "not_both"),
)


class Parser(argparse.ArgumentParser):
    """A parser that raises what it finds instead of ending the process, which may be the resident program."""

    def error(self, message: str) -> NoReturn:
        """Refuse the words."""
        for problem in _PROBLEMS:
            if found := problem.pattern.fullmatch(message):
                text = found[1].removeprefix("-- ")
                text = text.replace(" --", " or --") if problem.reason == "one_of_missing" else text
                raise Unusable(reason=problem.reason, text=text, key=self.prog, usage=self.usage)
        raise Unusable(reason="arguments", text=message, usage=self.usage)

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 - the signature is argparse's
        """Hand the help on as an answer."""
        raise Asked(self.format_help())

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:  # noqa: ARG002 - as above
        """Hand what argparse would print on as an answer."""
        raise Asked(message or "")


def parsed(words: Sequence[str]) -> argparse.Namespace:
    """Return what words ask for; `command` names the command.

    Raises:
        Asked: for help, or the version.
        Unusable: they are no command, or do not fit it.
    """
    name, rest = _command_and_rest(words)
    if name not in _TAKES_FILES and any(map(_HALF_CHARACTER.search, rest)):
        raise Unusable(reason="half_characters")
    made = _parser_of(name)
    args = made.parse_args(_options_first(made, rest))
    args.command = name
    return args


def _command_and_rest(words: Sequence[str]) -> tuple[str, list[str]]:
    """Return the command and all other words; options that stood before it come first among them."""
    before: list[str] = []
    waiting = iter(words)
    for word in waiting:
        option, equals, _ = word.partition("=")
        if word in _HELP:
            raise Asked(overview())
        if word == "--version":
            raise Asked(f"Follow-up Organizer {_version()}\n")
        if not word.startswith("-"):
            return _known(word), [*before, *waiting]
        if option not in _BEFORE:
            known = (*_BEFORE, "--home", "--help", "--version")
            raise Unusable(reason="unknown_option", text=word, key=PROGRAM, choices=known, usage=USAGE)
        before.append(word)
        if _BEFORE[option] and not equals:
            before.extend(_value(waiting, option))
    raise Unusable(reason="no_command")


def _known(name: str) -> str:
    if name not in COMMANDS:
        raise Unusable(reason="unknown_command", text=name, choices=tuple(COMMANDS))
    return name


def _parser_of(name: str) -> Parser:
    command = COMMANDS[name]
    made = Parser(
        prog=f"{PROGRAM} {name}",
        usage=f"{PROGRAM} {name} {command.usage}".strip(),
        description=command.says[0].upper() + command.says[1:] + ".",
        epilog="Everywhere: --home DIR names the folder with the book and settings.",
        allow_abbrev=False,
    )
    if name != "capture":
        made.add_argument("--json", action="store_true", help="JSON on standard output")
    command.fill(made)
    return made


def _options_first(made: Parser, words: Sequence[str]) -> list[str]:
    """Return options before all other words, however they were mixed; argparse wants the others in one piece."""
    options: list[str] = []
    others: list[str] = []
    waiting = iter(words)
    for word in waiting:
        if word == "--":
            others.extend(waiting)
        elif not word.startswith("-") or _DASHED_WORD.match(word):
            others.append(word)
        else:
            options.extend(_option(made, word, waiting))
    if any(word.startswith("-") for word in others):
        options.append("--")
    return [*options, *others]


def _option(made: Parser, word: str, waiting: Iterator[str]) -> list[str]:
    known = {option: action for action in made._actions for option in action.option_strings}  # noqa: SLF001 - no other way to ask
    name, equals, _ = word.partition("=")
    if name not in known:
        raise Unusable(reason="unknown_option", text=name, key=made.prog, choices=tuple(known), usage=made.usage)
    if known[name].nargs == 0 or equals:
        return [word]
    return [f"{name}={value}" for value in _value(waiting, name)]


def _value(waiting: Iterator[str], option: str) -> list[str]:
    for value in waiting:
        return [value]
    raise Unusable(reason="no_value", text=option)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("follow-up-organizer")
    except PackageNotFoundError:
        return "(not installed)"
