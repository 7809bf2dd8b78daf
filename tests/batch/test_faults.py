"""What a batch survives: kill -9, Ctrl-C, a process that grades being killed, machines that are not like the first."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from grader.batch import Batch, Settings, read_book
from grader.batch.model import Done, House, Job
from grader.batch.slot import Slot
from grader.catalog import find_missions, load_course
from grader.errors import ServiceError
from grader.formats.classbook import Classbook, State
from grader.model import Course
from tests.batch.classroom import write_class
from tests.batch.conftest import Result, graded, running, told
from tests.batch.test_batch import graded_at
from tests.service.conftest import Watched, descendants


@dataclass(frozen=True)
class Grade:
    """All of an entry that does not depend on the day."""

    student: str
    state: State
    total: float
    outcomes: tuple[tuple[str, str, float, str], ...]


def grades(book: Classbook) -> list[Grade]:
    return [
        Grade(
            entry.student,
            entry.state,
            entry.total,
            tuple((c.name, c.outcome, c.points, c.feedback) for c in entry.report.checks) if entry.report else (),
        )
        for entry in book.entries
    ]


@pytest.fixture(scope="module")
def classroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """40 students, all different, as the benchmark's 200 are; mission 12."""
    folder = tmp_path_factory.mktemp("class") / "in"
    mission = find_missions(load_course(None), ["12"])[0]
    write_class(folder, mission, right=24, wrong=10, broken=4, hostile=2)
    return folder


@pytest.fixture(scope="module")
def undisturbed(classroom: Path, tmp_path_factory: pytest.TempPathFactory) -> Classbook:
    """What a run gives that nobody disturbs."""
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    course = load_course(None)
    graded(Settings(course=course, source=classroom, out=out, missions=tuple(find_missions(course, ["12"])), at_once=2))
    return read_book(out, "en")


def test_killed_twice_and_resumed_the_gradebook_is_the_same(
    classroom: Path, undisturbed: Classbook, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    known: dict[str, str] = {}
    for words in ((), ("--resume",)):
        with running(classroom, "12", "--out", out, "--jobs", 2, *words) as process:
            told(process, "Graded")
            told(process, "Graded")
            watched = Watched(descendants(process.pid))
            process.kill()
            process.wait()
        assert watched.ended()
        now = graded_at(out)
        assert {key: now[key] for key in known} == known  # nothing lost, nothing graded again
        assert len(now) >= len(known) + 4
        known = now
    with running(classroom, "12", "--out", out, "--jobs", 2, "--resume") as process:
        process.communicate()
        assert process.returncode == 1
    now = graded_at(out)
    assert len(now) == 40
    assert {key: now[key] for key in known} == known
    assert grades(read_book(out, "en")) == grades(undisturbed)


def test_hostile_answers_of_a_class_earn_nothing(undisturbed: Classbook) -> None:
    totals = {entry.student: entry.total for entry in undisturbed.entries}
    assert {total for student, total in totals.items() if student.startswith("a")} == {10}
    assert {total for student, total in totals.items() if student.startswith(("c", "d"))} == {0}


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_stopped_by_hand_it_says_how_to_go_on(classroom: Path, tmp_path: Path, sign: signal.Signals) -> None:
    with running(classroom, "12", "--out", tmp_path / "out", "--jobs", 2) as process:
        told(process, "Graded")
        watched = Watched(descendants(process.pid))
        process.send_signal(sign)
        _, aside = process.communicate()
        assert process.returncode == (130 if sign is signal.SIGINT else 143)
    assert watched.ended()
    assert "--resume" in aside
    assert "Traceback" not in aside
    assert len(graded_at(tmp_path / "out")) >= 4


def test_a_killed_grading_process_costs_a_retry_and_nothing_else(course: Course, inbox: Path, tmp_path: Path) -> None:
    settings = Settings(course=course, source=inbox, out=tmp_path / "out", missions=course.missions[:1], at_once=1)
    kills: list[int] = []

    def kill(tally: object) -> None:
        if getattr(tally, "done", 0) == 1 and not kills:
            kills.extend(descendants(os.getpid()))
            for pid in kills:
                os.kill(pid, signal.SIGKILL)

    with Batch(settings) as batch:
        assert batch.run(kill).lost == 0
    assert kills
    assert [entry.total for entry in read_book(settings.out, "en").entries] == [2, 2, 1]


def test_machines_must_be_alike(course: Course, inbox: Path, tmp_path: Path) -> None:
    with Batch(Settings(course=course, source=inbox, out=tmp_path / "out")) as batch:
        house, job = batch._house, batch.jobs[0]
    changed = {**house.versions, "numpy": "0.1"}
    with pytest.raises(ServiceError, match=r"numpy .*0\.1"):
        Slot(msgspec.structs.replace(house, versions=changed))
    with pytest.raises(ServiceError, match="other data"):
        _grade(msgspec.structs.replace(house, digest="0" * 64), job)
    with pytest.raises(ServiceError, match="other files of exercise_01_double"):
        _grade(house, msgspec.structs.replace(job, fingerprint="0" * 64))
    assert _grade(house, job).graded


def test_isolation_that_is_missing_refuses_the_batch_and_loses_nothing(
    grade: Callable[..., Result], inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("grader.batch.slot.Slot.grade", _refuse)
    code, _, aside = grade("batch", inbox, "--out", tmp_path / "out")
    assert code == 3
    assert aside.count("No isolation here.") == 1
    monkeypatch.undo()
    assert grade("batch", inbox, "--out", tmp_path / "out", "--resume")[0] == 1


async def _refuse(_slot: Slot, _job: Job) -> Done:
    from grader.i18n import Message

    raise ServiceError(Message("No isolation here.", {}))


def _grade(house: House, job: Job) -> Done:
    async def main() -> Done:
        async with Slot(house) as slot:
            return await slot.grade(job)

    return asyncio.run(main())
