"""The address of an account out of what a form asks for."""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

from organizer.domain.errors import Unusable

_SCHEMES = {"caldav": "https", "carddav": "carddavs", "imap": "imaps"}
# An address book is told from a task list on the same server by the scheme.
_OF_ADDRESS_BOOKS = {"https": "carddavs", "http": "carddav"}


def address_from(kind: str, server: str, user: str) -> str:
    """Return the address of an account that is no folder; without a server, it is the one behind the @ of a mail address.

    Raises:
        Unusable: there is no name, nor a server, or what was given for one is no address.
    """
    server, user = server.strip(), user.strip()
    if not server:
        server = user.rpartition("@")[2] if "@" in user else ""
    if not server:
        raise Unusable(reason="no_server")
    if "://" not in server:
        server = f"{_SCHEMES[kind]}://{server}"
    try:
        parts = urlsplit(server)
        if kind == "carddav":
            parts = parts._replace(scheme=_OF_ADDRESS_BOOKS.get(parts.scheme, parts.scheme))
    except ValueError as strange:
        raise Unusable(reason="no_address", text=server) from strange
    if parts.username is None:
        if not user:
            raise Unusable(reason="no_name")
        parts = parts._replace(netloc=f"{quote(user, safe='')}@{parts.netloc}")
    return urlunsplit(parts)
