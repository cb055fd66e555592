"""Settings: what this is."""

from __future__ import annotations

from organizer.ui.settings.page import SettingsPage
from organizer.ui.words.wording import filled


class AboutPage(SettingsPage):
    """Version, licences, where the book lies."""

    key = "about"
    icon = "info"

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("About")

    def fill(self) -> None:
        """Add the lines."""
        self.add(
            self.tr("Follow-up Organizer"),
            filled(
                self.tr("Version %1. Your word, kept in sight. Free software under the MIT licence."), self.room.version
            ),
            None,
        )
        self.add(self.tr("Your book"), filled(self.tr("It lies on this computer only: %1"), self.room.book_path), None)
        self.add_card(self.tr("Made with"))
        self.add(
            "Inter", self.tr("The typeface, by The Inter Project Authors, under the SIL Open Font License 1.1"), None
        )
        self.add(
            "Lucide", self.tr("The icons, by Lucide Contributors, under the ISC licence; some from Feather, MIT"), None
        )
        self.add("Qt, PySide6", self.tr("The windows, by The Qt Company, under the LGPL version 3"), None)
        self.add(
            "SQLCipher, peewee, keyring, plyer", self.tr("The book, its key, and the last voice of a reminder"), None
        )
