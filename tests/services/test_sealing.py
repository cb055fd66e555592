"""The book is sealed under a key of one's own, and nobody gets in without it; who has it always does."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from organizer.domain import recovery_key
from organizer.domain.errors import BookDamaged, KeyLocked, NoKey, SecretsRefused, Unusable, WrongKey
from organizer.services.aside import to_the_end
from organizer.services.safety.backups import Backups
from organizer.services.safety.keys import Keys
from organizer.services.safety.rescue import Rescue
from organizer.services.safety.sealing import Resealed, Sealing
from organizer.store.book import Book
from organizer.store.seal import PUBLISHED, Key, fingerprint_in, new_key, salt_of
from organizer.store.spill import spill, spilled
from tests.hands import HandClock
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

WORDS = ("Wilhelmina", "marzipan elephant")


class HandSecrets:
    """A keyring in memory; it can be locked, lose what it keeps, or forget at once."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.locked = False
        self.forgetful = False

    def keep(self, name: str, secret: str) -> None:
        self._ask()
        if not self.forgetful:
            self.kept[name] = secret

    def recall(self, name: str) -> str | None:
        self._ask()
        return self.kept.get(name)

    def forget(self, name: str) -> None:
        self._ask()
        self.kept.pop(name, None)

    def _ask(self) -> None:
        if self.locked:
            raise SecretsRefused(reason="locked")


class Sealed:
    """A desk whose book can be sealed."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.secrets = HandSecrets()
        self.desk = Desk(home)
        self.keys = Keys(lambda: self.secrets)
        self.second = ""
        self.sealing = Sealing(self.desk.book, self.keys, lambda: None)
        self.backups = Backups(self.desk.book, self.desk.clock, self.keys, lambda: self.second, lambda: None)

    def protect(self) -> tuple[str, Resealed]:
        shown = self.sealing.begin()
        return shown, to_the_end(self.sealing.finish(shown))

    def opened(self, typed: str = "") -> list[str]:
        """Open the book as the next start does."""
        self.desk.book.close()
        book, rescued = Rescue(self.home / "book.db", HandClock(), Keys(lambda: self.secrets, typed)).open()
        assert rescued is None
        with closing(book):
            return [promise.what for promise in (book.promise(one) for one in book.promise_ids("", 100)) if promise]

    def files_with(self, word: str) -> list[str]:
        return [
            str(path.relative_to(self.home))
            for path in self.home.rglob("*")
            if path.is_file() and word.encode() in path.read_bytes()
        ]

    def sealed_files(self) -> dict[str, bool]:
        files = [self.home / "book.db", *sorted((self.home / "backups").glob("*.db"))]
        return {path.name: fingerprint_in(salt_of(path)) != PUBLISHED.fingerprint for path in files}


@pytest.fixture
def sealed(tmp_path: Path) -> Iterator[Sealed]:
    made = Sealed(tmp_path / "home")
    made.desk.promise(WORDS[1], to=WORDS[0])
    made.backups.make("asked")
    yield made
    made.desk.book.close()


def test_sealing_takes_the_backups_along_and_the_book_goes_on(sealed: Sealed) -> None:
    _, resealed = sealed.protect()
    assert resealed == Resealed(1, ())
    sealed.desk.promise("another")
    assert len(sealed.desk.whats("all")) == 2
    sealed.backups.make("asked")
    assert set(sealed.sealed_files().values()) == {True}
    assert len(sealed.sealed_files()) == 3
    assert len(sealed.opened()) == 2


def test_nobody_opens_a_sealed_book_by_the_published_key(sealed: Sealed) -> None:
    sealed.protect()
    sealed.desk.book.close()
    with pytest.raises(WrongKey):
        Book(sealed.home / "book.db", PUBLISHED)
    before = (sealed.home / "book.db").read_bytes()
    with pytest.raises(WrongKey):
        Book(sealed.home / "book.db", new_key())
    assert (sealed.home / "book.db").read_bytes() == before


def test_no_word_of_a_sealed_book_is_in_any_file_of_its_home(sealed: Sealed) -> None:
    shown, _ = sealed.protect()
    sealed.desk.promise("and " + WORDS[1], to=WORDS[0])
    sealed.backups.make("asked")
    key = recovery_key.read(shown)
    for word in (*WORDS, shown, key.hex()):
        assert sealed.files_with(word) == []
    assert not any(key in path.read_bytes() for path in sealed.home.rglob("*") if path.is_file())


def test_before_the_key_was_typed_back_nothing_is_sealed(sealed: Sealed) -> None:
    shown = sealed.sealing.begin()
    other = recovery_key.written(new_key().secret)
    for typed in ("", "hello", other, shown[:-1]):
        with pytest.raises(Unusable):
            to_the_end(sealed.sealing.finish(typed))
    assert set(sealed.sealed_files().values()) == {False}
    to_the_end(sealed.sealing.finish(shown.lower().replace(" ", "")))
    assert set(sealed.sealed_files().values()) == {True}


def test_without_a_beginning_there_is_nothing_to_finish(sealed: Sealed) -> None:
    with pytest.raises(Unusable):
        to_the_end(sealed.sealing.finish(recovery_key.written(new_key().secret)))


def test_a_keyring_that_does_not_keep_the_key_seals_nothing(sealed: Sealed) -> None:
    sealed.secrets.locked = True
    with pytest.raises(SecretsRefused):
        sealed.sealing.begin()
    sealed.secrets.locked = False
    shown = sealed.sealing.begin()
    sealed.secrets.forgetful = True
    with pytest.raises(SecretsRefused):
        to_the_end(sealed.sealing.finish(shown))
    assert set(sealed.sealed_files().values()) == {False}


def test_what_is_written_while_the_book_is_being_sealed_is_in_it(sealed: Sealed) -> None:
    shown = sealed.sealing.begin()
    work = sealed.sealing.finish(shown)
    for number in range(60):
        try:
            next(work)
        except StopIteration:
            break
        if number < 40:
            sealed.desk.promise(f"meanwhile {number}")
    whats = len(sealed.desk.reader.page("all", limit=200).rows)
    to_the_end(work)
    assert len(sealed.opened()) == whats
    assert sealed.sealed_files()["book.db"]


def test_a_new_key_makes_the_old_one_worthless(sealed: Sealed) -> None:
    first, _ = sealed.protect()
    second, resealed = sealed.protect()
    assert first != second
    assert resealed.backups == 1
    sealed.secrets.kept.clear()
    with pytest.raises(WrongKey):
        sealed.opened(first)
    assert sealed.opened(second) == [WORDS[1]]


def test_the_seal_comes_off_with_that_of_the_backups(sealed: Sealed) -> None:
    sealed.protect()
    assert not sealed.backups.alone_are_sealed()
    to_the_end(sealed.sealing.take_off())
    assert not sealed.backups.alone_are_sealed()
    assert set(sealed.sealed_files().values()) == {False}
    sealed.secrets.kept.clear()
    assert sealed.opened() == [WORDS[1]]


def test_backups_that_were_not_reached_when_it_was_killed_are_sealed_later(sealed: Sealed) -> None:
    unsealed = next(iter(sealed.backups.listed())).backup.path
    before = unsealed.read_bytes()
    sealed.protect()
    unsealed.write_bytes(before)
    assert sealed.sealing.seal_backups() == Resealed(1, ())
    assert set(sealed.sealed_files().values()) == {True}


def test_a_book_without_a_seal_in_place_of_a_sealed_one_takes_the_seal_off_no_backup(
    sealed: Sealed, tmp_path: Path
) -> None:
    sealed.protect()
    plain = Desk(tmp_path / "plain")
    plain.promise("put there by other hands")
    (tmp_path / "plain" / "backups").mkdir()
    backups = Backups(plain.book, plain.clock, sealed.keys, lambda: "", lambda: None)
    assert not backups.alone_are_sealed()
    kept = [path.rename(tmp_path / "plain" / "backups" / path.name) for path in sealed.home.glob("backups/*.db")]
    assert backups.alone_are_sealed()
    assert Sealing(plain.book, sealed.keys, lambda: None).seal_backups() == Resealed(0, ())
    assert {fingerprint_in(salt_of(path)) for path in kept} == {sealed.desk.book.key.fingerprint}
    plain.clock.move(hours=2)
    backups.make("hourly")
    assert not backups.alone_are_sealed()
    plain.book.close()


def test_copies_of_another_book_in_the_second_folder_are_none_of_its_business(sealed: Sealed, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    other = Desk(tmp_path / "other")
    others = Backups(other.book, other.clock, Keys(HandSecrets), lambda: str(tmp_path / "stick"), lambda: None)
    theirs = []
    for _ in range(30):
        other.promise("theirs")
        theirs.append(tmp_path / "stick" / others.make("hourly").backup.path.name)
        other.clock.move(hours=1)
    left = [copy for copy in theirs if copy.exists()]
    sealed.second = str(tmp_path / "stick")
    for _ in range(30):
        sealed.backups.make("hourly")
        sealed.desk.clock.move(days=1, minutes=7)
    sealed.protect()
    assert [copy for copy in theirs if copy.exists()] == left
    assert {fingerprint_in(salt_of(copy)) for copy in left} == {PUBLISHED.fingerprint}
    other.book.close()


def test_copies_in_the_second_folder_go_along(sealed: Sealed, tmp_path: Path) -> None:
    sealed.second = str(tmp_path / "stick")
    (tmp_path / "stick").mkdir()
    sealed.desk.clock.move(hours=1)
    copy = tmp_path / "stick" / sealed.backups.make("asked").backup.path.name
    sealed.protect()
    assert fingerprint_in(salt_of(copy)) == sealed.desk.book.key.fingerprint


def test_what_was_kept_of_damage_cannot_be_sealed_and_is_named(sealed: Sealed) -> None:
    kept = sealed.home / "damaged" / "20261101T000000Z" / "book.db"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"pages")
    assert sealed.protect()[1].left == (kept,)


# The keyring


def test_an_emptied_a_changed_and_a_locked_keyring_are_three_messages_and_never_a_new_book(sealed: Sealed) -> None:
    sealed.protect()
    sealed.desk.book.close()
    before = (sealed.home / "book.db").read_bytes()
    name = next(iter(sealed.secrets.kept))
    key = sealed.secrets.kept.pop(name)
    with pytest.raises(NoKey):
        sealed.opened()
    for changed in (new_key().secret.hex(), "not even a key", key[:-2]):
        sealed.secrets.kept[name] = changed
        with pytest.raises(WrongKey):
            sealed.opened()
    sealed.secrets.locked = True
    with pytest.raises(KeyLocked):
        sealed.opened()
    assert (sealed.home / "book.db").read_bytes() == before
    assert not (sealed.home / "damaged").exists()


def test_the_recovery_key_always_opens_it_and_goes_back_into_the_keyring(sealed: Sealed) -> None:
    shown, _ = sealed.protect()
    sealed.secrets.kept.clear()
    sealed.secrets.locked = True
    assert sealed.opened(shown) == [WORDS[1]]
    sealed.secrets.locked = False
    assert sealed.opened(shown) == [WORDS[1]]
    assert sealed.opened() == [WORDS[1]]


def test_damage_of_a_sealed_book_is_damage_and_no_wrong_key(sealed: Sealed) -> None:
    sealed.protect()
    sealed.desk.book.close()
    whole = (sealed.home / "book.db").read_bytes()
    for place in (0, 2, 5, 9, 15, 40, 4_000):
        content = bytearray(whole)
        content[place] ^= 1
        (sealed.home / "book.db").write_bytes(content)
        book, rescued = Rescue(sealed.home / "book.db", HandClock(), Keys(lambda: sealed.secrets)).open()
        with closing(book):
            assert rescued is not None, place
            assert rescued.backup_at is not None
            assert not book.key.is_published


@pytest.mark.parametrize("ruin", [lambda path: path.write_bytes(bytes(100_000)), lambda path: path.unlink()])
def test_a_sealed_book_that_is_ruined_waits_for_its_key_and_no_empty_one_takes_its_place(
    sealed: Sealed, ruin: Callable[[Path], None]
) -> None:
    shown, _ = sealed.protect()
    sealed.desk.book.close()
    ruin(sealed.home / "book.db")
    sealed.secrets.kept.clear()
    with pytest.raises(NoKey):
        Rescue(sealed.home / "book.db", HandClock(), Keys(lambda: sealed.secrets)).open()
    book, rescued = Rescue(sealed.home / "book.db", HandClock(), Keys(lambda: sealed.secrets, shown)).open()
    with closing(book):
        assert rescued is not None
        assert not book.key.is_published
        assert len(book.promise_ids("", 10)) == 1


# Another machine


def test_on_a_new_machine_a_sealed_backup_and_the_paper_bring_everything_back(sealed: Sealed, tmp_path: Path) -> None:
    shown, _ = sealed.protect()
    backup = sealed.backups.make("asked").backup.path
    new = Sealed(tmp_path / "new")
    with pytest.raises(NoKey):
        to_the_end(new.backups.restore(backup))
    with pytest.raises(WrongKey):
        to_the_end(new.backups.restore(backup, recovery_key.written(new_key().secret)))
    assert new.backups.difference(backup, shown).back == 1
    to_the_end(new.backups.restore(backup, shown))
    assert new.desk.whats("all") == [WORDS[1]]
    assert new.sealing.is_sealed
    assert new.opened() == [WORDS[1]]


def test_a_backup_under_a_key_that_was_given_up_comes_back_by_that_key_into_the_book_under_the_new_one(
    sealed: Sealed, tmp_path: Path
) -> None:
    old, _ = sealed.protect()
    sealed.backups.save_to(tmp_path / "old.db")
    sealed.protect()
    sealed.desk.book.close()
    sealed.secrets.kept = {name: kept for name, kept in sealed.secrets.kept.items() if name != _name_of(old)}
    keys = Keys(lambda: sealed.secrets, old)
    book = Rescue(sealed.home / "book.db", HandClock(), keys).open()[0]
    with closing(book):
        under = book.key
        backups = Backups(book, HandClock(), keys, lambda: "", lambda: None)
        to_the_end(backups.restore(tmp_path / "old.db", old))
        assert book.key == under
        assert len(book.promise_ids("", 10)) == 1


def _name_of(shown: str) -> str:
    return "book " + Key(recovery_key.read(shown)).fingerprint


def test_an_unsealed_backup_comes_into_a_sealed_book_sealed(sealed: Sealed, tmp_path: Path) -> None:
    sealed.backups.save_to(tmp_path / "before.db")
    sealed.protect()
    to_the_end(sealed.backups.restore(tmp_path / "before.db"))
    assert set(sealed.sealed_files().values()) == {True}


def test_a_damaged_sealed_backup_is_said_to_be_damaged(sealed: Sealed) -> None:
    sealed.protect()
    backup = sealed.backups.make("asked").backup.path
    content = bytearray(backup.read_bytes())
    content[-100] ^= 1
    backup.write_bytes(content)
    with pytest.raises(BookDamaged):
        to_the_end(sealed.backups.restore(backup))


def test_a_key_shows_nothing_of_itself() -> None:
    key = new_key()
    assert key.secret.hex() not in f"{key!r} {key}"
    assert bytes.fromhex(key.fingerprint) not in key.secret


def test_words_that_a_sealed_book_refuses_wait_under_its_key(sealed: Sealed, tmp_path: Path) -> None:
    sealed.protect()
    key = sealed.desk.book.key
    folders = (sealed.home,)
    kept = spill(folders, WORDS[1], "window", sealed.desk.clock.now(), key)
    assert kept is not None
    assert WORDS[1].encode() not in kept.read_bytes()
    assert kept.stat().st_mode & 0o077 == 0
    assert [waiting.line for waiting in spilled(folders, key)] == [WORDS[1]]
    assert list(spilled(folders)) == []
    plain = spill(folders, "from before", "window", sealed.desk.clock.now())
    assert plain is not None
    assert {waiting.line for waiting in spilled(folders, key)} == {WORDS[1], "from before"}
