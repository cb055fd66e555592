"""One round of a watched folder: what is whole is read in a child, taken in, and moved away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.errors import Unusable
from organizer.services.moving.portability import Progress
from organizer.services.sync.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from organizer.services.moving.portability import Taken
    from organizer.services.ports import Clock, Conversation, Folder, WholeFile
    from organizer.services.sync.conversing import Answer
    from organizer.services.sync.intake import Intake

_SOURCE = "folder"
_BOOK = ".jsonl"


class FolderRounds:
    """Looks into watched folders. Each is kept open, so that files are seen to grow from one round to the next."""

    def __init__(
        self,
        intake: Intake,
        clock: Clock,
        open_folder: Callable[[str], Folder],
        bring_in: Callable[[Path], Generator[Progress, None, Taken]],
    ) -> None:
        """Take in by `intake` what lies in folders opened by `open_folder`, and whole books by `bring_in`."""
        self._bring_in = bring_in
        self._intake = intake
        self._clock = clock
        self._open_folder = open_folder
        self._folders: dict[str, Folder] = {}

    def is_there(self, place: str) -> None:
        """Pass if a folder can be looked into.

        Raises:
            Unreachable: it cannot.
        """
        self._open_folder(place).whole(self._clock.now())

    def left_unread(self, place: str) -> int:
        """Return how many files of the folder `place` that could not be read nobody has taken away yet."""
        return self._folders.setdefault(place, self._open_folder(place)).left_unread()

    def round(
        self, place: str, connect: Callable[[], Conversation], own: frozenset[str]
    ) -> Generator[Progress | None, None, Outcome]:
        """Take in what is whole in the folder `place`; the child is started only if there is anything.

        A file is taken in before it is moved, under ids that follow from what is in it: killed anywhere, it is taken in once.

        Raises:
            Unreachable: the folder cannot be read or written, or the child failed.
            BookUnavailable: the book refused; the file is where it was.
        """
        folder = self._folders.setdefault(place, self._open_folder(place))
        outcome = Outcome()
        waiting, outcome.unsettled = folder.whole(self._clock.now())
        if not waiting:
            return outcome
        conversation = connect()
        try:
            for number, file in enumerate(waiting):
                yield from self._take(folder, file, conversation, own, outcome)
                yield Progress("Reading", number + 1, len(waiting))
        finally:
            conversation.close()
        return outcome

    def _take(
        self, folder: Folder, file: WholeFile, conversation: Conversation, own: frozenset[str], outcome: Outcome
    ) -> Generator[Progress | None, None, None]:
        detail = ""
        if file.path.suffix.lower() == _BOOK:
            reason, detail = yield from self._book_taken_in(file, outcome)
        else:
            conversation.ask({"do": "read", "path": str(file.path)})
            while (answer := conversation.answer()) is None:
                yield None
            reason = self._taken_in(folder, file, answer, own, outcome)
        if reason is not None:
            outcome.unreadable += 1
        folder.move_away(file, reason, detail)

    def _book_taken_in(self, file: WholeFile, outcome: Outcome) -> Generator[Progress, None, tuple[str | None, str]]:
        """Take a book in; return the code of the reason if it could not be, and where in it that lies."""
        try:
            taken = yield from self._bring_in(file.path)
        except Unusable as unusable:
            line, cause = unusable.data.get("line"), unusable.data.get("cause")
            return str(unusable.data.get("reason", "")), f"Line {line}: {cause}." if line and cause else ""
        outcome.new += taken.promises
        outcome.people += taken.people
        return None, ""

    def _taken_in(
        self, folder: Folder, file: WholeFile, answer: Answer, own: frozenset[str], outcome: Outcome
    ) -> str | None:
        """Take a file in; return the code of the reason if it could not be."""
        if "refused" in answer:
            return str(answer["refused"])
        found = answer["answer"]
        try:
            if found["picture"]:
                place = str(folder.place_of(file))
                taken = self._intake.picture(file.digest, file.path.name, place, file.written, _SOURCE)
            else:
                taken = self._intake.take(file.digest, found, file.written, _SOURCE, own)
        except Unusable as unusable:
            return str(unusable.data.get("reason", ""))
        outcome.new += taken.promises
        outcome.people += taken.people
        return None
