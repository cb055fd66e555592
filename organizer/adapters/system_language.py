"""The language that the system speaks, asked without Qt, for a command has none.

Sources: POSIX locale environment (LC_ALL, LC_MESSAGES, LANG) and GNU gettext's LANGUAGE; GetUserDefaultUILanguage of Windows;
CFLocaleCopyPreferredLanguages of macOS.
"""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_CODE = re.compile(r"([a-z]{2,3})(?=[-_.@]|$)", re.IGNORECASE)
_MOST_LETTERS = 64
_UTF8 = 0x08000100


def system_language() -> str:
    """Return the code of the language, as `de`; "en" where the system tells none."""
    if sys.platform == "win32":
        return code_in(_of_windows())
    if sys.platform == "darwin":
        return code_in(_of_macos())
    return code_in(named_in(os.environ))


def named_in(environment: Mapping[str, str]) -> str:
    """Return the locale of messages that an environment names, "" for none."""
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    if locale.partition(".")[0] in {"", "C", "POSIX"}:
        return ""
    return environment.get("LANGUAGE", "").partition(":")[0] or locale


def code_in(locale: str) -> str:
    """Return the language in the name of a locale: `de_AT.UTF-8`, `de-AT`, `de`."""
    code = _CODE.match(locale)
    return code[1].lower() if code else "en"


def _of_windows() -> str:
    import ctypes
    from locale import windows_locale

    return windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")  # type: ignore[attr-defined,unused-ignore]


def _of_macos() -> str:
    import ctypes

    core = ctypes.CDLL("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation")
    core.CFLocaleCopyPreferredLanguages.restype = ctypes.c_void_p
    core.CFArrayGetCount.argtypes = core.CFRelease.argtypes = [ctypes.c_void_p]
    core.CFArrayGetCount.restype = ctypes.c_long
    core.CFArrayGetValueAtIndex.argtypes = [ctypes.c_void_p, ctypes.c_long]
    core.CFArrayGetValueAtIndex.restype = ctypes.c_void_p
    core.CFStringGetCString.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_long, ctypes.c_uint32]
    core.CFStringGetCString.restype = ctypes.c_bool
    languages = core.CFLocaleCopyPreferredLanguages()
    if not languages:
        return ""
    try:
        name = ctypes.create_string_buffer(_MOST_LETTERS)
        there = core.CFArrayGetCount(languages) > 0
        if there and core.CFStringGetCString(core.CFArrayGetValueAtIndex(languages, 0), name, _MOST_LETTERS, _UTF8):
            return name.value.decode()
        return ""
    finally:
        core.CFRelease(languages)
