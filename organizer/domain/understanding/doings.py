"""Listens for all else that can be done: by them it is owed to me, and small words turn it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organizer.domain.understanding.capture_words import Deed
    from organizer.domain.understanding.clauses import Subject
    from organizer.domain.understanding.listening import Listener
    from organizer.domain.understanding.naming import Mention

_FETCHED_WITHIN = 7
_ASKING = frozenset({"ask", "tell", "contact", "reach"})
_DONE_FOR_ME = frozenset({"send", "do", "contact", "reach"})


class Doings:
    """Takes in deeds of no sense of their own, words that are no deeds we know, and small words that turn a sentence."""

    def __init__(self, ear: Listener) -> None:
        """Take in what is told into what `ear` keeps."""
        self.ear = ear
        self.w, self.clauses, self.told = ear.w, ear.clauses, ear.told

    def do(self, place: int, deed: Deed) -> bool:
        """Anything else that can be done; by someone else it is owed to me."""
        subject, me = self.clauses.subject(place), self.clauses.me_later(place)
        if self.w.says(self.clauses.low(place), "seeking") and self.clauses.low(place + 1) in self.w.for_:
            if subject.sort == "who":
                self.ear.note(self.told.asked, place, subject.who)
            return True
        wants = subject.sort == "other" and self.w.has(self.clauses.low(subject.place), {"ask"})
        or_else = subject.sort == "they" and self.w.says(self.clauses.low(subject.place - 1), "or_else")
        if wants or or_else or self._is_only_beside(subject) or self.ear.is_asked(place):
            return True  # she wants to speak to me; or he'll cancel
        firm = self._is_done_by_a_firm(place, subject)
        if not subject.is_someone and not firm and not (subject.sort == "other" and me == "me"):
            return subject.sort == "none" and deed.form == "base"
        is_be = self.w.says(self.clauses.low(place), "be")
        is_here = is_be and subject.is_future and (self._comes_in(place + 1) or self._to_fetch(place))
        if not is_here and (is_be or not self._is_coming(place, deed, subject)):
            return False
        who = self.ear.whom(subject) if subject.is_someone else self.clauses.region(subject) if firm else None
        it = self.w.says(self.clauses.low(place + 1), "it")
        fetches = ((deed.form == "ing" or subject.is_future) and self._to_fetch(place)) or (
            (deed.form == "ing" or it) and self._fetches_it_here(place, me)
        )
        if me == "from me" or fetches:
            self.ear.note(self.told.receives, place, who)
        elif is_here or self._is_meant(place, deed, subject):  # they'd be here by two
            self.ear.note(self.told.receives if self._hangs_on_me(place) else self.told.owed, place, who)
            if deed.form == "base" and subject.is_future and not is_here:
                self.ear.lead_up_to(place)
        else:
            return False
        return True

    def _hangs_on_me(self, place: int) -> bool:
        """Say whether they do it only if I do something: holding the table for us provided we pay by Friday."""
        at = self.clauses.find(place + 1, self.w.turns["hangs_on"])
        return at is not None and self.clauses.low(at + 1) in self.w.i

    def _comes_in(self, place: int) -> bool:
        """Say whether one is to be here: here by two, in at nine; not "in touch"."""
        following = self.clauses.nodes[place + 1] if place + 1 < len(self.clauses.nodes) else None
        dated = following is not None and following.sort == "date"
        return (
            self.w.says(self.clauses.low(place), "come_here")
            or (self.w.says(self.clauses.low(place), "in") and dated)
            or (self.w.says(self.clauses.low(place), "by_or_on") and self.w.says(self.clauses.low(place + 1), "ready"))
        )

    def _is_done_by_a_firm(self, place: int, subject: Subject) -> bool:
        """Say whether someone nobody knows by name is to do what things do not: the paper mill was meant to deliver."""
        does = subject.is_future and self.w.says(self.clauses.low(place), "agents_do")
        return does and subject.sort == "other" and self.clauses.region(subject) is not None

    def _fetches_it_here(self, place: int, me: str | None) -> bool:
        """Say whether they come for what must be ready by then: she's picking up the drops on Saturday."""
        clauses = self.clauses
        up = place + 1 + self.w.says(clauses.low(place + 1), "it")  # he'll pick it up
        picks = self.w.says(clauses.low(place), "picks") and self.w.says(clauses.low(up), "up")
        return picks and me is None and clauses.find(place, self.w.for_, _FETCHED_WITHIN) is None

    def _to_fetch(self, place: int) -> bool:
        """Say whether someone comes for a thing, which must be ready by then: will be by at noon to pick up her skis."""
        clauses = self.clauses
        comes = self.w.has(clauses.low(place), {"come"}) or self.w.says(clauses.low(place), "be")
        for_ = clauses.find(place + 1, self.w.for_, _FETCHED_WITHIN) if comes else None
        if for_ is not None and clauses.low(for_ + 1) in self.w.them | self.w.their:
            return True  # coming back for them at noon
        to = clauses.find(place + 1, self.w.to, _FETCHED_WITHIN) if comes else None
        return to is not None and self.w.says(clauses.low(to + 1), "fetch") and clauses.me_later(to) is None

    def _is_coming(self, place: int, deed: Deed, subject: Subject) -> bool:
        """Say whether a deed is still to come: will send, is sending, has not sent, is to send."""
        helpers = set(subject.helpers)
        if self.w.says(self.clauses.low(place), "news") and self.clauses.me_later(place) is None:
            return False  # Mr. Bright is cancelling Thursday
        never = self.w.says(self.clauses.low(subject.place + 1), "not") and not self.w.has(
            self.clauses.low(place), {"get"}
        )
        if never or self.ear.is_negated(subject):
            if self.w.says(self.clauses.low(place), "fetch_past") and self.clauses.me_later(place) is None:
                return False  # hasn't picked up her skirt
            got_mine = self.w.says(self.clauses.low(place), "get") and self.clauses.low(place + 1) in self.w.my
            return deed.form in {"past", "base"} and deed.sense in _DONE_FOR_ME and not got_mine  # didn't get my email
        if (helpers & self.w.being and deed.form == "past") or (helpers == self.w.to and subject.sort == "they"):
            return False
        lends = subject.sort == "who" and not helpers and deed.sense == "send" and self._goes_on_with_a_thing(place)
        under_way = deed.form == "ing" and (helpers & self.w.being or lends)
        under_way = under_way or self._is_to_be_sent_then(place, deed, subject)
        return bool(subject.is_future or under_way or (deed.form == "s" and self.clauses.me_later(place) == "me"))

    def _is_to_be_sent_then(self, place: int, deed: Deed, subject: Subject) -> bool:
        """Say whether they send something at a time: missing stamp, they resend tue."""
        following = self.clauses.nodes[place + 1] if place + 1 < len(self.clauses.nodes) else None
        sends = deed.sense == "send" and deed.form in {"base", "s"} and not subject.helpers
        if sends and subject.sort == "who":  # Acme drops it Friday
            hands = deed.form == "s" and self.w.says(self.clauses.low(place + 1), "it")
            return hands and self.clauses.is_date(place + 2)
        return sends and subject.sort == "they" and following is not None and following.sort == "date"

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
        if self._is_to_come(place, low):
            return True
        if self.w.says(low, "according") and following in self.w.to:
            teller, after = clauses.receiver(place + 2, strong=True)
            if teller is not None:
                self.ear.hearsay(after - 1, teller)
        elif self.w.says(low, "obliges"):
            is_to_be = self.w.says(clauses.low(place + 1 + (following in self.w.to)), "be")
            if is_to_be and not self._is_in_their_word(place):
                self.told.obliged.append(place)
        elif self.w.says(low, "borrowed"):
            self._borrowed(place, following)
        elif self._wishes(place) or self._is_keen(place) or self._asks_to_have(place) or self._is_in_trouble(place):
            self.ear.note(self.told.asked, place, self.ear.whom(clauses.subject(place)))
        else:
            return False
        return True

    def _is_to_come(self, place: int, low: str) -> bool:
        """Take in that something of theirs is to come: pending from X, no word from X, code not here yet, figure to us by 5."""
        clauses, following = self.clauses, self.clauses.low(place + 1)
        from_ = place + 1 + self.w.says(following, "back")
        nothing_from = self._comes_from(place) if self.w.says(low, "none") else None
        if self.w.says(low, "pending") and clauses.low(from_) in self.w.from_:  # due back from Omar
            self.ear.note(self.told.owed, place, clauses.receiver(from_ + 1)[0])
        elif nothing_from is not None:
            self.ear.note(self.told.owed, place, nothing_from)
        elif self._is_not_here(place, low) or (
            self._goes_from_them_to_me(low, following) and self._is_a_thing_alone(place, place + 2)
        ):
            self.ear.note(self.told.owed, place, clauses.first_named(place))
        else:
            return False
        return True

    def _is_not_here(self, place: int, low: str) -> bool:
        """Say whether a thing of theirs has not come: alarm code not here yet, credit note outstanding, 3 m tweed on its way."""
        clauses, told = self.clauses, self.told
        if told.promised or told.receives or told.asked or clauses.first_named(place) is None:
            return False
        if self.w.says(low, "not") and self.w.says(clauses.low(place + 1), "is_here"):
            yet = self.w.says(clauses.low(place + 2), "yet_still") or self.w.says(clauses.low(place - 1), "yet_still")
            return yet or self._is_a_thing_alone(place, place + 2)  # po 7781 not back, chase Friday
        if self.w.says(low, "outstanding"):
            return self._is_a_thing_alone(place, place + 1)
        if self.w.says(low, "way"):
            its = clauses.low(place - 1) in self.w.determiners - self.w.articles
            on_its = its and self.w.says(clauses.low(place - 2), "by_or_on")
            return on_its and self._is_a_thing_alone(place - 2, place + 1)
        to_come = self.w.says(low, "yet_still") and clauses.low(place + 1) in self.w.to
        return to_come and self.w.says(clauses.low(place + 2), "to_come")

    def _is_keen(self, place: int) -> bool:
        feels = self.w.says(self.clauses.low(place), "keen") or self.w.says(self.clauses.low(place), "unhappy")
        subject = self.clauses.subject(place) if feels else None
        return subject is not None and subject.is_someone and bool(subject.helpers)

    def _is_in_trouble(self, place: int) -> bool:
        """Say whether someone cannot get on, which asks for a word: can't log in, couldn't find her ticket."""
        clauses = self.clauses
        unable = self.w.says(clauses.low(place), "unable") and self.w.says(clauses.low(place + 1), "gets_on")
        return unable and clauses.subject(place).sort == "who"

    def _wishes(self, place: int) -> bool:
        """Say whether someone would like something: would like his deposit back."""
        subject = self._who_wishes(place) if self.w.says(self.clauses.low(place), "wishes") else None
        return subject is not None and subject.is_someone and any(self.w.says(low, "would") for low in subject.helpers)

    def _who_wishes(self, place: int) -> Subject:
        """Return who would like something; after "and" the one spoken of: can't make Wednesday and would like another slot."""
        subject, clauses = self.clauses.subject(place), self.clauses
        goes_on = subject.sort in {"none", "who"} and self.w.says(clauses.low(subject.place), "and")
        mine = any(clauses.low(at) in self.w.i for at in range(subject.place))
        return subject._replace(sort="they") if goes_on and not mine and clauses.first_named(place) else subject

    def _asks_to_have(self, place: int) -> bool:
        """Say whether a question of theirs begins: says thanks, and could she have the slides?"""
        clauses = self.clauses
        if not self.w.says(clauses.low(place), "asks_if_one_may") or clauses.low(place + 1) not in self.w.they:
            return False
        mine = any(self.w.has(clauses.low(at), _ASKING, {"base"}) for at in range(place))  # ask Ana, can she come?
        return clauses.opens(place) and not mine and clauses.first_named(place) is not None

    def is_wished(self, place: int) -> bool:
        """Say whether it is only what someone would like to do: would like to change her booking."""
        if not self.told.asked:
            return False
        wish = place - 1 - (self.clauses.low(place - 1) in self.w.to)  # would rather have it folded
        like = self.w.says(self.clauses.low(wish), "wishes")
        return like and any(at == wish for at, _ in self.told.asked)

    def _comes_from(self, place: int) -> Mention | None:
        """Return from whom there is none of it: no word from Omar, still no form from her dad."""
        clauses = self.clauses
        from_ = clauses.find(place + 1, self.w.from_, 4)
        apart = from_ is None or any(not clauses.is_word(at) for at in range(place + 1, from_))
        apart = (
            apart or clauses.find(place, self.w.turns["once_more"]) is not None
        )  # no answer from Omar, try again at 6
        return None if apart or from_ is None else clauses.receiver(from_ + 1, strong=True)[0]

    def _goes_from_them_to_me(self, low: str, following: str) -> bool:
        """Say whether words say that something comes here: to us, from her."""
        return (low in self.w.to and following in self.w.me) or (low in self.w.from_ and following in self.w.them)

    def _is_a_thing_alone(self, place: int, after: int) -> bool:
        """Say whether nothing but a thing stands before in its part of the line, which then ends: redemption figure to us by 5."""
        clauses, told = self.clauses, self.told
        start = place
        while start and clauses.nodes[start - 1].sort != "sign" and clauses.low(start - 1) not in self.w.seams:
            start -= 1
        before = clauses.nodes[start:place]
        is_thing = bool(before) and (before[-1].sort in {"word", "case"} or clauses.low(place - 2) in self.w.from_)
        ends = not clauses.is_word(after) or clauses.low(after) in self.w.by | self.w.seams
        verbs = any(
            self._does(node.low, opens=node is before[0] and clauses.low(start - 1) != ":") for node in before[:-1]
        )  # a report is no deed there
        nothing_told = not (told.owed or told.promised or told.receives or told.asked)
        return is_thing and ends and not verbs and nothing_told

    def _does(self, low: str, *, opens: bool) -> bool:
        """Say whether a word is a verb there: credit it; not the credit of a credit note."""
        forms = {deed.form for deed in self.w.deeds.get(low, ())}
        return low in self.w.helpers or bool(forms - {"base"}) or (opens and bool(forms))

    def _is_in_their_word(self, place: int) -> bool:
        """Say whether it is what they left word of: left word that the copies must be stamped."""
        asked = max((at for at, _ in self.told.asked if at < place), default=None)
        between = self.clauses.nodes[asked:place] if asked is not None else ()
        return any(self.w.says(node.low, "that") for node in between) and all(node.sort != "sign" for node in between)

    def _borrowed(self, place: int, following: str) -> None:
        """X borrowed my ladder: it is to come back."""
        subject = self.clauses.subject(place)
        mine = following in self.w.my or self.clauses.me_later(place) == "from me"
        if mine and (subject.is_someone or self.ear.whoever(subject) is not None):
            self.ear.note(self.told.owed, place, self.ear.whoever(subject))

    def unknown_deed(self, place: int, low: str) -> None:
        """Take a word after someone's will, 'll or to for a deed, though it be none we know."""
        clauses = self.clauses
        before = clauses.low(place - 1)
        if before in self.w.being and self.w.ends_as_doing(low) and self._comes_here(place):
            doer = clauses.subject(place)
            if doer.is_someone:  # Kasia is proofing the leaflet for me
                self.ear.note(self.told.owed, place, self.ear.whom(doer))
            return
        if self._tells_that(place, low) or low in self.w.closed or before not in self.w.future:
            return
        if before in self.w.to and self.w.says(clauses.low(place - 2), "not"):
            return  # Pam said not to worry
        subject = clauses.subject(place)
        or_else = subject.sort == "they" and self.w.says(clauses.low(subject.place - 1), "or_else")
        merely = self.w.says(low, "knows") or self.w.says(low, "merely")
        if not subject.is_someone or not subject.helpers or or_else or merely:
            return  # she needs to know
        if self._is_only_beside(subject) or self.ear.is_asked(place):
            return
        said = self.w.has(clauses.low(subject.place - 1), {"say"}) or self.w.says(
            clauses.low(subject.place - 1), "that"
        )
        bare = not said and len(subject.helpers) == 1 and (before in self.w.to or self.w.says(before, "would"))
        names_a_thing = (low in self.w.everyday and before in self.w.to) or clauses.me_later(place) != "me"
        if bare and names_a_thing and not (before in self.w.to and self._has_an_object(place)):
            return
        self.ear.note(self.told.owed, place, self.ear.whom(subject))

    def _tells_that(self, place: int, low: str) -> bool:
        """Take in what one passes on by whatever way: radioed that Mr. Cole is waiting."""
        ends = self.w.says(self.clauses.low(place + 1), "that")
        tells = ends and low.endswith(tuple(self.w.turns["done_ends"]))
        return tells and self.ear.hearsay(place, self.ear.whoever(self.clauses.subject(place)))

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
