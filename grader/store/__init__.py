"""A learner's progress, in one SQLite file in the workspace."""

from grader.store.records import AttemptRecord, CardRecord, MissionProgress, Recurring
from grader.store.store import Store

__all__ = ["AttemptRecord", "CardRecord", "MissionProgress", "Recurring", "Store"]
