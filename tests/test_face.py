"""The public face: every name that it promises is there, and asking for one loads no more than it needs."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import grader

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "grader" / "__init__.py"


def test_names_are_sorted_and_each_once() -> None:
    """As ruff sorts them: constants, classes, functions."""
    assert len(set(grader.__all__)) == len(grader.__all__)
    constants = [name for name in grader.__all__ if name.isupper() and len(name) > 1]
    classes = [name for name in grader.__all__ if name[0].isupper() and name not in constants]
    functions = [name for name in grader.__all__ if name[0].islower()]
    assert list(grader.__all__) == sorted(constants) + sorted(classes) + sorted(functions)


@pytest.mark.parametrize("name", grader.__all__)
def test_every_name_is_there(name: str) -> None:
    assert getattr(grader, name) is not None


def test_what_is_promised_is_what_type_checkers_see() -> None:
    tree = ast.parse(SOURCE.read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.asname or alias.name for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert seen == set(grader.__all__)
    assert {*grader._RENAMED, *" ".join(grader._HOMES.values()).split()} == set(grader.__all__)


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        grader.nonsense  # noqa: B018


@pytest.mark.parametrize(
    ("statement", "light"),
    [
        ("import grader", ("grader.",)),
        ("from grader import M, Text, Kind, GraderError", ("msgspec", "click", "grader.catalog")),
        ("from grader import load_course, mission_text, find_missions", ("click", "numpy", "grader.engine")),
        ("from grader import GradingService, Store, Report", ("click", "numpy", "pytest", "rich", "grader.engine")),
        ("from grader import run_command, command, Option, VERDICTS", ("numpy", "pytest", "rich", "grader.engine")),
    ],
)
def test_names_load_no_more_than_they_need(statement: str, light: tuple[str, ...]) -> None:
    script = f"{statement}\nimport sys\nprint(*[name for name in sys.modules if name.startswith({light!r})])"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == []
