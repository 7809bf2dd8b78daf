"""Small real trainings in NumPy, to have real curves of every kind."""

from __future__ import annotations

from functools import cache

import numpy as np


def rows(count: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Noisy points around ten centres, with their classes; some labels are wrong, as in life."""
    chance = np.random.default_rng(seed)
    centres = np.random.default_rng(99).normal(0, 1, (10, 20))
    labels = chance.integers(0, 10, count)
    points = centres[labels] + chance.normal(0, 1.1, (count, 20))
    labels = np.where(chance.random(count) < 0.05, chance.integers(0, 10, count), labels)
    return points, labels


@cache
def train(
    rate: float = 0.2,
    *,
    steps: int = 200,
    batch: int = 50,
    seed: int = 0,
    hidden: int = 30,
    sign: float = -1.0,
    wrong_from: int | None = None,
    clip: float = 1e-7,
    count: int = 500,
) -> tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]:
    """Loss of each step, and accuracy on training and test rows at ten times; `wrong_from` adds a bug at that step."""
    X, Y = rows(count)
    X_test, Y_test = rows(500, seed=1)
    chance = np.random.default_rng(seed)
    W1, W2 = chance.normal(0, 0.1, (20, hidden)), chance.normal(0, 0.1, (hidden, 10))
    b1, b2 = np.zeros(hidden), np.zeros(10)
    loss, seen, unseen = [], [], []

    def forward(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        h = np.maximum(0, x @ W1 + b1)
        z = h @ W2 + b2
        e = np.exp(z - z.max(1, keepdims=True))
        return h, e / e.sum(1, keepdims=True)

    with np.errstate(all="ignore"):
        for step in range(steps):
            chosen = chance.integers(0, count, batch) if batch < count else np.arange(count)
            x, y = X[chosen], Y[chosen]
            h, p = forward(x)
            right = p[np.arange(len(y)), y]
            loss.append(float(-np.log(right + clip if clip else right).mean()))
            d = p.copy()
            d[np.arange(len(y)), y] -= 1
            d /= len(y)
            pace = rate * (0.3 if wrong_from is not None and step >= wrong_from else 1.0)
            dh = (d @ W2.T) * (h > 0)
            W2 += sign * pace * h.T @ d
            b2 += sign * pace * d.sum(0)
            W1 += sign * pace * x.T @ dh
            b1 += sign * pace * dh.sum(0)
            if (step + 1) % max(1, steps // 10) == 0:
                seen.append(float((forward(X)[1].argmax(1) == Y).mean()))
                unseen.append(float((forward(X_test)[1].argmax(1) == Y_test).mean()))
    return tuple(loss), tuple(seen), tuple(unseen)
