"""The newest pages of a book, which lie beside it (`-wal`) until they are brought into it.

SQLite leaves out what does not fit, in silence: it cannot tell a page that was being written when the power went from one that was
damaged later, and it never asks whether the pages are of this book at all. After a crash they are looked at here first.
Formats: https://www.sqlite.org/fileformat2.html#walformat and https://www.zetetic.net/sqlcipher/design/.
"""

from __future__ import annotations

import hashlib
import hmac
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.store.seal import salt_of

if TYPE_CHECKING:
    from pathlib import Path

    from organizer.store.seal import Key

_HEADER, _FRAME_HEADER, _PAGE = 32, 24, 4096
_RESERVED = 80
_IV = 16
_MAGIC = 0x377F0682
_MASK_OF_SALT = 0x3A
_32_BITS = 0xFFFFFFFF


def fit(book: Path, key: Key) -> bool:
    """Say whether all the pages beside a book are its own, whole, and would be taken in; a torn end is no harm.

    Nobody may have the book open.

    Raises:
        OSError: they cannot be read.
    """
    path = book.with_name(book.name + "-wal")
    if not path.exists() or path.stat().st_size <= _HEADER:
        return True
    content = path.read_bytes()
    hmac_key = hmac_key_of(key, salt_of(book))
    header, frames = content[:_HEADER], _frames(content, hmac_key)
    if not frames:
        return True
    taken, round_of = _taken(header, frames), _round_of(header, frames)
    # Pages of an earlier round may follow; they bear another mark.
    left_out = [frame for frame in frames[taken:] if frame.generation == round_of]
    return all(frame.is_own for frame in frames[:taken]) and not _goes_on_after_a_commit(left_out)


def whole_pages(book: Path, key: Key, salt: bytes) -> dict[int, bytes]:
    """Return the newest of each page beside a book that is its own and whole, by number, also behind one that is damaged.

    What was not committed is left out. `salt` is what the book begins with, or should.

    Raises:
        OSError: they cannot be read.
    """
    content = book.with_name(book.name + "-wal").read_bytes()
    frames = _frames(content, hmac_key_of(key, salt))
    round_of = _round_of(content[:_HEADER], frames)
    of_round = [frame for frame in frames if frame.generation == round_of]
    while of_round and not of_round[-1].commits:
        of_round.pop()
    return {int.from_bytes(frame.number, "big"): frame.page for frame in of_round if frame.is_own}


def whole_numbers(book: Path, key: Key, salt: bytes) -> list[int]:
    """Return the numbers of the pages of a book that are as they were written.

    Raises:
        OSError: it cannot be read.
    """
    hmac_key = hmac_key_of(key, salt)
    found = []
    with book.open("rb") as file:
        for number, page in enumerate(iter(lambda: file.read(_PAGE), b""), start=1):
            if _is_own(page[_IV:] if number == 1 else page, number, hmac_key):
                found.append(number)
    return found


def _goes_on_after_a_commit(left_out: list[_Frame]) -> bool:
    """Say whether what is not taken in was once whole.

    A transaction is on disk as a whole before the next begins: where another page follows one that ended a transaction, all of that
    transaction was there. Of the last one any part may be there when the power went.
    """
    ended: _Frame | None = None
    for frame in left_out:
        if ended is not None and frame.is_own and frame.number != ended.number:
            return True
        if ended is None and frame.commits:
            ended = frame
    return False


@dataclass(frozen=True, slots=True)
class _Frame:
    """A page with what stands before it."""

    head: bytes
    page: bytes
    is_own: bool

    @property
    def number(self) -> bytes:
        return self.head[:4]

    @property
    def commits(self) -> bool:
        return any(self.head[4:8])

    @property
    def generation(self) -> bytes:
        return self.head[8:16]

    @property
    def sums(self) -> tuple[int, int]:
        return int.from_bytes(self.head[16:20], "big"), int.from_bytes(self.head[20:24], "big")


def hmac_key_of(key: Key, salt: bytes) -> bytes:
    """Return the key by which the pages of a file with this salt are checked."""
    masked = bytes(byte ^ _MASK_OF_SALT for byte in salt)
    return hashlib.pbkdf2_hmac("sha512", key.secret, masked, 2, 32)


def _frames(content: bytes, hmac_key: bytes) -> list[_Frame]:
    frames = []
    size = _FRAME_HEADER + _PAGE
    for start in range(_HEADER, len(content) - size + 1, size):
        head, page = content[start : start + _FRAME_HEADER], content[start + _FRAME_HEADER : start + size]
        number = int.from_bytes(head[:4], "big")
        # The first page begins with the salt, which is not checked with it.
        checked = page if number != 1 else page[_IV:]
        frames.append(_Frame(head, page, _is_own(checked, number, hmac_key)))
    return frames


def _is_own(page: bytes, number: int, hmac_key: bytes) -> bool:
    """Say whether a page is as it was written under this number with this key."""
    body, kept = page[: len(page) - _RESERVED + _IV], page[len(page) - _RESERVED + _IV :]
    return hmac.compare_digest(hmac.digest(hmac_key, body + number.to_bytes(4, "little"), "sha512"), kept)


def _taken(header: bytes, frames: list[_Frame]) -> int:
    """Return how many frames SQLite takes in: those whose running sums are right, up to the last that commits."""
    if not _is_whole(header):
        return 0
    order, taken = _order(header), 0
    sums = _summed(header[:24], (0, 0), order)
    for number, frame in enumerate(frames, start=1):
        if frame.generation != header[16:24]:
            break
        sums = _summed(frame.head[:8] + frame.page, sums, order)
        if sums != frame.sums:
            break
        if frame.commits:
            taken = number
    return taken


def _round_of(header: bytes, frames: list[_Frame]) -> bytes:
    """Return the mark of the pages written since they were last brought into the book: a header tells it, or the first whole page.

    Where that header was written and no page since, there are none.
    """
    return header[16:24] if _is_whole(header) else next((frame.generation for frame in frames if frame.is_own), b"")


def _is_whole(header: bytes) -> bool:
    sums = int.from_bytes(header[24:28], "big"), int.from_bytes(header[28:32], "big")
    return int.from_bytes(header[:4], "big") & ~1 == _MAGIC and _summed(header[:24], (0, 0), _order(header)) == sums


def _order(header: bytes) -> str:
    return "big" if header[3] & 1 else "little"


def _summed(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    """Go on with the running sums of SQLite over `data`."""
    words = memoryview(data).cast("I") if order == sys.byteorder else _swapped(data)
    one, other = sums
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + other) & _32_BITS
        other = (other + second + one) & _32_BITS
    return one, other


def _swapped(data: bytes) -> memoryview:
    turned = bytearray(data)
    for place in range(4):
        turned[place::4] = data[3 - place :: 4]
    return memoryview(turned).cast("I")
