"""What would change if a backup took the place of the book."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from organizer.domain.contents import Difference
from organizer.store.copying import counts_of
from organizer.store.opening import known_errors, open_to_read, require_key
from organizer.store.rows import moment_or_none

if TYPE_CHECKING:
    from pathlib import Path

    from organizer.store.seal import Key

_NAMED = 5


def difference(book: Path, key: Key, backup: Path, backup_key: Key) -> Difference:
    """Compare the book with a backup, on connections of its own, so that another thread may.

    Raises:
        BookDamaged: the backup is not sound.
        WrongKey: it is sealed under another key.
    """
    with known_errors(backup):
        require_key(backup_key, backup)
        with closing(open_to_read(backup, backup_key)) as then_open:
            then = counts_of(then_open)
            last = then_open.execute_sql("SELECT max(at) FROM step").fetchone()[0]
    with known_errors(book), closing(open_to_read(book, key)) as read:
        read.execute_sql(f'ATTACH DATABASE ? AS other KEY "{backup_key.spelled()}"', (str(backup),))
        found = {
            name: read.execute_sql(_PROMISES.format(condition=condition)).fetchall()
            for name, condition in _CONDITIONS.items()
        }
        counts = {name: len(rows) for name, rows in found.items()}
        words = {name: tuple(row[0] for row in rows[:_NAMED]) for name, rows in found.items()}
        return Difference(
            counts_of(read),
            then,
            counts["lost"],
            counts["back"],
            counts["other"],
            words["lost"],
            words["back"],
            words["other"],
            moment_or_none(last),
            tuple(row[0] for row in read.execute_sql(_SETTINGS).fetchall()),
        )


_FIELDS = ("what", "side", "kind", "to_person", "about_person", "case_ref", "due", "state", "ended", "note")
_DIFFERS = " OR ".join(f"n.{field} IS NOT t.{field}" for field in _FIELDS)
_CONDITIONS = {
    "lost": "n.deleted = 0 AND (t.id IS NULL OR t.deleted != 0)",
    "back": "t.deleted = 0 AND (n.id IS NULL OR n.deleted != 0)",
    "other": f"n.deleted = 0 AND t.deleted = 0 AND ({_DIFFERS})",
}
_SETTINGS = """
SELECT coalesce(n.key, t.key) AS key FROM main.setting n FULL JOIN other.setting t ON t.key = n.key
WHERE n.value IS NOT t.value ORDER BY 1
"""
_PROMISES = """
SELECT coalesce(n.what, t.what) FROM main.promise n FULL JOIN other.promise t ON t.id = n.id WHERE {condition}
ORDER BY coalesce(n.made, t.made) DESC
"""
