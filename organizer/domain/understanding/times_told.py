"""Times that only tell when word came, what is asked about, or what one is thanked for: no time something is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.understanding.headings import question_of_another

if TYPE_CHECKING:
    from organizer.domain.understanding.capture_words import CaptureWords
    from organizer.domain.understanding.clauses import Clauses
    from organizer.domain.understanding.dealings import Dealings
    from organizer.domain.understanding.nodes import Node

_NEAR = 8
_EXPECTED = 3  # "expecting a call"


class TimesTold:
    """Finds the times of one line that are only told: "rang this morning", "whether Friday works"."""

    def __init__(self, clauses: Clauses, told: Dealings, language: CaptureWords) -> None:
        """Look at the nodes of `clauses`, knowing what was told."""
        self._clauses = clauses
        self._told = told
        self._w = language

    def all(self) -> list[tuple[int, int]]:
        """Return the stretches, from start to end."""
        nodes = self._clauses.nodes
        found = [
            (node.start, node.end)
            for at, node in enumerate(nodes)
            if node.sort == "date" and self._clauses.low(at - 1) in self._w.questions and self._goes_on(at + 1)
        ]
        found.extend(self._asked_before_my_word())
        found.extend(self._thanked_for())
        found.extend(self._in_their_question())
        found.extend(self._asked_then_what())
        found.extend(self._asked_before_a_word())
        found.extend((node.start, node.end) for at, node in enumerate(nodes) if self._is_of_their_news(at, node))
        question = question_of_another(self._clauses)
        asked = nodes[slice(*question)] if question is not None else ()
        found.extend((node.start, node.end) for node in asked if node.sort == "date")
        for arrived in self._told.arrived:
            if any(arrived - _EXPECTED <= owed < arrived for owed, _ in self._told.owed):
                continue  # a call that is waited for has not come
            for at in range(arrived + 1, min(arrived + _NEAR, len(nodes))):
                low = nodes[at].low
                if nodes[at].sort == "sign" or low in self._w.seams or low in self._w.deeds or low in self._w.for_:
                    break
                if nodes[at].sort == "date" and not self._is_to_come(nodes[at]):
                    found.append((nodes[at].start, nodes[at].end))
        return found

    def _is_to_come(self, node: Node) -> bool:
        """Say whether a time can only be one to come: promised by email tomorrow."""
        return any(self._w.says(word, "to_come_only") for word in self._words(node))

    def _thanked_for(self) -> list[tuple[int, int]]:
        """Return the days of what one is thanked for having done: thank Jamal for covering Sunday."""
        clauses = self._clauses
        thanking = self._w.turns["thanks"]
        thanks = next((at for at, node in enumerate(clauses.nodes) if node.low in thanking), None)
        for_ = clauses.find(thanks + 1, self._w.for_) if thanks is not None else None
        if thanks is not None and for_ is None:
            return [(node.start, node.end) for node in clauses.nodes[thanks + 1 :] if self._is_for_a_day(node)]
        if for_ is None:
            return []
        is_doing, is_thing = self._w.is_doing(clauses.low(for_ + 1)), clauses.low(for_ + 1) in self._w.determiners
        ahead = range(for_ + 2, min(for_ + _NEAR, len(clauses.nodes)))
        dates = [clauses.nodes[at] for at in ahead if clauses.nodes[at].sort == "date" and (is_doing or is_thing)]
        # After a thing only what is joined to it is its day: for his help on Friday; but: for the keys, Friday.
        told = [node for node in dates if self._is_a_weekday(node) and (is_doing or self._words(node)[1:])]
        return [(node.start, node.end) for node in told]

    def _is_for_a_day(self, node: Node) -> bool:
        """Say whether one is sorry for a day: apologise for Friday."""
        led = self._words(node)[0] in self._w.for_
        return node.sort == "date" and led and self._is_a_weekday(node)

    def _is_a_weekday(self, node: Node) -> bool:
        words = self._words(node)
        is_named = words[-1] in self._w.weekdays or words[-1] in self._w.months
        return is_named and len(words) <= 2  # noqa: PLR2004 - "on Sunday", "Sunday"

    def _words(self, node: Node) -> list[str]:
        return self._clauses.line[node.start : node.end].lower().split()

    def _in_their_question(self) -> list[tuple[int, int]]:
        """Return the times that are part of what they want to know: whether she can bring her son on Friday."""
        nodes = self._clauses.nodes
        found, is_asked = [], False
        for at, node in enumerate(nodes):
            is_asked = node.sort != "sign" and (is_asked or self._begins_to_ask(at)) and not self._begins_my_part(at)
            is_asked = is_asked and not any(place == at for place, _ in self._told.promised)
            if is_asked and node.sort == "date":
                found.append((node.start, node.end))
        return found

    def _begins_to_ask(self, at: int) -> bool:
        """Say whether a question of theirs begins: whether she may, texted, can she; not "could I send it tomorrow"."""
        clauses, low = self._clauses, self._clauses.low(at)
        they = clauses.low(at + 1) in self._w.they
        if self._w.says(low, "asks_whether"):
            return they or clauses.who(at + 1) is not None or self._was_asked(at)
        if not self._w.says(low, "asks_if_one_may") or not self._was_asked(at):
            return False
        mine = clauses.low(at + 1) in self._w.i
        by_me = self._w.has(clauses.low(at + 2), {"send", "tell", "contact", "reach"}, {"base"})
        return they or (mine and not by_me)

    def _was_asked(self, at: int) -> bool:
        return any(asked < at for asked, _ in self._told.asked)

    def _begins_my_part(self, at: int) -> bool:
        """Say whether what I am to do begins there, after what was asked: let her know tomorrow."""
        done_to = self._clauses.low(at + 1) in self._w.them
        return done_to and self._w.has(self._clauses.low(at), {"tell", "contact", "reach"}, {"base"})

    def _asked_then_what(self) -> list[tuple[int, int]]:
        """Return the days between the asking and the question: asked after church on Sunday whether we take sofas."""
        nodes = self._clauses.nodes
        found: list[tuple[int, int]] = []
        for asked, _ in self._told.asked:
            end = self._clauses.find(asked + 1, self._w.turns["asks_whether"], _NEAR)
            if end is not None and not any(node.sort == "sign" for node in nodes[asked:end]):
                found.extend((node.start, node.end) for node in nodes[asked:end] if node.sort == "date")
        return found

    def _is_of_their_news(self, at: int, node: Node) -> bool:
        """Say whether a time is that of what someone is doing, and I only hear of: is cancelling Thursday."""
        news = node.sort == "date" and self._w.says(self._clauses.low(at - 1), "news")
        return news and self._clauses.low(at - 2) in self._w.being

    def _asked_before_a_word(self) -> list[tuple[int, int]]:
        """Return the times of a question that more follows, with a time of its own: "on the 26th? ask him again Friday"."""
        nodes = self._clauses.nodes
        asked = next((at for at, node in enumerate(nodes) if node.low == "?"), None)
        if asked is None or not any(node.sort == "date" for node in nodes[asked:]):
            return []
        return [(node.start, node.end) for node in nodes[:asked] if node.sort == "date"]

    def _asked_before_my_word(self) -> list[tuple[int, int]]:
        """Return the times of what was asked, where my word after it has one of its own."""
        asked = min((place for place, _ in self._told.asked), default=None)
        nodes = self._clauses.nodes
        orders = (at for at in range(1, len(nodes)) if nodes[at - 1].sort == "sign" and self._begins_my_part(at))
        mine = max((place for place, _ in self._told.promised), default=-1)
        mine = max(mine, *orders, -1)  # asked about Sunday, answer her today
        if asked is None or mine < asked or not any(node.sort == "date" for node in nodes[mine + 1 :]):
            return []
        return [(node.start, node.end) for node in nodes[asked:mine] if node.sort == "date"]

    def _goes_on(self, at: int) -> bool:
        return self._clauses.low(at) in self._w.deeds or self._clauses.low(at) in self._w.helpers
