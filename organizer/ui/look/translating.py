"""The language of the screen: the sentences of the program and of Qt itself, and how dates and numbers are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from organizer.ui.look.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

LANGUAGES = ("en", "de", "fr")


class Translating(QObject):
    """Speaks one language at a time."""

    def __init__(self, application: QApplication) -> None:
        """Speak plain English, without plural forms, until told otherwise."""
        super().__init__(application)
        self._application = application
        self._system = QLocale()
        self._translators: list[QTranslator] = []
        self.code = ""

    def speak(self, chosen: str) -> QLocale | None:
        """Speak a language by its code, or that of the system; return how it writes dates, or None if nothing changed."""
        code = self._of_system() if chosen == "system" else chosen
        if code == self.code:
            return None
        self.code = code
        for translator in self._translators:
            self._application.removeTranslator(translator)
        ours, qts = str(shipped("translations")), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = [
            translator
            for name, folder in ((f"qtbase_{code}", qts), (f"organizer_{code}", ours))
            if (translator := QTranslator(self)).load(name, folder)
        ]
        for translator in self._translators:
            self._application.installTranslator(translator)
        locale = self._system if chosen == "system" else as_written_at(QLocale.system(), code)
        QLocale.setDefault(locale)
        self._application.setLayoutDirection(locale.textDirection())
        return locale

    def _of_system(self) -> str:
        """Return the first of the user's languages that is spoken here, else English."""
        wanted = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
        return next((code for code in wanted if code in LANGUAGES), "en")


def as_written_at(system: QLocale, code: str) -> QLocale:
    """Return a language as it is written where the user is: in English at Vienna, noon is 12:00 and no 12 PM."""
    return system if system.name().startswith(code) else QLocale(QLocale.codeToLanguage(code), system.territory())


def speak_as_the_system() -> Callable[[], None]:
    """Speak the language of the system, until what is returned is called: before the book is open nobody knows of another."""
    ours, qts = str(shipped("translations")), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translators = [
        translator
        for name, folder in (("qtbase", qts), ("organizer", ours))
        if (translator := QTranslator()).load(QLocale(), name, "_", folder)
    ]
    for translator in translators:
        QCoreApplication.installTranslator(translator)

    def stop() -> None:
        for translator in translators:
            QCoreApplication.removeTranslator(translator)

    return stop
