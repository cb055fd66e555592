"""A fixed book: a few people, and promises of every kind around one Thursday morning."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from organizer.domain.line import Reading
from organizer.domain.people import Rhythm
from organizer.domain.when import Day, Due, Zoned

if TYPE_CHECKING:
    from organizer.rooms import Rooms
    from tests.hands import HandClock

NOW = datetime(2026, 11, 19, 9, 12, tzinfo=UTC)
ZONE = ZoneInfo("UTC")


def on(day: int, hour: int | None = None, minute: int = 0) -> Due:
    """Return a due of November 2026: a day, or a time on it."""
    if hour is None:
        return Day(date(2026, 11, day))
    return Zoned(datetime(2026, 11, day, hour, minute), "UTC")  # noqa: DTZ001 - civil


def fill(rooms: Rooms, clock: HandClock) -> None:
    """Write the book as if it had been lived."""
    act = rooms.actions

    def promise(what: str, to: str | None, due: Due | None, *, made: int = 16, **fields: object) -> str:
        clock.set(datetime(2026, 11, made, 10, 12, tzinfo=UTC))
        line = str(fields.pop("line", what))
        done = act.capture(Reading(text=line, what=what, to=to, due=due, **fields), source="window")  # type: ignore[arg-type]
        assert done.promise is not None
        return done.promise.id

    for number in range(18):
        made = datetime(2026, 10, 1 + number, 9, tzinfo=UTC)
        clock.set(made)
        kept = act.capture(
            Reading(
                text="sent",
                what=f"send the minutes of meeting {number + 1}",
                to="Maya Lindqvist",
                due=Day(made.date() + timedelta(days=2)),
            ),
            source="window",
        ).promise
        clock.move(days=1 if number % 6 else 5)
        act.keep(kept.id if kept else "")
    quote = promise(
        "send the revised quote", "Maya Lindqvist", on(17, 17), channel="email", case="Harbor refit",
        line="I’ll get you the new number by Wednesday evening.",
    )  # fmt: skip
    clock.set(datetime(2026, 11, 17, 15, 40, tzinfo=UTC))
    act.update(quote, "The yard is late, I will know on Wednesday.")
    act.repromise(quote, on(18, 17), told=True)
    promise("confirm who signs the lease", "Tomás Ferreira", on(17), channel="phone", case="Flat move")
    promise("answer about the July dates", "Priya Nair", on(19, 16), channel="chat", case="Offsite", kind="message")
    promise(
        "status update on the login bug",
        "Ben Okafor",
        on(19, 17, 30),
        channel="chat",
        case="ACME-2231",
        repeat="FREQ=DAILY",
    )
    promise("photos of the wiring", "Dad", on(19), channel="chat", where="farmers market")
    promise("read the draft chapter", "Ola Berg", None, channel="email")
    promise("look up the case for the team manager", "Team Manager", on(20, 10), about="Mr. Customer", case="T-1042")
    promise("call back about the delivery", "Ruth Hale", on(20, 16), channel="voicemail")
    for number in range(6):
        promise(f"check on part {number + 1}", "Kitchen Co.", on(23, 9 + number), channel="phone", case="Harbor refit")
    promise("bring the parking pass", "Ola Berg", on(27), where="break room")
    promise("send the yearly statement", "Ruth Hale", Day(date(2026, 12, 14)))
    waiting: dict[str, Any] = {"side": "theirs", "kind": "waiting"}
    promise("signed NDA", "Jonas Weber", on(18), made=13, channel="email", case="Harbor refit", **waiting)
    promise("delivery window", "Kitchen Co.", on(19), channel="phone", case="Flat move", **waiting)
    promise("the part for the pump", "Jonas Weber", None, **waiting)
    clock.set(datetime(2026, 11, 19, 8, 5, tzinfo=UTC))
    for what, to in (("send the map", "Dad"), ("book the room", "Ben Okafor"), ("return the key", "Ola Berg")):
        made_now = act.capture(Reading(text=what, what=what, to=to, due=on(19)), source="window").promise
        act.keep(made_now.id if made_now else "")
    _know(rooms)
    clock.set(NOW)


def _know(rooms: Rooms) -> None:
    """Write what is known of the people."""
    known: dict[str, dict[str, object]] = {
        "Maya Lindqvist": {
            "rhythm": Rhythm(7, 14), "email": ("maya@example.com",), "phone": ("+44 20 7946 0018",), "aliases": ("Mrs L.",),
            "note": "Yard manager. Prefers a call before ten.",
        },
        "Tomás Ferreira": {"rhythm": Rhythm(7, 9)},
        "Priya Nair": {"rhythm": Rhythm(14, 21)},
        "Ben Okafor": {"rhythm": Rhythm(1, 3), "circle": "internal"},
        "Dad": {"rhythm": Rhythm(10, 14), "circle": "personal"},
        "Jonas Weber": {"rhythm": Rhythm(7, 14)},
        "Team Manager": {"circle": "internal"},
    }  # fmt: skip
    for name, changes in known.items():
        rooms.actions.change_person(rooms.reader.person_named(name).id, changes)
