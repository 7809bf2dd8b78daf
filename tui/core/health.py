"""What `grade doctor` finds, in one line for the first screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader import GraderError, M

if TYPE_CHECKING:
    from grader import GradingService, Lang


async def in_one_line(service: GradingService, lang: Lang) -> str:
    """Which layers protect this machine, and which data there is."""
    try:
        findings = await service.doctor()
        data = await service.data_info()
    except GraderError as error:
        return error.message.render(lang)
    missing = [finding.title[lang] for finding in findings if not finding.holds]
    safe = M("Isolation: complete.") if not missing else M("Isolation: without {layers}.", layers=", ".join(missing))
    kind = M("Data: MNIST.") if data.name == "mnist" else M("Data: our own digits, since MNIST could not be had.")
    return f"{safe.render(lang)} {kind.render(lang)}"
