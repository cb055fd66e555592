"""Before you leave, by keys alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QLocale, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit

from organizer.domain.line import Reading
from organizer.domain.when import Zoned
from organizer.services.rituals.sweeping import Sweeping
from organizer.ui.rituals.sweep_window import SweepWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QUrl

    from organizer.domain.promises import Promise
    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
EVENING = datetime(2026, 11, 26, 17, tzinfo=UTC)


class Desk:
    """A book, a clock held by hand, and the window over them."""

    def __init__(self, rooms: Rooms, clock: HandClock, window: SweepWindow, opened: list[str]) -> None:
        self.rooms, self.clock, self.window, self.opened = rooms, clock, window, opened

    def promise(self, what: str, to: str | None = "Maya Lindqvist", hour: int = 12, **fields: object) -> Promise:
        due = Zoned(datetime(2026, 11, 26, hour, tzinfo=UTC).replace(tzinfo=None), "UTC")
        fields = {"due": due, **fields}
        done = self.rooms.actions.capture(
            Reading(text=f"I will {what}", what=what, to=to, **fields),  # type: ignore[arg-type]
            source="window",
            at=EVENING - timedelta(hours=8),
        )
        assert done.promise is not None
        return done.promise

    def begin(self) -> int:
        self.clock.set(EVENING)
        count = self.window.begin()
        self.window.come_forward()
        assert QTest.qWaitForWindowActive(self.window)
        return count

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.window.focusWidget(), key, held)
            QApplication.processEvents()

    def now(self, promise: Promise) -> Promise:
        return self.rooms.actions.promise(promise.id)

    def kinds(self, promise: Promise) -> list[str]:
        return [touch.kind for touch in self.rooms.book.touches_of(promise.id)]

    def button(self, name: str) -> QAbstractButton:
        """Return the button of this name in what is asked now."""
        assert self.window._composer is not None
        found = self.window._composer.findChildren(QAbstractButton)
        return next(button for button in found if button.accessibleName() == name)

    def says(self) -> list[str]:
        """Return every label in what is asked now."""
        assert self.window._composer is not None
        return [label.text() for label in self.window._composer.findChildren(QLabel)]

    def draft(self) -> str:
        assert self.window._composer is not None
        field = self.window._composer.findChild(QPlainTextEdit)
        assert field is not None
        return str(field.toPlainText())


@pytest.fixture
def desk(theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock) -> Iterator[Desk]:
    clock.set(EVENING - timedelta(hours=8))
    sweeping = Sweeping(rooms.book, clock, rooms.preferences.settings, rooms.reader)
    opened: list[str] = []

    def opens(url: QUrl) -> None:
        opened.append(bytes(url.toEncoded().data()).decode())

    window = SweepWindow(theme, sentences, sweeping, rooms.actions, clock, rooms.preferences, opens)
    yield Desk(rooms, clock, window, opened)
    window.close()
    window.deleteLater()


def test_one_card_a_person_and_each_verb_is_a_key(desk: Desk) -> None:
    message = desk.promise("call back", "Zoe", kind="message")
    quote = desk.promise("send the quote")
    lease = desk.promise("sign the lease", "Tomás", hour=13)
    form = desk.promise("the form", "Jonas", hour=14, side="theirs", kind="waiting")
    assert desk.begin() == 4
    desk.press(Key.Key_A)
    desk.press(Key.Key_Return)
    assert desk.now(message).state == "kept"
    desk.press(Key.Key_U)
    assert "send the quote" in desk.draft()
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.kinds(quote) == ["update"]
    assert desk.now(quote).is_open
    desk.press(Key.Key_S)
    desk.press(Key.Key_N)
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.kinds(form) == ["nudge"]
    assert desk.window._done_page.isVisible()
    assert desk.kinds(lease) == []
    assert "answered 1, updated 1, nudged 1" in desk.window._end_more.text()
    desk.press(Key.Key_Return)
    assert not desk.window.isVisible()


def test_without_single_letters_a_verb_is_its_letter_with_alt(desk: Desk) -> None:
    first, second = desk.promise("call back", "Zoe", hour=11), desk.promise("send the quote")
    desk.begin()
    desk.rooms.preferences.set("single_keys", "no")
    desk.begin()
    assert desk.window._skip_button._key == "Alt S"
    said = [button.accessibleDescription() for button in desk.window._card.findChildren(QAbstractButton)]
    assert any(one.endswith("(Alt A)") for one in said)
    desk.press(Key.Key_A, Key.Key_S)
    assert desk.window._composer is None
    assert (view := desk.window._card.selected()) is not None
    assert view.promise.id == first.id
    desk.press(Key.Key_S, held=ALT)
    assert (view := desk.window._card.selected()) is not None
    assert view.promise.id == second.id
    desk.press(Key.Key_A, held=ALT)
    desk.press(Key.Key_Return)
    assert (desk.now(first).state, desk.now(second).state) == ("open", "kept")


def test_twenty_people_are_done_by_keys_in_few_strokes(desk: Desk) -> None:
    promises = [desk.promise(f"thing {number}", f"Person {number}") for number in range(20)]
    assert desk.begin() == 20
    for _ in range(20):
        desk.press(Key.Key_U)
        desk.press(Key.Key_Return, held=CTRL)
    assert [desk.kinds(one) for one in promises] == [["update"]] * 20
    assert "20 people know where they stand." in desk.window._end_more.text()


def test_a_question_asked_back_is_one_optional_line(desk: Desk) -> None:
    quote = desk.promise("send the quote")
    desk.begin()
    desk.press(Key.Key_A)
    field = desk.window.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.placeholderText().endswith("Does this answer your question, or is something still open?")
    QTest.keyClicks(field, "Does it fit?")
    desk.press(Key.Key_Return)
    assert desk.kinds(quote) == ["answer", "question"]


def test_a_quick_update_is_for_every_line_that_is_ticked(desk: Desk) -> None:
    quote, lease = desk.promise("send the quote"), desk.promise("sign the lease", hour=14)
    other = desk.promise("look up the case", hour=15)
    desk.begin()
    desk.window._card.lines.item(1).setCheckState(Qt.CheckState.Unchecked)
    desk.press(Key.Key_U)
    desk.press(Key.Key_Return, held=CTRL)
    assert [desk.kinds(one) for one in (quote, lease, other)] == [["update"], [], ["update"]]


def test_a_re_promise_has_a_time_a_draft_and_whether_they_know(desk: Desk) -> None:
    quote = desk.promise("send the quote")
    desk.begin()
    desk.press(Key.Key_R)
    desk.press(Key.Key_Space)
    assert "You will have it by tomorrow 10:00." in desk.draft()
    desk.press(Key.Key_Return, held=CTRL)
    (move,) = desk.rooms.book.touches_of(quote.id)
    assert (move.kind, move.told, move.due) == ("re-promise", True, desk.now(quote).due)
    assert desk.now(quote).due != quote.due


def test_the_third_re_promise_asks_to_say_no_or_make_it_smaller(desk: Desk) -> None:
    quote = desk.promise("send the quote")
    for hour in (13, 14):
        desk.rooms.actions.repromise(quote.id, Zoned(datetime(2026, 11, 26, hour), "UTC"), told=False)  # noqa: DTZ001 - civil
    desk.begin()
    desk.press(Key.Key_R)
    assert desk.window._composer is not None
    said = [label.text() for label in desk.window._composer.findChildren(QObject) if hasattr(label, "text")]
    assert any("Say no, or make it smaller?" in text for text in said)
    desk.button("Make it smaller").click()
    field = desk.window.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("send the prices only")
    desk.press(Key.Key_Return)
    assert desk.now(quote).what == "send the prices only"
    desk.press(Key.Key_R)
    desk.button("Say no").click()
    assert "I said “send the prices only”, and I have to say no" in desk.draft()
    desk.press(Key.Key_Return, held=CTRL)
    ended = desk.now(quote)
    assert (ended.state, ended.told) == ("let_go", True)
    assert "said no to 1" in desk.window._end_more.text()
    desk.press(Key.Key_Z, held=CTRL)
    assert desk.now(quote).is_open


def test_more_time_for_theirs_asks_nobody(desk: Desk) -> None:
    form = desk.promise("the form", "Jonas", side="theirs", kind="waiting")
    desk.begin()
    desk.press(Key.Key_M)
    desk.press(Key.Key_Space)
    (move,) = desk.rooms.book.touches_of(form.id)
    assert (move.kind, move.told) == ("re-promise", False)


def test_what_came_is_thanked_for_at_once(desk: Desk) -> None:
    form = desk.promise("the form", "Jonas", side="theirs", kind="waiting")
    desk.begin()
    desk.press(Key.Key_G)
    assert desk.now(form).state == "got_it"
    desk.press(Key.Key_T)
    assert "thank you for “the form”" in desk.draft()
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.kinds(form) == ["thanks"]
    assert desk.window._done_page.isVisible()


def test_who_still_waits_for_mine_is_thanked_for_the_patience_and_knows_no_more_by_that(desk: Desk) -> None:
    room = desk.promise("book the room", "Priya")
    desk.begin()
    assert not desk.window._head._opening.isHidden()
    desk.press(Key.Key_T)
    assert "thank you for your patience with “book the room”" in desk.draft()
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.now(room).is_open
    assert desk.window._end_more.text() == "You thanked 1."
    assert desk.window._head._opening.isHidden()


def test_undo_takes_the_last_verb_back_and_shows_its_card_again(desk: Desk) -> None:
    quote = desk.promise("send the quote")
    desk.begin()
    desk.press(Key.Key_A)
    desk.press(Key.Key_Return)
    assert desk.window._done_page.isVisible()
    desk.press(Key.Key_Z, held=CTRL)
    assert desk.now(quote).is_open
    assert desk.window._card.isVisible()
    assert desk.window._steps.did()["answer"] == 0


def test_what_was_taken_back_elsewhere_is_in_the_way_of_no_further_undo(desk: Desk) -> None:
    both = [desk.promise("send the quote"), desk.promise("send the form", "Jonas")]
    desk.begin()
    for _ in both:
        desk.press(Key.Key_A)
        desk.press(Key.Key_Return)
    assert not any(desk.now(promise).is_open for promise in both)
    desk.rooms.actions.undo()
    desk.press(Key.Key_Z, held=CTRL)
    desk.press(Key.Key_Z, held=CTRL)
    assert all(desk.now(promise).is_open for promise in both)
    assert not desk.window._steps


def test_undo_takes_back_what_was_done_here_and_not_what_was_noted_meanwhile(desk: Desk) -> None:
    quote = desk.promise("send the quote")
    desk.begin()
    desk.press(Key.Key_A)
    desk.press(Key.Key_Return)
    noted = desk.promise("call the plumber")
    desk.press(Key.Key_Z, held=CTRL)
    assert desk.now(quote).is_open
    assert desk.now(noted).is_open


@pytest.mark.parametrize("keys", [(Key.Key_Y, CTRL), (Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)])
def test_what_was_taken_back_is_done_again_and_goes_on_as_it_did(
    desk: Desk, keys: tuple[Key, Qt.KeyboardModifier]
) -> None:
    quote = desk.promise("send the quote")
    desk.begin()
    desk.press(keys[0], held=keys[1])
    desk.press(Key.Key_A)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Z, held=CTRL)
    assert desk.now(quote).is_open
    desk.press(keys[0], held=keys[1])
    assert desk.now(quote).state == "kept"
    assert desk.window._done_page.isVisible()
    desk.press(Key.Key_Z, held=CTRL)
    assert desk.now(quote).is_open


def test_tab_leads_as_the_card_is_read(desk: Desk) -> None:
    desk.promise("send the quote")
    desk.promise("sign the lease", "Zoe", hour=14)
    desk.begin()
    for _ in range(2):
        desk.window._card.setFocus()
        names = []
        for _ in range(5):
            desk.press(Key.Key_Tab)
            part = desk.window.focusWidget()
            names.append(part.accessibleName() if part is not None else "")
        assert [name.partition(",")[0] for name in names[:4]] == ["Answer", "Quick update", "Re-promise", "Thank"]
        assert names[4] in {"Skip", "Back"}
        desk.press(Key.Key_Right)


def test_one_word_about_several_is_taken_back_at_once(desk: Desk) -> None:
    two = [desk.promise("send the quote"), desk.promise("sign the lease", hour=14)]
    desk.begin()
    desk.press(Key.Key_U)
    desk.press(Key.Key_Return, held=CTRL)
    assert [desk.kinds(one) for one in two] == [["update"], ["update"]]
    desk.press(Key.Key_Z, held=CTRL)
    assert [desk.kinds(one) for one in two] == [[], []]


def test_skip_and_back_change_nothing_and_esc_leaves(desk: Desk) -> None:
    desk.promise("send the quote")
    desk.promise("sign the lease", "Tomás", hour=14)
    desk.begin()
    desk.press(Key.Key_Right)
    assert desk.window._card._name.text() == "Tomás"
    desk.press(Key.Key_Left)
    assert desk.window._card._name.text() == "Maya Lindqvist"
    desk.press(Key.Key_U)
    desk.press(Key.Key_Escape)
    assert desk.window._composer is None
    desk.press(Key.Key_Escape)
    assert not desk.window.isVisible()
    assert len(desk.rooms.reader.page("open").rows) == 2


def test_without_a_person_there_is_a_card_too(desk: Desk) -> None:
    quote = desk.promise("send the quote", None)
    assert desk.begin() == 1
    desk.press(Key.Key_A)
    desk.press(Key.Key_Space)
    assert desk.now(quote).state == "kept"


def test_nothing_to_do_says_so(desk: Desk) -> None:
    assert desk.begin() == 0
    assert desk.window._end_title.text() == "Nothing left hanging"


def test_a_draft_opens_in_the_mail_program_and_is_copied_and_nothing_is_sent(desk: Desk) -> None:
    quote = desk.promise("send the quote & more?")
    maya = desk.rooms.reader.person_named("Maya Lindqvist")
    desk.rooms.actions.change_person(maya.id, {"email": ("maya@example.org",)})
    desk.begin()
    desk.press(Key.Key_U)
    buttons = {button.accessibleName(): button for button in desk.window.findChildren(QAbstractButton)}
    buttons["Copy"].click()
    assert QGuiApplication.clipboard().text() == desk.draft()
    buttons["Open in mail"].click()
    (opened,) = desk.opened
    assert opened.startswith("mailto:maya@example.org?subject=Send%20the%20quote%20%26%20more%3F&body=")
    assert unquote(opened.partition("body=")[2]).replace("\r\n", "\n") == desk.draft()
    assert desk.kinds(quote) == []


def test_how_it_was_said_is_kept_with_the_touch(desk: Desk) -> None:
    quote, lease = desk.promise("send the quote"), desk.promise("sign the lease", "Tomás", hour=13)
    form = desk.promise("the form", "Jonas", hour=14, side="theirs", kind="waiting")
    tomas = desk.rooms.reader.person_named("Tomás")
    desk.rooms.actions.change_person(tomas.id, {"phone": ("+44 20 7946 0018",)})
    desk.begin()
    desk.press(Key.Key_U)
    desk.button("Open in mail").click()
    desk.press(Key.Key_Return)
    desk.press(Key.Key_A)
    desk.button("Call").click()
    assert desk.opened[-1] == "tel:+442079460018"
    desk.press(Key.Key_Return)
    desk.press(Key.Key_N)
    desk.button("Walk over").click()
    touches = [touch for one in (quote, lease, form) for touch in desk.rooms.book.touches_of(one.id)]
    assert [(touch.kind, touch.channel) for touch in touches] == [
        ("update", "email"),
        ("answer", "phone"),
        ("nudge", "in person"),
    ]
    assert "the form" in touches[-1].text


def test_got_it_asks_for_a_time_for_what_waited_for_it_and_then_offers_thanks(desk: Desk) -> None:
    part = desk.promise("the part", "Jonas", side="theirs", kind="waiting")
    call = desk.promise("call with the news", "Mrs Hale", due=None)
    desk.rooms.actions.hang(call.id, part.id)
    desk.begin()
    desk.press(Key.Key_G)
    assert desk.window._composer is not None
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Return, held=CTRL)
    (move,) = desk.rooms.book.touches_of(call.id)
    assert (move.kind, move.told) == ("re-promise", True)
    assert desk.now(call).due is not None
    desk.press(Key.Key_T)
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.kinds(part) == ["thanks"]


def test_a_draft_is_worded_anew_once_for_all(desk: Desk) -> None:
    desk.promise("send the quote")
    desk.begin()
    desk.press(Key.Key_U)
    buttons = {button.accessibleName(): button for button in desk.window.findChildren(QAbstractButton)}
    buttons["My words…"].click()
    field = desk.window.findChild(QPlainTextEdit)
    assert field is not None
    assert "{what}" in field.toPlainText()
    field.setPlainText("Hello {name}, {what} is coming.")
    buttons["My words…"].click()
    desk.press(Key.Key_U)
    assert desk.draft() == "Hello Maya, send the quote is coming."


def test_a_draft_is_worded_for_one_channel_and_stays_as_it_was_for_others(desk: Desk) -> None:
    desk.promise("send the quote", channel="email")
    desk.promise("sign the lease", "Tomás", hour=13, channel="chat")
    desk.begin()
    desk.press(Key.Key_U)
    desk.button("My words…").click()
    field = desk.window.findChild(QPlainTextEdit)
    assert field is not None
    field.setPlainText("Dear {name},\n{what} is coming by mail.")
    desk.button("Keep them for: Email").click()
    desk.press(Key.Key_U)
    assert desk.draft() == "Dear Maya,\n\nSend the quote is coming by mail."
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_S)
    desk.press(Key.Key_U)
    assert desk.draft().startswith("Hi Tomás, a quick word on “sign the lease”")


def test_an_overdue_promise_may_be_answered_by_an_apology(desk: Desk) -> None:
    quote = desk.promise("send the quote")
    desk.begin()
    desk.press(Key.Key_U)
    desk.press(Key.Key_4, held=Qt.KeyboardModifier.AltModifier)
    assert "I am sorry. I am seeing to it now, and you will have it by tomorrow 10:00." in desk.draft()
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.now(quote).due == Zoned(datetime(2026, 11, 27, 10), "UTC")  # noqa: DTZ001 - civil
    assert desk.kinds(quote) == ["apology", "re-promise"]
    assert "apologised to 1" in desk.window._end_more.text()


def test_a_word_on_a_message_that_names_a_time_leaves_a_promise_with_it(desk: Desk) -> None:
    message = desk.promise("call back", "Zoe", kind="message")
    desk.begin()
    desk.press(Key.Key_U)
    assert "You will have it by tomorrow 10:00." in desk.draft()
    assert "It goes on as a promise, due tomorrow 10:00." in desk.says()
    desk.press(Key.Key_Return, held=CTRL)
    now = desk.now(message)
    assert (now.state, now.kind) == ("open", "promise")
    assert now.due == Zoned(datetime(2026, 11, 27, 10), "UTC")  # noqa: DTZ001 - civil
    assert desk.kinds(message) == ["update", "re-promise"]
    assert desk.window._done_page.isVisible()
    desk.press(Key.Key_Z, held=CTRL)
    assert desk.now(message) == message
    desk.press(Key.Key_U)
    desk.button("Nothing more is owed").click()
    assert "by tomorrow" not in desk.draft()
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.now(message).state == "kept"


def test_a_word_that_is_all_names_no_time_though_the_message_was_for_tomorrow(desk: Desk) -> None:
    tomorrow = Zoned(datetime(2026, 11, 27, 17), "UTC")  # noqa: DTZ001 - civil
    message = desk.promise("call back", "Zoe", kind="message", due=tomorrow)
    desk.begin()
    desk.press(Key.Key_U)
    assert "by tomorrow 17:00" in desk.draft()
    desk.button("Nothing more is owed").click()
    assert "tomorrow" not in desk.draft()
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.now(message).state == "kept"


def test_a_promise_that_comes_earlier_than_it_was_promised_is_said_to(desk: Desk) -> None:
    late = Zoned(datetime(2026, 12, 10, 12), "UTC")  # noqa: DTZ001 - civil
    desk.promise("call back", "Zoe", kind="message")
    plan = desk.promise("the plan", "Zoe", due=late)
    desk.begin()
    desk.press(Key.Key_Down, Key.Key_Down)
    assert (view := desk.window._card.selected()) is not None
    assert view.promise.id == plan.id
    desk.press(Key.Key_R)
    desk.press(Key.Key_Return)
    said = "I said Thu 10 Dec 12:00 for “the plan”, and it will be earlier. You will have it by tomorrow 10:00."
    assert said in desk.draft()


def test_a_word_on_several_moves_all_that_it_names_a_time_for(desk: Desk) -> None:
    message = desk.promise("call back", "Zoe", kind="message")
    quote = desk.promise("send the quote", "Zoe", hour=13)
    desk.begin()
    desk.press(Key.Key_U)
    assert "“call back, send the quote”: I am on it. You will have it by tomorrow 10:00." in desk.draft()
    assert "All of these go on as promises, due tomorrow 10:00." in desk.says()
    desk.press(Key.Key_Return, held=CTRL)
    tomorrow = Zoned(datetime(2026, 11, 27, 10), "UTC")  # noqa: DTZ001 - civil
    assert [(desk.now(one).kind, desk.now(one).due) for one in (message, quote)] == [("promise", tomorrow)] * 2


def test_what_is_due_later_than_the_time_that_is_named_stays_as_it_is(desk: Desk) -> None:
    later = Zoned(datetime(2026, 12, 10, 12), "UTC")  # noqa: DTZ001 - civil
    message, plan = desk.promise("call back", "Zoe", kind="message"), desk.promise("the plan", "Zoe", due=later)
    desk.begin()
    desk.press(Key.Key_U)
    assert "“call back”: I am on it. You will have it by tomorrow 10:00." in desk.draft()
    assert "It goes on as a promise, due tomorrow 10:00. What is due later stays as it is." in desk.says()
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.kinds(message) == ["update", "re-promise"]
    assert (desk.kinds(plan), desk.now(plan).due) == ([], later)


def test_a_quick_word_that_moves_a_promise_the_third_time_asks_to_say_no_or_make_it_smaller(desk: Desk) -> None:
    message, quote = desk.promise("call back", "Zoe", kind="message"), desk.promise("send the quote", "Zoe")
    for hour in (13, 14):
        desk.rooms.actions.repromise(quote.id, Zoned(datetime(2026, 11, 26, hour), "UTC"), told=False)  # noqa: DTZ001 - civil
    desk.begin()
    desk.press(Key.Key_U)
    assert any("Send the quote" in text and "Say no, or make it smaller?" in text for text in desk.says())
    desk.button("Say no").click()
    assert "I said “send the quote”, and I have to say no" in desk.draft()
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.now(quote).state == "let_go"
    assert desk.now(message).is_open


@pytest.mark.parametrize(
    "language, locale, said",
    [
        ("de", "en_GB", "Bis morgen 10:00 ist es da."),
        ("de", "C", "Bis morgen 10:00 ist es da."),
        ("en", "en_GB", "by tomorrow 10:00."),
        ("en", "pt_BR", "by tomorrow 10:00."),
    ],
)
def test_a_draft_in_another_language_than_the_window_says_times_in_its_own(
    desk: Desk, sentences: Sentences, language: str, locale: str, said: str
) -> None:
    before = sentences.words.locale
    sentences.words.speak_as(QLocale(locale))
    desk.rooms.preferences.set("language", language)
    desk.promise("call back", "Zoe", kind="message")
    desk.begin()
    desk.press(Key.Key_U)
    assert desk.draft().endswith(said)
    sentences.words.speak_as(before)


def test_words_typed_into_a_draft_come_after_it(desk: Desk) -> None:
    desk.promise("send the quote")
    desk.begin()
    desk.press(Key.Key_U)
    before = desk.draft()
    QTest.keyClicks(desk.window.focusWidget(), " Thanks!")
    assert desk.draft() == before + " Thanks!"


def test_sorry_for_several_is_said_to_one_and_taken_back_as_one(desk: Desk) -> None:
    both = [desk.promise("send the quote"), desk.promise("sign the lease", hour=13)]
    desk.begin()
    desk.press(Key.Key_U)
    desk.press(Key.Key_4, held=Qt.KeyboardModifier.AltModifier)
    desk.press(Key.Key_Return, held=CTRL)
    assert [desk.kinds(one) for one in both] == [["apology", "re-promise"]] * 2
    assert "apologised to 1" in desk.window._end_more.text()
    desk.press(Key.Key_Z, held=CTRL)
    assert [desk.now(one) for one in both] == both


def test_sorry_is_offered_for_a_message_too_and_where_nobody_is_named(desk: Desk) -> None:
    for one in (desk.promise("call back", "Zoe", kind="message"), desk.promise("send the quote", None)):
        desk.begin()
        desk.press(Key.Key_U)
        desk.press(Key.Key_4, held=Qt.KeyboardModifier.AltModifier)
        assert "you will have it by tomorrow 10:00" in desk.draft()
        desk.press(Key.Key_Return, held=CTRL)
        assert desk.kinds(one) == ["apology", "re-promise"]
        assert desk.now(one).is_open


def test_a_nudge_does_not_end_a_card_that_holds_what_i_owe(desk: Desk) -> None:
    quote = desk.promise("send the quote")
    form = desk.promise("the form", hour=13, side="theirs", kind="waiting")
    desk.begin()
    desk.press(Key.Key_Down, Key.Key_Down)
    desk.press(Key.Key_N)
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.kinds(form) == ["nudge"]
    assert desk.window._card.isVisible()
    chosen = desk.window._card.selected()
    assert chosen is not None
    assert chosen.promise.id == quote.id
    desk.press(Key.Key_S)
    assert desk.window._end_title.text() == "That is all for today"
    assert desk.window._end_left.text() == "1 skipped, still waiting for a word."


def test_every_control_has_a_name(desk: Desk) -> None:
    desk.promise("send the quote")
    desk.promise("sign the lease", hour=14)
    desk.begin()
    for key in (Key.Key_U, Key.Key_R, Key.Key_A, Key.Key_T):
        desk.press(key)
        for button in desk.window.findChildren(QAbstractButton):
            assert button.accessibleName(), button
        for field in (*desk.window.findChildren(QLineEdit), *desk.window.findChildren(QPlainTextEdit)):
            assert field.accessibleName(), field
        desk.press(Key.Key_Escape)


def test_a_line_is_unticked_by_space_and_by_a_press_on_its_tick(desk: Desk) -> None:
    first, second = desk.promise("send the quote"), desk.promise("send the plan", hour=13)
    desk.begin()
    lines = desk.window._card.lines
    lines.setFocus()
    lines.setCurrentRow(1)
    desk.press(Key.Key_Space)
    assert [view.promise.id for view in desk.window._card.ticked()] == [first.id]
    box = lines.visualItemRect(lines.item(1))
    for x in (box.left() + 16, box.center().x()):
        QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, box.center().y()))
    assert {view.promise.id for view in desk.window._card.ticked()} == {first.id, second.id}


def test_a_long_name_and_all_that_is_said_beside_it_are_shown_whole(desk: Desk) -> None:
    name = "Maximiliana Lindqvist-Bergström of the Harbour Restoration and Refit Society"
    desk.promise("send the quote", name, kind="message", case="HARBOUR-REFIT-2026-000123", channel="word of mouth")
    desk.begin()
    for label in (desk.window._card._name, desk.window._card._beside):
        room = QRect(0, 0, label.width(), 10_000)
        needs = label.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, label.text())
        assert needs.height() <= label.height()
        assert label.wordWrap() or needs.width() <= label.width()
