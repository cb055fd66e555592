"""Three replicas and a server in memory, driven by chance: `python -m tests.domain.three_places [HISTORIES]`.

Each history interleaves edits, deletions and single steps of synchronisation, kills replicas between them, and puts the
server back to an earlier state. Afterwards everybody synchronises until nothing changes. What must be true then is kept by
the test itself: every value is written once in all, and whoever writes supersedes what was in sight at that moment.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from organizer.domain import reconcile
from organizer.domain.reconcile import Here, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FIELDS = ("what", "due", "end")
NAMES = ("one", "two")
REPLICAS = ("a", "b", "c")
FAULTS = (
    "no_if_match",
    "server_wins",
    "delete_wins",
    "no_base_kept",
    "remote_delete_eats_edit",
    "order_dependent_winner",
    "restored_server_wins",
    "absence_is_deletion",
    "old_deletion_is_news",
)


@dataclass
class Server:
    """A CalDAV collection: objects with etags, changes since a token."""

    objects: dict[str, tuple[int, Record]] = field(default_factory=dict)
    changes: list[tuple[int, str]] = field(default_factory=list)
    numbers: int = 0
    ignores_conditions: bool = False

    def changed_since(self, token: int) -> tuple[set[str], int] | None:
        """Return the names changed or gone since a token, and the new one; None if the token is not known (any more)."""
        tokens = [0, *(number for number, _ in self.changes)]
        if token not in tokens:
            return None
        return {name for _, name in self.changes[tokens.index(token) :]}, tokens[-1]

    def put(self, name: str, record: Record, etag: int | None) -> int | None:
        there = self.objects.get(name)
        if not self.ignores_conditions and (there[0] if there else None) != etag:
            return None
        self._note(name)
        self.objects[name] = (self.numbers, record)
        return self.numbers

    def delete(self, name: str, etag: int) -> bool:
        there = self.objects.get(name)
        if there is None or (not self.ignores_conditions and there[0] != etag):
            return False
        del self.objects[name]
        self._note(name)
        return True

    def _note(self, name: str) -> None:
        # Etags and tokens go on counting after a restore: servers name them by content or by time.
        self.numbers += 1
        self.changes.append((self.numbers, name))

    def backup(self) -> tuple[dict[str, tuple[int, Record]], list[tuple[int, str]]]:
        return dict(self.objects), list(self.changes)

    def restore(self, kept: tuple[dict[str, tuple[int, Record]], list[tuple[int, str]]]) -> None:
        self.objects, self.changes = dict(kept[0]), list(kept[1])


@dataclass
class Row:
    """A promise on one replica: what its user sees, and what it remembers of the server."""

    shown: dict[str, str]
    record: Record = field(default_factory=Record)
    deleted: bool = False
    etag: int | None = None
    server: Record | None = None
    confirmed: Record | None = None
    asked: bool = False

    def local_changes(self) -> dict[str, str]:
        known = self.shown if self.deleted else reconcile.values(self.record)
        return {name: value for name, value in self.shown.items() if known.get(name) != value and name in FIELDS}

    def in_sight(self, name: str) -> set[str]:
        known = reconcile.values(self.record)
        beside = reconcile.others(self.record).get(name, ()) if known.get(name) == self.shown.get(name) else ()
        return {self.shown[name], *beside} if name in self.shown else set()


@dataclass
class Replica:
    """One copy of the program, with a book and perhaps a synchronisation under way."""

    name: str
    server: Server
    fault: str = ""
    rows: dict[str, Row] = field(default_factory=dict)
    token: int = 0
    unsure: bool = False
    refused: bool = False
    under_way: Iterator[None] | None = None

    def sync(self, *, daily: bool = False) -> Iterator[None]:
        """Synchronise once; between the steps others act, and at any of them this one may be killed.

        Daily and after any doubt all etags are compared, not only those that the server says have changed.
        """
        answer = self.server.changed_since(self.token)
        doubt = answer is None
        # Asked without a token, servers may tell of all deletions they remember.
        changed, token = answer or self.server.changed_since(0) or (set(), 0)
        told = changed if not doubt or self.fault == "old_deletion_is_news" else set()
        everything = doubt or daily or self.unsure
        listed = {name: etag for name, (etag, _) in self.server.objects.items()}
        self.unsure = True
        yield
        for name in NAMES:
            row = self.rows.get(name)
            there = listed.get(name)
            looked_at = everything or name in changed
            if looked_at and there != (row.etag if row else None):
                yield from self._look(name, absence="told" if name in told else "found", doubt=everything)
            elif row is not None and (row.local_changes() or self._is_owed(row)):
                yield from self._push(name, row)
        arrived = {name: row for name, row in self.rows.items() if row.etag == listed.get(name)}
        if not everything:
            arrived = {name: row for name, row in arrived.items() if name in changed}
        yield
        later, written = self._next_token(token)
        arrived |= written
        self.token = later
        self.unsure, self.refused = self.refused, False
        yield
        for row in arrived.values():
            row.confirmed = row.server

    def _next_token(self, token: int) -> tuple[int, dict[str, Row]]:
        """Ask once more what changed: what was written has arrived once the server tells of it, and of nothing else."""
        answer = self.server.changed_since(token)
        if answer is None:
            return token, {}
        changed, later = answer
        for name in changed:
            row, there = self.rows.get(name), self.server.objects.get(name)
            if (row.etag if row else None) != (there[0] if there else None):
                return token, {}
        return later, {name: self.rows[name] for name in changed if name in self.rows}

    def _is_owed(self, row: Row) -> bool:
        if row.deleted:
            return row.etag is not None
        return not row.asked and (row.server is None or row.server != row.record)

    def _look(self, name: str, *, absence: reconcile.Absence, doubt: bool) -> Iterator[None]:
        found = self.server.objects.get(name)
        yield
        row = self.rows.get(name)
        if found is None:
            if row is not None and row.etag is not None:
                yield from self._act(name, row, self._absent(row, absence), None, None)
            return
        etag, theirs = found
        mine = self._here(row, theirs) if row else None
        restored = doubt and mine is not None
        plan = reconcile.plan_found(mine, theirs, theirs, restored=restored)
        if self.fault == "server_wins" and mine is not None and not mine.deleted:
            plan = reconcile.Plan(theirs, here="write")
        if self.fault == "restored_server_wins" and restored and mine is not None and not mine.deleted:
            plan = reconcile.Plan(theirs, here="write")
        if self.fault == "delete_wins" and mine is not None and mine.deleted:
            plan = reconcile.Plan(mine.record, there="delete")
        yield from self._act(name, row, plan, etag, theirs)

    def _absent(self, row: Row, absence: reconcile.Absence) -> reconcile.Plan:
        mine = self._here(row, None)
        if self.fault == "remote_delete_eats_edit" and not row.deleted:
            return reconcile.Plan(mine.record, here="delete")
        if self.fault == "absence_is_deletion":
            absence = "told"
        return reconcile.plan_absent(mine, absence)

    def _push(self, name: str, row: Row) -> Iterator[None]:
        if row.etag is None or row.server is None:
            record = self._here(row, None).record
            yield from self._act(name, row, reconcile.Plan(record, there="create"), None, None)
        else:
            plan = reconcile.plan_found(self._here(row, row.server), row.server, row.server)
            if self.fault == "delete_wins" and row.deleted:
                plan = reconcile.Plan(row.record, there="delete")
            yield from self._act(name, row, plan, row.etag, row.server)

    def _here(self, row: Row, theirs: Record | None) -> Here:
        base = Record() if self.fault == "no_base_kept" else row.record
        changes = dict(row.shown) if self.fault == "no_base_kept" else row.local_changes()
        record = reconcile.edited(base, self.name, changes, after=theirs)
        acknowledged = reconcile.has_arrived(record, row.confirmed or Record(), self.name)
        return Here(record, row.deleted, acknowledged=acknowledged, was_there=row.etag is not None)

    def _act(
        self, name: str, row: Row | None, plan: reconcile.Plan, etag: int | None, theirs: Record | None
    ) -> Iterator[None]:
        """Commit here first, then write there, then remember what was acknowledged."""
        row = self.rows.setdefault(name, row or Row({}))
        if plan.ask:
            row.asked = True
            return
        row.record, row.etag, row.server, row.asked = plan.record, etag, theirs, False
        if plan.here == "delete":
            row.deleted, row.etag, row.server = True, None, None
        elif not (row.deleted and plan.here == "leave"):
            row.shown, row.deleted = self._seen_values(plan.record), False
        yield
        if plan.there in {"create", "replace"}:
            written = self.server.put(name, plan.record, etag)
            yield
            if written is not None:
                row.etag, row.server = written, plan.record
            self.refused |= written is None
        elif plan.there == "delete" and etag is not None:
            gone = self.server.delete(name, etag)
            yield
            if gone:
                row.etag, row.server = None, None
            self.refused |= not gone

    def _seen_values(self, record: Record) -> dict[str, str]:
        if self.fault != "order_dependent_winner":
            return reconcile.values(record)
        return {name: next(iter(standing.values())) for name, standing in record.fields.items()}


@dataclass
class World:
    """One history, and what has to be true at its end."""

    chance: random.Random
    fault: str = ""
    server: Server = field(init=False)
    replicas: list[Replica] = field(init=False)
    written: list[tuple[str, str, str]] = field(default_factory=list)
    superseded: set[str] = field(default_factory=set)
    known: defaultdict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    deletions: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    kept: tuple[dict[str, tuple[int, Record]], list[tuple[int, str]]] | None = None
    was_restored: bool = False
    values: int = 0

    def __post_init__(self) -> None:
        self.server = Server(ignores_conditions=self.fault == "no_if_match")
        self.replicas = [Replica(name, self.server, self.fault) for name in REPLICAS]

    def happen(self, steps: int) -> None:
        for _ in range(steps):
            replica = self.chance.choice(self.replicas)
            kinds: list[Callable[[Replica], None]] = [self._step, self._edit, self._delete, self._kill, self._server]
            self.chance.choices(kinds, weights=(60, 14, 8, 4, 3))[0](replica)
            for name, row in replica.rows.items():
                self.known[replica.name, name].update(*(row.in_sight(one) for one in FIELDS))
        self.settle()

    def _step(self, replica: Replica) -> None:
        replica.under_way = replica.under_way or replica.sync()
        if next(replica.under_way, self) is self:
            replica.under_way = None

    def _edit(self, replica: Replica) -> None:
        name, about = self.chance.choice(NAMES), self.chance.choice(FIELDS)
        row = replica.rows.get(name)
        if row is None:
            if name != NAMES[REPLICAS.index(replica.name) % len(NAMES)]:
                return
            row = replica.rows[name] = Row({})
        if row.deleted:
            return
        for one in FIELDS if not row.shown else (about,):
            self.values += 1
            value = f"{one}-{self.values:04}"
            self.superseded |= row.in_sight(one)
            self.written.append((name, one, value))
            row.shown = {**row.shown, one: value}

    def _delete(self, replica: Replica) -> None:
        name = self.chance.choice(NAMES)
        row = replica.rows.get(name)
        if row is None or row.deleted or not row.shown:
            return
        row.deleted = True
        for one in FIELDS:
            self.superseded |= row.in_sight(one)
        self.deletions.append((name, frozenset(self.known[replica.name, name])))

    def _kill(self, replica: Replica) -> None:
        replica.under_way = None

    def _server(self, replica: Replica) -> None:
        if self.kept is None:
            self.kept = self.server.backup()
        else:
            self.server.restore(self.kept)
            self.kept, self.was_restored = None, True

    def settle(self) -> None:
        """Let everybody synchronise until nothing changes; who is asked puts back what is gone."""
        for replica in self.replicas:
            replica.under_way = None
        for _ in range(12):
            before = self._picture()
            for replica in self.replicas:
                for row in replica.rows.values():
                    if row.asked:
                        row.asked, row.etag, row.server = False, None, None
                        row.record = reconcile.put_back(row.record, replica.name)
                for _step in replica.sync(daily=True):
                    pass
            if self._picture() == before:
                return
        raise AssertionError("it never came to rest")

    def _picture(self) -> list[object]:
        return [dict(self.server.objects), *({n: replace(r) for n, r in one.rows.items()} for one in self.replicas)]

    def judge(self) -> None:
        """Say what is not as it must be.

        Raises:
            AssertionError: the replicas differ, or a value that nobody superseded is not in sight.
        """
        for name in NAMES:
            sights = [self._sight(replica, name) for replica in self.replicas]
            assert sights[0] == sights[1] == sights[2], (name, sights)
            there = self.server.objects.get(name)
            shown = sights[0]
            assert (there is None) == (shown is None), (name, shown, there)
            standing = {value for n, _, value in self.written if n == name} - self.superseded
            if standing:
                assert shown is not None, (name, standing)
                missing = standing - set().union(*(one[1] for one in shown.values()))
                assert not missing, (name, missing)
            elif not self.was_restored and self._deleted_knowingly(name):
                assert shown is None, (name, shown)

    def _deleted_knowingly(self, name: str) -> bool:
        """Say whether somebody deleted it who knew of everything that was ever written to it."""
        everything = {value for n, _, value in self.written if n == name}
        return any(n == name and everything <= known for n, known in self.deletions)

    @staticmethod
    def _sight(replica: Replica, name: str) -> dict[str, tuple[str, frozenset[str]]] | None:
        row = replica.rows.get(name)
        if row is None or row.deleted:
            return None
        return {one: (row.shown[one], frozenset(row.in_sight(one))) for one in sorted(row.shown) if one in FIELDS}


def play(seed: int, fault: str = "") -> None:
    """Play one history and judge it."""
    world = World(random.Random(seed), fault)
    world.happen(steps=world.chance.randrange(10, 90))
    world.judge()


def main(histories: int) -> int:
    """Play many histories; return how many went wrong."""
    wrong = 0
    for seed in range(histories):
        try:
            play(seed)
        except AssertionError as found:
            wrong += 1
            print(f"history {seed}: {found}")
    print(f"{histories} histories, {wrong} wrong")
    return wrong


if __name__ == "__main__":
    sys.exit(bool(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)))
