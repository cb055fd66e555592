"""Mails to oneself, and into a chosen folder, are in the book once: a real dovecot, and everything that goes wrong."""

from __future__ import annotations

from email.message import EmailMessage
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from organizer.domain.errors import Unreachable, Unusable
from tests.calendars.places import Place, to_the_end
from tests.desktop.private_desktop import make_folder, remove_folder
from tests.desktop.waiting import until
from tests.hands import HandClock
from tests.mail.dovecot import SECRET, Dovecot, start_dovecot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from organizer.domain.promises import Promise
    from organizer.services.sync.outcome import Outcome


@pytest.fixture(scope="module")
def dovecot(own_environment: dict[str, str]) -> Iterator[Dovecot]:
    # Not below pytest's own folder, which nobody else may pass through.
    folder = make_folder()
    server = start_dovecot(folder)
    yield server
    server.end()
    remove_folder(folder)


class Post:
    """A desk with a mailbox, and the mailbox itself."""

    def __init__(self, server: Dovecot, folder: Path, path: str = "") -> None:
        self.server = server
        self.user = f"me{uuid4().hex[:6]}@example.org"
        self.box = server.box(self.user)
        if path:
            self.box.folder.create(path)
        self.path = path or "INBOX"
        self.place = Place(
            folder / f"home{path}",
            f"imap://{self.user.replace('@', '%40')}@127.0.0.1:{server.port}/{path}",
            HandClock(),
        )
        to_the_end(self.place.keeping.add(self.place.address, SECRET))

    def send(self, subject: str, text: str = "", sender: str = "", to: str = "", raw: bytes = b"") -> None:
        made = EmailMessage()
        made["From"], made["To"], made["Subject"] = sender or f"Me <{self.user.upper()}>", to or self.user, subject
        made["Message-ID"] = f"<{uuid4()}@example.org>"
        made.set_content(text)
        self.box.append(raw or made.as_bytes(), self.path)

    def look(self) -> Outcome:
        return self.place.sync()

    def seen(self) -> list[str]:
        """Return the subjects of the mails that are marked as seen, as another program finds them."""
        with self.server.box(self.user) as box:
            return sorted(mail.subject for mail in box.fetch("SEEN", mark_seen=False))

    def promises(self) -> list[Promise]:
        return [view.promise for view in self.place.desk.reader.page("all", limit=1_000).rows]

    def close(self) -> None:
        self.box.logout()
        self.place.close()


@pytest.fixture
def post(dovecot: Dovecot, tmp_path: Path) -> Iterator[Post]:
    made = Post(dovecot, tmp_path)
    yield made
    made.close()


def test_a_mail_to_oneself_is_a_line_and_marked_as_seen_once_it_is_in_the_book(post: Post) -> None:
    post.send("send @Maya the quote tomorrow", "She wants two options.")
    assert post.look().new == 1
    (promise,) = post.promises()
    assert (promise.what, promise.source) == ("send the quote", "mail")
    assert promise.note.startswith("She wants two options.")
    assert post.seen() == ["send @Maya the quote tomorrow"]
    assert post.look().new == 0


def test_mails_of_others_in_the_inbox_are_none_of_ours(post: Post) -> None:
    post.send("buy now", sender="shop@example.com")
    post.send("kept", to="me@example.org")
    assert post.look().new == 1
    assert post.seen() == ["kept"]


def test_a_mail_to_the_address_with_a_plus_is_a_line_whoever_sent_it(post: Post) -> None:
    name, _, host = post.user.partition("@")
    post.send("call Leo about the boiler tomorrow", "at noon", "Me <private@example.com>", f"{name}+Promise@{host}")
    # What others behind a plus are for, shops for instance, is nobody's promise.
    post.send("our offers of the week", sender="Shop <shop@example.com>", to=f"{name}+shop@{host}")
    post.send("not for me", sender="Ana <ana@example.com>", to=f"some{name}+promise@{host}")
    assert post.look().new == 1
    (promise,) = post.promises()
    assert (promise.kind, promise.what, promise.due is not None) == ("promise", "call Leo about the boiler", True)
    assert promise.note.startswith("at noon")
    assert promise.note.endswith("Me <private@example.com>")


def test_in_a_chosen_folder_every_mail_is_taken(dovecot: Dovecot, tmp_path: Path) -> None:
    post = Post(dovecot, tmp_path, "Promises")
    post.send("the boiler", sender="Ana <ana@example.com>")
    post.send("call Leo tomorrow")
    assert post.look().new == 2
    assert sorted(promise.kind for promise in post.promises()) == ["message", "promise"]
    post.close()


def test_a_mail_that_cannot_be_read_hides_no_later_one(post: Post) -> None:
    post.send("first")
    post.send("", raw=f"From: {post.user}\r\nSubject: \r\n\r\n".encode())
    post.send("third")
    outcome = post.look()
    assert (outcome.new, outcome.unreadable) == (2, 1)
    assert post.place.accounts.all()[0].unreadable == 1
    assert post.look().unreadable == 0


def test_mails_that_cannot_be_read_are_named_until_they_are_gone(post: Post) -> None:
    nameless = f"From: Me <{post.user}>\r\nDate: Wed, 25 Nov 2026 10:03:00 +0100\r\nSubject: \r\n\r\n".encode()
    post.send("", raw=nameless)
    post.send("\u200b\u202e", text="\u200b")
    post.look()
    (first, second) = post.place.accounts.all()[0].aside
    assert (first["subject"], first["sender"], first["date"]) == ("", "Me", "2026-11-25T09:03:00+00:00")
    assert (second["sender"], second["date"]) == ("Me", "")
    post.box.delete(str(first["uid"]))
    post.send("call Leo tomorrow")
    assert post.look().new == 1
    account = post.place.accounts.all()[0]
    assert ([one["uid"] for one in account.aside], account.unreadable) == ([second["uid"]], 1)
    post.box.delete(str(second["uid"]))
    post.look()
    assert post.place.accounts.all()[0].unreadable == 0


def test_of_many_mails_that_cannot_be_read_all_are_counted_and_the_newest_named(post: Post) -> None:
    for _ in range(130):
        post.send("", raw=f"From: Me <{post.user}>\r\nSubject: \r\n\r\n".encode())
    post.look()
    account = post.place.accounts.all()[0]
    assert (account.unreadable, [bool(one["sender"]) for one in account.aside]) == (130, [False] * 30 + [True] * 100)
    post.box.delete([str(account.aside[number]["uid"]) for number in (0, 129)])
    post.look()
    assert post.place.accounts.all()[0].unreadable == 128


def test_words_below_an_empty_subject_are_the_line(post: Post) -> None:
    post.send("", "\ncall Leo tomorrow\nabout the boiler")
    assert post.look().new == 1
    (promise,) = post.promises()
    assert (promise.what, promise.note.splitlines()[:2]) == ("call Leo", ["call Leo tomorrow", "about the boiler"])


def test_a_mail_that_was_moved_to_another_folder_that_is_looked_into_comes_once(post: Post) -> None:
    post.send("call Leo tomorrow")
    assert post.look().new == 1
    post.box.folder.create("Later")
    (raw,) = [mail.obj.as_bytes() for mail in post.box.fetch(mark_seen=False)]
    post.box.append(raw, "Later")
    to_the_end(post.place.keeping.add(f"{post.place.address}Later", SECRET))
    assert [went.outcome.new for went in to_the_end(post.place.keeping.sync())] == [0, 0]
    assert len(post.promises()) == 1


def test_many_mails_are_taken_in_pieces(post: Post) -> None:
    for number in range(45):
        post.send(f"call customer {number}")
    assert post.look().new == 45
    assert post.look().new == 0


def test_killed_between_the_book_and_the_mark_a_mail_is_taken_once(post: Post) -> None:
    post.send("call Leo tomorrow")
    post.look()
    account = post.place.accounts.all()[0]
    # As if nothing had been remembered of it, and the server had numbered everything anew.
    for token in ("", "1 0"):
        post.place.accounts.put(type(account)(account.address, account.kind, account.place, token=token))
        assert post.look().new == 0
    assert len(post.promises()) == 1


def test_a_wrong_secret_and_a_folder_that_is_not_there_are_refused(post: Post, dovecot: Dovecot) -> None:
    with pytest.raises(Unusable) as refused:
        to_the_end(post.place.keeping.add(post.place.address, "wrong"))
    assert refused.value.data["reason"] == "log_in_refused"
    with pytest.raises(Exception, match="reason"):
        to_the_end(post.place.keeping.add(post.place.address + "Nowhere", SECRET))
    assert len(post.place.accounts.all()) == 1


class Listening:
    """Ears of a place, step by step."""

    def __init__(self, post: Post) -> None:
        self._ears = post.place.keeping.listen(post.place.address)

    def hears(self) -> bool:
        return next(self._ears)

    def deaf(self) -> None:
        self._ears.close()


def sync_if_due(post: Post) -> int:
    return sum(one.outcome.new for one in to_the_end(post.place.keeping.sync_if_due()))


def test_new_mail_is_heard_as_it_comes(post: Post) -> None:
    post.send("call Leo tomorrow")
    post.look()
    ears = Listening(post)
    until(lambda: post.place.keeping._listened_to or ears.hears(), "the ears to be open")
    post.send("call Ana tomorrow")
    until(ears.hears, "the new mail to be heard")
    assert sync_if_due(post) == 1
    post.send("call Maya tomorrow")
    until(ears.hears, "the next one to be heard")
    ears.deaf()


def test_a_mailbox_that_is_listened_to_is_looked_into_only_now_and_then(post: Post) -> None:
    post.look()
    clock = post.place.desk.clock
    ears = Listening(post)
    until(lambda: post.place.keeping._listened_to or ears.hears(), "the ears to be open")
    clock.move(minutes=1)
    assert to_the_end(post.place.keeping.sync_if_due()) == ()
    clock.move(minutes=10)
    assert len(to_the_end(post.place.keeping.sync_if_due())) == 1
    ears.deaf()
    clock.move(minutes=1)
    assert len(to_the_end(post.place.keeping.sync_if_due())) == 1


def test_a_line_that_is_cut_is_told_and_the_mailbox_is_looked_into_as_before(dovecot: Dovecot, tmp_path: Path) -> None:
    post = Post(dovecot, tmp_path)
    post.look()
    ears = Listening(post)
    until(lambda: post.place.keeping._listened_to or ears.hears(), "the ears to be open")
    post.place.children[-1].close()
    with pytest.raises(Unreachable):
        until(lambda: ears.hears() and False, "the ears to notice")
    post.place.desk.clock.move(minutes=1)
    assert len(to_the_end(post.place.keeping.sync_if_due())) == 1
    post.close()
