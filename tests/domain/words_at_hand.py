"""The languages that come with the program, and habits of people who write in them."""

from __future__ import annotations

from organizer.domain.settings import Settings
from organizer.services.languages import installed_languages

LANGUAGES = installed_languages()
HABITS = Settings(languages=LANGUAGES)
