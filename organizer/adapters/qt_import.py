"""PySide6 brought in without what slows every start, and every later import."""

from __future__ import annotations

import builtins
import sys
from functools import partial
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.abc import Loader  # at run time it brings in `importlib.resources` and `tempfile`

_SIGNATURES = "shibokensupport.signature"
# What says how Qt's functions are called: in help texts, and in the message of a call with wrong arguments.
_WANTED_RARELY = frozenset(
    f"{_SIGNATURES}.{name}"
    for name in ("errorhandler", "layout", "mapping", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
)
# A function that PySide6 takes out of its module by itself, without asking the module for it.
_TAKEN_OUT = {f"{_SIGNATURES}.mapping": "update_mapping"}


def bring_in_qt() -> None:
    """Import PySide6; leave Python's own `import` in place, and what describes Qt's functions for when it is asked.

    PySide6 puts an `import` of its own there, which reads the source of each module that is imported later and looks for its
    `__feature__` switch. Nothing here has it, and reading so many sources takes a sixth of the time of importing them.
    The modules that describe functions lie in it as text and are compiled at each start, a quarter of the time that Qt takes.
    """
    plain = builtins.__import__
    finders: list[_SignaturesLater] = []

    def watched(name: str, *words: Any, **named: Any) -> ModuleType:  # noqa: ANN401 - whatever an import is called with
        if name == _SIGNATURES and not finders and hasattr(sys.meta_path[0], "zfile"):
            # PySide6 has just put what finds them in front of all others, for the time of this one import.
            finders.append(_SignaturesLater(sys.meta_path[0].find_spec))
            sys.meta_path.insert(0, finders[0])
        return plain(name, *words, **named)

    builtins.__import__ = watched
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.__import__ = plain
        for finder in finders:
            sys.meta_path.remove(finder)


class _SignaturesLater:
    """Finds modules as another finder does, those that are wanted rarely so that they are run when they are."""

    def __init__(self, find: Callable[..., ModuleSpec | None]) -> None:
        self._find = find

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name not in _WANTED_RARELY:
            return None
        found = self._find(name, path, target)
        return None if found is None or found.loader is None else ModuleSpec(name, cast("Loader", _Later(found.loader)))


class _Later:
    """Leaves a module to be run when something of it is wanted."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _NotYetRun(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__

        def run() -> None:
            # PySide6 has moved it into its own package meanwhile; its loader knows it by its first name.
            specification: Any = module.__spec__
            moved_to, specification.name = specification.name, name
            self._loader.exec_module(module)
            specification.name = moved_to

        vars(module)["_run"] = run
        taken_out = _TAKEN_OUT.get(name)
        if taken_out is not None:
            vars(module)[taken_out] = partial(_run_first, module, taken_out)


def _run_first(module: ModuleType, name: str) -> object:
    """Call a function of a module; running the module puts it in place of this one, which may be called again."""
    if "_run" in vars(module):
        del vars(module)[name]
    return getattr(module, name)()


class _NotYetRun(ModuleType):
    """A module that is run when it is first asked for something it lacks."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has
        run = self.__dict__.pop("_run", None)
        if run is not None:
            self.__class__ = ModuleType  # type: ignore[assignment] # its layout is the same
            run()
            return getattr(self, name)
        raise AttributeError(name)
