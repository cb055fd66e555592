"""Domain objects to rows and back."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from organizer.domain.people import Person, Rhythm, folded
from organizer.domain.promises import Promise
from organizer.domain.when import due_from_json, due_to_json, passes_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from zoneinfo import ZoneInfo

    from organizer.domain.grading import Judged
    from organizer.domain.touches import Touch
    from organizer.domain.when import Due

Row = dict[str, Any]

_START = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def named(cursor: Any) -> Iterator[Row]:  # noqa: ANN401 - SQLCipher's, which has no types
    """Yield what a question in SQL found, by the names of its columns. Many rows come faster than through a model."""
    names = [column[0] for column in cursor.description]
    for values in cursor.fetchall():
        yield dict(zip(names, values, strict=True))


def micros(moment: datetime) -> int:
    """Return an aware moment as whole microseconds since 1970 in UTC."""
    return (moment - _START) // _MICROSECOND


def moment(number: int) -> datetime:
    """Return whole microseconds since 1970 as aware UTC."""
    return _START + timedelta(microseconds=number)


def micros_or_none(at: datetime | None) -> int | None:
    """Return `micros`, or None for no moment."""
    return None if at is None else micros(at)


def moment_or_none(number: int | None) -> datetime | None:
    """Return `moment`, or None for no number."""
    return None if number is None else moment(number)


def due_text(due: Due | None) -> str | None:
    """Return a due as stored."""
    return None if due is None else json.dumps(due_to_json(due))


def due_of(text: str | None) -> Due | None:
    """Return a stored due."""
    return None if text is None else due_from_json(json.loads(text))


def person_row(person: Person) -> Row:
    """Return the columns of a person, without `seq` and `deleted`."""
    return {
        "id": person.id,
        "name": person.name,
        "folded": folded(person.name),
        "circle": person.circle,
        "aliases": _text(person.aliases),
        "email": _text(person.email),
        "phone": _text(person.phone),
        "ideal_days": person.rhythm.ideal_days,
        "longest_days": person.rhythm.longest_days,
        "muted": int(person.muted),
        "note": person.note,
        "extra": _text(person.extra),
    }


def person_of(row: Row) -> Person:
    """Return the person of a row."""
    return Person(
        id=row["id"],
        name=row["name"],
        circle=row["circle"],
        aliases=_words(row["aliases"]),
        email=_words(row["email"]),
        phone=_words(row["phone"]),
        rhythm=Rhythm(row["ideal_days"], row["longest_days"]),
        muted=bool(row["muted"]),
        note=row["note"],
        extra=_mapping(row["extra"]),
    )


def promise_row(promise: Promise) -> Row:
    """Return the columns of a promise that are not derived, without `seq` and `deleted`."""
    return {
        "id": promise.id,
        "side": promise.side,
        "kind": promise.kind,
        "what": promise.what,
        "line": promise.line,
        "to_person": promise.to,
        "about_person": promise.about,
        "case_ref": promise.case,
        "channel": promise.channel,
        "place": promise.where,
        "made": micros(promise.made),
        "captured": micros(promise.captured),
        "due": due_text(promise.due),
        "first_due": due_text(promise.first_due),
        "repeat": promise.repeat,
        "series": promise.series,
        "hangs_on": promise.hangs_on,
        "state": promise.state,
        "ended": micros_or_none(promise.ended),
        "told": _flag(told=promise.told),
        "note": promise.note,
        "source": promise.source,
        "near_miss_note": promise.near_miss_note,
        "grade_given": promise.grade_given,
        "grade_note": promise.grade_note,
        "reminds": promise.reminds,
        "extra": _text(promise.extra),
    }


def promise_of(row: Row) -> Promise:
    """Return the promise of a row."""
    return Promise(
        id=row["id"],
        made=moment(row["made"]),
        captured=moment(row["captured"]),
        what=row["what"],
        line=row["line"],
        side=row["side"],
        kind=row["kind"],
        to=row["to_person"],
        about=row["about_person"],
        case=row["case_ref"],
        channel=row["channel"],
        where=row["place"],
        due=due_of(row["due"]),
        first_due=due_of(row["first_due"]),
        repeat=row["repeat"],
        series=row["series"],
        hangs_on=row["hangs_on"],
        state=row["state"],
        ended=moment_or_none(row["ended"]),
        told=_truth(row["told"]),
        note=row["note"],
        source=row["source"],
        near_miss_note=row["near_miss_note"],
        grade_given=row["grade_given"],
        grade_note=row["grade_note"],
        reminds=row["reminds"],
        extra=_mapping(row["extra"]),
    )


def derived_row(promise: Promise, judged: Judged, zone: ZoneInfo, basis: str = "") -> Row:
    """Return the derived columns of a promise as judged in the user's `zone`.

    `basis` names all that they were derived from, beside the promise: the zone alone unless said.
    """
    return {
        "due_at": None if promise.due is None else micros(passes_at(promise.due, zone)),
        "expected_at": micros_or_none(judged.expected),
        "overdue_at": micros_or_none(judged.overdue_at),
        "grade": judged.grade,
        "grade_reason": judged.reason,
        "grade_changes_at": micros_or_none(judged.grade_changes_at),
        "near_miss": int(judged.near_miss),
        "moves": judged.moves,
        "counts_on": None if judged.counts_on is None else judged.counts_on.toordinal(),
        "credit": judged.credit,
        "zone": basis or zone.key,
        "rolls_at": _rolls_at(promise, zone),
    }


def _rolls_at(promise: Promise, zone: ZoneInfo) -> int | None:
    """Return the moment at which an open recurring promise passes, and the next one of its series begins."""
    from organizer.domain.recurring import next_after

    due = promise.first_due
    if not promise.is_open or promise.repeat is None or due is None or next_after(promise.repeat, due) is None:
        return None
    return micros(passes_at(due, zone))


def touch_row(touch: Touch) -> Row:
    """Return the columns of a touch, without `seq` and `deleted`."""
    from organizer.domain.touches import is_contact

    return {
        "id": touch.id,
        "person": touch.person,
        "promise": touch.promise,
        "kind": touch.kind,
        "direction": touch.direction,
        "channel": touch.channel,
        "at": micros(touch.at),
        "text": touch.text,
        "told": _flag(told=touch.told),
        "due": due_text(touch.due),
        "extra": _text(touch.extra),
        "contact": int(is_contact(touch)),
    }


def touch_of(row: Row) -> Touch:
    """Return the touch of a row."""
    from organizer.domain.touches import Touch

    return Touch(
        id=row["id"],
        kind=row["kind"],
        at=moment(row["at"]),
        person=row["person"],
        promise=row["promise"],
        direction=row["direction"],
        channel=row["channel"],
        text=row["text"],
        told=_truth(row["told"]),
        due=due_of(row["due"]),
        extra=_mapping(row["extra"]),
    )


def _text(value: tuple[str, ...] | Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False) if value else ("[]" if isinstance(value, tuple) else "{}")


def _words(text: str) -> tuple[str, ...]:
    return () if text == "[]" else tuple(json.loads(text))


def _mapping(text: str) -> dict[str, object]:
    return {} if text == "{}" else dict(json.loads(text))


def _flag(*, told: bool | None) -> int | None:
    return None if told is None else int(told)


def _truth(number: int | None) -> bool | None:
    return None if number is None else bool(number)
