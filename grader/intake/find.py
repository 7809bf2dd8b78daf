"""Which answers a source holds: whose each file is, which mission it answers, which of several is taken.

A file's mission is named by its own name or by the nearest folder that names one. Where none does, a source that is
about one mission only (`missions` has one) says it; else the functions that it defines: a file or a notebook that
defines everything that a mission's stub asks for answers that mission. Where those of one mission are among what
another one that fits asks for, only the larger one counts; the tags of a notebook say more (`grader.notebook`).

Of several files for one mission an empty one and an untouched stub come last, and those whose name or folder names it
come before all others; then the latest is taken: by the platform's time, by the version in its name, by the file's
time. The others are listed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Final

from grader.i18n import M, Message
from grader.intake.exports import Owner
from grader.intake.layout import Layout, Placed
from grader.intake.model import Intake, Odd, Student, Submitted
from grader.intake.names import MissionNames, composed, identity, is_generic, path_of, stem, version
from grader.intake.roster import Roster
from grader.intake.tree import Caps, Entry, Refused, Tree, read_tree
from grader.model import Course, Mission
from grader.notebook import Notebook

_TOP_LEVEL: Final = re.compile(
    rb"^(?:(?:async\s+)?def|class)\s+([A-Za-z]\w*)|^([A-Z][A-Z0-9_]*)\s*(?::[^=\n]*)?=[^=]", re.MULTILINE
)
"""Names without an underscore before them; of values only those in capitals, which are answers of a quiz."""
_OURS: Final = frozenset({"solutions", "accepted", "wrong", "tests"})
"""Folders of a checkout of the course, which somebody may have handed in whole."""
_EARLIEST: Final = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A file that may be a student's answer to a mission."""

    placed: Placed
    owner: Owner
    student: Student
    mission: Mission
    named: bool
    """Whether it is called like an answer, be it by its folder; else it only does what is asked."""
    written: bool
    """Whether it is more than nothing, or the stub as it was given."""
    notes: tuple[Message, ...]

    @property
    def rank(self) -> tuple[bool, bool, datetime, int, float, str]:
        """What is taken is the largest."""
        entry = self.placed.entry
        when = self.owner.submitted_at or _EARLIEST
        return self.written, self.named, when, version(stem(self.placed.parts[-1])), entry.modified, entry.path


def find(
    source: Path,
    course: Course,
    roster: Roster | None = None,
    *,
    missions: Sequence[Mission] | None = None,
    student: str = "",
    caps: Caps | None = None,
) -> Intake:
    """Find what was submitted.

    Args:
        source: A folder, a .zip or a single file.
        course: Whose missions are answered.
        roster: Who is in the class.
        missions: What counts; all missions of the course without it.
        student: Whose everything is; without it, names and folders say.
        caps: How much is read.

    Raises:
        UsageError: The source is no folder, archive or file, or cannot be opened.
    """
    tree = read_tree(source, caps)
    finder = _Finder(course, tuple(missions or course.missions), roster, student, tree)
    for entry in sorted(tree.entries, key=lambda entry: entry.path):
        finder.sort(entry)
    return finder.intake()


class _Finder:
    """Sorts the files of one source."""

    def __init__(
        self, course: Course, wanted: tuple[Mission, ...], roster: Roster | None, student: str, tree: Tree
    ) -> None:
        self._wanted = wanted
        self._places = {mission.name: place for place, mission in enumerate(course.missions)}
        self._names = MissionNames(course.missions)
        self._contracts = _Contracts(wanted)
        self._roster = roster
        self._student = student
        self._tree = tree
        self._layout = Layout(tree, self._names, roster)
        self._candidates: dict[tuple[str, str], list[_Candidate]] = defaultdict(list)

    def sort(self, entry: Entry) -> None:
        """Make candidates of one file, or list it as odd."""
        try:
            placed = self._placed(entry)
            owners = [(owner, self._student_of(owner)) for owner in placed.owners]
            answers = list(self._answers(placed))
        except Refused as refused:
            self._tree.refuse(entry.parts, refused.message, expected=refused.expected)
            return
        for owner, (student, notes) in owners:
            for mission, named, more in answers:
                written = self._contracts.is_written(entry.content, mission)
                candidate = _Candidate(placed, owner, student, mission, named, written, (*notes, *more))
                self._candidates[student.id, mission.name].append(candidate)

    def intake(self) -> Intake:
        """Everything that was found."""
        taken = [self._taken(candidates) for candidates in self._candidates.values()]
        taken.sort(key=lambda each: (each.student.id, self._places[each.mission.name]))
        odd = {(each.path, each.reason.render("en")): each for each in self._tree.odd}
        return Intake(tuple(taken), tuple(odd[key] for key in sorted(odd)), dict(self._tree.ignored))

    def _placed(self, entry: Entry) -> Placed:
        if self._student:
            return Placed(entry, (Owner(self._student, (self._student,)),), entry.parts)
        return self._layout.place(entry)

    def _student_of(self, owner: Owner) -> tuple[Student, tuple[Message, ...]]:
        label = composed(owner.label)
        notes: tuple[Message, ...] = ()
        if self._roster is not None:
            found = self._roster.match(*(owner.names or (label,)))
            if len(found) == 1:
                return found[0], ()
            if found:
                who = ", ".join(student.id for student in found)
                raise Refused(M("{name} may be several students of the roster: {ids}.", name=label, ids=who))
            notes = (M("{name} is not on the roster.", name=label),)
        key = identity(label)
        if not key:
            raise Refused(M("Nothing in its name or its folders says whose it is."))
        return Student(key, owner.names[-1] if owner.names else label, owner.email), notes

    def _answers(self, placed: Placed) -> Iterator[tuple[Mission, bool, tuple[Message, ...]]]:
        """The missions that a file answers: by tags, by name, because there is only one, by its functions."""
        if _OURS & set(placed.parts[:-1]):
            raise Refused(M("It stands in a folder of the course's own files, not where answers are written."))
        content = placed.entry.content
        tagged = content.mission_numbers() if isinstance(content, Notebook) else ()
        by_tags = [mission for mission in self._wanted if mission.number in tagged]
        if by_tags:
            yield from ((mission, True, (_BY_TAGS,)) for mission in by_tags)
            return
        named = self._named(placed)
        if named is not None:
            mission, is_main = named
            if mission not in self._wanted:
                message = M("It answers {mission}, which is not asked for.", mission=mission.name)
                raise Refused(message, expected=True)
            yield mission, is_main, ()
        elif len(self._wanted) == 1 and not self._names.is_foreign(stem(placed.parts[-1])):
            yield self._wanted[0], is_generic(stem(placed.parts[-1])) or bool(self._contracts.fit(content)), ()
        else:
            fitting = self._contracts.fit(content)
            if not fitting:
                raise Refused(M("Neither its name nor its functions say which mission it answers."))
            yield from ((mission, False, (_BY_FUNCTIONS,)) for mission in fitting)

    def _named(self, placed: Placed) -> tuple[Mission, bool] | None:
        """The mission that the nearest of its names names, and whether the file is meant to be the answer."""
        *folders, file = placed.parts
        for name in (stem(file), *reversed(folders)):
            found = self._names.read(name)
            if len(found.missions) > 1:
                both = ", ".join(mission.name for mission in found.missions)
                raise Refused(M("Its name fits several missions: {names}.", names=both))
            mission = found.mission or self._names.bare_number(name)
            if mission is not None:
                return mission, name == stem(file) or self._is_main(mission, placed)
        return None

    def _is_main(self, mission: Mission, placed: Placed) -> bool:
        """Within a mission's folder `answer.py` is the answer; another file counts where it does what is asked.

        Raises:
            Refused: It does not.
        """
        name, content = stem(placed.parts[-1]), placed.entry.content
        if is_generic(name) or name in {owner.label for owner in placed.owners}:
            return True
        if isinstance(content, Notebook) or mission in self._contracts.fit(content):
            return False
        raise Refused(
            M("It stands beside an answer and does not define what {mission} asks for.", mission=mission.name)
        )

    def _taken(self, candidates: list[_Candidate]) -> Submitted:
        best, *others = sorted(candidates, key=lambda each: each.rank, reverse=True)
        entry = best.placed.entry
        for other in others:
            reason = M("{path} is taken for {mission} instead.", path=entry.path, mission=best.mission.name)
            self._tree.odd.append(Odd(other.placed.entry.path, reason, expected=True))
        source, notes = _source(entry, best.mission)
        return Submitted(
            student=best.student,
            mission=best.mission,
            source=source,
            origin=path_of(entry.parts),
            submitted_at=best.owner.submitted_at,
            late=best.owner.late,
            notes=(*best.notes, *notes),
        )


_BY_TAGS: Final = M("The tags of the notebook's cells say which mission it answers.")
_BY_FUNCTIONS: Final = M("The functions that it defines say which mission it answers.")


def _source(entry: Entry, mission: Mission) -> tuple[bytes, tuple[Message, ...]]:
    if isinstance(entry.content, Notebook):
        return entry.content.answer(mission.number)
    return entry.content, ()


class _Contracts:
    """What the stubs of missions ask an answer to define."""

    def __init__(self, missions: Iterable[Mission]) -> None:
        self._missions = tuple(missions)

    @cached_property
    def _asked(self) -> Mapping[str, frozenset[bytes]]:
        return {mission.name: _defined(_stub(mission)) for mission in self._missions}

    @cached_property
    def _stubs(self) -> Mapping[str, list[bytes]]:
        return {mission.name: _lines(_stub(mission)) for mission in self._missions}

    def is_written(self, content: bytes | Notebook, mission: Mission) -> bool:
        """Whether a file is more than nothing, or the stub. A notebook's cells are not compared: they name missions."""
        return isinstance(content, Notebook) or _lines(content) not in ([], self._stubs[mission.name])

    def fit(self, content: bytes | Notebook) -> list[Mission]:
        """The missions for which everything is defined, without those that another of them asks for as well."""
        source = content.answer()[0] if isinstance(content, Notebook) else content
        defined = _defined(source)
        found = {m.name: m for m in self._missions if self._asked[m.name] and self._asked[m.name] <= defined}
        return [
            mission
            for name, mission in found.items()
            if not any(self._asked[name] < self._asked[other] for other in found if other != name)
        ]


def _stub(mission: Mission) -> bytes:
    """The stub as the course wrote it; in a checkout somebody may be working in it, which defines the same names."""
    for path in (mission.pristine, mission.stub):
        if path.is_file():
            return path.read_bytes()
    return b""


def _lines(source: bytes) -> list[bytes]:
    return [line.rstrip() for line in source.strip().splitlines()]


def _defined(source: bytes) -> frozenset[bytes]:
    """The names that stand at the margin: nothing is parsed, so what does not compile is still known by them."""
    return frozenset(first or second for first, second in _TOP_LEVEL.findall(source))
