"""The text of a PDF as Qt writes it, read back the way viewers copy it: glyphs by the ToUnicode maps of their fonts."""

from __future__ import annotations

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_RANGES = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_PIECE = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj|\b(BT)\b")


def pages_of(raw: bytes) -> list[str]:
    """Return the text of each page, a line for each run of text."""
    objects = {int(number): body for number, body in _OBJECT.findall(raw)}
    fonts = {number: _letters(objects, body) for number, body in objects.items() if b"/ToUnicode" in body}
    kids = next(body for body in objects.values() if b"/Type /Pages" in body)
    pages = [
        objects[int(number)] for number in re.findall(rb"(\d+) 0 R", kids.partition(b"/Kids")[2].partition(b"]")[0])
    ]
    return [_text(_unpacked(objects[_led_to(page, b"Contents")]), fonts) for page in pages]


def _led_to(body: bytes, name: bytes) -> int:
    found = re.search(rb"/%s (\d+) 0 R" % name, body)
    assert found is not None
    return int(found[1])


def _unpacked(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found is not None
    return zlib.decompress(found[1]) if b"FlateDecode" in body else found[1]


def _letters(objects: dict[int, bytes], font: bytes) -> dict[int, str]:
    letters: dict[int, str] = {}
    for first, last, start, listed in _RANGES.findall(_unpacked(objects[_led_to(font, b"ToUnicode")])):
        begin = int(first, 16)
        if listed:
            letters |= {
                begin + place: _letter(code) for place, code in enumerate(re.findall(rb"<([0-9A-Fa-f]+)>", listed))
            }
        elif start:
            letters |= {begin + place: chr(int(start, 16) + place) for place in range(int(last, 16) - begin + 1)}
    return letters


def _letter(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be")


def _text(content: bytes, fonts: dict[int, dict[int, str]]) -> str:
    said, font = "", 0
    for chosen, glyphs, begins in _PIECE.findall(content):
        if begins:
            said += "\n"
        elif chosen:
            font = int(chosen)
        else:
            codes = bytes.fromhex(glyphs.decode())
            said += "".join(
                fonts[font].get(int.from_bytes(codes[at : at + 2]), "\ufffd") for at in range(0, len(codes), 2)
            )
    return "\n".join(line for line in said.splitlines() if line)
