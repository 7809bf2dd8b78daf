"""`grade export`: what grades elsewhere, ready to be uploaded or committed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.command import Commands, command, mission_argument
from grader.cli.session import Session
from grader.errors import UsageError
from grader.files import shown
from grader.i18n import M

if TYPE_CHECKING:
    from grader.model import Mission


@command(
    "gradescope",
    M("Write an autograder for Gradescope into a new folder, for some missions or all."),
    click.Argument(["folder"], metavar="DIR"),
    mission_argument(many=True, required=False),
)
def gradescope(session: Session, folder: str, missions: tuple[str, ...]) -> int:
    """Write the bundle and the archive to upload."""
    from grader.export.bundle import write_bundle

    archive = write_bundle(session.course, _chosen(session, missions), Path(folder))
    session.say(
        M("The autograder is in {folder}. Upload {archive} to Gradescope.", folder=folder, archive=shown(archive))
    )
    return 0


@command(
    "github-actions",
    M("Write a workflow into a repository that grades every push."),
    click.Argument(["folder"], metavar="DIR"),
    mission_argument(many=True, required=False),
)
def github_actions(session: Session, folder: str, missions: tuple[str, ...]) -> int:
    """Write the workflow."""
    from grader.cli.version import version
    from grader.export.workflow import write_workflow

    if not session.course.is_own:
        raise UsageError(
            M(
                "A workflow grades with the course of the installed package; {course} is another, and its solutions do "
                "not belong into a learner's repository. `grade export gradescope` carries a course with it.",
                course=shown(session.course.root),
            )
        )
    path = write_workflow(_chosen(session, missions), Path(folder), version())
    session.say(M("The workflow is in {path}. Commit it, with the answers beside it.", path=shown(path)))
    return 0


def _chosen(session: Session, words: tuple[str, ...]) -> list[Mission]:
    from grader.catalog import find_missions

    return find_missions(session.course, words) if words else list(session.course.missions)


COMMAND = Commands(
    "export",
    M("For instructors: write what grades on Gradescope or GitHub Actions."),
    [gradescope, github_actions],
)
