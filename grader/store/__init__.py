"""A learner's progress, in one SQLite file in the workspace."""

from grader.store.records import AttemptRecord, MissionProgress, Recurring
from grader.store.store import Store

__all__ = ["AttemptRecord", "MissionProgress", "Recurring", "Store"]
