"""A grade in words, with the times it rests on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.domain.when import end_of_day, local_day, shifted
from organizer.services.grounds import deciding_event
from organizer.ui.words.wording import filled, in_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.services.told import StoryLine
    from organizer.services.views import PromiseView
    from organizer.ui.words.wording import Wording


class GradeWords(QObject):
    """Explains grades."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say times by `words`."""
        super().__init__(parent)
        self._words = words

    def name(self, grade: str) -> str:
        """Say a grade."""
        return {
            "excellent": self.tr("Excellent"),
            "good": self.tr("Good"),
            "late_told": self.tr("Late, told first"),
            "late": self.tr("Late"),
            "bad": self.tr("Bad"),
        }.get(grade, grade)

    def why(self, reason: str) -> str:
        """Say why a promise has its grade; nothing for a reason that is not known."""
        return {
            "asked_back": self.tr("in time, and a question asked back"),
            "in_time": self.tr("in time"),
            "told_first": self.tr("they had a word before"),
            "late": self.tr("without a word before"),
            "let_go_told_late": self.tr("let go, told after its time"),
            "chased": self.tr("they had to ask"),
            "let_go_untold": self.tr("let go without a word"),
            "silent_for_a_week": self.tr("a week without a word"),
            "overruled": self.tr("you gave it"),
        }.get(reason, "")

    def near_miss(self, reason: str) -> str:
        """Say why a promise was nearly missed."""
        return {
            "by_hand": self.tr("you marked it"),
            "last_tenth": self.tr("kept in the last tenth of its time"),
            "moved_on_the_day": self.tr("in time only because it was moved on the day"),
            "moved_often": self.tr("kept after three moves or more"),
        }.get(reason, "")

    def grounds(self, view: PromiseView, story: Sequence[StoryLine], now: datetime, zone: ZoneInfo) -> str:
        """Say what the grade of a promise rests on: `due Tue 17:00, you wrote Tue 15:40, kept Wed 9:10`."""
        parts = []
        if view.expected is not None:
            parts.append(filled(self.tr("due %1"), self._expected(view.expected, now, zone)))
        decided = deciding_event(view, story)
        if decided is not None:
            said = self.tr("they asked %1") if decided.kind == "chased" else self.tr("you wrote %1")
            parts.append(filled(said, self._at(decided.at, now, zone)))
        if view.promise.ended is not None:
            said = self.tr("kept %1") if view.promise.state == "kept" else self.tr("let go %1")
            parts.append(filled(said, self._at(view.promise.ended, now, zone)))
        if decided is None:
            parts.append(self.why(view.grade_reason or ""))
        return ", ".join(filter(None, parts))

    def _at(self, moment: datetime, now: datetime, zone: ZoneInfo) -> str:
        return in_sentence(self._words.moment(moment, now, zone))

    def _expected(self, moment: datetime, now: datetime, zone: ZoneInfo) -> str:
        """Say an expected time; one at the end of a day is that day."""
        day = local_day(shifted(moment, -timedelta(microseconds=1)), zone)
        if end_of_day(day, zone) == moment:
            return in_sentence(self._words.day(day, local_day(now, zone)))
        return self._at(moment, now, zone)
