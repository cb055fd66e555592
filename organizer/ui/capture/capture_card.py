"""The line one captures with, and what is understood of it: tints, chips, the sentence that says what will be saved."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QWidget

from organizer.domain.errors import OrganizerError, Unusable
from organizer.domain.handed_in import HandedIn, beginning_of
from organizer.domain.text import LONGEST_LINE, clean_line, harmless, typed_line
from organizer.services.line_draft import LineDraft
from organizer.ui.capture.handed_in_note import HandedInNote
from organizer.ui.capture.namesakes import Namesakes
from organizer.ui.capture.token_field import TokenField
from organizer.ui.look.controls import OUTSIDE, Button, Label
from organizer.ui.look.field_frame import FieldFrame, MarkedField
from organizer.ui.look.leaving import take_away
from organizer.ui.look.upper_part import LineFirst, LowerPart

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from organizer.domain.line import Token
    from organizer.services.actions import Done
    from organizer.services.capturing import Capturing
    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.understanding import Understanding
    from organizer.services.views import PromiseView
    from organizer.ui.capture.chips import ChipRow
    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.prompts import Prompt
    from organizer.ui.words.sentences import Sentences

_LOOK_FOR_THE_SAME_AFTER_MS = 250


class CaptureCard(QWidget):
    """One line and its chips. `captured(done)` is told after the promise is on disk, `refused(error)` where it is not."""

    captured = Signal(object)
    refused = Signal(object)
    # Of a refusal: other words stand there now, or none.
    mended = Signal(object)
    left = Signal()
    understood = Signal(object)
    open_asked = Signal(str)
    grew = Signal()

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        capturing: Capturing,
        understanding: Understanding,
        reader: Reader,
        clock: Clock,
        *,
        source: str,
        large: bool = False,
    ) -> None:
        """Save as coming from `source`; `large` is the popup's line, without a frame."""
        super().__init__()
        self._theme = theme
        self._sentences = sentences
        self._capturing = capturing
        self._reader = reader
        self._clock = clock
        self._source = source
        self._draft = LineDraft(understanding, clock)
        self._namesakes = Namesakes(reader, sentences.people)
        self._chips: ChipRow | None = None
        self._picker: Prompt | None = None
        self._same: PromiseView | None = None
        self._open_same: Button | None = None
        self._handed: HandedIn | None = None
        # The file that keeps what is in the line, since the book did not take it.
        self._kept_in: str | None = None
        self._refusal: OrganizerError | None = None
        self.field = TokenField(theme, sentences.capturing.invitation(), role="popup" if large else "line", bare=large)
        self.field.setAccessibleName(sentences.capturing.new_promise())
        self._preview = Label(theme, "meta", ink="text2")
        self._preview.setWordWrap(True)
        self._preview.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._preview.hide()
        self._told = LowerPart(theme)
        self._told.hide()
        self._room = self._told.room
        example = self.tr("For example: send @Maya the revised quote by Friday 4pm. Alt+S takes in what is selected.")
        self._example = example if large else ""
        LineFirst(self, (MarkedField if large else FieldFrame)(theme, self.field), self._told, theme.px(6))
        self._note = HandedInNote(theme)
        self._note.left_out.connect(self._leave_note_out)
        for below in (self._note, self._preview):
            below.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
            self._room.addWidget(below)
        self.setFocusProxy(self.field)
        self._connect()

    def _connect(self) -> None:
        self.grew.connect(self._told.settle)
        self.field.rewrapped.connect(self.grew, Qt.ConnectionType.QueuedConnection)
        self._look = QTimer(self, singleShot=True, interval=_LOOK_FOR_THE_SAME_AFTER_MS)
        self._look.timeout.connect(self._look_for_the_same)
        self.field.textChanged.connect(self._written)
        self.field.entered.connect(self.save)
        self.field.left.connect(self._step_back)
        self.field.too_much.connect(self.keep_beside)
        self.field.typed_in.connect(lambda here: None if here else self._forgive())
        self.field.made_plain.connect(self._make_plain)
        self.field.cursorPositionChanged.connect(self._offer_name)
        self._theme.changed.connect(self.understand)

    @property
    def words(self) -> str:
        """The words in the line."""
        return self.field.toPlainText()

    def put(self, words: str) -> None:
        """Put words into the line, as if they had been typed."""
        self.field.setPlainText(words)
        self.field.moveCursor(QTextCursor.MoveOperation.End)

    def take_over(self, before: CaptureCard) -> None:
        """Have the words of another card that this one replaces, with what was chosen for them and what came with them."""
        self._draft, self._namesakes = before._draft, before._namesakes
        self._handed, self._kept_in = before._handed, before._kept_in
        self._show_note(self._handed.note if self._handed else "")
        self.put(before.words)

    def take_in_selection(self) -> None:
        """Take in what is selected where the desktop tells it, or else what was copied; it is not looked at unasked."""
        clipboard = QGuiApplication.clipboard()
        words = (clipboard.supportsSelection() and clipboard.text(QClipboard.Mode.Selection)) or clipboard.text()
        self.field.take_in(harmless(words) if len(words) <= LONGEST_LINE else words)

    def keep_beside(self, text: str) -> None:
        """Keep a text that has no room in the line as the note beside it; an empty line begins as it does."""
        try:
            handed = (self._handed or HandedIn("", source=self._source)).with_more(text)
        except OrganizerError as refused:
            self._refuse(refused)
            return
        if self._draft.is_blank:
            # As if it had been typed, so that it can be taken back likewise.
            self.field.insertPlainText(beginning_of(text))
        self._handed = handed
        self._show_note(handed.note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a chip by Alt and its letter; take in by Alt+S what is selected."""
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        from organizer.ui.capture.chips import KEYS_OF_CHIPS

        field = KEYS_OF_CHIPS.get(Qt.Key(event.key()))
        if field is not None:
            self.pick(field)
        elif event.key() == Qt.Key.Key_S:
            self.take_in_selection()
        else:
            super().keyPressEvent(event)

    def hand_in(self, thing: HandedIn) -> None:
        """Put what another program handed in into the line; it is saved if the user saves it."""
        self.put(thing.words)
        self._handed = thing
        self._draft.know(thing)
        self._show_note(thing.note)
        self.understand()

    @property
    def as_handed_in(self) -> HandedIn | None:
        """What another program handed in, if the line still says that and nothing else."""
        handed = self._handed
        return handed if handed is not None and self.words.strip() == handed.words.strip() else None

    @property
    def unsaved(self) -> tuple[str, str]:
        """The words in the line and the note beside it, as far as they are the user's own."""
        words = self.words.strip() if self.as_handed_in is None else ""
        return words, self._handed.note if words and self._handed else ""

    @property
    def kind(self) -> str:
        """The kind that was chosen; a promise where none was."""
        return self._draft.kind

    def name_of(self, person_id: str) -> str:
        """Return the name to write for a person, who is the one meant by it until the line is saved or left empty."""
        return str(self._namesakes.choose(person_id))

    def clear(self) -> None:
        """Forget what is in the line."""
        self._kept_in = None
        self._draft.clear()
        self._namesakes.forget()
        self.field.clear()

    def begin(self) -> None:
        """Give the line the keys."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_chips(self) -> None:
        """Show the chips from now on."""
        if self._chips is None:
            from organizer.ui.capture.chips import ChipRow

            self._chips = ChipRow(self._theme)
            self._chips.asked.connect(self.pick)
            self._chips.left_out.connect(self._leave_out)
            self._chips.other_taken.connect(self._take_other_due)
            self._room.insertWidget(0, self._chips)
            # It is read after the chips, as it stands below them.
            self._preview.raise_()
            self.understand()

    def let_chips_show(self, *, shown: bool) -> None:
        """Show the chips that there are, or hide them."""
        if self._chips is not None:
            self._chips.setVisible(shown)

    def choose_kind(self, kind: str) -> None:
        """Say whose promise it is: `promise message waiting`; nothing leaves it to the words."""
        self._draft.choose_kind(kind)
        self.understand()

    def belong_to(self, case: str) -> None:
        """Save what names no case as of this one; "" for none."""
        self._draft.belong_to(case)
        self.understand()

    def pick(self, field: str) -> None:
        """Show the picker of a field in place."""
        from organizer.ui.prompts.chip_pickers import picker_for

        self.close_picker()
        picker = picker_for(field, self._theme, self._sentences, self._reader, self._draft.names_like, self._clock)
        picker.picked.connect(partial(self._choose, field))
        picker.closed.connect(self.close_picker)
        self._picker = picker
        picker.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        self._room.insertWidget(self._room.indexOf(self._preview), picker)
        picker.stackUnder(self._preview)
        picker.show()
        picker.begin()
        self.grew.emit()
        # Where it stands is known once all has its place.
        QTimer.singleShot(0, picker, picker.come_into_sight)

    def close_picker(self) -> None:
        """Take the picker away, and give the keys back to the line."""
        picker, self._picker = self._picker, None
        if picker is not None:
            take_away(picker, self._room)
            self.begin()
            self.grew.emit()

    def save(self) -> None:
        """Save the promise. What cannot be saved stays in the line."""
        if not self.words.strip():
            return
        try:
            line = typed_line(self.words)
            self._draft.write(clean_line(line))
            reading = self._draft.reading()
            if reading is None:
                return
            reading = self._namesakes.meant_in(reading)
            source, note = (self._handed.source, self._handed.note) if self._handed else (self._source, "")
            done: Done = self._capturing.capture(reading, source=source, line=line, note=note, instead_of=self._kept_in)
        except OrganizerError as refused:
            kept = refused.data.get("spill")
            self._kept_in = self._kept_in if kept is None else str(kept)
            self._draft.write(self.words)
            self._refuse(refused)
            return
        self.clear()
        self.captured.emit(done)

    def understand(self) -> None:
        """Tint what is understood, fill the chips, and say what would be saved."""
        try:
            reading = self._draft.reading()
        except OrganizerError as refused:
            self.field.tint(())
            self._preview.say(self._sentences.error(refused), "overdue")
            self._preview.show()
            self.grew.emit()
            return
        self.field.tint(reading.tokens if reading else ())
        now, zone = self._clock.now(), self._clock.zone()
        said = self._sentences.capturing.saves_as(reading, now, zone) if reading else None
        words, ink = (said.text, "today" if said.warns else "text2") if said else (self._example, "text3")
        self._preview.say(words, ink)
        self._preview.setVisible(bool(words))
        if self._chips is not None:
            is_new, called = self._draft.is_new_person, self._namesakes.called
            values = self._sentences.capturing.chips(reading, is_new, called, now, zone) if reading else {}
            self._chips.show_values(values, waiting=reading is not None and reading.side == "theirs")
        self._forget_the_same()
        self.understood.emit(reading)
        self.grew.emit()

    def _written(self) -> None:
        self._draft.write(self.words)
        if self._draft.is_blank:
            self._handed = None
            self._show_note("")
        self._forgive()
        self.understand()
        self._offer_name()
        self._look.start()

    def _forgive(self) -> None:
        """Say no more of words that are gone or left alone; what the book refused is still to be saved."""
        if self._refusal is not None and (self._draft.is_blank or isinstance(self._refusal, Unusable)):
            self.mended.emit(self._refusal)
            self._refusal = None

    def _refuse(self, refused: OrganizerError) -> None:
        self._refusal = refused
        self.refused.emit(refused)

    def _show_note(self, note: str) -> None:
        self._note.show_note(note)
        self.grew.emit()

    def _leave_note_out(self) -> None:
        self._handed = self._handed and replace(self._handed, note="")
        self._show_note("")
        self.begin()

    def _step_back(self) -> None:
        (self.left.emit if self._picker is None else self.close_picker)()

    def _choose(self, field: str, value: object) -> None:
        self._draft.choose(field, self._namesakes.choose(value) if field in {"to", "about"} else value)
        self.close_picker()
        self.understand()

    def _leave_out(self, field: str) -> None:
        self._draft.leave_out(field)
        self.understand()
        self.begin()

    def _make_plain(self, token: Token) -> None:
        self._draft.make_plain((token,))
        self.understand()

    def _take_other_due(self) -> None:
        reading = self._draft.reading()
        if reading is not None and reading.other_due is not None:
            self._draft.choose("due", reading.other_due)
            self.understand()
            self.begin()

    def _offer_name(self) -> None:
        self.field.offer(self._draft.completion() if self.field.textCursor().atEnd() else "")

    def _look_for_the_same(self) -> None:
        reading = self._draft.reading_or_none()
        if reading is None or reading.to is None:
            return
        same = self._reader.the_same(self._namesakes.meant_in(reading).to or reading.to, reading.what)
        if same is None:
            return
        if self._open_same is None:
            self._open_same = Button(self._theme, self.tr("Open it"), icon="external-link")
            self._open_same.clicked.connect(self._open_the_same)
            self._room.addWidget(self._open_same)
        self._same = same
        now, zone = self._clock.now(), self._clock.zone()
        due = self._sentences.rows.due(same, now, zone) if same.promise.due else ""
        self._preview.say(self._sentences.capturing.saves_beside(reading, due, now, zone), "today")
        self._open_same.show()
        self.grew.emit()

    def _open_the_same(self) -> None:
        if self._same is not None:
            self.open_asked.emit(self._same.promise.id)

    def _forget_the_same(self) -> None:
        self._same = None
        if self._open_same is not None:
            self._open_same.hide()
