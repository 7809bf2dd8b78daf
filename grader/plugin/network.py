"""A Keras model as a check sees it: plain data that its own process told, every part of it read before it is used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from grader.feedback.compare import Array
from grader.i18n import M
from grader.plugin.recorder import CheckFailed
from grader.sandbox.subject import Kept

Shape = tuple[int | None, ...]
_ACCURACY: Final = frozenset({"accuracy", "acc", "sparse_categorical_accuracy", "SparseCategoricalAccuracy"})
_ACCURACY_CLASSES: Final = frozenset({"SparseCategoricalAccuracy()"})


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer."""

    type: str
    own: bool
    """Whether its class is the learner's, not Keras's."""
    config: Mapping[str, Any]
    output: Shape | None
    """None on the batch axis; as a whole None where it has several outputs, or none yet."""
    weights: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Loss:
    """A compiled loss."""

    written: str
    known: bool
    """Whether Keras knows what was written; it says so itself only when training begins."""
    name: str
    """Keras's plain name of it (`sparse_categorical_crossentropy`); empty for a function of the learner's own."""
    from_logits: bool


@dataclass(frozen=True, slots=True)
class Optimizer:
    """A compiled optimizer."""

    name: str
    """The class's name; empty for one of the learner's own."""
    learning_rate: float
    config: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Network:
    """A compiled Keras model that has its weights."""

    kind: str
    """`sequential`, `functional` or `subclassed`."""
    layers: tuple[Layer, ...]
    weights: tuple[Array, ...]
    """float64, in Keras's order."""
    loss: Loss
    optimizer: Optimizer
    metrics: tuple[str, ...]
    """As they were written; a class's name with parentheses."""

    @property
    def parameters(self) -> int:
        """How many there are, counted here."""
        return sum(weight.size for weight in self.weights)

    @property
    def measures_accuracy(self) -> bool:
        """Whether a metric is the accuracy for integer labels, under any of its names."""
        return any(each.lower() in _ACCURACY or each in _ACCURACY | _ACCURACY_CLASSES for each in self.metrics)

    def layers_of(self, *types: str) -> tuple[Layer, ...]:
        """The layers of the given classes, in their order."""
        return tuple(layer for layer in self.layers if layer.type in types)


def network(kept: Any, name: str, *, own_layers: bool = False) -> Network:
    """Read a model that a learner's function made.

    Args:
        kept: What the function returned, still in the worker.
        name: The call, as the sentences name it: `build_mlp()`.
        own_layers: Whether subclassed models and layers of the learner's own are accepted.

    Raises:
        CheckFailed: It is no Keras model, has no weights yet, is not compiled, or is made of the learner's own parts.
    """
    answer = kept.model() if isinstance(kept, Kept) else None
    told = answer if isinstance(answer, dict) else {}
    kind = _text(told, "kind")
    if kind not in {"sequential", "functional", "subclassed"}:
        raise _no_model(name, _text(told, "type") if isinstance(kept, Kept) else type(kept).__name__)
    layers = tuple(map(_layer, _list(told, "layers")))
    if not own_layers:
        _refuse_own(name, kind, _text(told, "type"), layers)
    weights = tuple(_weight(item) for item in _list(told, "weights"))
    if not weights:
        raise CheckFailed(
            M(
                "The model that {name} returned has no weights yet, because it does not know its input's size. "
                "Begin it with keras.Input(shape=...).",
                name=name,
            )
        )
    if told.get("compiled") is not True:
        raise CheckFailed(M("The model that {name} returned is not compiled: call model.compile(...).", name=name))
    loss, optimizer = told.get("loss"), told.get("optimizer")
    return Network(
        kind=kind,
        layers=layers,
        weights=weights,
        loss=Loss(_text(loss, "written"), _flag(loss, "known"), _text(loss, "name"), _flag(loss, "from_logits")),
        optimizer=Optimizer(
            _text(optimizer, "name"), _number(optimizer, "learning_rate"), _mapping(optimizer, "config")
        ),
        metrics=tuple(item[:100] for item in _list(told, "metrics") if isinstance(item, str)),
    )


def _no_model(name: str, found: str) -> CheckFailed:
    if found in {"", "NoneType"}:
        return CheckFailed(M("{name} returned None. Did you forget a return?", name=name))
    return CheckFailed(M("{name} must return a Keras model; it returned {found}.", name=name, found=found))


def _refuse_own(name: str, kind: str, model: str, layers: Sequence[Layer]) -> None:
    if kind == "subclassed":
        raise CheckFailed(
            M(
                "{name} returned a model of your own class {model}. Here only keras.Sequential and the functional API "
                "(keras.Model(inputs, outputs)) are read: build the same layers with one of them.",
                name=name,
                model=model,
            )
        )
    for layer in layers:
        if layer.own or layer.type == "Lambda":
            raise CheckFailed(
                M(
                    "The model has a {layer} layer, whose code cannot be read as plain data. This mission needs "
                    "nothing but Keras's own layers: replace it.",
                    layer=layer.type,
                )
            )


def _layer(told: Any) -> Layer:
    output = told.get("output") if isinstance(told, dict) else None
    shape = tuple(size if type(size) is int else None for size in output) if isinstance(output, list) else None
    shapes = (item for item in _list(told, "weights") if isinstance(item, list))
    return Layer(
        type=_text(told, "type"),
        own=_flag(told, "own"),
        config=_mapping(told, "config"),
        output=shape,
        weights=tuple(tuple(size for size in item if type(size) is int) for item in shapes),
    )


def _weight(value: Any) -> npt.NDArray[np.float64]:
    if not isinstance(value, np.ndarray) or value.dtype.kind not in "fiu":
        raise CheckFailed(M("The weights of the model could not be read as numbers."))
    return value.astype(np.float64)


def _text(told: Any, key: str) -> str:
    value = told.get(key) if isinstance(told, dict) else None
    return value[:100] if isinstance(value, str) else ""


def _flag(told: Any, key: str) -> bool:
    return isinstance(told, dict) and told.get(key) is True


def _number(told: Any, key: str) -> float:
    value = told.get(key) if isinstance(told, dict) else None
    return float(value) if isinstance(value, float) else float("nan")


def _list(told: Any, key: str) -> list[Any]:
    value = told.get(key) if isinstance(told, dict) else None
    return value if isinstance(value, list) else []


def _mapping(told: Any, key: str) -> Mapping[str, Any]:
    value = told.get(key) if isinstance(told, dict) else None
    return value if isinstance(value, dict) else {}
