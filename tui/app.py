"""The application: language, signs and theme; which screen is open; the service that grades. Screens do the rest."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import App, SystemCommand
from textual.command import CommandPalette
from textual.reactive import reactive

from grader import GraderError, Kind, Lang
from grader.face import GradingService, M, Message, Text, default_lang
from tui.core import settings as settings_file
from tui.core.glyphs import Glyphs, glyphs
from tui.core.keymap import USUAL, with_twins
from tui.core.notices import Notice, with_notice, without_notice
from tui.core.tidy import Tidy
from tui.screens.base import StudyScreen
from tui.widgets.keys import Bindings, key
from tui.widgets.scroll_bars import draw_scroll_bars
from tui.widgets.theme import DARK, FOREIGN, LIGHT
from tui.widgets.words import say

if TYPE_CHECKING:
    from textual.binding import Binding
    from textual.screen import Screen

    from grader import Mission
    from tui.core.settings import Settings
    from tui.core.study import Study


class StudyApp(App[None]):
    """The course in a terminal."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[Bindings] = [
        key("ctrl+l", "missions", M("Map"), M("The map of all missions."), id="missions"),
        key("f1", "help", M("Help"), M("What the keys do here, and how studying works."), id="help"),
        key(
            USUAL["language"],
            "language",
            M("한국어/English"),
            M("Switch between Korean and English."),
            id="language",
            show=False,
        ),
        key("f4", "progress", M("Progress"), M("Points, time, hints and attempts."), id="progress", show=False),
        key("f5", "digits", M("Digits"), M("The digits that your network gets wrong."), id="digits", show=False),
        key(
            "f8", "glossary", M("Glossary"), M("The terms of the course in both languages."), id="glossary", show=False
        ),
        key(USUAL["settings"], "settings", M("Settings"), M("Language, theme, data, keys."), id="settings", show=False),
        key("ctrl+q", "quit", M("Quit"), M("Leave; everything is saved."), id="quit", show=False, priority=True),
    ]

    lang: reactive[Lang] = reactive("en", init=False)
    ascii_only: reactive[bool] = reactive(default=False, init=False)
    notices: reactive[tuple[Notice, ...]] = reactive((), init=False)
    """What is said in passing, on whatever screen is open."""

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
        self._numbers = count(1)
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
        """What our style sheets ask for, whatever theme is chosen."""
        return FOREIGN

    def on_mount(self) -> None:
        """Open where the person wants to be."""
        self.title = "study"
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = (DARK if self.settings.dark else LIGHT).name
        self.apply_keys()
        self.watch_ascii_only()
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
        """Open a mission on top of the map; `instead` of what is open above it.

        Where it is open already one goes back to it: two screens would take each other for another program.
        """
        opened = next((each for each in self._own_screens if each.mission_on_desk == mission), None)
        if opened is not None:
            while self.screen is not opened:
                self.pop_screen()
        elif instead and len(self.screen_stack) > 2:  # noqa: PLR2004 - the default screen and the map stay
            self.switch_screen(self._screen_of(mission))
        else:
            self.push_screen(self._screen_of(mission))
        self.change_settings(last_mission=mission.name)

    def open_next(self, after: Mission | None = None) -> None:
        """Open the next mission that is not passed."""
        following = self.study.following(after)
        if following is None:
            self.inform(M("Every mission is passed. Congratulations!"))
        else:
            self.open_mission(following, instead=after is not None)

    @property
    def _own_screens(self) -> list[StudyScreen]:
        return [screen for screen in self.screen_stack if isinstance(screen, StudyScreen)]

    def reload(self) -> None:
        """A learner's file was put back or restored: who shows it reads it again."""
        for screen in self._own_screens:
            screen.reload()

    def _screen_of(self, mission: Mission) -> Screen[None]:
        if mission.kind is Kind.QUIZ:
            from tui.screens.quiz import QuizScreen

            return QuizScreen(mission)
        from tui.screens.mission import MissionScreen

        return MissionScreen(mission)

    def apply_keys(self) -> None:
        """The keys that the person chose, from now on; a letter works while Hangul is on as well."""
        self.set_keymap({name: with_twins(keys) for name, keys in self.settings.keys.items()})

    def get_key_display(self, binding: Binding) -> str:
        """A key as the footer shows it, in signs that the terminal has."""
        shown = super().get_key_display(binding)
        return shown if self.glyphs.unicode or shown.isascii() else binding.key.split(",", maxsplit=1)[0]

    def complain(self, message: Message | Text) -> None:
        """Say a sentence about something that went wrong; it stays readable for a while."""
        self._tell(Notice(message, warning=True, number=next(self._numbers)))

    def inform(self, message: Message | Text) -> None:
        """Say a sentence that is good to know."""
        self._tell(Notice(message, number=next(self._numbers)))

    def _tell(self, notice: Notice) -> None:
        self.notices = with_notice(self.notices, notice)
        self.set_timer(notice.lasts_s, lambda: self._untell(notice.number))

    def _untell(self, number: int) -> None:
        self.notices = without_notice(self.notices, number)

    def change_settings(self, **changes: object) -> None:
        """Change what the person chose, and keep it."""
        for name, value in changes.items():
            setattr(self.settings, name, value)
        if (problem := settings_file.save(self.settings, self.config)) is not None:
            self.complain(problem)

    def watch_theme(self, name: str) -> None:
        """A theme chosen in the palette is kept when it is ours."""
        if name in {DARK.name, LIGHT.name} and self.settings.dark != (name == DARK.name):
            self.change_settings(dark=name == DARK.name)

    def watch_ascii_only(self) -> None:
        """Frames in ASCII are the style sheet's."""
        self.set_class(self.ascii_only, "-ascii")
        draw_scroll_bars(ascii_only=self.ascii_only)

    def action_language(self) -> None:
        """The other language, at once."""
        self.lang = "en" if self.lang == "ko" else "ko"
        self.change_settings(lang=self.lang)

    def action_theme_toggle(self) -> None:
        """Dark or light."""
        self.theme = (LIGHT if self.theme == DARK.name else DARK).name

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
        from tui.screens.commands import commands_on

        yield from commands_on(screen, self)

    def _handle_exception(self, error: Exception) -> None:
        """An error of ours never shows a traceback: it becomes a screen with a report to copy, once."""
        from tui.screens.crash import CrashScreen, is_of_what_was_left, report_of

        if is_of_what_was_left(error, self):
            return
        if (
            os.environ.get("STUDY_RAISE")
            or not self.is_running
            or any(isinstance(s, CrashScreen) for s in self.screen_stack)
        ):
            super()._handle_exception(error)
            return
        self.push_screen(CrashScreen(report_of(error)))


__all__ = ["StudyApp"]
