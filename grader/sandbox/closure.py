"""What a library needs of the installed packages: the files of all that it requires on this machine."""

from __future__ import annotations

from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from packaging.requirements import Requirement


class Entry(NamedTuple):
    """A folder or file that is shown, and where it is imported from."""

    path: Path
    base: Path


@cache
def entries(library: str) -> tuple[Entry, ...]:
    """The top-level entries of a library's distribution and of everything it requires here, sorted.

    A package that shares its folder with others (`google.protobuf` in `google`) is shown by itself. What is required
    and not installed is left out: the library itself says so when it is imported.
    """
    found: set[Entry] = set()
    seen: set[str] = set()
    waiting = [distribution] if (distribution := _providing(library)) is not None else []
    while waiting:
        each = waiting.pop()
        name = _normal(each.metadata["Name"])
        if name in seen:
            continue
        seen.add(name)
        found.update(_entries_of(each))
        waiting += [needed for text in each.requires or () if (needed := _required(text)) is not None]
    return tuple(sorted(found))


def _providing(library: str) -> metadata.Distribution | None:
    """The distribution that holds an importable package: of the same name, as a rule."""
    try:
        return metadata.distribution(library)
    except metadata.PackageNotFoundError:
        names = metadata.packages_distributions().get(library)  # reads every package: tensorflow-cpu, say
        return metadata.distribution(names[0]) if names else None


def _required(text: str) -> metadata.Distribution | None:
    """The installed distribution of one requirement, unless it is for another platform or an extra."""
    from packaging.requirements import Requirement  # pytest brings it along; NumPy missions do without

    requirement: Requirement = Requirement(text)
    if requirement.marker is not None and not requirement.marker.evaluate({"extra": ""}):
        return None
    try:
        return metadata.distribution(requirement.name)
    except metadata.PackageNotFoundError:
        return None


def _entries_of(distribution: metadata.Distribution) -> set[Entry]:
    """The first parts of a distribution's paths; of a namespace package the second parts."""
    base = Path(str(distribution.locate_file("")))
    files = [parts for parts in map(_parts, _recorded(distribution)) if parts[0] not in {"", "..", "__pycache__"}]
    packages = {parts[0] for parts in files if parts[1:] == ["__init__.py"]}
    shared = {"/".join(parts[:2]) for parts in files if parts[0] not in packages and "." not in parts[0]}
    whole = {parts[0] for parts in files if parts[0] in packages or "." in parts[0]}
    return {Entry(base / name, base) for name in shared | whole if not name.endswith(".pth")}


def _recorded(distribution: metadata.Distribution) -> list[str]:
    """The lines of its list of files, which for TensorFlow has 20,000 of them: read as mere text."""
    return (distribution.read_text("RECORD") or "").splitlines()


def _parts(line: str) -> list[str]:
    """The first parts of a path, three at most: folders, or a folder's file."""
    return line.partition(",")[0].strip('"').split("/", 2)


def _normal(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")
