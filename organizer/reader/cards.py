"""People from vCard files (RFC 2426, RFC 6350, and the quoted-printable of version 2.1)."""

from __future__ import annotations

import quopri
from typing import TYPE_CHECKING, Any

from organizer.domain.text import harmless
from organizer.reader.content_lines import Line, components, lines_of, unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 10_000
_LONGEST = 200


def read(text: str) -> list[dict[str, Any]]:
    """Return name, aliases, email and phone of each card that names somebody; what else it says stays where it is."""
    lines = lines_of(_whole_soft_lines(text))
    people: list[dict[str, Any]] = []
    for card in components(lines):
        if card.name == "VCARD" and len(people) < _MOST:
            own = [lines[number] for number in card.own]
            name = _name(own)
            if name and not _is_group(own):
                people.append(
                    {
                        "name": name,
                        "aliases": [one for one in _values(own, "NICKNAME") if one != name],
                        "email": [one.removeprefix("mailto:") for one in _values(own, "EMAIL") if "@" in one],
                        "phone": [one.removeprefix("tel:") for one in _values(own, "TEL")],
                    }
                )
    return people


def gathers(text: str) -> bool:
    """Say whether a card names nobody because it only gathers others."""
    lines = lines_of(text)
    return any(_is_group([lines[number] for number in card.own]) for card in components(lines))


def _is_group(own: list[Line]) -> bool:
    """Say whether a card only gathers others (RFC 6350 6.1.4; Apple's address books have a property of their own)."""
    kinds = (*_found(own, "KIND"), *_found(own, "X-ADDRESSBOOKSERVER-KIND"))
    return any(kind.lower() == "group" for kind in kinds)


def _whole_soft_lines(text: str) -> str:
    """Return the text with the soft line ends of quoted-printable values taken out, as version 2.1 has them."""
    return text if "QUOTED-PRINTABLE" not in text.upper() else text.replace("=\r\n", "").replace("=\n", "")


def _name(own: list[Line]) -> str:
    for line in own:
        if line.name == "FN" and _decoded(line).strip():
            return _short(unescaped(_decoded(line)))
    for line in own:
        if line.name == "N":
            family, _, given = _decoded(line).partition(";")
            name = _short(unescaped(f"{given.split(';')[0]} {family}"))
            if name:
                return name
    return next((_short(one) for one in _values(own, "ORG")), "")


def _values(own: list[Line], name: str) -> list[str]:
    return list(dict.fromkeys(_found(own, name)))


def _found(own: list[Line], name: str) -> Iterator[str]:
    for line in own:
        if line.name == name:
            value = _short(unescaped(_decoded(line).split(";")[0] if name == "ORG" else _decoded(line)))
            if value:
                yield value


def _decoded(line: Line) -> str:
    # Version 2.1 writes the encoding without its name.
    named = line.parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE"
    encoded = named or ";QUOTED-PRINTABLE" in line.unfolded.upper()
    if not encoded:
        return line.value
    charset = line.parameters.get("CHARSET", "utf-8")
    raw = quopri.decodestring(line.value.encode("utf-8", "replace"))
    try:
        return raw.decode(charset, "replace")
    except LookupError:
        return raw.decode("utf-8", "replace")


def _short(text: str) -> str:
    return harmless(text)[:_LONGEST]
