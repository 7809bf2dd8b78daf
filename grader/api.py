"""The public interface in Python: grade answers of a course, and get the report that the command line writes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from grader.catalog import find_missions, load_course
from grader.errors import UsageError
from grader.formats.report import Report, build_report, check_report
from grader.i18n import LANGUAGES, Lang, M
from grader.model import ISOLATIONS, CheckResult, Course, Mission
from grader.submission import Submission, read_submission

if TYPE_CHECKING:
    from grader.formats.report import CheckReport


class Grader:
    """Grades answers one after the other, with a sandbox that stays warm between them. A context manager.

    The answer never runs in this process; see `SECURITY.md` for what holds it in. One `Grader` grades for one thread at
    a time; several may stand side by side.

        with grader.Grader(lang="en") as graded:
            report = graded.grade("affine", Path("answer.py"))
            print(report.missions[0].verdict, report.missions[0].score)
    """

    def __init__(
        self,
        course: Course | None = None,
        *,
        lang: Lang = "en",
        isolation: str = "auto",
        data: str = "auto",
        seed: str = "",
    ) -> None:
        """Nothing starts before the first grade.

        Args:
            course: What `load_course` read; without it the course that this package carries.
            lang: The language of the reports, `en` or `ko`.
            isolation: `auto` uses what this machine has, `strict` refuses to grade where the network or the file
                system cannot be closed, `basic` is for answers that you trust.
            data: `auto`, `mnist`, `digits`, or the path of an mnist.npz.
            seed: Chooses the numbers of the questions.

        Raises:
            UsageError: `lang` or `isolation` is none of these.
            CourseError: The course cannot be read.
        """
        _require("lang", lang, LANGUAGES)
        _require("isolation", isolation, ISOLATIONS)
        from grader.engine import Engine

        self.course = load_course() if course is None else course
        self.lang = lang
        self._engine = Engine(self.course, isolation=isolation, data=data, seed=seed)

    def __enter__(self) -> Self:
        """Grade inside the block; no process is left behind it."""
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """End the sandbox."""
        self.close()

    def close(self) -> None:
        """End the sandbox; a later grade starts another."""
        self._engine.close()

    def mission(self, name: str | int) -> Mission:
        """The mission that a number, a name or a part of one means: `12`, `"exercise_12"`, `"affine"`.

        Raises:
            UsageError: None, or several.
        """
        return find_missions(self.course, [str(name)])[0]

    def grade(
        self,
        mission: Mission | str | int,
        answer: Path | bytes,
        *,
        on_check: Callable[[CheckReport], None] | None = None,
    ) -> Report:
        """Grade one answer.

        Args:
            mission: What it answers.
            answer: A file, .py or .ipynb; or Python source itself, as bytes.
            on_check: Called with each check as it is known, before mistakes are diagnosed.

        Returns:
            A report with one mission. Whatever the answer does, it is in the report, as verdict and feedback.

        Raises:
            UsageError: There is no such mission, or no file that could be an answer.
            IsolationError: `strict` was asked for, and cannot be had here.
            GraderError: The grader itself could not grade.
        """
        found = mission if isinstance(mission, Mission) else self.mission(mission)
        submission = Submission(answer, "answer.py") if isinstance(answer, bytes) else _read(answer, found)

        def tell(result: CheckResult) -> None:
            if on_check is not None:
                on_check(check_report(result, self.lang))

        attempt = self._engine.grade(found, submission, on_check=tell)
        return build_report([attempt], self.lang)


def grade(
    mission: Mission | str | int,
    answer: Path | bytes,
    *,
    course: Course | None = None,
    lang: Lang = "en",
    isolation: str = "auto",
    data: str = "auto",
    seed: str = "",
) -> Report:
    """Grade one answer; for several, a `Grader` is quicker. Arguments, result and errors are those of `Grader`."""
    with Grader(course, lang=lang, isolation=isolation, data=data, seed=seed) as grader:
        return grader.grade(mission, answer)


def _read(answer: Path, mission: Mission) -> Submission:
    if not isinstance(answer, Path):  # a text could be a path as well as a source, and would be the wrong one some day
        received = type(answer).__name__
        raise UsageError(M("An answer is a pathlib.Path or bytes, and not {received}.", received=received))
    return read_submission(answer, mission.number)


def _require(name: str, value: str, words: tuple[str, ...]) -> None:
    if value not in words:
        message = M(
            '{option} cannot be "{value}". Choose one of: {words}.', option=name, value=value, words=", ".join(words)
        )
        raise UsageError(message)
