"""What a process that has the book open keeps to itself: its files, and its memory when it dies."""

from __future__ import annotations

import contextlib
import os
import sys

_ONLY_OWNER = 0o077


def keep_to_ourselves() -> None:
    """Let new files be for their owner only, and let no image of the memory be written when the process dies."""
    # Whole, and not only added to: a mask that takes the owner's own rights away would lock them out of their book.
    os.umask(_ONLY_OWNER)
    if sys.platform != "win32":
        import resource

        # The system's own collectors of images go by this limit too.
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
