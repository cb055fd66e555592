"""What the user has set, read and written in words: the habits that the rules know, and how the windows are to be."""

from __future__ import annotations

import logging
from dataclasses import fields
from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.domain import ladders
from organizer.domain.errors import Unusable
from organizer.domain.people import Rhythm
from organizer.domain.settings import QuietHours, Settings
from organizer.services.window_settings import WindowSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from organizer.domain.vocabulary import Languages
    from organizer.store.book import Book

log = logging.getLogger(__name__)

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TEMPLATE = "draft."
_TRUE = ("yes", "true", "on", "1")
_FALSE = ("no", "false", "off", "0")
_LONGEST = 2_000


class Preferences:
    """The settings of one book. `settings` is cheap to ask: it is read from disk once, and after each change."""

    def __init__(
        self,
        book: Book,
        on_change: Callable[[], None],
        languages: Languages,
        holidays_of: Callable[[str], Iterable[date]] = lambda _: (),
        system_language: Callable[[], str] = lambda: "en",
    ) -> None:
        """Keep the settings in `book`; `on_change` hears that one changed, after it is on disk.

        `holidays_of` returns the public holidays of a place, as `DE` or `US-CA`, and raises ValueError if there is none such.
        `system_language` returns the code of the language that the system speaks.
        """
        self._book = book
        self._on_change = on_change
        self._languages = languages
        self._holidays_of = holidays_of
        self._system_language = system_language
        self._read()

    def settings(self) -> Settings:
        """Return the settings as the rules know them."""
        return self._settings

    def windows(self) -> WindowSettings:
        """Return the settings of the windows."""
        return self._windows

    def all(self) -> dict[str, str]:
        """Return every setting in words, by key."""
        return {name: _in_words(value) for name, value in self._values().items()}

    def get(self, key: str) -> str:
        """Return one setting in words.

        Raises:
            Unusable: there is no such setting.
        """
        return _in_words(self._values()[_known(key)])

    def templates(self) -> dict[str, str]:
        """Return the drafts the user worded anew, by kind, language and perhaps channel: `thanks.en`, `thanks.en.email`."""
        return {
            key.removeprefix(_TEMPLATE): words
            for key, words in self._book.settings().items()
            if key.startswith(_TEMPLATE) and isinstance(words, str)
        }

    def set_template(self, kind: str, words: str, channel: str | None = None) -> None:
        """Word a draft anew in the user's language, for all channels or for one; empty words take ours again.

        Raises:
            Unusable: there is no draft of this kind, or the words are too long.
        """
        from organizer.domain.drafting import DRAFTS, own_key
        from organizer.domain.text import clean_note

        if kind not in DRAFTS:
            raise Unusable(reason="no_such_template", text=kind, choices=DRAFTS)
        with self._book.unremembered() as step:
            key = own_key(kind, self._settings.language, channel)
            step.put_setting(f"{_TEMPLATE}{key}", clean_note(words) or None)
        self._on_change()

    def set(self, key: str, words: str) -> None:
        """Set one setting from words.

        Raises:
            Unusable: there is no such setting, or the words are no value for it.
        """
        words = words.strip()
        holidays: Iterable[date] | None = None
        try:
            _READERS[_known(key)](words)
            if key == "second_folder" and words:
                self._require_elsewhere(Path(words))
            if key == "holidays_of":
                holidays = self._holidays_of(words) if words else ()
        except (ValueError, KeyError) as unreadable:
            raise Unusable(reason="no_such_value", text=words, key=key) from unreadable
        if key == "language" and words not in self._languages.codes:
            raise Unusable(reason="no_such_value", text=words, key=key, choices=tuple(sorted(self._languages.codes)))
        with self._book.unremembered() as step:
            step.put_setting(key, words)
            if holidays is not None:
                step.put_setting(_PUBLIC_HOLIDAYS, ",".join(sorted(day.isoformat() for day in holidays)))
        self._read()
        self._on_change()

    def _require_elsewhere(self, folder: Path) -> None:
        """Refuse a second folder in the home of the book: what happens to the one happens to the other.

        Raises:
            ValueError: it is there.
        """
        home, chosen = self._book.path.parent.resolve(), folder.resolve()
        if chosen.is_relative_to(home):
            raise ValueError

    def renew_holidays(self, today: date) -> None:
        """Ask anew for the public holidays of the chosen place, where those known end within two years."""
        place = self._settings.holidays_of
        if not place or max(self._settings.public_holidays, default=today) > today + _KNOWN_AHEAD:
            return
        try:
            days = frozenset(self._holidays_of(place))
        except ValueError:
            log.warning("nothing is known any more of holidays in %s; those known before are kept", place)
            return
        if days != self._settings.public_holidays:
            with self._book.unremembered() as step:
                step.put_setting(_PUBLIC_HOLIDAYS, ",".join(sorted(day.isoformat() for day in days)))
            self._read()
            self._on_change()

    def _values(self) -> dict[str, object]:
        return {
            field.name: getattr(room, field.name)
            for room in (self._settings, self._windows)
            for field in fields(room)
            if field.name in _READERS
        }

    def read_again(self) -> None:
        """Read the settings anew: another book took the place of this one."""
        self._read()
        self._on_change()

    def remembered(self, key: str) -> object:
        """Return what the program noted for itself under `key`; no setting a person can see."""
        return self._book.settings().get(key)

    def remembered_when_read(self, key: str) -> object:
        """Return what was noted under `key` when the settings were last read; the book is not asked again."""
        return self._as_read.get(key)

    def remember(self, key: str, value: object) -> None:
        """Note something the program needs to know at its next start."""
        with self._book.unremembered() as step:
            step.put_setting(key, value)

    def _read(self) -> None:
        """Read what was set; words that mean nothing any more are left out, so that the program still starts."""
        values: dict[str, object] = {}
        known = {_PUBLIC_HOLIDAYS: _dates, **_READERS}
        self._as_read = self._book.settings()
        for key, words in self._as_read.items():
            if key in known and isinstance(words, str):
                try:
                    values[key] = known[key](words)
                except (ValueError, KeyError):
                    log.warning("the setting %s holds what cannot be read; the usual is taken", key)
        values.setdefault("language", self._usual_language(str(values.get("speech", "system"))))
        self._settings = Settings(**_of(Settings, values), languages=self._languages)  # type: ignore[arg-type]
        self._windows = WindowSettings(**_of(WindowSettings, values))  # type: ignore[arg-type]

    def _usual_language(self, speech: str) -> str:
        """Return the language that lines and drafts are in where none was chosen: that of the screen."""
        code = self._system_language() if speech == "system" else speech
        return code if code == "en" or code in self._languages.codes else "en"


def _of(room: type[Settings | WindowSettings], values: dict[str, object]) -> dict[str, object]:
    return {field.name: values[field.name] for field in fields(room) if field.name in values}


def _known(key: str) -> str:
    if key not in _READERS:
        raise Unusable(reason="no_such_setting", text=key, choices=tuple(sorted(_READERS)))
    return key


def _in_words(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case time():
            return value.isoformat("minutes")
        case frozenset():
            return ",".join(_DAYS[day] if isinstance(day, int) else str(day) for day in sorted(value))
        case Rhythm():
            return ",".join("" if days is None else str(days) for days in (value.ideal_days, value.longest_days))
        case tuple():
            return ",".join(f"{_DAYS[day]}={at.isoformat('minutes')}" for day, at in value)
        case _:
            return "" if value is None else str(value)


def _one_of(*choices: str) -> Callable[[str], str]:
    def read(words: str) -> str:
        return choices[choices.index(words.lower())]

    return read


def _truth(words: str) -> bool:
    if words.lower() in _TRUE:
        return True
    if words.lower() in _FALSE:
        return False
    raise ValueError(words)


def _weekday(words: str) -> int:
    return int(words) if words in {"0", "1", "2", "3", "4", "5", "6"} else _DAYS.index(words.strip().lower()[:3])


def _weekdays(words: str) -> frozenset[int]:
    return frozenset(_weekday(word) for word in words.split(",") if word.strip())


def _times(words: str) -> tuple[tuple[int, time], ...]:
    pairs = (part.split("=", 1) for part in words.split(",") if part.strip())
    return tuple(sorted((_weekday(day), _time(at)) for day, at in pairs))


def _time(words: str) -> time:
    at = time.fromisoformat(words.strip())
    if at.tzinfo is not None:
        raise ValueError(words)
    return at


def _dates(words: str) -> frozenset[date]:
    return frozenset(date.fromisoformat(word.strip()) for word in words.split(",") if word.strip())


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(words: str) -> int:
        number = int(words)
        if not least <= number <= most:
            raise ValueError(words)
        return number

    return read


def _words(words: str) -> str:
    if len(words) > _LONGEST:
        raise ValueError(words)
    return words


def _key_combination(words: str) -> str:
    """Return keys as they are written everywhere: `ctrl + alt+space` is `Ctrl+Alt+Space`."""
    return "+".join(part[:1].upper() + part[1:] for part in (one.strip() for one in _words(words).split("+")))


def _folder(words: str) -> str:
    if words and not Path(words).is_absolute():
        raise ValueError(words)
    return words


def _rhythm(words: str) -> Rhythm:
    ideal, _, longest = words.partition(",")
    days = [int(part) if part.strip() else None for part in (ideal, longest)]
    if any(number is not None and not 0 < number <= _MOST_DAYS for number in days):
        raise ValueError(words)
    return Rhythm(*days)


_MOST_DAYS = 3_650


def _quiet_hours(words: str) -> QuietHours | None:
    """Read `22:00-07:00`; no words are no quiet hours."""
    if not words or words.lower() == "none":
        return None
    begins, ends = (_time(part) for part in words.split("-"))
    if begins == ends:
        raise ValueError(words)
    return QuietHours(begins, ends)


_PUBLIC_HOLIDAYS = "public_holidays"
_KNOWN_AHEAD = timedelta(days=730)
_READERS: dict[str, Callable[[str], object]] = {
    "language": str,
    "day_first": _truth,
    "week_starts": _weekday,
    "next_weekday": _one_of("following", "nearest"),
    "working_days": _weekdays,
    "work_begins": _time,
    "leaving": _time,
    "leaving_on": _times,
    "morning": _time,
    "end_of_day": _time,
    "holidays": _dates,
    "holidays_of": str,
    "hide_names": _truth,
    "day_before": _truth,
    "theme": _one_of("system", "light", "dark"),
    "contrast": _one_of("system", "high", "normal"),
    "text_size": _whole(80, 200),
    "compact": _truth,
    "motion": _one_of("system", "off"),
    "system_font": _truth,
    "speech": _one_of("system", "en", "de", "fr"),
    "single_keys": _truth,
    "own_keys": _words,
    "hot_key": _key_combination,
    "hot_key_offered": _truth,
    "full_day": _whole(1, 50),
    "pinned_cases": _words,
    "waiting_by": _one_of("time", "person"),
    "upcoming_days": _whole(7, 30),
    "second_folder": _folder,
    "tell_when_locked": _truth,
    "review_on": _weekday,
    "rhythm_customer": _rhythm,
    "rhythm_internal": _rhythm,
    "rhythm_personal": _rhythm,
    "alerts": ladders.checked,
    "alerts_customer": ladders.checked,
    "alerts_internal": ladders.checked,
    "alerts_personal": ladders.checked,
    "quiet_hours": _quiet_hours,
    "announced_here": _truth,
}
