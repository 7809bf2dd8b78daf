"""Grading through the service: events in order, recorded as `grade` records, stopped at any moment."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from grader.cli.app import run as run_grade
from grader.model import Course, Verdict
from grader.service import CheckDone, Failed, Graded, GradingService, Stopped
from grader.store import Store
from grader.submission import MAX_BYTES
from grader.workspace import Workspace
from grader.workspace.filling import init
from tests.miniature import DOUBLE, edit, write_course
from tests.service.conftest import HANGING, RIGHT, Watched, descendants, events, kinds, run


def test_events_come_in_order_in_two_languages(course: Course, workspace: Workspace) -> None:
    async def main() -> None:
        async with GradingService(course=course, workspace=workspace) as service:
            first, second, last = await events(service, b"def double(x):\n    return x ** 2\n", DOUBLE)
        assert isinstance(first, CheckDone)
        assert isinstance(second, CheckDone)
        assert isinstance(last, Graded)
        assert first.check["en"].name == "test_doubles"
        assert first.check["en"].title == "Every element is doubled."
        assert first.check["ko"].title == "모든 원소가 두 배가 됩니다."
        assert second.check["ko"].name == "test_leaves_input"
        for lang in ("en", "ko"):
            assert last.reports[lang].lang == lang
            assert last.reports[lang].missions[0].verdict is Verdict.FAILED
            assert last.reports[lang].missions[0].diagnoses == ("M01.squared",)
        assert last.reports["ko"].missions[0].mistakes[0].title == "두 배가 아니라 제곱"
        assert last.notices == ()

    run(main())


def test_records_exactly_what_the_command_records(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, theirs = (init(course, tmp_path / name / "ws").workspace for name in ("service", "command"))
    for answer, source in (("answer.py", RIGHT), ("answer.py", b"def double(x):\n    return x\n")):
        (theirs.root / DOUBLE / answer).write_bytes(source)
        monkeypatch.chdir(theirs.root)
        run_grade(["1", "--course", str(course.exercises.parent), "--seed", "kim"])
        monkeypatch.chdir(ours.root)

        async def main(source: bytes = source) -> None:
            async with GradingService(course=course, workspace=ours, seed="kim") as service:
                last = (await events(service, source))[-1]
            assert isinstance(last, Graded)
            assert last.attempt_id is not None

        run(main())
    with Store.open(ours.progress_path) as first, Store.open(theirs.progress_path) as second:
        for one, other in zip(first.attempts(), second.attempts(), strict=True):
            assert first.answer(one.id) == second.answer(other.id)
            assert (one.mission, one.verdict, one.points, one.seed) == (
                other.mission,
                other.verdict,
                other.points,
                other.seed,
            )
            for lang in ("en", "ko"):
                assert _timeless(first.report(one.id, lang)) == _timeless(second.report(other.id, lang))
    assert (ours.marker / ".gitignore").exists()


def _timeless(report: str) -> Any:
    return json.loads(report, object_hook=lambda each: {k: v for k, v in each.items() if k != "duration_s"})


def test_a_grade_that_is_not_to_count_is_not_recorded(course: Course, workspace: Workspace) -> None:
    async def main() -> None:
        async with GradingService(course=course, workspace=workspace) as service:
            last = (await events(service, RIGHT, record=False))[-1]
        assert isinstance(last, Graded)
        assert last.attempt_id is None
        assert last.reports["en"].missions[0].verdict is Verdict.PASSED

    run(main())
    with Store.open(workspace.progress_path) as store:
        assert store.attempts() == []


def test_what_the_progress_has_to_tell_is_told(course: Course, workspace: Workspace) -> None:
    workspace.progress_path.mkdir()

    async def main() -> None:
        async with GradingService(course=course, workspace=workspace) as service:
            first = (await events(service, RIGHT))[-1]
            second = (await events(service, RIGHT))[-1]
        assert isinstance(first, Graded)
        assert isinstance(second, Graded)
        assert "not saved" in first.notices[0]["en"]
        assert first.notices[0]["ko"] != first.notices[0]["en"]
        assert second.notices == ()

    run(main())


def test_stop_ends_an_answer_that_never_ends(patient: Course) -> None:
    async def main() -> None:
        async with GradingService(course=patient) as service:
            await _passes(service)
            assert service.pid is not None
            idle = descendants(service.pid)
            told = []
            async for event in service.grade("1", HANGING):
                told.append(event)
                if isinstance(event, CheckDone):
                    assert descendants(service.pid) > idle
                    service.stop()
            assert kinds(told) == ["CheckDone", "Stopped"]
            await _passes(service)
            assert descendants(service.pid) == idle

    run(main())


def test_stop_before_the_grade_is_even_sent(patient: Course) -> None:
    async def main() -> None:
        async with GradingService(course=patient) as service:
            service.stop()  # nothing runs: nothing happens
            task = asyncio.create_task(events(service, HANGING))
            await asyncio.sleep(0)
            service.stop()
            assert await task == [Stopped()]
            await _passes(service)

    run(main())


def test_a_new_grade_stops_the_one_that_runs(patient: Course) -> None:
    async def main() -> None:
        async with GradingService(course=patient) as service:
            hanging = service.grade("1", HANGING)
            assert isinstance(await anext(hanging), CheckDone)
            waiting = asyncio.create_task(events(service, HANGING))
            await asyncio.sleep(0)
            await _passes(service)
            assert [event async for event in hanging] == [Stopped()]
            assert (await waiting)[-1] == Stopped()

    run(main())


def test_a_consumer_that_goes_away_stops_the_grade(patient: Course) -> None:
    async def main() -> None:
        async with GradingService(course=patient) as service:
            hanging = service.grade("1", HANGING)
            await anext(hanging)
            await hanging.aclose()
            await service.guess([])  # its turn comes after the grade
            task = asyncio.create_task(events(service, HANGING))
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await service.guess([])

    run(main())


def test_close_stops_what_runs(patient: Course) -> None:
    async def main() -> None:
        service = GradingService(course=patient)
        hanging = service.grade("1", HANGING)
        await anext(hanging)
        assert service.pid is not None
        watched = Watched({service.pid} | descendants(service.pid))
        await service.close()
        assert [event async for event in hanging] == [Stopped()]
        assert watched.ended()
        assert await events(service, RIGHT) == [Stopped()]
        await service.warm("1")
        await service.close()

    run(main())


@pytest.mark.parametrize(
    ("mission", "source", "said"),
    [("nonsense", RIGHT, "There is no mission"), ("1", b"#" * (MAX_BYTES + 1), "an answer has at most")],
    ids=["no mission", "too long"],
)
def test_what_cannot_be_graded_is_a_sentence(course: Course, mission: str, source: bytes, said: str) -> None:
    async def main() -> None:
        async with GradingService(course=course) as service:
            (failed,) = await events(service, source, mission)
        assert isinstance(failed, Failed)
        assert said in failed.sentence["en"]
        assert failed.sentence["ko"] != failed.sentence["en"]
        assert (failed.internal, failed.details) == (False, "")

    run(main())


def test_a_course_that_is_not_there(tmp_path: Path) -> None:
    async def main() -> None:
        async with GradingService(course=tmp_path) as service:
            (failed,) = await events(service, RIGHT)
        assert isinstance(failed, Failed)
        assert "course.toml" in failed.sentence["ko"]

    run(main())


def test_a_fault_of_ours_is_internal_and_says_where(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    edit(course.missions[0].checks, "import pytest\n", "import pytest\nimport nowhere\n")

    async def main() -> None:
        async with GradingService(course=course) as service:
            last = (await events(service, RIGHT))[-1]
        assert isinstance(last, Graded)
        assert last.attempt_id is None
        assert last.reports["en"].missions[0].verdict is Verdict.INTERNAL_ERROR

    run(main())


async def _passes(service: GradingService) -> None:
    last = (await events(service, RIGHT))[-1]
    assert isinstance(last, Graded)
    assert last.reports["en"].missions[0].verdict is Verdict.PASSED
