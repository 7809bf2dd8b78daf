"""docs/REFERENCE names every command, option, exit code, environment variable and format, in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from grader.cli.codes import Exit
from grader.formats import FORMATS
from grader.formats.classroom50 import FACTS
from grader.i18n import LANGUAGES, Lang
from tests import reference

ROOT = Path(__file__).resolve().parents[1]
LOOPS = {
    "grader/i18n.py": ("GRADE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"),
    "grader/cli/platform.py": FACTS,
    "grader/plugin/session.py": (),  # pytest's, which are set aside while a grade runs
}
"""What is asked for in loops; everywhere else the name must stand where it is asked for."""
INTERNAL = {"SYSTEMROOT", "TEXTUAL_DRIVER"}
"""Between programs, not for people."""


def document(lang: Lang) -> str:
    return reference.DOCUMENTS[lang].read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_commands_and_options_are_those_that_there_are(lang: Lang) -> None:
    assert document(lang) == reference.current(lang), "run: python -m tests.reference"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command_explains_each_of_its_options(lang: Lang) -> None:
    text = document(lang)
    for line, command in reference.commands():
        part = text.split(f"### `{line}`\n", 1)[1].split("\n### ", 1)[0]
        assert command.message.render(lang).replace("|", "\\|") in part
        for option in reference.options(command):
            assert f"| `{', '.join(option.opts)}" in part, (line, option.opts)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_exit_codes(lang: Lang) -> None:
    rows = re.findall(r"^\| ([0-9]+) \|", document(lang), re.MULTILINE)
    assert [int(code) for code in rows] == sorted(Exit)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_environment_variables(lang: Lang) -> None:
    rows = re.findall(r"^\| ((?:`[A-Z0-9_]+`,? ?)+) \|", document(lang), re.MULTILINE)
    told = set(re.findall(r"`([A-Z0-9_]+)`", " ".join(rows)))
    # What the locale and CI have always been called is told in the text of another row.
    asked = (variables() | {"CI"}) - {"GRADED_AT"}  # the clock says that
    assert told | {"LC_ALL", "LC_MESSAGES", "LANG"} == asked


@pytest.mark.parametrize("lang", LANGUAGES)
def test_formats(lang: Lang) -> None:
    text = document(lang)
    schemas = {schema for path in sources() for schema in re.findall(r'"([a-z]+/v[0-9]+)"', path.read_text("utf-8"))}
    assert schemas >= {"report/v1", "course/v1", "batch/v1"}
    assert all(f"`{schema}`" in text for schema in schemas)
    assert all(re.search(rf"`{name}`|--format {name}\b", text) for name in FORMATS if name != "text")


def sources() -> Iterator[Path]:
    for package in ("grader", "tui"):
        yield from sorted((ROOT / package).rglob("*.py"))


def variables() -> set[str]:
    """Every variable that the sources ask the environment for."""
    found: set[str] = set()
    for path in sources():
        name = path.relative_to(ROOT).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name)
        }
        for asked in _asked(tree):
            value: Any = asked.value if isinstance(asked, ast.Constant) else constants.get(getattr(asked, "id", ""))
            assert value is not None or name in LOOPS, f"{name}:{asked.lineno}: name the variable where it is asked for"
            if value is not None:
                found.add(value)
    return (found | {each for names in LOOPS.values() for each in names}) - INTERNAL


def _asked(tree: ast.Module) -> Iterator[ast.expr]:
    """The argument of `environ.get(...)`, `environ[...]` and `getenv(...)`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and _is_environment(node.value):
            yield node.slice
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            asks = node.func.attr in {"get", "pop", "setdefault"} and _is_environment(node.func.value)
            if asks or node.func.attr == "getenv":
                yield node.args[0]


def _is_environment(node: ast.expr) -> bool:
    return (isinstance(node, ast.Attribute) and node.attr == "environ") or getattr(node, "id", "") == "environ"
