"""README names every command and option, and its two commands are the ones that CI runs."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from grader.cli.app import COMMANDS
from grader.cli.commands import batch, explain, grade, report, seeds
from tui.main import COMMAND as STUDY

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = README + "".join(
    (ROOT / name).read_text(encoding="utf-8") for name in ("CONTRIBUTING.md", "docs/INSTRUCTORS.md")
)
KOREAN = (ROOT / "docs/INSTRUCTORS.ko.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_documented(name: str) -> None:
    assert re.search(rf"`?grade {name}\b", DOCUMENTS), name


OPTIONS = {
    option
    for command in (*(each.COMMAND for each in (grade, batch, explain, report, seeds)), STUDY)
    for param in command.params
    if isinstance(param, click.Option)
    for option in param.opts
    if option.startswith("--")
}


@pytest.mark.parametrize("option", sorted(OPTIONS))
def test_every_option_is_documented(option: str) -> None:
    assert option in DOCUMENTS or option in {"--version", "--help"}, option


def test_both_languages_of_the_instructors_guide_show_the_same_commands() -> None:
    english = (ROOT / "docs/INSTRUCTORS.md").read_text(encoding="utf-8")

    def commands(text: str) -> list[str]:
        lines = [line.split("#")[0].strip() for line in text.splitlines() if line.startswith("    ")]
        return [line for line in lines if line]

    assert commands(KOREAN) == commands(english)


def test_there_are_exactly_two_set_up_commands() -> None:
    blocks = re.findall(r"<!-- ci:(\w+) -->\n    (.+)\n", README)
    assert [name for name, _ in blocks] == ["main", "tests"]
    assert all(command.startswith("python3 -m venv .venv && ") for _, command in blocks)


@pytest.mark.parametrize("name", ["README.md", "README.ko.md", "docs/INSTRUCTORS.md", "docs/INSTRUCTORS.ko.md"])
def test_links_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#\w+)?\)", (ROOT / name).read_text(encoding="utf-8")):
        assert ((ROOT / name).parent / target).exists(), target


def test_the_korean_readme_has_the_commands_of_the_english_one() -> None:
    korean = (ROOT / "README.ko.md").read_text(encoding="utf-8")
    for line in README.splitlines():
        if re.match(r"    (python3|\.venv|grade) ?", line):
            command = re.split(r"  +|  #", line.strip())[0]
            assert f"    {command}" in korean, command
