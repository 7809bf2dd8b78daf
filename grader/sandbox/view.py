"""What a worker may see of the file system: the standard library, its numeric packages, nothing of ours."""

from __future__ import annotations

import glob
import importlib.util
import os
import site
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from grader.errors import SandboxError
from grader.i18n import M
from grader.sandbox.inside.cage import View

if TYPE_CHECKING:
    from grader.sandbox.closure import Entry

_SYSTEM_LIBRARIES: Final = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache")
_PACKAGE_FOLDERS: Final = ("python3*/site-packages", "python3*/dist-packages", "python3/dist-packages")
_OURS: Final = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The view of a worker, and where it imports its libraries from."""

    view: View
    paths: list[str]


def surroundings(libraries: Iterable[str], hidden: Iterable[Path] = ()) -> Surroundings:
    """What a worker with these libraries sees.

    Args:
        libraries: Importable package names, `numpy` say.
        hidden: Folders that must not be seen wherever they lie: the course, the workspace.

    Raises:
        SandboxError: A library is not installed.
    """
    standard = {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}
    roots = [path for path in (*sorted(standard), *_SYSTEM_LIBRARIES) if os.path.exists(path)]
    masks = {
        *site.getsitepackages(),
        site.getusersitepackages(),
        sysconfig.get_path("purelib"),
        sysconfig.get_path("platlib"),
        str(_OURS),
        *(str(path) for path in hidden),
        *(os.path.join(path, name) for path in standard for name in ("site-packages", "dist-packages")),
        *(
            found
            for root in _SYSTEM_LIBRARIES
            for pattern in _PACKAGE_FOLDERS
            for found in glob.glob(f"{root}/{pattern}")
        ),
    }
    libraries = tuple(libraries)
    packages = [_package_folder(name) for name in libraries]
    shown = [path for package in packages for path in _with_companions(package)]
    needed = _requirements(libraries)
    paths = [*(package.parent for package in packages), *(entry.base for entry in needed)]
    return Surroundings(
        View(
            roots=roots,
            masks=sorted(masks),
            libraries=list(dict.fromkeys(map(str, [*shown, *(entry.path for entry in needed)]))),
        ),
        paths=list(dict.fromkeys(map(str, paths))),
    )


def _requirements(libraries: tuple[str, ...]) -> list[Entry]:
    if not libraries:
        return []
    from grader.sandbox import closure  # reads the metadata of packages, which a quiz has no use for

    return [entry for name in libraries for entry in closure.entries(name)]


def _package_folder(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise SandboxError(
            M(
                "This mission needs the package {name}, which {python} does not have: install it there.",
                name=name,
                python=sys.executable,
            )
        )
    return Path(spec.submodule_search_locations[0])


def _with_companions(package: Path) -> list[Path]:
    """A package and what its wheel puts beside it: shared libraries and metadata."""
    beside = package.parent.glob(f"{package.name}*")
    return [path for path in sorted(beside) if path.name == package.name or path.suffix in {".libs", ".dist-info"}]
