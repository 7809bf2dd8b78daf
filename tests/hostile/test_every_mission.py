"""Whatever an answer's functions return: no check of the course breaks over it, and nothing passes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from grader.catalog import load_course
from grader.engine import Engine
from grader.model import Kind, Mission, Outcome, Verdict
from grader.submission import Submission

COURSE = load_course()
MISSIONS = [
    mission
    for mission in COURSE.missions
    if mission.solution.is_file() and mission.checks.is_file() and "tensorflow" not in mission.libraries
]
VALUES = {
    "odd": "float('nan'), 'x' * 50, [], [[1, 'a'], [None]], {'a': 1, 2: [3]}, object(), (1, 2, 3), 10**400, 1j",
    "nested": "[[[[[[1]]]]]], [object(), object()], (None,) * 4, b'abc', len, iter([1]), [[1], [1, 2]], {1, 2}",
    "arrays": "np.zeros((0, 3)), np.full((3, 3), np.inf), np.ones(3, bool), np.zeros((1,) * 30), np.zeros(2, 'f2')",
    "nothing": "None",
}
TURNS = """
import itertools
VALUES = itertools.cycle([{values}])
class Anything:
    def __init__(self, *args, **kwargs):
        pass
    def __getattr__(self, name):
        return lambda *args, **kwargs: next(VALUES)
def anything(*args, **kwargs):
    return next(VALUES)
"""


@pytest.fixture(scope="module")
def course_engine() -> Iterator[Engine]:
    with Engine(COURSE) as engine:
        yield engine


def answer(mission: Mission, values: str) -> str:
    """Every name that the solution defines, each giving the values in turn."""
    lines = ["import numpy as np" if mission.libraries else "", TURNS.format(values=values)]
    for node in ast.parse(mission.solution.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            lines.append(f"{node.name} = anything")
        elif isinstance(node, ast.ClassDef):
            lines.append(f"{node.name} = Anything")
        elif isinstance(node, ast.Assign):
            lines += [f"{target.id} = next(VALUES)" for target in node.targets if isinstance(target, ast.Name)]
    return "\n".join(lines)


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize("mission", MISSIONS, ids=lambda mission: mission.name)
def test_no_value_breaks_a_check(course_engine: Engine, mission: Mission, kind: str) -> None:
    if kind == "arrays" and not mission.libraries:
        pytest.skip("this mission has no NumPy")
    attempt = course_engine.grade(mission, Submission(answer(mission, VALUES[kind]).encode(), "answer.py"))
    broken = [(check.name, check.feedback) for check in attempt.checks if check.outcome is Outcome.ERROR]
    assert broken == []
    assert attempt.verdict is not Verdict.PASSED


WITH_FUNCTIONS = [mission for mission in MISSIONS if mission.kind is not Kind.QUIZ]
CONSTANTS = {
    "zero": "0",
    "one": "1.0",
    "true": "True",
    "text": "'done'",
    "zeros": "np.zeros((3, 3))",
    "equal": "type('Equal', (), {'__eq__': lambda self, other: True})()",
}


@pytest.mark.parametrize("value", CONSTANTS)
@pytest.mark.parametrize(
    "mission", [each for each in MISSIONS if each.kind is not Kind.QUIZ], ids=lambda each: each.name
)
def test_a_constant_earns_nothing(course_engine: Engine, mission: Mission, value: str) -> None:
    if value == "zeros" and not mission.libraries:
        pytest.skip("this mission has no NumPy")
    source = answer(mission, CONSTANTS[value]).encode()
    attempt = course_engine.grade(mission, Submission(source, "answer.py"), diagnose=False)
    assert [check.name for check in attempt.checks if check.points] == []


ZEROS = """
import types
def zero(value):
    if isinstance(value, np.ndarray):
        return np.zeros_like(value)
    if isinstance(value, (int, float, np.number)) and not isinstance(value, bool):
        return type(value)(0)
    if isinstance(value, (tuple, list)):
        return type(value)(map(zero, value))
    return {key: zero(item) for key, item in value.items()} if isinstance(value, dict) else value
def zeros(function):
    return lambda *args, **kwargs: zero(function(*args, **kwargs))
for name, thing in list(globals().items()):
    if isinstance(thing, types.FunctionType) and thing not in (zero, zeros):
        globals()[name] = zeros(thing)
"""
TRUE_OF_ZEROS = {
    "exercise_14_bughunt_f15": {"test_bad_lines"},  # which lines are wrong: a list, answered rightly
    "exercise_15_train_step": {"test_init_shapes", "test_data_unchanged"},  # the shapes are right
}
"""Checks that ask what an answer of zeros answers rightly; what it left unchanged counts beside that."""
OF_FUNCTIONS = [
    mission for mission in WITH_FUNCTIONS if mission.libraries and "class " not in mission.solution.read_text("utf-8")
]


@pytest.mark.parametrize("mission", OF_FUNCTIONS, ids=lambda mission: mission.name)
def test_zeros_of_the_right_shapes_earn_nothing(course_engine: Engine, mission: Mission) -> None:
    source = mission.solution.read_text(encoding="utf-8") + ZEROS
    attempt = course_engine.grade(mission, Submission(source.encode(), "answer.py"), diagnose=False)
    earned = {check.name for check in attempt.checks if check.points}
    allowed = TRUE_OF_ZEROS.get(mission.name, set())
    assert earned - allowed <= ({"test_inputs_unchanged"} if allowed else set())
