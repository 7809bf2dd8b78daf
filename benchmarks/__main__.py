"""Every figure of README: `python -m benchmarks` measures them, one benchmark after the other, and keeps them.

python -m benchmarks                 all, into benchmarks/results.json
python -m benchmarks speed study     some; the others stay as they were
python -m benchmarks --list          what there is, and how long each took
python -m benchmarks --readme        write README.md and README.ko.md from benchmarks/results.json
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks import readme
from benchmarks.figure import LEFT_OUT
from benchmarks.parts import PARTS, about
from benchmarks.results import RESULTS, Results, machine

ROOT: Final = Path(__file__).resolve().parents[1]
_PATIENCE_S: Final = 1800


def main(argv: Sequence[str] | None = None) -> int:
    """Do what is asked.

    Returns:
        0; 1 where a benchmark failed or a promise is not kept.
    """
    parser = _parser()
    options = parser.parse_args(argv)
    if unknown := set(options.benchmarks) - set(PARTS):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    for name in ("otter", "nbgrader"):
        if (python := getattr(options, name)) is not None:
            os.environ[f"{name.upper()}_PYTHON"] = str(python.absolute())
    results = Results.read(options.out)
    if options.list:
        _list(results)
        return 0
    if options.readme:
        try:
            readme.write(ROOT, results)
        except readme.MissingError as error:
            sys.stderr.write(f"{error}\n")
            return 1
        return 0
    return _Run(None if options.quick else options.out).all(options.benchmarks or PARTS)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("benchmarks", nargs="*", metavar="NAME", help="all where none is named")
    parser.add_argument("--list", action="store_true", help="name the benchmarks")
    parser.add_argument("--readme", action="store_true", help="write README's figures, measure nothing")
    parser.add_argument("--quick", action="store_true", help="see that everything runs; nothing is kept")
    parser.add_argument(
        "--out", type=Path, default=RESULTS, help="the file of figures (default benchmarks/results.json)"
    )
    for name in ("otter", "nbgrader"):
        parser.add_argument(
            f"--{name}", type=Path, metavar="PYTHON", help=f"an interpreter that has {name} (${name.upper()}_PYTHON)"
        )
    return parser


def _list(results: Results) -> None:
    for name in PARTS:
        found = results.parts.get(name)
        print(f"{name:<16}{_minutes(found['took_s']) if found else 'not run':>9}   {about(name)}")


def _minutes(seconds: float) -> str:
    return f"{seconds // 60:.0f}:{seconds % 60:02.0f}"


def _returned(words: Sequence[str]) -> int:
    """The exit code; one that hangs has failed, and the others follow."""
    try:
        return subprocess.run(words, cwd=ROOT, check=False, timeout=_PATIENCE_S).returncode
    except subprocess.TimeoutExpired:
        print(f"ended after {_minutes(_PATIENCE_S)} minutes")
        return 1


@dataclass
class _Run:
    """Some benchmarks, each in a process of its own, and what came of them."""

    out: Path | None
    failed: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def all(self, names: Sequence[str]) -> int:
        began = time.perf_counter()
        for name in names:
            self._one(name)
        print(f"\n{len(names)} benchmarks in {_minutes(time.perf_counter() - began)} minutes")
        for names_of, what in ((self.failed, "failed"), (self.broken, "a promise is not kept")):
            if names_of:
                print(f"{what}: {', '.join(names_of)}")
        return 1 if self.failed or self.broken else 0

    def _one(self, name: str) -> None:
        began, load = time.perf_counter(), os.getloadavg()[0]
        print(f"\n== {name}: {about(name)}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            told = Path(folder) / "figures.json"
            command = [sys.executable, "-m", f"benchmarks.{name}", "--json", str(told)]
            code = _returned([*command, *([] if self.out else ["--quick"])])
            took = time.perf_counter() - began
            print(f"-- {name}: {_minutes(took)} minutes, load before {load:.1f}", flush=True)
            if code == LEFT_OUT:
                return
            if not told.is_file():
                self.failed.append(name)
                return
            figures = json.loads(told.read_text(encoding="utf-8"))
        if code:
            self.broken.append(name)
        if self.out is None:
            return
        results = Results.read(self.out)  # another run may have written meanwhile
        results.parts[name] = {
            "date": dt.datetime.now(tz=dt.UTC).date().isoformat(),
            "machine": machine(),
            "load_before": round(load, 1),
            "took_s": round(took, 1),
            "figures": figures,
        }
        results.write(self.out)


if __name__ == "__main__":
    sys.exit(main())
