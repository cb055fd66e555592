"""Listens for what was told, promised, said and asked, by me and by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organizer.domain.understanding.capture_words import Deed
    from organizer.domain.understanding.clauses import Subject
    from organizer.domain.understanding.listening import Listener

_MY_QUESTION = 6
_STATEMENT = 9
_NEAR_OUR = 5
_DONE = frozenset({"send", "do"})
_HANDING_OVER = frozenset({"send", "do"})


class Sayings:
    """Takes in words given and asked for. Each method says whether the word was this deed, so that no other is tried."""

    def __init__(self, ear: Listener) -> None:
        """Take in what is told into what `ear` keeps."""
        self.ear = ear
        self.w, self.clauses, self.told = ear.w, ear.clauses, ear.told

    def tell(self, place: int, deed: Deed) -> bool:
        """I told or promised X; X told or promised me; X was told."""
        subject = self.clauses.subject(place)
        if self._was_done(subject, deed):
            if subject.sort == "me" and deed.sense == "promise":
                by = self.clauses.find(place + 1, self.w.by | self.w.from_)
                self.ear.note(self.told.owed, place, self.clauses.receiver(by + 1)[0] if by is not None else None)
            elif subject.sort == "me":
                self.ear.hearsay(place, None)
            elif subject.sort != "none":
                self.ear.note(self.told.receives, place, self.ear.whoever(subject))
                self.told.spoken.append(place + 1)
            return True
        if subject.sort in {"me", "none"}:
            return self.ear.is_negated(subject) or self._tell_them(place, deed, subject)
        if self.w.says(self.clauses.low(place), "done_by_me") and not subject.helpers:
            self.ear.note(self.told.promised, place, self.ear.whoever(subject))  # Frau Seidel versprochen
            return True
        if self._is_said_under_a_mark(place, subject):
            self.ear.note(self.told.promised, place, subject.who)
            return True
        if self.ear.whoever(subject) is None:
            return deed.sense == "promise" and deed.form == "base"
        return self._tells_me(place, deed, subject)

    def _is_said_under_a_mark(self, place: int, subject: Subject) -> bool:
        """Say whether a mark only tells to whom I promised: @Marcel promised him the exercises."""
        clauses, marked = self.clauses, subject.sort == "who" and not subject.helpers and subject.place >= 0
        marked = marked and clauses.line[clauses.nodes[subject.place].start] == "@"
        return marked and clauses.low(place + 1) in self.w.them

    def _tell_them(self, place: int, deed: Deed, subject: Subject) -> bool:
        """I told or promised them, or am to."""
        clauses = self.clauses
        left_out = subject.sort == "none"
        if subject.sort == "me" and self._is_asked_of_me(subject):
            return True  # can we tell her by 8
        if deed.form == "s" or (deed.form == "ing" and left_out and not clauses.opens(place)):
            return False
        if clauses.low(place + 1) in self.w.me:
            if deed.sense == "promise" and deed.form == "past" and left_out:
                self.ear.note(self.told.owed, place, self.ear.actor or clauses.first_named(place))
            return True
        first = place + 1 + (clauses.low(place + 1) in self.w.to)
        who, end = clauses.receiver(first, strong=True)
        if deed.form == "base" and left_out:
            self.ear.note(self.told.ordered, place, who)
        elif not (left_out and self.w.to.intersection(subject.helpers) and not clauses.opens(subject.place + 1)):
            self.ear.note(self.told.promised, place, who)
            self.told.spoken.append(end if who is not None else first)
            if deed.form != "base":
                pronoun = clauses.low(place + 1) in self.w.them
                self.told.leads.append((clauses.start(place), end if who is not None else place + 1 + pronoun))
        return True

    def _tells_me(self, place: int, deed: Deed, subject: Subject) -> bool:
        """They told or promised me, or will."""
        who = self.ear.whoever(subject)
        other = self.clauses.who(place + 1)
        given = other is not None and not other.is_possessive and self.clauses.low(place + 2) not in self.w.helpers
        given = given and self.clauses.is_word(place + 2)  # "promised a crew Wednesday" is no crew's promise
        if deed.sense == "promise" and given and not subject.is_future:
            self.ear.note(self.told.receives, place, other)
            return True
        self.ear.speak_of(who)
        following = self.clauses.low(place + 1)
        told_me = following in self.w.me
        gives_word = deed.sense == "promise" or (told_me and self.w.says(self.clauses.low(place), "gives_word"))
        if self.ear.is_negated(subject) or gives_word or subject.is_future:
            self.ear.note(self.told.owed, place, who)
        elif (told_me or following in self.w.to or self.w.says(following, "that")) and not self.ear.hearsay(place, who):
            self.ear.note(self.told.asked, place, who)
        self.told.spoken.append(place + 1 + told_me)
        return True

    def let_me_know(self, place: int) -> bool:
        """X let me know that Y wants; I let X know."""
        clauses, subject = self.clauses, self.clauses.subject(place)
        lets = self.w.says(clauses.low(place), "lets")
        if lets and subject.sort == "me" and not subject.helpers:
            who, end = clauses.receiver(place + 1, strong=True)
            if who is not None and self.w.says(clauses.low(end), "knows"):
                self.ear.note(self.told.promised, place, who)
                self.told.spoken.append(end + 1)
                return True
        lets = lets and clauses.low(place + 1) in self.w.me
        if not (lets and subject.is_someone and not subject.helpers and self.w.says(clauses.low(place + 2), "knows")):
            return False
        if not self.ear.hearsay(place + 2, self.ear.whom(subject)):
            self.ear.note(self.told.asked, place, self.ear.whom(subject))
        return True

    def give_my_word(self, place: int) -> bool:
        """Gave X my word, without I."""
        clauses = self.clauses
        if not self.w.says(clauses.low(place), "gave") or clauses.subject(place).sort != "none":
            return False
        who, end = clauses.receiver(place + 1, strong=True)
        if who is None or clauses.low(end) not in self.w.my or not self.w.says(clauses.low(end + 1), "word"):
            return False
        self.ear.note(self.told.promised, place, who)
        self.told.spoken.append(end + 2)
        return True

    def say(self, place: int, deed: Deed) -> bool:
        """I said to X that I'd; X says he will; X says Y wants."""
        subject = self._who_says(place)
        if self._is_my_thought(place, subject):
            return True
        if subject.sort in {"me", "none"}:
            other = self._is_theirs_to_do(place) if deed.sense == "agree" else None
            if other is not None:
                self.ear.note(self.told.owed, place, self.ear.whom(other))
                return True
            return self.ear.is_negated(subject) or self._say_to(place, deed, subject)
        who = self.ear.whoever(subject)
        if who is None:
            return False
        self.ear.speak_of(who)
        self.told.spoken.append(place + 1)
        if self.ear.is_negated(subject):
            self.ear.note(self.told.owed, place, who)
            return True
        agrees = deed.sense == "agree" and self.clauses.low(place + 1) in self.w.to
        if subject.is_future or agrees:
            self.ear.note(self.told.owed, place, who)
        elif not self.ear.hearsay(place, who):
            if self._comes_to_me(place) or self._names_a_day(place, subject) or self._offers(place):
                self.ear.note(self.told.owed, place, who)
            elif self._tells_how_it_is(place) or self._says_can_they(place) or self._states_something(place):
                self.ear.note(self.told.asked, place, who)
        return True

    def _who_says(self, place: int) -> Subject:
        """Return who says a word; after "and" the one who did what stands before: came by and said his check is coming."""
        subject = self.clauses.subject(place)
        asked = max((at for at, _ in self.told.asked), default=None)
        if asked is None or subject.sort != "none" or not self.w.says(self.clauses.low(place - 1), "and"):
            return subject
        parted = any(node.sort == "sign" or node.low in self.w.i for node in self.clauses.nodes[asked:place])
        return subject if parted else subject._replace(sort="they")

    def _is_asked_of_me(self, subject: Subject) -> bool:
        return self.clauses.low(subject.place - 1) in self.w.questions

    def _is_my_thought(self, place: int, subject: Subject) -> bool:
        return subject.sort in {"me", "none"} and self.w.says(self.clauses.low(place), "thinks")

    def _states_something(self, place: int) -> bool:
        """Say whether they only leave word of how a thing is, in whatever words: says the printer jams again."""
        at = place + 1 + self.w.says(self.clauses.low(place + 1), "that")
        low = self.clauses.low(at)
        return low in self.w.articles or low in self.w.their or low in self.w.my

    def _says_can_they(self, place: int) -> bool:
        """Say whether they say what they ask: says can she bring the dog."""
        clauses = self.clauses
        one = clauses.low(place + 2)
        return self.w.says(clauses.low(place + 1), "asks_if_one_may") and (
            one in self.w.they or one in self.w.i or self.w.says(one, "you")
        )

    def _is_theirs_to_do(self, place: int) -> Subject | None:
        """Return who is to do what was agreed: Dwight and I agreed he would pay."""
        clauses = self.clauses
        at = place + 2 + self.w.says(clauses.low(place + 1), "that")
        if clauses.low(at) not in self.w.future - self.w.to:
            return None
        subject = clauses.subject(at)
        return subject if subject.is_someone and subject.place == at - 1 else None

    def _names_a_day(self, place: int, subject: Subject) -> bool:
        """Say whether they only name the day of what they are to do: the parts are late, they say June 4."""
        nodes = self.clauses.nodes
        following = nodes[place + 1] if place + 1 < len(nodes) else None
        names = following is not None and following.sort == "date" and self.clauses.opens(subject.place)
        ends = following is None or following.sort == "sign"
        names = names or (ends and subject.place > 0 and nodes[subject.place - 1].sort == "date")
        told = self.told
        return names and subject.sort == "they" and not (told.asked or told.promised or told.receives or told.owed)

    def _tells_how_it_is(self, place: int) -> bool:
        """Say whether a thing is said to be or to have something: says the lock is jammed; not "says thanks"."""
        clauses = self.clauses
        for at in range(place + 2, min(place + _STATEMENT, len(clauses.nodes))):
            if clauses.nodes[at].sort == "sign" or clauses.low(at) in self.w.i or clauses.low(at) in self.w.questions:
                return False
            is_then = clauses.nodes[at].sort == "date" and clauses.said(at) in self.w.being  # is due 8 May
            if is_then or self.w.says(clauses.low(at), "states") or self.w.says(clauses.low(at), "not"):
                return clauses.subject(at).sort == "other" or clauses.low(at - 1) not in self.w.they
        return False

    def _offers(self, place: int) -> bool:
        """Say whether they say that they can hand or do me something: reckons he can lend me the van."""
        clauses = self.clauses
        at = place + 1 + self.w.says(clauses.low(place + 1), "that")
        can = clauses.low(at) in self.w.they and self.w.says(clauses.low(at + 1), "asks_if_one_may")
        return can and self.w.has(clauses.low(at + 2), _HANDING_OVER, {"base"}) and clauses.me_later(at + 2) == "me"

    def _comes_to_me(self, place: int) -> bool:
        """Say whether something is said to come to me: "the samples would reach us"."""
        clauses = self.clauses
        comes = clauses.find(place + 1, self.w.turns["comes_then"], _STATEMENT)
        if comes is not None and any(clauses.nodes[at].sort == "sign" for at in range(place + 1, comes)):
            comes = None
        small = clauses.low(comes + 1) if comes is not None else ""
        led = 1 + (self.w.says(small, "by_or_on") or self.w.says(small, "particles"))  # would come through by Friday
        comes = comes if comes is not None and clauses.is_date(comes + led) else None  # says the truck comes Thursday
        if comes is not None or clauses.find(place + 1, self.w.turns["arrives"], _STATEMENT) is not None:
            return True  # says the parts arrive Thursday
        ahead = clauses.find(place + 1, self.w.future - self.w.to, 8)
        if ahead is None or clauses.subject(ahead).sort not in {"other", "who"}:
            return False
        ours = clauses.find(ahead, self.w.my, _NEAR_OUR)  # the truck will be at our gate
        there = (
            ours is not None and self.w.says(clauses.low(ours - 1), "at") and self.w.says(clauses.low(ahead + 1), "be")
        )
        done = clauses.low(ahead + 2)
        here = self.w.says(done, "is_here") or self.w.says(done, "ready") or self.w.has(done, _DONE, {"past"})
        gets = self.w.says(clauses.low(ahead + 1), "get") and self.w.says(done, "is_here")  # will get here by Friday
        here = (gets or (here and self.w.says(clauses.low(ahead + 1), "be"))) and clauses.subject(ahead).sort == "other"
        return there or here or (clauses.me_later(ahead) == "me" and clauses.subject(ahead).sort == "other")

    def _say_to(self, place: int, deed: Deed, subject: Subject) -> bool:
        clauses = self.clauses
        if deed.form == "base" and subject.sort == "none":
            return True
        yes = self.w.says(clauses.low(place + 1), "yes")
        if subject.sort == "me" and self._is_asked_of_me(subject):
            return True  # could we confirm by Friday?
        to = place + 1 + yes
        with_them = deed.sense == "agree" and clauses.low(to) in self.w.with_
        leads = clauses.low(to) in self.w.to or with_them
        who, end = clauses.receiver(to + 1, strong=True) if leads else (None, to)
        gives_word = any(clauses.low(at) in self.w.i for at in range(place + 1, place + 4))
        if who is not None or yes or gives_word or deed.sense == "agree" or subject.sort == "me":
            self.ear.note(self.told.promised, place, who)
            self.told.spoken.append(end)
            self.told.leads.append((clauses.start(place), end))
        return True

    # ---------------------------------------------------------------------------------------------------------- asking

    def ask(self, place: int, deed: Deed) -> bool:
        """X asked, wants, needs; I need Y from X; I was asked by X."""
        clauses = self.clauses
        subject = clauses.subject(place)
        if subject.sort in {"me", "none"}:
            return self._ask_them(place, deed, subject)
        is_thing = deed.form == "base" and subject.sort == "other" and clauses.low(place) in self.w.case_labels
        # Stopped by the office wanting her records: it is not the office that wants them.
        goes_on = deed.form == "ing" and not subject.helpers and clauses.low(subject.place - 1) in self.w.place_words
        is_thing = is_thing and clauses.low(place + 1) not in self.w.from_
        if is_thing or goes_on or self._is_in_my_question(subject):
            return True  # tremblay vacation request
        who = self.ear.whoever(subject)
        if who is None and subject.sort != "they":
            return False
        following = clauses.low(place + 1)
        needs = self.w.says(clauses.low(place), "needs")
        if needs and subject.sort == "other" and self.w.is_doing(following):
            return True  # the tree needs fixing
        if deed.form == "past" and self.w.being.intersection(subject.helpers) - {"'s"}:
            return True
        must = self.w.says(clauses.low(place), "must_do") and following in self.w.to
        if must and self.w.says(clauses.low(place + 2), "be"):
            self.ear.note(self.told.receives, place, who)
        elif (
            must
            and self.w.has(clauses.low(place + 2), _HANDING_OVER)
            and not self.w.has(clauses.low(place + 2), {"talk"})
        ):
            self.ear.note(self.told.owed, place, who)
        elif not (needs and self.w.says(following, "it") and subject.sort == "they") or self._wants_it_done(place):
            self.ear.note(self.told.asked, place, who)
            self.told.spoken.append(place + 1 + (following in self.w.me))
        return True

    def _wants_it_done(self, place: int) -> bool:
        """Say whether they want something done to it, and not it: wants it typed up, need it working."""
        done = self.clauses.low(place + 2)
        known = any(deed.form in {"past", "ing"} for deed in self.w.deeds.get(done, ()))
        return known or (
            self.clauses.is_word(place + 2)
            and done.endswith(tuple(self.w.turns["done_ends"]))
            and done not in self.w.closed
        )

    def _is_in_my_question(self, subject: Subject) -> bool:
        """Say whether it is what I am to ask: ask Mr. Tan whether he still needs it."""
        clauses = self.clauses
        asks = subject.place - 1
        if not subject.is_someone or not (
            clauses.low(asks) in self.w.questions or self.w.says(clauses.low(asks), "whether")
        ):
            return False
        for at in range(asks - 1, max(asks - _MY_QUESTION, -1), -1):
            if self.w.has(clauses.low(at), {"ask", "tell", "contact"}, {"base"}):
                return clauses.subject(at).sort in {"none", "me"} and clauses.low(at - 1) not in self.w.i
        return False

    def _ask_them(self, place: int, deed: Deed, subject: Subject) -> bool:
        clauses = self.clauses
        following = clauses.low(place + 1)
        if deed.form == "past" and self.w.being.intersection(subject.helpers):
            by = clauses.find(place + 1, self.w.by, 3)
            self.ear.note(self.told.asked, place, clauses.receiver(by + 1)[0] if by is not None else None)
        elif deed.form == "s" and self._is_to_hand_me(place):
            self.ear.note(self.told.owed, place, self.ear.actor or clauses.first_named(place))
        elif deed.form == "s" and clauses.nodes[place - 1].sort != "case":
            self.ear.note(self.told.asked, place, None)
        elif self.w.says(clauses.low(place), "needs"):
            self._need(place)
        elif deed.form == "past" and subject.sort == "me":
            who, _ = clauses.receiver(place + 1, strong=True)
            if who is not None:
                self.ear.note(self.told.owed, place, who)
        elif deed.form in {"past", "ing"} and subject.sort == "none" and self._asks_something(following):
            self.ear.note(self.told.asked, place, None)
        return True

    def _is_to_hand_me(self, place: int) -> bool:
        """Say whether they need to hand me something: has the key and needs to give it back to me."""
        clauses = self.clauses
        hands = clauses.low(place + 1) in self.w.to and self.w.has(clauses.low(place + 2), _HANDING_OVER)
        talks = self.w.has(clauses.low(place + 2), {"talk"})
        return hands and not talks and clauses.me_later(place + 2) == "me"

    def _asks_something(self, low: str) -> bool:
        return low in self.w.me or low in self.w.about or low in self.w.for_ or low in self.w.questions

    def _need(self, place: int) -> None:
        """I need Y from X; I need X to do it; I need to do something."""
        clauses = self.clauses
        doer, after = clauses.receiver(place + 1)
        if doer is not None and clauses.low(after) in self.w.to and self._is_to_be_done(after + 1):
            self.ear.note(self.told.owed, place, doer)
            self.told.leads.append((clauses.start(place), place + 1))
            return
        from_ = clauses.find(place + 1, self.w.from_)
        to_do = clauses.low(place + 1) in self.w.to
        to_hear = to_do and self.w.says(clauses.low(place + 2), "to_hear")
        if from_ is None or (to_do and not to_hear):
            if to_do:
                self.told.obliged.append(place)
        else:
            self.ear.note(self.told.owed, place, clauses.receiver(from_ + 1)[0])
            self.told.leads.append((clauses.start(place), place + 1))

    def _is_to_be_done(self, place: int) -> bool:
        """Say whether a word after "to" is a deed, though it be none we know: I need Omar to countersign."""
        low = self.clauses.low(place)
        known = low in self.w.closed or self.w.says(low, "be") or self.w.says(low, "knows")
        return self.clauses.is_word(place) and not known

    # ------------------------------------------------------------------------------------------------------- judgements

    def _was_done(self, subject: Subject, deed: Deed) -> bool:
        helpers = set(subject.helpers)
        been = any(self.w.says(helper, "been") for helper in helpers)
        return deed.form == "past" and bool(
            helpers & self.w.being - self.w.having - self.w.turns["got"] or (helpers & self.w.having and been)
        )
