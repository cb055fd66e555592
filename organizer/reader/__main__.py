"""Read foreign bytes apart from the program: `python -m organizer.reader KIND`.

Each line of standard input is a JSON request, each line of standard output its answer. Secrets come on standard input only.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, TextIO

from organizer.reader.limits import hold_to_limits
from organizer.reader.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

# What can be read, and the room that does it; each has a function `opened()`, which returns what answers requests.
KINDS = {
    "caldav": "organizer.reader.tasks",
    "imap": "organizer.reader.mailbox",
    "file": "organizer.reader.notes",
    "carddav": "organizer.reader.address_book",
    "list": "organizer.reader.lists",
    "echo": "organizer.reader.echo",
}


def main(words: list[str] | None = None) -> int:
    """Answer requests until there are no more; return the exit status."""
    words = sys.argv[1:] if words is None else words
    if len(words) != 1 or words[0] not in KINDS:
        sys.stderr.write(f"usage: python -m organizer.reader {'|'.join(KINDS)}\n")
        return 2
    answers = _own_output()
    hold_to_limits()
    answer = import_module(KINDS[words[0]]).opened()
    for line in sys.stdin.buffer:
        answers.write(json.dumps(_answered(answer, line)) + "\n")
        answers.flush()
    return 0


def _own_output() -> TextIO:
    """Keep standard output to ourselves: what a library prints must not come between the answers."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="ascii", newline="\n")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _answered(answer: Callable[[dict[str, Any]], dict[str, Any]], line: bytes) -> dict[str, Any]:
    """Return the answer to one request. What cannot be read is a refusal, whatever the reason: the parent goes on."""
    try:
        return {"answer": answer(json.loads(line))}
    except Refused as refused:
        return {"refused": refused.reason, **refused.data}
    except MemoryError:
        return {"refused": "too_large"}
    except RecursionError:
        return {"refused": "too_deep"}
    except Exception as unforeseen:  # noqa: BLE001 - parsers raise what they like; only its kind is told, never its words
        return {"refused": "unreadable", "kind": type(unforeseen).__name__}


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError, KeyboardInterrupt):
        sys.exit(main())
