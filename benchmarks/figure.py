"""A figure that a benchmark measured, and the one way in which a benchmark gives its figures.

A benchmark is a module with `measure(quick) -> Iterator[Figure]` that ends in `sys.exit(main(measure))`. It prints each
figure as soon as it is known; `--json FILE` writes them all, which is how `python -m benchmarks` collects them.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.timing import Paired
from grader.errors import GraderError

LEFT_OUT: Final = 4
"""The exit code of a benchmark that has nothing to measure here."""


class LeftOutError(Exception):
    """This machine lacks something that a benchmark never installs; the message says what to name."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number, and what it is compared with."""

    name: str
    what: str
    value: float
    unit: str = "s"
    """`s`, `ms`, `MB`, `%`; empty for a count."""
    against: str = ""
    other: float | None = None
    """The same of something else, measured in turn with `value` in one run."""
    ratio: float | None = None
    """`value` to `other`, pair by pair where there were pairs."""
    promised: float | None = None
    """`value` is at most this much."""

    @classmethod
    def of(cls, name: str, what: str, against: str, pair: Paired) -> Figure:
        """The figure of two things that were timed in turn."""
        return cls(name, what, pair.a_s, "s", against, pair.b_s, pair.ratio)

    @classmethod
    def beside(cls, name: str, what: str, against: str, values: tuple[float, float], unit: str = "s") -> Figure:
        """The figure of two values of one run."""
        return cls(name, what, values[0], unit, against, values[1], values[0] / values[1])

    @property
    def kept(self) -> bool:
        """Whether the promise holds, where there is one."""
        return self.promised is None or self.value <= self.promised

    def line(self) -> str:
        """As it is printed."""
        what = f"{self.what} : {self.against}" if self.against else self.what
        numbers = f"{number(self.value):>10} {self.unit:<4}"
        if self.other is not None:
            numbers += f"{number(self.other):>10} {self.unit:<4}"
        if self.ratio is not None:
            numbers += f"{self.ratio:>8.2f} x"
        if self.promised is not None:
            numbers += f"   promised at most {number(self.promised)}: {'kept' if self.kept else 'NOT KEPT'}"
        return f"{what:<72}{numbers}"

    def plain(self) -> dict[str, Any]:
        """As it is kept: four significant digits, without what it does not have."""
        return {key: _kept(value) for key, value in asdict(self).items() if value not in {None, ""} and key != "name"}


def number(value: float) -> str:
    """A count in full, anything else with three significant digits.

    >>> number(1531), number(0.04567), number(23.456)
    ('1,531', '0.0457', '23.5')
    """
    return f"{value:,}" if isinstance(value, int) else f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def _kept(value: Any) -> Any:
    return float(f"{value:.4g}") if isinstance(value, float) else value


def main(measure: Callable[[bool], Iterable[Figure]], argv: Sequence[str] | None = None) -> int:
    """Measure, print, and write where `--json` asks for it.

    Returns:
        0; 1 where a promise is not kept; 3 where the grader cannot grade here; LEFT_OUT where there is nothing to do.
    """
    parser = argparse.ArgumentParser(
        description=sys.modules["__main__"].__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="fewer runs of less: does it work, not how fast")
    parser.add_argument("--json", type=Path, help="write the figures to this file as well")
    options = parser.parse_args(argv)
    # Programs are timed as they are used: a shell that keeps Python from caching bytecode would time the compiler.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    figures: list[Figure] = []
    try:
        for figure in measure(options.quick):
            print(figure.line(), flush=True)
            figures.append(figure)
    except LeftOutError as why:
        print(f"left out: {why}")
        return LEFT_OUT
    except GraderError as error:
        sys.stderr.write(f"{error}\n")
        return 3
    if options.json is not None:
        kept = {figure.name: figure.plain() for figure in figures}
        assert len(kept) == len(figures), "two figures have one name"
        options.json.write_text(json.dumps(kept), encoding="utf-8")
    return 0 if all(figure.kept for figure in figures) else 1
