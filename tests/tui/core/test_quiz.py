"""A quiz on the desk: the file is read without running it, written one constant at a time."""

from __future__ import annotations

import ast
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader import LANGUAGES, Kind, Mission, load_course
from grader.face import CardRecord, Store
from tests.miniature import COUNT, write_course
from tui.core import quiz_file
from tui.core.quiz_sheet import review_sheet, sheet_of
from tui.core.schedule import Schedule
from tui.widgets.mission_text import before_questions

SOURCE = '"""A quiz."""\n\n# 1. 층\nA = None\nB = (\n    None\n)  # why\nC = "old"\n'


@pytest.mark.parametrize(
    ("name", "written", "line"),
    [("A", "12 * 3", "A = 12 * 3"), ("B", '"B"', 'B = (\n    "B"\n)  # why'), ("C", "7", "C = 7"), ("D", "1", "D = 1")],
)
def test_one_constant_changes_and_everything_else_stays(name: str, written: str, line: str) -> None:
    after = quiz_file.with_constant(SOURCE, name, written)
    assert after is not None
    assert line in after
    assert "# 1. 층" in after
    assert quiz_file.read_constants(after)[name] == quiz_file.value_of(ast.parse(written, mode="eval").body)


def test_korean_before_the_value_moves_nothing() -> None:
    assert quiz_file.with_constant('가나 = "다라"; X = None  # 끝\n', "X", "3") == '가나 = "다라"; X = 3  # 끝\n'


def test_a_file_that_does_not_parse_is_left_alone() -> None:
    assert quiz_file.with_constant("A = (", "A", "1") is None
    assert quiz_file.read_constants("A = (") == {}


def test_nothing_of_the_file_is_run() -> None:
    found = quiz_file.read_constants("A = __import__('os').getpid()\nB = 2 * 3 + 1\nC = 1 / 0\n")
    assert found == {"A": "__import__('os').getpid()", "B": 7, "C": "1 / 0"}


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1234", "1234"),
        ("12 * 34 + 5", "12 * 34 + 5"),
        ("1,234", "'1,234'"),
        ("(12, 34)", "(12, 34)"),
        ("(1 + 2) * 3", "(1 + 2) * 3"),
        ("12 x 34", "'12 x 34'"),
        ("Adam", "'Adam'"),
        ("", "None"),
        ("True", "'True'"),
        ("__import__('os')", "\"__import__('os')\""),
        ("1/0", "'1/0'"),
    ],
)
def test_what_is_typed_becomes_a_literal(typed: str, written: str) -> None:
    assert quiz_file.as_source(typed) == written


@given(st.text(max_size=40))
def test_anything_typed_is_kept_as_a_literal(typed: str) -> None:
    after = quiz_file.with_constant("A = None\n", "A", quiz_file.as_source(typed))
    assert after is not None
    assert "A" in quiz_file.read_constants(after)


@pytest.fixture
def quiz(tmp_path: Path) -> Mission:
    course = write_course(tmp_path)
    return next(mission for mission in course.missions if mission.name == COUNT)


def test_an_answer_is_judged_and_a_right_one_goes_on(quiz: Mission) -> None:
    sheet = sheet_of(quiz)
    assert not sheet.entry.answered
    sheet.entry.enter("nonsense")
    assert not sheet.entry.judge().right
    sheet.entry.enter(quiz_file.as_typed(sheet.entry.question.key))
    assert sheet.entry.judge().right
    assert not sheet.next_open()


def test_answers_of_the_file_stand_in_the_form(quiz: Mission) -> None:
    name = sheet_of(quiz).entry.question.name
    assert sheet_of(quiz, answers={name: 17}).entry.typed == "17"


def test_a_review_asks_for_other_numbers(quiz: Mission) -> None:
    name = sheet_of(quiz).entry.question.name
    seen = {str(review_sheet([(quiz, name)], f"seed {n}").entry.question.given) for n in range(8)}
    assert len(seen) > 1


def test_missed_questions_come_back_and_known_ones_later() -> None:
    store, moment = Store.in_memory(), datetime(2026, 1, 5, 12, tzinfo=UTC)
    schedule = Schedule(store, now=moment)
    schedule.met("m", "KNOWN", right=True)
    assert store.cards() == []
    schedule.met("m", "MISSED", right=False)
    soon = store.cards()[0].due
    assert moment < soon < moment + timedelta(hours=1)
    assert Schedule(store, now=moment).due() == []
    assert [card.question for card in Schedule(store, now=soon).due()] == ["MISSED"]
    last = soon
    for _ in range(4):
        following = Schedule(store, now=last).answered("m", "MISSED", right=True)
        assert following > last
        last = following
    assert last - soon > timedelta(days=3)


def test_a_card_that_cannot_be_read_begins_anew() -> None:
    store, moment = Store.in_memory(), datetime(2026, 1, 5, tzinfo=UTC)
    store.save_card(CardRecord("m", "Q", moment, "{broken"))
    assert Schedule(store, now=moment).answered("m", "Q", right=True) > moment


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_forms_of_every_quiz_hold_every_key(lang: str) -> None:
    for mission in load_course(None).missions:
        if mission.kind is not Kind.QUIZ:
            continue
        for entry in sheet_of(mission, "a learner").entries:
            if entry.question.options:
                key = entry.question.key
                entry.enter((key,) if isinstance(key, str) else tuple(key))
                assert entry.letters
            else:
                entry.enter(entry.question.key_text.ko if lang == "ko" else quiz_file.as_typed(entry.question.key))
            assert entry.judge().right, (mission.name, entry.question.name, entry.answer)


def test_the_text_beside_a_form_ends_before_the_questions() -> None:
    story = "# Title\n\nText.\n\n## Questions\n\n### 1. `A` (a number)\n\nHow many?"
    assert before_questions(story) == "# Title\n\nText."
    assert before_questions("# Only text") == "# Only text"


@pytest.mark.parametrize("heading", ["How to answer", "답을 쓰는 법"])
def test_beside_a_form_nobody_is_told_how_to_write_into_the_file(heading: str) -> None:
    story = (
        f"# Title\n\n## What to know\n\nText.\n\n## {heading}\n\nReplace every `None`.\n\n## Questions\n\n### 1. `A`\n"
    )
    assert before_questions(story) == "# Title\n\n## What to know\n\nText."
