"""The verdict: the named mistake first, then every check; what a check has to show is folded out below it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message as Event
from textual.widgets import Static

from grader import VERDICTS, M, Outcome, escape_terminal
from tui.core.board import Board, Phase, Row
from tui.widgets.keys import Bindings, key
from tui.widgets.words import Localised, app_of, say, write

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

    from grader import CheckReport


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

    def _body(self, report: CheckReport) -> list[tuple[str, str] | str]:
        lines: list[tuple[str, str] | str] = []
        if report.outcome is not Outcome.PASS:
            lines += self._details(report)
        for figure in report.figures:
            if figure.learner is not None and figure.reference is not None:
                words = M("{title}: yours {yours:.4g}, the reference's {reference:.4g}",
                          title=figure.title, yours=figure.learner, reference=figure.reference)  # fmt: skip
                lines.append((say(self, words), "$quiet"))
        return [part for line in lines for part in (line, "\n")][:-1]

    def _details(self, report: CheckReport) -> list[tuple[str, str] | str]:
        if self._board.repeats(self.row) and not self.unfolded:
            return [(say(self, M("for the same reason")), "$quiet")]
        parts: list[tuple[str, str] | str] = [escape_terminal(report.feedback)] if report.feedback else []
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


class Results(Localised, VerticalScroll):
    """Everything about one grade."""

    DEFAULT_CSS: ClassVar[str] = """
    Results { scrollbar-size-vertical: 1; }
    Results > #verdict { height: auto; padding: 0 1; }
    Results > #mistakes { height: auto; padding: 0 1; margin: 1 0; border-left: thick $warning; display: none; }
    Results > #mistakes.-some { display: block; }
    Results > #next { height: auto; padding: 1 1 0 1; color: $quiet; }
    """

    def __init__(self, board: Board, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.board = board
        self._began = 0.0
        self._pictured: set[str] = set()

    def compose(self) -> ComposeResult:
        """Verdict, mistakes, checks, what next."""
        yield Static(id="verdict", markup=False)
        yield Static(id="mistakes", markup=False)
        for row in self.board.rows:
            yield CheckRow(self.board, row)
        yield Static(id="next", markup=False)

    def begin(self) -> None:
        """A grade starts."""
        self._began = time.monotonic()
        self.query(".evidence").remove()
        self._pictured.clear()
        self.refresh_rows()
        self.scroll_home(animate=False)

    def retranslate(self) -> None:
        """Write head and foot anew; the rows do it themselves."""
        self._tell()

    def refresh_rows(self) -> None:
        """Something is known that was not."""
        self._tell()
        for shown in self.query(CheckRow):
            if shown.stale:
                shown.retranslate()
                self._picture(shown)

    def tick(self) -> None:
        """Time passes while a grade runs."""
        if self.board.phase is Phase.RUNNING:
            self._tell()

    def _picture(self, shown: CheckRow) -> None:
        """What a failed check has to show: shapes, a heat map."""
        result = shown.row.result
        if result is None or result["en"].outcome is Outcome.PASS or shown.row.name in self._pictured:
            return
        found = _evidence(result["en"])
        if found:
            self._pictured.add(shown.row.name)
            self.mount(*found, after=shown)

    def _tell(self) -> None:
        write(self.query_one("#verdict", Static), headline(self, self.board, time.monotonic() - self._began))
        mistakes, following = Content(""), ""
        if self.board.reports is not None:
            report = self.board.reports[app_of(self).lang]
            following = report.next
            parts: list[tuple[str, str] | str] = []
            for mistake in report.mistakes:
                gap = "\n\n" if parts else ""
                parts += [(f"{gap}{mistake.title}\n", "bold $warning"), mistake.text]
            mistakes = Content.assemble(*parts)
        elif self.board.failure is not None:
            mistakes = Content(self.board.failure.sentence[app_of(self).lang])
        box = self.query_one("#mistakes", Static)
        write(box, mistakes)
        box.set_class(bool(mistakes.plain), "-some")
        write(self.query_one("#next", Static), following)


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
            return Content.styled(say(widget, M("Not graded yet. Ctrl+G grades your answer.")), "$quiet")


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


def _evidence(report: CheckReport) -> list[Widget]:
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


class Strip(Localised, Static):
    """The results in three lines, under the editor of a narrow terminal; a click opens them."""

    DEFAULT_CSS: ClassVar[str] = """
    Strip { height: auto; max-height: 5; background: $surface; padding: 0 1; }
    """

    class Opened(Event):
        """The learner wants to see all."""

    def __init__(self, board: Board, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, markup=False)
        self.board = board
        self.began = 0.0

    def retranslate(self) -> None:
        """Write it anew."""
        app = app_of(self)
        signs = app.glyphs
        marks = {Outcome.PASS: (signs.passed, "$success"), Outcome.FAIL: (signs.failed, "$error")}
        row = [marks.get(each.outcome, (signs.error, "$warning")) if each.outcome else (signs.waiting, "$quiet")
               for each in self.board.rows]  # fmt: skip
        head = headline(self, self.board, time.monotonic() - self.began)
        parts: list[Content | tuple[str, str] | str] = [head, "  ", *row]
        sentence = self._sentence()
        if sentence:
            parts.append(f"\n{sentence}")
        write(self, Content.assemble(*parts))

    def _sentence(self) -> str:
        lang = app_of(self).lang
        if self.board.reports is not None and self.board.reports[lang].mistakes:
            mistake = self.board.reports[lang].mistakes[0]
            return f"{mistake.title}: {mistake.text}"
        failed = self.board.failed_rows
        if failed and failed[0].result is not None:
            return escape_terminal(failed[0].result[lang].feedback)
        return ""

    def on_click(self) -> None:
        """Open the results."""
        self.post_message(self.Opened())


__all__ = ["VERDICTS", "CheckRow", "Results", "Strip", "headline"]
