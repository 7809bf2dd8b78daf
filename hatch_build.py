"""Puts the course into a wheel; an editable install uses the checkout's own folders."""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Course(BuildHookInterface):  # type: ignore[type-arg]
    """Adds exercises/ and solutions/ to a standard wheel, as data inside the package."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before a wheel is built."""
        if version == "standard":
            for folder in ("exercises", "solutions"):
                build_data["force_include"][folder] = f"grader/_course/{folder}"
