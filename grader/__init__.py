"""A deep-learning course that grades itself: the Python interface, described in docs/API.md.

Names are loaded when they are first used, so that `grade --help` stays quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.lazy import loader

if TYPE_CHECKING:
    from grader.api import Grader, grade
    from grader.catalog import find_missions, load_course
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
    from grader.i18n import LANGUAGES, Lang
    from grader.model import Chapter, Course, Fault, Kind, Mission, Outcome, Verdict
    from grader.plugin import check

__all__ = [
    "LANGUAGES",
    "Cancelled",
    "Chapter",
    "CheckReport",
    "Course",
    "CourseError",
    "CurveReport",
    "DataError",
    "DigitReport",
    "Fault",
    "FigureReport",
    "Grader",
    "GraderError",
    "HeatmapReport",
    "IsolationError",
    "Kind",
    "Lang",
    "Mission",
    "MissionReport",
    "Mistake",
    "OperandsReport",
    "Outcome",
    "Report",
    "SandboxError",
    "ServiceError",
    "StoreError",
    "UsageError",
    "Verdict",
    "check",
    "find_missions",
    "grade",
    "load_course",
    "read_report",
    "write_report",
]

__getattr__ = loader(
    globals(),
    {
        "grader.api": "Grader grade",
        "grader.catalog": "find_missions load_course",
        "grader.errors": "Cancelled CourseError DataError GraderError IsolationError SandboxError ServiceError "
        "StoreError UsageError",
        "grader.formats.report": "CheckReport CurveReport DigitReport FigureReport HeatmapReport MissionReport "
        "Mistake OperandsReport Report",
        "grader.i18n": "LANGUAGES Lang",
        "grader.model": "Chapter Course Fault Kind Mission Outcome Verdict",
        "grader.plugin": "check",
    },
    {
        "read_report": "grader.formats.report.from_json",
        "write_report": "grader.formats.report.to_json",
    },
)
