"""`import grader`: the example of docs/API.md does what it says, and trouble is an error with a sentence."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import grader
from grader.model import Course, Mission

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = (ROOT / "docs/API.md").read_text(encoding="utf-8")
RIGHT = b"def double(x):\n    return 2 * x\n"


def block(name: str) -> str:
    found = re.search(rf"<!-- {name} -->\n```\w+\n(.*?)```", DOCUMENT, re.DOTALL)
    assert found is not None
    return found[1]


def test_the_example_prints_what_the_document_shows(tmp_path: Path) -> None:
    wrong = ROOT / "solutions/exercise_12_affine/wrong/P1.py"
    (tmp_path / "answer.py").write_bytes(wrong.read_bytes())
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", block("example")],
        cwd=tmp_path, env={"PYTHONPATH": str(ROOT), "GRADE_CACHE": str(tmp_path / "cache")},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == (block("output"), "")


def test_the_example_is_typed(tmp_path: Path) -> None:
    """As a program of somebody else, which sees the installed package."""
    script = tmp_path / "example.py"
    script.write_text(block("example"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), str(script)],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_every_name_of_the_document_is_there() -> None:
    table = DOCUMENT.split("## What there is", 1)[1]
    names = re.findall(r"`([A-Za-z_]+)[`(]", re.sub(r"^\| (.*?) \| .*$", r"\1", table, flags=re.MULTILINE))
    assert {"load_course", "Grader", "grade", "read_report", "UsageError"} <= set(names)
    assert [name for name in names if not hasattr(grader, name)] == []


def test_checks_are_told_as_they_are_known(course: Course, double: Mission) -> None:
    told: list[str] = []
    with grader.Grader(course) as graded:
        report = graded.grade(double, RIGHT, on_check=lambda check: told.append(check.name))
        assert report.missions[0].verdict is grader.Verdict.PASSED
    assert told == [check.name for check in report.missions[0].checks]


def test_a_report_is_in_the_language_that_was_asked_for(course: Course) -> None:
    with grader.Grader(course, lang="ko") as graded:
        report = graded.grade(1, b"def double(x")
    assert report.lang == "ko"
    assert "문법 오류" in report.missions[0].checks[0].feedback


def test_trouble_is_an_error_with_a_sentence(course: Course, tmp_path: Path) -> None:
    with grader.Grader(course) as graded:
        with pytest.raises(grader.UsageError, match='no mission "nonsense"'):
            graded.grade("nonsense", RIGHT)
        with pytest.raises(grader.UsageError, match="There is no file"):
            graded.grade(1, tmp_path / "answer.py")
        with pytest.raises(grader.UsageError, match=r"pathlib\.Path or bytes, and not str"):
            graded.grade(1, "answer.py")  # type: ignore[arg-type]
    with pytest.raises(grader.UsageError, match="Choose one of: auto, strict, basic"):
        grader.Grader(course, isolation="full")
    with pytest.raises(grader.UsageError, match="Choose one of: en, ko"):
        grader.Grader(course, lang="fr")  # type: ignore[arg-type]
    with pytest.raises(grader.CourseError, match=r"course\.toml does not exist"):
        grader.load_course(tmp_path)


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b'{"schema": "report/v1"}'])
def test_what_is_no_report_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(grader.UsageError, match="no report"):
        grader.read_report(content)


def test_another_version_of_the_format_is_refused(course: Course) -> None:
    with grader.Grader(course) as graded:
        later = grader.write_report(graded.grade(1, RIGHT)).replace(b"report/v1", b"report/v9")
    with pytest.raises(grader.UsageError, match="report/v9"):
        grader.read_report(later)
