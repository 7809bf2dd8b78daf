"""The learner's curves over the reference's, one measure at a time, and what their shape usually means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Final

from textual.containers import Vertical
from textual.widgets import Static

from grader.face import M, Message, Text
from tui.core.board import Series
from tui.core.curves import Case, examine
from tui.widgets.keys import Bindings, key
from tui.widgets.plot import CurvePlot, Line
from tui.widgets.words import Localised, say, write

if TYPE_CHECKING:
    from textual.app import ComposeResult

_TITLES: Final[dict[str, Message]] = {
    "loss": M("loss"),
    "cost": M("loss"),
    "accuracy": M("accuracy"),
    "train_acc": M("training accuracy"),
    "test_acc": M("test accuracy"),
}
_YOURS, _REFERENCE = M("yours"), M("reference")


class CurvesPane(Localised, Vertical):
    """Draws while a training runs, and afterwards."""

    BINDINGS: ClassVar[Bindings] = [
        key("m", "measure", M("Measure"), M("The next measure: loss, accuracy ..."), id="curve-measure"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    CurvesPane > #curve-words { height: auto; padding: 0 1; }
    CurvesPane > CurvePlot { padding: 0 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._curves: dict[str, Series] = {}
        self._measure = ""
        self._total = 0
        self._running = False

    def compose(self) -> ComposeResult:
        """A sentence where there is nothing to draw, else the plot."""
        yield Static(id="curve-words", markup=False)
        yield CurvePlot()

    def show(self, curves: Mapping[str, Series], *, running: bool = False, total: int = 0) -> None:
        """Show these curves.

        Args:
            curves: By the name of what they measure.
            running: Whether more points come; the shape is judged at the end.
            total: How many points there will be; 0 where that is not known.
        """
        self._curves, self._total = dict(curves), total
        if self._measure not in self._curves:
            self._measure = "loss" if "loss" in self._curves else next(iter(self._curves), "")
        self._running = running
        self.retranslate()

    def retranslate(self) -> None:
        """Write and draw anew."""
        plot, words = self.query_one(CurvePlot), self.query_one("#curve-words", Static)
        series = self._curves.get(self._measure)
        plot.display, words.display = series is not None, series is None
        if series is None:
            empty = M("This mission has drawn no curve yet. Missions that train a network do.")
            write(words, say(self, empty))
            return
        lines = [
            Line(_REFERENCE, tuple(series.reference), mine=False),
            Line(_YOURS, tuple(series.learner)),
        ]
        finding = None
        if not self._running and self._is_loss and len(series.learner) > 1:
            finding = examine(self._case(series))
        title = _TITLES.get(self._measure, Text(self._measure, self._measure))
        shown = [line for line in lines if line.values]
        plot.show(shown, title=title, total=self._total, parts_at=series.parts_at, finding=finding)

    @property
    def _is_loss(self) -> bool:
        return self._measure in {"loss", "cost"}

    def _case(self, series: Series) -> Case:
        train, test = self._curves.get("train_acc"), self._curves.get("test_acc")
        return Case(
            learner=tuple(series.learner),
            reference=tuple(series.reference),
            train=tuple(train.learner) if train is not None else (),
            test=tuple(test.learner) if test is not None else (),
        )

    def action_measure(self) -> None:
        """The next measure."""
        names = list(self._curves)
        if names:
            self._measure = names[(names.index(self._measure) + 1) % len(names)]
            self.retranslate()

    def take_keys(self) -> None:
        """The plot reads its values by keys."""
        from tui.widgets.plot_canvas import PlotCanvas

        self.query_one(PlotCanvas).focus()
