"""However an answer is written, it is read as what was meant, or not at all."""

from __future__ import annotations

import time
import unicodedata
from contextlib import suppress
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.quiz.reading import (
    Unreadable,
    is_blank,
    plain,
    read_number,
    read_option,
    read_options,
    read_shape,
)

NAMES = {plain("Flatten"): "A", plain("맥스 풀링"): "B", plain("at 0.5"): "C", plain("yes, no"): "D"}
SCALARS = st.none() | st.booleans() | st.integers() | st.just(10**900) | st.floats() | st.complex_numbers()
ANYTHING = st.recursive(
    SCALARS | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.tuples(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


@pytest.mark.parametrize(
    "answer",
    [
        1010,
        1010.0,
        "1010",
        "1,010",
        " 1 010 ",
        "1_010",
        "１０１０",
        "1010개",
        "1,010 개입니다.",
        "약 1,010개",
        "1010 parameters",
        "총 1천 10개",
        "approx. 1010",
        "= 1010",
        "100*10 + 10 = 1,010",
        "100 × 10 + 10",
        "(100 + 1) x 10",
        "(100+1)*10개",
        "2020 / 2",
        "2020 ÷ 2",
        "-(-1010)",
        "+1010",
        "1010.",
        "1010.00",
        "약 1010.",
        [1010],
        (1010,),
        np.array(1010),
        np.array([1010.0]),
    ],
)
def test_one_number_in_many_forms(answer):
    assert read_number(answer) == 1010


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ("39,760", 39760),
        ("3만 9760", 39760),
        ("3만9천760개", 39760),
        ("9만", 90000),
        ("5천", 5000),
        ("83.3", Fraction("83.3")),
        (83.25, Fraction("83.25")),
        ("50,000/600", Fraction(250, 3)),
        ("-5", -5),
        ("−5", -5),
        ("0개", 0),
        ("7 // 2", 3),
    ],
)
def test_other_numbers(answer, meant):
    assert read_number(answer) == meant


@pytest.mark.parametrize(
    "answer",
    [
        True,
        float("nan"),
        float("inf"),
        10**40,
        1e300,
        1j,
        b"1010",
        {"a": 1},
        [1, 2],
        [],
        "",
        "many",
        "10 or 20",
        "10, 20",
        "1010 (100*10+10)",
        "9**9**9",
        "9**9",
        "__import__('os')",
        "1/0",
        "(" * 200 + "1" + ")" * 200,
        "1" * 301,
        "10 20",
        "1백",
        "1억 개",
    ],
)
def test_what_is_no_single_number(answer):
    with pytest.raises(Unreadable):
        read_number(answer)


@given(ANYTHING)
def test_reading_is_total(answer):
    for read in (read_number, read_shape, lambda it: read_option(it, NAMES), lambda it: read_options(it, NAMES)):
        with suppress(Unreadable):
            read(answer)
    assert is_blank(answer) in {True, False}


@pytest.mark.parametrize("part", ["1", "1 ", "(", "x", "1x", "none", "a,", "1 와 ", "만", "=", "9 + "])
def test_long_texts_are_read_in_no_time(part):
    text = (part * 300)[:299] + "!"
    began = time.perf_counter()
    for read in (read_number, read_shape, lambda it: read_option(it, NAMES), lambda it: read_options(it, NAMES)):
        with suppress(Unreadable):
            read(text)
    assert time.perf_counter() - began < 0.5


@given(st.integers(-(10**12), 10**12))
def test_every_whole_number_in_every_form(number):
    for form in (number, float(number), str(number), f"{number:,}", f"{number:_}", f" {number}개 ", f"x = {number}"):
        assert read_number(form) == number


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 999))
def test_arithmetic_in_words(a, b, c):
    assert read_number(f"({a} + {b}) * {c}") == (a + b) * c
    assert read_number(f"{a:,} × {c} + {b:,} = {a * c + b:,}개") == a * c + b


@pytest.mark.parametrize(
    "answer",
    [
        (100, 20),
        [100, 20],
        (100.0, 20),
        "(100, 20)",
        "[100,20]",
        "100x20",
        "100 × 20",
        "100*20",
        "100, 20",
        np.array([100, 20]),
    ],
)
def test_one_shape_in_many_forms(answer):
    assert read_shape(answer) == (100, 20)


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ("(None, 100)", (None, 100)),
        ((None, 100), (None, 100)),
        ("none x 100", (None, 100)),
        (2000, (2000,)),
        ((20,), (20,)),
        ("(20,)", (20,)),
    ],
)
def test_other_shapes(answer, meant):
    assert read_shape(answer) == meant


@pytest.mark.parametrize(
    "answer", ["wide", "100 rows", (), [], True, (True, 2), 1.5, (1.5, 2), ("100", "20"), "", "()", float("inf")]
)
def test_what_is_no_shape(answer):
    with pytest.raises(Unreadable):
        read_shape(answer)


@pytest.mark.parametrize(
    "answer",
    ["B", "b", " b ", "B.", "(b)", "b)", "B번", "보기 B", "정답: B", "option B", "answer: b", 2, 2.0, "2", "2번", "②",
     "맥스 풀링", "맥스풀링", '"맥스 풀링"', "`맥스 풀링`.", "B. 맥스 풀링", "(B) 맥스 풀링", ["B"], ("맥스 풀링",)],
)  # fmt: skip
def test_one_option_in_many_forms(answer):
    assert read_option(answer, NAMES) == "B"


@pytest.mark.parametrize(
    "answer", ["E", "AB", 0, 5, 1.5, True, None, "A. 맥스 풀링", "pooling", "", [], ["A", "B"], "at 05", b"A", {}]
)
def test_what_is_no_option(answer):
    with pytest.raises(Unreadable):
        read_option(answer, NAMES)


@pytest.mark.parametrize(
    "answer",
    [["A", "D"], ("a", "d"), "A, D", "AD", "a d", "A and D", "A와 D", "A / D", "D;A", "(A, D)", "[A, D]", "A\nD",
     ["Flatten", "yes, no"], ["1", 4], "A, A, D", "Flatten, D", "A 그리고 D"],
)  # fmt: skip
def test_several_options_in_many_forms(answer):
    assert read_options(answer, NAMES) == {"A", "D"}


def test_one_text_with_a_comma_is_one_option():
    assert read_options("yes, no", NAMES) == {"D"}
    assert read_options([], NAMES) == set()


@pytest.mark.parametrize("answer", ["A, E", ["A", "pooling"], 7, None, {"A": 1}, ["A", ["B", "C"]]])
def test_what_names_no_options(answer):
    with pytest.raises(Unreadable):
        read_options(answer, NAMES)


@pytest.mark.parametrize("answer", [None, ..., "", "  \n"])
def test_blank(answer):
    assert is_blank(answer)


@pytest.mark.parametrize("answer", [0, 0.0, False, [], "0", "None"])
def test_not_blank(answer):
    assert not is_blank(answer)


@pytest.mark.parametrize(
    "text",
    ["심층 신경망", "심층신경망", unicodedata.normalize("NFD", "심층 신경망"), '"심층  신경망".', "（심층신경망）"],
)
def test_a_text_is_the_same_however_it_is_typed(text):
    assert plain(text) == "심층신경망"


def test_a_point_between_digits_matters():
    assert plain("0.1.") == "0.1" != plain("01")
