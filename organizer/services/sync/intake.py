"""What arrives from outside, captured once: each arrival has a key, and its promise an id that follows from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from organizer.domain.errors import Unusable
from organizer.domain.people import folded, joined
from organizer.domain.phone_numbers import numbers_joined, same_number
from organizer.domain.text import LONGEST_LINE, LONGEST_NOTE, clean_note, harmless
from organizer.domain.when import aware_utc
from organizer.services import task_fields
from organizer.services.acquaintances import Acquaintances
from organizer.store import tasks

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import Any

    from organizer.domain.line import Reading
    from organizer.services.actions import Actions
    from organizer.services.ports import Clock
    from organizer.store.book import Book

_ARRIVALS = UUID("c1a4f0f6-5a5e-4b0e-9a77-0f1f4b0f0d1b")
# The line above a signature; the space at its end is gone by now.
_SIGNATURE = "--"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many promises and people an arrival brought, and whether it had been taken in before."""

    promises: int = 0
    people: int = 0
    before: bool = False


class Intake:
    """Takes in what arrives. Everything it does can be done again and changes nothing the second time."""

    def __init__(
        self, book: Book, clock: Clock, actions: Actions, read_line: Callable[[str, datetime], Reading]
    ) -> None:
        """Take into `book` by `actions`."""
        self._book = book
        self._clock = clock
        self._actions = actions
        self._read_line = read_line

    def take(
        self, key: str, found: dict[str, Any], at: datetime, source: str, own: frozenset[str] = frozenset()
    ) -> TakenIn:
        """Take in what a reader found under a `key` of its own, written at `at` (aware UTC); see `reader/notes.py`.

        `own` are the user's own mail addresses: what they sent to themselves is a line, what others sent a message.

        Raises:
            Unusable: it holds no words.
            BookUnavailable: the book refused; it can be taken in again.
        """
        at = min(at, self._clock.now())
        promises = before = 0
        seen = [(number, one) for number, one in enumerate(found["lines"]) if harmless(one["line"])]
        if found["lines"] and not seen:
            raise Unusable(reason="empty")
        for number, one in seen:
            new = self._line(f"{key}\n{number}\n{one['line']}", one, at, source)
            promises, before = promises + new, before + (not new)
        for mail in found["mails"]:
            new = self._mail(_key_of_mail(key, mail), mail, at, source, own)
            promises, before = promises + new, before + (not new)
        people = self._people(found["people"])
        return TakenIn(promises, people, before=bool(before) and not promises)

    def has_mail(self, key: str, mail: dict[str, Any]) -> bool:
        """Say whether a mail was taken in under a key; its promise may be deleted since."""
        return tasks.anything_of(self._book, _id_of(_key_of_mail(key, mail))) is not None

    def _people(self, cards: list[dict[str, Any]]) -> int:
        """Take people in as one step; return how many were new or added to."""
        if not cards:
            return 0
        known = Acquaintances(self._book.people())
        changed = {after.id: after for card in cards if (after := known.take(card)) is not None}
        if changed:
            with self._book.step("import", self._clock.now(), next(iter(changed.values())).name) as step:
                for person in changed.values():
                    step.put_person(person)
        return len(changed)

    def picture(self, key: str, name: str, place: str, at: datetime, source: str) -> TakenIn:
        """Make a promise to write down what a picture or scan shows; its note tells the `place` at which that is kept."""
        line = {"line": f"write down what is on {harmless(name)}", "note": harmless(place)}
        new = self._line(f"{key}\npicture", line, min(at, self._clock.now()), source)
        return TakenIn(promises=int(new), before=not new)

    def _line(self, key: str, one: dict[str, Any], at: datetime, source: str) -> bool:
        reading = self._read_line(harmless(one["line"])[:LONGEST_LINE], at)
        given = one.get("due")
        if given is not None:
            due = task_fields.due_given(given, self._clock.zone())
            reading = replace(reading, due=due, text=task_fields.line_given(reading.text, given))
        return self._capture(key, replace(reading, made=reading.made or at), one.get("note", ""), source)

    def _mail(self, key: str, mail: dict[str, Any], at: datetime, source: str, own: frozenset[str]) -> bool:
        when = min(_moment(mail["date"]) or at, self._clock.now())
        voicemail, forwarded = mail["voicemail"], mail["forwarded"]
        is_own = mail["from_address"].lower() in own
        if forwarded is None and (is_own or mail.get("to_self")):
            mail = {**mail, "text": _without_signature(mail["text"])}
        note = self._note(mail)
        if mail.get("to_self") and not is_own:
            # From another address of theirs, or of somebody they told of it.
            is_own, note = (
                True,
                "\n\n".join(filter(None, (note, harmless(f"{mail['from_name']} <{mail['from_address']}>")))),
            )
        if voicemail is not None and (voicemail["caller"] or voicemail["number"] or not is_own):
            who, reach = self._caller(voicemail), {"phone": voicemail["number"]}
            reading = self._message(who, "voicemail", when, "answer the voicemail")
        elif is_own and forwarded is not None:
            who, reach = self._name(forwarded), {"email": forwarded["address"]}
            reading = self._message(who, "email", when, forwarded["subject"])
            if forwarded["own_words"]:
                reading = self._promise_about(forwarded["own_words"], who, when)
        elif is_own or not mail["from_address"]:
            # What was shared from a phone may have its words below an empty subject.
            line = mail["subject"] or next((one for one in mail["text"].splitlines() if harmless(one)), "")
            return self._line(key, {"line": line, "note": note}, when, source)
        else:
            who = self._name({"name": mail["from_name"], "address": mail["from_address"]})
            reach = {"email": mail["from_address"]}
            reading = self._message(who, "email", when, mail["subject"])
        if not self._capture(key, reading, note, source):
            return False
        self._note_how_to_reach(key, who, reach)
        return True

    def _promise_about(self, words: str, who: str, at: datetime) -> Reading:
        """Read the words by which a user forwarded a mail of somebody: to them, unless they name somebody else."""
        reading = self._read_line(words[:LONGEST_LINE], at)
        to = reading.to or (harmless(who) if reading.side == "mine" else None)
        return replace(reading, to=to, channel=reading.channel or "email", made=reading.made or at)

    def _note_how_to_reach(self, key: str, who: str, reach: dict[str, str]) -> None:
        """Note the address or number of somebody a mail was from, so that their next one is known to be theirs."""
        promise = self._book.promise(_id_of(key))
        person = None if promise is None or not promise.to else self._book.person(promise.to)
        if person is None or folded(who) not in map(folded, (person.name, *person.aliases)):
            return
        after = replace(
            person,
            email=joined(person.email, (reach["email"],)) if reach.get("email") else person.email,
            phone=numbers_joined(person.phone, (reach["phone"],)) if reach.get("phone") else person.phone,
        )
        if after != person:
            with self._book.unremembered() as step:
                step.put_person(after)

    @staticmethod
    def _note(mail: dict[str, Any]) -> str:
        """Return the text of a mail, and a link by which mail programs find it (RFC 2392)."""
        link = f"mid:{mail['message_id']}" if mail["message_id"] and " " not in mail["message_id"] else ""
        voicemail = mail["voicemail"]
        number = voicemail["number"] if voicemail is not None else ""
        return "\n\n".join(part for part in (number, mail["text"], link) if part)

    def _name(self, who: dict[str, str]) -> str:
        """Return the name of whom an address belongs to, as the book has it."""
        address = who.get("address", "").lower()
        for person in self._book.people():
            if address and address in (one.lower() for one in person.email):
                return person.name
        return harmless(who.get("name") or address)

    def _caller(self, voicemail: dict[str, str]) -> str:
        """Return who left a voicemail: by a number that the book has, by the name told, or else the number."""
        number = voicemail["number"]
        known = [one for one in self._book.people() if any(same_number(number, own) for own in one.phone)]
        return known[0].name if len(known) == 1 else harmless(voicemail["caller"] or voicemail["number"])

    def _message(self, who: str, channel: str, at: datetime, what: str) -> Reading:
        """Return what is owed to somebody who wrote or called: an answer."""
        words = harmless(what)[:LONGEST_LINE] or "answer the mail"
        plain = self._read_line("x", at)
        return replace(
            plain,
            text=f"{who}: {words}" if who else words,
            what=words,
            kind="message",
            side="mine",
            to=harmless(who) or None,
            channel=channel,
            made=at,
            tokens=(),
            due=None,
        )

    def _capture(self, key: str, reading: Reading, note: str, source: str) -> bool:
        promise_id = _id_of(key)
        if tasks.anything_of(self._book, promise_id) is not None:
            return False
        if not reading.what.strip() and not reading.text.strip():
            raise Unusable(reason="empty")
        kept = clean_note(note.encode("utf-8", "replace").decode()[:LONGEST_NOTE])
        self._actions.capture(reading, source=source, promise_id=promise_id, note=kept)
        return True


def _key_of_mail(key: str, mail: dict[str, Any]) -> str:
    return f"{key}\n{mail['message_id'] or mail['subject']}"


def _id_of(key: str) -> str:
    """Return the id of the promise of an arrival."""
    return str(uuid5(_ARRIVALS, key))


def _moment(text: str | None) -> datetime | None:
    try:
        return aware_utc(text or "")
    except ValueError:
        return None


def _without_signature(text: str) -> str:
    """Return the text of a mail without the signature below it (RFC 3676 4.3)."""
    lines = text.splitlines()
    return "\n".join(lines[: lines.index(_SIGNATURE)]).rstrip() if _SIGNATURE in lines else text
