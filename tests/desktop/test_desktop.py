"""The private desktop is a real one: what the other tests rest on."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import jeepney
import pytest
from jeepney.io.blocking import open_dbus_connection

from tests.desktop.notifications import EXPIRED, FakeNotifications
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.desktop.noise import Noise
    from tests.desktop.notifications import Dunst
    from tests.desktop.private_desktop import PrivateDesktop
    from tests.desktop.trays import NotifierPanel, Tint2

_DAEMON = jeepney.DBusAddress(
    "/org/freedesktop/Notifications", bus_name=FakeNotifications.NAME, interface=FakeNotifications.NAME
)


def notify_send(desktop: PrivateDesktop, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["notify-send", *words], env=desktop.environment, capture_output=True, text=True, timeout=20, check=False
    )


class Caller:
    """A program on the bus that raises a notification and hears of it."""

    def __init__(self, address: str) -> None:
        self._connection = open_dbus_connection(address)

    def raise_one(self, title: str, actions: tuple[str, ...] = (), within: float = 10) -> jeepney.Message:
        body: tuple[object, ...] = ("Caller", 0, "", title, "", list(actions), {"urgency": ("y", 1)}, -1)
        call = jeepney.new_method_call(_DAEMON, "Notify", "susssasa{sv}i", body)
        return self._connection.send_and_get_reply(call, timeout=within)

    def raise_malformed(self) -> jeepney.Message:
        body: tuple[object, ...] = ("Caller", 0, "", "title", "", [], {}, "soon")
        return self._connection.send_and_get_reply(
            jeepney.new_method_call(_DAEMON, "Notify", "susssasa{sv}s", body), timeout=10
        )

    def hears(self) -> tuple[str, tuple[object, ...]]:
        """Return the next signal that names this caller."""
        while True:
            message = self._connection.receive(timeout=10)
            fields = message.header.fields
            if fields.get(jeepney.HeaderFields.interface) == FakeNotifications.NAME:
                return fields[jeepney.HeaderFields.member], message.body

    def leave(self) -> None:
        self._connection.close()


@pytest.fixture
def caller(desktop: PrivateDesktop) -> Iterator[Caller]:
    one = Caller(desktop.session_bus.address)
    yield one
    one.leave()


def test_nothing_of_the_user_is_in_reach(desktop: PrivateDesktop, desktop_folder: Path) -> None:
    for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        assert os.environ[name].startswith(str(desktop_folder)), name
    assert "WAYLAND_DISPLAY" not in os.environ
    assert str(desktop_folder) in os.environ["DBUS_SESSION_BUS_ADDRESS"]
    assert os.environ["DBUS_SYSTEM_BUS_ADDRESS"] == desktop.system_bus.address


def test_a_notification_of_another_program_arrives(desktop: PrivateDesktop, notifications: FakeNotifications) -> None:
    sent = notify_send(desktop, "--urgency=critical", "The quote", "is due at <b>three</b>")
    assert sent.returncode == 0, sent.stderr
    shown = notifications.wait_for("The quote")
    assert shown.body == "is due at <b>three</b>"
    assert shown.hints["urgency"] == 2
    assert shown.hint_types["urgency"] == "y"


def test_without_a_daemon_nobody_answers_in_its_place(desktop: PrivateDesktop) -> None:
    assert notify_send(desktop, "to nobody").returncode != 0


def test_a_pressed_button_is_told_to_its_caller_token_first(caller: Caller, notifications: FakeNotifications) -> None:
    number = caller.raise_one("The quote", ("kept", "Kept", "later", "In 30 min")).body[0]
    shown = notifications.wait_for("The quote")
    assert shown.actions == {"kept": "Kept", "later": "In 30 min"}
    notifications.press(shown, "kept", token="a-token")  # noqa: S106 - to raise a window, no secret
    assert [caller.hears() for _ in range(3)] == [
        ("ActivationToken", (number, "a-token")),
        ("ActionInvoked", (number, "kept")),
        ("NotificationClosed", (number, 2)),
    ]


def test_a_notification_whose_time_ran_out_is_said_to_be_closed(
    caller: Caller, notifications: FakeNotifications
) -> None:
    number = caller.raise_one("The quote").body[0]
    notifications.expire(notifications.wait_for("The quote"))
    assert caller.hears() == ("NotificationClosed", (number, EXPIRED))


def test_a_call_of_the_wrong_types_is_refused(caller: Caller, notifications: FakeNotifications) -> None:
    reply = caller.raise_malformed()
    assert reply.header.message_type is jeepney.MessageType.error
    until(lambda: notifications.malformed == ["susssasa{sv}s"], "the daemon to tell of it")


def test_a_daemon_can_refuse_be_slow_hang_and_die(caller: Caller, notifications: FakeNotifications) -> None:
    notifications.refuse()
    assert caller.raise_one("refused").header.message_type is jeepney.MessageType.error
    notifications.refuse("")
    notifications.be_slow(0.2)
    assert caller.raise_one("slow").body == (1,)
    notifications.be_slow(0)
    notifications.hang()
    with pytest.raises(TimeoutError):
        caller.raise_one("into the void", within=0.2)
    notifications.go_on()
    notifications.wait_for("into the void")
    notifications.kill()
    assert caller.raise_one("to nobody").header.message_type is jeepney.MessageType.error
    notifications.start_again()
    assert caller.raise_one("after").body == (1,)
    notifications.wait_for("after")
    assert [one.title for one in notifications.shown] == ["slow", "into the void", "after"]


def test_a_button_of_dunst_can_be_pressed(caller: Caller, dunst: Dunst) -> None:
    number = caller.raise_one("The quote", ("kept", "Kept", "later", "In 30 min")).body[0]
    dunst.wait_for()
    dunst.press("In 30 min")
    assert caller.hears() == ("ActionInvoked", (number, "later"))


def test_the_keyring_keeps_a_secret(desktop: PrivateDesktop) -> None:
    script = (
        "import keyring; keyring.set_password('organizer-tests', 'key', 'deep secret');"
        "print(type(keyring.get_keyring()).__module__, keyring.get_password('organizer-tests', 'key'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=desktop.environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.stdout.split() == ["keyring.backends.SecretService", "deep", "secret"], done.stderr


def test_keys_typed_reach_a_window_of_qt(
    desktop: PrivateDesktop, qt_app: QApplication, type_keys: Callable[..., None], tmp_path: Path
) -> None:
    from PySide6.QtWidgets import QLineEdit

    line = QLineEdit()
    line.setWindowTitle("A line to type in")
    line.show()
    until(line.hasFocus, "the focus", meanwhile=qt_app.processEvents)
    type_keys("Call Mrs. Hale, 3pm: 50% @Zoë", qt_app.processEvents)
    until(
        lambda: line.text() == "Call Mrs. Hale, 3pm: 50% @Zoë",
        lambda: f"the words; there is {line.text()!r}",
        meanwhile=qt_app.processEvents,
    )
    picture = desktop.screen.screenshot(tmp_path / "screen.png")
    assert picture.read_bytes().startswith(b"\x89PNG")
    line.close()


def test_a_panel_on_the_bus_is_a_tray_to_qt(notifier_panel: NotifierPanel, desktop: PrivateDesktop) -> None:
    with_icon = desktop.start(sys.executable, "-c", _ICON)
    try:
        notifier_panel.wait_for_icon()
        assert notifier_panel.read("Id") == "an-icon"
    finally:
        with_icon.end()
    until(lambda: not notifier_panel.icons, "the icon to go with its program")


def test_a_panel_on_the_screen_is_a_tray_to_qt(tint2: Tint2, desktop: PrivateDesktop) -> None:
    with_icon = desktop.start(sys.executable, "-c", _ICON, talks=True, log="xembed-icon")
    try:
        assert with_icon.output.readline().strip() == "tray", with_icon.said
    finally:
        with_icon.end()


def test_what_qt_warns_of_is_heard(qt_app: QApplication, noise: Noise) -> None:
    from PySide6.QtCore import qWarning

    noise.expect("a warning on purpose")
    assert noise.unexpected() == ["not said: a warning on purpose"]
    qWarning("a warning on purpose")
    assert not noise.unexpected()


_ICON = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmap, QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
app = QApplication(["an-icon"])
app.setApplicationName("an-icon")
picture = QPixmap(22, 22); picture.fill("red")
icon = QSystemTrayIcon(QIcon(picture)); icon.show()
def look():
    if QSystemTrayIcon.isSystemTrayAvailable() and not icon.geometry().isEmpty():
        print("tray", flush=True)
        timer.stop()
timer = QTimer(); timer.timeout.connect(look); timer.start(20)
app.exec()
"""
