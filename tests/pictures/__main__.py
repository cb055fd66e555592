"""Draw every view and state, light and dark: `python -m tests.pictures [--once] FOLDER [SCENE…]`.

At single, one and a half and double sharpness. Each picture is a file of its own; `sheet-light-1x.png` and the like show all
of them at once, for a person to look at.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.desktop.private_desktop import private_environment

SCALES = (1, 1.5, 2)


def main() -> int:
    """Draw in one process a scale, since Qt takes its scale from the environment."""
    asked = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("scenes", nargs="*", metavar="SCENE")
    asked.add_argument("--once", action="store_true", help="at single sharpness only")
    args = asked.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for scale in SCALES[:1] if args.once else SCALES:
        with tempfile.TemporaryDirectory(prefix="pictures-") as folder:
            environment = private_environment(Path(folder)) | {
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(scale),
                "PYTHONPATH": os.environ.get("PYTHONPATH", str(Path.cwd())),
            }
            words = [sys.executable, "-m", "tests.pictures.drawing", str(args.folder), f"{scale}x", *args.scenes]
            failed |= subprocess.run(words, env=environment, check=False).returncode
    return failed


if __name__ == "__main__":
    sys.exit(main())
