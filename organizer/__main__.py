"""Run the program: `python -m organizer`."""

from __future__ import annotations

import sys

from organizer.cli import main


def _run() -> int:
    """Run the program. Packed into one executable, it takes the place of Python for its own child, too."""
    if getattr(sys, "frozen", False) and sys.argv[1:4] == ["-P", "-m", "organizer.reader"]:
        from organizer.reader.__main__ import main as read

        return read(sys.argv[4:])
    return main()


if __name__ == "__main__":
    sys.exit(_run())
