"""The drawn digits: the same bytes for a seed, MNIST's shapes, balanced, and learnable."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest

from grader.data import generate
from grader.data.digits import GENERATION
from grader.data.glyphs import SAMPLES, skeletons

# The bytes of generate(1000, seed=7): if they change, so must GENERATION, or old caches would pass for new.
PINNED = {1: "7551b31bba35290babc39112e9e4ea07480b14316cb3bdcd9ed859c0f5eb8555"}


def test_the_bytes_of_a_seed_are_pinned_to_the_generation() -> None:
    images, labels = generate(1000, seed=7)

    assert PINNED[GENERATION] == hashlib.sha256(images.tobytes() + labels.tobytes()).hexdigest()


def test_one_seed_gives_the_same_digits_and_another_gives_others() -> None:
    images, labels = generate(30, seed=3)
    again, labels_again = generate(30, seed=3)
    others, _ = generate(30, seed=4)

    assert np.array_equal(images, again)
    assert np.array_equal(labels, labels_again)
    assert not np.array_equal(images, others)


@pytest.mark.parametrize("n", [0, 1, 499, 501])
def test_shapes_and_types_are_those_of_mnist(n: int) -> None:
    images, labels = generate(n, seed=1)

    assert (n, 28, 28) == images.shape
    assert (n,) == labels.shape
    assert np.uint8 == images.dtype == labels.dtype


def test_every_class_is_there_equally_often_and_in_no_order() -> None:
    _, labels = generate(1000, seed=1)

    assert np.bincount(labels).tolist() == [100] * 10
    assert (np.diff(labels.astype(int)) == 1).mean() < 0.5


def test_ink_is_like_that_of_mnist() -> None:
    images, _ = generate(2000, seed=1)
    ink = images / 255

    assert pytest.approx(ink.mean(), abs=0.01) == 0.13
    assert pytest.approx(ink.std(), abs=0.01) == 0.31
    assert images.max(axis=(1, 2)).min() > 200


def test_digits_are_centred_by_mass_with_paper_around() -> None:
    images, _ = generate(500, seed=1)
    mass = images.sum(axis=(1, 2))
    rows = (images.sum(axis=2) * np.arange(28)).sum(axis=1) / mass
    columns = (images.sum(axis=1) * np.arange(28)).sum(axis=1) / mass

    assert np.abs(rows - 13.5).max() < 2
    assert np.abs(columns - 13.5).max() < 2
    assert images[:, [0, -1]].mean() < 1
    assert images[:, :, [0, -1]].mean() < 1


def test_no_picture_comes_twice() -> None:
    images, _ = generate(2000, seed=1)

    assert len(np.unique(images.reshape(2000, -1), axis=0)) == 2000


def test_the_nearest_class_mean_tells_most_digits_apart() -> None:
    images, labels = generate(3000, seed=1)
    rows = images.reshape(-1, 784) / 255
    train, test = slice(0, 2000), slice(2000, 3000)
    means = np.stack([rows[train][labels[train] == k].mean(axis=0) for k in range(10)])
    distance = ((rows[test, None] - means) ** 2).sum(axis=2)

    assert (distance.argmin(axis=1) == labels[test]).mean() > 0.7


def test_softmax_regression_learns_them_but_not_at_once() -> None:
    images, labels = generate(4000, seed=1)
    rows = images.reshape(-1, 784) / 255
    weights = np.zeros((784, 10))
    for step in range(300):
        batch = np.arange(step * 100, step * 100 + 100) % 3000
        scores = np.exp(rows[batch] @ weights)
        scores /= scores.sum(axis=1, keepdims=True)
        scores[np.arange(100), labels[batch]] -= 1
        weights -= 0.3 / 100 * rows[batch].T @ scores
    accuracy = ((rows[3000:] @ weights).argmax(axis=1) == labels[3000:]).mean()

    assert 0.8 < accuracy < 0.97


def test_every_skeleton_is_a_curve_through_its_points() -> None:
    shapes = skeletons()

    assert 10 * shapes.per_class == len(shapes.control)
    assert (10 * shapes.per_class, SAMPLES, shapes.control.shape[1]) == shapes.basis.shape
    assert np.allclose(shapes.basis.sum(axis=2), 1)
    assert {0.0, 1.0} == set(np.unique(shapes.pen))
