"""A Keras model as a check sees it: built again from its configuration and weights, then asked in a clean worker.

What the learner's worker says of layers, loss and optimizer is read as a plan (`blueprint`), never believed: whatever
a check is told of the model, its predictions and its training come from Keras's own code in a worker that never saw
the learner's.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from grader.feedback.compare import Array
from grader.i18n import M
from grader.plugin.blueprint import MODELS, Reader, load
from grader.plugin.recorder import CheckFailed
from grader.sandbox.faults import AnswerFault
from grader.sandbox.subject import Kept, Subject

Shape = tuple[int | None, ...]
_ACCURACY: Final = frozenset({"accuracy", "acc", "sparse_categorical_accuracy", "SparseCategoricalAccuracy"})
_ACCURACY_CLASSES: Final = frozenset({"SparseCategoricalAccuracy()"})
_MAX_REASON: Final = 300


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
    model: Kept
    """The model itself, in the clean worker: what the methods below ask."""

    def predict(self, rows: Any, *, divide: float | None = None) -> Any:
        """The outputs for rows: see `Kept.predict`."""
        return self.model.predict(rows, divide=divide)

    def fit(self, *, data: Sequence[str], epochs: int, divide: float | None = None, **options: Any) -> dict[str, Any]:
        """Train it on arrays that were stored with the learner: see `Kept.fit`.

        Raises:
            CheckFailed: Its loss or its optimizer is not Keras's own.
        """
        for part, name in (("loss", self.loss.name), ("optimizer", self.optimizer.name)):
            if not name and (part == "optimizer" or self.loss.known):
                raise CheckFailed(
                    M(
                        "The model cannot be trained here, because its {part} is none of Keras's own. Name one of "
                        "Keras's in model.compile(...).",
                        part=part,
                    )
                )
        return self.model.fit(data=data, epochs=epochs, divide=divide, **options)

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
    """Read a model that a learner's function made, and build it again in a worker that never saw the learner's code.

    Args:
        kept: What the function returned, still in the worker.
        name: The call, as the sentences name it: `build_mlp()`.
        own_layers: Whether subclassed models and layers of the learner's own are accepted; they are not built again,
            but described and asked where they are.

    Raises:
        CheckFailed: It is no Keras model, has no weights yet, is not compiled, or is made of the learner's own parts.
    """
    answer = kept.blueprint() if isinstance(kept, Kept) else None
    told = answer if isinstance(answer, dict) else {}
    kind, found = _text(told, "kind"), _text(told, "type")
    if kind not in {*MODELS, "subclassed"}:
        raise _no_model(name, found if isinstance(kept, Kept) else type(kept).__name__)
    strange = next((layer for layer in _layers(told) if layer[1] or layer[0] == "Lambda"), None)
    if not own_layers:
        _refuse_own(name, found if kind == "subclassed" else None, strange[0] if strange else None)
    weights = [_weight(item) for item in _list(told, "weights")]
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
    if kind == "subclassed" or strange:
        return _believed(kept)
    own = frozenset(item for item in _list(told, "own") if isinstance(item, str))
    reader = Reader(name, own)
    plan = Plan(reader.model(kind, load(_text(told, "config", None))), load(_text(told, "compile", None)), reader)
    return _rebuilt(kept.subject, name, plan, weights)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a model is built again from; only Keras's own parts are left in it."""

    model: dict[str, Any]
    compiled: Any
    reader: Reader

    def part(self, key: str) -> Any:
        """The compiled loss or optimizer: a configuration, a name, or None where it is none of Keras's own."""
        return None if self.own(key) else self.reader.value(self._told(key))

    def own(self, key: str) -> str:
        """The name of a loss or optimizer of the learner's own; empty where it is Keras's."""
        told = self._told(key)
        return (_text(told, "own") or "?") if isinstance(told, dict) and "class_name" not in told else ""

    def metrics(self, *, own: bool) -> list[Any]:
        """The metrics that are Keras's own, as configurations or names; or else the names of the others."""
        told = [each for each in _list(self.compiled, "metrics") if isinstance(each, str | dict)]
        theirs = [each for each in told if isinstance(each, dict) and "class_name" not in each]
        if own:
            return [f"{_text(each, 'own')}()" for each in theirs]
        return [self.reader.value(each) for each in told if each not in theirs]

    def _told(self, key: str) -> Any:
        return self.compiled.get(key) if isinstance(self.compiled, dict) else None


def _rebuilt(subject: Subject, name: str, plan: Plan, weights: list[npt.NDArray[Any]]) -> Network:
    """The model in the clean worker."""
    optimizer, metrics = _unnamed(plan.part("optimizer")), plan.metrics(own=False)
    compiled = {"optimizer": optimizer, "loss": plan.part("loss"), "metrics": metrics}
    try:
        model, answer = subject.rebuilt({"model": plan.model, "weights": weights, "compile": compiled})
    except AnswerFault as fault:
        if fault.raised is None:
            raise
        said = f"{fault.raised.type}: {fault.raised.message}".split("\n")[0][:_MAX_REASON]
        raise CheckFailed(
            M(
                "The model that {name} returned could not be built again from its configuration: {reason}",
                name=name,
                reason=said,
            )
        ) from fault
    told = answer if isinstance(answer, dict) else {}
    own_loss = plan.own("loss")
    return _network(
        told,
        model,
        loss=Loss(own_loss, known=True, name="", from_logits=False) if own_loss else _loss(told),
        optimizer=_optimizer_of(optimizer),
        metrics=(*map(_metric, metrics), *plan.metrics(own=True)),
    )


def _believed(kept: Kept) -> Network:
    """A model of the learner's own parts, as its own worker describes it."""
    answer = kept.model()
    told = answer if isinstance(answer, dict) else {}
    optimizer = told.get("optimizer")
    metrics = tuple(item[:100] for item in _list(told, "metrics") if isinstance(item, str))
    described = Optimizer(_text(optimizer, "name"), _number(optimizer, "learning_rate"), _mapping(optimizer, "config"))
    return _network(told, kept, loss=_loss(told), optimizer=described, metrics=metrics)


def _network(told: Mapping[str, Any], model: Kept, **compiled: Any) -> Network:
    return Network(
        kind=_text(told, "kind"),
        layers=tuple(map(_layer, _list(told, "layers"))),
        weights=tuple(_weight(item).astype(np.float64) for item in _list(told, "weights")),
        model=model,
        **compiled,
    )


def _loss(told: Mapping[str, Any]) -> Loss:
    loss = told.get("loss")
    return Loss(_text(loss, "written"), _flag(loss, "known"), _text(loss, "name"), _flag(loss, "from_logits"))


def _unnamed(written: Any) -> Any:
    """A configuration without its name: Keras counts names up, so two equal answers would be told as different."""
    if not isinstance(written, dict):
        return written
    return {**written, "config": {k: v for k, v in _mapping(written, "config").items() if k != "name"}}


def _optimizer_of(written: Any) -> Optimizer:
    """The optimizer that a configuration of Keras's makes; a schedule's learning rate is its first."""
    config = _mapping(written, "config")
    schedule = _mapping(config.get("learning_rate"), "config")
    first = schedule.get("initial_learning_rate", (_list(schedule, "values") or [math.nan])[0])
    rate: Any = first if schedule else config.get("learning_rate")
    number = isinstance(rate, int | float) and not isinstance(rate, bool)
    return Optimizer(_text(written, "class_name"), float(rate) if number else math.nan, config)


def _metric(written: Any) -> str:
    """As it was written; a class's name with parentheses, for `Accuracy()` is not `"accuracy"`."""
    return written[:100] if isinstance(written, str) else f"{_text(written, 'class_name')}()"


def _layers(told: Mapping[str, Any]) -> list[tuple[str, bool]]:
    """The type of each layer, and whether it is the learner's own, as the worker tells it."""
    pairs = [item for item in _list(told, "layers") if isinstance(item, list) and len(item) == 2]  # noqa: PLR2004
    return [(str(name)[:100], own is True) for name, own in pairs]


def _no_model(name: str, found: str) -> CheckFailed:
    if found in {"", "NoneType"}:
        return CheckFailed(M("{name} returned None. Did you forget a return?", name=name))
    return CheckFailed(M("{name} must return a Keras model; it returned {found}.", name=name, found=found))


def _refuse_own(name: str, model: str | None, layer: str | None) -> None:
    if model is not None:
        raise CheckFailed(
            M(
                "{name} returned a model of your own class {model}. Here only keras.Sequential and the functional API "
                "(keras.Model(inputs, outputs)) are read: build the same layers with one of them.",
                name=name,
                model=model,
            )
        )
    if layer is not None:
        raise CheckFailed(
            M(
                "The model has a {layer} layer, whose code cannot be read as plain data. This mission needs "
                "nothing but Keras's own layers: replace it.",
                layer=layer,
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


def _weight(value: Any) -> npt.NDArray[Any]:
    if not isinstance(value, np.ndarray) or value.dtype.kind not in "fiu":
        raise CheckFailed(M("The weights of the model could not be read as numbers."))
    return value


def _text(told: Any, key: str, most: int | None = 100) -> str:
    value = told.get(key) if isinstance(told, dict) else None
    return value[:most] if isinstance(value, str) else ""


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
