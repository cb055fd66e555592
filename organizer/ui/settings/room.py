"""What the pages of the settings act on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from organizer.domain.errors import OrganizerError
    from organizer.services.moving.portability import Portability
    from organizer.services.ports import Background, Clock, Finding, HotKeys, Switch, Visits
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.safety.backups import Backups
    from organizer.services.safety.sealing import Sealing
    from organizer.services.sync.account_keeping import AccountKeeping
    from organizer.ui.keyboard.keys import Keys
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences


@dataclass(frozen=True, slots=True)
class SettingsRoom:
    """Given to every page; a page takes what it needs. Add a field for what a new page needs, with a default of None."""

    theme: Theme
    sentences: Sentences
    preferences: Preferences
    reader: Reader
    clock: Clock
    keys: Keys
    hot_keys: HotKeys
    autostart: Switch
    links: Switch
    backups: Backups
    sealing: Sealing
    background: Background
    portability: Portability
    accounts: AccountKeeping
    visits: Visits
    prove: Callable[[], Iterator[Finding | None]] = lambda: iter(())
    notices: Callable[[], Iterator[Finding | None]] = lambda: iter(())
    countries: Callable[[], tuple[str, ...]] = tuple
    parts_of: Callable[[str], dict[str, str]] = lambda _country: {}
    key_refused: Callable[[], OrganizerError | None] = lambda: None
    type_in: Callable[[], None] = lambda: None
    version: str = ""
    book_path: str = ""
