"""What a command costs before it does anything: each beside a Python that only imports what it cannot do without.

`python -m benchmarks.startup`
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure, main
from benchmarks.speed import GRADE
from benchmarks.study import Desk
from benchmarks.timing import command, paired


def measure(quick: bool) -> Iterator[Figure]:
    """Commands that grade nothing, then `study` up to its first screen."""
    runs = 1 if quick else 9
    click = command([sys.executable, "-c", "import click"])
    for name, words in (("help", ["--help"]), ("list", ["list"]), ("show", ["show", "12"])):
        pair = paired(command([*GRADE, *words]), click, runs)
        yield Figure.of(name, f"grade {' '.join(words)}", "python -c 'import click'", pair)
    textual = command([sys.executable, "-c", "import textual.app, textual.widgets"])
    with tempfile.TemporaryDirectory() as folder:
        pair = paired(Desk(Path(folder)).first_screen, textual, runs)
    yield Figure.of("study", "study, to the first screen", "python -c 'import textual'", pair)


if __name__ == "__main__":
    sys.exit(main(measure))
