"""Settings: which reminders come, for everything and for each circle, and when it is quiet."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from organizer.domain.ladders import STEPS, difference
from organizer.domain.people import CIRCLES
from organizer.domain.settings import QuietHours
from organizer.ui.look.controls import Button
from organizer.ui.settings.choices import Choice, Switch
from organizer.ui.settings.ladder_lines import LadderLines
from organizer.ui.settings.page import SettingsPage
from organizer.ui.settings.time_controls import TimeField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.domain.ladders import Ladder
    from organizer.domain.settings import Settings

_NIGHT = QuietHours(time(22), time(7))
_EVERYTHING = ""


class RemindersPage(SettingsPage):
    """What is announced, and what is held back for a while."""

    key = "reminders"
    icon = "bell-ring"

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Reminders")

    def show_within(self, what: str) -> None:
        """Show the reminders of the circle `what`, and give its choice the keys."""
        self._level.show_value(what)
        self._show_ladder()
        self._level.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self) -> None:
        """Add the lines."""
        self._here = self.add_switch(
            "announced_here",
            self.tr("Notifications on this device"),
            self.tr("Off where your phone announces them. What is due still stands in the list, with a badge"),
        ).known_as(self.tr("alerts sound popups mute"))
        self._looking = False
        self.keep_true(self._look)
        self._add_proof()
        self._add_quiet_hours()
        self.add_choice(
            "review_on",
            self.tr("Weekly review"),
            self.tr("Offered on this day, however late the last one was"),
            [(str(day), self.room.sentences.words.locale.dayName(day + 1)) for day in range(7)],
        )
        self._add_ladder()

    # Whether they work here.

    def _look(self) -> None:
        """Say in place where the desktop shows no notifications now, while the window goes on."""
        if self.room.preferences.get("announced_here") != "yes":
            self._here.say_problem("")
        elif not self._looking:
            self._looking, self._why = True, ""
            self.room.background.in_slices(self._seen(), self._say_whether_seen)

    def _seen(self) -> Iterator[None]:
        for found in self.room.notices():
            self._why = found.says if found is not None else self._why
            yield

    def _say_whether_seen(self, _error: Exception | None) -> None:
        self._looking = False
        nobody = self.tr(
            "Nothing on this desktop shows notifications. Reminders come in a window of their own, and stand in the list."
        )
        held_back = self.tr("Do-not-disturb is on: the desktop holds them back. What is due stands in the list.")
        self._here.say_problem({"nobody": nobody, "held_back": held_back}.get(self._why, ""))

    def _add_proof(self) -> None:
        show = Button(self.theme, self.tr("Show one"), icon="bell")
        says = self.tr("Shows one notification. Press its button to see whether buttons work on this desktop")
        self._proof_line = self.add(self.tr("Try a notification"), says, show)
        self._proves = False
        show.clicked.connect(self._prove)

    def _prove(self) -> None:
        """Show one notification and say whether its button was pressed, while the window goes on."""
        # The button stays as it is: one that could not be pressed would hand the keys on to the next switch.
        if self._proves:
            return
        self._proves = True
        self._proof_line.say_problem("")
        self._proof_line.say_help(self.tr("It is on the screen. Press its button within 20 seconds"))
        self.room.background.in_slices(self._awaited(), self._proved)

    def _awaited(self) -> Iterator[None]:
        self._pressed = False
        for found in self.room.prove():
            self._pressed = self._pressed or (found is not None and found.ok)
            yield

    def _proved(self, error: Exception | None) -> None:
        self._proves = False
        if error is None and self._pressed:
            self._proof_line.say_help(self.tr("Notifications and their buttons work here"))
        else:
            self._proof_line.say_help("")
            self._proof_line.say_problem(
                self.tr(
                    "No press was heard. Is do-not-disturb on? All that a button does is in the list and the tray, too."
                )
            )

    # Quiet hours.

    def _add_quiet_hours(self) -> None:
        self._quiet = Switch(self.theme)
        self._quiet_line = self.add(
            self.tr("Quiet hours"),
            self.tr("Reminders wait until they end. One at a time that you named comes all the same"),
            self._quiet,
        ).known_as(self.tr("night silence mute do not disturb"))
        self._quiet.clicked.connect(lambda on: self._keep_quiet(_NIGHT if on else None))
        self._begins, self._ends = TimeField(self.theme), TimeField(self.theme)
        self._begins_line = self.add(self.tr("Quiet from"), "", self._begins)
        self._ends_line = self.add(self.tr("Quiet until"), "", self._ends)
        for field in (self._begins, self._ends):
            field.chosen.connect(self._keep_quiet_between)
        self.keep_true(self._show_quiet_hours)

    def _show_quiet_hours(self) -> None:
        hours = self._settings().quiet_hours
        self._quiet.setChecked(hours is not None)
        for line in (self._begins_line, self._ends_line):
            line.apply(now=hours is not None)
        if hours is not None:
            self._begins.show_time(hours.begins)
            self._ends.show_time(hours.ends)

    def _keep_quiet_between(self) -> None:
        self._keep_quiet(QuietHours(self._begins.time().toPython(), self._ends.time().toPython()))  # type: ignore[arg-type]

    def _keep_quiet(self, hours: QuietHours | None) -> None:
        if hours is not None and hours.begins == hours.ends:
            self._quiet_line.say_problem(self.tr("They cannot end when they begin. The times before stay."))
            self._show_quiet_hours()
            return
        self.set(self._quiet_line, "quiet_hours", "" if hours is None else str(hours))

    # Which reminders.

    def _add_ladder(self) -> None:
        self.add_card(self.tr("Which reminders come"))
        people = self.room.sentences.people
        circles = [(circle, people.circle(circle)) for circle in CIRCLES]
        self._level = Choice(self.theme, ((_EVERYTHING, self.tr("Everything")), *circles))
        self._level.show_value(_EVERYTHING)
        self._level_line = self.add(self.tr("Reminders for"), "", self._level)
        self._level.chosen.connect(lambda _circle: self._show_ladder())
        self._again = Button(self.theme, self.tr("As for everything"), icon="rotate-ccw")
        self._again_line = self.add(self.tr("Changed for this circle"), "", self._again)
        self._again.clicked.connect(lambda: self.set(self._again_line, self._setting(), ""))
        self._ladder = LadderLines(self.theme, self.room.sentences.alerts, STEPS, self)
        for line in self._ladder.lines:
            self.add_line(line)
        self._ladder.changed.connect(self._keep_ladder)
        self.keep_true(self._show_ladder)

    def _circle(self) -> str:
        return (_EVERYTHING, *CIRCLES)[self._level.currentIndex()]

    def _setting(self) -> str:
        circle = self._circle()
        return f"alerts_{circle}" if circle else "alerts"

    def _show_ladder(self) -> None:
        circle, settings = self._circle(), self._settings()
        self._ladder.show(settings.ladder(circle))
        changed = settings.ladder(circle) != settings.ladder_below(circle)
        self._again_line.apply(now=changed)
        if circle:
            self._level_line.say_help(self.tr("What you change here is for these people only"))
            self._again_line.say_label(self.tr("Changed for this circle"))
            self._again.become(self.tr("As for everything"))
        else:
            self._level_line.say_help(self.tr("One promise can still have its own: under its fields"))
            self._again_line.say_label(self.tr("Changed by you"))
            self._again.become(self.tr("As usual"))

    def _keep_ladder(self, ladder: Ladder) -> None:
        words = difference(self._settings().ladder_below(self._circle()), ladder)
        self.set(self._level_line, self._setting(), words)

    def _settings(self) -> Settings:
        return self.room.preferences.settings()
