"""How far the learner is: chapters, points, time, days in a row, hints, and the mistakes that come again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.content import Content

from grader.face import M
from tui.core.glyphs import bar, sign_of
from tui.core.habits import Habits, habits_of
from tui.core.study import duration, numbered
from tui.screens.base import Page, StudyScreen
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key, pressed
from tui.widgets.title_bar import TitleBar
from tui.widgets.words import Parts, app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult

_BAR = 20
_DAYS = 28


class ProgressScreen(StudyScreen):
    """One page, all of it from the store."""

    BINDINGS: ClassVar[Bindings] = [
        key("escape", "close", M("Back"), M("Back to where you were."), id="close-progress"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    ProgressScreen > Page { padding: 1 2; }
    """

    def compose(self) -> ComposeResult:
        """One page."""
        yield TitleBar(M("Progress"))
        yield Page()
        yield KeyLine()

    def retranslate(self) -> None:
        """Write the page anew."""
        super().retranslate()
        app_of(self).study.forget()
        habits = habits_of(app_of(self).study.store.attempts())
        parts = [*self._head(habits), *self._days(habits), *self._chapters(), *self._missions(), *self._mistakes()]
        self.query_one(Page).show(Content.assemble(*parts))

    def _head(self, habits: Habits) -> Parts:
        study = app_of(self).study
        tally = study.tally()
        hints = sum(each.hints for each in study.progress.values())
        spent = duration(study.store.total_time_s())
        done = M("{passed} of {all} missions, {points:g} of {max:g} points",
                 passed=tally.passed, all=tally.missions, points=tally.points, max=tally.max_points)  # fmt: skip
        more = M("Time: {time}   Attempts: {attempts}   Hints: {hints}   Days in a row: {streak}",
                 time=spent, attempts=habits.attempts, hints=hints, streak=habits.streak)  # fmt: skip
        drawn = bar(tally.share, _BAR * 2, app_of(self).glyphs)
        return [(f"{drawn}\n", "$success"), (say(self, done) + "\n", "bold"), say(self, more) + "\n\n"]

    def _days(self, habits: Habits) -> Parts:
        """The last four weeks: a sign for each day on which something was graded."""
        signs = app_of(self).glyphs
        row = "".join(signs.bar_full if count else signs.waiting for count in habits.last_days(_DAYS))
        title = say(self, M("The last {days} days", days=_DAYS))
        return [(f"{title}  ", "$quiet"), f"{row}\n\n"]

    def _chapters(self) -> Parts:
        study, signs = app_of(self).study, app_of(self).glyphs
        parts: Parts = [(say(self, M("Chapters")) + "\n", "bold $primary")]
        titles = {c.number: f"{c.number:>2}. {say(self, c.title)}" for c in study.course.chapters}
        width = max((cell_len(title) for title in titles.values()), default=0)
        for number, title in titles.items():
            tally = study.tally(number)
            pad = " " * (width - cell_len(title))
            figures = f"{tally.passed}/{tally.missions}  {tally.points:g}/{tally.max_points:g}"
            parts += [f"{title}{pad}  ", (bar(tally.share, _BAR, signs), "$success"), f"  {figures}\n"]
        return [*parts, "\n"]

    def _missions(self) -> Parts:
        study, signs = app_of(self).study, app_of(self).glyphs
        begun = [mission for mission in study.course.missions if mission.name in study.progress]
        if not begun:
            return [
                say(self, M("Nothing graded yet. {grade} in a mission begins.", grade=pressed(self, "grade"))) + "\n\n"
            ]
        parts: Parts = [(say(self, M("Missions you have begun")) + "\n", "bold $primary")]
        titles = {mission.name: say(self, numbered(mission)) for mission in begun}
        width = max(map(cell_len, titles.values()))
        for mission in begun:
            found = study.progress[mission.name]
            title = titles[mission.name]
            sign, style = sign_of(study.state(mission), signs)
            words = M("{points:g}/{max:g}  attempts {attempts}  hints {hints}  {time}",
                      points=found.best_points, max=mission.points, attempts=found.attempts, hints=found.hints,
                      time=duration(study.store.total_time_s(mission.name)))  # fmt: skip
            parts += [
                (f"{sign} ", style),
                title + " " * (width - cell_len(title)),
                (f"  {say(self, words)}\n", "$quiet"),
            ]
        return [*parts, "\n"]

    def _mistakes(self) -> Parts:
        """The mistakes that were made more than once."""
        recurring = app_of(self).study.store.recurring()
        if not recurring:
            return []
        parts: Parts = [(say(self, M("Mistakes that came again")) + "\n", "bold $primary")]
        numbers = {mission.name: f"{mission.number:02d}" for mission in app_of(self).study.course.missions}
        for each in recurring:
            where = ", ".join(numbers.get(name, name) for name in each.missions)
            words = M("{count} times, in {missions}", count=each.attempts, missions=where)
            parts += [f"{say(self, each.title)}", (f"  {each.code}  {say(self, words)}\n", "$quiet")]
        return parts
