"""A course of two missions, in both languages, small enough to be written into a temporary folder by each test.

`exercise_01_double` is code: double(x) = 2 * x, two checks, three accepted answers, one known mistake.
`exercise_02_count` is a quiz of one question, with one known mistake.
`grade course check` finds nothing to say about it. Tests that need a fault change a file after writing.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from grader.catalog import load_course
from grader.model import Course

DOUBLE: Final = "exercise_01_double"
COUNT: Final = "exercise_02_count"

FILES: Final[dict[str, str]] = {
    "exercises/course.toml": """\
schema = "course/v1"
title = {en = "Miniature", ko = "작은 과정"}

[[chapters]]
number = 1
title = {en = "Beginnings", ko = "시작"}

[[missions]]
folder = "exercise_01_double"
chapter = 1
kind = "numpy"
title = {en = "Doubling", ko = "두 배"}
points = 2
libraries = ["numpy"]
limits = {check_s = 5, mission_s = 20, memory_mb = 512}

[[missions]]
folder = "exercise_02_count"
chapter = 1
kind = "quiz"
title = {en = "Counting", ko = "세기"}
points = 1
""",
    f"exercises/{DOUBLE}/mission.en.md": """\
# Doubling

Write `double(x)`.

## Hint 1

Look at one element.

## Hint 2

Twice as much.

## Hint 3

`2 * x`
""",
    f"exercises/{DOUBLE}/mission.ko.md": """\
# 두 배

`double(x)`를 쓰세요.

## 힌트 1

원소 하나를 보세요.

## 힌트 2

두 배입니다.

## 힌트 3

`2 * x`를 돌려주세요.
""",
    f"exercises/{DOUBLE}/answer.py": '''\
"""Doubling."""


def double(x):
    """Twice `x`, an array of any shape."""
    raise NotImplementedError
''',
    f"exercises/{DOUBLE}/test_answer.py": '''\
"""Checks of the doubling mission."""

import pytest

from grader import check


@pytest.mark.points(1)
def test_doubles(learner, reference, rng):
    """Every element is doubled.

    ko: 모든 원소가 두 배가 됩니다.
    """
    x = rng.normal(size=(3, 2))
    check.close(learner.double(x), reference.double(x), name="double(x)")


@pytest.mark.points(1)
def test_leaves_input(learner, rng):
    """The input stays as it was.

    ko: 입력은 그대로 남습니다.
    """
    x = rng.normal(size=4)
    check.unchanged_inputs(learner.double.echo(x.copy()), (x,), ("x",))
''',
    f"solutions/{DOUBLE}/answer.py": '''\
"""Doubling."""


def double(x):
    """Twice `x`, an array of any shape."""
    return 2 * x
''',
    f"solutions/{DOUBLE}/accepted/added.py": "def double(x):\n    return x + x\n",
    f"solutions/{DOUBLE}/accepted/by_numpy.py": (
        "import numpy as np\n\n\ndef double(x):\n    return np.multiply(x, 2)\n"
    ),
    f"solutions/{DOUBLE}/accepted/in_copy.py": ("def double(x):\n    y = x.copy()\n    y *= 2\n    return y\n"),
    f"solutions/{DOUBLE}/wrong/squared.py": '''\
"""
code = "M01.squared"
title = {en = "squared, not doubled", ko = "두 배가 아니라 제곱"}
diagnosis = {en = "x ** 2 multiplies x by itself. Multiply it by 2.", ko = "x ** 2는 x끼리 곱합니다. 2를 곱하세요."}
checks = ["test_doubles"]
"""


def double(x):
    return x**2
''',
    f"exercises/{COUNT}/mission.en.md": """\
# Counting

How many parameters has a layer of 9 inputs and 2 neurons?

## Hint 1

Draw the arrows.

## Hint 2

Every neuron has a bias.

## Hint 3

9 * 2 + 2
""",
    f"exercises/{COUNT}/mission.ko.md": """\
# 세기

입력 9개, 뉴런 2개인 층의 파라미터는 몇 개일까요?

## 힌트 1

화살표를 그려 보세요.

## 힌트 2

뉴런마다 편향이 있습니다.

## 힌트 3

9 * 2 + 2를 계산하세요.
""",
    f"exercises/{COUNT}/answer.py": "PARAMETERS = None\n",
    f"exercises/{COUNT}/test_answer.py": '''\
"""The check of the counting mission."""

import pytest


@pytest.mark.points(1)
def test_parameters(learner, quiz):
    """The parameters of a layer are counted.

    ko: 층의 파라미터를 셉니다.
    """
    quiz.answer(learner, "PARAMETERS")
''',
    f"solutions/{COUNT}/questions.py": '''\
"""The question of the counting mission."""

from grader.quiz import Number, Text

QUESTIONS = [
    Number(
        name="PARAMETERS",
        ask=Text("How many parameters has a layer of {inputs} inputs and {units} neurons?", "파라미터는 몇 개일까요?"),
        worked=Text("{inputs} * {units} + {units} = {key}", "{inputs} * {units} + {units} = {key}"),
        clue=Text("Draw the arrows.", "화살표를 그려 보세요."),
        given={"inputs": 9, "units": 2},
        draw=lambda rng: {"inputs": rng.randint(3, 30), "units": rng.randint(3, 30)},
        key=lambda g: (g.inputs + 1) * g.units,
        wrong={"M02.no_bias": lambda g: g.inputs * g.units},
    )
]
''',
    f"solutions/{COUNT}/answer.py": "PARAMETERS = 20\n",
    f"solutions/{COUNT}/wrong/no_bias.py": '''\
"""
code = "M02.no_bias"
title = {en = "bias forgotten", ko = "편향을 빠뜨림"}
diagnosis = {en = "Add one bias for each neuron.", ko = "뉴런마다 편향을 하나씩 더하세요."}
checks = ["test_parameters"]
"""

PARAMETERS = 18
''',
}
"""Every file of the course, by its path below the root."""


def write_course(root: Path, changes: Mapping[str, str] | None = None) -> Course:
    """Write the course into `root` and load it.

    Args:
        root: A folder; it gets exercises/ and solutions/.
        changes: Files to write in place of the course's own, or beside them: content by path below the root.
    """
    for name, content in {**FILES, **(changes or {})}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return load_course(root)


def edit(path: Path, old: str, new: str) -> None:
    """Replace a part of a file that must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} does not hold {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")
