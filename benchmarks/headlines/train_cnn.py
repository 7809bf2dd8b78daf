"""S0's CNN, an epoch at a time, so that a long training that is interrupted goes on where it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.headlines.data import Digits, floats, one_hot
from benchmarks.headlines.outcome import Outcome
from benchmarks.headlines.recipes import Cnn
from benchmarks.headlines.store import write_durably
from benchmarks.headlines.train_keras import compiled, prepared


def train_cnn(recipe: Cnn, seed: int, data: Digits, scratch: Path) -> Outcome:
    """Fit until the loss on the test rows, which the document watches, has not improved for `patience` epochs.

    Every epoch has a seed of its own, so the figures are the same whether or not it was interrupted.
    """
    keras = prepared()
    keras.backend.clear_session()
    scratch.mkdir(parents=True, exist_ok=True)
    kept, progress = scratch / "model.keras", scratch / "progress.json"
    curves: dict[str, list[float]] = {name: [] for name in ("train loss", "train accuracy", "loss", "accuracy")}
    if kept.exists() and progress.exists():
        model, curves = keras.models.load_model(kept), json.loads(progress.read_text(encoding="utf-8"))
    else:
        keras.utils.set_random_seed(seed)
        model = build(keras, steps=recipe.rows // recipe.batch)
    images = [floats(x).reshape(-1, 28, 28, 1) for x in (data.x[: recipe.rows], data.x_test)]
    labels = [one_hot(data.y[: recipe.rows]), one_hot(data.y_test)]
    while len(curves["loss"]) < recipe.epochs and not stops(curves["loss"], recipe.patience):
        keras.utils.set_random_seed(1000 * (seed + 1) + len(curves["loss"]))
        fit = model.fit(images[0], labels[0], batch_size=recipe.batch, epochs=1, verbose=0)
        measured = model.evaluate(images[1], labels[1], batch_size=500, verbose=0, return_dict=True)
        for name, value in {**{f"train {key}": value[-1] for key, value in fit.history.items()}, **measured}.items():
            curves[name].append(float(value))
        model.save(kept)
        write_durably(progress, json.dumps(curves))
    kept.unlink(missing_ok=True)
    progress.unlink(missing_ok=True)
    scratch.rmdir()
    return Outcome(figures_of(curves), curves)


def stops(losses: list[float], patience: int) -> bool:
    """Whether the best of these losses is `patience` epochs ago: what EarlyStopping does.

    >>> stops([0.3, 0.2, 0.25, 0.2], patience=2)
    True
    >>> stops([0.3, 0.2, 0.25, 0.1], patience=2)
    False
    """
    return bool(losses) and len(losses) - 1 - losses.index(min(losses)) >= patience


def figures_of(curves: dict[str, list[float]]) -> dict[str, float]:
    """The last epoch, which the document keeps in memory, beside the best, which its checkpoint holds."""
    best = curves["loss"].index(min(curves["loss"]))
    return {
        "stopped epoch": float(len(curves["loss"])),
        "best epoch": float(best + 1),
        "best accuracy": curves["accuracy"][best],
        "best loss": curves["loss"][best],
        "accuracy": curves["accuracy"][-1],
        "loss": curves["loss"][-1],
        "train accuracy": curves["train accuracy"][-1],
    }


def build(keras: Any, steps: int) -> Any:
    """The network of S0, compiled."""
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
    compiled(model, "adam", "categorical_crossentropy", min(steps, 10))
    return model
