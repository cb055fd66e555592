"""What it means that the system refuses a place: it is no place to write in, or the disk is in the way."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from organizer.domain.errors import DiskRefused, Unusable

if TYPE_CHECKING:
    from pathlib import Path

# Nothing about the disk will mend these: the path itself names what is not there, or is something else.
_NO_PLACE = frozenset(
    {
        errno.ENOENT,
        errno.ENOTDIR,
        errno.EEXIST,
        errno.EISDIR,
        errno.ENAMETOOLONG,
        errno.ELOOP,
        errno.EINVAL,
        errno.ENXIO,
        errno.ENODEV,
    }
)
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def home_refused(home: Path, refused: OSError) -> Unusable | DiskRefused:
    """Return the error for a home in which nothing can be made or opened."""
    if refused.errno in _NO_PLACE:
        return Unusable(reason="no_home", text=str(home), cause=_cause(refused))
    return DiskRefused(path=str(home), reason=_cause(refused))


def file_refused(path: Path, refused: OSError) -> Unusable | DiskRefused:
    """Return the error for a file that the user named to be written; another place would do, so it is the argument's fault."""
    if refused.errno in _NO_PLACE | _NOT_ALLOWED:
        return Unusable(reason="no_write", text=str(path), cause=_cause(refused))
    return DiskRefused(path=str(path), reason=_cause(refused))


def _cause(refused: OSError) -> str:
    return refused.strerror or str(refused)
