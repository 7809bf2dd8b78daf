"""Questions one after the other, judged when asked: what a quiz and a review have in common."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual import on

from tui.core.schedule import Schedule
from tui.screens.base import StudyScreen
from tui.widgets.question_form import QuestionForm
from tui.widgets.words import app_of

if TYPE_CHECKING:
    from grader.face import Message
    from tui.core.quiz_sheet import Sheet


class QuestionsScreen(StudyScreen):
    """A screen with a `QuestionForm`."""

    sheet: Sheet
    """The questions; the one that it is turned to is shown."""

    @property
    def form(self) -> QuestionForm:
        """Where one is answered."""
        return self.query_one(QuestionForm)

    @property
    @abstractmethod
    def is_practice(self) -> bool:
        """Whether each answer moves its question on the schedule; in a quiz only a missed one is put there."""

    @property
    @abstractmethod
    def at_the_end(self) -> Message:
        """What to say when all are right."""

    @on(QuestionForm.Checked)
    async def _check(self) -> None:
        """Judge the answer; one that was found right goes on."""
        entry = self.sheet.entry
        if entry.judgement is not None and entry.judgement.right:
            if not self.sheet.next_open():
                app_of(self).inform(self.at_the_end)
            self.form.show(self.sheet)
            return
        judgement = entry.judge()
        if judgement.answered:
            schedule = Schedule(app_of(self).study.store)
            note = schedule.answered if self.is_practice else schedule.met
            note(entry.mission.name, entry.question.name, right=judgement.right)
        await self.form.tell()


__all__ = ["QuestionsScreen"]
