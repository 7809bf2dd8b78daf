"""Classes made by hand, from real reports of attempts made by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from grader.formats.classbook import Classbook, Entry, Oddity, Person, State, Task
from grader.formats.report import build_report
from grader.i18n import Lang
from grader.model import Attempt, Course, Diagnosis, Mission, Operands
from tests.attempts import SQUARED, attempt, check, curve

CODE = "import numpy as np\n\n\ndef double(x):\n    return x ** 2  # by Kim\n"


def person(number: int = 1, **more: object) -> Person:
    """A student."""
    settings: dict[str, object] = {
        "name": f"김 {number}",
        "email": f"s{number}@example.edu",
        "section": "A",
        "on_roster": True,
    }
    return Person(id=f"2026{number:03d}", **{**settings, **more})  # type: ignore[arg-type]


def task(mission: Mission, lang: Lang = "en", **more: object) -> Task:
    """A mission that was asked for."""
    settings: dict[str, object] = {
        "name": mission.name,
        "number": mission.number,
        "title": mission.title.render(lang),
        "max_points": mission.points,
        "kind": mission.kind,
    }
    return Task(**{**settings, **more})  # type: ignore[arg-type]


def entry(student: Person, attempted: Attempt, lang: Lang = "en", **more: object) -> Entry:
    """A graded submission."""
    report = build_report([attempted], lang).missions[0]
    settings: dict[str, object] = {
        "student": student.id,
        "mission": attempted.mission.name,
        "state": State.GRADED,
        "points": report.points,
        "report": report,
    }
    return Entry(**{**settings, **more})  # type: ignore[arg-type]


def unsettled(student: Person, mission: Mission, state: State = State.WAITING) -> Entry:
    """A submission without points."""
    return Entry(student=student.id, mission=mission.name, state=state)


def book(
    tasks: Iterable[Task], students: Iterable[Person], entries: Iterable[Entry], lang: Lang = "en", **more: object
) -> Classbook:
    """A class."""
    settings: dict[str, object] = {"title": "Miniature"}
    return Classbook(
        lang=lang,
        tasks=tuple(tasks),
        students=tuple(students),
        entries=tuple(entries),
        **{**settings, **more},  # type: ignore[arg-type]
    )


def kept(*sources: str) -> Mapping[str, bytes]:
    """Sources by their SHA-256."""
    return {hashlib.sha256(source.encode()).hexdigest(): source.encode() for source in sources}


def small(course: Course, lang: Lang = "en", text: str = "") -> Classbook:
    """A class of seven with everything that a report can show; `text` stands wherever a learner's text may."""
    double, count = course.missions
    people = [person(number) for number in range(1, 6)]
    people += [person(6, name=text or "Kim", email=text, section=text, on_roster=False), person(7)]
    named = Diagnosis(SQUARED.code, SQUARED.title, SQUARED.text)
    shapes = Operands(5, text, ((text or "x", "(2, 3) float64"),))
    shown: dict[str, object] = {"line": 5, "output": text, "curves": (curve(),), "operands": shapes}
    wrong = check("test_leaves_input", passes=False, diagnosis=named, **shown)
    source = CODE + f"# {' '.join(text.split())[:40]}\n".encode("utf-8", "replace").decode()
    (sha,) = kept(source)
    entries = [
        entry(people[0], attempt(double), lang, penalty=0.3, days_late=1, submitted_at="2026-03-01T10:00:00+09:00"),
        entry(people[0], attempt(count), lang),
        entry(people[1], attempt(double, check("test_doubles"), wrong), lang, source=sha, origin="hw/kim/answer.py"),
        unsettled(people[2], double),
        unsettled(people[3], double, State.NOT_GRADED),
        entry(people[4], attempt(double), lang),
        entry(people[5], attempt(double, check("test_doubles"), wrong), lang, source=sha, origin=text, notes=(text,)),
    ]
    return book(
        [task(double, lang), task(count, lang)],
        people,
        entries,
        lang,
        odd=(Oddity(path=text or "hw/readme.txt", reason="No Python."),),
        ignored={text or ".git": 3},
        sources=kept(source),
        facts={"Isolation": "process"},
        policy=("A day costs 10%.",),
    )
