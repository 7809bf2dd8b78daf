"""`grade course check`: the course keeps what it says, and its checks notice what they should."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from grader.catalog import WrongVariant, accepted_answers, checks_of, find_missions, wrong_variants
from grader.catalog.reading import read_text
from grader.course import judging
from grader.course.mutants import Mutant, equivalents_of, mutants_of
from grader.course.rules import problems_of
from grader.course.steps import Found, Progress, Step, is_skeleton, unfinished_titles
from grader.course.table import Counts, table
from grader.course.trials import Outcome, Role, Runner, Trial, Trials
from grader.errors import CourseError
from grader.files import shown
from grader.i18n import Lang, M, Message
from grader.model import Attempt, Course, Mission, Verdict


@dataclass
class Dossier:
    """What is found out about one mission."""

    mission: Mission
    found: list[Found] = field(default_factory=list)
    """What is wrong, each with the step at which its author mends it."""
    counts: Counts = field(default_factory=Counts)
    solved: Attempt | None = None
    """How the solution was graded; None where it did not pass."""
    is_skeleton: bool = False
    """Whether it is still being written; its mutants can wait."""

    @property
    def problems(self) -> list[Message]:
        """What is wrong, one sentence each."""
        return [message for _, message in self.found]


def main(
    course: Course,
    names: Sequence[str],
    lang: Lang,
    say: Callable[[str], None],
    jobs: int | None = None,
    *,
    mutants: bool = True,
    thorough: bool = False,
) -> int:
    """Check missions, print every problem in a sentence and a table of what was tried.

    Args:
        course: The course.
        names: The missions to check, as `find_missions` understands them; all where there are none.
        lang: The language to print in.
        say: Prints a line.
        jobs: Processes that grade at a time; as many as the machine has cores where it is None.
        mutants: Whether mutants of the solutions are tried as well, which takes most of the time.
        thorough: Whether a known mistake is also put to the slow checks that its header does not name.

    Returns:
        0 where all is well, 1 where there are problems.
    """
    missions = find_missions(course, names) or list(course.missions)
    problems = [*unfinished_titles(course), *([] if names else _strays(course))]
    with Trials(course, jobs or os.cpu_count() or 1) as trials:
        dossiers = examine(missions, trials.run, mutants=mutants, thorough=thorough)
    begun = [dossier for dossier in dossiers if dossier.is_skeleton]
    for dossier in dossiers:
        problems.extend([] if dossier.is_skeleton else dossier.problems)
    _say(say, [problem.render(lang) for problem in problems])
    for dossier in begun:
        _say(say, Progress(dossier.mission, course_file(dossier.mission), dossier.found).lines(lang))
    _say(say, table([(dossier.mission.name, dossier.counts) for dossier in dossiers], lang), gap=False)
    for closing in _closing(len(problems), len(begun)):
        say(closing.render(lang))
    return 1 if problems or begun else 0


def _say(say: Callable[[str], None], lines: Iterable[str], *, gap: bool = True) -> None:
    """Print lines, and an empty one behind them."""
    lines = list(lines)
    for line in lines:
        say(line)
    if lines and gap:
        say("")


def _closing(problems: int, begun: int) -> Iterator[Message]:
    if problems:
        yield M("Problems: {count}.", count=problems)
    if begun:
        yield M("Missions that are being written: {count}.", count=begun)
    if not problems and not begun:
        yield M("The course is as it says.")


def examine(missions: Iterable[Mission], run: Runner, *, mutants: bool = True, thorough: bool = False) -> list[Dossier]:
    """Read the files of the missions, grade their answers through `run`, say what is not as it must be."""
    dossiers = [
        Dossier(mission, problems_of(mission), is_skeleton=is_skeleton(mission, course_file(mission)))
        for mission in missions
    ]
    _grade_answers(dossiers, run, thorough=thorough)
    if mutants:
        _grade_mutants([each for each in dossiers if each.solved is not None and not each.is_skeleton], run)
    return dossiers


def _strays(course: Course) -> Iterator[Message]:
    """Folders that look like a mission and that course.toml does not list."""
    listed = {mission.name for mission in course.missions}
    for parent in (course.exercises, course.solutions):
        for folder in sorted(parent.glob("exercise_*")):
            if folder.is_dir() and folder.name not in listed:
                yield M("{folder} is not in course.toml. Add it there, or remove it.", folder=shown(folder))


def _grade_answers(dossiers: Sequence[Dossier], run: Runner, *, thorough: bool) -> None:
    work = [(dossier, *each) for dossier in dossiers for each in _answers(dossier, thorough=thorough)]
    outcomes = _in_turn([trial for _, trial, _ in work], run)
    for (dossier, trial, variant), outcome in zip(work, outcomes, strict=True):
        step = _step(trial.role, outcome)
        dossier.found.extend((step, message) for message in _judged(trial, variant, outcome))
        if isinstance(outcome, Message):
            continue
        dossier.counts.seconds += outcome.duration_s
        if trial.role is Role.SOLUTION and outcome.verdict is Verdict.PASSED:
            dossier.solved = outcome
        if variant is not None:
            dossier.counts.diagnosed += judging.is_diagnosed(variant, outcome)


def _in_turn(trials: Sequence[Trial], run: Runner) -> list[Outcome]:
    """Grade the solutions first: what they are compared with is then computed once, and there for all others."""
    turns = sorted(range(len(trials)), key=lambda at: trials[at].role is not Role.SOLUTION)
    outcomes = dict(zip(turns, run([trials[at] for at in turns]), strict=True))
    return [outcomes[at] for at in range(len(trials))]


def _answers(dossier: Dossier, *, thorough: bool) -> Iterator[tuple[Trial, WrongVariant | None]]:
    """The answers that can be graded; what cannot even be read is a problem already."""
    mission, counts = dossier.mission, dossier.counts
    try:
        counts.checks = len(checks_of(mission))
        accepted, variants = accepted_answers(mission), wrong_variants(mission)
    except CourseError:
        return
    counts.accepted, counts.wrong = len(accepted), len(variants)
    files = [(Role.STUB, mission.stub), (Role.SOLUTION, mission.solution)]
    files += [(Role.ACCEPTED, path) for path in accepted]
    for role, path in files:
        if path.is_file():
            yield Trial(mission, role, path, path.read_bytes()), None
    for variant in variants:
        leave_out = frozenset() if thorough else _beside_the_point(mission, variant)
        yield Trial(mission, Role.WRONG, variant.path, variant.path.read_bytes(), leave_out), variant


def _beside_the_point(mission: Mission, variant: WrongVariant) -> frozenset[str]:
    """The slow checks that a header does not name: trainings that the mistake leaves alone."""
    return frozenset(check.name for check in checks_of(mission) if check.slow and check.name not in variant.checks)


def _step(role: Role, outcome: Outcome) -> Step:
    """Where an author mends what an answer's grade shows: that the solution passes is for the checks to reach."""
    if isinstance(outcome, Message) or outcome.verdict is Verdict.INTERNAL_ERROR:
        return Step.CHECKS
    return {Role.ACCEPTED: Step.ACCEPTED, Role.WRONG: Step.MISTAKES}.get(role, Step.CHECKS)


def course_file(mission: Mission) -> Path:
    """The course.toml that lists a mission."""
    return mission.folder.parent / "course.toml"


def _judged(trial: Trial, variant: WrongVariant | None, outcome: Outcome) -> Iterator[Message]:
    if isinstance(outcome, Message) or outcome.verdict is Verdict.INTERNAL_ERROR:
        yield from judging.trouble(trial, outcome)
    elif variant is not None:
        yield from judging.wrong(variant, outcome)
    elif trial.role is Role.STUB:
        yield from judging.untouched(trial, outcome)
    else:
        yield from judging.right(trial, outcome)


def _grade_mutants(dossiers: Sequence[Dossier], run: Runner) -> None:
    work = [(dossier, *each) for dossier in dossiers for each in _mutants(dossier)]
    outcomes = run([trial for _, trial, _ in work])
    explained = {dossier.mission.name: _explained(dossier.mission) for dossier in dossiers}
    for (dossier, trial, mutant), outcome in zip(work, outcomes, strict=True):
        is_explained = mutant.key in explained[dossier.mission.name]
        told = _judged_mutant(dossier, trial, mutant, outcome, is_explained=is_explained)
        dossier.found.extend((Step.MUTANTS, message) for message in told)


def _mutants(dossier: Dossier) -> Iterator[tuple[Trial, Mutant]]:
    mission = dossier.mission
    hurried = judging.hurried(mission, dossier.solved) if dossier.solved else mission
    seconds = {check.name: check.duration_s for check in dossier.solved.checks} if dossier.solved else {}
    for mutant in mutants_of(read_text(mission.solution)):
        yield Trial(hurried, Role.MUTANT, mission.solution, mutant.source.encode(), seconds=seconds), mutant


def _explained(mission: Mission) -> frozenset[tuple[str, str, str, int]]:
    try:
        return frozenset(entry.key for entry in equivalents_of(mission))
    except CourseError:
        return frozenset()  # the file is a problem already


def _judged_mutant(
    dossier: Dossier, trial: Trial, mutant: Mutant, outcome: Outcome, *, is_explained: bool
) -> Iterator[Message]:
    counts = dossier.counts
    if isinstance(outcome, Message) or outcome.verdict is Verdict.INTERNAL_ERROR:
        counts.surviving += 1
        yield from judging.trouble(trial, outcome)
        return
    counts.seconds += outcome.duration_s
    if outcome.verdict is not Verdict.PASSED:
        counts.killed += 1
        if is_explained:
            yield judging.not_equivalent(dossier.mission, mutant, outcome)
    elif is_explained:
        counts.explained += 1
    else:
        counts.surviving += 1
        yield judging.survived(trial, mutant)
