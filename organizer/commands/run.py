"""A command from its words to its exit status."""

from __future__ import annotations

from contextlib import closing
from importlib import import_module
from typing import TYPE_CHECKING

from organizer.commands.calls import err, out
from organizer.commands.parser import Asked, parsed
from organizer.commands.speech import exit_status, said
from organizer.domain.errors import OrganizerError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from organizer.commands.calls import Call, Desk, Saying

# The room and the function of each command; a room is imported when its command is called.
_COMMANDS = {
    "add": ("verbs", "add"),
    "thank": ("verbs", "thank"),
    "touch": ("verbs", "touch"),
    "merge": ("verbs", "merge"),
    "undo": ("verbs", "take_back"),
    "redo": ("verbs", "take_back"),
    "list": ("lists", "listing"),
    "show": ("lists", "show"),
    "search": ("lists", "search"),
    "people": ("lists", "people"),
    "person": ("lists", "person"),
    "sweep": ("rituals", "sweep"),
    "review": ("rituals", "review"),
    "away": ("rituals", "away"),
    "import": ("moving", "bring_in"),
    "export": ("moving", "give_out"),
    "settings": ("moving", "settings"),
    "backup": ("safety", "backup"),
    "restore": ("safety", "restore"),
    "protect": ("safety", "protect"),
    "unprotect": ("safety", "unprotect"),
    "check": ("moving", "check"),
    "doctor": ("moving", "doctor"),
    "account": ("accounts", "account"),
    "sync": ("accounts", "sync"),
}


def run(call: Call, desk: Desk, put_right: Callable[[], bool] = lambda: False) -> Saying:
    """Do a command on `desk`; it yields what it says and ends with the exit status.

    One that a damaged page stopped before it had said anything is done once more, if `put_right` put the book right.
    """
    spoke = False
    try:
        args = parsed(call.argv)
        room, name = _COMMANDS.get(args.command, ("verbs", "verb"))
        command: Callable[[argparse.Namespace, Desk, Call], Saying] = getattr(
            import_module(f"organizer.commands.{room}"), name
        )
        with closing(command(args, desk, call)) as saying:
            while True:
                try:
                    piece = next(saying)
                except StopIteration as ended:
                    return int(ended.value)
                spoke = spoke or (piece is not None and piece.stream == "out")
                yield piece
    except Asked as asked:
        yield out(str(asked).rstrip("\n"))
        return 0
    except OrganizerError as error:
        if not spoke and put_right():
            return (yield from run(call, desk))
        yield err(said(error))
        return exit_status(error)
