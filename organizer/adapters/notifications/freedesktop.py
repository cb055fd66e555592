"""Notices by the desktop's notification daemon (org.freedesktop.Notifications), with buttons where it has them."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from organizer.adapters.notifications.daemon_replies import capabilities_in, number_in, sender_of
from organizer.adapters.notifications.left_over import LeftOver
from organizer.adapters.notifications.plain import escaped, lines, one_line, without_tags

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jeepney import Message

    from organizer.services.ports import Notice

log = logging.getLogger(__name__)

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_LONGEST_TITLE = 200
_LONGEST_BODY = 1_000
_LONGEST_LABEL = 60
# Critical would break through do-not-disturb; what is urgent stays on the screen instead.
_URGENCY_NORMAL = 1
_DEFAULT_EXPIRY = -1
_NEVER = 0
_CLICK = "default"
_REPLY = "inline-reply"
_DUNST = "x-dunst-stack-tag"
_DISMISSED_BY_USER = 2
_ANSWER_WITHIN_MS = 3_000
# A daemon that hangs is not asked again for so long, unless it answers or another takes its place.
_REST_MS = 60_000

SHOW = "show"
_ONLY_SHOWING = frozenset({_CLICK, SHOW, "update", "repromise"})


@dataclass(slots=True)
class _Up:
    """A notice that the daemon has taken over."""

    key: str
    verbs: frozenset[str]
    reply: str = ""
    token: str = ""
    answered: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Pending:
    """A notice on its way to the daemon."""

    notice: Notice
    shown: Callable[[], None]
    failed: Callable[[], None]
    withdrawn: bool = False


class Bus(Protocol):
    """The session bus, as this voice needs it; `heard` and `lost` are signals."""

    heard: Any
    lost: Any

    def listen(self, rule: Message) -> None:
        """Have the bus send what fits the rule."""

    def send(self, message: Message) -> None:
        """Send a call whose answer is of no interest."""

    def call(
        self,
        message: Message,
        replied: Callable[[Message], None],
        failed: Callable[[str], None],
        within_ms: int,
        late: Callable[[Message], None] | None = None,
    ) -> None:
        """Send a call; later call `replied`, or `failed` with a reason; an answer after that goes to `late`."""


class Freedesktop(QObject):
    """Speaks through the daemon of the desktop. It forgets its ids when the daemon goes, and never waits for it."""

    answered = Signal(str, str, str)
    replied = Signal(str, str, str)
    dismissed = Signal(str)

    def __init__(
        self,
        bus: Bus,
        *,
        program: str,
        desktop_entry: str,
        open_label: Callable[[], str],
        icon: str = "",
        within_ms: int = _ANSWER_WITHIN_MS,
        noted_in: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Speak by `bus` as `program`. A click on the notice itself, labelled by what `open_label` returns, answers `show`.

        What is up is noted in the file `noted_in`, so that `take_over` finds it after the program was killed.
        """
        super().__init__(parent)
        self._bus = bus
        self._program = program
        self._desktop_entry = desktop_entry
        self._open_label = open_label
        self._icon = icon
        self._within_ms = within_ms
        self._listening = False
        self._capabilities: frozenset[str] | None = None
        self._daemon: str | None = None
        self._ids: dict[str, int] = {}
        self._up: dict[int, _Up] = {}
        self._asking: list[_Pending] = []
        self._sending: dict[str, list[_Pending]] = {}
        self._hanging = QElapsedTimer()
        self._left_over = None if noted_in is None else LeftOver(noted_in, bus, _NAME)

    def take_over(self, found: Callable[[frozenset[str]], None]) -> None:
        """Call `found` with the keys of notices that a run before left up; shown again, they are replaced in place."""
        if self._left_over is None:
            found(frozenset())
            return

        def take(daemon: str, numbers: dict[str, int]) -> None:
            if numbers:
                self._listen()
                self._daemon = daemon
                self._ids = {**numbers, **self._ids}
            found(frozenset(numbers))

        self._left_over.find(take)

    def up(self) -> frozenset[str]:
        """Return the keys of the notices that are up, or on their way."""
        return frozenset(self._ids) | self._sending.keys()

    def show(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        """Show `notice`; later call exactly one of `shown` (the daemon gave it a number) and `failed`."""
        pending = _Pending(notice, shown, failed)
        if self._hanging.isValid() and self._hanging.elapsed() < _REST_MS:
            failed()
            return
        self._listen()
        if self._capabilities is None:
            self._ask_capabilities(pending)
        else:
            self._queue(pending)

    def withdraw(self, key: str) -> None:
        """Take back the notice of `key`, if it is still up or on its way."""
        for pending in [*self._sending.get(key, ()), *self._asking]:
            if pending.notice.key == key:
                pending.withdrawn = True
        number = self._ids.pop(key, None)
        if number is not None:
            self._up.pop(number, None)
            self._close(number)
            self._note()

    def _listen(self) -> None:
        """Listen for answers and for the daemon's coming and going; once, before the first notice is sent."""
        if self._listening:
            return
        self._listening = True
        from jeepney import MatchRule
        from jeepney.bus_messages import message_bus

        answers = MatchRule(type="signal", interface=_NAME, path=_PATH)
        owners = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
        owners.add_arg_condition(0, _NAME)
        self._bus.heard.connect(self._hear)
        self._bus.lost.connect(self._forget_daemon)
        self._bus.listen(message_bus.AddMatch(answers))
        self._bus.listen(message_bus.AddMatch(owners))

    def _ask_capabilities(self, pending: _Pending) -> None:
        self._asking.append(pending)
        if len(self._asking) == 1:
            self._bus.call(
                _call("GetCapabilities"),
                self._take_capabilities,
                self._no_capabilities,
                self._within_ms,
                late=self._take_capabilities,
            )

    def _take_capabilities(self, reply: Message) -> None:
        capabilities = capabilities_in(reply)
        if capabilities is None:
            self._no_capabilities("no_such_reply")
            return
        self._daemon, self._capabilities = sender_of(reply), capabilities
        self._hanging.invalidate()
        asking, self._asking = self._asking, []
        for pending in asking:
            self._queue(pending)

    def _no_capabilities(self, reason: str) -> None:
        self._note_hanging(reason)
        asking, self._asking = self._asking, []
        for pending in asking:
            pending.failed()

    def _queue(self, pending: _Pending) -> None:
        """Send the notice; a later one of the same key waits until the number of the one before it is known."""
        if pending.withdrawn:
            pending.shown()
            return
        line = self._sending.setdefault(pending.notice.key, [])
        line.append(pending)
        if len(line) == 1:
            self._send(pending)

    def _send(self, pending: _Pending) -> None:
        notice = pending.notice

        def take(reply: Message) -> None:
            if number_in(reply) is None:
                fail("no_such_reply")
                return
            self._taken(pending, reply)
            pending.shown()
            self._send_next(pending)

        def fail(reason: str) -> None:
            self._note_hanging(reason)
            pending.failed()
            self._send_next(pending)

        self._bus.call(
            _call("Notify", "susssasa{sv}i", self._arguments(notice)),
            take,
            fail,
            self._within_ms,
            late=lambda reply: self._taken(pending, reply),
        )

    def _send_next(self, sent: _Pending) -> None:
        line = self._sending[sent.notice.key]
        line.remove(sent)
        while line and line[0].withdrawn:
            line.pop(0).shown()
        if line:
            self._send(line[0])
        else:
            del self._sending[sent.notice.key]

    def _taken(self, pending: _Pending, reply: Message) -> None:
        """Remember under which number the daemon shows the notice."""
        number = number_in(reply)
        if number is None:
            return
        self._hanging.invalidate()
        self._daemon = sender_of(reply)
        if pending.withdrawn:
            self._close(number)
            return
        key = pending.notice.key
        before = self._ids.get(key)
        if before is not None and before != number:
            self._up.pop(before, None)
        self._ids[key] = number
        reply = pending.notice.reply
        verbs = frozenset(button.verb for button in pending.notice.buttons)
        self._up[number] = _Up(key, verbs, reply.verb if reply is not None and self._can(_REPLY) else "")
        self._note()

    def _arguments(self, notice: Notice) -> tuple[object, ...]:
        body = lines(notice.body, _LONGEST_BODY)
        hints = {"urgency": ("y", _URGENCY_NORMAL), "desktop-entry": ("s", self._desktop_entry)}
        if notice.reply is not None and self._can(_REPLY):
            hints["x-kde-reply-placeholder-text"] = ("s", one_line(notice.reply.label, _LONGEST_LABEL))
        if self._can(_DUNST):
            # Killed before the daemon answered, the program knows no number; so the second one takes the place of the first.
            hints[_DUNST] = ("s", notice.key)
        return (
            self._program,
            self._ids.get(notice.key, 0),
            self._icon,
            one_line(notice.title, _LONGEST_TITLE),
            self._fit(body),
            self._actions(notice) if self._can("actions") else [],
            hints,
            _NEVER if notice.urgent else _DEFAULT_EXPIRY,
        )

    def _fit(self, body: str) -> str:
        if self._can("body-markup"):
            return escaped(body)
        # Seen on 1.9.0: without a setting it reads markup, and does not say so.
        return without_tags(body) if self._can(_DUNST) else body

    def _actions(self, notice: Notice) -> list[str]:
        """Return the buttons; the one that asks for words takes them in the notice itself, where the daemon has a line."""
        takes_words = notice.reply.verb if notice.reply is not None and self._can(_REPLY) else None
        actions = [_CLICK, one_line(self._open_label(), _LONGEST_LABEL)]
        for button in notice.buttons:
            verb = _REPLY if button.verb == takes_words else button.verb
            actions += [verb, one_line(button.label, _LONGEST_LABEL)]
        return actions

    def _can(self, capability: str) -> bool:
        return self._capabilities is not None and capability in self._capabilities

    def _note_hanging(self, reason: str) -> None:
        if reason == "no_answer":
            self._hanging.start()

    def _hear(self, message: Message) -> None:
        from jeepney import HeaderFields

        fields = message.header.fields
        interface, member = fields.get(HeaderFields.interface), fields.get(HeaderFields.member)
        if (interface, member) == ("org.freedesktop.DBus", "NameOwnerChanged"):
            if message.body[0] == _NAME and sender_of(message) == "org.freedesktop.DBus":
                self._forget_daemon()
            return
        if interface != _NAME or sender_of(message) != self._daemon:
            return
        match member, message.body:
            case "ActivationToken", (int(number), str(token)):
                self._note_token(number, token)
            case "ActionInvoked", (int(number), str(verb)):
                self._answer(number, verb)
            case "NotificationReplied", (int(number), str(words)):
                self._reply(number, words)
            case "NotificationClosed", (int(number), int(reason)):
                self._closed(number, reason)

    def _note_token(self, number: int, token: str) -> None:
        up = self._up.get(number)
        if up is not None:
            up.token = token

    def _answer(self, number: int, verb: str) -> None:
        up = self._up.get(number)
        if up is None or not (verb == _CLICK or verb in up.verbs):
            return
        # Some daemons leave a notice up after a press. What only shows the window is no last word: Kept may follow Open.
        if verb in up.answered and verb not in _ONLY_SHOWING:
            return
        up.answered |= {verb}
        self.answered.emit(up.key, SHOW if verb == _CLICK else verb, up.token)

    def _reply(self, number: int, words: str) -> None:
        """Pass on what was typed into the notice; without words it is a click on the button."""
        up = self._up.get(number)
        if up is None or not up.reply or up.reply in up.answered:
            return
        up.answered |= {up.reply}
        if words.strip():
            self.replied.emit(up.key, up.reply, words)
        else:
            self.answered.emit(up.key, up.reply, up.token)

    def _closed(self, number: int, reason: int) -> None:
        up = self._up.pop(number, None)
        if up is None:
            return
        if self._ids.get(up.key) == number:
            del self._ids[up.key]
            self._note()
        if reason == _DISMISSED_BY_USER and not up.answered:
            self.dismissed.emit(up.key)

    def _forget_daemon(self) -> None:
        """The daemon went, or another came: its numbers and what it can do mean nothing any more."""
        self._ids.clear()
        self._up.clear()
        self._note()
        self._capabilities = None
        self._daemon = None
        self._hanging.invalidate()

    def _note(self) -> None:
        if self._left_over is not None:
            self._left_over.note(self._daemon, self._ids)

    def _close(self, number: int) -> None:
        self._bus.send(_call("CloseNotification", "u", (number,)))


def _call(method: str, signature: str | None = None, body: tuple[object, ...] = ()) -> Message:
    from jeepney import DBusAddress, new_method_call

    address = DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
    message: Message = new_method_call(address, method, signature, body)
    return message
