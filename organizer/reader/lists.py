"""Lists of other programs, read into rows of one form: Todoist, Taskwarrior, todo.txt, Google Tasks, calendars; and vCards."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organizer.reader import calendar_tasks, cards, google_tasks, taskwarrior, todo_txt, todoist
from organizer.reader.notes import LARGEST_FILE
from organizer.reader.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

Form = dict[str, Any]
_MOST_ROWS = 50_000


def opened() -> Callable[[Form], Form]:
    """Return what answers requests: `{"do": "read", "path"}`."""
    return _answer


def _answer(request: Form) -> Form:
    """Return the `form` of the file, its `rows` and its `people`.

    A row has `id` (the other program's, or empty), `line`, `note`, `labels`, `due` (as in the interchange), `when` (words
    that say it), `repeat`, `made`, `ended` (ISO 8601 with offset), `state`; what is not said is empty or None.

    Raises:
        Refused: `no_list`, `no_text`, `too_large`.
    """
    path = Path(request["path"])
    if path.stat().st_size > LARGEST_FILE:
        raise Refused("too_large")
    text = _text_of(path.read_bytes())
    if path.suffix.lower() == ".vcf":
        people = cards.read(text)
        if not people:
            raise Refused("no_list")
        return {"form": "vcard", "rows": [], "people": people}
    form, rows = rows_of(path.suffix.lower(), text)
    if len(rows) > _MOST_ROWS:
        raise Refused("too_large")
    return {"form": form, "rows": rows, "people": []}


def rows_of(ending: str, text: str) -> tuple[str, list[Form]]:
    """Return the form and the rows of a text that stood in a file whose name ends so.

    Raises:
        Refused: `no_list`.
    """
    for form, read in _READERS.get(ending, ()):
        try:
            rows = read(text)
        except csv.Error:
            break
        if rows is not None:
            return form, rows
    raise Refused("no_list")


def _text_of(raw: bytes) -> str:
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    if "\0" in text:
        raise Refused("no_text")
    return text


_READERS: dict[str, tuple[tuple[str, Callable[[str], list[Form] | None]], ...]] = {
    ".csv": (("todoist", todoist.rows),),
    ".json": (("google tasks", google_tasks.rows), ("taskwarrior", taskwarrior.rows)),
    ".txt": (("todo.txt", todo_txt.rows),),
    ".ics": (("calendar", calendar_tasks.rows),),
}
