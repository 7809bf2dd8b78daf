"""Writes a class: right answers in many styles, known mistakes, broken files and hostile ones, the same every time."""

from __future__ import annotations

import ast
import csv
import random
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Final

from grader.catalog import accepted_answers, wrong_variants
from grader.model import Mission

BROKEN: Final = (
    "def {name}(:\n",
    "",
    "{stub}",
    "import numpy\nundefined_name\n",
    "import a_module_that_nobody_has\n",
    "def {name}(*args, **options):\n    return None\n",
    "def {name}(*args, **options):\n    return 'done'\n",
    "def {name}():\n    pass\n",
    "def {name}(*args, **options):\n    return {name}(*args, **options)\n",
    "class {name}:\n    pass\n",
)
HOSTILE: Final = (
    "import os\nos._exit(0)\n",
    "import sys\nsys.exit(0)\n",
    "def {name}(*args, **options):\n    import os\n    os._exit(0)\n",
    "def {name}(*args, **options):\n    return bytearray(1 << 36)\n",
    "def {name}(*args, **options):\n    import os\n    while True:\n        os.fork()\n",
    "def {name}(*args, **options):\n    raise BaseException('passed')\n",
    "def {name}(*args, **options):\n    return type('Equal', (), {'__eq__': lambda self, other: True})()\n",
    "def {name}(*args, **options):\n    import socket\n    return socket.create_connection(('198.51.100.1', 80), 1)\n",
    "def {name}(*args, **options):\n    return open('/proc/1/environ').read()\n",
    "import numpy\nnumpy.allclose = numpy.testing.assert_allclose = lambda *args, **options: True\n{stub}",
)


def write_class(
    folder: Path, mission: Mission, *, right: int, wrong: int, broken: int, hostile: int, roster: Path | None = None
) -> list[str]:
    """Write one folder per student.

    Returns:
        Their ids: right ones begin with `a`, wrong ones with `b`, broken ones with `c`, hostile ones with `d`.
    """
    kinds = {
        "a": islice(_right(mission), right),
        "b": islice(cycle(each.path.read_text(encoding="utf-8") for each in wrong_variants(mission)), wrong),
        "c": islice(cycle(_filled(BROKEN, mission)), broken),
        "d": islice(cycle(_filled(HOSTILE, mission)), hostile),
    }
    students = []
    for letter, sources in kinds.items():
        for number, source in enumerate(sources):
            student = f"{letter}{number:04}"
            place = folder / student
            place.mkdir(parents=True)
            # Each ends in a line of its own, so that no two are equal.
            (place / f"exercise_{mission.number:02}.py").write_text(f"{source}\n# {student}\n", encoding="utf-8")
            students.append(student)
    if roster is not None:
        with roster.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["id", "name"], *([student, f"학생 {student}"] for student in students)])
    return students


def _right(mission: Mission) -> Iterator[str]:
    """The solution and what else is accepted, again and again with other names."""
    bases = [path.read_text(encoding="utf-8") for path in (mission.solution, *accepted_answers(mission))]
    for number, base in enumerate(cycle(bases)):
        yield base if number < len(bases) else _restyled(base, random.Random(number))


def _restyled(source: str, rng: random.Random) -> str:
    """The same program: other names within its functions, laid out anew, some comments."""
    tree = ast.parse(source)
    for function in [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]:
        _rename(function, rng)
    lines = ast.unparse(tree).splitlines()
    return "\n".join(f"{line}  # step {rng.randrange(9)}" if line and rng.random() < 0.1 else line for line in lines)


def _rename(function: ast.FunctionDef, rng: random.Random) -> None:
    nested = [node for node in ast.walk(function) if isinstance(node, ast.FunctionDef | ast.Lambda | ast.comprehension)]
    if len(nested) > 1:  # names that are shared between scopes stay
        return
    outer = {n for node in ast.walk(function) if isinstance(node, ast.Global | ast.Nonlocal) for n in node.names}
    stored = {
        node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    } - {arg.arg for arg in ast.walk(function) if isinstance(arg, ast.arg)}
    names = {name: f"{name}_{rng.randrange(100)}" for name in sorted(stored - outer)}
    for node in ast.walk(function):
        if isinstance(node, ast.Name):
            node.id = names.get(node.id, node.id)


def _filled(templates: tuple[str, ...], mission: Mission) -> list[str]:
    stub = mission.stub.read_text(encoding="utf-8")
    names = [node.name for node in ast.parse(stub).body if isinstance(node, ast.FunctionDef)]
    return [template.replace("{stub}", stub).replace("{name}", names[-1]) for template in templates]
