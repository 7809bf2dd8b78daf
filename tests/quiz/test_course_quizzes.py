"""Every quiz of the course: its files agree, and every seed gives fair questions."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from grader.catalog import checks_of, mission_text, wrong_variants
from grader.errors import CourseError
from grader.i18n import LANGUAGES
from grader.model import Mission
from grader.quiz import Form, Quiz, load_questions, render, render_worked, story
from grader.quiz.authoring import Ambiguous
from grader.sandbox.subject import local_subject

HANGUL = re.compile("[가-힣]")


def constants(path):
    """What an answer file sets, without the worker in between."""
    subject = local_subject(path.read_text(encoding="utf-8"), path.name, module_name="answer_file")
    names = [
        target.id
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name) and target.id.isupper()
    ]
    return {name: subject.constant(name) for name in names}


def test_stub_solution_checks_and_questions_name_the_same(mission: Mission, quiz: Quiz):
    names = [question.name for question in quiz.questions()]
    assert list(constants(mission.stub)) == names
    assert list(constants(mission.solution)) == names
    assert [check.name for check in checks_of(mission)] == [f"test_{name.lower()}" for name in names]
    assert set(constants(mission.stub).values()) == {None}


def test_the_mission_text_prints_the_questions(quiz: Quiz):
    for lang in LANGUAGES:
        text = mission_text(quiz.mission, lang).story
        printed = render(quiz, "", lang)
        assert text.count(printed) == 1, f"paste this into mission.{lang}.md:\n{printed}"


def test_the_story_of_a_seed_asks_the_questions_of_that_seed(quiz: Quiz):
    for lang in LANGUAGES:
        assert story(quiz, "", lang) == mission_text(quiz.mission, lang).story
        assert render(quiz, "kim", lang) in story(quiz, "kim", lang)
        assert render(quiz, "", lang) not in story(quiz, "kim", lang)


def test_texts_exist_in_both_languages(quiz: Quiz):
    for question in quiz.questions():
        for text in (question.prompt, question.worked, question.clue):
            assert HANGUL.search(text.ko)
            assert not HANGUL.search(text.en)
        for option in question.options:
            assert not HANGUL.search(option.text.en)


def test_the_solution_is_right_and_gives_every_key(mission: Mission, quiz: Quiz):
    answers = constants(mission.solution)
    for question in quiz.questions():
        assert question.judge(answers[question.name]).right, question.name


def test_every_wrong_option_and_every_known_number_has_its_own_code(quiz: Quiz):
    for question in quiz.questions():
        codes = list(question.codes)
        assert codes, f"{question.name} knows no mistake"
        for option in question.options:
            assert option.right or option.code
            assert option.code if question.form is Form.SEVERAL else True
        named = [option.code for option in question.options if option.code]
        assert len(named) == len(set(named)), question.name


def test_every_code_has_one_wrong_file_that_makes_exactly_that_mistake(mission: Mission, quiz: Quiz):
    variants = wrong_variants(mission)
    codes = [variant.code for variant in variants]
    assert sorted(codes) == sorted({code for question in quiz.questions() for code in question.codes})
    for variant in variants:
        answers = constants(variant.path)
        for question in quiz.questions():
            judgement = question.judge(answers[question.name])
            if variant.code in question.codes:
                assert judgement.code == variant.code, (variant.path.name, question.name)
                assert question.read(answers[question.name]) == question.read(question.codes[variant.code])
                assert f"test_{question.name.lower()}" in variant.checks
            else:
                assert judgement.right, (variant.path.name, question.name)
        assert len(variant.checks) == sum(variant.code in question.codes for question in quiz.questions())


def test_diagnoses_hold_for_all_numbers(mission: Mission, quiz: Quiz):
    """A diagnosis is told whatever numbers were drawn, so it names none of the printed ones."""
    keys = [question.key for question in quiz.questions() if question.form is Form.NUMBER]
    printed = {f"{key:,}" for key in keys if key > 99}
    for variant in wrong_variants(mission):
        for text in (variant.diagnosis.en, variant.diagnosis.ko):
            assert not any(number in text for number in printed)


def test_a_seed_always_gives_the_same_questions(mission: Mission, quiz: Quiz, seeds: tuple[str, ...]):
    again = load_questions(mission)
    for seed in seeds[:8]:
        for lang in LANGUAGES:
            assert render(quiz, seed, lang) == render(again, seed, lang)
    assert render(quiz, " Kim ") == render(quiz, "kim")
    assert render(quiz, "  ") == render(quiz, "")


def test_two_learners_get_different_numbers(quiz: Quiz, seeds: tuple[str, ...]):
    assert len({render(quiz, seed) for seed in ("", *seeds)}) == len(seeds) + 1


def test_every_numeric_question_has_a_generator(quiz: Quiz):
    for template, question in zip(quiz.templates, quiz.questions(), strict=True):
        if question.form in {Form.NUMBER, Form.SHAPE}:
            assert template.draw is not None, question.name


def test_every_seed_tells_right_from_wrong(quiz: Quiz, seeds: tuple[str, ...]):
    for seed in seeds:
        for question in quiz.questions(seed):
            assert question.judge(question.key).right
            for code, answer in question.codes.items():
                judgement = question.judge(answer)
                assert (judgement.right, judgement.code) == (False, code), (seed, question.name)


def test_questions_of_a_group_share_their_numbers(quiz: Quiz, seeds: tuple[str, ...]):
    for seed in ("", *seeds):
        shared: dict[str, Mapping[str, Any]] = {}
        for template, question in zip(quiz.templates, quiz.questions(seed), strict=True):
            if template.group:
                assert shared.setdefault(template.group, question.given) == question.given


def test_no_numbers_that_will_do_are_an_error(quiz: Quiz):
    stuck = replace(quiz.templates[0], draw=lambda _rng: quiz.templates[0].given)
    with pytest.raises(Ambiguous):
        replace(quiz, templates=(stuck,)).questions("kim")


def test_options_move_and_their_texts_stay_the_answer(quiz: Quiz, seeds: tuple[str, ...]):
    for printed in quiz.questions():
        if printed.form is not Form.CHOICE:
            continue
        orders = set()
        for seed in seeds:
            question = next(each for each in quiz.questions(seed) if each.name == printed.name)
            right = next(option for option in question.options if option.right)
            assert question.judge(right.text.ko).right
            assert question.judge(right.text.en).right
            orders.add(right.letter)
        assert orders == {option.letter for option in printed.options}


def test_the_printed_numbers_under_a_seed_are_recognised(quiz: Quiz):
    printed = {question.name: question for question in quiz.questions()}
    told = 0
    for question in quiz.questions("kim"):
        judgement = question.judge(printed[question.name].key)
        if question.form in {Form.NUMBER, Form.SHAPE} and not judgement.right and judgement.code is None:
            assert "seed" in judgement.message.render("en")
            told += 1
    if any(question.form is Form.NUMBER for question in printed.values()):
        assert told


def test_a_letter_of_the_printed_order_is_recognised_under_a_seed(quiz: Quiz, seeds: tuple[str, ...]):
    printed = {question.name: question for question in quiz.questions()}
    told = set()
    for seed in seeds[:12]:
        for question in quiz.questions(seed):
            judgement = question.judge(printed[question.name].key)
            if question.form in {Form.CHOICE, Form.SEVERAL} and not judgement.right:
                assert judgement.code is None
                assert "another order" in judgement.message.render("en")
                assert "순서" in judgement.message.render("ko")
                told.add(question.name)
    assert told == {name for name, question in printed.items() if question.options}


def test_worked_solutions_say_the_key(quiz: Quiz, seeds: tuple[str, ...]):
    for seed in ("", *seeds[:6]):
        for question in quiz.questions(seed):
            if question.form in {Form.NUMBER, Form.SHAPE}:
                assert question.key_text.en in question.worked.en, question.name
                assert question.key_text.ko in question.worked.ko, question.name
        for lang in LANGUAGES:
            assert render_worked(quiz, seed, lang).count("### ") == len(quiz.templates)


def test_no_text_is_left_unfilled(quiz: Quiz, seeds: tuple[str, ...]):
    for seed in ("", *seeds[:6]):
        for question in quiz.questions(seed):
            options = [option.text for option in question.options]
            for text in (question.prompt, question.worked, question.clue, *options):
                assert not re.search(r"\{[a-z_]+\}|SimpleNamespace|Fraction", text.en + text.ko)


def test_diagnosis_by_code(quiz: Quiz):
    for question in quiz.questions():
        for code in question.codes:
            found = quiz.diagnosis(code)
            assert found is not None
            assert found.code == code
    assert quiz.diagnosis("M99.nothing") is None


@pytest.mark.parametrize(
    "source", ["", "QUESTIONS = ()", "QUESTIONS = (1,)", "1 / 0", "QUESTIONS = (", "import nothing_here"]
)
def test_unusable_questions_are_a_course_error(tmp_path, mission: Mission, source):
    (tmp_path / "questions.py").write_text(source, encoding="utf-8")
    with pytest.raises(CourseError, match="questions"):
        load_questions(replace(mission, solution_folder=tmp_path))


def test_missing_questions_are_a_course_error(tmp_path, mission: Mission):
    with pytest.raises(CourseError, match="does not exist"):
        load_questions(replace(mission, solution_folder=tmp_path))
