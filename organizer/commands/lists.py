"""What is shown: lists, one promise, people, search."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from organizer.commands import reading_words as read
from organizer.commands.calls import Said, out
from organizer.commands.json_forms import person_form, promise_form, story_form
from organizer.commands.progress import said_if_long
from organizer.commands.words import person_line, person_page, promise_line, promise_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from organizer.commands.calls import Call, Desk, Saying
    from organizer.services.views import PromiseView

_AT_ONCE = 50


def listing(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001 - all commands are called alike
    """List promises, a page at a time."""
    yield from said_if_long(desk.rejudging.come_along())
    now, zone = desk.now(read.moment(desk, args.now)), desk.clock.zone()
    views = _all_of(args, desk)
    if args.json:
        yield from _array(None if view is None else promise_form(view, now, zone) for view in views)
        return 0
    shown = 0
    for view in views:
        if view is None:
            yield None
            continue
        yield out(promise_line(view, now, zone))
        shown += 1
    if not shown:
        yield out(_EMPTY.get(args.which, "Nothing is there."))
        if args.which == "today":
            yield from _next_up(args, desk)
    return 0


def _next_up(args: argparse.Namespace, desk: Desk) -> Iterator[Said]:
    """Say what comes next, so that whoever has just promised something sees that it is there."""
    now, zone = desk.now(read.moment(desk, args.now)), desk.clock.zone()
    first = _all_of(argparse.Namespace(**vars(args) | {"which": "upcoming", "limit": 1}), desk)
    for view in first:
        if view is not None:
            yield out("Next up:\n" + promise_line(view, now, zone))


_EMPTY = {
    "today": "Nothing is left for today.",
    "overdue": "Nothing is overdue.",
    "upcoming": "Nothing is coming up.",
    "waiting": "Nobody owes you anything.",
    "open": "Nothing is open.",
}


def show(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001
    """Show one promise with its story."""
    yield from said_if_long(desk.rejudging.come_along())
    now, zone = desk.now(read.moment(desk, args.now)), desk.clock.zone()
    view = desk.reader.promise(args.id, now)
    story = desk.reader.story(view.promise.id)
    if args.json:
        yield out(json.dumps(promise_form(view, now, zone, story), ensure_ascii=False))
    else:
        yield out(promise_page(view, story, now, zone, near_miss=desk.reader.why_near_miss(view.promise.id, now)))
    return 0


def search(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001
    """Find promises."""
    yield from said_if_long(desk.rejudging.come_along())
    now, zone = desk.now(read.moment(desk, args.now)), desk.clock.zone()
    found = desk.reader.search(" ".join(args.words), now, args.limit)
    if args.json:
        yield from _array(promise_form(one.view, now, zone) | {"found_in": one.found_in} for one in found)
        return 0
    for one in found:
        yield out(promise_line(one.view, now, zone))
    if not found:
        yield out("Nothing was found.")
    return 0


def people(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001
    """List everyone."""
    yield from said_if_long(desk.rejudging.come_along())
    now, zone = desk.now(read.moment(desk, args.now)), desk.clock.zone()
    everyone = list(desk.reader.people(now))
    if args.json:
        yield from _array(person_form(view, zone) for view in everyone)
        return 0
    for view in everyone:
        yield out(person_line(view, now, zone))
    if not everyone:
        yield out("People appear here when you promise them something.")
    return 0


def person(args: argparse.Namespace, desk: Desk, call: Call) -> Saying:  # noqa: ARG001
    """Show one person with their promises and story, after changing them if fields are given."""
    yield from said_if_long(desk.rejudging.come_along())
    now, zone = desk.now(read.moment(desk, args.now)), desk.clock.zone()
    found = desk.reader.person_named(args.name)
    if args.fields:
        desk.actions.change_person(found.id, read.person_fields(args.fields))
    view = desk.reader.person(found.id, now)
    promises: list[PromiseView] = []
    for one in _pages(desk, "all", now, person=found.id):
        if one is None:
            yield None
        else:
            promises.append(one)
    story = desk.reader.person_story(found.id)
    if args.json:
        form = person_form(view, zone) | {
            "promises": [promise_form(one, now, zone) for one in promises],
            "story": [story_form(line, zone) for line in story],
        }
        yield out(json.dumps(form, ensure_ascii=False))
        return 0
    for text in person_page(view, promises, story, now, zone):
        yield out(text)
    return 0


def _all_of(args: argparse.Namespace, desk: Desk) -> Iterator[PromiseView | None]:
    now = read.moment(desk, args.now)
    who = None if args.person is None else desk.reader.person_named(args.person).id
    return _pages(desk, args.which, now, person=who, case=args.case, limit=args.limit)


def _pages(desk: Desk, which: str, now: Any, *, limit: int | None = None, **of: Any) -> Iterator[PromiseView | None]:  # noqa: ANN401
    """Yield the rows of a list, and None between its pages."""
    left, after = limit, None
    while left is None or left > 0:
        size = _AT_ONCE if left is None else min(_AT_ONCE, left)
        page = desk.reader.page(which, now=now, limit=size, after=after, **of)
        yield from page.rows
        if page.more is None:
            return
        after = page.more
        left = None if left is None else left - len(page.rows)
        yield None


def _array(forms: Iterable[dict[str, Any] | None]) -> Iterator[Said | None]:
    """Yield a JSON array piece by piece."""
    opening = "["
    for form in forms:
        if form is None:
            yield None
            continue
        yield Said("out", f"{opening}\n{json.dumps(form, ensure_ascii=False)}")
        opening = ","
    yield Said("out", "[]\n" if opening == "[" else "\n]\n")
