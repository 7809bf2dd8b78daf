"""One loaded answer and what can be asked of it: call, keep, look, loop; always answered in plain data.

The worker runs it on the learner's file. The trusted side runs the same code on the reference and on the
known-wrong variants, so that all of them are asked in exactly the same way.
"""

from __future__ import annotations

import contextlib
import linecache
import sys
import traceback
import types
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from . import models, rebuild, wire
from .operands import operands
from .warned import Warned

MAX_TEXT: Final = 2_000
MAX_RAISED: Final = 40_000
"""What is read of an exception's text: TensorFlow says what went wrong at the end of it."""
MAX_FRAMES: Final = 12
Reply = dict[str, Any]


class Missing(Exception):  # noqa: N818 - an answer to the question, not a failure of the session
    """The answer does not define a name that was asked for."""


class Session:
    """An answer, the objects that it handed out, and the data that was stored for its loops."""

    def __init__(
        self,
        module_name: str = "answer",
        *,
        interruptible: bool = False,
        say: Callable[[Reply], None] = lambda _news: None,
    ) -> None:
        self.interruptible = interruptible
        self.module = types.ModuleType(module_name)
        self.filename = ""
        self.source = ""
        self.say = say
        self.paused: Any = None
        """A loop that will be gone on with: its function, what that hands to its next call, its last arguments."""
        self.objects: dict[int, Any] = {}
        self.stored: dict[str, Any] = {}
        self.warned = Warned()
        self.operations: dict[str, Callable[[Mapping[str, Any]], Reply]] = {
            "load": self._load,
            "call": self._call,
            "get": self._get,
            "item": self._item,
            "fetch": self._fetch,
            "drop": self._drop,
            "settle": lambda _request: {"status": "ok"},
            "store": self._store,
            "loop": self._loop,
            "define": self._define,
            "generator": self._generator,
            "seed": self._seed,
            "tensor": self._tensor,
            "traces": self._traces,
            "model": self._model,
            "blueprint": lambda request: {"status": "ok", "value": rebuild.blueprint(request["object"])},
            "rebuild": self._rebuild,
            "predict": self._predict,
            "fit": self._fit,
            "warnings": self._warnings,
        }

    def answer(self, payload: bytes | bytearray, caps: wire.Caps) -> bytes:
        """Answer one request; whatever happens inside the answer's code becomes part of the reply."""
        identity: object = None
        try:
            request = wire.decode(payload, wire.Caps(max(caps.frame_bytes, wire.REQUEST_BYTES)), self._object_of)
            identity = request["id"]
            with self.warned.noting(self.filename):
                reply = self.operations[request["op"]](request)
        except Missing as missing:
            reply = {"status": "missing", "name": str(missing), "defined": self._defined()}
        except BaseException as error:
            if self.interruptible and isinstance(error, KeyboardInterrupt):
                raise  # in the trusted process it is the person's Ctrl-C
            reply = {"status": "raised", **self._described(error)}
        reply["id"] = identity
        return self._encoded(reply, caps)

    def _described(self, error: BaseException) -> Reply:
        try:
            reply = describe(error, self.filename)
        except BaseException:  # noqa: BLE001 - a hostile object may raise anything here
            return {"type": "Exception", "message": "", "frames": [], "name": ""}
        with contextlib.suppress(BaseException):  # the same goes for its arrays
            reply["operands"] = operands(error, reply["message"], self.source, self.filename)
        return reply

    def _encoded(self, reply: Reply, caps: wire.Caps) -> bytes:
        try:
            return wire.encode(reply, caps, self._handle_of)
        except BaseException as error:  # noqa: BLE001 - a hostile object may raise anything here
            why = str(error)[:MAX_TEXT] if isinstance(error, wire.WireError) else type(error).__name__
            kind = type(reply.get("value")).__name__
            return wire.encode({"id": reply["id"], "status": "unreadable", "why": why, "type": kind})

    def _load(self, request: Mapping[str, Any]) -> Reply:
        source = self.source = request["source"]
        self.filename = request["filename"]
        linecache.cache[self.filename] = (len(source), None, source.splitlines(keepends=True), self.filename)
        self.module.__dict__["__file__"] = self.filename
        self.module.__dict__["__loader__"] = _Text(source)
        sys.modules[self.module.__name__] = self.module
        code = compile(source, self.filename, "exec", dont_inherit=True)
        exec(code, self.module.__dict__)  # noqa: S102 - this is the worker's whole purpose
        return {"status": "ok", "defined": self._defined()}

    def _call(self, request: Mapping[str, Any]) -> Reply:
        function = self._resolve(request["target"])
        args, kwargs = request["args"], request["kwargs"]
        value = function(*args, **kwargs)
        reply: Reply = {"status": "ok"}
        if request["echo"]:
            # What came by handle goes back by handle: a cache need not be plain data to be handed over.
            # The result is kept only afterwards, for it may be one of the arguments.
            kept = {id(value): wire.Handle(key, type(value).__name__) for key, value in self.objects.items()}
            reply["args"] = [kept.get(id(value), value) for value in args]
        reply["value"] = self._keep(value) if request["keep"] else value
        return reply

    def _get(self, request: Mapping[str, Any]) -> Reply:
        return {"status": "ok", "value": self._resolve(request["target"])}

    def _item(self, request: Mapping[str, Any]) -> Reply:
        """Take a kept pair, triple ... apart without sending it."""
        whole = request["object"]
        if not isinstance(whole, tuple | list):
            return {"status": "ok", "count": -1, "type": type(whole).__name__}
        return {"status": "ok", "count": len(whole), "parts": [self._keep(part) for part in whole[:16]]}

    def _fetch(self, request: Mapping[str, Any]) -> Reply:
        return {"status": "ok", "value": request["object"]}

    def _drop(self, _request: Mapping[str, Any]) -> Reply:
        self.objects.clear()
        self.stored.clear()
        self.warned.forget()
        self.paused = None
        return {"status": "ok"}

    def _store(self, request: Mapping[str, Any]) -> Reply:
        self.stored[request["name"]] = request["value"]
        return {"status": "ok"}

    def _generator(self, request: Mapping[str, Any]) -> Reply:
        """A NumPy random generator that stays here, for an answer that draws from the one it is given."""
        import numpy as np

        return {"status": "ok", "value": self._keep(np.random.default_rng(request["seed"]))}

    def _loop(self, request: Mapping[str, Any]) -> Reply:
        """Call `f(*rows, *carry, *extra)` once per batch; its last result is recorded, the rest carried on.

        `rows` are the batch's rows of each stored array, the first one divided by `divide` where that is set.
        Without `carry` it goes on where the last loop stopped; with `more` it will be gone on with.
        """
        if request["carry"] is not None:
            self.paused = self._resolve(request["target"]), request["carry"], request["extra"]
        function, carry, extra = self.paused
        self.paused = None
        arrays, divide = [self.stored[name] for name in request["data"]], request["divide"]
        series: list[Any] = []
        for batch in request["batches"]:
            rows = [array[batch] for array in arrays]
            if divide is not None:
                rows[0] = rows[0] / divide
            result = function(*rows, *carry, *extra)
            if not isinstance(result, tuple | list) or len(result) != len(carry) + 1:
                return {"status": "ok", "value": result, "steps": len(series), "complete": False}
            carry = result[:-1]
            series.append(_number(result[-1]))
        if request["more"]:
            self.paused = function, carry, extra
        handed = [] if request["more"] else list(carry)
        return {"status": "ok", "carry": handed, "series": series, "complete": True}

    def _define(self, request: Mapping[str, Any]) -> Reply:
        """Run a check's own source, apart from the answer's names, and keep what it calls `name`."""
        import numpy as np

        namespace: dict[str, Any] = {"np": np}
        exec(request["source"], namespace)  # noqa: S102 - the check's text, which holds no secret
        return {"status": "ok", "value": self._keep(namespace[request["name"]])}

    def _seed(self, request: Mapping[str, Any]) -> Reply:
        models.seed(request["seed"], deterministic=request["deterministic"])
        return {"status": "ok"}

    def _tensor(self, request: Mapping[str, Any]) -> Reply:
        return {"status": "ok", "value": self._keep(models.tensor(request["value"], variable=request["variable"]))}

    def _traces(self, request: Mapping[str, Any]) -> Reply:
        return {"status": "ok", "value": models.traces(self._resolve(request["target"]), self.module.__dict__)}

    def _model(self, request: Mapping[str, Any]) -> Reply:
        return {"status": "ok", "value": models.describe(request["object"])}

    def _rebuild(self, request: Mapping[str, Any]) -> Reply:
        model, description = rebuild.rebuild(request["plan"])
        return {"status": "ok", "value": self._keep(model), "model": description}

    def _predict(self, request: Mapping[str, Any]) -> Reply:
        rows = models.scaled(request["rows"], request["divide"])
        return {"status": "ok", "value": models.predict(request["object"], rows)}

    def _fit(self, request: Mapping[str, Any]) -> Reply:
        first, *others = (self.stored[name] for name in request["data"])
        data = [models.scaled(first, request["divide"]), *others]
        tell = self._going if request["progress"] else None
        rebuild.compile_late(request["object"])
        return {"status": "ok", "value": models.fit(request["object"], data, request["options"], tell)}

    def _going(self, batch: int, batches: int) -> None:
        """Say how many batches of an epoch are done, between a request and its answer."""
        self.say({"status": "going", "batch": batch, "batches": batches})

    def _warnings(self, _request: Mapping[str, Any]) -> Reply:
        return {"status": "ok", "value": self.warned.take()}

    def _resolve(self, target: Sequence[Any]) -> Any:
        """`["f"]` is the answer's f; `[object, "update"]` a method of an object that stayed here."""
        owner: Any = self.module
        for part in target:
            if not isinstance(part, str):
                owner = part
            elif not hasattr(owner, part):
                raise Missing(part)
            else:
                owner = getattr(owner, part)
        return owner

    def _defined(self) -> list[str]:
        return sorted(name for name in self.module.__dict__ if not name.startswith("__"))[:500]

    def _keep(self, value: Any) -> wire.Handle:
        identity = len(self.objects)
        self.objects[identity] = value
        return wire.Handle(identity, type(value).__name__)

    def _handle_of(self, value: Any) -> wire.Handle:
        return self._keep(value)

    def _object_of(self, handle: wire.Handle) -> Any:
        return self.objects[handle.id]


class _Text:
    """Gives the answer's text to who asks the module for it: TensorFlow rewrites the code of a `tf.function`."""

    def __init__(self, source: str) -> None:
        self.source = source

    def get_source(self, _name: str) -> str:
        """The text of the only file."""
        return self.source


def _number(value: Any) -> Any:
    """A loss as it came, unless it is an array of one element."""
    if getattr(value, "shape", None) in ((), (1,)):
        return float(value.reshape(()))
    return value


def describe(error: BaseException, filename: str) -> Reply:
    """An exception as plain data: its type, text and the lines of the answer that it went through."""
    frames = [
        {"line": entry.lineno or 0, "function": entry.name[:200], "text": (entry.line or "")[:400]}
        for entry in traceback.extract_tb(error.__traceback__)
        if entry.filename == filename
    ]
    message, inner = models.user_code(_text(error), filename)
    inner = [frame for frame in inner if (frame["line"], frame["function"]) not in _places(frames)]
    reply: Reply = {
        "type": type(error).__name__[:200],
        "message": message,
        "frames": [*frames, *inner][-MAX_FRAMES:],
        "name": str(getattr(error, "name", None) or "")[:200],
    }
    if isinstance(error, SyntaxError) and error.filename == filename:
        reply["syntax"] = {
            "line": error.lineno or 0,
            "column": error.offset or 0,
            "text": (error.text or "")[:400].rstrip("\n"),
            "message": str(error.msg)[:400],
        }
    return reply


def _places(frames: Sequence[Mapping[str, Any]]) -> set[tuple[Any, Any]]:
    return {(frame["line"], frame["function"]) for frame in frames}


def _text(error: BaseException) -> str:
    try:
        return str(error)[:MAX_RAISED]
    except Exception:  # noqa: BLE001 - a hostile __str__
        return ""
