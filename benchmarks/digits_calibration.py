"""What three models and the trainings that the checks do score on `digits` and on MNIST.

`python -m benchmarks.digits_calibration`
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from benchmarks.figure import Figure, main
from benchmarks.graded import graded
from grader.data import Dataset, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Floats = npt.NDArray[np.float32]
Labels = npt.NDArray[np.intp]

#: The gap that DESIGN.md section 6 allows, in percentage points.
TOLERANCE: Final = 2.0
_BATCH: Final = 100
_SEEDS: Final = 3


def measure(quick: bool) -> Iterator[Figure]:
    """Every model on both, then the largest difference."""
    sets = {"digits": load("digits"), "mnist": load("mnist")}
    models: dict[str, Callable[[Dataset], float]] = {"softmax": softmax_regression, "perceptron": perceptron}
    if not quick:
        models |= {"cnn": cnn} | {f"graded_{name}": _median(train) for name, train in graded().items()}
    gaps = []
    for name, model in models.items():
        digits, mnist = (100 * model(data) for data in sets.values())
        gaps.append(abs(digits - mnist))
        yield Figure(name, f"right of 100, {name} trained on digits", digits, "", "on MNIST", mnist)
    yield Figure("models", "models that were trained on both", len(models), "")
    yield Figure("largest", "  largest difference, points", max(gaps), "", promised=TOLERANCE)


def _median(train: Callable[[Dataset, int], float]) -> Callable[[Dataset], float]:
    """The median over seeds: on either data a deep training may end ten points lower by one unlucky seed."""
    return lambda data: float(np.median([train(data, seed) for seed in range(_SEEDS)]))


def softmax_regression(data: Dataset, rate: float = 0.5, epochs: int = 5) -> float:
    """Test accuracy of 784-10 softmax regression, plain SGD, batches of 100."""
    x, y, x_test, y_test = _prepared(data)
    weights, bias = np.zeros((784, 10), np.float32), np.zeros(10, np.float32)
    for rows in _batches(len(x), epochs):
        delta = _softmax(x[rows] @ weights + bias)
        delta[np.arange(_BATCH), y[rows]] -= 1
        weights -= rate / _BATCH * (x[rows].T @ delta)
        bias -= rate / _BATCH * delta.sum(axis=0)
    return _accuracy(x_test @ weights + bias, y_test)


def perceptron(data: Dataset, epochs: int = 10) -> float:
    """Test accuracy of 784-50-10, sigmoid then softmax, Adam with its usual constants, batches of 100."""
    x, y, x_test, y_test = _prepared(data)
    rng = np.random.default_rng(0)
    params = [_glorot(rng, 784, 50), np.zeros(50, np.float32), _glorot(rng, 50, 10), np.zeros(10, np.float32)]
    first = [np.zeros_like(p) for p in params]
    second = [np.zeros_like(p) for p in params]
    for step, rows in enumerate(_batches(len(x), epochs), start=1):
        rate = 0.001 * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
        for k, gradient in enumerate(_gradients(params, x[rows], y[rows])):
            first[k] += 0.1 * (gradient - first[k])
            second[k] += 0.001 * (gradient * gradient - second[k])
            params[k] -= rate * first[k] / (np.sqrt(second[k]) + 1e-7)
    w1, b1, w2, b2 = params
    return _accuracy(_sigmoid(x_test @ w1 + b1) @ w2 + b2, y_test)


def cnn(data: Dataset, rows: int = 12_000, epochs: int = 4) -> float:
    """Test accuracy of the CNN of mission 29 on the first `rows` rows, Adam, batches of 100."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    import keras

    keras.utils.set_random_seed(0)
    x, y, x_test, y_test = _prepared(data)
    layers = keras.layers
    model = keras.Sequential(
        [
            layers.Input((28, 28, 1)),
            layers.Conv2D(32, 3, activation="relu"),
            layers.Conv2D(64, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Dropout(0.25),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dropout(0.5),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x[:rows].reshape(-1, 28, 28, 1), y[:rows], batch_size=_BATCH, epochs=epochs, verbose=0)
    return _accuracy(model.predict(x_test.reshape(-1, 28, 28, 1), batch_size=500, verbose=0), y_test)


def _prepared(data: Dataset) -> tuple[Floats, Labels, Floats, Labels]:
    """Rows of 784 in [0, 1] and integer labels, train then test."""
    x, x_test = (
        (images.reshape(-1, 784) / np.float32(255)).astype(np.float32) for images in (data.x_train, data.x_test)
    )
    return x, data.y_train.astype(np.intp), x_test, data.y_test.astype(np.intp)


def _batches(n: int, epochs: int) -> Iterator[Labels]:
    """Row numbers of every batch of every epoch, shuffled anew each epoch."""
    rng = np.random.default_rng(1)
    for _ in range(epochs):
        yield from rng.permutation(n)[: n // _BATCH * _BATCH].reshape(-1, _BATCH)


def _gradients(params: list[Floats], x: Floats, y: Labels) -> list[Floats]:
    """Gradients of the batch-mean cross-entropy for (W1, b1, W2, b2)."""
    w1, b1, w2, b2 = params
    hidden = _sigmoid(x @ w1 + b1)
    delta = _softmax(hidden @ w2 + b2)
    delta[np.arange(len(x)), y] -= 1
    delta /= len(x)
    inner = delta @ w2.T * hidden * (1 - hidden)
    return [x.T @ inner, inner.sum(axis=0), hidden.T @ delta, delta.sum(axis=0)]


def _glorot(rng: np.random.Generator, rows: int, columns: int) -> Floats:
    limit = np.sqrt(6 / (rows + columns))
    return rng.uniform(-limit, limit, (rows, columns)).astype(np.float32)


def _sigmoid(x: Floats) -> Floats:
    result: Floats = np.reciprocal(1 + np.exp(-x))
    return result


def _softmax(x: Floats) -> Floats:
    e: Floats = np.exp(x - x.max(axis=1, keepdims=True))
    result: Floats = e / e.sum(axis=1, keepdims=True)
    return result


def _accuracy(scores: Floats, y: Labels) -> float:
    return float((scores.argmax(axis=1) == y).mean())


if __name__ == "__main__":
    sys.exit(main(measure))
