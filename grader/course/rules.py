"""What the files of a mission must have, as far as reading them tells: texts, contract, points, headers."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from grader.catalog import CheckInfo, WrongVariant, accepted_answers, checks_of, mission_text, wrong_variants
from grader.catalog.reading import read_text
from grader.course.asked import printed_questions
from grader.course.mutants import equivalents_file, equivalents_of, mutants_of, unmatched
from grader.course.steps import Found, Step
from grader.errors import CourseError
from grader.files import shown
from grader.i18n import LANGUAGES, Lang, M, Message, Text
from grader.model import Kind, Mission

HINTS: Final = 3
ACCEPTED: Final = 3
_HANGUL: Final = re.compile("[가-힣]")
_HEADING: Final = re.compile(r"^#{1,6} ", re.MULTILINE)
_FENCED: Final = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)


class Definition(NamedTuple):
    """What a stub promises of one function or class."""

    kind: str
    parameters: str
    docstring: str | None


def problems_of(mission: Mission) -> list[Found]:
    """What is wrong with the mission's files, one sentence each, with the way to mend it."""
    found: list[Found] = []
    for step, rule in _RULES:
        try:
            found.extend((step, message) for message in rule(mission))
        except CourseError as error:
            found.append((step, error.message))
    return list(_once(found))


def _once(found: Iterable[Found]) -> Iterator[Found]:
    """Each sentence once: a file that cannot be read is met by more than one rule."""
    seen: set[str] = set()
    for step, message in found:
        sentence = message.render("en")
        if sentence not in seen:
            seen.add(sentence)
            yield step, message


def _texts(mission: Mission) -> Iterator[Message]:
    headings: dict[Lang, int] = {}
    for lang in LANGUAGES:
        path = mission.folder / f"mission.{lang}.md"
        text = mission_text(mission, lang)
        headings[lang] = len(_HEADING.findall(_FENCED.sub("", text.story)))
        if not text.story:
            yield M("{file} tells no story. Write what the mission is about and its task.", file=shown(path))
        if len(text.hints) != HINTS:
            count = len(text.hints)
            yield M("{file} has {count} hints. Write {needed}.", file=shown(path), count=count, needed=HINTS)
        for number, hint in enumerate(text.hints, 1):
            if not hint:
                yield M("{file}: hint {number} is empty. Write it.", file=shown(path), number=number)
        if lang == "ko":
            parts = [part for part in (text.story, *text.hints) if part]
            if not all(map(_HANGUL.search, parts)):
                yield M("{file} has a part without any Korean. Translate it.", file=shown(path))
    if headings["en"] != headings["ko"]:
        yield M(
            "{folder}: mission.en.md has {en} headings and mission.ko.md {ko}. Give both the same sections.",
            folder=shown(mission.folder),
            **headings,
        )


def _contract(mission: Mission) -> Iterator[Message]:
    """Stub and solution promise the same: the docstrings are what a learner works from."""
    stub, solution = _tree(mission.stub), _tree(mission.solution)
    if mission.kind is Kind.QUIZ:
        yield from _same_constants(mission, _constants(stub), _constants(solution))
    promised, given = dict(_definitions(stub.body)), dict(_definitions(solution.body))
    file, solved = shown(mission.stub), shown(mission.solution)
    for name, definition in promised.items():
        if name not in given:
            yield M("{file} does not define {name}, which the stub promises. Write it.", file=solved, name=name)
        elif given[name].parameters != definition.parameters or given[name].kind != definition.kind:
            yield M(
                "{file} and {solution} define {name} with different parameters. Make them the same.",
                file=file,
                solution=solved,
                name=name,
            )
        elif given[name].docstring != definition.docstring:
            yield M(
                "{file} and {solution} describe {name} in different docstrings. Copy one of them.",
                file=file,
                solution=solved,
                name=name,
            )
    for name in given:
        if name not in promised and not any(part.startswith("_") for part in name.split(".")):
            yield M(
                "{file} defines {name}, which the stub does not. Add it there, or begin its name with _.",
                file=solved,
                name=name,
            )


def _same_constants(mission: Mission, asked: list[str], answered: list[str]) -> Iterator[Message]:
    for name in sorted({*asked} ^ {*answered}):
        path = mission.solution if name in asked else mission.stub
        yield M("{file} lacks the constant {name}. Add it.", file=shown(path), name=name)


def _tree(path: Path) -> ast.Module:
    try:
        return ast.parse(read_text(path))
    except (SyntaxError, ValueError) as error:
        message = M("{file} is not valid Python: {reason}.", file=shown(path), reason=str(error))
        raise CourseError(message) from error


def _definitions(body: Iterable[ast.stmt], prefix: str = "") -> Iterator[tuple[str, Definition]]:
    for node in body:
        name = prefix + getattr(node, "name", "")
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield name, Definition("def", ast.unparse(node.args), ast.get_docstring(node))
        elif isinstance(node, ast.ClassDef):
            bases = ", ".join(map(ast.unparse, node.bases))
            yield name, Definition("class", bases, ast.get_docstring(node))
            yield from _definitions(node.body, f"{name}.")


def _constants(tree: ast.Module) -> list[str]:
    targets: list[ast.expr] = []
    for node in tree.body:
        if isinstance(node, ast.Assign):
            targets.extend(node.targets)
        elif isinstance(node, ast.AnnAssign):
            targets.append(node.target)
    return [node.id for node in targets if isinstance(node, ast.Name) and node.id.isupper()]


def _checks(mission: Mission) -> Iterator[Message]:
    checks, file = checks_of(mission), shown(mission.checks)
    names = [check.name for check in checks]
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        yield M("{file} defines {name} twice. Rename one of them.", file=file, name=name)
    for check in checks:
        yield from _korean(mission.checks, check.name, check.title)
    total = sum(check.points for check in checks)
    if abs(total - mission.points) > 1e-9:  # noqa: PLR2004 - points like 0.1 have no exact sum
        yield M(
            "{file}: the checks have {total:g} points together, and course.toml says {points:g}. Change one.",
            file=file,
            total=total,
            points=mission.points,
        )


def _korean(path: Path, what: str, text: Text) -> Iterator[Message]:
    if not _HANGUL.search(text.ko):
        yield M("{file}: the Korean of {what} is not Korean. Translate it.", file=shown(path), what=what)


def _variants(mission: Mission) -> Iterator[Message]:
    known = _names(checks_of(mission))
    for variant in wrong_variants(mission):
        yield from _korean(variant.path, "title", variant.title)
        yield from _korean(variant.path, "diagnosis", variant.diagnosis)
        yield from _unknown_checks(variant, known)


def _names(checks: Iterable[CheckInfo]) -> list[str]:
    return [check.name for check in checks]


def _unknown_checks(variant: WrongVariant, known: list[str]) -> Iterator[Message]:
    for name in variant.checks:
        if name not in known:
            names = ", ".join(known)
            yield M(
                "{file} names the check {name}, which does not exist. Name some of: {names}.",
                file=shown(variant.path),
                name=name,
                names=names,
            )


def _accepted(mission: Mission) -> Iterator[Message]:
    count = len(accepted_answers(mission))
    if mission.kind is not Kind.QUIZ and count < ACCEPTED:
        yield M(
            "{folder} holds {count} other correct answers. Write at least {needed}.",
            folder=shown(mission.solution_folder / "accepted"),
            count=count,
            needed=ACCEPTED,
        )


def _equivalents(mission: Mission) -> Iterator[Message]:
    _tree(mission.solution)
    for entry in unmatched(equivalents_of(mission), mutants_of(read_text(mission.solution))):
        yield M(
            "{file}: no mutant of {function} changes {before} into {after} (occurrence {occurrence}). "
            "Correct the entry, or remove it.",
            file=shown(equivalents_file(mission)),
            function=entry.function,
            before=entry.before,
            after=entry.after,
            occurrence=entry.occurrence,
        )


_RULES: Final = (
    (Step.TEXT, _texts),
    (Step.SOLUTION, _contract),
    (Step.CHECKS, _checks),
    (Step.MISTAKES, _variants),
    (Step.ACCEPTED, _accepted),
    (Step.MUTANTS, _equivalents),
    (Step.SOLUTION, printed_questions),
)
"""What is looked at, in this order, and the step at which an author mends it."""
