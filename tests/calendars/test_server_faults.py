"""Whatever a server answers, nothing here is deleted, nothing is doubled, and the next good round makes up for it.

The long form of 20 rounds each: `python -m pytest tests/calendars/test_server_faults.py --rounds 20`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from organizer.domain.errors import Unreachable, Unusable
from tests.calendars.conftest import Meeting
from tests.calendars.fault_proxy import FAULTS, SLOW, FaultProxy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.calendars.places import Phone, Place
    from tests.calendars.servers import Radicale

_DEADLINE_S = 1.5
ALIKE = (
    "400",
    "404",
    "405",
    "409",
    "410",
    "423",
    "429",
    "500",
    "garbage_207",
    "bomb_207",
    "endless_header",
    "not_http",
)
# Met in the short form also where only the writing of a task meets them.
WORST_FOR_WRITING = ("cut_after_it_was_done", "412", "507", "no_body")


@pytest.fixture(scope="module")
def meet(radicale: Radicale, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Meeting]:
    """Return one list for all of these tests: what goes wrong in one must not be felt in the next."""
    meeting = Meeting(radicale, tmp_path_factory.mktemp("faults"))
    yield meeting
    meeting.close()


@pytest.fixture(scope="module")
def proxy(meet: Meeting) -> Iterator[FaultProxy]:
    made = FaultProxy(meet.server.port)
    yield made
    made.end()


@pytest.fixture(scope="module")
def desk(meet: Meeting, proxy: FaultProxy) -> Place:
    """Return a place behind the proxy, with promises on the server."""
    address = f"http://{meet.user}@127.0.0.1:{proxy.port}{meet.path}"
    place = meet.place("desk", address=address, deadline_s=20.0)
    for number in range(3):
        place.desk.promise(f"promise {number}")
    place.sync()
    return place


@pytest.fixture(scope="module")
def numbers() -> Iterator[int]:
    """Count what is made, so that everything is called otherwise."""
    return iter(range(1_000_000))


@pytest.fixture(scope="module")
def phone(meet: Meeting) -> Phone:
    return meet.phone()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Meet the faults that differ in kind; in the long form every one, and each also where only writing meets it."""
    if "fault" in metafunc.fixturenames:
        is_long = int(metafunc.config.getoption("--rounds")) > 1
        at_all = [("all", one) for one in FAULTS if is_long or one not in ALIKE]
        at_writing = [("PUT", one) for one in FAULTS if is_long or one in WORST_FOR_WRITING]
        metafunc.parametrize("at, fault", [*at_all, *at_writing])


def test_a_fault_deletes_nothing_doubles_nothing_and_is_made_up_for(
    meet: Meeting,
    desk: Place,
    phone: Phone,
    proxy: FaultProxy,
    numbers: Iterator[int],
    fault: str,
    at: str,
    request: pytest.FixtureRequest,
) -> None:
    for _ in range(int(request.config.getoption("--rounds"))):
        number = next(numbers)
        expected = {*desk.whats(), f"made on the phone {number}", f"made here {number}"}
        phone.add(f"made on the phone {number}")
        made = desk.desk.promise(f"made here {number}")
        desk.desk.actions.correct(made.id, {"note": f"said {number}"})
        proxy.fault, proxy.hits = fault, (lambda method: at in {"all", method})
        _, error = hurried(desk) if fault in SLOW else desk.try_sync()
        assert isinstance(error, Unreachable | Unusable | None)
        assert at != "all" or error is not None or fault in {"empty_207", "412", "409"}
        assert set(desk.whats()) >= expected - {f"made on the phone {number}"}
        proxy.fault, proxy.hits = "", (lambda _method: True)
        meet.clock.move(minutes=5)
        desk.sync()
        desk.answer(put_back=True)
        desk.sync()
        assert sorted(desk.whats()) == sorted(expected)
        assert len(meet.names_there()) == len(expected)
        assert desk.accounts.all()[0].failure == ""


def hurried(desk: Place) -> tuple[object, object]:
    """Synchronise with a short deadline, as nobody wants to wait for a minute in a test."""
    desk.deadline_s = _DEADLINE_S
    try:
        return desk.try_sync()
    finally:
        desk.deadline_s = 20.0


def test_a_task_that_the_server_does_not_take_stands_in_nobodys_way(
    meet: Meeting, desk: Place, proxy: FaultProxy
) -> None:
    for what in ("not wanted", "wanted"):
        desk.desk.promise(what)
    first = iter([True])
    proxy.fault, proxy.hits = "400", (lambda method: method == "PUT" and next(first, False))
    outcome, error = desk.try_sync()
    assert (error, outcome.written, outcome.unwanted, desk.accounts.all()[0].unwanted) == (None, 1, 1, 1)
    proxy.fault, proxy.hits = "", (lambda _method: True)
    again = desk.sync()
    assert (again.written, again.unwanted, desk.accounts.all()[0].unwanted) == (1, 0, 0)
    assert len(meet.names_there()) == len(desk.whats())


def test_a_server_that_asks_to_be_left_alone_is_left_alone(meet: Meeting, desk: Place, proxy: FaultProxy) -> None:
    proxy.fault = "503"
    desk.try_sync()
    assert not desk.accounts.may_be_tried(desk.accounts.all()[0])
    meet.clock.move(seconds=121)
    assert desk.accounts.may_be_tried(desk.accounts.all()[0])


def test_an_account_that_fails_for_a_day_needs_somebody(meet: Meeting, desk: Place, proxy: FaultProxy) -> None:
    proxy.fault = "500"
    desk.try_sync()
    assert desk.keeping.newly_in_trouble() == ()
    meet.clock.move(hours=25)
    desk.try_sync()
    assert [one.address for one in desk.keeping.newly_in_trouble()] == [desk.address]
    assert desk.keeping.newly_in_trouble() == ()
    proxy.fault = ""
    desk.sync()
    meet.clock.move(hours=25)
    assert desk.keeping.newly_in_trouble() == ()


def test_a_later_round_with_one_change_takes_few_requests(meet: Meeting, desk: Place, proxy: FaultProxy) -> None:
    desk.sync()
    change = desk.desk.reader.page("all").rows[0].promise
    desk.desk.actions.correct(change.id, {"note": "one change"})
    proxy.requests.clear()
    desk.sync()
    assert len(proxy.requests) <= 6
    assert proxy.requests.count("PUT") == 1


def test_a_secret_is_not_sent_to_another_machine(meet: Meeting, proxy: FaultProxy) -> None:
    proxy.fault = "redirect_elsewhere"
    address = f"http://{meet.user}@127.0.0.1:{proxy.port}{meet.path}"
    place = meet.place("desk", address=address, joins=False)
    with pytest.raises(Unreachable) as refused:
        place.join()
    assert refused.value.data["reason"] == "elsewhere"
    assert place.secrets.kept == {}


@pytest.mark.parametrize("address", ["http://anna@example.org/dav", "imap://anna@mail.example.org"])
def test_an_address_that_would_send_a_secret_unprotected_is_refused(meet: Meeting, address: str) -> None:
    place = meet.place("desk", address=address, joins=False)
    with pytest.raises(Unusable) as refused:
        place.join()
    assert refused.value.data["reason"] == "not_secure"
