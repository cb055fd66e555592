"""Run the program: `python -m organizer`."""

from __future__ import annotations

import sys

from organizer.cli import main

if __name__ == "__main__":
    sys.exit(main())
