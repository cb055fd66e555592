"""The log: what the program did and what went wrong, without the names of people, promises or secrets."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import traceback
from typing import TYPE_CHECKING

from organizer.domain.errors import OrganizerError

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

NAME = "organizer.log"
# `ORGANIZER_LOG=debug` writes the words of errors too; whoever sets it wants to see them.
_VARIABLE, _EVERYTHING = "ORGANIZER_LOG", "debug"
_LARGEST = 500_000
_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class DiscreetFormatter(logging.Formatter):
    """Writes where an error came from and of what kind it is, but not its words: they may hold anything."""

    def formatException(  # noqa: N802 - logging's name
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """Return the kind of an error and of those that led to it, each with the lines of code it came through."""
        return without_words(ei[1])


def without_words(error: BaseException | None) -> str:
    """Return an error as the log has it: kinds and lines of code, no words."""
    told: list[str] = []
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        lines = traceback.format_tb(error.__traceback__)
        told.append("".join([*lines, _kind(error)]))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\nwhich came of\n".join(told)


def _kind(error: BaseException) -> str:
    """Return the kind of an error; ours hold the names of their data and no data, the system's a number."""
    kind = type(error)
    name = f"{kind.__module__}.{kind.__qualname__}"
    if isinstance(error, OrganizerError):
        return f"{name}: {error}"
    return f"{name}: {error.errno}" if isinstance(error, OSError) else name


class _PatientFile(logging.FileHandler):
    """Goes without what a disk that takes no writing does not take; that is no reason for anything else to fail."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, if it can be."""
        with contextlib.suppress(OSError):
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Complain of errors in the program, and not of the disk."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)


def log_to(folder: Path) -> None:
    """Log to a file in `folder`, begun anew when it is past half a megabyte; unknown errors too, for Qt would only print them."""
    path = folder / NAME
    with contextlib.suppress(OSError):
        if path.stat().st_size > _LARGEST:
            path.replace(path.with_suffix(".log.1"))
    handler = _PatientFile(path, encoding="utf-8", delay=True)
    with_words = os.environ.get(_VARIABLE) == _EVERYTHING
    handler.setFormatter((logging.Formatter if with_words else DiscreetFormatter)(_FORM))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)

    def unknown(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        root.critical("an error nobody expected", exc_info=(kind, error, trace))
        if with_words:
            sys.__excepthook__(kind, error, trace)
        elif sys.stderr is not None:
            # Standard error ends in the journal of the system where nobody looks on.
            sys.stderr.write(without_words(error) + "\n")

    sys.excepthook = unknown
