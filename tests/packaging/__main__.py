"""Install what packing needs, pack the program and try it: `python3 -m tests.packaging [FOLDER]`.

Without FOLDER the packed program is only tried, and not kept. Uses the standard library only; packed.py does the work. What
is packed has an environment of its own: what the tests need may stand in the place of what the program needs.
"""

from __future__ import annotations

import subprocess
import sys

from organizer.install import CannotInstall, get_debian_packages, require_python, say, script
from tests.__main__ import ROOT, environment, environment_of, missing, requirements


def main(words: list[str]) -> int:
    """Install, then pack and try in the tests' own environment; return how that ended."""
    try:
        require_python()
        get_debian_packages(missing(), needed=missing())
        venv = environment()
        packing = environment_of("packaging", requirements("packaging"))
    except CannotInstall as stopped:
        say(f"tests.packaging: {stopped}")
        return 1
    done = subprocess.run(
        [str(script(venv, "python")), "-m", "tests.packaging.packed", str(script(packing, "python")), *words],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
