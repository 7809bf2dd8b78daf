"""Mutants are made as announced, in a fixed order, and the list of equivalent ones is held to them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from grader.course.mutants import Key, equivalents_of, mutants_of, unmatched
from grader.errors import CourseError
from tests.miniature import write_course


def changes(source: str) -> list[str]:
    return [mutant.description for mutant in mutants_of(source)]


AXIS = ["np.sort(x, axis=1) -> np.sort(x, axis=2)", "np.sort(x, axis=1) -> np.sort(x, axis=0)"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("f(a + b)", ["a + b -> a - b", "a + b -> a", "a + b -> b"]),
        ("f(a - b)", ["a - b -> a + b", "a - b -> a", "a - b -> -b"]),
        ("f(a * b)", ["a * b -> a / b", "a * b -> a", "a * b -> b"]),
        ("f(a / b)", ["a / b -> a * b", "a / b -> a"]),
        ("f(a ** b)", ["a ** b -> a * b", "a ** b -> a"]),
        (
            "f(X.T @ dy)",
            ["X.T @ dy -> X.T * dy", "X.T @ dy -> X.T @ dy.T", "X.T @ dy -> dy @ X.T", "X.T @ dy -> X @ dy"],
        ),
        ("f(a < b)", ["a < b -> a <= b", "a < b -> a > b"]),
        ("f(a == b)", ["a == b -> a != b"]),
        ("f(a is not None)", ["a is not None -> a is None"]),
        ("f(a and b)", ["a and b -> a or b"]),
        ("f(not a)", ["not a -> a"]),
        ("f(-a)", ["-a -> a"]),
        ("y = 0", ["y = 0 -> y = 1"]),
        ("y = 1", ["y = 1 -> y = 2", "y = 1 -> y = 0"]),
        ("y = 7", ["y = 7 -> y = 8"]),
        ("y = 0.5", ["y = 0.5 -> y = 1.0"]),
        ("y = 0.0", ["y = 0.0 -> y = 1.0"]),
        ("f(k=True)", ["f(k=True) -> f(k=False)"]),
        ("f(np.sum(x))", ["np.sum(x) -> np.mean(x)"]),
        ("f(max(x))", ["max(x) -> min(x)"]),
        ("f(np.exp(x))", ["np.exp(x) -> np.log(x)"]),
        ("f(a, b)", ["f(a, b) -> f(b, a)"]),
        ("np.maximum(a, b)", ["np.maximum(a, b) -> np.minimum(a, b)"]),
        ("x = x.copy()", ["x = x.copy() -> pass", "x.copy() -> -x.copy()"]),
        ("x[i] = z", ["x[i] = z -> pass", "x[i] = z -> x[i] = -z"]),
        ("w -= g", ["w -= g -> w += g", "w -= g -> pass"]),
        ("return (a, b, c)", ["(a, b, c) -> (b, a, c)", "(a, b, c) -> (a, c, b)"]),
        ("return y", ["return y -> return -y"]),
        ("a, b = pair", []),
        ("x.T", ["x.T -> x"]),
        ("f(*a, b)", []),
        ("w |= g", ["w |= g -> pass"]),
        ("a | b", ["a | b -> a"]),
        ("np.sort(x, axis=1)", ["np.sort(x, axis=1) -> np.sort(x)", *AXIS]),
        ("x: int = f(y)", ["f(y) -> -f(y)"]),
        ("y = 'text'", []),
    ],
)
def test_each_kind_of_change(line: str, expected: list[str]) -> None:
    assert changes(f"def g():\n    {line}\n") == [f"line 2: {change}" for change in expected]


def test_an_axis_is_exchanged_left_out_and_kept() -> None:
    assert changes("y = np.sum(x, axis=0)\n") == [
        "line 1: np.sum(x, axis=0) -> np.mean(x, axis=0)",
        "line 1: np.sum(x, axis=0) -> np.sum(x)",
        "line 1: np.sum(x, axis=0) -> np.sum(x, axis=0, keepdims=True)",
        "line 1: np.sum(x, axis=0) -> -np.sum(x, axis=0)",
        "line 1: np.sum(x, axis=0) -> np.sum(x, axis=1)",
    ]
    assert "line 1: np.max(x, axis=-1, keepdims=True) -> np.max(x, axis=0, keepdims=True)" in changes(
        "y = np.max(x, axis=-1, keepdims=True)\n"
    )


def test_texts_annotations_and_demos_are_left_alone() -> None:
    source = '''
"""Docstring 1 + 1."""
import numpy as np

def f(x: tuple[int, 1 + 1] = None) -> "1 + 1":
    """Text 2."""
    if not x:
        raise ValueError("expected %d" % (1 + 1))
    assert x, 1 + 1
    print(f"{1 + 1}")

if __name__ == "__main__":
    f(1 + 1)
'''
    assert changes(source) == ["line 7: not x -> x"]


def test_every_mutant_is_a_program_of_its_own() -> None:
    source = "def f(x):\n    if x > 0:\n        return x * 1 + 0\n    return 1 * (x + x)\n"
    programs = [ast.unparse(ast.parse(mutant.source)) for mutant in mutants_of(source)]
    assert len(set(programs)) == len(programs)
    assert ast.unparse(ast.parse(source)) not in programs
    assert mutants_of(source) == mutants_of(source)


def test_a_key_does_not_depend_on_lines_but_on_function_and_occurrence() -> None:
    source = "def f(a, b):\n    c = a + b\n    return g(a + b)\n"
    source += "class C:\n    def m(self, a, b):\n        return g(a + b)\n"
    keys = [mutant.key for mutant in mutants_of(source) if mutant.key[1:3] == ("a + b", "a - b")]
    assert keys == [Key("f", "a + b", "a - b", 1), Key("f", "a + b", "a - b", 2), Key("C.m", "a + b", "a - b", 1)]
    below = mutants_of("# one line\n# more\n" + source)
    assert [mutant.key for mutant in below] == [mutant.key for mutant in mutants_of(source)]
    assert [mutant.line - 2 for mutant in below] == [mutant.line for mutant in mutants_of(source)]


ENTRY = """
[[equivalent]]
function = "double"
before = "2 * x"
after = "{after}"
reason = "for the test"
"""


def test_the_list_of_equivalent_mutants_is_matched(tmp_path: Path) -> None:
    mission = write_course(tmp_path).missions[0]
    assert equivalents_of(mission) == ()
    text = ENTRY.format(after="2 / x") + ENTRY.format(after="2 // x") + ENTRY.format(after="x") + "occurrence = 2\n"
    (mission.solution_folder / "equivalent.toml").write_text(text, encoding="utf-8")
    entries = equivalents_of(mission)
    assert entries[0].key == Key("double", "2 * x", "2 / x", 1)
    assert unmatched(entries, mutants_of(mission.solution.read_text("utf-8"))) == entries[1:]


def test_an_entry_without_a_reason_is_refused(tmp_path: Path) -> None:
    mission = write_course(tmp_path).missions[0]
    text = ENTRY.format(after="2 / x").replace("reason", "because")
    (mission.solution_folder / "equivalent.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CourseError, match=r"equivalent #1 because is not a known key|equivalent #1 reason is missing"):
        equivalents_of(mission)
