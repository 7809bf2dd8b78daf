"""The two faces: every name that they promise is there, and asking for one loads no more than it needs."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import grader
from grader import face

ROOT = Path(__file__).resolve().parents[1]
FACES = [grader, face]
NAMES = [(module, name) for module in FACES for name in module.__all__]


@pytest.mark.parametrize("module", FACES)
def test_names_are_sorted_and_each_once(module: ModuleType) -> None:
    """As ruff sorts them: constants, classes, functions."""
    assert len(set(module.__all__)) == len(module.__all__)
    constants = [name for name in module.__all__ if name.isupper() and len(name) > 1]
    classes = [name for name in module.__all__ if name[0].isupper() and name not in constants]
    functions = [name for name in module.__all__ if name[0].islower()]
    assert list(module.__all__) == sorted(constants) + sorted(classes) + sorted(functions)


def test_no_name_is_in_both() -> None:
    assert set(grader.__all__) & set(face.__all__) == set()


@pytest.mark.parametrize(("module", "name"), NAMES, ids=[name for _, name in NAMES])
def test_every_name_is_there(module: ModuleType, name: str) -> None:
    assert getattr(module, name) is not None


@pytest.mark.parametrize("module", FACES)
def test_what_is_promised_is_what_type_checkers_see(module: ModuleType) -> None:
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.asname or alias.name for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert seen == set(module.__all__)


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        grader.nonsense  # noqa: B018


@pytest.mark.parametrize(
    ("statement", "light"),
    [
        ("import grader", ("grader.a", "grader.c", "grader.e", "grader.f", "grader.m", "grader.s")),
        ("from grader import Kind, GraderError", ("msgspec", "click", "grader.catalog")),
        ("from grader import load_course, find_missions", ("click", "numpy", "grader.engine")),
        ("from grader import Report, Grader", ("click", "numpy", "pytest", "rich", "grader.engine")),
        ("from grader.face import M, Text", ("msgspec", "click", "grader.catalog")),
        ("from grader.face import mission_text", ("click", "numpy", "grader.engine")),
        ("from grader.face import GradingService, Store", ("click", "numpy", "pytest", "rich", "grader.engine")),
        ("from grader.face import run_command, command, Option", ("numpy", "pytest", "rich", "grader.engine")),
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
