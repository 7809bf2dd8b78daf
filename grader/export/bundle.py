"""A bundle for Gradescope: this grader, the course, and the two scripts that its containers call."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Iterable, Sequence
from importlib import metadata, resources
from pathlib import Path
from typing import Final

from grader.errors import GraderError, UsageError
from grader.files import why
from grader.formats import render
from grader.formats.report import SCHEMA, Report
from grader.i18n import LANGUAGES, M
from grader.model import Course, Mission

ARCHIVE: Final = "autograder.zip"
MISSIONS: Final = "missions.txt"
FALLBACK: Final = "not_graded.json"
_SCRIPTS: Final = ("setup.sh", "run_autograder")
_PACKAGES: Final = ("click", "msgspec", "nbformat", "numpy", "platformdirs", "pooch", "pytest", "rich")
_HEAVY: Final = frozenset({"tensorflow", "keras"})
_EXECUTABLE: Final = 0o755


def write_bundle(course: Course, missions: Sequence[Mission], folder: Path) -> Path:
    """Write the bundle into a new or empty folder.

    Returns:
        The archive to upload.

    Raises:
        UsageError: The folder has something in it.
        GraderError: It cannot be written.
    """
    folder = folder.absolute()
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UsageError(M("{folder} is not empty. Name a new folder.", folder=folder))
        folder.mkdir(parents=True, exist_ok=True)
        _fill(course, missions, folder)
        _pack(folder)
    except OSError as error:
        path, reason = error.filename or folder, why(error)
        raise GraderError(M("{path} cannot be written: {reason}.", path=path, reason=reason)) from error
    return folder / ARCHIVE


def template(name: str) -> str:
    """A file that is written elsewhere, as it comes with us."""
    return (resources.files("grader.export") / "files" / name).read_text(encoding="utf-8")


def requirements(missions: Iterable[Mission]) -> str:
    """The packages that a grade needs, in the versions that are installed here."""
    heavy = ["tensorflow"] if any(_HEAVY & set(mission.libraries) for mission in missions) else []
    lines = []
    for name in sorted([*_PACKAGES, *heavy]):
        try:
            lines.append(f"{name}=={metadata.version(name)}")
        except metadata.PackageNotFoundError:
            lines.append(name)
    return "\n".join(lines) + "\n"


def not_graded() -> str:
    """The result that stands there until a better one does: no points, and nobody to blame for it but us."""
    nothing = Report(schema=SCHEMA, lang="en", isolation=(), data="", points=0, max_points=0, missions=())
    result = json.loads(render("gradescope", nothing))
    message = M("The grader did not finish. This is not your answer's fault; your instructor can run it again.")
    result["output"] = result["tests"][0]["output"] = "\n".join(message.render(lang) for lang in LANGUAGES)
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def _fill(course: Course, missions: Sequence[Mission], folder: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__", "_course", ".*")
    shutil.copytree(Path(__file__).parents[1], folder / "grader", ignore=ignored)
    shutil.copytree(course.exercises, folder / "course" / "exercises", ignore=ignored)
    shutil.copytree(course.solutions, folder / "course" / "solutions", ignore=ignored)
    for name in _SCRIPTS:
        (folder / name).write_text(template(name), encoding="utf-8", newline="\n")
        (folder / name).chmod(_EXECUTABLE)
    (folder / MISSIONS).write_text("".join(f"{mission.name}\n" for mission in missions), encoding="utf-8")
    (folder / FALLBACK).write_text(not_graded(), encoding="utf-8")
    (folder / "requirements.txt").write_text(requirements(missions), encoding="utf-8")


def _pack(folder: Path) -> None:
    """Gradescope wants the files at the root of the archive, and the scripts executable."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                info = zipfile.ZipInfo(path.relative_to(folder).as_posix())
                info.external_attr = (0o100755 if path.name in _SCRIPTS else 0o100644) << 16
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, path.read_bytes())
    (folder / ARCHIVE).write_bytes(buffer.getvalue())
