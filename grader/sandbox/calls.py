"""What asking an answer leaves: its calls, as they are compared with a known mistake's, and what a loop gave."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from grader.sandbox.inside.warned import MAX_MESSAGE

LARGE_BYTES: Final = 8 << 20


@dataclass(frozen=True, slots=True)
class Call:
    """One question and its answer, as they are compared between the learner and a wrong variant."""

    target: str
    """`f`, or `.update` for a method of an object that was handed out."""
    kind: str
    """`value`, `constant`, `large`, `kept`, `raised`, `missing`, `unreadable` or `observed`."""
    value: Any = None
    """Plain data; for `raised` the pair of the exception's type and message."""


@dataclass(frozen=True, slots=True)
class Echo:
    """What a call returned, left where it is, and its arguments as they were after it."""

    value: Any
    args: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """What a loop of calls left."""

    carry: tuple[Any, ...]
    """The last values of what each call hands to the next (weights, say)."""
    series: tuple[float, ...]
    """The number that each call returned last (the loss); nan where it was none."""


@dataclass(frozen=True, slots=True)
class Advance:
    """How far a training has come."""

    unit: str
    """`epoch` or `step`."""
    done: int
    total: int
    batch: int = 0
    batches: int = 0
    """Within the epoch; both 0 where that is not known."""
    values: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    """The points of each curve since the last time."""


@dataclass(frozen=True, slots=True)
class Warned:
    """Something that Python warned of while the answer worked: its own process says so, nobody else."""

    category: str
    """The class's name, `UserWarning`."""
    message: str
    line: int | None
    """The line of the answer that led to it."""

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> Warned:
        """What a worker said; missing or odd parts become empty."""
        category, message, line = (told.get(key) for key in ("category", "message", "line"))
        return cls(
            category=category[:MAX_MESSAGE] if isinstance(category, str) else "",
            message=message[:MAX_MESSAGE] if isinstance(message, str) else "",
            line=line if type(line) is int and 0 < line < 1 << 31 else None,
        )


OnAdvance = Callable[[Advance], None]


def noted(label: str, value: Any) -> Call:
    """A value as it is kept for the diagnosis; a large one only as such, equal to nothing."""
    return Call(label, "value", value) if size(value) <= LARGE_BYTES else Call(label, "large", object())


def size(value: Any) -> int:
    """About how many bytes a plain value takes."""
    total, waiting = 0, [value]
    while waiting and total <= LARGE_BYTES:
        item = waiting.pop()
        if isinstance(item, list | tuple | dict):
            total += 64 * len(item)
            waiting += (item.values() if isinstance(item, dict) else item) if total <= LARGE_BYTES else ()
        total += getattr(item, "nbytes", 64) + (len(item) if isinstance(item, str | bytes) else 0)
    return total


def sequence(value: Any) -> Sequence[Any]:
    """A list or tuple as it is; of anything else none."""
    return value if isinstance(value, list | tuple) else ()


def as_float(value: Any) -> float:
    """A number, or nan: float("nan") is not what the learner's function returned."""
    if isinstance(value, str | bytes):
        return math.nan
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        return math.nan
