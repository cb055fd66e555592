"""The daemon of the desktop speaks for the program: as it should, badly, or not at all."""

from __future__ import annotations

import gc
import json
import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QElapsedTimer

from organizer.adapters.notifications.freedesktop import Freedesktop
from organizer.adapters.session_bus import SessionBus
from organizer.services.ports import Button
from tests.adapters.ears import Ears, notice
from tests.desktop.waiting import while_passing

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.adapters.conftest import PrivateBus, Wait
    from tests.desktop.notifications import Dunst, FakeNotifications
    from tests.desktop.private_desktop import PrivateDesktop


@pytest.fixture
def ears(freedesktop: Freedesktop) -> Ears:
    return Ears(freedesktop)


def test_a_notice_is_shown_with_its_buttons_and_a_click_to_open_it(
    ears: Ears, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice(body="She asked on Monday"))
    wait(lambda: ears.outcomes)
    shown = notifications.wait_for("Call Mrs. Hale")
    assert ears.outcomes == [("promise-1", "shown")]
    assert shown.application == "Follow-up Organizer"
    assert shown.body == "She asked on Monday"
    assert shown.actions == {"default": "Show", "kept": "Kept", "update": "Update", "snooze": "In 30 min"}
    assert shown.hint_types == {"urgency": "y", "desktop-entry": "s"}
    assert shown.hints == {"urgency": 1, "desktop-entry": "io.github.follow_up_organizer.Organizer"}
    assert not notifications.malformed


def test_an_urgent_notice_stays_up_and_breaks_through_no_do_not_disturb(
    ears: Ears, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice("a"))
    ears.show(notice("b", urgent=True))
    wait(lambda: len(ears.outcomes) == 2)
    assert [(shown.hints["urgency"], shown.expires) for shown in notifications.shown] == [(1, -1), (1, 0)]


def test_where_the_daemon_has_a_line_words_can_be_typed_into_the_notice(
    ears: Ears, notifications: FakeNotifications, wait: Wait
) -> None:
    notifications.offer(["actions", "body", "inline-reply"])
    ears.show(notice(reply=Button("update", "What you told them")))
    wait(lambda: ears.outcomes)
    shown = notifications.wait_for()
    assert shown.actions == {"default": "Show", "kept": "Kept", "inline-reply": "Update", "snooze": "In 30 min"}
    assert shown.hints["x-kde-reply-placeholder-text"] == "What you told them"
    notifications.reply(shown, "the yard is late")
    wait(lambda: ears.replies)
    assert ears.replies == [("promise-1", "update", "the yard is late")]
    notifications.reply(shown, "twice")
    notifications.dismiss(shown)
    ears.show(notice("another"))
    wait(lambda: len(ears.outcomes) == 2)
    assert len(ears.replies) == 1


def test_where_it_has_none_the_button_asks_in_the_window(
    ears: Ears, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice(reply=Button("update", "What you told them")))
    wait(lambda: ears.outcomes)
    shown = notifications.wait_for()
    assert "inline-reply" not in shown.actions
    notifications.press(shown, "update")
    wait(lambda: ears.answers)
    assert ears.answers == [("promise-1", "update", "")]


def test_a_button_answers_with_its_verb_and_the_token_that_came_before_it(
    ears: Ears, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice())
    wait(lambda: ears.outcomes)
    notifications.press(notifications.wait_for(), "update", token="a-token")  # noqa: S106 - a token of the window system
    wait(lambda: ears.answers)
    assert ears.answers == [("promise-1", "update", "a-token")]
    assert not ears.dismissals


def test_a_click_on_the_notice_itself_answers_show(ears: Ears, notifications: FakeNotifications, wait: Wait) -> None:
    ears.show(notice())
    wait(lambda: ears.outcomes)
    notifications.press(notifications.wait_for(), "default")
    assert wait(lambda: ears.answers) == [("promise-1", "show", "")]


def test_the_click_is_named_in_the_language_of_the_moment(
    session_bus: SessionBus, notifications: FakeNotifications, wait: Wait
) -> None:
    labels = iter(["Open", "Öffnen"])
    ears = Ears(
        Freedesktop(session_bus, program="x", desktop_entry="x", open_label=lambda: next(labels), within_ms=500)
    )
    for number in (1, 2):
        ears.show(notice(f"promise-{number}"))
    wait(lambda: len(ears.outcomes) == 2)
    assert [shown.actions["default"] for shown in notifications.shown] == ["Open", "Öffnen"]


def test_a_button_pressed_twice_answers_once(ears: Ears, notifications: FakeNotifications, wait: Wait) -> None:
    ears.show(notice())
    wait(lambda: ears.outcomes)
    shown = notifications.wait_for()
    notifications.press(shown, "kept", closes=False)
    notifications.press(shown, "kept")
    ears.show(notice("promise-2"))
    wait(lambda: len(ears.outcomes) == 2)
    assert ears.answers == [("promise-1", "kept", "")]


@pytest.mark.parametrize("looked", ["default", "update"])
def test_after_a_look_at_the_promise_the_other_buttons_still_answer(
    ears: Ears, notifications: FakeNotifications, wait: Wait, looked: str
) -> None:
    ears.show(notice())
    wait(lambda: ears.outcomes)
    shown = notifications.wait_for()
    notifications.press(shown, looked, closes=False)
    notifications.press(shown, looked, closes=False)
    notifications.press(shown, "kept", closes=False)
    wait(lambda: len(ears.answers) == 3)
    assert [verb for _, verb, _ in ears.answers] == ["show" if looked == "default" else looked] * 2 + ["kept"]


def test_a_notice_closed_by_hand_is_said_to_be_dismissed(
    ears: Ears, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice())
    wait(lambda: ears.outcomes)
    notifications.dismiss(notifications.wait_for())
    assert wait(lambda: ears.dismissals) == ["promise-1"]


def test_a_notice_whose_time_ran_out_was_not_dismissed(
    ears: Ears, freedesktop: Freedesktop, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice())
    wait(lambda: ears.outcomes)
    notifications.expire(notifications.wait_for())
    wait(lambda: not freedesktop._ids)
    ears.show(notice())
    wait(lambda: len(ears.outcomes) == 2)
    assert not ears.dismissals
    assert notifications.wait_for(count=2).replaces == 0


def test_a_later_notice_of_the_same_key_replaces_the_first(
    ears: Ears, notifications: FakeNotifications, wait: Wait
) -> None:
    notifications.be_slow(0.1)
    ears.show(notice(title="first"))
    ears.show(notice(title="second"))
    ears.show(notice("promise-2", title="another"))
    wait(lambda: len(ears.outcomes) == 3)
    first, second = notifications.wait_for("first"), notifications.wait_for("second")
    assert second.replaces == first.number == second.number
    assert notifications.wait_for("another").number != first.number


def test_a_notice_is_taken_back(
    ears: Ears, freedesktop: Freedesktop, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice())
    wait(lambda: ears.outcomes)
    freedesktop.withdraw("promise-1")
    freedesktop.withdraw("never shown")
    wait(lambda: notifications.closed)
    assert notifications.closed == [notifications.wait_for().number]


def test_a_notice_taken_back_before_the_daemon_answered_does_not_stay_up(
    ears: Ears, freedesktop: Freedesktop, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice("warm-up"))
    wait(lambda: ears.outcomes)
    notifications.be_slow(0.1)
    ears.show(notice())
    freedesktop.withdraw("promise-1")
    wait(lambda: notifications.closed)
    assert notifications.closed == [notifications.wait_for(count=2).number]
    assert ears.outcomes[1:] == [("promise-1", "shown")]


def test_without_the_capability_no_buttons_are_sent(ears: Ears, notifications: FakeNotifications, wait: Wait) -> None:
    notifications.offer(["body"])
    ears.show(notice(body="<b>R&D</b>"))
    wait(lambda: ears.outcomes)
    shown = notifications.wait_for()
    assert shown.actions == {}
    assert shown.body == "<b>R&D</b>"


def test_only_a_body_that_is_read_as_markup_is_escaped(
    ears: Ears, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice(title="<b>R&D</b>", body='<img src="x"> & more'))
    wait(lambda: ears.outcomes)
    shown = notifications.wait_for()
    assert shown.title == "<b>R&D</b>"
    assert shown.body == '&lt;img src="x"&gt; &amp; more'


@pytest.mark.parametrize(
    "title,expected",
    [
        ("-u critical", "-u critical"),
        ("nul\0and\x1b[31mred", "nul and [31mred"),
        ("bidi \u202emarks\u2066 here", "bidi marks here"),
        ("half \ud800 letters", "half \ufffd letters"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("👩\u200d🔧 stays", "👩\u200d🔧 stays"),
        ("long " * 200_000, ("long " * 40)[:199].rstrip() + "…"),
    ],
)
def test_foreign_text_is_shown_right_or_shortened(
    title: str, expected: str, ears: Ears, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice(title=title, body=title * 2, buttons=(Button("kept", title),)))
    wait(lambda: ears.outcomes)
    shown = notifications.wait_for()
    assert shown.title == expected
    assert len(shown.body) <= 1_000
    assert len(shown.actions["kept"]) <= 60


def test_a_daemon_that_refuses_means_that_the_next_voice_is_asked(
    ears: Ears, notifications: FakeNotifications, wait: Wait
) -> None:
    notifications.refuse()
    ears.show(notice())
    wait(lambda: ears.outcomes)
    notifications.refuse("")
    ears.show(notice())
    wait(lambda: len(ears.outcomes) == 2)
    assert ears.outcomes == [("promise-1", "failed"), ("promise-1", "shown")]


@pytest.mark.parametrize("knows_what_it_can", [False, True])
def test_a_daemon_that_answers_what_nobody_understands_means_that_the_next_voice_is_asked(
    ears: Ears, notifications: FakeNotifications, wait: Wait, *, knows_what_it_can: bool
) -> None:
    expected = ["shown"] * knows_what_it_can + ["failed", "failed", "shown"]
    if knows_what_it_can:
        ears.show(notice())
        wait(lambda: ears.outcomes)
    notifications.mumble(on=True)
    for _ in range(2):
        ears.show(notice())
    wait(lambda: len(ears.outcomes) == len(expected) - 1)
    notifications.mumble(on=False)
    ears.show(notice())
    wait(lambda: len(ears.outcomes) == len(expected))
    assert [outcome for _, outcome in ears.outcomes] == expected


def test_where_there_is_no_daemon_nothing_is_shown(
    desktop: PrivateDesktop, freedesktop: Freedesktop, wait: Wait
) -> None:
    ears = Ears(freedesktop)
    ears.show(notice())
    wait(lambda: ears.outcomes)
    assert ears.outcomes == [("promise-1", "failed")]


def test_a_daemon_that_hangs_is_given_up_after_its_time_and_then_not_waited_for(
    ears: Ears, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice("before"))
    wait(lambda: ears.outcomes)
    notifications.hang()
    span = QElapsedTimer()
    span.start()
    ears.show(notice())
    assert span.elapsed() < 50
    wait(lambda: len(ears.outcomes) == 2)
    assert 400 < span.elapsed() < 2_000
    span.start()
    ears.show(notice("promise-2"))
    assert span.elapsed() < 50
    assert ears.outcomes[1:] == [("promise-1", "failed"), ("promise-2", "failed")]
    notifications.go_on()


def test_a_daemon_that_answers_late_is_asked_again_and_can_take_its_notice_back(
    ears: Ears, freedesktop: Freedesktop, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice("before"))
    wait(lambda: ears.outcomes)
    notifications.hang()
    ears.show(notice())
    wait(lambda: len(ears.outcomes) == 2)
    notifications.go_on()
    wait(lambda: len(notifications.shown) == 2 and freedesktop._ids.get("promise-1"))
    freedesktop.withdraw("promise-1")
    wait(lambda: notifications.closed == [notifications.wait_for(count=2).number])
    ears.show(notice("after"))
    wait(lambda: ears.outcomes[-1] == ("after", "shown"))


def test_a_daemon_that_hangs_before_it_said_what_it_can_do_holds_up_nothing(
    ears: Ears, notifications: FakeNotifications, wait: Wait
) -> None:
    notifications.hang()
    ears.show(notice("promise-1"))
    ears.show(notice("promise-2"))
    wait(lambda: len(ears.outcomes) == 2)
    assert ears.outcomes == [("promise-1", "failed"), ("promise-2", "failed")]
    notifications.go_on()


def test_a_daemon_that_dies_in_the_call_failed(ears: Ears, notifications: FakeNotifications, wait: Wait) -> None:
    ears.show(notice("before"))
    wait(lambda: ears.outcomes)
    notifications.be_slow(30)
    ears.show(notice())
    wait(lambda: len(notifications.shown) == 2)
    notifications.kill()
    wait(lambda: len(ears.outcomes) == 2)
    assert ears.outcomes[1:] == [("promise-1", "failed")]
    notifications.start_again()


def test_numbers_die_with_the_daemon(
    ears: Ears, freedesktop: Freedesktop, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice())
    wait(lambda: ears.outcomes)
    notifications.kill()
    notifications.start_again()
    notifications.offer(["body", "actions"])
    wait(lambda: not freedesktop._ids)
    ears.show(notice(body="&"))
    wait(lambda: len(ears.outcomes) == 2)
    after = notifications.wait_for(count=2)
    assert after.replaces == 0
    assert after.body == "&", "what the new daemon can do was not asked"
    notifications.press(after, "kept")
    wait(lambda: ears.answers)
    assert ears.answers == [("promise-1", "kept", "")]


def test_without_a_bus_the_next_voice_is_asked_and_a_bus_that_comes_later_is_used(
    qt_app: QApplication, desktop: PrivateDesktop, wait: Wait, private_bus: PrivateBus
) -> None:
    bus = SessionBus()
    voice = Freedesktop(bus, program="x", desktop_entry="x", open_label=lambda: "Show", within_ms=500)
    ears = Ears(voice)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent/bus"
    ears.show(notice())
    wait(lambda: ears.outcomes)
    assert not bus.is_open
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = private_bus.start()
    ears.show(notice())
    wait(lambda: len(ears.outcomes) == 2)
    assert bus.is_open
    private_bus.end()
    wait(lambda: not bus.is_open)
    ears.show(notice())
    wait(lambda: len(ears.outcomes) == 3)
    assert {outcome for _, outcome in ears.outcomes} == {"failed"}
    bus.close()


def test_a_bus_that_hangs_holds_up_nothing(
    qt_app: QApplication, desktop: PrivateDesktop, wait: Wait, private_bus: PrivateBus
) -> None:
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = private_bus.start()
    private_bus.pause()
    bus = SessionBus()
    ears = Ears(Freedesktop(bus, program="x", desktop_entry="x", open_label=lambda: "Show", within_ms=300))
    span = QElapsedTimer()
    span.start()
    ears.show(notice())
    assert span.elapsed() < 100
    wait(lambda: ears.outcomes)
    assert ears.outcomes == [("promise-1", "failed")]
    private_bus.go_on()
    bus.close()


def test_what_other_programs_say_of_our_numbers_is_not_believed(
    ears: Ears, freedesktop: Freedesktop, desktop: PrivateDesktop, notifications: FakeNotifications, wait: Wait
) -> None:
    ears.show(notice())
    wait(lambda: ears.outcomes)
    number = notifications.wait_for().number
    desktop.start(
        "dbus-send",
        "--session",
        "--type=signal",
        "/org/freedesktop/Notifications",
        "org.freedesktop.Notifications.ActionInvoked",
        f"uint32:{number}",
        "string:kept",
    ).wait()
    notifications.press(notifications.wait_for(), "update")
    wait(lambda: ears.answers)
    assert ears.answers == [("promise-1", "update", "")]


def test_a_button_of_the_real_dunst_answers(
    freedesktop: Freedesktop, dunst: Dunst, wait: Wait, qt_app: QApplication
) -> None:
    ears = Ears(freedesktop)
    ears.show(notice(title="-t <i>odd</i> & 100 %", body="Not <b>bold</b> & R&D"))
    wait(lambda: ears.outcomes)
    assert ears.outcomes == [("promise-1", "shown")]
    dunst.wait_for()
    dunst.press("In 30 min")
    wait(lambda: ears.answers)
    assert ears.answers == [("promise-1", "snooze", "")]
    freedesktop.withdraw("promise-1")
    wait(lambda: dunst.showing() == 0)


def test_a_voice_that_waits_for_nothing_wakes_nobody(
    ears: Ears, notifications: FakeNotifications, session_bus: SessionBus, wait: Wait, qt_app: QApplication
) -> None:
    ears.show(notice())
    wait(lambda: ears.outcomes)
    gc.collect()
    from PySide6.QtCore import QTimer

    running = [timer for timer in session_bus.findChildren(QTimer) if timer.isActive()]
    assert not running
    while_passing(0.1, lambda: session_bus.is_open, meanwhile=qt_app.processEvents)


def test_dunst_that_reads_markup_without_saying_so_is_given_no_tag(
    ears: Ears, notifications: FakeNotifications, wait: Wait
) -> None:
    notifications.offer(["actions", "body", "x-dunst-stack-tag"])
    ears.show(notice(body="<b>bold</b> & <img src='x'> a < b"))
    wait(lambda: ears.outcomes)
    assert notifications.wait_for().body == "‹b›bold‹/b› & ‹img src='x'› a ‹ b"


# What outlives the program.


def speaking(session_bus: SessionBus, noted_in: Path) -> Freedesktop:
    return Freedesktop(
        session_bus,
        program="Organizer",
        desktop_entry="organizer",
        open_label=lambda: "Show",
        within_ms=500,
        noted_in=noted_in,
    )


def taken_over(voice: Freedesktop, wait: Wait) -> frozenset[str]:
    found: list[frozenset[str]] = []
    voice.take_over(found.append)
    wait(lambda: found)
    return found[0]


def test_what_a_killed_run_left_is_replaced_in_place_or_taken_back(
    session_bus: SessionBus, notifications: FakeNotifications, tmp_path: Path, wait: Wait
) -> None:
    before = Ears(speaking(session_bus, tmp_path / "up.notices"))
    before.show(notice("a"))
    before.show(notice("b"))
    wait(lambda: len(before.outcomes) == 2 and (tmp_path / "up.notices").exists())
    wait(lambda: set(json.loads((tmp_path / "up.notices").read_text())["numbers"]) == {"a", "b"})
    assert (tmp_path / "up.notices").stat().st_mode & 0o077 == 0
    voice = speaking(session_bus, tmp_path / "up.notices")
    after = Ears(voice)
    assert taken_over(voice, wait) == {"a", "b"}
    after.show(notice("a"))
    wait(lambda: after.outcomes)
    first, second, again = notifications.shown
    assert again.replaces == first.number == again.number
    voice.withdraw("b")
    notifications.wait_until_closed(second.number)
    notifications.press(again, "kept")
    wait(lambda: after.answers)
    wait(lambda: not (tmp_path / "up.notices").exists(), "nothing to be noted any more")


def test_what_was_on_its_way_when_the_program_was_killed_is_replaced_by_its_second_showing(
    session_bus: SessionBus, dunst: Dunst, tmp_path: Path, wait: Wait
) -> None:
    killed, after = (Ears(speaking(session_bus, tmp_path / name)) for name in ("never written", "of the next run"))
    killed.show(notice(title="Call Mrs. Hale"))
    wait(lambda: killed.outcomes)
    dunst.wait_for()
    after.show(notice(title="Call Mrs. Hale, late"))
    wait(lambda: after.outcomes)
    assert dunst.showing() == 1
    dunst.press("Kept")
    assert wait(lambda: after.answers) == [("promise-1", "kept", "")]


def test_nothing_is_taken_over_from_a_daemon_or_a_bus_that_is_gone(
    session_bus: SessionBus, notifications: FakeNotifications, tmp_path: Path, wait: Wait
) -> None:
    path = tmp_path / "up.notices"
    ears = Ears(speaking(session_bus, path))
    ears.show(notice("a"))
    wait(path.exists)
    noted = path.read_text("utf-8")
    for key in ("bus", "daemon"):
        path.write_text(json.dumps({**json.loads(noted), key: "another"}), "utf-8")
        assert taken_over(speaking(session_bus, path), wait) == frozenset()
    path.write_text(noted, "utf-8")
    notifications.kill()
    notifications.start_again()
    assert taken_over(speaking(session_bus, path), wait) == frozenset()


@pytest.mark.parametrize("noted", ["", "[]", '{"numbers": 1}', '{"bus": 1, "daemon": "x", "numbers": {"a": "b"}}'])
def test_a_note_that_cannot_be_read_is_no_note(noted: str, tmp_path: Path, session_bus: SessionBus) -> None:
    (tmp_path / "up.notices").write_text(noted, "utf-8")
    found: list[frozenset[str]] = []
    speaking(session_bus, tmp_path / "up.notices").take_over(found.append)
    assert found == [frozenset()]


def test_it_knows_what_is_up_and_notes_nothing_once_all_is_taken_back(
    session_bus: SessionBus, notifications: FakeNotifications, tmp_path: Path, wait: Wait
) -> None:
    voice = speaking(session_bus, tmp_path / "up.notices")
    ears = Ears(voice)
    for key in ("a", "b", "c"):
        ears.show(notice(key))
    wait(lambda: len(ears.outcomes) == 3)
    notifications.dismiss(notifications.shown[2])
    wait(lambda: voice.up() == {"a", "b"})
    for key, shown in zip("ab", notifications.shown, strict=False):
        voice.withdraw(key)
        notifications.wait_until_closed(shown.number)
    assert voice.up() == frozenset()
    assert not (tmp_path / "up.notices").exists()
