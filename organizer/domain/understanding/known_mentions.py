"""Where a line speaks of people the user has: by whole names, parts, titles, initials, in any order, or misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.understanding.known_people import is_organisation, the_only
from organizer.domain.understanding.naming import Mention, Naming
from organizer.domain.understanding.slips import is_slip
from organizer.domain.understanding.titles import ORGANISATION_ENDS, TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organizer.domain.understanding.known_people import Named

_AND = frozenset({"&", "and"})
_LONGEST_TAILED = 5
_SHORTEST_MISSPELT_TITLE = 4
_DONE_BY_PEOPLE = frozenset({"send", "do", "say", "tell", "contact", "reach", "ask", "come"})
_ANY = frozenset({"send", "do", "say", "tell", "contact", "reach", "ask", "come", "get", "owe", "leave", "promise"})
_HANDS = frozenset({"send", "reach"})


class KnownMentions(Naming):
    """Finds known people among the words of one line."""

    def known_whole(self, place: int) -> Mention | None:
        """Return a whole name or alias; the last word may carry a possessive."""
        length, found = self._whole_with_tail(place)
        if length and self.words[place + length - 1].tail:
            return self.mention(place, place + length, found, is_possessive=False)
        if not length:
            length, found = self.people.whole_from(self.plain, place, self.run_end(place))
        if length == 1 and not self._means_one(place, found):
            return None
        return self.mention(place, place + length, found) if length else None

    def _whole_with_tail(self, place: int) -> tuple[int, list[Named]]:
        """A name that itself has a possessive: Rick's Roofing, St. Brendan's."""
        after = min(place + _LONGEST_TAILED, len(self.words))
        if not any(word.tail == "s" for word in self.words[place:after]):
            return 0, []
        tailed = zip(self.words[place:after], self.plain[place:after], strict=True)
        plain = [plain + "s" if word.tail == "s" else plain for word, plain in tailed]
        length, found = self.people.whole_from(plain, 0, len(plain))
        return (length, found) if any(word.tail for word in self.words[place : place + length]) else (0, [])

    def known_part(self, place: int) -> Mention | None:
        """Return part of a name: two of its words in any order, or one that is like no everyday word."""
        pair = self._pair(place, place + 1) or self._pair_with_comma(place)
        if pair is not None:
            return pair
        found = self._firm_with_its_tail(place)
        if found:
            return self.mention(place, place + 1, found, is_possessive=False)
        found = self.people.with_word(self.plain[place])
        if not found:
            return self._owner_without_a_sign(place) or self._misspelt(place)
        if self._is_crossed(place, found):
            return self.mention(place, place + 2, sort="named")
        both = self._with_misspelt_surname(place, found)
        if both:
            return self.mention(place, place + 2, both, is_mended=True)
        return self.mention(place, self._end_of_surname(place, found), found) if self._means_one(place, found) else None

    def _firm_with_its_tail(self, place: int) -> list[Named]:
        """Return the firm called by the first word of its name, which is a possessive: Tito's of Tito's Rentals."""
        if self.words[place].tail != "s":
            return []
        tailed = self.plain[place] + "s"
        return [named for named in self.people.with_word(tailed) if named.words[0] == tailed and len(named.words) > 1]

    def _end_of_surname(self, place: int, found: Sequence[Named]) -> int:
        """Return where a surname of several words ends that begins at `place`: van der berg, delgado cruz of Mr. Delgado-Cruz."""
        after = place + 1
        if the_only(found) is None or self.is_tailed(place):
            return after
        words = [part for word in found[0].words for part in word.split("-")]
        begins = words.index(self.plain[place]) if self.plain[place] in words else len(words)
        for word in words[begins + 1 :]:
            if self.plain_at(after) != word or self.is_tailed(after - 1):
                return after
            after += 1
        return after

    def _owner_without_a_sign(self, place: int) -> Mention | None:
        """A known name whose apostrophe was left out, before what is theirs: houtens essay, pelletiers brakes."""
        plain = self.plain[place]
        found = self.people.with_word(plain[:-1]) if plain.endswith("s") else []
        if not found or self.is_everyday(place):
            return None
        is_thing = self.goes_on_as_a_thing(place + 1) and not self.w.has(
            self.low(place + 1), _ANY, {"base", "s", "past"}
        )
        if not is_thing or self.plain[place - 1] in self.w.articles or self.is_tailed(place):
            return None
        return self.mention(place, place + 1, found, is_possessive=True)

    def _with_misspelt_surname(self, place: int, found: Sequence[Named]) -> list[Named]:
        """Return whose first name it is, with their surname one slip away after it: Dana Whitfeild."""
        after = place + 1
        if not self.plain_at(after) or self.is_tailed(place) or self.is_everyday(after):
            return []
        written = self.is_capital(after) and not self.is_everyday(place)
        if not written and (self.is_capital(after) or self.plain[after] in self.w.deeds):
            return []
        near = [] if self.people.with_word(self.plain[after]) else self.people.like(self.plain[after])
        return [named for named in found if named in near]

    def _pair(self, place: int, second: int) -> Mention | None:
        one, other = self.plain[place], self.plain_at(second)
        if not other or self.is_tailed(place):
            return None
        if other in ORGANISATION_ENDS and self.opens(place):  # bus co deposit
            firms = [named for named in self.people.with_word(one) if named.words[-2:] == (one, other)]
            if firms:
                return self.mention(place, second + 1, firms)
        if one in self.w.everyday and other in self.w.everyday:
            found = self.people.all_of((one, other))
            begun = [named for named in found if tuple(w for w in named.words if w not in _AND)[:2] == (one, other)]
            return self.mention(place, second + 1, begun) if begun and second == place + 1 else None
        if len(one) == 1 and not one.isalpha():
            return None
        if len(other) == 1 and not self.words[second].is_capital and self.words[place].is_capital:
            return None
        found = self.people.all_of((one, other))
        if one in self.w.everyday or other in self.w.everyday:
            initials = {named: {named.words[0][0], named.words[-1][0]} for named in found}
            ends = {named: {*named.words[:1], *named.words[-1:], *initials[named]} for named in found}
            found = [named for named in found if {one, other} <= ends[named]]
        return self.mention(place, second + 1 + self._is_initial(second), found) if found else None

    def _is_initial(self, place: int) -> bool:
        """Say whether a letter in small stands for a name, and the stop after it ends no sentence: brody h. called."""
        goes_on = self.low(place + 1) == "." and place + 2 < len(self.words) and not self.is_capital(place + 2)
        return len(self.plain[place]) == 1 and goes_on and self.words[place].end == self.words[place + 1].start

    def _pair_with_comma(self, place: int) -> Mention | None:
        """A surname, a comma and a first name: Tanaka, Keiko."""
        if self.low(place + 1) != ",":
            return None
        pair = self._pair(place, place + 2)
        found = self.people.all_of((self.plain[place], self.plain_at(place + 2))) if pair else []
        turned = all(
            (named.words[-1], named.words[0]) == (self.plain[place], self.plain_at(place + 2)) for named in found
        )
        return pair if turned and pair is not None and pair.sort == "known" else None

    def _is_crossed(self, place: int, found: Sequence[Named]) -> bool:
        """Say whether a first name is followed by the surname of somebody else: neither of the two is meant."""
        other = self.plain_at(place + 1)
        others = self.people.with_word(other)
        if not others or self.is_tailed(place) or other in self.w.everyday:
            return False
        first = all(named.words[0] == self.plain[place] and len(named.words) > 1 for named in found)
        surname = all(named.words[-1] == other and len(named.words) > 1 for named in others)
        return first and surname and not self.people.whole_from(self.plain, place + 1, len(self.words))[0]

    def _means_one(self, place: int, found: Sequence[Named]) -> bool:
        if self.w.says(self.low(place - 1), "one_of") and not self.is_capital(place):
            return False  # a blessing in disguise
        return self._stands_alone(place, found) and not self._is_other_name(place, found)

    # ---------------------------------------------------------------------------------------------- one word by itself

    def _stands_alone(self, place: int, found: Sequence[Named]) -> bool:
        """Say whether one word can be a name here, though it may be an everyday word."""
        plain = self.plain[place]
        if not self.is_everyday(place):
            return plain not in self.w.deeds or self.words[place].is_capital
        if plain in self.w.months and self._only_tells_month(place):
            return False
        is_pronoun = plain in self.w.i or plain in self.w.me or plain in self.w.they or plain in self.w.articles
        if is_pronoun or not any(named.words[0] == plain for named in found):
            return False
        return self._is_everyday_name(place)

    def _is_everyday_name(self, place: int) -> bool:
        """Say whether an everyday word is meant as a name: by its capital within a sentence, or by what stands around."""
        plain, before, following = self.plain[place], self.low(place - 1), self.low(place + 1)
        dashed = place == 0 and following in {"-", "–"} and self.words[1].start > self.words[0].end
        if following == ":" or dashed or plain in self.w.weekdays:
            return following == ":" or dashed  # payroll - 2 starters
        if self.is_capital(place) and (self.words[place].tail == "s" or not self.opens(place)):
            return plain not in self.w.months or not following.isdecimal()
        of_it = self.w.says(before, "of") and not self.is_tailed(place)  # two cases of basil
        if (plain in self.w.months or of_it) and not self.is_capital(place):
            return False
        if before in self.w.before_a_name:
            loose = before in self.w.to or before in self.w.for_ or before in self.w.about or before in self.w.asides
            is_name = self.is_capital(place) or plain in self.w.names_too
            thing = not is_name and self.goes_on_as_a_thing(place + 1)  # send exam paper, though there is an Exam Board
            return not thing and (not loose or self.ends_before(place + 1))
        to_do = following in self.w.to and self.w.has(self.low(place + 2), _DONE_BY_PEOPLE, {"base"})
        no_verb = plain not in self.w.deeds or plain in self.w.names_too  # chase to return it
        if to_do and self.opens(place) and no_verb and not self.w.says(plain, "no_subject"):
            return True  # security to check the door
        handed = following in self.w.determiners and self.w.has(before, _HANDS)
        acts = self.acts(place + 1) and (plain not in self.w.helpers or self._can_follow_no_helper(place + 1))
        owns = self.words[place].tail == "s" and self.goes_on_as_a_thing(place + 1)  # will's badge
        return handed or (self.opens(place) and (owns or acts or self.acts_from_somewhere(place)))

    def _can_follow_no_helper(self, place: int) -> bool:
        """Say whether a verb there has a form that a helper never has behind it: will owes me, will called."""
        forms = {deed.form for deed in self.w.deeds.get(self.low(place), ())}
        return bool(forms) and forms <= {"s", "past"}

    def _only_tells_month(self, place: int) -> bool:
        """Say whether a month tells when, or which thing is meant: in June, the June catalogue, send Dana April invoice."""
        before = self.low(place - 1)
        if self.is_tailed(place):
            return False
        if self.w.says(before, "before_a_month"):
            return True
        asked = before in self.w.before_a_name and not self.w.has(before, _HANDS) and before not in self.w.for_
        return not asked and self.goes_on_as_a_thing(place + 1)

    def _is_other_name(self, place: int, found: Sequence[Named]) -> bool:
        """Say whether what follows makes it the name of someone else: of a firm, or of a person with another surname."""
        return self._is_firm(place, found) or self._has_other_surname(place, found)

    def _is_firm(self, place: int, found: Sequence[Named]) -> bool:
        """Say whether it begins the name of a firm: Lopez Plumbing, Kim & Sons; not "ask Dana Security code"."""
        after = place + 1
        if not self.is_capital(place) or any(is_organisation(named) for named in found):
            return False
        if self.low(after) == "&" and self.is_capital(after + 1):
            return not self.is_tailed(place)
        if not self.is_capital(after) or self.words[after].start != self.words[place].whole_end + 1:
            return False
        other = self.plain[after]
        if other not in self.w.firms and (other not in ORGANISATION_ENDS or self.is_tailed(place)):
            return False
        first = any(len(named.words) > 1 and named.words[0] == self.plain[place] for named in found)
        return not (first and self.goes_on_as_a_thing(after + 1)) and not any(other in named.words for named in found)

    def _has_other_surname(self, place: int, found: Sequence[Named]) -> bool:
        """Say whether a capital after it is another surname: Will Sutton is not Will Moran."""
        after = place + 1
        if not (self.is_capital(place) and self.is_capital(after)) or self.is_tailed(place):
            return False
        following, other = self.words[after], self.plain[after]
        if following.start != self.words[place].end + 1 or other in self.w.never_a_name or other in TITLES:
            return False
        if self.is_everyday(after) and not self._is_surname_by_intent(after):
            return False
        if other in ORGANISATION_ENDS or self.people.with_word(other) or following.low in self.w.deeds:
            return False
        acronym = len(other) > 1 and self.line[following.start : following.end].isupper()
        return not (acronym or any(is_organisation(named) or other in named.words for named in found))

    def _is_surname_by_intent(self, place: int) -> bool:
        """Say whether a word of every day is a surname by its capital: in a line that begins small, and with no noun after it."""
        plain = self.plain[place]
        if self.words[0].is_capital or plain in self.w.closed or plain in self.w.months or plain in self.w.weekdays:
            return False
        is_thing = plain in self.w.case_labels or plain in self.w.channels or plain in self.w.incoming
        return not (is_thing or self.is_everyday_time(place) or self.goes_on_as_a_thing(place + 1))

    def _misspelt(self, place: int) -> Mention | None:
        """One slip away from a known name: where a name may stand, or with the next word one slip away as well."""
        plain, other = self.plain[place], self.plain_at(place + 1)
        if self.is_everyday(place) or plain in self.w.deeds:
            return None
        found = self.people.like(plain)
        if other and found and not self.is_tailed(place):
            near = [] if other in self.w.everyday else self.people.with_word(other) or self.people.like(other)
            both = [named for named in found if named in near or other in named.words[1:]]  # harcout bank
            if both:
                return self.mention(place, place + 2, both, is_mended=True)
        found = self.people.like(plain, alone=True) if found else []
        if the_only(found) is None or not (self.may_name(place) or self.is_capital(place)):
            return None
        if self.is_capital(place) and self._is_other_name(place, found):
            return None
        if self.is_capital(place) and self.low(place - 1) in self.w.articles:
            return None  # the Avril poster
        return self.mention(place, place + 1, found, is_mended=True)

    # ---------------------------------------------------------------------------------------------------------- titles

    def known_titled(self, place: int) -> Mention | None:
        """Return someone known by a title and a name: Mrs. Hale, attorney cruz, Dr. Hemi Parata, "fathr mwangi"."""
        title, first = self.plain[place], place + 1
        if title not in TITLES:
            return self._misspelt_title(place)
        if not self.plain_at(first) or self.is_tailed(place):
            return None
        for length in (3, 2, 1):
            words = self.plain[first : first + length]
            if len(words) == length and all(words):
                found = self._bearing(title, words)
                if found and not (length == 1 and self._is_only_a_word(title, first)):
                    last = first + length - 1
                    return self.mention(place, self._end_of_surname(last, found), found)
        owner = self._bearing(title, [self.plain[first][:-1]]) if self.plain[first].endswith("s") else []
        if owner and not self.is_tailed(first) and self.goes_on_as_a_thing(first + 1):
            return self.mention(place, first + 1, owner, is_possessive=True)  # mr trans date of birth
        return self._titled_misspelt(place)

    def _bearing(self, title: str, words: Sequence[str]) -> list[Named]:
        found = self.people.titled(title, words)
        surname = [named for named in found if named.words[-1] == words[-1]] or found
        return [named for named in surname if named.title == title] or surname

    def _is_only_a_word(self, title: str, place: int) -> bool:
        return self.plain[place] in self.w.everyday and not self.is_capital(place) and title in self.w.roles

    def _titled_misspelt(self, place: int) -> Mention | None:
        title, word = self.plain[place], self.plain[place + 1]
        if self.people.with_word(word):
            return None
        if self.is_everyday(place + 1):  # coach sing of Coach Singh
            near = [named for named in self.people.like(word, alone=True) if named.title == title]
            return self.mention(place, place + 2, near, is_mended=True) if the_only(near) else None
        near = [named for named in self.people.like(word) if the_only(self.people.titled(title, [named.words[-1]]))]
        return self.mention(place, place + 2, near, is_mended=True) if the_only(near) else None

    def _misspelt_title(self, place: int) -> Mention | None:
        """A title of a known person one slip away, and the name after it: "fathr mwangi"."""
        written, name = self.plain[place], self.plain_at(place + 1)
        if not name or self.is_everyday(place) or len(written) < _SHORTEST_MISSPELT_TITLE:
            return None
        near = self.people.with_word(name) or self.people.like(name)
        for named in near:
            if len(named.title) < _SHORTEST_MISSPELT_TITLE or written[0] != named.title[0]:
                continue
            if is_slip(written, named.title, another_letter=True):
                return self.mention(place, place + 2, [named])
        return None
