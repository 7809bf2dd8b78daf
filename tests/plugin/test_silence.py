"""A check passes only by coming to its end: every other way out is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.engine import Engine
from grader.model import Outcome, Verdict
from grader.submission import Submission
from tests.miniature import DOUBLE, FILES, write_course

RIGHT = Submission(b"def double(x):\n    return 2 * x\n", "answer.py")


@pytest.mark.parametrize(
    "ending",
    [
        "pytest.fail('no')",
        "pytest.skip('later')",
        "pytest.xfail('known')",
        "pytest.importorskip('no_such_module')",
        "raise SystemExit(0)",
        "raise GeneratorExit",
        "with pytest.raises(ValueError): learner.double(x)",
        "assert False",
    ],
)
def test_no_other_ending_passes(tmp_path: Path, ending: str) -> None:
    name = f"exercises/{DOUBLE}/test_answer.py"
    line = '    check.close(learner.double(x), reference.double(x), name="double(x)")\n'
    assert line in FILES[name]
    course = write_course(tmp_path, {name: FILES[name].replace(line, f"    {ending}\n")})
    with Engine(course) as engine:
        attempt = engine.grade(course.missions[0], RIGHT)
    assert (attempt.checks[0].outcome, attempt.checks[0].points) == (Outcome.ERROR, 0)
    assert attempt.verdict is Verdict.INTERNAL_ERROR


def test_feedback_that_quotes_megabytes_is_cut(tmp_path: Path) -> None:
    name = f"exercises/{DOUBLE}/test_answer.py"
    line = '    check.close(learner.double(x), reference.double(x), name="double(x)")\n'
    changed = FILES[name].replace(line, '    check.equal(learner.double(x), "two", name="double(x)")\n')
    course = write_course(tmp_path, {name: changed})
    with Engine(course) as engine:
        source = b"def double(x):\n    return 'x' * 5_000_000\n"
        attempt = engine.grade(course.missions[0], Submission(source, "answer.py"))
    assert attempt.checks[0].feedback is not None
    assert len(attempt.checks[0].feedback.en) < 5_000
