"""What to do after a verdict, in the keys of study."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from grader import Verdict
from grader.face import M, Message
from tui.core.study import numbered

if TYPE_CHECKING:
    from grader import Mission


def next_step(verdict: Verdict, following: Mission | None, keys: Mapping[str, str]) -> Message:
    """A sentence.

    Args:
        verdict: How the attempt went.
        following: The next mission that is not passed; None where all are.
        keys: The keys that do things, by the ids `grade`, `hint`, `more` and `next-mission`.
    """
    grade, hint = keys["grade"], keys["hint"]
    if verdict is Verdict.INTERNAL_ERROR:
        return M("Next: {grade} grades again. This is the grader's fault, not your answer's.", grade=grade)
    if verdict is Verdict.NOT_ATTEMPTED:
        return M("Next: write your answer, then {grade} grades it. {hint} gives a hint.", grade=grade, hint=hint)
    if verdict is not Verdict.PASSED:
        return M("Next: mend your answer, then {grade} grades it again. {hint} gives a hint; Enter on a check goes to "
                 "its line.", grade=grade, hint=hint)  # fmt: skip
    if following is None:
        return M("Every mission is passed. {more} shows our solution beside yours.", more=keys["more"])
    return M("Next: {next} opens mission {title}. {more} shows our solution beside yours.",
             next=keys["next-mission"], title=numbered(following), more=keys["more"])  # fmt: skip
