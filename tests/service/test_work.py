"""What the server does besides grading, and how it says things; most of it without a process."""

from __future__ import annotations

import asyncio
import json
import math
import os
from pathlib import Path

import pytest

from grader.cli.app import run as run_grade
from grader.data import load
from grader.errors import ServiceError
from grader.model import Course, Progress, Verdict
from grader.service import Failed, Graded, GradingService, Stopped, Training
from grader.service.outbox import Outbox, merge
from grader.service.protocol import Accepted, Answer, Stop, read_answer
from grader.service.task import Lane, Task
from grader.service.work import failure, training
from tests.miniature import write_course
from tests.service.conftest import events, run
from tests.test_evidence import CHECKS
from tests.test_evidence import RIGHT as TRAINS

NEWS = Progress("test_a", "step", 4, 9, 0, 0, {"loss": (2.0, math.nan)}, {"loss": (1.0,)}, 0.5, None)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The miniature course, with a mission that trains."""
    return write_course(tmp_path_factory.mktemp("trained"), {"exercises/exercise_01_double/test_answer.py": CHECKS})


def test_a_training_is_told_and_its_network_answers(trained: Course) -> None:
    async def main() -> None:
        async with GradingService(course=trained) as service:
            assert await service.guess([bytes(784)]) is None
            told = await events(service, TRAINS.encode())
            news = [event for event in told if isinstance(event, Training)]
            assert news[0].reference == {"loss": (3.0, 2.0)}
            assert sum((each.values.get("loss", ()) for each in news), ()) == tuple(1.0 + 2 * i for i in range(20))
            assert (news[-1].done, news[-1].total, news[-1].unit) == (20, 20, "step")
            assert isinstance(told[-1], Graded)
            assert told[-1].reports["en"].missions[0].verdict is Verdict.PASSED
            rows = await service.guess([bytes(784), bytes(784)])
            assert rows is not None
            assert [len(row) for row in rows] == [10, 10]
            with pytest.raises(ServiceError, match="784 bytes"):
                await service.guess([b"short"])
            with pytest.raises(ServiceError) as caught:
                await service.guess([b"\xff" * 784])  # the answer's network ends its process
            assert caught.value.message.render("ko") != caught.value.message.render("en")
            assert isinstance((await events(service, TRAINS.encode()))[-1], Graded)

    run(main())


def test_test_images_come_as_bytes(course: Course) -> None:
    images = load(download="never").x_test

    async def main() -> None:
        async with GradingService(course=course) as service:
            assert await service.digits([7, 0]) == [images[7].tobytes(), images[0].tobytes()]
            assert await service.digit(3) == images[3].tobytes()
            with pytest.raises(ServiceError, match="There is no test image 10000"):
                await service.digit(10_000)

    run(main())


def test_data_and_doctor_say_what_the_commands_say(course: Course, capsys: pytest.CaptureFixture[str]) -> None:
    run_grade(["data", "--lang", "en", "--course", str(course.exercises.parent)])
    said = capsys.readouterr().out

    async def main() -> None:
        async with GradingService(course=course) as service:
            info = await service.data_info()
            assert info.digest[:16] in said
            assert info.place in said
            assert (info.train_rows, info.test_rows) == (60_000, 10_000)
            findings = await service.doctor()
            assert {"process", "connect", "spin"} <= {finding.name for finding in findings}
            assert all(finding.meaning["ko"] != finding.meaning["en"] for finding in findings)

    run(main())


def test_data_that_is_not_there(course: Course, tmp_path: Path) -> None:
    async def main() -> None:
        async with GradingService(course=course, data=str(tmp_path / "nothing.npz")) as service:
            with pytest.raises(ServiceError, match=r"nothing\.npz"):
                await service.digit(0)

    run(main())


def test_questions_after_close_are_refused(course: Course) -> None:
    async def main() -> None:
        service = GradingService(course=course)
        await service.close()
        with pytest.raises(ServiceError):
            await service.digit(0)

    run(main())


def test_news_of_a_training_gather() -> None:
    first, second = training(NEWS), Training("test_a", "step", 5, 9, values={"loss": (3.0,), "accuracy": (0.5,)})
    assert first.values == {"loss": (2.0, None)}
    both = merge(first, second)
    assert both is not None
    assert (both.done, both.reference) == (5, {"loss": (1.0,)})
    assert both.values == {"loss": (2.0, None, 3.0), "accuracy": (0.5,)}
    assert merge(first, Training("test_b", "step", 5, 9)) is None
    assert merge(Stopped(), second) is None
    assert merge(second, first) is None  # another training begins: its reference comes first


def test_a_reader_that_is_slow_holds_nobody_up() -> None:
    reading, writing = os.pipe()
    outbox = Outbox(writing)
    for done in range(2_000):
        outbox.put(1, Training("test_a", "step", done, 2_000, values={"loss": (float(done),)}))
    outbox.put(1, Stopped())
    os.set_blocking(reading, True)
    seen: list[float | None] = []
    with open(reading, "rb") as lines:
        for line in lines:
            message = read_answer(line)
            assert message is not None
            if isinstance(message.answer, Stopped):
                break
            assert isinstance(message.answer, Training)
            seen += message.answer.values["loss"]
    outbox.close(10.0)
    os.close(writing)
    assert seen == [float(done) for done in range(2_000)]


def test_a_reader_that_is_gone_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    outbox = Outbox(writing)
    outbox.put(1, Stopped())
    outbox.close(10.0)
    os.close(writing)


def test_a_task_ends_once() -> None:
    told: list[Answer] = []
    task = Task(1, Stop(0), lambda _number, answer: told.append(answer))
    task.tell(Accepted())
    task.stop()
    task.end(Failed({"en": "", "ko": ""}))
    task.tell(Accepted())
    assert told == [Accepted(), Stopped()]
    assert task.stopped.is_set()


def test_a_lane_passes_over_what_has_ended_and_then_does_what_is_needed_soon() -> None:
    done: list[object] = []
    tasks = [Task(number, Stop(0), lambda _number, _answer: None) for number in range(3)]
    tasks[1].stop()
    lane = Lane("test", lambda task: done.append(task.number), leave=lambda: done.append("left"))
    for task in tasks:
        lane.put(task)
    lane.close()
    assert done == [0, 2, "left"]


def test_an_error_that_nobody_foresaw_has_details_and_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path))
    try:
        json.loads("{")
    except ValueError as error:
        failed = failure(error, "service: Grade")
    assert failed.internal
    assert "Traceback" in failed.details
    assert "Traceback" not in failed.sentence["en"] + failed.sentence["ko"]
    (log,) = (tmp_path / "logs").iterdir()
    assert log.name in failed.sentence["ko"]
    assert log.read_text().startswith("service: Grade\n")


def test_what_is_asked_at_once_finds_no_half_imported_numpy(course: Course) -> None:
    async def main() -> None:
        async with GradingService(course=course) as service:
            findings, told = await asyncio.gather(service.doctor(), events(service, b"PARAMETERS = 20\n", "2"))
            assert findings
            assert isinstance(told[-1], Graded)

    run(main())
