"""Three copies of the program, a phone and a real server, by chance: `python -m tests.calendars.histories [HISTORIES [FIRST]]`.

Each history interleaves edits, deletions and single steps of synchronisation, breaks synchronisations off between them, and puts
the server back to an earlier state. Afterwards everybody synchronises until nothing changes. Then all must say the same, and every
value that nobody superseded must stand, or stand beside what leads. What superseded what is kept here: every value is written
once in all, and whoever writes supersedes what was in sight at that moment.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organizer.domain.reconcile import Record, from_json, others
from organizer.reader.vtodo import read
from tests.calendars.places import Phone, Place, to_the_end
from tests.calendars.servers import start_radicale
from tests.hands import HandClock

if TYPE_CHECKING:
    from collections.abc import Generator

    from organizer.services.views import PromiseView
    from tests.calendars.servers import Radicale

_KNOWN_TO_ALL, _STEPS = 2, 30
_ROUNDS_UNTIL_QUIET = 8


class History:
    """One history."""

    def __init__(self, server: Radicale, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.server = server
        user = f"h{seed}"
        self.path = server.make_user(user)
        self.clock = HandClock()
        address = f"http://{user}@127.0.0.1:{server.port}{self.path}"
        self.places = [Place(folder / name, address, self.clock) for name in ("a", "b", "c")]
        for place in self.places:
            place.join()
        self.phone = Phone(f"{server.root}{self.path}", user)
        self.folder = folder
        self.under_way: dict[int, Generator[Any, None, Any]] = {}
        self.written: dict[str, set[str]] = {}
        self.superseded: set[str] = set()
        self.by_phone: set[str] = set()
        self.numbers = iter(range(1_000_000))
        self.kept: Path | None = None

    def play(self) -> list[str]:
        """Play it, and return what is wrong at its end."""
        for _ in range(_KNOWN_TO_ALL):
            self.make()
        for place in (*self.places, *self.places):
            place.sync()
        deeds = [self.make, *[self.edit] * 5, self.delete, *[self.step] * 4, self.break_off]
        deeds += [self.sync, self.sync, self.phone_edits, self.phone_deletes, self.back_up, self.restore]
        for _ in range(_STEPS):
            self.clock.move(minutes=7)
            self.chance.choice(deeds)()
        for work in self.under_way.values():
            work.close()
        return self.settle()

    def close(self) -> None:
        for place in self.places:
            place.close()
        self.phone.close()

    def place(self) -> Place:
        return self.chance.choice(self.places)

    def word(self) -> str:
        return f"word {next(self.numbers)}"

    def in_sight(self, view: PromiseView) -> set[str]:
        return {view.promise.what, *(str(one.value) for one in view.beside if one.field == "what")}

    def one_of(self, place: Place) -> PromiseView | None:
        rows = place.desk.reader.page("all").rows
        return self.chance.choice(rows) if rows else None

    def make(self) -> None:
        word = self.word()
        promise = self.place().desk.promise(word, to=None)
        self.written[promise.id] = {word}

    def edit(self) -> None:
        place = self.place()
        view = self.one_of(place)
        if view is not None:
            word = self.word()
            self.superseded |= self.in_sight(view)
            self.written[view.promise.id].add(word)
            place.desk.actions.correct(view.promise.id, {"what": word})

    def delete(self) -> None:
        place = self.place()
        view = self.one_of(place)
        if view is not None:
            self.superseded |= self.in_sight(view)
            place.desk.actions.delete(view.promise.id)

    def step(self) -> None:
        """Go on a little with a synchronisation."""
        number = self.chance.randrange(len(self.places))
        work = self.under_way.setdefault(number, self.places[number].keeping.sync())
        for _ in range(self.chance.randrange(1, 12)):
            try:
                next(work)
            except StopIteration:
                del self.under_way[number]
                return

    def break_off(self) -> None:
        if self.under_way:
            self.under_way.pop(self.chance.choice(sorted(self.under_way))).close()

    def sync(self) -> None:
        number = self.chance.randrange(len(self.places))
        if number not in self.under_way:
            self.places[number].try_sync()

    def phone_edits(self) -> None:
        todos = self.phone.all()
        if todos:
            todo, word = self.chance.choice(todos), self.word()
            uid = str(todo.icalendar_component["UID"])
            self.superseded |= standing_in(todo)
            self.written[uid].add(word)
            self.by_phone.add(word)
            self.phone.edit(todo, summary=word)

    def phone_deletes(self) -> None:
        todos = self.phone.all()
        if todos:
            todo = self.chance.choice(todos)
            self.superseded |= standing_in(todo)
            todo.delete()

    def let_the_server_rest(self) -> None:
        """Let what is under way come to its end: the files of a server that writes cannot be copied or put back."""
        for work in self.under_way.values():
            to_the_end(work)
        self.under_way.clear()
        self.phone.all()

    def back_up(self) -> None:
        self.let_the_server_rest()
        self.kept = self.folder / "kept"
        self.server.back_up(self.path, self.kept)

    def restore(self) -> None:
        if self.kept is not None:
            self.let_the_server_rest()
            self.server.restore(self.path, self.kept)
            # What a phone wrote there, and no place had fetched yet, the server itself has lost: this phone keeps nothing.
            known = set[str]().union(*(standing_in(todo) for todo in self.phone.all()))
            for place in self.places:
                known |= {word for what, beside in self.said(place).values() for word in (what, *beside)}
            self.superseded |= self.by_phone - known

    def settle(self) -> list[str]:
        """Synchronise until nothing changes, and return what is wrong then."""
        for _ in range(_ROUNDS_UNTIL_QUIET):
            self.clock.move(hours=25)
            outcomes = []
            for place in self.places:
                outcomes.append(place.sync())
                if place.accounts.all()[0].asked:
                    place.answer(put_back=True)
            if not any(one.did_anything for one in outcomes) and not any(one.asked for one in outcomes):
                break
        else:
            return ["it never comes to rest"]
        said = [self.said(place) for place in self.places]
        wrong = [f"{said[0]} is not {other}" for other in said[1:] if other != said[0]]
        there = sorted(str(todo.icalendar_component["SUMMARY"]) for todo in self.phone.all())
        if there != sorted(what for what, _ in said[0].values()):
            wrong.append(f"the phone says {there}, the book {said[0]}")
        for promise_id, words in self.written.items():
            what, beside = said[0].get(promise_id, ("", set()))
            wrong += [f"{word} is lost" for word in words - self.superseded if word != what and word not in beside]
        return wrong

    @staticmethod
    def said(place: Place) -> dict[str, tuple[str, set[str]]]:
        rows = place.desk.reader.page("all", limit=1_000).rows
        return {
            view.promise.id: (view.promise.what, {str(one.value) for one in view.beside if one.field == "what"})
            for view in rows
        }


def standing_in(todo: Any) -> set[str]:  # noqa: ANN401 - caldav's own object
    """Return what an object holds of what is promised: what a phone shows, and what stands beside it."""
    form = read(todo.data)["state"]
    record = from_json(form) if form else Record()
    beside = others(record).get("what", ())
    return {str(todo.icalendar_component["SUMMARY"]), *beside}


def play(server: Radicale, seed: int) -> list[str]:
    """Play one history; return what is wrong at its end."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for place in ("a", "b", "c"):
            (folder / place).mkdir()
        history = History(server, folder, seed)
        try:
            return history.play()
        finally:
            history.close()


def main(words: list[str]) -> int:
    """Play many histories."""
    count, first = int(words[0]) if words else 100, int(words[1]) if len(words) > 1 else 0
    wrong, began = 0, time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        server = start_radicale(Path(folder))
        try:
            for seed in range(first, first + count):
                complaints = play(server, seed)
                wrong += bool(complaints)
                if complaints:
                    print(f"history {seed}: {'; '.join(complaints)}", flush=True)
        finally:
            server.end()
    print(f"{count} histories, {wrong} wrong, {time.monotonic() - began:.0f} s")
    return wrong


if __name__ == "__main__":
    sys.exit(bool(main(sys.argv[1:])))
