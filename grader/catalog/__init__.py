"""What the course's files say: missions in order, their texts, their checks, their known mistakes.

Nothing here runs a file of the course: TOML and Markdown are read, Python is parsed. So this layer is safe
on any folder, and quick to import.
"""

from grader.catalog.checks import CheckInfo, checks_of
from grader.catalog.course_file import load_course
from grader.catalog.lookup import find_missions
from grader.catalog.texts import MissionText, mission_text
from grader.catalog.variants import Raises, WrongVariant, accepted_answers, wrong_variants

__all__ = [
    "CheckInfo",
    "MissionText",
    "Raises",
    "WrongVariant",
    "accepted_answers",
    "checks_of",
    "find_missions",
    "load_course",
    "mission_text",
    "wrong_variants",
]
