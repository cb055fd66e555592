"""The language of the user where the environment does not name it, asked without Qt, for a command has none.

Sources: GetUserDefaultUILanguage of Windows; CFLocaleCopyPreferredLanguages of macOS.
"""

from __future__ import annotations

import ctypes
import sys

_MOST_LETTERS = 64
_UTF8 = 0x08000100


def locale_of_the_user() -> str:
    """Return the locale of the user's first language, as `de_AT` or `de-AT`; "" where the system tells none."""
    return _of_windows() if sys.platform == "win32" else _of_macos()


def _of_windows() -> str:
    from locale import windows_locale

    return windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")  # type: ignore[attr-defined,unused-ignore]


def _of_macos() -> str:
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
