"""What a check asks: the learner's answer behind the wire, or a trusted module, in exactly the same way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from grader.i18n import M
from grader.model import Fault
from grader.sandbox import trainings
from grader.sandbox.calls import LARGE_BYTES, Call, Echo, OnAdvance, Run, Warned, noted, sequence, size
from grader.sandbox.faults import AnswerFault, fault_of, read_raised
from grader.sandbox.inside import wire
from grader.sandbox.inside.session import Session
from grader.sandbox.inside.warned import MAX_WARNINGS
from grader.sandbox.trainings import News

__all__ = ["Call", "Echo", "Function", "Kept", "Run", "Subject", "local_subject"]
Transport = Callable[..., dict[str, Any]]
"""Sends a request; where a second argument is given, it hears the news of a long one."""
_OWN_CAPS: Final = wire.Caps(frame_bytes=1 << 31)
_NEEDED: Final = object()


@dataclass(slots=True)
class Subject:
    """An answer that can be asked; `subject.f(x)` calls its function f and returns plain data.

    Raises (whenever it is asked):
        AnswerFault: The answer's code raised, is missing, ended its process, or took too long.
    """

    _transport: Transport
    _filename: str = "answer.py"
    trace: list[Call] = field(default_factory=list)
    _required: frozenset[str] = frozenset()
    on_advance: OnAdvance | None = None
    """Hears how far a training has come."""
    clean_transport: Callable[[], Transport] | None = None
    """Opens a line to the clean worker; None where the subject is our own and may build models itself."""
    _seed: tuple[int, bool] = (0, False)
    _stored: dict[str, Any] = field(default_factory=dict)
    _delivered: set[str] = field(default_factory=set)
    _clean: Subject | None = None

    def __getattr__(self, name: str) -> Function:
        """The function (or class) of that name."""
        if name.startswith("__"):
            raise AttributeError(name)
        return Function(self, (name,))

    def constant(self, name: str, *, default: Any = _NEEDED) -> Any:
        """The value of a module-level name; the default, if there is one, where the answer does not define it."""
        try:
            value = self.ask(name, {"op": "get", "target": [name]}, traced=False)["value"]
        except AnswerFault as fault:
            if default is _NEEDED or fault.missing is None:
                raise
            return default
        self.trace.append(Call(name, "constant", value if size(value) <= LARGE_BYTES else object()))
        return value

    def store(self, **arrays: Any) -> None:
        """Name arrays for `loop` and `fit` to take their rows from; each is sent once, where it is first needed."""
        self._stored |= arrays
        self._delivered -= arrays.keys()

    def deliver(self, names: Sequence[str]) -> None:
        """Send those of the named arrays that are not there yet."""
        for name in names:
            if name in self._stored and name not in self._delivered:
                self.ask(name, {"op": "store", "name": name, "value": self._stored[name]}, traced=False)
                self._delivered.add(name)

    def rebuilt(self, plan: dict[str, Any]) -> tuple[Kept, Any]:
        """Build a model in the clean worker, from a plan that was read without trust, and have it described.

        What it is asked is noted here, and it may be trained on the same arrays: see `inside/rebuild.py`.
        """
        if self._clean is None:
            transport = self.clean_transport() if self.clean_transport else self._transport
            self._clean = Subject(
                transport, self._filename, self.trace, on_advance=self.on_advance, _stored=self._stored
            )
        seed, deterministic = self._seed
        request = {"op": "rebuild", "plan": {**plan, "seed": seed, "deterministic": deterministic}}
        reply = self._clean.ask("rebuild", request, traced=False)
        self.trace.append(noted("model", [reply.get("model"), plan["compile"]]))
        return Kept(self._clean, _handle(reply.get("value"))), reply.get("model")

    def generator(self, seed: int) -> Kept:
        """A `numpy.random.Generator` of that seed, made where the answer is, to be handed to its functions."""
        reply = self.ask("generator", {"op": "generator", "seed": seed}, traced=False)
        return Kept(self, _handle(reply.get("value")))

    def define(self, source: str, name: str) -> Kept:
        """Run a check's own source beside the answer and keep what it calls `name`: a function to hand over.

        It must hold no secret: the answer can read it. NumPy is there as `np`.
        """
        request = {"op": "define", "source": source, "name": name}
        return Kept(self, _handle(self.ask(name, request, traced=False).get("value")))

    def seed(self, number: int, *, deterministic: bool = False) -> None:
        """Seed Python, NumPy, TensorFlow and Keras where the answer is; optionally with deterministic operations."""
        self._seed = number, deterministic
        self.ask("seed", {"op": "seed", "seed": number, "deterministic": deterministic}, traced=False)

    def tensor(self, value: Any) -> Kept:
        """A TensorFlow tensor of an array, made where the answer is, to be handed to its functions."""
        return self._tensor(value, variable=False)

    def variable(self, value: Any) -> Kept:
        """The same as a `tf.Variable`; `value()` reads it after the answer changed it in place."""
        return self._tensor(value, variable=True)

    def observe(self, label: str, value: Any) -> None:
        """Note what a check made of an answer, so that it takes part in the diagnosis."""
        self.trace.append(Call(label, "observed", value))

    def warnings(self) -> tuple[Warned, ...]:
        """What Python warned of since this was last asked; the first question of a check begins the recording.

        As Python shows it to who runs the file: a library's DeprecationWarning about itself is left out.
        """
        told = sequence(self.ask("warnings", {"op": "warnings"}, traced=False)["value"])
        return tuple(Warned.read(item) for item in told[:MAX_WARNINGS] if isinstance(item, dict))

    def _tensor(self, value: Any, *, variable: bool) -> Kept:
        reply = self.ask("tensor", {"op": "tensor", "value": value, "variable": variable}, traced=False)
        return Kept(self, _handle(reply.get("value")))

    def ask(
        self, label: str, request: dict[str, Any], *, traced: bool = True, on_news: News | None = None
    ) -> dict[str, Any]:
        """Send one request; a reply other than `ok` becomes an `AnswerFault`."""
        try:
            reply = self._transport(request, on_news) if on_news else self._transport(request)
        except wire.ForeignHandleError as error:  # the learner's object, handed to the reference, say
            message = M("{type} is no number, text, list or array.", type=error.handle.type_name or "object")
            raise AnswerFault(Fault.WRONG, message) from error
        except wire.TooLargeError as error:
            message = M("What your code returned is too large to go on with ({why}).", why=str(error))
            raise AnswerFault(Fault.WRONG, message) from error
        reply.setdefault("value", None)  # a forged reply may lack it
        status = reply.get("status")
        if status != "ok":
            raised = read_raised(reply)
            value = (raised.type, raised.message) if status == "raised" else None
            self.trace.append(Call(label, str(status), value))
            raise fault_of(reply, self._filename, self._required)
        if traced and "args" in reply:
            after = [None if isinstance(value, wire.Handle) else value for value in sequence(reply["args"])]
            self.trace.append(noted(label, after))
        elif traced:
            handle = isinstance(reply["value"], wire.Handle)
            self.trace.append(Call(label, "kept", None) if handle else noted(label, reply["value"]))
        return reply


@dataclass(frozen=True, slots=True)
class Function:
    """A function, class or method of a subject."""

    subject: Subject
    target: tuple[Any, ...]

    @property
    def label(self) -> str:
        """How it reads in a message."""
        return ("." if len(self.target) > 1 else "") + str(self.target[-1])

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it; plain data comes back, and a `Kept` for what is no plain data (an optimizer, a model)."""
        value = self._ask(args, kwargs)["value"]
        return Kept(self.subject, value) if isinstance(value, wire.Handle) else value

    def keep(self, *args: Any, **kwargs: Any) -> Kept:
        """Call it and leave the result where it is (a cache, a model)."""
        return Kept(self.subject, _handle(self._ask(args, kwargs, keep=True).get("value")))

    def echo(self, *args: Any, **kwargs: Any) -> Echo:
        """Call it, and bring back the positional arguments as they are after the call.

        The result stays in the worker: a cache need not be plain data to be returned.
        """
        reply = self._ask(args, kwargs, keep=True, echo=True)
        after = reply.get("args")
        return Echo(Kept(self.subject, _handle(reply["value"])), tuple(after) if isinstance(after, list) else ())

    def loop(
        self,
        batches: Any,
        carry: Sequence[Any],
        *,
        data: Sequence[str],
        extra: Sequence[Any] = (),
        divide: float | None = None,
    ) -> Run:
        """Call it once per batch, `f(*rows, *carry, *extra) -> (*carry, number)`, inside the worker.

        Args:
            batches: int array of shape (steps, batch): row numbers.
            carry: What the first call gets and each call hands to the next.
            data: Names of stored arrays; each call gets the batch's rows of each.
            extra: Constant last arguments.
            divide: Divides the rows of the first array (pixels by 255).
        """
        request = {
            "op": "loop",
            "target": self._sent(),
            "data": list(data),
            "extra": [_sent(value) for value in extra],
            "divide": divide,
        }
        self.subject.deliver(data)
        run = trainings.loop(
            partial(self.subject.ask, self.label),
            self.label,
            request,
            batches,
            [_sent(value) for value in carry],
            self.subject.on_advance,
        )
        self.subject.trace.append(noted(self.label, [list(run.carry), list(run.series)]))
        return run

    def traces(self) -> tuple[int | None, int]:
        """How often TensorFlow traced it, None where it is no `tf.function`; and all of the file's together."""
        reply = self.subject.ask(self.label, {"op": "traces", "target": self._sent()})
        counts = reply["value"] if isinstance(reply["value"], dict) else {}
        own, together = counts.get("own"), counts.get("all")
        return own if type(own) is int else None, together if type(together) is int else 0

    def _ask(
        self, args: Sequence[Any], kwargs: Mapping[str, Any], *, keep: bool = False, echo: bool = False
    ) -> dict[str, Any]:
        request = {
            "op": "call",
            "target": self._sent(),
            "args": [_sent(value) for value in args],
            "kwargs": {name: _sent(value) for name, value in kwargs.items()},
            "keep": keep,
            "echo": echo,
        }
        return self.subject.ask(self.label, request)

    def _sent(self) -> list[Any]:
        return [_sent(part) for part in self.target]


@dataclass(frozen=True, slots=True)
class Kept:
    """An object that stayed in the worker; it can be handed back, taken apart, fetched, or its methods called."""

    subject: Subject
    handle: wire.Handle

    @property
    def type_name(self) -> str:
        """What the worker says its type is; never believed, only shown."""
        return self.handle.type_name

    def parts(self) -> tuple[Kept, ...]:
        """The items of a kept tuple or list; empty where it is neither."""
        reply = self.subject.ask("parts", {"op": "item", "object": self.handle}, traced=False)
        items = sequence(reply.get("parts"))
        return tuple(Kept(self.subject, item) for item in items if isinstance(item, wire.Handle))

    def value(self) -> Any:
        """The object itself, as plain data."""
        value = self.subject.ask("value", {"op": "fetch", "object": self.handle})["value"]
        return self if isinstance(value, wire.Handle) else value

    def method(self, name: str) -> Function:
        """A method of the object."""
        return Function(self.subject, (self.handle, name))

    def attribute(self, name: str) -> Any:
        """An attribute of the object, as plain data."""
        reply = self.subject.ask(f".{name}", {"op": "get", "target": [self.handle, name]})
        return reply.get("value")

    def model(self) -> Any:
        """A Keras model's layers, weights and how it was compiled, as the worker tells it: see `check.network`."""
        return self.subject.ask("model", {"op": "model", "object": self.handle})["value"]

    def blueprint(self) -> Any:
        """What a Keras model is built from, as the worker tells it: see `check.network`."""
        return self.subject.ask("blueprint", {"op": "blueprint", "object": self.handle}, traced=False)["value"]

    def predict(self, rows: Any, *, divide: float | None = None) -> Any:
        """A model's outputs for rows whose labels the worker never sees."""
        request = {"op": "predict", "object": self.handle, "rows": rows, "divide": divide}
        return self.subject.ask("predict", request)["value"]

    def fit(self, *, data: Sequence[str], epochs: int, divide: float | None = None, **options: Any) -> dict[str, Any]:
        """Train a model on stored arrays, an epoch at a time; the history as the worker tells it.

        Args:
            data: Names of stored arrays: the rows and their labels.
            epochs: How often it sees all rows.
            divide: Divides the rows (pixels by 255), as float32.
            options: Further arguments of Keras's `fit`: batch_size, shuffle ...
        """
        self.subject.deliver(data)
        request = {"op": "fit", "object": self.handle, "data": list(data), "divide": divide}
        sent = {name: _sent_each(value) for name, value in options.items()}
        history = trainings.fit(partial(self.subject.ask, "fit"), request, epochs, sent, self.subject.on_advance)
        self.subject.trace.append(noted("fit", history))
        return history


def local_subject(source: str, filename: str, *, module_name: str = "reference") -> Subject:
    """A subject for one of our own files (the reference, a wrong variant), in this process."""
    session = Session(module_name, interruptible=True)

    def transport(request: dict[str, Any]) -> dict[str, Any]:
        reply = session.answer(wire.encode({**request, "id": 0}, _OWN_CAPS, owner=session), _OWN_CAPS)
        value: dict[str, Any] = wire.decode(
            reply, _OWN_CAPS, lambda handle: wire.Handle(handle.id, handle.type_name, session)
        )
        return value

    subject = Subject(transport, filename)
    subject.ask("load", {"op": "load", "source": source, "filename": filename}, traced=False)
    return subject


def _sent(value: Any) -> Any:
    return value.handle if isinstance(value, Kept) else value


def _sent_each(value: Any) -> Any:
    """The same for a list of them: callbacks, say."""
    return [_sent(item) for item in value] if isinstance(value, list | tuple) else _sent(value)


def _handle(value: Any) -> wire.Handle:
    """A forged reply may hold something else; that belongs to no session, so it can only be refused."""
    return value if isinstance(value, wire.Handle) else wire.Handle(0, "")
