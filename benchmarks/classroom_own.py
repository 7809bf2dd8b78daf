"""CPU seconds of a class's answers alone, in a process of its own so that its threads can be told; see `classroom`."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.in_process import OpenEngine
from grader.catalog import find_missions, load_course
from grader.model import Mission
from grader.submission import Submission


def own_compute(folder: Path, mission: Mission) -> float:
    """CPU seconds inside the answers' functions, asked in this process by the same checks."""
    spent = 0.0
    with OpenEngine(load_course()) as engine:
        for path in sorted(folder.glob("*/*.py")):
            run = engine.prepare(mission, Submission(path.read_bytes(), "answer.py"), diagnose=False)
            subject: Any = run.sandbox.subject()
            transport = subject._transport  # noqa: SLF001 - timed in its place

            def timed(request: dict[str, Any], transport: Any = transport) -> dict[str, Any]:
                nonlocal spent
                began = time.process_time()
                try:
                    answer: dict[str, Any] = transport(request)
                finally:
                    spent += time.process_time() - began
                return answer

            subject._transport = timed  # noqa: SLF001
            _judge(mission, run)
    return spent


def _judge(mission: Mission, run: Any) -> None:
    from grader.plugin.session import run_checks

    run_checks(mission, run)
    run.close()


if __name__ == "__main__":
    print(own_compute(Path(sys.argv[1]), find_missions(load_course(), [sys.argv[2]])[0]))
