"""The curve doctor on curves as they come out of real trainings, and on any numbers at all."""

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tui.trainings import train
from tui.core.curves import Case, Shape, examine
from tui.core.series import parting

ANY = st.lists(st.floats(width=64), max_size=40)
FINITE = st.lists(st.floats(0.01, 100), min_size=1, max_size=60)


def shape(learner, reference=(), **more):
    return examine(Case(learner, reference, **more)).shape


@pytest.mark.parametrize("batch", [50, 500], ids=["mini-batches", "all rows"])
class TestRealTrainings:
    @pytest.mark.parametrize(
        ("rate", "alone", "beside"),
        [
            (1e-5, Shape.FLAT, Shape.FLAT),
            (1e-3, Shape.CRAWLS, Shape.CRAWLS),
            (0.01, Shape.CRAWLS, Shape.CRAWLS),
            (0.1, Shape.FINE, Shape.PARTS),
            (0.2, Shape.FINE, Shape.FINE),
            (0.5, Shape.FINE, Shape.PARTS),
            (10.0, Shape.DIVERGES, Shape.DIVERGES),
            (100.0, Shape.BROKEN, Shape.BROKEN),
        ],
    )
    def test_learning_rates(self, rate, alone, beside, batch):
        loss = train(rate, batch=batch)[0]
        assert shape(loss) is alone
        assert shape(loss, train(0.2, batch=batch)[0]) is beside

    def test_going_up_the_gradient(self, batch):
        assert shape(train(0.2, batch=batch, sign=1.0)[0], train(0.2, batch=batch)[0]) is Shape.DIVERGES

    def test_a_mistake_that_starts_later(self, batch):
        found = examine(Case(train(0.2, batch=batch, wrong_from=50)[0], train(0.2, batch=batch)[0]))
        assert found.shape is Shape.PARTS
        assert found.at in {51, 52}  # the smaller step shows in the loss after it, at the latest in the one after that

    def test_a_run_that_goes_on(self, batch):
        loss = train(0.2, batch=batch)[0]
        found = examine(Case(loss[:60], loss))
        assert found.shape is Shape.FINE
        assert found.sentence.render("en").startswith("So far")


def test_learning_by_heart():
    loss, seen, unseen = train(0.3, steps=1000, hidden=100, count=150, batch=50)
    assert shape(loss, train=seen, test=unseen) is Shape.OVERFITS
    assert shape(loss, loss, train=seen, test=unseen) is Shape.FINE  # the reference does the same
    good = train(0.2)
    assert shape(good[0], train=good[1], test=good[2]) is not Shape.PARTS


def quadratic(rate, steps=60):
    """Gradient descent on 0.5 * 10 * w**2 with a valley beside it: real, and swinging when rate * 10 is near 2."""
    w, found = 1.0, []
    for _ in range(steps):
        found.append(5 * w * w + 0.3 * abs(w) + (0.5 if w > 0 else 0.0) + 0.2)
        w -= rate * 10 * w
    return found


def test_a_rate_at_the_edge_swings():
    assert shape(quadratic(0.199)) is Shape.OSCILLATES
    assert shape(quadratic(0.199), quadratic(0.05)) is Shape.OSCILLATES
    assert shape(quadratic(0.05)) is Shape.FINE


def test_noise_of_the_batches_is_no_swing():
    chance = random.Random(0)
    loss = [2 * math.exp(-i / 50) + 0.3 + chance.gauss(0, 0.06) for i in range(300)]
    assert shape(loss) is Shape.FINE


def test_guessing_is_named_by_its_number():
    found = examine(Case([math.log(10)] * 20))
    assert found.shape is Shape.FLAT
    assert "ln 10" in found.sentence.render("en")
    assert "ln 10" not in examine(Case([0.7] * 20)).sentence.render("en")
    assert "ln 2" in examine(Case([math.log(2)] * 20, classes=2)).sentence.render("en")


@pytest.mark.parametrize(("at", "word"), [(0, "forward pass"), (1, "gradients"), (7, "first 7 iterations")])
def test_where_they_part_says_where_to_look(at, word):
    theirs = [2.3 * 0.95**i for i in range(30)]
    mine = [value * (1.01 if i >= at else 1.0) for i, value in enumerate(theirs)]
    found = examine(Case(mine, theirs))
    assert (found.shape, found.at) == (Shape.PARTS, at)
    assert found.advice is not None
    assert word in found.advice.render("en")


@settings(deadline=None)
@given(FINITE, st.integers(0, 59), st.sampled_from([math.nan, math.inf, -math.inf]))
def test_the_first_broken_number_is_named(values, at, value):
    at %= len(values)
    values[at] = value
    found = examine(Case(values))
    assert (found.shape, found.at) == (Shape.BROKEN, at)


@settings(deadline=None)
@given(FINITE)
def test_a_curve_beside_itself_is_fine(values):
    assert shape(values, values) is Shape.FINE


@settings(deadline=None)
@given(st.floats(0.1, 50), st.integers(10, 200), st.floats(0.02, 0.2))
def test_a_falling_exponential_is_fine(start, steps, pace):
    assert shape([start * math.exp(-pace * i * 20 / steps) for i in range(steps)]) in {Shape.FINE, Shape.CRAWLS}


@settings(deadline=None)
@given(st.floats(0.1, 50), st.integers(10, 200))
def test_growth_is_growth(start, steps):
    assert shape([start * (1 + i / steps * 3) for i in range(steps)]) is Shape.DIVERGES


@settings(deadline=None)
@given(ANY, ANY, ANY, ANY, st.integers(1, 20))
def test_any_numbers_get_a_sentence_in_both_languages(learner, reference, seen, unseen, classes):
    found = examine(Case(learner, reference, seen, unseen, classes))
    for lang in ("en", "ko"):
        assert found.sentence.render(lang)
        assert found.advice is None or found.advice.render(lang)


def test_parting():
    assert parting([1.0, 2.0], [1.0, 2.0, 3.0]) is None
    assert parting([1.0, 2.1], [1.0, 2.0]) == 1
    assert parting([1.0, math.nan], [1.0, 2.0]) == 1
    assert parting([], []) is None
