"""One mission graded: the factory is kept warm, the pytest session judges, known mistakes are named."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from grader.catalog import checks_of, wrong_variants
from grader.errors import Cancelled
from grader.i18n import M, Message, Text
from grader.model import (
    Attempt,
    CheckResult,
    Course,
    Diagnosis,
    Fault,
    Kind,
    Mission,
    Outcome,
    Progress,
    verdict_of,
)
from grader.sandbox.solo import AnyFactory, make_factory
from grader.submission import NotPython, Submission

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    import numpy.typing as npt

    from grader.data import Dataset
    from grader.plugin.evidence import Evidence
    from grader.plugin.run import MissionRun

OnCheck = Callable[[CheckResult], None]
OnProgress = Callable[[Progress], None]


class Engine:
    """Grades submissions to one course; keeps one warm factory for each set of libraries. A context manager."""

    def __init__(
        self,
        course: Course,
        *,
        isolation: str = "auto",
        data: str = "auto",
        seed: str = "",
        hidden: tuple[Path, ...] = (),
    ) -> None:
        self.course = course
        self.isolation = isolation
        self.data_choice = data
        self.seed = seed
        self.hidden = (course.exercises, course.solutions, *hidden)
        self._factories: dict[tuple[str, ...], AnyFactory] = {}
        self._data: Dataset | None = None
        self._loading = threading.Lock()
        self._stopped = threading.Event()
        self._kept: MissionRun | None = None
        """The run whose network `guess` asks."""

    def __enter__(self) -> Self:
        """Nothing starts before it is needed."""
        return self

    def __exit__(self, *_exc: object) -> None:
        """Leave no process behind."""
        self.close()

    def warm_up(self, mission: Mission, *, wait: bool = False) -> None:
        """Start the factory that the mission needs, in the background unless it is to be waited for.

        Raises:
            GraderError: It was waited for, and did not come up.
        """
        factory = self._factory(mission).start()
        if wait:
            factory.wait()

    def stop(self) -> None:
        """End the grade that is running, from another thread; it raises `Cancelled`."""
        self._stopped.set()

    def close(self) -> None:
        """End every factory and worker."""
        self._let_go()
        for factory in self._factories.values():
            factory.close()
        self._factories.clear()

    def grade(
        self,
        mission: Mission,
        submission: Submission,
        *,
        on_check: OnCheck | None = None,
        on_progress: OnProgress | None = None,
        keep_network: bool = False,
        stop_at_first_failure: bool = False,
        leave_out: frozenset[str] = frozenset(),
        seconds: Mapping[str, float] | None = None,
        diagnose: bool = True,
        stopped: threading.Event | None = None,
    ) -> Attempt:
        """Grade one submission.

        Args:
            mission: What it answers.
            submission: The learner's file.
            on_check: Called with each check's result as it is known, before the diagnosis.
            on_progress: Called now and then while a check trains.
            keep_network: Whether `guess` shall ask the network that the checks trained.
            stop_at_first_failure: Enough to know whether it passes; the checks after it are then missing.
            leave_out: Names of checks that need not be run; they are then missing.
            seconds: What each check is known to take; they are then run from the quickest to the longest.
            diagnose: Whether known mistakes are looked for.
            stopped: Set to end this grade, be it before it begins; `stop` sets it too.

        Raises:
            GraderError: The grader itself could not grade; never because of what the answer does.
        """
        began = time.perf_counter()
        self._stopped = stopped or threading.Event()
        self._let_go()
        run = self.prepare(mission, submission, diagnose=diagnose)
        run.stop_at_first_failure, run.leave_out, run.seconds = stop_at_first_failure, leave_out, seconds or {}
        run.on_progress, run.keep_network = on_progress, keep_network
        if on_check is not None:
            titles = _titles(mission)
            run.on_check = lambda evidence: on_check(_early(evidence, titles))
        try:
            from grader.plugin.session import run_checks

            run_checks(mission, run)
            if self._stopped.is_set():
                raise Cancelled(M("Grading was stopped."))
            if run.refusal is not None:
                raise run.refusal
            attempt = self.conclude(run, began)
            if submission.notes:
                attempt = replace(attempt, notes=(*(note.text() for note in submission.notes), *attempt.notes))
            if run.network is not None:
                self._kept = run
            return attempt
        finally:
            if self._kept is not run:
                run.close()

    def guess(self, rows: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64] | None:
        """What the network that was last trained makes of images; None where none was kept.

        Args:
            rows: uint8 of shape (n, 28, 28).

        Returns:
            Probabilities, float64 of shape (n, 10).

        Raises:
            AnswerFault: The network did not answer, or with something else.
        """
        from grader.plugin.guess import guess

        return guess(self._kept.network, rows) if self._kept is not None and self._kept.network is not None else None

    def _let_go(self) -> None:
        """End the workers of the network that `guess` asked."""
        kept, self._kept = self._kept, None
        if kept is not None:
            kept.close()

    def prepare(self, mission: Mission, submission: Submission, *, diagnose: bool = True) -> MissionRun:
        """What a pytest session needs to judge one answer; `conclude` makes the attempt of it.

        An answer that is no Python source, or still the stub, is never loaded: every check fails for that reason.
        """
        factory = self._factory(mission).start()
        from grader.plugin.general import required_names
        from grader.plugin.run import MissionRun
        from grader.sandbox.faults import AnswerFault
        from grader.sandbox.sandbox import Sandbox

        source, refused = "", None
        try:
            source = submission.text()
        except NotPython as error:
            refused = AnswerFault(Fault.RAISED, error.message)
        if refused is None and untouched(source, mission):
            refused = AnswerFault(Fault.NOT_WRITTEN, M("Nothing has been changed yet."))
        run = MissionRun(
            mission=mission,
            sandbox=Sandbox(
                factory,
                source,
                submission.filename,
                mission.limits,
                self._stopped.is_set,
                refused,
                required_names(mission),
            ),
            seed=self.seed,
            load_data=self.data,
            diagnose=self._diagnoses(source) if diagnose else lambda _run: {},
        )
        try:
            if factory.stands:
                run.start_ahead()
        except BaseException:  # called off meanwhile
            run.close()
            raise
        return run

    def conclude(self, run: MissionRun, began: float) -> Attempt:
        """The attempt, once every check of the run is judged."""
        titles = {name: title for name, title in _titles(run.mission).items() if name not in run.leave_out}
        if run.stop_at_first_failure:
            titles = {e.name: titles[e.name] for e in run.evidence if e.name in titles} or titles
        results = run.results(titles)
        run.release()
        return Attempt(
            mission=run.mission,
            verdict=verdict_of(results),
            checks=results,
            duration_s=max(time.perf_counter() - began - run.sandbox.deadlines.ours_s, 0.0),
            notes=tuple(note.text() for note in self._notes(run)),
            isolation=run.sandbox.layers or run.sandbox.factory.layers,
            data=run.data.name if run.data is not None else "",
            seed=self.seed,
        )

    def data(self) -> Dataset:
        """The data set, loaded when it is first asked for; from any thread."""
        with self._loading:
            if self._data is None:
                from grader.data import load

                self._data = load(self.data_choice)
            return self._data

    def _factory(self, mission: Mission) -> AnyFactory:
        factory = self._factories.get(mission.libraries)
        if factory is None or factory.dead():
            if factory is not None:
                factory.close()
            factory = make_factory(mission.libraries, isolation=self.isolation, hidden=self.hidden)
            self._factories[mission.libraries] = factory
        return factory

    def _diagnoses(self, source: str) -> Callable[[MissionRun], Mapping[str, Diagnosis]]:
        def diagnoses(run: MissionRun) -> Mapping[str, Diagnosis]:
            if all(evidence.outcome is Outcome.PASS for evidence in run.evidence):
                return {}
            from grader.plugin.diagnose import diagnose, diagnosis_of
            from grader.plugin.general import GENERAL, direct_code

            variants = wrong_variants(run.mission)
            known = GENERAL | {v.code: diagnosis_of(v) for v in reversed(variants)}
            listed = frozenset(variant.code for variant in variants)
            # A quiz's questions know their wrong answers themselves, whichever numbers were drawn.
            tried = () if run.mission.kind is Kind.QUIZ else variants

            def direct(item: Evidence) -> str | None:
                return direct_code(item, source, run.mission, listed)

            return diagnose(run.evidence, tried, direct, known, run.own_file)

        return diagnoses

    def _notes(self, run: MissionRun) -> Iterator[Message]:
        factory = run.sandbox.factory
        if run.data is not None:
            yield from run.data.notices
        if self.isolation == "auto" and factory.missing:
            yield M(
                "Not all isolation is available here: {layers} missing. `grade doctor` says what that means.",
                layers=", ".join(factory.missing),
            )


def untouched(source: str, mission: Mission) -> bool:
    """Whether nothing was written yet.

    A stub that raises NotImplementedError shows that by itself; one that runs (a bug hunt's) has a copy beside
    the solution, because in a checkout the learner edits the stub's own file.
    """
    if not source.strip():
        return True
    pristine = mission.pristine
    return pristine.is_file() and _lines(source) == _lines(pristine.read_text(encoding="utf-8"))


def _lines(source: str) -> list[str]:
    return [line.rstrip() for line in source.rstrip().splitlines()]


def _titles(mission: Mission) -> dict[str, tuple[Text, float]]:
    return {info.name: (info.title, info.points) for info in checks_of(mission)}


def _early(evidence: Evidence, titles: Mapping[str, tuple[Text, float]]) -> CheckResult:
    from grader.plugin.evidence import result_of

    title, points = titles.get(evidence.name, (Text(evidence.name, evidence.name), 0.0))
    return result_of(evidence, title, points, None)
