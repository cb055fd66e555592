"""Asking a child process, and what its refusals are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from organizer.domain.errors import OrganizerError, Unreachable, Unusable

if TYPE_CHECKING:
    from collections.abc import Generator

    from organizer.services.ports import Conversation

Answer = dict[str, Any]


def refusal(address: str, answer: Answer) -> OrganizerError:
    """Return the error that a refusal of the child is."""
    reason = str(answer["refused"])
    if reason == "log_in_refused":
        return Unusable(reason=reason, text=address)
    return Unreachable(address=address, reason=reason, **{k: v for k, v in answer.items() if k in {"status", "after"}})


def asked(conversation: Conversation, address: str, request: Answer) -> Generator[None, None, Answer]:
    """Ask, and wait for the answer, yielding None meanwhile.

    Raises:
        Unreachable: the server or the child failed.
        Unusable: it refused the log-in.
    """
    conversation.ask(request)
    return (yield from answered(conversation, address))


def answered(conversation: Conversation, address: str) -> Generator[None, None, Answer]:
    """Wait for the answer to what was asked, yielding None meanwhile.

    Raises:
        Unreachable: the server or the child failed.
        Unusable: it refused the log-in.
    """
    while (answer := conversation.answer()) is None:
        yield None
    if "refused" in answer:
        raise refusal(address, answer)
    found = answer["answer"]
    return found if isinstance(found, dict) else {}
