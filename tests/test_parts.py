"""The parts the program stands on are sound: what went wrong with one of them before."""

from __future__ import annotations

import sys


def test_qt_takes_no_reference_from_none() -> None:
    """PySide6 6.12.0 takes one in every call that returns nothing; after some 5,000 Python 3.11 aborts."""
    from PySide6.QtCore import QObject

    calls, tolerance = 1_000, 50
    named = QObject()
    before = sys.getrefcount(None)
    for _ in range(calls):
        named.setObjectName("a name")
    assert abs(sys.getrefcount(None) - before) < tolerance


def test_there_is_one_sqlite_and_it_loses_nothing_in_wal() -> None:
    """SQLite 3.7.0 to 3.51.2 can lose committed pages in WAL with two connections."""
    from sqlcipher3 import dbapi2

    assert dbapi2.sqlite_version_info >= (3, 51, 3)
