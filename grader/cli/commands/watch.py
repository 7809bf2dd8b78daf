"""`grade watch`: grades whenever the answer is saved, and moves on when it is passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.advice import next_mission
from grader.cli.codes import Exit
from grader.cli.command import command, mission_argument
from grader.cli.grading import Job, exit_code, grade_job, how, open_engine, stream
from grader.cli.saves import Saves
from grader.cli.session import Session
from grader.errors import Cancelled, GraderError, UsageError
from grader.files import shown
from grader.i18n import M
from grader.model import Mission, Verdict

if TYPE_CHECKING:
    from threading import Event

    from grader.engine import Engine
    from grader.recording import Recording


@command(
    "watch",
    M(
        "Grade a mission whenever you save its answer, and move on to the next when it is passed; without a name, "
        "begin where you are. Ctrl-C ends it, with the exit code of the last grade, or 0 where nothing was graded."
    ),
    mission_argument(required=False),
    *how(),
)
def COMMAND(session: Session, name: str | None, data: str, isolation: str | None, seed: str) -> int:  # noqa: N802
    """Watch until every mission is passed, or Ctrl-C."""
    from grader.recording import Recording

    session.require_workspace()
    recording = Recording(session.course, session.store(begin=True))
    mission = session.mission(name) if name else next_mission(session.course, recording.store.passed())
    with open_engine(session, data, isolation, seed) as engine:
        watch = _Watch(session, engine, recording, seed)
        try:
            while mission is not None:
                watch.until_passed(mission)
                mission = next_mission(session.course, recording.store.passed(), mission)
        except KeyboardInterrupt:
            session.complain(M("Stopped."))
        else:
            session.say(M("Every mission is passed. `grade list` shows them."))
    return watch.code


class _Watch:
    """Grades one mission after the other; `code` is the exit code of the last grade."""

    def __init__(self, session: Session, engine: Engine, recording: Recording, seed: str) -> None:
        self.code = Exit.PASSED
        self._session = session
        self._engine = engine
        self._recording = recording
        self._seed = seed
        self._is_first = True

    def until_passed(self, mission: Mission) -> None:
        """Grade the answer as it is, then at every save, until a save passes.

        An answer that had passed before is graded and watched all the same: whoever names it wants to work on it.
        """
        self._engine.warm_up(mission)
        workspace = self._session.require_workspace()
        answer = workspace.answer_path(mission)
        was_passed = mission.name in self._recording.store.passed()
        with Saves(answer) as saves:
            while not self._grade(mission, saves.next()) or was_passed:
                message = M("Watching {path}: save it to grade it again. Ctrl-C ends.", path=shown(answer))
                self._session.complain(message)
                was_passed = False

    def _grade(self, mission: Mission, stopped: Event) -> bool:
        """Grade the answer; whether it passes. What cannot be graded now may be at the next save."""
        from grader.submission import read_submission

        answer = self._session.require_workspace().answer_path(mission)
        try:
            job = Job(mission, answer, read_submission(answer))
            attempt, done = grade_job(self._engine, self._recording, job, self._session, self._seed, stopped)
        except Cancelled:  # it was saved again meanwhile
            return False
        except GraderError as error:
            self.code = self.code if isinstance(error, UsageError) else Exit.NOT_GRADED
            self._session.complain(error.message)
            return False
        self.code = exit_code([attempt])
        stream(self._session, done.reports[self._session.lang], is_first=self._is_first)
        self._is_first = False
        self._session.tell_notices()
        return attempt.verdict is Verdict.PASSED
