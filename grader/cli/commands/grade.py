"""`grade MISSION...`: the answers are graded, remembered and reported."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.cli import output
from grader.cli.command import Choice, Option, command, mission_argument
from grader.cli.grading import Job, exit_code, grade_job, how, open_engine, stream
from grader.cli.session import Session
from grader.errors import UsageError
from grader.formats import FORMATS
from grader.i18n import M, Message
from grader.model import Attempt, Mission

if TYPE_CHECKING:
    from grader.engine import Engine
    from grader.formats.report import Report


@dataclass(frozen=True, slots=True)
class Settings:
    """What the options of this command say."""

    answer: str | None
    format: str
    output: str | None
    data: str
    isolation: str | None
    seed: str

    @property
    def streams(self) -> bool:
        """Whether each mission is reported as soon as it is graded, rather than all at the end."""
        return self.format == "text" and self.output is None


@command(
    "",
    M("Grade the answers to some missions, named by number, by name or by a part of it: 3, exercise_03, xor."),
    mission_argument(many=True, required=False),
    Option("--all", "every", is_flag=True, message=M("Grade every mission.")),
    Option("--answer", metavar="FILE", message=M("Grade this file, .py or .ipynb, instead of the workspace's.")),
    Option(
        "--format",
        type=Choice(FORMATS),
        default="text",
        metavar="FORMAT",
        message=M("How to report: {formats}.", formats=", ".join(FORMATS)),
    ),
    Option("--output", metavar="FILE", message=M("Write the report into a file.")),
    *how(),
)
def COMMAND(session: Session, missions: tuple[str, ...], *, every: bool, **options: Any) -> int:  # noqa: N802
    """Grade, or say where the learner is where nothing is named."""
    settings = Settings(**options)
    if not missions and not every and settings.answer is None:
        from grader.cli.commands.status import status

        return status(session)
    jobs = _jobs(session, missions, settings, every=every)
    if not jobs:
        raise UsageError(M("There is no answer to grade. `grade init DIR` writes the missions into DIR."))
    with open_engine(session, settings.data, settings.isolation, settings.seed) as engine:
        engine.warm_up(jobs[0].mission)  # the factory starts while we import what a report needs
        return _grade_all(engine, jobs, settings, session)


def _jobs(session: Session, words: tuple[str, ...], settings: Settings, *, every: bool) -> list[Job]:
    """What is to be graded; every file is read before the first is graded."""
    from grader.submission import read_submission

    if settings.answer is not None:
        mission = _mission_of_answer(session, words, settings.answer, every=every)
        path = Path(settings.answer)
        own = session.workspace.answer_path(mission) if session.workspace is not None else None
        loose = own is None or os.path.realpath(own) != os.path.realpath(path)
        return [Job(mission, path, read_submission(path, mission.number), loose)]
    chosen = list(session.course.missions) if every else _named(session, words)
    workspace = session.require_workspace()
    jobs = []
    for mission in chosen:
        path = workspace.answer_path(mission)
        if every and not os.path.lexists(path):
            session.complain(M("{mission} has no answer here and is left out.", mission=mission.name))
            continue
        jobs.append(Job(mission, path, read_submission(path)))
    return jobs


def _named(session: Session, words: tuple[str, ...]) -> list[Mission]:
    from grader.catalog import find_missions

    try:
        return find_missions(session.course, words)
    except UsageError as error:
        import difflib

        from grader.cli.app import COMMANDS

        near = difflib.get_close_matches(words[0], COMMANDS, n=1, cutoff=0.7) if len(words) == 1 else []
        if not near:
            raise
        message = M("{problem} There is a command `grade {command}`.", problem=error.message, command=near[0])
        raise UsageError(message) from error


def _mission_of_answer(session: Session, words: tuple[str, ...], answer: str, *, every: bool) -> Mission:
    """The one mission that --answer is an answer to; its folder may say which."""
    if every or len(words) > 1:
        raise UsageError(M("--answer is the answer to one mission: name that one."))
    if words:
        return _named(session, words)[0]
    folders = set(Path(answer).absolute().parts)
    found = [mission for mission in session.course.missions if mission.name in folders]
    if len(found) != 1:
        raise UsageError(M("Which mission does {path} answer? Write `grade MISSION --answer {path}`.", path=answer))
    return found[0]


def _grade_all(engine: Engine, jobs: list[Job], settings: Settings, session: Session) -> int:
    from grader.cli.platform import seen_from_repository
    from grader.formats.report import build_report
    from grader.recording import Recording

    recording = Recording(session.course, session.store(begin=True))
    attempts: list[Attempt] = []
    advice: dict[str, Message] = {}
    for job in jobs:
        attempt, done = grade_job(engine, recording, job, session, settings.seed)
        attempts.append(attempt)
        advice[job.mission.name] = done.advice
        if settings.streams:
            stream(session, done.reports[session.lang], is_first=len(attempts) == 1)
    session.tell_notices()
    files = {job.mission.name: seen_from_repository(job.answer, os.environ) for job in jobs}
    whole = build_report(attempts, session.lang, advice, files)
    if settings.streams:
        _sum_up(session, whole)
    else:
        _deliver(session, whole, settings)
    return exit_code(attempts)


def _sum_up(session: Session, report: Report) -> None:
    if len(report.missions) > 1:
        from grader.formats.text import total

        output.say("\n" + total(report.missions, session.lang))


def _deliver(session: Session, report: Report, settings: Settings) -> None:
    from grader.cli.platform import hand_over, informed
    from grader.formats import Page, render

    if settings.output is None or settings.output == "-":
        output.say(render(settings.format, report, informed(session.page, os.environ)), end="")
    else:
        output.save(Path(settings.output), render(settings.format, report, informed(Page(), os.environ)))
        session.complain(M("The report is in {path}.", path=settings.output))
    if settings.format == "github":
        hand_over(report, os.environ)
