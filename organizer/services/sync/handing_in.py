"""Mails, cards and calendars that are dropped, pasted or sent here: read in the child, to be shown before anything is saved."""

from __future__ import annotations

from base64 import b64encode
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from organizer.domain.errors import Unusable
from organizer.domain.handed_in import HandedIn, handed_in
from organizer.domain.text import harmless
from organizer.domain.when import aware_utc
from organizer.services.acquaintances import Acquaintances

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from datetime import datetime
    from pathlib import Path

    from organizer.services.ports import Clock, Conversation
    from organizer.store.book import Book

_LONGEST_QUOTE = 2_000


@dataclass(frozen=True, slots=True)
class Opened:
    """What was in a file: things to capture, how many people, and the file itself where there are any."""

    things: tuple[HandedIn, ...] = ()
    people: int = 0
    path: Path | None = None


class HandingIn:
    """Opens what is handed in; nothing of it is saved here."""

    def __init__(self, book: Book, clock: Clock, connect: Callable[[], Conversation]) -> None:
        """Know the people of `book`; `connect` starts the child that reads."""
        self._book = book
        self._clock = clock
        self._connect = connect

    def open_file(self, path: Path) -> Generator[None, None, Opened]:
        """Read a file, yielding while the child does.

        Raises:
            Unusable: it holds nothing that can be captured.
            Unreachable: the child ended, or took too long.
        """
        if not path.is_file():
            raise Unusable(reason="no_file", text=str(path))
        found = yield from self._read({"do": "read", "path": str(path)}, path.name)
        if found["picture"]:
            return Opened((handed_in(f"write down what is on {path.name}", str(path), source="window"),))
        return Opened(self._things(found), len(found["people"]), path)

    def open_mail(self, raw: bytes) -> Generator[None, None, Opened]:
        """Read a mail that was given by its bytes.

        Raises:
            Unusable: it is no mail.
            Unreachable: the child ended, or took too long.
        """
        request = {"do": "read", "path": "dropped.eml", "raw": b64encode(raw).decode()}
        found = yield from self._read(request, "")
        return Opened(self._things(found))

    def _read(self, request: dict[str, Any], name: str) -> Generator[None, None, dict[str, Any]]:
        with closing(self._connect()) as conversation:
            conversation.ask(request)
            while (answer := conversation.answer()) is None:
                yield
        if "refused" in answer:
            raise Unusable(reason="not_opened", text=name)
        return dict(answer["answer"])

    def _things(self, found: dict[str, Any]) -> tuple[HandedIn, ...]:
        lines = [handed_in(one["line"], one.get("note", ""), source="window") for one in found["lines"]]
        return (*lines, *(self._mail(mail) for mail in found["mails"]))

    def _mail(self, mail: dict[str, Any]) -> HandedIn:
        """Return a mail as a message from whoever wrote it first, with its text and a link back to it (RFC 2392)."""
        voicemail, forwarded = mail["voicemail"], mail["forwarded"]
        link = f"mid:{mail['message_id']}" if mail["message_id"] and " " not in mail["message_id"] else ""
        made = min(_moment(mail["date"]) or self._clock.now(), self._clock.now())
        text = mail["text"][:_LONGEST_QUOTE]
        if voicemail is not None:
            who, channel, words = voicemail["caller"] or voicemail["number"], "voicemail", "answer the voicemail"
            card = {"name": who, "aliases": [], "email": [], "phone": [voicemail["number"]]}
            text = "\n\n".join(filter(None, (voicemail["number"], text)))
        else:
            name, address = mail["from_name"], mail["from_address"]
            words = mail["subject"]
            if forwarded is not None:
                name, address, words = forwarded["name"], forwarded["address"], forwarded["subject"]
            card = {"name": name or address, "aliases": [], "email": [address] if address else [], "phone": []}
            channel = "email"
        known = Acquaintances(self._book.people()).same(card)
        to = known.name if known is not None else harmless(str(card["name"])) or None
        said = handed_in(words or "answer the mail", text, link, source="mail", kind="message")
        return replace(said, to=to, channel=channel, made=made)


def _moment(text: str | None) -> datetime | None:
    try:
        return aware_utc(text or "")
    except (ValueError, OverflowError):
        return None
