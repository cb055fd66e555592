"""Listens for calls, mails and messages: who called, what was left or sent, and by what way something was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.understanding.clauses import FULL_STOPS

if TYPE_CHECKING:
    from collections.abc import Container

    from organizer.domain.understanding.capture_words import Deed
    from organizer.domain.understanding.clauses import Subject
    from organizer.domain.understanding.listening import Listener
    from organizer.domain.understanding.naming import Mention

_SPEAKS = frozenset({"tell", "promise", "say", "agree", "ask", "contact", "accost", "come", "meet", "talk"})
_ORDERS = frozenset({"send", "do", "reach"})
_REACH_BACK = 12
_SHORTEST_PROMISE = 3  # promised, whom, by


class Contacts:
    """Takes in what reached me from afar."""

    def __init__(self, ear: Listener) -> None:
        """Take in what is told into what `ear` keeps."""
        self.ear = ear
        self.w, self.clauses, self.told = ear.w, ear.clauses, ear.told

    def contact(self, place: int, deed: Deed) -> bool:
        """X called, emailed, messaged; will call me."""
        clauses = self.clauses
        low, following = clauses.low(place), clauses.low(place + 1)
        if self._is_noun(place) or (low in self.w.only_incoming and deed.form == "base" and clauses.opens(place)):
            return False
        subject = clauses.subject(place)
        if deed.form == "past" and subject.sort == "none" and self._by_whom(place, deed):
            return True
        if subject.sort in {"me", "none"}:
            about = following in self.w.me or self.w.says(following, "calls_about")
            if deed.form == "past" and subject.sort == "none" and about and not subject.helpers:
                self.ear.note(self.told.asked, place, None)
                self.ear.came_by(place, place, deed.channel)
            return True
        who = self.ear.whoever(subject)
        if self.w.says(low, "called") and who is not None and who.sort == "role" and self._is_named(place):
            return True
        return self._contacts_me(place, deed, subject)

    def _is_named(self, place: int) -> bool:
        """Take in whom a word only names, and that they reached me, where they did: a man called Tobias Renner phoned."""
        named, after = self.clauses.receiver(place + 1, strong=True)
        known = self.clauses.who(place + 1)
        deeds = self.w.deeds.get(self.clauses.low(after), ())
        phoned = next((deed for deed in deeds if deed.sense == "contact" and deed.form == "past"), None)
        if known is not None:
            self.ear.speak_of(known)
        elif named is not None and phoned is not None:
            self.ear.note(self.told.asked, place, named)
            self.ear.came_by(after, after, phoned.channel)
        return known is not None or phoned is not None

    def _by_whom(self, place: int, deed: Deed) -> bool:
        """Take in by whom I was reached, or that who heads the line reached me: chased up by Raj again; Leota: bill, rang 11.40."""
        clauses = self.clauses
        after = place + 1 + self.w.says(clauses.low(place + 1), "up")
        who = clauses.receiver(after + 1, strong=True)[0] if clauses.low(after) in self.w.by else None
        following = clauses.nodes[place + 1] if place + 1 < len(clauses.nodes) else None
        ends = following is None or following.sort == "date" or following.low[:1].isdecimal()
        if who is None and clauses.low(place - 1) == "," and ends:
            who = clauses.first_named(place)
        if who is not None:
            self.ear.note(self.told.asked, place, who)
            if deed.channel is not None:
                self.ear.came_by(place, place, deed.channel)
        return who is not None

    def _contacts_me(self, place: int, deed: Deed, subject: Subject) -> bool:
        clauses = self.clauses
        following, me = clauses.low(place + 1), clauses.me_later(place) == "me"
        who = self.ear.whoever(subject)
        if deed.form == "past" and self._is_to_be_sent(place, subject):
            return True  # she wants the list emailed to her
        if subject.is_future:
            owed = me or (subject.is_someone and set(subject.helpers) != self.w.to)
            if owed:
                self.ear.note(self.told.owed, place, who)
                self.ear.lead_up_to(place)
            return owed
        if self.ear.is_negated(subject) or self.w.says(clauses.low(place - 1), "not"):
            if following not in self.w.them:  # says nobody ever called him: they do not owe it to me
                self.ear.note(self.told.owed, place, who)
            return True
        about = following in self.w.me or self.w.says(following, "calls_about")
        hands = clauses.low(place + 2) in self.w.articles or self.w.says(following, "it")
        if deed.form == "ing" and subject.is_someone and me and hands:
            self.ear.note(self.told.owed, place, who)
            return True  # is emailing me the slips
        nobody_named = who is None and (subject.sort == "they" or clauses.low(subject.place) in self.w.indefinite)
        told = self._is_told_as_done(place, deed, subject, about=about) and not self.ear.is_asked(
            place
        )  # tell Ana that Dave rang
        if (who is None and not nobody_named) or not told:
            return False
        self.ear.note(self.told.asked, place, who)
        self.ear.came_by(place, place, deed.channel)
        small = following in self.w.me or self.w.says(following, "small_after_calling")
        self.told.spoken.append(place + 1 + small)
        return True

    def _is_to_be_sent(self, place: int, subject: Subject) -> bool:
        """Say whether it is a thing that they want sent this way: wants the list emailed, needs it texted to him."""
        clauses = self.clauses
        thing = subject.sort == "other" or self.w.says(clauses.low(subject.place), "it")
        asked = max((at for at, _ in self.told.asked if at < place), default=None)
        between = clauses.nodes[asked:place] if asked is not None else ()
        return thing and bool(between) and all(node.sort != "sign" for node in between)

    def _is_told_as_done(self, place: int, deed: Deed, subject: Subject, *, about: bool) -> bool:
        """Say whether someone has called, or keeps calling: not "call", nor "was called", nor "the calls"."""
        if deed.form == "past":
            return not (self.w.being - self.w.having).intersection(subject.helpers)
        another = deed.channel is not None and self._is_of_another(place)
        return (deed.form == "s" and about) or (deed.form == "ing" and subject.is_someone and not another)

    def _is_of_another(self, place: int) -> bool:
        """Say whether it is someone else they are calling: he's ringing the council himself."""
        following = self.clauses.low(place + 1)
        return following in self.w.articles or following in self.w.them or self.clauses.who(place + 1) is not None

    def _is_noun(self, place: int) -> bool:
        before = self.clauses.low(place - 1)
        determined = before in self.w.articles or before in self.w.my or self.w.says(before, "noun_after")
        by_way = self.w.says(before, "on") and self.clauses.low(place) in self.w.channels
        told = self.clauses.who(place - 1) is not None and self.w.has(self.clauses.low(place), {"contact"}, {"past"})
        return determined or by_way or (self.clauses.low(place + 1) in self.w.from_ and not told)

    def hand_in(self, place: int, deed: Deed, words: Container[str]) -> bool:
        """X left a voicemail, sent an email, left word."""
        clauses = self.clauses
        if (
            deed.form not in {"past", "s"}
            or deed.sense not in {"leave", "send"}
            or self.w.says(clauses.low(place), "got")
        ):
            return False  # never got the email
        at = place + 1 + (clauses.low(place + 1) in self.w.me)
        if at > place + 1 and clauses.low(at) in self.w.their and self.w.says(clauses.low(at + 1), "word"):
            giver = self.ear.whoever(clauses.subject(place))
            self.ear.note(self.told.owed, place, giver)
            return True  # gave me his word
        while (
            clauses.low(at) in self.w.articles
            or clauses.low(at) in self.w.determiners
            or self.w.says(clauses.low(at), "counted")
        ):
            at += 1
        if self._is_of_a_kind(at) and clauses.low(at + 1) in words:
            at += 1  # a sticky note
        if clauses.low(at) not in words:
            return False
        subject = clauses.subject(place)
        who = self.ear.whoever(subject)
        if subject.sort == "me" or (
            who is None and (subject.sort != "none" or clauses.low(place + 1) not in self.w.me)
        ):
            return False
        if who is not None and self._passes_it_on(place, at, who):
            return True
        self.ear.note(self.told.asked, place, who)
        self.ear.came_by(place, at, self.w.incoming.get(clauses.low(at)))
        if not self.w.says(clauses.low(at + 1), "by_or_on"):  # a note on the windscreen
            self.told.spoken.append(at + 1)
        return True

    def _passes_it_on(self, place: int, at: int, teller: Mention) -> bool:
        """Take in what they left word of for another: passed me a note from Dana, left a note that the council want leaflets."""
        clauses = self.clauses
        to_me = clauses.low(place + 1) in self.w.me or self.w.says(clauses.low(place), "sent_on")
        to_me = to_me and clauses.low(at + 1) in self.w.from_
        sender = clauses.receiver(at + 2, strong=True)[0] if to_me else None
        if sender is not None:
            self.told.tellers.append((place, teller))
            self.told.channels.append((place, place, "word of mouth"))
            self.ear.note(self.told.asked, place, sender)
            return True
        if self.w.incoming.get(clauses.low(at)) is not None:
            return False  # a voicemail tells of who left it
        if self.w.says(clauses.low(at + 1), "that"):
            return self.ear.hearsay(at, teller)
        ahead = range(at + 1, min(at + _REACH_BACK, len(clauses.nodes)))
        other = next((place for place in ahead if (who := clauses.who(place)) is not None and who.is_known), None)
        if other is not None and clauses.low(other - 1) in self.w.with_:
            return False  # left a message with Omar
        return other is not None and self.ear.hearsay(other - 1, teller)

    def _is_of_a_kind(self, at: int) -> bool:
        """Say whether a word after an article only tells which kind: a sticky note, a garbled message."""
        low = self.clauses.low(at)
        known = low in self.w.closed or low in self.w.deeds or low in self.w.place_words
        return self.clauses.is_word(at) and self.clauses.low(at - 1) in self.w.articles and not known

    def incoming(self, place: int, low: str) -> None:
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
        self.ear.note(self.told.asked, place, who)
        said = self.w.channels.get(clauses.low(place - 1))
        self.ear.came_by(place - (said is not None), place, said or self.w.incoming[low])
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
        owner = clauses.who(place - 1)
        if owner is not None and owner.is_possessive and self.w.has(clauses.low(place - 2), {"get"}, {"past"}):
            return owner, place + 1  # got Sarah's voicemail
        by_way = clauses.low(place - 1) in self.w.channels
        asked = self.w.says(low, "asked_of") and clauses.low(after) in self.w.about  # alvarez question about pets
        if (low in self.w.only_incoming or by_way or asked) and clauses.who(0) is not None and place == 1 + by_way:
            return clauses.who(0), place + 1
        return None, place

    def by_way_of(self, place: int, channel: str) -> bool:
        """On the phone, over WhatsApp: of what was said, not of what is to be said."""
        clauses = self.clauses
        way = clauses.low(place - 1 - (clauses.low(place - 1) in self.w.articles))
        if not self.w.says(way, "on") or (way in self.w.place_words and self._is_the_post(place)):
            return False
        by_it = way in self.w.by or self.w.says(way, "sent_by")  # promised her the plans by email: so they will go
        for at in range(place - 1, max(place - _REACH_BACK, -1), -1):
            low = clauses.low(at)
            if low in FULL_STOPS or self.w.says(low, "asks_whether") or self._is_to_be_done(at):
                return False
            if low in self.w.incoming and at in self.told.arrived:
                self.ear.came_by(place, place, channel)
                return True  # sent me a message on Facebook
            if self.w.has(low, _SPEAKS):
                goes_by_it = by_it and self.w.has(low, {"promise"}) and at < place - _SHORTEST_PROMISE
                if goes_by_it or not self.w.has(low, _SPEAKS, {"past", "s"}):
                    return False
                self.ear.came_by(place, place, channel)
                self.told.spoken.append(place + 1)
                return True
        return False

    def was_on_it(self, place: int, channel: str) -> bool:
        """Someone was on the phone: so they spoke to me."""
        on = place - 1 - (self.clauses.low(place - 1) in self.w.articles)
        was = self.w.says(self.clauses.low(on), "by_or_on") and self.w.says(self.clauses.low(on - 1), "was_there")
        if not was or not self.clauses.subject(on).is_someone:
            return False
        self.ear.came_by(place, place, channel)
        return True

    def _is_to_be_done(self, at: int) -> bool:
        """Say whether "to" begins what is to be done, this way: asked me to spell it out in an email."""
        following = self.clauses.low(at + 1)
        is_base = any(deed.form == "base" for deed in self.w.deeds.get(following, ()))
        done = is_base or (following in self.w.everyday and following not in self.w.closed | self.w.roles)
        return self.clauses.low(at) in self.w.to and done

    def _is_the_post(self, place: int) -> bool:
        """Say whether it is the mail that carries things: the check is in the mail."""
        return self.w.says(self.clauses.low(place), "post") and self.clauses.low(place - 1) in self.w.articles
