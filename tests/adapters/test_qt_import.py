"""PySide6 brought in without its reading of sources."""

from __future__ import annotations

import subprocess
import sys

_BRING_IN = """
import builtins
plain = builtins.__import__
from organizer.adapters.qt_import import bring_in_qt
bring_in_qt()
import PySide6.QtWidgets, PySide6.QtNetwork
print(builtins.__import__ is plain)
"""


def test_python_imports_in_its_own_way_after_pyside_has_come() -> None:
    done = subprocess.run([sys.executable, "-c", _BRING_IN], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
