"""Mistakes that can be made in any mission, recognised by how a check failed rather than by a variant."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from grader.i18n import Text
from grader.model import Diagnosis, Mission
from grader.plugin.evidence import Evidence

_CURLY_QUOTES: Final = re.compile("[\u2018\u2019\u201c\u201d]")
_NOT_QUOTES: Final = re.compile("invalid character|invalid syntax|unterminated string")
_TWO_STATEMENTS: Final = re.compile(
    r"[)\w\]]\s+[A-Za-z_]\w*\s*=[^=]|[)\]]\s+(?!(?:and|or|not|in|is|if|else|for)\b)[A-Za-z_][\w.]*\("
)

GENERAL: Final = {
    "P8": Diagnosis(
        "P8",
        Text("an input was changed", "입력을 바꿔 버림"),
        Text(
            "Your function writes into an array that it was given. Whoever called it still needs those numbers: "
            "write into a copy.",
            "함수가 받은 배열에 직접 값을 썼습니다. 부른 쪽에서는 그 값이 아직 필요하니, 복사본에 쓰세요.",
        ),
    ),
    "E5": Diagnosis(
        "E5",
        Text("a function that was never written", "정의되지 않은 함수를 부름"),
        Text(
            "The file calls a function that it does not define. Write it in this file, or rename the call.",
            "파일이 정의하지 않은 함수를 부르고 있습니다. 이 파일에 함수를 쓰거나, 부르는 이름을 고치세요.",
        ),
    ),
}


def direct_code(item: Evidence, source: str, mission: Mission, listed: frozenset[str]) -> str | None:
    """The code that a failure tells by itself.

    Args:
        item: A failed check.
        source: The learner's file.
        mission: What it answers.
        listed: Codes of the mission's own list; a file that does not compile is only named where it is listed.
    """
    if item.code is not None:
        return item.code
    fault = item.answer_fault
    if fault is None:
        return None
    if fault.missing is not None:
        return "E5" if _calls(source, fault.missing) else None
    if fault.raised is not None and fault.raised.syntax is not None:
        code = _syntax_code(fault.raised.syntax, source)
        return code if code in listed else None
    unknown = _unknown_name(fault.raised.message) if fault.raised is not None else ""
    return "E5" if unknown in _contract(mission.solution_folder) else None


def _calls(source: str, name: str) -> bool:
    return re.search(rf"(?<!def )(?<![\w.]){re.escape(name)}\s*\(", source) is not None


def _unknown_name(message: str) -> str:
    match = re.match(r"name '(\w+)' is not defined", message)
    return match[1] if match else ""


@cache
def required_names(mission: Mission) -> frozenset[str]:
    """What the mission's answer must define: the functions, classes and constants of its solution."""
    source = mission.solution.read_text(encoding="utf-8") if mission.solution.is_file() else ""
    return frozenset(re.findall(r"^(?:def |class )?([A-Za-z_]\w*)(?=\(|:| = )", source, re.MULTILINE))


@cache
def _contract(solution_folder: Path) -> frozenset[str]:
    """The function names of every mission's solution, beside and including this one's."""
    names: set[str] = set()
    for path in sorted(solution_folder.parent.glob("*/answer.py")):
        names.update(re.findall(r"^def ([A-Za-z]\w*|_change_one_hot_label)\(", path.read_text("utf-8"), re.MULTILINE))
    return frozenset(names)


def _syntax_code(syntax: tuple[int, int, str, str], source: str) -> str | None:
    """E20 curly quotes or two statements on a line, E34 lost indentation, E29 a missing `)`."""
    line, _, text, message = syntax
    if _CURLY_QUOTES.search(text) and _NOT_QUOTES.search(message):
        return "E20"
    if "expected an indented block" in message or "unexpected indent" in message or "unindent" in message:
        return "E34"
    if "was never closed" in message and "'('" in message:
        return "E29"
    if "forgot a comma" in message and source.count("(") > source.count(")"):
        return "E29"
    if message.startswith("invalid syntax") and line and _TWO_STATEMENTS.search(text):
        return "E20"
    return None
