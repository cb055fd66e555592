"""Settings: what makes it easier to see and to use."""

from __future__ import annotations

from organizer.ui.settings.page import SettingsPage


class AccessibilityPage(SettingsPage):
    """Contrast, motion, and keys that are not pressed by mistake."""

    key = "accessibility"
    icon = "accessibility"

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Accessibility")

    def fill(self) -> None:
        """Add the lines."""
        self.add_choice(
            "contrast",
            self.tr("Contrast"),
            self.tr("High draws strong lines and leaves tints out"),
            (("system", self.tr("As the system")), ("high", self.tr("High")), ("normal", self.tr("Normal"))),
        )
        self.add_choice(
            "motion",
            self.tr("Motion"),
            self.tr("Rows that fold away, and the like"),
            (("system", self.tr("As the system")), ("off", self.tr("Off"))),
        ).known_as(self.tr("animation effects"))
        self.add_switch(
            "single_keys",
            self.tr("Single letters are keys"),
            self.tr("K keeps, U updates. Off, each still has Alt and its place in the menu"),
        ).known_as(self.tr("shortcuts keyboard hotkeys"))
