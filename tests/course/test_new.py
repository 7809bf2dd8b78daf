"""`grade course new`: what it writes works at once, keeps what was there, and is all there or not at all."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.catalog import load_course, wrong_variants
from grader.catalog.course_file import root_of_package
from grader.cli.app import run
from grader.course import new as module
from grader.course.check import examine
from grader.course.entry import MARKER, Entry, NotPlain, with_entry
from grader.course.new import Wish, make_mission
from grader.course.trials import Trials
from grader.engine import Engine
from grader.errors import GraderError, UsageError
from grader.model import Kind, Mission, Verdict
from grader.submission import Submission
from tests.miniature import write_course

KINDS = tuple(Kind)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The miniature course, which has missions 1 and 2."""
    return write_course(tmp_path / "course").root


def made(root: Path, slug: str = "weight_decay", **wish: object) -> Mission:
    name = make_mission(Wish(slug, **wish), root).name  # type: ignore[arg-type]
    return next(mission for mission in load_course(root).missions if mission.name == name)


def everything(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture(scope="module", params=KINDS)
def skeleton(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Mission:
    """A skeleton of each kind, in a course of its own."""
    return made(tmp_path_factory.mktemp("own"), "counting", kind=request.param)


def test_a_skeleton_works_from_its_first_second(skeleton: Mission) -> None:
    with Engine(load_course(skeleton.folder.parents[1])) as engine:

        def verdict(path: Path) -> Verdict:
            return engine.grade(skeleton, Submission(path.read_bytes(), "answer.py")).verdict

        assert verdict(skeleton.stub) is Verdict.NOT_ATTEMPTED
        assert verdict(skeleton.solution) is Verdict.PASSED
        for variant in wrong_variants(skeleton):
            found = engine.grade(skeleton, Submission(variant.path.read_bytes(), "answer.py"))
            assert (found.verdict, [each.code for each in found.diagnoses]) == (Verdict.FAILED, [variant.code])


def test_a_skeleton_without_its_marks_is_a_mission_without_fault(skeleton: Mission) -> None:
    """Everything that `grade course check` asks for, mutants included: the example is one to follow."""
    paths = [path for path in everything(skeleton.folder.parents[1]) if not path.endswith(".pyc")]
    root = skeleton.folder.parents[1]
    for name in paths:
        path = root / name
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if MARKER not in line), encoding="utf-8")
    course = load_course(root)
    with Trials(course, 1) as trials:
        # Mutants of a TensorFlow solution take long, and its example is the same.
        quick = skeleton.kind in {Kind.QUIZ, Kind.NUMPY}
        (dossier,) = examine(course.missions, trials.run, mutants=quick)
    assert [problem.render("en") for problem in dossier.problems] == []
    assert not dossier.is_skeleton
    assert dossier.counts.accepted == 3
    assert dossier.counts.surviving == 0
    assert (dossier.counts.killed > 0) is quick


def test_every_file_of_a_skeleton_is_marked(tmp_path: Path) -> None:
    for kind in KINDS:
        files = make_mission(Wish(f"a_{kind}", kind), tmp_path / "own").files
        assert all(path.read_text("utf-8").count(MARKER) == 1 for path in files)
        assert {path.name for path in files} >= {"mission.en.md", "mission.ko.md", "answer.py", "test_answer.py"}
        assert not any("@" in path.read_text("utf-8").replace("@pytest", "").replace(" @ ", "") for path in files)


def test_number_and_chapter_come_from_the_course(tmp_path: Path) -> None:
    root = write_course(
        tmp_path,
        {
            "exercises/course.toml": (
                'schema = "course/v1"\ntitle = {en = "a", ko = "가"}\n\n'
                + "".join(f'[[chapters]]\nnumber = {n}\ntitle = {{en = "c", ko = "장"}}\n\n' for n in (1, 2))
                + entry_text("exercise_03_three", 1)
                + "\n# a comment of seven\n"
                + entry_text("exercise_07_seven", 2)
            )
        },
    ).root
    assert (last := made(root, "last")).number == 8
    assert last.chapter.number == 2
    assert (between := made(root, "between", number=5)).chapter.number == 1
    assert (named := made(root, "named", number=4, chapter=2)).chapter.number == 2
    order = [mission.number for mission in load_course(root).missions]
    assert order == [3, named.number, between.number, 7, 8]
    text = (root / "exercises" / "course.toml").read_text("utf-8")
    assert '\n# a comment of seven\n[[missions]]\nfolder = "exercise_07' in text


def entry_text(folder: str, chapter: int) -> str:
    return (
        f'[[missions]]\nfolder = "{folder}"\nchapter = {chapter}\nkind = "numpy"\n'
        'title = {en = "t", ko = "제목"}\npoints = 1\n'
    )


def test_course_toml_keeps_every_line_that_it_had(root: Path) -> None:
    path = root / "exercises" / "course.toml"
    before = path.read_bytes()
    path.write_bytes(b"# first\r\n" + before.replace(b"\n", b"\r\n") + b"# last\r\n")
    before = path.read_bytes()
    made(root)
    after = path.read_bytes()
    assert b"\n" not in after.replace(b"\r\n", b"")
    assert after.startswith(before + b"\r\n[[missions]]\r\n# SKELETON")


def test_our_own_course_toml_gets_one_more_entry_and_nothing_else() -> None:
    text = (root_of_package() / "exercises" / "course.toml").read_text("utf-8")
    after = with_entry(text, Entry("exercise_99_last", 99, 6, Kind.KERAS, 'A "title"', "제목", 10))
    assert after.startswith(text.rstrip("\n"))
    assert tomllib.loads(after)["missions"][-1]["title"] == {"en": 'A "title"', "ko": "제목"}
    between = with_entry(text, Entry("exercise_00_first", 0, 1, Kind.QUIZ, "a", "가", 10))
    assert tomllib.loads(between)["missions"][0]["folder"] == "exercise_00_first"


def test_missions_in_another_notation_are_left_alone() -> None:
    text = 'schema = "course/v1"\nmissions = []\n'
    with pytest.raises(NotPlain):
        with_entry(text, Entry("exercise_01_a", 1, 1, Kind.NUMPY, "a", "가", 10))


@pytest.mark.parametrize(
    ("slug", "wish", "said"),
    [
        ("double", {}, "exercise_01_double has that name already. Choose another."),
        ("new", {"number": 2}, "exercise_02_count has that number already. The next free one is 3."),
        ("new", {"chapter": 4}, "There is no chapter 4. There are: 1."),
        ("Weight-Decay", {}, "letters, digits and underscores, a letter first, 40 at most. For example: weight_decay."),
        ("exercise_03_weight", {}, "For example: weight."),
        ("WeightDecay", {}, "For example: weight_decay."),
        ("3d", {}, 'The name cannot be "3d".'),
        ("한글", {}, 'The name cannot be "한글".'),
        ("../up", {}, "For example: up."),
        ("a" * 41, {}, "40 at most"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    root: Path, slug: str, wish: dict[str, object], said: str
) -> None:
    before = everything(root)
    with pytest.raises(UsageError) as caught:
        made(root, slug, **wish)
    assert said in str(caught.value)
    assert everything(root) == before


@pytest.mark.parametrize("top", ["exercises", "solutions"])
def test_a_folder_that_is_there_is_never_touched(root: Path, top: str) -> None:
    stray = root / top / "exercise_03_weight_decay"
    stray.mkdir()
    (stray / "mine.txt").write_text("mine")
    before = everything(root)
    with pytest.raises(UsageError, match=r"is there already, though course.toml does not list it"):
        made(root)
    assert everything(root) == before
    assert {path.name for path in (root / "exercises").iterdir()} - {stray.name} == {
        "course.toml", "exercise_01_double", "exercise_02_count",
    }  # fmt: skip


def test_a_disk_that_refuses_leaves_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything(root)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", "course.toml")

    monkeypatch.setattr(module, "write_whole", full)
    with pytest.raises(GraderError, match=r"course.toml cannot be written: No space left on device"):
        made(root)
    with pytest.raises(GraderError):
        made(root.parent / "fresh" / "course")
    assert everything(root) == before
    assert sorted(path.name for path in root.parent.iterdir()) == ["course"]


def test_somebody_else_who_writes_meanwhile_wins(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = root / "exercises" / "course.toml"

    def and_another(text: str, entry: Entry) -> str:
        after = with_entry(text, entry)
        path.write_text(text + "# theirs\n", encoding="utf-8")
        return after

    monkeypatch.setattr(module, "with_entry", and_another)
    with pytest.raises(UsageError, match="was changed meanwhile"):
        made(root)
    assert path.read_text("utf-8").endswith("# theirs\n")
    assert not list(root.rglob("*weight_decay*"))


@pytest.mark.parametrize("there", [[], [".git/HEAD", "README.md", "LICENSE"]])
def test_a_course_begins_in_an_empty_folder_or_a_fresh_repository(tmp_path: Path, there: list[str]) -> None:
    root = tmp_path / "deep" / "course"
    for name in there:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")
    mission = made(root, "first")
    assert (mission.number, mission.chapter.number) == (1, 1)
    assert (root / "exercises" / "conftest.py").is_file()
    assert set(there) <= set(everything(root))


def test_a_course_does_not_begin_among_other_things(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("x")
    with pytest.raises(UsageError, match=r"holds no course .* and is not empty: thesis\.tex is in it"):
        made(tmp_path, "first")
    with pytest.raises(UsageError, match="is no folder"):
        made(tmp_path / "thesis.tex", "first")
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.tex"]


def test_an_installed_package_is_not_written_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    packaged = write_course(tmp_path / "site-packages" / "grader" / "_course").root
    monkeypatch.setattr("grader.catalog.course_file._PACKAGE", packaged.parent)
    monkeypatch.chdir(tmp_path)
    before = everything(packaged)
    for words in ([], ["--course", str(packaged)]):
        assert run(["course", "new", "weight_decay", "--lang", "en", *words]) == 2
        said = " ".join(capsys.readouterr().err.split())
        assert "`grade course new weight_decay --course DIR` begins a course in it" in said
    assert everything(packaged) == before


def test_the_command_says_what_it_wrote_and_what_comes_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["course", "new", "counting", "--kind", "quiz", "--course", "my course", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "A course begins in my course" in said
    assert "  my course/solutions/exercise_01_counting/questions.py\n" in said
    assert "grade course check 1 --course 'my course'" in " ".join(said.split())
    assert run(["course", "new", "more", "--kind", "torch", "--course", "my course"]) == 2
    assert run(["course", "new", "more", "--number", "0", "--course", "my course"]) == 2
    capsys.readouterr()
    monkeypatch.chdir(tmp_path / "my course")  # who began it need not name it again
    assert run(["course", "new", "more", "--lang", "ko"]) == 0
    assert "grade course check 2`" in " ".join(capsys.readouterr().out.split())


def test_order_of_writing_is_the_order_of_the_steps(root: Path) -> None:
    order: Callable[[Path], str] = lambda path: "/".join(path.relative_to(root).parts[::2])  # noqa: E731
    files = [order(path) for path in make_mission(Wish("q", Kind.QUIZ), root).files]
    assert files[:6] == [
        "exercises/mission.en.md", "exercises/mission.ko.md", "exercises/answer.py",
        "solutions/questions.py", "solutions/answer.py", "exercises/test_answer.py",
    ]  # fmt: skip
