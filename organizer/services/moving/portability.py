"""The book in and out: `book.jsonl` both ways, other programs' lists in, forms that others read out."""

from __future__ import annotations

import contextlib
import gc
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from organizer.domain.errors import Unusable
from organizer.domain.refusals import file_refused
from organizer.services.moving import exports
from organizer.services.moving.interchange import Plan, may_be_book, read_plan
from organizer.services.moving.other_lists import is_other_list
from organizer.services.moving.taking_in import TakingIn
from organizer.store.opening import sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from pathlib import Path

    from organizer.domain.settings import Settings
    from organizer.services.moving.interchange import Skipped
    from organizer.services.moving.other_lists import OtherLists
    from organizer.services.ports import Clock
    from organizer.store.book import Book


@dataclass(frozen=True, slots=True)
class Progress:
    """How far long work is: `done` of `total`, in bytes or rows."""

    doing: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import took in, how many rows were here already, and what it left out.

    `back` are those of the promises that had been deleted here.
    """

    people: int
    promises: int
    touches: int
    unchanged: int
    skipped: tuple[Skipped, ...]
    back: int = 0


class Portability:
    """Moves the book in and out of files. Work is done in slices of about 10 ms; between them others may breathe."""

    def __init__(
        self,
        book: Book,
        clock: Clock,
        settings_of: Callable[[], Settings],
        on_change: Callable[[frozenset[str]], None],
        make_safe: Callable[[], Iterator[None]] = lambda: iter(()),
        lists: OtherLists | None = None,
    ) -> None:
        """Move `book` in and out; `on_change` hears of an import after it is on disk, `make_safe` makes a backup before one.

        `lists` reads what other programs wrote out.
        """
        self._lists = lists
        self._book = book
        self._clock = clock
        self._settings_of = settings_of
        self._on_change = on_change
        self._make_safe = make_safe

    def bring_in(self, files: Sequence[Path], *, skip_bad: bool) -> Generator[Progress, None, Taken]:
        """Take files in as one step: all of them are read before the first row is written, 200 rows a transaction.

        Raises:
            Unusable: a file or a line cannot be read; then nothing was taken.
            Unreachable: the child that reads other programs' lists failed; then nothing was taken.
        """
        try:
            plan = yield from self._read(files, skip_bad=skip_bad)
            return (yield from self.take(plan))
        finally:
            gc.unfreeze()

    def look_into(self, files: Sequence[Path], *, skip_bad: bool) -> Generator[Progress, None, Plan]:
        """Read files as `bring_in` does and write nothing; return what would be taken in by `take`.

        Raises:
            Unusable: a file or a line cannot be read.
            Unreachable: the child that reads other programs' lists failed.
        """
        try:
            return (yield from self._read(files, skip_bad=skip_bad))
        finally:
            gc.unfreeze()

    def take(self, plan: Plan) -> Generator[Progress, None, Taken]:
        """Take in what was read, as one step."""
        taking = TakingIn(self._book, self._clock, self._settings_of)
        for _ in self._make_safe():
            yield Progress("Writing", 0, max(plan.size, 1))
        for written in taking.take(plan):
            yield Progress("Writing", written, max(plan.size, 1))
        if taking.changed:
            self._on_change(frozenset())
        unchanged = taking.unchanged + plan.known
        return Taken(taking.people, taking.promises, taking.touches, unchanged, tuple(plan.skipped), taking.back)

    def _read(self, files: Sequence[Path], *, skip_bad: bool) -> Generator[Progress, None, Plan]:
        plan = Plan()
        total = sum(_size(file) for file in files) or 1
        before = 0
        for file in files:
            if self._lists is not None and is_other_list(file):
                reading = self._lists.read(file, plan)
                plan.known += yield from _while_waiting(reading, Progress("Reading", before, total))
            else:
                if not may_be_book(file):
                    raise Unusable(reason="no_list", text=str(file))
                for done in read_plan(file, plan, skip_bad=skip_bad):
                    # A million values wait to be written; the collector would walk all of them, again and again.
                    gc.freeze()
                    yield Progress("Reading", before + done, total)
            before += _size(file)
        for _ in TakingIn(self._book, self._clock, self._settings_of).look_for_people(plan, skip_bad=skip_bad):
            yield Progress("Reading", total, total)
        return plan

    def give_out(self, form: str) -> Iterator[str]:
        """Yield the book in a form (`jsonl csv ics md`), a piece at a time."""
        return exports.chunks(self._book, form, self._clock)

    def write_file(self, path: Path, chunks: Iterator[str]) -> Iterator[None]:
        """Write chunks to a file that is there whole or not at all, readable by its owner only; yields between them.

        Through a link, the file it leads to is written.

        Raises:
            Unusable: the file would lie among the book's own, what is there is no ordinary file, or none can be made there.
            DiskRefused: the disk took no more; what was there before is as it was.
        """
        path = path.resolve()
        if path.parent == self._book.path.resolve().parent:
            raise Unusable(reason="is_the_book", text=str(path))
        if path.exists() and not path.is_file():
            raise Unusable(reason="no_plain_file", text=str(path))
        draft = path.with_name(f".{path.name}.{uuid4().hex[:8]}")
        try:
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
                for chunk in chunks:
                    file.write(chunk)
                    yield
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
            sync_folder(path.parent)
        except OSError as refused:
            raise file_refused(path, refused) from refused
        finally:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)


def _while_waiting(work: Generator[None, None, int], progress: Progress) -> Generator[Progress, None, int]:
    """Step through `work`, saying how far it is; return what it returns."""
    while True:
        try:
            next(work)
        except StopIteration as ended:
            return int(ended.value)
        yield progress


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError as refused:
        raise Unusable(reason="no_file", text=str(file), cause=refused.strerror or "") from refused
