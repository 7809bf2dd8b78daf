"""The real course: its names are what files must be told apart by. Nothing of it is run."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.catalog import load_course
from grader.model import Course


@pytest.fixture(scope="session")
def course() -> Course:
    return load_course(Path(__file__).resolve().parents[2])
