"""What is written to a task list: several objects a request, the next ones made ready while the server takes the last.

What is decided is on disk here before it is sent, and only what the server acknowledged is remembered as agreed on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from organizer.domain import reconcile
from organizer.services import task_fields
from organizer.services.sync.conversing import answered, asked, refusal
from organizer.store import tasks

if TYPE_CHECKING:
    from collections.abc import Generator

    from organizer.domain.reconcile import Plan, Record
    from organizer.services.ports import Clock, Conversation
    from organizer.services.sync.accounts import Account
    from organizer.services.sync.conversing import Answer
    from organizer.services.sync.outcome import Outcome
    from organizer.services.sync.task_book import TaskBook
    from organizer.services.task_fields import Fields
    from organizer.store.book import Book
    from organizer.store.tasks import TaskRow

_AT_ONCE = 24
# What a server says of one object that it does not want (RFC 9110, 15.5): there is nothing wrong with the others.
_UNWANTED = frozenset({400, 413, 415, 422})


class Sending:
    """Sends within one round. `wrote` says whether anything was sent, `refused` whether something had changed there meanwhile.

    `hrefs` are the places of all that was given to it. While a request is on its way nobody else may ask: `settle` first.
    """

    def __init__(
        self,
        book: Book,
        clock: Clock,
        task_book: TaskBook,
        account: Account,
        conversation: Conversation,
        done: Outcome,
    ) -> None:
        """Send by an open conversation, counting into `done`."""
        self._tasks = task_book
        self._book, self._clock, self._account, self._conversation = book, clock, account, conversation
        self._done = done
        self.wrote = self.refused = False
        self.hrefs: set[str] = set()
        self._queue: list[tuple[TaskRow, Answer]] = []
        self._on_its_way: list[tuple[TaskRow, Answer]] = []

    def send(self, row: TaskRow, plan: Plan, said: Fields) -> Generator[None, None, None]:
        """Send what a plan says, now or with what follows; `said` is what the object says already.

        Raises:
            Unreachable: the server failed; what it acknowledged is remembered.
        """
        self.wrote = True
        self.hrefs.add(row.href)
        if plan.there == "delete":
            yield from self._delete(row)
            return
        creates = plan.there == "create" or not row.etag
        is_new = creates and not row.text
        request: Answer = {
            "url": row.href,
            "etag": None if creates else row.etag,
            "text": None if is_new else row.text,
            "fields": self._fields(row, plan.record, said, creates=is_new),
            "record": reconcile.to_json(plan.record),
        }
        self._queue.append((replace(row, record=plan.record, pending=True), request))
        if len(self._queue) >= _AT_ONCE:
            yield from self._start()

    def finish(self) -> Generator[None, None, None]:
        """Send all that waits, and hear what came of it.

        Raises:
            Unreachable: the server failed; what it acknowledged is remembered.
        """
        while self._queue or self._on_its_way:
            yield from self._start()

    def settle(self) -> Generator[None, None, None]:
        """Hear what came of what is on its way.

        Raises:
            Unreachable: the server failed; what it acknowledged is remembered.
        """
        if not self._on_its_way:
            return
        sent, self._on_its_way = self._on_its_way, []
        answer = yield from answered(self._conversation, self._account.address)
        refused = None
        with self._book.unremembered() as step:
            for (row, request), came in zip(sent, answer["objects"], strict=True):
                if came.get("status") in _UNWANTED:
                    # It is offered again in each round, and never stands in the way of the others.
                    self._done.unwanted += 1
                elif "refused" in came:
                    refused = refused or refusal(self._account.address, came)
                elif came.get("left"):
                    self._queue.append((row, request))
                elif came.get("conflict"):
                    # It is looked at in the next round.
                    self.refused = True
                else:
                    task = {key: value for key, value in came["task"].items() if key != "state"}
                    agreed = replace(
                        row, etag=came["etag"], text=came["text"], said=task, server=row.record, pending=False
                    )
                    tasks.put_task(step, agreed)
                    self._done.written += 1
        if refused is not None:
            raise refused

    def _start(self) -> Generator[None, None, None]:
        """Note what is to be sent, wait for what is on its way, and send."""
        batch, self._queue = self._queue[:_AT_ONCE], self._queue[_AT_ONCE:]
        if batch:
            with self._book.unremembered() as step:
                for row, _ in batch:
                    tasks.put_task(step, row)
        yield from self.settle()
        if batch:
            self._conversation.ask({"do": "puts", "objects": [request for _, request in batch]})
            self._on_its_way = batch

    def _delete(self, row: TaskRow) -> Generator[None, None, None]:
        yield from self.settle()
        request = {"do": "delete", "url": row.href, "etag": row.etag}
        answer = yield from asked(self._conversation, self._account.address, request)
        if answer["gone"]:
            self._done.deleted_there += 1
            with self._book.unremembered() as step:
                tasks.put_task(step, replace(row, etag="", server=None, pending=False))
        else:
            self.refused = True

    def _fields(self, row: TaskRow, record: Record, said: Fields, *, creates: bool) -> Answer:
        fields = reconcile.values(record)
        groups = set(task_fields.GROUP_FIELDS) if creates else task_fields.groups_between(said, fields)
        now = self._clock.now().isoformat()
        sent: Answer = {"uid": row.said.get("uid") or row.promise, "created": fields.get("made") or now, "stamp": now}
        sent |= task_fields.task_of(fields, groups)
        due = task_fields.task_of(fields, {"due"})["due"]
        sent["alarms"] = self._tasks.alarms(row.promise or "", of_day=isinstance(due, str))
        on = fields.get("hangs_on", "")
        if creates or on != said.get("hangs_on", ""):
            other = tasks.task_of(self._book, on) if on else None
            sent["related"] = on if other is None else other.said.get("uid") or on
        if creates:
            sent["categories"] = {"waiting": ["Waiting"], "message": ["Message"]}.get(fields.get("kind", ""), [])
        return sent
