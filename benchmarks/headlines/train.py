"""One run of any recipe."""

from __future__ import annotations

from pathlib import Path

from benchmarks.headlines.data import Digits
from benchmarks.headlines.outcome import Outcome
from benchmarks.headlines.recipes import Cnn, Dense, FiveSteps, Loop, Recipe, Softmax, Synthetic


def train(recipe: Recipe, seed: int, data: Digits, scratch: Path) -> Outcome:
    """Train and measure; `scratch` is where a long run may keep what it needs to go on after an interruption."""
    from benchmarks.headlines import train_cnn, train_keras, train_numpy, train_softmax

    match recipe:
        case Dense():
            return train_keras.train_dense(recipe, seed, data)
        case Cnn():
            return train_cnn.train_cnn(recipe, seed, data, scratch)
        case Loop():
            return train_numpy.train_loop(recipe, seed, data)
        case FiveSteps():
            return train_numpy.five_steps(recipe, seed, data)
        case Softmax():
            return train_softmax.train_softmax(recipe, seed, data)
        case Synthetic():
            return train_keras.train_synthetic(recipe, seed)
        case _:
            raise TypeError(f"no trainer for {type(recipe).__name__}")
