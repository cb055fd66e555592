"""What links and texts of other programs hand in, and how little they can do."""

from __future__ import annotations

from urllib.parse import parse_qs, quote, urlsplit

import pytest

from organizer.domain.given import given_by
from organizer.domain.handed_in import BOOKMARKLET, HandedIn, link_of, of_link, of_text


def test_a_link_hands_in_words_note_and_where_it_came_from() -> None:
    link = "organizer:add?text=Answer%20Mrs%20Hale&note=She%20asked&url=https%3A%2F%2Fexample.org%2Ft%2F7&kind=message"
    assert of_link(link) == HandedIn("Answer Mrs Hale", "She asked\n\nhttps://example.org/t/7", "url", "message")
    assert of_link("ORGANIZER://add?text=x") == HandedIn("x")


def test_a_link_alone_is_its_own_words() -> None:
    assert of_link("organizer:add?url=https://example.org/") == HandedIn("https://example.org/")


@pytest.mark.parametrize(
    "link",
    [
        "organizer:",
        "organizer:delete?id=1",
        "organizer:add",
        "organizer:add?text=%20".replace("%20", ""),
        "https://example.org/?text=x",
        "organizer:add?" + "&".join(f"a{n}=x" for n in range(100)),
        "organizer:add?text=" + "x" * 100_000,
        "organizer://[x?text=a",
    ],
)
def test_a_link_that_says_nothing_we_know_hands_in_nothing(link: str) -> None:
    assert of_link(link) is None


def test_hostile_words_are_one_harmless_line_and_no_other_kind_of_address_comes_along() -> None:
    thing = of_link("organizer:add?text=" + quote("a\u202eb\0c\nd\x1b[31m") + "&url=javascript:alert(1)&kind=rm")
    assert thing is not None
    assert thing.words.isprintable()
    assert (thing.note, thing.kind) == ("", "")
    long = of_link("organizer:add?text=" + "x" * 9_000 + "&note=" + "y" * 29_000)
    assert long is not None
    assert len(long.words) <= 9_000


def test_the_first_line_of_a_text_is_the_words_and_the_rest_the_note() -> None:
    assert of_text("\n call Leo \n about the boiler\n", "https://example.org") == HandedIn(
        "call Leo", "about the boiler\n\nhttps://example.org", "window"
    )
    assert of_text("  ") is None
    assert of_text("https://example.org", "https://example.org") == HandedIn("https://example.org", "", "window")


@pytest.mark.parametrize(
    "argv, given",
    [
        (["organizer:add?text=x"], "organizer:add?text=x"),
        (["--", "organizer:add?text=x"], "organizer:add?text=x"),
        (["/somewhere/x.eml"], "/somewhere/x.eml"),
        (["file:///somewhere/x.eml"], "file:///somewhere/x.eml"),
        (["C:\\x.eml"], "C:\\x.eml"),
        (["--", "organizer:add?text=x", "--in-background"], ""),
        (["--", "--in-background"], ""),
        (["add", "/somewhere/x"], ""),
        (["list"], ""),
        (["--"], ""),
        ([], ""),
    ],
)
def test_only_one_link_or_path_is_taken_from_the_desktop(argv: list[str], given: str) -> None:
    assert given_by(argv) == given


def test_what_the_bookmark_makes_is_understood() -> None:
    made = BOOKMARKLET.partition("location.href='")[2].partition("'")[0] + quote("Ticket 7 & more")
    made += "&url=" + quote("https://example.org/t?id=7&x=1", safe="") + "&note=" + quote("marked")
    assert of_link(made) == HandedIn("Ticket 7 & more", "marked\n\nhttps://example.org/t?id=7&x=1")
    assert sorted(parse_qs(urlsplit(BOOKMARKLET.replace("'", "").replace("+", "")).query)) == ["note", "text", "url"]


@pytest.mark.parametrize(
    "note, link",
    [
        ("How big is it?\n\nmid:one@example.org", "mid:one@example.org"),
        ("https://example.org/t/7", "https://example.org/t/7"),
        ("see https://example.org/t/7", None),
        ("https://example.org/ t", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_a_note_leads_back_to_a_page_or_a_mail_and_nowhere_else(note: str, link: str | None) -> None:
    assert link_of(note) == link
