"""The bundle for Gradescope, run in a folder that is laid out like its container, with this Python."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from grader.errors import UsageError
from grader.export.bundle import ARCHIVE, not_graded, requirements, write_bundle
from grader.export.hosted import main
from grader.model import Course
from tests.formats.test_platforms import GRADESCOPE

RIGHT = "def double(x):\n    return 2 * x\n"


@pytest.fixture(scope="module")
def bundle(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle") / "new"
    archive = write_bundle(course, course.missions, folder)
    assert archive == folder / ARCHIVE
    return folder


@pytest.fixture
def container(bundle: Path, tmp_path: Path) -> Path:
    """/autograder, as the host lays it out: our archive in source/, our script beside it, a submission."""
    root = tmp_path / "autograder"
    with zipfile.ZipFile(bundle / ARCHIVE) as archive:
        archive.extractall(root / "source")
        modes = {info.filename: info.external_attr >> 16 & 0o777 for info in archive.infolist()}
    assert {modes["setup.sh"], modes["run_autograder"]} == {0o755}
    shutil.copy(root / "source" / "run_autograder", root / "run_autograder")
    (root / "run_autograder").chmod(0o755)
    (root / "submission").mkdir()
    return root


def run(container: Path, files: Mapping[str, str], **settings: str) -> Any:
    """Let the host call the script; the results as it reads them."""
    for name, content in files.items():
        path = container / "submission" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "CI"}}
    environment = {
        **kept,
        "AUTOGRADER": str(container),
        "GRADE_PYTHON": sys.executable,
        "GRADE_ISOLATION": "auto",
        "GRADE_CACHE": str(container / "cache"),
        **settings,
    }
    done = subprocess.run(
        [container / "run_autograder"], cwd=container, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return results(container)


def results(container: Path) -> Any:
    tree = json.loads((container / "results" / "results.json").read_text(encoding="utf-8"))
    jsonschema.validate(tree, GRADESCOPE)
    return tree


def test_a_submission_is_graded(container: Path) -> None:
    tree = run(container, {"double.py": RIGHT, "notes.txt": "x"})
    assert (tree["score"], [test["status"] for test in tree["tests"]]) == (2, ["passed", "passed", "failed"])
    assert sum(test["max_score"] for test in tree["tests"]) == 3
    assert "No file that was handed in answers exercise_02_count." in tree["tests"][2]["output"]
    assert "Not graded, notes.txt" in tree["output"]
    assert tree["extra_data"]["graded"] is True


def test_settings_are_read_from_the_bundle(container: Path) -> None:
    (container / "source" / "settings.env").write_text("GRADE_LANG=ko\n")
    tree = run(container, {"exercise_02_count/answer.py": "PARAMETERS = 20\n"})
    assert tree["score"] == 1
    assert "미션" in tree["output"]


def test_results_stand_there_whatever_happens(container: Path) -> None:
    tree = run(container, {"double.py": RIGHT}, GRADE_PYTHON="/nowhere/python")
    assert (tree["score"], tree["extra_data"]["graded"]) == (0, False)
    assert "not your answer's fault" in tree["output"]
    assert "채점" in tree["output"]


def test_our_own_fault_is_told_and_no_zero_without_words(
    bundle: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        main([str(tmp_path / "nowhere"), str(tmp_path / "results.json")], {"GRADE_CACHE": str(tmp_path)}, bundle) == 3
    )
    tree = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    assert tree["extra_data"]["graded"] is False
    assert "cannot be read" in capsys.readouterr().err


def test_fallback_is_what_the_host_reads() -> None:
    jsonschema.validate(json.loads(not_graded()), GRADESCOPE)


def test_bundle_holds_what_it_needs_and_nothing_of_ours_beside(bundle: Path, course: Course) -> None:
    assert {path.name for path in bundle.iterdir()} == {
        "autograder.zip", "course", "grader", "missions.txt", "not_graded.json", "requirements.txt", "run_autograder",
        "setup.sh",
    }  # fmt: skip
    assert not list(bundle.rglob("__pycache__"))
    assert (bundle / "missions.txt").read_text().split() == [mission.name for mission in course.missions]
    with pytest.raises(UsageError, match="not empty"):
        write_bundle(course, course.missions, bundle)


def test_scripts_are_sound(bundle: Path) -> None:
    for name in ("setup.sh", "run_autograder"):
        subprocess.run(["bash", "-n", bundle / name], check=True)
        assert os.access(bundle / name, os.X_OK)
        assert b"\r" not in (bundle / name).read_bytes()


def test_tensorflow_only_where_a_mission_needs_it(course: Course) -> None:
    from dataclasses import replace

    assert "tensorflow" not in requirements(course.missions)
    heavy = replace(course.missions[0], libraries=("numpy", "keras"))
    assert "tensorflow" in requirements([heavy])
    assert all("==" in line for line in requirements([heavy]).splitlines())
