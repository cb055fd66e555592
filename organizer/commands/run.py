"""A command from its words to its exit status."""

from __future__ import annotations

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


def run(call: Call, desk: Desk) -> Saying:
    """Do a command on `desk`; it yields what it says and ends with the exit status."""
    try:
        args = parsed(call.argv)
        room, name = _COMMANDS.get(args.command, ("verbs", "verb"))
        command: Callable[[argparse.Namespace, Desk, Call], Saying] = getattr(
            import_module(f"organizer.commands.{room}"), name
        )
        return (yield from command(args, desk, call))
    except Asked as asked:
        yield out(str(asked).rstrip("\n"))
        return 0
    except OrganizerError as error:
        yield err(said(error))
        return exit_status(error)
