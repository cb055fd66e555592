"""How word came: people who came by or were met, and what others passed on; and all else that a line tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.understanding.clauses import FULL_STOPS
from organizer.domain.understanding.contacts import Contacts
from organizer.domain.understanding.debts import Debts
from organizer.domain.understanding.doings import Doings
from organizer.domain.understanding.headings import end_of_way, question_of_another, trailing_way
from organizer.domain.understanding.listening import Listener
from organizer.domain.understanding.my_word import MyWord
from organizer.domain.understanding.sayings import Sayings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organizer.domain.understanding.capture_words import CaptureWords, Deed
    from organizer.domain.understanding.dealings import Dealings
    from organizer.domain.understanding.naming import Mention
    from organizer.domain.understanding.nodes import Node

_HANDED = frozenset({"send", "do"})
_LATE_WITHIN = 5


class Hearing:
    """Listens to the nodes of one line for everything it tells."""

    def __init__(self, line: str, nodes: Sequence[Node], language: CaptureWords) -> None:
        """Listen to `nodes` of `line`."""
        self.ear = ear = Listener(line, nodes, language)
        self.w, self.clauses, self.told = ear.w, ear.clauses, ear.told
        self._sayings, self._my_word, self._debts = Sayings(ear), MyWord(ear), Debts(ear)
        self._doings, self._contacts = Doings(ear), Contacts(ear)

    def heard(self) -> Dealings:
        """Return what the line tells."""
        self._head()
        for place, node in enumerate(self.clauses.nodes):
            if node.sort != "word" or self._doings.is_wished(place):
                continue
            if not any(self._hear(place, deed) for deed in self.w.deeds.get(node.low, ())):
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
            self.ear.note(self.told.asked, 2, clauses.who(2))
            self.ear.came_by(0, 0, way)
        elif question_of_another(clauses) is not None:
            self.ear.note(self.told.asked, 0, clauses.who(0))
            if clauses.low(1) in self.w.channels:
                self.ear.came_by(1, 1, self.w.channels[clauses.low(1)])
        last = trailing_way(clauses)
        if last is not None:
            self.ear.note(self.told.asked, 0, clauses.who(0))
            self.ear.came_by(last, last, self.w.channels[clauses.low(last)])
        way = self.w.channels.get(clauses.low(1))
        if way is not None and clauses.low(2) == ":" and clauses.who(0) is not None:  # ruben text: alarm code
            self.ear.note(self.told.asked, 0, clauses.who(0))
            self.ear.came_by(1, 1, way)
        end = end_of_way(clauses, 1)
        if end > 1 and clauses.who(0) is not None:
            self.ear.came_by(end - 1, end - 1, self.w.channels[clauses.low(end - 1)])

    def _hear(self, place: int, deed: Deed) -> bool:
        if deed.form == "base" and self._is_named_after_someone(place):
            return False
        if deed.form == "past" and self._is_still_to_be_done(place):
            return True
        listens = {
            "wait": self._debts.wait,
            "owe": self._debts.owe,
            "tell": self._sayings.tell,
            "promise": self._sayings.tell,
            "say": self._sayings.say,
            "agree": self._sayings.say,
            "ask": self._sayings.ask,
            "expect": self._debts.expect,
            "get": self._debts.get,
            "relay": self._relay,
            "accost": self._accost,
            "contact": self._contacts.contact,
            "come": self._come,
            "meet": self._meet,
            "talk": self._talk,
        }.get(deed.sense, self._do)
        return listens(place, deed)

    def _is_still_to_be_done(self, place: int) -> bool:
        """Take in what has not been done to someone, which I am to do: Noah hasn't been paid, Mrs. Hale hasn't been told."""
        if not self.w.says(self.clauses.low(place - 1), "been"):
            return False
        subject = self.clauses.subject(place)
        if not (subject.is_someone and self.ear.is_negated(subject)):
            return False
        self.ear.note(self.told.receives, place, self.ear.whom(subject))
        return True

    def _is_named_after_someone(self, place: int) -> bool:
        """Say whether a word is a thing, called after the one name before it: the Stein brief, the Hale request."""
        who, clauses = self.clauses.who(place - 1), self.clauses
        if who is None or not who.is_known or clauses.low(place - 2) not in self.w.articles:
            return False
        return " " not in clauses.line[clauses.nodes[place - 1].start : clauses.nodes[place - 1].end]

    def _do(self, place: int, deed: Deed) -> bool:
        if deed.sense == "reach" and self._sayings.let_me_know(place):
            return True
        if deed.sense == "send" and deed.form == "past" and self._sayings.give_my_word(place):
            return True
        words = self.w.turns["left"] if deed.sense == "leave" else self.w.incoming
        sending = deed.form == "ing" and self.clauses.low(place - 1) in FULL_STOPS  # Sending it tonight.
        if (deed.form == "base" or sending) and deed.sense in _HANDED and self._is_order(place):
            self.told.obliged.append(place)
        return self._contacts.hand_in(place, deed, words) or self._doings.do(place, deed)

    def _is_order(self, place: int) -> bool:
        """Say whether it is what I am to do: quote her, send the list; not "book club", nor what they asked for."""
        clauses = self.clauses
        following = clauses.low(place + 1)
        asks = clauses.low(place - 1) == ":" or clauses.line.rstrip().endswith("?")
        if self.told.arrived and asks:
            return False  # an email from Priya: fix the sink
        done_to = following in self.w.them or following in self.w.articles or self.w.says(following, "it")
        done_to = (
            done_to or self.w.says(following, "once_more") or clauses.is_date(place + 1)
        )  # try again; fix by Friday
        return (
            done_to and clauses.subject(place).sort == "none" and clauses.nodes[place - 1].sort == "sign" and place > 0
        )

    def _hear_other(self, place: int, low: str) -> None:
        """Take in what is no deed: I and we with their helpers, ways of talking, something pending, obligations."""
        way = self.w.channels.get(low)
        if way is not None and (self._contacts.was_on_it(place, way) or self._contacts.by_way_of(place, way)):
            return
        if low in self.w.i:
            self._my_word.commit(place)
        elif self._is_my_will(place, low):
            other = self._who_goes_on(place)
            wishes = self.w.says(low, "would") and self.w.says(self.clauses.low(place + 1), "be")
            theirs = self.told.asked if wishes else self.told.owed  # would be glad to have it back
            self.ear.note(self.told.promised if other is None else theirs, place, other)
        elif self.w.says(low, "do") and self.w.says(self.clauses.low(place + 1), "it") and self._is_order(place):
            self.told.obliged.append(place)
        elif low in self.w.incoming:
            self._contacts.incoming(place, low)
        elif self._is_in_person(place, low):
            self.ear.came_by(place, place, "in person")
            self.told.spoken.append(place + (1 if self.w.says(low, "person") else 3))
        elif low not in self.w.turning or not self._doings.turn(place, low):
            self._doings.unknown_deed(place, low)

    def _who_goes_on(self, place: int) -> Mention | None:
        """Return who began the sentence and goes on in it: Acme shorted us and will make it good; not "and will call her"."""
        clauses = self.clauses
        begin = max((at + 1 for at in range(place) if clauses.low(at) in FULL_STOPS), default=0)
        theirs = self.w.says(clauses.low(place - 1), "and") and not any(
            clauses.low(at) in self.w.i or clauses.nodes[at].sort == "sign" for at in range(begin, place)
        )
        them = next((at for at in range(place + 1, place + 1 + _LATE_WITHIN) if clauses.low(at) in self.w.them), None)
        things = them == place + 2 and self.w.has(clauses.low(place + 1), {"send"}) and self._ends_after(them)
        return clauses.who(begin) if theirs and (them is None or things) else None

    def _ends_after(self, them: int) -> bool:
        """Say whether no thing follows: them are things themselves, "will drop them round on Thursday"."""
        following = self.clauses.low(them + 1)
        small = self.w.says(following, "particles") or self.w.says(following, "come_here")
        return self.w.says(self.clauses.low(them), "it") and (small or not self.clauses.is_word(them + 1))

    def _is_my_will(self, place: int, low: str) -> bool:
        """Say whether it is what I will do, though I is left out: will fix by Friday."""
        if not self.w.says(low, "will"):
            return False
        following = self.clauses.low(place + 1)
        known = any(deed.form == "base" for deed in self.w.deeds.get(following, ()))
        return (
            (known or self.w.says(following, "do"))
            and self.clauses.opens(place)
            and low not in self.w.to
            and not self.clauses.subject(place + 1).is_someone  # Omar, the baker, will deliver
            and not self.clauses.line.rstrip().endswith("?")
        )

    def _is_in_person(self, place: int, low: str) -> bool:
        """Say whether it says in person, or face to face."""
        if self.w.says(low, "person"):
            return self.clauses.low(place - 1) in self.w.place_words
        return self.w.says(low, "face") and self.clauses.low(place + 1) in self.w.to

    # ------------------------------------------------------------------------------------------------------- in person

    def _accost(self, place: int, deed: Deed) -> bool:
        """X stopped me, caught me; I was stopped by X."""
        clauses = self.clauses
        subject = clauses.subject(place)
        if deed.form != "past":
            return False
        if self.w.says(clauses.low(place + 1), "that"):  # flagged that Ben is unhappy
            return self.ear.hearsay(place, self.ear.whoever(subject))
        if subject.sort == "me" and self.w.being.intersection(subject.helpers):
            by = clauses.find(place + 1, self.w.by, 4)
            who, end = clauses.receiver(by + 1, strong=True) if by is not None else (None, place + 1)
        elif clauses.low(place + 1) in self.w.me and subject.sort != "me":
            who, end = self.ear.whoever(subject), place + 2
        elif clauses.low(place + 3) in self.w.me and self._catches_up(place):
            who, end = self.ear.whoever(subject), place + 4
        else:
            return subject.sort in {"me", "none"} and self._caught_them(place)
        self.ear.note(self.told.asked, place, who)
        self.ear.came_by(place, place, "in person")
        self.told.spoken.append(end + self.w.says(clauses.low(end), "after_stopping"))
        return True

    def _catches_up(self, place: int) -> bool:
        """Say whether a word of stopping goes on to me: caught up with me, caught hold of me."""
        words = (self.clauses.low(place + 1), self.clauses.low(place + 2))
        up_with = self.w.says(words[0], "up") and words[1] in self.w.with_
        return up_with or (self.w.says(words[0], "hold") and self.w.says(words[1], "of"))

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
        low, following, then, further = (clauses.said(place + step) for step in range(4))
        at_desk = clauses.who(place + 2)
        if at_desk is not None and at_desk.sort == "group":  # came to the desk
            further = at_desk.value.rpartition(" ")[2].lower()
        if subject.sort in {"me", "none"} and self._runs_into(low, following):
            who, end = clauses.receiver(place + 2, strong=True)
            self._met(place, who, end)
            return True
        if deed.form == "ing" and subject.sort == "who" and not subject.helpers:
            if any(self.w.says(clauses.low(at), "late") for at in range(place + 1, place + _LATE_WITHIN)):
                return True  # running late, running 20 mins late
            self.ear.note(self.told.owed, place, subject.who)
            return True
        if (
            deed.form != "past"
            or subject.sort == "me"
            or subject.is_future
            or not self._comes(low, following, then, further)
            or self.ear.is_asked(place)  # whether the white lilac came in
        ):
            return False
        who = self.ear.whoever(subject)
        if who is None and subject.sort != "none":
            return False
        if self.ear.is_negated(subject):  # hasn't shown up
            self.ear.note(self.told.owed, place, who)
        else:
            self._came(place, who)
        return True

    def _came(self, place: int, who: Mention | None) -> None:
        self.ear.note(self.told.asked, place, who)
        self.ear.came_by(place, place, "in person")
        self.told.spoken.extend([place + 1, place + 2][self.w.says(self.clauses.low(place), "knocks") :])
        # ran into me; came up to me
        self.told.spoken.extend(place + step + 1 for step in (2, 3) if self.clauses.said(place + step) in self.w.me)

    def _runs_into(self, low: str, following: str) -> bool:
        return self.w.says(low, "runs_into") and following in self.w.comes.get(low, frozenset())

    def _comes(self, low: str, following: str, then: str, further: str) -> bool:
        """Say whether someone came to me: came in, stopped by, ran into me."""
        if following not in self.w.comes.get(low, self.w.comes.get("other", frozenset())):
            return False
        if self.w.says(low, "runs_into"):
            return then in self.w.me
        if following in self.w.to and then in self.w.articles and further in self.w.places:
            return True  # came to the counter
        if following in self.w.to or (self.w.says(following, "up_to") and low not in self.w.comes):
            return then in self.w.me or then in self.w.to or then in self.w.my or self.w.says(then, "next_clause")
        return not (self.w.says(low, "drops") and self.w.says(following, "drops_round") and then in self.w.articles)

    def _meet(self, place: int, deed: Deed) -> bool:
        """I met X, saw X; X met me."""
        clauses = self.clauses
        subject = clauses.subject(place)
        if (
            deed.form == "past"
            and subject.sort == "who"
            and not subject.helpers
            and clauses.low(place + 1) in self.w.me
        ):
            self.ear.note(self.told.asked, place, subject.who)
            self.ear.came_by(place, place, "in person")
            self.told.spoken.append(place + 2)
            return True
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
        needs = any(self.w.says(helper, "needs") for helper in subject.helpers)
        if to and needs and subject.is_someone:  # she needs to talk to us
            self.ear.note(self.told.asked, place, self.ear.whom(subject))
            return True
        if deed.form == "past" and clauses.low(place + 1) in self.w.me and subject.sort not in {"me", "none"}:
            self.ear.note(self.told.asked, place, self.ear.whoever(subject))
            self.ear.came_by(place, place, self.w.channels.get("chat"))  # chatted us about it
            return True
        if deed.form != "past" or not to:
            return self._doings.do(place, deed)
        if subject.sort == "me" and clauses.low(subject.place - 1) in self.w.questions:
            return True  # once I've spoken to Felix
        if subject.sort in {"me", "none"}:
            who, end = clauses.receiver(place + 2, strong=True)
            self.ear.note(self.told.met, place, who)
            self.told.spoken.append(end)
        elif clauses.low(place + 2) in self.w.me:
            self.ear.note(self.told.asked, place, self.ear.whoever(subject))
            self.told.spoken.append(place + 3)
        return True

    def _met(self, place: int, who: Mention | None, end: int) -> None:
        self.ear.note(self.told.met, place, who)
        self.ear.came_by(place, place, "in person")
        self.told.spoken.append(end)

    # ------------------------------------------------------------------------------------------------------- passed on

    def _relay(self, place: int, deed: Deed) -> bool:
        """X passed on that Y wants."""
        low, following = self.clauses.low(place), self.clauses.low(place + 1)
        if deed.form == "ing" or (self.w.says(low, "passed") and not self.w.says(following, "passed_on")):
            return False
        who = self.ear.whoever(self.clauses.subject(place))
        if who is None or self.ear.hearsay(place, who):
            return who is not None
        if self.w.says(following, "that"):  # reported that the tap drips
            self.ear.note(self.told.asked, place, who)
        return self.w.says(following, "that")
