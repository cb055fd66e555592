"""A server that was put back from a backup takes no edit with it, whatever it still tells of the time before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from organizer.domain.reconcile import values
from organizer.services.moving.portability import Progress
from organizer.store import tasks
from tests.calendars.other_tokens import Numbered, Numbers, WithoutTokens

if TYPE_CHECKING:
    from pathlib import Path

    from organizer.domain.promises import Promise
    from tests.calendars.conftest import Meeting
    from tests.calendars.places import Place
    from tests.calendars.servers import Radicale


def arrived(place: Place, promise: Promise) -> str:
    """Return which words of a promise count as arrived at the server."""
    row = tasks.task_of(place.desk.book, promise.id)
    return "" if row is None else values(row.confirmed).get("what", "")


def test_a_deletion_from_before_it_was_written_again_is_not_followed_a_second_time(
    meet: Meeting, radicale: Radicale, tmp_path: Path
) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    made = desk.desk.promise("revised quote", to=None)
    desk.sync()
    phone.only().delete()
    radicale.back_up(meet.path, tmp_path / "kept")
    desk.desk.actions.correct(made.id, {"what": "second quote"})
    desk.sync()
    assert phone.summaries() == ["second quote"]
    radicale.restore(meet.path, tmp_path / "kept")
    # The token is none of this server any more; its answer to none tells of the deletion that the backup knows.
    assert desk.sync().asked == 1
    assert desk.whats() == ["second quote"]
    desk.answer(put_back=True)
    desk.sync()
    assert phone.summaries() == desk.whats() == ["second quote"]


def test_an_edit_counts_as_arrived_only_from_a_token_on_that_knows_it(
    meet: Meeting, radicale: Radicale, tmp_path: Path
) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    made = desk.desk.promise("revised quote", to=None)
    desk.sync()
    phone.only().delete()
    radicale.back_up(meet.path, tmp_path / "kept")
    desk.desk.actions.correct(made.id, {"what": "second quote"})
    work = desk.keeping.sync()
    for _ in work:
        if arrived(desk, made) == "second quote":
            break
    work.close()
    assert arrived(desk, made) == "second quote"
    radicale.restore(meet.path, tmp_path / "kept")
    # Broken off at its very last step: with the token from before, the deletion would be told anew.
    desk.sync()
    assert desk.whats() == ["second quote"]


@pytest.mark.parametrize("hours", [0, 25])
def test_what_was_written_while_others_wrote_counts_as_arrived_after_the_next_round(meet: Meeting, hours: int) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    made = desk.desk.promise("revised quote", to=None)
    desk.sync()
    # After a day all etags are listed, and the one from before is among them.
    meet.clock.move(hours=hours)
    desk.desk.actions.correct(made.id, {"what": "second quote"})
    for told in desk.keeping.sync():
        if isinstance(told, Progress) and told.doing == "Writing":
            phone.add("made on the phone meanwhile")
    assert "second quote" in phone.summaries()
    assert arrived(desk, made) == "revised quote"
    desk.sync()
    assert arrived(desk, made) == "second quote"


def test_where_one_task_has_lost_an_edit_the_deletion_of_another_is_asked_about(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    made = desk.desk.promise("revised quote", to=None)
    desk.sync()
    (name,) = meet.names_there()
    _, older = meet.server.ask("GET", name, meet.user)
    desk.desk.actions.correct(made.id, {"what": "second quote"})
    desk.desk.promise("call the bank", to=None)
    desk.sync()
    desk.sync()
    meet.server.ask("PUT", name, meet.user, older.decode(), **{"Content-Type": "text/calendar"})
    next(one for one in phone.all() if one.icalendar_component["SUMMARY"] == "call the bank").delete()
    assert desk.sync().asked == 1
    assert desk.whats() == ["call the bank", "second quote"]
    assert phone.summaries() == ["second quote"]


def test_a_server_that_counts_from_a_lower_number_again_is_looked_through_at_once(
    meet: Meeting, radicale: Radicale, tmp_path: Path
) -> None:
    desk, phone, numbers = meet.place("desk", joins=False), meet.phone(), Numbers()
    desk.between = lambda child: Numbered(child, numbers)
    desk.join()
    made = desk.desk.promise("revised quote", to=None)
    desk.sync()
    radicale.back_up(meet.path, tmp_path / "kept")
    known_then = list(numbers.tokens)
    desk.desk.actions.correct(made.id, {"what": "second quote"})
    desk.sync()
    radicale.restore(meet.path, tmp_path / "kept")
    numbers.tokens = known_then
    assert phone.summaries() == ["revised quote"]
    desk.sync()
    assert phone.summaries() == desk.whats() == ["second quote"]


def test_what_is_missing_where_tokens_were_known_before_stays_asked_about(meet: Meeting) -> None:
    desk, phone = meet.place("desk"), meet.phone()
    desk.desk.promise("revised quote", to=None)
    desk.sync()
    phone.only().delete()
    desk.between = WithoutTokens
    for _ in range(3):
        assert desk.sync().asked == 1
        assert desk.whats() == ["revised quote"]


def test_a_server_that_never_knew_tokens_tells_of_a_deletion_by_its_list(meet: Meeting) -> None:
    desk, phone = meet.place("desk", joins=False), meet.phone()
    desk.between = WithoutTokens
    desk.join()
    desk.desk.promise("revised quote", to=None)
    meet.clock.move(hours=2)
    desk.desk.promise("call the bank", to=None)
    desk.sync()
    next(one for one in phone.all() if one.icalendar_component["SUMMARY"] == "revised quote").delete()
    assert desk.sync().deleted == 1
    assert desk.whats() == ["call the bank"]


def test_what_only_the_backup_of_a_server_without_tokens_lacks_is_asked_about(
    meet: Meeting, radicale: Radicale, tmp_path: Path
) -> None:
    desk, phone = meet.place("desk", joins=False), meet.phone()
    desk.between = WithoutTokens
    desk.join()
    desk.desk.promise("revised quote", to=None)
    desk.sync()
    radicale.back_up(meet.path, tmp_path / "kept")
    meet.clock.move(hours=2)
    desk.desk.promise("call the bank", to=None)
    desk.sync()
    radicale.restore(meet.path, tmp_path / "kept")
    done = desk.sync()
    assert (done.asked, done.deleted) == (1, 0)
    desk.answer(put_back=True)
    desk.sync()
    assert phone.summaries() == desk.whats() == ["call the bank", "revised quote"]
