"""The two long requests, a loop of calls and a model's fit: asked in parts, so that their progress can be told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from grader.i18n import M
from grader.model import Fault
from grader.sandbox.calls import Advance, OnAdvance, Run, as_float, sequence
from grader.sandbox.faults import AnswerFault

Ask = Callable[..., dict[str, Any]]
"""`Subject.ask`, its first argument given."""
News = Callable[[dict[str, Any]], None]
_CHUNKS: Final = 100
"""A loop that is watched goes in so many parts; the worker holds on to what each hands to the next."""
_MOST_BATCHES: Final = 1 << 31


def loop(
    ask: Ask, label: str, request: dict[str, Any], batches: Any, carry: Sequence[Any], tell: OnAdvance | None
) -> Run:
    """Call a function once per batch, in the worker.

    Args:
        ask: Sends a request.
        label: The function's name.
        request: What is the same for every part.
        batches: Row numbers of each step.
        carry: What the first call gets.
        tell: Hears the progress; None lets the loop run in one go.

    Raises:
        AnswerFault: The function failed, or did not return as many values as it is to hand on.
    """
    total = len(batches)
    chunk = max(-(-total // _CHUNKS) if tell else total, 1)
    numbers: list[float] = []
    carried: Sequence[Any] = ()
    _tell(tell, Advance("step", 0, total))
    for start in range(0, max(total, 1), chunk):
        rows, more = batches[start : start + chunk], start + chunk < total
        part = {**request, "batches": rows, "carry": None if start else carry, "more": more}
        reply = ask(part, traced=False)
        if reply.get("complete") is not True:
            raise _too_few(label, len(carry) + 1, reply.get("value"))
        carried, series = sequence(reply.get("carry")), sequence(reply.get("series"))
        if len(carried) != (0 if more else len(carry)) or len(series) != len(rows):  # the session itself never says so
            raise AnswerFault(Fault.PROTOCOL, M("The numbers of the loop could not be read back."))
        new = tuple(map(as_float, series))
        numbers += new
        _tell(tell, Advance("step", start + len(rows), total, values={"loss": new}))
    return Run(tuple(carried), tuple(numbers))


def _too_few(label: str, count: int, value: Any) -> AnswerFault:
    kind = type(value).__name__
    got = len(value) if kind in {"tuple", "list"} else kind
    message = M("{function} must return {count} values; it returned {got}.", function=label, count=count, got=got)
    return AnswerFault(Fault.WRONG, message)


def fit(
    ask: Ask, request: dict[str, Any], epochs: int, options: Mapping[str, Any], tell: OnAdvance | None
) -> dict[str, Any]:
    """Train a model, an epoch at a time; the history as the worker tells it.

    Args:
        ask: Sends a request.
        request: What is the same for every epoch.
        epochs: How often the model sees all rows.
        options: Arguments of Keras's `fit`.
        tell: Hears the progress, also within an epoch.
    """
    history: dict[str, Any] = {}
    _tell(tell, Advance("epoch", 0, epochs))
    for epoch in range(epochs):
        part = {"options": {**options, "initial_epoch": epoch, "epochs": epoch + 1}, "progress": tell is not None}
        news = _news(tell, epoch, epochs) if tell else None
        value = ask({**request, **part}, traced=False, on_news=news)["value"]
        told = {str(name): sequence(series) for name, series in value.items()} if isinstance(value, dict) else {}
        for name, series in told.items():
            history.setdefault(name, []).extend(series)
        values = {name: tuple(map(as_float, series)) for name, series in told.items()}
        _tell(tell, Advance("epoch", epoch + 1, epochs, values=values))
    return history


def _tell(tell: OnAdvance | None, advance: Advance) -> None:
    if tell is not None:
        tell(advance)


def _news(tell: OnAdvance, done: int, total: int) -> News:
    """Reads what a worker says within an epoch."""

    def on_news(news: dict[str, Any]) -> None:
        batch, batches = (value if type(value) is int else 0 for value in (news.get("batch"), news.get("batches")))
        if 0 < batch <= batches < _MOST_BATCHES:
            tell(Advance("epoch", done, total, batch, batches))

    return on_news
