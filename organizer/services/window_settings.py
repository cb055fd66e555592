"""How the windows are to be: their look, their keys, and the key that works everywhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WindowSettings:
    """The user's choices for the screen.

    `text_size` is in per cent. `speech` is the language of the screen, `language` of the habits that of the lines.
    `own_keys` are keys given to verbs by the user: `keep=J,update=P`. `hot_key` is empty while none was chosen.
    `full_day` is how many promises make a day full. `pinned_cases` are names of cases, one a line.
    `waiting_by` says whether what others owe is listed by `time` or by `person`, `upcoming_days` how many days
    ahead stand one by one, before weeks.
    """

    theme: str = "system"
    contrast: str = "system"
    text_size: int = 100
    compact: bool = False
    motion: str = "system"
    system_font: bool = False
    speech: str = "system"
    single_keys: bool = True
    own_keys: str = ""
    hot_key: str = ""
    hot_key_offered: bool = False
    full_day: int = 5
    pinned_cases: str = ""
    waiting_by: str = "time"
    upcoming_days: int = 14
