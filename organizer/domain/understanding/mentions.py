"""Where a line speaks of people and organisations: known names, titles, families, roles, and names not known yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.understanding.known_mentions import KnownMentions
from organizer.domain.understanding.known_people import the_only
from organizer.domain.understanding.titles import NAME_PARTICLES, TITLES

if TYPE_CHECKING:
    from organizer.domain.understanding.naming import Mention

_LONGEST_ROLE = 5
_LONGEST_BARE_ROLE = 3
_LONGEST_RUN = 5
_SHORTEST_MISSPELT = 6
_MARKS = frozenset({"due", "via", "re", "at"})
_SHORTEST_UNHEARD_OF = 3
_NEVER_ELSE = frozenset({"mr", "mrs", "ms"})
_PLAIN_TITLES = frozenset({"mr", "mrs", "ms", "dr", "mister", "miss", "herr", "frau", "mme", "sr", "sra"})


class Mentions(KnownMentions):
    """Finds whom the words of one line speak of."""

    def all(self) -> list[Mention]:
        """Return every mention, in order; none overlap."""
        found: list[Mention] = []
        place = 0
        while place < len(self.words):
            mention = self._at(place) if self._may_begin(place) else None
            if mention is None:
                place += 1
                continue
            found.append(mention)
            place = mention.after
        return found

    def _may_begin(self, place: int) -> bool:
        """Say whether a mention may begin here: not with a small word of every day that is in nobody's name."""
        word, plain = self.words[place], self.plain[place]
        if word.sort != "word":
            return False
        if self.low(place - 1) in self.w.melted:
            return True
        return word.is_capital or plain not in self.w.begins_no_name or self.people.knows(plain) or bool(word.tail)

    def _at(self, place: int) -> Mention | None:
        return (
            self._firm_of(place)
            or self._related(place)
            or self.known_whole(place)
            or self.known_titled(place)
            or self._titled(place)
            or self._family(place)
            or self._role(place)
            or self._melted_role(place)
            or self._bare_role(place)
            or self._done_to_first(place)
            or self._department(place)
            or self._own(place)
            or self.known_part(place)
            or self._unknown(place)
        )

    # ------------------------------------------------------------------------------------------- titles and relations

    def _titled(self, place: int) -> Mention | None:
        """A title and a name nobody knows yet: Mr. Nowak, mrs gumede."""
        title, after = self.plain[place], place + 1
        if title not in TITLES or not self.plain_at(after) or self.is_tailed(place):
            return None
        if self.is_capital(after):
            if title in _PLAIN_TITLES and self.plain[after] in self.w.weekdays:
                return self.mention(place, after + 1, sort="titled")
            if self.plain[after] in self.w.ends_a_place or self.plain[after] in self.w.never_a_name:
                return None
            return self.mention(place, self._capital_run(after), sort="titled")
        sure = (self.is_capital(place) and not self.opens(place)) or title in _PLAIN_TITLES
        free = not self.is_everyday(after) and self.plain[after] not in self.w.deeds
        free = free or (title in _NEVER_ELSE and self.plain[after] in self.w.weekdays | self.w.months)
        return self.mention(place, after + 1, sort="titled") if sure and free else None

    def _family(self, place: int) -> Mention | None:
        """The Goldbergs, the Reyes family, the Okafor household."""
        at = place + 1
        if self.low(place) not in self.w.articles or not self.plain_at(at):
            return None
        plain, following = self.plain[at], self.low(place + 2)
        if following in self.w.families and (self.is_capital(at) or self.people.with_word(plain)):
            return self.mention(place, place + 3, sort="family")
        if not self.is_capital(at) or not plain.endswith("s") or self.is_tailed(at) or self.is_capital(at + 1):
            return None
        is_word = plain in self.w.everyday or plain[:-1] in self.w.everyday or bool(self.people.with_word(plain))
        if is_word or self.line[self.words[at].start : self.words[at].end].isupper():
            return None
        return self.mention(place, place + 2, sort="family")

    def _firm_of(self, place: int) -> Mention | None:
        """A firm called after its owner: Kim's Nails."""
        after = place + 1
        owned = self.is_capital(place) and self.words[place].tail == "s" and self.is_capital(after)
        if not owned or self.plain[after] not in self.w.firms or self.plain[place] in self.w.never_a_name:
            return None
        tailed = [self.plain[place] + "s", *self.plain[after:]]
        known = (
            self.people.whole_from(tailed, 0, len(tailed))[0]
            or self.people.whole_from(self.plain, place, after + 1)[0] > 1
        )
        return None if known else self.mention(place, after + 1, sort="named")

    def _related(self, place: int) -> Mention | None:
        """Someone's someone: Gurpreet's wife, Counsel's secretary, Mr. Hale's daughter."""
        for owner in range(place, min(place + 4, len(self.words))):
            if self.words[owner].sort != "word":
                return None
            is_person = self._is_owner(owner)
            if self.words[owner].tail == "s":
                return self._relation(place, owner) if is_person else None
            leads = (
                self.plain[owner] in self.w.articles or self.plain[owner] in self.w.my or self.plain[owner] in TITLES
            )
            if not is_person and not leads:
                return None
        return None

    def _is_owner(self, place: int) -> bool:
        plain = self.plain[place]
        is_verb = self.opens(place) and (plain in self.w.deeds or plain in self.w.everyday)
        if (self.words[place].is_capital and not is_verb) or plain in self.w.roles:
            return True
        known = bool(self.people.with_word(plain))
        goes_on = self.is_tailed(place) or plain not in self.w.everyday
        return known and (goes_on or bool(self.people.with_word(self.plain_at(place + 1))))

    def _relation(self, place: int, owner: int) -> Mention | None:
        for end in (owner + 1, owner + 2):
            if self._is_relation(end) and not self.is_tailed(end):
                return self.mention(place, end + 1, sort="titled")
            if self.plain_at(end) in self.w.closed:
                return None
        return None

    def _is_relation(self, place: int) -> bool:
        plain = self.plain_at(place)
        is_role = plain in self.w.roles and plain not in self.w.places_too
        return plain in self.w.relations or (is_role and not self._only_tells_which(place))

    # ----------------------------------------------------------------------------------------------------------- roles

    def _role(self, place: int) -> Mention | None:
        """The boss, the building manager, the PTA treasurer."""
        if self.low(place) not in self.w.determiners:
            return None
        known, whose = (
            self.people.whole_from(self.plain, place + 1, self.run_end(place + 1))
            if self.plain_at(place + 1)
            else (0, [])
        )
        if known > 1:
            return self.mention(place, place + 1 + known, whose, shown=place + 1)
        last = self._last_of_role(place)
        told = self.w.has(self.low(place - 1), {"tell", "ask"}, {"base"}) or self._is_given_to_mine(place, last)
        if last is None or (self._only_tells_which(last) and not told):
            return None
        if known == last - place:
            return self.mention(place, last + 1, whose, shown=place + 1)
        return self.mention(place, last + 1, sort="group" if self.plain[last] in self.w.places_too else "role")

    def _is_given_to_mine(self, place: int, last: int | None) -> bool:
        """Say whether something is given to one of mine: promised my wife flowers."""
        mine = last is not None and self.low(place) in self.w.my and self.plain[last] in self.w.relations
        return mine and self.w.has(self.low(place - 1), {"tell", "ask", "promise", "owe", "send"})

    def _melted_role(self, place: int) -> Mention | None:
        """A role after a small word that has the article in it: au patron, al jefe, zum Chef."""
        if self.low(place - 1) not in self.w.melted:
            return None
        last = self._last_of_role(place - 1)
        if last is None or self._only_tells_which(last):
            return None
        return self.mention(place, last + 1, sort="group" if self.plain[last] in self.w.places_too else "role")

    def _bare_role(self, place: int) -> Mention | None:
        """A role without an article that opens a clause and does what only people do: opposing counsel emailed, caller wants."""
        if not self.opens(place) or self.words[place].sort != "word" or self.plain[place] in self.w.closed:
            return None
        for at in range(place, min(place + _LONGEST_BARE_ROLE, len(self.words))):
            plain = self.plain[at]
            if not plain or plain in self.w.closed or self.is_tailed(at) or (at > place and self.is_capital(at)):
                return None
            if plain in self.w.roles and self.acts(at + 1):
                found = self.people.with_word(plain)
                if found:
                    return self.mention(at, at + 1, found) if at == place and the_only(found) else None
                return self.mention(place, at + 1, sort="role")
        return None

    def _done_to_first(self, place: int) -> Mention | None:
        """A role before what is to be done to it, where verbs stand last: Anwalt anrufen."""
        if not self.w.verb_ends or not self.opens(place) or self.plain[place] not in self.w.roles | self.w.relations:
            return None
        done_to = self.w.has(self.low(place + 1), {"contact", "ask", "tell", "reach"}, {"base"})
        return self.mention(place, place + 1, sort="role") if done_to else None

    def _department(self, place: int) -> Mention | None:
        """A part of a firm named like a person after a word that only people follow: check with legal, ask accounting."""
        before, low = self.low(place - 1), self.low(place)
        if low not in self.w.departments or self.is_tailed(place):
            return None
        waits = before in self.w.waited_for and self.w.has(self.low(place - 2), {"wait"})
        led = before in self.w.with_ or before in self.w.to or self.w.has(before, {"tell", "ask", "contact"})
        after = place + 1
        ends = after >= len(self.words) or not self.plain[after] or self.plain[after] in self.w.closed
        ends = ends or self.low(after) in self.w.place_words or self.is_everyday_time(after)
        return self.mention(place, after, sort="role") if (led or waits) and ends else None

    def _own(self, place: int) -> Mention | None:
        """One of one's own, called as by a name: call mom tomorrow, dad asked for the car."""
        if self.plain[place] not in self.w.kin or self.is_tailed(place):
            return None
        before = self.low(place - 1)
        done_to = self.w.has(before, {"tell", "ask", "promise", "owe", "send", "contact", "reach"})
        led = before in self.w.before_a_name and self.ends_before(place + 1)
        return self.mention(place, place + 1, sort="role") if done_to or led or self.acts(place + 1) else None

    def _last_of_role(self, place: int) -> int | None:
        last = None
        for at in range(place + 1, min(place + 1 + _LONGEST_ROLE, len(self.words))):
            plain = self.plain[at]
            is_role = plain in self.w.roles
            if self.words[at].sort != "word" or plain in self.w.closed or self._leads_on(at):
                break
            if at > place + 1 and not is_role and self.w.has(plain, _ANY_DEED, {"s", "past"}):
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
        if plain in self.w.closed or plain in self.w.asides or plain in self.w.deeds or self.w.says(plain, "back"):
            return False
        return plain in self.w.everyday

    # --------------------------------------------------------------------------------------------------- unknown names

    def _unknown(self, place: int) -> Mention | None:
        """Capitals that name someone not known yet; or, before a colon, a word never heard of."""
        if place == 0 and self.low(1) == ":" and self._is_unheard_of(place):
            return self.mention(place, 1, sort="named")
        is_role = self.plain[place] in self.w.roles and self.plain[place] not in self.w.places_too
        if place == 0 and self.low(1) == ":" and is_role and not self.w.says(self.plain[place], "heads_no_line"):
            return self.mention(place, 1, sort="named")
        if not self.is_capital(place) or not self.plain[place][:1].isalpha():
            return None
        after = self._capital_run(place)
        if after - place > 1:
            return self.mention(place, after, sort="named")
        return self.mention(place, place + 1, sort="capital") if after > place and self._is_lone_name(place) else None

    def _is_lone_name(self, place: int) -> bool:
        """Say whether one capital word by itself may be a name."""
        plain, opens = self.plain[place], self.opens(place)
        shared = plain in self.w.everyday or plain in self.w.helpers
        if plain in self.w.never_a_name or plain in self.w.channels or plain in self.w.incoming:
            return False
        if self.low(place) in self.w.deeds and self.low(place) != plain:  # DM'd
            return False
        if (plain in self.w.closed and plain not in self.w.everyday) or (
            plain in self.w.deeds and (opens or not shared)
        ):
            return False
        is_to_do = self.low(place + 1) in self.w.to and self.w.has(self.low(place + 2), _ANY_DEED, {"base"})
        if opens and self.acts_from_somewhere(place):
            return True
        if not opens or self.acts(place + 1) or (is_to_do and not shared):
            return plain not in self.w.closed or not opens or plain in self.w.everyday
        return not shared and (
            self.is_tailed(place) or self.low(place + 1) in self.w.asides or self.low(place + 1) in {":", ","}
        )

    def _is_unheard_of(self, place: int) -> bool:
        plain = self.plain[place]
        if plain in _MARKS:
            return False
        known = self.is_everyday(place) or plain in self.w.deeds or plain in self.w.incoming or plain in self.w.roles
        return plain.isalpha() and len(plain) >= _SHORTEST_UNHEARD_OF and not known and plain not in self.w.never_a_name

    def _capital_run(self, place: int) -> int:
        """Return where the capitals from `place` on end, as those of one name: Siobhán Byrne, Jan de Wit, Beck & Sons."""
        if self._is_no_first_name(place):
            return place if self.plain[place] in self.w.weekdays else place + 1
        after = place
        while after < min(place + _LONGEST_RUN, len(self.words)):
            if after > place and self._joins(after):
                after += 1
                continue
            if after > place and not self._goes_on(after):
                break
            if not self.is_capital(after) or not self.plain[after][:1].isalpha():
                break
            after += 1
            if self.is_tailed(after - 1):
                break
        return after

    def _is_no_first_name(self, place: int) -> bool:
        """Say whether a capital begins no longer name: a verb that opens the line, a day, a word before no surname."""
        plain = self.plain[place]
        is_time = plain in self.w.weekdays or plain in self.w.months
        begins = plain in self.w.deeds or plain in self.w.channels or plain in self.w.incoming or plain in self.w.slips
        leads = plain in self.w.for_ or plain in self.w.to or plain in self.w.with_ or plain in self.w.from_
        if (self.opens(place) and (begins or leads)) or self.w.says(plain, "no_first_name"):
            return True
        if is_time and self.w.says(self.low(place - 1), "before_a_time"):
            return True
        return (is_time or (plain in self.w.everyday and self.opens(place))) and not self._is_name_ahead(place)

    def _joins(self, place: int) -> bool:
        """Say whether a small word joins the capitals around it to one name: Jan de Wit, Beck & Sons."""
        joined = self.plain[place] in NAME_PARTICLES or self.low(place) in {"&", "-"}
        return joined and self.low(place) != "and" and self.is_capital(place + 1)

    def _goes_on(self, place: int) -> bool:
        plain = self.plain[place]
        if plain in self.w.never_a_name or plain in self.w.months or plain in TITLES:
            return False
        if (plain in self.w.closed and plain not in self.w.everyday) or self.w.has(
            self.low(place), _ANY_DEED, {"past"}
        ):
            return False
        return not (plain and self.people.whole_from(self.plain, place, len(self.words))[0])

    def _is_name_ahead(self, place: int) -> bool:
        """Say whether the next word can only be a surname, so that even an everyday word before it is a first name."""
        at = place + 1
        if not self.is_capital(at) or self.is_tailed(place):
            return False
        plain, other = self.plain[place], self.plain[at]
        if other in self.w.firms and (plain in self.w.names_too or self.people.with_word(plain)):
            return not self.goes_on_as_a_thing(at + 1)
        if self.is_everyday(at):
            return False
        if plain in self.w.deeds or other in self.w.never_a_name or other in TITLES or self.people.with_word(other):
            return False
        if plain in self.w.closed and plain not in self.w.everyday:
            return False
        return not self.line[self.words[at].start : self.words[at].end].isupper()


_ANY_DEED = frozenset(
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
