"""Which drafts fit a promise or a person, filled in with what is known, in the user's words where they have some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.domain.draft_days import day_in, due_in
from organizer.domain.drafting import NUDGES, UPDATES, called, draft, template
from organizer.domain.when import local_day, passes_at
from organizer.ui.prompts.draft_box import Ready
from organizer.ui.prompts.ways_out import Ways
from organizer.ui.words.wording import begun, in_sentence, shown

if TYPE_CHECKING:
    from datetime import date

    from organizer.domain.people import Person
    from organizer.domain.when import Due
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.views import PromiseView
    from organizer.ui.words.wording import Wording


class DraftWords(QObject):
    """Writes drafts."""

    def __init__(self, words: Wording, clock: Clock, preferences: Preferences, parent: QObject | None = None) -> None:
        """Say times by `words`, as of `clock`."""
        super().__init__(parent)
        self._words = words
        self._clock = clock
        self._preferences = preferences

    def updates(
        self,
        view: PromiseView,
        person: Person | None,
        together: tuple[PromiseView, ...] = (),
        due: Due | None = None,
        *,
        owes_more: bool = True,
    ) -> tuple[Ready, ...]:
        """Return ready sentences on where a promise stands, or several `together`; `due` is a new one that is named.

        Where nothing more is owed than this word, no time is named.
        """
        more = (_all_of(together) or {}) | ({} if owes_more else {"due": ""})
        names = (self.tr("On it"), self.tr("One more answer"), self.tr("Takes longer"))
        return tuple(
            self._ready(kind, name, view, person, due=due, more=more) for kind, name in zip(UPDATES, names, strict=True)
        )

    def nudges(self, view: PromiseView, person: Person | None) -> tuple[Ready, ...]:
        """Return ways to ask again, in three tones."""
        names = (self.tr("Gentle"), self.tr("Plain"), self.tr("Firm"))
        return tuple(self._ready(kind, name, view, person) for kind, name in zip(NUDGES, names, strict=True))

    def repromise(self, view: PromiseView, person: Person | None, due: Due | None) -> tuple[Ready, ...]:
        """Return a word on a due that moves, later or earlier."""
        before, zone = view.promise.due, self._clock.zone()
        earlier = due is not None and before is not None and passes_at(due, zone) < passes_at(before, zone)
        return (
            self._ready("repromise.earlier" if earlier else "repromise", self.tr("Re-promise"), view, person, due=due),
        )

    def apology(self, view: PromiseView, person: Person | None, due: Due | None = None) -> tuple[Ready, ...]:
        """Return words that make it right; `due` is a new one that they name."""
        return (
            self._ready("make_right", self.tr("Make it right"), view, person, due=due),
            self._ready("apology", self.tr("Say sorry"), view, person, due=due),
        )

    def broken_silence(self, person: Person) -> tuple[Ready, ...]:
        """Return words that say to somebody that they were left without one."""
        return (self._ready("make_right.quiet", self.tr("Make it right"), None, person),)

    def sorry(
        self,
        kind: str,
        view: PromiseView | None,
        person: Person | None,
        together: tuple[PromiseView, ...] = (),
        due: Due | None = None,
    ) -> tuple[Ready, ...]:
        """Return an apology, `apology`, `apology.complaint` or `apology.near`, for one or several `together`."""
        return (self._ready(kind, self.tr("Say sorry"), view, person, due=due, more=_all_of(together)),)

    def no(self, view: PromiseView, person: Person | None) -> tuple[Ready, ...]:
        """Return words that say no to what was promised."""
        return (self._ready("no", self.tr("Say no"), view, person),)

    def thanks(self, view: PromiseView | None, person: Person | None, kind: str = "thanks") -> tuple[Ready, ...]:
        """Return a thank-you: `thanks`, `thanks.loyal`, `thanks.patient` or `thanks.praise`."""
        return (self._ready(kind, self.tr("Thank"), view, person),)

    def away(
        self, together: tuple[PromiseView, ...], person: Person | None, days: tuple[date, date], due: Due
    ) -> tuple[Ready, ...]:
        """Return a word before an absence from one day to another, on what moves to `due`; mine, or else what is theirs."""
        mine = tuple(view for view in together if view.promise.is_mine)
        views = mine or together
        what = ", ".join(shown(view.promise.what, 80) for view in views)
        more = {"from": self._day(days[0]), "to": self._day(days[1]), "what": what}
        kind = "away" if mine else "away.theirs"
        return (self._ready(kind, self.tr("Away"), views[0], person, due=due, more=more),)

    def make_right(
        self, together: tuple[PromiseView, ...], person: Person | None, due: Due | None
    ) -> tuple[Ready, ...]:
        """Return words to somebody who waited for all of these in vain; what is still owed they have by `due`."""
        more = (_all_of(together) or {}) | ({} if due else {"due": ""})
        return (self._ready("make_right", self.tr("Make it right"), together[0], person, due=due, more=more),)

    def closing_question(self) -> str:
        """Return the question that closes an answer."""
        language, own = self._preferences.settings().language, self._preferences.templates()
        return draft(template("question", language, own), {})

    def ways(self, view: PromiseView | None, person: Person | None) -> Ways:
        """Return how somebody can be reached about a promise."""
        subject = begun(shown(view.promise.what, 120)) if view is not None else ""
        if person is None:
            return Ways(subject=subject)
        return Ways(next(iter(person.email), ""), subject, next(iter(person.phone), ""))

    def _ready(
        self,
        kind: str,
        name: str,
        view: PromiseView | None,
        person: Person | None,
        *,
        due: Due | None = None,
        more: dict[str, str] | None = None,
    ) -> Ready:
        fields: dict[str, str | None] = {"name": None if person is None else called(shown(person.name, 80))}
        channel = None
        if view is not None:
            fields |= {"what": shown(view.promise.what), "due": self._due(view, due), "was": self._was(view)}
            channel = view.promise.channel
        fields |= more or {}
        if person is not None and person.email and channel is None:
            channel = "email"
        words = template(kind, self._preferences.settings().language, self._preferences.templates(), channel)
        spoken = "" if channel is None else self._words.channel(channel)
        return Ready(kind, name, draft(words, fields, channel), words, channel or "", spoken)

    def _due(self, view: PromiseView, due: Due | None) -> str | None:
        """Say by when it is meant now; a time that has passed is none to promise."""
        meant = due or view.promise.due
        now, zone = self._clock.now(), self._clock.zone()
        if meant is None or passes_at(meant, zone) <= now:
            return None
        return self._said(meant)

    def _was(self, view: PromiseView) -> str | None:
        due = view.promise.due
        return None if due is None else self._said(due)

    def _said(self, due: Due) -> str:
        now, zone = self._clock.now(), self._clock.zone()
        if self._speaks_as_the_window:
            return in_sentence(self._words.due(due, now, zone))
        return due_in(self._preferences.settings().language, due, now, zone)

    def _day(self, day: date) -> str:
        today = local_day(self._clock.now(), self._clock.zone())
        if self._speaks_as_the_window:
            return in_sentence(self._words.day(day, today))
        return day_in(self._preferences.settings().language, day, today)

    @property
    def _speaks_as_the_window(self) -> bool:
        """Say whether drafts are in the language of the window; else they say days in their own."""
        spoken, _, _ = self._words.locale.name().partition("_")
        # Where no language is set, it is English.
        return self._preferences.settings().language == ("en" if spoken == "C" else spoken)


def _all_of(together: tuple[PromiseView, ...]) -> dict[str, str] | None:
    """Say what several promises are, where they are several."""
    return {"what": ", ".join(shown(one.promise.what, 80) for one in together)} if len(together) > 1 else None
