"""A deep-learning course that grades itself: the public face of the grader.

Names are loaded when they are first used, so that `grade --help` stays quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from grader.advice import next_mission
    from grader.api import Grader, grade
    from grader.catalog import CheckInfo, MissionText, checks_of, find_missions, load_course, mission_text
    from grader.cli.app import run_command
    from grader.cli.command import Choice, Option, command, mission_argument
    from grader.cli.session import Session as CommandSession
    from grader.cli.version import version
    from grader.crash import explain as explain_crash
    from grader.errors import (
        Cancelled,
        CourseError,
        DataError,
        GraderError,
        IsolationError,
        SandboxError,
        ServiceError,
        StoreError,
        UsageError,
    )
    from grader.files import claim_beside, shown, why, write_whole
    from grader.formats.escape import escape_terminal
    from grader.formats.layout import cell_len
    from grader.formats.report import (
        CheckReport,
        CurveReport,
        DigitReport,
        FigureReport,
        HeatmapReport,
        MissionReport,
        Mistake,
        OperandsReport,
        Report,
    )
    from grader.formats.report import from_json as read_report
    from grader.formats.report import to_json as write_report
    from grader.formats.text import VERDICTS
    from grader.i18n import LANGUAGES, Lang, M, Message, Text, default_lang
    from grader.model import Chapter, Course, Fault, Kind, Mission, Outcome, Verdict
    from grader.plugin import check
    from grader.quiz import Form, Judgement, Question, Quiz, load_questions, render_worked, story
    from grader.quiz import Option as QuizOption
    from grader.recording import open_progress
    from grader.sandbox.doctor import Finding
    from grader.sandbox.doctor import examine as doctor
    from grader.service import (
        Both,
        CheckDone,
        DataInfo,
        Event,
        Failed,
        FindingReport,
        Graded,
        GradingService,
        Stopped,
        Training,
    )
    from grader.store import AttemptRecord, CardRecord, MissionProgress, Recurring, Store
    from grader.submission import NotPython, Submission, read_submission
    from grader.workspace import Workspace, find_workspace, open_workspace
    from grader.workspace.filling import init as init_workspace
    from grader.workspace.filling import reset as reset_answer

__all__ = [
    "LANGUAGES",
    "VERDICTS",
    "AttemptRecord",
    "Both",
    "Cancelled",
    "CardRecord",
    "Chapter",
    "CheckDone",
    "CheckInfo",
    "CheckReport",
    "Choice",
    "CommandSession",
    "Course",
    "CourseError",
    "CurveReport",
    "DataError",
    "DataInfo",
    "DigitReport",
    "Event",
    "Failed",
    "Fault",
    "FigureReport",
    "Finding",
    "FindingReport",
    "Form",
    "Graded",
    "Grader",
    "GraderError",
    "GradingService",
    "HeatmapReport",
    "IsolationError",
    "Judgement",
    "Kind",
    "Lang",
    "M",
    "Message",
    "Mission",
    "MissionProgress",
    "MissionReport",
    "MissionText",
    "Mistake",
    "NotPython",
    "OperandsReport",
    "Option",
    "Outcome",
    "Question",
    "Quiz",
    "QuizOption",
    "Recurring",
    "Report",
    "SandboxError",
    "ServiceError",
    "Stopped",
    "Store",
    "StoreError",
    "Submission",
    "Text",
    "Training",
    "UsageError",
    "Verdict",
    "Workspace",
    "cell_len",
    "check",
    "checks_of",
    "claim_beside",
    "command",
    "default_lang",
    "doctor",
    "escape_terminal",
    "explain_crash",
    "find_missions",
    "find_workspace",
    "grade",
    "init_workspace",
    "load_course",
    "load_questions",
    "mission_argument",
    "mission_text",
    "next_mission",
    "open_progress",
    "open_workspace",
    "read_report",
    "read_submission",
    "render_worked",
    "reset_answer",
    "run_command",
    "shown",
    "story",
    "version",
    "why",
    "write_report",
    "write_whole",
]

_HOMES: Final[dict[str, str]] = {
    "grader.advice": "next_mission",
    "grader.api": "Grader grade",
    "grader.catalog": "CheckInfo MissionText checks_of find_missions load_course mission_text",
    "grader.cli.app": "run_command",
    "grader.cli.command": "Choice Option command mission_argument",
    "grader.cli.version": "version",
    "grader.errors": "Cancelled CourseError DataError GraderError IsolationError SandboxError ServiceError StoreError "
    "UsageError",
    "grader.files": "claim_beside shown why write_whole",
    "grader.formats.escape": "escape_terminal",
    "grader.formats.layout": "cell_len",
    "grader.formats.report": "CheckReport CurveReport DigitReport FigureReport HeatmapReport MissionReport Mistake "
    "OperandsReport Report",
    "grader.formats.text": "VERDICTS",
    "grader.i18n": "LANGUAGES Lang M Message Text default_lang",
    "grader.model": "Chapter Course Fault Kind Mission Outcome Verdict",
    "grader.plugin": "check",
    "grader.quiz": "Form Judgement Question Quiz load_questions render_worked story",
    "grader.recording": "open_progress",
    "grader.sandbox.doctor": "Finding",
    "grader.service": "Both CheckDone DataInfo Event Failed FindingReport Graded GradingService Stopped Training",
    "grader.store": "AttemptRecord CardRecord MissionProgress Recurring Store",
    "grader.submission": "NotPython Submission read_submission",
    "grader.workspace": "Workspace find_workspace open_workspace",
}
_RENAMED: Final[dict[str, tuple[str, str]]] = {
    "CommandSession": ("grader.cli.session", "Session"),
    "QuizOption": ("grader.quiz", "Option"),
    "doctor": ("grader.sandbox.doctor", "examine"),
    "explain_crash": ("grader.crash", "explain"),
    "init_workspace": ("grader.workspace.filling", "init"),
    "read_report": ("grader.formats.report", "from_json"),
    "write_report": ("grader.formats.report", "to_json"),
    "reset_answer": ("grader.workspace.filling", "reset"),
}
"""Names that say too little outside their module."""


def __getattr__(name: str) -> object:
    """Load a public name from where it lives (PEP 562)."""
    home, attribute = _RENAMED.get(name, ("", name))
    home = home or next((module for module, names in _HOMES.items() if name in names.split()), "")
    if not home:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    import importlib

    found = getattr(importlib.import_module(home), attribute, None)
    value = importlib.import_module(f"{home}.{attribute}") if found is None else found
    globals()[name] = value
    return value
