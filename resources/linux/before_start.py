"""Run by the packed program before anything else; build.spec names it.

PyInstaller points the loader at the program's own libraries through a variable. The loader has read it by now, and the programs
we start, notify-send and the browser, must not: they would take our libraries for theirs.
"""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = before
