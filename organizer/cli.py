"""Words in, words out: hands them to the running program before importing anything heavy; else opens the book itself."""

from __future__ import annotations

import os
import sys

from organizer.domain.errors import OrganizerError, OutputRefused, Unusable

# What somebody who stops a command is told.
_STOPPED = {
    "sync": "Stopped. What was done until then stays done; the next time it goes on from there.\n",
    "import": "Stopped. What was taken in until then is there, as one step: organizer undo takes it back."
    " If the program is running, it goes on taking in the rest.\n",
}
_NO_BOOK = ("-h", "--help", "--version")
_WITH_VALUE = ("--now", "--at")
_READS_INPUT = ("account",)
_ASKS_FOR_KEY = "--recovery-key"
_STANDARD_STREAMS = 2


def main(words: list[str] | None = None) -> int:
    """Do what the words say; return the exit status (see PRODUCT.md, Command line)."""
    words = sys.argv[1:] if words is None else words
    _open_closed_streams()
    try:
        home, words = _home_and_words(words)
        if _command_of(words) == "parse" or any(word in _NO_BOOK for word in words):
            from organizer.app import run_without_book

            status = run_without_book(words, _out, _err)
            if status is not None:
                return status
        typed, words = _recovery_key(words)
        status = _with_book(home, words, typed)
        if status or typed or words != ["protect"] or not sys.stdin.isatty():
            return status
        _err("Recovery key: ")
        return _with_book(home, words, sys.stdin.readline().strip())
    except OrganizerError as error:
        from organizer.commands.speech import exit_status, said

        _err(said(error) + "\n")
        return exit_status(error)
    except KeyboardInterrupt:
        stopped = _STOPPED.get(_command_of(words))
        if stopped is not None:
            _err(stopped)
        return 130
    except BrokenPipeError:
        # Whoever read what we say has gone; saying it to nobody is no error.
        return 0


def _with_book(named: str, words: list[str], typed: str) -> int:
    """Do what the words say with the book in the folder that was named; in the usual one if none was."""
    from organizer.adapters.summons import client

    home = named or _default_home()
    request = {
        "argv": words,
        "folder": os.getcwd(),  # noqa: PTH109 - pathlib costs 6 ms
        "stdin": sys.stdin.read() if _command_of(words) in _READS_INPUT and not sys.stdin.isatty() else "",
        "terminal": bool(sys.stdin and sys.stdin.isatty()),
        "recovery_key": typed,
        "token": os.environ.get("XDG_ACTIVATION_TOKEN", ""),
    }
    answer = client.ask(home, request, _out, _err)
    if answer is not None:
        return int(answer)
    import gc

    # Nothing that is made while starting is rubbish; whoever goes on from there has it looked for again.
    gc.disable()
    try:
        from organizer import app

        return app.run(home, request, _out, _err, is_named=bool(named))
    finally:
        gc.enable()


def _command_of(words: list[str]) -> str:
    """Return the command among the words; options may stand before it."""
    waiting = iter(words)
    for word in waiting:
        if not word.startswith("-"):
            return word
        if word in _WITH_VALUE:
            next(waiting, None)
    return ""


def _home_and_words(words: list[str]) -> tuple[str, list[str]]:
    """Take `--home DIR` out of the words; without it, the variable ORGANIZER_HOME says.

    Raises:
        Unusable: there is no DIR. An empty one is none: it must not come to mean the usual home.
    """
    named, home, rest = False, os.environ.get("ORGANIZER_HOME", ""), list(words)
    for place, word in enumerate(words):
        if word == "--":
            break
        if word == "--home":
            named, home, rest = True, "".join(words[place + 1 : place + 2]), words[:place] + words[place + 2 :]
            break
        if word.startswith("--home="):
            named, home, rest = True, word.removeprefix("--home="), words[:place] + words[place + 1 :]
            break
    if named and not home:
        raise Unusable(reason="no_value", text="--home")
    return os.path.abspath(os.path.expanduser(home)) if home else "", rest  # noqa: PTH100, PTH111 - pathlib costs 6 ms


def _recovery_key(words: list[str]) -> tuple[str, list[str]]:
    """Take `--recovery-key` out of the words, and read the key it stands for; it is never among the words themselves.

    Raises:
        Unusable: none was typed. Without it the keyring is asked, and that is what was not wanted.
    """
    before = words[: words.index("--")] if "--" in words else words
    if _ASKS_FOR_KEY not in before:
        return "", words
    place = before.index(_ASKS_FOR_KEY)
    if sys.stdin.isatty():
        _err("Recovery key: ")
    typed = sys.stdin.readline().strip()
    if not typed:
        raise Unusable(reason="no_recovery_key_came")
    return typed, words[:place] + words[place + 1 :]


def _default_home() -> str:
    from platformdirs import user_data_dir

    return user_data_dir("follow-up-organizer", appauthor=False)


def _open_closed_streams() -> None:
    """Give streams that were closed (`>&-`) to nobody; the book's own files must never get their numbers."""
    if None not in {sys.stdin, sys.stdout, sys.stderr}:
        return
    handle = os.open(os.devnull, os.O_RDWR)
    while handle <= _STANDARD_STREAMS:
        handle = os.open(os.devnull, os.O_RDWR)
    os.close(handle)
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: PTH123, SIM115 - for as long as the program runs
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: PTH123, SIM115 - as above
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: PTH123, SIM115 - as above


def _out(text: str) -> None:
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        _say_no_more(sys.stdout)
        raise
    except OSError as refused:
        _say_no_more(sys.stdout)
        raise OutputRefused(reason=os.strerror(refused.errno or 0)) from refused


def _err(text: str) -> None:
    try:
        _write(sys.stderr, text)
    except OSError:
        # Nobody hears of errors and progress; that is no reason to leave the work half done.
        _say_no_more(sys.stderr)


def _say_no_more(stream) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - typing is not imported here
    """Let the rest go to nobody: what waits to be written would be refused again at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _write(stream, text: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - typing is not imported here
    try:
        stream.write(text)
    except UnicodeEncodeError:
        stream.write(text.encode(stream.encoding or "ascii", "replace").decode(stream.encoding or "ascii"))
    stream.flush()
