"""Promises, people and stories as plain lines of text."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from organizer.commands.repeat_words import repeat_words
from organizer.domain.text import harmless
from organizer.domain.unknown_zones import unknown_zone
from organizer.domain.when import (
    Day,
    Floating,
    Instant,
    Zoned,
    end_of_day,
    local_day,
    passes_at,
    shifted,
    within_calendar,
)
from organizer.services.grounds import deciding_event

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime, time
    from zoneinfo import ZoneInfo

    from organizer.domain.when import Due
    from organizer.services.told import PersonView, StoryLine
    from organizer.services.views import Beside, PromiseView

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
_SHORT = 3
_GRADES = {
    "excellent": "Excellent",
    "good": "Good",
    "late_told": "Late, told first",
    "late": "Late",
    "bad": "Bad",
}
_EVENTS = {
    "made": "made",
    "kept": "kept",
    "got_it": "got it",
    "let_go": "let go",
    "correct": "corrected",
    "reopen": "opened again",
    "skip": "skipped",
    "near-miss": "near miss",
    "merge": "people joined",
    "sync": "changed in another place",
}
_NEAR_MISSES = {
    "by_hand": "you marked it",
    "last_tenth": "kept in the last tenth of its time",
    "moved_on_the_day": "in time only because it was moved on the day",
    "moved_often": "kept after three moves or more",
}
_SHORT_ID = 8
# Of longer words, as some programs write a whole text into a task's title, a list shows the beginning; `show` has all.
_LONGEST_IN_LIST = 300


def promise_sentence(verb: str, view: PromiseView, now: datetime, zone: ZoneInfo) -> str:
    """Return what a verb did, as one sentence: `Saved: send the quote, to Maya, by Friday 27 November 16:00.`."""
    promise = view.promise
    parts = [_what(view)]
    if view.to:
        parts.append(f"{'to' if promise.is_mine else 'from'} {harmless(view.to)}")
    if view.about:
        parts.append(f"about {harmless(view.about)}")
    if promise.case:
        parts.append(f"case {harmless(promise.case)}")
    if promise.due is not None:
        parts.append(f"by {due_words(promise.due, now, zone, in_full=True)}")
    if promise.repeat and promise.is_open:
        parts.append(repeat_words(promise.repeat))
    return f"{verb}: {', '.join(parts)}.{_beside(view, now, zone)} ({promise.id[:_SHORT_ID]})"


def _what(view: PromiseView) -> str:
    """Return what was promised, without whom it is from at the end: that stands beside it."""
    what = harmless(view.promise.what)
    return what if view.promise.is_mine else what.removesuffix(f" from {harmless(view.to or '')}")


def _beside(view: PromiseView, now: datetime, zone: ZoneInfo) -> str:
    """Return what else is worth saying: how well it was kept, or that they still expect it at another time."""
    promise = view.promise
    if not promise.is_open:
        return f" {_GRADES[view.grade]}." if view.grade else ""
    if view.expected is None or promise.due is None or passes_at(promise.due, zone) == view.expected:
        return ""
    return f" They expect it by {_expected(view.expected, now, zone, in_full=True)}."


def promise_line(view: PromiseView, now: datetime, zone: ZoneInfo) -> str:
    """Return a promise as one aligned line of a list."""
    promise = view.promise
    mark = {"open": "!" if view.overdue else " ", "kept": "✓", "got_it": "✓", "let_go": "×"}[promise.state]
    due = "No time" if promise.due is None else _capital(due_words(promise.due, now, zone))
    who = f"{'' if promise.is_mine else 'from '}{harmless(view.to or 'someone')}"
    case = f"  #{harmless(promise.case)}" if promise.case else ""
    grade = f"  {_GRADES[view.grade]}" if view.grade and not promise.is_open else ""
    expected = ""
    moved = promise.is_mine and view.moves and view.overdue
    if moved and view.expected is not None and _is_before(view.expected, promise.due, zone):
        expected = f"  They expected {_expected(view.expected, now, zone)}"
    what = _what(view)
    what = what if len(what) <= _LONGEST_IN_LIST else what[: _LONGEST_IN_LIST - 1] + "…"
    return f"{promise.id[:_SHORT_ID]} {mark} {due:<17} {who} · {what}{case}{grade}{expected}"


def _of_unknown_zone(view: PromiseView) -> str:
    zone = harmless(unknown_zone(view.promise.line, view.promise.due))
    return f"written for {zone}, which is no zone known here: is it right?" if zone else ""


def promise_page(
    view: PromiseView, story: tuple[StoryLine, ...], now: datetime, zone: ZoneInfo, *, near_miss: str | None = None
) -> str:
    """Return a promise with its story; `near_miss` is why it was nearly missed."""
    promise = view.promise
    rows = [
        ("id", promise.id),
        ("to" if promise.is_mine else "from", harmless(view.to or "someone")),
        ("about", harmless(view.about or "")),
        ("case", harmless(promise.case or "")),
        ("by", "no time yet" if promise.due is None else due_words(promise.due, now, zone, in_full=True)),
        ("", _of_unknown_zone(view)),
        ("expected", _expected(view.expected, now, zone) if view.moves and view.expected else ""),
        ("repeats", repeat_words(promise.repeat) if promise.repeat else ""),
        ("channel", promise.channel or ""),
        ("where", harmless(promise.where or "")),
        ("kind", promise.kind if promise.kind == "message" else ""),
        ("state", "overdue" if view.overdue else promise.state.replace("_", " ")),
        ("grade", grade_words(view, story, now, zone)),
        ("near miss", _NEAR_MISSES.get(near_miss or "", "yes") if view.near_miss else ""),
        ("reminds", ", ".join(moment_words(at, now, zone) for at in view.alerts if at > now)),
        ("note", harmless(promise.note)),
        ("said", harmless(promise.line)),
    ]
    rows += [("or", _said_elsewhere(one, now, zone)) for one in view.beside]
    lines = [harmless(promise.what), *(f"  {name:<9} {value}" for name, value in rows if value)]
    if view.beside:
        lines.append(
            "  These were said in another place at the same time; nothing was lost. Choose with: organizer correct"
            f" {promise.id[:8]} FIELD=VALUE (also to stay with what leads)."
        )
    lines.append("Story")
    return "\n".join([*lines, *(story_line(event, now, zone) for event in story)])


def _said_elsewhere(one: Beside, now: datetime, zone: ZoneInfo) -> str:
    """Return what another place said of a field: `due tomorrow`."""
    if one.value is None:
        said = "nothing"
    elif isinstance(one.value, str):
        said = harmless(one.value.replace("_", " ") if one.field == "end" else one.value)
    else:
        said = due_words(one.value, now, zone, in_full=True)
    return f"{one.field}: {said}"


def grade_words(view: PromiseView, story: tuple[StoryLine, ...], now: datetime, zone: ZoneInfo) -> str:
    """Return a grade with its reason: `Late, told first: due Tue 17:00, you wrote Tue 15:40, kept Wed 9:10`."""
    if not view.grade:
        return ""
    promise = view.promise
    parts = []
    if view.expected is not None:
        parts.append(f"due {_expected(view.expected, now, zone)}")
    decided = deciding_event(view, story)
    if decided is not None:
        said = "they asked" if decided.kind == "chased" else "you wrote"
        parts.append(f"{said} {moment_words(decided.at, now, zone)}")
    parts += (
        [] if promise.ended is None else [f"{promise.state.replace('_', ' ')} {moment_words(promise.ended, now, zone)}"]
    )
    parts += [_REASONS[reason] for reason in (view.grade_reason or "",) if reason in _REASONS]
    parts += [harmless(promise.grade_note)] if promise.grade_note else []
    return f"{_GRADES[view.grade]}: {', '.join(parts)}" if parts else _GRADES[view.grade]


_REASONS = {
    "asked_back": "with a question asked back",
    "let_go_untold": "nobody was told",
    "let_go_told_late": "told after its time",
    "silent_for_a_week": "a week without a word",
    "overruled": "you gave the grade",
}


def story_line(event: StoryLine, now: datetime, zone: ZoneInfo) -> str:
    """Return one event of a story."""
    told = {True: ", told", False: "" if event.is_first else ", not told", None: ""}[event.told]
    due = f" → {due_words(event.due, now, zone)}" if event.due is not None and event.kind == "re-promise" else ""
    by = f" by {event.channel}" if event.channel else ""
    said = _mended(event, now, zone) if event.kind == "correct" else event.text
    text = f": {harmless(said)}" if said else ""
    who = " (they)" if event.direction == "in" and event.kind not in _EVENTS else ""
    at = _capital(moment_words(event.at, now, zone))
    if event.kind == "grade":
        return (
            f"  {at:<17} {f'you graded it {_GRADES[event.grade]}' if event.grade else 'the rules grade it again'}{text}"
        )
    what = "time named" if event.is_first else _EVENTS.get(event.kind, event.kind)
    of = f" ({harmless(event.what)})" if event.what else ""
    return f"  {at:<17} {what}{who}{told}{due}{by}{of}{text}"


def _mended(event: StoryLine, now: datetime, zone: ZoneInfo) -> str:
    """Return which fields were mended, and from what to what where that can be said: `due from tomorrow to Mon 30 Nov`."""
    mended = {one.field: one for one in event.mended}

    def value(one: Due | str | None) -> str:
        if one is None:
            return "nothing"
        return one if isinstance(one, str) else due_words(one, now, zone)

    def said(name: str) -> str:
        one = mended.get(name)
        called = "what it waits for" if name == "hangs_on" else name
        return called if one is None else f"{called} from {value(one.was)} to {value(one.became)}"

    return ", ".join(said(name) for name in event.text.split(", ") if name)


def person_line(view: PersonView, now: datetime, zone: ZoneInfo) -> str:
    """Return a person as one line of a list."""
    touched = "never touched" if view.last_touch is None else f"last touch {moment_words(view.last_touch, now, zone)}"
    kept = f"  kept {view.kept} of {view.due}" if view.due else ""
    return f"{harmless(view.person.name):<24} I owe {view.mine}  they owe {view.theirs}  {touched}{kept}"


def person_page(
    view: PersonView, promises: Iterable[PromiseView], story: Iterable[StoryLine], now: datetime, zone: ZoneInfo
) -> Iterator[str]:
    """Yield the lines of a person with their promises and story."""
    person = view.person
    days = (person.rhythm.ideal_days, person.rhythm.longest_days)
    rows = [
        ("circle", person.circle),
        ("also", ", ".join(map(harmless, person.aliases))),
        ("email", ", ".join(map(harmless, person.email))),
        ("phone", ", ".join(map(harmless, person.phone))),
        ("rhythm", " to ".join(str(number) for number in days if number is not None) + " days" if any(days) else ""),
        ("next", moment_words(view.next_contact, now, zone) if view.next_contact else ""),
        ("muted", "yes" if person.muted else ""),
        ("note", harmless(person.note)),
    ]
    yield person_line(view, now, zone)
    yield from (f"  {name:<9} {value}" for name, value in rows if value)
    promised = [f"  {promise_line(one, now, zone)}" for one in promises]
    yield from ["Promises", *promised] if promised else []
    told = [story_line(event, now, zone) for event in story]
    yield from ["Story", *told] if told else []


def due_words(due: Due, now: datetime, zone: ZoneInfo, *, in_full: bool = False) -> str:
    """Return a due as people say it, as it stands within a sentence; one in another zone than the user's names that zone."""
    today = local_day(now, zone)
    match due:
        case Day(day):
            return _day(day, today, in_full=in_full)
        case Zoned(local, tz):
            elsewhere = "" if tz == zone.key else f" {tz}"
            return f"{_day(local.date(), today, in_full=in_full)} {_clock(local.time())}{elsewhere}"
        case Floating(local):
            return f"{_day(local.date(), today, in_full=in_full)} {_clock(local.time())}"
        case Instant(at):
            return moment_words(at, now, zone, in_full=in_full)


def moment_words(moment: datetime, now: datetime, zone: ZoneInfo, *, in_full: bool = False) -> str:
    """Return a moment (aware) as people say it, in the user's zone."""
    local = within_calendar(moment).astimezone(zone)
    return f"{_day(local.date(), local_day(now, zone), in_full=in_full)} {_clock(local.time())}"


def _expected(moment: datetime, now: datetime, zone: ZoneInfo, *, in_full: bool = False) -> str:
    """Return an expected time; one at the end of a day is that day."""
    day = local_day(shifted(moment, -timedelta(microseconds=1)), zone)
    if end_of_day(day, zone) == moment:
        return _day(day, local_day(now, zone), in_full=in_full)
    return moment_words(moment, now, zone, in_full=in_full)


def _is_before(expected: datetime, due: Due | None, zone: ZoneInfo) -> bool:
    """Say whether an expected time is before the due there is now."""
    return due is None or expected < passes_at(due, zone)


def _day(day: date, today: date, *, in_full: bool = False) -> str:
    year = "" if day.year == today.year else f" {day.year}"
    name, month = _DAYS[day.weekday()], _MONTHS[day.month - 1]
    named = f"{name} {day.day} {month}" if in_full else f"{name[:_SHORT]} {day.day} {month[:_SHORT]}"
    return _NEAR.get((day - today).days) or named + year


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _clock(at: time) -> str:
    return at.strftime("%H:%M")
