"""Listens for debts: what they owe me and I wait for, and what they are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.understanding.my_word import MyWord

if TYPE_CHECKING:
    from organizer.domain.understanding.capture_words import Deed
    from organizer.domain.understanding.clauses import Subject
    from organizer.domain.understanding.naming import Mention

_READY_WITHIN = 7
_DONE_FOR_ME = frozenset({"send", "do", "contact", "reach"})


class Debts(MyWord):
    """Takes in debts either way. Each method says whether the word was this deed, so that no other is tried."""

    def wait(self, place: int, _deed: Deed) -> bool:
        """I wait for X; X waits for me."""
        clauses = self.clauses
        if clauses.low(place - 1) in self.w.articles:
            return True  # the waiting room
        subject = clauses.subject(place)
        if subject.is_someone:
            self.note(self.told.receives, place, self.whom(subject))
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
        self.note(self.told.owed, place, who)
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
                self.note(self.told.owed, place, clauses.receiver(by + 1)[0] if by is not None else None)
            else:
                self.note(self.told.receives, place, self.whoever(subject))
        elif deed.form == "past" and clauses.low(place + 1) in self.w.to and clauses.low(place + 2) in self.w.me:
            self.note(self.told.owed, place, clauses.first_named(place))  # refund owed to us
        elif subject.is_someone or (subject.sort != "me" and deed.form == "s"):
            self.note(self.told.owed, place, self.whoever(subject) or clauses.first_named(place))
            if clauses.who(place + 1) is None:
                self.lead_up_to(place)
            if self.told.leads and self.told.leads[-1] == (0, place):
                self.told.leads[-1] = (0, place + 1 + (clauses.low(place + 1) in self.w.me))
        elif subject.sort in {"me", "none"}:
            who, end = clauses.receiver(place + 1, strong=True)
            self.note(self.told.promised, place, who)
            self.told.leads.append((clauses.start(place), end if who is not None else place + 1))
        else:
            return False
        return True

    def expect(self, place: int, deed: Deed) -> bool:
        """X expects; I expect Y from X."""
        subject = self.clauses.subject(place)
        if subject.is_someone:
            is_awaited = deed.form == "past" and self.w.being.intersection(subject.helpers)
            self.note(self.told.owed if is_awaited else self.told.receives, place, self.whom(subject))
            return True
        from_ = self.clauses.find(place + 1, self.w.from_)
        if subject.sort == "other" and deed.form == "past" and self.clauses.me_later(place) != "from me":
            # the survey report is expected on Thursday
            who, following = self.clauses.first_named(place), self.clauses.nodes[place + 1 : place + 2]
            if who is not None or (following and following[0].sort == "date"):
                self.note(self.told.owed, place, who)
        elif subject.sort in {"me", "none"} and from_ is not None:
            self.note(self.told.owed, place, self.clauses.receiver(from_ + 1)[0])
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
            return heard or (deed.form == "past" and self._sat_with(place))
        who = self.whoever(subject)
        if subject.sort == "they" and self._has_it_with_me(place, subject):
            self.note(self.told.owed, place, who)
            return True
        if who is None:
            return False
        if any(self.w.says(helper, "like") for helper in subject.helpers):
            self.note(self.told.asked, place, who)
        elif self._lacks_it(place, subject):
            self.note(self.told.receives, place, who)
        elif self._has_mine(place, subject):
            self.note(self.told.owed, place, who)
        elif self._knows_i_will(place):
            self.note(self.told.receives, place, who)
        elif self._comes_back_to_me(place, subject) or self._is_fetched_for_another(place, deed, subject):
            self.note(self.told.owed, place, who)
        elif self._is_given(place, subject):
            self.note(self.told.receives, place, who)
        else:
            return False
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
            self.note(self.told.met, place, who)
            self.told.spoken.append(end)
        return who is not None

    def _lacks_it(self, place: int, subject: Subject) -> bool:
        """Say whether they have not got what they are to have from me: she still hasn't got her deposit."""
        clauses = self.clauses
        is_back = self.w.says(clauses.low(place + 1), "back") or clauses.low(place + 1) in self.w.to
        mine = clauses.low(place + 1) in self.w.my
        gets = self.w.says(clauses.low(place), "had_it") and not (is_back or mine)
        return gets and self.is_negated(subject) and clauses.me_later(place) != "me"

    def _has_mine(self, place: int, subject: Subject) -> bool:
        """Say whether they have something of mine, which is to come back or to come: Dave has my ladder."""
        clauses = self.clauses
        has = self.w.says(clauses.low(place), "has_it") and not (subject.is_future or self.is_negated(subject))
        is_thing = clauses.is_word(place + 2) and not self.w.says(clauses.low(place + 2), "theirs_of_mine")
        return has and is_thing and clauses.low(place + 1) in self.w.my

    def _knows_i_will(self, place: int) -> bool:
        after = place + 1 + self.w.says(self.clauses.low(place + 1), "that")
        return self.w.says(self.clauses.low(place), "knows") and self.clauses.low(after) in self.w.i

    def _comes_back_to_me(self, place: int, subject: Subject) -> bool:
        back = self.w.says(self.clauses.low(place + 1), "back") and self.clauses.low(place + 3) in self.w.me
        return back or self._has_it_ready(place, subject) or self._has_it_with_me(place, subject)

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
        to = clauses.find(place + 1, self.w.to | self.w.with_, _READY_WITHIN)
        comes = to is not None and clauses.low(to + 1) in self.w.me
        return subject.is_future and self.w.says(clauses.low(place), "have") and comes

    def _is_given(self, place: int, subject: Subject) -> bool:
        low, me = self.clauses.low(place), self.clauses.me_later(place)
        given = self.w.says(low, "gets") or (subject.is_future and self.w.says(low, "get"))
        return given and me != "me" and (subject.sort != "other" or me == "from me")

    def _heard_from(self, place: int, subject: Subject) -> bool:
        clauses = self.clauses
        from_ = clauses.find(place + 1, self.w.from_, 4)
        who = clauses.receiver(from_ + 1, strong=True)[0] if from_ is not None else None
        if who is None or from_ is None:
            return True
        if self.is_negated(subject) or any(self.w.says(clauses.low(at), "not") for at in (place - 2, place - 1)):
            self.note(self.told.owed, place, who)
        elif not self.hearsay(from_ + 1, who):
            self.note(self.told.asked, place, who)
        return True

    # ----------------------------------------------------------------------------------------------------- other deeds

    def do(self, place: int, deed: Deed) -> bool:
        """Anything else that can be done; by someone else it is owed to me."""
        subject, me = self.clauses.subject(place), self.clauses.me_later(place)
        if self.w.says(self.clauses.low(place), "seeking") and self.clauses.low(place + 1) in self.w.for_:
            if subject.sort == "who":
                self.note(self.told.asked, place, subject.who)
            return True
        wants = subject.sort == "other" and self.w.has(self.clauses.low(subject.place), {"ask"})
        or_else = subject.sort == "they" and self.w.says(self.clauses.low(subject.place - 1), "or_else")
        if wants or or_else:
            return True  # she wants to speak to me; or he'll cancel
        firm = self._is_done_by_a_firm(place, subject)
        if not subject.is_someone and not firm and not (subject.sort == "other" and me == "me"):
            return subject.sort == "none" and deed.form == "base"
        if self._is_only_beside(subject) or self.is_asked(place):
            return True
        if self.w.says(self.clauses.low(place), "be") or not self._is_coming(place, deed, subject):
            return False
        who = self.whom(subject) if subject.is_someone else self.clauses.region(subject) if firm else None
        if me == "from me" or (deed.form == "ing" and self._fetches_it_here(place, me)):
            self.note(self.told.receives, place, who)
        elif self._is_meant(place, deed, subject):
            self.note(self.told.owed, place, who)
            if deed.form == "base" and subject.is_future:
                self.lead_up_to(place)
        else:
            return False
        return True

    def _is_done_by_a_firm(self, place: int, subject: Subject) -> bool:
        """Say whether someone nobody knows by name is to do what things do not: the paper mill was meant to deliver."""
        does = subject.is_future and self.w.says(self.clauses.low(place), "agents_do")
        return does and subject.sort == "other" and self.clauses.region(subject) is not None

    def _fetches_it_here(self, place: int, me: str | None) -> bool:
        """Say whether they come for what must be ready by then: she's picking up the drops on Saturday."""
        clauses = self.clauses
        picks = self.w.says(clauses.low(place), "picks") and self.w.says(clauses.low(place + 1), "up")
        return picks and me is None and clauses.find(place, self.w.for_, _READY_WITHIN) is None

    def lead_up_to(self, place: int) -> None:
        """Take all before a deed for what only leads up to it, where it does no more than say whose it is: "Omar will"."""
        if self._is_led_up_to(place):
            self.told.leads.append((0, place))

    def _is_led_up_to(self, place: int) -> bool:
        clauses = self.clauses
        for at in range(place):
            low, who = clauses.low(at), clauses.who(at)
            merely = low in self.w.helpers or low in self.w.adverbs or low in self.w.they or self.w.says(low, "that")
            says = self.w.has(low, {"say", "tell", "promise", "agree"}) or low in self.w.me or low in self.w.articles
            if not (merely or says or (who is not None and not who.is_possessive)):
                return False
        return sum(clauses.who(at) is not None for at in range(place)) == 1

    def _is_coming(self, place: int, deed: Deed, subject: Subject) -> bool:
        """Say whether a deed is still to come: will send, is sending, has not sent, is to send."""
        helpers = set(subject.helpers)
        if self.w.says(self.clauses.low(place), "news") and self.clauses.me_later(place) is None:
            return False  # Mr. Bright is cancelling Thursday
        if self.is_negated(subject):
            got_mine = self.w.says(self.clauses.low(place), "get") and self.clauses.low(place + 1) in self.w.my
            return deed.form in {"past", "base"} and deed.sense in _DONE_FOR_ME and not got_mine  # didn't get my email
        if (helpers & self.w.being and deed.form == "past") or (helpers == self.w.to and subject.sort == "they"):
            return False
        lends = subject.sort == "who" and not helpers and deed.sense == "send" and self._goes_on_with_a_thing(place)
        under_way = deed.form == "ing" and (helpers & self.w.being or lends)
        return bool(subject.is_future or under_way or (deed.form == "s" and self.clauses.me_later(place) == "me"))

    def _goes_on_with_a_thing(self, place: int) -> bool:
        """Say whether what follows is given, and the word no part of its name: shipping the docks, but a shipping label."""
        clauses = self.clauses
        following = clauses.low(place + 1)
        determined = following in self.w.articles or (following in self.w.determiners and following not in self.w.them)
        opens = clauses.opens(place - 1) and clauses.who(place - 1) is not None
        determined = determined or (self.w.says(clauses.low(place), "only_doing") and clauses.is_word(place + 1))
        return clauses.me_later(place) == "me" or (opens and determined)

    def _is_meant(self, place: int, deed: Deed, subject: Subject) -> bool:
        """Say whether "he'd" is what he said he would do, and not what he would like."""
        if not any(self.w.says(helper, "would") for helper in subject.helpers):
            return True
        before = (self.clauses.low(subject.place - 1), self.clauses.low(subject.place - 2))
        return (
            deed.sense == "send" or self.clauses.me_later(place) == "me" or any(low in self.w.deeds for low in before)
        )

    def turn(self, place: int, low: str) -> bool:
        """Take in a small word that turns a sentence: pending from X, according to X, must be, X is keen on."""
        clauses = self.clauses
        following = clauses.low(place + 1)
        if self.w.says(low, "pending") and following in self.w.from_:
            self.note(self.told.owed, place, clauses.receiver(place + 2)[0])
        elif self.w.says(low, "according") and following in self.w.to:
            teller, after = clauses.receiver(place + 2, strong=True)
            if teller is not None:
                self.hearsay(after - 1, teller)
        elif self.w.says(low, "obliges"):
            is_to_be = self.w.says(clauses.low(place + 1 + (following in self.w.to)), "be")
            if is_to_be and not self._is_in_their_word(place):
                self.told.obliged.append(place)
        elif self.w.says(low, "borrowed"):
            self._borrowed(place, following)
        elif low in self.w.to and following in self.w.me and self._is_a_thing_alone(place):
            self.note(self.told.owed, place, clauses.first_named(place))
        elif self.w.says(low, "keen") and clauses.subject(place).is_someone and clauses.subject(place).helpers:
            self.note(self.told.asked, place, self.whom(clauses.subject(place)))
        else:
            return False
        return True

    def _is_a_thing_alone(self, place: int) -> bool:
        """Say whether nothing but a thing stands before in its part of the line: redemption figure to us by Friday."""
        clauses, told = self.clauses, self.told
        start = clauses.start(place)
        words = [clauses.nodes[at] for at in range(start, place)]
        after = clauses.nodes[place + 2] if place + 2 < len(clauses.nodes) else None
        ends = after is None or after.sort != "word" or clauses.low(place + 2) in self.w.by
        verbs = any(node.low in self.w.deeds or node.low in self.w.helpers for node in words)
        nothing_told = not (told.owed or told.promised or told.receives or told.asked)
        return bool(words) and ends and not verbs and nothing_told

    def _is_in_their_word(self, place: int) -> bool:
        """Say whether it is what they left word of: left word that the copies must be stamped."""
        asked = max((at for at, _ in self.told.asked if at < place), default=None)
        between = self.clauses.nodes[asked:place] if asked is not None else ()
        return any(self.w.says(node.low, "that") for node in between) and all(node.sort != "sign" for node in between)

    def _borrowed(self, place: int, following: str) -> None:
        """X borrowed my ladder: it is to come back."""
        subject = self.clauses.subject(place)
        mine = following in self.w.my or self.clauses.me_later(place) == "from me"
        if mine and (subject.is_someone or self.whoever(subject) is not None):
            self.note(self.told.owed, place, self.whoever(subject))

    def unknown_deed(self, place: int) -> None:
        """Take a word after someone's will, 'll or to for a deed, though it be none we know."""
        clauses = self.clauses
        low, before = clauses.low(place), clauses.low(place - 1)
        if self.w.ends_as_doing(low) and before in self.w.being and self._comes_here(place):
            doer = clauses.subject(place)
            if doer.is_someone:  # Kasia is proofing the leaflet for me
                self.note(self.told.owed, place, self.whom(doer))
            return
        if low in self.w.closed or before not in self.w.future or self.w.says(low, "merely"):
            return
        if before in self.w.to and self.w.says(clauses.low(place - 2), "not"):
            return  # Pam said not to worry
        subject = clauses.subject(place)
        or_else = subject.sort == "they" and self.w.says(clauses.low(subject.place - 1), "or_else")
        if not subject.is_someone or not subject.helpers or or_else:
            return
        if self._is_only_beside(subject) or self.is_asked(place):
            return
        if self.w.says(low, "knows"):
            return  # she needs to know
        said = self.w.has(clauses.low(subject.place - 1), {"say"}) or self.w.says(
            clauses.low(subject.place - 1), "that"
        )
        bare = not said and len(subject.helpers) == 1 and (before in self.w.to or self.w.says(before, "would"))
        names_a_thing = (low in self.w.everyday and before in self.w.to) or clauses.me_later(place) != "me"
        if bare and names_a_thing and not (before in self.w.to and self._has_an_object(place)):
            return
        self.note(self.told.owed, place, self.whom(subject))

    def _comes_here(self, place: int) -> bool:
        """Say whether what is being done brings something here: proofing it for me, couriering them tomorrow."""
        clauses = self.clauses
        handed = self.w.says(clauses.low(place + 1), "it") and not clauses.is_word(place + 2)
        return clauses.me_later(place) == "me" or handed

    def _is_only_beside(self, subject: Subject) -> bool:
        """Say whether a small word leads to who is to do it: came in with her sister to taste it, a text for Colin to read."""
        before = self.clauses.low(subject.place - 1)
        led = before in self.w.with_ or before in self.w.for_
        return led and self.w.to.issuperset(subject.helpers) and not self.told.owed

    def _has_an_object(self, place: int) -> bool:
        """Say whether a word that may be a thing is something done: Sofia to loop in legal, Ben to demo the tool."""
        following = self.clauses.low(place + 1)
        return self.w.says(following, "particles") or following in self.w.determiners or self.w.says(following, "it")
