"""What the whole package talks about: courses and missions, checks and their results, attempts.

Everything here is plain, immutable data. A text that a learner reads is a `Text` and so exists in both
languages; it becomes one string only where a report is written for one reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from grader.i18n import Text

ISOLATIONS: Final = ("auto", "strict", "basic")
"""How much of it is asked for: what there is, all of it, processes only."""


class Kind(StrEnum):
    """What a learner does in a mission."""

    QUIZ = "quiz"
    NUMPY = "numpy"
    TENSORFLOW = "tensorflow"
    KERAS = "keras"


class Outcome(StrEnum):
    """How one check ended; `error` is our own fault, never the learner's."""

    PASS = "pass"  # noqa: S105 - no password
    FAIL = "fail"
    ERROR = "error"


class Verdict(StrEnum):
    """How one attempt ended."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_ATTEMPTED = "not_attempted"
    TIMED_OUT = "timed_out"
    MEMORY_EXCEEDED = "memory_exceeded"
    CRASHED = "crashed"
    INTERNAL_ERROR = "internal_error"


class Fault(StrEnum):
    """Why a check failed, as far as the verdict of the attempt depends on it."""

    WRONG = "wrong"
    NOT_WRITTEN = "not_written"
    RAISED = "raised"
    TIMED_OUT = "timed_out"
    MEMORY_EXCEEDED = "memory_exceeded"
    CRASHED = "crashed"
    PROTOCOL = "protocol"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one mission may use."""

    check_s: float = 5.0
    """Wall time of one check, seconds."""
    mission_s: float = 20.0
    """Wall time of all checks together, seconds."""
    memory_bytes: int = 1 << 30
    """Memory that the worker may take beyond its libraries, bytes."""
    file_bytes: int = 16 << 20
    """Largest file that the worker may write, bytes."""
    output_bytes: int = 16 << 10
    """What is kept of the learner's printed output per check, bytes."""
    frame_bytes: int = 64 << 20
    """Largest single answer of the worker, bytes."""
    processes: int = 32
    """Threads and processes of the worker together."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A group of missions."""

    number: int
    title: Text


@dataclass(frozen=True, slots=True)
class Mission:
    """One exercise folder and its solution folder."""

    name: str
    """The folder's name, `exercise_12_affine`."""
    number: int
    slug: str
    title: Text
    chapter: Chapter
    kind: Kind
    points: float
    folder: Path
    """Mission texts, stub and checks."""
    solution_folder: Path
    """The reference, accepted/ and wrong/."""
    libraries: tuple[str, ...] = ()
    """Packages that the worker may import, beyond the standard library."""
    limits: Limits = field(default_factory=Limits)

    @property
    def stub(self) -> Path:
        """What the learner starts from."""
        return self.folder / "answer.py"

    @property
    def pristine(self) -> Path:
        """A copy of the stub, for missions whose stub runs (bug hunts); most have none."""
        return self.solution_folder / "stub.py"

    @property
    def checks(self) -> Path:
        """The pytest file that judges an answer."""
        return self.folder / "test_answer.py"

    @property
    def solution(self) -> Path:
        """The reference answer."""
        return self.solution_folder / "answer.py"


@dataclass(frozen=True, slots=True)
class Course:
    """An ordered set of missions."""

    title: Text
    chapters: tuple[Chapter, ...]
    missions: tuple[Mission, ...]
    exercises: Path
    solutions: Path
    is_own: bool = False
    """Whether it is the one that comes with this package."""

    @property
    def root(self) -> Path:
        """The folder that holds both."""
        return self.exercises.parent


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A misconception that was recognised in an attempt."""

    code: str
    """A code of the course, `E1`, `P1` or `M12.slug`."""
    title: Text
    """The mistake in a few words."""
    text: Text
    """What happened, and where to look."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A series of numbers, the learner's beside the reference's."""

    name: str
    """`loss`, `train_acc` ..."""
    learner: tuple[float, ...]
    reference: tuple[float, ...]
    parts_at: int | None = None
    """First index where the two differ beyond the tolerance; None where they agree."""


@dataclass(frozen=True, slots=True)
class Digit:
    """A test image that the learner's network got wrong."""

    index: int
    """Row of the test images."""
    label: int
    probabilities: tuple[float, ...]
    """What the network gives each class, in [0, 1]."""


@dataclass(frozen=True, slots=True)
class Heatmap:
    """Where a gradient is wrong, and by how much."""

    name: str
    """What the learner calls it, `dW1`."""
    shape: tuple[int, ...]
    cells: tuple[tuple[float, ...], ...]
    """At most 16 rows of 32: the largest relative error of a block each, in [0, 1]; 1 where it is not finite."""
    worst: tuple[int, ...]
    """Index of the worst value in the whole array."""
    got: float
    """The learner's value there."""
    limit: float
    """The relative error that is allowed."""


@dataclass(frozen=True, slots=True)
class Operands:
    """The arrays on the line of the answer that raised, as the worker tells them: to be shown, never believed."""

    line: int
    text: str
    shapes: tuple[tuple[str, str], ...]
    """Name and `(5, 784) float64`, in the order in which the names stand on the line."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a training has come that a check is waiting for."""

    check: str
    unit: str
    """`epoch` or `step`."""
    done: int
    total: int
    batch: int
    batches: int
    """Within the epoch; both 0 where that is not known."""
    values: Mapping[str, tuple[float, ...]]
    """The points of each curve since the last event: `loss`, `accuracy` ..."""
    reference: Mapping[str, tuple[float, ...]]
    """The reference's curves, in the first event of a training only."""
    elapsed_s: float
    eta_s: float | None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How one check ended."""

    name: str
    """The test function's name, `test_db_sums_rows`."""
    title: Text
    outcome: Outcome
    points: float
    max_points: float
    duration_s: float
    """Wall time, but for what is the grader's own work: see `Deadlines.stopped`."""
    fault: Fault | None = None
    """None where the check passed, or where the error is ours."""
    feedback: Text | None = None
    """What went wrong, and what to do."""
    diagnosis: Diagnosis | None = None
    output: str = ""
    """What the learner's code printed during this check, capped."""
    line: int | None = None
    """The line of the answer that the feedback is about, from 1."""
    curves: tuple[Curve, ...] = ()
    figures: tuple[tuple[Text, float, float], ...] = ()
    """Named numbers, the learner's beside the reference's (accuracy, say)."""
    digits: tuple[Digit, ...] = ()
    """Some of the test images that the network got wrong."""
    heatmap: Heatmap | None = None
    operands: Operands | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One graded submission."""

    mission: Mission
    verdict: Verdict
    checks: tuple[CheckResult, ...]
    duration_s: float
    """As of a check."""
    notes: tuple[Text, ...] = ()
    """What a reader should know beside the checks: the data used, isolation that was missing ..."""
    isolation: tuple[str, ...] = ()
    data: str = ""
    """`mnist`, `digits`, or empty where the mission uses none."""
    seed: str = ""

    @property
    def points(self) -> float:
        """Points earned."""
        return sum(check.points for check in self.checks)

    @property
    def max_points(self) -> float:
        """Points to be had; a run that was cut short still counts all of the mission's."""
        return max(self.mission.points, sum(check.max_points for check in self.checks))

    @property
    def score(self) -> float:
        """Points earned over points to be had, in [0, 1]."""
        return self.points / self.max_points if self.max_points else 0.0

    @property
    def diagnoses(self) -> tuple[Diagnosis, ...]:
        """The union of the checks' diagnoses, in the order of the checks."""
        found = {check.diagnosis.code: check.diagnosis for check in self.checks if check.diagnosis}
        return tuple(found.values())


_FAULT_VERDICTS: Final = {
    Fault.TIMED_OUT: Verdict.TIMED_OUT,
    Fault.MEMORY_EXCEEDED: Verdict.MEMORY_EXCEEDED,
    Fault.CRASHED: Verdict.CRASHED,
    Fault.PROTOCOL: Verdict.CRASHED,
}


def verdict_of(checks: tuple[CheckResult, ...]) -> Verdict:
    """The verdict of an attempt from its checks; none at all is our own fault, never a pass."""
    if not checks or any(check.outcome is Outcome.ERROR for check in checks):
        return Verdict.INTERNAL_ERROR
    missed = [check for check in checks if check.outcome is not Outcome.PASS]
    if not missed:
        return Verdict.PASSED
    if len(missed) == len(checks) and all(check.fault is Fault.NOT_WRITTEN for check in missed):
        return Verdict.NOT_ATTEMPTED
    abnormal = (_FAULT_VERDICTS[c.fault] for c in missed if c.fault in _FAULT_VERDICTS)
    return next(abnormal, Verdict.FAILED)
