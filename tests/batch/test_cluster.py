"""The same class on a Dask cluster of two worker processes, one of which is killed in the middle."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from grader.batch import Batch, Settings, Tally, read_book
from grader.batch.cluster import Answer
from grader.batch.cluster import graded as remote
from grader.catalog import find_missions, load_course
from grader.errors import ServiceError
from grader.formats.classbook import Classbook, State
from grader.model import Course
from tests.batch.classroom import write_class
from tests.batch.conftest import ROOT, Result
from tests.batch.test_faults import classroom, grades, undisturbed
from tests.service.conftest import PATIENCE_S, Watched, descendants

__all__ = ["classroom", "undisturbed"]
pytest.importorskip("distributed")


class Cluster:
    """A scheduler and its workers, as an instructor starts them."""

    def __init__(self, folder: Path, stack: contextlib.ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self._file = folder / "scheduler.json"
        self.workers: list[subprocess.Popen[bytes]] = []
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{port}"
        self.scheduler = self._start(
            "scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard", "--no-show"
        )
        for _ in range(2):
            self.add()

    def add(self) -> None:
        """One more machine."""
        own = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(self._folder))
        self.workers.append(self._start("worker", self.address, *own))

    def _start(self, *words: str) -> subprocess.Popen[bytes]:
        log = self._stack.enter_context((self._folder / f"{words[0]}.log").open("ab"))
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", "from dask.__main__ import main; main()", *words]
        process = subprocess.Popen(command, stdout=log, stderr=log, env=environment, cwd="/")
        self._stack.callback(process.wait)
        self._stack.callback(process.kill)
        return process


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    with contextlib.ExitStack() as stack:
        yield Cluster(tmp_path, stack)


def test_a_lost_machine_costs_a_retry_and_the_gradebook_is_the_same(
    cluster: Cluster, classroom: Path, undisturbed: Classbook, tmp_path: Path
) -> None:
    course = load_course(None)
    missions = tuple(find_missions(course, ["12"]))
    out = tmp_path / "out"
    watched: list[Watched] = []

    def kill(tally: Tally) -> None:
        if tally.done == 8:
            victim = cluster.workers[0]
            watched.append(Watched(descendants(victim.pid)))
            victim.send_signal(signal.SIGKILL)

    settings = Settings(course=course, source=classroom, out=out, missions=missions, scheduler=cluster.address)
    with Batch(settings) as batch:
        tally = batch.run(kill)
    assert (tally.done, tally.lost) == (40, 0)
    assert watched[0].ended()
    assert cluster.workers[0].wait() == -signal.SIGKILL
    assert grades(read_book(out, "en")) == grades(undisturbed)
    survivor = cluster.workers[1]
    assert descendants(survivor.pid) == set()  # a batch that is over leaves nothing on the machines
    survivor.terminate()
    survivor.wait(PATIENCE_S)


def test_a_scheduler_that_dies_ends_the_batch_with_a_sentence_and_loses_nothing(
    cluster: Cluster, tmp_path: Path
) -> None:
    course = load_course(None)
    classroom = tmp_path / "in"
    write_class(classroom, find_missions(course, ["12"])[0], right=8, wrong=4, broken=0, hostile=0)
    settings = Settings(
        course=course,
        source=classroom,
        out=tmp_path / "out",
        missions=tuple(find_missions(course, ["12"])),
        scheduler=cluster.address,
    )

    def kill(tally: Tally) -> None:
        if tally.done == 2:
            cluster.scheduler.send_signal(signal.SIGKILL)

    with Batch(settings) as batch, pytest.raises(ServiceError, match="--resume") as caught:
        batch.run(kill)
    assert cluster.address in str(caught.value)
    kept = sum(entry.report is not None for entry in read_book(settings.out, "en").entries)
    assert 2 <= kept < 12
    with Batch(replace(settings, scheduler="", resume=True)) as batch:
        tally = batch.run(lambda _tally: None)
    assert tally.total + kept == 12
    assert {entry.state for entry in read_book(settings.out, "en").entries} == {State.GRADED}


def test_a_machine_that_is_not_like_the_first_refuses_as_data(course: Course, inbox: Path, tmp_path: Path) -> None:
    with Batch(Settings(course=course, source=inbox, out=tmp_path / "out")) as batch:
        house, job = batch._house, batch.jobs[0]
    other = msgspec.structs.replace(house, versions={**house.versions, "numpy": "0.1"})
    encoded = asyncio.run(remote(msgspec.json.encode(other), msgspec.json.encode(job)))
    answer = msgspec.json.decode(encoded, type=Answer)
    assert answer.done is None
    assert answer.refusal is not None
    assert "numpy" in answer.refusal.sentence["en"]
    assert answer.refusal.sentence["en"] != answer.refusal.sentence["ko"]


def test_nobody_at_the_address_is_a_sentence(
    grade: Callable[..., Result], inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("grader.batch.cluster._CONNECT_S", 0.2)
    code, _, aside = grade("batch", inbox, "--out", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:9")
    assert code == 2
    assert "tcp://127.0.0.1:9" in aside
    assert "Traceback" not in aside
