"""The map: every chapter and mission with how far the learner is, a filter, a search, and what comes next."""

from __future__ import annotations

import secrets
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option

from grader import Kind
from grader.face import M, Message
from tui.core.glyphs import bar, sign_of
from tui.core.keymap import USUAL
from tui.core.quiz_sheet import review_sheet
from tui.core.schedule import Schedule
from tui.core.search import matches
from tui.core.study import State, numbered
from tui.screens.base import StudyScreen
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key, pressed
from tui.widgets.line import Line
from tui.widgets.title_bar import TitleBar
from tui.widgets.words import Parts, app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from grader import Chapter, Mission


class Filter(StrEnum):
    """Which missions are shown."""

    ALL = "all"
    OPEN = "open"
    PASSED = "passed"


FILTERS: Final[dict[Filter, Message]] = {
    Filter.ALL: M("all missions"),
    Filter.OPEN: M("not passed yet"),
    Filter.PASSED: M("passed"),
}
KINDS: Final[dict[str, Message]] = {
    "quiz": M("quiz"),
    "numpy": M("NumPy"),
    "tensorflow": M("TensorFlow"),
    "keras": M("Keras"),
}


class _List(OptionList):
    """The missions; unlike Textual's list it tells the footer what Enter does."""

    BINDINGS: ClassVar[Bindings] = [key("enter", "select", M("Open"), M("Open the chosen mission."), id="open")]


class MapScreen(StudyScreen):
    """Where one chooses what to do."""

    BINDINGS: ClassVar[Bindings] = [
        key("enter", "open", M("Open"), M("Open the chosen mission."), id="open"),
        key("n", "next", M("Next"), M("Open the next mission that is not passed."), id="next"),
        key("f", "filter", M("Filter"), M("All missions, those not passed yet, or those passed."), id="filter"),
        key("slash", "search", M("Search"), M("Search titles, words and numbers."), id="search"),
        key("escape", "clear", M("Clear"), M("Leave the search."), id="clear", show=False),
        key(
            USUAL["review"],
            "review",
            M("Review"),
            M("Questions that you missed and that come back today."),
            id="review",
        ),
        key("p", "app.progress", M("Progress"), M("Points, time, hints and attempts."), id="map-progress"),
        key("s", "app.settings", M("Settings"), M("Language, theme, data, keys."), id="map-settings", show=False),
        key("q", "app.quit", M("Quit"), M("Leave; everything is saved."), id="map-quit"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    MapScreen #list { height: 1fr; border: none; background: $background; padding: 0 1; scrollbar-size-vertical: 1; }
    MapScreen #list:focus { border: none; background-tint: $background 0%; }
    MapScreen #list > .option-list--option-highlighted { background: $panel; color: $text; text-style: bold; }
    MapScreen #list:focus > .option-list--option-highlighted { background: $primary 30%; }
    MapScreen #search { display: none; height: 3; }
    MapScreen.-searching #search { display: block; }
    MapScreen #state { height: 1; padding: 0 2; color: $quiet; }
    MapScreen #aside { display: none; width: 44%; padding: 1 2; border-left: vkey $panel; }
    MapScreen.-wide #aside, MapScreen.-huge #aside { display: block; }
    MapScreen #about { height: auto; width: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__(id="map")
        self._filter = Filter.ALL
        self._shown: list[Mission] = []
        self._due: list[tuple[Mission, str]] = []

    def compose(self) -> ComposeResult:
        """A list, and beside it what the chosen mission is about."""
        yield TitleBar(M("Missions"))
        yield Line(id="search")
        with Horizontal():
            with Vertical():
                yield Label(id="state", markup=False)
                yield _List(id="list")
            with Vertical(id="aside"):
                yield Label(id="about", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Start where the learner left off."""
        self.query_one("#list").focus()
        self._go_to(app_of(self).settings.last_mission)

    def retranslate(self) -> None:
        """Write the list anew; the choice stays."""
        super().retranslate()
        chosen = self._chosen()
        app_of(self).study.forget()
        self._due = self._find_due()
        self.query_one("#search", Input).placeholder = say(self, M("softmax, 12, quiz …"))
        self.query_one(TitleBar).show(app_of(self).study.course.title)
        self._fill()
        self._go_to(chosen.name if chosen is not None else app_of(self).settings.last_mission)

    def _fill(self) -> None:
        study, words = app_of(self).study, self.query_one("#search", Input).value
        wanted = {Filter.ALL: None, Filter.OPEN: False, Filter.PASSED: True}[self._filter]
        self._shown = [
            mission
            for mission in study.course.missions
            if (wanted is None or (study.state(mission) is State.PASSED) == wanted) and matches(mission, words)
        ]
        options: list[Option] = []
        for chapter in study.course.chapters:
            inside = [mission for mission in self._shown if mission.chapter.number == chapter.number]
            if inside:
                options.append(Option(self._heading(chapter), disabled=True))
                options += [Option(self._row(mission), id=mission.name) for mission in inside]
        shown = self.query_one("#list", OptionList)
        shown.clear_options()
        shown.add_options(options)
        self._tell_state()

    def _tell_state(self) -> None:
        count = M("{count} missions", count=len(self._shown))
        if len(self._shown) < 2:  # noqa: PLR2004 - where English has another word
            count = M("1 mission") if self._shown else M("No mission fits. Escape shows all.")
        words = [say(self, count), say(self, FILTERS[self._filter])]
        if due := len(self._due):
            back = M("Questions that come back today: {count} ({key})", count=due, key=pressed(self, "review"))
            words.append(say(self, back))
        self.query_one("#state", Label).update(Content("  ".join(words)))
        self.refresh_bindings()

    def _heading(self, chapter: Chapter) -> Content:
        tally = app_of(self).study.tally(chapter.number)
        title = f"{chapter.number}. {say(self, chapter.title)}"
        return Content.assemble((title, "bold $primary"), (f"  {tally.passed}/{tally.missions}", "$quiet"))

    def _row(self, mission: Mission) -> Content:
        app = app_of(self)
        found = app.study.progress.get(mission.name)
        sign, style = sign_of(app.study.state(mission), app.glyphs)
        kind = "" if mission.kind is Kind.NUMPY else say(self, KINDS[mission.kind])
        points = f"{found.best_points:g}/{mission.points:g}" if found is not None and found.attempts else ""
        return Content.assemble(
            (f" {sign} ", style),
            say(self, numbered(mission)),
            (f"  {kind}" if kind else "", "$secondary"),
            (f"  {points}" if points else "", "$quiet"),
        )

    def _chosen(self) -> Mission | None:
        shown = self.query_one("#list", OptionList)
        if shown.highlighted is None:
            return None
        name = shown.get_option_at_index(shown.highlighted).id
        return app_of(self).study.mission(name) if name else None

    def _go_to(self, name: str) -> None:
        shown = self.query_one("#list", OptionList)
        names = [option.id for option in shown.options]
        if name not in names:
            following = app_of(self).study.following()
            name = following.name if following is not None else ""
        first = next((index for index, option in enumerate(names) if option is not None), None)
        shown.highlighted = names.index(name) if name in names else first

    @on(OptionList.OptionHighlighted, "#list")
    def _tell_about(self) -> None:
        mission = self._chosen()
        self.query_one("#about", Label).update(Content("") if mission is None else self._about(mission))

    def _about(self, mission: Mission) -> Content:
        app = app_of(self)
        found = app.study.progress.get(mission.name)
        lines: Parts = [
            (f"{say(self, numbered(mission))}\n", "bold"),
            (f"{say(self, mission.chapter.title)} · {say(self, KINDS[mission.kind])}\n\n", "$quiet"),
        ]
        if found is not None:
            share = found.best_score
            lines.append(f"{bar(share, 20, app.glyphs)} {found.best_points:g}/{mission.points:g}\n")
            lines.append(
                say(self, M("Attempts: {attempts}, hints: {hints}", attempts=found.attempts, hints=found.hints))
                + "\n\n"
            )
        story = app.study.text(mission, app.lang).story
        paragraphs = [p for p in story.split("\n\n") if p and not p.startswith(("#", "|", "    ", "-", "```"))]
        lines.append(" ".join(paragraphs[0].split()).replace("**", "").replace("`", "") if paragraphs else "")
        return Content.assemble(*lines)

    @on(OptionList.OptionSelected, "#list")
    def action_open(self) -> None:
        """Open what is chosen."""
        if (mission := self._chosen()) is not None:
            app_of(self).open_mission(mission)

    def action_next(self) -> None:
        """Open what comes next."""
        app_of(self).open_next()

    def _find_due(self) -> list[tuple[Mission, str]]:
        """The questions that were missed and that are to be asked again now."""
        study = app_of(self).study
        known = {mission.name: mission for mission in study.course.missions}
        return [(known[card.mission], card.question) for card in Schedule(study.store).due() if card.mission in known]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """There is only something to review where a question comes back."""
        return action != "review" or bool(self._due)

    def action_review(self) -> None:
        """Ask the questions that come back today, with other numbers."""
        from tui.screens.review import ReviewScreen

        sheet = review_sheet(self._due, secrets.token_hex(4))
        if sheet.entries:
            self.app.push_screen(ReviewScreen(sheet))
        else:
            app_of(self).inform(M("The course asks these questions no more."))

    def action_filter(self) -> None:
        """The next filter."""
        filters = list(Filter)
        self._filter = filters[(filters.index(self._filter) + 1) % len(filters)]
        self._fill()
        self._go_to("")

    def action_search(self) -> None:
        """Open the line to search in."""
        self.add_class("-searching")
        self.query_one("#search").focus()

    def action_clear(self) -> None:
        """Everything again."""
        self.query_one("#search", Input).value = ""
        self.remove_class("-searching")
        self.query_one("#list").focus()

    @on(Input.Changed, "#search")
    def _search(self) -> None:
        self._fill()
        self._go_to("")

    @on(Input.Submitted, "#search")
    def _found(self) -> None:
        self.query_one("#list").focus()
