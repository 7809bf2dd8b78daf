"""`grade course new`: a mission that works from its first second, to be replaced file by file."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from grader.catalog import load_course
from grader.catalog.course_file import is_installed, root_of_package
from grader.course.entry import Entry, NotPlain, with_entry
from grader.errors import GraderError, UsageError
from grader.files import shown, why, write_whole
from grader.i18n import M
from grader.model import Kind, Mission

POINTS: Final = 10
"""What the checks of every skeleton are worth together."""
_SLUG: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_LONGEST: Final = 40
_TOGETHER: Final = re.compile(r"readme.*|license.*|\..*", re.IGNORECASE)
"""What a folder may hold where a course begins: a fresh repository."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person asked for; None where the course decides."""

    slug: str
    kind: Kind = Kind.NUMPY
    number: int | None = None
    chapter: int | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What was written."""

    name: str
    number: int
    files: tuple[Path, ...]
    """All that are to be replaced, in the order of the steps."""
    is_new_course: bool


def make_mission(wish: Wish, root: Path | None) -> Made:
    """Write a mission's skeleton into the course that stands in `root`; where there is none yet, begin one.

    Args:
        wish: What it shall be.
        root: The folder of the course; our own course's where it is None.

    Raises:
        UsageError: It cannot be: the name is taken, say. Nothing was written.
        GraderError: The disk refused; nothing stays.
    """
    root = (root_of_package() if root is None else root).absolute()
    if is_installed(root):
        raise UsageError(
            M(
                "The course in {folder} belongs to the installed package, and the next update would replace what you "
                "write there. Name a folder of your own: `grade course new {name} --course DIR` begins a course in it.",
                folder=root,
                name=wish.slug,
            )
        )
    _require_slug(wish.slug)
    with _told(root):
        is_new = not os.path.lexists(root / "exercises" / "course.toml")
        if is_new:
            _require_room(root)
        return _add(wish, root, is_new=is_new)


def _add(wish: Wish, root: Path, *, is_new: bool) -> Made:
    """Prepare everything beside the course, then move it in; whatever fails takes all of it away again."""
    missions: tuple[Mission, ...] = ()
    chapters: tuple[int, ...] = (1,)
    with ExitStack() as undo:
        if is_new:
            _write_course(root, dict(_course_files()), undo)
        else:
            course = load_course(root)
            missions, chapters = course.missions, tuple(chapter.number for chapter in course.chapters)
        entry = _entry(wish, missions, chapters)
        path = root / "exercises" / "course.toml"
        before = _exactly(path)
        after = _with_entry(before, entry, path)
        contents = _contents(entry)
        for top in ("exercises", "solutions"):
            _move_in({name: text for name, text in contents.items() if name.parts[0] == top}, root, entry.folder, undo)
        _replace(path, before, after)
        undo.pop_all()
    written = tuple(root / top / entry.folder / Path(*rest) for top, _, *rest in (name.parts for name in contents))
    return Made(entry.folder, entry.number, written, is_new)


def _require_slug(slug: str) -> None:
    if _SLUG.fullmatch(slug) and len(slug) <= _LONGEST and not slug.startswith("exercise_"):
        return
    near = "_".join(re.findall(r"[a-z0-9]+", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", slug).lower()))
    near = re.sub(r"^exercise_(?:\d+_)?", "", near)[:_LONGEST].strip("_")
    message = M(
        'The name cannot be "{name}". Write small letters, digits and underscores, a letter first, {most} at most.',
        name=slug,
        most=_LONGEST,
    )
    if _SLUG.fullmatch(near):
        message = M("{problem} For example: {name}.", problem=message, name=near)
    raise UsageError(message)


def _require_room(root: Path) -> None:
    if os.path.lexists(root) and not root.is_dir():
        raise UsageError(M("{folder} is no folder. Name a new folder, or an empty one.", folder=shown(root)))
    if root.is_dir() and (others := [each.name for each in sorted(root.iterdir()) if not _TOGETHER.match(each.name)]):
        raise UsageError(
            M(
                "{folder} holds no course (exercises/course.toml), and is not empty: {other} is in it. "
                "Name a new folder, or an empty one.",
                folder=shown(root),
                other=others[0],
            )
        )


def _entry(wish: Wish, missions: Sequence[Mission], chapters: Sequence[int]) -> Entry:
    """The entry that was asked for, where the course has room for it."""
    taken = {mission.number: mission for mission in missions}
    number = wish.number or max(taken, default=0) + 1
    if (other := next((each for each in missions if each.slug == wish.slug), None)) is not None:
        raise UsageError(M("{mission} has that name already. Choose another.", mission=other.name))
    if number in taken:
        free = max(taken) + 1
        raise UsageError(
            M("{mission} has that number already. The next free one is {free}.", mission=taken[number].name, free=free)
        )
    title = wish.slug.replace("_", " ").capitalize()
    name = f"exercise_{number:02d}_{wish.slug}"
    return Entry(name, number, _chapter(wish, missions, chapters, number), wish.kind, title, title, POINTS)


def _chapter(wish: Wish, missions: Sequence[Mission], known: Sequence[int], number: int) -> int:
    """The chapter that was named; else the one of the mission before."""
    if not known:
        raise UsageError(M("The course has no chapter yet. Write one into course.toml."))
    if wish.chapter is None:
        before = [mission for mission in missions if mission.number < number]
        return max(before, key=lambda mission: mission.number).chapter.number if before else known[0]
    if wish.chapter not in known:
        numbers = ", ".join(map(str, known))
        raise UsageError(
            M(
                "There is no chapter {number}. There are: {numbers}. A new one is three lines in course.toml.",
                number=wish.chapter,
                numbers=numbers,
            )
        )
    return wish.chapter


def _with_entry(text: str, entry: Entry, path: Path) -> str:
    try:
        return with_entry(text, entry)
    except NotPlain as error:
        raise UsageError(
            M(
                "{file} does not write its missions as [[missions]], one after the other, so no entry can be put "
                "between them. Write them that way.",
                file=shown(path),
            )
        ) from error


def _contents(entry: Entry) -> dict[Path, str]:
    """The files of a mission, by their path below the root, in the order in which an author works."""
    values = {
        "NUMBER": f"{entry.number:02d}",
        "DIGITS": str(entry.number),
        "TITLE": entry.title_en,
        "TITLE_KO": entry.title_ko,
    }
    order = ("mission.", "exercises/answer", "solutions/questions", "solutions/answer", "test_", "accepted", "wrong")

    def step(item: tuple[str, str]) -> tuple[int, str]:
        return next(at for at, part in enumerate(order) if part in item[0]), item[0]

    found = {}
    for name, text in sorted(_templates(str(entry.kind)).items(), key=step):
        top, *rest = Path(name).parts
        found[Path(top, entry.folder, *rest)] = _filled(text, values)
    return found


def _course_files() -> Iterator[tuple[Path, str]]:
    for name, text in _templates("course").items():
        yield Path("exercises", name), text


def _templates(kind: str) -> dict[str, str]:
    """The files of a skeleton. Their last ending keeps tools from taking them for programs of ours."""
    top = resources.files("grader.course") / "skeleton" / kind

    def below(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
        for each in folder.iterdir():
            if each.is_dir():
                yield from below(each, f"{path}{each.name}/")
            elif each.name.endswith((".md", ".toml", ".txt")):
                yield f"{path}{each.name.removesuffix('.txt')}", each.read_text(encoding="utf-8")

    return dict(sorted(below(top, "")))


def _filled(text: str, values: Mapping[str, str]) -> str:
    return re.sub(r"@([A-Z_]+)@", lambda match: values[match[1]], text)


def _write_course(root: Path, files: Mapping[Path, str], undo: ExitStack) -> None:
    for folder in (*reversed(root.parents), root, root / "exercises", root / "solutions"):
        if not folder.exists():
            folder.mkdir()
            undo.callback(shutil.rmtree, folder, ignore_errors=True)
    for name, text in files.items():
        (root / name).write_text(text, encoding="utf-8", newline="\n")


def _move_in(files: Mapping[Path, str], root: Path, folder: str, undo: ExitStack) -> None:
    """Write a folder under another name, then give it its own: it is there as a whole or not at all."""
    parent = root / next(iter(files)).parts[0]
    parent.mkdir(exist_ok=True)
    goal = parent / folder
    if os.path.lexists(goal):
        raise UsageError(
            M("{folder} is there already, though course.toml does not list it. Move it away.", folder=shown(goal))
        )
    prepared = Path(tempfile.mkdtemp(prefix=f".{folder}.", dir=parent))
    undo.callback(shutil.rmtree, prepared, ignore_errors=True)
    for name, text in files.items():
        path = prepared.joinpath(*name.parts[2:])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    prepared.chmod(parent.stat().st_mode & 0o777)
    prepared.rename(goal)
    undo.callback(shutil.rmtree, goal, ignore_errors=True)


def _exactly(path: Path) -> str:
    """The text with its own line ends."""
    return path.read_bytes().decode("utf-8")


def _replace(path: Path, before: str, after: str) -> None:
    """Write the new text, unless somebody else has written meanwhile."""
    if _exactly(path) != before:
        raise UsageError(M("{file} was changed meanwhile. Try again.", file=shown(path)))
    write_whole(path, after.encode())


@contextmanager
def _told(root: Path) -> Iterator[None]:
    """Turn an error of the system into a sentence."""
    try:
        yield
    except OSError as error:
        path = error.filename or root
        raise GraderError(M("{path} cannot be written: {reason}.", path=path, reason=why(error))) from error
