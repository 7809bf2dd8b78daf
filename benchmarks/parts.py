"""Which benchmarks there are: those that README quotes, the quick ones first."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

PARTS: Final = (
    "speed",
    "startup",
    "study",
    "service",
    "numpy_vs_keras",
    "regrade_keras",
    "rivals",
    "hostile",
    "classroom",
    "digits_calibration",
    "course",
)


def about(name: str) -> str:
    """The first sentence of the benchmark's module, which is not imported for it."""
    path = Path(__file__).with_name(f"{name}.py")
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return said.split("\n")[0].rstrip(".")
