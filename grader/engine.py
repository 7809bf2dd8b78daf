"""One mission graded: the factory is kept warm, the pytest session judges, known mistakes are named."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

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
    verdict_of,
)
from grader.sandbox.solo import AnyFactory, make_factory
from grader.submission import NotPython, Submission

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.data import Dataset
    from grader.plugin.run import Evidence, MissionRun

_INI: Final = Path(__file__).parent / "plugin" / "checks.ini"
_PLUGINS_OFF: Final = (
    "cacheprovider",
    "terminal",
    "faulthandler",
    "junitxml",
    "logging",
    "doctest",
    "pastebin",
)
OnCheck = Callable[[CheckResult], None]


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
        self._stopped = threading.Event()

    def __enter__(self) -> Self:
        """Nothing starts before it is needed."""
        return self

    def __exit__(self, *_exc: object) -> None:
        """Leave no process behind."""
        self.close()

    def warm_up(self, mission: Mission) -> None:
        """Start the factory that the mission needs, in the background."""
        self._factory(mission).start()

    def stop(self) -> None:
        """End the grade that is running, from another thread; it raises `Cancelled`."""
        self._stopped.set()

    def close(self) -> None:
        """End every factory and worker."""
        for factory in self._factories.values():
            factory.close()
        self._factories.clear()

    def grade(
        self,
        mission: Mission,
        submission: Submission,
        *,
        on_check: OnCheck | None = None,
        stop_at_first_failure: bool = False,
        diagnose: bool = True,
    ) -> Attempt:
        """Grade one submission.

        Args:
            mission: What it answers.
            submission: The learner's file.
            on_check: Called with each check's result as it is known, before the diagnosis.
            stop_at_first_failure: Enough to know whether it passes; the checks after it are then missing.
            diagnose: Whether known mistakes are looked for.

        Raises:
            GraderError: The grader itself could not grade; never because of what the answer does.
        """
        began = time.perf_counter()
        self._stopped.clear()
        run = self.prepare(mission, submission, diagnose=diagnose)
        run.stop_at_first_failure = stop_at_first_failure
        if on_check is not None:
            titles = _titles(mission)
            run.on_check = lambda evidence: on_check(_early(evidence, titles))
        try:
            _session(mission, run)
            if self._stopped.is_set():
                raise Cancelled(M("Grading was stopped."))
            if run.refusal is not None:
                raise run.refusal
            return self.conclude(run, began)
        finally:
            run.close()

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
        return MissionRun(
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
            load_data=self._load_data,
            diagnose=self._diagnoses(source) if diagnose else lambda _run: {},
        )

    def conclude(self, run: MissionRun, began: float) -> Attempt:
        """The attempt, once every check of the run is judged."""
        titles = _titles(run.mission)
        if run.stop_at_first_failure:
            titles = {e.name: titles[e.name] for e in run.evidence if e.name in titles} or titles
        results = run.results(titles)
        run.close()
        return Attempt(
            mission=run.mission,
            verdict=verdict_of(results),
            checks=results,
            duration_s=time.perf_counter() - began,
            notes=tuple(note.text() for note in self._notes(run)),
            isolation=run.sandbox.layers or run.sandbox.factory.layers,
            data=run.data.name if run.data is not None else "",
            seed=self.seed,
        )

    def _factory(self, mission: Mission) -> AnyFactory:
        factory = self._factories.get(mission.libraries)
        if factory is None or factory.dead():
            if factory is not None:
                factory.close()
            factory = make_factory(mission.libraries, isolation=self.isolation, hidden=self.hidden)
            self._factories[mission.libraries] = factory
        return factory

    def _load_data(self) -> Dataset:
        if self._data is None:
            from grader.data import load

            self._data = load(self.data_choice)
        return self._data

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
    from grader.plugin.run import result_of

    title, points = titles.get(evidence.name, (Text(evidence.name, evidence.name), 0.0))
    return result_of(evidence, title, points, None)


def _session(mission: Mission, run: MissionRun) -> None:
    """Run the mission's checks in a pytest session of our own: no configuration, no plugin but ours."""
    import pytest

    from grader.plugin.pytest_plugin import Collection, GradingPlugin

    arguments = [str(mission.checks), "-c", str(_INI), "--rootdir", str(mission.folder), "--noconftest", "-s"]
    arguments += [word for name in _PLUGINS_OFF for word in ("-p", f"no:{name}")]
    with _undisturbed():
        try:
            code = pytest.main(arguments, plugins=[GradingPlugin(lambda _path: run), Collection(run)])
        finally:
            _forget(mission.folder)
    if code == pytest.ExitCode.INTERRUPTED and not run.stop_at_first_failure and not run.trouble:
        raise KeyboardInterrupt


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep what the environment says to pytest away from a grade."""
    names = {"PYTEST_ADDOPTS": None, "PYTEST_PLUGINS": None, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    before = {name: os.environ.get(name) for name in names}
    _set_environment(names)
    try:
        yield
    finally:
        _set_environment(before)


def _set_environment(values: Mapping[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def _forget(folder: Path) -> None:
    """Drop the check module, so that the next grade in this process reads the file again."""
    import sys

    prefix = str(folder)
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", None) or "").startswith(prefix):
            del sys.modules[name]
