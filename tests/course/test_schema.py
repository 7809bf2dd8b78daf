"""The JSON schema of course.toml is the code's own, and courses follow it."""

from __future__ import annotations

import copy
import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import grader.catalog.course_file as module
from grader.catalog.course_file import SCHEMA_FILE, json_schema
from grader.course.new import Wish, make_mission
from tests.miniature import FILES
from tests.schemas import written

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = Path(module.__file__).with_name(SCHEMA_FILE)
OURS = (ROOT / "exercises" / "course.toml").read_text("utf-8")


def validate(content: Any) -> None:
    jsonschema.validate(content, json.loads(PUBLISHED.read_text("utf-8")))


def test_the_published_schema_is_the_code_s() -> None:
    assert PUBLISHED.read_text("utf-8") == written(json_schema()), "run python -m tests.schemas"


def test_courses_follow_it(tmp_path: Path) -> None:
    make_mission(Wish("first"), tmp_path)
    for text in (OURS, FILES["exercises/course.toml"], (tmp_path / "exercises" / "course.toml").read_text("utf-8")):
        validate(tomllib.loads(text))


@pytest.mark.parametrize(
    ("key", "value"),
    [("kind", "torch"), ("folder", "affine"), ("points", 0), ("title", {"en": "x"}), ("chapter", 0), ("colour", "red")],
)
def test_what_the_course_refuses_the_schema_refuses(key: str, value: object) -> None:
    content = copy.deepcopy(tomllib.loads(OURS))
    content["missions"][0][key] = value
    with pytest.raises(jsonschema.ValidationError):
        validate(content)


def test_our_course_names_its_schema_by_a_path_that_needs_no_network() -> None:
    directive, path = OURS.splitlines()[0].split()
    assert directive == "#:schema"
    assert (ROOT / "exercises" / path).resolve() == PUBLISHED
