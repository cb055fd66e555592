"""Notices on Windows and macOS by desktop-notifier, with buttons; on an asyncio thread of its own."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from organizer.adapters.notifications.deadline import Deadline
from organizer.adapters.notifications.plain import lines, one_line
from organizer.adapters.post import Post

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from organizer.services.ports import Notice

log = logging.getLogger(__name__)

_LONGEST_TITLE = 120
_LONGEST_BODY = 400
_LONGEST_LABEL = 40
_WITHIN_MS = 5_000

SHOW = "show"


def has_desktop_notice() -> bool:
    """Return whether this is a system that desktop-notifier is for."""
    return sys.platform in {"win32", "darwin"}


class DesktopNotice(QObject):
    """Speaks through the notification centre of Windows or macOS; what the centre took over counts as shown."""

    answered = Signal(str, str, str)
    replied = Signal(str, str, str)
    dismissed = Signal(str)

    def __init__(
        self, *, program: str, icon: Path | None = None, within_ms: int = _WITHIN_MS, parent: QObject | None = None
    ) -> None:
        """Speak as `program`, with the picture at the path `icon`; no thread is started before it is needed."""
        super().__init__(parent)
        self._within_ms = within_ms
        self._post = Post(self)
        self._post.arrived.connect(self._receive)
        self._centre = _Centre(program, icon, self._post.letterbox.send)
        self._open: dict[int, tuple[Callable[[], None], Callable[[], None], Deadline]] = {}
        self._numbers = 0

    def show(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        """Show `notice`; later call exactly one of `shown` and `failed`."""
        self._numbers += 1
        deadline = Deadline(self._numbers, self._within_ms, self)
        deadline.ran_out.connect(self._give_up)
        self._open[self._numbers] = (shown, failed, deadline)
        self._centre.submit(self._numbers, notice)

    def withdraw(self, key: str) -> None:
        """Take back the notice of `key`, if it is still up."""
        self._centre.withdraw(key)

    def up(self) -> frozenset[str]:
        """Return the keys of the notices that are up."""
        return self._centre.keys()

    def close(self) -> None:
        """Let the thread end; nothing is waited for."""
        self._centre.close()
        self._post.close()

    def _receive(self, event: tuple[Any, ...]) -> None:
        match event:
            case ("settled", int(number), bool(was_shown)):
                self._settle(number, was_shown=was_shown)
            case ("answered", str(key), str(verb)):
                self.answered.emit(key, verb, "")
            case ("replied", str(key), str(verb), str(words)):
                self.replied.emit(key, verb, words)
            case ("dismissed", str(key)):
                self.dismissed.emit(key)

    def _give_up(self, number: int) -> None:
        self._settle(number, was_shown=False)

    def _settle(self, number: int, *, was_shown: bool) -> None:
        waiting = self._open.pop(number, None)
        if waiting is None:
            return
        shown, failed, deadline = waiting
        deadline.end()
        (shown if was_shown else failed)()


class _Centre:
    """The asyncio side: everything but `submit`, `withdraw`, `keys` and `close` runs on its own thread."""

    def __init__(self, program: str, icon: Path | None, post: Callable[..., None]) -> None:
        self._program = program
        self._icon = icon
        self._post = post
        self._loop: asyncio.AbstractEventLoop | None = None
        self._notifier: Any = None
        self._identifiers: dict[str, str] = {}

    def submit(self, number: int, notice: Notice) -> None:
        asyncio.run_coroutine_threadsafe(self._show(number, notice), self._running_loop())

    def withdraw(self, key: str) -> None:
        if self._loop is not None:
            asyncio.run_coroutine_threadsafe(self._clear(key), self._loop)

    def keys(self) -> frozenset[str]:
        return frozenset(tuple(self._identifiers))

    def close(self) -> None:
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._loop.stop)

    def _running_loop(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            threading.Thread(target=self._run, args=(self._loop,), name="desktop-notifier", daemon=True).start()
        return self._loop

    def _run(self, loop: asyncio.AbstractEventLoop) -> None:
        asyncio.set_event_loop(loop)
        loop.run_forever()
        waiting = asyncio.all_tasks(loop)
        for task in waiting:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*waiting, return_exceptions=True))
        loop.close()

    async def _show(self, number: int, notice: Notice) -> None:
        try:
            was_shown = await self._send(notice)
        except Exception:  # WinRT and Cocoa raise kinds of their own; all of them mean that it did not speak
            log.info("the notification centre could not show a notice", exc_info=True)
            was_shown = False
        self._post("settled", number, was_shown)

    async def _send(self, notice: Notice) -> bool:
        """Send the notice; desktop-notifier only logs what fails, but calls `on_dispatched` for what does not."""
        from desktop_notifier import Button, Urgency

        notifier = await self._ready_notifier()
        if notifier is None:
            return False
        await self._clear(notice.key)
        dispatched: list[bool] = []
        key = notice.key
        self._identifiers[key] = await notifier.send(
            title=one_line(notice.title, _LONGEST_TITLE),
            message=lines(notice.body, _LONGEST_BODY),
            # Critical would break through do-not-disturb.
            urgency=Urgency.Normal,
            buttons=[
                Button(one_line(button.label, _LONGEST_LABEL), on_pressed=self._answering(key, button.verb))
                for button in notice.buttons
                if notice.reply is None or button.verb != notice.reply.verb
            ],
            reply_field=self._reply_field(notice),
            on_dispatched=lambda: dispatched.append(True),
            on_clicked=self._answering(key, SHOW),
            on_dismissed=lambda: self._dismissed(key),
        )
        return bool(dispatched)

    async def _ready_notifier(self) -> Any:  # noqa: ANN401 - desktop-notifier is not installed where this is checked
        """Return the notifier, or None where it is a dummy (no signed bundle, say) or the user forbade notices."""
        if self._notifier is None:
            from desktop_notifier import DesktopNotifier, Icon

            icon = Icon(path=self._icon) if self._icon is not None else None
            self._notifier = DesktopNotifier(app_name=self._program, app_icon=icon)
            await self._notifier.request_authorisation()
        if not await self._notifier.get_capabilities() or not await self._notifier.has_authorisation():
            return None
        return self._notifier

    async def _clear(self, key: str) -> None:
        identifier = self._identifiers.pop(key, None)
        if identifier is not None and self._notifier is not None:
            with contextlib.suppress(Exception):
                await self._notifier.clear(identifier)

    def _reply_field(self, notice: Notice) -> Any:  # noqa: ANN401 - as above
        """Return the line that takes words in place of the button of its verb, or None."""
        from desktop_notifier import ReplyField

        reply = notice.reply
        if reply is None:
            return None
        label = next((button.label for button in notice.buttons if button.verb == reply.verb), reply.label)
        return ReplyField(
            title=one_line(label, _LONGEST_LABEL),
            button_title=one_line(label, _LONGEST_LABEL),
            on_replied=lambda words: self._post("replied", notice.key, reply.verb, str(words)),
        )

    def _answering(self, key: str, verb: str) -> Callable[[], None]:
        def answered() -> None:
            self._identifiers.pop(key, None)
            self._post("answered", key, verb)

        return answered

    def _dismissed(self, key: str) -> None:
        self._identifiers.pop(key, None)
        self._post("dismissed", key)
