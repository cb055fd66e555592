"""peewee brought in without what it looks for and does not need here."""

from __future__ import annotations

import sys
from typing import cast

# Other makes of SQLite, and clients of servers. The book has one SQLite, that of SQLCipher.
_OTHER_DATABASES = ("sqlite3", "pysqlite3", "psycopg2cffi", "psycopg2", "psycopg", "pymysql")


def bring_in_peewee() -> None:
    """Import peewee without any of them, also where they are installed: each costs time and memory, and none is used."""
    hidden = [name for name in _OTHER_DATABASES if name not in sys.modules]
    sys.modules.update(cast("dict[str, object]", dict.fromkeys(hidden)))  # type: ignore[arg-type] # None: not to be found
    try:
        import peewee  # noqa: F401
    finally:
        for name in hidden:
            del sys.modules[name]
