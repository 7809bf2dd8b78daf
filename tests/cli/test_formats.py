"""`grade --format ...`, `grade --answer FILE.ipynb` and `grade export`, on the command line."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.cli.app import run
from grader.formats import FORMATS
from grader.model import Attempt, Mission
from grader.submission import Submission
from tests.attempts import attempt, failed
from tests.cli.conftest import FakeEngine, Result
from tests.intake.building import notebook

Grade = Callable[..., Result]


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_is_offered(grade: Grade, home: Path, engine: FakeEngine, name: str) -> None:
    assert name in grade("--help").out
    assert grade("1", "--format", name).out.strip()


def test_formats_say_what_the_runner_reads(
    grade: Grade, home: Path, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.judge = lambda mission, _: failed(mission)
    assert (
        ET.fromstring(grade("1", "2", "--format", "junit").out).attrib["failures"] == "3"
    )  # and one for the point that no check of it carries
    monkeypatch.setenv("CLASSROOM", "dl")
    assert json.loads(grade("1", "--format", "classroom50").out)["classroom"] == "dl"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(home / "summary.md"))
    result = grade("1", "--format", "github")
    assert (result.code, result.out.split("::")[1].split(",")[0]) == (1, "error file=exercise_01_double/answer.py")
    assert "❌" in (home / "summary.md").read_text(encoding="utf-8")


def test_answer_may_be_a_notebook(grade: Grade, engine: FakeEngine, tmp_path: Path) -> None:
    path = tmp_path / "mine.ipynb"
    path.write_bytes(notebook("%time\nx = 1", ("def double(x):\n    return 2 * x", ["exercise_01"])))
    seen: list[bytes] = []

    def judge(mission: Mission, submission: Submission) -> Attempt:
        seen.append(submission.source)
        return attempt(mission)

    engine.judge = judge
    assert grade("1", "--answer", str(path)).code == 0
    assert seen == [b"# cell 2\ndef double(x):\n    return 2 * x\n"]
    path.write_bytes(b"{}")
    result = grade("1", "--answer", str(path))
    assert (result.code, "no notebook" in result.err) == (2, True)


def test_export(grade: Grade, tmp_path: Path) -> None:
    assert grade("export").code == 2
    assert "gradescope" in grade("export", "--help").out
    done = grade("export", "gradescope", "bundle", "1")
    assert (done.code, "autograder.zip" in done.out) == (0, True)
    assert (tmp_path / "bundle" / "missions.txt").read_text() == "exercise_01_double\n"
    assert grade("export", "gradescope", "bundle").code == 2
    refused = grade("export", "github-actions", "repo")  # a workflow has the course of the package
    assert (refused.code, "grade export gradescope" in refused.err) == (2, True)
    assert run(["export", "github-actions", "repo", "1"]) == 0
    assert (tmp_path / "repo/.github/workflows/grade.yml").is_file()
    assert grade("export", "gradescope", "other", "99").code == 2
