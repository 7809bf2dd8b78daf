"""What is recorded is there again, also after the process ended without closing anything."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from grader.i18n import Lang
from grader.model import Course, Mission, Verdict
from grader.store import Store
from tests.attempts import SQUARED, attempt, failed

REPORTS: dict[Lang, str] = {"en": '{"lang": "en"}', "ko": '{"lang": "ko"}'}
NAME = "exercise_01_double"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".dl-missions" / "progress.sqlite3"


def test_attempt_comes_back_whole(path: Path, double: Mission) -> None:
    began = datetime(2026, 11, 21, 3, 0, 0, 125_000, tzinfo=UTC)
    with Store.open(path) as store:
        number = store.record(failed(double, SQUARED), b"\xff\x00 x", REPORTS, started_at=began)
    assert number is not None
    with Store.open(path) as store:
        (record,) = store.attempts(NAME)
        assert (record.started_at, record.verdict, record.points) == (began, Verdict.FAILED, 0.0)
        assert (record.diagnoses, record.isolation) == (("M01.squared",), ("process", "rlimits"))
        assert store.answer(number) == b"\xff\x00 x"
        assert store.report(number, "ko") == REPORTS["ko"]
        assert store.notices == []


def test_last_is_the_latest_and_a_pass_stays_one(double: Mission) -> None:
    with Store.in_memory() as store:
        assert store.last(NAME) is None
        for each in (failed(double), attempt(double), failed(double)):
            store.record(each, b"", REPORTS)
        last = store.last(NAME)
        assert last is not None
        assert (last.id, last.passed) == (3, False)
        assert [each.passed for each in store.attempts(NAME)] == [False, True, False]
        assert store.passed() == {NAME}


def test_progress_counts_attempts_points_and_hints(double: Mission) -> None:
    with Store.in_memory() as store:
        store.record(attempt(double), b"", REPORTS)
        store.take_hint(NAME, 1)
        store.take_hint(NAME, 2)
        store.take_hint(NAME, 2)
        store.take_hint("exercise_02_count", 1)
        progress = store.progress()
        assert progress[NAME].hints == store.hints_taken(NAME) == 2
        assert (progress[NAME].attempts, progress[NAME].best_points) == (1, 2.0)
        assert (progress["exercise_02_count"].attempts, progress["exercise_02_count"].hints) == (0, 1)


def test_mistakes_that_come_back_are_found_across_missions(course: Course) -> None:
    double, count = course.missions
    with Store.in_memory() as store:
        for mission in (double, count, double):
            store.record(failed(mission, SQUARED), b"", REPORTS)
        (mistake,) = store.recurring()
        assert (mistake.code, mistake.attempts) == ("M01.squared", 3)
        assert mistake.missions == (double.name, count.name)
        assert mistake.title.ko == "제곱"
        assert store.recurring(least=4) == []


def test_time_is_work_and_grading(double: Mission) -> None:
    with Store.in_memory() as store:
        store.record(attempt(double), b"", REPORTS)
        store.add_work(NAME, 60)
        store.add_work("exercise_02_count", 5)
        assert store.total_time_s(NAME) == 60.5
        assert store.total_time_s() == 65.5


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills itself without any cleaning up")
def test_attempt_is_durable_the_moment_it_is_recorded(path: Path, double: Mission) -> None:
    with Store.open(path) as store:
        store.record(attempt(double), b"first", REPORTS)
    script = (
        "import os, sys; from pathlib import Path; from grader.store import Store\n"
        "store = Store.open(Path(sys.argv[1])); store.take_hint('a', 1); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    with Store.open(path) as store:
        assert store.notices == []
        assert store.hints_taken("a") == 1
        assert len(store.attempts()) == 1


def test_two_open_stores_see_each_other(path: Path, double: Mission) -> None:
    with Store.open(path) as one, Store.open(path) as other:
        one.record(attempt(double), b"", REPORTS)
        other.record(attempt(double), b"", REPORTS)
        assert len(one.attempts()) == len(other.attempts()) == 2


def test_lone_surrogates_do_not_stop_a_record(path: Path, double: Mission) -> None:
    with Store.open(path) as store:
        assert store.record(attempt(double, seed="\udc80"), b"", REPORTS) is not None
