"""Reminding again later, of one promise or of several: a snooze hides reminders, and moves nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.domain.snoozing import UNTIL_BACK, rings_before, until_back_at_latest
from organizer.ui.verbs.doing import named
from organizer.ui.words.prompt_words import moment_to_remind
from organizer.ui.words.wording import filled, in_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from organizer.domain.when import Due
    from organizer.services.actions import Done
    from organizer.services.views import PromiseView
    from organizer.ui.prompts.prompts import WhenPrompt
    from organizer.ui.verbs.doing import Doing


class SnoozeVerbs(QObject):
    """Asks until when, and snoozes."""

    def __init__(self, doing: Doing) -> None:
        """Act by `doing`."""
        super().__init__()
        self._doing = doing

    def ask_until_when(self, views: Sequence[PromiseView]) -> None:
        """Ask once for all of these."""
        from organizer.ui.prompts.prompts import WhenPrompt

        doing = self._doing
        settings, now, zone = doing.preferences.settings(), doing.clock.now(), doing.clock.zone()
        words = doing.sentences.prompts
        of_whom = words.of_whom(views[0]) if len(views) == 1 else self._named(views)
        prompt = WhenPrompt(
            doing.theme,
            doing.sentences,
            doing.clock,
            settings,
            self.tr("Remind again when?"),
            of_whom,
            words.times_to_remind_at(now, zone, settings),
        )
        prompt.picked.connect(lambda until: self._snooze(prompt, views, until))
        doing.asked.emit(prompt)

    def _snooze(self, prompt: WhenPrompt, views: Sequence[PromiseView], until: Due | str) -> None:
        doing = self._doing
        settings, now, zone = doing.preferences.settings(), doing.clock.now(), doing.clock.zone()
        ids = [view.promise.id for view in views]
        if isinstance(until, str):
            at, back = until_back_at_latest(now, zone, settings), until == UNTIL_BACK
        else:
            at, back = moment_to_remind(until, zone, settings), False
        doing.answer(
            prompt, partial(self._snooze_all, ids, at, until_back=back), self._said(views, at, until_back=back)
        )

    def _said(self, views: Sequence[PromiseView], until: datetime, *, until_back: bool) -> str:
        """Say when these are reminded of again, and before it what rings at its own time all the same."""
        again = self.tr("when you are back") if until_back else self._moment(until)
        said = filled(self.tr("Reminds again %2: %1"), self._named(views), again)
        zone = self._doing.clock.zone()
        rings = [rings_before(view.promise, view.alerts, until, zone) for view in views]
        times = [at for at in rings if at is not None]
        if not times:
            return said
        if len(views) > 1:
            return filled(self.tr("Rings at each one’s own time, and again %2: %1"), self._named(views), again)
        return filled(
            self.tr("Rings at its time, %3, and again %2: %1"), self._named(views), again, self._moment(times[0])
        )

    def _moment(self, moment: datetime) -> str:
        now, zone = self._doing.clock.now(), self._doing.clock.zone()
        return in_sentence(self._doing.sentences.words.moment(moment, now, zone))

    def _snooze_all(self, ids: Sequence[str], at: datetime, *, until_back: bool) -> Done:
        """Snooze each, as one step."""
        actions = self._doing.actions
        if len(ids) == 1:
            return actions.snooze(ids[0], at, until_back=until_back)
        with actions.together("snooze"):
            for promise_id in ids[:-1]:
                actions.snooze(promise_id, at, until_back=until_back)
            return actions.snooze(ids[-1], at, until_back=until_back)

    def _named(self, views: Sequence[PromiseView]) -> str:
        return named(views[0]) if len(views) == 1 else self.tr("%n promise(s)", "", len(views))
