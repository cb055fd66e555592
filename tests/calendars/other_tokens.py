"""Servers that deal with sync tokens otherwise than Radicale, played in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from organizer.services.ports import Conversation

_NUMBERED = "http://sabre.io/ns/sync/"


class Numbers:
    """The numbers by which a server names its states: what it said of each is at that place."""

    def __init__(self) -> None:
        self.tokens = [""]

    def number_of(self, token: str) -> str:
        if token not in self.tokens:
            self.tokens.append(token)
        return f"{_NUMBERED}{self.tokens.index(token)}"


class Numbered:
    """A server that numbers its changes, and says of a number it has not come to that nothing changed since, as sabre/dav does."""

    def __init__(self, child: Conversation, numbers: Numbers) -> None:
        self._child = child
        self._numbers = numbers
        self._has_come_to = True

    def ask(self, request: dict[str, Any]) -> None:
        self._has_come_to = True
        if request["do"] == "changes" and request["token"]:
            number = int(request["token"].removeprefix(_NUMBERED))
            self._has_come_to = number < len(self._numbers.tokens)
            request = {**request, "token": self._numbers.tokens[number if self._has_come_to else -1]}
        self._child.ask(request)

    def answer(self) -> dict[str, Any] | None:
        answer = self._child.answer()
        if answer is None or not answer.get("answer", {}).get("token"):
            return answer
        told = {**answer["answer"], "token": self._numbers.number_of(answer["answer"]["token"])}
        return {"answer": told if self._has_come_to else {**told, "etags": {}, "gone": []}}

    def close(self) -> None:
        self._child.close()


class WithoutTokens:
    """A server that knows no tokens, and answers with all that is there."""

    def __init__(self, child: Conversation) -> None:
        self._child = child
        self._lists = False

    def ask(self, request: dict[str, Any]) -> None:
        self._lists = request["do"] == "changes"
        self._child.ask({**request, "do": "list"} if self._lists else request)

    def answer(self) -> dict[str, Any] | None:
        answer = self._child.answer()
        if answer is None or not self._lists:
            return answer
        return {"answer": {**answer["answer"], "gone": [], "token": None, "all": True}}

    def close(self) -> None:
        self._child.close()
