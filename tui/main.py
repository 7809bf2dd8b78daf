"""The command `study`: whatever happens before the first screen becomes a sentence and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from grader import UsageError
from grader.face import Choice, CommandSession, M, Option, Store, command, mission_argument, run_command

if TYPE_CHECKING:
    from grader import Mission

ISOLATIONS: Final = ("auto", "strict", "basic")


@dataclass(frozen=True, slots=True)
class Choices:
    """What the options say."""

    data: str | None
    isolation: str
    seed: str
    web: bool
    port: int


@command(
    "study",
    M("Study the course in the terminal: read, write, grade, and see your training curve over the reference's."),
    mission_argument(required=False),
    Option(
        "--data",
        metavar="auto|mnist|digits|PATH",
        message=M("The data: MNIST where it can be had, MNIST, our own digits, or an mnist.npz."),
    ),
    Option(
        "--isolation",
        type=Choice(ISOLATIONS),
        default="auto",
        metavar="|".join(ISOLATIONS),
        message=M("How much isolation is needed: what there is, all of it, or processes only. CI=true needs all."),
    ),
    Option("--seed", default="", metavar="TEXT", message=M("Choose the numbers of a question; a student number, say.")),
    Option("--web", is_flag=True, message=M("Serve study to a browser on this computer, with a secret address.")),
    Option(
        "--port", type=int, default=0, metavar="N", message=M("The port for --web; a free one where none is named.")
    ),
)
def COMMAND(session: CommandSession, name: str | None, **options: Any) -> int:  # noqa: N802 - a declaration
    """Open the terminal, or serve it to a browser."""
    choices = Choices(**options)
    if choices.web:
        from tui.web import serve

        return serve(session, _again(session, name, choices), choices.port)
    if sys.stdout is None or (not (sys.stdin.isatty() and sys.stdout.isatty()) and not _driven()):
        raise UsageError(M("`study` needs a terminal. Without one, `grade` does the same in words: `grade --help`."))
    mission = session.mission(name) if name else None
    return _open(session, mission, choices)


def _driven() -> bool:
    """Whether another program stands in the terminal's place: `study --web`."""
    import os

    return bool(os.environ.get("TEXTUAL_DRIVER"))


def _open(session: CommandSession, mission: Mission | None, choices: Choices) -> int:
    from tui.app import StudyApp
    from tui.core import settings as settings_file
    from tui.core.study import Study, home_workspace

    config = settings_file.settings_folder()
    settings, problem = settings_file.load(config)
    workspace = session.workspace or home_workspace(session.course)
    store = session.store(begin=True) if session.workspace is not None else Store.open(workspace.progress_path)
    from grader.face import GradingService

    service = GradingService(
        course=session.course,
        workspace=workspace,
        data=choices.data or settings.data,
        isolation=choices.isolation,
        seed=choices.seed,
    )
    app = StudyApp(
        Study(session.course, workspace, store),
        service,
        settings,
        config=config,
        start=mission.name if mission is not None else "",
        lang=session.lang if session.options.get("lang") else None,
        seed=choices.seed,
    )
    if problem is not None:
        app.call_later(app.complain, problem)
    app.tidy.begin()
    app.run()
    return app.return_code or 0


def _again(session: CommandSession, name: str | None, choices: Choices) -> list[str]:
    """The command line of the `study` inside each browser tab."""
    options = {"--data": choices.data, "--isolation": choices.isolation, "--seed": choices.seed}
    options |= {f"--{name}": session.options.get(name) for name in ("lang", "workspace", "course")}
    given = [f"{option}={value}" for option, value in options.items() if value]
    return [*given, *([name] if name else [])]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `study` and leave with its exit code."""
    try:
        code = run_command(COMMAND, "study", sys.argv[1:] if arguments is None else list(arguments))
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


__all__ = ["COMMAND", "main"]
