"""Listens for debts: what they owe me and I wait for, and what they are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organizer.domain.understanding.capture_words import Deed
    from organizer.domain.understanding.clauses import Subject
    from organizer.domain.understanding.listening import Listener
    from organizer.domain.understanding.naming import Mention

_READY_WITHIN = 7


class Debts:
    """Takes in debts either way. Each method says whether the word was this deed, so that no other is tried."""

    def __init__(self, ear: Listener) -> None:
        """Take in what is told into what `ear` keeps."""
        self.ear = ear
        self.w, self.clauses, self.told = ear.w, ear.clauses, ear.told

    def wait(self, place: int, _deed: Deed) -> bool:
        """I wait for X; X waits for me."""
        clauses = self.clauses
        if clauses.low(place - 1) in self.w.articles:
            return True  # the waiting room
        subject = clauses.subject(place)
        if subject.is_someone:
            self.ear.note(self.told.receives, place, self.ear.whom(subject))
            return True
        if any(
            clauses.low(at) in self.w.me and clauses.low(at - 1) not in self.w.them for at in (place + 1, place + 2)
        ):
            return True
        if subject.sort == "other":
            return False
        after = place + 1 + (clauses.low(place + 1) in self.w.waited_for)
        if self.w.says(clauses.low(after), "hear"):
            after = (clauses.find(after, self.w.from_, 4) or after - 1) + 1
        who, end = clauses.receiver(after)
        if who is None or self._is_a_thing(who, after):
            from_ = clauses.find(after, self.w.from_ | self.w.by | self.w.turns["of"])
            giver = clauses.receiver(from_ + 1)[0] if from_ is not None else None
            if from_ is not None:
                who, end = giver, after
        owner = clauses.who(after)  # waiting on Omar's sign-off
        self.ear.note(self.told.owed, place, who or (owner if owner is not None and owner.is_known else None))
        low = clauses.low(end)
        drops = end > after and (
            low in {":", ",", "-"} or low in self.w.for_ or low in self.w.about or low in self.w.to
        )
        small = low in self.w.for_ or low in self.w.to
        self.told.leads.append((clauses.start(place), end + small if drops else after))
        return True

    def _is_a_thing(self, who: Mention, at: int) -> bool:
        """Say whether what is waited for only looks like a name: the NDA from Priya, a PDF of Omar's."""
        capitals = who.sort == "capital" and who.value.isupper()
        return capitals or (who.sort == "capital" and self.clauses.low(at) in self.w.articles)

    def owe(self, place: int, deed: Deed) -> bool:
        """I owe X; X owes me; X is owed."""
        clauses = self.clauses
        subject = clauses.subject(place)
        if self.w.being.intersection(subject.helpers):
            if subject.sort == "me":
                by = clauses.find(place + 1, self.w.by | self.w.from_)
                self.ear.note(self.told.owed, place, clauses.receiver(by + 1)[0] if by is not None else None)
            else:
                self.ear.note(self.told.receives, place, self.ear.whoever(subject))
        elif deed.form == "past" and clauses.low(place + 1) in self.w.to and clauses.low(place + 2) in self.w.me:
            self.ear.note(self.told.owed, place, clauses.first_named(place))  # refund owed to us
        elif subject.sort != "me" and deed.form == "s" and clauses.low(place + 1) in self.w.them - self.w.articles:
            return True  # Yusuf owes him a tenner
        elif subject.is_someone or (subject.sort != "me" and deed.form == "s"):
            self.ear.note(self.told.owed, place, self.ear.whoever(subject) or clauses.first_named(place))
            if clauses.who(place + 1) is None:
                self.ear.lead_up_to(place)
            if self.told.leads and self.told.leads[-1] == (0, place):
                self.told.leads[-1] = (0, place + 1 + (clauses.low(place + 1) in self.w.me))
        elif subject.sort in {"me", "none"}:
            who, end = clauses.receiver(place + 1, strong=True)
            self.ear.note(self.told.promised, place, who)
            self.told.leads.append((clauses.start(place), end if who is not None else place + 1))
        else:
            return False
        return True

    def expect(self, place: int, deed: Deed) -> bool:
        """X expects; I expect Y from X."""
        subject = self.clauses.subject(place)
        if subject.is_someone:
            is_awaited = deed.form == "past" and self.w.being.intersection(subject.helpers)
            self.ear.note(self.told.owed if is_awaited else self.told.receives, place, self.ear.whom(subject))
            return True
        from_ = self.clauses.find(place + 1, self.w.from_)
        if subject.sort == "other" and deed.form == "past" and self.clauses.me_later(place) != "from me":
            # the survey report is expected on Thursday
            who, following = self.clauses.first_named(place), self.clauses.nodes[place + 1 : place + 2]
            if who is not None or (following and following[0].sort == "date"):
                self.ear.note(self.told.owed, place, who)
        elif subject.sort in {"me", "none"} and from_ is not None:
            self.ear.note(self.told.owed, place, self.clauses.receiver(from_ + 1)[0])
            self.told.leads.append((self.clauses.start(place), place + 1))
        return True

    # ------------------------------------------------------------------------------------------------------- receiving

    def get(self, place: int, deed: Deed) -> bool:
        """X gets, will have, hears from me, knows I will; X gets back to me."""
        clauses = self.clauses
        low, subject = clauses.low(place), clauses.subject(place)
        if subject.sort in {"me", "none"}:
            if self.w.says(low, "have") and clauses.low(place + 1) in self.w.to and clauses.opens(place):
                self.told.obliged.append(place)  # have to send them by noon
                return True
            heard = self.w.says(low, "heard") and self._heard_from(place, subject)
            heard = heard or (subject.sort == "me" and self._is_to_come_from(place, deed, subject))
            return heard or (deed.form == "past" and self._sat_with(place))
        who = self.ear.whoever(subject)
        was_to = self.w.says(low, "fetch") and self._was_to(subject)
        if was_to or (subject.sort == "they" and self._has_it_with_me(place, subject)):
            self.ear.note(self.told.owed, place, who)
            return True
        if who is None or self._heard_for_me(place, who) or self._has_a_question(place, who):
            return who is not None
        if self._knows_i_will(place) or self._lacks_it(place, subject):
            self.ear.note(self.told.receives, place, who)
        elif self._comes_back_to_me(place, subject) or self._is_fetched_for_another(place, deed, subject):
            self.ear.note(self.told.owed, place, who)
        elif self._is_given(place, subject):
            self.ear.note(self.told.receives, place, who)
        else:
            return False
        return True

    def _has_a_question(self, place: int, who: Mention) -> bool:
        """Take in that they have something to ask: had a question about the price, has two questions."""
        has = self.w.says(self.clauses.low(place), "has_it") or self.w.says(self.clauses.low(place), "had_it")
        asks = has and any(self.w.says(self.clauses.low(at), "asked_of") for at in range(place + 1, place + 4))
        if asks:
            self.ear.note(self.told.asked, place, who)
        return asks

    def _is_to_come_from(self, place: int, deed: Deed, subject: Subject) -> bool:
        """Take in that I am given something: we're getting the keys from Dana; not "I'll get them from Dana", nor "for Omar"."""
        clauses = self.clauses
        from_ = clauses.find(place + 1, self.w.from_)
        under_way = deed.form == "ing" or (deed.form == "base" and not subject.helpers)
        fetched = clauses.low(place + 1) in self.w.them or clauses.find(place + 1, self.w.for_) is not None
        if from_ is None or fetched or not under_way or not self.w.says(clauses.low(place), "gets_it"):
            return False
        giver = clauses.receiver(from_ + 1, strong=True)[0]
        self.ear.note(self.told.owed, place, giver)
        self.told.promised[:] = [(at, who) for at, who in self.told.promised if at != subject.place]
        return True

    def _was_to(self, subject: Subject) -> bool:
        """Say whether it is what they were to have done: were to collect the mattresses at eight."""
        return bool(subject.helpers) and self.w.says(subject.helpers[0], "was_there")

    def _heard_for_me(self, place: int, teller: Mention) -> bool:
        """Take in that one passes on what they heard: Declan heard from Ana that she wants."""
        clauses = self.clauses
        heard = self.w.says(clauses.low(place), "heard") and clauses.low(place + 1) in self.w.from_
        other = clauses.receiver(place + 2, strong=True)[0] if heard else None
        if other is None or other.value == teller.value:
            return False
        self.told.tellers.append((place, teller))
        self.told.channels.append((place, place, "word of mouth"))
        self.ear.note(self.told.asked, place, other)
        return True

    def _sat_with(self, place: int) -> bool:
        """Take in that I had coffee with someone: what was said was said there."""
        clauses = self.clauses
        meal = place + 1 + (clauses.low(place + 1) in self.w.articles)
        meal += not self.w.says(clauses.low(meal), "meals")  # a nice chat
        if not self.w.says(clauses.low(meal), "meals") or clauses.low(meal + 1) not in self.w.with_:
            return False
        who, end = clauses.receiver(meal + 2, strong=True)
        if who is not None:
            self.ear.note(self.told.met, place, who)
            self.told.spoken.append(end)
        return who is not None

    def _lacks_it(self, place: int, subject: Subject) -> bool:
        """Say whether they have not got what they are to have from me: she still hasn't got her deposit."""
        clauses = self.clauses
        is_back = self.w.says(clauses.low(place + 1), "back") or clauses.low(place + 1) in self.w.to
        mine = clauses.low(place + 1) in self.w.my
        gets = self.w.says(clauses.low(place), "had_it") and not (is_back or mine)
        return gets and self.ear.is_negated(subject) and clauses.me_later(place) != "me"

    def _has_mine(self, place: int, subject: Subject) -> bool:
        """Say whether they have something of mine, which is to come back or to come: Dave has my ladder."""
        clauses = self.clauses
        bare = self.w.having.issuperset(subject.helpers) and not self.w.says(clauses.low(place - 1), "not")
        has = self.w.says(clauses.low(place), "has_it") and bare
        is_thing = clauses.is_word(place + 2) and not self.w.says(clauses.low(place + 2), "theirs_of_mine")
        return has and is_thing and clauses.low(place + 1) in self.w.my

    def _knows_i_will(self, place: int) -> bool:
        after = place + 1 + self.w.says(self.clauses.low(place + 1), "that")
        return self.w.says(self.clauses.low(place), "knows") and self.clauses.low(after) in self.w.i

    def _comes_back_to_me(self, place: int, subject: Subject) -> bool:
        back = self.w.says(self.clauses.low(place + 1), "back") and self.clauses.low(place + 3) in self.w.me
        return (
            back
            or self._has_mine(place, subject)
            or self._has_it_ready(place, subject)
            or self._has_it_with_me(place, subject)
        )

    def _has_it_ready(self, place: int, subject: Subject) -> bool:
        """Say whether they are to do it themselves: they'll have the file ready."""
        ahead = range(place + 2, min(place + _READY_WITHIN, len(self.clauses.nodes)))
        words = [self.clauses.low(at) for at in ahead]
        ready = any(self.w.says(low, "ready") for low in words) and not self.w.from_.intersection(words)
        return subject.is_future and self.w.says(self.clauses.low(place), "have") and ready

    def _is_fetched_for_another(self, place: int, deed: Deed, subject: Subject) -> bool:
        """Say whether they get it for somebody else: the concierge is getting tickets for Mr. Lindgren."""
        for_ = self.clauses.find(place + 1, self.w.for_, _READY_WITHIN)
        other = self.clauses.who(for_ + 1) if for_ is not None else None
        fetches = deed.form == "ing" and subject.sort == "who" and self.clauses.me_later(place) != "from me"
        return fetches and other is not None

    def _has_it_with_me(self, place: int, subject: Subject) -> bool:
        """Say whether they are to bring it: they'll have the deeds to us next week."""
        clauses = self.clauses
        has_it = clauses.low(place + 2) in self.w.for_ and self.w.says(clauses.low(place + 1), "it")
        if has_it and clauses.low(place + 3) in self.w.me:
            return True  # she has them for me
        leads = self.w.to | self.w.with_ | self.w.for_
        ahead = range(place + 1, place + 1 + _READY_WITHIN)
        comes = any(clauses.low(at) in leads and clauses.low(at + 1) in self.w.me for at in ahead)
        comes = comes or any(
            clauses.low(at) in self.w.place_words and clauses.said(at + 1) in self.w.my for at in ahead
        )  # have it on my desk
        return subject.is_future and self.w.says(clauses.low(place), "have") and comes

    def _is_given(self, place: int, subject: Subject) -> bool:
        low, me = self.clauses.low(place), self.clauses.me_later(place)
        if self.w.says(self.clauses.low(place + 2), "only_done") and self.clauses.low(place + 1) in self.w.articles:
            return False  # will have a look
        given = self.w.says(low, "gets") or (subject.is_future and self.w.says(low, "get"))
        return given and me != "me" and (subject.sort != "other" or me == "from me")

    def _heard_from(self, place: int, subject: Subject) -> bool:
        clauses = self.clauses
        from_ = clauses.find(place + 1, self.w.from_, 4)
        who = clauses.receiver(from_ + 1, strong=True)[0] if from_ is not None else None
        if who is None or from_ is None:
            return True
        if self.ear.is_negated(subject) or any(self.w.says(clauses.low(at), "not") for at in (place - 2, place - 1)):
            self.ear.note(self.told.owed, place, who)
        elif not self.ear.hearsay(from_ + 1, who):
            self.ear.note(self.told.asked, place, who)
        return True
