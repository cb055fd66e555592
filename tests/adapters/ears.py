"""What a caller of a voice hears."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from organizer.services.ports import Button, Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.services.ports import Notifier

BUTTONS = (Button("kept", "Kept"), Button("update", "Update"), Button("snooze", "In 30 min"))


def notice(key: str = "promise-1", title: str = "Call Mrs. Hale", body: str = "", **more: Any) -> Notice:  # noqa: ANN401
    return Notice(key, title, body, **{"buttons": BUTTONS, **more})


class Ears:
    """Remembers what became of each notice, and what was answered."""

    def __init__(self, voice: Notifier) -> None:
        self._voice = voice
        self.outcomes: list[tuple[str, str]] = []
        self.answers: list[tuple[str, str, str]] = []
        self.replies: list[tuple[str, str, str]] = []
        self.dismissals: list[str] = []
        answered: Any = getattr(voice, "answered", None)
        if answered is not None:
            answered.connect(lambda *words: self.answers.append(words))
            dismissed: Any = getattr(voice, "dismissed", None)
            dismissed.connect(self.dismissals.append)
        replied: Any = getattr(voice, "replied", None)
        if replied is not None:
            replied.connect(lambda *words: self.replies.append(words))

    def show(self, shown: Notice) -> None:
        self._voice.show(shown, self._note(shown.key, "shown"), self._note(shown.key, "failed"))

    def _note(self, key: str, outcome: str) -> Callable[[], None]:
        return lambda: self.outcomes.append((key, outcome))
