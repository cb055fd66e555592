"""The page of accounts: a real server is tried and added, its state said in words; stopped, paused and removed."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from organizer.adapters.background import Background
from organizer.adapters.visits import Visits
from organizer.domain.errors import Unusable
from organizer.outside import account_keeping
from organizer.reader.limits import MEMORY_BYTES
from organizer.services.sync.account_address import address_from
from organizer.services.sync.accounts import Account
from organizer.ui.keyboard.keys import Keys as ShownKeys
from organizer.ui.look.controls import Button
from organizer.ui.settings.accounts_page import AccountsPage
from organizer.ui.settings.room import SettingsRoom
from organizer.ui.settings.window import SettingsWindow
from tests.calendars.fault_proxy import FAULTS, SLOW
from tests.calendars.servers import _MAKE_LIST, SECRET, start_radicale
from tests.desktop.waiting import until
from tests.faults.heartbeat import Heartbeat
from tests.services.test_sealing import HandSecrets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.look.translating import Translating
    from organizer.ui.settings.page import SettingLine
    from organizer.ui.words.sentences import Sentences
    from tests.calendars.servers import Radicale
    from tests.hands import HandClock


# The p99 of the pauses; ticks are two milliseconds apart.
LONGEST_PAUSE_MS = 50
_TICKS_OF_WAITING = 60


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory, own_environment: dict[str, str]) -> Iterator[Radicale]:
    server = start_radicale(tmp_path_factory.mktemp("radicale"))
    yield server
    server.end()


def whole(label: QLabel) -> str:
    """Return what a label says, without the places where a long word may go on below."""
    return label.text().replace("\u200b", "")


class Page:
    """The page in its window, over real visits to real servers, with a keyring by hand."""

    def __init__(
        self, application: QApplication, rooms: Rooms, theme: Theme, sentences: Sentences, clock: HandClock
    ) -> None:
        self.application, self.rooms, self.clock = application, rooms, clock
        self.secrets = HandSecrets()
        self.accounts = account_keeping(
            rooms.book,
            clock,
            rooms.preferences,
            rooms.understanding.read,
            lambda _ids: None,
            self.secrets,
            rooms.actions,
            lambda path: rooms.portability.bring_in([path], skip_bad=False),
        )
        self.background = Background()
        self.visits = Visits(self.accounts.sync_if_due, self.accounts.sync, self.accounts.all, list)
        other: Any = None
        room = SettingsRoom(
            theme=theme,
            sentences=sentences,
            preferences=rooms.preferences,
            reader=rooms.reader,
            clock=clock,
            keys=ShownKeys(rooms.preferences.windows()),
            hot_keys=other,
            autostart=other,
            links=other,
            backups=rooms.backups,
            sealing=rooms.sealing,
            background=self.background,
            portability=rooms.portability,
            accounts=self.accounts,
            visits=self.visits,
        )
        self.window = SettingsWindow(room, (AccountsPage,))
        self.window.come_forward("accounts")
        self.page: AccountsPage = self.window._pages["accounts"]  # type: ignore[assignment]

    def close(self) -> None:
        self.visits.close()
        self.background.close()
        self.window.close()

    def line(self, label: str) -> SettingLine:
        return next(line for line in self.page.lines if label in whole(line._label) and line.applies)

    def has(self, label: str) -> bool:
        return any(label in whole(line._label) for line in self.page.lines if line.applies)

    def says(self, label: str) -> str:
        line = self.line(label)
        return f"{whole(line._help)}|{whole(line._problem)}"

    def press(self, name: str) -> None:
        buttons = [one for one in self.window.findChildren(Button) if one.isVisibleTo(self.window)]
        (button,) = [one for one in buttons if one.text() == name or one.accessibleName().startswith(name)]
        QTest.keyClick(button, Qt.Key.Key_Return)

    def type(self, name: str, text: str) -> None:
        field = next(one for one in self.window.findChildren(QLineEdit) if one.accessibleName() == name)
        field.clear()
        QTest.keyClicks(field, text)

    def until(self, condition: Any, what: str) -> None:  # noqa: ANN401 - anything that can be asked
        until(condition, what, within=30, meanwhile=self.application.processEvents)

    def add(self, server: Radicale, user: str) -> None:
        self.type("Server", f"{server.root}{server.make_user(user)}")
        self.type("Your name there", user)
        self.type("Password", SECRET)
        self.press("Test and add")
        self.until(lambda: self.has(f"Promises, {user}@"), "the account")


@pytest.fixture
def page(qt_app: QApplication, rooms: Rooms, theme: Theme, sentences: Sentences, clock: HandClock) -> Iterator[Page]:
    made = Page(qt_app, rooms, theme, sentences, clock)
    yield made
    made.close()


def test_a_server_is_tried_and_added_and_says_when_it_was_in_step(page: Page, radicale: Radicale) -> None:
    assert "come here by themselves" in page.says("In step")
    page.add(radicale, "anna")
    assert list(page.secrets.kept.values()) == [SECRET]
    page.until(lambda: "Last in step 09:12." in page.says("anna@"), "the first round")
    assert "with the list Promises" in page.says("Add it")
    assert all(not one.text() for one in page.window.findChildren(QLineEdit))


def test_other_lists_of_the_server_are_told_with_their_addresses(page: Page, radicale: Radicale) -> None:
    radicale.make_user("fred")
    assert radicale.ask("MKCOL", "/fred/trade/", "fred", _MAKE_LIST.replace("Promises", "Work"))[0] == 201
    page.type("Server", f"{radicale.root}/")
    page.type("Your name there", "fred")
    page.type("Password", SECRET)
    page.press("Test and add")
    page.until(lambda: "There are also: " in page.says("Add it"), "the other list")
    assert f"({radicale.root}/fred/" in page.says("Add it")


def test_a_wrong_password_is_said_and_nothing_is_kept(page: Page, radicale: Radicale) -> None:
    page.type("Server", f"{radicale.root}{radicale.make_user('bert')}")
    page.type("Your name there", "bert")
    page.type("Password", "wrong")
    page.press("Test and add")
    page.until(lambda: "refuses this name and password" in page.says("Add it"), "the refusal")
    assert (page.accounts.all(), page.secrets.kept) == ((), {})
    page.type("Password", "")
    page.press("Test and add")
    page.until(lambda: "no password to log in by" in page.says("Add it"), "the next refusal")


def test_a_server_that_is_not_there_is_not_said_to_be_tried_again(page: Page) -> None:
    page.type("Server", "127.0.0.1:9")
    page.type("Your name there", "me@example.org")
    page.type("Password", SECRET)
    page.press("Test and add")
    page.until(lambda: bool(page.line("Add it")._problem.text()), "the refusal")
    assert page.line("Add it")._problem.text() == (
        "127.0.0.1:9 could not be reached. Nothing was added. "
        "See whether its address is right and you are on line, and try again."
    )


def test_the_keys_go_through_the_accounts_before_they_come_to_a_new_one(page: Page, tmp_path: Path) -> None:
    page.page._new._kind.chosen.emit("folder")
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        page.page._new.add_folder(tmp_path / name)
        page.until(lambda name=name: page.has(str(tmp_path / name)), "the folder")
    page.until(lambda: not page.visits.under_way, "the round")
    assert QTest.qWaitForWindowActive(page.window)
    page.page._now.setFocus()
    went: list[str] = []
    for _ in range(7):
        QTest.keyClick(page.window.focusWidget(), Qt.Key.Key_Tab)
        went.append(page.window.focusWidget().accessibleName())
    first, second = tmp_path / "a", tmp_path / "b"
    assert went == [*(f"{verb} {one}" for one in (first, second) for verb in ("Test", "Pause", "Remove")), "What it is"]


def test_one_that_fails_says_since_when_why_and_when_it_is_tried_next(page: Page, radicale: Radicale) -> None:
    page.add(radicale, "cora")
    page.until(lambda: not page.visits.under_way, "the first round")
    page.secrets.kept.clear()
    page.clock.set(page.clock.now() + timedelta(hours=2))
    page.press("Synchronise now")
    page.until(lambda: "Failing since 11:12. Next try within" in page.says("cora@"), "the failure")
    assert "has no password in the keyring any more" in page.says("cora@")
    assert "Last in step 09:12." in page.says("cora@")
    assert "Nothing is lost here." in page.says("cora@").partition("|")[2]


def test_one_that_is_paused_is_left_alone_and_one_removed_is_forgotten_at_the_second_press(
    page: Page, radicale: Radicale
) -> None:
    page.add(radicale, "dora")
    page.until(lambda: not page.visits.under_way, "the first round")
    page.press("Pause Promises, dora@")
    assert page.says("dora@").startswith("Paused.")
    assert not page.page._now.isEnabled()
    page.press("Resume Promises, dora@")
    assert page.page._now.isEnabled()
    page.press("Remove Promises, dora@")
    assert page.accounts.all() != ()
    page.press("Really remove Promises, dora@")
    page.until(lambda: not page.has("dora@"), "the removal")
    assert (page.accounts.all(), page.secrets.kept) == ((), {})


def test_a_visit_shows_how_far_it_is_and_can_be_stopped(page: Page, radicale: Radicale) -> None:
    for number in range(40):
        reading = page.rooms.capturing.read(f"send quote {number}")
        page.rooms.capturing.capture(reading, source="cli")
    page.add(radicale, "emil")
    page.until(lambda: "Writing " in page.says("In step"), "the progress")
    page.press("Stop")
    assert not page.visits.under_way
    assert page.says("In step").startswith("Stopped.")
    page.press("Synchronise now")
    page.until(lambda: "Last in step 09:12." in page.says("emil@"), "the next round")
    status, body = radicale.ask("PROPFIND", page.accounts.all()[0].place.removeprefix(radicale.root), "emil", Depth="1")
    assert (status, body.count(b".ics<")) == (207, 40)


def test_a_folder_is_watched(page: Page, tmp_path: Path) -> None:
    page.page._new._kind.chosen.emit("folder")
    assert page.has("Folder")
    assert not page.has("Password")
    page.page._new.add_folder(tmp_path)
    page.until(lambda: page.has(str(tmp_path)), "the folder")
    page.secrets.locked = True
    page.until(lambda: not page.visits.under_way, "the round")
    page.press(f"Remove {tmp_path}")
    page.press(f"Really remove {tmp_path}")
    page.until(lambda: not page.has(str(tmp_path)), "the removal, which needs no keyring")
    page.page._new.add_folder(tmp_path / "not there")
    page.until(lambda: "cannot be read" in page.says("Folder"), "the refusal")


class ProxyBeside:
    """A proxy in a program of its own, so that what it does holds up nothing that is measured here."""

    def __init__(self, port: int) -> None:
        command = [sys.executable, "-m", "tests.calendars.fault_proxy", str(port)]
        self._program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = self._heard()

    def _heard(self) -> str:
        assert self._program.stdout is not None
        return self._program.stdout.readline().strip()

    def do(self, fault: str) -> None:
        assert self._program.stdin is not None
        self._program.stdin.write(fault + "\n")
        self._program.stdin.flush()
        assert self._heard() == fault

    def close(self) -> None:
        self._program.communicate()


class Worker:
    """The children that talk to servers for this process, and the most memory that one of them had."""

    def __init__(self) -> None:
        self.most_bytes = 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    def _look(self) -> None:
        for children in Path("/proc/self/task").glob("*/children"):
            for pid in children.read_text("ascii").split():
                with suppress(OSError):
                    self._look_at(Path("/proc", pid))

    def _look_at(self, child: Path) -> None:
        if b"organizer.reader" in (child / "cmdline").read_bytes():
            lines = (child / "status").read_text("utf-8").splitlines()
            most = next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)
            self.most_bytes = max(self.most_bytes, most * 1024)


def test_the_window_is_never_held_up_by_a_server_that_misbehaves(
    page: Page, radicale: Radicale, request: pytest.FixtureRequest
) -> None:
    with closing(ProxyBeside(radicale.port)) as proxy:
        page.type("Server", f"http://127.0.0.1:{proxy.port}{radicale.make_user('hilda')}")
        page.type("Your name there", "hilda")
        page.type("Password", SECRET)
        page.press("Test and add")
        page.until(lambda: page.has("Promises, hilda@"), "the account")
        page.until(lambda: "Last in step" in page.says("hilda@"), "the first round")
        heart, worker = Heartbeat(), Worker()
        for fault in FAULTS * int(request.config.getoption("--rounds")):
            proxy.do(fault)
            page.rooms.capturing.capture(page.rooms.capturing.read(f"meet {fault}"), source="window")
            page.clock.move(hours=2)
            page.visits.go_now()
            begun = len(heart.pauses_ms)
            # Nobody waits for a server that is slow: what counts is that the window does not.
            page.until(
                lambda fault=fault, begun=begun: (
                    not page.visits.under_way or (fault in SLOW and len(heart.pauses_ms) > begun + _TICKS_OF_WAITING)
                ),
                fault,
            )
            page.visits.stop()
        heart.stop()
    pauses = sorted(heart.pauses_ms)
    assert pauses[len(pauses) * 99 // 100] <= LONGEST_PAUSE_MS
    assert 0 < worker.most_bytes <= MEMORY_BYTES
    assert {view.promise.what for view in page.rooms.reader.page("open", limit=99).rows} >= {
        f"meet {fault}" for fault in FAULTS
    }


def test_mails_that_cannot_be_read_are_named_by_what_of_them_can_be(
    sentences: Sentences, clock: HandClock, translating: Translating
) -> None:
    translating.speak("en")
    named = {"uid": 1, "subject": "<b>Angebot</b>", "sender": "Ana", "date": "2026-11-25T09:03:00+00:00"}
    nameless = {"uid": 2, "subject": "", "sender": "", "date": ""}
    account = Account("imaps://a@example.org", "imap", unreadable=4, aside=[named, nameless, named, nameless])
    said = sentences.accounts.state(account, clock.now(), clock.zone(), clock.now())
    assert "4 could not be read, and were left there. <b>Angebot</b>, Ana, yesterday 09:03 …" in said
    said = sentences.accounts.state(
        replace(account, unreadable=1, aside=[nameless]), clock.now(), clock.zone(), clock.now()
    )
    assert said.endswith("1 could not be read, and was left there.")


@pytest.mark.parametrize(
    "kind, server, user, address",
    [
        ("caldav", "cloud.example.org/dav", "anna", "https://anna@cloud.example.org/dav"),
        ("caldav", "", "anna@example.org", "https://anna%40example.org@example.org"),
        ("imap", "mail.example.org/Notes", "anna@example.org", "imaps://anna%40example.org@mail.example.org/Notes"),
        ("caldav", "https://anna@example.org/", "", "https://anna@example.org/"),
    ],
)
def test_an_address_is_made_of_server_and_name(kind: str, server: str, user: str, address: str) -> None:
    assert address_from(kind, server, user) == address


def test_without_server_or_name_there_is_no_address() -> None:
    for server, user, reason in (
        ("", "anna", "no_server"),
        ("example.org", "", "no_name"),
        ("http://[x", "a", "no_address"),
    ):
        with pytest.raises(Unusable) as refused:
            address_from("caldav", server, user)
        assert refused.value.data["reason"] == reason
