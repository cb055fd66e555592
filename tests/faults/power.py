"""Power loss: what a deed wrote is noted, and images are made of what a disk may hold when the power goes in the middle.

A disk keeps what was synced. Of the rest it may keep anything: all, nothing, some pages, half a page. Names are kept in order.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.faults.deeds import Bench, complaints, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
SECTOR = 512
_RECORD = re.compile(rb"([a-z]+)\|([^|]*)\|(\d+)\n")


@dataclass(frozen=True, slots=True)
class Op:
    """One thing that was done to a path: what kind, with what, at which place of the file."""

    kind: str
    path: str
    data: bytes = b""
    at: int = 0


@dataclass
class File:
    """What is on the disk for sure, and what was done to it since."""

    durable: bytearray = field(default_factory=bytearray)
    since: list[Op] = field(default_factory=list)

    def sync(self) -> None:
        for op in self.since:
            _apply(self.durable, op)
        self.since.clear()


@dataclass
class Disk:
    """A disk with its names; `names` are those on it for sure, `since` what was done to names that are not synced yet."""

    names: dict[str, File] = field(default_factory=dict)
    since: list[tuple[Op, File | None]] = field(default_factory=list)
    now: dict[str, File] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> Disk:
        made = cls()
        for path in folder.rglob("*"):
            if path.is_file():
                made.names[str(path)] = File(bytearray(path.read_bytes()))
        made.now = dict(made.names)
        return made

    def do(self, op: Op) -> None:
        """Take in what was done."""
        match op.kind:
            case "create":
                made = File()
                self.now[op.path] = made
                self.since.append((op, made))
            case "rename" | "link":
                moved = self.now.get(op.path)
                if moved is not None:
                    self.now[op.data.decode()] = moved
                    if op.kind == "rename":
                        del self.now[op.path]
                    self.since.append((op, moved))
            case "unlink":
                self.now.pop(op.path, None)
                self.since.append((op, None))
            case "write" | "truncate" if op.path in self.now:
                self.now[op.path].since.append(op)
            case "sync" if op.path in self.now:
                self.now[op.path].sync()
            case "sync":
                self._sync_folder(op.path)

    def _sync_folder(self, folder: str) -> None:
        """Make the names of a folder durable; those before them in other folders stay as they are."""
        kept = []
        for op, file in self.since:
            where = op.data.decode() if op.kind in {"rename", "link"} else op.path
            if os.path.dirname(where) == folder:  # noqa: PTH120 - a string
                _name(self.names, op, file)
            else:
                kept.append((op, file))
        self.since = kept

    def image(self, chance: random.Random) -> dict[str, bytes]:
        """Return what the disk may hold if the power goes now."""
        names = dict(self.names)
        way = chance.random()
        for op, file in self.since[: chance.choice((0, len(self.since), chance.randint(0, len(self.since))))]:
            _name(names, op, file)
        contents: dict[int, bytes] = {}
        for file in names.values():
            if id(file) not in contents:
                contents[id(file)] = _content(file, way, chance)
        return {path: contents[id(file)] for path, file in names.items()}


def _content(file: File, way: float, chance: random.Random) -> bytes:
    content = bytearray(file.durable)
    if way < 0.4:  # nothing that was not synced
        return bytes(content)
    for op in file.since:
        if way < 0.8 and chance.random() < 0.5:  # some of it, in any order of pages
            continue
        if way >= 0.9 and op.kind == "write" and chance.random() < 0.3:  # torn
            op = Op("write", op.path, op.data[: SECTOR * chance.randint(0, len(op.data) // SECTOR)], op.at)  # noqa: PLW2901
        _apply(content, op)
    return bytes(content)


def _apply(content: bytearray, op: Op) -> None:
    if op.kind == "truncate":
        size = int(op.data)
        del content[size:]
        content.extend(bytes(size - len(content)))
        return
    end = op.at + len(op.data)
    content.extend(bytes(max(0, op.at - len(content))))
    content[op.at : end] = op.data


def _name(names: dict[str, File], op: Op, file: File | None) -> None:
    if op.kind == "unlink":
        names.pop(op.path, None)
    elif op.kind == "create" and file is not None:
        names[op.path] = file
    elif file is not None:
        names[op.data.decode()] = file
        if op.kind == "rename":
            names.pop(op.path, None)


def ops_in(log: bytes) -> Iterator[Op]:
    """Yield what the log tells."""
    place = 0
    while place < len(log):
        head = _RECORD.match(log, place)
        assert head is not None, log[place : place + 80]
        data = log[head.end() : head.end() + int(head[3])]
        place = head.end() + int(head[3]) + 1
        kind, path, at = head[1].decode(), head[2].decode(), 0
        if kind == "write":
            path, _, offset = path.rpartition(":")
            at = int(offset)
        yield Op(kind, path, data, at)


def recorder(folder: Path) -> Path:
    """Compile the library that notes what is written."""
    made = folder / "writelog.so"
    source = Path(__file__).with_name("writelog.c")
    command = ["cc", "-shared", "-fPIC", "-O2", "-o", str(made), str(source), "-ldl"]
    subprocess.run(command, check=True, capture_output=True)
    return made


@dataclass
class Outcome:
    """How many images were looked at, how many had lost or broken something, and what the first of them was."""

    images: int = 0
    wrong: int = 0
    first: str = ""


def cut_power(
    deed: str, folder: Path, library: Path, images: int, *, synchronous: str = "full", seed: int = 1
) -> Outcome:
    """Do a deed once, and look at `images` of what may be left of it."""
    folder.mkdir()
    bench = prepare(deed, folder)
    disk = Disk.of(bench.home)
    log = folder.parent / f"{folder.name}.log"
    environment = {
        **os.environ,
        "LD_PRELOAD": str(library),
        "WRITELOG": str(log),
        "WRITELOG_BELOW": str(folder),
        "PYTHONPATH": str(ROOT),
    }
    words = [sys.executable, "-m", "tests.faults.deeds", deed, str(bench.home), synchronous]
    subprocess.run(words, env=environment, check=True, cwd=ROOT)
    ops = list(ops_in(log.read_bytes()))
    log.unlink()
    keyring = folder / "keyring.json"
    chance = random.Random(f"{deed}{seed}")
    first, last = 1, len(ops)
    if synchronous != "full":
        # Only while there is something to lose: after the first word was acknowledged, and before the book is closed.
        said = [number for number, op in enumerate(ops, start=1) if op.path == str(bench.acks) and op.kind == "write"]
        first, last = said[0], said[-1]
    moments = sorted(chance.choices(range(first, last + 1), k=images))
    outcome = Outcome()
    acks: list[str] = []
    done = 0
    for moment in moments:
        for op in ops[done:moment]:
            if op.path == str(bench.acks):
                acks += op.data.decode().splitlines() if op.kind == "write" else []
            elif op.path != str(keyring):
                disk.do(op)
        done = moment
        _lay_out(disk.image(chance), bench, folder)
        wrong = complaints(deed, bench, acks)
        outcome.images += 1
        if wrong:
            outcome.wrong += 1
            outcome.first = outcome.first or f"after {moment} of {len(ops)}: {'; '.join(wrong[:3])}"
    return outcome


def _lay_out(image: dict[str, bytes], bench: Bench, folder: Path) -> None:
    shutil.rmtree(bench.home)
    for path, content in image.items():
        if path.startswith(str(folder)):
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).write_bytes(content)
    bench.home.mkdir(exist_ok=True)
