"""S4's softmax regression, with its own loss and with the one of mission 22."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from benchmarks.headlines.data import Array, Digits, floats, one_hot
from benchmarks.headlines.outcome import Outcome
from benchmarks.headlines.recipes import Softmax, SoftmaxStarts
from benchmarks.headlines.train_keras import prepared
from benchmarks.headlines.train_numpy import SOLUTIONS, run_source

_FIRST_ROWS = 10_000


def train_softmax(recipe: Softmax, seed: int, data: Digits) -> Outcome:
    """Unshuffled epochs until the end, or until the loss is nan, from which it never recovers."""
    prepared()
    import tensorflow as tf

    folder = SOLUTIONS / "exercise_22_tf_softmax"
    functions = run_source(folder / "answer.py" if recipe.safe else folder / "wrong" / "E33.py")
    tf.keras.backend.clear_session()
    W, B = map(tf.Variable, start(seed))
    x, Y = tf.constant(floats(data.x[: recipe.rows])), tf.constant(one_hot(data.y[: recipe.rows]))
    test, truth = tf.constant(floats(data.x_test)), tf.constant(one_hot(data.y_test))
    zeros = int(tf.math.count_nonzero(functions.hypothesis(x[:_FIRST_ROWS], W, B) == 0).numpy())
    epoch = _epoch(functions, recipe, x, Y, W, B)
    curves: dict[str, list[float]] = {"loss": [], "accuracy": []}
    for _ in range(recipe.epochs):
        curves["loss"].append(float(epoch().numpy()))
        curves["accuracy"].append(float(functions.evaluation(functions.hypothesis(test, W, B), truth)[1]))
        if math.isnan(curves["loss"][-1]):
            break
    lost = math.isnan(curves["loss"][-1])
    figures = {
        "accuracy": curves["accuracy"][-1],
        "loss": curves["loss"][-1],
        "nan": float(lost),
        "zeros at start": float(zeros),
        "epochs": float(len(curves["loss"])),
    }
    return Outcome(figures, curves)


def start(seed: int) -> tuple[Any, Any]:
    """W and B from N(0, 1)."""
    import tensorflow as tf

    tf.random.set_seed(seed)
    return tf.random.normal([784, 10]), tf.random.normal([10])


def count_zeros(recipe: SoftmaxStarts, seed: int, data: Digits) -> Outcome:
    """How often the softmax is exactly 0 somewhere before any training, and whether that ends in nan."""
    prepared()
    import tensorflow as tf

    x = tf.constant(floats(data.x[:_FIRST_ROWS]))
    gaps, lost = [], []
    for draw in range(seed * recipe.draws, (seed + 1) * recipe.draws):
        W, B = start(draw)
        scores = tf.matmul(x, W) + B
        gaps.append(float(tf.reduce_max(tf.reduce_max(scores, axis=1) - tf.reduce_min(scores, axis=1))))
        if bool(tf.reduce_any(tf.nn.softmax(scores) == 0)):
            lost.append(train_softmax(Softmax(safe=False, epochs=1), draw, data).figures["nan"])
    figures = {
        "draws": float(recipe.draws),
        "draws with an exact 0": float(len(lost)),
        "of these lost in one epoch": sum(lost),
        "largest gap between scores, median": float(np.median(gaps)),
        "largest gap between scores, maximum": max(gaps),
    }
    return Outcome(figures)


def _epoch(functions: Any, recipe: Softmax, x: Array, Y: Array, W: Any, B: Any) -> Any:
    """One pass in file order as one graph; gives the mean of the losses before each update."""
    import tensorflow as tf

    batches, rate = recipe.rows // recipe.batch, tf.constant(recipe.rate, tf.float32)

    def run() -> Any:
        total = tf.constant(0.0)
        for number in tf.range(batches):
            start = number * recipe.batch
            rows, labels = x[start : start + recipe.batch], Y[start : start + recipe.batch]
            total += functions.loss(functions.logits(rows, W, B), labels)
            functions.train(rows, labels, W, B, rate)
        return total / batches

    return tf.function(run)
