"""What the learner reads: the mission's story, and the hints that were asked for, each under the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.containers import VerticalScroll

from grader.face import M
from tui.widgets.story import Story
from tui.widgets.words import Localised, app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from grader import Mission


_FILE_HEADINGS: Final = ("\n## How to answer\n", "\n## 답을 쓰는 법\n")
"""Above what only concerns whoever writes a quiz's answers into the file by hand."""


class MissionTextView(Localised, VerticalScroll):
    """A mission's text in the language of the moment."""

    can_focus = True
    DEFAULT_CSS: ClassVar[str] = """
    MissionTextView { scrollbar-size-vertical: 1; }
    MissionTextView > #hints { display: none; background: $surface; padding: 0 1; }
    MissionTextView > #hints.-some { display: block; }
    """

    def __init__(self, mission: Mission, *, without_questions: bool = False, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._mission = mission
        self._without_questions = without_questions

    def compose(self) -> ComposeResult:
        """The story, then the hints."""
        yield Story(id="story", open_links=False)
        yield Story(id="hints", open_links=False)

    @property
    def taken(self) -> int:
        """How many hints were asked for."""
        return app_of(self).study.store.hints_taken(self._mission.name)

    def retranslate(self) -> None:
        """Read the text anew, in the other language."""
        app = app_of(self)
        text = app.study.text(self._mission, app.lang)
        story = before_questions(text.story) if self._without_questions else text.story
        self.query_one("#story", Story).update(story)
        self.show_hints()

    def show_hints(self, *, scroll: bool = False) -> None:
        """Show the hints that were taken."""
        app = app_of(self)
        hints = app.study.text(self._mission, app.lang).hints
        shown = hints[: self.taken]
        titles = [
            M("Hint {number} of {count}:", number=number, count=len(hints)) for number in range(1, len(shown) + 1)
        ]
        parts = [f"### {say(self, title)}\n\n{hint}" for title, hint in zip(titles, shown, strict=True)]
        view = self.query_one("#hints", Story)
        view.update("\n\n".join(parts))
        view.set_class(bool(parts), "-some")
        if scroll:
            self.call_after_refresh(self.scroll_end, animate=False)

    def one_more_hint(self) -> None:
        """Show the next hint, or say that there is none."""
        app = app_of(self)
        if self.taken < len(app.study.text(self._mission, app.lang).hints):
            app.study.store.take_hint(self._mission.name, self.taken + 1)
            app.study.forget()
        else:
            app.inform(M("You have had all hints; they are below the text."))
        self.show_hints(scroll=True)


def before_questions(story: str) -> str:
    """A quiz's text without its questions, which stand in the form, and without how answers are written in the file."""
    first = story.find("\n### 1. ")
    if first < 0:
        return story
    end = story.rfind("\n## ", 0, first)
    before = story.rfind("\n## ", 0, end)
    if before >= 0 and story[before:end].startswith(_FILE_HEADINGS):
        end = before
    return story[:end].rstrip()
