"""What works here: the parts of the program that depend on the machine, in words."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from organizer.domain.errors import NoDisplay, OrganizerError, SecretsRefused
from organizer.services.ports import Finding, SharedFolder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from organizer.services.ports import Secrets

PROOF = ("Do buttons work here?", "Press the button to prove it.", "It works")
PRESSED_WITHIN_S = 20.0
# One step of looking may hold up its caller for so long: it may be the main thread, between two events.
_STEP_S = 0.005


class Notices(Protocol):
    """Who shows notices."""

    @property
    def shown_by(self) -> str:
        """Return the name of the program that shows them."""

    @property
    def has_buttons(self) -> bool:
        """Return whether they can be answered."""

    @property
    def held_back(self) -> bool:
        """Return whether do-not-disturb holds them back now."""


class Desktop(Protocol):
    """What the desktop can do; each question may take seconds."""

    def notices(self) -> Notices | None:
        """Return who shows notices; None where nobody does."""

    def is_button_pressed(self, words: tuple[str, str, str], within_s: float) -> bool | None:
        """Show a notice (title, body, button) and return whether its button was pressed; None where it cannot be tried."""

    def can_send_blindly(self) -> bool:
        """Return whether they can be sent without knowing whether they are shown."""

    def has_tray(self) -> bool:
        """Return whether there is a place for tray icons."""


class Examination:
    """Checks the book."""

    def __init__(self, is_sound: Callable[[], bool], path: str, said: Callable[[OrganizerError], str]) -> None:
        """Check the book at `path` by `is_sound`, which is called on another thread; `said` says why it cannot be checked.

        What `is_sound` raises is no damage, but that the book cannot be looked at.
        """
        self._is_sound = is_sound
        self._path = path
        self._said = said

    def look(self) -> Iterator[Finding | None]:
        """Yield what was checked and found; None while it is being checked."""
        yield from _elsewhere(self._check)

    def _check(self) -> Finding:
        try:
            sound = self._is_sound()
        except OrganizerError as refused:
            return Finding("book", False, self._said(refused))
        says = "Every page is sound." if sound else "Pages are damaged. They are put right now."
        return Finding("book", sound, f"{self._path}: {says}")


class Physician:
    """Looks at the parts of the program."""

    def __init__(
        self,
        book: Examination,
        require_display: Callable[[], None],
        desktop: Desktop,
        secrets: Secrets,
        shared: Callable[[], SharedFolder | None] = lambda: None,
        arrangements: Callable[[], Iterator[Finding]] = lambda: iter(()),
    ) -> None:
        """Look at the book by `book`, at the screen by `require_display`, at the `desktop` and its `secrets`.

        `shared` says who else has hands on the folder of the book; that is only spoken of where somebody has.
        `arrangements` finds at once what the user arranged.
        """
        self._book = book
        self._require_display = require_display
        self._desktop = desktop
        self._secrets = secrets
        self._shared = shared
        self._arrangements = arrangements

    def look(self) -> Iterator[Finding | None]:
        """Yield what works here and what does not; None while an answer is being waited for."""
        yield from self._book.look()
        for found in _elsewhere(self._folder):
            if found is None or not found.ok:
                yield found
        for part in (self._window, self._notices, self._tray, self._keyring):
            yield from _elsewhere(part)
        yield from self._arrangements()

    def prove(self) -> Iterator[Finding | None]:
        """Show one notice and yield whether its button was pressed within 20 seconds; None while that is awaited."""
        yield from _elsewhere(self._button)

    def heed_notices(self) -> Iterator[Finding | None]:
        """Yield whether notifications are seen here, and if not, why: `nobody` shows them, or they are `held_back`."""
        yield from _elsewhere(self._seen)

    def _seen(self) -> Finding:
        notices = self._desktop.notices()
        why = "nobody" if notices is None else "held_back" if notices.held_back else ""
        return Finding("notifications", not why, why)

    def _button(self) -> Finding:
        pressed = self._desktop.is_button_pressed(PROOF, PRESSED_WITHIN_S)
        if pressed is None:
            return Finding("buttons", False, "No notification could be shown, so no button could be tried.")
        if pressed:
            return Finding("buttons", True, "The button was pressed, and the program heard it.")
        return Finding(
            "buttons",
            False,
            "No press of the button was heard. Was do-not-disturb on? All a button does is in the window and the tray too.",
        )

    def _folder(self) -> Finding:
        shared = self._shared()
        if shared is None:
            return Finding("folder", True, "The book is on a disk of this machine.")
        if shared.how == "network":
            return Finding(
                "folder",
                False,
                f"The book is on a network disk ({shared.by}), which may lose what was saved. Keep it on a disk of this machine"
                " (--home), and its backups there too (second_folder).",
            )
        return Finding(
            "folder",
            False,
            f"The book is in a folder that {shared.by} copies to other machines; two that write it spoil it. Move it elsewhere"
            " (--home), and let only backups go there (second_folder).",
        )

    def _window(self) -> Finding:
        try:
            self._require_display()
        except NoDisplay:
            return Finding("window", False, "No window can be shown here; organizer add and organizer list work.")
        return Finding("window", True, "A window can be shown.")

    def _notices(self) -> Finding:
        notices = self._desktop.notices()
        if notices is None:
            blindly = self._desktop.can_send_blindly()
            beside = "notify-send is there instead" if blindly else "the program shows its own window"
            return Finding("notifications", False, f"No notification service answers; {beside}.")
        buttons = "with buttons" if notices.has_buttons else "without buttons"
        held_back = (
            " Do-not-disturb is on, so they wait; the list and the tray tell of them." if notices.held_back else ""
        )
        return Finding("notifications", True, f"{notices.shown_by or 'The desktop'} shows them, {buttons}.{held_back}")

    def _tray(self) -> Finding:
        if self._desktop.has_tray():
            return Finding("tray", True, "There is a place for the icon.")
        return Finding(
            "tray", False, "This desktop has no place for icons; the window and its list do all the icon does."
        )

    def _keyring(self) -> Finding:
        try:
            self._secrets.recall("doctor")
        except SecretsRefused as refused:
            says = _KEYRING.get(str(refused.data["reason"]), "It does not answer.")
            return Finding("keyring", False, says)
        return Finding("keyring", True, "It keeps secrets.")


_KEYRING = {
    "none": "There is none that keeps secrets safe.",
    "unsafe": "The one that is there keeps secrets as plain text, so it is not used.",
    "locked": "It is locked.",
}


def _elsewhere(part: Callable[[], Finding]) -> Iterator[Finding | None]:
    """Look at a part on a thread of its own; yield None until it is done, then what was found."""
    found: list[Finding] = []
    looking = threading.Thread(target=lambda: found.append(part()), name="doctor", daemon=True)
    looking.start()
    while looking.is_alive():
        looking.join(_STEP_S)
        yield None
    yield from found
