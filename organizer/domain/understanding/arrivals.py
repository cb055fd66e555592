"""How word came: calls, mails, messages, people who came by or were met, and what others passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.understanding.clauses import FULL_STOPS
from organizer.domain.understanding.debts import Debts

if TYPE_CHECKING:
    from collections.abc import Container

    from organizer.domain.understanding.capture_words import Deed
    from organizer.domain.understanding.clauses import Subject
    from organizer.domain.understanding.dealings import Dealings
    from organizer.domain.understanding.naming import Mention

_SPEAKS = frozenset({"tell", "promise", "say", "agree", "ask", "contact", "accost", "come", "meet", "talk"})
_HANDED = frozenset({"send", "do"})
_ORDERS = frozenset({"send", "do", "reach"})
_REACH_BACK = 12
_SHORTEST_PROMISE = 3  # promised, whom, by


class Hearing(Debts):
    """Listens to the nodes of one line for everything it tells."""

    def heard(self) -> Dealings:
        """Return what the line tells."""
        self._head()
        for place, node in enumerate(self.clauses.nodes):
            if node.sort == "word" and not any(self._hear(place, deed) for deed in self.w.deeds.get(node.low, ())):
                self._hear_other(place, node.low)
        return self.told

    def _head(self) -> None:
        """Take in what a line is headed with: the way it came and who sent it (Text: Dana), or who asks something."""
        clauses = self.clauses
        way = self.w.channels.get(clauses.low(0))
        if (
            way is not None
            and clauses.low(1) == ":"
            and clauses.who(2) is not None
            and clauses.low(0) not in self.w.only_incoming
        ):
            self.note(self.told.asked, 2, clauses.who(2))
            self._came_by(0, 0, way)
        elif clauses.question_of_another() is not None:
            self.note(self.told.asked, 0, clauses.who(0))

    def _hear(self, place: int, deed: Deed) -> bool:
        listens = {
            "wait": self.wait,
            "owe": self.owe,
            "tell": self.tell,
            "promise": self.tell,
            "say": self.say,
            "agree": self.say,
            "ask": self.ask,
            "expect": self.expect,
            "get": self.get,
            "relay": self._relay,
            "accost": self._accost,
            "contact": self._contact,
            "come": self._come,
            "meet": self._meet,
            "talk": self._talk,
        }.get(deed.sense, self._do)
        return listens(place, deed)

    def _do(self, place: int, deed: Deed) -> bool:
        words = self.w.turns["left"] if deed.sense == "leave" else self.w.incoming
        if deed.form == "base" and deed.sense in _HANDED and self._is_order(place):
            self.told.obliged.append(place)
        return self._hand_in(place, deed, words) or self.do(place, deed)

    def _is_order(self, place: int) -> bool:
        """Say whether it is what I am to do: quote her, send the list; not "book club", nor what they asked for."""
        clauses = self.clauses
        following = clauses.low(place + 1)
        if self.told.arrived and clauses.low(place - 1) == ":":
            return False  # an email from Priya: fix the sink
        done_to = following in self.w.them or following in self.w.articles or self.w.says(following, "it")
        return (
            done_to and clauses.subject(place).sort == "none" and clauses.nodes[place - 1].sort == "sign" and place > 0
        )

    def _hear_other(self, place: int, low: str) -> None:
        """Take in what is no deed: I and we with their helpers, ways of talking, something pending, obligations."""
        if low in self.w.channels and self._by_way_of(place, self.w.channels[low]):
            return
        if low in self.w.i:
            self.commit(place)
        elif self._is_my_will(place, low):
            self.note(self.told.promised, place, None)
        elif low in self.w.incoming:
            self._incoming(place, low)
        elif self._is_in_person(place, low):
            self._came_by(place, place, "in person")
            self.told.spoken.append(place + (1 if self.w.says(low, "person") else 3))
        elif not self.turn(place, low):
            self.unknown_deed(place)

    def _is_my_will(self, place: int, low: str) -> bool:
        """Say whether it is what I will do, though I is left out: will fix by Friday."""
        will_do = self.w.says(low, "will") and any(
            deed.form == "base" for deed in self.w.deeds.get(self.clauses.low(place + 1), ())
        )
        return (
            will_do
            and self.clauses.opens(place)
            and low not in self.w.to
            and not self.clauses.line.rstrip().endswith("?")
        )

    def _is_in_person(self, place: int, low: str) -> bool:
        """Say whether it says in person, or face to face."""
        before, after = self.clauses.low(place - 1), self.clauses.low(place + 1)
        in_person = self.w.says(low, "person") and before in self.w.place_words
        return in_person or (self.w.says(low, "face") and after in self.w.to)

    # -------------------------------------------------------------------------------------------------- calls and mails

    def _contact(self, place: int, deed: Deed) -> bool:
        """X called, emailed, messaged; will call me."""
        clauses = self.clauses
        low, following = clauses.low(place), clauses.low(place + 1)
        if self._is_noun(place) or (low in self.w.only_incoming and deed.form == "base" and clauses.opens(place)):
            return False
        subject = clauses.subject(place)
        if subject.sort in {"me", "none"}:
            about = following in self.w.me or self.w.says(following, "calls_about")
            if deed.form == "past" and subject.sort == "none" and about and not subject.helpers:
                self.note(self.told.asked, place, None)
                self._came_by(place, place, deed.channel)
            return True
        who = self.whoever(subject)
        if self.w.says(low, "called") and who is not None and who.sort == "role" and clauses.who(place + 1):
            self.speak_of(clauses.who(place + 1))
            return True
        return self._contacts_me(place, deed, subject)

    def _contacts_me(self, place: int, deed: Deed, subject: Subject) -> bool:
        clauses = self.clauses
        following, me = clauses.low(place + 1), clauses.me_later(place) == "me"
        who = self.whoever(subject)
        if subject.is_future:
            owed = me or (subject.is_someone and set(subject.helpers) != self.w.to)
            if owed:
                self.note(self.told.owed, place, who)
                self.lead_up_to(place)
            return owed
        if self.is_negated(subject):
            self.note(self.told.owed, place, who)
            return True
        about = following in self.w.me or self.w.says(following, "calls_about")
        nobody_named = who is None and (subject.sort == "they" or clauses.low(subject.place) in self.w.indefinite)
        if (who is None and not nobody_named) or not self._is_told_as_done(deed, subject, about=about):
            return False
        self.note(self.told.asked, place, who)
        self._came_by(place, place, deed.channel)
        small = following in self.w.me or self.w.says(following, "small_after_calling")
        self.told.spoken.append(place + 1 + small)
        return True

    def _is_told_as_done(self, deed: Deed, subject: Subject, *, about: bool) -> bool:
        """Say whether someone has called, or keeps calling: not "call", nor "was called", nor "the calls"."""
        if deed.form == "past":
            return not (self.w.being - self.w.having).intersection(subject.helpers)
        return (deed.form == "s" and about) or (deed.form == "ing" and subject.is_someone)

    def _is_noun(self, place: int) -> bool:
        before = self.clauses.low(place - 1)
        determined = before in self.w.articles or before in self.w.my or self.w.says(before, "noun_after")
        by_way = self.w.says(before, "on") and self.clauses.low(place) in self.w.channels
        told = self.clauses.who(place - 1) is not None and self.w.has(self.clauses.low(place), {"contact"}, {"past"})
        return determined or by_way or (self.clauses.low(place + 1) in self.w.from_ and not told)

    def _hand_in(self, place: int, deed: Deed, words: Container[str]) -> bool:
        """X left a voicemail, sent an email, left word."""
        clauses = self.clauses
        if deed.form not in {"past", "s"} or deed.sense not in {"leave", "send"}:
            return False
        at = place + 1 + (clauses.low(place + 1) in self.w.me)
        while (
            clauses.low(at) in self.w.articles
            or clauses.low(at) in self.w.determiners
            or self.w.says(clauses.low(at), "counted")
        ):
            at += 1
        if clauses.low(at) not in words:
            return False
        subject = clauses.subject(place)
        who = self.whoever(subject)
        if subject.sort == "me" or (
            who is None and (subject.sort != "none" or clauses.low(place + 1) not in self.w.me)
        ):
            return False
        from_another = clauses.low(at + 1) in self.w.from_ and who is not None
        sender = clauses.receiver(at + 2, strong=True)[0] if from_another else None
        if sender is not None and who is not None and clauses.low(place + 1) in self.w.me:
            self.told.tellers.append((place, who))  # passed me a note from Dana
            self.told.channels.append((place, place, "word of mouth"))
            self.note(self.told.asked, place, sender)
            return True
        self.note(self.told.asked, place, who)
        self._came_by(place, at, self.w.incoming.get(clauses.low(at)))
        self.told.spoken.append(at + 1)
        return True

    def _incoming(self, place: int, low: str) -> None:
        """A voicemail from X; vm X; missed call from X."""
        clauses = self.clauses
        after = place + 1
        while after < len(clauses.nodes) and (
            clauses.nodes[after].sort in {"date", "mark", "case"} or self.w.says(clauses.low(after), "arrived")
        ):
            after += 1
        who, end = self._sender(place, after, low)
        if end == place:
            return
        first = clauses.low(clauses.start(place))
        if self.w.has(first, _ORDERS, {"base"}) and first not in self.w.incoming and not self.w.says(first, "get"):
            return
        self.note(self.told.asked, place, who)
        said = self.w.channels.get(clauses.low(place - 1))
        self._came_by(place - (said is not None), place, said or self.w.incoming[low])
        self.told.leads.append((clauses.start(place), end))

    def _sender(self, place: int, after: int, low: str) -> tuple[Mention | None, int]:
        """Return who sent what came in, and the node after; `place` if nothing came in."""
        clauses = self.clauses
        if clauses.low(after) in self.w.from_:
            if clauses.low(after + 1) in self.w.me:
                return None, place  # a call from us
            return clauses.receiver(after + 1, strong=True)
        if (low in self.w.only_incoming and clauses.opens(place)) or self.w.says(clauses.low(place - 1), "missed"):
            who, end = clauses.receiver(after + (clauses.low(after) in {":", "-", "–", ","}), strong=True)
            return (who, end) if who is not None else (None, place)
        by_way = clauses.low(place - 1) in self.w.channels
        if (low in self.w.only_incoming or by_way) and clauses.who(0) is not None and place == 1 + by_way:
            return clauses.who(0), place + 1
        return None, place

    def _by_way_of(self, place: int, channel: str) -> bool:
        """On the phone, over WhatsApp: of what was said, not of what is to be said."""
        clauses = self.clauses
        way = clauses.low(place - 1 - (clauses.low(place - 1) in self.w.articles))
        if not self.w.says(way, "on") or (way in self.w.place_words and self._is_the_post(place)):
            return False
        by_it = way in self.w.by or self.w.says(way, "sent_by")  # promised her the plans by email: so they will go
        for at in range(place - 1, max(place - _REACH_BACK, -1), -1):
            low = clauses.low(at)
            if low in FULL_STOPS:
                return False
            if self.w.has(low, _SPEAKS):
                if not self.w.has(low, _SPEAKS, {"past", "s"}):
                    return False
                if by_it and self.w.has(low, {"promise"}) and at < place - _SHORTEST_PROMISE:
                    return False
                self._came_by(place, place, channel)
                self.told.spoken.append(place + 1)
                return True
        return False

    def _is_the_post(self, place: int) -> bool:
        """Say whether it is the mail that carries things: the check is in the mail."""
        return self.w.says(self.clauses.low(place), "post") and self.clauses.low(place - 1) in self.w.articles

    # ------------------------------------------------------------------------------------------------------- in person

    def _accost(self, place: int, deed: Deed) -> bool:
        """X stopped me, caught me; I was stopped by X."""
        clauses = self.clauses
        subject = clauses.subject(place)
        if deed.form != "past":
            return False
        if subject.sort == "me" and self.w.being.intersection(subject.helpers):
            by = clauses.find(place + 1, self.w.by, 4)
            who, end = clauses.receiver(by + 1, strong=True) if by is not None else (None, place + 1)
        elif clauses.low(place + 1) in self.w.me and subject.sort != "me":
            who, end = self.whoever(subject), place + 2
        else:
            return subject.sort in {"me", "none"} and self._caught_them(place)
        self.note(self.told.asked, place, who)
        self._came_by(place, place, "in person")
        self.told.spoken.append(end + self.w.says(clauses.low(end), "after_stopping"))
        return True

    def _caught_them(self, place: int) -> bool:
        """Take in that I stopped someone somewhere: caught Mr. Sokol at the gas station."""
        who, end = self.clauses.receiver(place + 1)
        somewhere = self.clauses.low(end) in self.w.place_words
        if who is not None and somewhere:
            self._met(place, who, end)
        return who is not None and somewhere

    def _come(self, place: int, deed: Deed) -> bool:
        """X came in, popped by, ran into me; I ran into X."""
        clauses = self.clauses
        subject = clauses.subject(place)
        low, following, then = (clauses.low(place + step) for step in (0, 1, 2))
        if subject.sort in {"me", "none"} and self._runs_into(low, following):
            who, end = clauses.receiver(place + 2, strong=True)
            self._met(place, who, end)
            return True
        if deed.form == "ing" and subject.sort == "who" and not subject.helpers:
            if self.w.says(following, "late"):
                return True  # running late
            self.note(self.told.owed, place, subject.who)
            return True
        if deed.form != "past" or subject.sort == "me" or subject.is_future or not self._comes(low, following, then):
            return False
        who = self.whoever(subject)
        if who is None and subject.sort != "none":
            return False
        self.note(self.told.asked, place, who)
        self._came_by(place, place, "in person")
        self.told.spoken.extend([place + 1, place + 2])
        if then in self.w.me:
            self.told.spoken.append(place + 3)
        return True

    def _runs_into(self, low: str, following: str) -> bool:
        return self.w.says(low, "runs_into") and following in self.w.comes.get(low, frozenset())

    def _comes(self, low: str, following: str, then: str) -> bool:
        """Say whether someone came to me: came in, stopped by, ran into me."""
        if following not in self.w.comes.get(low, self.w.comes.get("other", frozenset())):
            return False
        if self.w.says(low, "runs_into"):
            return then in self.w.me
        if following in self.w.to or (self.w.says(following, "up_to") and low not in self.w.comes):
            return then in self.w.me or then in self.w.to or then in self.w.my or self.w.says(then, "next_clause")
        return not (self.w.says(low, "drops") and self.w.says(following, "drops_round") and then in self.w.articles)

    def _meet(self, place: int, deed: Deed) -> bool:
        """I met X, saw X."""
        clauses = self.clauses
        subject = clauses.subject(place)
        helped = (self.w.having | self.w.being).intersection(subject.helpers)
        if deed.form != "past" or subject.sort not in {"me", "none"} or helped:
            return False
        who, end = clauses.receiver(place + 1 + (clauses.low(place + 1) in self.w.with_), strong=True)
        if who is not None:
            self._met(place, who, end)
        return who is not None

    def _talk(self, place: int, deed: Deed) -> bool:
        """I spoke to X; X spoke to me."""
        clauses = self.clauses
        subject = clauses.subject(place)
        to = clauses.low(place + 1) in self.w.to or clauses.low(place + 1) in self.w.with_
        wishes = any(self.w.says(helper, "needs") or self.w.says(helper, "like") for helper in subject.helpers)
        if to and wishes and subject.is_someone:  # she would like to talk to us
            self.note(self.told.asked, place, self.whom(subject))
            return True
        if deed.form != "past" or not to:
            return self.do(place, deed)
        if subject.sort in {"me", "none"}:
            who, end = clauses.receiver(place + 2, strong=True)
            self.note(self.told.met, place, who)
            self.told.spoken.append(end)
        elif clauses.low(place + 2) in self.w.me:
            self.note(self.told.asked, place, self.whoever(subject))
            self.told.spoken.append(place + 3)
        return True

    def _met(self, place: int, who: Mention | None, end: int) -> None:
        self.note(self.told.met, place, who)
        self._came_by(place, place, "in person")
        self.told.spoken.append(end)

    # ------------------------------------------------------------------------------------------------------- passed on

    def _relay(self, place: int, deed: Deed) -> bool:
        """X passed on that Y wants."""
        low, following = self.clauses.low(place), self.clauses.low(place + 1)
        if deed.form == "ing" or (self.w.says(low, "passed") and not self.w.says(following, "passed_on")):
            return False
        who = self.whoever(self.clauses.subject(place))
        return who is not None and self.hearsay(place, who)

    def _came_by(self, start: int, end: int, channel: str | None) -> None:
        self.told.arrived.append(end)
        if channel is not None:
            self.told.channels.append((start, end, channel))
