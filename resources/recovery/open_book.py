#!/usr/bin/env python3
"""Turn a book or backup of Follow-up Organizer into a plain SQLite database, without the program.

    python3 open_book.py BACKUP.db PLAIN.db

It asks for the recovery key if the file is sealed. Needs Python 3.8 or later and nothing else; with the package
`cryptography` it is much faster. The file is only read. How the file is built is told in format.md beside this script.
"""

from __future__ import annotations

import getpass
import hashlib
import hmac
import os
import sqlite3
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

PAGE, RESERVED, IV, MAC = 4096, 80, 16, 64
PUBLISHED = b"Follow-up Organizer keeps a word"
MOST_PAGES = 10_000_000
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def main(words: list[str]) -> int:
    """Do it; return 0 if every page was sound."""
    if len(words) != 2:
        print(__doc__)
        return 2
    source, target = words
    if os.path.exists(target):
        print(f"{target} is there already; choose another name.")
        return 2
    if os.path.exists(source + "-wal") and os.path.getsize(source + "-wal"):
        print("The newest changes lie in the file beside it (-wal) and are left out. Take a backup instead if you can.")
    with open(source, "rb") as file:
        salt = file.read(16)
    if salt[:4] != b"FUO1":
        print("This is no book or backup of Follow-up Organizer, or its first bytes are damaged.")
        return 1
    key = PUBLISHED
    if salt[8:] != fingerprint(PUBLISHED):
        key = recovery_key(getpass.getpass("Recovery key: ") if sys.stdin.isatty() else sys.stdin.readline())
        if key is None or salt[8:] != fingerprint(key):
            print("That is not the recovery key of this file.")
            return 1
    bad = write_plain(source, target, key, salt)
    if bad:
        print(f"Pages that are damaged or missing, and were left empty: {len(bad)}, the first of them {bad[:20]}")
    print(f"{target}: {promises_in(target)}. Whoever gets at this file can read it.")
    return 1 if bad else 0


def promises_in(target: str) -> str:
    """Return how many promises a plain file holds, in words."""
    database = sqlite3.connect(target)
    try:
        count = database.execute("SELECT count(*) FROM promise WHERE deleted = 0").fetchone()[0]
    except sqlite3.DatabaseError:
        return "what is left; its promises cannot be counted, and the command .recover of the program sqlite3 may bring out more"
    else:
        return f"{count} promises"
    finally:
        database.close()


def fingerprint(key: bytes) -> bytes:
    """Return the bytes by which a file names its key."""
    return hashlib.sha256(b"follow-up organizer key: " + key).digest()[:8]


def recovery_key(text: str) -> bytes | None:
    """Return the 32 bytes that 13 groups of five letters and figures stand for; None if they are none."""
    text = text.upper().translate(str.maketrans("ILO", "110", "- \t\r\n"))
    groups = [text[place : place + 5] for place in range(0, len(text), 5)]
    if len(text) != 65:
        return None
    number = 0
    for place, group in enumerate(groups):
        check = hashlib.sha256(f"{place}:{group[:4]}".encode()).digest()[0] & 31
        if any(letter not in ALPHABET for letter in group) or group[4] != ALPHABET[check]:
            print(f"Look at group {place + 1} again.")
            return None
        for letter in group[:4]:
            number = number << 5 | ALPHABET.index(letter)
    return (number >> 4).to_bytes(32, "big")


def write_plain(source: str, target: str, key: bytes, salt: bytes) -> list[int]:
    """Write every page decrypted; return the numbers of those that are not what was written."""
    hmac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    decrypt = decrypter(key)
    bad = []
    pages = 0
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(source, "rb") as file, os.fdopen(handle, "wb") as plain:
        number = 0
        while True:
            page = file.read(PAGE)
            if len(page) < PAGE and number >= pages:
                break
            # Where the file was cut off, the rest is empty: without those pages SQLite would not open it at all.
            page = page.ljust(PAGE, b"\0")
            number += 1
            # The first page begins with the salt, where a plain one says what it is.
            start = 16 if number == 1 else 0
            body, iv = page[start : PAGE - RESERVED], page[PAGE - RESERVED : PAGE - RESERVED + IV]
            mac = page[PAGE - RESERVED + IV : PAGE - RESERVED + IV + MAC]
            whole = hmac.new(hmac_key, body + iv + number.to_bytes(4, "little"), "sha512").digest() == mac
            if not whole:
                bad.append(number)
            words = decrypt(iv, body) if whole else bytes(len(body))
            if number == 1:
                # The first page says how many there are: SQLite's file format, 1.3.
                pages = min(int.from_bytes(words[12:16], "big"), MOST_PAGES)
            plain.write((b"SQLite format 3\0" if number == 1 else b"") + words + bytes(RESERVED))
    return bad


def decrypter(key: bytes) -> Callable[[bytes, bytes], bytes]:
    """Return a function that decrypts AES-256 in CBC mode: the fast one if it is there, else the one below."""
    try:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    except ImportError:
        return Aes(key).decrypt

    def decrypt(iv: bytes, data: bytes) -> bytes:
        work = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        return work.update(data) + work.finalize()

    return decrypt


def times(one: int, other: int) -> int:
    """Multiply in GF(2^8), as AES does (FIPS 197, 4.2)."""
    result = 0
    while other:
        if other & 1:
            result ^= one
        one = (one << 1) ^ (0x11B if one & 0x80 else 0)
        other >>= 1
    return result


class Aes:
    """AES-256, decrypting only, after FIPS 197. Slow: about 100 kB a second."""

    def __init__(self, key: bytes) -> None:
        """Take a key of 32 bytes."""
        self.box, self.back = self.boxes()
        self.keys = self.expand(key)
        self.by = {factor: [times(value, factor) for value in range(256)] for factor in (9, 11, 13, 14)}

    @staticmethod
    def boxes() -> tuple[list[int], list[int]]:
        """Return the table of substitution and its inverse (5.1.1)."""
        box = [0] * 256
        for value in range(256):
            inverse = next((other for other in range(256) if times(value, other) == 1), 0)
            mixed = 0x63
            for turn in range(5):
                mixed ^= (inverse << turn | inverse >> (8 - turn)) & 0xFF
            box[value] = mixed
        back = [0] * 256
        for value, mixed in enumerate(box):
            back[mixed] = value
        return box, back

    def expand(self, key: bytes) -> list[list[int]]:
        """Return the keys of the 15 rounds (5.2)."""
        words = [list(key[place : place + 4]) for place in range(0, 32, 4)]
        factor = 1
        for number in range(8, 60):
            word = list(words[-1])
            if number % 8 == 0:
                word = [self.box[byte] for byte in word[1:] + word[:1]]
                word[0] ^= factor
                factor = times(factor, 2)
            elif number % 8 == 4:
                word = [self.box[byte] for byte in word]
            words.append([one ^ other for one, other in zip(word, words[-8])])
        return [[byte for word in words[place : place + 4] for byte in word] for place in range(0, 60, 4)]

    def decrypt(self, iv: bytes, data: bytes) -> bytes:
        """Return whole blocks decrypted, each mixed with the one before."""
        out = bytearray()
        for place in range(0, len(data), 16):
            block = data[place : place + 16]
            out += bytes(one ^ other for one, other in zip(self.block(block), iv))
            iv = block
        return bytes(out)

    def block(self, block: bytes) -> list[int]:
        """Return one block decrypted (5.3)."""
        by9, by11, by13, by14 = self.by[9], self.by[11], self.by[13], self.by[14]
        state = [one ^ other for one, other in zip(block, self.keys[14])]
        for number in range(13, -1, -1):
            key = self.keys[number]
            state = [self.back[state[(place - 4 * (place % 4)) % 16]] ^ key[place] for place in range(16)]
            if number:
                mixed = []
                for column in range(0, 16, 4):
                    a, b, c, d = state[column : column + 4]
                    mixed += [
                        by14[a] ^ by11[b] ^ by13[c] ^ by9[d],
                        by9[a] ^ by14[b] ^ by11[c] ^ by13[d],
                        by13[a] ^ by9[b] ^ by14[c] ^ by11[d],
                        by11[a] ^ by13[b] ^ by9[c] ^ by14[d],
                    ]
                state = mixed
        return state


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except OSError as refused:
        sys.exit(f"{refused.filename} cannot be read or written: {refused.strerror}.")
