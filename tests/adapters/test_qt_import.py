"""PySide6 brought in without its reading of sources, and with its descriptions of functions only when they are asked for."""

from __future__ import annotations

import os
import subprocess
import sys

_BRING_IN = """
import builtins, sys
plain = builtins.__import__
from organizer.adapters.qt_import import bring_in_qt
bring_in_qt()
import PySide6.QtWidgets
"""
_HOW_IMPORTS_ARE_DONE = """
print(builtins.__import__ is plain)
print(sum(type(module).__name__ == "_NotYetRun" for name, module in sys.modules.items() if name.startswith("shibokensupport")))
"""
_ASKED_AMISS = """
from PySide6.QtCore import QPoint, QTimer

def said(ask):
    try:
        print(ask())
    except Exception as error:
        print(type(error).__name__, error)

said(lambda: QPoint("one", 2))
said(lambda: QPoint("one", 2))
said(lambda: QPoint(1, 2).setX(None))
said(lambda: QTimer.singleShot(1))
said(lambda: QTimer(singleShot=True, nonsense=1))
said(lambda: QTimer(singleShot=True).isSingleShot())
said(lambda: QPoint.setX.__doc__)
help(QPoint.setX)
"""
_OUR_APPLICATION = """
from organizer.resident import new_application
application = new_application()
print(application.style().name())
"""


def said_by(*code: str, **environment: str) -> str:
    words = [sys.executable, "-c", "".join(code)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=os.environ | environment)
    return done.stdout


def test_python_imports_in_its_own_way_after_pyside_has_come_and_descriptions_wait() -> None:
    assert said_by(_BRING_IN, _HOW_IMPORTS_ARE_DONE) == "True\n7\n"


def test_a_call_with_wrong_arguments_is_refused_in_the_words_of_pyside() -> None:
    assert said_by(_BRING_IN, _ASKED_AMISS) == said_by(_ASKED_AMISS)


def test_the_windows_look_as_designed_whatever_style_the_desktop_asks_for() -> None:
    asked = {"QT_STYLE_OVERRIDE": "windows", "QT_QPA_PLATFORM": "offscreen"}
    assert said_by(_BRING_IN, _OUR_APPLICATION, **asked) == "fusion\n"
