"""Where one can jump, and what one can do from anywhere, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.ui.promises.places import PEOPLE, PLACES

if TYPE_CHECKING:
    from organizer.ui.promises.places import Places

Jump = tuple[str, str, str, str, str]
SETTINGS = "settings:"
_WORD = 4


class Jumps(QObject):
    """Finds places and commands by the beginnings of their words, or of other words for the same.

    A command `settings:PAGE` leads to a page of the settings, or to something on it.
    """

    def __init__(self, places: Places, parent: QObject) -> None:
        """Know them all."""
        super().__init__(parent)
        icons = {"today": "sun", "upcoming": "calendar-days", "waiting": "hourglass", PEOPLE: "users"}
        go, do = self.tr("Go to"), self.tr("Do")
        self._jumps: list[Jump] = [
            ("place", place, places.title(place), go, icons[place]) for place in (*PLACES, PEOPLE)
        ]
        doing = [
            ("new", self.tr("New promise"), "plus", self.tr("add capture")),
            ("leave", self.tr("Before you leave"), "door-open", self.tr("sweep end of day answer everyone")),
            ("away", self.tr("Going away"), "sun", self.tr("absence holiday vacation")),
            ("review", self.tr("Weekly review"), "chart-line", self.tr("how the week went")),
            ("quiet", self.tr("Quiet for an hour, or no longer"), "bell-off", self.tr("silence mute")),
            ("settings", self.tr("Settings"), "settings", self.tr("preferences options")),
            ("undo", self.tr("Undo"), "undo-2", self.tr("take back revert")),
            ("redo", self.tr("Do again"), "redo-2", self.tr("redo repeat")),
            ("keys", self.tr("Keys"), "keyboard", self.tr("keyboard shortcuts help")),
            ("quit", self.tr("Quit"), "log-out", self.tr("exit close end")),
        ]
        known = {("command", what, title, do, icon): f"{title} {also}" for what, title, icon, also in doing}
        self._jumps += known
        self._settings = self._in_settings()
        # Where no words are typed, only what is wanted every day is listed.
        self._words = {jump: jump[2] for jump in self._jumps} | known | self._settings

    def found(self, words: str) -> list[Jump]:
        """Return those of whose words one begins so; for no words, what is wanted every day."""
        wanted = words.casefold()
        if not wanted:
            return self._jumps
        # The first letters of a name are those of a promise or a person sooner than of another word for a setting.
        also = len(wanted) >= _WORD
        known = ((jump, words if also else jump[2]) for jump, words in self._words.items())
        return [jump for jump, words in known if f" {words.casefold()}".find(f" {wanted}") >= 0]

    def _in_settings(self) -> dict[Jump, str]:
        """Return what stands in the settings or on the page of a person, each with all words it is found by."""
        there = self.tr("Settings")
        led = [
            ("data", self.tr("Import"), "arrow-down-left", self.tr("take in Todoist Taskwarrior CSV vCard")),
            ("data", self.tr("Export"), "external-link", self.tr("save as CSV ICS Markdown")),
            ("data", self.tr("Back up now"), "hard-drive", self.tr("backup restore copy")),
            ("data", self.tr("Seal the book"), "lock", self.tr("protect encrypt password")),
            ("capture", self.tr("A card for the pocket"), "ticket", self.tr("print paper PDF")),
            ("capture", self.tr("What was noted on paper"), "pencil", self.tr("type in many lines")),
            ("capture", self.tr("Key that works everywhere"), "keyboard", self.tr("hot key shortcut")),
            ("reminders", self.tr("Reminders"), "bell", self.tr("notifications alerts quiet hours")),
            ("hours", self.tr("Working time"), "calendar-clock", self.tr("leaving days off holidays")),
            ("accounts", self.tr("Accounts"), "smartphone", self.tr("mail calendar synchronise folder")),
            ("look", self.tr("Light or dark"), "palette", self.tr("theme colours")),
            ("look", self.tr("Size of text"), "text-quote", self.tr("font zoom larger smaller compact")),
            ("look", self.tr("Language"), "messages-square", self.tr("German French English")),
            ("accessibility", self.tr("Accessibility"), "accessibility", self.tr("contrast motion single letters")),
            ("about", self.tr("About"), "info", self.tr("version licences")),
        ]
        found = {("command", SETTINGS + page, title, there, icon): f"{title} {also}" for page, title, icon, also in led}
        merging = self.tr("Two names of one person")
        where = self.tr("On the page of one of them: Same as…")
        also = self.tr("merge join duplicates")
        found["place", PEOPLE, merging, where, "merge"] = f"{merging} {also}"
        return found
