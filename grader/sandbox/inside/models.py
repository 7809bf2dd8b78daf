"""What can be asked of TensorFlow and Keras objects that stay with the answer; always answered in plain data.

All of it is the answer's own process talking: the trusted side believes no number of it that it can compute itself.
"""

from __future__ import annotations

import linecache
import logging
import math
import re
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

_DEPTH: Final = 6
_ROWS: Final = 1_000
_NUMBERS: Final = 4_000_000
_TELL_EVERY_S: Final = 0.2
KINDS: Final = {"Sequential": "sequential", "Functional": "functional"}
_MAX_SAID: Final = 2_000
_GRAPH_ERROR: Final = "Graph execution error:"
_GRAPH_LINE: Final = re.compile(r'^  File "([^"\n]*)", line (\d{1,9}), in (\S+)[^\n]*\n', re.MULTILINE)
_NODE: Final = re.compile(r"\n?\t* \[\[\{\{node .*", re.DOTALL)
_USER_LINE: Final = re.compile(r'File "([^"\n]*)", line (\d{1,9}), in (\S+).*\n *(.*)\n')
_KERNEL: Final = re.compile(r"^\{\{function_node [^}]*\}\} ?| \[Op:\w+\](?: name: ?)?$")
"""Where TensorFlow met an error, in words of its own."""
Plain = Any


def quieten() -> None:
    """Keep TensorFlow's remarks on how checks call it (a new trace for each shape) out of the answer's output."""
    logging.getLogger("tensorflow").setLevel(logging.ERROR)


def user_code(message: str, filename: str) -> tuple[str, list[dict[str, Plain]]]:
    """The message of an exception inside a `tf.function`, and the lines of the answer in the traceback within."""
    if message.startswith(_GRAPH_ERROR):
        return _graph_error(message, filename)
    if not message.startswith("in user code:"):
        return _KERNEL.sub("", message[:_MAX_SAID]), []
    lines = list(_USER_LINE.finditer(message))
    said = message[lines[-1].end() :].strip() if lines else message
    frames = [
        {"line": int(line[2]), "function": line[3][:200], "text": line[4][:400]}
        for line in lines
        if line[1] == filename
    ]
    return re.sub(r"^\w+: ", "", said)[:_MAX_SAID], frames


def _graph_error(message: str, filename: str) -> tuple[str, list[dict[str, Plain]]]:
    """The same for one that a graph raised while it ran: where each node was made stands before what went wrong."""
    lines = list(_GRAPH_LINE.finditer(message))
    said = _NODE.sub("", message[lines[-1].end() :] if lines else message.removeprefix(_GRAPH_ERROR)).strip()
    frames = [
        {
            "line": int(line[2]),
            "function": line[3][:200],
            "text": linecache.getline(filename, int(line[2])).strip()[:400],
        }
        for line in lines
        if line[1] == filename
    ]
    return said[:_MAX_SAID] or _GRAPH_ERROR, frames


def seed(number: int, *, deterministic: bool) -> None:
    """Seed Python, NumPy and TensorFlow; deterministic operations are slower."""
    import keras
    import tensorflow as tf

    keras.utils.set_random_seed(number)
    if deterministic:
        tf.config.experimental.enable_op_determinism()


def warm(*, keras_too: bool) -> None:
    """Do what takes its time once in every process: TensorFlow's first operations, and Keras's first layer.

    Args:
        keras_too: Not so where an answer will run: Keras counts the names up that it gives to layers.
    """
    import tensorflow as tf

    weights = tf.Variable(tf.random.stateless_uniform((4, 4), (1, 2)))
    tf.nn.softmax(tf.matmul(weights, weights))
    if keras_too:
        import keras

        predict(keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, "softmax")]), weights.numpy())


def tensor(value: Any, *, variable: bool) -> Any:
    """A constant tensor, or a variable, of an array's dtype."""
    import tensorflow as tf

    return tf.Variable(value) if variable else tf.constant(value)


def traces(function: Any, names: Mapping[str, Any]) -> dict[str, Plain]:
    """How often a `tf.function` was traced, None for another function; and all of the module's together."""
    return {"own": _traced(function), "all": sum(_traced(value) or 0 for value in tuple(names.values()))}


def _traced(function: Any) -> int | None:
    count = getattr(function, "experimental_get_tracing_count", None)
    return int(count()) if callable(count) and not isinstance(function, type) else None


def predict(model: Any, rows: Any) -> Any:
    """The outputs for all rows, as at inference."""
    import numpy as np

    most = _rows_at_once(model)
    parts = [model(rows[at : at + most], training=False) for at in range(0, len(rows), most)]
    return np.concatenate([np.asarray(part) for part in parts])


def _rows_at_once(model: Any) -> int:
    """More rows where the layers are narrow: each call takes its time, and each row its memory."""
    try:
        widest = max(int(math.prod(layer.output.shape[1:])) for layer in model.layers)
    except (AttributeError, TypeError, ValueError):  # a layer with several outputs, say
        return _ROWS
    return max(_ROWS, _NUMBERS // max(widest, 1))


def fit(
    model: Any, data: Sequence[Any], options: Mapping[str, Any], tell: Callable[[int, int], None] | None = None
) -> dict[str, Plain]:
    """Train on stored arrays; the history, as lists of numbers. `tell` hears now and then of the batches done."""
    callbacks = [*(options.get("callbacks") or ()), *([_teller(tell)] if tell is not None else ())]
    history = model.fit(*data, verbose=0, **{**options, "callbacks": callbacks})
    return _flat({str(name): [_plain(value) for value in series] for name, series in history.history.items()})


def _flat(history: dict[str, Plain]) -> dict[str, Plain]:
    """Every metric by its own name: an older Keras 3 puts the compiled ones that a train_step returns into one dict."""
    flat: dict[str, Plain] = {}
    for name, series in history.items():
        if series and all(isinstance(value, dict) for value in series):
            flat |= {key: [value.get(key) for value in series] for key in series[0]}
        else:
            flat[name] = series
    return flat


def _teller(tell: Callable[[int, int], None]) -> Any:
    """A callback that tells the number of batches done, a few times a second."""
    import keras

    class Teller(keras.callbacks.Callback):  # type: ignore[misc]
        due = 0.0

        def on_train_batch_end(self, batch: int, logs: object = None) -> None:  # noqa: ARG002 - Keras's signature
            if time.monotonic() >= self.due:
                tell(int(batch) + 1, int((self.params or {}).get("steps") or 0))
                self.due = time.monotonic() + _TELL_EVERY_S

    return Teller()


def scaled(array: Any, divide: float | None) -> Any:
    """Pixels as float32 in [0, 1], where they are to be divided."""
    import numpy as np

    if divide is None:
        return array
    rows = array.astype(np.float32)
    rows /= np.float32(divide)  # in place: a copy more is a matter of a hundred megabytes
    return rows


def describe(model: Any) -> dict[str, Plain]:
    """A Keras model's layers, weights and how it was compiled; of anything else only its type."""
    import keras

    if not isinstance(model, keras.Model):
        return {"kind": "none", "type": type(model).__name__}
    return {
        **structure(model),
        "type": type(model).__name__,
        "built": bool(model.built),
        "compiled": bool(model.compiled),
        "loss": loss(model.loss) if model.compiled else None,
        "optimizer": _optimizer(model.optimizer) if model.compiled else None,
        "metrics": _metrics(model.get_compile_config()) if model.compiled else [],
    }


def structure(model: Any) -> dict[str, Plain]:
    """A Keras model's kind, layers and weights."""
    kind = KINDS.get(type(model).__name__, "subclassed") if is_keras(model) else "subclassed"
    return {
        "kind": kind,
        "layers": [_layer(layer) for layer in model.layers],
        "weights": list(model.get_weights()),
    }


def is_keras(thing: Any) -> bool:
    """Whether its class is Keras's own."""
    return str(type(thing).__module__).split(".", 1)[0] == "keras"


def _layer(layer: Any) -> dict[str, Plain]:
    """A layer without its name, which counts up with every layer that is made."""
    config: Any = {}
    try:
        config = layer.get_config()
    except NotImplementedError:  # a layer of the answer's own need not have one
        config = {}
    return {
        "type": type(layer).__name__,
        "own": not is_keras(layer),
        "config": _plain({key: value for key, value in config.items() if key != "name"}),
        "output": _shape(layer),
        "weights": [list(map(int, weight.shape)) for weight in layer.weights],
    }


def _shape(layer: Any) -> list[int | None] | None:
    """The shape of a layer's output, None for the batch axis; None where it has several, or none yet."""
    try:
        shape = layer.output.shape
    except (AttributeError, ValueError):
        return None
    return [None if size is None else int(size) for size in shape]


def loss(given: Any) -> dict[str, Plain]:
    """A compiled loss: what was written, whether Keras knows it, its plain name, whether it expects logits."""
    import keras

    if given is None:
        return {"written": "", "known": True, "name": "", "from_logits": False}
    written = given if isinstance(given, str) else getattr(given, "__name__", type(given).__name__)
    found = given
    if isinstance(given, str):
        try:
            found = keras.losses.get(given)
        except ValueError:
            return {"written": written, "known": False, "name": "", "from_logits": False}
    options = getattr(found, "_fn_kwargs", {})
    function = getattr(found, "fn", found)
    known = str(getattr(function, "__module__", "")).startswith("keras.")
    return {
        "written": str(written),
        "known": True,
        "name": str(getattr(function, "__name__", "")) if known else "",
        "from_logits": bool(options.get("from_logits", False)),
    }


def _optimizer(optimizer: Any) -> dict[str, Plain]:
    return {
        "name": type(optimizer).__name__ if is_keras(optimizer) else "",
        "learning_rate": float(optimizer.learning_rate),
        "config": _plain({key: value for key, value in optimizer.get_config().items() if key != "name"}),
    }


def _metrics(compiled: Mapping[str, Any]) -> list[str]:
    """The names of the compiled metrics; a class's with parentheses, for `Accuracy()` is not `"accuracy"`."""
    found: list[str] = []
    waiting = [compiled.get("metrics")]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, str):
            found.append(item)
        elif isinstance(item, list | tuple):
            waiting[:0] = item
        elif isinstance(item, dict) and item.get("class_name") == "function":
            found.append(str(item.get("config")))
        elif isinstance(item, dict) and "class_name" in item:
            found.append(f"{item['class_name']}()")
        elif isinstance(item, dict):
            waiting[:0] = item.values()
    return found


def _plain(value: Any, depth: int = 0) -> Plain:
    """Numbers, texts, lists and dicts of them as they are; anything else by its type's name."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, dict) and depth < _DEPTH:
        return {str(key): _plain(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list | tuple) and depth < _DEPTH:
        return [_plain(item, depth + 1) for item in value]
    if getattr(value, "shape", None) == ():
        return float(value)
    return type(value).__name__
