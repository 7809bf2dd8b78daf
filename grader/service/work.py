"""What the server does for its client: it grades, guesses and looks things up, and says it in both languages."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from grader.catalog import find_missions, load_course
from grader.engine import Engine
from grader.errors import Cancelled, GraderError, UsageError
from grader.formats.report import check_report
from grader.i18n import LANGUAGES, M, Message
from grader.model import Mission, Progress
from grader.service.events import (
    Both,
    CheckDone,
    DataInfo,
    Failed,
    FindingReport,
    Graded,
    Stopped,
    Training,
)
from grader.service.protocol import (
    IMAGE_BYTES,
    Answer,
    AskData,
    Digits,
    Doctor,
    Findings,
    Grade,
    Guess,
    Guessed,
    Images,
    Open,
    Warm,
)
from grader.service.task import Task
from grader.submission import MAX_BYTES, Submission
from grader.workspace import Workspace

if TYPE_CHECKING:
    from grader.model import CheckResult
    from grader.recording import Recording

_SOON: Final = (
    "pytest",
    "numpy",
    "grader.plugin.pytest_plugin",
    "grader.plugin.check",
    "grader.plugin.run",
    "grader.plugin.diagnose",
    "grader.plugin.general",
    "grader.sandbox.sandbox",
    "grader.recording",
    "grader.data",
)
"""What the first grade needs, imported while nobody asks for anything."""


def import_ahead() -> Iterator[None]:
    """Import what a grade needs, one module at a time; what cannot be imported is for the grade to tell."""
    from importlib import import_module

    for name in _SOON:
        with suppress(Exception):
            import_module(name)
        yield


class Desk:
    """One course, one workspace, one engine. `grade`, `guess` and `warm` belong to one thread, the rest to any."""

    def __init__(self, opening: Open) -> None:
        course = None if opening.course is None else Path(os.fsdecode(opening.course))
        workspace = None if opening.workspace is None else Path(os.fsdecode(opening.workspace))
        self.course = load_course(course)
        self.workspace = None if workspace is None else Workspace(workspace)
        hidden = [Path(os.fsdecode(each)) for each in opening.hidden] + ([] if workspace is None else [workspace])
        self.engine = Engine(self.course, isolation=opening.isolation, data=opening.data, hidden=tuple(hidden))
        self._told = 0

    def answer(self, task: Task) -> Answer:
        """Do what a request asks for.

        Raises:
            GraderError: It cannot be done; the message says why.
        """
        match task.request:
            case Grade():
                return self._grade(task, task.request)
            case Warm(mission=name):
                self.engine.warm_up(self._mission(name))
                _ = self._recording
                return Stopped()
            case Guess(images=images):
                return self._guess(images)
            case Digits(indices=indices):
                return self._digits(indices)
            case Doctor():
                return self._doctor()
            case AskData(fetch=fetch):
                return self._data_info(fetch=fetch)
        message = f"nobody answers {task.request!r}"
        raise TypeError(message)

    def leave(self) -> None:
        """Close the progress, in the thread that opened it."""
        if "_recording" in self.__dict__:
            self._recording.store.close()

    def close(self) -> None:
        """End every process that grades."""
        self.engine.close()

    @cached_property
    def _recording(self) -> Recording:
        """Opened by the thread that grades, for SQLite wants one thread."""
        from grader.recording import Recording, open_progress

        return Recording(self.course, open_progress(self.workspace, begin=True))

    def _mission(self, name: str) -> Mission:
        return find_missions(self.course, [name])[0]

    def _grade(self, task: Task, request: Grade) -> Answer:
        from grader.recording import command_again

        mission = self._mission(request.mission)
        submission = _submission(request)
        self.engine.seed = request.seed
        attempt = self.engine.grade(
            mission,
            submission,
            on_check=(lambda result: task.tell(CheckDone(_both_checks(result)))) if request.watched else None,
            on_progress=(lambda progress: task.tell(training(progress))) if request.watched else None,
            keep_network=request.watched,
            stopped=task.stopped,
        )
        if task.stopped.is_set():
            raise Cancelled(M("Grading was stopped."))
        answer = self.workspace.answer_path(mission) if self.workspace else Path(request.filename)
        done = self._recording.conclude(
            attempt,
            request.source,
            answer,
            again=command_again(mission, request.seed),
            keep=request.record and self.workspace is not None,
        )
        return Graded(dict(done.reports), done.attempt_id, self._notices())

    def _notices(self) -> tuple[Both[str], ...]:
        """What the progress had to tell since the last grade."""
        notices = self._recording.store.notices
        news, self._told = notices[self._told :], len(notices)
        return tuple(map(both, news))

    def _guess(self, images: tuple[bytes, ...]) -> Answer:
        import numpy as np

        from grader.sandbox.faults import AnswerFault

        if any(len(image) != IMAGE_BYTES for image in images):
            raise UsageError(M("An image has {size} bytes: 28 rows of 28 points.", size=IMAGE_BYTES))
        rows = np.frombuffer(b"".join(images), np.uint8).reshape(-1, 28, 28)
        try:
            found = self.engine.guess(rows)
        except AnswerFault as fault:
            return Failed(both(fault.message))
        return Guessed(None if found is None else tuple(tuple(row) for row in found.tolist()))

    def _digits(self, indices: tuple[int, ...]) -> Answer:
        images = self.engine.data().x_test
        wrong = [index for index in indices if not 0 <= index < len(images)]
        if wrong:
            raise UsageError(M("There is no test image {index}; there are {count}.", index=wrong[0], count=len(images)))
        return Images(tuple(images[index].tobytes() for index in indices))

    def _doctor(self) -> Answer:
        from grader.sandbox.doctor import examine

        findings = (
            FindingReport(each.name, both(each.title), each.holds, both(each.meaning), both(each.detail))
            for each in examine(self.engine.isolation)
        )
        return Findings(tuple(findings))

    def _data_info(self, *, fetch: bool) -> Answer:
        from grader.data import cache_dir, load

        data = self.engine.data() if fetch else load(self.engine.data_choice, download="never")
        return DataInfo(
            name=data.name,
            train_rows=len(data.x_train),
            test_rows=len(data.x_test),
            place=_encodable(data.place),
            cache=_encodable(str(cache_dir())),
            digest=data.digest,
            notices=tuple(map(both, data.notices)),
        )


def training(progress: Progress) -> Training:
    """News of a training as the client reads it."""
    return Training(
        check=progress.check,
        unit=progress.unit,
        done=progress.done,
        total=progress.total,
        batch=progress.batch,
        batches=progress.batches,
        values=_curves(progress.values),
        reference=_curves(progress.reference),
        elapsed_s=progress.elapsed_s,
        eta_s=progress.eta_s,
    )


def failure(error: BaseException, doing: str) -> Failed:
    """What becomes of an error: a sentence, and for one that nobody foresaw the details."""
    if isinstance(error, GraderError):
        return Failed(both(error.message))
    import traceback

    from grader.crash import explain

    details = _encodable("".join(traceback.format_exception(error)))
    return Failed(both(explain(error, doing)), internal=True, details=details)


def both(message: Message | str) -> Both[str]:
    """A sentence in each language."""
    if isinstance(message, str):
        return dict.fromkeys(LANGUAGES, _encodable(message))
    return {lang: _encodable(message.render(lang)) for lang in LANGUAGES}


def _both_checks(result: CheckResult) -> Both[Any]:
    return {lang: check_report(result, lang) for lang in LANGUAGES}


def _submission(request: Grade) -> Submission:
    size = len(request.source)
    if size > MAX_BYTES:
        path = request.filename
        raise UsageError(
            M("{path} has {size} bytes; an answer has at most {most}.", path=path, size=size, most=MAX_BYTES)
        )
    return Submission(request.source, request.filename)


def _curves(curves: Mapping[str, tuple[float, ...]]) -> dict[str, tuple[float | None, ...]]:
    import math

    return {name: tuple(value if math.isfinite(value) else None for value in values) for name, values in curves.items()}


def _encodable(text: str) -> str:
    """A path may hold bytes that are no text, which JSON does not have."""
    return text.encode("utf-8", "replace").decode()
