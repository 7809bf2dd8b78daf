"""Where a grade is, in a line or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from grader.face import VERDICTS, M
from tui.core.board import Board, Phase
from tui.widgets.keys import pressed
from tui.widgets.words import app_of, say

if TYPE_CHECKING:
    from textual.widget import Widget


def headline(widget: Widget, board: Board, elapsed_s: float) -> Content:
    """Where a grade is, in one line."""
    signs, lang = app_of(widget).glyphs, app_of(widget).lang
    match board.phase:
        case Phase.RUNNING:
            words = M("Grading  {done}/{all}  {seconds:.1f} s of at most {limit:.0f} s",
                      done=board.done, all=len(board.rows), seconds=elapsed_s, limit=board.limit_s)  # fmt: skip
            # The second line is there with and without a training: the rows below stay where they are.
            training = training_line(widget, board) if board.training is not None else ""
            return Content.assemble((say(widget, words), "bold $primary"), "\n", (training, "$quiet"))
        case Phase.GRADED if board.reports is not None:
            report = board.reports[lang]
            style = "bold $success" if board.passed else "bold $error"
            sign = signs.passed if board.passed else signs.failed
            figures = M("{points:g} of {max:g} points, {seconds:.1f} s",
                        points=report.points, max=report.max_points, seconds=report.duration_s)  # fmt: skip
            return Content.assemble(
                (f"{sign} {say(widget, VERDICTS[report.verdict])}", style), f"  {say(widget, figures)}"
            )
        case Phase.STOPPED:
            return Content.styled(say(widget, M("Stopped. Nothing was counted.")), "$warning")
        case Phase.FAILED:
            return Content.styled(say(widget, M("The grader failed, not you.")), "bold $warning")
        case _:
            words = M("Not graded yet. {grade} grades your answer.", grade=pressed(widget, "grade"))
            return Content.styled(say(widget, words), "$quiet")


def training_line(widget: Widget, board: Board) -> str:
    """How far a training is: epoch, batch, loss, and how long it will take."""
    training = board.training
    assert training is not None
    unit = M("epoch {done}/{total}", done=training.done, total=training.total)
    if training.unit != "epoch":
        unit = M("step {done}/{total}", done=training.done, total=training.total)
    words = [say(widget, unit)]
    if training.batches:
        words.append(say(widget, M("batch {batch}/{batches}", batch=training.batch, batches=training.batches)))
    loss = board.curves.get("loss")
    if loss is not None and loss.learner:
        words.append(say(widget, M("loss {loss:.4g}", loss=loss.learner[-1])))
    if training.eta_s is not None:
        words.append(say(widget, M("about {seconds:.0f} s left", seconds=training.eta_s)))
    return "  ".join(words)


__all__ = ["headline"]
