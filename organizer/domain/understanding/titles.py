"""What people are called before their names, in the languages of the program and those of their users' people."""

from __future__ import annotations

TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "mister", "missus", "missis", "dr", "doctor", "prof", "professor", "principal",
    "coach", "chef", "father", "fr", "pastor", "rev", "reverend", "deacon", "sister", "brother", "rabbi", "imam",
    "judge", "officer", "sergeant", "sgt", "captain", "capt", "lieutenant", "lt", "councillor", "councilor",
    "councilwoman", "councilman", "mayor", "senator", "attorney", "atty", "nurse", "sir", "madam", "mdm", "madame",
    "mme", "mlle", "monsieur", "herr", "frau", "señor", "señora", "senor", "senora", "sr", "sra", "don", "doña",
    "dona", "pani", "pan", "mama", "baba", "auntie", "aunt", "aunty", "uncle", "alhaji", "alhaja", "chief", "mang",
    "ate", "kuya", "seu", "profesor", "profesora", "professora", "signor", "signora", "sig", "dean", "superintendent",
    "inspector", "major", "colonel", "lord", "lady", "dame", "sheikh", "minister", "president", "director", "engr",
    "hon", "sensei", "tita", "tito", "lola", "lolo", "bhai", "mzee", "bibi", "grandma", "grandpa", "constable",
    "detective", "commissioner", "ambassador", "provost", "vicar", "bishop", "canon", "consul", "foreman", "matron",
    "senorita", "señorita", "srta", "mtro", "herrn", "fraulein", "fräulein", "frl", "maitre", "maître", "docteur", "professeur",
})  # fmt: skip
# Those that are no part of anybody's name, as Dean and Major may be.
NO_PART_OF_A_NAME = frozenset({
    "mr", "mrs", "ms", "miss", "dr", "prof", "herr", "hr", "frau", "fr", "m", "mme", "mlle", "sr", "sra", "señor",
    "senor", "señora", "senora", "doña", "dona",
})  # fmt: skip
HIS_TITLES = frozenset({
    "mr", "mister", "sir", "herr", "monsieur", "señor", "senor", "don", "pan", "signor", "father", "brother", "uncle",
    "lord", "herrn",
})  # fmt: skip
HER_TITLES = frozenset({
    "mrs", "ms", "miss", "missus", "missis", "madam", "mdm", "madame", "mme", "mlle", "frau", "señora", "senora",
    "sra", "doña", "pani", "signora", "sister", "aunt", "auntie", "lady", "dame", "señorita", "srta", "fräulein",
    "frl",
})  # fmt: skip
# How the names of firms and bodies end.
ORGANISATION_ENDS = frozenset({
    "co", "company", "inc", "ltd", "llc", "gmbh", "plc", "corp", "corporation", "limited", "sons", "brothers", "bros",
    "group", "partners", "associates", "trust", "foundation", "society", "association", "council", "committee",
    "union", "bank", "holdings", "industries", "enterprises", "ag", "sa", "bv", "pty", "llp",
})  # fmt: skip
# What may stand in small letters within a name.
NAME_PARTICLES = frozenset({
    "de", "da", "do", "dos", "das", "del", "della", "di", "van", "von", "der", "den", "la", "le", "al", "el", "bin",
    "ibn", "ben", "ter", "af", "und", "&", "and",
})  # fmt: skip
# Words of a name that name nobody by themselves.
NO_NAMES = frozenset({
    "the", "a", "an", "of", "and", "co", "inc", "ltd", "llc", "gmbh", "plc", "corp", "&", "dept", "department",
    "team", "office", "der", "die", "das", "le", "la", "les", "el", "und", "et", "y",
})  # fmt: skip
# Abbreviations that are written with a stop.
ABBREVIATED = TITLES | {
    "jr", "jnr", "snr", "esq",
    "no", "inv", "ext", "approx", "dept", "tel", "vs", "st", "ave", "inc", "ltd", "co", "corp", "ref", "nr",
}  # fmt: skip
# How a short title is spoken.
SPOKEN_TITLES = {"mr": ("mister",), "mrs": ("missus", "missis"), "ms": ("miz",), "dr": ("doctor",), "fr": ("father",)}
# How words of a name are written otherwise in a hurry, short ones whole and long ones short: doctor Leung, Cole junior, Orchard Ct.
SHORT_FORMS = {
    "dr": "doctor",
    "jr": "junior",
    "st": "saint",
    "court": "ct",
    "road": "rd",
    "street": "st",
    "avenue": "ave",
    "lane": "ln",
    "department": "dept",
    "company": "co",
    "brothers": "bros",
    "council": "cncl",
    "hotel": "htl",
    "apartments": "apts",
}
