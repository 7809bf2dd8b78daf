"""What a result depends on, beside the answer: when a check changes, only what it touches is graded anew."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterator
from dataclasses import asdict
from importlib import metadata
from pathlib import Path
from typing import Final

import msgspec

from grader.errors import CourseError
from grader.files import why
from grader.i18n import M
from grader.model import Mission

_DISTRIBUTION: Final = "dl-missions"
_LIBRARIES: Final = ("numpy", "pytest", "tensorflow", "keras")
_NO_MATTER: Final = frozenset({"__pycache__"})


def fingerprint(mission: Mission) -> str:
    """SHA-256 of a mission's files and limits, in hex; texts that only learners read are left out.

    Raises:
        CourseError: A file cannot be read; somebody may be working on the course.
    """
    digest = hashlib.sha256()
    about = {"name": mission.name, "points": mission.points, "kind": mission.kind, "libraries": mission.libraries}
    digest.update(msgspec.json.encode([about, asdict(mission.limits)]))
    for root in (mission.folder, mission.solution_folder):
        for path in _files(root):
            content = _content(path)
            digest.update(f"\0{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def versions() -> dict[str, str]:
    """Versions of what grades."""
    found = {"Python": platform.python_version(), _DISTRIBUTION: _version(_DISTRIBUTION)}
    return found | {name: _version(name) for name in _LIBRARIES}


def job_key(mission: str, source: str, seed: str, mission_print: str, house: str) -> str:
    """SHA-256 over everything that a result depends on."""
    return hashlib.sha256(msgspec.json.encode([mission, source, seed, mission_print, house])).hexdigest()


def _files(root: Path) -> Iterator[Path]:
    """Everything but what a run leaves behind, and texts."""
    for path in sorted(root.rglob("*")):
        parts = path.relative_to(root).parts
        if path.is_file() and not _NO_MATTER & set(parts) and path.suffix != ".md" and not parts[-1].startswith("."):
            yield path


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CourseError(M("{path} cannot be read: {reason}.", path=path, reason=why(error))) from error


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "?"
