"""Settings: how it looks."""

from __future__ import annotations

from organizer.ui.settings.page import SettingsPage


class LookPage(SettingsPage):
    """Scheme, size of text, language."""

    key = "look"
    icon = "palette"

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Look")

    def fill(self) -> None:
        """Add the lines."""
        self.add_choice(
            "theme",
            self.tr("Light or dark"),
            self.tr("As the system is, or always one of them"),
            (("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))),
        ).known_as(self.tr("theme colours mode"))
        self.add_choice(
            "text_size",
            self.tr("Size of text"),
            self.tr("Everything grows with it"),
            tuple((str(size), f"{size} %") for size in (80, 90, 100, 110, 125, 150, 175, 200)),
        ).known_as(self.tr("font zoom larger smaller scale"))
        self.add_switch("compact", self.tr("Compact rows"), self.tr("More promises on one screen")).known_as(
            self.tr("dense small height")
        )
        self.add_switch("system_font", self.tr("Use the system font"), self.tr("In place of Inter")).known_as(
            self.tr("typeface letters")
        )
        self.add_choice(
            "speech",
            self.tr("Language"),
            self.tr("Of the windows; the lines you type may be in several"),
            (("system", self.tr("As the system")), ("en", "English"), ("de", "Deutsch"), ("fr", "Français")),
        )
