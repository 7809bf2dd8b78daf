"""S4's softmax regression, with its own loss and with the one of mission 22."""

from __future__ import annotations

import math
from typing import Any

from benchmarks.headlines.data import Array, Digits, floats, one_hot
from benchmarks.headlines.outcome import Outcome
from benchmarks.headlines.recipes import Softmax
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
    tf.random.set_seed(seed)
    W, B = tf.Variable(tf.random.normal([784, 10])), tf.Variable(tf.random.normal([10]))
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
