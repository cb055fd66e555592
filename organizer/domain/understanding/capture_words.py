"""The words of capture lines in one language, made ready from its file: who speaks, what people do, where, by what way."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from organizer.domain.understanding.slips import Spellings
from organizer.domain.understanding.titles import TITLES
from organizer.domain.vocabulary import phrases_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from organizer.domain.vocabulary import Language

Words = frozenset[str]

_SHORTEST_PLURAL = 2  # not HR, whose plural would be hours
_FORMS = ("base", "s", "past", "ing")


class Deed(NamedTuple):
    """What a verb says: its sense (a key of `[capture.deeds]`), its form (`base s past ing`) and the way it names."""

    sense: str
    form: str
    channel: str | None


@dataclass(frozen=True, slots=True)
class CaptureWords:
    """The words of `[capture]`; the file says what each list is for.

    `closed` are the words of the language itself, which are never a name; `begins_no_name` what in small letters begins no
    mention of anybody unknown. `near_deeds` and `near_roles` find the word a
    mistyped one was meant for; deeds are mended (`mends_deeds`) where the file has enough of the language not to mistake a
    word for a slip. `capitals_tell` is false where every noun has one, and `verb_ends` true where a verb may stand last,
    far from its helper, as in German. `melted` are small words with the article in them: au, al, zum. `turning`
    are all small words that may turn a sentence.
    """

    i: Words
    me: Words
    my: Words
    their: Words
    they: Words
    them: Words
    pronouns: Words
    articles: Words
    determiners: Words
    helpers: Words
    negations: Words
    future: Words
    being: Words
    having: Words
    adverbs: Words
    questions: Words
    seams: Words
    fillers: Words
    greetings: Words
    indefinite: Words
    named: Words
    asides: Words
    place_words: Words
    ends_a_place: Words
    no_place: Words
    places: Words
    before_a_name: Words
    only_incoming: Words
    case_labels: Words
    common_labels: Words
    no_case_labels: Words
    between_label_and_number: Words
    roles: Words
    places_too: Words
    relations: Words
    departments: Words
    firms: Words
    kin: Words
    names_too: Words
    families: Words
    takes_to: Words
    travels: Words
    talks: Words
    everyday: Words
    waited_for: Words
    from_: Words
    to: Words
    melted: Words
    for_: Words
    with_: Words
    about: Words
    by: Words
    weekdays: Words
    months: Words
    everyday_ends: Words
    never_a_name: Words
    closed: Words
    begins_no_name: Words
    deeds: Mapping[str, tuple[Deed, ...]]
    channels: Mapping[str, str]
    incoming: Mapping[str, str | None]
    turns: Mapping[str, Words]
    comes: Mapping[str, Words]
    turning: Words
    doing_ends: str
    capitals_tell: bool
    mends_deeds: bool
    verb_ends: bool
    slips: Mapping[str, str]
    run_together: Mapping[str, tuple[str, ...]]
    near_deeds: Spellings
    near_roles: Spellings
    near_labels: Spellings

    def knows(self, low: str) -> bool:
        """Say whether a word is one that lines of this language are built with."""
        return any(low in words for words in (self.deeds, self.closed, self.to, self.for_, self.case_labels))

    def says(self, low: str, turn: str) -> bool:
        """Say whether a word is one of a list of `[capture.turns]`."""
        return low in self.turns[turn]

    def ends_as_doing(self, low: str) -> bool:
        """Say whether an unknown word ends as words for what one is doing."""
        return bool(self.doing_ends) and low.endswith(self.doing_ends)

    def is_doing(self, low: str) -> bool:
        """Say whether a word is what one is doing, or what is done to a thing that needs it: fixing, repainting."""
        known = any(deed.form == "ing" for deed in self.deeds.get(low, ()))
        return known or (self.ends_as_doing(low) and low not in self.closed)

    def is_a_word(self, low: str) -> bool:
        """Say whether a word is none that a slip of the hand made: one of these words, or a form of one of every day."""
        if low in self.deeds or low in self.everyday or low in self.closed:
            return True
        bare = [low.removesuffix(end) for end in self.everyday_ends if low.endswith(end)]
        stems = [*bare, *(stem + "e" for stem in bare)]
        # The forms of deeds are known: droping is none of them.
        return any(stem in self.everyday for stem in stems) and not any(stem in self.deeds for stem in stems)

    def has(self, low: str, sense: Iterable[str], forms: Iterable[str] = _FORMS) -> bool:
        """Say whether a word can be a deed of one of these senses, in one of these forms."""
        return any(deed.sense in sense and deed.form in forms for deed in self.deeds.get(low, ()))


def capture_words(language: Language) -> CaptureWords:
    """Return the words of a language, to be used with `Language.compiled`."""
    table = language.table("capture")
    plain = {
        field: _words(table.get(field.removesuffix("_"), ""))
        for field in CaptureWords.__dataclass_fields__
        if field not in _MADE
    }
    plain["determiners"] |= plain["articles"] | plain["my"]
    plain["helpers"] |= plain["negations"]
    for field in ("roles", "places_too") if table.get("plural") else ():
        plain[field] |= {role + table["plural"] for role in plain[field] if len(role) > _SHORTEST_PLURAL}
    plain["ends_a_place"] |= plain["me"] | plain["them"]
    weekdays = _words(
        " ".join(phrase for day in language.table("weekdays") for phrase in language.phrases("weekdays", day))
    )
    months = _words(
        " ".join(phrase for month in language.table("months") for phrase in language.phrases("months", month))
    )
    deeds = _deeds(table)
    closed = frozenset().union(*(plain[field] for field in _CLOSED))
    return CaptureWords(
        **plain,
        weekdays=weekdays,
        months=months,
        never_a_name=weekdays | plain["greetings"] | _words(table.get("holidays", "")) | plain["i"] | plain["they"],
        closed=closed,
        begins_no_name=(closed | plain["everyday"])
        - plain["determiners"]
        - plain["roles"]
        - plain["departments"]
        - TITLES,
        deeds=deeds,
        channels=_by_word(table.get("channels", {})),
        incoming={word: None if way == "unsaid" else way for word, way in _by_word(table.get("incoming", {})).items()},
        turns=defaultdict(frozenset, {turn: _words(words) for turn, words in table.get("turns", {}).items()}),
        turning=(plain["to"] | plain["from_"]).union(
            *(_words(table.get("turns", {}).get(turn, "")) for turn in _TURNING)
        ),
        comes={word: _words(words) for word, words in table.get("comes", {}).items()},
        doing_ends=table.get("doing_ends", ""),
        mends_deeds=bool(table.get("mends_deeds")),
        verb_ends=bool(table.get("verb_ends")),
        capitals_tell=bool(table.get("capitals_tell", True)),
        slips=table.get("slips", {}),
        run_together={word: tuple(parts.split()) for word, parts in table.get("run_together", {}).items()},
        near_deeds=Spellings(word for word in deeds if word not in plain["everyday"]),
        near_roles=Spellings(plain["roles"]),
        near_labels=Spellings(plain["case_labels"]),
    )


_MADE = frozenset(
    {
        "weekdays",
        "months",
        "never_a_name",
        "closed",
        "begins_no_name",
        "deeds",
        "channels",
        "incoming",
        "slips",
        "run_together",
        "turns",
        "comes",
    }
    | {"turning", "near_deeds", "near_roles", "near_labels", "doing_ends", "capitals_tell", "mends_deeds", "verb_ends"}
)
_TURNING = (
    *("pending", "outstanding", "none", "not", "yet_still", "according", "obliges", "borrowed", "wishes", "keen"),
    "asks_if_one_may",
    *("way", "unhappy", "unable"),
)
_CLOSED = ("helpers", "adverbs", "determiners", "pronouns", "seams", "they", "them", "i", "me", "ends_a_place")


def _words(text: str) -> Words:
    return frozenset(text.split())


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {word: value for value, words in table.items() for word in words.split()}


def _deeds(table: Mapping[str, Any]) -> dict[str, tuple[Deed, ...]]:
    deeds: dict[str, tuple[Deed, ...]] = {}
    for channel, verbs in table.get("contact", {}).items():
        _add(deeds, "contact", verbs, channel)
    for sense, verbs in table.get("deeds", {}).items():
        _add(deeds, sense, verbs, None)
    for channel in ("chat", "social") if table.get("way_done") else ():
        for way in table.get("channels", {}).get(channel, "").split():
            deeds.setdefault(way + table["way_done"], (Deed("contact", "past", channel),))  # viber'd me
    return deeds


def _add(deeds: dict[str, tuple[Deed, ...]], sense: str, verbs: str, channel: str | None) -> None:
    for verb in phrases_in(verbs):
        for form, word in zip(_FORMS, verb.split(), strict=True):
            deeds[word] = (*deeds.get(word, ()), Deed(sense, form, channel))
