"""What a training gave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Outcome:
    """Figures by name, and curves by epoch."""

    figures: Mapping[str, float]
    curves: Mapping[str, list[float]] = field(default_factory=dict)
