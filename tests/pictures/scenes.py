"""The views and states, one function each; a scene returns the widget to draw."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.adapters import holidays
from organizer.adapters.visits import Visits
from organizer.domain.errors import DiskRefused
from organizer.services.task_fields import fields_of
from organizer.services.views import ALSO
from organizer.ui.capture.capture_popup import CapturePopup
from organizer.ui.capture.hot_key_offer import HotKeyOffer
from organizer.ui.keyboard.keys import Keys
from organizer.ui.settings.pages import PAGES
from organizer.ui.settings.room import SettingsRoom
from organizer.ui.settings.window import SettingsWindow
from organizer.ui.words.sentences import Sentences
from organizer.windows import main_window
from tests.pictures.ritual_scenes import RITUALS
from tests.ui.at_once import AtOnce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from organizer.rooms import Rooms
    from organizer.services.views import PromiseView
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from tests.hands import HandClock


class Nobody:
    """A key and a start with the desktop that nobody has."""

    pressed = None

    def take(self, keys: str, taken: Callable[[str], None], refused: object) -> None:
        taken(keys)

    def let_go(self) -> None: ...

    def is_on(self) -> bool:
        return False

    def turn(self, *, on: bool) -> bool:
        return on


@dataclass(frozen=True, slots=True)
class Stage:
    """What scenes are played with: a lived-in book and an empty one."""

    theme: Theme
    lived: Rooms
    empty: Rooms
    clock: HandClock
    settle: Callable[[], None]

    def window(self, rooms: Rooms | None = None, size: tuple[int, int] = (1280, 800)) -> MainWindow:
        """Return the main window, shown."""
        of = rooms or self.lived
        window = main_window(of, self.clock, Sentences(), self.theme)
        window.get_ready()
        for what in ("settings", "review", "leave"):
            window.offer(what, lambda: None)
        window.resize(*size)
        window.show()
        self.settle()
        return window

    def popup(self, words: str = "", rooms: Rooms | None = None) -> CapturePopup:
        """Return the popup with words in it."""
        of = rooms or self.lived
        popup = CapturePopup(
            self.theme, Sentences(), of.capturing, of.understanding, of.reader, self.clock, sees_through=True
        )
        popup.begin_with(words)
        self.settle()
        return popup

    def settings(self, page: str) -> SettingsWindow:
        """Return the settings at a page."""
        room = SettingsRoom(
            theme=self.theme, sentences=Sentences(), preferences=self.lived.preferences, reader=self.lived.reader,
            clock=self.clock, keys=Keys(self.lived.preferences.windows()), hot_keys=Nobody(), autostart=Nobody(), links=Nobody(),
            backups=self.lived.backups, sealing=self.lived.sealing, background=AtOnce(),
            portability=self.lived.portability, accounts=self.lived.accounts,
            visits=Visits(self.lived.accounts.sync_if_due, self.lived.accounts.sync, tuple, list),
            countries=holidays.countries, parts_of=holidays.parts_of,
            version="0.1.0", book_path="~/.local/share/follow-up-organizer/book.db",
        )  # fmt: skip
        window = SettingsWindow(room, PAGES)
        window.come_forward(page)
        self.settle()
        return window


def _at(place: str, size: tuple[int, int] = (1280, 800)) -> Callable[[Stage], QWidget]:
    def scene(stage: Stage) -> QWidget:
        window = stage.window(size=size)
        window._go_and_take_keys(place)
        return window

    return scene


def _person(size: tuple[int, int] = (1280, 800)) -> Callable[[Stage], QWidget]:
    def scene(stage: Stage) -> QWidget:
        window = stage.window(size=size)
        window._go_and_take_keys(f"person:{stage.lived.reader.person_named('Maya Lindqvist').id}")
        return window

    return scene


def _verb(verb: str) -> Callable[[Stage], QWidget]:
    def scene(stage: Stage) -> QWidget:
        window = stage.window()
        chosen = window._page.list.chosen()
        assert chosen is not None
        window.verbs.do(chosen.promise.id, verb)
        return window

    return scene


def _over(stage: Stage) -> QWidget:
    window = stage.window(size=(980, 760))
    window._side_panel.open()
    return window


def _in_two_places(stage: Stage) -> QWidget:
    """Show a promise whose due and words were changed in two places at once."""
    window = stage.window()
    chosen = window._page.list.chosen()
    assert chosen is not None
    there = {
        "due": edited_at_once(chosen, "due", '"2026-11-30"'),
        "what": edited_at_once(chosen, "what", "send Maya the revised quote, both options, by post"),
        "end": edited_at_once(chosen, "end", '["let_go", null, true]'),
    }
    with stage.lived.book.unremembered() as step:
        extra = json.dumps({ALSO: there})
        step.execute("UPDATE promise SET extra = ? WHERE id = ?", (extra, chosen.promise.id))
    window._side_panel.look_at(chosen.promise.id)
    return window


def edited_at_once(view: PromiseView, field: str, value: str) -> dict[str, object]:
    """Return what is noted of a field that another place changed at the same time."""
    names = {view.promise.to or "": view.to or ""}
    return {"led": fields_of(view.promise, names)[field], "others": [value]}


def _search(stage: Stage) -> QWidget:
    window = stage.window()
    window._overlays.show_search()
    assert window._overlays._search is not None
    window._overlays._search._field.setText("ma")
    return window


def _filter(words: str, place: str = "today") -> Callable[[Stage], QWidget]:
    def scene(stage: Stage) -> QWidget:
        window = stage.window()
        window.go_to(place)
        window._stage.filter_here()
        field = window._stage.here.filter._field
        assert field is not None
        field._field.setText(words)
        return window

    return scene


def _keys(stage: Stage) -> QWidget:
    window = stage.window()
    window._overlays.show_keys()
    return window


def _typing(stage: Stage) -> QWidget:
    window = stage.window()
    window._page.line.put("call @Ruth back about the delivery tomorrow 10:00 via:phone")
    window._page.line.begin()
    return window


def _problem(stage: Stage) -> QWidget:
    window = stage.window()
    window._replies.say_refused(DiskRefused(path="~/book.db", reason="No space left"), lambda: None)
    return window


def _toast(stage: Stage) -> QWidget:
    window = stage.window()
    window._replies.say_done("Kept: Send the revised quote", "I asked a question back")
    return window


def _first_saved(stage: Stage) -> QWidget:
    """Show what stands there right after the first promise of all: what was done, and the offer of a key."""
    window = stage.window(stage.empty)
    window._page.line.put("send @Maya the revised quote friday 4pm")
    window._page.line.save()
    window.refresh(frozenset())
    window.ask(HotKeyOffer(stage.theme, "Ctrl+Alt+Space"))
    return window


def _several(stage: Stage) -> QWidget:
    window = stage.window()
    window._page.list.selectAll()
    return window


def _all_kept(stage: Stage) -> QWidget:
    rooms = stage.empty
    done = rooms.capturing.capture(rooms.capturing.read("call @Tomás tomorrow 10:00"), source="cli")
    assert done.promise is not None
    kept = rooms.capturing.capture(rooms.capturing.read("send the map to @Dad"), source="cli").promise
    assert kept is not None
    rooms.actions.keep(kept.id)
    window = stage.window(rooms)
    rooms.actions.delete(kept.id)
    rooms.actions.delete(done.promise.id)
    return window


def _refused(stage: Stage) -> QWidget:
    popup = stage.popup("send the revised quote to @Maya")
    popup._say_refused(DiskRefused(path="~/book.db", reason="No space left", spill=None))
    return popup


def _picker(field: str) -> Callable[[Stage], QWidget]:
    def scene(stage: Stage) -> QWidget:
        popup = stage.popup("send the revised quote")
        popup._card.pick(field)
        return popup

    return scene


def _there_already(stage: Stage) -> QWidget:
    popup = stage.popup("Answer about the July dates to @Priya")
    popup._card._look_for_the_same()
    return popup


def _settings(key: str) -> Callable[[Stage], QWidget]:
    return lambda stage: stage.settings(key)


def _offer(stage: Stage) -> QWidget:
    popup = stage.popup()
    popup.offer(HotKeyOffer(stage.theme, "Ctrl+Alt+Space"))
    return popup


def _nothing(place: str) -> Callable[[Stage], QWidget]:
    """Show a place of a book in use that has nothing there."""

    def scene(stage: Stage) -> QWidget:
        rooms = stage.empty
        rooms.capturing.capture(rooms.capturing.read("send the map to @Dad today"), source="cli")
        window = stage.window(rooms)
        window.go_to(place)
        return window

    return scene


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "today": _at("today"),
    "today-640": _at("today", (640, 480)),
    "today-1000": _at("today", (1000, 700)),
    "today-2560": _at("today", (2560, 1000)),
    "details-over-the-list": _over,
    "in-two-places": _in_two_places,
    "several-chosen": _several,
    "typing": _typing,
    "upcoming": _at("upcoming"),
    "waiting": _at("waiting"),
    "case": _at("case:Harbor refit"),
    "people": _at("people", (1440, 800)),
    "person": _person(),
    "person-640": _person((640, 760)),
    "person-2560": _person((2560, 1000)),
    "update": _verb("update"),
    "repromise": _verb("repromise"),
    "hangs-on": _verb("hang"),
    "toast": _toast,
    "first-saved": _first_saved,
    "problem": _problem,
    "search": _search,
    "filter": _filter("harbor"),
    "filter-nothing": _filter("lighthouse"),
    "filter-people": _filter("ma", "people"),
    "keys": _keys,
    "first-use": lambda stage: stage.window(stage.empty),
    "nothing-upcoming": _nothing("upcoming"),
    "nothing-waiting": _nothing("waiting"),
    "nobody": lambda stage: _empty(stage, "people"),
    "all-kept": _all_kept,
    "popup-empty": lambda stage: stage.popup(),
    "popup-typing": lambda stage: stage.popup("Send @Maya the revised quote by Fri 16:00 via:email #harbor-refit"),
    "popup-new-person": lambda stage: stage.popup("call @Zora back tomorrow"),
    "popup-waiting": lambda stage: stage.popup("waiting for the keys from @Jonas until friday"),
    "popup-picker": _picker("due"),
    "popup-picker-person": _picker("to"),
    "popup-there-already": _there_already,
    "popup-refused": _refused,
    "popup-offer": _offer,
    **{f"settings-{page.key}": _settings(page.key) for page in PAGES},
    **RITUALS,
}


def _empty(stage: Stage, place: str) -> QWidget:
    window = stage.window(stage.empty)
    window.go_to(place)
    return window
