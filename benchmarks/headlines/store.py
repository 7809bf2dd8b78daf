"""Results on disk: one JSON file for each configuration, complete after every single run."""

from __future__ import annotations

import json
import math
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any

from benchmarks.headlines.recipes import Recipe


@dataclass(frozen=True, slots=True)
class Run:
    """What one seed gave.

    Attributes:
        seed: Of every random number.
        versions: Of the libraries that decide the figures.
        figures: Numbers by name; nan where training ended so.
        curves: Numbers by epoch, for whoever looks closer.
        cores: Of the machine.
        seconds: How long it took there.
    """

    seed: int
    versions: Mapping[str, str]
    figures: Mapping[str, float]
    curves: Mapping[str, list[float]] = field(default_factory=dict)
    cores: int = 0
    seconds: float = 0.0


class Store:
    """A folder of results."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def runs(self, name: str, recipe: Recipe) -> list[Run]:
        """All runs of this configuration as its recipe is now, by seed."""
        kept = self._read(name)
        if kept.get("recipe") != recipe.key():
            return []
        return sorted((_run(entry) for entry in kept["runs"]), key=lambda run: run.seed)

    def finished(self, name: str, recipe: Recipe, seed: int, versions: Mapping[str, str]) -> bool:
        """Whether that seed has been run with this recipe and these versions."""
        return any(run.seed == seed and run.versions == versions for run in self.runs(name, recipe))

    def add(self, name: str, recipe: Recipe, run: Run) -> None:
        """Keep a run: on disk when this returns, in place of an earlier one of the same seed."""
        others = [kept for kept in self.runs(name, recipe) if kept.seed != run.seed]
        runs = [_plain(each) for each in sorted([*others, run], key=lambda each: each.seed)]
        text = json.dumps({"name": name, "recipe": recipe.key(), "runs": runs}, indent=1, allow_nan=False)
        self.folder.mkdir(parents=True, exist_ok=True)
        write_durably(self._path(name), _flat_lists(text) + "\n")

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.json"

    def _read(self, name: str) -> dict[str, Any]:
        try:
            kept = json.loads(self._path(name).read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):  # a file that cannot be read is made again
            return {}
        return kept if isinstance(kept, dict) else {}


def versions_of(libraries: tuple[str, ...]) -> dict[str, str]:
    """The versions of these libraries as installed here."""
    return {name: metadata.version(name) for name in libraries}


def write_durably(path: Path, text: str) -> None:
    """Replace a file so that a crash leaves the old one or the new one, whole."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _plain(run: Run) -> dict[str, Any]:
    return {
        "seed": run.seed,
        "versions": dict(run.versions),
        "cores": run.cores,
        "seconds": round(run.seconds, 1),
        "figures": {name: _number(value) for name, value in run.figures.items()},
        "curves": {name: [_number(value) for value in values] for name, values in run.curves.items()},
    }


def _run(entry: Mapping[str, Any]) -> Run:
    return Run(
        seed=entry["seed"],
        versions=entry["versions"],
        figures={name: _read_number(value) for name, value in entry["figures"].items()},
        curves={name: [_read_number(value) for value in values] for name, values in entry["curves"].items()},
        cores=entry["cores"],
        seconds=entry["seconds"],
    )


def _number(value: float) -> float | None:
    """JSON has no nan."""
    return float(f"{value:.6g}") if math.isfinite(value) else None


def _read_number(value: float | None) -> float:
    return math.nan if value is None else value


def _flat_lists(text: str) -> str:
    """Lists of numbers on one line each: a curve of 60 epochs is no 60 lines of a diff."""
    lines: list[str] = []
    inside = False
    for line in text.splitlines():
        if inside:
            lines[-1] += (" " if lines[-1].endswith(",") else "") + line.strip()
            inside = not line.strip().startswith("]")
        else:
            lines.append(line)
            inside = line.endswith("[") and '"runs"' not in line
    return "\n".join(lines)
