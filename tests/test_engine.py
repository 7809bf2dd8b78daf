"""Whatever a learner hands in gets its verdict and a sentence; nothing of ours breaks."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from grader.engine import Engine
from grader.errors import Cancelled, UsageError
from grader.model import Attempt, CheckResult, Course, Fault, Mission, Outcome, Verdict
from grader.submission import MAX_BYTES, Submission, read_submission

Grade = Callable[[str], Attempt]


def feedback(attempt: Attempt, name: str = "test_doubles") -> str:
    check = next(check for check in attempt.checks if check.name == name)
    assert check.feedback is not None
    return check.feedback.en


def test_a_right_answer_passes(grade: Grade) -> None:
    attempt = grade("def double(x):\n    return 2 * x\n")
    assert attempt.verdict is Verdict.PASSED
    assert (attempt.points, attempt.max_points, attempt.score) == (2, 2, 1.0)


def test_a_known_mistake_is_named_in_both_languages(grade: Grade) -> None:
    attempt = grade("def double(x):\n    return x * x\n")
    assert attempt.verdict is Verdict.FAILED
    assert [diagnosis.code for diagnosis in attempt.diagnoses] == ["M01.squared"]
    assert "Multiply it by 2" in attempt.diagnoses[0].text.en
    assert "2를 곱하세요" in attempt.diagnoses[0].text.ko


def test_an_unknown_mistake_gets_no_code_but_its_shape(grade: Grade) -> None:
    attempt = grade("def double(x):\n    return -2 * x\n")
    assert attempt.diagnoses == ()
    assert "wrong sign" in feedback(attempt)


def test_a_stub_that_runs_is_not_attempted_until_a_line_changes(grade: Grade, double: Mission) -> None:
    stub = "def double(x):\n    return x * x  # line A\n"
    double.pristine.write_text(stub, encoding="utf-8")
    try:
        untouched = grade(stub.replace("A\n", "A  \n\n"))
        changed = grade(stub.replace("x * x", "x ** 2"))
    finally:
        double.pristine.unlink()
    assert untouched.verdict is Verdict.NOT_ATTEMPTED
    assert {check.fault for check in untouched.checks} == {Fault.NOT_WRITTEN}
    assert changed.verdict is Verdict.FAILED


@pytest.mark.parametrize(
    ("source", "verdict", "expected"),
    [
        ("def double(x):\n    raise NotImplementedError\n", Verdict.NOT_ATTEMPTED, "not written yet"),
        ("", Verdict.NOT_ATTEMPTED, "Nothing has been changed yet"),
        ("x = 1\n", Verdict.FAILED, "does not define double"),
        ("def double(x)\n    return 2\n", Verdict.FAILED, "does not compile. Line 1"),
        ("import no_such_module\n", Verdict.FAILED, "No module named 'no_such_module'"),
        ("def doubel(x):\n    return 2 * x\n", Verdict.FAILED, "rename it to double"),
        ("def double():\n    return 2\n", Verdict.FAILED, "TypeError: double() takes 0 positional arguments"),
        ("def double(x):\n    y = 2 * x\n", Verdict.FAILED, "Did you forget a return?"),
        ("def double(x):\n    return 'two'\n", Verdict.FAILED, "expected an array of numbers"),
        ("def double(x):\n    return object()\n", Verdict.FAILED, "double(x) is a object"),
        ("def double(x):\n    return (2 * x).T\n", Verdict.FAILED, "it is transposed"),
        ("def double(x):\n    return x / 0 * 0\n", Verdict.FAILED, "holds nan"),
        ("def double(x):\n    return 1 / 0\n", Verdict.FAILED, "ZeroDivisionError: division by zero"),
        ("def double(x):\n    import os; os._exit(0)\n", Verdict.CRASHED, "exit code 0"),
        ("def double(x):\n    exit()\n", Verdict.FAILED, "leaves the program"),
        ("import sys\ndef double(x):\n    sys.exit(0)\n", Verdict.FAILED, "leaves the program"),
        ("import sys\nsys.exit(0)\n", Verdict.FAILED, "leaves the program"),
        ("def double(x):\n    return bytearray(10**12)\n", Verdict.MEMORY_EXCEEDED, "more memory"),
        ("def double(x):\n    return double(x)\n", Verdict.FAILED, "RecursionError"),
        ("def double(x):\n    x *= 2\n    return x\n", Verdict.FAILED, "changed its input x"),
        ("def double(x):\n    return x.astype(bool)\n", Verdict.FAILED, "dtype bool"),
    ],
)
def test_every_odd_answer_gets_its_verdict_and_a_sentence(
    grade: Grade, source: str, verdict: Verdict, expected: str
) -> None:
    attempt = grade(source)
    texts = [check.feedback.en for check in attempt.checks if check.feedback is not None]
    assert attempt.verdict is verdict
    assert any(expected in text for text in texts), texts
    assert not any("Traceback" in text for text in texts)
    assert attempt.score < 1


def test_the_learners_own_lines_are_shown_and_no_others(grade: Grade) -> None:
    attempt = grade("def helper(x):\n    return 1 / 0\n\ndef double(x):\n    return helper(x)\n")
    text = feedback(attempt)
    assert "answer.py:5 double: return helper(x)" in text
    assert "answer.py:2 helper: return 1 / 0" in text
    assert "session.py" not in text
    assert attempt.checks[0].line == 2


def test_an_endless_loop_costs_its_checks_and_no_more(course: Course, double: Mission) -> None:
    quick = replace(double, limits=replace(double.limits, check_s=0.3))
    source = b"def double(x):\n    while x.ndim == 2:\n        pass\n    return 2 * x\n"
    with Engine(course) as engine:
        attempt = engine.grade(quick, Submission(source, "answer.py"))
    assert attempt.verdict is Verdict.TIMED_OUT
    assert [check.outcome for check in attempt.checks] == [Outcome.FAIL, Outcome.PASS]
    assert attempt.checks[0].fault is Fault.TIMED_OUT


def test_a_loop_at_import_is_not_waited_for_once_per_check(course: Course, double: Mission) -> None:
    quick = replace(double, limits=replace(double.limits, check_s=0.2))
    with Engine(course) as engine:
        attempt = engine.grade(quick, Submission(b"while True:\n    pass\n", "answer.py"))
    assert {check.fault for check in attempt.checks} == {Fault.TIMED_OUT}
    assert attempt.checks[1].duration_s < attempt.checks[0].duration_s


def test_what_the_answer_prints_is_kept_capped_and_does_not_block(grade: Grade) -> None:
    attempt = grade("def double(x):\n    print('said ' * 1_000_000)\n    return 2 * x\n")
    assert attempt.verdict is Verdict.PASSED
    assert attempt.checks[0].output.startswith("said said")
    assert len(attempt.checks[0].output) < 20_000


def test_output_before_a_crash_is_shown(grade: Grade) -> None:
    attempt = grade("def double(x):\n    print('last words')\n    import os; os._exit(3)\n")
    assert "last words" in attempt.checks[0].output


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\x00\x01\x02", "binary file"),
        ("# 한글\n".encode("utf-16"), "binary file"),
        (b"# \xb0\xa1\xff\n", "not UTF-8 text"),
        (b"# -*- coding: rot13 -*-\n", "not UTF-8 text"),
    ],
)
def test_bytes_that_are_no_source_fail_with_the_reason(
    engine: Engine, double: Mission, data: bytes, expected: str
) -> None:
    attempt = engine.grade(double, Submission(data, "answer.py"))
    assert attempt.verdict is Verdict.FAILED
    assert expected in feedback(attempt)


def test_a_korean_encoding_that_is_declared_is_read(engine: Engine, double: Mission) -> None:
    source = "# -*- coding: cp949 -*-\n# 두 배\ndef double(x):\n    return 2 * x\n".encode("cp949")
    assert engine.grade(double, Submission(source, "answer.py")).verdict is Verdict.PASSED


def test_files_that_cannot_be_answers_are_refused_before_they_are_read(tmp_path: Path) -> None:
    fifo, big = tmp_path / "fifo.py", tmp_path / "big.py"
    os.mkfifo(fifo)
    big.write_bytes(b"#" * (MAX_BYTES + 1))
    for path in (tmp_path / "none.py", tmp_path, fifo, big):
        with pytest.raises(UsageError, match=path.name):
            read_submission(path)


def test_the_same_answer_gives_the_same_report(engine: Engine, double: Mission) -> None:
    source = Submission(b"import numpy as np\ndef double(x):\n    return x + 1\n", "answer.py")

    def told() -> str:
        attempt = engine.grade(double, source)
        return json.dumps([(c.name, c.outcome, c.feedback and c.feedback.en, c.output) for c in attempt.checks])

    assert len({told() for _ in range(5)}) == 1


def test_a_grade_that_is_stopped_raises_and_leaves_the_engine_usable(course: Course, double: Mission) -> None:
    slow = replace(double, limits=replace(double.limits, check_s=30))
    with Engine(course) as engine:
        timer = threading.Timer(0.3, engine.stop)
        timer.start()
        with pytest.raises(Cancelled):
            engine.grade(slow, Submission(b"while True:\n    pass\n", "answer.py"))
        timer.join()
        attempt = engine.grade(double, Submission(b"def double(x):\n    return 2 * x\n", "answer.py"))
    assert attempt.verdict is Verdict.PASSED


def test_a_broken_check_file_is_the_graders_fault(course: Course, double: Mission, tmp_path: Path) -> None:
    folder = tmp_path / double.name
    folder.mkdir()
    source = double.checks.read_text(encoding="utf-8")
    (folder / "test_answer.py").write_text(source + "\nraise RuntimeError('broken checks')\n", encoding="utf-8")
    with Engine(course) as engine:
        attempt = engine.grade(
            replace(double, folder=folder), Submission(b"def double(x):\n    return 2 * x\n", "answer.py")
        )
    assert attempt.verdict is Verdict.INTERNAL_ERROR
    assert attempt.points == 0
    assert "broken checks" in feedback(attempt)


def test_no_process_is_left_when_the_grader_is_killed(course: Course) -> None:
    program = f"""
import sys
from pathlib import Path
from grader.catalog import load_course
from grader.engine import Engine
from grader.submission import Submission
course = load_course(Path({str(course.exercises.parent)!r}))
engine = Engine(course)
factory = engine._factory(course.missions[0]).start()
factory.wait()
print(factory._process.pid, flush=True)
engine.grade(course.missions[0], Submission(b"while True: pass", "answer.py"))
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        factory = os.pidfd_open(int(process.stdout.readline()))
        process.send_signal(signal.SIGKILL)
    ended, _, _ = select.select([factory], [], [], 20.0)  # readable once the process has ended
    os.close(factory)
    assert ended


def test_a_grade_that_is_called_off_before_it_begins_runs_no_check(engine: Engine, double: Mission) -> None:
    stopped = threading.Event()
    stopped.set()
    seen: list[CheckResult] = []
    with pytest.raises(Cancelled):
        engine.grade(double, Submission(b"while True: pass", "answer.py"), on_check=seen.append, stopped=stopped)
    assert len(seen) <= 1


def test_stop_spares_the_checks_after_the_one_that_runs(engine: Engine, double: Mission) -> None:
    seen: list[CheckResult] = []

    def stop(result: CheckResult) -> None:
        seen.append(result)
        engine.stop()

    with pytest.raises(Cancelled):
        engine.grade(double, Submission(b"def double(x):\n    return 2 * x\n", "answer.py"), on_check=stop)
    assert [result.name for result in seen] == ["test_doubles"]
    attempt = engine.grade(double, Submission(b"def double(x):\n    return 2 * x\n", "answer.py"))
    assert attempt.verdict is Verdict.PASSED
