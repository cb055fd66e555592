"""Before you leave, the weekly review, and going away: what the screens of these show."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from organizer.commands import reading_words as read
from organizer.commands import ritual_words as words
from organizer.commands.calls import out
from organizer.commands.json_forms import promise_form
from organizer.commands.progress import said_if_long
from organizer.domain.absences import absence
from organizer.domain.when import day_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from datetime import date, datetime

    from organizer.commands.calls import Call, Desk, Saying
    from organizer.services.rituals.absences import Awaiting
    from organizer.services.rituals.attending import Owed
    from organizer.services.rituals.reviewing import HowItWent, Kept

_PROMISE_STEPS = ("no_person_or_time", "overdue", "waiting")


def sweep(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001 - all commands are called alike
    """Show who still waits for a word this evening, a card at a time."""
    now, zone = desk.now(read.moment(desk, args.now)), desk.clock.zone()
    yield from said_if_long(desk.rejudging.catch_up())
    found = desk.sweeping.sweep(now)
    cards: list[dict[str, Any]] = []
    for card in found.cards:
        view = desk.sweeping.card(card, now)
        if args.json:
            forms = [promise_form(one, now, zone) for one in view.promises]
            cards.append({"name": view.name, "why": view.why, "promises": forms})
        else:
            yield out("\n".join(words.card(view, now, zone)))
        yield None
    if args.json:
        yield out(json.dumps({"cards": cards, "more": found.more}, ensure_ascii=False))
    else:
        yield out(words.sweep_ending(len(found.cards), found.more))
    return 0


def review(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001
    """Show the review of a week: what its steps hold, and how it went."""
    now = desk.now(read.moment(desk, args.now))
    week = desk.reviewing.week(args.week, now)
    yield from said_if_long(desk.rejudging.catch_up())
    steps = dict(_steps(desk, now))
    yield None
    went = desk.reviewing.how_it_went(week, now)
    if args.json:
        yield out(json.dumps(_review_form(steps, went), ensure_ascii=False))
    else:
        yield out("\n".join(words.review(steps, went)))
    return 0


def away(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001
    """Show who has something due while one is away, with a draft for each; afterwards, with whom to make it right."""
    now, zone = desk.now(read.moment(desk, args.now)), desk.clock.zone()
    first, last = _day(desk, args.first, now), _day(desk, args.last, now)
    absence(first, last)
    yield from said_if_long(desk.rejudging.catch_up())
    view = desk.absences.away(first, last, now)
    drafts = words.Drafts(now, zone, desk.preferences.settings(), desk.preferences.templates())
    if args.json:
        form = {
            "from": first.isoformat(),
            "to": last.isoformat(),
            "over": view.is_over,
            "people": [_awaiting(one, drafts.away(one, first, last), now, desk) for one in view.people],
            "make_right": [_awaiting(one, drafts.make_right(one), now, desk) for one in view.make_right],
        }
        yield out(json.dumps(form, ensure_ascii=False))
    else:
        yield out("\n".join(words.away(view, drafts, now, zone)))
    return 0


def _day(desk: Desk, text: str, now: datetime) -> date:
    return day_of(read.when(desk, [text], now), desk.clock.zone())


def _awaiting(one: Awaiting, draft: str, now: datetime, desk: Desk) -> dict[str, Any]:
    zone = desk.clock.zone()
    return {
        "name": one.name,
        "promises": [promise_form(view, now, zone) for view in one.promises],
        "draft": draft,
    }


def _steps(desk: Desk, now: datetime) -> Iterator[tuple[str, list[str]]]:
    for step in _PROMISE_STEPS:
        yield step, list(desk.reviewing.promises(step, now))
    yield "going_quiet", [one.person.name for one in desk.reviewing.attending.going_quiet(now)]
    yield "thanks_owed", [one.name for one in desk.reviewing.attending.thanks_owed(now)]
    yield "next_seven_days", list(desk.reviewing.promises("next_seven_days", now))


def _review_form(steps: dict[str, list[str]], went: HowItWent) -> dict[str, Any]:
    return {
        "week": went.week.name,
        "from": went.week.first.isoformat(),
        "to": went.week.last.isoformat(),
        "steps": steps,
        "grades": went.grades,
        "near_misses": went.near_misses,
        "complaints": went.complaints,
        "praise": went.praise,
        "kept_on_time": _kept(went.kept_on_time),
        "reliability": {"value": went.reliability, "count": went.counted},
        "circles": {circle: _kept(kept) | {"bad": kept.bad} for circle, kept in went.circles.items()},
        "balance": [{"name": name, "mine": mine, "theirs": theirs} for name, mine, theirs in went.balance],
        "channels": went.channels,
        "loud_tenth": went.loud_tenth,
        "quiet_and_loyal": [_owed(one) for one in went.quiet_and_loyal],
        "waited_patiently": [_owed(one) for one in went.waited_patiently],
        "weeks": [{"week": week.name} | _kept(kept) for week, kept in went.weeks],
    }


def _kept(kept: Kept) -> dict[str, int]:
    return {"kept": kept.kept, "due": kept.due}


def _owed(one: Owed) -> dict[str, str]:
    return {"name": one.name, "why": words.why_thanks(one)}
