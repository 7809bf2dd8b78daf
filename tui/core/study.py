"""The learner's side of the course: where the answers are, what is passed, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from grader import Lang
from grader.face import M, Message, MissionProgress, Store, Text, init_workspace, mission_text

if TYPE_CHECKING:
    from grader import Course, Mission
    from grader.face import MissionText, Workspace


class State(StrEnum):
    """How far the learner is with a mission."""

    UNTOUCHED = "untouched"
    BEGUN = "begun"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Tally:
    """How much is done."""

    passed: int
    missions: int
    points: float
    max_points: float

    @property
    def share(self) -> float:
        """Passed missions over all, in [0, 1]."""
        return self.passed / self.missions if self.missions else 0.0


class Study:
    """One course, one workspace and its progress."""

    def __init__(self, course: Course, workspace: Workspace, store: Store) -> None:
        self.course = course
        self.workspace = workspace
        self.store = store
        self._progress: dict[str, MissionProgress] | None = None

    def mission(self, name: str) -> Mission:
        """The mission of that folder name."""
        return next(mission for mission in self.course.missions if mission.name == name)

    def text(self, mission: Mission, lang: Lang) -> MissionText:
        """What the learner reads of it."""
        return mission_text(mission, lang)

    def answer_path(self, mission: Mission) -> Path:
        """Where its answer is written."""
        return self.workspace.answer_path(mission)

    def forget(self) -> None:
        """Something was graded or taken: read the progress again when it is asked for."""
        self._progress = None

    @property
    def progress(self) -> dict[str, MissionProgress]:
        """How far the learner is, by mission; read once until `forget`."""
        if self._progress is None:
            self._progress = self.store.progress()
        return self._progress

    def state(self, mission: Mission) -> State:
        """Untouched, begun or passed."""
        found = self.progress.get(mission.name)
        if found is None:
            return State.UNTOUCHED
        return State.PASSED if found.passed else State.BEGUN

    def tally(self, chapter: int | None = None) -> Tally:
        """What is done of a chapter, or of all."""
        missions = [m for m in self.course.missions if chapter is None or m.chapter.number == chapter]
        found = [self.progress[m.name] for m in missions if m.name in self.progress]
        return Tally(
            passed=sum(each.passed for each in found),
            missions=len(missions),
            points=sum(each.best_points for each in found),
            max_points=sum(mission.points for mission in missions),
        )

    def following(self, mission: Mission | None = None) -> Mission | None:
        """The next mission that is not passed: after this one, else from the start; None where all are."""
        missions = list(self.course.missions)
        start = missions.index(mission) + 1 if mission is not None else 0
        ordered = missions[start:] + missions[:start]
        return next((each for each in ordered if self.state(each) is not State.PASSED and each is not mission), None)


def home_workspace(course: Course, home: Path | None = None) -> Workspace:
    """The workspace of someone who stands in none: `dl-missions` in the home folder, begun when it is first needed.

    Another course has one of its own beside it, `dl-missions-NAME`, for its missions have the same numbers.

    Raises:
        GraderError: It cannot be written.
    """
    name = "dl-missions" if course.is_own else f"dl-missions-{course.root.absolute().name}"
    return init_workspace(course, (home or Path.home()) / name).workspace


def numbered(mission: Mission) -> Text:
    """`03 Softmax`."""
    number = f"{mission.number:02d} "
    return Text(number + mission.title.en, number + mission.title.ko)


def local_time(moment: datetime) -> str:
    """A moment by this computer's clock, to the minute."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def duration(seconds: float) -> Message:
    """A time span as a person says it: 1 h 5 min, 3 min, 20 s."""
    whole = round(seconds)
    hours, minutes = whole // 3600, whole % 3600 // 60
    if hours:
        return M("{hours} h {minutes} min", hours=hours, minutes=minutes)
    return M("{minutes} min", minutes=minutes) if minutes else M("{seconds} s", seconds=whole)
