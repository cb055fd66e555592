"""Any verbs in any order, taken back and done again: the book is always what a simple account of it says."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, precondition, rule

from organizer.domain.errors import NothingToUndo, VerbDoesNotFit
from organizer.domain.grading import judge
from organizer.domain.when import Day
from organizer.store.tables import PromiseRow
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.domain.when import Due

NAMES = st.sampled_from(["Maya", "Jonas", "Ruth"])
WHATS = st.sampled_from(["quote", "chair", "parcel", "lease"])
DUES = st.one_of(st.none(), st.integers(20, 30).map(lambda number: Day(date(2026, 11, number))))


@dataclass(frozen=True)
class Noted:
    """What the account says of one promise."""

    what: str
    to: str
    due: Due | None
    state: str = "open"
    marked: bool = False
    words: tuple[str, ...] = ()


Account = dict[str, Noted]


class UndoWhateverHappens(RuleBasedStateMachine):
    """The account is a list of pages, one a step; undo turns back a page, redo forth, and a verb tears out what follows."""

    promises = Bundle("promises")

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.desk = Desk(self.folder)
        self.pages: list[Account] = [{}]
        self.page = 0

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            self.desk.book.close()
            shutil.rmtree(self.folder)

    @property
    def account(self) -> Account:
        return self.pages[self.page]

    def done(self, account: Account) -> None:
        del self.pages[self.page + 1 :]
        self.pages.append(account)
        self.page += 1

    def try_verb(
        self, promise: str, verb: Callable[[], object], after: Callable[[Noted], Noted], *, fits: bool
    ) -> None:
        """Do a verb where the account has the promise and it fits; see it refused otherwise."""
        if promise not in self.account:
            return
        if not fits:
            with pytest.raises(VerbDoesNotFit):
                verb()
            return
        verb()
        self.done({**self.account, promise: after(self.account[promise])})

    def is_open(self, promise: str) -> bool:
        return promise in self.account and self.account[promise].state == "open"

    @rule(target=promises, what=WHATS, to=NAMES, due=DUES)
    def capture(self, what: str, to: str, due: Due | None) -> str:
        promise = self.desk.promise(what, to=to, due=due)
        self.done({**self.account, promise.id: Noted(what, to, due)})
        return promise.id

    @rule(promise=promises, question=st.none() | st.just("Does it fit?"))
    def keep(self, promise: str, question: str | None) -> None:
        words = ("answer",) if question is None else ("answer", "question")
        self.try_verb(
            promise,
            lambda: self.desk.actions.keep(promise, question=question),
            lambda noted: replace(noted, state="kept", words=(*noted.words, *words)),
            fits=self.is_open(promise),
        )

    @rule(promise=promises)
    def update(self, promise: str) -> None:
        self.try_verb(
            promise,
            lambda: self.desk.actions.update(promise, "on its way"),
            lambda noted: replace(noted, words=(*noted.words, "update")),
            fits=self.is_open(promise),
        )

    @rule(promise=promises, due=DUES.filter(bool), told=st.booleans())
    def repromise(self, promise: str, due: Due, told: bool) -> None:  # noqa: FBT001 - drawn
        self.try_verb(
            promise,
            lambda: self.desk.actions.repromise(promise, due, told=told),
            lambda noted: replace(noted, due=due, words=(*noted.words, "re-promise")),
            fits=self.is_open(promise),
        )

    @rule(promise=promises)
    def chased(self, promise: str) -> None:
        self.try_verb(
            promise,
            lambda: self.desk.actions.chased(promise),
            lambda noted: replace(noted, words=(*noted.words, "chased")),
            fits=self.is_open(promise),
        )

    @rule(promise=promises, told=st.booleans())
    def let_go(self, promise: str, told: bool) -> None:  # noqa: FBT001 - drawn
        self.try_verb(
            promise,
            lambda: self.desk.actions.let_go(promise, told=told),
            lambda noted: replace(noted, state="let_go"),
            fits=self.is_open(promise),
        )

    @rule(promise=promises)
    def reopen(self, promise: str) -> None:
        self.try_verb(
            promise,
            lambda: self.desk.actions.reopen(promise),
            lambda noted: replace(noted, state="open"),
            fits=not self.is_open(promise),
        )

    @rule(promise=promises)
    def snooze(self, promise: str) -> None:
        until = self.desk.clock.now() + timedelta(minutes=30)
        self.try_verb(
            promise, lambda: self.desk.actions.snooze(promise, until), lambda noted: noted, fits=self.is_open(promise)
        )

    @rule(promise=promises)
    def near_miss(self, promise: str) -> None:
        self.try_verb(
            promise,
            lambda: self.desk.actions.near_miss(promise, "nearly forgot"),
            lambda noted: replace(noted, marked=True),
            fits=True,
        )

    @rule(promise=promises, what=WHATS, to=NAMES)
    def correct(self, promise: str, what: str, to: str) -> None:
        self.try_verb(
            promise,
            lambda: self.desk.actions.correct(promise, {"what": what, "to": to}),
            lambda noted: replace(noted, what=what, to=to),
            fits=True,
        )

    @rule(promise=consumes(promises))
    def delete(self, promise: str) -> None:
        if promise in self.account:
            self.desk.actions.delete(promise)
            self.done({name: noted for name, noted in self.account.items() if name != promise})

    @rule()
    def undo(self) -> None:
        if self.page == 0:
            with pytest.raises(NothingToUndo):
                self.desk.actions.undo()
        else:
            self.desk.actions.undo()
            self.page -= 1

    @precondition(lambda self: self.page < len(self.pages) - 1)
    @rule()
    def redo(self) -> None:
        self.desk.actions.redo()
        self.page += 1

    @precondition(lambda self: self.page == len(self.pages) - 1)
    @rule()
    def redo_with_nothing_to_do_again(self) -> None:
        with pytest.raises(NothingToUndo):
            self.desk.actions.redo()

    @rule()
    def die_and_start_again(self) -> None:
        self.desk = self.desk.reopened()
        self.desk.reminding.begin()

    @rule(hours=st.integers(1, 60))
    def time_passes(self, hours: int) -> None:
        self.desk.clock.move(hours=hours)
        self.desk.reminding.run()

    @invariant()
    def the_book_is_what_the_account_says(self) -> None:
        shown = {}
        for view in self.desk.reader.page("all", limit=1_000).rows:
            one = view.promise
            words = tuple(touch.kind for touch in self.desk.book.touches_of(one.id))
            marked = one.near_miss_note is not None
            shown[one.id] = Noted(one.what, view.to or "", one.due, one.state, marked=marked, words=words)
        assert shown == self.account

    @invariant()
    def what_is_derived_is_true(self) -> None:
        desk = self.desk
        rows = {row["id"]: row for row in PromiseRow.select().dicts().execute(desk.book.database)}
        for view in desk.reader.page("all", limit=1_000).rows:
            one, touches = view.promise, desk.book.touches_of(view.promise.id)
            of = judge(one, touches, now=desk.clock.now(), zone=desk.clock.zone(), settings=desk.preferences.settings())
            assert (view.grade, view.expected, view.overdue_at) == (of.grade, of.expected, of.overdue_at)
            assert (view.near_miss, view.moves) == (of.near_miss, of.moves)
            assert rows[one.id]["grade"] == of.grade or rows[one.id]["grade_changes_at"] is not None

    @invariant()
    def each_is_found_by_its_words_and_by_no_others(self) -> None:
        for what in ("quote", "chair", "parcel", "lease"):
            found = {one.view.promise.id for one in self.desk.reader.search(f'"{what}"', limit=1_000)}
            now = {name for name, noted in self.account.items() if noted.what == what}
            assert now <= found <= self.account.keys()

    @invariant()
    def only_what_is_open_reminds(self) -> None:
        ended = {name for name, noted in self.account.items() if noted.state != "open"}
        for view in self.desk.reader.page("all", limit=1_000).rows:
            assert not (view.alerts and view.promise.id in ended)
        waiting = {reminder.promise.id for reminder in self.desk.reminding.waiting()}
        assert not waiting & ended
        assert waiting <= self.account.keys()


TestUndoWhateverHappens = UndoWhateverHappens.TestCase
TestUndoWhateverHappens.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
