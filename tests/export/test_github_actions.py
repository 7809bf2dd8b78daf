"""The workflow for GitHub Actions, and what a step that runs it leaves behind."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from grader.cli.platform import hand_over, informed, seen_from_repository
from grader.errors import GraderError, UsageError
from grader.export.workflow import workflow, write_workflow
from grader.formats import Page
from grader.model import Course
from tests.formats.hostile import REPORTS


def test_workflow_grades_with_little_power(course: Course) -> None:
    tree: dict[Any, Any] = yaml.safe_load(workflow(course.missions, "1.2.3"))
    (job,) = tree["jobs"].values()
    assert tree["permissions"] == {"contents": "read"}
    assert job["env"] == {"GRADER": "dl-missions[notebook]==1.2.3"}
    steps = {step.get("name", step.get("uses")): step for step in job["steps"]}
    names = " ".join(mission.name for mission in course.missions)
    assert f"grade {names} --format github --isolation strict" in steps["Grade"]["run"]
    assert steps["Grade"]["id"].isalnum()
    assert steps["actions/checkout@v4"]["with"] == {"persist-credentials": False}
    assert "==" not in yaml.safe_load(workflow(course.missions, "0+unknown"))["jobs"]["grade"]["env"]["GRADER"]


def test_workflow_is_written_once(course: Course, tmp_path: Path) -> None:
    path = write_workflow(course.missions, tmp_path, "1.0")
    assert path == tmp_path / ".github" / "workflows" / "grade.yml"
    with pytest.raises(UsageError, match="stays as it is"):
        write_workflow(course.missions, tmp_path, "1.0")
    (tmp_path / "file").touch()
    with pytest.raises(GraderError, match="cannot be written"):
        write_workflow(course.missions, tmp_path / "file", "1.0")


def test_summary_and_payload_are_appended(tmp_path: Path) -> None:
    summary, outputs = tmp_path / "summary", tmp_path / "outputs"
    outputs.write_text("other=1\n")
    environ = {"GITHUB_STEP_SUMMARY": str(summary), "GITHUB_OUTPUT": str(outputs)}
    hand_over(REPORTS["quarters"], environ)
    assert "## Mission 1" in summary.read_text(encoding="utf-8")
    other, result = outputs.read_text().splitlines()
    assert other == "other=1"
    assert json.loads(base64.b64decode(result.removeprefix("result=")))["version"] == 3
    hand_over(REPORTS["quarters"], {})
    with pytest.raises(GraderError, match="cannot be written"):
        hand_over(REPORTS["quarters"], {"GITHUB_OUTPUT": str(tmp_path)})


def test_files_are_seen_from_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = tmp_path / "repo" / "sub" / "answer.py"
    monkeypatch.chdir(tmp_path)
    assert seen_from_repository(answer, {"GITHUB_WORKSPACE": str(tmp_path / "repo")}) == "sub/answer.py"
    assert seen_from_repository(answer, {}) == "repo/sub/answer.py"
    assert seen_from_repository(Path("/elsewhere/answer.py"), {}) == "answer.py"


def test_page_knows_what_the_runner_says_and_nothing_else() -> None:
    page = informed(Page(), {"CLASSROOM": "c", "HOME": "/root", "OWNER": ""})
    assert set(page.facts) == {"CLASSROOM", "GRADED_AT"}
