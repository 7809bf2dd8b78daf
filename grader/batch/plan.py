"""What is to be graded: submissions become jobs, equal answers one job."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from grader.batch.fingerprint import fingerprint, job_key
from grader.batch.model import House, Job
from grader.intake import Intake, Odd, Roster, Student, Submitted
from grader.model import Mission
from grader.seeds import student_seed

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a batch knows before it grades."""

    tasks: tuple[Mission, ...]
    students: tuple[Student, ...]
    """The roster's, then those who are not on it."""
    on_roster: frozenset[str] | None
    """Ids; None where no roster was given."""
    submissions: tuple[Submitted, ...]
    keys: Mapping[tuple[str, str], str]
    """The job of each submission, by student and mission."""
    jobs: tuple[Job, ...]
    """By mission, in the order of the course, so that few kinds of workers are needed at a time."""
    digests: Mapping[str, str]
    """SHA-256 of the source of each job, by the job's key."""
    sources: Mapping[str, bytes]
    odd: tuple[Odd, ...]
    ignored: Mapping[str, int]

    def task_rows(self) -> Iterator[Row]:
        """Of the table `tasks`."""
        for place, mission in enumerate(self.tasks):
            title, files = mission.title, (mission.stub, mission.solution)
            own = (zlib.compress(path.read_bytes()) for path in files)
            yield place, mission.name, mission.number, title.en, title.ko, mission.points, str(mission.kind), *own

    def student_rows(self) -> Iterator[Row]:
        """Of the table `students`."""
        for place, each in enumerate(self.students):
            listed = None if self.on_roster is None else each.id in self.on_roster
            yield place, each.id, each.name, each.email, each.section, listed

    def submission_rows(self) -> Iterator[Row]:
        """Of the table `submissions`."""
        for each in self.submissions:
            who, mission = each.student.id, each.mission.name
            when = each.submitted_at.isoformat() if each.submitted_at is not None else ""
            notes = ["\n".join(note.render(lang) for note in each.notes) for lang in ("en", "ko")]
            yield who, mission, self.keys[who, mission], _text(each.origin), when, each.late, *map(_text, notes)

    def odd_rows(self) -> Iterator[Row]:
        """Of the table `odd`."""
        for each in self.odd:
            yield _text(each.path), _text(each.reason.render("en")), _text(each.reason.render("ko"))


def make_plan(
    intake: Intake, missions: Sequence[Mission], roster: Roster | None, house: House, secret: bytes = b""
) -> Plan:
    """Turn what was handed in into jobs.

    Args:
        intake: What was found.
        missions: What was asked for, in the order of the course.
        roster: Who is in the class.
        house: What every machine has in common.
        secret: What seeds are made from; see `student_seed`.
    """
    prints = {mission.name: fingerprint(mission) for mission in missions}
    common = hashlib.sha256(msgspec.json.encode([house.versions, house.digest, house.isolation])).hexdigest()
    keys: dict[tuple[str, str], str] = {}
    jobs: dict[str, Job] = {}
    digests: dict[str, str] = {}
    for each in intake.submissions:
        name = each.mission.name
        digest = hashlib.sha256(each.source).hexdigest()
        seed = student_seed(secret, each.mission, each.student.id)
        key = job_key(name, digest, seed, prints[name], common)
        keys[each.student.id, name], digests[key] = key, digest
        jobs[key] = Job(key=key, mission=name, source=each.source, seed=seed, fingerprint=prints[name])
    order = {mission.name: place for place, mission in enumerate(missions)}
    listed = roster.students if roster is not None else ()
    there = {student.id for student in listed}
    others = tuple(student for student in intake.students if student.id not in there)
    return Plan(
        tasks=tuple(missions),
        students=(*listed, *others),
        on_roster=frozenset(there) if roster is not None else None,
        submissions=intake.submissions,
        keys=keys,
        jobs=tuple(sorted(jobs.values(), key=lambda job: (order[job.mission], job.key))),
        digests=digests,
        sources={digests[key]: job.source for key, job in jobs.items()},
        odd=intake.odd,
        ignored=intake.ignored,
    )


def _text(text: str) -> str:
    """A name in a file system may hold bytes that are no text, which SQLite does not take."""
    return text.encode("utf-8", "replace").decode()
