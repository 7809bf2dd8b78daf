"""`grade course check` of a mission that is being written: the next step in full, the others in a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.catalog import load_course
from grader.cli.app import run
from grader.course.check import Dossier, course_file, examine
from grader.course.new import Wish, make_mission
from grader.course.steps import Progress, Step
from grader.course.trials import Role
from grader.i18n import M
from grader.model import Kind, Mission
from tests.course.bench import Bench
from tests.miniature import edit, write_course


@pytest.fixture
def mission(tmp_path: Path) -> Mission:
    """A skeleton, the third mission of the miniature course."""
    root = write_course(tmp_path).root
    make_mission(Wish("weight_decay"), root)
    return load_course(root).missions[2]


def unmark(*paths: Path) -> None:
    for path in paths:
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if "SKELETON" not in line), encoding="utf-8")


def dossier_of(mission: Mission, bench: Bench | None = None) -> Dossier:
    (dossier,) = examine([mission], bench or Bench())
    return dossier


def told(mission: Mission, bench: Bench | None = None) -> list[str]:
    dossier = dossier_of(mission, bench)
    assert dossier.is_skeleton
    return list(Progress(mission, course_file(mission), dossier.found).lines("en"))


def files(mission: Mission, step: Step) -> list[Path]:
    solution = mission.solution_folder
    return {
        Step.TEXT: [course_file(mission), *sorted(mission.folder.glob("mission.*.md"))],
        Step.CONTRACT: [mission.stub],
        Step.SOLUTION: [mission.solution],
        Step.CHECKS: [mission.checks],
        Step.ACCEPTED: sorted((solution / "accepted").glob("*.py")),
        Step.MISTAKES: sorted((solution / "wrong").glob("*.py")),
    }[step]


def test_the_steps_are_done_one_after_the_other(mission: Mission) -> None:
    for step in list(Step)[:-1]:
        lines = told(mission)
        assert lines[0] == f"{mission.name} is being written: {step - 1} of 7 steps are done."
        (marked,) = [line for line in lines if line.startswith(">")]
        assert marked.startswith(f"> {int(step)}. ")
        assert sum(line.endswith(": done") for line in lines) == step - 1
        text = " ".join(" ".join(lines).split())
        assert text.count("still the example's") == len(files(mission, step))
        for path in files(mission, step):
            assert f"{path.name}, line " in text
        unmark(*files(mission, step))
    assert not dossier_of(mission).is_skeleton


def test_later_files_are_named_and_mutants_wait(mission: Mission) -> None:
    bench = Bench()
    lines = told(mission, bench)
    assert any(line.startswith("  5. Accepted answers: 3 files in ") for line in lines)
    assert any(line.startswith("  6. Known mistakes: ") and line.endswith("one_mean.py") for line in lines)
    assert lines[-1] == "  7. Mutants: when all else is done"
    roles = {trial.role for trial in bench.seen}
    assert roles == {Role.STUB, Role.SOLUTION, Role.ACCEPTED, Role.WRONG}


def test_what_is_wrong_is_said_at_its_step(mission: Mission) -> None:
    edit(mission.folder / "mission.en.md", "## Hint 3", "### Last")
    unmark(*files(mission, Step.TEXT))
    lines = told(mission)
    assert lines[1] == "> 1. Text"
    assert "mission.en.md has 2 hints. Write 3." in " ".join(" ".join(lines).split())
    edit(mission.folder / "mission.en.md", "### Last", "## Hint 3")
    edit(mission.stub, "Subtract", "Take")
    lines = told(mission)
    assert "docstrings" not in " ".join(lines)  # the solution comes after the contract
    assert "> 2. Contract" in lines
    unmark(mission.stub)
    assert "describe center_columns in different docstrings" in " ".join(" ".join(told(mission)).split())


def test_a_step_behind_the_next_says_that_something_is_wrong(mission: Mission) -> None:
    unmark(mission.checks)
    edit(mission.checks, "points(8)", "points(7)")
    assert "  4. Checks: something is not right yet" in told(mission)


def test_a_last_step_that_is_open_says_what_will_come(mission: Mission) -> None:
    found = [(Step.MUTANTS, M("The course is as it says."))]
    for step in list(Step)[:-1]:
        unmark(*files(mission, step))
    lines = list(Progress(mission, course_file(mission), found).lines("en"))
    assert "> 7. Mutants" in lines
    assert "breaks the solution" in " ".join(lines)


def test_a_quiz_has_sentences_of_its_own(tmp_path: Path) -> None:
    root = write_course(tmp_path).root
    make_mission(Wish("counting", Kind.QUIZ), root)
    quiz = load_course(root).missions[2]
    unmark(*files(quiz, Step.TEXT))
    assert "Write a constant for each question" in " ".join(told(quiz))
    unmark(quiz.stub)
    assert sum("still the example's" in line for line in told(quiz)) == 2  # questions.py and answer.py


def test_a_quiz_that_prints_other_questions_is_told_what_to_paste(tmp_path: Path) -> None:
    root = write_course(tmp_path).root
    make_mission(Wish("counting", Kind.QUIZ), root)
    quiz = load_course(root).missions[2]
    edit(quiz.solution_folder / "questions.py", '"inputs": 9', '"inputs": 8')
    edit(quiz.solution, "(9 + 1)", "(8 + 1)")
    sentences = [message.render("ko") for step, message in dossier_of(quiz).found if step is Step.SOLUTION]
    assert len(sentences) == 2
    assert "A dense layer has 8 inputs and 2 neurons." in sentences[0]
    assert "입력이 8개, 뉴런이 2개인 밀집층이 있습니다." in sentences[1]


def test_the_command_tells_steps_apart_from_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    make_mission(Wish("first"), tmp_path / "own")
    words = ["course", "check", "--course", "own", "--jobs", "1", "--no-mutants", "--lang", "en"]
    assert run(words) == 1
    said = capsys.readouterr().out
    assert "the titles of the course and its chapter are still the example's" in said
    assert (
        said.index("the titles of the course")
        < said.index("exercise_01_first is being written")
        < said.index("mission  ")
    )
    assert said.endswith("Problems: 1.\nMissions that are being written: 1.\n")
    unmark(*(path for path in (tmp_path / "own").rglob("*.*") if path.suffix in {".py", ".md", ".toml"}))
    assert run(words) == 0
    assert capsys.readouterr().out.endswith("The course is as it says.\n")
