"""One mission being judged: what its fixtures give, and the evidence that each check leaves."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from grader.errors import CourseError, DataError, GraderError, IsolationError, SandboxError
from grader.i18n import M, Text
from grader.model import CheckResult, Diagnosis, Fault, Kind, Mission, Outcome
from grader.plugin.evidence import Evidence, not_run, result_of
from grader.plugin.late import explained, line_of_code
from grader.plugin.progress import Clock, OnProgress
from grader.plugin.recorder import CheckFailed, Recorder
from grader.sandbox.faults import AnswerFault
from grader.sandbox.subject import Subject, local_subject
from grader.seeds import check_seed

_OWN_PATIENCE: Final = 10.0
_IN_WORKERS: Final = frozenset({Kind.TENSORFLOW, Kind.KERAS})
"""Missions whose solution and known mistakes need TensorFlow, which this process does without."""

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from grader.data import Dataset
    from grader.plugin.quiz import QuizChecks
    from grader.sandbox.sandbox import Sandbox


@dataclass(slots=True)
class MissionRun:
    """One attempt at one mission, from the pytest session's side."""

    mission: Mission
    sandbox: Sandbox
    seed: str
    load_data: Callable[[], Dataset]
    diagnose: Callable[[MissionRun], Mapping[str, Diagnosis]]
    on_check: Callable[[Evidence], None] = lambda _evidence: None
    on_progress: OnProgress | None = None
    stop_at_first_failure: bool = False
    leave_out: frozenset[str] = frozenset()
    """Checks that need not be run; they are then missing from the attempt."""
    seconds: Mapping[str, float] = field(default_factory=dict)
    """What each check is known to take, where the quickest shall come first; else they stay as they stand."""
    keep_network: bool = False
    """Whether a trained network that a check names can still be asked once the grade is over."""
    network: Callable[[Any], Any] | None = None
    """What answers for it, until `close`."""
    evidence: list[Evidence] = field(default_factory=list)
    data: Dataset | None = None
    trouble: list[str] = field(default_factory=list)
    """Faults of ours that pytest reported outside any check."""
    refusal: IsolationError | DataError | None = None
    """Set where the isolation or the data that was asked for cannot be had: the grade is refused, not lost."""
    _reference: Subject | None = None
    _own: ExitStack = field(default_factory=ExitStack)
    """The workers of our own files."""
    _clean: Sandbox | None = None
    """Where models are built again."""
    _quiz: QuizChecks | None = None
    _started: bool = False

    def reference(self) -> Subject:
        """The mission's solution, in this process."""
        if self._reference is None:
            try:
                self._reference = self._own.enter_context(self.own_file(self.mission.solution, "reference"))
            except AnswerFault as fault:  # it does not even load: whoever is graded has nothing to do with it
                raise CourseError(M("{file}: {reason}", file=self.mission.solution, reason=fault.message)) from fault
        return self._reference

    @contextmanager
    def own_file(self, path: Path, module_name: str) -> Iterator[Subject]:
        """One of our own files as a subject: in this process, but a TensorFlow one in a worker of its own."""
        source = path.read_text(encoding="utf-8")
        if self.mission.kind not in _IN_WORKERS:
            yield local_subject(source, str(path), module_name=module_name)
            return
        from grader.sandbox.sandbox import Sandbox

        # Our own code is slow on a slow machine, never endless: the learner's limits are not for it.
        limits = replace(self.mission.limits, mission_s=_OWN_PATIENCE * self.mission.limits.mission_s)
        box = Sandbox(self.sandbox.factory, source, path.name, limits, self.sandbox.cancelled)
        try:
            yield Subject(lambda request: _answered(box, request), path.name)
        finally:
            box.close()

    def learner(self, check: str) -> Subject:
        """The learner's answer as one check asks it."""
        subject = self.sandbox.subject()
        if self.on_progress is not None:
            subject.on_advance = Clock(check, self.on_progress)
        subject.clean_transport = self._clean_line
        return subject

    def _clean_line(self) -> Callable[..., dict[str, Any]]:
        """A line to the worker that builds the answer's models again: it runs our own code and never saw the answer."""
        return self._clean_box().line()

    def _clean_box(self) -> Sandbox:
        if self._clean is None:
            from grader.sandbox.sandbox import Sandbox

            box = self.sandbox
            self._clean = Sandbox(box.factory, "", box.filename, box.limits, box.cancelled, deadlines=box.deadlines)
        return self._clean

    def _boxes(self) -> tuple[Sandbox, ...]:
        return (self.sandbox,) if self._clean is None else (self.sandbox, self._clean)

    def begin_check(self, limit_s: float | None) -> None:
        """Start the clock of one check."""
        for box in self._boxes():
            box.begin_check(limit_s)
        self.start_ahead()

    def start_ahead(self) -> None:
        """Start the workers that the first check will need, so that TensorFlow gets going in all of them at once."""
        if self._started or self.mission.kind not in _IN_WORKERS or self.sandbox.is_refused:
            return
        self._started = True
        with suppress(SandboxError):  # whatever fails here fails again where it is needed
            self.sandbox.start("tensorflow")
            if "check.network(" in self.mission.checks.read_text(encoding="utf-8"):  # models are built again
                self._clean_box().start("keras")

    def settle(self, recorder: Recorder) -> None:
        """Make sure that every worker has said what it was asked for and no more.

        Raises:
            AnswerFault: One had not.
        """
        for box in self._boxes():
            box.settle(forget=not self._sets_aside(recorder))

    def end_check(self, recorder: Recorder) -> str:
        """Let the workers forget a check, but hold on to those that have its network; what the answer printed."""
        aside = self._sets_aside(recorder)
        if aside:
            self.network = recorder.network
        printed, *_ = [box.end_check(aside=aside) for box in self._boxes()]
        return printed

    def _sets_aside(self, recorder: Recorder) -> bool:
        return self.keep_network and recorder.network is not None

    def release(self) -> None:
        """End every worker of this run but those that a network is asked of."""
        self._own.close()
        for box in self._boxes():
            box.release()

    def close(self) -> None:
        """End every worker of this run."""
        self.network = None
        self.release()
        for box in self._boxes():
            box.close()

    def quiz(self) -> QuizChecks:
        """The questions of the mission, read when a check first asks one."""
        if self._quiz is None:
            from grader.plugin.quiz import quiz_checks

            self._quiz = quiz_checks(self.mission, self.seed)
        return self._quiz

    def mnist(self) -> Dataset:
        """The data set, loaded when a check first asks for it."""
        if self.data is None:
            with self.sandbox.deadlines.stopped():
                self.data = self.load_data()
        return self.data

    def generator(self, check: str) -> np.random.Generator:
        """A generator of its own for each check: the same numbers whatever ran before."""
        import numpy as np

        return np.random.default_rng(check_seed(self.mission.name, check, self.seed))

    def remember(self, name: str, compute: Callable[[], dict[str, npt.NDArray[Any]]]) -> dict[str, npt.NDArray[Any]]:
        """A result of the reference, computed once and cached under everything that it depends on."""
        import numpy as np

        from grader.data import cached_arrays

        key = {
            "mission": self.mission.name,
            "name": name,
            "solution": hashlib.sha256(self.mission.solution.read_bytes()).hexdigest(),
            "checks": hashlib.sha256(self.mission.checks.read_bytes()).hexdigest(),
            "data": self.data.digest if self.data is not None else "",
            "numpy": np.__version__,
            "libraries": " ".join(f"{name} {_version(name)}" for name in self.mission.libraries),
            "seed": self.seed,
        }
        with self.sandbox.deadlines.stopped():
            return cached_arrays(key, compute)

    def judge(self, evidence: Evidence, error: BaseException | None) -> None:
        """Turn how a check ended into an outcome."""
        if error is None:
            evidence.outcome = Outcome.PASS
            return
        evidence.outcome = Outcome.FAIL
        if isinstance(error, CheckFailed):
            evidence.fault, evidence.message = Fault.WRONG, error.message
            evidence.code = error.code
            evidence.line = error.line or line_of_code(error.code, self.sandbox.source)
        elif isinstance(error, AnswerFault):
            evidence.fault, evidence.answer_fault = error.fault, error
            evidence.message, evidence.line = explained(error, self.sandbox.source)
        elif isinstance(error, GraderError):
            if isinstance(error, IsolationError | DataError):
                self.refusal = error
            evidence.outcome, evidence.message = Outcome.ERROR, error.message
        else:
            evidence.outcome = Outcome.ERROR
            evidence.message = M(
                "The grader failed in this check, which is not your fault ({error}).", error=repr(error)[:500]
            )

    def results(self, titles: Mapping[str, tuple[Text, float]]) -> tuple[CheckResult, ...]:
        """The result of every check of the mission, in its order; one that never ran is our own fault."""
        diagnoses = self.diagnose(self)
        ran = {evidence.name: evidence for evidence in self.evidence}
        unknown = sorted(set(ran) - set(titles))
        if unknown:
            message = M("{file} has checks that could not be read: {names}.", file=self.mission.checks, names=unknown)
            raise CourseError(message)
        return tuple(
            result_of(ran[name], title, points, diagnoses.get(name))
            if name in ran
            else not_run(name, title, points, self.trouble)
            for name, (title, points) in titles.items()
        )


def _version(library: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:  # it comes in a package of another name
        return ""


def _answered(box: Sandbox, request: dict[str, Any]) -> dict[str, Any]:
    """Ask one of our own files; a worker that is lost with it is our fault."""
    try:
        return box.ask(request)
    except AnswerFault as fault:
        raise CourseError(M("{file}: {reason}", file=box.filename, reason=fault.message)) from fault
