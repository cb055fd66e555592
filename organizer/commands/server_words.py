"""Why a server or its neighbourhood failed, in plain English, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

# What happened, after the server's name; and what to do.
_WORDS = {
    "unreachable": ("could not be reached", "Try again when you are on line."),
    "too_slow": ("did not answer in time", "Try again later."),
    "busy": ("is busy and asks to be left alone for a while", "It is tried again by itself."),
    "certificate": (
        "shows a certificate that this computer does not trust",
        "Check the address; if it is your own server, let this computer trust its authority.",
    ),
    "elsewhere": (
        "sends on to another machine, to which your secret was not given",
        "Add that address instead if you trust it.",
    ),
    "not_secure": ("would be spoken to without protection", "Write its address with https."),
    "log_in_refused": ("refuses this name and secret", "Add the account again with the right ones."),
    "no_dav": (
        "answers with something that is no task list, as log-in pages of hotels and firms do",
        "Open a web page, log in, and try again.",
    ),
    "no_account": ("has no password in the keyring any more", "Add the account again."),
    "secrets": ("could not be logged in to, since the keyring did not give the secret", "Unlock the keyring."),
    "no_books": ("has no address book", "Make one there, then try again."),
    "no_lists": ("has no task list", "Make one there, then try again."),
    "too_large": ("answers with more than 20 MB at once", "Make the list smaller, or choose another."),
    "reader_ended": ("was being read when the reader broke off", "Try again; what was done until then stays done."),
    "no_mailbox": ("has no such folder", "Make it there, or name another at the end of the address."),
    "no_folder": (
        "cannot be read or written to",
        "See that it is there, may be written to and has room, or add another.",
    ),
    "unreadable": ("answers with something that cannot be read", "Try again later."),
}
_STATUS = {
    403: ("forbids that", "Check whether the list may be written to."),
    404: ("no longer has this list", "Add the account again."),
    410: ("no longer has this list", "Add the account again."),
    423: ("has locked it", "It is tried again by itself."),
    507: ("has no room left", "Make room there."),
}


def server_words(data: Mapping[str, Any], address: str) -> str:
    """Say that a server failed, why, that the book is safe, and what to do; `address` is harmless to show."""
    reason = str(data.get("reason", ""))
    if reason == "server":
        status = int(data.get("status") or 0)
        happened, remedy = _STATUS.get(
            status,
            (f"reports a fault of its own{f' ({status})' if status else ''}", "It is tried again by itself."),
        )
    else:
        happened, remedy = _WORDS.get(
            reason, (f"could not be reached{f': {reason}' if reason else ''}", "Try again later.")
        )
    return f"{address} {happened}. Nothing is lost here. {remedy}"
