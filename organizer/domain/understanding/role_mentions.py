"""Where a line speaks of people by what they are: someone's someone, the boss, the building manager, one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.understanding.known_mentions import KnownMentions
from organizer.domain.understanding.known_people import the_only
from organizer.domain.understanding.titles import NAME_PARTICLES, TITLES

if TYPE_CHECKING:
    from organizer.domain.understanding.naming import Mention

_LONGEST_ROLE = 5
_LONGEST_BARE_ROLE = 3
_LONGEST_RELATION = 3
_SHORTEST_MISSPELT = 6
ANY_DEED = frozenset(
    {
        "tell",
        "promise",
        "say",
        "agree",
        "owe",
        "wait",
        "expect",
        "ask",
        "get",
        "send",
        "contact",
        "reach",
        "accost",
        "come",
    }
    | {"meet", "relay", "leave", "do"}
)


class RoleMentions(KnownMentions):
    """Finds whom the words of one line speak of by a relation or a role."""

    def related(self, place: int) -> Mention | None:
        """Someone's someone: Gurpreet's wife, Counsel's secretary, Mr. Hale's daughter."""
        for owner in range(place, min(place + 4, len(self.words))):
            if self.words[owner].sort != "word":
                return None
            is_person = self._is_owner(owner)
            if self.words[owner].tail == "s":
                return self._relation(place, owner) if is_person else None
            if is_person and self._owns_without_a_sign(owner):
                return self.mention(place, owner + 2, sort="titled")
            plain = self.plain[owner]
            leads = plain in self.w.articles or plain in self.w.my or plain in TITLES
            leads = leads or (owner > place and plain in NAME_PARTICLES)
            if not is_person and not leads:
                return None
        return None

    def _owns_without_a_sign(self, place: int) -> bool:
        """Say whether the apostrophe of a known name was left out before a relation: jordans mom, Mr Hales daughter."""
        plain, following = self.plain[place], self.plain_at(place + 1)
        if not plain.endswith("s") or following not in self.w.relations or self.is_tailed(place + 1):
            return False
        return bool(self.people.with_word(plain[:-1]) or self.people.with_word(plain))

    def _is_owner(self, place: int) -> bool:
        plain = self.plain[place]
        is_verb = self.opens(place) and (plain in self.w.deeds or plain in self.w.everyday)
        if (self.words[place].is_capital and not is_verb) or plain in self.w.roles:
            return True
        known = bool(self.people.with_word(plain)) or self._owns_without_a_sign(place)
        goes_on = self.is_tailed(place) or plain not in self.w.everyday
        return known and (goes_on or bool(self.people.with_word(self.plain_at(place + 1))))

    def _relation(self, place: int, owner: int) -> Mention | None:
        found = None
        for end in range(owner + 1, owner + 1 + _LONGEST_RELATION):
            if self.plain_at(end) in self.w.closed or self.plain_at(end) in self.w.deeds:
                break
            if (self._is_relation(end) or self._is_department(end)) and not self.is_tailed(end):
                found = self.mention(place, end + 1, sort="titled")
        return found

    def _is_department(self, place: int) -> bool:
        """Say whether a part of a firm does there what people do: Acme's AP dept hasn't paid."""
        plain = self.plain_at(place)
        return (plain in self.w.departments or self.w.says(plain, "part_of_firm")) and self.acts(place + 1)

    def _is_relation(self, place: int) -> bool:
        plain = self.plain_at(place)
        is_role = plain in self.w.roles and plain not in self.w.places_too
        return plain in self.w.relations or (is_role and not self._only_tells_which(place))

    # ----------------------------------------------------------------------------------------------------------- roles

    def role(self, place: int) -> Mention | None:
        """The boss, the building manager, the PTA treasurer."""
        if self.low(place) not in self.w.determiners or self._determines_nobody(place) or self._says_how_often(place):
            return None
        known, whose = self._whole_with_tail(place + 1)
        tailed = known > 0  # the Men's Shed
        if not known and self.plain_at(place + 1):
            known, whose = self.people.whole_from(self.plain, place + 1, self.run_end(place + 1))
        if tailed or known > 1:
            possessive = False if tailed else None
            return self.mention(place, place + 1 + known, whose, shown=place + 1, is_possessive=possessive)
        last = self._last_of_role(place)
        told = self.w.has(self.low(place - 1), {"tell", "ask"}, {"base"}) or self._is_given_to_mine(place, last)
        if last is None or (self._only_tells_which(last) and not told):
            return None
        if self._is_named_after(place, last):
            return None
        if known == last - place:
            return self.mention(place, last + 1, whose, shown=place + 1)
        return self.mention(place, last + 1, sort="group" if self.plain[last] in self.w.places_too else "role")

    def _determines_nobody(self, place: int) -> bool:
        """Say whether a name begins after "her" or "that": told her Dr. Amaya would look, flagged that Mrs. Hale is upset."""
        before, following = self.low(place - 1), self.plain_at(place + 1)
        if self.low(place) in self.w.them:
            return following in TITLES and self.w.has(before, {"tell", "promise"})
        if not self.w.says(self.low(place), "that") or not (following in TITLES or self.people.knows(following)):
            return False
        return self.w.has(before, ANY_DEED, {"s", "past"}) or before.endswith(tuple(self.w.turns["done_ends"]))

    def _says_how_often(self, place: int) -> bool:
        """Say whether a time follows that tells how often: every morning text Mom."""
        is_when = self.plain_at(place + 1) in self.w.no_place or self.is_everyday_time(place + 1)
        return is_when and self.low(place) not in self.w.articles

    def _is_named_after(self, place: int, last: int) -> bool:
        """Say whether one of mine is called by name right after: my neighbor Ida May, our accountant Omar."""
        after = last + 1
        if self.low(place) not in self.w.my or self.is_tailed(last) or not self.is_capital(after):
            return False
        known = self.known_whole(after) or self.known_part(after)
        return known is not None and not known.is_possessive and not self.w.says(self.low(place - 1), "told_that")

    def _is_given_to_mine(self, place: int, last: int | None) -> bool:
        """Say whether something is given to one of mine: promised my wife flowers."""
        mine = last is not None and self.low(place) in self.w.my and self.plain[last] in self.w.relations
        return mine and self.w.has(self.low(place - 1), {"tell", "ask", "promise", "owe", "send"})

    def melted_role(self, place: int) -> Mention | None:
        """A role after a small word that has the article in it: au patron, al jefe, zum Chef."""
        if self.low(place - 1) not in self.w.melted:
            return None
        last = self._last_of_role(place - 1)
        if last is None or self._only_tells_which(last):
            return None
        return self.mention(place, last + 1, sort="group" if self.plain[last] in self.w.places_too else "role")

    def bare_role(self, place: int) -> Mention | None:
        """A role without an article that opens a clause and does what only people do: opposing counsel emailed, caller wants."""
        if not self.opens(place) or self.words[place].sort != "word" or self.plain[place] in self.w.closed:
            return None
        for at in range(place, min(place + _LONGEST_BARE_ROLE, len(self.words))):
            plain = self.plain[at]
            is_done = plain not in self.w.roles and self.w.has(plain, ANY_DEED, {"s", "past"})  # Priya says legal will
            goes_on = at > place and self.is_capital(at)
            if not plain or plain in self.w.closed or self.is_tailed(at) or goes_on or is_done:
                return None
            if plain in self.w.roles and self.acts(at + 1):
                found = self.people.with_word(plain)
                if found:
                    return self.mention(at, at + 1, found) if at == place and the_only(found) else None
                return self.mention(place, at + 1, sort="role")
            end = self._end_of_what_tells_which(at + 1) if plain in self.w.roles else None
            if end is not None:
                return self.mention(place, end, sort="role")
        return None

    def doer(self, place: int) -> Mention | None:
        """Words of every day that open a clause and did what only people do: wedding party asked, night shift rang."""
        if not self.may_be_people(place):
            return None
        for at in range(place, min(place + _LONGEST_BARE_ROLE, len(self.words))):
            if not self._is_a_noun(at) or self.is_tailed(at) or self.people.with_word(self.plain[at]):
                return None
            if self._only_people_did(at + 1):
                return self.mention(place, at + 1, sort="role")
        return None

    def may_be_people(self, place: int) -> bool:
        """Say whether words of every day that open a clause may be people, for what they did: wedding party asked."""
        if not self.people_did or not self.opens(place) or not self._is_a_noun(place):
            return False
        return any(self._only_people_did(at) for at in range(place + 1, place + 1 + _LONGEST_BARE_ROLE))

    def _end_of_what_tells_which(self, place: int) -> int | None:
        """Return where words that tell which one is meant end, before what only people do: guest in 207 called."""
        leads = self.w.slips.get(self.low(place), self.low(place))
        tells = self.w.says(leads, "who")  # lady who had the blue rinse phoned
        acts_for = leads in self.w.for_  # counsel for the bank
        if not (tells or acts_for or leads in self.w.asides or leads in self.w.with_ or self.w.says(leads, "of")):
            return None
        for at in range(place + 1, min(place + 2 + _LONGEST_ROLE, len(self.words))):
            if self.words[at].sort != "word" or self.people.with_word(self.plain[at]):
                return None
            if at > place + 1 and self.acts(at):
                return at
            if not tells and self.low(at) in self.w.closed and self.low(at) not in self.w.articles:
                return None
        return None

    def _only_people_did(self, place: int) -> bool:
        """Say whether a word tells what nobody but people did, and it was not done by or for them: asked, rang."""
        following = self.low(place + 1)
        passive = following in self.w.for_ or following in self.w.by or following in self.w.to
        return self.w.says(self.low(place), "only_people_did") and not passive and place + 1 < len(self.words)

    def _is_a_noun(self, place: int) -> bool:
        plain = self.plain[place]
        is_way = plain in self.w.channels or plain in self.w.incoming
        return plain.isalpha() and not (
            is_way or self.is_capital(place) or plain in self.w.deeds or plain in self.w.closed
        )

    def done_to_first(self, place: int) -> Mention | None:
        """A role before what is to be done to it, where verbs stand last: Anwalt anrufen."""
        if not self.w.verb_ends or not self.opens(place) or self.plain[place] not in self.w.roles | self.w.relations:
            return None
        done_to = self.w.has(self.low(place + 1), {"contact", "ask", "tell", "reach"}, {"base"})
        return self.mention(place, place + 1, sort="role") if done_to else None

    def department(self, place: int) -> Mention | None:
        """A part of a firm named like a person after a word that only people follow: check with legal, ask accounting."""
        before, low = self.low(place - 1), self.low(place)
        if low not in self.w.departments or self.is_tailed(place):
            return None
        waits = before in self.w.waited_for and self.w.has(self.low(place - 2), {"wait"})
        led = before in self.w.with_ or before in self.w.to or self.w.has(before, {"tell", "ask", "contact"})
        after = place + 1
        ends = after >= len(self.words) or not self.plain[after] or self.plain[after] in self.w.closed
        ends = ends or self.low(after) in self.w.place_words or self.is_everyday_time(after)
        begins = self.opens(place) or self.w.has(before, {"say"}, {"s", "past"})  # Priya says legal will
        if begins and self.acts(after) and not self.people.with_word(low):
            return self.mention(place, after, sort="role")  # billing needs the form
        return self.mention(place, after, sort="role") if (led or waits) and ends else None

    def own(self, place: int) -> Mention | None:
        """One of one's own, called as by a name: call mom tomorrow, dad asked for the car."""
        if self.plain[place] not in self.w.kin or self.is_tailed(place):
            return None
        before = self.low(place - 1)
        done_to = self.w.has(before, {"tell", "ask", "promise", "owe", "send", "contact", "reach"})
        led = before in self.w.before_a_name and self.ends_before(place + 1)
        led = led or (self.opens(place) and self.low(place + 1) in {":", "-", "–", ","})
        led = led or (
            self.w.verb_ends and self.w.has(self.low(place + 1), {"contact", "ask", "tell", "reach"}, {"base"})
        )
        return self.mention(place, place + 1, sort="role") if done_to or led or self.acts(place + 1) else None

    def _last_of_role(self, place: int) -> int | None:
        last = None
        for at in range(place + 1, min(place + 1 + _LONGEST_ROLE, len(self.words))):
            plain = self.plain[at]
            is_role = plain in self.w.roles
            if self.words[at].sort != "word" or plain in self.w.closed or plain.isdecimal() or self._leads_on(at):
                break
            if plain in TITLES and self.is_capital(at) and self.is_capital(at + 1):
                break  # over the radio Officer Pike asked
            if at > place + 1 and not is_role and self.w.has(plain, ANY_DEED, {"s", "past"}):
                break
            if is_role or self._is_misspelt_role(at):
                last = at
            if self.is_tailed(at):
                break
        return last

    def _leads_on(self, place: int) -> bool:
        """Say whether a small word there leads on to somebody else: el informe al jefe."""
        low, w = self.low(place), self.w
        return low in w.melted or low in w.to or low in w.for_ or low in w.with_

    def _is_misspelt_role(self, place: int) -> bool:
        plain = self.plain[place]
        if (
            len(plain) < _SHORTEST_MISSPELT
            or plain in self.w.everyday
            or plain in self.w.deeds
            or self.is_capital(place)
        ):
            return False
        return any(len(role) >= _SHORTEST_MISSPELT for role in self.w.near_roles.near(plain))

    def _only_tells_which(self, last: int) -> bool:
        """Say whether the role only tells which thing is meant: the manager report, the school trip."""
        at = last + 1
        if at >= len(self.words) or self.is_tailed(last) or self.words[at].is_capital:
            return False
        plain = self.plain[at]
        if (
            self.is_everyday_time(at)
            or plain in self.w.closed
            or plain in self.w.asides
            or plain in self.w.deeds
            or self.w.says(plain, "back")
        ):
            return False
        return plain in self.w.everyday
