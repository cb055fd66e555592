"""Where a line speaks of people and organisations: known names, titles, families, firms, roles, and names not known yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.understanding.known_people import is_organisation, the_only
from organizer.domain.understanding.role_mentions import ANY_DEED, RoleMentions
from organizer.domain.understanding.titles import NAME_PARTICLES, TITLES

if TYPE_CHECKING:
    from organizer.domain.understanding.naming import Mention

_LONGEST_RUN = 5
_HEADS = frozenset({":", "-", "–"})
_MARKS = frozenset({"due", "via", "re", "at"})
_SHORTEST_UNHEARD_OF = 3
_NEVER_ELSE = frozenset({"mr", "mrs", "ms"})
_PLAIN_TITLES = frozenset({"mr", "mrs", "ms", "dr", "mister", "miss", "herr", "frau", "mme", "sr", "sra"})


class Mentions(RoleMentions):
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
        head = self._head_of_a_thing() if all(one.sort == "capital" and one.first for one in found) else None
        return [head, *found] if head is not None else found

    def _head_of_a_thing(self) -> Mention | None:
        """One named by a word of every day, before the thing that goes to them, where nobody else is named: penny proof."""
        plain, following = self.plain_at(0), self.plain_at(1)
        found = [named for named in self.people.with_word(plain) if plain in {named.words[0], named.words[-1]}]
        is_word = (
            self.w.says(plain, "told_apart_by")
            or plain in self.w.deeds
            or plain in self.w.months
            or self.is_everyday_time(0)
        )
        is_word = is_word or (plain in self.w.closed and plain not in self.w.names_too)
        if the_only(found) is None or is_word or self.is_tailed(0):
            return None
        if plain in self.w.helpers and (following in self.w.deeds or self.plain_at(2) in self.w.determiners):
            return None  # will proof the leaflet
        is_thing = self.goes_on_as_a_thing(1) or following.isdecimal()
        return self.mention(0, 1, found) if is_thing else None

    def _may_begin(self, place: int) -> bool:
        """Say whether a mention may begin here: not with a small word of every day that is in nobody's name."""
        word, plain = self.words[place], self.plain[place]
        if word.sort != "word":
            return False
        if self.low(place - 1) in self.w.melted:
            return True
        told = word.is_capital or plain not in self.w.begins_no_name or self.people.knows(plain) or bool(word.tail)
        return told or (self.people_did and self.may_be_people(place))

    def _at(self, place: int) -> Mention | None:
        return (
            self._firm_of(place)
            or self._whole_or_related(place)
            or self.known_titled(place)
            or self._titled(place)
            or self._family(place)
            or self.role(place)
            or self.melted_role(place)
            or self.bare_role(place)
            or self.doer(place)
            or self.done_to_first(place)
            or self.department(place)
            or self.own(place)
            or self.known_part(place)
            or self._unknown(place)
        )

    # ------------------------------------------------------------------------------------------- titles and relations

    def _whole_or_related(self, place: int) -> Mention | None:
        """A whole known name, or someone's someone where that says more: Dr. Leung's office, but Dr. Leung's wife."""
        whole, related = self.known_whole(place), self.related(place)
        if whole is None or related is None:
            return whole or related
        return related if related.after > whole.after else whole

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
        if self.w.says(self.low(place - 1), "where_one_sits") and self.low(place + 2) not in self.w.families:
            return None  # on the Luas
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

    # --------------------------------------------------------------------------------------------------- unknown names

    def _unknown(self, place: int) -> Mention | None:
        """Capitals that name someone not known yet; or, before a colon, a word never heard of."""
        if place == 0 and self.low(1) in _HEADS and not self.is_everyday(0) and self.plain[0] not in self.w.deeds:
            short = self.people.beginning(self.plain[0])
            if short:
                return self.mention(place, 1, short, is_mended=True)
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
        if (
            plain in self.w.never_a_name
            or plain in self.w.channels
            or plain in self.w.incoming
            or plain in self.w.fillers
            or (place and self.words[place - 1].tail == "s" and self.people.knows(self.plain[place - 1]))
        ):
            return False  # Vince's VPN
        if (self.low(place) in self.w.deeds and self.low(place) != plain) or self._tells_which_month(place):  # DM'd
            return False
        if (plain in self.w.closed and plain not in self.w.everyday) or (
            plain in self.w.deeds and (opens or not shared)
        ):
            return False
        is_to_do = self.low(place + 1) in self.w.to and self.w.has(self.low(place + 2), ANY_DEED, {"base"})
        if opens and self.acts_from_somewhere(place):
            return True
        if not opens or self.acts(place + 1) or (is_to_do and not shared):
            return plain not in self.w.closed or not opens or plain in self.w.everyday
        return not shared and (
            self.is_tailed(place) or self.low(place + 1) in self.w.asides or self.low(place + 1) in {":", ","}
        )

    def _tells_which_month(self, place: int) -> bool:
        """Say whether a month only tells which thing is meant: the May exhibition, the rota for July."""
        if self.plain[place] not in self.w.months:
            return False
        if self.low(place - 1) in self.w.for_ and self.plain[place] not in self.w.names_too:
            return not self.acts(place + 1)  # the rota for July
        return self.low(place - 1) in self.w.articles and self.goes_on_as_a_thing(place + 1)

    def _is_unheard_of(self, place: int) -> bool:
        plain = self.plain[place]
        if plain in _MARKS:
            return False
        known = self.is_everyday(place) or plain in self.w.deeds or plain in self.w.incoming or plain in self.w.roles
        known = known or plain in self.w.channels
        return plain.isalpha() and len(plain) >= _SHORTEST_UNHEARD_OF and not known and plain not in self.w.never_a_name

    def _capital_run(self, place: int) -> int:
        """Return where the capitals from `place` on end, as those of one name: Siobhán Byrne, Jan de Wit, Beck & Sons."""
        if self._is_no_first_name(place):
            return place if self.plain[place] in self.w.never_a_name else place + 1
        after = place
        while after < min(place + _LONGEST_RUN, len(self.words)):
            if after > place and self._joins(after):
                after += 1
                continue
            if after > place and not self._goes_on(after):
                break
            if after == place + 1 and self._is_done_to_a_known_one(place):
                break
            if not self.is_capital(after) or not self.plain[after][:1].isalpha():
                break
            after += 1
            if self.is_tailed(after - 1):
                break
        return after

    def _is_done_to_a_known_one(self, place: int) -> bool:
        """Say whether a word that opens a part is what is done to one known by the first name after it: Unlock Kayla's door."""
        if not self.opens(place) or self.people.knows(self.plain[place]) or self.is_tailed(place):
            return False
        plain = self.plain_at(place + 1)
        found = self.people.with_word(plain)
        return any(named.words[0] == plain and len(named.words) > 1 and not named.title for named in found) and not any(
            is_organisation(named) or named.words[-1] in self.w.firms for named in found
        )

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
        if (plain in self.w.closed and plain not in self.w.everyday) or self.w.has(self.low(place), ANY_DEED, {"past"}):
            return False
        return not (plain and self.people.whole_from(self.plain, place, len(self.words))[0])

    def _has_or_does(self, place: int) -> bool:
        return self.acts(place) or self.low(place) in self.w.having

    def _is_headed_by(self, place: int) -> bool:
        """Say whether a helper that is a name too has a capital after it, and then a comma: Will Frost, vision form."""
        return self.plain[place] in self.w.helpers and self.low(place + 2) in {",", ":"}

    def _is_name_ahead(self, place: int) -> bool:
        """Say whether the next word can only be a surname, so that even an everyday word before it is a first name."""
        at = place + 1
        if not self.is_capital(at) or self.is_tailed(place):
            return False
        plain, other = self.plain[place], self.plain[at]
        if other in self.w.firms and (plain in self.w.names_too or self.people.with_word(plain)):
            return not self.goes_on_as_a_thing(at + 1)
        if (
            other in self.w.firms
            and plain not in self.w.deeds
            and plain not in self.w.closed
            and self._has_or_does(at + 1)
        ):
            return True  # City Plumbing has
        if (
            (self.is_everyday(at) and not self._is_headed_by(place))
            or plain in self.w.deeds
            or other in self.w.never_a_name
            or other in TITLES
            or self.people.with_word(other)
        ):
            return False
        is_helper = plain in self.w.closed and plain not in self.w.everyday
        if is_helper and (plain not in self.w.names_too or self.w.has(self.low(at + 1), ANY_DEED | {"talk"}, {"base"})):
            return False
        return not self.line[self.words[at].start : self.words[at].end].isupper()
