"""Questions of each form: what they take as right, and which misconception they see behind what is wrong."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

import pytest

from grader.i18n import Text
from grader.quiz import Choice, Form, Number, Right, Several, Shape, Words, Wrong
from grader.quiz.authoring import Ambiguous

TEXTS: dict[str, Any] = {
    "ask": Text("{n} at a time?", "{n}개씩?"),
    "worked": Text("{key}", "{key}"),
    "clue": Text("Divide.", "나누십시오."),
}
BARE: dict[str, Any] = {
    "ask": Text("Which?", "어느 것?"),
    "worked": Text("So.", "그래서."),
    "clue": Text("Look.", "보십시오."),
}

STEPS = Number(
    name="STEPS",
    **TEXTS,
    given={"n": 32},
    draw=lambda rng: {"n": rng.choice((16, 32, 64, 100))},
    key=lambda g: -(-900 // g.n),
    wrong={"M99.floor": lambda g: 900 // g.n, "M99.size": lambda g: (g.n, 2 * g.n)},
)
RATIO = Number(
    name="RATIO",
    **TEXTS,
    given={"n": 6},
    key=lambda g: Fraction(500, g.n),
    wrong={"M99.up": lambda _g: 84},
    decimals=1,
)
SHAPE = Shape(
    name="SHAPE", **TEXTS, given={"n": 3}, key=lambda g: (None, g.n), wrong={"M99.turned": lambda g: (g.n, None)}
)
CHOICE = Choice(
    name="CHOICE",
    **BARE,
    options=(Wrong("M99.a", "sum", "합"), Right("mean", "평균", "average"), Wrong("M99.c", "max", "최댓값")),
)
SEVERAL = Several(
    name="SEVERAL",
    **BARE,
    options=(
        Right("cat", "고양이", missed="M99.no_cat"),
        Wrong("M99.car", "car", "자동차"),
        Right("dog", "개", missed="M99.no_dog"),
        Wrong("M99.bus", "bus", "버스"),
    ),
)
WORDS = Words(name="WORDS", **BARE, accept=("SGD", "확률적 경사 하강법"), wrong={"M99.gd": ("GD", "경사 하강법")})


@pytest.mark.parametrize(
    ("template", "answer", "right", "code"),
    [
        (STEPS, 29, True, None),
        (STEPS, "29번", True, None),
        (STEPS, 28, False, "M99.floor"),
        (STEPS, 64, False, "M99.size"),
        (STEPS, 33, False, None),
        (STEPS, 29.5, False, None),
        (RATIO, 83.3, True, None),
        (RATIO, "500/6", True, None),
        (RATIO, 83.333333, True, None),
        (RATIO, 83.2, False, None),
        (RATIO, 83, False, None),
        (RATIO, 84, False, "M99.up"),
        (SHAPE, (None, 3), True, None),
        (SHAPE, (3, None), False, "M99.turned"),
        (SHAPE, (3, 3), False, None),
        (CHOICE, "B", True, None),
        (CHOICE, "Average", True, None),
        (CHOICE, "합", False, "M99.a"),
        (CHOICE, "c", False, "M99.c"),
        (CHOICE, "median", False, None),
        (SEVERAL, ["C", "A"], True, None),
        (SEVERAL, "고양이, 개", True, None),
        (SEVERAL, ["A"], False, "M99.no_dog"),
        (SEVERAL, ["A", "B"], False, "M99.car"),
        (SEVERAL, ["A", "B", "C", "D"], False, "M99.car"),
        (SEVERAL, [], False, "M99.no_cat"),
        (SEVERAL, ["A", "X"], False, None),
        (WORDS, "sgd", True, None),
        (WORDS, "확률적경사하강법", True, None),
        (WORDS, "gd", False, "M99.gd"),
        (WORDS, "Adam", False, None),
        (WORDS, 7, False, None),
        (WORDS, "!!", False, None),
    ],
)
def test_judgement(template, answer, right, code):
    judgement = template.as_printed().judge(answer)
    assert (judgement.right, judgement.code, judgement.answered) == (right, code, True)
    assert judgement.message.render("en").startswith(template.name)


@pytest.mark.parametrize("template", [STEPS, RATIO, SHAPE, CHOICE, SEVERAL, WORDS], ids=lambda each: each.name)
def test_blank_is_not_answered(template):
    for answer in (None, ..., ""):
        judgement = template.as_printed().judge(answer)
        assert (judgement.right, judgement.answered, judgement.code) == (False, False, None)


@pytest.mark.parametrize("template", [STEPS, RATIO, SHAPE, CHOICE, SEVERAL, WORDS], ids=lambda each: each.name)
def test_its_own_key_is_right_and_each_code_is_found_by_its_own_example(template):
    question = template.as_printed()
    assert question.judge(question.key).right
    for code, answer in question.codes.items():
        assert question.judge(answer).code == code


def test_texts_are_filled():
    question = STEPS.as_printed()
    assert question.prompt == Text("32 at a time?", "32개씩?")
    assert question.worked.en == question.key_text.ko == "29"
    assert question.form is Form.NUMBER


def test_large_keys_read_with_commas_and_long_answers_are_cut():
    question = Number(name="N", **TEXTS, given={"n": 1}, key=lambda _g: 12345, wrong={}).as_printed()
    assert question.key_text.en == "12,345"
    assert len(question.judge("9" * 5000).message.render("en")) < 300


def test_a_wrong_answer_gets_a_clue_and_a_named_one_leaves_it_to_the_diagnosis():
    question = STEPS.as_printed()
    assert question.judge(33).message.render("en") == "STEPS = 33 is not right. Divide."
    assert question.judge(28).message.render("en") == "STEPS = 28 is not right."


def test_numbers_that_do_not_tell_the_answers_apart_are_refused():
    drawn = [STEPS.drawn(Random(number), Random(0)) for number in range(60)]
    assert {question.given["n"] for question in drawn if question is not None} == {16, 64}
    assert None in drawn  # 32 is printed, and 900 / 100 has no rest


def test_printed_numbers_that_do_not_tell_them_apart_are_an_error():
    template = Number(name="N", **TEXTS, given={"n": 1}, key=lambda g: g.n, wrong={"M99.same": lambda g: g.n})
    with pytest.raises(Ambiguous):
        template.as_printed()


def test_options_that_read_alike_are_an_error():
    with pytest.raises(Ambiguous):
        Choice(name="C", **BARE, options=(Right("one way", "하나"), Wrong("M99.a", "One  Way.", "둘"))).as_printed()
