"""Promises, people and stories as plain lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.text import harmless
from organizer.domain.when import Day, Floating, Instant, Zoned

if TYPE_CHECKING:
    from datetime import date, datetime, time
    from zoneinfo import ZoneInfo

    from organizer.domain.when import Due
    from organizer.services.views import PersonView, PromiseView, StoryLine

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
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
}
_SHORT_ID = 8


def promise_sentence(verb: str, view: PromiseView, now: datetime, zone: ZoneInfo) -> str:
    """Return what a verb did, as one sentence: `Saved: send the quote, to Maya, by Fri 27 Nov 16:00.`."""
    promise = view.promise
    parts = [harmless(promise.what)]
    if view.to:
        parts.append(f"{'to' if promise.is_mine else 'from'} {harmless(view.to)}")
    if view.about:
        parts.append(f"about {harmless(view.about)}")
    if promise.case:
        parts.append(f"case {harmless(promise.case)}")
    if promise.due is not None:
        due = due_words(promise.due, now, zone)
        parts.append(f"by {_within(due)}")
    if promise.repeat:
        parts.append("again and again")
    return f"{verb}: {', '.join(parts)}. ({promise.id[:_SHORT_ID]})"


def _within(due: str) -> str:
    """Return a due as it stands within a sentence."""
    return due[0].lower() + due[1:] if due.startswith(("Today", "Tomorrow", "Yesterday")) else due


def promise_line(view: PromiseView, now: datetime, zone: ZoneInfo) -> str:
    """Return a promise as one aligned line of a list."""
    promise = view.promise
    mark = {"open": "!" if view.overdue else " ", "kept": "✓", "got_it": "✓", "let_go": "×"}[promise.state]
    due = "no time" if promise.due is None else due_words(promise.due, now, zone)
    who = f"{'' if promise.is_mine else 'from '}{harmless(view.to or 'someone')}"
    case = f"  #{harmless(promise.case)}" if promise.case else ""
    grade = f"  {_GRADES[view.grade]}" if view.grade and not promise.is_open else ""
    expected = ""
    if promise.is_open and promise.is_mine and view.moves and view.overdue and view.expected is not None:
        expected = f"  They expected {moment_words(view.expected, now, zone)}"
    return f"{promise.id[:_SHORT_ID]} {mark} {due:<17} {who} · {harmless(promise.what)}{case}{grade}{expected}"


def promise_page(view: PromiseView, story: tuple[StoryLine, ...], now: datetime, zone: ZoneInfo) -> str:
    """Return a promise with its story."""
    promise = view.promise
    rows = [
        ("id", promise.id),
        ("to" if promise.is_mine else "from", harmless(view.to or "someone")),
        ("about", harmless(view.about or "")),
        ("case", harmless(promise.case or "")),
        ("by", "" if promise.due is None else due_words(promise.due, now, zone)),
        ("channel", promise.channel or ""),
        ("where", harmless(promise.where or "")),
        ("state", promise.state.replace("_", " ")),
        ("grade", _GRADES.get(view.grade or "", "")),
        ("near miss", "yes" if view.near_miss else ""),
        ("note", harmless(promise.note)),
        ("said", harmless(promise.line)),
    ]
    lines = [harmless(promise.what), *(f"  {name:<9} {value}" for name, value in rows if value), "Story"]
    return "\n".join([*lines, *(story_line(event, now, zone) for event in story)])


def story_line(event: StoryLine, now: datetime, zone: ZoneInfo) -> str:
    """Return one event of a story."""
    told = {True: ", told", False: ", not told", None: ""}[event.told]
    due = f" → {due_words(event.due, now, zone)}" if event.due is not None and event.kind == "re-promise" else ""
    by = f" by {event.channel}" if event.channel else ""
    text = f": {harmless(event.text)}" if event.text else ""
    who = " (they)" if event.direction == "in" and event.kind not in _EVENTS else ""
    return f"  {moment_words(event.at, now, zone):<17} {_EVENTS.get(event.kind, event.kind)}{who}{told}{due}{by}{text}"


def person_line(view: PersonView, now: datetime, zone: ZoneInfo) -> str:
    """Return a person as one line of a list."""
    touched = "never touched" if view.last_touch is None else f"last touch {moment_words(view.last_touch, now, zone)}"
    kept = f"  kept {view.kept} of {view.due}" if view.due else ""
    return f"{harmless(view.person.name):<24} I owe {view.mine}  they owe {view.theirs}  {touched}{kept}"


def due_words(due: Due, now: datetime, zone: ZoneInfo) -> str:
    """Return a due as people say it; a time in another zone than the user's names that zone."""
    today = now.astimezone(zone).date()
    match due:
        case Day(day):
            return _day(day, today)
        case Zoned(local, tz):
            elsewhere = "" if tz == zone.key else f" {tz}"
            return f"{_day(local.date(), today)} {_clock(local.time())}{elsewhere}"
        case Floating(local):
            return f"{_day(local.date(), today)} {_clock(local.time())}"
        case Instant(at):
            return moment_words(at, now, zone)


def moment_words(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """Return a moment (aware) as people say it, in the user's zone."""
    local = moment.astimezone(zone)
    return f"{_day(local.date(), now.astimezone(zone).date())} {_clock(local.time())}"


def _day(day: date, today: date) -> str:
    near = {-1: "Yesterday", 0: "Today", 1: "Tomorrow"}.get((day - today).days)
    year = "" if day.year == today.year else f" {day.year}"
    return near or f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}{year}"


def _clock(at: time) -> str:
    return at.strftime("%H:%M")
