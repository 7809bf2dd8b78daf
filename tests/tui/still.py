"""study without anything that changes by itself: a small course, a known past, and a grader that knows its verdicts."""

from __future__ import annotations

import math
from collections.abc import AsyncGenerator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final, cast

import msgspec

from grader import (
    LANGUAGES,
    CheckReport,
    CurveReport,
    DigitReport,
    FigureReport,
    HeatmapReport,
    Lang,
    MissionReport,
    Mistake,
    OperandsReport,
    Outcome,
    Report,
    Verdict,
)
from grader.face import (
    CardRecord,
    CheckDone,
    DataInfo,
    Event,
    FindingReport,
    Graded,
    GradingService,
    Store,
    Text,
    Training,
    init_workspace,
)
from tests.miniature import COUNT, DOUBLE, FILES, write_course
from tui.app import StudyApp
from tui.core.settings import Settings
from tui.core.study import Study

RIGHT: Final = 'def double(x):\n    """두 배: twice x."""\n    return 2 * x\n'
WRONG: Final = 'def double(x):\n    """두 배: twice x."""\n    print("x is", x.shape)\n    return x**2\n'
NOW: Final = datetime(2026, 3, 14, 12, tzinfo=UTC)
_SURE: Final = (0.01, 0.02, 0.05, 0.04, 0.02, 0.06, 0.01, 0.61, 0.08, 0.1)
_LOSS: Final = tuple(round(2.3 * math.exp(-step / 60) + 0.2 + 0.05 * math.sin(step), 4) for step in range(200))
_TEACHER: Final = tuple(round(2.3 * math.exp(-step / 45) + 0.15, 4) for step in range(200))
_ASKS: Final = {
    "test_doubles": Text("Every element is doubled.", "모든 원소가 두 배가 됩니다."),
    "test_leaves_input": Text("The input stays as it was.", "입력은 그대로 남습니다."),
}
_SAYS: Final = Text(
    "double(x) is wrong in 5 of 6 elements; the first is at [0, 1]: 0.25, and 1.0 is expected.",
    "double(x)의 원소 6개 가운데 5개가 다릅니다. 처음 다른 곳은 [0, 1]입니다. 0.25인데 1.0이어야 합니다.",
)


class StillService:
    """Answers as the process that grades would, at once and always the same."""

    async def warm(self, mission: object) -> None:
        """It is."""

    async def close(self) -> None:
        """There is nothing to end."""

    def stop(self) -> None:
        """There is nothing to stop."""

    async def grade(self, mission: str, source: bytes, seed: str = "") -> AsyncGenerator[Event]:
        """The verdict of an answer, with every event before it."""
        assert mission == DOUBLE, seed
        right = b"2 *" in source
        reports = {lang: report(lang, right=right) for lang in LANGUAGES}
        last = {lang: each.missions[0].checks for lang, each in reports.items()}
        for number in range(len(last["en"])):
            yield CheckDone({lang: checks[number] for lang, checks in last.items()})
        if right:
            yield Training("test_doubles", "step", 200, 200, values={"loss": _LOSS}, reference={"loss": _TEACHER})
        yield Graded(reports)

    async def digits(self, indices: Sequence[int]) -> list[bytes]:
        """Rings and bars."""
        return [_image(index) for index in indices]

    async def guess(self, images: Sequence[bytes]) -> list[list[float]]:
        """A seven."""
        return [list(_SURE) for _ in images]

    async def doctor(self) -> tuple[FindingReport, ...]:
        """Everything holds."""
        return ()

    async def data_info(self) -> DataInfo:
        """MNIST."""
        return DataInfo("mnist", 60000, 10000, "", "", "")


def report(lang: Lang, *, right: bool) -> Report:
    """What a grade of the doubling mission comes to."""
    first = _check("test_doubles", lang, right=right)
    if right:
        figure = FigureReport(title={"en": "accuracy", "ko": "정확도"}[lang], learner=0.9127, reference=0.9204)
        curve = CurveReport(name="loss", learner=_LOSS, reference=_TEACHER, parts_at=1)
        digits = tuple(DigitReport(index=number, label=number % 10, probabilities=_SURE) for number in range(8, 20))
        first = msgspec.structs.replace(first, figures=(figure,), curves=(curve,), digits=digits)
    title = Text("Doubling", "두 배")
    mistake = Mistake(
        code="M01.squared",
        title={"en": "squared, not doubled", "ko": "두 배가 아니라 제곱"}[lang],
        text={
            "en": "x ** 2 multiplies x by itself. Multiply it by 2.",
            "ko": "x ** 2는 x끼리 곱합니다. 2를 곱하세요.",
        }[lang],
    )
    mission = MissionReport(
        mission=DOUBLE,
        number=1,
        title=getattr(title, lang),
        verdict=Verdict.PASSED if right else Verdict.FAILED,
        score=1.0 if right else 0.5,
        points=2 if right else 1,
        max_points=2,
        duration_s=0.4,
        checks=(first, _check("test_leaves_input", lang, right=True)),
        mistakes=() if right else (mistake,),
        next={"en": "Next: mission 2, Counting.", "ko": "다음은 미션 2, 세기입니다."}[lang],
    )
    return Report(
        schema="report/v1",
        lang=lang,
        isolation=("process",),
        data="mnist",
        points=mission.points,
        max_points=2,
        missions=(mission,),
    )


def _check(name: str, lang: Lang, *, right: bool) -> CheckReport:
    passed = CheckReport(
        name=name,
        title=getattr(_ASKS[name], lang),
        outcome=Outcome.PASS,
        points=1,
        max_points=1,
        duration_s=0.1,
    )
    if right:
        return passed
    heat = HeatmapReport(
        name="double(x)",
        shape=(3, 2),
        cells=((0.0, 0.75), (1.0, 0.3), (0.02, 0.5)),
        worst=(2, 1),
        got=4.0,
        limit=0.001,
    )
    return msgspec.structs.replace(
        passed,
        outcome=Outcome.FAIL,
        points=0,
        feedback=getattr(_SAYS, lang),
        diagnosis="M01.squared",
        output="x is (3, 2)\n",
        line=4,
        heatmap=heat,
        operands=OperandsReport(line=4, text="x ** 2", shapes=(("x", "(3, 2)"),)),
    )


def _image(index: int) -> bytes:
    """A ring whose width goes with its number."""
    width = 4 + index % 7
    far = ((x - 13.5) ** 2 / width**2 + (y - 13.5) ** 2 / 81 for y in range(28) for x in range(28))
    return bytes(max(0, 255 - int(400 * abs(math.sqrt(each) - 1))) for each in far)


def still_app(folder: Path, lang: Lang, *, start: str = "", past: bool = True, toured: bool = True) -> StudyApp:
    """study in a folder, the working directory; nothing that it shows depends on when, where or how fast it runs."""
    checks = f"exercises/{DOUBLE}/test_answer.py"
    course = write_course(folder / "course", {checks: FILES[checks] + "\n# keep_network(\n"})
    workspace = init_workspace(course, folder / "missions").workspace
    store = Store.open(workspace.progress_path)
    if past:
        _remember(store)
    service = cast("GradingService", StillService())
    study = Study(course, workspace, store)
    return StudyApp(study, service, Settings(toured=toured), config=Path("config"), start=start, lang=lang)


def _remember(store: Store) -> None:
    """Two attempts at the first mission, the second of which passed; a question that comes back."""
    squared = SimpleNamespace(code="M01.squared", title=Text("squared, not doubled", "두 배가 아니라 제곱"))
    for number, right in enumerate((False, False, True)):
        attempt: Any = SimpleNamespace(
            mission=SimpleNamespace(name=DOUBLE),
            duration_s=0.4,
            verdict=Verdict.PASSED if right else Verdict.FAILED,
            score=1.0 if right else 0.5,
            points=2.0 if right else 1.0,
            max_points=2.0,
            isolation=("process",),
            data="mnist",
            seed="",
            diagnoses=() if right else (squared,),
        )
        reports = {lang: msgspec.json.encode(report(lang, right=right)).decode() for lang in LANGUAGES}
        answer = (RIGHT if right else WRONG).encode()
        store.record(attempt, answer, reports, started_at=NOW - timedelta(days=2 - number))
    store.take_hint(DOUBLE, 1)
    store.add_work(DOUBLE, 4500.0)
    store.save_card(CardRecord(COUNT, "PARAMETERS", NOW, "{}"))
