"""People of real CardDAV servers join those here, by mail, phone and name; nothing is ever written there."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from organizer.domain.people import Person
from organizer.outside import account_keeping
from organizer.services.aside import to_the_end
from organizer.services.understanding import Understanding
from tests.calendars.fault_proxy import FAULTS, SLOW, FaultProxy
from tests.calendars.places import Place
from tests.calendars.servers import SECRET
from tests.hands import HandClock
from tests.services.desk import Desk
from tests.services.test_sealing import HandSecrets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from organizer.services.sync.account_keeping import Went
    from tests.calendars.servers import Radicale, Server, Xandikos

_MAKE_BOOK = """<?xml version="1.0"?><D:mkcol xmlns:D="DAV:" xmlns:CARD="urn:ietf:params:xml:ns:carddav"><D:set><D:prop>
<D:resourcetype><D:collection/><CARD:addressbook/></D:resourcetype><D:displayname>Friends</D:displayname>
</D:prop></D:set></D:mkcol>"""


DIFFERENT = ("401", "500", "log_in_page", "empty_207", "cut_in_body")


class AddressBook:
    """An address book on a server, and a desk that reads it."""

    def __init__(self, server: Server, path: str, user: str, folder: Path) -> None:
        self.server, self.path, self.user = server, path, user
        self.desk = Desk(folder / "home")
        desk = self.desk
        understanding = Understanding(desk.reader, desk.clock, desk.preferences.settings)
        no_book: Any = None
        self.keeping = account_keeping(
            desk.book,
            desk.clock,
            desk.preferences,
            understanding.read,
            lambda _ids: None,
            HandSecrets(),
            desk.actions,
            no_book,
        )

    def put(self, name: str, *lines: str) -> None:
        card = "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", f"UID:{name}", "N:;;;;", *lines, "END:VCARD", ""])
        status, said = self.server.ask(
            "PUT", f"{self.path}{name}.vcf", self.user, card, **{"Content-Type": "text/vcard"}
        )
        assert status in {200, 201, 204}, said

    def add(self, path: str = "") -> str:
        address = f"carddav://{self.user}@127.0.0.1:{self.server.port}{path or self.path}"
        return to_the_end(self.keeping.add(address, SECRET)).account.name

    def sync(self) -> Went:
        (went,) = to_the_end(self.keeping.sync())
        assert went.error is None
        return went

    def people(self) -> dict[str, Person]:
        return {person.name: person for person in self.desk.book.people()}

    def there(self) -> bytes:
        """Return all etags of the server."""
        return self.server.ask("PROPFIND", self.path, self.user, Depth="1")[1]


def book_on(server: Radicale, user: str) -> str:
    server.make_user(user)
    path = f"/{user}/friends/"
    assert server.ask("MKCOL", path, user, _MAKE_BOOK)[0] == 201
    return path


@pytest.fixture
def friends(radicale: Radicale, tmp_path: Path) -> Iterator[AddressBook]:
    user = f"u{uuid4().hex[:8]}"
    made = AddressBook(radicale, book_on(radicale, user), user, tmp_path)
    yield made
    made.desk.book.close()


def test_people_are_found_from_the_server_alone_and_join_those_known(friends: AddressBook) -> None:
    with friends.desk.book.step("import", friends.desk.clock.now()) as step:
        step.put_person(Person("p1", "Mrs Hale", email=("Maya@example.org",)))
        step.put_person(Person("p2", "Leo", phone=("+46 8 123 456 78",)))
    friends.put("a", "FN:Maya Hale", "EMAIL:maya@example.org", "TEL:555 0100")
    friends.put("b", "FN:Leo Marsh", "TEL:08-123 456 78")
    friends.put("c", "FN:Ana Silva", "EMAIL:ana@example.org")
    before = friends.there()
    assert friends.add("/") == "Friends"
    assert friends.sync().outcome.people == 3
    people = friends.people()
    assert sorted(people) == ["Ana Silva", "Leo", "Mrs Hale"]
    assert (people["Mrs Hale"].aliases, people["Mrs Hale"].phone) == (("Maya Hale",), ("555 0100",))
    assert people["Leo"].aliases == ("Leo Marsh",)
    assert friends.there() == before


def test_only_what_changed_is_read_again_and_nobody_is_doubled_or_lost(friends: AddressBook) -> None:
    friends.put("a", "FN:Maya Hale", "EMAIL:maya@example.org")
    friends.add()
    assert [friends.sync().outcome.people, friends.sync().outcome.people] == [1, 0]
    friends.put("a", "FN:Maya Hale-Ruiz", "EMAIL:maya@example.org")
    friends.put("b", "FN:Ben")
    assert friends.sync().outcome.people == 2
    assert friends.people()["Maya Hale"].aliases == ("Maya Hale-Ruiz",)
    friends.server.ask("DELETE", f"{friends.path}a.vcf", friends.user)
    assert friends.sync().outcome.people == 0
    assert sorted(friends.people()) == ["Ben", "Maya Hale"]


def test_what_was_taken_back_does_not_come_again_by_itself(friends: AddressBook) -> None:
    friends.put("a", "FN:Maya Hale")
    friends.add()
    friends.sync()
    friends.desk.actions.undo()
    friends.sync()
    assert friends.people() == {}


def test_many_cards_come_in_pieces(friends: AddressBook) -> None:
    for number in range(105):
        friends.put(f"c{number}", f"FN:Person {number}", f"EMAIL:p{number}@example.org")
    friends.add()
    assert friends.sync().outcome.people == 105
    assert len(friends.people()) == 105


def test_an_answer_for_many_cards_that_cannot_be_read_hides_none_of_them(radicale: Radicale, tmp_path: Path) -> None:
    """As one card with a sign in it that XML cannot hold makes of it."""
    user = f"u{uuid4().hex[:8]}"
    path = book_on(radicale, user)
    proxy = FaultProxy(radicale.port)
    behind = AddressBook(radicale, path, user, tmp_path)
    try:
        behind.put("a", "FN:Maya Hale")
        behind.put("b", "FN:Leo Marsh")
        to_the_end(behind.keeping.add(f"carddav://{user}@127.0.0.1:{proxy.port}{path}", SECRET))
        asked = itertools.count()
        # The changes are told; the cards of both are not; each is, when it is asked for alone.
        proxy.fault, proxy.hits = "garbage_207", (lambda method: method == "REPORT" and next(asked) == 1)
        behind.sync()
        assert sorted(behind.people()) == ["Leo Marsh", "Maya Hale"]
    finally:
        behind.desk.book.close()
        proxy.end()


def test_another_server(xandikos: Xandikos, tmp_path: Path) -> None:
    path = f"/user/contacts/{uuid4().hex[:8]}/"
    made = AddressBook(xandikos, path, "user", tmp_path)
    status, said = xandikos.ask("MKCOL", path, "user", _MAKE_BOOK, **{"Content-Type": "text/xml"})
    assert status == 201, said
    made.put("a", "FN:Maya Hale", "EMAIL:maya@example.org")
    made.add()
    assert [made.sync().outcome.people, made.sync().outcome.people] == [1, 0]
    assert list(made.people()) == ["Maya Hale"]
    made.desk.book.close()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Meet the faults that differ in kind; in the long form (`--rounds 2`) every one that does not take long."""
    if "fault" in metafunc.fixturenames:
        is_long = int(metafunc.config.getoption("--rounds")) > 1
        metafunc.parametrize("fault", [one for one in FAULTS if one not in SLOW] if is_long else DIFFERENT)


def test_a_fault_loses_nobody_doubles_nobody_and_is_made_up_for(radicale: Radicale, tmp_path: Path, fault: str) -> None:
    user = f"u{uuid4().hex[:8]}"
    proxy = FaultProxy(radicale.port)
    clock = HandClock()
    place = Place(tmp_path, f"carddav://{user}@127.0.0.1:{proxy.port}{book_on(radicale, user)}", clock, deadline_s=20.0)
    names: set[str] = set()

    def put(name: str) -> None:
        card = f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{name}\r\nFN:{name}\r\nN:{name};;;;\r\nEND:VCARD\r\n"
        assert (
            radicale.ask("PUT", f"/{user}/friends/{name}.vcf", user, card, **{"Content-Type": "text/vcard"})[0] == 201
        )
        names.add(name)

    try:
        put("Ana")
        place.join()
        place.sync()
        # Of the two requests of a round, each meets it: the changes, and the cards.
        for round_, spared in enumerate((0, 1)):
            put(f"Newcomer{round_}")
            asked = itertools.count()
            proxy.fault, proxy.hits = fault, (lambda _method, asked=asked, spared=spared: next(asked) >= spared)  # type: ignore[misc]
            place.try_sync()
            assert {one.name for one in place.desk.book.people()} >= names - {f"Newcomer{round_}"}
            proxy.fault = ""
            clock.move(minutes=5)
            place.sync()
            assert sorted(one.name for one in place.desk.book.people()) == sorted(names)
    finally:
        place.close()
        proxy.end()
