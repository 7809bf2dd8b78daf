"""A random generator is made where the answer is, and stays there: it is no plain data."""

from __future__ import annotations

import numpy as np

from grader.sandbox.inside import wire
from grader.sandbox.subject import local_subject

SOURCE = """
def draw(rng, size):
    return rng.standard_normal(size)
"""


def test_the_answer_draws_from_the_generator_of_that_seed():
    subject = local_subject(SOURCE, "answer.py")
    np.testing.assert_array_equal(subject.draw(subject.generator(3), 4), np.random.default_rng(3).standard_normal(4))


def test_a_generator_goes_on_where_it_was_and_another_begins_anew():
    subject = local_subject(SOURCE, "answer.py")
    generator = subject.generator(3)
    first, second = subject.draw(generator, 4), subject.draw(generator, 4)
    assert not np.array_equal(first, second)
    np.testing.assert_array_equal(subject.draw(subject.generator(3), 4), first)


def test_only_a_handle_crosses_and_no_question_is_traced():
    subject = local_subject(SOURCE, "answer.py")
    generator = subject.generator(3)
    assert isinstance(generator.handle, wire.Handle)
    assert generator.type_name == "Generator"
    assert subject.trace == []
