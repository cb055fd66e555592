"""The private desktop and the made-up books that figures are measured on."""

from __future__ import annotations

import signal
import subprocess
import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.made_up_book import busy_lines, lines
from tests.bench.measuring import done, python
from tests.desktop.private_desktop import PrivateDesktop, make_folder, private_environment, remove_folder
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator


class Workbench:
    """A desktop of its own, and books by size, made once."""

    def __init__(self, large: int) -> None:
        """Measure the large book with `large` promises."""
        self.large = large
        self._folder = make_folder()
        self._desktop = PrivateDesktop(private_environment(self._folder), self._folder)
        # As where it is installed: compiled once, not at every start.
        self.environment = self._desktop.environment | {"PYTHONPYCACHEPREFIX": str(self._folder / "compiled")}
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self._books: dict[int, Path] = {}

    def close(self) -> None:
        """Take everything down."""
        self._desktop.end()
        remove_folder(self._folder)

    def empty_home(self) -> Path:
        """Return a new home without a book."""
        return Path(tempfile.mkdtemp(dir=self._folder))

    def lines(self, size: int) -> Path:
        """Return a made-up `book.jsonl` of `size` promises."""
        path = self._folder / f"{size}.jsonl"
        if not path.exists():
            with path.open("w", encoding="utf-8") as file:
                file.writelines(line + "\n" for line in lines(size, datetime.now(UTC)))
        return path

    def book(self, size: int) -> Path:
        """Return a home whose book has `size` promises."""
        if size not in self._books:
            home = self.empty_home()
            done(python("-m", "organizer", "--home", str(home), "import", str(self.lines(size))), self.environment)
            self._books[size] = home
        return self._books[size]

    def busy_book(self) -> Path:
        """Return a home whose book has `large` promises and three times as many touches."""
        if 0 not in self._books:
            path, home = self._folder / "busy.jsonl", self.empty_home()
            with path.open("w", encoding="utf-8") as file:
                file.writelines(line + "\n" for line in busy_lines(self.large, datetime.now(UTC)))
            done(python("-m", "organizer", "--home", str(home), "import", str(path)), self.environment)
            self._books[0] = home
        return self._books[0]

    @contextmanager
    def resident(self, home: Path) -> Iterator[subprocess.Popen[bytes]]:
        """Run the program in `home` while the block lasts."""
        with subprocess.Popen(python("-m", "organizer", "--home", str(home)), env=self.environment) as program:
            until(lambda: _has_socket(home), "the program answers")
            try:
                yield program
            finally:
                self.quit(program, home)

    def quit(self, program: subprocess.Popen[bytes], home: Path) -> None:
        """End the program as the session would, and wait for it."""
        program.send_signal(signal.SIGTERM)
        program.wait(10)
        assert not _has_socket(home) or program.returncode is not None


def _has_socket(home: Path) -> bool:
    lock = home / "organizer.lock"
    return lock.exists() and '"socket": "' in lock.read_text()
