"""The notification centres of Windows and macOS speak through a thread of their own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer

from organizer.adapters.notifications.desktop_notice import DesktopNotice
from organizer.services.ports import Button
from tests.adapters.ears import Ears, notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from tests.adapters.conftest import Wait

_STAND_INS = str(Path(__file__).parent / "stand_ins")


@pytest.fixture
def centre() -> Iterator[Any]:
    """Return the class that stands in for desktop-notifier's."""
    sys.path.insert(0, _STAND_INS)
    import desktop_notifier

    yield desktop_notifier.DesktopNotifier
    sys.path.remove(_STAND_INS)
    del sys.modules["desktop_notifier"]


@pytest.fixture
def voice(qt_app: QApplication, centre: Any) -> Iterator[DesktopNotice]:  # noqa: ANN401
    made = DesktopNotice(program="Follow-up Organizer", icon=Path("/icon.png"), within_ms=300)
    yield made
    made.close()


def press(centre: Any, wait: Wait, find: Callable[[dict[str, Any]], Callable[[], None]]) -> None:  # noqa: ANN401
    wait(lambda: centre.made is not None and centre.made.up)
    find(next(iter(centre.made.up.values())))()


def test_a_notice_is_shown_as_plain_text_with_its_buttons(voice: DesktopNotice, centre: Any, wait: Wait) -> None:  # noqa: ANN401
    ears = Ears(voice)
    ears.show(notice(title="Call\0 <b>Mrs. Hale</b>" + "x" * 1_000_000, body="y" * 1_000_000, urgent=True))
    wait(lambda: ears.outcomes)
    assert ears.outcomes == [("promise-1", "shown")]
    shown = next(iter(centre.made.up.values()))
    assert shown["title"].startswith("Call <b>Mrs. Hale</b>x")
    assert (len(shown["title"]), len(shown["message"])) == (120, 400)
    assert [button.title for button in shown["buttons"]] == ["Kept", "Update", "In 30 min"]
    assert shown["urgency"].value == "normal"
    assert shown["reply_field"] is None
    assert centre.made.app_name == "Follow-up Organizer"


def test_buttons_clicks_and_dismissals_come_back_on_the_main_thread(
    voice: DesktopNotice,
    centre: Any,  # noqa: ANN401
    wait: Wait,
) -> None:
    ears = Ears(voice)
    ears.show(notice())
    press(centre, wait, lambda shown: shown["buttons"][1].on_pressed)
    wait(lambda: ears.answers == [("promise-1", "update", "")])
    press(centre, wait, lambda shown: shown["on_clicked"])
    wait(lambda: ears.answers[1:] == [("promise-1", "show", "")])
    press(centre, wait, lambda shown: shown["on_dismissed"])
    wait(lambda: ears.dismissals == ["promise-1"])


def test_words_typed_into_the_notice_come_back_in_place_of_the_button(
    voice: DesktopNotice,
    centre: Any,  # noqa: ANN401
    wait: Wait,
) -> None:
    ears = Ears(voice)
    ears.show(notice(reply=Button("update", "What you told them")))
    wait(lambda: ears.outcomes)
    shown = next(iter(centre.made.up.values()))
    assert [button.title for button in shown["buttons"]] == ["Kept", "In 30 min"]
    assert shown["reply_field"].title == "Update"
    shown["reply_field"].on_replied("the yard is late")
    wait(lambda: ears.replies == [("promise-1", "update", "the yard is late")])


def test_a_notice_replaces_the_one_before_and_can_be_taken_back(
    voice: DesktopNotice,
    centre: Any,  # noqa: ANN401
    wait: Wait,
) -> None:
    ears = Ears(voice)
    ears.show(notice(title="first"))
    ears.show(notice(title="second"))
    wait(lambda: len(ears.outcomes) == 2)
    assert [shown["title"] for shown in centre.made.up.values()] == ["second"]
    voice.withdraw("promise-1")
    voice.withdraw("never shown")
    wait(lambda: not centre.made.up)


@pytest.mark.parametrize("mood", ["dummy", "forbidden", "failing", "broken", "hanging"])
def test_a_centre_that_does_not_speak_is_not_believed(mood: str, voice: DesktopNotice, centre: Any, wait: Wait) -> None:  # noqa: ANN401
    centre.mood = mood
    ears = Ears(voice)
    span = QElapsedTimer()
    span.start()
    ears.show(notice())
    assert span.elapsed() < 50
    wait(lambda: ears.outcomes)
    assert ears.outcomes == [("promise-1", "failed")]


def test_nothing_is_left_of_notices_that_were_shown(voice: DesktopNotice, wait: Wait, qt_app: QApplication) -> None:
    ears = Ears(voice)
    for number in range(20):
        ears.show(notice(f"promise-{number}"))
    wait(lambda: len(ears.outcomes) == 20)
    wait(lambda: not voice.findChildren(QTimer))
