"""One check: what it asks for, what came of it, and what there is to see of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.message import Message as Event
from textual.widgets import Static

from grader import Outcome
from grader.face import M, escape_terminal
from tui.widgets.keys import Bindings, key
from tui.widgets.words import Localised, Parts, app_of, say, write

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

    from grader import CheckReport
    from tui.core.board import Board, Row


class CheckRow(Localised, Vertical):
    """One check; Enter or a click goes to the line that it is about, or folds its details."""

    can_focus = True
    BINDINGS: ClassVar[Bindings] = [
        key("enter", "choose", M("Go to line"), M("Go to the line that this check is about."), id="go-to-line"),
        key("space", "fold", M("Details"), M("What the code printed, and all details."), id="details"),
        key("up,k", "app.focus_previous", M("Up"), M("The check above."), id="check-up", show=False),
        key("down,j", "app.focus_next", M("Down"), M("The check below."), id="check-down", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    CheckRow { height: auto; padding: 0 1; }
    CheckRow:focus { background: $panel; }
    CheckRow:hover { background: $surface; }
    CheckRow > Static { height: auto; }
    CheckRow > .body { padding-left: 2; display: none; }
    CheckRow > .body.-some { display: block; }
    """

    class Chosen(Event):
        """The learner wants to see the line."""

        def __init__(self, line: int) -> None:
            super().__init__()
            self.line = line

    def __init__(self, board: Board, row: Row) -> None:
        super().__init__()
        self._board = board
        self.row = row
        self.unfolded = False
        self._written: object = None

    @property
    def stale(self) -> bool:
        """Whether something else became of the check than what stands here."""
        return self.row.result is not self._written

    def compose(self) -> ComposeResult:
        """What it asks for, and what came of it."""
        yield Static(classes="title", markup=False)
        yield Static(classes="body", markup=False)

    def retranslate(self) -> None:
        """Write it anew."""
        report = self.row.result[app_of(self).lang] if self.row.result is not None else None
        body = Content.assemble(*self._body(report)) if report is not None else Content("")
        self._written = self.row.result
        write(self.query_one(".title", Static), self._title(report))
        below = self.query_one(".body", Static)
        write(below, body)
        below.set_class(bool(body.plain), "-some")

    def _title(self, report: CheckReport | None) -> Content:
        signs = app_of(self).glyphs
        if report is None:
            points = f"  -/{self.row.max_points:g}"  # about as wide as the points that come: nothing is laid out anew
            return Content.styled(f"{signs.waiting} {say(self, self.row.title)}{points}", "$quiet")
        sign, style = {
            Outcome.PASS: (signs.passed, "bold $success"),
            Outcome.FAIL: (signs.failed, "bold $error"),
            Outcome.ERROR: (signs.error, "bold $warning"),
        }[report.outcome]
        points = f"  {report.points:g}/{report.max_points:g}"
        return Content.assemble((f"{sign} ", style), report.title, (points, "$quiet"))

    def _body(self, report: CheckReport) -> Parts:
        lines: Parts = []
        if report.outcome is not Outcome.PASS:
            lines += self._details(report)
        for figure in report.figures:
            if figure.learner is not None and figure.reference is not None:
                words = M("{title}: yours {yours:.4g}, the reference's {reference:.4g}",
                          title=figure.title, yours=figure.learner, reference=figure.reference)  # fmt: skip
                lines.append((say(self, words), "$quiet"))
        return [part for line in lines for part in (line, "\n")][:-1]

    def _details(self, report: CheckReport) -> Parts:
        if self._board.repeats(self.row) and not self.unfolded:
            return [(say(self, M("for the same reason")), "$quiet")]
        parts: Parts = [escape_terminal(report.feedback)] if report.feedback else []
        if report.line is not None:
            place = say(self, M("line {line}", line=report.line))
            parts.append((f"{app_of(self).glyphs.arrow} {place}", "underline $primary"))
        printed = escape_terminal(report.output.rstrip())
        if printed:
            count = len(printed.splitlines())
            short = count == 1 or self.unfolded
            title = (
                M("Your code printed:")
                if short
                else M("Your code printed {count} lines (Space shows them).", count=count)
            )
            parts.append((say(self, title), "$quiet"))
            if short:
                parts.append((printed, "$quiet"))
        return parts

    def on_click(self) -> None:
        """The same as Enter."""
        self.focus()
        self.action_choose()

    def action_choose(self) -> None:
        """Go to the line; without one, fold."""
        line = self.row.result["en"].line if self.row.result is not None else None
        if line is not None:
            self.post_message(self.Chosen(line))
        else:
            self.action_fold()

    def action_fold(self) -> None:
        """Show or hide what was printed."""
        self.unfolded = not self.unfolded
        self.retranslate()


def evidence(report: CheckReport) -> list[Widget]:
    """What a failed check has to show: shapes, a heat map."""
    from tui.widgets.heatmap import HeatmapView
    from tui.widgets.operands import OperandsView

    found: list[Widget] = []
    if report.operands is not None:
        found.append(OperandsView(report.operands))
    if report.heatmap is not None:
        found.append(HeatmapView(report.heatmap))
    for widget in found:
        widget.add_class("evidence")
    return found


__all__ = ["CheckRow", "evidence"]
