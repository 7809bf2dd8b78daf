"""`grade batch DIR --out OUT`: a class graded unattended."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

import click

from grader.cli import output
from grader.cli.codes import Exit
from grader.cli.command import Option, command, mission_argument
from grader.cli.grading import data_option, isolation_option
from grader.cli.session import Session
from grader.errors import UsageError
from grader.files import shown, why
from grader.i18n import M, Message
from grader.model import Verdict

if TYPE_CHECKING:
    from grader.batch import Batch, Settings, Tally
    from grader.model import Mission

_CLEAR: Final = "\r\x1b[K"
_STEPS: Final = 10
"""How often a run says where it is that nobody watches."""
_SECRET: Final = "GRADE_SECRET"  # noqa: S105 - the name of a variable
_SHORTEST_SECRET: Final = 8
_MOST_ODD: Final = 10

SECRET: Final = Option(
    "--secret-file",
    metavar="FILE",
    message=M(
        "The course's secret: every student gets questions of their own, by seeds made from it. Or set {variable}.",
        variable=_SECRET,
    ),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options say."""

    out: str
    at_once: int | None
    scheduler: str
    resume: bool
    roster: str | None
    policy: str | None
    secret_file: str | None
    data: str
    isolation: str


@command(
    "batch",
    M("Grade what a class handed in: a folder, an archive, a platform's export. All missions, or those that you name."),
    click.Argument(["source"], metavar="DIR"),
    mission_argument(many=True, required=False),
    Option("--out", required=True, metavar="OUT", message=M("The folder for results: journal, gradebook, reports.")),
    Option("--resume", is_flag=True, message=M("Go on where a batch was stopped; grade what is new or changed.")),
    Option(
        "--jobs",
        "at_once",
        type=click.IntRange(1, 1024),
        metavar="N",
        message=M("How many answers are graded at a time; as many as there are cores if absent."),
    ),
    Option("--scheduler", default="", metavar="ADDRESS", message=M("Grade on the machines of this Dask cluster.")),
    Option("--roster", metavar="CSV", message=M("Who is in the class: id, name, e-mail, section.")),
    Option("--policy", metavar="TOML", message=M("Deadlines, what lateness costs, and who has more time.")),
    SECRET,
    data_option(),
    isolation_option(
        M("How much isolation is needed: what there is, all of it (as if absent), or processes only."), "strict"
    ),
)
def COMMAND(session: Session, source: str, missions: tuple[str, ...], **options: Any) -> int:  # noqa: N802
    """Grade, and write down what became of it."""
    from grader.batch import Batch, deliver, read_book, results

    asked = Asked(**options)
    settings = _settings(session, Path(source), missions, asked)
    with Batch(settings) as batch:
        _tell_intake(session, batch)
        try:
            with Meter(session) as meter:
                tally = batch.run(meter.show)
        except KeyboardInterrupt:
            session.complain(_stopped(session, batch, source, missions, asked))
            raise
        verdicts = batch.journal.verdicts()
    deliver(read_book(settings.out, session.lang), settings.out, results(settings.out, session.lang))
    _sum_up(session, verdicts, settings.out)
    if tally.lost:
        return Exit.NOT_GRADED
    return Exit.PASSED if set(verdicts) <= {str(Verdict.PASSED)} else Exit.NOT_PASSED


def secret_of(path: str | None, environ: Mapping[str, str]) -> bytes:
    """The course's secret, from a file or from the environment; a command line would show it to every user.

    Raises:
        UsageError: The file cannot be read, or the secret could be guessed.
    """
    try:
        content = Path(path).read_bytes() if path is not None else os.fsencode(environ.get(_SECRET, ""))
    except OSError as error:
        raise UsageError(M("{path} cannot be read: {reason}.", path=path, reason=why(error))) from error
    secret = content.strip()
    if len(secret) < _SHORTEST_SECRET and (secret or path is not None):
        raise UsageError(M("The secret is too short: {most} characters or more keep it one.", most=_SHORTEST_SECRET))
    return secret


class Meter:
    """How far it has come, and for how long yet: a line that moves, or now and then a line. A context manager."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._moves = sys.stderr is not None and sys.stderr.isatty() and session.page.color
        self._said = 0

    def __enter__(self) -> Self:
        """Nothing is shown before there is something to say."""
        return self

    def __exit__(self, *_exc: object) -> None:
        """Take the line away."""
        if self._moves:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()

    def show(self, tally: Tally) -> None:
        """Say how far it has come."""
        if not tally.total:
            return
        if self._moves:
            sys.stderr.write(_CLEAR + self.line(tally))
            sys.stderr.flush()
        elif (step := tally.done * _STEPS // tally.total) > self._said:
            self._said = step
            output.complain(self.line(tally))

    def line(self, tally: Tally) -> str:
        """What is said."""
        text = self._session.text(M("Graded {done} of {total}", done=tally.done, total=tally.total))
        if tally.lost:
            text += self._session.text(M(", {count} not graded", count=tally.lost))
        if tally.eta_s is not None and tally.done < tally.total:
            text += self._session.text(M(", about {time} left", time=clock(tally.eta_s)))
        return text


def clock(seconds: float) -> str:
    """Minutes and seconds, or hours too: `2:05`, `1:02:05`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _settings(session: Session, source: Path, words: tuple[str, ...], asked: Asked) -> Settings:
    from grader.batch import Settings
    from grader.batch.policy import Policy, load_policy
    from grader.batch.pool import cores
    from grader.batch.run import chosen
    from grader.catalog import find_missions
    from grader.intake import read_roster

    course = session.course

    def mission_of(word: str) -> str:
        found: Mission = find_missions(course, [word])[0]
        return found.name

    return Settings(
        course=course,
        source=source,
        out=Path(asked.out),
        missions=chosen(course, find_missions(course, words)),
        roster=read_roster(Path(asked.roster)) if asked.roster is not None else None,
        policy=load_policy(Path(asked.policy), mission_of) if asked.policy is not None else Policy(),
        secret=secret_of(asked.secret_file, os.environ),
        data=asked.data,
        isolation=asked.isolation,
        at_once=asked.at_once or cores(),
        scheduler=asked.scheduler,
        resume=asked.resume,
    )


def _tell_intake(session: Session, batch: Batch) -> None:
    """What was found, before the long wait; of odd files first those by which somebody may lose points."""
    found = batch.plan
    session.complain(
        M(
            "Students: {students}; submissions: {submissions}; different answers to be graded now: {jobs}.",
            students=len(batch.intake.students),
            submissions=len(found.submissions),
            jobs=len(batch.jobs),
        )
    )
    for notice in batch.notices:
        session.complain(M("Note: {note}", note=notice))
    if not found.submissions:
        session.complain(M("Nothing in {source} is an answer to a mission.", source=shown(batch.settings.source)))
    others = [] if found.on_roster is None else [each.id for each in found.students if each.id not in found.on_roster]
    if others:
        more = M(", and {count} more", count=len(others) - _MOST_ODD) if len(others) > _MOST_ODD else ""
        session.complain(M("Not on the roster: {names}{more}.", names=", ".join(others[:_MOST_ODD]), more=more))
    if batch.policy.strangers:
        session.complain(batch.policy.stranger_note)
    timeless = sum(each.submitted_at is None for each in found.submissions) if batch.policy.deadlines else 0
    if timeless:
        session.complain(
            M("Nothing says when they were handed in, so never late: {count} submissions.", count=timeless)
        )
    for odd in sorted(found.odd, key=lambda each: each.expected)[:_MOST_ODD]:
        session.complain(M("Odd: {path}: {reason}", path=odd.path, reason=odd.reason))
    rest = len(found.odd) - _MOST_ODD
    if rest > 0:
        session.complain(M("{count} more odd files: at the end all of them are in odd.csv.", count=rest))


def _stopped(session: Session, batch: Batch, source: str, missions: tuple[str, ...], asked: Asked) -> Message:
    """How to go on: by the same command, because without its roster or its policy the points would be others."""
    words = ["grade", "batch", source, *missions, "--out", asked.out, "--resume"]
    given = {
        "--jobs": asked.at_once,
        "--scheduler": asked.scheduler,
        "--roster": asked.roster,
        "--policy": asked.policy,
        "--secret-file": asked.secret_file,
        "--data": "" if asked.data == "auto" else asked.data,
        "--isolation": "" if asked.isolation == "strict" else asked.isolation,
        "--course": session.options.get("course"),
    }
    for option, value in given.items():
        words += [option, str(value)] if value else []
    return M(
        "Answers that wait: {waiting}; everything else is kept. Go on with `{command}`.",
        waiting=len(batch.journal.waiting()),
        command=shlex.join(words),
    )


def _sum_up(session: Session, verdicts: Mapping[str, int], out: Path) -> None:
    """How many submissions ended how, and where to read on."""
    from grader.formats.layout import cell_len, pad
    from grader.formats.text import VERDICTS

    names = {str(verdict): session.text(message) for verdict, message in VERDICTS.items()}
    names |= {"not_graded": session.text(M("not graded")), "waiting": session.text(M("waiting"))}
    rows = [(names[verdict], count) for verdict, count in sorted(verdicts.items(), key=lambda item: -item[1])]
    width = max((cell_len(name) for name, _ in rows), default=0)
    for name, count in rows:
        output.say(f"{pad(name, width)}  {count:>6}")
    # Not wrapped: a path and a command to be copied.
    output.say(session.text(M("Gradebook: {path}", path=shown(out / "gradebook.csv"))))
    output.say(session.text(M("One page about the class: `grade report {out}`", out=shown(out))))
