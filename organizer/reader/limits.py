"""What the child may use of the machine."""

from __future__ import annotations

import sys

MEMORY_BYTES = 300_000_000
LARGEST_ANSWER = 20_000_000
CPU_SECONDS = 120


def hold_to_limits() -> None:
    """Hold this process to its memory and its time. On Windows the parent's deadline alone holds it."""
    if sys.platform == "win32":
        return
    import resource

    # RLIMIT_DATA counts what was really asked for; RLIMIT_AS would count every library that is only mapped.
    for kind, limit in ((resource.RLIMIT_DATA, MEMORY_BYTES), (resource.RLIMIT_CPU, CPU_SECONDS)):
        _, hardest = resource.getrlimit(kind)
        allowed = limit if hardest == resource.RLIM_INFINITY else min(limit, hardest)
        resource.setrlimit(kind, (allowed, hardest))
    # A crash must not leave a picture of the memory, and with it a secret, on the disk.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
