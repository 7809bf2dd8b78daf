"""What `grade doctor` finds, in one line for the first screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader import LANGUAGES, GraderError
from grader.face import M, Message, Text

if TYPE_CHECKING:
    from grader.face import GradingService


async def health_of(service: GradingService) -> Message:
    """Which layers protect this machine, and which data there is."""
    try:
        findings = await service.doctor()
        data = await service.data_info()
    except GraderError as error:
        return error.message
    lacking = [finding.title for finding in findings if not finding.holds]
    layers = Text(**{lang: ", ".join(title[lang] for title in lacking) for lang in LANGUAGES})
    safe = M("Isolation: without {layers}.", layers=layers) if lacking else M("Isolation: complete.")
    kind = M("Data: MNIST.") if data.name == "mnist" else M("Data: our own digits, since MNIST could not be had.")
    return Message("{safe} {kind}", {"safe": safe, "kind": kind})
