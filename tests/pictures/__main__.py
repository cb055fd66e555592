"""Draw every view and state, light and dark: `python -m tests.pictures [--once] FOLDER [SCENE…]`.

At single, one and a half and double sharpness. Each picture is a file of its own; `sheet-light-1x.png` and the like show all
of them at once, for a person to look at.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.desktop.private_desktop import private_environment

SCALES = (1, 1.5, 2)
# The screen in pixels for text of 14, so that every window has the size it comes with.
_SCREEN = (1600, 1000)


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
                "QT_QPA_PLATFORM": f"offscreen:configfile={_screen(Path(folder), scale)}",
                "QT_SCALE_FACTOR": str(scale),
                "PYTHONPATH": os.environ.get("PYTHONPATH", str(Path.cwd())),
            }
            words = [sys.executable, "-m", "tests.pictures.drawing", str(args.folder), f"{scale}x", *args.scenes]
            failed |= subprocess.run(words, env=environment, check=False).returncode
    return failed


def _screen(folder: Path, scale: float) -> Path:
    """Write how large the screen is that nobody sees, and return the file."""
    wide, high = (round(side * scale) for side in _SCREEN)
    file = folder / "screen.json"
    one = {"name": "one", "x": 0, "y": 0, "width": wide, "height": high, "logicalDpi": 96, "dpr": 1.0}
    file.write_text(json.dumps({"windowFrameMargins": False, "screens": [one]}))
    return file


if __name__ == "__main__":
    sys.exit(main())
