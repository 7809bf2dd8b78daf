"""The editor: Textual's text area with what Python needs: indentation, pairs, comments, search, marked lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from rich.style import Style
from textual.cache import LRUCache
from textual.document._document import Document
from textual.message import Message as Event
from textual.widgets import TextArea

from grader.face import M
from tui.core import editing
from tui.widgets.code_theme import DARK_CODE, LIGHT_CODE
from tui.widgets.keys import Bindings, did_own_binding, key

if TYPE_CHECKING:
    from rich.text import Text
    from textual import events
    from textual.document._document import EditResult
    from textual.document._edit import Edit
    from textual.strip import Strip

_MARKED: Final = Style(underline=True, bold=True)
"""A line that a check complains about; readable without colour."""


class Editor(TextArea):
    """The learner's answer. Escape leaves it; Tab indents."""

    BINDINGS: ClassVar[Bindings] = [
        key("ctrl+underscore,ctrl+slash", "toggle_comment", M("Comment"), M("Comment lines in or out."), id="comment",
            show=False),
        key("shift+tab", "dedent", M("Dedent"), M("One step to the left."), id="dedent", show=False),
        key("ctrl+home", "edge(False)", M("Top"), M("To the start of the file."), id="file-start", show=False),
        key("ctrl+end", "edge(True)", M("Bottom"), M("To the end of the file."), id="file-end", show=False),
        key("ctrl+shift+home", "edge(False, True)", M("Top"), M("Select to the start of the file."),
            id="select-file-start", show=False),
        key("ctrl+shift+end", "edge(True, True)", M("Bottom"), M("Select to the end of the file."),
            id="select-file-end", show=False),
    ]  # fmt: skip
    DEFAULT_CSS: ClassVar[str] = """
    Editor { border: none; padding: 0; background: $background; }
    Editor:focus { border: none; }
    """

    class Left(Event):
        """Escape was pressed in the editor."""

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(text, soft_wrap=False, tab_behavior="indent", show_line_numbers=True, id=id)
        self.register_theme(DARK_CODE)
        self.register_theme(LIGHT_CODE)
        self.indent_width = editing.INDENT
        self._marked: frozenset[int] = frozenset()
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(1024)

    def on_mount(self) -> None:
        """Python, in the colours of the app's theme."""
        if "python" in self.available_languages:  # textual[syntax]; without it the text is plain
            self.language = "python"
        self.watch(self.app, "theme", self._follow_theme)

    def _follow_theme(self) -> None:
        self.theme = (DARK_CODE if self.app.current_theme.dark else LIGHT_CODE).name

    def mark(self, lines: frozenset[int]) -> None:
        """Mark lines, counted from 1; none takes all marks away."""
        self._marked = lines
        self._line_cache.clear()
        self.refresh()

    def get_line(self, line_index: int) -> Text:
        """A line, underlined where it is marked."""
        line = super().get_line(line_index)
        if line_index + 1 in self._marked:
            line.stylize(_MARKED)
        return line

    def _render_line(self, y: int) -> Strip:
        """A line that an edit did not change is drawn as it was; Textual draws every line anew at every key."""
        row = self.scroll_offset.y + y
        (first, _), (last, _) = sorted(self.selection)
        bracket = self._matching_bracket_location
        if row >= self.document.line_count or first <= row <= last or (bracket is not None and bracket[0] == row):
            return super()._render_line(y)
        text, colours = self.document.get_line(row), tuple(self._highlights.get(row, ()))
        place = (row, self.scroll_offset.x, self.size, self.virtual_size.width, self.gutter_width)
        known = (text, colours, place, row + 1 in self._marked, self.theme, self.app.theme, self.has_focus)
        strip = self._strips.get(known)
        if strip is None:
            strip = self._strips[known] = super()._render_line(y)
        return strip

    def go_to(self, line: int) -> None:
        """Put the cursor at the start of the code of a line, counted from 1."""
        row = min(max(line, 1), self.document.line_count) - 1
        text = self.document.get_line(row)
        self.move_cursor((row, len(text) - len(text.lstrip())), center=True)

    def replace_text(self, text: str) -> None:
        """Another text, as one step that can be undone; the cursor stays where it can."""
        place = self.cursor_location
        self.replace(text, (0, 0), self.document.end, maintain_selection_offset=False)
        row = min(place[0], self.document.line_count - 1)
        self.move_cursor((row, min(place[1], len(self.document.get_line(row)))))

    def edit(self, edit: Edit) -> EditResult:
        """Do an edit; one that makes the text wider is painted once more, for Textual forgets it while it lays out."""
        width = self.virtual_size.width
        result = super().edit(edit)
        if self.virtual_size.width != width:
            self.call_after_refresh(self._paint_again)
        return result

    def _paint_again(self) -> None:
        self.scroll_cursor_visible()
        self.refresh()

    def find(self, needle: str, *, backwards: bool = False) -> bool:
        """Select the next place of some words."""
        document = self.document
        assert isinstance(document, Document)  # a syntax-aware one is one as well
        index = document.get_index_from_location
        start = index(min(self.selection)) if backwards else index(max(self.selection))
        found = editing.find(self.text, needle, start, backwards=backwards)
        if found is None:
            return False
        place = document.get_location_from_index
        self.move_cursor(place(found), center=True)
        self.move_cursor(place(found + len(needle)), select=True)
        return True

    async def _on_key(self, event: events.Key) -> None:
        if (not self.read_only and self._handled(event)) or await did_own_binding(self, event.key):
            event.stop()
            event.prevent_default()
            return
        await super()._on_key(event)

    def on_resize(self) -> None:
        """The verdict takes rows from the editor: the line that is written stays on the screen."""
        self.call_after_refresh(self.scroll_cursor_visible)

    def _handled(self, event: events.Key) -> bool:
        """Do what Python wants; False where the key is an ordinary one."""
        row, column = self.cursor_location
        line = self.document.get_line(row)
        if event.key == "escape":
            self.post_message(self.Left())
            return True
        if event.key == "enter" and self.selection.is_empty:
            self._enter(line, column)
            return True
        if event.key == "tab" and not self.selection.is_empty:
            self._change_lines(editing.indented)
            return True
        if event.character is None or not event.is_printable or not self.selection.is_empty:
            return False
        insert = editing.typed(event.character, line, column)
        if insert is None:
            return False
        if insert.text:
            self.insert(insert.text)
        self.move_cursor((row, column + len(insert.text) - insert.back))
        return True

    def _enter(self, line: str, column: int) -> None:
        row = self.cursor_location[0]
        text = editing.after_enter(line, column)
        self.insert(text)
        first = text.split("\n")[1]
        if text.count("\n") > 1:  # between brackets: the cursor stays on the line between
            self.move_cursor((row + 1, len(first)))
        self.scroll_cursor_visible()

    def action_delete_left(self) -> None:
        """Backspace: an indentation or an empty pair goes as a whole."""
        row, column = self.cursor_location
        line = self.document.get_line(row)
        if not self.selection.is_empty:
            super().action_delete_left()
        elif editing.is_empty_pair(line, column):
            self.delete((row, column - 1), (row, column + 1))
        elif (width := editing.backspace_width(line, column)) > 1:
            self.delete((row, column - width), (row, column))
        else:
            super().action_delete_left()

    def action_toggle_comment(self) -> None:
        """Comment the chosen lines in or out."""
        self._change_lines(editing.toggled_comment)

    def action_edge(self, end: bool, select: bool = False) -> None:
        """To the start or the end of the file."""
        self.move_cursor(self.document.end if end else (0, 0), select=select)

    def action_dedent(self) -> None:
        """The chosen lines one step to the left."""
        self._change_lines(editing.dedented)

    def _change_lines(self, change: object) -> None:
        assert callable(change)
        (first, _), (last, end) = sorted(self.selection)
        if last > first and end == 0:
            last -= 1
        before = [self.document.get_line(row) for row in range(first, last + 1)]
        after: list[str] = change(before)
        if after == before:
            return
        row, column = self.cursor_location
        several = not self.selection.is_empty
        self.replace("\n".join(after), (first, 0), (last, len(before[-1])))
        if several:
            self.move_cursor((first, 0))
            self.move_cursor((last, len(after[-1])), select=True)
        else:
            shift = len(after[0]) - len(before[0])
            self.move_cursor((row, max(0, column + shift)))
