"""One run of any recipe."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.headlines.data import Digits
from benchmarks.headlines.outcome import Outcome
from benchmarks.headlines.recipes import Cnn, Dense, FiveSteps, Loop, Recipe, Softmax, SoftmaxStarts, Synthetic


def train(recipe: Recipe, seed: int, data: Digits, scratch: Path) -> Outcome:
    """Train and measure; `scratch` is where a long run may keep what it needs to go on after an interruption."""
    from benchmarks.headlines import train_cnn, train_keras, train_numpy, train_softmax

    if isinstance(recipe, Cnn):
        return train_cnn.train_cnn(recipe, seed, data, scratch)
    trainers: dict[type[Recipe], Callable[[Any, int, Digits], Outcome]] = {
        Dense: train_keras.train_dense,
        Synthetic: train_keras.train_synthetic,
        Loop: train_numpy.train_loop,
        FiveSteps: train_numpy.five_steps,
        Softmax: train_softmax.train_softmax,
        SoftmaxStarts: train_softmax.count_zeros,
    }
    return trainers[type(recipe)](recipe, seed, data)
