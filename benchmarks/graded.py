"""What the graded trainings score: the solutions themselves, on as many rows and epochs as their checks train."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import numpy as np

from benchmarks.constants import constants
from benchmarks.headlines.train_numpy import SOLUTIONS, right, run_source
from grader.data import Dataset

#: Trainings of which the data's difficulty is no part: mission 31 must follow keras.Model, on whatever data.
NO_ACCURACY: Final = frozenset({"31_custom_train_step"})
EXERCISES: Final = Path(__file__).parents[1] / "exercises"


def graded() -> dict[str, Callable[[Dataset, int], float]]:
    """Test accuracy by mission, given the data and a seed; a mission that the course does not have is left out."""
    trainings: dict[str, Callable[[Dataset, int], float]] = {
        "15_train_step": _train_step,
        "18_train_loop": _train_loop,
        "22_tf_softmax": _tf_softmax,
        "23_tf_fit": _tf_fit,
        "24_keras_mlp": _keras("build_mlp", "24_keras_mlp", (784,)),
        "25_deep_sigmoid_relu": _keras("build_deep", "25_deep_sigmoid_relu", (784,), "relu", 5, "softmax"),
        "26_dropout": _keras("build_quickstart", "26_dropout", (28, 28)),
        "29_cnn": _keras("build_cnn", "29_cnn", (28, 28, 1)),
        "32_bughunt_keras3": _bughunt,
    }
    return {name: train for name, train in trainings.items() if _checks(name).is_file() and _solution(name).is_file()}


def _checks(name: str) -> Path:
    return EXERCISES / f"exercise_{name}" / "test_answer.py"


def _solution(name: str) -> Path:
    return SOLUTIONS / f"exercise_{name}" / "answer.py"


def _load(name: str) -> tuple[SimpleNamespace, dict[str, Any]]:
    """The functions of the solution, and the numbers that its checks train with."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    return run_source(_solution(name)), constants(_checks(name))


def _flat(images: Any) -> Any:
    return images.reshape(-1, 784)


def _weights(rng: np.random.Generator) -> tuple[Any, ...]:
    """The 784-50-10 network as the checks draw it."""
    return 0.1 * rng.normal(size=(784, 50)), np.zeros(50), 0.1 * rng.normal(size=(50, 10)), np.zeros(10)


def _scored(params: Any, data: Dataset) -> float:
    return right(params, _flat(data.x_test), data.y_test)


def _train_step(data: Dataset, seed: int) -> float:
    functions, n = _load("15_train_step")
    rng = np.random.default_rng(seed)
    params = _weights(rng)
    for rows in rng.integers(0, n["ROWS"], size=(n["STEPS"], n["BATCH"])):
        x, y = _flat(data.x_train[rows]) / 255, data.y_train[rows].astype(np.int64)
        *params, _loss = functions.train_step(x, y, *params, 0.1)
    return _scored(params, data)


def _train_loop(data: Dataset, seed: int) -> float:
    functions, n = _load("18_train_loop")
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(data.x_train))[: n["TRAIN"]]
    batches = [batch for _ in range(n["EPOCHS"]) for batch in rng.permutation(n["TRAIN"]).reshape(-1, n["BATCH"])]
    x, y = _flat(data.x_train[rows]) / 255, data.y_train[rows].astype(np.int64)
    params, _ = functions.train(x, y, x[:1], y[:1], _weights(rng), batches, n["RATE"], len(batches))
    return _scored(params, data)


def _softmax_start(seed: int) -> tuple[Any, Any]:
    import tensorflow as tf

    weights = np.random.default_rng(seed).normal(0, 0.05, size=(784, 10)).astype(np.float32)
    return tf.Variable(weights), tf.Variable(np.zeros(10, np.float32))


def _regression(data: Dataset, rows: int) -> tuple[Any, Any]:
    x = _flat(data.x_train[:rows]).astype(np.float32) / np.float32(255)
    return x, np.eye(10, dtype=np.float32)[data.y_train[:rows]]


def _scored_regression(W: Any, B: Any, data: Dataset) -> float:
    scores = _flat(data.x_test) / 255 @ W.numpy() + B.numpy()
    return float(np.mean(scores.argmax(axis=1) == data.y_test))


def _tf_softmax(data: Dataset, seed: int) -> float:
    import tensorflow as tf

    functions, n = _load("22_tf_softmax")
    W, B = _softmax_start(seed)
    x, Y = _regression(data, n["STEPS"] * n["BATCH"])
    for start in range(0, len(x), n["BATCH"]):
        rows = slice(start, start + n["BATCH"])
        functions.train(x[rows], Y[rows], W, B, tf.constant(0.3))
    return _scored_regression(W, B, data)


def _tf_fit(data: Dataset, seed: int) -> float:
    functions, n = _load("23_tf_fit")
    W, B = _softmax_start(seed)
    functions.fit(*_regression(data, n["TRAIN"]), W, B, n["EPOCHS"], n["BATCH"], n["RATE"])
    return _scored_regression(W, B, data)


def _keras(build: str, name: str, shape: tuple[int, ...], *args: Any) -> Callable[[Dataset, int], float]:
    """`fit` of the model that the solution builds."""

    def train(data: Dataset, seed: int) -> float:
        functions, n = _load(name)
        import keras

        keras.backend.clear_session()
        keras.utils.set_random_seed(seed)
        model = getattr(functions, build)(*args)
        x, test = (
            images.reshape(-1, *shape).astype(np.float32) / np.float32(255)
            for images in (data.x_train[: n["ROWS"]], data.x_test)
        )
        labels = data.y_train[: n["ROWS"]].astype(np.int64)
        model.fit(x, labels, epochs=n["EPOCHS"], batch_size=n["BATCH"], verbose=0)
        predicted = model.predict(test, batch_size=500, verbose=0)
        return float(np.mean(predicted.argmax(axis=1) == data.y_test))

    return train


def _bughunt(data: Dataset, seed: int) -> float:
    functions, n = _load("32_bughunt_keras3")
    import keras

    keras.backend.clear_session()
    keras.utils.set_random_seed(seed)
    x, test = (
        _flat(images).astype(np.float32) / np.float32(255) for images in (data.x_train[: n["ROWS"]], data.x_test)
    )
    with tempfile.TemporaryDirectory() as folder:
        model = functions.train(x, data.y_train[: n["ROWS"]].astype(np.int64), folder)
    return float(np.mean(model.predict(test, batch_size=500, verbose=0).argmax(axis=1) == data.y_test))
