"""README names every command and option, and its two commands are the ones that CI runs."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from grader.cli.app import COMMANDS
from grader.cli.commands import grade
from tui.main import COMMAND as STUDY

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_documented(name: str) -> None:
    assert re.search(rf"`?grade {name}\b", DOCUMENTS), name


OPTIONS = {
    option
    for command in (grade.COMMAND, STUDY)
    for param in command.params
    if isinstance(param, click.Option)
    for option in param.opts
    if option.startswith("--")
}


@pytest.mark.parametrize("option", sorted(OPTIONS))
def test_every_option_is_documented(option: str) -> None:
    assert option in DOCUMENTS or option in {"--version", "--help"}, option


def test_there_are_exactly_two_set_up_commands() -> None:
    blocks = re.findall(r"<!-- ci:(\w+) -->\n    (.+)\n", README)
    assert [name for name, _ in blocks] == ["main", "tests"]
    assert all(command.startswith("python3 -m venv .venv && ") for _, command in blocks)


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
