"""Extract every sentence, and make what the program loads: `python -m tests.translations [--check]`.

`resources/translations` holds a .ts file a language, for Qt Linguist or any editor, and beside it the .qm file made of it. English
has plural forms only. `--check` changes nothing: it tells what is missing or out of date, and ends with 1 if anything is.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from shutil import copy

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "de", "fr")
_SOURCE = ROOT / "organizer" / "ui"


def main() -> int:
    """Make all files anew, or check them."""
    asked = argparse.ArgumentParser(prog="python -m tests.translations", description=__doc__)
    asked.add_argument("--check", action="store_true")
    if asked.parse_args().check:
        with tempfile.TemporaryDirectory() as folder:
            problems = [problem for code in LANGUAGES for problem in missing(code, Path(folder))]
        print("\n".join(problems) or "Every sentence is there in every language.")
        return 1 if problems else 0
    for code in LANGUAGES:
        extract(code, FOLDER)
        release(FOLDER / f"organizer_{code}.ts", FOLDER / f"organizer_{code}.qm")
    return 0


def missing(code: str, folder: Path) -> list[str]:
    """Return what is not translated into a language, and what its file does not know yet."""
    copy(FOLDER / f"organizer_{code}.ts", folder)
    before = sentences(folder / f"organizer_{code}.ts")
    now = sentences(extract(code, folder))
    problems = [f"{code}: not in the file yet: {context}: {text}" for context, text in now.keys() - before.keys()]
    problems += [f"{code}: gone from the program: {context}: {text}" for context, text in before.keys() - now.keys()]
    problems += [
        f"{code}: not translated: {context}: {text}" for (context, text), forms in now.items() if not all(forms)
    ]
    return sorted(problems)


def extract(code: str, folder: Path) -> Path:
    """Bring the .ts file of a language in `folder` up to date with the program, and return it."""
    path = folder / f"organizer_{code}.ts"
    files = [str(file) for file in sorted(_SOURCE.rglob("*.py"))]
    plural = ["-pluralonly"] if code == "en" else []
    words = [
        "-silent",
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "en",
        "-target-language",
        code,
        *plural,
    ]
    _run("pyside6-lupdate", *words, *files, "-ts", str(path))
    return path


def release(source: Path, to: Path) -> None:
    """Turn a .ts file into what the program loads."""
    _run("pyside6-lrelease", "-silent", "-nounfinished", str(source), "-qm", str(to))


def sentences(path: Path) -> dict[tuple[str, str], list[str]]:
    """Return every sentence of a .ts file by its context and text, with its forms in the other language."""
    found = {}
    for context in ET.parse(path).getroot().findall("context"):  # noqa: S314 - our own file
        for message in context.findall("message"):
            key = (context.findtext("name") or "", f"{message.findtext('source')}{message.findtext('comment') or ''}")
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                found[key] = [""]
            elif message.get("numerus") == "yes":
                found[key] = [form.text or "" for form in translation.findall("numerusform")]
            else:
                found[key] = [translation.text or ""]
    return found


def _run(program: str, *words: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(program)), *words], check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
