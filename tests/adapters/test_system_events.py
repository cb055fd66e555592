"""The program hears that the machine slept, woke, or stands in another zone."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from organizer.adapters.clock import SystemClock
from organizer.adapters.system_events import SystemEvents
from tests.desktop.waiting import while_passing
from tests.hands import HandClock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.adapters.conftest import Wait
    from tests.desktop.logins import FakeLogins
    from tests.desktop.private_desktop import PrivateDesktop

ZONES = Path("/usr/share/zoneinfo")


class Machine:
    """What the system would say on its bus, and what was heard of it."""

    def __init__(self, desktop: PrivateDesktop, folder: Path) -> None:
        self._desktop = desktop
        self.clock = HandClock()
        (folder / "etc").mkdir()
        (folder / "zoneinfo").mkdir()
        self.rules = folder / "zoneinfo"
        self.events = SystemEvents(
            self.clock, program=folder.name, settings_folder=folder / "etc", rules_folders=(str(self.rules),)
        )
        self.heard: list[str] = []
        self.events.going_to_sleep.connect(lambda: self.heard.append("going to sleep"))
        self.events.woke.connect(lambda: self.heard.append("woke"))
        self.events.zone_changed.connect(lambda: self.heard.append("zone changed"))
        self.events.unlocked.connect(lambda: self.heard.append("unlocked"))
        self.events.zone_rules_changed.connect(lambda: self.heard.append("rules changed"))

    def say(self, path: str, signal: str, *words: str) -> None:
        bus = f"--bus={self._desktop.environment['DBUS_SYSTEM_BUS_ADDRESS']}"
        self._desktop.start("dbus-send", bus, "--type=signal", path, signal, *words).wait()

    def sleep(self, *, begins: bool) -> None:
        word = f"boolean:{str(begins).lower()}"
        self.say("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", word)

    def set_time(self) -> None:
        name = "org.freedesktop.DBus.Properties.PropertiesChanged"
        words = ("string:org.freedesktop.timedate1", "dict:string:string:Timezone,Europe/Paris", "array:string:")
        self.say("/org/freedesktop/timedate1", name, *words)


@pytest.fixture
def zone_file(tmp_path: Path, desktop: PrivateDesktop, qt_app: QApplication, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the folder of a test tells the zone; no variable tells another."""
    monkeypatch.delenv("TZ", raising=False)
    return tmp_path / "localtime"


@pytest.fixture
def machine(desktop: PrivateDesktop, qt_app: QApplication, tmp_path: Path) -> Machine:
    return Machine(desktop, tmp_path)


def test_sleep_and_waking_are_heard(machine: Machine, wait: Wait) -> None:
    assert machine.events.watch()
    machine.sleep(begins=True)
    wait(lambda: machine.heard == ["going to sleep"])
    machine.clock.travel("Asia/Tokyo")
    machine.sleep(begins=False)
    wait(lambda: machine.heard == ["going to sleep", "zone changed", "woke"])


def test_a_zone_set_through_the_system_is_heard_once(machine: Machine, wait: Wait, qt_app: QApplication) -> None:
    machine.events.watch()
    machine.clock.travel("Europe/Paris")
    machine.set_time()
    wait(lambda: machine.heard)
    machine.set_time()
    while_passing(0.2, lambda: machine.heard == ["zone changed"], meanwhile=qt_app.processEvents)


def test_a_zone_set_by_a_link_is_heard(machine: Machine, tmp_path: Path, wait: Wait) -> None:
    machine.events.watch()
    machine.clock.travel("Pacific/Apia")
    (tmp_path / "etc" / "new").symlink_to("/usr/share/zoneinfo/Pacific/Apia")
    (tmp_path / "etc" / "new").rename(tmp_path / "etc" / "localtime")
    wait(lambda: machine.heard == ["zone changed"])


def zones_heard(folder: Path, **spans: float) -> tuple[SystemEvents, list[str]]:
    """Watch a folder with the clock of the machine itself; return the zones it was heard to change to."""
    clock = SystemClock(folder / "localtime", folder / "timezone", being_set_s=spans.get("being_set_s", 60))
    events = SystemEvents(
        clock, settings_folder=folder, rules_folders=(), zone_is_set_ms=int(spans.get("zone_is_set_ms", 60_000))
    )
    heard: list[str] = []
    events.zone_changed.connect(lambda: heard.append(clock.zone().key))
    events.watch()
    return events, heard


def test_a_copy_that_is_written_in_place_is_heard_once_it_is_whole(tmp_path: Path, zone_file: Path, wait: Wait) -> None:
    zone_file.write_bytes((ZONES / "Asia/Kathmandu").read_bytes())
    _events, heard = zones_heard(tmp_path)
    zone_file.write_bytes(b"")
    zone_file.write_bytes((ZONES / "Pacific/Apia").read_bytes())
    wait(lambda: heard == ["Pacific/Apia"])


def test_a_link_that_is_away_for_a_moment_means_no_other_zone(
    tmp_path: Path, zone_file: Path, wait: Wait, qt_app: QApplication
) -> None:
    zone_file.symlink_to(ZONES / "Asia/Kathmandu")
    _events, heard = zones_heard(tmp_path)
    zone_file.unlink()
    while_passing(0.2, lambda: not heard, meanwhile=qt_app.processEvents)
    zone_file.write_bytes(b"")
    while_passing(0.2, lambda: not heard, meanwhile=qt_app.processEvents)
    zone_file.write_bytes((ZONES / "Pacific/Apia").read_bytes())
    wait(lambda: heard == ["Pacific/Apia"])


def test_a_link_that_stays_away_means_utc(tmp_path: Path, zone_file: Path, wait: Wait) -> None:
    zone_file.symlink_to(ZONES / "Asia/Kathmandu")
    _events, heard = zones_heard(tmp_path, being_set_s=0.1, zone_is_set_ms=300)
    zone_file.unlink()
    wait(lambda: heard == ["UTC"])


def test_other_changes_in_the_folder_mean_nothing(machine: Machine, tmp_path: Path, qt_app: QApplication) -> None:
    machine.events.watch()
    (tmp_path / "etc" / "hosts").write_text("")
    while_passing(0.2, lambda: not machine.heard, meanwhile=qt_app.processEvents)


def test_new_rules_of_the_zones_are_heard(machine: Machine, wait: Wait) -> None:
    machine.events.watch()
    (machine.rules / "tzdata.zi").write_text("# version 2027z\n")
    wait(lambda: "rules changed" in machine.heard)


def test_the_machine_waits_before_it_sleeps_until_this_was_heard(
    machine: Machine, logins: FakeLogins, tmp_path: Path, wait: Wait
) -> None:
    def asked() -> list[tuple[str, str]]:
        return [(one["what"], one["mode"]) for one in logins.heard("asked to wait") if one["who"] == tmp_path.name]

    machine.events.watch()
    wait(lambda: asked() == [("sleep", "delay")] and machine.events._delay is not None)
    while_passing(0.4, lambda: not logins.heard("let go"))
    logins.sleep(begins=True)
    wait(lambda: machine.heard == ["going to sleep"] and logins.heard("let go"))
    assert machine.events._delay is None
    logins.sleep(begins=False)
    wait(lambda: machine.heard == ["going to sleep", "woke"])
    wait(lambda: len(asked()) == 2 and machine.events._delay is not None)
    machine.events.close()
    assert machine.events._delay is None


def test_unlocking_is_heard_from_the_system_and_from_the_desktop(
    machine: Machine, logins: FakeLogins, desktop: PrivateDesktop, wait: Wait
) -> None:
    machine.events.watch()
    logins.unlock()
    wait(lambda: machine.heard == ["unlocked"])
    for active in ("true", "false"):
        said = ("--session", "--type=signal", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged")
        desktop.start("dbus-send", *said, f"boolean:{active}").wait()
    wait(lambda: machine.heard == ["unlocked", "unlocked"])


def test_without_a_system_bus_it_stays_silent(qt_app: QApplication, desktop: PrivateDesktop, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from organizer.adapters.clock import SystemClock; from organizer.adapters.system_events import SystemEvents;"
        "app = QCoreApplication([]); sys.exit(SystemEvents(SystemClock(), settings_folder=Path(sys.argv[1])).watch())"
    )
    nowhere = {"DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nonexistent/bus"}
    program = desktop.start(
        sys.executable,
        "-c",
        script,
        str(tmp_path),
        environment=nowhere,
        log="no-bus",
    )
    assert program.wait() == 0, program.said
