"""The zone is read where the system keeps it, anew each time."""

from __future__ import annotations

import os
import shutil
import time
import zoneinfo
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from organizer.adapters.clock import SystemClock, for_a_while, wait
from organizer.domain.windows_zones import zone_of_windows

if TYPE_CHECKING:
    from collections.abc import Iterator

ZONES = next(Path(folder) for folder in zoneinfo.TZPATH if (Path(folder) / "Europe/Paris").exists())


@pytest.fixture(autouse=True)
def _own_zone() -> Iterator[None]:
    before = os.environ.pop("TZ", None)
    yield
    os.environ.pop("TZ", None)
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


@pytest.fixture
def clock(tmp_path: Path) -> SystemClock:
    return SystemClock(tmp_path / "localtime", tmp_path / "timezone")


def test_now_is_aware_and_in_utc() -> None:
    now = SystemClock().now()
    assert now.tzinfo is UTC
    assert abs(now.timestamp() - datetime.now(UTC).timestamp()) < 5  # noqa: TID251 - what is tested


@pytest.mark.parametrize(
    "variable,zone",
    [
        ("Europe/Paris", "Europe/Paris"),
        (":America/New_York", "America/New_York"),
        (f"{ZONES}/Asia/Tokyo", "Asia/Tokyo"),
        ("CET-1CEST", "Etc/GMT-1"),
        ("UTC0", "UTC"),
        ("", "UTC"),
        ("garbage", "UTC"),
        ("../../etc/passwd", "UTC"),
        ("/etc/passwd", "UTC"),
        ("Europe/Paris ", "UTC"),
    ],
)
def test_the_variable_comes_first(variable: str, zone: str, clock: SystemClock, tmp_path: Path) -> None:
    (tmp_path / "localtime").symlink_to(ZONES / "Asia/Kathmandu")
    os.environ["TZ"] = variable
    assert clock.zone().key == zone


def test_the_link_says_the_zone_and_is_read_anew(clock: SystemClock, tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    link.symlink_to(ZONES / "Asia/Kathmandu")
    assert clock.zone().key == "Asia/Kathmandu"
    link.unlink()
    link.symlink_to(f"../../../../../../../..{ZONES}/America/Argentina/Ushuaia")
    assert clock.zone().key == "America/Argentina/Ushuaia"


def test_the_file_says_the_zone_where_there_is_no_link(clock: SystemClock, tmp_path: Path) -> None:
    (tmp_path / "timezone").write_text("Pacific/Apia\n")
    assert clock.zone().key == "Pacific/Apia"


def test_a_copy_is_known_by_its_content(clock: SystemClock, tmp_path: Path) -> None:
    shutil.copy(ZONES / "Australia/Lord_Howe", tmp_path / "localtime")
    found = clock.zone()
    assert found.utcoffset(datetime(2026, 7, 1)) != found.utcoffset(datetime(2026, 12, 1))  # noqa: DTZ001 - local times
    assert found.key in {"Australia/Lord_Howe", "Australia/LHI"}


def test_nothing_that_is_understood_means_utc(clock: SystemClock, tmp_path: Path) -> None:
    assert clock.zone().key == "UTC"
    (tmp_path / "timezone").write_bytes(b"\xff\0")
    (tmp_path / "localtime").write_bytes(b"no zone")
    assert clock.zone().key == "UTC"
    (tmp_path / "timezone").write_text("")
    assert clock.zone().key == "UTC"


def test_the_c_library_hears_of_a_change(clock: SystemClock) -> None:
    os.environ["TZ"] = "Asia/Tokyo"
    clock.zone()
    os.environ["TZ"] = "America/New_York"
    clock.zone()
    assert time.tzname == ("EST", "EDT")


def test_the_names_of_windows_mean_zones_that_exist() -> None:
    assert zone_of_windows("W. Europe Standard Time") == "Europe/Berlin"
    assert zone_of_windows("Romance Standard Time") == "Europe/Paris"
    assert zone_of_windows("Nowhere Standard Time") is None


def test_what_takes_long_counts_against_the_while_it_is_tried_for() -> None:
    tries = 0
    for _ in for_a_while(0.2, 0.001):
        tries += 1
        wait(0.15)
    assert tries in {1, 2}
