"""Keep the form of a released book: `python -m tests.store.releasing` writes what a book of this version looks like.

Run it once for each release that changed the form, and commit the file; from then on every test run brings it to the newest form.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.store import migrations
from organizer.store.opening import PRAGMAS, connected
from organizer.store.seal import PUBLISHED
from organizer.store.writing import FIND
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playhouse.sqlcipher_ext import SqlCipherDatabase

RELEASED = Path(__file__).with_name("released")


def dumped(database: SqlCipherDatabase) -> Iterator[str]:
    """Yield the statements that make this book again, all but what the search derives."""
    schema = database.execute_sql(
        "SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'find_%' ORDER BY rowid"
    ).fetchall()
    for _, _, sql in schema:
        yield f"{sql};"
    tables = [name for name, kind, sql in schema if kind == "table" and "VIRTUAL" not in sql]
    if database.execute_sql("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'").fetchone():
        yield "ANALYZE sqlite_schema;"
        yield "DELETE FROM sqlite_stat1;"
        tables.append("sqlite_stat1")
    for table in tables:
        columns = [row[1] for row in database.execute_sql(f"PRAGMA table_info({table})").fetchall()]
        values = " || ', ' || ".join(f'quote("{column}")' for column in columns)
        for (row,) in database.execute_sql(f"SELECT {values} FROM {table}").fetchall():  # noqa: S608 - our own names
            yield f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({row});"  # noqa: S608 - quoted by SQLite
    yield f"PRAGMA user_version = {database.user_version};"


def loaded(text: str, path: Path) -> None:
    """Make a book file of what was dumped."""
    with closing(connected(path, PUBLISHED, PRAGMAS | {"foreign_keys": 0}, salt=PUBLISHED.new_salt())) as database:
        for statement in text.rstrip().removesuffix(";").split(";\n"):
            database.execute_sql(statement)
        database.execute_sql(FIND.format(condition="1"))


def lived_in(home: Path) -> SqlCipherDatabase:
    """Return a book in which something of everything was done."""
    desk = Desk(home)
    quote, call = desk.promise("send the quote"), desk.promise("call back", to="Jonas")
    desk.promise("wait for the part", to=None)
    desk.actions.update(quote.id, "on its way")
    desk.actions.keep(call.id, question="Does it fit?")
    desk.actions.undo()
    desk.preferences.set("leaving", "16:30")
    return desk.book.database


def main() -> int:
    """Write the file of this version."""
    with tempfile.TemporaryDirectory() as folder:
        text = "\n".join(dumped(lived_in(Path(folder) / "home"))) + "\n"
    RELEASED.mkdir(exist_ok=True)
    (RELEASED / f"{migrations.NEWEST}.sql").write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
