"""What an instructor is told: who is nobody, what may cost somebody points, how to go on."""

from __future__ import annotations

import asyncio
import gc
import re
import shlex
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from grader.batch import Batch, Settings, Tally, read_book
from grader.batch.journal import NAME, Journal
from grader.batch.model import Job
from grader.batch.slot import Slot
from grader.cli.main import Terminated
from grader.data import load
from grader.i18n import M
from grader.model import Course
from tests.batch.conftest import Result, hand_in
from tests.batch.test_batch import sheet
from tests.miniature import DOUBLE


def test_what_was_withdrawn_leaves_no_report(grade: Callable[..., Result], inbox: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    grade("batch", inbox, "1", "--out", out)
    (out / "results" / "lee" / "mine.json").write_text("{}")
    shutil.rmtree(inbox / "lee")
    shutil.rmtree(inbox / "박")
    assert grade("batch", inbox, "1", "--out", out, "--resume")[0] == 0
    files = [path.relative_to(out / "results").as_posix() for path in (out / "results").rglob("*.json")]
    assert sorted(files) == [f"kim/{DOUBLE}.json", "lee/mine.json"]
    assert not (out / "results" / "박").exists()
    assert grade("report", out)[0] == 0
    assert (out / "results" / "kim" / f"{DOUBLE}.json").is_file()


def test_who_is_nobody_is_said(grade: Callable[..., Result], inbox: Path, tmp_path: Path) -> None:
    roster, policy, out = tmp_path / "roster.csv", tmp_path / "policy.toml", tmp_path / "out"
    roster.write_text("id,name\nkim,Ann Kim\nlee,Bo Lee\n")
    policy.write_text('[deadlines]\ndefault = 2026-01-01T00:00:00Z\n[extensions]\n"Ann Kim" = { days = 3 }\nkmi = {}\n')
    _, _, aside = grade("batch", inbox, "1", "--out", out, "--roster", roster, "--policy", policy)
    assert "Not on the roster: 박." in aside
    assert "more time to kmi, who is nobody here" in aside
    assert "so never late: 3 submissions" in aside
    assert any("kmi" in rule for rule in read_book(out, "en").policy)
    for name in ("kim", "Ann Kim", "Kim, Ann", "ANN KIM"):
        assert grade("explain", out, name, "1")[0] == 0
    assert grade("explain", out, "", "1")[0] == 2


def test_nothing_to_grade_is_said(grade: Callable[..., Result], inbox: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert "is an answer to a mission" in grade("batch", tmp_path / "in", "--out", tmp_path / "out")[2]
    assert "is an answer to a mission" not in grade("batch", inbox, "1", "--out", tmp_path / "other")[2]


def test_what_may_cost_points_is_told_first(grade: Callable[..., Result], inbox: Path, tmp_path: Path) -> None:
    for number in range(20):
        hand_in(inbox, f"a{number}", "ONE = 1\n", "exercise_02")
    _, _, aside = grade("batch", inbox, "1", "--out", tmp_path / "out")
    assert "Odd: readme.txt" in aside
    assert len(sheet(tmp_path / "out" / "odd.csv")) == 22


def test_results_that_cannot_be_anywhere_are_a_sentence(
    grade: Callable[..., Result], inbox: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    code, _, aside = grade("batch", inbox, "--out", tmp_path / "file")
    assert code == 3
    assert "cannot be used for results" in aside
    assert "graded before" not in aside


def test_to_go_on_is_the_same_command(
    grade: Callable[..., Result],
    course: Course,
    inbox: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    roster, folder, out = tmp_path / "the roster.csv", tmp_path / "our class", tmp_path / "out"
    roster.write_text("id\nkim\n")
    inbox.rename(folder)
    with monkeypatch.context() as patch:
        patch.setattr(Batch, "run", _interrupted)
        with pytest.raises(KeyboardInterrupt):
            grade("batch", folder, "1", "--out", out, "--roster", roster, "--data", "digits", "--jobs", 1)
    aside = capsys.readouterr().err
    assert "Answers that wait: 2;" in aside
    command = shlex.split(aside[aside.rindex("`grade ") + 1 :].split("`")[0])
    options = ["--resume", "--jobs", "1", "--roster", str(roster), "--data", "digits"]
    options += ["--course", str(course.exercises.parent)]
    assert command == ["grade", "batch", str(folder), "1", "--out", str(out), *options]
    assert grade(*command[1:])[0] == 1


def test_a_stop_in_the_middle_of_a_task_is_quiet(
    course: Course, inbox: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def stop(tally: Tally) -> None:
        if tally.done:
            raise Terminated

    settings = Settings(course=course, source=inbox, out=tmp_path / "out", at_once=2)
    with Batch(settings) as batch, pytest.raises(KeyboardInterrupt):
        batch.run(stop)
    gc.collect()
    assert [record.getMessage() for record in caplog.records] == []


def test_what_was_not_graded_has_no_points(
    grade: Callable[..., Result], course: Course, inbox: Path, tmp_path: Path
) -> None:
    with Batch(Settings(course=course, source=inbox, out=tmp_path / "out")):
        pass
    code, said, _ = grade("explain", tmp_path / "out", "kim", "1")
    assert code == 0
    assert re.search(r"^points that count +waiting$", said, re.MULTILINE)
    _, said, _ = grade("explain", tmp_path / "out", "kim", "1", "--lang", "ko")
    assert "0 / 2" not in said


def test_data_that_are_not_mnist_are_said(
    grade: Callable[..., Result], inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digits = load("digits")
    monkeypatch.setattr("grader.data.load", lambda _choice: replace(digits, notices=(M("MNIST is not here."),)))
    assert "Note: MNIST is not here." in grade("batch", inbox, "1", "--out", tmp_path / "out")[2]


def test_a_damaged_journal_is_a_sentence(grade: Callable[..., Result], inbox: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with Journal.begin(out, resume=False) as journal:
        journal.connection.execute("DROP TABLE meta")
    for words in (("batch", inbox, "--out", out, "--resume"), ("report", out)):
        code, _, aside = grade(*words)
        assert code == 3
        assert f"{NAME} cannot be used: no such table: meta." in aside


def test_a_link_in_circles_is_a_sentence(grade: Callable[..., Result], inbox: Path, tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert grade("batch", inbox, "--out", loop)[0] == 3
    code, _, aside = grade("1", "--answer", loop)
    assert (code, "Too many levels" in aside) == (2, True)


def test_without_a_roster_nobody_is_on_it_or_off_it(grade: Callable[..., Result], inbox: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    _, _, aside = grade("batch", inbox, "1", "--out", out)
    assert "roster" not in aside
    assert {row["On the roster"] for row in sheet(out / "gradebook.csv")} == {""}
    assert all(person.on_roster is None for person in read_book(out, "en").students)


def test_what_hangs_does_not_take_the_next_answer_with_it(
    course: Course, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Batch(Settings(course=course, source=inbox, out=tmp_path / "out")) as batch:
        slot, job = Slot(batch._house), batch.jobs[0]
    closed = []

    async def hangs(_slot: Slot, _job: Job) -> None:
        raise TimeoutError

    async def close(_slot: Slot) -> None:
        closed.append(True)

    monkeypatch.setattr(Slot, "_verdict", hangs)
    monkeypatch.setattr(Slot, "close", close)
    done = asyncio.run(slot.grade(job))
    assert (done.graded, done.tries) == (False, 2)
    assert len(closed) == 2


def test_a_file_that_cannot_be_written_is_called_by_its_own_name(
    grade: Callable[..., Result], inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    assert grade("batch", inbox, "1", "--out", out)[0] == 1
    (out / "gradebook.csv").write_text("open in a spreadsheet")

    def busy(scratch: object, _path: object) -> None:
        raise PermissionError(13, "Permission denied", str(scratch))

    monkeypatch.setattr("grader.files.os.replace", busy)
    code, _, aside = grade("report", out)
    assert code == 3
    assert f"{out / 'gradebook.csv'} cannot be written: Permission denied." in aside


def _interrupted(*_arguments: object) -> None:
    raise KeyboardInterrupt
