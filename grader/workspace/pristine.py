"""The stub of a mission as the course wrote it, also where a learner works on that very file."""

from __future__ import annotations

import ast
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from grader.errors import CourseError, GraderError
from grader.files import why
from grader.i18n import M
from grader.model import Mission

_VERSIONS: Final = 50
_TIMEOUT_S: Final = 20.0


def pristine_stub(mission: Mission, answer: Path) -> bytes:
    """The bytes of the stub.

    In a checkout somebody may have written an answer into the stub itself; then git has the stub: the newest version
    of the file that answers nothing yet. A stub that runs, a bug hunt's, has a copy beside its solution.

    Args:
        mission: Whose stub it is.
        answer: Where it will stand.

    Raises:
        GraderError: The stub cannot be had.
    """
    if mission.pristine.is_file():
        return read_course_file(mission.pristine)
    content = read_course_file(mission.stub) if mission.stub.is_file() else b""
    if is_unanswered(content):
        return content
    for version in _versions(mission.stub):
        if is_unanswered(version):
            return version
    if os.path.realpath(answer.parent) != os.path.realpath(mission.folder):
        return read_course_file(mission.stub)  # a stub of another style, which is nobody's answer as far as we can tell
    message = M(
        "The stub of {path} is not to be found: the file is in no git history that has it. "
        "`grade init DIR` writes all stubs into a new folder.",
        path=answer,
    )
    raise GraderError(message)


def read_course_file(path: Path) -> bytes:
    """The bytes of a file of the course.

    Raises:
        CourseError: It is not there, or cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        reason = why(error)
        message = M("{path}, a file of the course, cannot be read: {reason}.", path=path, reason=reason)
        raise CourseError(message) from error


def is_unanswered(source: bytes) -> bool:
    """Whether nothing is answered yet: every function raises NotImplementedError, or every answer is None."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return False
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    if functions:
        return all(_raises_not_implemented(function.body[-1]) for function in functions)
    values = [node.value for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign)]
    return bool(values) and all(isinstance(value, ast.Constant) and value.value is None for value in values)


def _raises_not_implemented(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Raise) and "NotImplementedError" in ast.unparse(statement)


def _versions(path: Path) -> Iterator[bytes]:
    """The file as git has it, newest first."""
    hashes = _git(path, "log", f"-{_VERSIONS}", "--format=%H", "--", path.name).decode().split()
    for commit in hashes:
        yield _git(path, "show", f"{commit}:./{path.name}")


def _git(path: Path, *arguments: str) -> bytes:
    """What git says, or nothing where there is no git, no repository or no such file."""
    try:
        done = subprocess.run(
            ["git", *arguments],  # noqa: S607 - the person's own git, wherever it is
            cwd=path.parent,
            capture_output=True,
            timeout=_TIMEOUT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""
