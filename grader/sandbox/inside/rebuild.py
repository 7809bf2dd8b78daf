"""A Keras model taken apart into plain data where the answer lives, and built again where it never was.

The worker of the answer tells the blueprint; a clean one, which runs nothing but this, builds it by Keras in safe mode
from what the trusted side let through.
"""

from __future__ import annotations

import json
import weakref
from collections.abc import Iterator, Mapping
from typing import Any, Final

from . import models

_WAITING: Final = weakref.WeakKeyDictionary[Any, Mapping[str, Any]]()
"""How the models that were built again are to be compiled."""
_HOOKS: Final = ("activation", "recurrent_activation")


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
    import keras

    models.seed(plan["seed"], deterministic=plan["deterministic"])
    model = _deserialized(plan["model"])
    model.set_weights(plan["weights"])
    for layer in model.layers:
        if isinstance(layer, keras.layers.Normalization):
            layer.finalize_state()
    _WAITING[model] = plan["compile"]
    return model, {**models.structure(model), "loss": models.loss(_deserialized(plan["compile"]["loss"]))}


def compile_late(model: Any) -> None:
    """Compile a model that was built again, before it is trained: most are only looked at, and it takes its time."""
    plan = _WAITING.pop(model, None) if _WAITING else None  # an answer's object may resist being looked up
    if plan is not None:
        options = {name: _deserialized(plan[name]) for name in ("optimizer", "loss") if plan[name] is not None}
        model.compile(**options, metrics=[_deserialized(each) for each in plan["metrics"]])


def _deserialized(config: Any) -> Any:
    import keras

    if isinstance(config, str):
        return config
    return keras.saving.deserialize_keras_object(config, safe_mode=True)
