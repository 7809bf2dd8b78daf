"""The learner's file: an editor, a line to search in, and the disk, which is the truth."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Vertical
from textual.message import Message as Event
from textual.widgets import TextArea

from grader import GraderError
from grader.face import M
from tui.core.desk import Desk, Outside
from tui.widgets.editor import Editor
from tui.widgets.find_bar import FindBar
from tui.widgets.words import app_of

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer

_SAVE_AFTER_S: Final = 0.6
_LOOK_EVERY_S: Final = 0.5


class CodePane(Vertical):
    """Saves soon after each change, shows what another program wrote, and never writes over it unseen."""

    DEFAULT_CSS: ClassVar[str] = """
    CodePane { height: 1fr; }
    CodePane > Editor { height: 1fr; }
    """

    class Changed(Event):
        """The text, or what the disk has of it, is another."""

    class Rewritten(Event):
        """Another program wrote the file, and its text stands here now."""

    class Conflict(Event):
        """It changed there and here: `take_theirs` or `keep_mine`. Until then nothing is written."""

    def __init__(self, path: Path, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.desk = Desk(path)
        self.editor = Editor(id="editor")
        self._loaded = "", ""
        self._saving: Timer | None = None
        self._undecided = False
        self._told_unreadable = False

    def compose(self) -> ComposeResult:
        """The editor, and below it the search."""
        yield self.editor
        yield FindBar(self.editor)

    def on_mount(self) -> None:
        """Open the file, and watch it."""
        self.open()
        self.set_interval(_LOOK_EVERY_S, self.look)

    @property
    def text(self) -> str:
        """What stands here, as it would be written."""
        # The editor ends a line at signs at which Python ends none: only who types changes the file.
        as_shown, as_read = self._loaded
        return as_read if self.editor.text == as_shown else self.editor.text

    def open(self) -> None:
        """Read the file and show it, from the start."""
        self._read()
        self.editor.load_text(self.desk.text)
        self._loaded = self.editor.text, self.desk.text

    def save(self) -> None:
        """Put the text on the disk; another program's change is shown or asked about first."""
        self.desk.text = self.text
        if self._undecided:
            return
        try:
            if not self.desk.save():
                self.look()
        except GraderError as error:
            app_of(self).complain(error.message)
        self.post_message(self.Changed())

    def look(self) -> None:
        """Whether another program wrote the file."""
        if self._undecided:
            return
        self.desk.text = self.text
        found = self.desk.look()
        if found is Outside.CHANGED:
            self._show_theirs()
        elif found is Outside.CONFLICT:
            self._undecided = True
            self.post_message(self.Conflict())
        if found is Outside.UNREADABLE and self.desk.editable and not self._told_unreadable:
            app_of(self).complain(
                M("{path} cannot be read any more. It is left alone; what you write is kept beside it when you leave.",
                  path=self.desk.path))  # fmt: skip
        self._told_unreadable = found is Outside.UNREADABLE

    def take_theirs(self) -> None:
        """The other program's text; what stands here is kept in a file beside it."""
        try:
            aside = self.desk.keep_mine_aside()
        except GraderError as error:
            app_of(self).complain(error.message)
            return
        finally:
            self._undecided = False
        app_of(self).inform(M("Your text is kept in {path}.", path=aside))
        self._show_theirs()

    def keep_mine(self) -> None:
        """The text that stands here."""
        self._undecided = False
        self.desk.text = self.text
        try:
            self.desk.overwrite()
        except GraderError as error:
            app_of(self).complain(error.message)

    def search(self) -> None:
        """Open the line to search in."""
        self.query_one(FindBar).open()

    def on_unmount(self) -> None:
        """Whatever was typed is on the disk, whether the file could be written or not."""
        self.desk.text = self.text
        try:
            aside = self.desk.keep_mine_aside() if self._undecided else self.desk.put_away()
        except GraderError as error:
            app_of(self).complain(error.message)
            return
        if aside is not None:
            app_of(self).inform(M("Your text is kept in {path}.", path=aside))

    @on(TextArea.Changed, "#editor")
    def _typed(self) -> None:
        self.desk.text = self.text
        self.post_message(self.Changed())
        if self._saving is not None:
            self._saving.stop()
        self._saving = self.set_timer(_SAVE_AFTER_S, self.save)

    def _read(self) -> None:
        try:
            self.desk.open()
        except GraderError as error:
            app_of(self).complain(error.message)
        else:
            if not self.desk.editable:
                words = M("{path} is no text in UTF-8. Save it as UTF-8 to edit it here.", path=self.desk.path)
                app_of(self).complain(words)
        self.editor.read_only = not self.desk.editable

    def _show_theirs(self) -> None:
        """What stood here can be had back by undo."""
        self._read()
        if self.desk.editable:
            self.editor.replace_text(self.desk.text)
            self._loaded = self.editor.text, self.desk.text
            self.post_message(self.Rewritten())


__all__ = ["CodePane"]
