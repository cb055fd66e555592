"""Being what opens organizer: links, and a choice for mails and cards on a right click: XDG, or the registry of Windows.

On macOS the bundle says so itself (`build.spec`); there is nothing to turn.
"""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.services.exec_key import exec_key
from organizer.services.switch import NotedSwitch

if TYPE_CHECKING:
    from collections.abc import Sequence

SCHEME = "organizer"
LINK_TYPE = f"x-scheme-handler/{SCHEME}"
_FILE_TYPES = ("message/rfc822", "text/vcard", "text/calendar")
_ENDINGS = (".eml", ".vcf", ".ics")


class XdgPlace:
    """A hidden desktop file, and the user's list of who opens what (mimeapps.list of the XDG MIME specification)."""

    _LISTS = ("Default Applications", "Added Associations")

    def __init__(self, application_id: str, name: str) -> None:
        """Write `application_id`.Links.desktop, with the `name` that menus of files show."""
        home = Path.home()
        data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
        self.file = data / "applications" / f"{application_id}.Links.desktop"
        self.list = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "mimeapps.list"
        self._application_id = application_id
        self._name = name

    def is_on(self) -> bool:
        """Return whether links lead to the file, and it is there."""
        chosen = self._read().get(self._LISTS[0], LINK_TYPE, fallback="")
        return self.file.is_file() and self.file.name in chosen.split(";")

    def write(self, command: Sequence[str]) -> None:
        """Write the file and the entry; no file type that has a program already is taken from it."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(
            f"[Desktop Entry]\nType=Application\nVersion=1.5\nName={self._name}\nExec={exec_key(command)} -- %u\n"
            f"Icon={self._application_id}\nTerminal=false\nNoDisplay=true\nStartupNotify=true\n"
            f"MimeType={';'.join((LINK_TYPE, *self._file_types()))};\n",
            "utf-8",
        )
        known = self._read()
        _enter(known, self._LISTS[0], LINK_TYPE, self.file.name, first=True)
        for kind in (LINK_TYPE, *self._file_types()):
            _enter(known, self._LISTS[1], kind, self.file.name, first=False)
        self._write(known)

    def erase(self) -> None:
        """Remove the file and its entries."""
        known = self._read()
        for section in self._LISTS:
            for kind, chosen in list(known[section].items()) if known.has_section(section) else ():
                left = [one for one in chosen.split(";") if one and one != self.file.name]
                if left:
                    known.set(section, kind, ";".join(left) + ";")
                else:
                    known.remove_option(section, kind)
        self._write(known)
        self.file.unlink(missing_ok=True)

    def _file_types(self) -> tuple[str, ...]:
        """Return the types of files to be offered for; none where the entry of the menu offers for them already."""
        folders = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        shared = [self.file.parent, *(Path(folder) / "applications" for folder in folders.split(":"))]
        in_menu = any((folder / f"{self._application_id}.desktop").exists() for folder in shared)
        return () if in_menu else _FILE_TYPES

    def _read(self) -> configparser.RawConfigParser:
        known = configparser.RawConfigParser(delimiters=("=",), comment_prefixes=("#",), strict=False)
        known.optionxform = str  # type: ignore[assignment,method-assign]
        try:
            known.read(self.list, "utf-8")
        except (configparser.Error, UnicodeDecodeError) as spoilt:
            raise OSError(f"{self.list.name} is no list of programs") from spoilt
        return known

    def _write(self, known: configparser.RawConfigParser) -> None:
        self.list.parent.mkdir(parents=True, exist_ok=True)
        draft = self.list.with_name(f".{self.list.name}.{os.getpid()}")
        with draft.open("w", encoding="utf-8") as file:
            known.write(file, space_around_delimiters=False)
        draft.replace(self.list)


class RegistryPlace:
    """The classes of the user in the registry: a protocol, and a word in the menu of mails, cards and calendars."""

    _ROOT = r"Software\Classes"

    def __init__(self, name: str) -> None:
        """Show `name` in menus."""
        self._name = name

    def is_on(self) -> bool:
        """Return whether the protocol is there."""
        if sys.platform != "win32":
            return False
        import winreg

        try:
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, rf"{self._ROOT}\{SCHEME}\shell\open\command").Close()
        except FileNotFoundError:
            return False
        return True

    def write(self, command: Sequence[str]) -> None:
        """Write the keys."""
        if sys.platform == "win32":
            import winreg

            opens = f'{subprocess.list2cmdline(command)} -- "%1"'
            self._set(SCHEME, "", f"URL:{self._name}")
            self._set(SCHEME, "URL Protocol", "")
            self._set(rf"{SCHEME}\shell\open\command", "", opens)
            for ending in _ENDINGS:
                verb = rf"SystemFileAssociations\{ending}\shell\{self._verb}"
                self._set(verb, "", self._name)
                self._set(rf"{verb}\command", "", opens)
            winreg.FlushKey(winreg.HKEY_CURRENT_USER)

    def erase(self) -> None:
        """Remove the keys."""
        for path in (SCHEME, *(rf"SystemFileAssociations\{ending}\shell\{self._verb}" for ending in _ENDINGS)):
            self._remove(rf"{self._ROOT}\{path}")

    @property
    def _verb(self) -> str:
        return self._name.replace(" ", "")

    def _set(self, path: str, name: str, value: str) -> None:
        if sys.platform == "win32":
            import winreg

            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, rf"{self._ROOT}\{path}") as key:
                winreg.SetValueEx(key, name, 0, winreg.REG_SZ, value)

    def _remove(self, path: str) -> None:
        """Remove a key with all that is below it."""
        if sys.platform == "win32":
            import winreg

            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_ALL_ACCESS) as key:
                    while winreg.QueryInfoKey(key)[0]:
                        self._remove(rf"{path}\{winreg.EnumKey(key, 0)}")
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, path)
            except FileNotFoundError:
                return


class BundlePlace:
    """The bundle of macOS, whose Info.plist names the scheme; the system reads it by itself."""

    def is_on(self) -> bool:
        """Return whether this is the bundle."""
        return bool(getattr(sys, "frozen", False))

    def write(self, command: Sequence[str]) -> None:
        """Pass if this is the bundle; nothing else can open links there."""
        if not self.is_on():
            raise OSError(*command[:1])

    def erase(self) -> None:
        """Leave the bundle as it is."""


def link_handler(application_id: str, name: str, command: Sequence[str]) -> NotedSwitch:
    """Return the link handler of this system; `command` starts this program."""
    if sys.platform == "win32":
        return NotedSwitch(RegistryPlace(name), command)
    if sys.platform == "darwin":
        return NotedSwitch(BundlePlace(), command)
    return NotedSwitch(XdgPlace(application_id, name), command)


def _enter(known: configparser.RawConfigParser, section: str, kind: str, file: str, *, first: bool) -> None:
    if not known.has_section(section):
        known.add_section(section)
    others = [one for one in known.get(section, kind, fallback="").split(";") if one and one != file]
    known.set(section, kind, ";".join([file, *others] if first else [*others, file]) + ";")
