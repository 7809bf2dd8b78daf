"""The configurations whose figures the documents print, or leave out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from benchmarks.headlines.entry import Entry, Tier
from benchmarks.headlines.recipes import RENORMALISED, Cnn, Dense, FiveSteps, Loop, Softmax, SoftmaxStarts, Synthetic

_CATEGORICAL: Final = "categorical_crossentropy"
_RUN_1: Final = Dense(
    hidden=(128,) * 3, activation="sigmoid", last="sigmoid", optimizer="SGD", rate=0.1, epochs=10, loss=_CATEGORICAL
)
_RUN_2: Final = replace(_RUN_1, hidden=(128,) * 5, activation="relu", last="softmax", rate=0.001)
_WIDTH: Final = 32
_CLAIM_1: Final = {"accuracy": 0.8322, "loss": 0.5365}
_CLAIM_2: Final = {"accuracy": 0.9519, "loss": 0.1802}
#: What one run takes from the other, one factor at a time.
FACTORS: Final = ("depth", "hidden", "output", "rate")

QUICKSTART: Final = {
    "accuracy": 0.9773,
    "loss": 0.0735,
    **dict(zip((f"train accuracy {k}" for k in range(1, 6)), (0.9157, 0.9577, 0.9680, 0.9728, 0.9772), strict=True)),
    **dict(zip((f"train loss {k}" for k in range(1, 6)), (0.2898, 0.1387, 0.1043, 0.0881, 0.0739), strict=True)),
}
_CNN_SHOWN: Final = ("stopped epoch", "best epoch", "best accuracy", "accuracy", "best loss", "loss")
_STARTS_SHOWN: Final = (
    "draws with an exact 0",
    "of these lost in one epoch",
    "largest gap between scores, median",
    "largest gap between scores, maximum",
)
_NAN_SHOWN: Final = ("accuracy", "nan", "zeros at start")


def entries() -> list[Entry]:
    """Every configuration, in the order of the table."""
    return [*_runs(), *_keras(), *_numpy(), *_softmax(), *_cnn(), *_synthetic()]


def _with(base: Dense, other: Dense, factor: str) -> Dense:
    """`base` with one factor of `other`."""
    changes: dict[str, Any] = {
        "depth": {"hidden": other.hidden},
        "hidden": {"activation": other.activation},
        "output": {"last": other.last},
        "rate": {"rate": other.rate},
        "width": {"hidden": (_WIDTH,) * len(base.hidden)},
    }
    return replace(base, **changes[factor])


def _runs() -> list[Entry]:
    """S3's two runs on raw and scaled pixels, each with one factor of the other, and narrower."""
    made = []
    for number, base, other, claim in ((1, _RUN_1, _RUN_2, _CLAIM_1), (2, _RUN_2, _RUN_1, _CLAIM_2)):
        for scaled in (False, True):
            name, source = f"run{number}-{'scaled' if scaled else 'raw'}", f"S3, MNIST 숫자인식 {number}"
            here = replace(base, scaled=scaled)
            made.append(Entry(name, number, source, here, claim))
            made += [
                Entry(f"{name}-{factor}", number, source, _with(here, other, factor), tier=Tier.ABLATION)
                for factor in FACTORS
            ]
            made.append(Entry(f"{name}-width", 11, source, _with(here, other, "width"), tier=Tier.ABLATION))
    made += [
        Entry(f"run1-{word}-divided", 1, "S3, run 1 in an older Keras", recipe, _CLAIM_1)
        for word, recipe in (
            ("raw", replace(_RUN_1, scaled=False, loss=RENORMALISED)),
            ("scaled", replace(_RUN_1, scaled=True, loss=RENORMALISED)),
        )
    ]
    made += [
        Entry(f"run2-{word}-long", 2, "S3, epochs unstated", recipe, _CLAIM_2, tier=Tier.ABLATION, seeds=1)
        for word, recipe in (
            ("raw", replace(_RUN_2, scaled=False, epochs=20)),
            ("scaled", replace(_RUN_2, scaled=True, epochs=30)),
        )
    ]
    return made


def _keras() -> list[Entry]:
    """The quickstart, S2's first model, and S1's with three optimizers."""
    quickstart = Dense((128,), "relu", "softmax", "adam", None, 5, dropout=0.2)
    first = Dense((50,), "sigmoid", "softmax", "adam", None, 10)
    book = Dense((100,), "sigmoid", "softmax", "sgd", None, 5)
    pairs = tuple(QUICKSTART)
    return [
        Entry("quickstart", 3, "S3, MNIST 숫자인식 3", quickstart, QUICKSTART, shown=pairs),
        Entry("keras-784-50-10", 4, "S2, first model; a public run of it", first, {"accuracy": 0.9680}),
        Entry("s1-sgd-string", 9, "S1 (the book: Fashion-MNIST)", book),
        Entry("s1-sgd-0.1", 9, "S1 (the book: Fashion-MNIST)", replace(book, optimizer="SGD", rate=0.1)),
        Entry("s1-adam", 9, "S1 (the book: Fashion-MNIST)", replace(book, optimizer="adam")),
    ]


def _numpy() -> list[Entry]:
    """S2's training loop, right and with its two mistakes, and its five steps."""
    shown = ("accuracy", "loss", "train accuracy", "mismatched accuracy")
    loops = [
        Entry("numpy-loop", 5, "S2, whole training", Loop(), shown=shown),
        Entry(
            "numpy-loop-E1", 5, "S2 as printed: W1 - lr * W1; expected", Loop("E1"), {"accuracy": 0.1135}, shown=shown
        ),
        Entry("numpy-loop-E2", 5, "S2 as printed: db1 = sum(dz1)", Loop("E2"), shown=shown),
    ]
    five = ("mismatched accuracy", "matched accuracy", "perfect model, mismatched")
    steps = [
        Entry("five-steps", 6, "S2, five steps", FiveSteps(), {"mismatched accuracy": 0.10}, shown=five, seeds=20),
        Entry(
            "five-steps-E1", 6, "S2, five steps", FiveSteps("E1"), {"mismatched accuracy": 0.10}, shown=five, seeds=20
        ),
    ]
    return loops + steps


def _softmax() -> list[Entry]:
    """S4's softmax regression as printed, where the loss may become nan, and with a safe loss; one epoch of more."""
    return [
        Entry("softmax-printed", 7, "S4", Softmax(safe=False), shown=_NAN_SHOWN),
        Entry("softmax-nan", 7, "S4, how often it is lost", Softmax(safe=False, epochs=1), shown=_NAN_SHOWN, seeds=20),
        Entry("softmax-starts", 7, "S4, before any training", SoftmaxStarts(), shown=_STARTS_SHOWN, seeds=1),
        Entry("softmax-safe", 7, "S4, loss of mission 22", Softmax(safe=True), shown=_NAN_SHOWN),
    ]


def _cnn() -> list[Entry]:
    """S0's CNN, whole, and on a fifth of the rows, which is done in a fifth of the time."""
    return [
        Entry("cnn-12k", 8, "S0, CNN", Cnn(rows=12_000), shown=_CNN_SHOWN, tier=Tier.LONG),
        Entry("cnn", 8, "S0, CNN", Cnn(), shown=_CNN_SHOWN, tier=Tier.LONG),
    ]


def _synthetic() -> list[Entry]:
    """S0's small network with its loss, and with the one that a sigmoid needs."""
    shown = ("accuracy", "train accuracy", "commonest class")
    return [
        Entry(f"synthetic-{word}", 10, "S0, Dense 30 and 1", Synthetic(loss), shown=shown)
        for word, loss in (("mse", "mean_squared_error"), ("bce", "binary_crossentropy"))
    ]
