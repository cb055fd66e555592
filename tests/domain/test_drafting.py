"""Drafts: ready sentences filled in, in the user's words where they have some, and addresses nothing can break out of."""

from __future__ import annotations

from datetime import UTC, date, datetime
from string import Formatter
from urllib.parse import parse_qs, unquote, urlsplit
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.domain.draft_days import DAY_WORDS, day_in, due_in
from organizer.domain.draft_words import TEMPLATES
from organizer.domain.drafting import DRAFTS, FIELDS, draft, mailto, tel, template
from organizer.domain.when import Day, Floating, Instant, Zoned

KNOWN = {"name": "Maya", "what": "the quote", "due": "Friday 16:00", "was": "Wednesday", "from": "1 May", "to": "8 May"}


@pytest.mark.parametrize("language", TEMPLATES)
@pytest.mark.parametrize("kind", DRAFTS)
def test_every_language_has_every_draft_and_fills_it(language: str, kind: str) -> None:
    words = template(kind, language, {})
    assert {name for _, name, _, _ in Formatter().parse(words) if name} <= set(FIELDS)
    for channel in ("email", "chat", "phone", None):
        said = draft(words, KNOWN, channel)
        assert said
        assert "{" not in said


def test_a_mail_has_its_greeting_on_a_line_and_a_call_has_none() -> None:
    words = template("update.1", "en", {})
    written = "Hi Maya,\n\nA quick word on “the quote”: I am on it. You will have it by Friday 16:00."
    assert draft(words, KNOWN, "email") == written
    assert draft(words, KNOWN, "chat").startswith("Hi Maya, a quick word")
    assert draft(words, KNOWN, "phone").startswith("A quick word on")


def test_a_sentence_that_needs_what_is_not_known_stays_out() -> None:
    words = template("update.1", "en", {})
    assert draft(words, {"name": "Maya", "what": "the quote", "due": None}, "chat") == (
        "Hi Maya, a quick word on “the quote”: I am on it."
    )
    assert draft(words, {"name": None, "what": "the quote"}) == "A quick word on “the quote”: I am on it."
    assert draft(words, {}) == ""


def test_the_users_own_words_stand_in_place_of_ours_in_their_language() -> None:
    own = {"thanks.en": "Cheers {name}!", "thanks.de": " "}
    assert draft(template("thanks", "en", own), KNOWN) == "Cheers Maya!"
    assert template("thanks", "de", own) == template("thanks", "de", {})
    by_mail = own | {"thanks.en.email": "Dear {name}, thanks."}
    assert draft(template("thanks", "en", by_mail, "email"), KNOWN) == "Dear Maya, thanks."
    assert draft(template("thanks", "en", by_mail, "chat"), KNOWN) == "Cheers Maya!"
    assert template("thanks", "xx", {}) == template("thanks", "en", {})


def test_what_is_filled_in_is_never_read_as_a_template() -> None:
    assert draft("To {name}: {what}", {"name": "{what}", "what": "{name} {due}"}) == "To {what}: {name} {due}"


def test_braces_we_do_not_know_are_left_as_they_were_typed() -> None:
    assert draft("{case} for {name}", KNOWN) == "{case} for Maya"


@given(st.text(), st.text(), st.text())
def test_nothing_typed_becomes_a_header_or_another_recipient(address: str, subject: str, body: str) -> None:
    try:
        made = mailto(address, subject, body)
    except UnicodeEncodeError:
        return
    parts = urlsplit(made)
    assert parts.scheme == "mailto"
    assert unquote(parts.path) == address
    assert set(parse_qs(parts.query, keep_blank_values=True)) == {"subject", "body"}
    assert parts.fragment == ""
    assert not set("\r\n ") & set(made)


def test_a_number_is_called_as_written_without_what_is_no_number() -> None:
    assert tel("+44 (20) 7946-0018") == "tel:+442079460018"
    assert tel("*31# 555 12") == "tel:*31%2355512"
    assert tel("ask for Jon;rm -rf") is None


FRIDAY = Zoned(datetime(2026, 11, 27, 16), "Europe/Paris")  # noqa: DTZ001 - civil time


@pytest.mark.parametrize(
    "language, said",
    [
        ("en", "Fri 27 Nov 16:00"),
        ("de", "Freitag, 27. November 16:00"),
        ("fr", "vendredi 27 novembre 16:00"),
        ("es", "el viernes 27 de noviembre 16:00"),
        ("xx", "Fri 27 Nov 16:00"),
    ],
)
def test_a_draft_says_days_in_its_own_language(language: str, said: str) -> None:
    now, paris = datetime(2026, 11, 25, 12, tzinfo=UTC), ZoneInfo("Europe/Paris")
    assert due_in(language, FRIDAY, now, paris) == said
    assert due_in(language, Instant(datetime(2026, 11, 27, 15, tzinfo=UTC)), now, paris) == said
    assert due_in(language, Floating(FRIDAY.local), now, paris) == said
    assert due_in(language, FRIDAY, now, ZoneInfo("Asia/Tokyo")) == f"{said} Europe/Paris"
    assert day_in(language, FRIDAY.local.date(), date(2026, 11, 25)) == said.removeprefix("el ").removesuffix(" 16:00")


@pytest.mark.parametrize(
    "language, near",
    [("en", "today tomorrow"), ("de", "heute morgen"), ("fr", "aujourd’hui demain"), ("es", "hoy mañana")],
)
def test_what_is_near_is_said_so_and_what_is_far_with_its_year(language: str, near: str) -> None:
    now = datetime(2026, 11, 26, 12, tzinfo=UTC)
    said = [due_in(language, Day(date(2026, 11, day)), now, ZoneInfo("UTC")) for day in (26, 27)]
    assert " ".join(said) == near
    assert due_in(language, Day(date(2027, 1, 4)), now, ZoneInfo("UTC")).endswith(" 2027")


def test_every_language_of_the_drafts_says_days() -> None:
    assert DAY_WORDS.keys() == TEMPLATES.keys()
    for words in DAY_WORDS.values():
        assert (len(set(words.weekdays)), len(set(words.months))) == (7, 12)
