"""The file that holds every figure: results.json, by benchmark and name, with the machine that each was measured on."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

RESULTS: Final = Path(__file__).with_name("results.json")
_LIBRARIES: Final = ("numpy", "tensorflow", "keras", "pytest", "textual")


@dataclass(frozen=True, slots=True)
class Results:
    """What was measured, as plain data."""

    parts: dict[str, Any]

    @classmethod
    def read(cls, path: Path = RESULTS) -> Results:
        """What is in the file; nothing where there is none."""
        return cls(json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {})

    def write(self, path: Path = RESULTS) -> None:
        """Replace the file in one step, so that a run that is cut off leaves a whole one."""
        beside = path.with_suffix(".new")
        text = json.dumps(self.parts, indent=1, ensure_ascii=False, sort_keys=True)
        beside.write_text(text + "\n", encoding="utf-8")
        beside.replace(path)

    def words(self) -> dict[str, SimpleNamespace]:
        """For the words around figures: `speed.grade_12.ratio`, `speed.machine.cores`."""
        return {
            part: SimpleNamespace(
                machine=SimpleNamespace(**{key: short(str(value)) for key, value in found["machine"].items()}),
                **{name: SimpleNamespace(**figure) for name, figure in found["figures"].items()},
            )
            for part, found in self.parts.items()
        }


def machine() -> dict[str, Any]:
    """What a time depends on, and nothing that names a computer."""
    return {
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "system": platform.system(),
        "kernel": short(platform.release()),
        "python": platform.python_version(),
        **{name: metadata.version(name) for name in _LIBRARIES},
    }


def short(version: str) -> str:
    """The first two numbers of a version.

    >>> short("6.18.44-guest"), short("2.4.1")
    ('6.18', '2.4')
    """
    return ".".join(version.partition("-")[0].split(".")[:2])
