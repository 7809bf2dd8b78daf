"""A trained network asked about images of a person's own, after the grade."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from grader.i18n import M, Text
from grader.model import Fault
from grader.plugin.reading import finite
from grader.plugin.recorder import CheckFailed
from grader.plugin.training import probabilities
from grader.sandbox.faults import AnswerFault

_CLASSES: Final = 10


def guess(network: Callable[[Any], Any], rows: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64]:
    """The network's probabilities, float64 of shape (n, 10).

    Args:
        network: What a check named with `keep_network`.
        rows: uint8 of shape (n, 28, 28).

    Raises:
        AnswerFault: It did not answer, or with something else.
    """
    try:
        scores = finite(network(rows), Text("the network's answer", "신경망의 답"))
    except CheckFailed as error:
        said = error.message.text() if not isinstance(error.message, Text) else error.message
        raise AnswerFault(Fault.WRONG, M("{reason}", reason=said)) from error
    if scores.shape != (len(rows), _CLASSES):
        raise AnswerFault(
            Fault.WRONG,
            M(
                "The network's answer has shape {got}, expected {want}.",
                got=scores.shape,
                want=(len(rows), _CLASSES),
            ),
        )
    return probabilities(scores)
