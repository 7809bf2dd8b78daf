"""Lets plain pytest judge an answer as `grade` does: `pytest exercises/exercise_12_affine`."""

from grader.standalone import pytest_configure

__all__ = ["pytest_configure"]
