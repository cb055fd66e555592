"""Foreign bytes by chance: `python -m tests.reader.fuzzing [INPUTS] [FOLDER]`.

Inputs are made from good ones by cutting, doubling and changing, `INPUTS` a format. Whatever was refused by an error nobody
foresaw, or took longer than 2 s, is kept in FOLDER and tried again first in the next run.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.reader import cards, lists, mail, notes, vtodo
from organizer.reader.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SLOWEST_S = 2.0
GOLDEN = Path(__file__).parent / "golden"
_MAIL = (
    b"From: =?utf-8?q?J=C3=B6rg?= <a@example.org>\r\nSubject: Fwd: =?utf-8?b?SGVsbG8=?=\r\nDate: Wed, 25 Nov 2026 14:03:00\r\n"
    b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=latin-1\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>hi=20there</p>\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
    b"From: b@example.org\r\nSubject: x\r\n\r\nSubject: voicemail from +1 415 555 0100\r\n--b--\r\n"
)
_CARD = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC;J=\r\n=C3=B6\r\nTEL;TYPE=home:+49 30 1\r\n"
    b"EMAIL:a@example.org\r\nNICKNAME:x\\,y\r\nEND:VCARD\r\n"
)
_NOTE = "# Saturday\n\n- [ ] call @Ana tomorrow\n* ring Leo\n1. order 50 lanterns – für morgen\n".encode()
_LISTS = {
    ".csv": b'TYPE,CONTENT,DESCRIPTION,INDENT,DATE\r\nsection,A,,,\r\ntask,"send [it](https://x.org) @a",b,1,every day\r\n'
    b"note,n,,,\r\ntask,* c,,2,\r\n",
    ".txt": b"(A) 2026-11-20 Send it +b @a due:2026-11-27 pri:A\nx 2026-11-24 2026-11-20 Return\n",
    ".json": b'[{"description":"a","status":"pending","entry":"20261120T090000Z","due":"20261126T230000Z","tags":["p"],'
    b'"annotations":[{"description":"h"}],"uuid":"u"},{"description":"b","status":"completed","end":"20261126T230000Z"}]',
    ".json ": b'{"kind":"tasks#taskLists","items":[{"title":"S","items":[{"id":"a","title":"A","notes":"n","due":'
    b'"2026-11-27T00:00:00Z","links":[{"link":"l"}]},{"id":"b","parent":"a","title":"B","status":"completed"}]}]}',
}
_PIECES = (
    b"\0",
    b"\xff\xfe",
    b"\r\n ",
    b"BEGIN:VTODO\r\n",
    b"=?utf-8?q?",
    b"<" * 500,
    b"(" * 500,
    b";" * 500,
    b":",
    b'"',
    b"\\",
    b"From: ",
)


def _read_task(raw: bytes) -> object:
    text = raw.decode("utf-8", "surrogateescape")
    said = vtodo.read(text)
    return vtodo.written(
        text,
        {"uid": "u", "created": "2026-11-25T10:00:00Z", "stamp": "2026-11-25T10:00:00Z", "summary": said["uid"]},
        {},
    )


def _read_list(ending: str, raw: bytes) -> object:
    return lists.rows_of(ending, raw.decode("utf-8", "replace"))


FORMATS: dict[str, tuple[list[bytes], Callable[[bytes], object]]] = {
    "task": ([path.read_bytes() for path in sorted(GOLDEN.glob("*.ics"))], _read_task),
    "head of a mail": ([_MAIL], mail.heading),
    "mail": ([_MAIL], mail.read),
    "card": ([_CARD], lambda raw: cards.read(raw.decode("utf-8", "surrogateescape"))),
    "note": ([_NOTE], notes._markdown),
    **{f"list{ending}": ([raw], partial(_read_list, ending.strip())) for ending, raw in _LISTS.items()},
    "calendar": ([path.read_bytes() for path in sorted(GOLDEN.glob("*.ics"))], notes._calendar),
}

# What would take minutes if any of it were looked at again from each place.
_MUCH = (b"<script", b"<head ", b"<style>", b"<", b"<!--", b"&#x41;", b"From: ", b"mailbox a from ", b"a@", b"1-", b"(")
HARD: dict[str, list[bytes]] = {
    "mail": [
        b"From: a@example.org\r\nSubject: Fwd: voicemail from Maya\r\nContent-Type: text/%s\r\n\r\n%s"
        % (kind, piece * (90_000 // len(piece)))
        for kind in (b"html", b"plain")
        for piece in (*_MUCH, b"<" + b"a" * 89_999)
    ],
    "calendar": [
        b"BEGIN:VCALENDAR\r\n" + piece * (90_000 // len(piece)) + b"\r\nEND:VCALENDAR\r\n"
        for piece in (b"BEGIN:VTODO\r\n", b"END:VTODO\r\n", b";a=b", b"\r\n ", b"a" * 70 + b"\r\n ", b'DUE;TZID="')
    ],
    "card": [piece * (90_000 // len(piece)) for piece in (b"BEGIN:VCARD\r\n", b"N:a;=C3=\r\n", b"item1.", b";TYPE=a")],
    "note": [piece * (90_000 // len(piece)) for piece in (b"- [ ] ", b"# ", b"1. ", b"    ", b"\n\n- a")],
    "list.txt": [
        b"Send" + piece * (90_000 // len(piece)) for piece in (b" @a", b" +b", b" due:2026-11-27", b" rec:1w", b" \t")
    ],
    "list.csv": [
        b"TYPE,CONTENT\ntask,Send" + piece * (90_000 // len(piece)) for piece in (b" @a", b" [a](b", b'"', b" ")
    ],
}


def changed(chance: random.Random, raw: bytes) -> bytes:
    """Return a good input made worse."""
    made = bytearray(raw)
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(made) + 1)
        length = chance.randrange(1, 60)
        match chance.randrange(5):
            case 0:
                del made[at : at + length]
            case 1:
                made[at:at] = made[at : at + length] * chance.choice((1, 1, 2, 300))
            case 2:
                made[at : at + 1] = bytes([chance.randrange(256)])
            case 3:
                made[at:at] = chance.choice(_PIECES)
            case _:
                made[at:at] = raw[: chance.randrange(len(raw) + 1)]
    return bytes(made)


def inputs(name: str, count: int, folder: Path | None, chance: random.Random) -> Iterator[bytes]:
    """Yield what went wrong in earlier runs, then new inputs."""
    if folder is not None:
        yield from (path.read_bytes() for path in sorted(folder.glob(f"{name}-*")))
    yield from HARD.get(name, ())
    good = FORMATS[name][0]
    for _ in range(count):
        yield changed(chance, chance.choice(good))


def fuzz(name: str, count: int, folder: Path | None = None, seed: int | str = 0) -> Counter[str]:
    """Read many inputs of a format; return how they went. `uncaught` and `slow` must not be among it."""
    read = FORMATS[name][1]
    went: Counter[str] = Counter()
    for raw in inputs(name, count, folder, random.Random(f"{name} {seed}")):
        began = time.monotonic()
        try:
            read(raw)
            how = "read"
        except (Refused, ValueError):
            how = "refused"
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            how = f"uncaught {type(error).__name__}"
        if time.monotonic() - began > SLOWEST_S:
            how = "slow"
        went[how] += 1
        if folder is not None and how not in {"read", "refused"}:
            folder.mkdir(exist_ok=True)
            (folder / f"{name}-{abs(hash(raw)):x}").write_bytes(raw)
    return went


def main(words: list[str]) -> int:
    """Fuzz all formats."""
    count = int(words[0]) if words else 100_000
    folder = Path(words[1]) if len(words) > 1 else None
    wrong = 0
    for name in FORMATS:
        went = fuzz(name, count, folder, seed=time.monotonic_ns() if folder else 0)
        wrong += sum(number for how, number in went.items() if how not in {"read", "refused"})
        print(name, dict(went))
    return wrong


if __name__ == "__main__":
    sys.exit(bool(main(sys.argv[1:])))
