"""The course's files are read into missions, texts, checks and known mistakes, or refused in a sentence."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from grader.catalog import (
    CheckInfo,
    Raises,
    accepted_answers,
    checks_of,
    find_missions,
    load_course,
    mission_text,
    wrong_variants,
)
from grader.errors import CourseError, UsageError
from grader.i18n import Text
from grader.model import Course, Kind, Limits
from tests.miniature import COUNT, DOUBLE, edit, write_course


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return write_course(tmp_path)


def toml(course: Course) -> Path:
    return course.exercises / "course.toml"


def test_course_file_becomes_missions_in_its_order(course: Course) -> None:
    double, count = course.missions
    assert (double.name, double.number, double.slug, double.kind) == (DOUBLE, 1, "double", Kind.NUMPY)
    assert double.title == Text("Doubling", "두 배")
    assert double.chapter.title == Text("Beginnings", "시작")
    assert (double.points, double.libraries) == (2, ("numpy",))
    assert (double.limits.check_s, double.limits.mission_s, double.limits.memory_bytes) == (5, 20, 512 << 20)
    assert (count.name, count.libraries, count.limits) == (COUNT, (), Limits())
    assert double.stub.is_file()
    assert double.checks.is_file()
    assert double.solution.is_file()


def test_the_course_of_this_checkout_loads() -> None:
    course = load_course()
    assert [chapter.number for chapter in course.chapters] == list(range(1, 11))
    assert {"exercise_01_layers_params", "exercise_12_affine", "exercise_15_train_step"} <= {
        mission.name for mission in course.missions
    }


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('schema = "course/v1"', 'schema = "course/v9"', 'schema is "course/v9". Write "course/v1".'),
        ('schema = "course/v1"', "", "schema is missing. Add it."),
        ('title = {en = "Doubling", ko = "두 배"}', 'title = {en = "Doubling"}', "missions #1 title ko is missing"),
        ('ko = "두 배"', 'ko = " "', "missions #1 title ko is empty. Write its text."),
        ("points = 2", "points = 0", "missions #1 points must be a number > 0"),
        ("points = 2", 'points = "2"', "missions #1 points is a text in quotes. Write a number."),
        ("points = 2", "pints = 2", "missions #1 pints is not a known key"),
        ("memory_mb = 512", "memory_gb = 1", "missions #1 limits memory_gb is not a known key"),
        ('kind = "quiz"', 'kind = "exam"', 'cannot have the value "exam". Write a kind of quiz, numpy'),
        ("chapter = 1\nkind", "chapter = 3\nkind", 'cannot have the value "3". Name one of the chapters: 1.'),
        ('folder = "exercise_02_count"', 'folder = "count"', 'cannot have the value "count". Write folder as'),
        ("exercise_02_count", "exercise_01_double", '"exercise_01_double" occurs twice in folder'),
        ("exercise_02_count", "exercise_01_count", '"1" occurs twice in folder'),
        ("number = 1", "number = 1 1", "is not valid TOML"),
        ("limits = {check_s = 5,", "limits = {check_s = true,", "missions #1 limits check_s"),
    ],
)
def test_a_mistake_in_the_course_file_is_named(course: Course, old: str, new: str, said: str) -> None:
    edit(toml(course), old, new)
    with pytest.raises(CourseError, match=re.escape(said)) as caught:
        load_course(course.exercises.parent)
    assert "course.toml" in str(caught.value)


def test_a_course_file_that_is_missing_or_no_text_is_named(course: Course) -> None:
    toml(course).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CourseError, match="is not UTF-8 text"):
        load_course(course.exercises.parent)
    toml(course).unlink()
    with pytest.raises(CourseError, match="does not exist"):
        load_course(course.exercises.parent)
    toml(course).mkdir()
    with pytest.raises(CourseError, match="cannot be read"):
        load_course(course.exercises.parent)


@pytest.mark.parametrize(
    "word",
    [
        "1",
        "01",
        "001",
        "exercise_1",
        "exercise_01",
        "exercise-01",
        DOUBLE,
        DOUBLE.upper(),
        "double",
        "dou",
        "oubl",
        " 1 ",
    ],
)
def test_a_mission_is_found_by_number_name_and_part(course: Course, word: str) -> None:
    assert [mission.name for mission in find_missions(course, [word])] == [DOUBLE]


@pytest.mark.parametrize("tail", ["", "/", "/answer.py", "/not_there.py"])
def test_a_mission_is_found_by_a_path(course: Course, tail: str) -> None:
    assert [mission.name for mission in find_missions(course, [f"{course.exercises / COUNT}{tail}"])] == [COUNT]


def test_a_mission_is_found_by_a_relative_path(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(course.exercises / COUNT)
    for word in (".", "answer.py", "../exercise_02_count", f"../{COUNT}/answer.py"):
        assert [mission.name for mission in find_missions(course, [word])] == [COUNT]
    assert [mission.name for mission in find_missions(course, [f"../{DOUBLE}/answer.py"])] == [DOUBLE]


def test_several_words_keep_their_order_and_name_a_mission_once(course: Course) -> None:
    assert [mission.name for mission in find_missions(course, ["count", "1", "2"])] == [COUNT, DOUBLE]
    assert find_missions(course, []) == []


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("duoble", f'There is no mission "duoble". Nearest: {DOUBLE}.'),
        ("exercise_02_cuont", f"Nearest: {COUNT}"),
        ("7", 'There is no mission "7". `grade list`'),
        ("zzzz", 'There is no mission "zzzz". `grade list`'),
        ("", 'There is no mission "".'),
        ("exercise", f'"exercise" fits several missions: {DOUBLE}, {COUNT}.'),
        ("o", f'"o" fits several missions: {DOUBLE}, {COUNT}.'),
        ("nowhere/answer.py", 'There is no mission "nowhere/answer.py"'),
    ],
)
def test_an_unknown_or_ambiguous_word_is_refused(course: Course, word: str, said: str) -> None:
    with pytest.raises(UsageError, match=re.escape(said)):
        find_missions(course, [word])


def test_a_number_wins_over_a_slug_that_holds_it(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    edit(toml(course), "exercise_02_count", "exercise_02_bughunt_f1")
    course = load_course(tmp_path)
    assert [mission.number for mission in find_missions(course, ["1"])] == [1]
    assert [mission.number for mission in find_missions(course, ["f1"])] == [2]


def test_a_text_is_split_into_story_and_hints(course: Course) -> None:
    english, korean = (mission_text(course.missions[0], lang) for lang in ("en", "ko"))
    assert english.story == "# Doubling\n\nWrite `double(x)`."
    assert english.hints == ("Look at one element.", "Twice as much.", "`2 * x`")
    assert korean.story.startswith("# 두 배")
    assert len(korean.hints) == 3


def test_hints_that_are_not_numbered_in_order_are_refused(course: Course) -> None:
    edit(course.missions[0].folder / "mission.en.md", "## Hint 3", "## Hint 4")
    with pytest.raises(CourseError, match="the hints are numbered 1, 2, 4"):
        mission_text(course.missions[0], "en")


def test_checks_are_read_with_their_titles_and_points(course: Course) -> None:
    assert checks_of(course.missions[0]) == (
        CheckInfo("test_doubles", Text("Every element is doubled.", "모든 원소가 두 배가 됩니다."), 1.0),
        CheckInfo("test_leaves_input", Text("The input stays as it was.", "입력은 그대로 남습니다."), 1.0),
    )


def test_a_check_may_have_a_limit_and_a_long_title(course: Course) -> None:
    mission = course.missions[0]
    edit(
        mission.checks,
        "@pytest.mark.points(1)\ndef test_d",
        "@pytest.mark.points(.5)\n@pytest.mark.limit_s(9)\ndef test_d",
    )
    edit(mission.checks, "Every element is doubled.\n", "Every element\n    is doubled.\n\n    A note for authors.\n")
    check = checks_of(mission)[0]
    assert (check.points, check.limit_s, check.title.en) == (0.5, 9.0, "Every element is doubled.")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("@pytest.mark.points(1)\ndef test_doubles", "def test_doubles", "test_doubles has no points"),
        ("@pytest.mark.points(1)\ndef test_doubles", "@pytest.mark.points()\ndef test_doubles", "has no points"),
        ("    ko: 모든 원소가 두 배가 됩니다.\n", "", "test_doubles needs a docstring"),
        ("def test_", "def verify_", "has no checks"),
        ("def test_doubles(", "def test_doubles(:", "line 9: this is not valid Python"),
    ],
)
def test_a_check_file_that_is_not_complete_is_refused(course: Course, old: str, new: str, said: str) -> None:
    edit(course.missions[0].checks, old, new)
    with pytest.raises(CourseError, match=re.escape(said)):
        checks_of(course.missions[0])


def test_answers_beside_the_solution_are_sorted(course: Course) -> None:
    assert [path.name for path in accepted_answers(course.missions[0])] == ["added.py", "by_numpy.py", "in_copy.py"]
    assert accepted_answers(course.missions[1]) == ()


def test_a_known_mistake_is_read_from_its_header(course: Course) -> None:
    (variant,) = wrong_variants(course.missions[0])
    assert (variant.path.name, variant.code, variant.checks) == ("squared.py", "M01.squared", ("test_doubles",))
    assert variant.title == Text("squared, not doubled", "두 배가 아니라 제곱")
    assert variant.raises is None


HEADER = '''r"""
code = "E20"
title = {en = "curly quotes", ko = "둥근 따옴표"}
diagnosis = {en = "Write straight quotes.", ko = "곧은 따옴표를 쓰세요."}
checks = ["test_doubles", "test_leaves_input"]
raises = {type = "SyntaxError", message = "invalid \\\\w+"}
"""
'''


def test_a_known_mistake_may_be_a_file_that_does_not_compile(course: Course) -> None:
    path = course.missions[0].solution_folder / "wrong" / "quotes.py"
    path.write_text("# a comment first\n" + HEADER + "def double(x):\nreturn “2” * x (\n", encoding="utf-8")
    variant = wrong_variants(course.missions[0])[0]
    assert (variant.code, variant.raises) == ("E20", Raises("SyntaxError", r"invalid \w+"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('code = "M01.squared"', 'code = "squared"', 'the code is "squared"'),
        ('ko = "두 배가 아니라 제곱"', 'ko = ""', "title ko is empty"),
        ('checks = ["test_doubles"]', "checks = []", "checks must be a list"),
        (
            'checks = ["test_doubles"]',
            'checks = ["test_doubles"]\nraises = {type = "E", message = "("}',
            "not a regular",
        ),
        ('"""', "", "has no header"),
        ('code = "M01.squared"', "code = M01", "is not valid TOML"),
    ],
)
def test_a_header_that_is_not_complete_is_refused(course: Course, old: str, new: str, said: str) -> None:
    edit(course.missions[0].solution_folder / "wrong" / "squared.py", old, new)
    with pytest.raises(CourseError, match=re.escape(said)) as caught:
        wrong_variants(course.missions[0])
    assert "squared.py" in str(caught.value)


def test_a_file_without_any_text_has_no_header(course: Course) -> None:
    path = course.missions[0].solution_folder / "wrong" / "squared.py"
    for content in ("", "x = 1\n", '"""never closed'):
        path.write_text(content, encoding="utf-8")
        with pytest.raises(CourseError, match="has no header"):
            wrong_variants(course.missions[0])


def test_reading_the_course_imports_nothing_heavy() -> None:
    program = "import sys, grader.catalog; print({'numpy', 'pytest', 'click'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
