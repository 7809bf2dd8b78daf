"""`grade course check`: a clean course is reported clean, and each kind of fault is named in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from grader.course.check import examine, main
from grader.course.trials import Outcome, Role, Trial
from grader.engine import Engine
from grader.i18n import M
from grader.model import Course, Verdict
from grader.model import Outcome as CheckOutcome
from grader.submission import Submission
from tests.course.bench import Bench, Rule, attempt
from tests.miniature import COUNT, DOUBLE, FILES, edit, write_course


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return write_course(tmp_path)


def problems(course: Course, rule: Rule = lambda _trial: None) -> list[str]:
    dossiers = examine(course.missions, Bench(rule))
    return [problem.render("en") for dossier in dossiers for problem in dossier.problems]


def the_only(sentences: list[str]) -> str:
    assert len(sentences) == 1, sentences
    return sentences[0]


def test_a_course_without_fault_is_counted(course: Course) -> None:
    bench = Bench()
    double, count = examine(course.missions, bench)
    assert double.problems == count.problems == []
    assert (double.counts.checks, double.counts.accepted, double.counts.wrong, double.counts.diagnosed) == (2, 3, 1, 1)
    assert (double.counts.killed, double.counts.explained, double.counts.surviving) == (5, 0, 0)
    assert (count.counts.checks, count.counts.diagnosed, count.counts.killed) == (1, 1, 1)
    assert [trial.role for trial in bench.seen if trial.mission.name == COUNT] == [
        "solution",
        "stub",
        "wrong",
        "mutant",
    ]


def test_mutants_get_a_short_limit_and_can_be_left_out(course: Course) -> None:
    bench = Bench()
    examine(course.missions, bench)
    limits = {trial.mission.limits for trial in bench.seen if trial.role is Role.MUTANT}
    assert {(each.check_s, each.mission_s) for each in limits} == {(2.0, 2.5)}
    without = Bench()
    examine(course.missions, without, mutants=False)
    assert Role.MUTANT not in {trial.role for trial in without.seen}


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("mission.ko.md", "두 배입니다.", "", "mission.ko.md: hint 2 is empty"),
        ("mission.ko.md", "두 배입니다.", "Twice.", "mission.ko.md has a part without any Korean"),
        ("mission.ko.md", "`double(x)`를 쓰세요.", "## 과제", "mission.en.md has 1 headings and mission.ko.md 2"),
        ("mission.en.md", "## Hint 3", "### Last", "mission.en.md has 2 hints. Write 3."),
        ("mission.en.md", "# Doubling\n\nWrite `double(x)`.", "", "mission.en.md tells no story"),
        ("answer.py", "double(x)", "double(x, y)", "define double with different parameters"),
        ("answer.py", "Twice", "Two times", "describe double in different docstrings"),
        ("answer.py", "def double(x)", "def half(x)", "does not define half, which the stub promises"),
        ("test_answer.py", "points(1)", "points(3)", "have 6 points together, and course.toml says 2"),
        ("test_answer.py", "모든 원소가 두 배가 됩니다.", "Doubled.", "the Korean of test_doubles is not Korean"),
        ("test_answer.py", "ko: 모든", "모든", "test_doubles needs a docstring"),
    ],
)
def test_a_fault_in_the_exercise_is_named(course: Course, file: str, old: str, new: str, said: str) -> None:
    edit(course.missions[0].folder / file, old, new)
    assert any(said in sentence for sentence in problems(course)), problems(course)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "answer.py",
            "def double",
            "def triple(x):\n    return 3 * x\n\n\ndef double",
            "defines triple, which the stub",
        ),
        ("answer.py", "return 2", "return (2", "is not valid Python"),
        ("wrong/squared.py", "x ** 2는 x끼리 곱합니다. 2를 곱하세요.", "Times 2.", "the Korean of diagnosis is not"),
        ("wrong/squared.py", "test_doubles", "test_double", "names the check test_double, which does not exist"),
        ("wrong/squared.py", "code =", "cod =", "is not a known key"),
    ],
)
def test_a_fault_beside_the_solution_is_named(course: Course, file: str, old: str, new: str, said: str) -> None:
    edit(course.missions[0].solution_folder / file, old, new)
    fails = attempt(course.missions[0], ["test_doubles"])
    found = problems(course, lambda trial: fails if b"return (2" in trial.source else None)
    assert any(said in sentence for sentence in found), found


def test_classes_are_compared_with_their_methods(course: Course) -> None:
    mission, text = (
        course.missions[0],
        'class Twice(Base):\n    """Doubles."""\n\n    def call(self, x):\n        """Call."""\n',
    )
    for path in (mission.stub, mission.solution):
        path.write_text(path.read_text("utf-8") + "\n\n" + text, encoding="utf-8")
    assert problems(course) == []
    edit(mission.solution, "call(self, x)", "call(self, y)")
    assert "define Twice.call with different parameters" in the_only(problems(course))
    edit(mission.solution, "class Twice(Base)", "class Twice")
    assert "define Twice with different parameters" in problems(course)[0]


def test_a_check_that_hides_another_is_named(course: Course) -> None:
    edit(course.missions[0].checks, "test_leaves_input", "test_doubles")
    assert any("defines test_doubles twice" in sentence for sentence in problems(course))


def test_a_missing_file_is_named_once(course: Course) -> None:
    course.missions[1].solution.unlink()
    assert "does not exist" in the_only(problems(course))
    course.missions[0].checks.unlink()
    assert sum("test_answer.py does not exist" in sentence for sentence in problems(course)) == 1


def test_headings_inside_code_do_not_count(course: Course) -> None:
    edit(course.missions[0].folder / "mission.en.md", "Write `double(x)`.", "Write:\n\n```python\n# a comment\n```")
    assert problems(course) == []


def test_private_helpers_are_the_solutions_own(course: Course) -> None:
    edit(course.missions[0].solution, "def double", "def _twice(x):\n    return 2 * x\n\n\ndef double")
    assert problems(course) == []


def test_a_quiz_has_the_same_constants_in_stub_and_solution(course: Course) -> None:
    edit(course.missions[1].stub, "PARAMETERS = None", "PARAMETERS: int | None = None\nBIASES = None")
    assert "lacks the constant BIASES. Add it." in the_only(problems(course))


def test_a_code_mission_needs_three_accepted_answers(course: Course) -> None:
    (course.missions[0].solution_folder / "accepted" / "added.py").unlink()
    assert "holds 2 other correct answers. Write at least 3." in the_only(problems(course))


def failing(role: Role, outcome: Callable[[Trial], Outcome], name: str = DOUBLE) -> Rule:
    return lambda trial: outcome(trial) if trial.role is role and trial.mission.name == name else None


def test_a_solution_that_fails_is_named_and_has_no_mutants(course: Course) -> None:
    rule = failing(Role.SOLUTION, lambda trial: attempt(trial.mission, ["test_doubles"]))
    assert "must pass, but fails in test_doubles. Correct it, or the checks. no" in the_only(problems(course, rule))
    bench = Bench(rule)
    examine(course.missions, bench)
    assert {trial.mission.name for trial in bench.seen if trial.role is Role.MUTANT} == {COUNT}


def test_an_accepted_answer_that_fails_is_named(course: Course) -> None:
    fails = attempt(course.missions[0], ["test_doubles"])
    sentence = the_only(problems(course, lambda trial: fails if trial.path.name == "added.py" else None))
    assert "added.py must pass" in sentence


def test_a_slow_solution_is_named(course: Course) -> None:
    slow = replace(attempt(course.missions[0]), duration_s=10.5)
    sentence = the_only(problems(course, failing(Role.SOLUTION, lambda _trial: slow)))
    assert "needs 10.5 s for exercise_01_double, more than half of its limit of 20 s" in sentence
    checks = tuple(replace(check, duration_s=3.0) for check in slow.checks)
    slow = replace(slow, checks=checks, duration_s=6.0)
    edit(
        course.missions[0].checks,
        "@pytest.mark.points(1)\ndef test_d",
        "@pytest.mark.points(1)\n@pytest.mark.limit_s(9)\ndef test_d",
    )
    assert "for test_leaves_input" in the_only(problems(course, failing(Role.SOLUTION, lambda _trial: slow)))


def test_a_stub_that_counts_as_an_attempt_is_named(course: Course) -> None:
    rule = failing(Role.STUB, lambda trial: attempt(trial.mission, ["test_doubles"]))
    assert "is graded failed, and must be not_attempted" in the_only(problems(course, rule))


@pytest.mark.parametrize(
    ("failed", "code", "said"),
    [
        ((), "", ["passes test_doubles, which its header says must catch it", "is not diagnosed as M01.squared"]),
        (("test_doubles",), "", ["is not diagnosed as M01.squared"]),
        (("test_doubles",), "P1", ["is not diagnosed as M01.squared", "but is diagnosed as P1"]),
        (("test_doubles", "test_leaves_input"), "M01.squared", ["also fails in test_leaves_input"]),
    ],
)
def test_a_known_mistake_that_is_not_caught_as_announced_is_named(
    course: Course, failed: tuple[str, ...], code: str, said: list[str]
) -> None:
    found = problems(course, failing(Role.WRONG, lambda trial: attempt(trial.mission, failed, code)))
    assert len(found) == len(said)
    assert all(part in sentence and "squared.py" in sentence for part, sentence in zip(said, found, strict=True))


def test_the_graders_own_failures_are_told_as_such(course: Course) -> None:
    found = problems(course, failing(Role.STUB, lambda _trial: M("no workers.")))
    assert the_only(found).endswith("answer.py could not be graded: no workers.")
    broken = attempt(course.missions[0], ["test_doubles"])
    checks = (replace(broken.checks[0], outcome=CheckOutcome.ERROR), *broken.checks[1:])
    broken = replace(broken, checks=checks, verdict=Verdict.INTERNAL_ERROR)
    for role in (Role.STUB, Role.SOLUTION, Role.MUTANT):
        found = problems(course, failing(role, lambda _trial: broken))
        assert all("met an error of the checks themselves, in test_doubles" in sentence for sentence in found)
        assert found


LIST = """
[[equivalent]]
function = "double"
before = "2 * x"
after = "{after}"
reason = "for the test"
"""


def test_a_mutant_that_survives_is_named_with_the_entry_that_would_explain_it(course: Course) -> None:
    mission = course.missions[0]
    passes: Rule = lambda trial: attempt(mission) if b"return 2 / x" in trial.source else None  # noqa: E731
    sentence = the_only(problems(course, passes))
    assert "line 6: 2 * x -> 2 / x: no check notices this mutant" in sentence
    entry = "".join(line.strip() + "\n" for line in sentence.splitlines()[1:])
    (mission.solution_folder / "equivalent.toml").write_text(entry, encoding="utf-8")
    assert problems(course, passes) == []
    counts = examine(course.missions, Bench(passes))[0].counts
    assert (counts.killed, counts.explained, counts.surviving) == (4, 1, 0)


def test_an_explanation_that_is_not_needed_is_named(course: Course) -> None:
    path = course.missions[0].solution_folder / "equivalent.toml"
    path.write_text(LIST.format(after="2 / x"), encoding="utf-8")
    assert "but test_doubles notices it. Remove the entry." in the_only(problems(course))
    path.write_text(LIST.format(after="2 // x"), encoding="utf-8")
    assert "no mutant of double changes 2 * x into 2 // x (occurrence 1)" in the_only(problems(course))
    path.write_text("[[equivalents]]\n", encoding="utf-8")
    assert "is not a known key" in the_only(problems(course))


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_miniature_course_is_checked_by_the_engine(
    course: Course, capsys: pytest.CaptureFixture[str], jobs: int
) -> None:
    assert main(course, [], "en", print, jobs) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:9] for line in lines[1:3]] == [
        [DOUBLE, *["2", "3", "1", "1", "5", "0", "0"], lines[1].split()[8]],
        [COUNT, *["1", "0", "1", "1", "1", "0", "0"], lines[2].split()[8]],
    ]
    assert lines[-1] == "The course is as it says."


def test_faults_are_found_by_the_engine_and_end_in_1(course: Course, capsys: pytest.CaptureFixture[str]) -> None:
    edit(course.missions[1].solution_folder / "wrong" / "no_bias.py", "= 18", "= 20")
    (course.exercises / "exercise_03_stray").mkdir()
    assert main(course, ["count"], "en", print, 1, mutants=False) == 1
    said = capsys.readouterr().out
    assert "no_bias.py passes test_parameters" in said
    assert DOUBLE not in said
    assert main(course, [], "en", print, 1, mutants=False) == 1
    assert "exercise_03_stray is not in course.toml" in capsys.readouterr().out


def test_a_slow_check_is_put_to_a_mistake_only_where_its_header_names_it(tmp_path: Path) -> None:
    checks = FILES[f"exercises/{DOUBLE}/test_answer.py"]
    slow = checks.replace("def test_leaves_input", "@pytest.mark.slow\ndef test_leaves_input")
    course = write_course(tmp_path, {f"exercises/{DOUBLE}/test_answer.py": slow})

    def left_out(*, thorough: bool) -> set[frozenset[str]]:
        seen: list[Trial] = []

        def run(trials: Sequence[Trial]) -> list[Outcome]:
            seen.extend(trials)
            return [M("not graded") for _ in trials]

        examine(course.missions, run, mutants=False, thorough=thorough)
        assert {trial.leave_out for trial in seen if trial.role is not Role.WRONG} == {frozenset()}
        return {trial.leave_out for trial in seen if trial.role is Role.WRONG and trial.mission.name == DOUBLE}

    assert left_out(thorough=False) == {frozenset({"test_leaves_input"})}
    assert left_out(thorough=True) == {frozenset()}


def test_a_check_that_is_left_out_is_missing_from_the_attempt(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    mission = course.missions[0]
    with Engine(course, data="digits") as engine:
        submission = Submission(mission.solution.read_bytes(), "answer.py")
        attempt = engine.grade(mission, submission, leave_out=frozenset({"test_leaves_input"}))
    assert [check.name for check in attempt.checks] == ["test_doubles"]
    assert attempt.points == 1
    assert attempt.max_points == 2


def test_mutants_meet_the_quickest_check_first(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    mission = course.missions[0]
    submission = Submission(mission.solution.read_bytes(), "answer.py")
    told: list[str] = []
    with Engine(course, data="digits") as engine:
        for seconds in ({}, {"test_doubles": 0.2, "test_leaves_input": 0.1}):
            engine.grade(mission, submission, seconds=seconds, on_check=lambda check: told.append(check.name))
    assert told == ["test_doubles", "test_leaves_input", "test_leaves_input", "test_doubles"]
    bench = Bench()
    examine([mission], bench)
    (mutant, *_) = (trial for trial in bench.seen if trial.role is Role.MUTANT)
    assert set(mutant.seconds) == {"test_doubles", "test_leaves_input"}


def test_a_relation_stays_behind_the_checks_that_earn(tmp_path: Path) -> None:
    checks = FILES[f"exercises/{DOUBLE}/test_answer.py"]
    marked = checks.replace("def test_leaves_input", "@pytest.mark.relation\ndef test_leaves_input")
    course = write_course(tmp_path, {f"exercises/{DOUBLE}/test_answer.py": marked})
    mission = course.missions[0]
    submission = Submission(mission.solution.read_bytes(), "answer.py")
    with Engine(course, data="digits") as engine:
        assert engine.grade(mission, submission, seconds={"test_doubles": 1.0}).verdict is Verdict.PASSED
