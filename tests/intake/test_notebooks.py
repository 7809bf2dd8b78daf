"""The Python in a notebook, as an answer of `grade --answer` and of a class."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.errors import UsageError
from grader.intake import find
from grader.model import Course
from grader.notebook import NotNotebook, plain_python, read_notebook
from grader.submission import MAX_BYTES, read_submission
from tests.intake.building import AFFINE, SOFTMAX, folder, notebook, pairs, reasons, said


def source(content: bytes, number: int | None = None) -> str:
    return read_notebook(content, "nb.ipynb").answer(number)[0].decode()


def test_code_cells_in_order_and_nothing_else() -> None:
    text = {"cell_type": "markdown", "metadata": {}, "source": ["# Title"]}
    assert source(notebook("x = 1", text, "", "y = 2\n")) == "# cell 1\nx = 1\n\n# cell 4\ny = 2\n"


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("%matplotlib inline\nx = 1", "\nx = 1"),
        ("!pip install keras\nx = 1", "\nx = 1"),
        ("if True:\n    %time f()\n    !ls\n", "if True:\n    pass\n    pass\n"),
        ("files = !ls\nt = %timeit -o f()", "\n"),
        ("np.sum?\n?np.sum\nx = 1", "\n\nx = 1"),
        ("%%time\nx = 1", "\nx = 1"),
        ("\n%%capture out\nx = 1", "\n\nx = 1"),
        ("%%writefile answer.py\nx = 1", "\nx = 1"),
        ("%%bash\nrm -rf /", ""),
        ("%%html\n<b>", ""),
    ],
)
def test_what_only_ipython_understands_is_left_out(cell: str, kept: str) -> None:
    assert plain_python(cell)[0] == kept
    assert plain_python(cell)[1] > 0


@pytest.mark.parametrize(
    "cell",
    [
        "x = (7\n% 4)",
        'text = """\n%matplotlib inline\n!ls\n"""',
        "x = 7 \\\n  % 4",
        "y = f'''{1\n}\n% {2}'''",
        "s = 'it\\'s' # \"\"\"\nx = [\n'%d'\n% 1]",
        "x = a != b",
    ],
)
def test_python_stays(cell: str) -> None:
    assert plain_python(cell) == (cell, 0)


@settings(deadline=None)
@given(st.text(alphabet="x=(){}[]'\"\\\n %!?#\t", max_size=80))
def test_any_cell_keeps_its_lines(cell: str) -> None:
    kept, dropped = plain_python(cell)
    assert kept == "" or kept.count("\n") == cell.count("\n")
    assert dropped >= 0
    if not cell.lstrip().startswith("%"):
        try:
            ast.parse(cell)
        except (SyntaxError, ValueError):
            return
        assert (kept, dropped) == (cell, 0)


def test_tags_choose() -> None:
    cells: list[Any] = [
        ("a = 1", ["shared"]),
        ("b = 2", ["exercise_12"]),
        ("c = 3", ["mission-06"]),
        ("d = 4", ["skip"]),
        "e = 5",
    ]
    content = notebook(*cells)
    assert read_notebook(content, "nb").mission_numbers() == (6, 12)
    assert [source(content, n).count(" = ") for n in (12, 6, 7)] == [2, 2, 2]
    assert "b = 2" in source(content, 12)
    assert "e = 5" in source(content, 7)
    assert "e = 5" not in source(notebook(("a = 1", ["answer"]), "e = 5"))
    _, notes = read_notebook(content, "nb").answer(12)
    assert "2 of 4 code cells" in said(notes)


def test_notebook_for_several_missions(course: Course, tmp_path: Path) -> None:
    files = {
        "kim/hw.ipynb": notebook("%pylab", AFFINE.decode(), SOFTMAX.decode()),
        "lee/hw.ipynb": notebook((AFFINE.decode(), ["exercise_12_affine"]), "x = 1"),
        "choi/exercise_06.ipynb": notebook(AFFINE.decode(), SOFTMAX.decode()),
        "park/exercise_06.ipynb": notebook((AFFINE.decode(), ["mission_12"])),
    }
    intake = find(folder(tmp_path, files), course)
    assert pairs(intake) == [("choi", 6), ("kim", 6), ("kim", 12), ("lee", 12), ("park", 12)]
    assert "1 lines" in said(intake.submissions[1].notes)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no notebook that can be read"),
        (b"{}", "no notebook that can be read"),
        (b"[1]", "no notebook that can be read"),
        (b"\xff\xfe", "no notebook that can be read"),
        (b"[" * 100_000, "no notebook that can be read"),
        (b'{"nbformat": 99, "cells": 3}', "notebook"),
        (
            b'{"nbformat": 4, "nbformat_minor": 4, "metadata": 1, "cells": [1, {"cell_type": "code"}]}',
            "no notebook that can be read",
        ),
        (notebook(), "without a code cell"),
        (notebook("x", language="R"), "notebook of R"),
        (b" " * ((16 << 20) + 1), "at most"),
        (notebook("x = 1\n", "#" * (1 << 20)), "at most 1048576"),
    ],
)
def test_what_is_no_notebook(course: Course, tmp_path: Path, content: bytes, says: str) -> None:
    with pytest.raises(NotNotebook, match=says):
        read_notebook(content, "nb.ipynb")
    intake = find(folder(tmp_path, {"kim/exercise_12.ipynb": content}), course)
    assert intake.submissions == ()
    assert len(reasons(intake)) == 1


KEYS = st.sampled_from(["cells", "metadata", "source", "tags", "nbformat", "cell_type", "worksheets"])
LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
TREES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


@settings(deadline=None)
@given(TREES)
def test_any_json_is_a_notebook_or_none(tree: Any) -> None:
    tree = {"nbformat": 4, "nbformat_minor": 4, **tree} if isinstance(tree, dict) else tree
    try:
        read_notebook(json.dumps(tree).encode(), "nb").answer(12)
    except NotNotebook:
        return


def test_old_notebooks(tmp_path: Path) -> None:
    cell = {"cell_type": "code", "language": "python", "metadata": {}, "outputs": [], "input": ["x = 1\n", "y = 2"]}
    sheets = [{"metadata": {}, "cells": [cell]}]
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": sheets}
    assert source(json.dumps(old).encode()) == "# cell 1\nx = 1\ny = 2\n"


def test_answer_of_grade(tmp_path: Path) -> None:
    path = tmp_path / "mine.ipynb"
    path.write_bytes(notebook("%time", ("x = 1", ["exercise_12"]), ("x = 2", ["exercise_13"])))
    submission = read_submission(path, 12)
    assert submission.text() == "# cell 2\nx = 1\n"
    assert submission.filename == "mine.ipynb"
    assert "1 of 3 code cells" in said(submission.notes)
    path.write_bytes(notebook("#" * (MAX_BYTES + 1)))
    with pytest.raises(UsageError, match="an answer has at most"):
        read_submission(path)
    path.write_bytes(b"{}")
    with pytest.raises(UsageError, match="no notebook"):
        read_submission(path)


def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    import grader.notebook as module

    def missing(name: str) -> Callable[..., object]:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(module, "import_module", missing)
    with pytest.raises(NotNotebook, match="pip install"):
        read_notebook(notebook("x = 1"), "nb.ipynb")
