"""What the commands that grade have in common: their options, the engine, one answer graded and told."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from grader.cli import output
from grader.cli.codes import Exit
from grader.cli.command import Choice, Option
from grader.cli.session import Session
from grader.cli.ticker import Ticker
from grader.i18n import M, Message
from grader.model import ISOLATIONS, Attempt, Mission, Verdict

if TYPE_CHECKING:
    from threading import Event

    from grader.engine import Engine
    from grader.formats.report import Report
    from grader.recording import Conclusion, Recording
    from grader.submission import Submission


def data_option() -> Option:
    """Which data the checks use."""
    return Option(
        "--data",
        default="auto",
        metavar="auto|mnist|digits|PATH",
        message=M("The data: MNIST where it can be had, MNIST, our own digits, or an mnist.npz."),
    )


def isolation_option(message: Message, default: str | None = None) -> Option:
    """How much isolation is needed."""
    return Option(
        "--isolation", type=Choice(ISOLATIONS), default=default, metavar="|".join(ISOLATIONS), message=message
    )


def how() -> tuple[Option, ...]:
    """The options of every command that grades one learner's answers."""
    return (
        data_option(),
        isolation_option(
            M("How much isolation is needed: what there is, all of it, or processes only. CI=true needs all.")
        ),
        seed_option(),
    )


def seed_option() -> Option:
    """Which numbers a quiz asks."""
    return Option(
        "--seed", default="", metavar="TEXT", message=M("Choose the numbers of a question; a student number, say.")
    )


@dataclass(frozen=True, slots=True)
class Job:
    """One mission and the answer to it."""

    mission: Mission
    answer: Path
    submission: Submission
    loose: bool = False
    """Whether it is some file that was named, not the workspace's answer: it is graded, and that is all."""


def open_engine(session: Session, data: str, asked: str | None, seed: str) -> Engine:
    """An engine that grades as the options say."""
    from grader.engine import Engine

    hidden = () if session.workspace is None else (session.workspace.root,)
    how = isolation(asked, os.environ)
    return Engine(session.course, isolation=how, data=data, seed=seed, hidden=hidden)


def isolation(asked: str | None, environ: Mapping[str, str]) -> str:
    """What was asked for; on a build server nobody is there to read a warning, so it must be all of it."""
    if asked is not None:
        return asked
    return "strict" if environ.get("CI", "").lower() == "true" else "auto"


def exit_code(attempts: list[Attempt]) -> Exit:
    """3 where the grader failed, 1 where an answer did, else 0."""
    if any(attempt.verdict is Verdict.INTERNAL_ERROR for attempt in attempts):
        return Exit.NOT_GRADED
    return Exit.PASSED if all(attempt.verdict is Verdict.PASSED for attempt in attempts) else Exit.NOT_PASSED


def grade_job(
    engine: Engine, recording: Recording, job: Job, session: Session, seed: str, stopped: Event | None = None
) -> tuple[Attempt, Conclusion]:
    """Grade one answer while a line on the terminal moves, and conclude the attempt.

    Raises:
        Cancelled: `stopped` was set.
    """
    from grader.recording import command_again

    with Ticker(session, job.mission) as ticker:
        attempt = engine.grade(
            job.mission, job.submission, on_check=ticker.tick, on_progress=ticker.advance, stopped=stopped
        )
    again = command_again(job.mission, seed, job.answer if job.loose else None)
    if job.loose:  # a folder of answers remembers its course
        again += session.course_words
    return attempt, recording.conclude(attempt, job.submission.source, job.answer, again=again, keep=not job.loose)


def stream(session: Session, report: Report, *, is_first: bool) -> None:
    """Write the report of one mission, apart from the one before it."""
    from grader.formats.text import mission_text

    output.say(("" if is_first else "\n") + mission_text(report, session.page))
