"""Every hand-made history of several people, taken into a real book: evenings, weeks, thanks, quiet people, absences."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from organizer.services.moving.interchange import person_form, promise_form, touch_form
from organizer.services.moving.portability import Portability
from organizer.services.rituals.absences import Absences
from organizer.services.rituals.reviewing import Reviewing
from organizer.services.rituals.sweeping import Sweeping
from tests.histories.reading import History, histories, moment
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

FILES = ("sweep.txt", "weeks.txt", "people.txt")
ALL = [history for name in FILES for history in histories(name)]


class Told:
    """A history in a book of its own."""

    def __init__(self, folder: Path, history: History) -> None:
        self.desk = Desk(folder)
        self._history = history
        settings_of = self.desk.preferences.settings
        self.sweeping = Sweeping(self.desk.book, self.desk.clock, settings_of, self.desk.reader)
        self.reviewing = Reviewing(self.desk.book, self.desk.clock, settings_of)
        self.absences = Absences(self.desk.book, self.desk.clock, self.desk.reader, self.desk.actions)
        self.whats = {promise.id: promise.what for promise in history.promises}

    def take_in(self, now: datetime) -> None:
        """Take the history in as of `now`."""
        self.desk.clock.set(now)
        path = self.desk.folder / "history.jsonl"
        lines = [
            *(person_form(person) for person in self._history.people.values()),
            *(promise_form(promise) for promise in self._history.promises),
            *(touch_form(touch) for touch in self._history.touches),
        ]
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
        book, clock, settings_of = self.desk.book, self.desk.clock, self.desk.preferences.settings
        for _ in Portability(book, clock, settings_of, lambda _ids: None).bring_in([path], skip_bad=False):
            pass


@pytest.mark.parametrize("history", ALL, ids=lambda history: history.title)
def test_a_book_comes_to_what_its_history_says(history: History, tmp_path: Path) -> None:
    assert history.claims
    for number, claim in enumerate(history.claims):
        told = Told(tmp_path / str(number), history)
        try:
            _check(told, claim)
        finally:
            told.desk.book.close()


def _check(told: Told, claim: str) -> None:
    for pattern, check in _CLAIMS:
        match = re.fullmatch(pattern, claim)
        if match is not None:
            told.take_in(moment(match["now"]))
            check(told, match)
            return
    pytest.fail(f"nobody understands the claim {claim!r}")


def _evening(told: Told, claim: re.Match[str]) -> None:
    found = told.sweeping.sweep()
    said = [
        f"{card.name or 'Someone'} ({card.why}) [{'; '.join(one.promise.what for one in card.promises)}]"
        for card in map(told.sweeping.card, found.cards)
    ]
    if found.more:
        said.append(f"and {found.more} more")
    assert " | ".join(said) == claim["says"].replace("nobody", "")


def _week(told: Told, claim: re.Match[str]) -> None:
    went = told.reviewing.how_it_went(told.reviewing.week(claim["week"]))
    assert went.weeks[-1][0] == went.week
    assert (went.weeks[-1][1].kept, went.weeks[-1][1].due) == (went.kept_on_time.kept, went.kept_on_time.due)
    assert sum(went.grades.values()) == went.kept_on_time.due
    said = Counter({grade: count for grade, count in went.grades.items() if count})
    said.update({"near": went.near_misses, "complaints": went.complaints, "praise": went.praise, **went.channels})
    wanted: Counter[str] = Counter()
    for part in claim["says"].split(", "):
        if match := re.fullmatch(r"kept (\d+) of (\d+)", part):
            assert (went.kept_on_time.kept, went.kept_on_time.due) == (int(match[1]), int(match[2]))
        elif match := re.fullmatch(r"(customer|internal|personal) (\d+) of (\d+)(?: bad (\d+))?", part):
            circle = went.circles[match[1]]
            assert (circle.kept, circle.due, circle.bad) == (int(match[2]), int(match[3]), int(match[4] or 0))
        elif match := re.fullmatch(r"reliability (unknown|[\d.]+) from (\d+)", part):
            value = None if match[1] == "unknown" else pytest.approx(float(match[1]), abs=1e-9)
            assert (went.reliability, went.counted) == (value, int(match[2]))
        else:
            name, _, count = part.rpartition(" ")
            wanted[name] = int(count)
    assert {name: count for name, count in said.items() if count} == dict(wanted)


def _step(told: Told, claim: re.Match[str]) -> None:
    found = told.reviewing.promises(claim["step"])
    assert "; ".join(told.whats[one] for one in found) == claim["says"]
    assert told.reviewing.count(claim["step"]) == len(found)


def _quiet(told: Told, claim: re.Match[str]) -> None:
    found = told.reviewing.attending.going_quiet()
    assert _names(one.person.name for one in found) == claim["says"]
    assert told.reviewing.count("going_quiet") == len(found)


def _owed(told: Told, claim: re.Match[str]) -> None:
    attending, now = told.reviewing.attending, told.desk.clock.now()
    ask = {
        "thanks": attending.thanks_owed,
        "patient": attending.waited_patiently,
        "loyal": attending.quiet_and_loyal,
    }[claim["which"]]
    found = ask(now)
    names = sorted(one.name for one in found) if claim["which"] == "thanks" else [one.name for one in found]
    assert _names(names) == claim["says"]


def _loud(told: Told, claim: re.Match[str]) -> None:
    share = told.reviewing.attending.loud_tenth(told.desk.clock.now())
    assert share == (None if claim["says"] == "unknown" else float(claim["says"]))


def _away(told: Told, claim: re.Match[str]) -> None:
    view = told.absences.away(moment(claim["first"]).date(), moment(claim["last"]).date())
    found = view.make_right if claim["right"] else view.people
    assert _names(one.name or "Someone" for one in found) == claim["says"]


def _names(names: Iterable[str]) -> str:
    return ", ".join(names) or "nobody"


_NOW = r"(?P<now>[A-Z][a-z]{2} \d+(?: [A-Z][a-z]{2})?(?: \d{4})? \d+:\d\d)"
_CLAIMS = (
    (rf"evening of {_NOW}: (?P<says>.+)", _evening),
    (rf"week (?P<week>\S+) on {_NOW}: (?P<says>.+)", _week),
    (rf"(?P<step>no_person_or_time|overdue|waiting|next_seven_days) on {_NOW}: (?P<says>.+)", _step),
    (rf"quiet on {_NOW}: (?P<says>.+)", _quiet),
    (rf"(?P<which>thanks|patient|loyal) on {_NOW}: (?P<says>.+)", _owed),
    (rf"loud tenth on {_NOW}: (?P<says>.+)", _loud),
    (rf"(?P<right>to make it right, )?away (?P<first>.+) to (?P<last>.+), on {_NOW}: (?P<says>.+)", _away),
)
