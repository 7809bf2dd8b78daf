"""How a network of the documents is trained: plain settings that a result is filed under."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from typing import Any, ClassVar, Self

#: All of MNIST.
ROWS = 60_000
#: Categorical cross-entropy of outputs that are divided by their sum: what Keras makes of ten sigmoids where it does
#: not know their inputs. With TensorFlow Keras 3 knows them (`_keras_logits`), and computes the loss of a softmax.
RENORMALISED = "renormalised"


@dataclass(frozen=True, slots=True)
class Recipe:
    """Settings of one training; `libraries` are those whose versions decide its figures."""

    libraries: ClassVar[tuple[str, ...]] = ("numpy",)

    @property
    def cost(self) -> float:
        """Roughly how many seconds a run takes on two free cores."""
        raise NotImplementedError

    def key(self) -> dict[str, Any]:
        """What a result must have been made with to be this recipe's; JSON that survives a round trip."""
        values = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}
        return {"kind": type(self).__name__, **values}

    def quick(self) -> Self:
        """The same, so small that it only shows that everything runs."""
        small = {"rows": 400, "epochs": 2, "iterations": 100, "draws": 3}
        names = {field.name for field in fields(self)}
        return replace(self, **{name: value for name, value in small.items() if name in names})


@dataclass(frozen=True, slots=True)
class Dense(Recipe):
    """A Keras network of Dense layers on MNIST."""

    libraries: ClassVar[tuple[str, ...]] = ("numpy", "keras", "tensorflow")

    hidden: tuple[int, ...]
    activation: str
    last: str
    optimizer: str
    rate: float | None
    """None leaves it to the optimizer's default."""
    epochs: int
    loss: str = "sparse_categorical_crossentropy"
    batch: int = 32
    dropout: float = 0.0
    scaled: bool = True
    rows: int = ROWS

    @property
    def cost(self) -> float:  # noqa: D102
        return 2.0 * self.epochs

    def __str__(self) -> str:
        widths = f"{self.hidden[0]}" + (f"x{len(self.hidden)}" if len(self.hidden) > 1 else "")
        dropped = f", dropout {self.dropout:g}" if self.dropout else ""
        divided = " over their sum" if self.loss == RENORMALISED else ""
        layers = f"784-{widths} {self.activation}-10 {self.last}{divided}{dropped}"
        return (
            f"{layers}, {_optimizer(self.optimizer, self.rate)}, "
            f"batch {self.batch}, {self.epochs} epochs, {'pixels / 255' if self.scaled else 'raw pixels'}"
        )


@dataclass(frozen=True, slots=True)
class Cnn(Recipe):
    """The convolutional network of S0 with its early stopping, which watches the test set as the document does."""

    libraries: ClassVar[tuple[str, ...]] = ("numpy", "keras", "tensorflow")

    epochs: int = 30
    patience: int = 10
    batch: int = 200
    rows: int = ROWS

    @property
    def cost(self) -> float:  # noqa: D102
        return 0.0015 * self.rows * self.epochs

    def __str__(self) -> str:
        rows = "" if self.rows == ROWS else f", first {self.rows:,} rows"
        return f"CNN, Adam, batch {self.batch}, up to {self.epochs} epochs, patience {self.patience}{rows}"


@dataclass(frozen=True, slots=True)
class Loop(Recipe):
    """The NumPy training loop of S2 around the `train_step` of mission 15, or of one of its wrong variants."""

    answer: str = "answer"
    """`answer`, or the name of a file in wrong/."""
    std: float = 0.01
    rate: float = 0.1
    batch: int = 100
    iterations: int = 50_000

    @property
    def cost(self) -> float:  # noqa: D102
        # E1 leaves W1 at the smallest numbers there are, with which a processor is slow.
        return (0.01 if self.answer == "E1" else 0.0012) * self.iterations

    def __str__(self) -> str:
        which = "" if self.answer == "answer" else f", with mistake {self.answer}"
        return (
            f"NumPy 784-50-10, std {self.std:g}, lr {self.rate:g}, {self.iterations:,} batches of {self.batch}{which}"
        )


@dataclass(frozen=True, slots=True)
class FiveSteps(Recipe):
    """Five steps of `train_step` on the first five images, scored on the first hundred."""

    answer: str = "answer"
    std: float = 0.1
    rate: float = 0.1
    steps: int = 5

    @property
    def cost(self) -> float:  # noqa: D102
        return 0.1

    def __str__(self) -> str:
        which = "" if self.answer == "answer" else f", with mistake {self.answer}"
        return f"NumPy 784-50-10, std {self.std:g}, lr {self.rate:g}, {self.steps} steps on 5 images{which}"


@dataclass(frozen=True, slots=True)
class Softmax(Recipe):
    """Softmax regression in TensorFlow: unshuffled, weights and bias from N(0, 1), the remainder dropped."""

    libraries: ClassVar[tuple[str, ...]] = ("numpy", "tensorflow")

    safe: bool
    """Whether the loss is computed from the logits (mission 22) or as -sum(Y log(H)) (S4)."""
    rate: float = 0.15
    batch: int = 100
    epochs: int = 50
    rows: int = ROWS

    @property
    def cost(self) -> float:  # noqa: D102
        return 0.5 * self.epochs

    def __str__(self) -> str:
        loss = "loss from logits" if self.safe else "loss Y log(H)"
        return f"softmax regression, {loss}, lr {self.rate:g}, batch {self.batch}, {_epochs(self.epochs)}"


@dataclass(frozen=True, slots=True)
class SoftmaxStarts(Recipe):
    """Many starts of S4's regression: how many hold an exact 0, and what one epoch makes of those."""

    libraries: ClassVar[tuple[str, ...]] = ("numpy", "tensorflow")

    draws: int = 200

    @property
    def cost(self) -> float:  # noqa: D102
        return 0.1 * self.draws

    def __str__(self) -> str:
        return f"{self.draws} starts of it, softmax of the first 10,000 images; one epoch where it is exactly 0"


@dataclass(frozen=True, slots=True)
class Synthetic(Recipe):
    """S0's 17-30-1 on data of our own: the document's are not to be had."""

    libraries: ClassVar[tuple[str, ...]] = ("numpy", "keras", "tensorflow")

    loss: str
    epochs: int = 30
    batch: int = 10
    rows: int = 470

    @property
    def cost(self) -> float:  # noqa: D102
        return 4.0

    def __str__(self) -> str:
        return f"17-30 relu-1 sigmoid, {self.loss}, Adam, batch {self.batch}, {self.epochs} epochs, {self.rows} rows"


def _optimizer(name: str, rate: float | None) -> str:
    return f"'{name}'" if rate is None else f"{name}({rate:g})"


def _epochs(count: int) -> str:
    return "1 epoch" if count == 1 else f"{count} epochs"
