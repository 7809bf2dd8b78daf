"""The grader's other face: what the terminal interface needs beside the public one, and may change with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.lazy import loader

if TYPE_CHECKING:
    from grader.advice import next_mission
    from grader.catalog import CheckInfo, MissionText, checks_of, mission_text
    from grader.cli.app import run_command
    from grader.cli.command import Choice, Option, command, mission_argument
    from grader.cli.session import Session as CommandSession
    from grader.cli.version import version
    from grader.crash import explain as explain_crash
    from grader.files import claim_beside, shown, why, write_whole
    from grader.formats.escape import escape_terminal
    from grader.formats.layout import cell_len
    from grader.formats.text import VERDICTS
    from grader.i18n import M, Message, Text, default_lang
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
    "VERDICTS",
    "AttemptRecord",
    "Both",
    "CardRecord",
    "CheckDone",
    "CheckInfo",
    "Choice",
    "CommandSession",
    "DataInfo",
    "Event",
    "Failed",
    "Finding",
    "FindingReport",
    "Form",
    "Graded",
    "GradingService",
    "Judgement",
    "M",
    "Message",
    "MissionProgress",
    "MissionText",
    "NotPython",
    "Option",
    "Question",
    "Quiz",
    "QuizOption",
    "Recurring",
    "Stopped",
    "Store",
    "Submission",
    "Text",
    "Training",
    "Workspace",
    "cell_len",
    "checks_of",
    "claim_beside",
    "command",
    "default_lang",
    "doctor",
    "escape_terminal",
    "explain_crash",
    "find_workspace",
    "init_workspace",
    "load_questions",
    "mission_argument",
    "mission_text",
    "next_mission",
    "open_progress",
    "open_workspace",
    "read_submission",
    "render_worked",
    "reset_answer",
    "run_command",
    "shown",
    "story",
    "version",
    "why",
    "write_whole",
]

__getattr__ = loader(
    globals(),
    {
        "grader.advice": "next_mission",
        "grader.catalog": "CheckInfo MissionText checks_of mission_text",
        "grader.cli.app": "run_command",
        "grader.cli.command": "Choice Option command mission_argument",
        "grader.cli.version": "version",
        "grader.files": "claim_beside shown why write_whole",
        "grader.formats.escape": "escape_terminal",
        "grader.formats.layout": "cell_len",
        "grader.formats.text": "VERDICTS",
        "grader.i18n": "M Message Text default_lang",
        "grader.quiz": "Form Judgement Question Quiz load_questions render_worked story",
        "grader.recording": "open_progress",
        "grader.sandbox.doctor": "Finding",
        "grader.service": "Both CheckDone DataInfo Event Failed FindingReport Graded GradingService Stopped Training",
        "grader.store": "AttemptRecord CardRecord MissionProgress Recurring Store",
        "grader.submission": "NotPython Submission read_submission",
        "grader.workspace": "Workspace find_workspace open_workspace",
    },
    {
        "CommandSession": "grader.cli.session.Session",
        "QuizOption": "grader.quiz.Option",
        "doctor": "grader.sandbox.doctor.examine",
        "explain_crash": "grader.crash.explain",
        "init_workspace": "grader.workspace.filling.init",
        "reset_answer": "grader.workspace.filling.reset",
    },
)
