"""A story in words: what happened with a promise or a person, a line an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.domain.when import Day, local_day
from organizer.ui.words.grade_words import GradeWords
from organizer.ui.words.row_words import CHANNEL_ICONS
from organizer.ui.words.wording import filled, in_sentence, shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.when import Due
    from organizer.services.told import StoryLine
    from organizer.services.views import PromiseView
    from organizer.ui.words.wording import Wording

_LONGEST_VALUE = 80
_LONGEST = 1_000
_ICONS = {
    "made": "handshake",
    "kept": "check",
    "got_it": "package-check",
    "let_go": "circle-slash",
    "answer": "check-check",
    "update": "send",
    "re-promise": "repeat-2",
    "apology": "heart-handshake",
    "thanks": "heart",
    "nudge": "bell-ring",
    "chased": "megaphone",
    "question": "circle-question-mark",
    "complaint": "flag",
    "praise": "thumbs-up",
    "check-in": "messages-square",
    "correct": "pencil",
    "reopen": "rotate-ccw",
    "skip": "arrow-right",
    "near-miss": "zap",
    "merge": "merge",
    "sync": "rotate-ccw",
    "grade": "flag",
    "due passed": "alarm-clock",
}
_INKS = {
    "kept": "kept",
    "got_it": "kept",
    "chased": "overdue",
    "complaint": "overdue",
    "due passed": "overdue",
    "near-miss": "today",
}


@dataclass(frozen=True, slots=True)
class StoryText:
    """One event: what it was, when and how, and the words said; `spoken` is all of it as one sentence."""

    icon: str
    ink: str
    head: str
    meta: str
    body: str
    spoken: str
    promise: str | None = None


class StoryWords(QObject):
    """Says events."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say times and channels by `words`."""
        super().__init__(parent)
        self._words = words
        self._grades = GradeWords(words, self)

    def line(self, line: StoryLine, now: datetime, zone: ZoneInfo) -> StoryText:
        """Say one event at `now` (aware UTC)."""
        head = self._head(line)
        parts = [self._words.moment(line.at, now, zone)]
        if line.channel:
            # As it stands alone: in German all of them are nouns.
            parts.append(self._words.channel(line.channel))
        if line.kind == "re-promise" and line.due is not None and not line.is_first:
            parts.append(filled(self.tr("now by %1"), in_sentence(self._words.due(line.due, now, zone))))
        elif line.kind in {"made", "re-promise"} and line.due is not None:
            parts.append(filled(self.tr("by %1"), in_sentence(self._words.due(line.due, now, zone))))
        if line.what:
            parts.append(shown(line.what, _LONGEST_VALUE))
        meta = " · ".join(parts)
        body = self._fields(line, now, zone) if line.kind in {"correct", "sync"} else shown(line.text, _LONGEST)
        icon = _ICONS.get(line.kind, "messages-square")
        if line.kind == "made" and line.channel:
            icon = CHANNEL_ICONS.get(line.channel, icon)
        spoken = ", ".join(part for part in (head, meta, body) if part)
        return StoryText(icon, _INKS.get(line.kind, "text2"), head, meta, body, spoken, line.promise)

    def due_passed(self, due: Due | None, at: datetime, now: datetime, zone: ZoneInfo) -> StoryText:
        """Say that the due, a whole day perhaps, has gone by at a moment (aware UTC)."""
        when = self._words.due(due, now, zone) if isinstance(due, Day) else self._words.moment(at, now, zone)
        day = due.day if isinstance(due, Day) else None
        since = self._words.days_since(day, local_day(now, zone)) if day else self._words.since(at, now, zone)
        head, meta = self.tr("Due passed"), f"{when} · {since}" if since else when
        return StoryText(_ICONS["due passed"], "overdue", head, meta, "", f"{head}, {meta}")

    def graded(self, view: PromiseView, story: Sequence[StoryLine], now: datetime, zone: ZoneInfo) -> StoryText:
        """Say the grade of a promise, as the end of its story, with the times it rests on."""
        grade = view.grade or ""
        head, meta = self._grades.name(grade), self._grades.grounds(view, story, now, zone)
        note = shown(view.promise.grade_note, _LONGEST)
        ink = {"bad": "overdue", "late": "overdue", "late_told": "today"}.get(grade, "kept")
        return StoryText("flag", ink, head, meta, note, ", ".join(filter(None, (head, meta, note))))

    def nearly_missed(self, reason: str) -> StoryText:
        """Say that a promise was nearly missed, and why."""
        head, meta = self.tr("Near miss"), self._grades.near_miss(reason)
        return StoryText("zap", "today", head, meta, "", f"{head}, {meta}")

    def _head(self, line: StoryLine) -> str:  # noqa: C901, PLR0911 - one a kind
        incoming = line.direction == "in"
        match line.kind:
            case "made":
                return self.tr("They promised") if incoming else self.tr("Promised")
            case "re-promise":
                return self._moved(line)
            case "let_go":
                if line.told is None:
                    return self.tr("Let go")
                return self.tr("Let go, told") if line.told else self.tr("Let go, not told")
            case "grade":
                if line.grade is None:
                    return self.tr("Graded by the rules again")
                return filled(self.tr("You graded it: %1"), self._grades.name(line.grade))
            case "answer":
                return self.tr("They answered") if incoming else self.tr("Answered")
            case "update":
                return self.tr("They told where it stands") if incoming else self.tr("Update given")
            case "question":
                return self.tr("They asked") if incoming else self.tr("Asked back")
            case "thanks":
                return self.tr("They thanked") if incoming else self.tr("Thanked")
            case "apology":
                return self.tr("They apologised") if incoming else self.tr("Apologised")
        return {
            "kept": self.tr("Kept"),
            "got_it": self.tr("Got it"),
            "nudge": self.tr("Nudged"),
            "chased": self.tr("They had to ask"),
            "complaint": self.tr("Complaint"),
            "praise": self.tr("Praise"),
            "check-in": self.tr("In touch"),
            "correct": self.tr("Corrected"),
            "reopen": self.tr("Opened again"),
            "skip": self.tr("Skipped"),
            "near-miss": self.tr("Near miss"),
            "merge": self.tr("Joined with another"),
            "sync": self.tr("Changed in another place"),
        }.get(line.kind, shown(line.kind))

    def _moved(self, line: StoryLine) -> str:
        if line.is_first:
            return self.tr("Time named, told") if line.told else self.tr("Time named")
        if line.told is None:
            return self.tr("Re-promised")
        return self.tr("Re-promised, told") if line.told else self.tr("Re-promised, not told")

    def _fields(self, line: StoryLine, now: datetime, zone: ZoneInfo) -> str:
        """Say which fields were mended, and from what to what where that can be said."""
        known = {
            "what": self.tr("what"),
            "to": self.tr("to whom"),
            "about": self.tr("about whom"),
            "due": self.tr("the due"),
            "case": self.tr("the case"),
            "channel": self.tr("the channel"),
            "where": self.tr("the place"),
            "made": self.tr("when it was made"),
            "kind": self.tr("its kind"),
            "side": self.tr("whose it is"),
            "repeat": self.tr("how often"),
            "note": self.tr("the note"),
            "hangs_on": self.tr("what it waits for"),
            "name": self.tr("the name"),
            "aliases": self.tr("the other names"),
            "circle": self.tr("the circle"),
            "email": self.tr("the mail address"),
            "phone": self.tr("the phone number"),
            "rhythm": self.tr("the rhythm"),
            "muted": self.tr("whether it reminds"),
        }
        mended = {one.field: one for one in line.mended}

        def value(one: Due | str | None) -> str:
            if one is None:
                return self.tr("nothing")
            return shown(one, _LONGEST_VALUE) if isinstance(one, str) else in_sentence(self._words.due(one, now, zone))

        def said(name: str) -> str:
            one = mended.get(name)
            if one is None:
                return known.get(name, name)
            return filled(self.tr("%1 from %2 to %3"), known.get(name, name), value(one.was), value(one.became))

        return ", ".join(said(name) for name in line.text.split(", ") if name)
