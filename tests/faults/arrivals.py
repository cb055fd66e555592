"""What arrives is in the book once, though the program is killed between fetch, commit and flag, again and again.

A note in the watched folder, a mail to oneself and a task made on a phone arrive in turn; each round is gone by a process of its
own, which ends itself by SIGKILL at its n-th moment: before and after each request, each commit, and each piece of work.
"""

from __future__ import annotations

import os
import signal
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from tests.calendars.places import Place, to_the_end
from tests.hands import HandClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.calendars.servers import Radicale
    from tests.mail.dovecot import Dovecot

_LOOKED_AT_EVERY = 10
_USER = "arrivals@example.org"


class Moments:
    """Counts the moments of a round, and kills this process at one of them."""

    def __init__(self, deadly: int) -> None:
        self._left = deadly

    def pass_by(self) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    @contextmanager
    def around(self, work: Any) -> Iterator[Any]:  # noqa: ANN401 - any transaction
        """Pass before and after a transaction."""
        self.pass_by()
        with work as found:
            yield found
        self.pass_by()


class Line:
    """A conversation that passes a moment before each request and after each answer."""

    def __init__(self, line: Any, moments: Moments) -> None:  # noqa: ANN401 - the real one
        self._line, self._moments = line, moments

    def ask(self, request: dict[str, Any]) -> None:
        self._moments.pass_by()
        self._line.ask(request)
        self._moments.pass_by()

    def answer(self) -> dict[str, Any] | None:
        found: dict[str, Any] | None = self._line.answer()
        if found is not None:
            self._moments.pass_by()
        return found

    def close(self) -> None:
        self._line.close()


class Arriving:
    """One way by which things arrive, with a home of its own."""

    def __init__(self, folder: Path, address: str, secret: str, bring: Callable[[str], None]) -> None:
        self.folder, self.address, self.bring = folder, address, bring
        self._secret = secret
        self._deadly = 0
        self.expected: list[str] = []
        folder.mkdir()
        place = self._place()
        to_the_end(place.keeping.add(address, secret))
        place.close()

    def _place(self) -> Place:
        # A day goes by between any two: what was put there is whole, and all is compared.
        place = Place(self.folder, self.address, HandClock())
        place.secrets.kept[self.address] = self._secret
        return place

    def killed(self) -> bool:
        """Bring something, and go a round that is killed a moment later than the last one; return whether it was killed."""
        # In letters: digits might be understood as a time, and leave the words.
        words = f"call {''.join(chr(ord('g') + int(digit, 16)) for digit in uuid4().hex)}"
        self.bring(words)
        self.expected.append(words)
        self._deadly += 1
        child = os.fork()
        if not child:
            self._go_to_the_death()
        _, how = os.waitpid(child, 0)
        if os.WIFSIGNALED(how):
            return True
        self._deadly = 0
        return False

    def _go_to_the_death(self) -> None:
        status = 1
        try:
            moments = Moments(self._deadly)
            place = self._place()
            transaction, connect = place.desk.book._transaction, place.keeping._connect
            place.desk.book._transaction = lambda: moments.around(transaction())  # type: ignore[method-assign]
            place.keeping._connect = lambda *about: Line(connect(*about), moments)
            work = place.keeping.sync()
            try:
                while True:
                    if next(work) is not None:
                        moments.pass_by()
            except StopIteration:
                status = 0
        finally:
            os._exit(status)

    def complaints(self) -> list[str]:
        """Go a round to its end, and return what is in the book otherwise than once."""
        place = self._place()
        for _ in range(2):
            place.sync()
        there = Counter(place.whats())
        place.close()
        return [f"{words}: {there[words]} times" for words in self.expected if there[words] != 1]


def arrivings(folder: Path, radicale: Radicale, dovecot: Dovecot) -> Iterator[Arriving]:
    """Yield the three ways."""
    from tests.calendars import servers
    from tests.mail import dovecot as mails

    notes = folder / "notes"
    notes.mkdir()

    def note(words: str) -> None:
        path = notes / f"{uuid4()}.txt"
        path.write_text(words, "utf-8")
        os.utime(path, (1_000_000_000, 1_000_000_000))

    def mail(words: str) -> None:
        raw = f"From: {_USER}\r\nTo: {_USER}\r\nSubject: {words}\r\nMessage-ID: <{uuid4()}@example.org>\r\n\r\n"
        with dovecot.box(_USER) as box:
            box.append(raw.encode(), "INBOX")

    path = radicale.make_user("arrivals")

    def task(words: str) -> None:
        uid = str(uuid4())
        todo = f"BEGIN:VTODO\r\nUID:{uid}\r\nDTSTAMP:20261125T100000Z\r\nSUMMARY:{words}\r\nEND:VTODO"
        text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Phone//EN\r\n{todo}\r\nEND:VCALENDAR\r\n"
        status, _ = radicale.ask("PUT", f"{path}{uid}.ics", "arrivals", text)
        assert status == 201

    imap = f"imap://{_USER.replace('@', '%40')}@127.0.0.1:{dovecot.port}/"
    yield Arriving(folder / "by-folder", notes.as_uri().replace("file:", "folder:", 1), "", note)
    mail("call customer before")
    yield Arriving(folder / "by-mail", imap, mails.SECRET, mail)
    yield Arriving(folder / "by-phone", f"http://arrivals@127.0.0.1:{radicale.port}{path}", servers.SECRET, task)


def kill(folder: Path, radicale: Radicale, dovecot: Dovecot, kills: int) -> tuple[int, list[str]]:
    """Kill rounds until it was `kills` times; return how often, and what is not in a book once."""
    folder.mkdir(exist_ok=True)
    ways = list(arrivings(folder, radicale, dovecot))
    killed, complaints, rounds = 0, [], 0
    while killed < kills:
        for way in ways:
            killed += way.killed()
        rounds += 1
        if rounds % _LOOKED_AT_EVERY == 0:
            complaints += [found for way in ways for found in way.complaints()]
    return killed, complaints + [found for way in ways for found in way.complaints()]
