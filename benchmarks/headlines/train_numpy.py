"""Training with the NumPy functions of the course's own missions."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import numpy as np

from benchmarks.headlines.data import Array, Digits
from benchmarks.headlines.outcome import Outcome
from benchmarks.headlines.recipes import FiveSteps, Loop

SOLUTIONS: Final = Path(__file__).parents[2] / "solutions"
_SIZES: Final = (784, 50, 10)
_EPOCH: Final = 600


def run_source(path: Path) -> SimpleNamespace:
    """The names that one of our own files defines."""
    names: dict[str, Any] = {}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), names)
    return SimpleNamespace(**names)


def mission_15(answer: str) -> SimpleNamespace:
    """The solution of mission 15, or the wrong variant of that name."""
    folder = SOLUTIONS / "exercise_15_train_step"
    return run_source(folder / "answer.py" if answer == "answer" else folder / "wrong" / f"{answer}.py")


def train_loop(recipe: Loop, seed: int, data: Digits) -> Outcome:
    """S2's whole training: batches drawn with replacement, accuracy after every 600."""
    functions, rng = mission_15(recipe.answer), np.random.default_rng(seed)
    params = functions.init_params(rng, _SIZES, recipe.std)
    losses: list[float] = []
    curves: dict[str, list[float]] = {"loss": [], "accuracy": []}
    for done in range(1, recipe.iterations + 1):
        rows = rng.choice(len(data.x), recipe.batch)
        *params, loss = functions.train_step(data.x[rows] / 255.0, data.y[rows], *params, recipe.rate)
        losses.append(float(loss))
        if done % _EPOCH == 0:
            curves["loss"].append(float(np.mean(losses[-_EPOCH:])))
            curves["accuracy"].append(right(params, data.x_test, data.y_test))
    figures = {
        "accuracy": right(params, data.x_test, data.y_test),
        "loss": float(np.mean(losses[-_EPOCH:])),
        "train accuracy": right(params, data.x, data.y),
        "mismatched accuracy": right(params, data.x[:100], data.y_test[:100]),
    }
    return Outcome(figures, curves)


def five_steps(recipe: FiveSteps, seed: int, data: Digits) -> Outcome:
    """S2's five steps, scored on a hundred training images with the labels of the test set, and with their own."""
    functions, rng = mission_15(recipe.answer), np.random.default_rng(seed)
    params = functions.init_params(rng, _SIZES, recipe.std)
    for _ in range(recipe.steps):
        *params, _loss = functions.train_step(data.x[:5] / 255.0, data.y[:5], *params, recipe.rate)
    return Outcome(
        {
            "mismatched accuracy": right(params, data.x[:100], data.y_test[:100]),
            "matched accuracy": right(params, data.x[:100], data.y[:100]),
            "perfect model, mismatched": float(np.mean(data.y[:100] == data.y_test[:100])),
        }
    )


def right(params: Any, pixels: Array, labels: Array) -> float:
    """The share of images whose largest score is at their label."""
    W1, b1, W2, b2 = params
    hidden = 0.5 * (np.tanh(0.5 * (pixels / 255.0 @ W1 + b1)) + 1)
    return float(np.mean(np.argmax(hidden @ W2 + b2, axis=1) == labels))
