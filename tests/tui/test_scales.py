import math

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.core.scales import buckets, first_broken, labels, number, scale_of, ticks, whole_ticks

ANY = st.floats(width=64)
SERIES = st.lists(ANY, max_size=60)


@settings(deadline=None)
@given(SERIES, SERIES, st.booleans(), st.integers(2, 6))
def test_any_numbers_have_an_axis(mine, theirs, log, most):
    scale = scale_of([mine], [theirs], log=log)
    assert scale.low < scale.high
    found = ticks(scale, most)
    assert 1 <= len(found) <= most or len(found) == 2
    assert list(found) == sorted(found)
    assert len(labels(found)) == len(found)
    assert all(0.0 <= scale.share(value) <= 1.0 for value in mine + theirs if not math.isnan(value))


@settings(deadline=None)
@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=60), st.integers(3, 6))
def test_ticks_are_distinct_and_inside(values, most):
    scale = scale_of([values])
    found = ticks(scale, most)
    assert all(scale.low - 1e-9 <= value <= scale.high + 1e-9 for value in found)
    assert len(set(found)) == len(found)


def test_usual_axes_have_three_to_five_round_labels():
    assert labels(ticks(scale_of([[2.3, 0.02]]))) == ["0.0", "0.5", "1.0", "1.5", "2.0"]
    assert labels(ticks(scale_of([[0.1, 0.97]]))) == ["0.0", "0.2", "0.4", "0.6", "0.8"]
    assert labels(ticks(scale_of([[0.9, 0.97]]))) == ["0.90", "0.92", "0.94", "0.96"]
    assert labels(ticks(scale_of([[1e-9, 1e9]], log=True))) == ["1e-9", "1e-5", "0.1", "1000", "1e7"]
    assert 3 <= len(ticks(scale_of([[2.3, 0.02]], log=True))) <= 5


def test_a_runaway_does_not_flatten_the_reference():
    scale = scale_of([[2.3, 1e30]], [[2.3, 0.3]])
    assert scale.clipped
    assert scale.high < 12
    assert not scale_of([[2.3, 4.0]], [[2.3, 0.3]]).clipped
    assert not scale_of([[2.3, 1e30]], [[2.3, 0.3]], log=True).clipped


def test_log_leaves_out_what_has_no_logarithm():
    scale = scale_of([[0.0, -1.0, 0.1, 10.0]], log=True)
    assert 0 < scale.low <= 0.1
    assert scale.share(0.0) == 0.0
    assert math.isclose(scale.share(1.0), 0.5)


@settings(deadline=None)
@given(st.integers(0, 10**6), st.integers(2, 20))
def test_positions_below_are_round_and_few(points, most):
    found = whole_ticks(points, most)
    assert len(found) <= most
    assert all(0 <= position < points for position in found)
    assert points == 0 or found[0] == 0


@settings(deadline=None)
@given(st.lists(st.floats(-100, 100) | st.just(math.nan), min_size=1, max_size=300), st.integers(2, 50))
def test_squeezing_keeps_the_extremes(values, columns):
    found = [bucket for bucket in buckets(values, columns, len(values)) if bucket is not None]
    finite = [value for value in values if math.isfinite(value)]
    assert bool(found) == bool(finite)
    if finite and len(values) > columns:
        assert min(bucket.low for bucket in found) == min(finite)
        assert max(bucket.high for bucket in found) == max(finite)
        assert found[0].first == finite[0]
        assert found[-1].last == finite[-1]


def test_a_beginning_stands_on_the_left():
    found = buckets([1.0, 2.0, 3.0], 10, 10)
    assert [bucket.first if bucket else None for bucket in found] == [1.0, 2.0, 3.0, *[None] * 7]


def test_numbers_are_short():
    assert [number(v) for v in (2.302585, 0.0, 0.00012345, 1.2e30, math.nan, -math.inf, 123456.0, 0.5)] == [
        "2.303", "0", "1.23e-4", "1.2e30", "nan", "-inf", "1.23e5", "0.5",
    ]  # fmt: skip


def test_the_first_broken_number():
    assert first_broken([1.0, math.inf, math.nan]) == 1
    assert first_broken([1.0]) is None
