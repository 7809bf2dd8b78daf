"""The numbers that a check file names at its top, read without running it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any


def constants(checks: Path) -> dict[str, Any]:
    """Every `NAME = 3` and `ROWS, EPOCHS = 12_000, 3`."""
    found: dict[str, Any] = {}
    for node in ast.parse(checks.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            for name, value in zip(_parts(node.targets[0]), _parts(node.value), strict=False):
                if isinstance(name, ast.Name) and isinstance(value, ast.Constant):
                    found[name.id] = value.value
    return found


def _parts(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.Tuple) else [node]
