"""course.toml: which missions there are, in which order, with which limits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Final

import msgspec

from grader.catalog.reading import BothLanguages, decode_toml, read_text
from grader.errors import CourseError
from grader.files import shown
from grader.i18n import M, Message
from grader.model import Chapter, Course, Kind, Limits, Mission

SCHEMA: Final = "course/v1"
SCHEMA_FILE: Final = "course-v1.schema.json"
_FOLDER: Final = re.compile(r"exercise_(?P<number>[0-9]{2,})_(?P<slug>[a-z][a-z0-9_]*)")
_FOLDER_SCHEMA: Final = "exercise_[0-9]{2,}_[a-z][a-z0-9_]*"
_PACKAGE: Final = Path(__file__).parents[1]
_MIB: Final = 1 << 20

Positive = Annotated[float, msgspec.Meta(gt=0)]
Count = Annotated[int, msgspec.Meta(ge=1)]


def _told(description: str, **more: Any) -> msgspec.Meta:
    """What an editor shows of a key. What else is required is said by sentences of our own, below."""
    return msgspec.Meta(description=description, extra_json_schema=more or None)


class _Limits(msgspec.Struct, forbid_unknown_fields=True):
    check_s: Annotated[Positive | None, _told("Wall time of one check, seconds; 5 if absent.")] = None
    mission_s: Annotated[Positive | None, _told("Wall time of all checks together, seconds; 20 if absent.")] = None
    memory_mb: Annotated[
        Count | None, _told("Memory that the worker may take beyond its libraries, units of 2**20 bytes; 1024.")
    ] = None


class _Chapter(msgspec.Struct, forbid_unknown_fields=True):
    number: Annotated[Count, _told("From 1.")]
    title: BothLanguages


class _Mission(msgspec.Struct, forbid_unknown_fields=True):
    folder: Annotated[str, _told("The folder in exercises/ and in solutions/.", pattern=f"^{_FOLDER_SCHEMA}$")]
    chapter: Annotated[int, _told("The number of its chapter.", minimum=1)]
    kind: Annotated[str, _told("What a learner does in it.", enum=[str(kind) for kind in Kind])]
    title: BothLanguages
    points: Annotated[Positive, _told("The sum of the points of its checks.")]
    libraries: Annotated[tuple[str, ...], _told("What the worker may import beyond the standard library.")] = ()
    limits: _Limits = msgspec.field(default_factory=_Limits)


class _Course(msgspec.Struct, forbid_unknown_fields=True):
    schema: Annotated[str, _told("The version of this format.", const=SCHEMA)]
    title: BothLanguages
    chapters: Annotated[tuple[_Chapter, ...], _told("In the order in which they are taught.")]
    missions: Annotated[tuple[_Mission, ...], _told("In the order in which they are taught.")]


def json_schema() -> dict[str, Any]:
    """The JSON schema of course.toml that is published beside this module as course-v1.schema.json."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": SCHEMA}
    return head | msgspec.json.schema(_Course)


def load_course(root: Path | None = None) -> Course:
    """Read the course that stands in `root`.

    Args:
        root: The folder that holds exercises/ and solutions/. Without it: the copy that an installed package
            carries, and in a checkout the checkout itself.

    Raises:
        CourseError: exercises/course.toml is missing, or says something that cannot be.
    """
    root = root_of_package() if root is None else root
    path = root / "exercises" / "course.toml"
    content = decode_toml(read_text(path), _Course, path)
    if content.schema != SCHEMA:
        received, file = content.schema, shown(path)
        message = M(
            '{file}: schema is "{received}". Write "{expected}".',
            file=file,
            received=received,
            expected=SCHEMA,
        )
        raise CourseError(message)
    _require_unique((chapter.number for chapter in content.chapters), "number", path)
    _require_unique((mission.folder for mission in content.missions), "folder", path)
    chapters = tuple(Chapter(chapter.number, chapter.title.text()) for chapter in content.chapters)
    missions = tuple(_mission(entry, chapters, path, root) for entry in content.missions)
    _require_unique((mission.number for mission in missions), "folder", path)
    _require_unique((mission.slug for mission in missions), "folder", path)
    is_own = root.resolve() == root_of_package().resolve()
    return Course(content.title.text(), chapters, missions, root / "exercises", root / "solutions", is_own)


def root_of_package() -> Path:
    """Where our own course stands: the copy that an installed package carries, and in a checkout the checkout."""
    packaged = _PACKAGE / "_course"
    return packaged if packaged.is_dir() else _PACKAGE.parent


def is_installed(root: Path) -> bool:
    """Whether a course's folder belongs to an installed package, where nobody should write."""
    return root.resolve() == (_PACKAGE / "_course").resolve()


def _mission(entry: _Mission, chapters: tuple[Chapter, ...], path: Path, root: Path) -> Mission:
    name = _FOLDER.fullmatch(entry.folder)
    if name is None:
        message = M('Write folder as "exercise_" + two digits + "_" + a name in small letters.')
        raise _wrong(path, entry, entry.folder, message)
    chapter = next((each for each in chapters if each.number == entry.chapter), None)
    if chapter is None:
        numbers = ", ".join(str(each.number) for each in chapters)
        raise _wrong(path, entry, entry.chapter, M("Name one of the chapters: {numbers}.", numbers=numbers))
    if entry.kind not in list(Kind):
        raise _wrong(path, entry, entry.kind, M("Write a kind of {kinds}.", kinds=", ".join(Kind)))
    return Mission(
        name=entry.folder,
        number=int(name["number"]),
        slug=name["slug"],
        title=entry.title.text(),
        chapter=chapter,
        kind=Kind(entry.kind),
        points=entry.points,
        folder=root / "exercises" / entry.folder,
        solution_folder=root / "solutions" / entry.folder,
        libraries=entry.libraries,
        limits=_limits(entry.limits),
    )


def _limits(given: _Limits) -> Limits:
    limits = Limits()
    return replace(
        limits,
        check_s=given.check_s or limits.check_s,
        mission_s=given.mission_s or limits.mission_s,
        memory_bytes=given.memory_mb * _MIB if given.memory_mb else limits.memory_bytes,
    )


def _wrong(path: Path, entry: _Mission, value: object, fix: Message) -> CourseError:
    message = M(
        '{file}: the mission {folder} cannot have the value "{value}". {fix}',
        file=shown(path),
        folder=entry.folder,
        value=value,
        fix=fix,
    )
    return CourseError(message)


def _require_unique(values: Iterable[object], key: str, path: Path) -> None:
    """Two entries of one name or number would hide each other."""
    twice = [value for value, times in Counter(values).items() if times > 1]
    if twice:
        fix = M(
            '{file}: "{value}" occurs twice in {key}. Give one of them another.',
            file=shown(path),
            value=twice[0],
            key=key,
        )
        raise CourseError(fix)
