"""One round of a task list: what changed there is fetched, reconciled and written here, what changed here is written there.

Each object is handled alone: first what is decided is on disk here, then it is sent, and only what the server acknowledged is
remembered as agreed on. Killed anywhere, the next round comes to the same end.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from organizer.domain import reconcile
from organizer.domain.errors import Unusable
from organizer.services import conflicts, task_fields
from organizer.services.moving.portability import Progress
from organizer.services.sync.conversing import Answer, asked
from organizer.services.sync.outcome import Outcome
from organizer.services.sync.sending import Sending
from organizer.store import tasks
from organizer.store.history import DELETED_ELSEWHERE, SYNC
from organizer.store.tasks import TaskRow

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from organizer.domain.promises import Promise
    from organizer.domain.reconcile import Plan
    from organizer.services.ports import Clock, Conversation
    from organizer.services.sync.accounts import Account
    from organizer.services.sync.task_book import TaskBook
    from organizer.services.task_fields import Fields
    from organizer.store.book import Book
    from organizer.store.writing import Step

_FETCHED_AT_ONCE, _DELETED_AT_ONCE = 50, 200
_LISTED_EVERY = timedelta(hours=20)
# A list that was fetched at once is no sign of what came to a server first.
_SURELY_LATER = timedelta(hours=1)


class Round:
    """One round of one account, to be gone once."""

    def __init__(
        self,
        book: Book,
        clock: Clock,
        task_book: TaskBook,
        account: Account,
        conversation: Conversation,
        on_change: Callable[[frozenset[str]], None],
    ) -> None:
        """Prepare a round; see `Syncing`."""
        self._book = book
        self._clock = clock
        self._tasks = task_book
        self._account = account
        self._conversation = conversation
        self._on_change = on_change
        self._done = Outcome()
        self._sending = Sending(book, clock, task_book, account, conversation, self._done)
        # Rows whose etag was in the answer that the next token belongs to: what they hold is known to have arrived.
        self._shown: set[str] = set()
        # Whether the server is known to have been put back to an earlier state.
        self._restored = False
        # Whether nothing but the list of a server that knows no tokens tells of deletions.
        self._by_list_alone = False

    def go(self, *, takes_new: bool) -> Generator[Progress | None, None, tuple[Account, Outcome]]:
        """Go the round; see `Syncing.round`."""
        account = self._account
        self._tasks.begin()
        change, step = tasks.newest(self._book)
        there = yield from self._changes(account.token)
        doubt = bool(there.get("token_refused"))
        if doubt:
            there = yield from self._changes("")
        self._restored = reconcile.is_older(there["token"] or "", account.token)
        doubt = doubt or self._restored
        known = tasks.etags(self._book, account.address)
        # Only a deletion since our own token is news. Some servers answer no token with all deletions they remember, and of
        # one that was put back they tell anew: what was written again since, and went with the restore, stays.
        told = () if doubt or there["all"] else there["gone"]
        listed, gone = dict(there["etags"]), {href: "told" for href in told if known.get(href)}
        everything = doubt or there["all"] or account.unsure or self._list_is_due()
        if everything and not there["all"]:
            listed |= (yield from self._ask({"do": "list", "list": account.place}))["etags"]
        if everything:
            # A server without tokens tells of deletions by its list; one that has forgotten its tokens does not.
            self._by_list_alone = there["token"] is None and not account.token
            how = "told" if self._by_list_alone else "found"
            gone = {href: how for href, etag in known.items() if etag and href not in listed} | gone
        news = [href for href, etag in listed.items() if known.get(href) != etag]
        self._shown = set(listed) - set(news)
        yield from self._look_at(news, gone, listed, in_doubt=doubt or account.unsure)
        yield from self._send_local(takes_new=takes_new)
        yield from self._sending.finish()
        token = yield from self._next_token(there["token"])
        listed_at = self._clock.now().isoformat() if everything else account.listed_at
        asked_about = len(tasks.asked_about(self._book, account.address))
        self._done.asked = asked_about
        return replace(
            account,
            token=token or "",
            listed_at=listed_at,
            unsure=self._sending.refused,
            change=change,
            step=step,
            first_done=True,
            asked=asked_about,
            unwanted=self._done.unwanted,
            unreadable=self._done.unreadable if everything else account.unreadable + self._done.unreadable,
        ), self._done

    def _list_is_due(self) -> bool:
        listed_at = self._account.listed_at
        return not listed_at or self._clock.now() - datetime.fromisoformat(listed_at) >= _LISTED_EVERY

    def _ask(self, request: Answer) -> Generator[None, None, Answer]:
        yield from self._sending.settle()
        return (yield from asked(self._conversation, self._account.address, request))

    def _changes(self, token: str) -> Generator[None, None, Answer]:
        return (yield from self._ask({"do": "changes", "list": self._account.place, "token": token}))

    def _look_at(
        self, news: list[str], gone: dict[str, str], listed: dict[str, str], *, in_doubt: bool
    ) -> Generator[Progress | None, None, None]:
        """Fetch what is new or changed, and make sure of what is gone."""
        total = len(news) + len(gone)
        deletions: list[tuple[TaskRow, Plan]] = []
        wanted = [*news, *gone]
        for start in range(0, total, _FETCHED_AT_ONCE):
            batch = wanted[start : start + _FETCHED_AT_ONCE]
            answer = yield from self._ask({"do": "fetch", "list": self._account.place, "urls": batch})
            for number, href in enumerate(batch):
                found = answer["objects"].get(href, {})
                row = tasks.task_at(self._book, self._account.address, href)
                if found.get("gone"):
                    deletions += self._absent(row, gone.get(href, "found"))
                elif found:
                    if found["etag"] == listed.get(href):
                        self._shown.add(href)
                    yield from self._found(href, row, found, in_doubt=in_doubt)
                yield Progress("Reading", start + number + 1, total)
        self._delete_here(deletions)

    def _found(
        self, href: str, row: TaskRow | None, found: Answer, *, in_doubt: bool
    ) -> Generator[Progress | None, None, None]:
        task = found.get("task")
        seen = TaskRow(self._account.address, href, row.promise if row else None, found["etag"], found["text"])
        if task is None:
            self._done.unreadable += 1
            self._remember(seen if row is None else replace(row, etag=found["etag"]))
            return
        said = {key: value for key, value in task.items() if key != "state"}
        if row is None:
            row = self._row_of_the_same_task(task["uid"])
        if row is None and task["state"] is None and task["end"][0] != "open":
            # Done before we ever saw it: nothing is owed any more.
            self._remember(replace(seen, said=said))
            return
        if row is not None and row.promise is None:
            row = None
        try:
            theirs, sealed, edited = self._tasks.theirs(row, task)
        except Unusable:
            self._done.unreadable += 1
            self._remember(replace(seen, said=said))
            return
        promise_id = (row.promise if row else None) or task_fields.promise_id_of(task["uid"])
        here, before = self._tasks.met(promise_id, theirs) if row is None else self._tasks.here(row, theirs)
        if row is not None and sealed is not None and reconcile.looks_restored(row.confirmed, theirs):
            self._restored = True
        plan = reconcile.plan_found(here, theirs, sealed, restored=in_doubt)
        said_now = self._said_fields(theirs, task)
        if task["end"][0] == "open" and not task_fields.is_open(reconcile.values(plan.record)):
            # Perhaps ticked by moving it on: the task still says that it is open, and when the next one is due.
            said_now |= {"end": "", "due": ""}
        if here is None and task_fields.groups_between(said_now, reconcile.values(theirs)):
            # Words of the line became fields that the task does not show yet.
            plan = replace(plan, there="replace")
        after = replace(seen, promise=promise_id, said=said, record=plan.record, server=theirs)
        after = replace(after, confirmed=row.confirmed if row else after.confirmed, pending=plan.there != "leave")
        self._write(row, after, plan, before, edited)
        if plan.there != "leave":
            yield from self._sending.send(after, plan, said_now)

    def _row_of_the_same_task(self, uid: str) -> TaskRow | None:
        """Return where a task was before, if it was moved, or its place was never remembered."""
        return tasks.task_of(self._book, task_fields.promise_id_of(uid))

    @staticmethod
    def _said_fields(theirs: reconcile.Record, task: Answer) -> Fields:
        """Return what a task says in its own properties, which may be less than what was understood of it."""
        said = reconcile.values(theirs)
        if task["state"] is None:
            # Words that became fields leave the summary: the day after, "tomorrow" would be wrong there.
            said["what"] = said["what"] if task_fields.summary(said) == task["summary"] else ""
            said["due"] = said.get("due", "") if task["due"] is not None else ""
            said["repeat"] = task["repeat"]
        return said

    def _remember(self, row: TaskRow) -> None:
        with self._book.unremembered() as step:
            tasks.put_task(step, row)

    def _write(self, old: TaskRow | None, row: TaskRow, plan: Plan, before: Promise | None, edited: Fields) -> None:
        """Write here what a plan says, and what is known of the object, in one transaction."""
        assert row.promise is not None  # noqa: S101 - for the types
        if plan.here != "write":
            with self._book.unremembered() as step:
                self._put(step, old, row)
            return
        with self._book.facts(SYNC, self._clock.now(), reconcile.values(plan.record).get("what", "")) as step:
            after = self._tasks.write(step, row.promise, plan.record, before)
            other = self._tasks.go_on(step, before, after, edited, self._edited_at(row))
            if other is not None:
                tasks.put_task(step, self._new_row(other.id))
            self._put(step, old, row)
        if before is None:
            self._done.new += 1
        else:
            self._done.changed += 1
        if conflicts.has_more(after, before):
            self._done.both += (row.promise,)
        self._on_change(frozenset({row.promise}))

    def _edited_at(self, row: TaskRow) -> datetime:
        """Return when a task was edited elsewhere: the same at every place that sees the edit, but never yet to come."""
        now = self._clock.now()
        return min(task_fields.moment(row.said.get("modified")) or now, now)

    @staticmethod
    def _put(step: Step, old: TaskRow | None, row: TaskRow) -> None:
        if old is not None and (old.account, old.href) != (row.account, row.href):
            tasks.forget_task(step, old.account, old.href)
        tasks.put_task(step, row)

    def _absent(self, row: TaskRow | None, how: str) -> list[tuple[TaskRow, Plan]]:
        """Say what is to be done about an object that is not there; deletions here are gathered, to be counted first."""
        if row is None:
            return []
        if row.promise is None:
            with self._book.unremembered() as step:
                tasks.forget_task(step, row.account, row.href)
            return []
        here, _ = self._tasks.here(row, None)
        plan = reconcile.plan_absent(here, "told" if how == "told" else "found")
        if plan.here == "delete" or plan.ask:
            return [(row, plan)]
        pending = plan.there == "create"
        self._remember(replace(row, record=plan.record, etag="", server=None, pending=pending))
        return []

    def _delete_here(self, deletions: list[tuple[TaskRow, Plan]]) -> None:
        too_many = reconcile.too_many(len(deletions), tasks.count(self._book, self._account.address))
        may_be_restored = self._newest_there({row.href for row, _ in deletions}) if deletions else frozenset()
        certain: list[TaskRow] = []
        for row, before in deletions:
            # While the others were looked for, somebody may have edited it here.
            here, _ = self._tasks.here(row, None)
            uncertain = before.ask or self._restored or row.href in may_be_restored
            plan = reconcile.plan_absent(here, "found" if uncertain else "told")
            if plan.here != "delete" and not plan.ask:
                pending = plan.there == "create"
                self._remember(replace(row, record=plan.record, etag="", server=None, pending=pending))
                continue
            if plan.ask or too_many or row.asked:
                self._remember(replace(row, asked=True))
                continue
            certain.append(row)
        for start in range(0, len(certain), _DELETED_AT_ONCE):
            self._delete_certainly(certain[start : start + _DELETED_AT_ONCE])

    def _delete_certainly(self, rows: list[TaskRow]) -> None:
        """Delete promises whose tasks were deleted: one step, which can be taken back."""
        what = ""
        if len(rows) == 1:
            what = reconcile.values(rows[0].record).get("what", "")
        with self._book.facts(DELETED_ELSEWHERE, self._clock.now(), what) as step:
            for row in rows:
                step.delete("promise", str(row.promise))
                step.silence(str(row.promise), answered=False)
                tasks.put_task(step, replace(row, etag="", server=None, pending=False))
        self._done.deleted += len(rows)
        self._on_change(frozenset(str(row.promise) for row in rows))

    def _newest_there(self, missing: set[str]) -> frozenset[str]:
        """Return which missing objects are the newest of a server whose list alone tells of deletions.

        Put back from a backup, it lacks just these; with one of them, all that came after it would be gone as well.
        """
        if not self._by_list_alone:
            return frozenset()
        captured = tasks.captured_there(self._book, self._account.address)
        left = max((at for href, at in captured.items() if href not in missing), default=None)
        return frozenset(
            href for href in missing if href in captured and (left is None or left < captured[href] + _SURELY_LATER)
        )

    def _send_local(self, *, takes_new: bool) -> Generator[Progress | None, None, None]:
        """Write there what changed here since the last round, and what is still owed from it."""
        account = self._account
        changed = tasks.changed_since(self._book, account.change, account.step)
        begun = tasks.begun(self._book, account.address)
        rows: dict[str, TaskRow | None] = dict.fromkeys(begun)
        if not account.first_done and takes_new:
            rows |= dict.fromkeys(tasks.open_nowhere(self._book))
        for promise_id in changed:
            found = tasks.task_of(self._book, promise_id)
            rows[promise_id] = found if found is not None and found.account else None
        for href in tasks.pending(self._book, account.address):
            row = tasks.task_at(self._book, account.address, href)
            if row is not None and row.promise is not None:
                rows[row.promise] = row
        for number, (promise_id, row) in enumerate(rows.items()):
            if row is not None and row.href in self._sending.hrefs:
                continue
            if row is None and (takes_new or promise_id in begun):
                yield from self._send_new(promise_id)
            elif row is not None and row.account == account.address and not row.asked:
                yield from self._send_changed(row)
            yield Progress("Writing", number + 1, len(rows))

    def _send_new(self, promise_id: str) -> Generator[Progress | None, None, None]:
        promise = self._book.promise(promise_id)
        if promise is None or not promise.is_open:
            return
        row, left = self._new_row(promise_id), tasks.task_of(self._book, promise_id)
        if left is not None:
            # It stood on a server whose account was removed.
            row = replace(row, record=left.record)
        here, _ = self._tasks.here(row, None)
        yield from self._sending.send(row, reconcile.Plan(here.record, there="create"), {})

    def _new_row(self, promise_id: str) -> TaskRow:
        """Return the row of a promise that is still to be written to the server, under its own id."""
        place = self._account.place.rstrip("/")
        return TaskRow(
            self._account.address, f"{place}/{promise_id}.ics", promise_id, said={"uid": promise_id}, pending=True
        )

    def _send_changed(self, row: TaskRow) -> Generator[Progress | None, None, None]:
        here, _ = self._tasks.here(row, row.server)
        if not row.etag or row.server is None:
            if not here.deleted:
                yield from self._sending.send(row, reconcile.Plan(here.record, there="create"), {})
            return
        if not here.deleted and not row.pending and here.record == row.record:
            return
        agreed = row.server
        plan = reconcile.plan_found(here, agreed, agreed)
        if plan.there == "leave":
            return
        if plan.there == "delete":
            self._remember(replace(row, record=plan.record, pending=True))
        yield from self._sending.send(row, plan, reconcile.values(agreed))

    def _next_token(self, token: str | None) -> Generator[None, None, str | None]:
        """Let the server show what it was given, and return the token to go on from."""
        shown = self._shown - self._sending.hrefs
        if self._sending.wrote and token is not None:
            answer = yield from self._changes(token)
            if not answer.get("token_refused"):
                known = tasks.etags(self._book, self._account.address)
                strange = [href for href, etag in answer["etags"].items() if known.get(href) != etag]
                strange += [href for href in answer["gone"] if known.get(href)]
                if not strange:
                    # With a token from before, what was written now would not be known to have arrived: a server that is
                    # put back to a state between may tell of a deletion that knew nothing of it.
                    shown |= {href for href, etag in answer["etags"].items() if known.get(href) == etag}
                    token = answer["token"]
        elif self._sending.wrote:
            listed = (yield from self._ask({"do": "list", "list": self._account.place}))["etags"]
            known = tasks.etags(self._book, self._account.address)
            shown = {href for href, etag in listed.items() if known.get(href) == etag}
        self._done.arrived = tuple(sorted(shown))
        return token
