"""The application: language, signs and theme; which screen is open; the service that grades. Screens do the rest."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import App, SystemCommand
from textual.command import CommandPalette
from textual.reactive import reactive
from textual.theme import Theme

from grader import GraderError, GradingService, Kind, Lang, M, Message, Text, default_lang
from tui.core import settings as settings_file
from tui.core.glyphs import Glyphs, glyphs
from tui.core.keymap import with_twins
from tui.core.tidy import Tidy
from tui.widgets.keys import Bindings, key
from tui.widgets.words import say

if TYPE_CHECKING:
    from textual.screen import Screen

    from grader import Mission
    from tui.core.settings import Settings
    from tui.core.study import Study

DARK = Theme(
    name="study-dark",
    primary="#5fafd7",
    secondary="#87afaf",
    accent="#d7af5f",
    success="#87d787",
    warning="#d7af5f",
    error="#ff8787",
    foreground="#dadada",
    background="#16181d",
    surface="#1c1f26",
    panel="#262b35",
    dark=True,
    variables={"quiet": "#949cab"},
)
LIGHT = Theme(
    name="study-light",
    primary="#005f87",
    secondary="#4e6a6a",
    accent="#875f00",
    success="#1f6f1f",
    warning="#875f00",
    error="#a80000",
    foreground="#1c1c1c",
    background="#fafaf7",
    surface="#f1f1ec",
    panel="#e2e3dd",
    dark=False,
    variables={"quiet": "#5a5f66"},
)


class StudyApp(App[None]):
    """The course in a terminal."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[Bindings] = [
        key("ctrl+l", "missions", M("Map"), M("The map of all missions."), id="missions"),
        key("f1", "help", M("Help"), M("What the keys do here, and how studying works."), id="help"),
        key("f2", "language", M("한국어/English"), M("Switch between Korean and English."), id="language", show=False),
        key("f4", "progress", M("Progress"), M("Points, time, hints and attempts."), id="progress", show=False),
        key("f5", "digits", M("Digits"), M("The digits that your network gets wrong."), id="digits", show=False),
        key(
            "f8", "glossary", M("Glossary"), M("The terms of the course in both languages."), id="glossary", show=False
        ),
        key("f9", "settings", M("Settings"), M("Language, theme, data, keys."), id="settings", show=False),
        key("ctrl+q", "quit", M("Quit"), M("Leave; everything is saved."), id="quit", show=False, priority=True),
    ]

    lang: reactive[Lang] = reactive("en", init=False)
    ascii_only: reactive[bool] = reactive(default=False, init=False)

    def __init__(
        self,
        study: Study,
        service: GradingService,
        settings: Settings,
        *,
        config: Path,
        start: str = "",
        lang: Lang | None = None,
        seed: str = "",
    ) -> None:
        super().__init__()
        self.study = study
        self.service = service
        self.settings = settings
        self.config = config
        self.seed = seed
        self.tidy = Tidy()
        self._start = start
        self.set_reactive(StudyApp.lang, lang or settings.lang or default_lang())
        self.set_reactive(StudyApp.ascii_only, settings.ascii_only)

    @property
    def glyphs(self) -> Glyphs:
        """The signs to draw with."""
        return glyphs(ascii_only=self.ascii_only)

    @property
    def in_browser(self) -> bool:
        """Whether this runs behind `study --web`, where no editor of the person's own can open."""
        return self.is_web

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Words that matter less, in a theme that is not ours; Textual's own muted text is none inside a line."""
        return {"quiet": "#8a8f98"}

    def on_mount(self) -> None:
        """Open where the person wants to be."""
        self.title = "study"
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = "study-dark" if self.settings.dark else "study-light"
        self.apply_keys()
        from tui.screens.map import MapScreen

        self.push_screen(MapScreen())
        if self._start:
            self.open_mission(self.study.mission(self._start))
        elif not self.settings.toured:
            from tui.screens.first_run import FirstRunScreen

            self.push_screen(FirstRunScreen())
        for notice in self.study.store.notices:
            self.complain(notice)
        self.set_interval(1.0, self.tidy.at_rest)

    async def on_event(self, event: events.Event) -> None:
        """Every key comes by here."""
        if isinstance(event, events.InputEvent):
            self.tidy.touched()
        await super().on_event(event)

    async def on_unmount(self) -> None:
        """Nothing stays behind."""
        with suppress(GraderError):
            await self.service.close()
        self.study.store.close()

    def open_mission(self, mission: Mission, *, instead: bool = False) -> None:
        """Open a mission on top of the map; `instead` of the one that is open."""
        screen = self._screen_of(mission)
        if instead and len(self.screen_stack) > 2:  # noqa: PLR2004 - the default screen and the map stay
            self.switch_screen(screen)
        else:
            self.push_screen(screen)
        self.change_settings(last_mission=mission.name)

    def _screen_of(self, mission: Mission) -> Screen[None]:
        if mission.kind is Kind.QUIZ:
            from tui.screens.quiz import QuizScreen

            return QuizScreen(mission)
        from tui.screens.mission import MissionScreen

        return MissionScreen(mission)

    def apply_keys(self) -> None:
        """The keys that the person chose, from now on; a letter works while Hangul is on as well."""
        self.set_keymap({name: with_twins(keys) for name, keys in self.settings.keys.items()})

    def complain(self, message: Message | Text) -> None:
        """Say a sentence about something that went wrong; it stays readable for a while."""
        self.notify(say(self, message), severity="warning", timeout=12, markup=False)

    def inform(self, message: Message | Text) -> None:
        """Say a sentence that is good to know."""
        self.notify(say(self, message), timeout=6, markup=False)

    def change_settings(self, **changes: object) -> None:
        """Change what the person chose, and keep it."""
        for name, value in changes.items():
            setattr(self.settings, name, value)
        if (problem := settings_file.save(self.settings, self.config)) is not None:
            self.complain(problem)

    def watch_theme(self, name: str) -> None:
        """A theme chosen in the palette is kept when it is ours."""
        if name in {"study-dark", "study-light"} and self.settings.dark != (name == "study-dark"):
            self.change_settings(dark=name == "study-dark")

    def action_language(self) -> None:
        """The other language, at once."""
        self.lang = "en" if self.lang == "ko" else "ko"
        self.change_settings(lang=self.lang)

    def action_theme_toggle(self) -> None:
        """Dark or light."""
        self.theme = "study-light" if self.theme == "study-dark" else "study-dark"

    def action_command_palette(self) -> None:
        """Every command by its name, asked for in the learner's language."""
        if self.use_command_palette and not CommandPalette.is_open(cast("App[object]", self)):
            words = say(self, M("a command or a mission"))
            self.push_screen(CommandPalette(placeholder=words, id="--command-palette"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """On the map there is no way to the map: the footer of a narrow terminal has room for Help instead."""
        if action == "missions" and self.screen_stack and self.screen.id == "map":
            return False
        return super().check_action(action, parameters)

    def action_missions(self) -> None:
        """Back to the map."""
        from tui.screens.map import MapScreen

        while not isinstance(self.screen, MapScreen) and len(self.screen_stack) > 1:
            self.pop_screen()

    def action_help(self) -> None:
        """Keys and how studying works."""
        from tui.screens.help import HelpScreen

        self.push_screen(HelpScreen.about(self.screen))

    def action_progress(self) -> None:
        """How far the learner is."""
        from tui.screens.progress import ProgressScreen

        self.push_screen(ProgressScreen())

    def action_digits(self) -> None:
        """What the learner's network sees."""
        from tui.screens.digits import DigitsScreen

        self.push_screen(DigitsScreen())

    def action_glossary(self) -> None:
        """Terms in both languages."""
        from tui.screens.glossary import GlossaryScreen

        self.push_screen(GlossaryScreen())

    def action_settings(self) -> None:
        """Choices that last."""
        from tui.screens.settings import SettingsScreen

        self.push_screen(SettingsScreen())

    def get_system_commands(self, screen: Screen[object]) -> Iterator[SystemCommand]:
        """Everything that a key does here, by name, and every mission."""
        seen: set[str] = set()
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.action in seen or not active.enabled or not binding.description or binding.system:
                continue
            seen.add(binding.action)
            node, action = active.node, binding.action
            yield SystemCommand(
                binding.description,
                active.tooltip or "",
                lambda node=node, action=action: self.call_later(self.run_action, action, node),
            )
        yield SystemCommand(
            say(self, M("Dark or light")),
            say(self, M("Switch between the dark and the light theme.")),
            self.action_theme_toggle,
        )
        for mission in self.study.course.missions:
            title = f"{mission.number:02d} {say(self, mission.title)}"
            yield SystemCommand(
                title,
                say(self, M("Open this mission.")),
                lambda mission=mission: self.open_mission(mission, instead=True),
            )

    def _handle_exception(self, error: Exception) -> None:
        """An error of ours never shows a traceback: it becomes a screen with a report to copy, once."""
        from tui.screens.crash import CrashScreen, report_of

        if (
            os.environ.get("STUDY_RAISE")
            or not self.is_running
            or any(isinstance(s, CrashScreen) for s in self.screen_stack)
        ):
            super()._handle_exception(error)
            return
        self.push_screen(CrashScreen(report_of(error)))


__all__ = ["StudyApp"]
