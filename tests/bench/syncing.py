"""A task list of 5,000 on a real server: the first download, uploads beside bare PUTs, and a later round with one change."""

from __future__ import annotations

import http.client
import tempfile
import time
from base64 import b64encode
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from tests.bench.measuring import MILLISECONDS, Figure, took
from tests.calendars.fault_proxy import FaultProxy
from tests.calendars.places import Place
from tests.calendars.servers import SECRET, start_radicale
from tests.hands import HandClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.workbench import Workbench
    from tests.calendars.servers import Radicale

_TASKS, _UPLOADS, _LATER = 5_000, 500, 5
_TASK = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Phone//EN\r\nBEGIN:VTODO\r\nUID:{uid}\r\nDTSTAMP:20261125T100000Z\r\n"
    "CREATED:20261120T100000Z\r\nSUMMARY:Customer {number}: send quote {number}\r\nDUE;VALUE=DATE:202612{day:02}\r\n"
    "STATUS:NEEDS-ACTION\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
)


def figures(bench: Workbench) -> Iterator[Figure]:
    """Yield the figures of synchronising."""
    with tempfile.TemporaryDirectory(prefix="syncing-") as name:
        folder = Path(name)
        server = start_radicale(folder)
        try:
            yield from _downloads(server, folder)
            yield from _uploads(server, folder)
        finally:
            server.end()


def _downloads(server: Radicale, folder: Path) -> Iterator[Figure]:
    path = server.make_user("phone")
    tasks = folder / "collections" / "collection-root" / path.strip("/")
    for number in range(_TASKS):
        uid = str(uuid4())
        (tasks / f"{uid}.ics").write_text(
            _TASK.format(uid=uid, number=number, day=number % 28 + 1), "utf-8", newline=""
        )
    proxy = FaultProxy(server.port)
    with closing(_place(folder / "desk", proxy.port, "phone", path)) as desk:
        _read_once(server, path)
        first = took(desk.sync)
        yield Figure("first download of 5,000 tasks", first / 1_000, "s", most=60)
        desk.sync()
        promise = desk.desk.reader.page("all").rows[0].promise
        times, requests = [], []
        for number in range(_LATER):
            desk.desk.actions.correct(promise.id, {"note": f"change {number}"})
            proxy.requests.clear()
            times.append(took(desk.sync))
            requests.append(len(proxy.requests))
        yield Figure("later round, one change", max(times), MILLISECONDS, most=2_000)
        yield Figure("requests of it", max(requests), "", most=6)
    proxy.end()


def _uploads(server: Radicale, folder: Path) -> Iterator[Figure]:
    path = server.make_user("lap")
    with closing(_place(folder / "lap", server.port, "lap", path)) as lap:
        lap.sync()
        for number in range(_UPLOADS):
            lap.desk.promise(f"send quote {number}", to=f"Customer {number % 50}")
        sent = took(lap.sync)
        texts = [lap.text_there(view.promise) for view in lap.desk.reader.page("all", limit=_UPLOADS).rows]
    bare = _bare_puts(server, server.make_user("bare"), texts)
    yield Figure("an upload", sent / _UPLOADS, MILLISECONDS, bare / _UPLOADS, "bare PUT", most_ratio=1.3)


def _read_once(server: Radicale, path: str) -> None:
    """Let the server read the files that were put under it; of tasks written by way of it, it would know already."""
    log_in = b64encode(f"phone:{SECRET}".encode()).decode()
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)) as line:
        line.request("PROPFIND", path, headers={"Authorization": f"Basic {log_in}", "Depth": "1"})
        line.getresponse().read()


def _bare_puts(server: Radicale, path: str, texts: list[str]) -> float:
    """Return how long the server takes for the same objects, one after the other on one line."""
    log_in = b64encode(f"bare:{SECRET}".encode()).decode()
    headers = {"Authorization": f"Basic {log_in}", "Content-Type": "text/calendar", "If-None-Match": "*"}
    began = time.perf_counter()
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)) as line:
        for text in texts:
            line.request("PUT", f"{path}{uuid4()}.ics", text.encode(), headers)
            line.getresponse().read()
    return (time.perf_counter() - began) * 1_000


def _place(folder: Path, port: int, user: str, path: str) -> Place:
    folder.mkdir()
    place = Place(folder, f"http://{user}@127.0.0.1:{port}{path}", HandClock())
    place.join()
    return place
