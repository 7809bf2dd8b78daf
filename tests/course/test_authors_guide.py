"""The author's guide names all that a check can use, in both languages, and what it shows is what happens."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from grader import check
from grader.catalog import checks_of, load_course
from grader.cli.commands.course import check as check_command
from grader.cli.commands.course import new as new_command
from grader.course.steps import Step
from grader.engine import Engine
from grader.model import Kind, Verdict
from grader.plugin.pytest_plugin import GradingPlugin
from grader.sandbox.subject import Function, Kept, Subject
from grader.submission import Submission
from tests.miniature import write_course

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = (ROOT / "docs" / "AUTHORS.md").read_text("utf-8")
KOREAN = (ROOT / "docs" / "AUTHORS.ko.md").read_text("utf-8")
GUIDES = pytest.mark.parametrize("guide", [ENGLISH, KOREAN], ids=["en", "ko"])


def marks() -> list[str]:
    """The marks as the plugin registers them."""

    class Config:
        def __init__(self) -> None:
            self.lines: list[str] = []

        def addinivalue_line(self, _name: str, line: str) -> None:
            self.lines.append(line)

    config = Config()
    GradingPlugin(lambda _path: None).pytest_configure(config)  # type: ignore[arg-type,return-value]
    return [re.split(r"[(:]", line)[0] for line in config.lines]


def fixtures() -> list[str]:
    source = (ROOT / "grader" / "plugin" / "pytest_plugin.py").read_text("utf-8")
    return re.findall(r"@pytest\.fixture\n    def (\w+)", source)


def asked(kind: type) -> list[str]:
    """The public methods of what a check asks, but those that only our own code calls."""
    ours = {"ask", "deliver", "rebuilt", "blueprint", "label", "on_advance", "clean_transport", "trace", "target"}
    names = [name for name in vars(kind) if not name.startswith("_")]
    return [name for name in names if name not in ours and callable(getattr(kind, name))]


@GUIDES
def test_every_helper_mark_and_fixture_is_named(guide: str) -> None:
    for name in check.__all__:
        assert f"`check.{name}" in guide, name
    assert marks() == ["points", "limit_s", "slow", "relation"]
    for name in marks():
        assert f"`@pytest.mark.{name}" in guide, name
    assert len(fixtures()) == 7
    for name in fixtures():
        assert f"| `{name}` |" in guide, name


@GUIDES
def test_everything_that_can_be_asked_of_an_answer_is_named(guide: str) -> None:
    for name in asked(Subject):
        assert f"learner.{name}(" in guide, name
    for name in asked(Function):
        assert f"learner.f.{name}(" in guide, name
    for name in set(asked(Kept)) - {"model"}:  # check.network is what reads a model
        assert f".{name}(" in guide, name


@GUIDES
def test_every_option_kind_and_step_is_named(guide: str) -> None:
    for command in (new_command, check_command):
        for param in command.params:
            for option in param.opts if isinstance(param, click.Option) else ():
                assert option in guide or option in {"--lang", "--no-color", "--workspace"}, option
    for kind in Kind:
        assert f"`{kind}`" in guide
    for step in Step:
        assert f"**{int(step)} " in guide, step


def blocks(guide: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)


def commands(guide: str) -> list[str]:
    outside = re.sub(r"^```.*?^```", "", guide, flags=re.MULTILINE | re.DOTALL)
    return [line.split("#")[0].strip() for line in outside.splitlines() if line.startswith("    ")]


def test_both_languages_show_the_same_commands_and_programs() -> None:
    assert commands(ENGLISH) == commands(KOREAN)
    assert blocks(ENGLISH, "python") == blocks(KOREAN, "python")
    assert len(re.findall("^#+ ", ENGLISH, re.MULTILINE)) == len(re.findall("^#+ ", KOREAN, re.MULTILINE))


def test_the_mission_that_the_guide_writes_is_one(tmp_path: Path) -> None:
    """Its stub, checks, solution and mistake, copied out of the guide, do what it says."""
    stub, checks, wrong, *_ = blocks(ENGLISH, "python")
    (entry,) = blocks(ENGLISH, "toml")
    solution = re.search(r"`(return W - .*?)`", ENGLISH)
    assert solution is not None
    name = "exercise_34_weight_decay"
    chapter = '\n[[chapters]]\nnumber = 6\ntitle = {en = "a", ko = "가"}\n'
    head = 'schema = "course/v1"\ntitle = {en = "a", ko = "가"}\n' + chapter
    changes = {
        "exercises/course.toml": head + entry,
        f"exercises/{name}/answer.py": stub,
        f"exercises/{name}/test_answer.py": checks,
        f"solutions/{name}/answer.py": stub.replace("raise NotImplementedError", solution[1]),
        f"solutions/{name}/wrong/rate_missing.py": wrong,
    }
    course = write_course(tmp_path, changes)
    (mission,) = load_course(course.root).missions
    assert sum(each.points for each in checks_of(mission)) == mission.points
    with Engine(course) as engine:
        graded = {
            path: engine.grade(mission, Submission(path.read_bytes(), "answer.py"))
            for path in (mission.stub, mission.solution, mission.solution_folder / "wrong" / "rate_missing.py")
        }
    assert [each.verdict for each in graded.values()] == [Verdict.NOT_ATTEMPTED, Verdict.PASSED, Verdict.FAILED]
    assert [each.code for attempt in graded.values() for each in attempt.diagnoses] == ["M34.rate_missing"]


@GUIDES
def test_links_lead_somewhere(guide: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#\w+)?\)", guide):
        assert (ROOT / "docs" / target).exists(), target
