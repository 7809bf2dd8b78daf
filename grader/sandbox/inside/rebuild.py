"""A Keras model taken apart into plain data where the answer lives, and built again where it never was.

The worker of the answer tells the blueprint; a clean one, which runs nothing but this, builds it by Keras in safe mode
from what the trusted side let through.
"""

from __future__ import annotations

import json
import random
import weakref
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from . import models

_WAITING: Final = weakref.WeakKeyDictionary[Any, Mapping[str, Any]]()
"""The plans of models that were built again and are not compiled yet."""
_HOOKS: Final = ("activation", "recurrent_activation")
_NAMES: Final = frozenset({"name", "keras_history", "input_layers", "output_layers"})
"""Where a configuration names layers."""
_KEPT: Final = 3


def blueprint(model: Any) -> dict[str, Any]:
    """What a model is built from, as text and arrays; of anything else only its type."""
    import keras

    name = type(model).__name__
    if not isinstance(model, keras.Model):
        return {"kind": "none", "type": name}
    kind = models.KINDS.get(name, "subclassed") if models.is_keras(model) else "subclassed"
    return {
        "kind": kind,
        "type": name,
        "layers": [[type(layer).__name__, not models.is_keras(layer)] for layer in model.layers],
        "own": sorted(set(_own_functions(model))),
        "config": _configuration(model),
        "weights": list(model.get_weights()),
        "compiled": bool(model.compiled),
        "compile": _text(_compiled(model)) if model.compiled else "",
    }


def _configuration(model: Any) -> str:
    """The model's configuration; empty where a layer of the answer's own cannot tell its own."""
    try:
        return _text({"config": model.get_config(), "build": model.get_build_config()})
    except Exception:  # noqa: BLE001 - whatever it is, it cannot
        return ""


def _own_functions(model: Any) -> Iterator[str]:
    """The names of functions that layers use and that neither Keras nor TensorFlow wrote."""
    for layer in model._flatten_layers():  # noqa: SLF001 - nested ones too
        for hook in _HOOKS:
            function = getattr(layer, hook, None)
            if callable(function) and _origin(function) not in {"keras", "tensorflow"}:
                yield str(getattr(function, "__name__", type(function).__name__))


def _origin(thing: Any) -> str:
    """The package that a function or an object's class comes from."""
    module = getattr(thing, "__module__", None) or type(thing).__module__
    return str(module).split(".", 1)[0]


def _compiled(model: Any) -> dict[str, Any]:
    """Loss, optimizer and metrics as they were written."""
    metrics = getattr(getattr(model, "_compile_metrics", None), "_user_metrics", None)
    return {"loss": _part(model.loss), "optimizer": _part(model.optimizer), "metrics": list(_parts(metrics))}


def _parts(metrics: Any) -> Iterator[Any]:
    if isinstance(metrics, dict):
        metrics = list(metrics.values())
    if isinstance(metrics, list | tuple):
        for each in metrics:
            yield from _parts(each)
    elif metrics is not None:
        yield _part(metrics)


def _part(given: Any) -> Any:
    """A name as it is, a function of Keras's as its name, an object as its configuration; what is own only by name."""
    import keras

    while isinstance(given, list | tuple) and len(given) == 1:
        given = given[0]
    if given is None or isinstance(given, str):
        return given
    name = str(getattr(given, "__name__", type(given).__name__))
    if _origin(given) != "keras":
        return {"own": name}
    return name if hasattr(given, "__name__") else keras.saving.serialize_keras_object(given)


def _text(value: Any) -> str:
    return json.dumps(value, default=lambda item: {"class_name": type(item).__name__})


def rebuild(plan: Mapping[str, Any]) -> tuple[Any, dict[str, Any]]:
    """The model of a plan that the trusted side has read and written again, and what it is.

    Args:
        plan: `model`: configuration; `weights`: arrays, in Keras's order; `seed`, `deterministic`: for what is drawn
            later; `compile`: `optimizer`, `loss` and `metrics`, configurations or names, None where there is none.
    """
    key = _key(plan)
    built = next((each for each in _BUILT if each.key == key and _same(each.weights, plan["weights"])), None)
    if built is None:
        built = _built(key, plan)
        _BUILT[:] = [built, *_BUILT][:_KEPT]
    else:
        for variable, value in built.state:
            variable.assign(value)
    return built.model, built.description


@dataclass(frozen=True, slots=True)
class _Built:
    """A model that was built again and never trained: one check after the other asks for the same."""

    key: str
    weights: list[Any]
    model: Any
    description: dict[str, Any]
    state: list[tuple[Any, Any]]
    """Its variables as they were: a dropout that is always active draws, statistics move."""


_BUILT: Final[list[_Built]] = []


def _built(key: str, plan: Mapping[str, Any]) -> _Built:
    import keras

    random.seed(plan["seed"])  # all that Keras draws from for a layer; to seed TensorFlow costs it its kernels
    model = _deserialized(plan["model"])
    model.set_weights(plan["weights"])
    for layer in model.layers:
        if isinstance(layer, keras.layers.Normalization):
            layer.finalize_state()
    _WAITING[model] = plan
    description = {**models.structure(model), "loss": models.loss(_deserialized(plan["compile"]["loss"]))}
    return _Built(key, plan["weights"], model, description, [(each, each.numpy()) for each in model.variables])


def _key(plan: Mapping[str, Any]) -> str:
    """All of a plan but its weights, as text; Keras counts its names up, so they are numbered as they come."""
    return json.dumps(_numbered({key: value for key, value in plan.items() if key != "weights"}, {}))


def _numbered(value: Any, numbers: dict[str, int], *, named: bool = False) -> Any:
    if isinstance(value, dict):
        return {key: _numbered(item, numbers, named=named or key in _NAMES) for key, item in value.items()}
    if isinstance(value, list):
        return [_numbered(item, numbers, named=named) for item in value]
    return numbers.setdefault(value, len(numbers)) if named and isinstance(value, str) else value


def _same(some: list[Any], others: list[Any]) -> bool:
    import numpy as np

    return len(some) == len(others) and all(
        one.dtype == other.dtype and np.array_equal(one, other) for one, other in zip(some, others, strict=True)
    )


def compile_late(model: Any) -> None:
    """Compile a model that was built again, before it is trained: most are only looked at, and it takes its time."""
    plan = _WAITING.pop(model, None) if _WAITING else None  # an answer's object may resist being looked up
    if plan is not None:
        _BUILT[:] = [each for each in _BUILT if each.model is not model]
        models.seed(plan["seed"], deterministic=plan["deterministic"])  # whatever has been drawn since it was built
        told = plan["compile"]
        options = {name: _deserialized(told[name]) for name in ("optimizer", "loss") if told[name] is not None}
        model.compile(**options, metrics=[_deserialized(each) for each in told["metrics"]])


def _deserialized(config: Any) -> Any:
    import keras

    if isinstance(config, str):
        return config
    return keras.saving.deserialize_keras_object(config, safe_mode=True)
