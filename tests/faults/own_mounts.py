"""Mounts of a command's own, which disturb nobody else."""

from __future__ import annotations

import os
from pathlib import Path

_PLACE_OF_MOUNT = 4


def with_own_mounts() -> list[str]:
    """Return what to put before a command that mounts something; it unmounts that itself, in the end.

    Whoever is not root becomes it in a namespace of users, which a changed root does not allow. In a changed root that is no
    mount, mounts cannot be made private either, and are seen outside until they are unmounted.
    """
    if os.geteuid() != 0:
        return ["unshare", "--mount", "--map-root-user"]
    return ["unshare", "--mount", "--propagation", "private" if _root_is_a_mount() else "unchanged"]


def _root_is_a_mount() -> bool:
    lines = Path("/proc/self/mountinfo").read_text("utf-8").splitlines()
    return any(line.split()[_PLACE_OF_MOUNT] == "/" for line in lines)
