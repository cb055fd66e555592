"""The doctor says what works here, and holds up nobody while it looks."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QElapsedTimer

from organizer.adapters.desktop_abilities import DesktopAbilities, NoticeAbilities
from organizer.adapters.examining import PROOF, Examination, Physician
from organizer.domain.errors import BookDamaged, KeyLocked, NoDisplay, SecretsRefused
from organizer.services.ports import SharedFolder
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.services.ports import Finding
    from tests.desktop.notifications import Dunst, FakeNotifications
    from tests.desktop.private_desktop import PrivateDesktop
    from tests.desktop.trays import NotifierPanel, Tint2


class HandDesktop:
    """A desktop that can do what it is told to."""

    def __init__(self, notices: NoticeAbilities | None = None, *, tray: bool = False, blindly: bool = False) -> None:
        self._notices = notices
        self._tray = tray
        self._blindly = blindly
        self.pressed: bool | None = None

    def notices(self) -> NoticeAbilities | None:
        return self._notices

    def can_send_blindly(self) -> bool:
        return self._blindly

    def has_tray(self) -> bool:
        return self._tray

    def is_button_pressed(self, words: tuple[str, str, str], within_s: float) -> bool | None:
        return self.pressed


class HandSecrets:
    """A keyring that may refuse."""

    def __init__(self, reason: str = "") -> None:
        self._reason = reason

    def keep(self, name: str, secret: str) -> None:
        raise NotImplementedError

    def recall(self, name: str) -> str | None:
        if self._reason:
            raise SecretsRefused(reason=self._reason)
        return None

    def forget(self, name: str) -> None:
        raise NotImplementedError


def no_display() -> None:
    raise NoDisplay(reason="no_display")


def damaged() -> bool:
    raise BookDamaged(path="book.db")


def found(looking: Iterator[Finding | None]) -> dict[str, tuple[bool, str]]:
    return {one.part: (one.ok, one.says) for one in looking if one is not None}


def test_a_machine_where_all_works() -> None:
    desktop = HandDesktop(NoticeAbilities("dunst", has_buttons=True), tray=True)
    looked = found(Physician(Examination(lambda: True, "book.db", str), lambda: None, desktop, HandSecrets()).look())
    assert list(looked) == ["book", "window", "notifications", "tray", "keyring"]
    assert all(ok for ok, _ in looked.values())
    assert looked["notifications"][1] == "dunst shows them, with buttons."


def test_a_machine_where_nothing_works() -> None:
    examination = Examination(damaged, "book.db", str)
    looked = found(Physician(examination, no_display, HandDesktop(), HandSecrets("unsafe")).look())
    assert list(looked) == ["book", "window", "notifications", "tray", "keyring"]
    assert not any(ok for ok, _ in looked.values())
    assert "plain text" in looked["keyring"][1]


def test_a_book_that_cannot_be_looked_at_is_said_to_be_that_and_not_damaged() -> None:
    def locked() -> bool:
        raise KeyLocked(path="book.db", fingerprint="", reason="locked")

    looked = found(Examination(locked, "book.db", lambda refused: type(refused).__name__).look())
    assert looked["book"] == (False, "KeyLocked")
    looked = found(Examination(lambda: False, "book.db", str).look())
    assert "damaged" in looked["book"][1]


def test_a_folder_that_others_have_hands_on_is_spoken_of() -> None:
    desktop = HandDesktop(NoticeAbilities("dunst", has_buttons=True), tray=True)
    examination = Examination(lambda: True, "book.db", str)
    shared = SharedFolder("cloud", "Dropbox")
    looked = found(Physician(examination, lambda: None, desktop, HandSecrets(), lambda: shared).look())
    assert not looked["folder"][0]
    assert "Dropbox" in looked["folder"][1]
    assert all(ok for part, (ok, _) in looked.items() if part != "folder")


def test_looking_holds_up_nobody() -> None:
    let_go = threading.Event()

    def slow() -> bool:
        return let_go.wait(30)

    looking = Examination(slow, "book.db", str).look()
    span = QElapsedTimer()
    for _ in range(20):
        span.start()
        assert next(looking) is None
        assert span.elapsed() < 50
    let_go.set()
    assert found(looking)["book"][0]


def test_the_notification_service_and_its_buttons_are_found(
    desktop: PrivateDesktop, notifications: FakeNotifications
) -> None:
    assert DesktopAbilities().notices() == NoticeAbilities("Fake", has_buttons=True)
    notifications.offer(["body"])
    assert DesktopAbilities().notices() == NoticeAbilities("Fake", has_buttons=False)
    assert not notifications.shown


def test_the_real_dunst_is_found(desktop: PrivateDesktop, dunst: Dunst) -> None:
    assert DesktopAbilities().notices() == NoticeAbilities("dunst", has_buttons=True)
    assert dunst.showing() == 0


def test_a_service_that_hangs_is_given_up(desktop: PrivateDesktop, notifications: FakeNotifications) -> None:
    notifications.hang()
    span = QElapsedTimer()
    span.start()
    assert DesktopAbilities(within_s=0.3).notices() is None
    assert span.elapsed() < 2_000
    notifications.go_on()


def test_a_desktop_without_any_of_it_has_none_of_it(desktop: PrivateDesktop) -> None:
    assert DesktopAbilities().notices() is None
    assert not DesktopAbilities().has_tray()


def test_a_tray_on_the_bus_is_found(desktop: PrivateDesktop, notifier_panel: NotifierPanel) -> None:
    assert DesktopAbilities().has_tray()


def test_a_tray_on_the_screen_is_found(desktop: PrivateDesktop, tint2: Tint2) -> None:
    assert DesktopAbilities().has_tray()


@pytest.mark.parametrize("blindly", [True, False])
def test_what_is_there_instead_of_notifications_is_named(*, blindly: bool) -> None:
    desktop = HandDesktop(blindly=blindly)
    looked = found(Physician(Examination(lambda: True, "", str), lambda: None, desktop, HandSecrets()).look())
    assert ("notify-send" in looked["notifications"][1]) == blindly


def test_it_is_told_why_no_notification_would_be_seen() -> None:
    def seen(desktop: HandDesktop) -> tuple[bool, str]:
        physician = Physician(Examination(lambda: True, "", str), lambda: None, desktop, HandSecrets())
        return found(physician.heed_notices())["notifications"]

    assert seen(HandDesktop()) == (False, "nobody")
    assert seen(HandDesktop(NoticeAbilities("dunst", has_buttons=True, held_back=True))) == (False, "held_back")
    assert seen(HandDesktop(NoticeAbilities("dunst", has_buttons=True))) == (True, "")


@pytest.mark.parametrize("pressed, word", [(True, "heard it"), (False, "do-not-disturb"), (None, "could be shown")])
def test_the_proof_says_whether_the_button_was_pressed(*, pressed: bool | None, word: str) -> None:
    desktop = HandDesktop()
    desktop.pressed = pressed
    proof = found(Physician(Examination(lambda: True, "", str), lambda: None, desktop, HandSecrets()).prove())
    assert proof["buttons"][0] is (pressed is True)
    assert word in proof["buttons"][1]


def test_a_press_on_the_real_dunst_proves_that_buttons_work(dunst: Dunst) -> None:
    pressed: list[bool | None] = []
    asking = threading.Thread(target=lambda: pressed.append(DesktopAbilities().is_button_pressed(PROOF, 20)))
    asking.start()
    dunst.wait_for(1)
    dunst.press("It works")
    asking.join(20)
    assert pressed == [True]
    until(lambda: dunst.showing() == 0, "the notice to be taken back")


def test_without_a_press_nothing_is_proved_and_the_notice_goes(
    notifications: FakeNotifications, desktop: PrivateDesktop
) -> None:
    assert DesktopAbilities().is_button_pressed(PROOF, 0.3) is False
    until(lambda: notifications.closed, "the notice to be taken back")


def test_where_nobody_shows_notices_no_button_can_be_tried(desktop: PrivateDesktop) -> None:
    assert DesktopAbilities().is_button_pressed(PROOF, 1) is None


def test_do_not_disturb_is_told_of(dunst: Dunst) -> None:
    notices = DesktopAbilities().notices()
    assert notices is not None
    assert not notices.held_back
    dunst.pause()
    paused = DesktopAbilities().notices()
    assert paused is not None
    assert paused.held_back


def test_a_service_that_refuses_the_notice_proves_nothing_at_once(
    desktop: PrivateDesktop, notifications: FakeNotifications
) -> None:
    notifications.refuse()
    assert DesktopAbilities().is_button_pressed(PROOF, 20) is None
    assert DesktopAbilities().notices() == NoticeAbilities("Fake", has_buttons=True)


@pytest.mark.parametrize("address", ["", "nonsense", "unix:path=/nonexistent/bus", "tcp:host=nowhere,port=1"])
def test_where_there_is_no_bus_nothing_is_told_and_nothing_breaks(
    desktop: PrivateDesktop, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert DesktopAbilities().notices() is None
    assert DesktopAbilities().is_button_pressed(PROOF, 1) is None
