"""Which pages there are, in order. To add one: write its room, and name it here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.ui.settings.about_page import AboutPage
from organizer.ui.settings.accessibility_page import AccessibilityPage
from organizer.ui.settings.accounts_page import AccountsPage
from organizer.ui.settings.capture_page import CapturePage
from organizer.ui.settings.data_page import DataPage
from organizer.ui.settings.hours_page import HoursPage
from organizer.ui.settings.look_page import LookPage
from organizer.ui.settings.people_page import PeoplePage
from organizer.ui.settings.reminders_page import RemindersPage

if TYPE_CHECKING:
    from organizer.ui.settings.page import SettingsPage

PAGES: tuple[type[SettingsPage], ...] = (
    CapturePage,
    RemindersPage,
    HoursPage,
    PeoplePage,
    AccountsPage,
    LookPage,
    AccessibilityPage,
    DataPage,
    AboutPage,
)
