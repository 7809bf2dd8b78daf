"""Grading a quiz needs no NumPy on the trusted side, and no answer of a quiz is ever an error of ours."""

from __future__ import annotations

import subprocess
import sys

import pytest

from grader.catalog import load_course
from grader.engine import Engine
from grader.model import Fault, Mission, Outcome, Verdict
from grader.quiz import load_questions
from grader.submission import Submission

VALUES = (
    "...",
    "object()",
    "lambda: 1",
    "b'x'",
    "1j",
    "{'a': 1}",
    "float('nan')",
    "10**900",
    "[[]]",
    "'x' * 10**6",
    "type('T', (int,), {'__eq__': lambda *a: True})(777)",
    "[None]",
    "{1, 77}",
)
PROGRAM = """
import sys
from grader.catalog import find_missions, load_course
from grader.engine import Engine
from grader.submission import read_submission
from pathlib import Path
course = load_course()
mission = find_missions(course, [sys.argv[1]])[0]
with Engine(course, seed=sys.argv[3]) as engine:
    attempt = engine.grade(mission, read_submission(Path(sys.argv[2])))
print(attempt.verdict.value, *sorted({"numpy", "tensorflow", "keras", "textual"} & set(sys.modules)))
"""


@pytest.mark.parametrize(
    ("which", "seed", "verdict"), [("solution", "", "passed"), ("wrong", "", "failed"), ("solution", "kim", "failed")]
)
def test_no_numpy_in_a_grade(mission: Mission, which, seed, verdict):
    path = mission.solution if which == "solution" else min((mission.solution_folder / "wrong").glob("*.py"))
    command = [sys.executable, "-c", PROGRAM, mission.name, str(path), seed]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.split() == [verdict]


def test_any_value_is_judged_and_none_is_our_error(mission: Mission):
    names = [question.name for question in load_questions(mission).questions()]
    with Engine(load_course()) as engine:
        for value in VALUES:
            source = "".join(f"{name} = {value}\n" for name in names)
            attempt = engine.grade(mission, Submission(source.encode(), "answer.py"))
            assert attempt.points == 0, value
            assert all(check.outcome is Outcome.FAIL for check in attempt.checks), value
            expected = Verdict.NOT_ATTEMPTED if value == "..." else Verdict.FAILED
            assert attempt.verdict is expected, value


def test_one_answer_missing_and_one_open(mission: Mission):
    questions = load_questions(mission).questions()
    source = "".join(f"{question.name} = {question.key!r}\n" for question in questions[2:])
    source += f"{questions[1].name} = None\n"
    with Engine(load_course()) as engine:
        attempt = engine.grade(mission, Submission(source.encode(), "answer.py"))
    assert attempt.verdict is Verdict.FAILED
    assert [check.fault for check in attempt.checks[:2]] == [Fault.WRONG, Fault.NOT_WRITTEN]
    assert all(check.outcome is Outcome.PASS for check in attempt.checks[2:])


def test_a_seed_is_graded_by_its_own_numbers(mission: Mission):
    quiz = load_questions(mission)
    mine = "".join(f"{question.name} = {question.key!r}\n" for question in quiz.questions("이서연"))
    with Engine(load_course(), seed="이서연") as engine:
        assert engine.grade(mission, Submission(mine.encode(), "answer.py")).verdict is Verdict.PASSED
        questions = quiz.questions("이서연")
        for turn in range(max(len(question.codes) for question in questions)):
            mistakes = {
                question.name: list(question.codes.items())[turn % len(question.codes)] for question in questions
            }
            source = "".join(f"{name} = {answer!r}\n" for name, (_, answer) in mistakes.items())
            attempt = engine.grade(mission, Submission(source.encode(), "answer.py"))
            assert attempt.points == 0
            found = {check.name: check.diagnosis.code for check in attempt.checks if check.diagnosis}
            assert found == {f"test_{name.lower()}": code for name, (code, _) in mistakes.items()}
