"""One run of the command: its language, and the course, workspace and progress, each opened when first used."""

from __future__ import annotations

import shlex
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.cli import output
from grader.errors import GraderError, UsageError
from grader.i18n import Lang, M, Message

if TYPE_CHECKING:
    from grader.formats.page import Page
    from grader.model import Course, Mission
    from grader.store import Store
    from grader.workspace import Workspace


@dataclass
class Session:
    """What a command works with. Its owner closes it."""

    lang: Lang
    options: dict[str, Any] = field(default_factory=dict)
    """The options that every command has, by name."""
    _store: Store | None = None
    _told: int = 0

    @cached_property
    def course(self) -> Course:
        """The course: the one that --course names, else the workspace's, else our own."""
        from grader.catalog import load_course

        course = load_course(self.course_root)
        if self.course_words and not course.is_own:
            from grader.workspace.course import know

            with suppress(GraderError):  # then a folder that belongs to it will ask for its name again
                know(course.root)
        return course

    @cached_property
    def course_root(self) -> Path | None:
        """The folder of the course; None for our own."""
        if named := self.options.get("course"):
            return Path(named).absolute()
        from grader.workspace import remembered

        return None if self.workspace is None else remembered(self.workspace)

    @property
    def course_words(self) -> str:
        """What a command that is advised needs, so that it means the same course: ` --course DIR`, or nothing."""
        named = self.options.get("course")
        return f" --course {shlex.quote(named)}" if named else ""

    @cached_property
    def workspace(self) -> Workspace | None:
        """The folder of answers: the one that --workspace names, or the one that the person stands in."""
        from grader.workspace import find_workspace, open_workspace

        named = self.options.get("workspace")
        return open_workspace(Path(named)) if named else find_workspace()

    @cached_property
    def page(self) -> Page:
        """The page that is written on."""
        return output.page(no_color=bool(self.options.get("no_color")))

    def require_workspace(self) -> Workspace:
        """The workspace.

        Raises:
            UsageError: There is none.
        """
        if self.workspace is None:
            raise UsageError(
                M("There is no folder of missions here or above. `grade init DIR` writes one into DIR; go there then.")
            )
        return self.workspace

    def mission(self, word: str) -> Mission:
        """The mission that a word names.

        Raises:
            UsageError: It names none, or several.
        """
        from grader.catalog import find_missions

        return find_missions(self.course, [word])[0]

    def store(self, *, begin: bool = False) -> Store:
        """The progress.

        Args:
            begin: Whether a file is begun where there is none; a command that only reads leaves no trace.
        """
        if self._store is None:
            from grader.recording import open_progress

            self._store = open_progress(self.workspace, begin=begin)
        self.tell_notices()
        return self._store

    def tell_notices(self) -> None:
        """Say what the store had to tell since the last time."""
        if self._store is not None:
            for notice in self._store.notices[self._told :]:
                self.complain(notice)
            self._told = len(self._store.notices)

    def say(self, message: Message | str) -> None:
        """Print a sentence, wrapped, or text as it is."""
        if isinstance(message, str):
            output.say(message)
            return
        from grader.formats.escape import escape_terminal
        from grader.formats.layout import wrap

        output.say("\n".join(wrap(escape_terminal(message.render(self.lang)), self.page.width)))

    def complain(self, message: Message) -> None:
        """Say something about the run itself, beside the answer."""
        output.complain(message.render(self.lang))

    def text(self, message: Message) -> str:
        """A sentence in the language of this run."""
        return message.render(self.lang)

    def close(self) -> None:
        """Close what was opened."""
        if self._store is not None:
            self._store.close()
            self._store = None
