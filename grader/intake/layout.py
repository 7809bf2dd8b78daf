"""Whose a file is, by where it stands.

Sources come in these forms, also within one outer folder:

    submission_metadata.yml, submission_123/...            Gradescope
    Name_12345_assignsubmission_file_/...                  Moodle
    lastfirst_LATE_12345_67890_exercise_12.py              Canvas
    student07_exercise_12.py, exercise_12_student07.py     files side by side
    student07/...                                          a folder, an archive or a clone for each student
    exercise_12_affine/student07.py                        a folder for each mission

Where there is a roster, a name on it beats the form: the outermost folder that it knows is a student's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grader.i18n import M
from grader.intake.exports import NotAFile, Owner, canvas, gradescope, moodle
from grader.intake.names import MissionNames, is_generic, stem
from grader.intake.roster import Roster
from grader.intake.tree import METADATA, Entry, Refused, Tree

_GRADESCOPE_FOLDER = "submission_"


@dataclass(frozen=True, slots=True)
class Placed:
    """A file, whose it is, and what is left of its path."""

    entry: Entry
    owners: tuple[Owner, ...]
    """Several where a group handed in."""
    parts: tuple[str, ...]
    """Folders and the file's name, as far as they may name a mission."""


class Layout:
    """Knows the form of one source."""

    def __init__(self, tree: Tree, names: MissionNames, roster: Roster | None) -> None:
        self._names = names
        self._roster = roster
        self._groups = _groups(tree)
        self._outer = () if self._groups else self._wrapping([entry.parts for entry in tree.entries])

    def place(self, entry: Entry) -> Placed:
        """Say whose a file is.

        Raises:
            Refused: Nothing says it.
        """
        for root, owners in self._groups.items():
            if entry.parts[: len(root)] == root and len(entry.parts) > len(root):
                if not owners:
                    raise Refused(M("The description of the export names no student for it."))
                return Placed(entry, owners, entry.parts[len(root) :])
        parts = entry.parts[len(self._outer) :]
        try:
            return self._exported(entry, parts) or self._plain(entry, parts)
        except NotAFile as error:
            raise Refused(error.message) from error

    def _exported(self, entry: Entry, parts: tuple[str, ...]) -> Placed | None:
        owner = moodle(parts[0]) or canvas(parts[0])
        if owner is None:
            return None
        own = (owner.rest, *parts[1:]) if owner.rest else parts[1:]
        return Placed(entry, (owner,), own) if own else None

    def _plain(self, entry: Entry, parts: tuple[str, ...]) -> Placed:
        labels = [self._label(part, is_file=False) for part in parts[:-1]]
        # Below a folder, `12.py` is an answer to mission 12, whoever has the number 12.
        is_number = len(parts) > 1 and self._names.bare_number(stem(parts[-1])) is not None
        labels.append("" if is_number else self._label(parts[-1], is_file=True))
        known = [place for place, label in enumerate(labels) if label and not is_generic(label)]
        listed = [place for place in known if self._roster and self._roster.match(labels[place])]
        if not known:
            raise Refused(M("Nothing in its name or its folders says whose it is."))
        place = (listed or known)[0]
        kept = parts if place == len(parts) - 1 else (*parts[:place], *parts[place + 1 :])
        return Placed(entry, (Owner(labels[place], (labels[place],)),), kept)

    def _label(self, part: str, *, is_file: bool) -> str:
        """What a part says of a student: itself, without the mission that it may name."""
        text = stem(part) if is_file else part
        named = self._names.read(text)
        return named.owner if named.missions else text.strip()

    def _wrapping(self, paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
        """The folders around everything, that are nobody's: `homework3/` of an archive, say."""
        outer: tuple[str, ...] = ()
        while paths:
            place = len(outer)
            tops = {parts[place] for parts in paths}
            if len(tops) > 1 or any(len(parts) <= place + 1 for parts in paths):
                break
            top = tops.pop()
            below = {(parts[place + 1], len(parts) == place + 2) for parts in paths}
            if not self._is_wrapper(top, below):
                break
            outer = (*outer, top)
        return outer

    def _is_wrapper(self, top: str, below: set[tuple[str, bool]]) -> bool:
        """Whether a folder holds students, rather than being one's own.

        Args:
            top: Its name.
            below: What it holds: names, and whether each is a file.
        """
        if _from_platform(top) or self._names.read(top).missions or (self._roster and self._roster.match(top)):
            return False
        if is_generic(top):
            return True
        labels = [(self._label(name, is_file=is_file), name, is_file) for name, is_file in below]
        if self._roster and any(self._roster.match(label) for label, _, _ in labels if label):
            return True
        return all(
            _from_platform(name)
            or bool(label and not is_generic(label) and (not is_file or self._names.read(stem(name)).missions))
            for label, name, is_file in labels
        )


def _from_platform(name: str) -> bool:
    try:
        return (moodle(name) or canvas(name)) is not None
    except NotAFile:
        return True


def _groups(tree: Tree) -> dict[tuple[str, ...], tuple[Owner, ...]]:
    """The folders of a Gradescope export and their students. A file of that name elsewhere is just odd."""
    groups: dict[tuple[str, ...], tuple[Owner, ...]] = {}
    for root, content in sorted(tree.metadata.items(), key=lambda item: len(item[0])):
        place = len(root)
        folders = {
            entry.parts[place]
            for entry in tree.entries
            if entry.parts[:place] == root
            and len(entry.parts) > place
            and entry.parts[place].startswith(_GRADESCOPE_FOLDER)
        }
        # Beside other work it is somebody's own file, who could speak for others by it.
        is_outermost = place == 0 or (place == 1 and all(entry.parts[:1] == root for entry in tree.entries))
        if groups or not is_outermost or not folders:
            tree.refuse((*root, METADATA), M("It is neither a .py file nor a notebook."))
            continue
        try:
            known = gradescope(content)
        except NotAFile as error:
            tree.refuse((*root, METADATA), error.message)
            continue
        groups = {(*root, folder): known.get(folder, ()) for folder in folders}
    return groups
