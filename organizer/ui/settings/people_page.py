"""Settings: what is said of people, and how full a day may be."""

from __future__ import annotations

from organizer.ui.settings.page import SettingsPage


class PeoplePage(SettingsPage):
    """Names on the screen, and the daily number."""

    key = "people"
    icon = "users"

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("People")

    def fill(self) -> None:
        """Add the lines."""
        self.add_switch(
            "hide_names",
            self.tr("Hide names in notifications and the tray"),
            self.tr("A notification says “A promise is due”, for screens that others see"),
        ).known_as(self.tr("privacy private mode"))
        self.add_choice(
            "full_day",
            self.tr("A day is full with"),
            self.tr("Upcoming marks days that hold more promises than you can keep"),
            tuple((str(number), str(number)) for number in (3, 4, 5, 6, 8, 10, 15, 20)),
        )
