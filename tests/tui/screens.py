"""The screenshots of README, of the real course and real grades: `python -m tests.tui.screens [FOLDER]`."""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from textual.pilot import Pilot

from grader import Course, Lang, load_course
from grader.face import GradingService, Store, Workspace, init_workspace
from tests.tui.picture import picture_of
from tests.tui.waiting import until
from tui.app import StudyApp
from tui.core.board import Phase
from tui.core.settings import Settings
from tui.core.study import Study
from tui.screens.map import MapScreen
from tui.screens.mission import MissionScreen
from tui.screens.quiz import QuizScreen

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "docs" / "screens"
WIDE, NARROW = (140, 40), (80, 24)


class Studio:
    """Makes screenshots in a workspace of its own."""

    def __init__(self, folder: Path, scratch: Path) -> None:
        self.folder = folder
        self.scratch = scratch
        self.course: Course = load_course(None)
        self.workspace: Workspace = init_workspace(self.course, scratch / "missions").workspace

    def app(self, start: str, lang: Lang) -> StudyApp:
        """study as a learner has it who has been here before."""
        service = GradingService(course=self.course, workspace=self.workspace)
        study = Study(self.course, self.workspace, Store.open(self.workspace.progress_path))
        return StudyApp(study, service, Settings(toured=True), config=self.scratch / "config", start=start, lang=lang)

    def save(self, pilot: Pilot[None], name: str) -> None:
        """Write one picture."""
        (self.folder / f"{name}.svg").write_text(picture_of(pilot.app), encoding="utf-8")


def source(mission: str, file: str) -> str:
    """A file of ours without its header, as a learner would have written it."""
    text = (ROOT / "solutions" / mission / file).read_text(encoding="utf-8")
    return re.sub(r'\A""".*?"""\s*', "", text, flags=re.DOTALL) if file.startswith("wrong") else text


async def grade(pilot: Pilot[None], text: str) -> None:
    """Put an answer into the editor and grade it."""
    screen = pilot.app.screen
    assert isinstance(screen, MissionScreen)
    screen.editor.replace_text(text)
    screen.editor.move_cursor((0, 0))
    await pilot.press("ctrl+g")
    await until(pilot, lambda: screen.board.phase not in {Phase.IDLE, Phase.RUNNING})
    await pilot.pause(0.3)


async def mission(studio: Studio, lang: Lang, size: tuple[int, int], name: str) -> None:
    """A named mistake, and the curve that it makes."""
    exercise = "exercise_15_train_step"
    app = studio.app(exercise, lang)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        await grade(pilot, source(exercise, "wrong/E1.py"))
        studio.save(pilot, name)


async def quiz(studio: Studio, lang: Lang, size: tuple[int, int], name: str) -> None:
    """A question, answered with a known misconception."""
    app = studio.app("exercise_01_layers_params", lang)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, QuizScreen))
        screen = app.screen
        assert isinstance(screen, QuizScreen)
        if size == NARROW:
            await pilot.press("enter")
        await pilot.pause(0.5)
        await pilot.press(*"1000", "enter")
        await until(pilot, lambda: screen.sheet.entry.judgement is not None)
        await pilot.pause(0.3)
        studio.save(pilot, name)


async def digits(studio: Studio, lang: Lang, size: tuple[int, int], name: str) -> None:
    """What the learner's own network gets wrong."""
    exercise = "exercise_18_train_loop"
    app = studio.app(exercise, lang)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        await grade(pilot, source(exercise, "answer.py"))
        await pilot.press("f5")
        await pilot.pause(1.5)
        studio.save(pilot, name)


async def the_map(studio: Studio, lang: Lang, size: tuple[int, int], name: str) -> None:
    """Where one is."""
    app = studio.app("", lang)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MapScreen))
        await pilot.pause(0.5)
        studio.save(pilot, name)


PICTURES: Final[tuple[tuple[Callable[..., object], Lang, tuple[int, int], str], ...]] = (
    (mission, "en", WIDE, "mission.en"),
    (mission, "ko", NARROW, "mission.ko"),
    (quiz, "ko", NARROW, "quiz.ko"),
    (quiz, "en", WIDE, "quiz.en"),
    (digits, "en", WIDE, "digits.en"),
    (the_map, "en", WIDE, "map.en"),
    (the_map, "ko", NARROW, "map.ko"),
)


def main() -> None:
    """Make all pictures, or those whose names begin as a word says."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        studio = Studio(folder, Path(scratch))
        for make, lang, size, name in PICTURES:
            if len(sys.argv) <= 2 or any(name.startswith(word) for word in sys.argv[2:]):
                asyncio.run(make(studio, lang, size, name))  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
