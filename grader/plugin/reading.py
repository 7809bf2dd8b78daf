"""A learner's value read as numbers, or the sentence that says why it is none."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.feedback.compare import Array, NotNumbers, read_numbers
from grader.feedback.describe import Name, describe_not_numbers, describe_values
from grader.plugin.recorder import CheckFailed
from grader.sandbox.subject import Kept


def numbers(got: Any, name: Name) -> Array:
    """A learner's value as float64; fails where it is no array of real numbers."""
    if isinstance(got, Kept):
        got = got.value()
    read = read_numbers(got)
    if isinstance(read, NotNumbers):
        raise CheckFailed(describe_not_numbers(name, read))
    return read.values


def finite(got: Any, name: Name) -> Array:
    """Fail where a value is nan or infinite."""
    values = numbers(got, name)
    if not np.isfinite(values).all():
        raise CheckFailed(describe_values(name, values, np.zeros_like(values), 0.0))
    return values
