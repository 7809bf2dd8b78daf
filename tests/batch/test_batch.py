"""A class graded here: what is found, what is graded once, what a second run does, and what it says when it cannot."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import shlex
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.batch import Batch, Settings, deliver, read_book, results
from grader.batch.journal import NAME, Journal
from grader.errors import StoreError
from grader.formats.classbook import State
from grader.model import Course
from tests.batch.conftest import RIGHT, WRONG, Result, graded, hand_in
from tests.miniature import DOUBLE, FILES, write_course


def sheet(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def graded_at(out: Path) -> dict[str, str]:
    with sqlite3.connect(out / NAME) as journal:
        return dict(journal.execute("SELECT key, graded_at FROM jobs WHERE state = 'graded'"))


def test_a_class_is_graded_and_written_down(grade: Callable[..., Result], inbox: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    code, said, aside = grade("batch", inbox, "--out", out)
    assert code == 1
    assert "Students: 3; submissions: 4; different answers to be graded now: 3." in aside
    assert "readme.txt" in aside
    assert "gradebook.csv" in said
    rows = {row["Student ID"]: row for row in sheet(out / "gradebook.csv")}
    assert [row["1. Doubling (of 2)"] for row in rows.values()] == ["2", "2", "1"]
    assert rows["kim"]["2. Counting (of 1)"] != ""
    assert rows["lee"]["2. Counting (of 1)"] == ""
    assert [row["path"] for row in sheet(out / "odd.csv")] == ["readme.txt"]
    report = json.loads((out / "results" / "박" / f"{DOUBLE}.json").read_bytes())
    assert report["missions"][0]["verdict"] == "failed"
    assert json.loads((out / "batch.json").read_bytes())["submissions"] == {"graded": 4}


def test_all_passed_is_exit_code_0(grade: Callable[..., Result], tmp_path: Path) -> None:
    hand_in(tmp_path / "in", "kim", RIGHT)
    assert grade("batch", tmp_path / "in", "1", "--out", tmp_path / "out")[0] == 0


def test_equal_answers_are_graded_once(course: Course, inbox: Path, tmp_path: Path) -> None:
    with Batch(Settings(course=course, source=inbox, out=tmp_path / "out", missions=course.missions[:1])) as batch:
        assert len(batch.plan.submissions) == 3
        assert len(batch.jobs) == 2
        assert batch.run(lambda _tally: None).done == 2
    entries = read_book(tmp_path / "out", "en").entries
    assert [entry.points for entry in entries] == [2, 2, 1]
    assert entries[0].report == entries[1].report


def test_a_second_run_grades_only_what_is_new_or_changed(course: Course, inbox: Path, tmp_path: Path) -> None:
    settings = Settings(course=course, source=inbox, out=tmp_path / "out", resume=True)
    assert graded(settings).done == 3
    before = graded_at(settings.out)
    assert graded(settings).done == 0
    assert graded_at(settings.out) == before
    hand_in(inbox, "박", RIGHT.replace("2 * x", "x * 2"))
    hand_in(inbox, "choi", WRONG)
    assert graded(settings).done == 1  # choi's is what 박 had handed in
    assert {key: when for key, when in graded_at(settings.out).items() if key in before} == before
    points = {entry.student: entry.points for entry in read_book(settings.out, "en").entries if entry.mission == DOUBLE}
    assert points == {"kim": 2, "lee": 2, "박": 2, "choi": 1}


def test_a_changed_check_regrades_its_mission_only(inbox: Path, tmp_path: Path) -> None:
    written = write_course(tmp_path / "course")
    settings = Settings(course=written, source=inbox, out=tmp_path / "out", resume=True)
    assert graded(settings).done == 3
    checks = written.missions[0].checks
    checks.write_text(checks.read_text().replace("size=(3, 2)", "size=(2, 3)"))
    with Batch(settings) as batch:
        assert {job.mission for job in batch.jobs} == {DOUBLE}
        assert batch.run(lambda _tally: None).done == 2
    (written.missions[0].folder / "mission.en.md").write_text(FILES[f"exercises/{DOUBLE}/mission.en.md"] + "More.\n")
    assert graded(settings).done == 0


def test_a_course_file_that_is_gone_when_it_is_read_is_a_sentence(
    grade: Callable[..., Result], inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("grader.batch.fingerprint._files", lambda root: [root / "saved anew.py"])
    code, _, aside = grade("batch", inbox, "1", "--out", tmp_path / "out")
    assert code == 2
    assert "saved anew.py cannot be read: No such file or directory." in aside


def test_students_of_the_roster_who_handed_in_nothing_have_a_line(
    grade: Callable[..., Result], inbox: Path, tmp_path: Path
) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text("학번,이름\nkim,김철수\nyoon,윤서연\n박,박지민\n", encoding="utf-8")
    assert grade("batch", inbox, "1", "--out", tmp_path / "out", "--roster", roster)[0] == 1
    rows = sheet(tmp_path / "out" / "gradebook.csv")
    assert [(row["Student ID"], row["1. Doubling (of 2)"], row["On the roster"]) for row in rows] == [
        ("kim", "2", "yes"),
        ("yoon", "", "yes"),
        ("박", "1", "yes"),
        ("lee", "2", "no"),
    ]


def test_what_the_grader_fails_at_is_tried_again_and_never_a_zero(
    grade: Callable[..., Result], inbox: Path, tmp_path: Path
) -> None:
    broken = FILES[f"exercises/{DOUBLE}/test_answer.py"].replace("x = rng.normal(size=4)", "x = 1 / 0")
    course = write_course(tmp_path / "course", {f"exercises/{DOUBLE}/test_answer.py": broken})
    root, out = course.exercises.parent, tmp_path / "out"
    code, said, _ = grade("batch", inbox, "1", "--out", out, course=root)
    assert code == 3
    assert "not graded" in said
    assert [row["1. Doubling (of 2)"] for row in sheet(out / "gradebook.csv")] == ["", "", ""]
    entries = read_book(out, "en").entries
    assert {entry.state for entry in entries} == {State.NOT_GRADED}
    with sqlite3.connect(out / NAME) as journal:
        assert set(journal.execute("SELECT tries FROM jobs")) == {(2,)}
    shutil.copy(Path(write_course(tmp_path / "mended").missions[0].checks), course.missions[0].checks)
    assert grade("batch", inbox, "1", "--out", out, "--resume", course=root)[0] == 1
    assert [row["1. Doubling (of 2)"] for row in sheet(out / "gradebook.csv")] == ["2", "2", "1"]


def test_a_batch_is_not_begun_twice_by_mistake(grade: Callable[..., Result], inbox: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert grade("batch", inbox, "--out", out)[0] == 1
    before = (out / NAME).read_bytes()
    code, _, aside = grade("batch", inbox, "--out", out)
    assert code == 2
    assert "--resume" in aside
    assert (out / NAME).read_bytes() == before


def test_two_runs_do_not_share_a_folder(course: Course, inbox: Path, tmp_path: Path) -> None:
    settings = Settings(course=course, source=inbox, out=tmp_path / "out", resume=True)
    with Batch(settings), pytest.raises(StoreError, match="Another run"):
        Batch(settings)
    assert graded(settings).done == 3


def test_the_folder_for_results_is_none_of_the_class(grade: Callable[..., Result], inbox: Path) -> None:
    code, _, aside = grade("batch", inbox, "--out", inbox / "out")
    assert code == 2
    assert "elsewhere" in aside
    assert not (inbox / "out").exists()


@pytest.mark.parametrize("content", [b"", b"what is this", b"SQLite format 3\0" + b"x" * 5000])
def test_a_journal_that_is_none_is_left_alone(
    grade: Callable[..., Result], inbox: Path, tmp_path: Path, content: bytes
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / NAME).write_bytes(content)
    code, _, aside = grade("batch", inbox, "--out", out, "--resume")
    if content:
        assert code == 3
        assert NAME in aside
        assert (out / NAME).read_bytes() == content
    else:  # a run that was killed before it wrote anything
        assert code == 1


def test_another_database_is_left_alone(grade: Callable[..., Result], inbox: Path, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / NAME) as other:
        other.execute("CREATE TABLE music (title TEXT)")
    digest = hashlib.sha256((tmp_path / NAME).read_bytes()).digest()
    (tmp_path / "out").mkdir()
    shutil.move(tmp_path / NAME, tmp_path / "out" / NAME)
    code, _, aside = grade("batch", inbox, "--out", tmp_path / "out", "--resume")
    assert code == 3
    assert "no journal" in aside
    assert hashlib.sha256((tmp_path / "out" / NAME).read_bytes()).digest() == digest


def test_a_full_disk_stops_the_batch_with_a_sentence_and_keeps_what_is_known(
    course: Course, inbox: Path, tmp_path: Path
) -> None:
    settings = Settings(course=course, source=inbox, out=tmp_path / "out", at_once=1, resume=True)
    with Batch(settings) as batch:

        def fill(tally: object) -> None:
            if getattr(tally, "done", 0) == 1:
                full = "SELECT RAISE(ABORT, 'database or disk is full')"
                batch.journal.connection.execute(f"CREATE TEMP TRIGGER full BEFORE UPDATE ON jobs BEGIN {full}; END")

        with pytest.raises(StoreError, match="full"):
            batch.run(fill)
    assert len(graded_at(settings.out)) >= 1
    graded(settings)
    assert len(graded_at(settings.out)) == 3


def test_a_secret_gives_every_student_questions_of_their_own(
    grade: Callable[..., Result], inbox: Path, tmp_path: Path
) -> None:
    hand_in(inbox, "lee", "ONE = 1\n", "exercise_02")
    secret, roster, out = tmp_path / "secret", tmp_path / "roster.csv", tmp_path / "out"
    secret.write_text("correct horse battery staple\n")
    roster.write_text("id\nkim\nlee\n박\n", encoding="utf-8")
    assert grade("batch", inbox, "--out", out, "--secret-file", secret)[0] == 1
    seeds = {(entry.student, entry.mission): entry.seed for entry in read_book(out, "en").entries}
    assert len(set(seeds.values())) == 3  # two students' quizzes, one for the class
    code, said, _ = grade("seeds", roster, "--secret-file", secret)
    assert code == 0
    for row in csv.DictReader(said.splitlines()):
        assert seeds.get((row["id"], row["mission"]), row["seed"]) == row["seed"]
    secret.write_text("another one altogether\n")
    code, _, aside = grade("batch", inbox, "--out", out, "--resume", "--secret-file", secret)
    assert code == 2
    assert "another secret" in aside
    assert grade("batch", inbox, "--out", out, "--resume")[0] == 2


def test_a_secret_is_neither_short_nor_printed(grade: Callable[..., Result], inbox: Path, tmp_path: Path) -> None:
    secret, out = tmp_path / "secret", tmp_path / "out"
    secret.write_text("short")
    assert grade("batch", inbox, "--out", out, "--secret-file", secret)[0] == 2
    secret.write_text("not to be found anywhere")
    _, said, aside = grade("batch", inbox, "--out", out, "--secret-file", secret)
    written = b"".join(path.read_bytes() for path in out.rglob("*") if path.is_file())
    assert "not to be found" not in said + aside
    assert b"not to be found" not in written


def test_lateness_costs_what_the_policy_says(grade: Callable[..., Result], inbox: Path, tmp_path: Path) -> None:
    policy, out = tmp_path / "policy.toml", tmp_path / "out"
    policy.write_text("[deadlines]\ndefault = 2026-01-01T00:00:00Z\n[late]\nper_day = 0.25\n")
    assert grade("batch", inbox, "1", "--out", out, "--policy", policy)[0] == 1
    book = read_book(out, "en")
    assert book.policy[0] == "Due 2026-01-01 00:00 UTC."
    assert all(any("Nothing says when" in note for note in entry.notes) for entry in book.entries)
    with Journal.read(out) as journal:
        journal.connection.execute("UPDATE submissions SET submitted_at = '2026-01-02T09:00:00+09:00'")
    late = {entry.student: (entry.days_late, entry.penalty, entry.total) for entry in read_book(out, "en").entries}
    assert late == {"kim": (1, 0.5, 1.5), "lee": (1, 0.5, 1.5), "박": (1, 0.25, 0.75)}


def test_one_grade_is_explained(grade: Callable[..., Result], course: Course, inbox: Path, tmp_path: Path) -> None:
    out, copy = tmp_path / "out", tmp_path / "the copy.py"
    grade("batch", inbox, "--out", out)
    code, said, _ = grade("explain", out, "박", "1", "--extract", copy)
    assert code == 0
    for word in (
        "test_doubles",
        "박/exercise_01.py",
        hashlib.sha256(WRONG.encode()).hexdigest(),
        "numpy",
        "namespaces",
    ):
        assert word in said
    assert copy.read_text() == WRONG
    command = said[said.rindex("`grade ") + 1 :].split("`")[0]
    words = shlex.split(command)
    assert words[-2:] == ["--course", str(course.exercises.parent)]
    code, again, aside = grade(*words[1:])
    assert code == 1, aside
    assert re.search(r"^graded +[-\d]{10} [:\d]{5,8} UTC$", said, re.MULTILINE)
    assert "1/2" in again
    code, _, aside = grade("explain", out, "nobody", "1")
    assert code == 2
    assert "nobody" in aside
    assert grade("explain", out, "lee", "2")[0] == 2
    assert grade("explain", tmp_path / "elsewhere", "lee", "2")[0] == 2


def test_the_files_are_made_from_the_journal_alone(course: Course, inbox: Path, tmp_path: Path) -> None:
    settings = Settings(course=course, source=inbox, out=tmp_path / "out")
    graded(settings)
    deliver(read_book(settings.out, "ko"), tmp_path / "first", results(settings.out, "ko"))
    shutil.rmtree(inbox)
    deliver(read_book(settings.out, "ko"), tmp_path / "second", results(settings.out, "ko"))
    files = [path.relative_to(tmp_path / "first") for path in (tmp_path / "first").rglob("*") if path.is_file()]
    assert len(files) == 5 + 4
    for file in files:
        assert (tmp_path / "first" / file).read_bytes() == (tmp_path / "second" / file).read_bytes()


def test_what_waits_is_said_and_counts_nothing(course: Course, inbox: Path, tmp_path: Path) -> None:
    with Batch(Settings(course=course, source=inbox, out=tmp_path / "out")) as batch:
        assert batch.journal.verdicts() == {"waiting": 4}
    book = read_book(tmp_path / "out", "en")
    assert {entry.state for entry in book.entries} == {State.WAITING}
    assert all(entry.report is None for entry in book.entries)


def test_an_empty_folder_is_a_class_of_nobody(grade: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert grade("batch", tmp_path / "in", "--out", tmp_path / "out")[0] == 0
    assert sheet(tmp_path / "out" / "gradebook.csv") == []


def test_nothing_to_read_is_a_sentence(grade: Callable[..., Result], tmp_path: Path) -> None:
    code, _, aside = grade("batch", tmp_path / "in", "--out", tmp_path / "out")
    assert code == 2
    assert "Traceback" not in aside
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_class_is_on_one_page(grade: Callable[..., Result], inbox: Path, tmp_path: Path, lang: str) -> None:
    out = tmp_path / "out"
    grade("batch", inbox, "--out", out)
    (out / "gradebook.csv").unlink()
    code, said, _ = grade("report", out, "--lang", lang)
    assert code == 0
    assert "report.html" in said
    page = (out / "report.html").read_text(encoding="utf-8")
    assert f'<html lang="{lang}"' in page
    assert "박" in page
    assert len(sheet(out / "gradebook.csv")) == 3
    assert grade("report", out, "--output", tmp_path / "page.html")[0] == 0
    assert (tmp_path / "page.html").is_file()
    assert grade("report", tmp_path / "nowhere")[0] == 2


def test_an_untouched_stub_is_an_empty_cell(grade: Callable[..., Result], inbox: Path, tmp_path: Path) -> None:
    hand_in(inbox, "yoon", FILES[f"exercises/{DOUBLE}/answer.py"])
    assert grade("batch", inbox, "1", "--out", tmp_path / "out")[0] == 1
    cells = {row["Student ID"]: row["1. Doubling (of 2)"] for row in sheet(tmp_path / "out" / "gradebook.csv")}
    assert cells == {"kim": "2", "lee": "2", "박": "1", "yoon": ""}
