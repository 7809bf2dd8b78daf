"""A mission that is being written: which of its steps are done, which one is next, and what it asks for.

`grade course new` marks every file that it writes with the word SKELETON in a line of its own. An author replaces the
example in a file, deletes that line, and so a step is done when none of its files is marked and nothing is wrong there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import Final

from grader.catalog.reading import read_text
from grader.course.entry import MARKER, marked_above, marked_line
from grader.errors import CourseError
from grader.files import shown
from grader.formats.layout import wrap
from grader.i18n import LANGUAGES, Lang, M, Message
from grader.model import Course, Kind, Mission

_WIDTH: Final = 100


class Step(IntEnum):
    """What an author works on, in this order."""

    TEXT = 1
    CONTRACT = 2
    SOLUTION = 3
    CHECKS = 4
    ACCEPTED = 5
    MISTAKES = 6
    MUTANTS = 7


Found = tuple[Step, Message]
"""A problem, and the step at which its author mends it."""

_NAMES: Final = {
    Step.TEXT: M("Text"),
    Step.CONTRACT: M("Contract"),
    Step.SOLUTION: M("Solution"),
    Step.CHECKS: M("Checks"),
    Step.ACCEPTED: M("Accepted answers"),
    Step.MISTAKES: M("Known mistakes"),
    Step.MUTANTS: M("Mutants"),
}
_TITLE: Final = M("Write the mission's title in both languages.")
_TEXTS: Final[dict[Lang, Message]] = {
    "en": M(
        "Write why anybody needs this, the task with its exact signature, every shape and rule that is graded, what is "
        "accepted, and three hints."
    ),
    "ko": M("Write the same sections in Korean, as one would tell them in Korean."),
}
_ASKS: Final = {
    Step.CONTRACT: M(
        "Write the functions that a learner fills in: parameters as in the text, a docstring with shapes, types and "
        "what is returned, and `raise NotImplementedError`."
    ),
    Step.SOLUTION: M("Write the solution, with the signatures and docstrings of the stub."),
    Step.CHECKS: M(
        "Write a function for each requirement: its points (their sum is the mission's in course.toml), a docstring "
        "with a sentence in English and, after `ko:`, in Korean, and inputs that are drawn."
    ),
    Step.ACCEPTED: M("Write another correct answer, in a style that a learner could have."),
    Step.MISTAKES: M(
        "Write the mistake that learners will make most, with its header: code, title, diagnosis, and the checks that "
        "must catch it."
    ),
    Step.MUTANTS: M(
        "When no file holds {marker} any more, `grade course check` breaks the solution in dozens of small ways: each "
        "must be noticed by a check.",
        marker=MARKER,
    ),
}
_QUIZ_ASKS: Final = {
    Step.CONTRACT: M(
        "Write a constant for each question, in their order, each `None`, with the question in a comment."
    ),
    Step.SOLUTION: M("Write the questions (QUESTIONS in questions.py), and the right answers to them (answer.py)."),
    Step.CHECKS: M(
        "Write a function for each question: its points (their sum is the mission's in course.toml), a docstring with "
        "a sentence in English and, after `ko:`, in Korean, and `quiz.answer(learner, NAME)`."
    ),
    Step.ACCEPTED: M("Write the right answers in another way that a learner could choose."),
    Step.MISTAKES: M(
        "Write a file for each code that questions.py names: the code, its title and diagnosis, its check."
    ),
}


class Progress:
    """How far the author of one mission is."""

    def __init__(self, mission: Mission, course_file: Path, problems: Sequence[Found]) -> None:
        self.mission = mission
        self._problems = problems
        self._marked = {path: (step, line) for path, step, line in _marked(mission, course_file)}

    @property
    def is_skeleton(self) -> bool:
        """Whether any file of the mission is still marked."""
        return bool(self._marked)

    @property
    def open(self) -> list[Step]:
        """What is to be done, the next step first."""
        found = {*(step for step, _ in self._marked.values()), *(step for step, _ in self._problems)}
        return sorted({*found, Step.MUTANTS} if self._marked else found)

    def lines(self, lang: Lang) -> Iterator[str]:
        """Every step in one line, the next one in full."""
        todo = self.open
        yield M(
            "{mission} is being written: {done} of {count} steps are done.",
            mission=self.mission.name,
            done=len(Step) - len(todo),
            count=len(Step),
        ).render(lang)
        for step in Step:
            mark = ">" if step == todo[0] else " "
            state = "" if step == todo[0] else self._state(step, lang, done=step not in todo)
            yield f"{mark} {int(step)}. {_NAMES[step].render(lang)}" + (f": {state}" if state else "")
            if step == todo[0]:
                for message in self._in_full(step):
                    yield from wrap(message.render(lang), _WIDTH, "     ")

    def _state(self, step: Step, lang: Lang, *, done: bool) -> str:
        """What a step that is not the next one says of itself."""
        if done:
            return M("done").render(lang)
        paths = [path for path, (marked, _) in self._marked.items() if marked is step]
        if len(paths) > 1 and step in {Step.ACCEPTED, Step.MISTAKES}:
            return M("{count} files in {folder}", count=len(paths), folder=shown(paths[0].parent)).render(lang)
        if paths:
            return ", ".join(map(shown, paths))
        waiting = M("when all else is done") if step is Step.MUTANTS else M("something is not right yet")
        return waiting.render(lang)

    def _in_full(self, step: Step) -> Iterator[Message]:
        for path, (marked, line) in self._marked.items():
            if marked is step:
                yield M(
                    "{file}, line {line}: still the example's. {task} Then delete this line.",
                    file=shown(path),
                    line=line,
                    task=self._task(step, path),
                )
        yield from (message for each, message in self._problems if each is step)
        if step is Step.MUTANTS:
            yield _ASKS[step]

    def _task(self, step: Step, path: Path) -> Message:
        if step is Step.TEXT:
            return next((_TEXTS[lang] for lang in LANGUAGES if path.name.endswith(f".{lang}.md")), _TITLE)
        return _QUIZ_ASKS[step] if self.mission.kind is Kind.QUIZ else _ASKS[step]


def is_skeleton(mission: Mission, course_file: Path) -> bool:
    """Whether a mission is still being written: some file of it is marked."""
    return next(_marked(mission, course_file), None) is not None


def unfinished_titles(course: Course) -> Iterator[Message]:
    """The course's own titles, where they are still the skeleton's."""
    path = course.exercises / "course.toml"
    line = marked_above(read_text(path))
    if line is not None:
        yield M(
            "{file}, line {line}: the titles of the course and its chapter are still the example's. Write yours in "
            "both languages, then delete the line.",
            file=shown(path),
            line=line,
        )


def _marked(mission: Mission, course_file: Path) -> Iterator[tuple[Path, Step, int]]:
    """The files that still hold the skeleton's word, each with its step and the line."""
    if (line := marked_line(read_text(course_file), mission.name)) is not None:
        yield course_file, Step.TEXT, line
    for path, step in _files(mission):
        with suppress(CourseError):  # a file that cannot be read is a problem of its own
            lines = read_text(path).splitlines()
            if (at := next((at for at, text in enumerate(lines, 1) if MARKER in text), None)) is not None:
                yield path, step, at


def _files(mission: Mission) -> Iterable[tuple[Path, Step]]:
    folder, solution = mission.folder, mission.solution_folder
    return (
        *((folder / f"mission.{lang}.md", Step.TEXT) for lang in LANGUAGES),
        (mission.stub, Step.CONTRACT),
        (solution / "questions.py", Step.SOLUTION),
        (mission.solution, Step.SOLUTION),
        (mission.checks, Step.CHECKS),
        *((path, Step.ACCEPTED) for path in sorted((solution / "accepted").glob("*.py"))),
        *((path, Step.MISTAKES) for path in sorted((solution / "wrong").glob("*.py"))),
    )
