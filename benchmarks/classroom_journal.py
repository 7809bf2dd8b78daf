"""One step of a simulated journal, in a process of its own so that its memory can be told; see `classroom`."""

from __future__ import annotations

import hashlib
import json
import resource
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec

from benchmarks.timing import seconds
from grader.batch import deliver, read_book, results
from grader.batch.journal import Journal
from grader.batch.model import Done, House
from grader.batch.plan import Plan, make_plan
from grader.catalog import find_missions, load_course
from grader.engine import Engine
from grader.formats.report import build_report, to_json
from grader.i18n import LANGUAGES
from grader.intake import Intake, Student, Submitted
from grader.model import Attempt, Mission
from grader.submission import Submission

_MISSIONS = 10
"""Each student hands in so many."""


def main(root: Path, count: int, name: str, step: str) -> None:
    """Do one step and print what it took: seconds, and the megabytes of this process."""
    course = load_course()
    mission = find_missions(course, [name])[0]
    plan = _plan(course.missions[:_MISSIONS], count, mission) if step in {"write", "resume"} else None
    reports = _reports(mission) if step == "write" else []
    steps: dict[str, Callable[[], object]] = {
        "write": lambda: _write(root, plan, reports),
        "resume": lambda: _resume(root, plan),
        "results": lambda: deliver(read_book(root, "en"), root, results(root, "en")),
        "gradebooks": lambda: deliver(read_book(root, "en"), root),
        "report": lambda: _report(root),
    }
    took = seconds(steps[step])
    print(json.dumps([took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10]))


def _report(root: Path) -> None:
    from grader.classreport import write

    (root / "report.html").write_text(write(read_book(root, "ko")), encoding="utf-8")


def _plan(missions: tuple[Mission, ...], count: int, base: Mission) -> Plan:
    """As many different answers as there are submissions."""
    source = base.solution.read_bytes()
    submissions = tuple(
        Submitted(
            student=Student(f"s{number // _MISSIONS:05}", f"학생 {number // _MISSIONS}"),
            mission=missions[number % _MISSIONS],
            source=source + f"\n# {number}\n".encode(),
            origin=f"s{number // _MISSIONS:05}/{missions[number % _MISSIONS].name}.py",
        )
        for number in range(count)
    )
    house = House(versions={}, data="digits", digest="", isolation="strict")
    return make_plan(Intake(submissions), missions, None, house)


def _reports(mission: Mission) -> list[dict[str, bytes]]:
    """Real reports: of the stub, of the solution, of a known mistake."""
    from grader.catalog import wrong_variants

    sources = (mission.stub, mission.solution, wrong_variants(mission)[0].path)
    with Engine(load_course()) as engine:
        attempts = [engine.grade(mission, Submission(path.read_bytes(), "answer.py")) for path in sources]
    return [_encoded(attempt) for attempt in attempts]


def _encoded(attempt: Attempt) -> dict[str, bytes]:
    return {lang: to_json(build_report([replace(attempt)], lang)) for lang in LANGUAGES}


def _write(root: Path, plan: Plan | None, reports: list[dict[str, bytes]]) -> None:
    assert plan is not None
    with Journal.begin(root, resume=True) as journal:
        journal.write_plan(plan, {"title_en": "Simulated", "title_ko": "시뮬레이션"})
        for job in plan.jobs:
            which = int(hashlib.sha256(job.key.encode()).hexdigest(), 16) % len(reports)
            report = msgspec.json.decode(reports[which]["en"])["missions"][0]
            journal.record(
                Done(key=job.key, graded=True, tries=1, reports=reports[which], verdict=report["verdict"])  # type: ignore[arg-type]
            )


def _resume(root: Path, plan: Plan | None) -> None:
    assert plan is not None
    with Journal.begin(root, resume=True) as journal:
        journal.write_plan(plan, {})
        assert journal.waiting() == []


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4])
