"""The pytest plugin: fixtures of a mission, and the hooks that turn a test's end into evidence."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest

from grader.i18n import M
from grader.model import Outcome
from grader.plugin.evidence import Evidence
from grader.plugin.recorder import CheckFailed, recording
from grader.plugin.run import MissionRun
from grader.sandbox.faults import AnswerFault
from grader.sandbox.subject import Subject

RunOf = Callable[[Path], MissionRun]
_RUN = pytest.StashKey[MissionRun]()
_EVIDENCE = pytest.StashKey[Evidence]()


class GradingPlugin:
    """Judges the checks of one mission, or, in a plain pytest run, of every mission that is collected."""

    def __init__(self, run_of: RunOf) -> None:
        self.run_of = run_of

    @pytest.fixture
    def learner(self, request: pytest.FixtureRequest) -> Subject:
        """The learner's answer, in its sandbox."""
        return self._run(request.node).learner(request.node.name)

    @pytest.fixture
    def reference(self, request: pytest.FixtureRequest) -> Subject:
        """The mission's solution, trusted."""
        return self._run(request.node).reference()

    @pytest.fixture
    def mnist(self, request: pytest.FixtureRequest) -> Any:
        """MNIST, or the embedded digits."""
        return self._run(request.node).mnist()

    @pytest.fixture
    def rng(self, request: pytest.FixtureRequest) -> Any:
        """A random generator of this check's own."""
        return self._run(request.node).generator(request.node.name)

    @pytest.fixture
    def remember(self, request: pytest.FixtureRequest) -> Any:
        """Caches what is computed from the reference: `remember(name, compute)`."""
        return self._run(request.node).remember

    @pytest.fixture
    def seed(self, request: pytest.FixtureRequest) -> str:
        """What the variant of a question is drawn from; empty for the question as printed."""
        return self._run(request.node).seed

    @pytest.fixture
    def quiz(self, request: pytest.FixtureRequest) -> Any:
        """The questions of the mission, with the numbers of this attempt's seed."""
        return self._run(request.node).quiz()

    def pytest_configure(self, config: pytest.Config) -> None:
        """Register the marks of checks."""
        config.addinivalue_line("markers", "points(n): what the check is worth")
        config.addinivalue_line("markers", "limit_s(seconds): wall time of this check, instead of the mission's")
        config.addinivalue_line("markers", "slow: too long to run again for a diagnosis")
        config.addinivalue_line("markers", "relation: also holds for an answer that does nothing; earns nothing alone")

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, None, None]:
        """Run one check between its clock's start and stop, and keep what it left."""
        run = self._run(item)
        evidence = Evidence(item.name, _again(item, run), _has(item, "slow"), _has(item, "relation"))
        item.stash[_EVIDENCE] = evidence
        limit = item.get_closest_marker("limit_s")
        began, ours_s = time.perf_counter(), run.sandbox.deadlines.ours_s
        error: BaseException | None = None
        with recording() as evidence.recorder, warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # a learner's numbers may overflow where they are compared
            run.begin_check(limit.args[0] if limit else None)
            try:
                yield
                run.settle(evidence.recorder)
                _require_company(evidence, run)
            except BaseException as caught:  # pytest's own fail() and skip() are no Exceptions
                error = caught
                if isinstance(caught, KeyboardInterrupt):
                    run.close()  # at once: nobody waits for an answer any more
                raise
            finally:
                evidence.output = run.end_check(evidence.recorder)
                ours_s = run.sandbox.deadlines.ours_s - ours_s
                evidence.duration_s = max(time.perf_counter() - began - ours_s, 0.0)
                subject = getattr(item, "funcargs", {}).get("learner")
                evidence.trace = subject.trace if isinstance(subject, Subject) else []
                run.judge(evidence, error)

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Find the mission before any fixture is asked for; say failures of an answer without a traceback."""
        self._run(item)
        traceback = item.repr_failure

        def told(excinfo: pytest.ExceptionInfo[BaseException], *args: Any, **kwargs: Any) -> Any:
            fault = excinfo.value
            if isinstance(fault, CheckFailed | AnswerFault):
                return fault.message.render("en")
            return traceback(excinfo, *args, **kwargs)

        item.repr_failure = told  # type: ignore[method-assign]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Hand the evidence on as soon as a check has ended."""
        report = yield
        run = self._run(item)
        evidence = item.stash.get(_EVIDENCE, None)
        if call.when == "setup" and call.excinfo is not None:
            evidence = Evidence(item.name, lambda _subject: None, slow=True)
            run.judge(evidence, call.excinfo.value)
            item.stash[_EVIDENCE] = evidence
        if evidence is not None and (call.when == "call" or report.failed):
            if evidence not in run.evidence:
                run.evidence.append(evidence)
                run.on_check(evidence)
            if run.stop_at_first_failure and report.failed:
                item.session.shouldstop = "the first failure was asked for"
            if run.sandbox.cancelled():
                item.session.shouldstop = "the grade was stopped"
        return report

    def _run(self, item: Any) -> MissionRun:
        """The run that an item belongs to."""
        run = item.stash.get(_RUN, None)
        if run is None:
            run = item.stash[_RUN] = self.run_of(Path(item.path))
        assert isinstance(run, MissionRun)
        return run


class Collection:
    """Keeps what goes wrong before a check can run, so that a grade can say it."""

    def __init__(self, run: MissionRun) -> None:
        self.run = run

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A check file that cannot be imported is our fault; of pytest's account, what was raised says it all."""
        if report.failed:
            account = str(report.longrepr)
            raised = [line[1:].strip() for line in account.splitlines() if line.startswith("E ")]
            self.run.trouble.append(f"{self.run.mission.checks}: {raised[-1]}" if raised else account)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Only what was asked for, and in that order; a relation stays behind what must have passed before it."""
        seconds = self.run.seconds
        items[:] = [item for item in items if item.name not in self.run.leave_out]
        if seconds:
            items.sort(key=lambda item: (_has(item, "relation"), seconds.get(item.name, 0.0)))

    def pytest_internalerror(self, excrepr: object) -> None:
        """So is an error inside pytest or a hook."""
        self.run.trouble.append(str(excrepr))


def _has(item: pytest.Item, mark: str) -> bool:
    return item.get_closest_marker(mark) is not None


def _require_company(evidence: Evidence, run: MissionRun) -> None:
    """Let a relation count only beside a check that an answer which does nothing cannot pass.

    Raises:
        CheckFailed: No such check has passed so far; relations stand behind them in every file.
    """
    if evidence.is_relation and not any(e.outcome is Outcome.PASS and not e.is_relation for e in run.evidence):
        raise CheckFailed(
            M("This holds, but it holds for an answer that does nothing, too: it counts once a check above passes.")
        )


def _again(item: pytest.Item, run: MissionRun) -> Callable[[Subject], None]:
    """Run the check's function with another subject, a fresh generator and a recorder that nobody reads."""
    function = getattr(item, "function", None)
    arguments: dict[str, Any] = dict(getattr(item, "funcargs", {}))
    name = item.name

    def again(subject: Subject) -> None:
        wanted = {key: value for key, value in arguments.items() if key in _parameters(function)}
        if "learner" in wanted:
            wanted["learner"] = subject
        if "rng" in wanted:
            wanted["rng"] = run.generator(name)
        with recording():
            function(**wanted)  # type: ignore[misc]

    return again


def _parameters(function: Any) -> set[str]:
    code = function.__code__
    return set(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])
