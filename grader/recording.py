"""What becomes of an attempt, whichever door it came through: advice, a report in each language, the progress."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from grader.advice import advise
from grader.errors import GraderError
from grader.files import shown
from grader.formats.report import Report, build_report, to_json
from grader.i18n import LANGUAGES, Lang, Message
from grader.model import Attempt, Course, Mission, Verdict
from grader.store import Store
from grader.workspace import Workspace
from grader.workspace.filling import mark


@dataclass(frozen=True, slots=True)
class Conclusion:
    """An attempt, written down."""

    advice: Message
    """What to do next."""
    reports: Mapping[Lang, Report]
    encoded: Mapping[Lang, bytes]
    """The same as JSON, as the progress keeps it."""
    attempt_id: int | None
    """Its number in the progress; None where it was not kept."""


class Recording:
    """Concludes the attempts of one learner, one after the other."""

    def __init__(self, course: Course, store: Store) -> None:
        self.course = course
        self.store = store

    def conclude(self, attempt: Attempt, source: bytes, answer: Path, *, again: str, keep: bool) -> Conclusion:
        """Advise, report, and save; an error of ours is none of the learner's and is not saved.

        Args:
            attempt: How it went.
            source: The file that was graded, as it was.
            answer: Where the learner finds it.
            again: The command that grades it once more.
            keep: Whether it counts as progress; a file from elsewhere does not.
        """
        advice = advise(attempt, self.course, self.store.passed(), answer, again)
        reports = {lang: build_report([attempt], lang, {attempt.mission.name: advice}) for lang in LANGUAGES}
        encoded = {lang: to_json(report) for lang, report in reports.items()}
        number = None
        if keep and attempt.verdict is not Verdict.INTERNAL_ERROR:
            texts = {lang: content.decode() for lang, content in encoded.items()}
            number = self.store.record(attempt, source, texts)
        return Conclusion(advice, reports, encoded, number)


def command_again(mission: Mission, seed: str = "", answer: Path | None = None) -> str:
    """The command that grades a mission, or a file that is not the workspace's, with the same questions."""
    words = f"grade {mission.number}" + (f" --answer {shown(answer)}" if answer is not None else "")
    return words + (f" --seed {shlex.quote(seed)}" if seed else "")


def open_progress(workspace: Workspace | None, *, begin: bool) -> Store:
    """The progress of a workspace; in memory where there is none.

    Args:
        workspace: The folder of answers.
        begin: Whether a file is begun where there is none; who only reads leaves no trace.
    """
    if workspace is None or not (begin or workspace.progress_path.exists()):
        return Store.in_memory()
    if begin:  # where the folder cannot be begun, the store says so
        with suppress(OSError, GraderError):
            mark(workspace)
    return Store.open(workspace.progress_path)
