"""Four graders asked for the same: an answer in, points out, each as its documentation shows it.

No setting is changed. What Otter does in Docker (`otter grade`) is not used, only `otter run`, its mode without.
"""

from __future__ import annotations

import csv
import json
import os
import re
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from benchmarks.rival.checks import POINTS, call, source

_GRADE: Final = (sys.executable, "-m", "grader.cli.main")
_PATIENCE_S: Final = 120
_KERNEL: Final = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
_STUB: Final = "def affine_layer_forward(X, W, b):\n    ...\n\n\ndef affine_layer_backward(dy, cache):\n    ...\n"


class Grader(Protocol):
    """What is compared."""

    @property
    def name(self) -> str:
        """As a figure's name begins."""

    def prepare(self, answers: Sequence[str]) -> None:
        """Lay the exercise and the submissions out; takes no part in any time."""

    def grade(self) -> None:
        """From command to points, for everything that was prepared."""

    def points(self) -> list[float | None]:
        """What each answer got; None where the grader gives no score."""


def run(words: Sequence[str | Path], cwd: Path, **environment: str) -> None:
    """A command, whatever it returns: a hostile answer decides that too."""
    subprocess.run(
        list(map(str, words)), cwd=cwd, env=os.environ | environment, capture_output=True, timeout=_PATIENCE_S * 20,
        check=False,
    )  # fmt: skip


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@dataclass
class Ours:
    """`grade` for one, `grade batch` one at a time for more; mission 12 as it stands."""

    root: Path
    name: str = "ours"
    count: int = 0

    def prepare(self, answers: Sequence[str]) -> None:
        """One file or one folder for each student."""
        self.count = len(answers)
        for number, answer in enumerate(answers):
            _write(self.root / "class" / f"s{number:02}" / "exercise_12.py", answer)

    def grade(self) -> None:
        """One command."""
        if self.count == 1:
            answer = self.root / "class" / "s00" / "exercise_12.py"
            run([*_GRADE, "12", "--answer", answer, "--format", "json", "--output", self.root / "r.json"], self.root)
        else:
            run([*_GRADE, "batch", self.root / "class", "12", "--out", self.root / "out", "--jobs", "1"], self.root)

    def points(self) -> list[float | None]:
        """From the report, or the gradebook."""
        if self.count == 1:
            report = json.loads((self.root / "r.json").read_text(encoding="utf-8"))
            return [float(report["missions"][0]["points"])]
        with (self.root / "out" / "gradebook.csv").open(encoding="utf-8-sig", newline="") as file:
            return [float(row["Total"]) for row in csv.DictReader(file)]


@dataclass
class PlainPytest:
    """One pytest process for each answer, no plugin, points from its JUnit report."""

    root: Path
    name: str = "pytest"
    count: int = 0

    def prepare(self, answers: Sequence[str]) -> None:
        """The answer beside the checks."""
        self.count = len(answers)
        for number, answer in enumerate(answers):
            folder = self.root / f"s{number:02}"
            _write(folder / "answer.py", answer)
            functions = "\n\n".join(map(source, POINTS))
            functions = re.sub(r"def (test_\w+)\(.*\):", r"def \1():", functions)
            _write(folder / "test_answer.py", f"from answer import *\n\n\n{functions}")

    def grade(self) -> None:
        """As many commands as answers."""
        for number in range(self.count):
            command = [sys.executable, "-m", "pytest", "-q", "--junitxml=report.xml", "test_answer.py"]
            run(command, self.root / f"s{number:02}", PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")

    def points(self) -> list[float | None]:
        """What passed."""
        return [self._one(self.root / f"s{number:02}" / "report.xml") for number in range(self.count)]

    @staticmethod
    def _one(report: Path) -> float | None:
        if not report.is_file():
            return None
        passed = {case.get("name") for case in ET.parse(report).iter("testcase") if not len(case)}
        return sum(points for check, points in POINTS.items() if check.__name__ in passed)


@dataclass
class Otter:
    """`otter generate`, then `otter run` for each answer; exception-based tests in one file."""

    root: Path
    python: Path
    name: str = "otter"
    count: int = 0

    def prepare(self, answers: Sequence[str]) -> None:
        """The autograder's zip, and scripts."""
        self.count = len(answers)
        tests = ["from otter.test_files import test_case\n\nOK_FORMAT = False\nname = 'q12'\npoints = None\n"]
        tests += [f"@test_case(points={points})\n{source(check)}" for check, points in POINTS.items()]
        _write(self.root / "course" / "tests" / "q12.py", "\n\n".join(tests))
        self._otter("generate", "-t", "tests", "-o", "autograder.zip")
        for number, answer in enumerate(answers):
            _write(self.root / "course" / f"s{number:02}.py", answer)
            (self.root / "course" / f"out{number:02}").mkdir()

    def _otter(self, *words: str) -> None:
        path = f"{self.python.parent}{os.pathsep}{os.environ['PATH']}"
        run([self.python, "-m", "otter", *words], self.root / "course", PATH=path)

    def grade(self) -> None:
        """As many commands as answers."""
        for number in range(self.count):
            self._otter("run", "-a", "autograder.zip", "-o", f"out{number:02}", f"s{number:02}.py")

    def points(self) -> list[float | None]:
        """From results.json, Gradescope's format."""
        return [self._one(self.root / "course" / f"out{number:02}" / "results.json") for number in range(self.count)]

    @staticmethod
    def _one(results: Path) -> float | None:
        if not results.is_file():
            return None
        return sum(float(test.get("score") or 0) for test in json.loads(results.read_text(encoding="utf-8"))["tests"])


@dataclass
class Nbgrader:
    """`nbgrader generate_assignment`, then `nbgrader autograde` for all answers in one command."""

    root: Path
    python: Path
    name: str = "nbgrader"
    count: int = 0

    def prepare(self, answers: Sequence[str]) -> None:
        """The course's folders as its documentation has them, and notebooks that were handed in."""
        self.count = len(answers)
        _write(self.root / "nbgrader_config.py", "c = get_config()\nc.CourseDirectory.course_id = 'course'\n")
        text = f"### BEGIN SOLUTION\n{_solution()}### END SOLUTION\n"
        _write(self.root / "source" / "hw" / "p12.ipynb", json.dumps(_notebook(text)))
        self._nbgrader("generate_assignment", "hw")
        released = json.loads((self.root / "release" / "hw" / "p12.ipynb").read_text(encoding="utf-8"))
        for number, answer in enumerate(answers):
            released["cells"][0]["source"] = answer
            _write(self.root / "submitted" / f"s{number:02}" / "hw" / "p12.ipynb", json.dumps(released))

    def _nbgrader(self, *words: str) -> None:
        path = f"{self.python.parent}{os.pathsep}{os.environ['PATH']}"
        run([self.python, "-m", "nbgrader", *words], self.root, PATH=path)

    def grade(self) -> None:
        """One command."""
        self._nbgrader("autograde", "hw")

    def points(self) -> list[float | None]:
        """From its gradebook's database; where a submission failed, there is no autograded copy."""
        with sqlite3.connect(self.root / "gradebook.db") as database:
            rows = database.execute(
                "SELECT assignment.student_id, SUM(grade.auto_score) FROM grade"
                " JOIN submitted_notebook ON grade.notebook_id = submitted_notebook.id"
                " JOIN submitted_assignment AS assignment ON submitted_notebook.assignment_id = assignment.id"
                " GROUP BY assignment.student_id"
            ).fetchall()
        found = {student: score for student, score in rows if (self.root / "autograded" / student / "hw").is_dir()}
        return [found.get(f"s{number:02}") for number in range(self.count)]


def _solution() -> str:
    path = Path(__file__).parents[2] / "solutions" / "exercise_12_affine" / "answer.py"
    return path.read_text(encoding="utf-8")


def _notebook(answer: str) -> dict[str, Any]:
    """The source notebook: one cell for the answer, one locked cell for each check."""
    cells = [_cell("answer", answer, solution=True)]
    cells += [
        _cell(check.__name__, f"{source(check)}\n\n{call(check)}", grade=True, points=points)
        for check, points in POINTS.items()
    ]
    return {"cells": cells, "metadata": _KERNEL, "nbformat": 4, "nbformat_minor": 5}


def _cell(name: str, text: str, *, solution: bool = False, grade: bool = False, points: int = 0) -> dict[str, Any]:
    about: dict[str, Any] = {"grade": grade, "grade_id": name, "locked": grade, "schema_version": 3, "task": False}
    about |= {"solution": solution} | ({"points": points} if grade else {})
    cell: dict[str, Any] = {"cell_type": "code", "id": name.replace("_", "-"), "source": text}
    cell |= {"execution_count": None, "outputs": []}
    return cell | {"metadata": {"nbgrader": about}}
