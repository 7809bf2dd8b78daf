"""Grading for a screen: a process of its own that keeps a warm engine, and the client that talks to it.

Importing this imports the client only: neither pytest nor NumPy nor the engine, which the other process has.
"""

from grader.service.client import GradingService
from grader.service.events import (
    Both,
    CheckDone,
    DataInfo,
    Event,
    Failed,
    FindingReport,
    Graded,
    Stopped,
    Training,
)

__all__ = [
    "Both",
    "CheckDone",
    "DataInfo",
    "Event",
    "Failed",
    "FindingReport",
    "Graded",
    "GradingService",
    "Stopped",
    "Training",
]
