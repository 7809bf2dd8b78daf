"""Modules whose names are loaded when they are first used (PEP 562)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module


def loader(
    module: dict[str, object], homes: Mapping[str, str], renamed: Mapping[str, str] | None = None
) -> Callable[[str], object]:
    """The `__getattr__` of a module that offers what lives elsewhere.

    Args:
        module: Its globals, where a name stays once it is loaded.
        homes: Names, separated by spaces, by the module that they live in.
        renamed: Names that say too little outside their module: what they are here, and the full name there.
    """
    places = {name: f"{home}.{name}" for home, names in homes.items() for name in names.split()} | dict(renamed or {})

    def load(name: str) -> object:
        home, _, attribute = places.get(name, "").rpartition(".")
        if not home:
            message = f"module {module['__name__']!r} has no attribute {name!r}"
            raise AttributeError(message)
        found = getattr(import_module(home), attribute, None)
        module[name] = import_module(places[name]) if found is None else found
        return module[name]

    return load
