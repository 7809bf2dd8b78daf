"""How fast the course's NumPy loop trains beside Keras.

`python -m benchmarks.numpy_vs_keras`

The same 784-50-10 network, the same images in batches of the same size, plain gradient descent, one thread each, as
in a worker; one epoch of each in turn. NumPy is the solution of mission 18 (float64, as a learner writes it), Keras is
`fit` (float32) as a learner calls it, and once more with many steps in one call.
"""

from __future__ import annotations

import os

# Before any library is imported.
os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"
os.environ["TF_NUM_INTRAOP_THREADS"] = os.environ["TF_NUM_INTEROP_THREADS"] = "1"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import sys
from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from benchmarks.figure import Figure, main
from benchmarks.headlines.data import Array, Digits, digits
from benchmarks.headlines.train_numpy import SOLUTIONS, right, run_source
from benchmarks.timing import paired

_RATE: Final = 0.1
_SIZES: Final = (784, 50, 10)
_MANY: Final = 50
_ALIKE: Final = 2.0


def measure(quick: bool) -> Iterator[Figure]:
    """Images per second for two batch sizes, and whether both have learned alike by then."""
    data = digits().first(2_000 if quick else 12_000)
    for batch in (100, 32):
        for steps in (1, _MANY):
            yield from _compared(data, batch, steps, 1 if quick else 7)


def _compared(data: Digits, batch: int, steps: int, runs: int) -> Iterator[Figure]:
    """An epoch of both, turn by turn."""
    ours, keras = NumpyLoop(data, batch), KerasFit(data, batch, steps)
    pair = paired(ours.epoch, keras.epoch, runs=runs)
    images = len(data.x)
    name, called = f"batch_{batch}_steps_{steps}", f"Keras, {steps} steps in a call" if steps > 1 else "Keras"
    what = f"images a second, batch {batch}, NumPy"
    yield Figure(name, what, images / pair.a_s, "/s", called, images / pair.b_s, 1 / pair.ratio)
    apart = 100 * abs(ours.accuracy() - keras.accuracy())
    yield Figure(f"{name}_apart", "  their test accuracies apart, points", apart, "%", promised=_ALIKE)


class NumpyLoop:
    """Mission 18's `train`, an epoch at a time."""

    def __init__(self, data: Digits, batch: int) -> None:
        self._train: Callable[..., Any] = run_source(SOLUTIONS / "exercise_18_train_loop" / "answer.py").train
        self._data, self._batch = data, batch
        self._x: Array = data.x / 255.0
        self._rng = np.random.default_rng(0)
        limits = [np.sqrt(6 / (rows + columns)) for rows, columns in ((784, 50), (50, 10))]
        W1, W2 = (
            self._rng.uniform(-limit, limit, shape)
            for limit, shape in zip(limits, (_SIZES[:2], _SIZES[1:]), strict=True)
        )
        self._params: Any = (W1, np.zeros(50), W2, np.zeros(10))

    def epoch(self) -> None:
        """Every image once, in a new order."""
        order = self._rng.permutation(len(self._x))
        batches = [order[start : start + self._batch] for start in range(0, len(order), self._batch)]
        nothing = self._x[:0], self._data.y[:0]
        never = len(batches) + 1
        self._params, _ = self._train(self._x, self._data.y, *nothing, self._params, batches, _RATE, never)

    def accuracy(self) -> float:
        """On the test images."""
        return right(self._params, self._data.x_test, self._data.y_test)


class KerasFit:
    """`fit` of the network of mission 24 with plain gradient descent, an epoch at a time."""

    def __init__(self, data: Digits, batch: int, steps: int) -> None:
        import keras

        keras.utils.set_random_seed(0)
        self._model = run_source(SOLUTIONS / "exercise_24_keras_mlp" / "answer.py").build_mlp(_SIZES[1])
        self._model.compile(
            keras.optimizers.SGD(learning_rate=_RATE), "sparse_categorical_crossentropy", steps_per_execution=steps
        )
        self._x = (data.x / 255.0).astype(np.float32)
        self._data, self._batch = data, batch

    def epoch(self) -> None:
        """Every image once, in a new order."""
        self._model.fit(self._x, self._data.y, batch_size=self._batch, epochs=1, verbose=0)

    def accuracy(self) -> float:
        """On the test images."""
        return right([weight.numpy() for weight in self._model.weights], self._data.x_test, self._data.y_test)


if __name__ == "__main__":
    sys.exit(main(measure))
