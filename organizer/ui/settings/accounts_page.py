"""Settings: accounts. How each one is, in words; adding one with a trial; pausing, trying and removing it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from organizer.domain.errors import OrganizerError, Unreachable
from organizer.ui.look.controls import Button
from organizer.ui.settings.new_account_lines import NewAccountLines
from organizer.ui.settings.page import SettingsPage
from organizer.ui.words.wording import filled, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from organizer.services.moving.portability import Progress
    from organizer.services.ports import Visits
    from organizer.services.sync.account_keeping import AccountKeeping, Tried
    from organizer.services.sync.accounts import Account
    from organizer.ui.settings.page import SettingLine


class AccountsPage(SettingsPage):
    """Servers with task lists, mailboxes and watched folders."""

    key = "accounts"
    icon = "smartphone"

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Accounts")

    def fill(self) -> None:
        """Add the lines; each account gets its own when it is there."""
        self._busy: set[str] = set()
        self._now = Button(self.theme, self.tr("Synchronise now"), icon="repeat-2")
        self._now.clicked.connect(self._go_or_stop)
        self._state = self.add(self.tr("In step with other devices"), "", self._now)
        self._rows: list[_AccountRow] = []
        self._accounts_card = self._card
        self._new = NewAccountLines(self)
        self._new.given.connect(self._try_new)
        self.visits.moved.connect(self._show_progress)
        self.visits.ended.connect(self.refresh)
        self.keep_true(self.show_accounts)

    @property
    def accounts(self) -> AccountKeeping:
        """What keeps the accounts."""
        return self.room.accounts

    @property
    def visits(self) -> Visits:
        """The visits to them."""
        return self.room.visits

    def show_accounts(self) -> None:
        """Show every account as it is now."""
        accounts = self.accounts.all()
        self._card = self._accounts_card
        while len(self._rows) < len(accounts):
            row = _AccountRow(self)
            # Made later than the lines below it, it would come after them to the keys.
            row.follow(self._rows[-1].last if self._rows else self._now)
            self._rows.append(row)
        for row, account in zip(self._rows, (*accounts, *[None] * len(self._rows)), strict=False):
            row.show(account)
        under_way = self.visits.under_way
        self._now.become(
            self.tr("Stop") if under_way else self.tr("Synchronise now"), icon="x" if under_way else "repeat-2"
        )
        self._now.setEnabled(under_way or any(not one.paused for one in accounts))
        if not accounts:
            self._state.say_help(
                self.tr("Notes from a phone, mails to yourself and tasks on your own server come here by themselves")
            )
        elif under_way:
            self._state.say_help(self.tr("Asking…"))
        else:
            self._state.say_help(self.tr("Once a minute, and soon after each change here"))

    def work(
        self, address: str, work: Generator[object, None, object], done: Callable[[object], None], line: SettingLine
    ) -> bool:
        """Do long work about an account while the window goes on; what it refuses is said below `line`.

        Return whether it was begun: one thing at a time is done about an account.
        """
        if address in self._busy:
            return False
        self._busy.add(address)
        line.say_problem("")
        answers: list[object] = []

        def gathered() -> Generator[object, None, None]:
            answers.append((yield from work))

        def ended(error: Exception | None) -> None:
            self._busy.discard(address)
            if isinstance(error, OrganizerError):
                line.say_help("")
                self.refresh()
                line.say_problem(self._why_not(error, address))
            elif error is not None:
                raise error
            else:
                self.refresh()
                done(answers[0])

        self.room.background.in_slices(gathered(), ended)
        return True

    def _why_not(self, error: OrganizerError, address: str) -> str:
        sentences = self.room.sentences
        known = any(one.address == address for one in self.accounts.all())
        if isinstance(error, Unreachable) and not known:
            return sentences.accounts.not_added(error.data)
        return sentences.error(error)

    def _try_new(self, address: str, secret: str, line: SettingLine) -> None:
        def added(answer: object) -> None:
            self.say_found(line, cast("Tried", answer))
            self._new.clear()
            self.visits.go_now()
            self.show_accounts()

        if self.work(address, self.accounts.add(address, secret), added, line):
            line.say_help(self.tr("Asking…"))

    def say_found(self, line: SettingLine, tried: Tried) -> None:
        """Say what a trial found."""
        line.say_problem("")
        line.say_help(self.room.sentences.accounts.found(tried.account, tried.others))

    def _go_or_stop(self) -> None:
        if self.visits.under_way:
            self.visits.stop()
            self._state.say_help(self.tr("Stopped. What was done is done; it goes on by itself in ten minutes"))
        else:
            self.visits.go_now()
            self.show_accounts()

    def _show_progress(self, progress: Progress) -> None:
        self._now.become(self.tr("Stop"), icon="x")
        self._now.setEnabled(True)
        self._state.say_help(self.room.sentences.accounts.progress(progress.doing, progress.done, progress.total))


class _AccountRow(QObject):
    """One account: how it is, and what can be done with it; below it what it asks, if it does."""

    def __init__(self, page: AccountsPage) -> None:
        super().__init__(page)
        self._page = page
        self._account: Account | None = None
        self._test = self._button(self._try)
        self._pause = self._button(self._pause_or_go_on)
        self._remove = self._button(self._ask_or_remove)
        self._line = page.add("", "", _beside_each_other(page, self._test, self._pause, self._remove))
        self._put_back = self._button(partial(self._answer, put_back=True), self.tr("Put back there"))
        self._delete = self._button(partial(self._answer, put_back=False), self.tr("Delete here"))
        self._question = page.add("", "", _beside_each_other(page, self._put_back, self._delete))

    @property
    def last(self) -> Button:
        """The last of its buttons."""
        return self._delete

    def follow(self, before: Button) -> None:
        """Have the keys after another button."""
        for button in (self._test, self._pause, self._remove, self._put_back, self._delete):
            QWidget.setTabOrder(before, button)
            before = button

    def show(self, account: Account | None) -> None:
        """Show an account, or nothing."""
        other = account is None or self._account is None or account.address != self._account.address
        self._account = account
        self._line.apply(now=account is not None)
        self._question.apply(now=account is not None and bool(account.asked))
        if account is None:
            return
        words, clock = self._page.room.sentences.accounts, self._page.room.clock
        now = clock.now()
        name = words.name(account)
        self._line.say_label(name)
        state = words.state(account, now, clock.zone(), self._page.accounts.next_try(account, now))
        self._line.say_help(state)
        if account.failure:
            self._line.say_problem(words.failing(account))
        else:
            self._line.say_problem("")
        _name(self._test, self.tr("Test"), filled(self.tr("Test %1"), name))
        if account.paused:
            _name(self._pause, self.tr("Resume"), filled(self.tr("Resume %1"), name))
        else:
            _name(self._pause, self.tr("Pause"), filled(self.tr("Pause %1"), name))
        if other:
            _name(self._remove, self.tr("Remove…"), filled(self.tr("Remove %1"), name))
        if account.asked:
            self._question.say_label(words.question(account.asked))
            gone = self._page.accounts.asked_about(account)
            self._question.say_help(words.asked_about([one.what for one in gone]))

    def _button(self, act: Callable[[], None], text: str = "") -> Button:
        button = Button(self._page.theme, text)
        button.clicked.connect(act)
        return button

    def _try(self) -> None:
        if self._account is not None:
            address = self._account.address
            found = partial(self._found, self._line)
            if self._page.work(address, self._page.accounts.test(address), found, self._line):
                self._line.say_help(self.tr("Asking…"))

    def _found(self, line: SettingLine, answer: object) -> None:
        self._page.say_found(line, answer)  # type: ignore[arg-type]

    def _pause_or_go_on(self) -> None:
        if self._account is not None:
            self._page.accounts.pause(self._account.address, paused=not self._account.paused)
            self._page.refresh()

    def _ask_or_remove(self) -> None:
        """Ask by the button itself first: a second press removes."""
        if self._account is None:
            return
        name = self._page.room.sentences.accounts.name(self._account)
        really = self.tr("Really remove")
        if self._remove.text() != really:
            _name(self._remove, really, filled(self.tr("Really remove %1"), name))
            self._line.say_help(
                self.tr("Its secret is forgotten. Your promises stay, here and there. Press again to remove it")
            )
            return
        address, visits = self._account.address, self._page.visits
        if visits.under_way:
            visits.stop()
        self._account = None
        self._page.work(address, self._page.accounts.remove(address), lambda _done: None, self._line)

    def _answer(self, *, put_back: bool) -> None:
        if self._account is not None:
            self._page.accounts.answer(put_back=put_back, address=self._account.address)
            self._page.refresh()
            self._page.visits.go_now()


def _name(button: Button, text: str, name: str) -> None:
    """Write a short word on a button that has many of its kind beside it, and name it in full."""
    if button.text() != text:
        button.become(text)
    button.setAccessibleName(shown(name))


def _beside_each_other(page: SettingsPage, *buttons: Button) -> QWidget:
    held = QWidget()
    held.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    room = QHBoxLayout(held)
    room.setContentsMargins(0, 0, 0, 0)
    room.setSpacing(page.theme.px(6))
    for button in buttons:
        room.addWidget(button)
    return held
