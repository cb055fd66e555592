"""What is dropped, pasted or handed in fills the popup; it is saved by the user alone, one thing after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from organizer.adapters.background import Background
from organizer.domain.handed_in import HandedIn
from organizer.quick_capture import QuickCapture
from organizer.ui.capture.parcels import parcel_of
from organizer.ui.look.controls import Button
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from organizer.domain.promises import Promise
    from organizer.rooms import Rooms
    from organizer.ui.capture.capture_popup import CapturePopup
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences

MAIL = (
    b"From: Maya Hale <maya@example.org>\r\nSubject: revised quote\r\nMessage-ID: <m1@x>\r\n\r\nCould you send it?\r\n"
)
Key = Qt.Key


class Hands:
    """The popup, and ways to drop on it and paste into it."""

    def __init__(self, application: QApplication, rooms: Rooms, theme: Theme, sentences: Sentences) -> None:
        self.application, self.rooms = application, rooms
        self.background = Background()
        rooms.preferences.set("hot_key_offered", "yes")
        self.quick = QuickCapture(application, rooms, sentences, theme, "org.example.App", self.background)
        self.quick.get_ready()
        self.popup: CapturePopup = self.quick._built()

    def drop(self, mime: QMimeData, on: QWidget | None = None) -> bool:
        """Drop on a widget as Qt does: it has to accept the drag before the drop comes."""
        target = on or self.popup
        copies, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enters = QDragEnterEvent(QPointF(5, 5).toPoint(), copies, mime, left, none)
        self.application.sendEvent(target, enters)
        if enters.isAccepted():
            self.application.sendEvent(target, QDropEvent(QPointF(5, 5), copies, mime, left, none))
        return enters.isAccepted()

    def wait_for(self, words: str) -> None:
        until(lambda: self.popup._card.words == words, words, meanwhile=self.application.processEvents)

    def enter(self) -> None:
        QTest.keyClick(self.popup._card.field, Key.Key_Return)

    def escape(self) -> None:
        QTest.keyClick(self.popup._card.field, Key.Key_Escape)

    def promises(self) -> list[Promise]:
        return [view.promise for view in self.rooms.reader.page("all").rows]

    def press(self, name: str) -> None:
        next(one for one in self.popup.findChildren(Button) if one.accessibleName() == name).click()


@pytest.fixture
def hands(qt_app: QApplication, rooms: Rooms, theme: Theme, sentences: Sentences) -> Iterator[Hands]:
    made = Hands(qt_app, rooms, theme, sentences)
    yield made
    made.background.close()
    made.quick.close()


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_a_link_fills_the_popup_and_is_saved_only_by_enter(hands: Hands) -> None:
    hands.quick.open_given("organizer:add?text=answer%20%40Maya%20tomorrow&url=https://example.org/7&note=she%20asked")
    assert hands.popup.isVisible()
    assert hands.promises() == []
    hands.enter()
    (promise,) = hands.promises()
    assert (promise.what, promise.note, promise.source) == ("answer", "she asked\n\nhttps://example.org/7", "url")
    assert not hands.popup.isVisible()


def test_a_mail_that_is_dropped_is_a_message_from_its_sender(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(MAIL)
    assert hands.drop(files(tmp_path / "a.eml"))
    hands.wait_for("revised quote")
    assert hands.promises() == []
    hands.enter()
    (promise,) = hands.promises()
    assert (promise.kind, promise.channel, promise.source) == ("message", "email", "mail")
    assert promise.note == "Could you send it?\n\nmid:m1@x"
    assert hands.rooms.book.names_of([promise.to or ""]) == {promise.to: "Maya Hale"}


def test_a_mail_dropped_by_its_bytes_and_a_link_with_its_title(hands: Hands) -> None:
    mime = QMimeData()
    mime.setData("message/rfc822", MAIL)
    assert hands.drop(mime)
    hands.wait_for("revised quote")
    page = QMimeData()
    page.setUrls([QUrl("https://example.org/t/7")])
    page.setData("text/x-moz-url", "https://example.org/t/7\nTicket 7".encode("utf-16-le"))
    parcel = parcel_of(page)
    assert parcel is not None
    assert parcel.thing == HandedIn("Ticket 7", "https://example.org/t/7", "window")


def test_files_dropped_on_the_line_are_no_text_for_it(hands: Hands, tmp_path: Path) -> None:
    field = hands.popup._card.field
    assert not field.canInsertFromMimeData(files(tmp_path / "a.eml"))
    text = QMimeData()
    text.setText("call Ben")
    assert field.canInsertFromMimeData(text)


MARKED = (
    "<html><head><title>x</title><link rel=stylesheet href='file:///etc/hostname'></head><body>"
    "<script>alert(1)</script><p>call <b>Ben</b>\n tomorrow &amp; ask</p><img src='http://127.0.0.1:9/x.png'>"
    "<ul><li>for the quote</li></ul></body></html>"
)


def test_of_a_page_that_comes_as_html_alone_its_words_are_taken(hands: Hands) -> None:
    mime = QMimeData()
    mime.setHtml(MARKED)
    parcel = parcel_of(mime)
    assert parcel is not None
    assert parcel.thing == HandedIn("call Ben tomorrow & ask", "for the quote", "window")
    assert hands.drop(mime)
    hands.wait_for("call Ben tomorrow & ask")
    hands.escape()
    hands.popup.come()
    QGuiApplication.clipboard().setMimeData(mime)
    QTest.keyClick(hands.popup._card.field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert hands.popup._card.words == "call Ben tomorrow & ask for the quote"
    picture = QMimeData()
    picture.setHtml("<img src='http://127.0.0.1:9/x.png'>")
    assert parcel_of(picture) is None


def test_a_file_that_was_copied_is_opened_by_paste_and_a_text_stays_text(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(MAIL)
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(files(tmp_path / "a.eml"))
    hands.popup.come()
    QTest.keyClick(hands.popup._card.field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    hands.wait_for("revised quote")
    hands.popup._card.field.clear()
    clipboard.setText("call Ben\ntomorrow")
    QTest.keyClick(hands.popup._card.field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert hands.popup._card.words == "call Ben tomorrow"


def test_a_mail_that_was_copied_as_text_is_a_mail_and_a_text_with_a_colon_is_not(hands: Hands) -> None:
    QGuiApplication.clipboard().setText("From: Zoë Hale <zoe@example.org>\nSubject: Angebot für Köln\n\nWann kommt es?")
    hands.popup.come()
    QTest.keyClick(hands.popup._card.field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    hands.wait_for("Angebot für Köln")
    hands.enter()
    (promise,) = hands.promises()
    assert (promise.kind, promise.note) == ("message", "Wann kommt es?")
    assert hands.rooms.book.names_of([promise.to or ""]) == {promise.to: "Zoë Hale"}
    QGuiApplication.clipboard().setText("From: Ana\nring her")
    hands.popup.come()
    QTest.keyClick(hands.popup._card.field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert hands.popup._card.words == "From: Ana ring her"


@pytest.mark.parametrize("kind", ["text/vcard", "text/x-vcard", "text/plain"])
def test_cards_that_were_copied_are_shown_as_an_import(hands: Hands, kind: str) -> None:
    asked: list[tuple[str, bytes]] = []
    hands.quick.import_asked.connect(lambda path: asked.append((path.suffix, path.read_bytes())))
    card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maya\r\nEND:VCARD\r\n"
    mime = QMimeData()
    mime.setData(kind, card)
    QGuiApplication.clipboard().setMimeData(mime)
    hands.popup.come()
    QTest.keyClick(hands.popup._card.field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    until(lambda: asked, "the import", meanwhile=hands.application.processEvents)
    assert asked == [(".vcf", card)]
    assert hands.popup._card.words == ""


def test_words_that_are_in_the_line_go_first_and_what_waits_comes_after_them(hands: Hands) -> None:
    QTest.keyClicks(hands.popup._card.field, "call Ben")
    hands.popup.hand_in([HandedIn("answer Maya", "n1"), HandedIn("thank Leo")])
    assert hands.popup._card.words == "call Ben"
    assert "2" in hands.popup._behind.text()
    hands.enter()
    assert hands.popup._card.words == "answer Maya"
    hands.enter()
    hands.enter()
    assert {(one.line, one.note) for one in hands.promises()} == {
        ("call Ben", ""), ("answer Maya", "n1"), ("thank Leo", "")
    }  # fmt: skip
    assert not hands.popup.isVisible()


def test_what_was_handed_in_is_refused_by_escape_and_what_waits_comes_first(hands: Hands) -> None:
    hands.popup.hand_in([HandedIn("answer Maya", "n1"), HandedIn("thank Leo")])
    hands.escape()
    assert (hands.popup._card.words, hands.popup.isVisible()) == ("thank Leo", True)
    QTest.keyClicks(hands.popup._card.field, " today")
    hands.escape()
    assert not hands.popup.isVisible()
    hands.popup.come()
    assert hands.popup._card.words == "thank Leo today"
    assert hands.promises() == []


def test_what_is_handed_in_goes_before_what_was_left_without_a_word(hands: Hands) -> None:
    hands.popup.hand_in([HandedIn("answer Maya", "n1"), HandedIn("thank Leo")])
    hands.popup.go()
    assert hands.popup.card.unsaved == ("", "")
    hands.popup.hand_in([HandedIn("look at the ticket", "n2")])
    for words in ("look at the ticket", "answer Maya", "thank Leo"):
        assert hands.popup._card.words == words
        hands.enter()
    assert {(one.line, one.note) for one in hands.promises()} == {
        ("look at the ticket", "n2"), ("answer Maya", "n1"), ("thank Leo", "")
    }  # fmt: skip


def test_the_note_can_be_left_out_and_goes_with_the_words(hands: Hands) -> None:
    hands.popup.hand_in([HandedIn("answer Maya", "<b>secret</b>")])
    note = hands.popup._card._note
    assert note is not None
    assert note._words.text() == "<b>secret</b>"
    hands.press("Leave the note out")
    assert not note.isVisible()
    hands.enter()
    assert hands.promises()[0].note == ""
    hands.popup.hand_in([HandedIn("answer Ola", "n")])
    hands.popup._card.field.clear()
    QTest.keyClicks(hands.popup._card.field, "call Ben")
    hands.enter()
    assert [one.note for one in hands.promises()] == ["", ""]


def test_cards_are_shown_as_an_import_and_what_cannot_be_opened_is_said(hands: Hands, tmp_path: Path) -> None:
    asked: list[Path] = []
    hands.quick.import_asked.connect(asked.append)
    (tmp_path / "a.vcf").write_text("BEGIN:VCARD\nFN:Maya\nEND:VCARD\n")
    hands.drop(files(tmp_path / "a.vcf"))
    until(lambda: asked, "the import", meanwhile=hands.application.processEvents)
    assert asked == [tmp_path / "a.vcf"]
    (tmp_path / "a.exe").write_bytes(b"MZ")
    hands.quick.open_given((tmp_path / "a.exe").as_uri())
    until(
        lambda: "cannot be opened here" in hands.popup._problem._sentence.text(),
        "the refusal",
        meanwhile=hands.application.processEvents,
    )


LONG = "Quote for the kitchen\n" + " ".join(f"word{number}" for number in range(10_000))


def paste(hands: Hands, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(hands.popup._card.field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_of_what_is_pasted_and_too_long_for_a_line_all_is_kept_as_the_note(hands: Hands) -> None:
    hands.popup.come()
    paste(hands, LONG)
    assert hands.popup._card.words == "Quote for the kitchen"
    assert hands.popup._card._note.isVisible()
    hands.enter()
    (promise,) = hands.promises()
    assert (promise.what, promise.note, promise.source) == ("Quote for the kitchen", LONG, "popup")


def test_words_in_the_line_stay_when_more_is_pasted_than_it_holds_and_no_escape_takes_it(hands: Hands) -> None:
    hands.popup.come()
    QTest.keyClicks(hands.popup._card.field, "send Maya the offer")
    paste(hands, LONG)
    hands.escape()
    hands.popup.come()
    hands.enter()
    assert [(one.line, one.note) for one in hands.promises()] == [("send Maya the offer", LONG)]


def test_a_paste_too_long_for_a_line_is_taken_back_as_typing_is(hands: Hands) -> None:
    hands.popup.come()
    paste(hands, LONG)
    QTest.keyClick(hands.popup._card.field, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (hands.popup._card.words, hands.popup._card._note.isVisible()) == ("", False)
    QTest.keyClicks(hands.popup._card.field, "call Ben")
    hands.enter()
    assert hands.promises()[0].note == ""


def test_more_than_a_note_holds_is_said_and_changes_nothing(hands: Hands) -> None:
    hands.popup.come()
    paste(hands, "word " * 30_000)
    assert hands.popup._card.words == ""
    said = hands.popup._problem._sentence.text()
    assert all(count(hands, number) in said for number in (149_999, 100_000))
    QTest.keyClicks(hands.popup._card.field, "c")
    assert not hands.popup._problem.isVisible()


def test_a_line_too_long_to_be_saved_says_so_alike_before_enter_and_after(hands: Hands) -> None:
    hands.popup.come()
    hands.popup._card.put("call Ben " + "x" * 4_000)
    said = f"{count(hands, 4_009)} characters, and at most {count(hands, 4_000)} can be saved"
    assert said in hands.popup._card._preview.text()
    assert "Saves as" not in hands.popup._card._preview.text()
    hands.enter()
    assert said in hands.popup._problem._sentence.text()
    assert not any(one.isVisible() for one in (hands.popup._problem._try, hands.popup._problem._copy))
    hands.popup._card.put("call Ben")
    assert not hands.popup._problem.isVisible()


def test_what_is_pasted_beside_the_line_is_kept_whole_too(hands: Hands) -> None:
    parcel = parcel_of(text_of("w" * 90_000))
    assert parcel is not None
    assert parcel.thing is not None
    assert (len(parcel.thing.words) < 200, parcel.thing.note) == (True, "w" * 90_000)


def count(hands: Hands, number: int) -> str:
    return hands.popup._sentences.words.locale.toString(number)


def text_of(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime
