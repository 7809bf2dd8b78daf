"""Training Keras networks, repeatably: every seed set, every operation deterministic."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import numpy as np

from benchmarks.headlines.data import Array, Digits, floats, one_hot
from benchmarks.headlines.outcome import Outcome
from benchmarks.headlines.recipes import RENORMALISED, Dense, Synthetic

THREADS: Final = 2
_CURVES: Final = {
    "train loss": "loss",
    "train accuracy": "accuracy",
    "loss": "val_loss",
    "accuracy": "val_accuracy",
}


@cache
def prepared() -> Any:
    """Keras, told once for this process to use two threads and deterministic operations.

    Measured: determinism costs nothing here (1.8 s an epoch of 784-128x3-10 with and without it), and both give the
    same figures.
    """
    import keras
    import tensorflow as tf

    tf.config.threading.set_intra_op_parallelism_threads(THREADS)
    tf.config.threading.set_inter_op_parallelism_threads(THREADS)
    tf.config.experimental.enable_op_determinism()
    return keras


def train_dense(recipe: Dense, seed: int, data: Digits) -> Outcome:
    """Fit on the training rows; the test rows are only measured, after every epoch."""
    keras = prepared()
    keras.backend.clear_session()
    keras.utils.set_random_seed(seed)
    model = keras.Sequential([keras.Input(shape=(784,))])
    for width in recipe.hidden:
        model.add(keras.layers.Dense(width, activation=recipe.activation))
        if recipe.dropout:
            model.add(keras.layers.Dropout(recipe.dropout))
    model.add(keras.layers.Dense(10, activation=recipe.last))
    optimizer: Any = recipe.optimizer
    if recipe.rate is not None:
        optimizer = getattr(keras.optimizers, recipe.optimizer)(learning_rate=recipe.rate)
    compiled(model, optimizer, recipe.loss, steps=len(data.x[: recipe.rows]) // recipe.batch)
    labels = np.asarray if recipe.loss.startswith("sparse") else one_hot
    fit = model.fit(
        floats(data.x[: recipe.rows], scaled=recipe.scaled),
        labels(data.y[: recipe.rows]),
        batch_size=recipe.batch,
        epochs=recipe.epochs,
        validation_data=(floats(data.x_test, scaled=recipe.scaled), labels(data.y_test)),
        validation_batch_size=1000,
        callbacks=[keras.callbacks.TerminateOnNaN()],  # what is nan stays nan
        verbose=0,
    )
    curves = {name: list(map(float, fit.history[key])) for name, key in _CURVES.items()}
    figures = {name: values[-1] for name, values in curves.items()}
    for name in ("train loss", "train accuracy"):
        figures |= {f"{name} {number}": value for number, value in enumerate(curves[name][:5], start=1)}
    return Outcome(figures, curves)


def compiled(model: Any, optimizer: Any, loss: str, steps: int) -> None:
    """Compile for accuracy; many steps in one call give the same figures in less than half the time."""
    model.compile(
        optimizer=optimizer,
        loss=renormalised if loss == RENORMALISED else loss,
        metrics=["accuracy"],
        steps_per_execution=max(1, min(125, steps)),
        jit_compile=False,
    )


def renormalised(truth: Any, outputs: Any) -> Any:
    """Cross-entropy of outputs that are divided by their sum, whatever they came from."""
    ops = prepared().ops
    shares = outputs / ops.sum(outputs, axis=-1, keepdims=True)
    return -ops.sum(truth * ops.log(ops.clip(shares, 1e-7, 1 - 1e-7)), axis=-1)


def train_synthetic(recipe: Synthetic, seed: int, _data: Digits) -> Outcome:
    """Fit 17-30-1 on made-up rows and measure it on as many others."""
    keras = prepared()
    keras.backend.clear_session()
    keras.utils.set_random_seed(seed)
    x, y = patients(seed, 2 * recipe.rows)
    here, there = slice(None, recipe.rows), slice(recipe.rows, None)
    model = keras.Sequential(
        [
            keras.Input(shape=(17,)),
            keras.layers.Dense(30, activation="relu"),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    compiled(model, "adam", recipe.loss, steps=recipe.rows // recipe.batch)
    fit = model.fit(
        x[here],
        y[here],
        epochs=recipe.epochs,
        batch_size=recipe.batch,
        validation_data=(x[there], y[there]),
        verbose=0,
    )
    curves = {name: list(map(float, fit.history[key])) for name, key in _CURVES.items()}
    figures = {name: values[-1] for name, values in curves.items()}
    return Outcome({**figures, "commonest class": float(max(y[there].mean(), 1 - y[there].mean()))}, curves)


def patients(seed: int, rows: int) -> tuple[Array, Array]:
    """17 normal features; 15 % of the rows are positive, by a noisy rule with one product in it."""
    rng = np.random.default_rng(seed)
    x = rng.standard_normal((rows, 17))
    score = x @ rng.standard_normal(17) + 2 * x[:, 0] * x[:, 1] + rng.standard_normal(rows)
    return x.astype(np.float32), (score > np.quantile(score, 0.85)).astype(np.float32)
