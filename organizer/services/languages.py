"""The language files that come with the program, found and read; see `domain/vocabulary.py` for what is in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from organizer.domain.vocabulary import Languages, phrases_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.abc import Traversable

_CODE = re.compile(r"([a-z]{2,3})(?=[-_.@]|$)", re.IGNORECASE)
# The head ends where the second table begins.
_SECOND_TABLE = re.compile(r"^\[(?!language\])", re.MULTILINE)


def installed_languages() -> Languages:
    """Return the languages that have a file. Nothing is read yet: the heads are at the first line, words when needed."""
    return Languages(_markers, lambda code: _tables(_file(code).read_text("utf-8")))


def named_in(environment: Mapping[str, str]) -> str:
    """Return the locale of messages that an environment names, "" for none.

    Source: LC_ALL, LC_MESSAGES and LANG of POSIX, LANGUAGE of GNU gettext.
    """
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    if locale.partition(".")[0] in {"", "C", "POSIX"}:
        return ""
    return environment.get("LANGUAGE", "").partition(":")[0] or locale


def code_in(locale: str) -> str:
    """Return the language in the name of a locale, `de_AT.UTF-8`, `de-AT` or `de`; "en" where there is none."""
    code = _CODE.match(locale)
    return code[1].lower() if code else "en"


def _markers() -> Mapping[str, tuple[str, ...]]:
    texts = {path.name.removesuffix(".toml"): path.read_text("utf-8") for path in _files()}
    heads = {code: _tables(_SECOND_TABLE.split(text, 1)[0]) for code, text in sorted(texts.items())}
    return {code: tuple(" ".join(phrases_in(head["language"]["markers"])).split()) for code, head in heads.items()}


def _file(code: str) -> Traversable:
    return _folder() / f"{code}.toml"


def _files() -> list[Traversable]:
    return [path for path in _folder().iterdir() if path.name.endswith(".toml")]


def _folder() -> Traversable:
    # As `_tables`: a start, or a command that reads no line, need not pay for the import.
    from importlib.resources import files

    return files("organizer.domain") / "languages"


def _tables(text: str) -> Mapping[str, Any]:
    import tomllib

    return tomllib.loads(text)
