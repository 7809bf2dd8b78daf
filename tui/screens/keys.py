"""Other keys: a list of what keys do, and the next key that is pressed is the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option

from grader.face import M, Message
from tui.core.keymap import EVERYWHERE, Action, keys_of, refusal, taken_by, without_hangul
from tui.screens.base import StudyModal
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key, keys_of_class, names_of
from tui.widgets.words import app_of, say, write

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.dom import DOMNode

_PLACES: Final[dict[str, Message]] = {
    EVERYWHERE: M("Everywhere"),
    "map": M("On the map"),
    "mission": M("In a mission"),
    "quiz": M("In a quiz"),
}
_WRITES: Final = {EVERYWHERE, "mission", "quiz"}
"""Places in which letters are typed."""


class KeysScreen(StudyModal[None]):
    """Every action with its key."""

    BINDINGS: ClassVar[Bindings] = [
        key("enter", "choose", M("Other key"), M("Press the new key after this one."), id="keys-choose"),
        key("r", "reset", M("As it was"), M("Give the chosen action its own key again."), id="keys-reset"),
        key("shift+r,R", "reset_all", M("All as they were"), M("Give every action its own key again."), id="keys-all"),
        key("escape", "close", M("Close"), M("Close this."), id="keys-close"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    KeysScreen > Vertical { max-width: 84; height: 90%; padding: 0 2; }
    KeysScreen OptionList { height: 1fr; border: none; padding: 0; background: $surface; }
    KeysScreen OptionList { scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    KeysScreen #said { width: 1fr; height: auto; min-height: 2; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._bindings_of: dict[str, Binding] = {}
        self._actions: list[Action] = []
        self._waits_for: Action | None = None
        self._said: Message | None = None

    def compose(self) -> ComposeResult:
        """The list, and what became of the last key."""
        with Vertical():
            yield Label(id="said", markup=False)
            yield OptionList(id="actions")
        yield KeyLine()

    def on_mount(self) -> None:
        """What can be done everywhere, and where one studies."""
        from tui.screens.map import MapScreen
        from tui.screens.mission import MissionScreen
        from tui.screens.quiz import QuizScreen
        from tui.widgets.question_form import QuestionForm

        classes: dict[str, tuple[type[DOMNode], ...]] = {
            EVERYWHERE: (type(self.app),),
            "map": (MapScreen,),
            "mission": (MissionScreen,),
            "quiz": (QuizScreen, QuestionForm),
        }
        for place, owners in classes.items():
            for binding in (each for owner in owners for each in keys_of_class(owner)):
                if binding.id and binding.key != "escape":
                    keys = ",".join(dict.fromkeys(map(without_hangul, binding.key.split(","))))
                    self._actions.append(Action(binding.id, place, keys))
                    self._bindings_of[binding.id] = binding
        self.retranslate()
        self.query_one(OptionList).focus()

    def retranslate(self) -> None:
        """Write the list anew; the choice stays."""
        super().retranslate()
        shown = self.query_one(OptionList)
        at = shown.highlighted
        shown.clear_options()
        for place, words in _PLACES.items():
            shown.add_option(Option(Content.styled(say(self, words), "bold $primary"), disabled=True))
            shown.add_options([Option(self._row(each), id=each.id) for each in self._actions if each.place == place])
        shown.highlighted = at or 1  # the first row is a heading
        usual = M("Enter, then the new key. What you choose is kept.")
        write(self.query_one("#said", Label), Content(say(self, self._said or usual)))

    def _row(self, action: Action) -> Content:
        chosen = app_of(self).settings.keys
        style = "bold $accent" if action.id in chosen else "bold"
        return Content.assemble(
            (f" {self._as_shown(keys_of(action, chosen)):<8} ", style), say(self, self._does(action))
        )

    def _does(self, action: Action) -> Message:
        """The sentence that says what it does."""
        names = names_of(self._bindings_of[action.id])
        assert names is not None
        return names[1] or names[0]

    def _as_shown(self, keys: str) -> str:
        return " ".join(self.app.get_key_display(Binding(each, "", "")) for each in keys.split(","))

    def _chosen(self) -> Action | None:
        shown = self.query_one(OptionList)
        name = shown.get_option_at_index(shown.highlighted).id if shown.highlighted is not None else None
        return next((action for action in self._actions if action.id == name), None)

    @on(OptionList.OptionSelected)
    def action_choose(self) -> None:
        """Wait for the new key."""
        self._waits_for = self._chosen()
        if self._waits_for is not None:
            self.set_focus(None)  # the list would take arrows and Enter
            self._say(M("Press the new key. Escape leaves it as it is."))

    def on_key(self, event: events.Key) -> None:
        """The new key, where one is waited for."""
        if self._waits_for is None:
            return
        event.stop()
        event.prevent_default()
        action, pressed = self._waits_for, without_hangul(event.key)
        if pressed == "escape":
            self._done(None)
            return
        app = app_of(self)
        taken = taken_by(self._actions, app.settings.keys, action, pressed)
        no = refusal(pressed, writes=action.place in _WRITES)
        if taken is not None:
            no = M("{key} has a meaning already: {what} Press another one.",
                   key=self._as_shown(pressed), what=self._does(taken))  # fmt: skip
        if no is not None:
            self._say(no)
            return
        self._keep({**app.settings.keys, action.id: pressed})
        self._done(M("{key}: {what}", key=self._as_shown(pressed), what=self._does(action)))

    def _done(self, words: Message | None) -> None:
        self._waits_for = None
        self._say(words)
        self.query_one(OptionList).focus()

    def _say(self, words: Message | None) -> None:
        self._said = words
        self.retranslate()

    def _keep(self, keys: dict[str, str]) -> None:
        app_of(self).change_settings(keys=keys)
        app_of(self).apply_keys()

    def action_reset(self) -> None:
        """The chosen action as it was."""
        if (action := self._chosen()) is not None:
            self._keep({name: keys for name, keys in app_of(self).settings.keys.items() if name != action.id})
            self._say(None)

    def action_reset_all(self) -> None:
        """All as they were."""
        self._keep({})
        self._say(M("Every key is as it was."))
