"""Asking the running program. Standard library only, and little of it: this is imported before anything heavy."""

import json
import os
import socket
import sys

LOCK_FILE = "organizer.lock"
LONGEST_REQUEST = 2_000_000
_ANSWER_BEGINS_WITHIN = 30.0


def ask(home, request, out, err):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - typing is not imported here
    """Hand a request to the program that owns the book in `home` (a path).

    What it says goes to `out` and `err` as it comes. Return its exit status; None if nobody answers there, or if the program
    ended before it had taken the request in.
    """
    try:
        with open(os.path.join(home, LOCK_FILE), encoding="utf-8") as lock:  # noqa: PTH118, PTH123 - pathlib costs 6 ms
            address = json.load(lock)["socket"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not address:
        return None
    try:
        stream = _connected(address)
    except OSError:
        return None
    with stream:
        try:
            stream.write(json.dumps(request).encode() + b"\n")
            stream.flush()
        except OSError:
            return None
        return _answer(stream, out, err)


def _answer(stream, out, err):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    try:
        for line in stream:
            said = json.loads(line)
            if "out" in said:
                out(said["out"])
            elif "err" in said:
                err(said["err"])
            elif "exit" in said:
                return said["exit"]
    except (OSError, ValueError):
        pass
    err("The program ended while it was answering. What it had said is done; look with: organizer list.\n")
    return 4


def _connected(address):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    if sys.platform == "win32":
        return open(address, "r+b", buffering=0)  # noqa: PTH123, SIM115 - a named pipe opens as a file
    client = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    client.settimeout(_ANSWER_BEGINS_WITHIN)
    try:
        client.connect(address)
    except OSError:
        client.close()
        raise
    stream = client.makefile("rwb")
    client.close()
    return stream
