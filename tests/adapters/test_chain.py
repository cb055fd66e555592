"""Each voice is asked only when the one before it could not speak; whoever asked hears one answer."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from organizer.adapters.notifications.chain import Chain
from organizer.adapters.notifications.plyer_notice import PlyerNotice
from tests.adapters.ears import Ears, notice
from tests.desktop.waiting import while_passing
from tests.hands import HandNotifier

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from organizer.adapters.notifications.freedesktop import Freedesktop
    from organizer.services.ports import Notice
    from tests.adapters.conftest import Wait
    from tests.desktop.noise import Noise
    from tests.desktop.notifications import FakeNotifications


class BrokenVoice(HandNotifier):
    """Raises whatever it is asked."""

    def show(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        raise ZeroDivisionError

    def withdraw(self, key: str) -> None:
        raise ZeroDivisionError


class ChatteringVoice(HandNotifier):
    """Gives more than one answer."""

    def show(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        super().show(notice, shown, failed)
        failed()
        shown()


class UnsureVoice(HandNotifier):
    """Cannot tell whether it was heard."""

    vouches = False


class AnsweredVoice(QObject):
    """A voice with buttons."""

    answered = Signal(str, str, str)
    dismissed = Signal(str)

    def show(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        shown()

    def withdraw(self, key: str) -> None:
        pass


def voices(*mute: bool) -> list[HandNotifier]:
    made = [HandNotifier() for _ in mute]
    for voice, is_mute in zip(made, mute, strict=True):
        voice.mute = is_mute
    return made


@pytest.mark.parametrize("mute", list(product([True, False], repeat=3)))
def test_the_first_voice_that_can_speaks_alone(mute: tuple[bool, ...], qt_app: QApplication) -> None:
    hands = voices(*mute)
    ears = Ears(Chain(hands))
    ears.show(notice())
    speaker = mute.index(False) if False in mute else None
    assert [len(hand.said) for hand in hands] == [int(place == speaker) for place in range(3)]
    assert ears.outcomes == [("promise-1", "failed" if speaker is None else "shown")]


def test_a_chain_without_voices_says_that_it_failed(qt_app: QApplication) -> None:
    ears = Ears(Chain([]))
    ears.show(notice())
    assert ears.outcomes == [("promise-1", "failed")]


def test_after_a_voice_that_cannot_vouch_the_next_is_asked_too(qt_app: QApplication) -> None:
    unsure, sure, never = UnsureVoice(), HandNotifier(), HandNotifier()
    ears = Ears(Chain([unsure, sure, never]))
    ears.show(notice())
    assert (len(unsure.said), len(sure.said), len(never.said)) == (1, 1, 0)
    assert ears.outcomes == [("promise-1", "shown")]


def test_where_only_an_unsure_voice_spoke_that_has_to_do(qt_app: QApplication) -> None:
    ears = Ears(Chain([UnsureVoice(), *voices(True)]))
    ears.show(notice())
    assert ears.outcomes == [("promise-1", "shown")]


def test_a_voice_that_breaks_is_passed_over(qt_app: QApplication, noise: Noise) -> None:
    noise.expect("a voice broke")
    sure = HandNotifier()
    chain = Chain([BrokenVoice(), sure])
    ears = Ears(chain)
    ears.show(notice())
    chain.withdraw("promise-1")
    assert ears.outcomes == [("promise-1", "shown")]
    assert sure.withdrawn == ["promise-1"]


def test_a_voice_that_gives_several_answers_is_heard_once(qt_app: QApplication) -> None:
    second = HandNotifier()
    ears = Ears(Chain([ChatteringVoice(), second]))
    ears.show(notice())
    assert ears.outcomes == [("promise-1", "shown")]
    assert not second.said


def test_a_voice_that_never_answers_is_passed_over_in_time(wait: Wait) -> None:
    silent, sure = HandNotifier(), HandNotifier()
    silent.hanging = True
    ears = Ears(Chain([silent, sure], within_ms=100))
    ears.show(notice())
    assert not sure.said
    wait(lambda: sure.said)
    assert ears.outcomes == [("promise-1", "shown")]


def test_a_notice_is_taken_back_from_every_voice(qt_app: QApplication) -> None:
    hands = voices(True, False)
    chain = Chain(hands)
    Ears(chain).show(notice())
    chain.withdraw("promise-1")
    assert [hand.withdrawn for hand in hands] == [["promise-1"], ["promise-1"]]


def test_a_notice_taken_back_on_its_way_is_not_carried_on(wait: Wait, qt_app: QApplication) -> None:
    silent, second = HandNotifier(), HandNotifier()
    silent.hanging = True
    chain = Chain([silent, second], within_ms=50)
    ears = Ears(chain)
    ears.show(notice())
    chain.withdraw("promise-1")
    wait(lambda: ears.outcomes)
    while_passing(0.1, lambda: not second.said, meanwhile=qt_app.processEvents)
    assert len(ears.outcomes) == 1


def test_the_same_notice_is_never_up_in_two_voices(qt_app: QApplication) -> None:
    first, second = voices(True, False)
    chain = Chain([first, second])
    ears = Ears(chain)
    ears.show(notice())
    first.mute = False
    ears.show(notice())
    assert second.withdrawn == ["promise-1"]
    assert not first.withdrawn


def test_answers_of_any_voice_come_out_of_the_chain(qt_app: QApplication) -> None:
    with_buttons = AnsweredVoice()
    ears = Ears(Chain([*voices(True), with_buttons, HandNotifier()]))
    with_buttons.answered.emit("promise-1", "kept", "a-token")
    with_buttons.dismissed.emit("promise-2")
    assert ears.answers == [("promise-1", "kept", "a-token")]
    assert ears.dismissals == ["promise-2"]


def test_a_chain_remembers_nothing_of_notices_that_were_taken_back() -> None:
    chain = Chain(voices(False))
    ears = Ears(chain)
    for number in range(100):
        ears.show(notice(f"promise-{number}"))
        chain.withdraw(f"promise-{number}")
    assert not chain._latest
    assert not chain._holders
    assert not chain._turns
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not chain.findChildren(QTimer)


def test_a_desktop_whose_daemon_dies_is_followed_by_the_own_window_and_asked_again_later(
    freedesktop: Freedesktop, notifications: FakeNotifications, wait: Wait
) -> None:
    window = HandNotifier()
    plyer = PlyerNotice(program="Follow-up Organizer", within_ms=1_000)
    chain = Chain([freedesktop, plyer, window])
    ears = Ears(chain)
    ears.show(notice(title="one"))
    wait(lambda: len(ears.outcomes) == 1)
    assert not window.said
    notifications.kill()
    ears.show(notice(title="two"))
    wait(lambda: len(ears.outcomes) == 2)
    assert [said.title for said in window.said] == ["two"]
    notifications.start_again()
    ears.show(notice(title="three"))
    wait(lambda: len(ears.outcomes) == 3)
    shown = notifications.wait_for("three")
    assert window.withdrawn == ["promise-1"]
    notifications.press(shown, "kept")
    wait(lambda: ears.answers)
    assert ears.answers == [("promise-1", "kept", "")]
    assert [outcome for _, outcome in ears.outcomes] == ["shown"] * 3
    plyer.close()
